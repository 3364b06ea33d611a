"""Model information: what a model is, where it is valid, and whether its files are whole."""

from pathlib import Path

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ..engine.job import backend
from ..shared.base import MobclipAlgorithm
from ..translation import tr
from .computeembeddings import DEFAULT_MODEL

SUFFIX = ".html"


class ModelInformation(MobclipAlgorithm):
    """Shows the card of a bundle as a page."""

    ID = "modelinformation"
    TITLE = "Model information"
    GROUP = "Setup"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        filters = tr("MobCLIP bundles (*.mobclip);;All files (*)")
        self.add(
            QgsProcessingParameterFile(
                "MODEL", tr("Model"), defaultValue=DEFAULT_MODEL, optional=True, fileFilter=filters
            )
        )
        self.add(QgsProcessingParameterFileDestination("OUTPUT", tr("Page"), tr("HTML files (*.html)")))
        self.addOutput(QgsProcessingOutputString("TITLE", tr("Title")))
        self.addOutput(QgsProcessingOutputString("LICENCE", tr("Licence")))
        self.addOutput(QgsProcessingOutputString("DOMAIN", tr("Where it is valid")))
        self.addOutput(QgsProcessingOutputNumber("DIMENSION", tr("Numbers a place")))
        self.addOutput(QgsProcessingOutputBoolean("WHOLE", tr("Whether its files are as its card says")))

    def processAlgorithm(self, parameters, context, feedback):
        """Ask the backend, and show the same in the log."""
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        output = output if output.suffix else output.with_suffix(SUFFIX)
        model = self.parameterAsFile(parameters, "MODEL", context) or DEFAULT_MODEL
        with backend(feedback) as job:
            found = job.request("information", model=model, output=output)
        for line in found["lines"]:
            feedback.pushInfo(line)
        if not found["whole"]:
            feedback.pushWarning(tr("Files of the model are missing or changed: get it again."))
        return {
            "OUTPUT": str(output),
            "TITLE": found["title"],
            "LICENCE": found["licence"],
            "DOMAIN": found["domain"].get("text", ""),
            "DIMENSION": found["dimension"],
            "WHOLE": found["whole"],
        }
