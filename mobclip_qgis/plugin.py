"""The plugin: registers the provider, and in the desktop an options page."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTimer, QTranslator

from .paths import translation_file
from .provider import MobclipProvider
from .translation import language, tr


class MobclipPlugin:
    """Stores `iface` and does nothing else until QGIS asks."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.options_factory = None
        self.offer = None
        self.example = None
        self.menu = None
        self.translator = None

    def initProcessing(self):
        """Register the provider; all that qgis_process needs."""
        self._translate()
        self.provider = MobclipProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        self.provider.refreshAlgorithms()

    def initGui(self):
        """Register the provider, the options page and the menu of the desktop, and offer to set up the backend."""
        from .gui.example import ExampleMap
        from .gui.menu import Menu
        from .gui.offer import Offer
        from .gui.options import MobclipOptionsFactory

        self.initProcessing()
        self.offer = Offer(self.iface, (tr("Example map"), lambda: self.example.start()))
        self.example = ExampleMap(self.iface, self.offer)
        self.options_factory = MobclipOptionsFactory(self.offer.set_up)
        self.iface.registerOptionsWidgetFactory(self.options_factory)
        self.menu = Menu(self.iface, self.example)
        QTimer.singleShot(0, self.offer.show_once)

    def unload(self):
        """Undo each step in reverse."""
        if self.menu is not None:
            self.menu.close()
            self.menu = None
        if self.example is not None:
            self.example.close()
            self.example = None
        if self.offer is not None:
            from .gui.removal import Removal

            Removal(self.iface.mainWindow()).offer_after_uninstall()
            self.offer.close()
            self.offer = None
        if self.options_factory is not None:
            self.iface.unregisterOptionsWidgetFactory(self.options_factory)
            self.options_factory = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None

    def _translate(self):
        path = translation_file(language())
        if path is not None:
            self.translator = QTranslator()
            self.translator.load(str(path))
            QCoreApplication.installTranslator(self.translator)
