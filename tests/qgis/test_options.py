"""The options page: how things stand, models, and what is kept; diagnostics; offers of packages; and removing all of it."""

import time
from pathlib import Path

import pytest


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
    assert names(page) == ["us-open"]
    item = page.models.list.topLevelItem(0)
    assert item.text(1) == "1.1.0" and item.text(2) == "15 MB" and item.text(3).startswith("the United States")
    assert not page.models.remove.isEnabled()


def test_a_model_is_added_shown_on_the_map_and_removed(page, bundle, answer, qgis_new_project, home):
    from qgis.core import QgsProject

    page.models.install(bundle)
    wait_for(page.models.isEnabled)
    assert "model toy was added" in page.models.text.text() and names(page) == ["toy", "us-open"]
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
    assert str(home / "mobclip" / "models" / "toy.mobclip") in asked[0] and names(page) == ["toy", "us-open"]
    answer("Yes")
    page.models.ask_to_remove()
    assert names(page) == ["us-open"] and not (home / "mobclip" / "models").exists()


@pytest.mark.parametrize("content, sentence", [(b"no zip", "is not a MobCLIP model"), (None, "There is no model ")])
def test_what_is_no_model_is_not_added(page, tmp_path, content, sentence):
    path = tmp_path / "some.mobclip"
    if content is not None:
        path.write_bytes(content)
    page.models.install(str(path))
    wait_for(page.models.isEnabled)
    assert sentence in page.models.text.text() and names(page) == ["us-open"]


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
    assert not environment.exists() and names(page) == ["toy", "us-open"]


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
