"""Model information: what a model is, where it is valid, and whether its checksums match."""

from pathlib import Path

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ..engine.job import backend
from ..shared.base import MobclipAlgorithm
from ..shared.choices import BUILT_IN_MODEL
from ..shared.parameters import model_file
from ..translation import tr

SUFFIX = ".html"


class ModelInformation(MobclipAlgorithm):
    """Shows the card of a model as a page."""

    ID = "modelinformation"
    TITLE = "Model information"
    GROUP = "Setup"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        pages = tr("HTML files (*.html)")
        self.add(model_file(BUILT_IN_MODEL))
        self.add(QgsProcessingParameterFileDestination(name="OUTPUT", description=tr("Page"), fileFilter=pages))
        self.addOutput(QgsProcessingOutputString(name="TITLE", description=tr("Title")))
        self.addOutput(QgsProcessingOutputString(name="LICENCE", description=tr("Licence")))
        self.addOutput(QgsProcessingOutputString(name="DOMAIN", description=tr("Valid domain")))
        self.addOutput(QgsProcessingOutputNumber(name="DIMENSION", description=tr("Embedding dimension")))
        self.addOutput(QgsProcessingOutputBoolean(name="WHOLE", description=tr("Checksums match")))

    def processAlgorithm(self, parameters, context, feedback):
        """Ask the backend, and show the same in the log."""
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        output = output if output.suffix else output.with_suffix(SUFFIX)
        model = self.parameterAsFile(parameters, "MODEL", context) or BUILT_IN_MODEL
        with backend(feedback) as job:
            information = job.request("information", model=model, output=output)
        for line in information["lines"]:
            feedback.pushInfo(line)
        if not information["whole"]:
            feedback.pushWarning(
                tr("Checksums do not match: files of the model are missing or changed. Download it again.")
            )
        return {
            "OUTPUT": str(output),
            "TITLE": information["title"],
            "LICENCE": information["licence"],
            "DOMAIN": information["domain"].get("text", ""),
            "DIMENSION": information["dimension"],
            "WHOLE": information["whole"],
        }
