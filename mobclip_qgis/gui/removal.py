"""Remove what MobCLIP has made on this computer: asked for on the options page, and offered when the plugin is uninstalled."""

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QMessageBox

from ..engine.environments import data_folder
from ..engine.own_files import megabytes, own_models, remove_models, remove_set_up, set_up_files
from ..paths import PLUGIN
from ..translation import tr

UNINSTALL_MS = 1000  # QGIS deletes the folder of the plugin right after it has unloaded it


class Removal:
    """Asks and removes. All texts are made beforehand: they are needed when the translations are gone with the plugin."""

    def __init__(self, parent=None):
        self.parent = parent
        self.title = tr("Remove MobCLIP's files")
        self.uninstalled = tr("MobCLIP was uninstalled.")
        self.question = tr("Remove the packages that Set up has installed ({} MB in {})?")
        self.with_models = tr("Also remove models of your own: {}")
        self.nothing = tr("There is nothing to remove: Set up has installed nothing.")
        self.removed = tr("Removed.")
        self.left = tr("Some files are in use and stay: close other windows of QGIS, then delete {}.")

    def ask(self, introduction=""):
        """Remove if the user agrees; a sentence that says what was done, empty for nothing."""
        files, models = set_up_files(), own_models()
        if not files and not models:
            return self.nothing
        box = QMessageBox(self.parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.title)
        question = self.question.format(megabytes(files), data_folder())
        box.setText(f"{introduction}\n\n{question}".strip())
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        box.setDefaultButton(QMessageBox.StandardButton.No)
        tick = QCheckBox(self.with_models.format(", ".join(path.stem for path in models)))
        if models:
            box.setCheckBox(tick)
        if box.exec() != QMessageBox.StandardButton.Yes:
            return ""
        left = remove_set_up() + (remove_models(models) if tick.isChecked() else [])
        return self.left.format(data_folder()) if left else self.removed

    def offer_after_uninstall(self):
        """Ask a moment later, if the plugin's folder is gone by then: QGIS calls nothing when it uninstalls a plugin."""

        def look():
            if not (PLUGIN / "__init__.py").exists() and (set_up_files() or own_models()):
                self.ask(self.uninstalled)

        QTimer.singleShot(UNINSTALL_MS, look)
