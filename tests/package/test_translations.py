"""Translations are complete and fit, and every text of the plugin can be translated."""

import ast
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = {"de", "es", "fr", "ja", "pt", "zh"}
SHOWING = re.compile(  # functions whose texts a user reads, however short they are
    r"push\w+|report\w+|set\w*(Text|ToolTip|Title|Label|Labels)|(add|insert)(Item|Row|Action|Menu|Tab|Button)|question|warning|"
    r"Q(Label|Action|Menu|PushButton|CheckBox|RadioButton|GroupBox|ToolButton)|\w+(Error|Exception|Category)|createMessage|fromFunction"
)
SENTENCE = re.compile(r"[a-z]{2,} [a-z]{2,}")
CODE = re.compile(r"[|\\\[]|import |^<")
OTHERS = (
    "MobCLIP",
    "Memory storage",
    "is not a trusted or secure host",
    "qgis_process run mobclip:installbackend",
    "us-atlas 3.0.1, after the US Census Bureau (public domain)",
)  # names, commands, and what others say
TRANSLATED = ("tr", "tr_later", "tr_n")
ENGLISH = {
    "engine/diagnostics.py": "labels in reports of problems",
    "gui/diagnostics.py": "the same",
    "engine/names.py": "refusals of the command; the plugin hands its tr to the rest",
    "engine/status.py": "words for the code",
    "shared/predictor_files.py": "errors that are caught",
}
WRITTEN = {path.stem.rpartition("_")[2] for path in (ROOT / "i18n").glob("*.ts")}


@pytest.fixture
def copy(tmp_path):
    """The plugin and the tool alone, to be changed."""
    for name in ("mobclip_qgis", "i18n"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "*.ts", "??.json"))
    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "translations.py", tmp_path / "tools")
    shutil.copy(ROOT / "mobclip_qgis/help/en.json", tmp_path / "mobclip_qgis/help")
    return tmp_path


def run(folder, *arguments):
    command = [sys.executable, str(folder / "tools/translations.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def merge(folder, language, texts):
    path = folder / "done.json"
    path.write_text(json.dumps(texts), encoding="utf-8")
    return run(folder, "merge", language, str(path))


def missing(folder, language):
    return json.loads(run(folder, "missing", language).stdout)


def marked(texts):
    """A translation that fits, of everything."""
    return {
        text: [f"Ü{text}" for _ in forms] if isinstance(forms, list) else f"Ü{text}" for text, forms in texts.items()
    }


def test_each_language_is_complete_up_to_date_and_fits():
    for language in sorted(WRITTEN):
        done = run(ROOT, "check", language)
        assert done.returncode == 0, done.stderr


def test_all_languages_are_there():
    assert WRITTEN == LANGUAGES


def test_from_nothing_to_a_complete_language(copy):
    todo = missing(copy, "de")
    assert {"Create grid", "Embeddings", "Ridge regression"} <= set(todo) and len(todo) > 300
    assert run(copy, "check", "de").stderr.count("is not translated") == len(todo)
    assert merge(copy, "de", marked(todo)).returncode == 0
    assert run(copy, "check", "de").returncode == 0 and not missing(copy, "de")
    translated = json.loads((copy / "mobclip_qgis/help/de.json").read_text(encoding="utf-8"))
    assert translated["creategrid"]["tags"][0] == "Üh3"
    before = (copy / "i18n/mobclip_qgis_de.ts").read_bytes()
    assert run(copy, "update").returncode == 0 and (copy / "i18n/mobclip_qgis_de.ts").read_bytes() == before


def test_a_changed_text_is_missing_and_what_is_gone_is_dropped(copy):
    merge(copy, "fr", marked(missing(copy, "fr")))
    for name, old, new in (("help/en.json", "Number of cells created.", "Number of new cells."),
                           ("shared/choices.py", "Ridge regression", "Ridge")):  # fmt: skip
        path = copy / "mobclip_qgis" / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert set(missing(copy, "fr")) == {"Number of new cells.", "Ridge"}
    assert run(copy, "check", "fr").returncode == 1
    run(copy, "update", "fr")
    assert "Ridge regression" not in (copy / "i18n/mobclip_qgis_fr.ts").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "source, good, bad",
    [
        ("features found: {:,}, expected: {:,}", "sur {1:,}, {0:,} entités trouvées", "{:,} entités trouvées"),
        ("{} to {}", "{}–{}", "{:,} – {}"),
        ("{}, lower confidence limit", "{}, límite", "{, límite"),
        ("Checking …", "正在检查…", "正在检查"),
        ("HTML files (*.html)", "HTML 文件 (*.html)", "HTML 文件（*.html）"),
        ("All files (*)", "所有文件 (*)", " 所有文件 (*)"),
        ("Give the new field a name.", "请为新字段命名。", ""),
        ("Number of cells created.", "作成したセルの数。", "作成したセルの数"),
        ("MobCLIP models (*.mobclip);;All files (*)", "M (*.mobclip);;A (*)", "M (*.mobclip);A (*)"),
        ("Number of clusters", "Zahl", ["Zahl", "Zahlen"]),
    ],
)
def test_a_translation_that_does_not_fit_is_refused_and_named(copy, source, good, bad):
    done = merge(copy, "zh", {source: bad})
    assert done.returncode == 1 and repr(source) in done.stderr and source in missing(copy, "zh")
    assert merge(copy, "zh", {source: good}).returncode == 0 and source not in missing(copy, "zh")


def test_a_zip_without_the_translations_of_the_repository_is_refused(copy):
    shutil.copy(ROOT / "tools/check_zip.py", copy / "tools")
    (copy / "i18n/mobclip_qgis_ja.ts").touch()
    path = copy / "empty.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mobclip_qgis/help/ja.json", "{}")
    done = subprocess.run([sys.executable, str(copy / "tools/check_zip.py"), str(path)], capture_output=True, text=True)
    assert done.returncode == 1 and done.stdout == "• empty.zip: mobclip_qgis/i18n/mobclip_qgis_ja.qm is missing\n"


