"""Reduce embeddings: three principal components and a colour for each place."""

from qgis.core import QgsProcessingOutputNumber

from ..compat import color_field, real_field
from ..engine.arrays import Reader
from ..shared.choices import COMPONENTS
from ..shared.embeddings_algorithm import WORK, EmbeddingsAlgorithm, NewFields
from ..shared.layer_names import colours_of
from ..shared.sources import COLOR
from ..styling import renderers
from ..styling.palettes import as_text
from ..translation import tr


class ReduceEmbeddings(EmbeddingsAlgorithm):
    """Adds `pc_1` to `pc_3` and `color` as #rrggbb: like colours, like places."""

    ID = "reduceembeddings"
    TITLE = "Reduce embeddings to colours"
    GROUP = "Analysis"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_input()
        self.add_output(tr("Colours"))
        self.addOutput(QgsProcessingOutputNumber(name="EXPLAINED", description=tr("Share of the variance explained")))

    def compute(self, job, embeddings, parameters, context):
        """Principal components, and their colours."""
        paths = {"output": job.path("components"), "colors": job.path("colors")}
        value = job.request("reduce", WORK, **embeddings.params, components=COMPONENTS, **paths)
        with Reader(paths["output"], "float32", COMPONENTS) as components, Reader(paths["colors"], "uint8", 3) as rgb:
            rows = [_row(components[row], rgb[row]) for row in range(len(components))]
        unknown = sum(row[0] is None for row in rows)
        explained = sum(value["explained"])
        job.feedback.pushInfo(tr("Three components explain {:.0%} of the variance.").format(explained))
        return NewFields(
            [*(real_field(f"pc_{number}") for number in range(1, COMPONENTS + 1)), color_field(COLOR)],
            list(zip(*rows)),
            self.presentation(
                colours_of(embeddings.source.sourceName()),
                embeddings,
                lambda wkb_type: renderers.colours(wkb_type, COLOR, len(rows), unknown),
            ),
            {"EXPLAINED": explained},
        )


def _row(components, rgb):
    if components[0] != components[0]:  # NaN: no value
        return (None,) * (COMPONENTS + 1)
    return (*components, as_text(*rgb))
