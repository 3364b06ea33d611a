"""Train model: layers of features of a region to a model of it."""

from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..compat import is_temporary
from ..engine.environments import make_own_folder, models_folder
from ..engine.errors import EngineCancelled, EngineEnded
from ..engine.job import Progress, backend
from ..shared.base import MobclipAlgorithm
from ..shared.choices import DEVICES, SEED, STEPS, TRAINED_ENCODERS
from ..shared.layers_of_cells import cell_layers, numeric_fields, read_modalities_and_flows, several_layers
from ..shared.parameters import TRAINED_ENCODER_WRAPPER, choice
from ..translation import tr

SUFFIX = ".mobclip"
READ, WORK = (0, 10), (10, 100)  # percent of the bar


class TrainModel(MobclipAlgorithm):
    """Writes a model and a report. A run that stopped is taken up by the same run."""

    ID = "trainmodel"
    TITLE = "Train model"
    GROUP = "Training"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        text, file = QgsProcessingParameterString, QgsProcessingParameterFileDestination
        self.add(several_layers("MODALITIES", tr("Layers with fields by H3 cell")))
        self.add(several_layers("EDGES", tr("Flows between cells"), optional=True))
        self.add(text(name="PEOPLE", description=tr("Field with the population"), optional=True))
        self.add(text(name="TITLE", description=tr("Title of the model"), optional=True))
        self.add(text(name="LICENCE", description=tr("Licence of the model"), optional=True))
        self.add(text(name="ATTRIBUTION", description=tr("Attribution"), multiLine=True, optional=True))
        encoder = choice("ENCODER", tr("Encoder to train"), TRAINED_ENCODERS, wrapper=TRAINED_ENCODER_WRAPPER)
        self.add(encoder, advanced=True)
        self.add(text(name="CONVOLUTION", description=tr("Graph convolution"), optional=True), advanced=True)
        number = QgsProcessingParameterNumber
        steps = number(name="STEPS", description=tr("Training steps"), defaultValue=STEPS, minValue=0)
        seed = number(name="SEED", description=tr("Random seed"), defaultValue=SEED, minValue=0)
        self.add(steps, advanced=True)
        self.add(seed, advanced=True)
        settings = text(name="SETTINGS", description=tr("Other settings"), multiLine=True, optional=True)
        self.add(settings, advanced=True)
        self.add(choice("DEVICE", tr("Where to compute"), DEVICES), advanced=True)
        self.add(file(name="OUTPUT", description=tr("Model"), fileFilter=tr("MobCLIP models (*.mobclip)")))
        self.add(file(name="OUTPUT_HTML", description=tr("Report"), fileFilter=tr("HTML files (*.html)")))
        titles = {"CELLS": tr("Number of cells"), "DIMENSION": tr("Embedding dimension")}
        titles["R2"] = tr("Mean R² of columns predicted from the others")
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputNumber(name=name, description=title))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend refuse what it can, read the layers, train, and report."""
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        output = output if output.suffix else output.with_suffix(SUFFIX)
        report = self.parameterAsFileOutput(parameters, "OUTPUT_HTML", context)
        make_own_folder(output)
        modalities = cell_layers(self, parameters, "MODALITIES", context)
        edges = cell_layers(self, parameters, "EDGES", context)
        fields = [numeric_fields(layer.source) for layer in modalities]
        params = {**self._options(parameters, context), "output": str(output), "report": report or None}
        params["temporary"] = is_temporary(output, context)
        with backend(feedback) as job:
            columns = {layer.source.sourceName(): len(names) for layer, names in zip(modalities, fields)}
            job.request("check_training", (0, 0), columns=columns, flows=len(edges), **params)
            layers = read_modalities_and_flows(modalities, edges, job, READ, context)
            value = _train(job, {**layers, **params})
        self._report(value, output, feedback)
        mean = {} if value["r2"] is None else {"R2": value["r2"]}
        files = {"OUTPUT": str(output), "OUTPUT_HTML": report}
        return {**files, "CELLS": value["cells"], "DIMENSION": value["dimension"], **mean}

    def _options(self, parameters, context):
        """Parameters of the task that are no data."""
        names = ("PEOPLE", "TITLE", "LICENCE", "CONVOLUTION")
        texts = {name: self.parameterAsString(parameters, name, context).strip() for name in names}
        lines = {
            name: [
                line.strip() for line in self.parameterAsString(parameters, name, context).splitlines() if line.strip()
            ]
            for name in ("ATTRIBUTION", "SETTINGS")
        }
        return {
            **{name.lower(): text for name, text in texts.items() if text},
            **{name.lower(): values for name, values in lines.items()},
            **{name.lower(): self.parameterAsEnumString(parameters, name, context) for name in ("ENCODER", "DEVICE")},
            **{name.lower(): self.parameterAsInt(parameters, name, context) for name in ("STEPS", "SEED")},
        }

    def _report(self, value, output, feedback):
        """Say how good the model is, and where it is."""
        feedback.pushInfo("\n".join(value["sentences"]))
        if output.parent == models_folder():
            feedback.pushInfo(tr("It is installed: other dialogs list it as {}.").format(output.stem))
        else:
            text = tr(
                "The model is {}: choose this file in other dialogs, or install it in Settings > Options > MobCLIP."
            )
            feedback.pushInfo(text.format(output))


def _train(job, params):
    """The value of the task.

    Raises:
        QgsProcessingException: it was stopped; the sentence says that it can go on.
    """
    operation = job.start("train", Progress(job.feedback, WORK), **params)
    try:
        return operation.wait()
    except (EngineCancelled, EngineEnded) as error:
        checkpoint = operation.value.get("checkpoint")
        if checkpoint is None or not Path(checkpoint).exists():
            raise
        text = tr("Cancelled: what is trained so far is kept. Run it again with the same layers and settings to go on.")
        if isinstance(error, EngineEnded):
            text = tr("{} What is trained so far is kept: run it again with the same layers and settings to go on.")
        raise QgsProcessingException(text.format(error)) from error
