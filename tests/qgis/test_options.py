"""The options page: how things stand, models, and what is kept; diagnostics; offers of packages; and removing all of it."""

import json
import time
from pathlib import Path

import pytest

MODELS = Path(__file__).parents[2] / "backend" / "mobclip" / "models"
BUILT_IN = sorted(path.name for path in MODELS.iterdir() if (path / "card.json").is_file())


@pytest.fixture
def home(monkeypatch, tmp_path):
    """A user without an environment of MobCLIP's."""
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def page(provider, home):
    from mobclip_qgis.gui.options import MobclipOptionsPage

    return MobclipOptionsPage(None)


@pytest.fixture
def answer(monkeypatch):
    """Answers questions and keeps their texts."""
    from qgis.PyQt.QtWidgets import QMessageBox

    asked = []

    def answer_with(button):
        def exec_(box):
            tick = box.checkBox()
            asked.append(f"{box.text()} [{tick.text() if tick else ''}]")
            return getattr(QMessageBox.StandardButton, button)

        def question(parent, title, text):
            asked.append(text)
            return getattr(QMessageBox.StandardButton, button)

        monkeypatch.setattr(QMessageBox, "exec", exec_)
        monkeypatch.setattr(QMessageBox, "question", question)
        return asked

    return answer_with


def wait_for(condition, seconds=60):
    from qgis.PyQt.QtCore import QCoreApplication

    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(0.05)
    assert condition()


def names(page):
    return [page.models.list.topLevelItem(row).text(0) for row in range(page.models.list.topLevelItemCount())]


def select(page, name):
    page.models.list.setCurrentItem(page.models.list.topLevelItem(names(page).index(name)))


def test_the_page_says_at_once_how_things_stand(page, monkeypatch, backend_python):
    assert "Interpreter of your own" in page.status.text.text() and backend_python in page.status.text.text()
    assert "MOBCLIP_PYTHON" in page.status.text.text()
    monkeypatch.delenv("MOBCLIP_PYTHON")
    page.status.refresh()
    assert "Not set up" in page.status.text.text()
    page.interpreter.setFilePath("/nowhere/python")
    assert "There is no file /nowhere/python" in page.status.text.text()


def test_check_starts_the_backend_and_shows_what_it_says(page):
    page.status.check()
    assert not page.status.button.isEnabled()
    wait_for(page.status.button.isEnabled)
    assert page.status.report.toPlainText().endswith("Ready.") and "us-open" in page.status.report.toPlainText()


def test_threads_and_interpreter_are_kept_when_the_dialog_is_accepted(page, backend_python, tmp_path):
    from mobclip_qgis import settings
    from mobclip_qgis.engine import job

    page.threads.setValue(2)
    assert settings.threads() == 0
    page.apply()
    assert settings.threads() == 2
    try:
        client = job.open_client(Path(backend_python), tmp_path)
        client.close()
        assert client.environment["OMP_NUM_THREADS"] == "2"
    finally:
        settings.set_threads(0)


def test_models_are_listed_without_the_backend(page, monkeypatch):
    monkeypatch.setenv("MOBCLIP_PYTHON", "/nowhere/python")
    page.models.refresh()
    assert names(page) == BUILT_IN
    item = page.models.list.topLevelItem(names(page).index("us-open"))
    version = json.loads((MODELS / "us-open" / "card.json").read_text(encoding="utf-8"))["version"]
    size = sum(path.stat().st_size for path in (MODELS / "us-open").iterdir())
    assert item.text(1) == version and item.text(2) == f"{size / 1e6:.0f} MB"
    assert item.text(3).startswith("the United States")
    assert not page.models.remove.isEnabled()


def test_a_model_is_added_shown_on_the_map_and_removed(page, bundle, answer, qgis_new_project, home):
    from qgis.core import QgsProject

    page.models.install(bundle)
    wait_for(page.models.isEnabled)
    assert "model toy was added" in page.models.text.text() and names(page) == ["toy", *BUILT_IN]
    select(page, "toy")
    page.models.show_on_map()
    wait_for(page.models.isEnabled)
    [layer] = QgsProject.instance().mapLayers().values()
    assert layer.name() == "Valid domain of toy" and layer.crs().authid() == "EPSG:4326" and layer.isValid()
    [feature] = layer.getFeatures()
    assert feature["model"] == "toy" and feature["outline"] == "cells" and feature.geometry().isGeosValid()
    assert layer.extent().xMinimum() < -84.5 and layer.extent().yMaximum() > 33.9
    asked = answer("No")
    page.models.ask_to_remove()
    assert str(home / "mobclip" / "models" / "toy.mobclip") in asked[0] and names(page) == ["toy", *BUILT_IN]
    answer("Yes")
    page.models.ask_to_remove()
    assert names(page) == BUILT_IN and not (home / "mobclip" / "models").exists()


@pytest.mark.parametrize("content, sentence", [(b"no zip", "is not a MobCLIP model"), (None, "There is no model ")])
def test_what_is_no_model_is_not_added(page, tmp_path, content, sentence):
    path = tmp_path / "some.mobclip"
    if content is not None:
        path.write_bytes(content)
    page.models.install(str(path))
    wait_for(page.models.isEnabled)
    assert sentence in page.models.text.text() and names(page) == BUILT_IN


def test_diagnostics_go_to_the_clipboard(provider, home):
    from qgis.core import Qgis, QgsApplication

    from mobclip_qgis.gui.diagnostics import copy_diagnostics

    told = []
    QgsApplication.clipboard().setText("")
    copy_diagnostics(told.append)
    wait_for(lambda: told)
    text = QgsApplication.clipboard().text()
    assert text.startswith("Plugin: MobCLIP ") and f"QGIS: {Qgis.QGIS_VERSION}" in text and "Model: us-open" in text
    assert "clipboard" in told[0]


