"""Cluster embeddings: places that are alike."""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterNumber

from ..compat import integer_field
from ..engine.arrays import read
from ..shared.choices import CLUSTERS, SEED
from ..shared.embeddings_algorithm import WORK, EmbeddingsAlgorithm, NewFields
from ..shared.layer_names import clusters_of
from ..styling import renderers
from ..styling.numbers import number_text
from ..translation import tr, tr_n


class ClusterEmbeddings(EmbeddingsAlgorithm):
    """Adds the field `cluster`: 1 for the largest, 2, …, NULL without values."""

    ID = "clusterembeddings"
    TITLE = "Cluster embeddings"
    GROUP = "Analysis"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        number = QgsProcessingParameterNumber
        clusters = tr("Number of clusters (0: chosen by silhouette)")
        self.add_input()
        self.add(number(name="CLUSTERS", description=clusters, defaultValue=CLUSTERS, minValue=0))
        self.add(number(name="SEED", description=tr("Random seed"), defaultValue=SEED, minValue=0), advanced=True)
        self.add_output(tr("Clusters"))
        self.addOutput(QgsProcessingOutputNumber(name="COUNT", description=tr("Number of clusters")))
        self.addOutput(QgsProcessingOutputNumber(name="SILHOUETTE", description=tr("Mean silhouette")))

    def compute(self, job, embeddings, parameters, context):
        """Labels, and the legend from the sizes that the backend counted."""
        labels = job.path("labels")
        value = job.request(
            "cluster",
            WORK,
            **embeddings.params,
            clusters=self.parameterAsInt(parameters, "CLUSTERS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            output=labels,
        )
        column = [label or None for label in read(labels, "int32")]
        sizes, unknown = value["sizes"], column.count(None)
        job.feedback.pushInfo(
            tr("{} clusters, mean silhouette {:.3f} (1: well separated, 0: overlapping).").format(
                len(sizes), value["silhouette"]
            )
        )
        has_cells = embeddings.source.fields().lookupField("h3") >= 0

        def amount(count):
            text = tr_n("{} cell", "{} cells", count) if has_cells else tr_n("{} feature", "{} features", count)
            return text.format(number_text(count))

        return NewFields(
            [integer_field("cluster")],
            [column],
            self.presentation(
                clusters_of(embeddings.source.sourceName(), len(sizes)),
                embeddings,
                lambda wkb_type: renderers.clusters(wkb_type, "cluster", sizes, unknown, amount),
            ),
            {"COUNT": len(sizes), "SILHOUETTE": value["silhouette"]},
        )
