"""From layers to clusters: a model of QGIS's model designer, all steps from a user's layers to a map of types of places."""

from qgis.core import QgsProcessingModelAlgorithm

from ..paths import resource
from ..shared.base import Described, plain_name
from ..translation import tr

FILE = resource("models", "layers_to_clusters.model3")


class LayersToClusters(Described, QgsProcessingModelAlgorithm):
    """The file has the steps, and its texts in English; what the toolbox and the dialog show of it is translated here."""

    ID = "layerstoclusters"
    TITLE = "From layers to clusters"
    GROUP = "Training"

    def __init__(self):
        super().__init__()
        self.fromFile(str(FILE))

    def createInstance(self):
        """A fresh one for a run."""
        return type(self)()

    def initAlgorithm(self, config=None):
        """Translate the titles of the parameters that the file declares, and give them their help."""
        super().initAlgorithm(config or {})
        titles, texts = self._titles(), self.help()["parameters"]
        for definition in [*self.parameterDefinitions(), *self.outputDefinitions()]:
            key = plain_name(definition.name())
            definition.setDescription(titles[key])
            if definition in self.parameterDefinitions():
                definition.setHelp(texts[key])

    def _titles(self):
        """Titles of parameters and outputs by name."""
        return {
            "RESOLUTION": tr("H3 resolution"),
            "ZONES": tr("Polygons with statistics"),
            "ZONE_FIELD": tr("Name field of the polygons"),
            "POPULATION": tr("Population field of the polygons"),
            "MEANS": tr("Fields with means or shares"),
            "PEOPLE": tr("Population layer"),
            "PEOPLE_FIELD": tr("Field of the population layer"),
            "POINTS": tr("Points of interest"),
            "CATEGORY": tr("Field with categories"),
            "RASTER": tr("Raster"),
            "FLOWS": tr("Flows between the polygons"),
            "ORIGIN": tr("Origin field"),
            "DESTINATION": tr("Destination field"),
            "FLOW": tr("Flow field"),
            "CLUSTERS": tr("Number of clusters"),
            "CLUSTERED": tr("Clusters"),
            "MODEL": tr("Model"),
            "REPORT": tr("Report"),
        }
