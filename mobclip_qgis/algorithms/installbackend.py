"""Install backend: makes the environment that the backend runs in, or adds packages to it."""

import os

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from .. import settings
from ..engine import installer, standalone
from ..engine.errors import EngineError, NoPython
from ..engine.interpreter import VARIABLE
from ..network import qgis_network
from ..paths import backend_root
from ..shared.base import MobclipAlgorithm
from ..shared.choices import PACKAGE_GROUPS
from ..shared.parameters import choice
from ..translation import tr


class InstallBackend(MobclipAlgorithm):
    """Downloads locked packages into a new environment; running it is the consent."""

    ID = "installbackend"
    TITLE = "Install backend"
    GROUP = "Setup"

    def __init__(self):
        super().__init__()
        self.network = None

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        optional = QgsProcessingParameterDefinition.Flag.FlagOptional
        groups = choice("PACKAGES", tr("Also install the packages for"), PACKAGE_GROUPS, multiple=True)
        groups.setDefaultValue([])
        groups.setFlags(groups.flags() | optional)
        self.add(groups)
        python = QgsProcessingParameterFile(
            name="PYTHON",
            description=tr("Python to make the environment with"),
            fileFilter=tr("All files (*)"),
            optional=True,
        )
        self.add(python, advanced=True)
        text = tr("Download a Python where none is found")
        self.add(QgsProcessingParameterBoolean(name="STANDALONE", description=text, defaultValue=False), advanced=True)
        wheels = QgsProcessingParameterFile(
            name="WHEELS",
            description=tr("Folder of wheels, to install without a network"),
            behavior=QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
        self.add(wheels, advanced=True)
        self.addOutput(
            QgsProcessingOutputString(name="INTERPRETER", description=tr("Python interpreter of the backend"))
        )
        self.addOutput(
            QgsProcessingOutputString(name="GROUPS", description=tr("Groups of packages that are installed"))
        )
        self.addOutput(QgsProcessingOutputNumber(name="DOWNLOADED", description=tr("Megabytes downloaded")))

    def prepareAlgorithm(self, parameters, context, feedback):
        """Ask QGIS for its proxy and certificates, in the main thread."""
        self.network = qgis_network()
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(self, parameters, context, feedback):
        """Look what has to be done, say it, and do it."""
        groups = self.parameterAsEnumStrings(parameters, "PACKAGES", context)
        base = self.parameterAsFile(parameters, "PYTHON", context)
        wheels = self.parameterAsFile(parameters, "WHEELS", context)

        def progress(fraction, text):
            feedback.setProgress(100 * fraction)
            feedback.setProgressText(text)

        try:
            plan = self._plan(groups, base, self.parameterAsBool(parameters, "STANDALONE", context), feedback)
            feedback.pushInfo(installer.describe(plan, wheels))
            environment = installer.set_up(
                plan, backend_root(), wheels, self.network, on_progress=progress, is_cancelled=feedback.isCanceled
            )
        except EngineError as error:
            if error.detail:
                feedback.pushDebugInfo(error.detail)
            raise QgsProcessingException(str(error)) from error
        if os.environ.get(VARIABLE) or settings.interpreter():
            feedback.pushWarning(
                tr(
                    "An interpreter is set in Settings > Options > MobCLIP or in MOBCLIP_PYTHON: it goes before this one."
                )
            )
        return {
            "INTERPRETER": str(environment.interpreter),
            "GROUPS": ", ".join(environment.groups),
            "DOWNLOADED": 0 if wheels else plan.megabytes,
        }

    def _plan(self, groups, base, may_download, feedback):
        """What has to be done, with a Python that is downloaded first where there is none and that was agreed to."""
        try:
            return installer.plan(backend_root(), groups, base)
        except NoPython:
            if not may_download:
                raise
        feedback.pushInfo(standalone.describe())
        python = standalone.standalone_python(backend_root(), self.network, is_cancelled=feedback.isCanceled)
        return installer.plan(backend_root(), groups, str(python))
