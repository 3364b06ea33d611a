"""Copy diagnostics: what a bug report should say of this computer, in the clipboard."""

import os
import platform
import sys

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import PYQT_VERSION_STR, qVersion

from .. import settings
from ..engine.diagnostics import report
from ..engine.interpreter import VARIABLE
from ..paths import backend_root, plugin_version
from ..translation import tr
from .background import in_background


def copy_diagnostics(tell, owner=None):
    """Put the text into the clipboard when the backend has answered.

    Args:
        tell: called with a sentence when that is done.
        owner: the QObject that tells, without which nothing is told.
    """
    known, interpreter, root = facts(), settings.interpreter(), backend_root()

    def done(text):
        QgsApplication.clipboard().setText(text)
        tell(tr("The diagnostics are in the clipboard: look them over, and paste them into your report."))

    in_background(owner, tr("Collect diagnostics"), lambda: report(known, interpreter, root), done, tell)


def facts():
    """What only QGIS knows, by title: in English, as the one who reads the report may have another language."""
    return {
        "Plugin": f"MobCLIP {plugin_version()}",
        "QGIS": f"{Qgis.QGIS_VERSION}, Qt {qVersion()}, PyQt {PYQT_VERSION_STR}",
        "Python of QGIS": f"{platform.python_version()} in {sys.prefix}",
        "Language": QgsApplication.locale(),
        "Settings": f"interpreter {settings.interpreter() or 'none'}, threads {settings.threads() or 'all'}",
        VARIABLE: os.environ.get(VARIABLE) or "not set",
    }
