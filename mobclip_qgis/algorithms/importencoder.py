"""Import encoder: published weights to a model that the other algorithms accept."""

from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..engine.environments import make_own_folder, models_folder
from ..engine.job import backend
from ..shared.base import MobclipAlgorithm
from ..shared.choices import HARMONICS_VARIANTS, INPUT_ORDERS, INPUT_UNITS, PUBLISHED_ENCODERS
from ..shared.parameters import ENCODER_WRAPPER, choice
from ..translation import tr

SUFFIX = ".mobclip"


class ImportEncoder(MobclipAlgorithm):
    """Reads a file of weights, which is never run, and writes a model."""

    ID = "importencoder"
    TITLE = "Import encoder"
    GROUP = "Setup"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        weights = tr("Weights (*.pth *.pt *.ckpt *.whl *.onnx);;All files (*)")
        models, text = tr("MobCLIP models (*.mobclip)"), QgsProcessingParameterString
        self.add(choice("KIND", tr("Encoder"), PUBLISHED_ENCODERS, wrapper=ENCODER_WRAPPER))
        self.add(QgsProcessingParameterFile(name="FILE", description=tr("Weights file"), fileFilter=weights))
        self.add(choice("VARIANT", tr("Spherical harmonics"), HARMONICS_VARIANTS))
        self.add(
            QgsProcessingParameterBoolean(name="INT8", description=tr("Store weights as int8"), defaultValue=False)
        )
        self.add(text(name="NAME", description=tr("Name"), optional=True), advanced=True)
        self.add(text(name="LICENCE", description=tr("Licence of the weights"), optional=True), advanced=True)
        self.add(choice("INPUT_ORDER", tr("Axis order of an ONNX graph's input"), INPUT_ORDERS), advanced=True)
        self.add(choice("INPUT_UNIT", tr("Unit of an ONNX graph's input"), INPUT_UNITS), advanced=True)
        self.add(QgsProcessingParameterFileDestination(name="OUTPUT", description=tr("Model"), fileFilter=models))
        self.addOutput(QgsProcessingOutputNumber(name="DIMENSION", description=tr("Embedding dimension")))
        self.addOutput(
            QgsProcessingOutputNumber(name="COSINE", description=tr("Mean cosine similarity of int8 to float32"))
        )
        self.addOutput(QgsProcessingOutputString(name="DOMAIN", description=tr("Valid domain")))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend read, try and write."""
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        output = output if output.suffix else output.with_suffix(SUFFIX)
        make_own_folder(output)
        kind, variant = (self.parameterAsEnumString(parameters, name, context) for name in ("KIND", "VARIANT"))
        file = self.parameterAsFile(parameters, "FILE", context)
        if not file:
            raise QgsProcessingException(tr("Choose the file with the weights of the encoder."))
        with backend(feedback) as job:
            card = job.request(
                "import",
                kind=kind,
                path=file,
                output=output,
                variant=variant,
                int8=self.parameterAsBool(parameters, "INT8", context),
                declaration=self._declaration(parameters, context, kind),
            )
        cosine = card["precision"].get("cosine_mean")
        text = tr("{}: embedding dimension {}, valid domain {}. Licence: {}.")
        licence = card["licence"] or tr("unknown")
        feedback.pushInfo(text.format(card["title"], card["dimension"], card["domain"]["text"], licence))
        if output.parent == models_folder():
            feedback.pushInfo(tr("It is installed: other dialogs list it as {}.").format(output.stem))
        if cosine is not None:
            feedback.pushInfo(tr("Mean cosine similarity of int8 to float32: {}.").format(cosine))
        return {
            "OUTPUT": str(output),
            "DIMENSION": card["dimension"],
            "COSINE": cosine,
            "DOMAIN": card["domain"]["text"],
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
