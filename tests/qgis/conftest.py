"""The provider in a real QGIS, the backend's Python, and small real layers around Atlanta.

Nothing is imported from QGIS before pytest-qgis has started it.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from layers import EXTENT

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))


def pytest_sessionfinish(session, exitstatus):
    session.config.status_of_tests = int(exitstatus)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item):
    """Let go of the layers of a test before its fixtures end: after the last test QGIS is gone, and a layer cannot outlive it."""
    item.funcargs.clear()


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    """Leave at once when all is said: pytest-qgis has closed QGIS, and destroying what Python still holds of it afterwards
    can crash. That the plugin lets a real QGIS end well is seen by the exit statuses in test_qgis_process.py."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(config.status_of_tests)


@pytest.fixture(scope="session", autouse=True)
def backend_python():
    """The Python that has the backend's packages."""
    path = os.environ.get("MOBCLIP_PYTHON")
    if not path:
        pytest.fail("Set MOBCLIP_PYTHON to a Python interpreter that has the packages of the MobCLIP backend.")
    return path


@pytest.fixture(autouse=True)
def message_bar_of_window(qgis_iface, monkeypatch):
    """A real message bar in the stand-in for QGIS's window."""
    from qgis.gui import QgsMessageBar

    bar = QgsMessageBar()
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    return bar


def toy_model(backend_python, path, name):
    """Have the backend's Python write one of the tiny models, and return its path as text."""
    script = str(ROOT / "tests" / "toy_models.py")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "backend")}
    subprocess.run([backend_python, script, str(path), name], check=True, env=environment)
    return str(path)


@pytest.fixture(scope="session")
def noise(backend_python, tmp_path_factory):
    """Path of a model of random embeddings for the same cells."""
    return toy_model(backend_python, tmp_path_factory.mktemp("models") / "noise.mobclip", "noise")


@pytest.fixture(scope="session")
def bundle(backend_python, tmp_path_factory):
    """Path of a model of eight dimensions for the cells of resolution 6 around Atlanta."""
    path = tmp_path_factory.mktemp("modèles é") / "toy.mobclip"
    return toy_model(backend_python, path, "toy")


@pytest.fixture(scope="session")
def layer_panel(qgis_app):
    """A real panel of layers in the stand-in for QGIS's window: from 3.44 on Processing adds layers through it."""
    import qgis.utils
    from qgis.core import QgsLayerTreeModel, QgsProject
    from qgis.gui import QgsLayerTreeView

    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
    qgis.utils.iface.layerTreeView = lambda: view
    return view


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing, layer_panel):
    """The provider, registered as the plugin does it."""
    from qgis.core import QgsApplication

    from mobclip_qgis.plugin import MobclipPlugin

    plugin = MobclipPlugin(None)
    plugin.initProcessing()
    yield QgsApplication.processingRegistry().providerById("mobclip")
    plugin.unload()


@pytest.fixture(scope="session")
def run(provider):
    """Run one of our algorithms as the toolbox does: checked, prepared, and with a log of what it says."""
    import processing
    from qgis.core import QgsProcessingFeedback

    class Log(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.warnings, self.infos, self.moves = [], [], []
            self.progressChanged.connect(self.moves.append)

        def pushWarning(self, text):
            self.warnings.append(text)

        def pushInfo(self, text):
            self.infos.append(text)

    def run_algorithm(name, feedback=None, **parameters):
        log = feedback or Log()
        results = processing.run(f"mobclip:{name}", parameters, feedback=log)
        return {**results, "log": log}

    return run_algorithm


@pytest.fixture(scope="session")
def grid_path(run, tmp_path_factory):
    """A GeoPackage with a grid of resolution 6 around Atlanta."""
    path = tmp_path_factory.mktemp("grille ö") / "the grid.gpkg"
    run("creategrid", EXTENT=EXTENT, RESOLUTION=6, OUTPUT=str(path))
    return str(path)


@pytest.fixture(scope="session")
def embedded_path(run, grid_path, bundle, tmp_path_factory):
    """The grid with embeddings and two more fields: `number`, and `known`, which is NULL in every third row."""
    from qgis.core import QgsField, QgsVectorLayer
    from qgis.PyQt.QtCore import QVariant

    path = str(tmp_path_factory.mktemp("embedded") / "embedded.gpkg")
    run("computeembeddings", INPUT=grid_path, MODEL=bundle, OUTPUT=path)
    layer = QgsVectorLayer(path, "embedded", "ogr")
    provider = layer.dataProvider()
    provider.addAttributes([QgsField("number", QVariant.Int), QgsField("known", QVariant.Double)])
    layer.updateFields()
    number, known = layer.fields().lookupField("number"), layer.fields().lookupField("known")
    changes = {}
    for row, feature in enumerate(layer.getFeatures()):
        value = 2 * feature["emb_001"] - feature["emb_003"] + 1
        changes[feature.id()] = {number: row, known: value if row % 3 else None}
    assert provider.changeAttributeValues(changes)
    return path


@pytest.fixture
def embedded(embedded_path):
    """That layer, loaded."""
    from qgis.core import QgsVectorLayer

    return QgsVectorLayer(embedded_path, "embedded", "ogr")


@pytest.fixture
def memory():
    """Makes a memory layer from WKT (None for no geometry) and attributes."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

    def make(definition, rows):
        layer = QgsVectorLayer(definition, "places", "memory")
        if "crs=" not in definition:  # QGIS may be set to give such layers a CRS
            layer.setCrs(QgsCoordinateReferenceSystem())
        features = []
        for wkt, *attributes in rows:
            feature = QgsFeature(layer.fields())
            if wkt is not None:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            feature.setAttributes(attributes)
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return layer

    return make


@pytest.fixture
def keep():
    """Keeps dialogs until the test is over, then destroys them while QGIS is still there."""
    from qgis.PyQt import sip

    dialogs = []
    yield lambda dialog: dialogs.append(dialog) or dialog
    for dialog in dialogs:
        if not sip.isdeleted(dialog):
            sip.delete(dialog)


@pytest.fixture
def open_dialog(provider, qgis_iface, qgis_new_project, keep, monkeypatch):
    """Opens the standard dialog of an algorithm and gives its panel of parameters."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.gui import QgsBrowserGuiModel

    browser = QgsBrowserGuiModel()  # widgets of files ask QGIS's window for it, and its stand-in has none
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser, raising=False)
    return lambda name: keep(AlgorithmDialog(provider.algorithm(name).create(), False, None)).mainWidget()


@pytest.fixture
def open_batch_dialog(provider, qgis_iface, qgis_new_project, keep):
    """Opens the batch dialog of an algorithm and gives its table."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    return lambda name: keep(BatchAlgorithmDialog(provider.algorithm(name).create(), None)).mainWidget()


@pytest.fixture
def open_model_step(provider, qgis_iface, qgis_new_project, keep):
    """Opens the dialog of an algorithm in the model designer."""
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    def run(name, model, child=None):
        return keep(ModelerParametersDialog(provider.algorithm(name).create(), model, child))

    return run


@pytest.fixture
def small_disk(tmp_path):
    """Makes a disk of so many megabytes."""
    disks = []

    def make(megabytes):
        disk = tmp_path / f"disk {len(disks)}"
        disk.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={int(megabytes * 1024)}k", "tmpfs", str(disk)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"a small disk cannot be mounted here ({done.stderr.strip()})")
        disks.append(disk)
        return disk

    yield make
    for disk in disks:
        subprocess.run(["umount", "-l", str(disk)], check=True)
