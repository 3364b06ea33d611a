"""mobclip:checkbackend"""

from qgis.core import Qgis, QgsProcessingOutputBoolean, QgsProcessingOutputString

from .. import settings
from ..engine.diagnostics import check
from ..paths import backend_root, plugin_version
from .base import MobclipAlgorithm


class CheckBackend(MobclipAlgorithm):
    """What is there to run the backend, and what to do where it is not ready."""

    NAME = "checkbackend"
    GROUP = "Backend"
    READY, REPORT = "READY", "REPORT"

    def declare(self):
        """Outputs only."""
        self.addOutput(QgsProcessingOutputBoolean(self.READY, self.tr("Ready")))
        self.addOutput(QgsProcessingOutputString(self.REPORT, self.tr("Report")))

    def processAlgorithm(self, parameters, context, feedback):
        """Report; a backend that is not ready is a finding, not a failure."""
        ready, lines = check(settings.interpreter(), backend_root())
        lines = [f"QGIS: {Qgis.QGIS_VERSION}, MobCLIP plugin: {plugin_version()}", *lines]
        for line in lines:
            feedback.pushInfo(line)
        return {self.READY: ready, self.REPORT: "\n".join(lines)}
