"""The staged plugin in another language, in real qgis_process calls."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GERMAN = ROOT / "i18n/mobclip_qgis_de.ts"
IS_OURS = {"mobclip_qgis", "backend", "resources", "i18n", "tools", "metadata.txt", "LICENSE", "README.md"}
MARK = "Ü"


def python(*arguments):
    done = subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """The folder of a staged plugin whose German begins each English text with a mark, by which what is not translated shows."""
    project, plugins = tmp_path_factory.mktemp("project"), tmp_path_factory.mktemp("plugins")
    for name in IS_OURS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, project / name)
    for old in (project / "i18n").glob("*.ts"):
        old.unlink()
    tool, todo = project / "tools/translations.py", project / "todo.json"
    texts = json.loads(python(tool, "missing", "de"))
    done = {
        text: [MARK + text for _ in forms] if isinstance(forms, list) else MARK + text for text, forms in texts.items()
    }
    todo.write_text(json.dumps(done), encoding="utf-8")
    python(tool, "merge", "de", todo)
    python(project / "tools/stage.py", plugins)
    return plugins


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    """The folder of the plugin staged as it is."""
    plugins = tmp_path_factory.mktemp("staged")
    python(ROOT / "tools/stage.py", plugins)
    return plugins


@pytest.fixture(scope="module")
def german(tmp_path_factory):
    """Run qgis_process in German with the plugins of a folder, and read the JSON that it prints."""
    program = os.environ.get("QGIS_PROCESS") or shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    profile = str(tmp_path_factory.mktemp("profile"))
    language = {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": profile, "LC_ALL": "de_DE.UTF-8"}

    def call(plugins, *arguments):
        environment = {**os.environ, **language, "QGIS_PLUGINPATH": str(plugins)}
        done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout[done.stdout.index("{") :]) if "--json" in arguments else None

    call(ROOT / "build/plugins", "plugins", "enable", "mobclip_qgis")
    return call


def test_every_text_of_the_toolbox_and_of_an_algorithm_is_translated(marked, german):
    listed = german(marked, "list", "--json")["providers"]["mobclip"]["algorithms"].values()
    assert len(listed) >= 15
    for algorithm in listed:
        group = algorithm["group"].split(" ", 1)[1]  # after its number
        texts = [algorithm["name"], group, algorithm["short_description"], algorithm["tags"][0]]
        assert all(text.startswith(MARK) for text in texts), texts
        assert not all(tag.startswith(MARK) for tag in algorithm["tags"])  # the English ones find it too


@pytest.mark.parametrize("name", ["predict", "creategrid"])
def test_every_parameter_and_output_is_translated(marked, german, name):
    told = german(marked, "help", f"mobclip:{name}", "--json")
    entries = [*told["parameters"].values(), *told["outputs"].values()]
    assert len(entries) > 5
    for entry in entries:
        texts = [entry[key] for key in ("description", "help") if entry.get(key)]
        assert texts and all(text.startswith(MARK) for text in texts), entry


def test_what_a_run_says_and_the_legend_that_it_leaves_are_translated(marked, german, embedded_path, tmp_path):
    output = tmp_path / "clusters.gpkg"
    arguments = [f"INPUT={embedded_path}", "CLUSTERS=2", f"OUTPUT={output}"]
    log = german(marked, "run", "--json", "mobclip:clusterembeddings", "--", *arguments)["log"]
    assert any(line.startswith(f"{MARK}2 clusters") for line in log["info"])
    with sqlite3.connect(output) as database:
        [[style]] = database.execute("select styleQML from layer_styles")
    labels = re.findall(r' label="([^"]+)"', style)
    assert len(labels) == 2 and all(re.fullmatch(rf"\d · {MARK}\d+ cells?", label) for label in labels)


def test_what_the_engine_says_is_translated(marked, german, monkeypatch):
    monkeypatch.setenv("MOBCLIP_PYTHON", "/nowhere/python")
    report = german(marked, "run", "--json", "mobclip:checkbackend")["results"]["REPORT"]
    assert (
        f"{MARK}Not ready. {MARK}The Python interpreter /nowhere/python" in report and f" {MARK}Press Set up" in report
    )


@pytest.fixture
def marking(marked, qgis_app):
    """The marked catalogue in this QGIS, as the plugin installs it."""
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    translator = QTranslator()
    assert translator.load(str(marked / "mobclip_qgis/i18n/mobclip_qgis_de.qm"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_every_text_of_the_options_page_is_translated(marking, qgis_app, keep):
    from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QLabel, QPushButton

    from mobclip_qgis.gui.options import MobclipOptionsPage

    page = keep(MobclipOptionsPage(None))
    texts = [found.text() for kind in (QLabel, QPushButton, QCheckBox) for found in page.findChildren(kind)]
    texts += [found.title() for found in page.findChildren(QGroupBox)]
    texts = [text for text in texts if re.search("[A-Za-z]{3}", text)]
    assert len(texts) > 15 and all(MARK in text for text in texts), texts


@pytest.mark.parametrize("name", ["fitpredictor", "compareencoders"])
def test_every_choice_in_a_dialog_is_translated(marking, open_dialog, name):
    wrappers = open_dialog(name).wrappers
    for box in (wrappers[key].widget for key in ("TASK", "TRANSFORM")):
        texts = [box.itemText(row) for row in range(box.count())]
        assert len(texts) > 2 and all(text.startswith(MARK) for text in texts), texts


@pytest.mark.parametrize(
    "language, text", [("C", "−1,234.5"), ("de", "−1.234,5"), ("fr", "−1\u202f234,5"), ("zh", "−1,234.5")]
)
def test_numbers_are_written_as_in_the_language_of_qgis(qgis_app, language, text):
    from qgis.PyQt.QtCore import QLocale

    from mobclip_qgis.styling.numbers import number_text
    from mobclip_qgis.translation import tr, tr_n

    before, chosen = QLocale(), QLocale(language)
    chosen.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(chosen)
    try:
        assert number_text(-1234.5, 1) == text and number_text(0, sign="+") == "+0"
        assert tr("{:,.1f} {} {}").format(1234.5, "a,b.c", 2.5) == f"{text[1:]} a,b.c 2.5"
        assert tr_n("{:,} hut", "{:,} huts", 1234).format(1234) == f"{text[1:-2]} huts"
    finally:
        QLocale.setDefault(before)


def test_the_language_is_that_of_the_window_where_an_option_has_chosen_it(qgis_app):
    from qgis.core import QgsApplication

    from mobclip_qgis.translation import language

    before = QgsApplication.instance().translation()
    QgsApplication.setTranslation("pt_BR")
    try:
        assert language() == "pt_BR" != QgsApplication.locale()
    finally:
        QgsApplication.setTranslation(before)


@pytest.mark.parametrize("count, text", [(0, "Ü0 huts"), (1, "Ü1 hut"), (2, "Ü2 huts")])
def test_plural_forms(qgis_app, tmp_path, count, text):
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    from mobclip_qgis.translation import tr_n
    from tools.stage import compile_translations

    assert tr_n("{} hut", "{} huts", count).format(count) == text[1:]
    forms = "<numerusform>Ü{} hut</numerusform><numerusform>Ü{} huts</numerusform>"
    message = f'<message numerus="yes"><source>{{}} huts</source><translation>{forms}</translation></message>'
    catalogue = tmp_path / "forms.ts"
    catalogue.write_text(
        f'<TS version="2.1" language="de"><context><name>MobCLIP</name>{message}</context></TS>', "utf-8"
    )
    compile_translations([catalogue], tmp_path / "compiled")
    translator = QTranslator()
    assert translator.load(str(tmp_path / "compiled/forms.qm")) and QCoreApplication.installTranslator(translator)
    try:
        assert tr_n("{} hut", "{} huts", count).format(count) == text
    finally:
        QCoreApplication.removeTranslator(translator)


def test_titles_and_help_are_those_of_the_german_files_once_there_are_any(staged, german):
    catalogue = GERMAN.read_text(encoding="utf-8") if GERMAN.exists() else ""
    language = "de" if catalogue else "en"
    texts = json.loads((ROOT / f"mobclip_qgis/help/{language}.json").read_text(encoding="utf-8"))
    for name, algorithm in german(staged, "list", "--json")["providers"]["mobclip"]["algorithms"].items():
        assert not catalogue or f"<translation>{algorithm['name']}</translation>" in catalogue
        assert texts[name.removeprefix("mobclip:")]["description"].startswith(algorithm["short_description"])
