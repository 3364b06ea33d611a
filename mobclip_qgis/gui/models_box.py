"""The part of the options page that lists the models, installs and removes them, and shows where they are valid."""

from pathlib import Path

from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from .. import settings
from ..engine.cards import installed_models
from ..engine.models import install_model, valid_domain
from ..engine.own_files import megabytes, own_models, remove_models
from ..engine.versions import RELEASES
from ..paths import backend_root
from ..shared.parameters import model_filter
from ..translation import tr
from .background import in_background
from .valid_domain import show_valid_domain

ROWS = 4  # that are shown without scrolling
IMPORT = "mobclip:importencoder"


class ModelsBox(QGroupBox):
    """The list comes from the cards on disk, so that it is there without the backend."""

    def __init__(self, parent=None):
        super().__init__(tr("Models"), parent)
        self.models = []
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHeaderLabels([tr("Name"), tr("Version"), tr("Size"), tr("Valid domain")])
        self.list.header().setStretchLastSection(True)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.setFixedHeight((ROWS + 1) * (self.list.fontMetrics().height() + 8))
        self.list.itemSelectionChanged.connect(self._enable)
        self.add = self._button(tr("Add from file …"), self.choose_file)
        self.add.setToolTip(tr("Checks a model (.mobclip) and copies it to your own."))
        self.convert = self._button(tr("Import encoder …"), self.open_import)
        self.convert.setToolTip(tr("Turns published weights into a model."))
        self.remove = self._button(tr("Remove …"), self.ask_to_remove)
        self.show_domain = self._button(tr("Show on map"), self.show_on_map)
        self.show_domain.setToolTip(tr("Adds a layer with the area where the model is valid."))
        more = tr(
            'Earlier versions and larger models are files of the <a href="{}">releases</a>: download one and add it.'
        )
        self.more = QLabel(more.format(RELEASES))
        self.more.setOpenExternalLinks(True)
        self.more.setWordWrap(True)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.hide()
        self._lay_out()
        self.refresh()

    def refresh(self):
        """Read the list anew."""
        self.models = installed_models(backend_root())
        self.list.clear()
        for model in self.models:
            size = tr("{} MB").format(max(1, megabytes([model.path])))
            item = QTreeWidgetItem([model.installed_name, model.version, size, " ".join(model.domain.split())])
            item.setToolTip(0, str(model.path))
            item.setToolTip(3, model.domain)
            self.list.addTopLevelItem(item)
        if self.models:
            self.list.setCurrentItem(self.list.topLevelItem(0))
        self._enable()

    def chosen(self):
        """The card of the selected model, or None."""
        row = self.list.indexOfTopLevelItem(self.list.currentItem()) if self.list.selectedItems() else -1
        return self.models[row] if row >= 0 else None

    def choose_file(self):
        """Ask for a file and install it."""
        path, _ = QFileDialog.getOpenFileName(self, tr("Model"), "", model_filter())
        if path:
            self.install(path)

    def install(self, path):
        """Have the backend check a model and copy it."""
        interpreter, root = settings.interpreter(), backend_root()
        self._wait(tr("Checking the model …"))

        def work():
            return install_model(interpreter, root, path)

        in_background(self, tr("Add a model"), work, self._show_installed, self._finish)

    def open_import(self):
        """Open the dialog of Import encoder beside the options."""
        import processing  # a plugin itself, which may be off

        dialog = processing.createAlgorithmDialog(IMPORT, {})
        dialog.exec()  # not execAlgorithmDialog: it shows the dialog first, which the options then block
        dialog.close()
        self.refresh()

    def ask_to_remove(self):
        """Remove the selected model, if the user agrees."""
        model = self.chosen()
        question = tr("Remove the model {}? The file {} is deleted.").format(model.path.stem, model.path)
        answer = QMessageBox.question(self, tr("Remove model"), question)
        if answer == QMessageBox.StandardButton.Yes:
            left = remove_models([model.path])
            text = tr("The model {} could not be removed: another program may have it open.") if left else ""
            self._finish(text.format(model.path.stem))

    def show_on_map(self):
        """Add a layer with the area where the selected model is valid."""
        model, interpreter, root = self.chosen(), settings.interpreter(), backend_root()
        self._wait(tr("Reading the valid domain …"))

        def done(value):
            polygons, of = value
            self._finish(tr("The layer {} was added.").format(show_valid_domain(model, polygons, of).name()))

        def work():
            return valid_domain(interpreter, root, str(model.path))

        in_background(self, tr("Show valid domain"), work, done, self._finish)

    def _show_installed(self, model):
        self._finish(tr("The model {} was added.").format(Path(model["path"]).stem))

    def _wait(self, text):
        self._say(text)
        self.setEnabled(False)

    def _finish(self, text):
        self.setEnabled(True)
        self.refresh()
        self._say(text)

    def _say(self, text):
        self.text.setText(text)
        self.text.setVisible(bool(text))

    def _enable(self):
        model = self.chosen()
        self.show_domain.setEnabled(model is not None)
        self.remove.setEnabled(model is not None and model.path in own_models())
        tip = tr("Only models of your own can be removed, not those that come with MobCLIP.")
        self.remove.setToolTip("" if self.remove.isEnabled() else tip)

    def _button(self, text, slot):
        button = QPushButton(text)
        button.clicked.connect(lambda: slot())
        return button

    def _lay_out(self):
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        row = QHBoxLayout()
        for button in (self.add, self.convert, self.remove, self.show_domain):
            row.addWidget(button)
        row.addStretch()
        layout.addLayout(row)
        layout.addWidget(self.more)
        layout.addWidget(self.text)
