"""The menu, and the example map: computed by real algorithms on the model that is included, into a project that is in use."""

import os
import time

import pytest

LAYERS = ["wages", "clusters", "similar", "cells"]


@pytest.fixture
def window(provider, qgis_iface, qgis_new_project, monkeypatch, keep):
    """The stand-in for QGIS's window, with real menus, a real toolbar and a real message bar."""
    from qgis.gui import QgsMessageBar
    from qgis.PyQt.QtWidgets import QMenu, QToolBar

    menu, toolbar, messages = keep(QMenu("Plugins")), keep(QToolBar()), keep(QgsMessageBar())
    pages = []
    parts = {
        "pluginMenu": lambda: menu,
        "addToolBarWidget": toolbar.addWidget,
        "removeToolBarIcon": toolbar.removeAction,
        "messageBar": lambda: messages,
        "showOptionsDialog": lambda parent, page: pages.append(page),
    }
    for name, part in parts.items():
        monkeypatch.setattr(qgis_iface, name, part, raising=False)
    qgis_iface.toolbar, qgis_iface.pages = toolbar, pages
    return qgis_iface


@pytest.fixture
def example(window):
    from mobclip_qgis.gui.example import ExampleMap
    from mobclip_qgis.gui.offer import Offer

    offer = Offer(window, ("Example map", lambda: made.start()))
    made = ExampleMap(window, offer)
    yield made
    made.close()
    wait_for(lambda: not made.is_running)
    offer.close()


@pytest.fixture
def project(qgis_new_project, tmp_path):
    """A saved project, in a folder whose name has a quote."""
    from qgis.core import QgsProject

    folder = tmp_path / "l'été"
    folder.mkdir()
    QgsProject.instance().write(str(folder / "project.qgz"))
    return QgsProject.instance()


def wait_for(condition, seconds=300):
    from qgis.PyQt.QtCore import QCoreApplication

    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(0.02)
    assert condition()


def texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def last_message(window):
    item = window.messageBar().currentItem()
    return item.text() if item is not None else ""


def labels(window):
    from qgis.PyQt.QtWidgets import QLabel

    return window.messageBar().currentItem().findChildren(QLabel)


def test_the_menu_lists_the_algorithms_in_the_order_of_work_and_goes_with_the_plugin(window, example):
    from mobclip_qgis.gui.menu import Menu

    menu = Menu(window, example)
    names = texts(menu.menu)
    assert texts(window.pluginMenu()) == ["MobCLIP"] and names[0] == "Example map" and names[-1] == "Help"
    work = [
        "Create grid …",
        "Compute embeddings …",
        "Cluster embeddings …",
        "Find similar places …",
        "Fit predictor …",
        "Predict …",
    ]
    assert [name for name in names if name in work] == work
    assert len(window.toolbar.actions()) == 1 and menu.button.menu() is menu.menu
    assert not any(action.icon().isNull() for action in menu.menu.actions() if action.text() in [*work, names[0]])
    next(action for action in menu.menu.actions() if action.text() == "Options …").trigger()
    assert window.pages == ["mobclip_options"]
    menu.close()
    assert not window.pluginMenu().actions() and not window.toolbar.actions()


def test_an_entry_opens_the_dialog_of_its_algorithm(window, example, monkeypatch):
    from qgis.gui import QgsBrowserGuiModel
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication

    from mobclip_qgis.gui.menu import Menu

    browser, titles = QgsBrowserGuiModel(), []
    monkeypatch.setattr(window, "browserModel", lambda: browser, raising=False)

    def look():
        dialogs = [
            widget for widget in QApplication.topLevelWidgets() if widget.windowTitle() and hasattr(widget, "algorithm")
        ]
        for dialog in dialogs:
            titles.append(dialog.algorithm().id())
            dialog.reject()

    menu = Menu(window, example)
    QTimer.singleShot(1000, look)
    next(action for action in menu.menu.actions() if action.text() == "Create grid …").trigger()
    assert titles == ["mobclip:creategrid"]
    menu.close()


