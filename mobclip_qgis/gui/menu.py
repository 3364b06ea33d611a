"""The menu MobCLIP under Plugins, and a button with the same menu in the toolbar of plugins."""

import itertools

from qgis.core import Qgis
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ..paths import resource, start_page
from ..provider import ALGORITHMS, MODELS
from ..translation import tr
from .diagnostics import copy_diagnostics
from .options import ICON, PAGE

IN_OPTIONS = "Setup"  # the group whose work the options page does too


class Menu:
    """Adds both, and removes them with `close`."""

    def __init__(self, iface, example):
        self.iface, self.example = iface, example
        self.menu = QMenu("MobCLIP", iface.mainWindow())
        self.menu.setIcon(QIcon(str(ICON)))
        self._fill()
        iface.pluginMenu().addMenu(self.menu)
        self.button = QToolButton()
        self.button.setIcon(QIcon(str(ICON)))
        self.button.setToolTip("MobCLIP")
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.in_toolbar = iface.addToolBarWidget(self.button)

    def close(self):
        """Remove both."""
        self.iface.removeToolBarIcon(self.in_toolbar)
        self.iface.pluginMenu().removeAction(self.menu.menuAction())
        self.button.deleteLater()
        self.menu.deleteLater()

    def _fill(self):
        self._add(tr("Example map"), self.example.start, "mobclip")
        shown = (algorithm for algorithm in (*ALGORITHMS, *MODELS) if algorithm.GROUP != IN_OPTIONS)
        for _, algorithms in itertools.groupby(shown, lambda algorithm: algorithm.GROUP):
            self.menu.addSeparator()
            for algorithm in algorithms:
                self._add(tr("{} …").format(tr(algorithm.TITLE)), opener(algorithm.ID), algorithm.ID)
        self.menu.addSeparator()
        self._add(tr("Options …"), self._open_options)
        self._add(tr("Copy diagnostics"), self._copy_diagnostics)
        self._add(tr("Help"), lambda: QDesktopServices.openUrl(QUrl(start_page())))

    def _add(self, text, on_click, icon=""):
        icon = QIcon(str(resource("icons", f"{icon}.svg"))) if icon else QIcon()
        self.menu.addAction(icon, text).triggered.connect(lambda checked=False: on_click())

    def _copy_diagnostics(self):
        def tell(sentence):
            self.iface.messageBar().pushMessage("MobCLIP", sentence, Qgis.MessageLevel.Info)

        copy_diagnostics(tell, self.menu)

    def _open_options(self):
        self.iface.showOptionsDialog(self.iface.mainWindow(), PAGE)


def opener(name):
    """A function that opens the dialog of an algorithm, as the toolbox does."""

    def open_dialog():
        import processing  # a plugin, which QGIS may load after this one

        processing.execAlgorithmDialog(f"mobclip:{name}")

    return open_dialog