def test_a_text_that_is_put_together_before_it_is_translated_is_refused(copy):
    path = copy / "mobclip_qgis/shared/more.py"
    path.write_text('tr(f"{1} cells")\n', encoding="utf-8")
    assert "give tr the whole text" in run(copy, "check").stderr
    path.write_text('tr_n("{:,} hut", "{:,} huts", 3)\n', encoding="utf-8")
    assert missing(copy, "de")["{:,} huts"] == ["", ""] and missing(copy, "ja")["{:,} huts"] == [""]


def name_of(call):
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def words_of(node):
    """The text of a literal, with {} for what is put into it."""
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def untranslated(node):
    """Lines and texts under a node that a user would read in English in every language."""
    words = words_of(node)
    if words:
        if SENTENCE.search(words) and not CODE.search(words) and words not in OTHERS:
            yield node.lineno, words
        return
    if isinstance(node, ast.Call):
        if name_of(node) in TRANSLATED:
            return
        shown = node.args if SHOWING.fullmatch(name_of(node)) else []
        for argument in [*shown, *(keyword.value for keyword in node.keywords if keyword.arg == "description")]:
            if re.search("[a-z]{3}", words_of(argument)) and words_of(argument) not in OTHERS:
                yield node.lineno, words_of(argument)
    children = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
        children.remove(node.body[0])
    for child in children:
        names = [getattr(target, "id", "") for target in getattr(child, "targets", ())]
        if not {"TITLE", "GROUP"} & set(names):
            yield from untranslated(child)


def test_every_text_of_the_plugin_can_be_translated():
    plugin = ROOT / "mobclip_qgis"
    found = {}
    for path in plugin.rglob("*.py"):
        texts = list(untranslated(ast.parse(path.read_text(encoding="utf-8"))))
        if texts:
            found[path.relative_to(plugin).as_posix()] = texts
    assert {name: texts for name, texts in found.items() if name not in ENGLISH} == {}
    assert set(ENGLISH) <= set(found)


@pytest.mark.parametrize(
    "code, texts",
    [
        ('f"{count} cells were made."', ["{} cells were made."]),
        ('QLabel("Check")', ["Check"]),
        ('Parameter(description="Field")', ["Field"]),
        ('tr("The layer has no field.")', []),
        ('feedback.pushInfo(tr("Cells") + "more cells")', ["more cells"]),
        ('def f():\n    """What it is for."""', []),
        ('re.search("no such file|not found", log)', []),
    ],
)
def test_texts_that_are_not_translated_are_found(code, texts):
    assert [text for _, text in untranslated(ast.parse(code))] == texts
