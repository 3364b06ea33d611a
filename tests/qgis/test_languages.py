"""The staged plugin in another language, in real qgis_process calls."""

import json
import os
import shutil
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


def test_titles_are_those_of_the_german_catalogue_once_there_is_one(staged, german):
    title = german(staged, "list", "--json")["providers"]["mobclip"]["algorithms"]["mobclip:creategrid"]["name"]
    catalogue = GERMAN.read_text(encoding="utf-8") if GERMAN.exists() else ""
    assert f"<translation>{title}</translation>" in catalogue or (not catalogue and title == "Create grid")
