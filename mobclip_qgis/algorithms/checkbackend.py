"""Check backend: what is there to compute with, and what to do where something is missing."""

import html
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from .. import settings
from ..engine.diagnostics import check
from ..paths import backend_root, plugin_version
from ..shared.base import MobclipAlgorithm
from ..translation import tr


class CheckBackend(MobclipAlgorithm):
    """Reports; does not fail because there is no backend."""

    ID = "checkbackend"
    TITLE = "Check backend"
    GROUP = "Setup"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        page = QgsProcessingParameterFileDestination(
            name="OUTPUT",
            description=tr("Report"),
            fileFilter=tr("HTML files (*.html)"),
            optional=True,
            createByDefault=False,
        )
        self.add(page)
        self.addOutput(QgsProcessingOutputBoolean(name="BACKEND_OK", description=tr("Backend is ready")))
        self.addOutput(QgsProcessingOutputString(name="REPORT", description=tr("Report as text")))

    def processAlgorithm(self, parameters, context, feedback):
        """Look, and report in the log, as an output and on request as a page."""
        ready, lines = check(settings.interpreter(), backend_root())
        lines = [f"Plugin: MobCLIP {plugin_version()}", *lines]
        for line in lines:
            feedback.pushInfo(line)
        results = {"BACKEND_OK": ready, "REPORT": "\n".join(lines)}
        path = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if path:
            write_page(path, lines)
            results["OUTPUT"] = path
        return results


def write_page(path, lines):
    """Write the report as HTML.

    Raises:
        QgsProcessingException: the file cannot be written.
    """
    rows = "\n".join(f"<li>{html.escape(line)}</li>" for line in lines)
    page = f'<!doctype html><meta charset="utf-8"><title>MobCLIP</title><h1>MobCLIP</h1><ul>\n{rows}\n</ul>\n'
    try:
        Path(path).write_text(page, encoding="utf-8")
    except OSError as error:
        raise QgsProcessingException(tr("The report could not be written ({}).").format(error)) from error
