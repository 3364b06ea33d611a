"""mobclip:clusterembeddings"""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterNumber

from ..compat import integer_field
from ..engine import arrays
from ..styling.renderers import cluster_renderer
from .base import MobclipAlgorithm, advanced

FIELD = "cluster"


class ClusterEmbeddings(MobclipAlgorithm):
    """Groups of places with alike embeddings."""

    NAME = "clusterembeddings"
    GROUP = "Embeddings"
    CLUSTERS, SEED, COUNT, SILHOUETTE = "CLUSTERS", "SEED", "COUNT", "SILHOUETTE"

    def declare(self):
        """Parameters and outputs."""
        number, integer = QgsProcessingParameterNumber, QgsProcessingParameterNumber.Type.Integer
        self.add_embedded_input()
        self.addParameter(number(self.CLUSTERS, self.tr("Number of clusters (0: let the data choose)"), integer, 0, False, 0, 64))
        self.addParameter(advanced(number(self.SEED, self.tr("Random seed"), integer, 0, False, 0)))
        self.add_output(self.tr("Clusters"))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of clusters")))
        self.addOutput(QgsProcessingOutputNumber(self.SILHOUETTE, self.tr("Mean silhouette")))

    def run_with(self, worker, parameters, context, feedback):
        """Cluster in the backend and write the labels."""
        places = self.embedded_rows(worker, parameters, context, feedback)
        output = worker.path("labels")
        value = worker.run(
            "cluster",
            clusters=self.parameterAsInt(parameters, self.CLUSTERS, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            output=output,
            **places.task(),
        )
        labels = arrays.read(output, "int32").tolist()
        sizes = dict(enumerate(value["sizes"], start=1))
        feedback.pushInfo(
            self.tr("{} clusters, mean silhouette {:.3f} (from -1 to 1; higher is clearer).").format(
                value["clusters"], value["silhouette"]
            )
        )
        new = [integer_field(FIELD)]
        unknown = labels.count(0)
        renderer = cluster_renderer(FIELD, sizes, unknown, places.source.wkbType())
        destination = self.write(parameters, context, feedback, *places.extended(new, [labels]), renderer)
        return {self.OUTPUT: destination, self.COUNT: value["clusters"], self.SILHOUETTE: value["silhouette"]}