def test_nothing_is_answered_to_a_page_that_is_closed(provider, home):
    from qgis.core import QgsApplication
    from qgis.PyQt import sip

    from mobclip_qgis.gui.options import MobclipOptionsPage

    page = MobclipOptionsPage(None)
    page.status.check()
    sip.delete(page)
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def test_removing_asks_and_leaves_models_unless_they_are_ticked(page, bundle, answer, home):
    page.models.install(bundle)
    wait_for(page.models.isEnabled)
    environment = home / "mobclip" / "environments" / "env-1"
    environment.mkdir(parents=True)
    asked = answer("No")
    page.set_up.ask_to_remove()
    assert environment.exists() and str(home / "mobclip") in asked[0] and asked[0].endswith("toy]")
    answer("Yes")
    page.set_up.ask_to_remove()
    assert page.set_up.text.text() == "Removed."
    assert not environment.exists() and names(page) == ["toy", *BUILT_IN]


def test_uninstalling_offers_to_remove_what_is_left(provider, home, answer, monkeypatch, tmp_path):
    from mobclip_qgis.gui import removal

    (home / "mobclip" / "environments" / "env-1").mkdir(parents=True)
    monkeypatch.setattr(removal, "UNINSTALL_MS", 10)
    asked = answer("Yes")
    removal.Removal().offer_after_uninstall()  # the plugin is only switched off: its folder is there
    wait_a_little()
    assert not asked
    monkeypatch.setattr(removal, "PLUGIN", tmp_path / "gone")
    removal.Removal().offer_after_uninstall()
    wait_for(lambda: asked)
    assert asked[0].startswith("MobCLIP was uninstalled.") and not (home / "mobclip").exists()
    removal.Removal().offer_after_uninstall()  # nothing is left
    wait_a_little()
    assert len(asked) == 1


def wait_a_little():
    end = time.monotonic() + 0.3
    wait_for(lambda: time.monotonic() > end)


@pytest.fixture
def offer(provider, home, qgis_iface, monkeypatch):
    """The offers of the plugin, where nothing is set up, and the message bar that they use."""
    from qgis.gui import QgsMessageBar

    from mobclip_qgis.gui.offer import Offer

    monkeypatch.delenv("MOBCLIP_PYTHON")
    bar = QgsMessageBar()
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    pressed = []
    offer = Offer(qgis_iface, ("Example map", lambda: pressed.append(True)))
    offer.bar, offer.pressed = bar, pressed
    yield offer
    offer.close()


def test_an_algorithm_that_lacks_its_packages_leads_to_a_question_once(offer, run, answer):
    from qgis.core import QgsProcessingException

    asked = answer("No")
    for _ in range(2):
        with pytest.raises(QgsProcessingException, match="not set up"):
            run("creategrid", EXTENT="-84.5,-84.2,33.6,33.9", RESOLUTION=6, OUTPUT="memory:")
        wait_for(lambda: asked and offer.set_up.task is None)
    assert len(asked) == 1 and "are downloaded from the Python Package Index" in asked[0]
    assert offer.bar.currentItem().text() == "Nothing was installed."


def test_the_question_says_which_packages_a_tool_lacks(offer, answer):
    asked = answer("No")
    offer.offer_packages(["boosting", "reports"])
    wait_for(lambda: asked and offer.set_up.task is None)
    assert "not installed, those for: Boosted trees, evaluating embeddings, comparing encoders; Reports." in asked[0]


def test_nobody_is_asked_about_an_interpreter_of_their_own(offer, answer, monkeypatch, backend_python):
    monkeypatch.setenv("MOBCLIP_PYTHON", backend_python)
    offer.offer_packages(["reports"])
    assert offer.set_up.task is None


def test_baselines_without_packages_are_skipped_only_where_nobody_can_be_asked(offer):
    from mobclip_qgis.notices import notices

    assert notices.is_heard()
    offer.close()
    assert not notices.is_heard()
    notices.packages_missing.connect(offer.offer_packages)


def test_what_to_do_next_is_a_button_of_the_message_that_it_is_ready(offer):
    from qgis.PyQt.QtWidgets import QPushButton

    offer.set_up.finished.emit(True, "MobCLIP is ready.")
    [button] = [one for one in offer.bar.currentItem().findChildren(QPushButton) if one.text() == "Example map"]
    button.click()
    assert offer.pressed and offer.bar.currentItem() is None


def test_sizes_are_beside_the_groups_and_what_cannot_be_had_is_off(page, monkeypatch):
    from mobclip_qgis.engine import installer

    box = page.set_up.groups["train"]
    assert "MB)" in box.text() and "MB)" in page.set_up.groups["boosting"].text()
    monkeypatch.setattr(installer, "this_platform", lambda: "macos-x86_64")
    page.set_up._show_state()
    assert box.text().endswith("(not for this system)") and not box.isEnabled()


def test_import_encoder_opens_over_the_options_and_can_be_used(page, qgis_iface, qgis_new_project, monkeypatch):
    from qgis.gui import QgsBrowserGuiModel
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication, QDialog, QVBoxLayout

    browser = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser, raising=False)
    opened = []
    options = QDialog()
    options.setModal(True)
    QVBoxLayout(options).addWidget(page)
    options.show()

    def close():
        opened.append(QApplication.activeModalWidget())
        opened[0].close()

    QTimer.singleShot(2000, close)
    page.models.convert.click()
    assert opened[0].windowTitle().endswith("Import encoder")  # QGIS 3.44 has the group before it
    options.close()
