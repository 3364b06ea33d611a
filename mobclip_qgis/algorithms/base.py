"""What all algorithms share: names, help from data, icon, translation."""

import functools
import json
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from ..paths import resource
from ..translation import tr

HELP = Path(__file__).with_name("help_en.json")


@functools.lru_cache(maxsize=None)
def all_help():
    """For each algorithm: `description`, `tags`, and one text for each parameter and output."""
    return json.loads(HELP.read_text(encoding="utf-8"))


class MobclipAlgorithm(QgsProcessingAlgorithm):
    """Subclasses set ID, which never changes, and TITLE and GROUP, which are translated."""

    ID = ""
    TITLE = ""
    GROUP = ""

    def createInstance(self):
        """A fresh one for a run."""
        return type(self)()

    def name(self):
        """Part of the id that models and scripts use."""
        return self.ID

    def displayName(self):
        """Shown in the toolbox."""
        return tr(self.TITLE)

    def group(self):
        """Heading in the toolbox."""
        return tr(self.GROUP)

    def groupId(self):
        """Heading for machines."""
        return self.GROUP.lower()

    def tags(self):
        """Words that find it in the toolbox."""
        return [tr(tag) for tag in self.help()["tags"]]

    def icon(self):
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        """Its own icon."""
        return str(resource("icons", f"{self.ID}.svg"))

    def help(self):
        """Its part of the help file."""
        return all_help()[self.ID]

    def shortDescription(self):
        """The first sentence of the help."""
        return tr(self.help()["description"]).split(". ")[0].rstrip(".") + "."

    def shortHelpString(self):
        """Help in the dialog, laid out by QGIS; qgis_process, which lists the parameters itself, gets the text."""
        if QgsApplication.platform() == "qgis_process":
            return tr(self.help()["description"])
        texts = {name: tr(text) for name, text in self.help()["parameters"].items()}
        return QgsProcessingUtils.formatHelpMapAsHtml({"ALG_DESC": tr(self.help()["description"]), **texts}, self)

    def add(self, parameter, advanced=False):
        """Add a parameter with its help."""
        parameter.setHelp(tr(self.help()["parameters"][parameter.name()]))
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)
