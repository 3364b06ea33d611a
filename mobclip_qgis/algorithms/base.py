"""What all algorithms share: help from data, the worker with the feedback of the run, and writing results whole."""

import contextlib
import json
import os
import tempfile
from functools import lru_cache
from pathlib import Path

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from .. import settings
from ..engine.client import Client
from ..engine.errors import EngineCancelled, EngineError
from ..engine.interpreter import find_interpreter
from ..paths import backend_root, resource
from ..styling.apply import style_output
from .embedded import EmbeddedRows

HELP_FILE = Path(__file__).with_name("help_en.json")
FEATURES_A_CHUNK = 5000
SINK_FLAGS = QgsFeatureSink.Flag.FastInsert


@lru_cache(maxsize=None)
def help_texts():
    """All help, by algorithm name."""
    return json.loads(HELP_FILE.read_text(encoding="utf-8"))


class MobclipAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms.

    A subclass sets NAME and GROUP and defines `declare()`, which adds parameters and outputs, and
    `run_with(worker, parameters, context, feedback)`, which does the work and returns the outputs.
    """

    NAME = ""
    GROUP = ""
    INPUT = "INPUT"
    OUTPUT = "OUTPUT"
    FIELDS = "FIELDS"
    KEEP_EMBEDDINGS = "KEEP_EMBEDDINGS"

    def name(self):
        """The id after `mobclip:`; never changes."""
        return self.NAME

    def displayName(self):
        """Shown in the toolbox."""
        return self.tr(self.help["title"])

    def group(self):
        """Shown in the toolbox."""
        return self.tr(self.GROUP)

    def groupId(self):
        """The group without spaces."""
        return self.GROUP.lower().replace(" ", "")

    def tags(self):
        """Words that find the algorithm."""
        return [self.tr(tag) for tag in self.help["tags"]]

    def shortDescription(self):
        """One sentence."""
        return self.tr(self.help["short"])

    def shortHelpString(self):
        """The panel beside the dialog, and `qgis_process help`: plain text reads well in both."""
        return self.tr(self.help["description"])

    def icon(self):
        """The plugin's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        """The plugin's icon."""
        return str(resource("icons", "mobclip.svg"))

    def createInstance(self):
        """A new one of the same class."""
        return type(self)()

    def tr(self, text):
        """Translate a text."""
        return QCoreApplication.translate("MobCLIP", text)

    @property
    def help(self):
        """The help of this algorithm, from the data file."""
        return help_texts()[self.NAME]

    def initAlgorithm(self, configuration=None):
        """Declare the parameters and give each its help."""
        self.declare()
        for definition in self.parameterDefinitions():
            definition.setHelp(self.tr(self.help["parameters"][definition.name()]))

    def processAlgorithm(self, parameters, context, feedback):
        """Start a worker, do the work, end the worker; what goes wrong becomes one sentence."""
        try:
            interpreter, _ = find_interpreter(settings.interpreter())
            with Client(interpreter, backend_root()) as client, private_folder() as folder:
                return self.run_with(Worker(client, feedback, folder), parameters, context, feedback)
        except EngineCancelled:
            raise QgsProcessingException(self.tr("Cancelled: nothing was written.")) from None
        except EngineError as error:
            if error.detail:
                feedback.pushDebugInfo(error.detail)
            raise QgsProcessingException(str(error)) from error

    def add_embedded_input(self):
        """The parameters of an algorithm that takes a layer with embeddings."""
        vector = [QgsProcessing.SourceType.TypeVector]
        self.addParameter(QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Layer with embeddings"), vector))
        fields = QgsProcessingParameterField(
            self.FIELDS,
            self.tr("Embedding fields (all emb_ fields where none is chosen)"),
            parentLayerParameterName=self.INPUT,
            type=QgsProcessingParameterField.DataType.Numeric,
            allowMultiple=True,
            optional=True,
        )
        self.addParameter(advanced(fields))

    def add_output(self, title):
        """The parameters of an algorithm whose result is the layer with fields added."""
        self.addParameter(QgsProcessingParameterBoolean(self.KEEP_EMBEDDINGS, self.tr("Keep the embedding fields"), False))
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, title))

    def source_of(self, parameters, context, name=None):
        """The feature source of a parameter; raises where it cannot be loaded or has no features."""
        name = name or self.INPUT
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        if source.featureCount() == 0:
            raise QgsProcessingException(self.tr("The layer {} has no features.").format(source.sourceName()))
        return source

    def embedded_rows(self, worker, parameters, context, feedback):
        """The rows of the input with their embeddings, as the parameters of `add_embedded_input` say."""
        chosen = self.parameterAsFields(parameters, self.FIELDS, context)
        keep = self.parameterAsBool(parameters, self.KEEP_EMBEDDINGS, context)
        return EmbeddedRows(self.source_of(parameters, context), chosen, keep, worker, feedback)

    def write(self, parameters, context, feedback, layout, features, renderer):
        """Write features to the output and style the layer; on failure or cancel nothing stays.

        Args:
            layout: fields, geometry type and CRS of the output.
            features: an iterator of QgsFeature.
            renderer: a QgsFeatureRenderer, or None for QGIS's own.

        Returns:
            The destination, for the outputs.
        """
        sink, destination = self.parameterAsSink(parameters, self.OUTPUT, context, *layout)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.OUTPUT))
        try:
            self._fill(sink, features, feedback)
        except BaseException:
            del sink
            discard(destination)
            raise
        del sink  # writes what is still in memory, before anything opens the file
        if renderer is not None:
            style_output(destination, renderer, context, feedback)
        return destination

    def _fill(self, sink, features, feedback):
        chunk = []
        for feature in features:
            chunk.append(feature)
            if len(chunk) == FEATURES_A_CHUNK:
                self._flush(sink, chunk, feedback)
                chunk = []
        self._flush(sink, chunk, feedback)

    def _flush(self, sink, chunk, feedback):
        if feedback.isCanceled():
            raise QgsProcessingException(self.tr("Cancelled: nothing was written."))
        if not sink.addFeatures(chunk, SINK_FLAGS):
            reason = sink.lastError() or self.tr("the disk may be full")
            raise QgsProcessingException(self.tr("The output could not be written ({}).").format(reason))


class Worker:
    """A client whose progress, warnings and cancel are those of the run, and a private folder for its files."""

    def __init__(self, client, feedback, folder):
        self.client = client
        self.feedback = feedback
        self.folder = folder
        self.last = ""

    def path(self, name):
        """A file in the private folder."""
        return str(self.folder / name)

    def run(self, task, **params):
        """Run a task of the backend and return its value."""
        return self.client.request(
            task,
            params,
            on_progress=self._show,
            on_warning=self.feedback.pushWarning,
            is_cancelled=self.feedback.isCanceled,
        )

    def _show(self, fraction, text):
        self.feedback.setProgress(100 * fraction)
        if text and text != self.last:
            self.last = text
            self.feedback.setProgressText(text)


@contextlib.contextmanager
def private_folder():
    """A folder that only this run uses, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="mobclip-") as name:
        yield Path(name)


def advanced(parameter):
    """The parameter, shown under Advanced only."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def discard(destination):
    """Remove a file that was only partly written; a layer in a database or in memory stays with its owner."""
    path = destination.split("|")[0]
    for end in ("", "-wal", "-shm", "-journal"):
        if os.path.isfile(path + end):
            os.remove(path + end)
