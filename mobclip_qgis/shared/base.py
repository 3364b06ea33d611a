"""What all algorithms share: names, help from data, icon, translation, styles of outputs."""

import functools
import json
import re

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from .. import message_bar
from ..paths import PLUGIN, help_page, resource
from ..translation import language, tr
from .destinations import OUTPUT
from .overwritten import overwritten
from .presentation import present_when_loaded, save_presentation

FALLBACK = "en"
GROUPS = ("Embeddings", "Analysis", "Prediction", "Training", "Setup")  # in the order of work
SENTENCE_END = re.compile(r"(?<=\.) |(?<=。)")


@functools.cache
def all_help(language=FALLBACK):
    """For each algorithm: `description`, `tags`, and one text for each parameter and output.

    From help/LANGUAGE.json, in English where there is none in the language.
    """
    files = (PLUGIN / "help" / f"{name}.json" for name in (language, FALLBACK))
    return json.loads(next(file for file in files if file.is_file()).read_text(encoding="utf-8"))


def plain_name(name):
    """The name of a parameter or output without the step that an output of a model is of: QGIS 3.22 has `cluster:CLUSTERED`."""
    return name.split(":")[-1]


class Described:
    """What the toolbox shows of an algorithm: ID, which never changes, TITLE, which is translated, and GROUP, one of `GROUPS`."""

    ID = ""
    TITLE = ""
    GROUP = ""
    FEATURES_OF = ""  # name of the input whose features and fields OUTPUT has, so that it may take its place

    def name(self):
        """Part of the id that models and scripts use."""
        return self.ID

    def displayName(self):
        """Shown in the toolbox."""
        return tr(self.TITLE)

    def group(self):
        """Heading in the toolbox, which sorts headings by their text: the number keeps the order of work in all languages."""
        return f"{GROUPS.index(self.GROUP) + 1}. {tr(self.GROUP)}"

    def groupId(self):
        """Heading for machines, which never changes."""
        return self.GROUP.lower()

    def helpUrl(self):
        """The page that the button Help opens."""
        return help_page(self.ID)

    def tags(self):
        """Words that find it in the toolbox, in English too."""
        return list(dict.fromkeys([*self.help()["tags"], *all_help()[self.ID]["tags"]]))

    def icon(self):
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        """Its own icon."""
        return str(resource("icons", f"{self.ID}.svg"))

    def help(self):
        """Its part of the help file; in English what the language lacks."""
        english, own = all_help()[self.ID], all_help(language()[:2]).get(self.ID, {})
        return {**english, **own, "parameters": {**english["parameters"], **own.get("parameters", {})}}

    def checkParameterValues(self, parameters, context):
        """Refuse an output that would replace what is read."""
        accepted, reason = super().checkParameterValues(parameters, context)
        reason = overwritten(self, parameters, context, self.FEATURES_OF) if accepted else reason
        return not reason, reason

    def shortDescription(self):
        """The first sentence of the help."""
        return SENTENCE_END.split(self.help()["description"], maxsplit=1)[0]

    def shortHelpString(self):
        """Help in the dialog, laid out by QGIS; qgis_process, which lists the parameters itself, gets the text."""
        if QgsApplication.platform() == "qgis_process":
            return self.help()["description"]
        help_texts = self.help()["parameters"]
        names = [one.name() for one in (*self.parameterDefinitions(), *self.outputDefinitions())]
        texts = {"ALG_DESC": self.help()["description"], **{name: help_texts[plain_name(name)] for name in names}}
        return QgsProcessingUtils.formatHelpMapAsHtml(texts, self)


class MobclipAlgorithm(Described, QgsProcessingAlgorithm):
    """Subclasses set what `Described` needs."""

    def __init__(self):
        super().__init__()
        self.presentations = {}  # by destination, of outputs written in this run
        self.remarks = []  # for the message bar

    def createInstance(self):
        """A fresh one for a run."""
        return type(self)()

    def present(self, destination, presentation, context, name=OUTPUT):
        """Give the output its name, style and metadata: on the layer where QGIS loads it, and in its file after the run.

        Args:
            destination: the id that the sink gave.
            presentation: `Presentation`.
            name: of the output parameter.
        """
        self.presentations[destination] = presentation
        present_when_loaded(destination, presentation, self.parameterDefinition(name).description(), context)

    def remark(self, text):
        """Have the message bar of QGIS's window, if there is one, say what the log says too, when the run is over."""
        self.remarks.append(text)

    def prepareAlgorithm(self, parameters, context, feedback):
        """Open the sources once in the main thread, where QGIS calls this.

        QGIS caches the CRS of a file when it first opens one. If that happens in the thread of `processAlgorithm`, the
        cached CRS is void when the thread ends, and what is written with it has no CRS.

        Raises:
            QgsProcessingException: an output would replace what is read.
        """
        for definition in self.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterFeatureSource):
                self.parameterAsSource(parameters, definition.name(), context)
            elif isinstance(definition, QgsProcessingParameterRasterLayer):
                self.parameterAsRasterLayer(parameters, definition.name(), context)
            elif isinstance(definition, QgsProcessingParameterMultipleLayers):
                self.parameterAsLayerList(parameters, definition.name(), context)
        reason = overwritten(self, parameters, context, self.FEATURES_OF)  # models do not call `checkParameterValues`
        if reason:
            raise QgsProcessingException(reason)
        return True

    def postProcessAlgorithm(self, context, feedback):
        """Save styles and metadata, which needs the layers open; not earlier, for the reason given in `prepareAlgorithm`.

        And show the remarks.
        """
        for destination, presentation in self.presentations.items():
            save_presentation(destination, presentation, context, feedback)
        if getattr(feedback, "shows_remarks", True):  # an attribute of `gui.chain.Feedback`
            message_bar.warn(self.displayName(), self.remarks)
        return {}

    def add(self, parameter, advanced=False):
        """Add a parameter with its help."""
        parameter.setHelp(self.help()["parameters"][parameter.name()])
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)
