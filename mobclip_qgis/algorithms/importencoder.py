"""Import encoder: published weights to a model that the other algorithms accept."""

from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..engine.job import backend
from ..shared.base import MobclipAlgorithm
from ..translation import tr

KINDS = ["mora", "satclip", "geoclip", "onnx"]
VARIANTS = ["exact", "as-trained"]
ORDERS = ["lonlat", "latlon"]
UNITS = ["degrees", "radians", "unit"]
SUFFIX = ".mobclip"


class ImportEncoder(MobclipAlgorithm):
    """Reads a file of weights, which is never run, and writes a bundle."""

    ID = "importencoder"
    TITLE = "Import encoder"
    GROUP = "Setup"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        filters = tr("Weights (*.pth *.pt *.ckpt *.whl *.onnx);;All files (*)")
        self.add(enum("KIND", tr("Which encoder"), KINDS))
        self.add(QgsProcessingParameterFile("FILE", tr("File with its weights"), fileFilter=filters))
        self.add(enum("VARIANT", tr("Spherical harmonics"), VARIANTS))
        self.add(QgsProcessingParameterBoolean("INT8", tr("Store weights in 8 bits"), defaultValue=False))
        self.add(QgsProcessingParameterString("NAME", tr("Name"), optional=True), advanced=True)
        self.add(QgsProcessingParameterString("LICENCE", tr("Licence of the weights"), optional=True), advanced=True)
        self.add(enum("INPUT_ORDER", tr("Order of the input of an ONNX graph"), ORDERS), advanced=True)
        self.add(enum("INPUT_UNIT", tr("Unit of the input of an ONNX graph"), UNITS), advanced=True)
        self.add(QgsProcessingParameterFileDestination("OUTPUT", tr("Model"), tr("MobCLIP bundles (*.mobclip)")))
        self.addOutput(QgsProcessingOutputNumber("DIMENSION", tr("Numbers a place")))
        self.addOutput(QgsProcessingOutputNumber("COSINE", tr("Mean cosine of 8-bit to full weights")))
        self.addOutput(QgsProcessingOutputString("DOMAIN", tr("Where it is valid")))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend read, try and write."""
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        output = output if output.suffix else output.with_suffix(SUFFIX)
        kind, variant = (self.parameterAsEnumString(parameters, name, context) for name in ("KIND", "VARIANT"))
        file = self.parameterAsFile(parameters, "FILE", context)
        if not file:
            raise QgsProcessingException(tr("Choose the file with the weights of the encoder."))
        with backend(feedback) as job:
            found = job.request(
                "import",
                kind=kind,
                path=file,
                output=output,
                variant=variant,
                int8=self.parameterAsBool(parameters, "INT8", context),
                declaration=self._declaration(parameters, context, kind),
            )
        cosine = found["precision"].get("cosine_mean")
        text = tr("{}: {} numbers a place, valid for {}. Licence: {}.")
        licence = found["licence"] or tr("not said")
        feedback.pushInfo(text.format(found["title"], found["dimension"], found["domain"]["text"], licence))
        if cosine is not None:
            feedback.pushInfo(tr("Cosine of 8-bit to full weights: {} on average.").format(cosine))
        return {
            "OUTPUT": str(output),
            "DIMENSION": found["dimension"],
            "COSINE": cosine,
            "DOMAIN": found["domain"]["text"],
        }

    def _declaration(self, parameters, context, kind):
        """What the user says of the file; the input matters for ONNX graphs only, the others are known."""
        declared = {
            "name": self.parameterAsString(parameters, "NAME", context).strip(),
            "licence": self.parameterAsString(parameters, "LICENCE", context).strip(),
        }
        if kind == "onnx":
            declared["input_order"] = self.parameterAsEnumString(parameters, "INPUT_ORDER", context)
            declared["unit"] = self.parameterAsEnumString(parameters, "INPUT_UNIT", context)
        return {key: value for key, value in declared.items() if value}


def enum(name, label, values):
    """A choice among words that mean the same in every language and in scripts; the first is the default."""
    return QgsProcessingParameterEnum(name, label, values, defaultValue=values[0], usesStaticStrings=True)
