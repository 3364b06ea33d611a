"""mobclip:reduceembeddings"""

from qgis.core import QgsProcessingOutputNumber

from ..compat import real_field, text_field
from ..engine import arrays
from ..styling.renderers import colour_renderer
from .base import MobclipAlgorithm

COMPONENTS = 3
COLOUR_FIELD = "color"


class ReduceEmbeddings(MobclipAlgorithm):
    """Embeddings as three numbers and one colour."""

    NAME = "reduceembeddings"
    GROUP = "Embeddings"
    EXPLAINED = "EXPLAINED"

    def declare(self):
        """Parameters and outputs."""
        self.add_embedded_input()
        self.add_output(self.tr("Colours of places"))
        self.addOutput(QgsProcessingOutputNumber(self.EXPLAINED, self.tr("Share of variance explained")))

    def run_with(self, worker, parameters, context, feedback):
        """Principal components in the backend, written with a colour made from them."""
        places = self.embedded_rows(worker, parameters, context, feedback)
        output, colours = worker.path("components"), worker.path("colours")
        value = worker.run("reduce", components=COMPONENTS, output=output, colors=colours, **places.task())
        explained = sum(value["explained"])
        feedback.pushInfo(self.tr("Three components explain {:.0%} of the variance.").format(explained))
        unknown = [None] * COMPONENTS
        vectors = [row or unknown for row in arrays.read_rows(output, "float32", COMPONENTS)]
        rgb = arrays.read(colours, "uint8").tolist()
        colour = ["#{:02x}{:02x}{:02x}".format(*rgb[start : start + 3]) for start in range(0, len(rgb), 3)]
        fields = [real_field(f"pc_{number}") for number in range(1, COMPONENTS + 1)]
        layout, rows = places.extended([*fields, text_field(COLOUR_FIELD, 7)], [*zip(*vectors), colour])
        renderer = colour_renderer(COLOUR_FIELD, places.source.wkbType())
        destination = self.write(parameters, context, feedback, layout, rows, renderer)
        return {self.OUTPUT: destination, self.EXPLAINED: explained}