def test_the_map_comes_as_a_group_on_top_of_a_project_and_opens_again(window, example, project, memory, layer_panel):
    from qgis.core import QgsProject

    from mobclip_qgis.gui import example_steps

    mine = memory("Point?crs=EPSG:3857&field=name:string", [("POINT (0 0)", "mine")])
    project.addMapLayer(mine)
    crs = project.crs()
    example.start()
    assert "Step 1 of 7: Create grid" in [label.text() for label in labels(window)]
    wait_for(lambda: not example.is_running)
    said = [item.text() for item in window.messageBar().items()]
    assert len(said) == 1 and said[0].startswith("The example map is ready"), said
    root = project.layerTreeRoot()
    assert [node.name() for node in root.children()] == ["MobCLIP example: Ohio", "places"] and project.crs() == crs
    group = root.children()[0]
    assert layer_panel.isExpanded(layer_panel.node2index(group))
    counties, maps = group.children()[0].layer(), group.children()[1]
    assert counties.featureCount() == 567 and {"name", "wages_per_person"} <= set(counties.fields().names())
    assert "us-atlas" in " ".join(counties.metadata().rights()) and counties.metadata().licenses()
    assert [node.layer().source().rpartition("=")[2] for node in maps.children()] == LAYERS
    assert [node.isVisible() for node in maps.children()] == [True, False, False, False]
    assert all(node.layer().featureCount() > 3000 for node in maps.children())
    folder = os.path.join(project.absolutePath(), "MobCLIP example")
    assert {example_steps.FILE, "wages.predictor"} <= set(os.listdir(folder))

    path = project.fileName()
    assert project.write()
    project.clear()
    assert QgsProject.instance().read(path)
    opened = {layer.source().rpartition("=")[2]: layer for layer in project.mapLayers().values()}
    assert all(opened[name].isValid() and opened[name].crs().authid() == "EPSG:4326" for name in LAYERS)
    kinds = {name: opened[name].renderer().type() for name in LAYERS}
    assert kinds == {
        "wages": "RuleRenderer",
        "clusters": "categorizedSymbol",
        "similar": "RuleRenderer",
        "cells": "RuleRenderer",
    }


def test_a_map_that_is_cancelled_leaves_nothing(window, example, project):
    example.start()
    wait_for(lambda: "cells" in example.chain.results or example.chain.task is None)
    example.chain.cancel()
    wait_for(lambda: not example.is_running, 30)
    assert last_message(window) == "Stopped: there is no example map."
    assert os.listdir(project.absolutePath()) == ["project.qgz"] and not project.mapLayers()


def test_a_failure_is_one_sentence(window, example, project, monkeypatch, tmp_path):
    monkeypatch.setenv("MOBCLIP_PYTHON", str(tmp_path / "missing"))
    example.start()
    wait_for(lambda: not example.is_running, 30)
    assert str(tmp_path / "missing") in last_message(window) and "\n" not in last_message(window)
    assert os.listdir(project.absolutePath()) == ["project.qgz"] and not project.mapLayers()


def test_a_folder_that_cannot_be_written_is_named(window, example, project, tmp_path):
    (tmp_path / "a file").write_text("no folder")
    project.setFileName(str(tmp_path / "a file" / "project.qgz"))
    example.start()
    assert not example.is_running and str(tmp_path / "a file") in last_message(window)


def test_without_packages_the_set_up_comes_first_and_the_map_follows(window, example, project, monkeypatch, tmp_path):
    from qgis.PyQt.QtWidgets import QMessageBox

    ours = os.environ["MOBCLIP_PYTHON"]
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("MOBCLIP_PYTHON")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    example.start()
    wait_for(lambda: last_message(window) == "Nothing was installed.", 60)
    assert not example.is_running and not project.mapLayers()

    monkeypatch.setenv("MOBCLIP_PYTHON", ours)  # as if it had been installed
    example.start()
    assert example.is_running


def test_the_map_follows_the_set_up_that_it_began(window, example, project):
    example.offer.set_up_for(example.start)
    assert "Looking for Python" in " ".join(label.text() for label in labels(window))
    example.offer.set_up.finished.emit(True, "MobCLIP is ready.")  # as what it would install is there
    example.offer.set_up.cancel()
    assert example.is_running and "ready" not in last_message(window)


def test_the_message_after_the_set_up_leads_to_the_map(window, example, project):
    from qgis.PyQt.QtWidgets import QPushButton

    example.offer.set_up.finished.emit(True, "MobCLIP is ready.")
    assert last_message(window) == "MobCLIP is ready."
    (button,) = window.messageBar().currentItem().findChildren(QPushButton)
    assert button.text() == "Example map"
    button.click()
    assert example.is_running
