"""The docs: what they quote is in the code, their commands have the options that they show, and each algorithm has an example."""

import ast
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from mobclip.cli import commands  # noqa: F401  # declares them
from mobclip.cli.common import app

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools.docs import algorithm_pages, examples, links

HELP = json.loads((ROOT / "mobclip_qgis" / "help" / "en.json").read_text(encoding="utf-8"))
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PICTURES = sorted((ROOT / "docs" / "images").rglob("*.png"))
MAX_PICTURE_BYTES, MAX_PICTURES_BYTES = 150_000, 4_000_000
CHANGING = re.compile(r"\s*…\s*")  # stands on the page for what a message has of the case at hand


def code_lines(page):
    """Lines of code blocks, those that end in a backslash joined with the next; without comments."""
    text = page.read_text(encoding="utf-8").replace("\\\n", " ")
    fenced = [
        line
        for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
        for line in block.splitlines()
    ]
    indented = re.findall(r"^    (\S.*)$", text, re.MULTILINE)
    return [part.strip() for line in fenced + indented for part in re.split(r"\s#|&&", line)[:2]]


def lines_of(start):
    return [
        pytest.param(line, id=f"{page.name}: {line[:60]}")
        for page in PAGES
        for line in code_lines(page)
        if line.startswith(start)
    ]


def unnamed_strings():
    """The strings of the product's code, with `…` in the place of what is filled in."""
    for folder in ("mobclip_qgis", "backend/mobclip"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield re.sub(r"\{[^{}]*\}", "…", node.value)
                elif isinstance(node, ast.JoinedStr):
                    yield "".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values)


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CHANGELOG.md", ROOT / "SECURITY.md", ROOT / "CONTRIBUTING.md"])
def test_a_list_after_a_paragraph_begins_with_an_empty_line(page):
    """Without it MkDocs makes the list a part of the paragraph; the repository's pages would not show it."""
    text = page.read_text(encoding="utf-8")
    assert not re.findall(r"^(?![-#\s]|\d+\. ).+\n(?=- |1\. )", text, re.MULTILINE)


def test_the_messages_of_troubleshooting_are_in_the_code():
    page = (ROOT / "docs" / "troubleshooting.md").read_text(encoding="utf-8")
    quoted = re.findall(r"^\| “(.*?)” \|", page, re.MULTILINE)
    assert len(quoted) > 30
    strings = list(unnamed_strings())
    patterns = {text: re.compile(".*?".join(map(re.escape, CHANGING.split(text)))) for text in quoted}
    assert not [text for text, pattern in patterns.items() if not any(map(pattern.search, strings))]


@pytest.mark.parametrize("line", lines_of("qgis_process run "))
def test_a_line_of_qgis_process_names_parameters_that_there_are(line):
    _, _, name, *options = [word for word in shlex.split(line) if word != "--json"]
    known = HELP[name.removeprefix("mobclip:")]["parameters"]
    names = [option.removeprefix("--").split("=")[0] for option in options]
    assert all(option.startswith("--") and "=" in option for option in options) and set(names) <= set(known)


def command_of(words):
    """The command that words call, and the words that are left."""
    command = typer.main.get_command(app)
    while hasattr(command, "commands"):
        command, words = command.commands[words[0]], words[1:]
    return command, words


@pytest.mark.parametrize("line", lines_of("mobclip "))
def test_a_line_of_mobclip_names_options_that_there_are(line):
    words = [re.sub(r"^\[(.*)\]$", r"\1", word) for word in shlex.split(line)[1:]]
    if not words[0].isalpha() or "|" in line:  # `mobclip --help`, or a line that shows alternatives
        return
    command, rest = command_of(words)
    known = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
    assert {word.split("=")[0] for word in rest if word.startswith("--")} <= known | {"--help"}


def test_each_algorithm_has_an_example_of_parameters_that_there_are():
    assert {name for name, _ in examples.EXAMPLES} == set(HELP)
    for name, parameters in examples.EXAMPLES:
        assert {key.split(":")[-1] for key in parameters} <= set(
            HELP[name]["parameters"]
        )  # of a model's outputs: step:name


def test_the_first_map_is_made_by_the_examples():
    made = {examples.command_line(*example) for example in examples.EXAMPLES}
    lines = [line for line in code_lines(ROOT / "docs" / "first-map.md") if line.startswith("qgis_process run")]
    assert len(lines) == 6 and set(lines) <= made


def test_an_example_that_does_not_fit_is_refused():
    grid = {
        "id": "creategrid",
        "parameters": [
            {"name": "OUTPUT", "optional": False, "default": None, "values": {}},
            {"name": "PREDICATE", "optional": False, "default": "overlap", "values": {"overlap": "", "centre": ""}},
        ],
    }
    algorithm_pages.check(grid, {"OUTPUT": "grid.gpkg", "PREDICATE": "centre"})
    for wrong in ({}, {"OUTPUT": "grid.gpkg", "CELLS": 6}, {"OUTPUT": "grid.gpkg", "PREDICATE": "inside"}):
        with pytest.raises(algorithm_pages.BadExample):
            algorithm_pages.check(grid, wrong)


def test_command_lines_are_quoted_for_every_shell():
    line = examples.command_line("findsimilar", {"EXPRESSION": "h3 = '86'", "INPUT": "a.gpkg"})
    assert line == "qgis_process run mobclip:findsimilar --EXPRESSION=\"h3 = '86'\" --INPUT=a.gpkg"
    assert shlex.split(line)[3] == "--EXPRESSION=h3 = '86'"


@pytest.mark.parametrize(
    "text, source, expected",
    [
        ("Run *Create grid*.", "index.md", "Run [*Create grid*](algorithms/creategrid.md)."),
        ("Run *Create grid*.", "algorithms/predict.md", "Run [*Create grid*](creategrid.md)."),
        ("This is *Create grid*.", "algorithms/creategrid.md", "This is *Create grid*."),
        ("## *Create grid*\n    *Create grid*", "index.md", "## *Create grid*\n    *Create grid*"),
        ("![a picture](../images/a.png)", "algorithms/predict.md", "![a picture](../images/a.png)"),
        ("[what](../SECURITY.md#limits)", "your-data.md", "[what](security.md#limits)"),
        ("[how](docs/setup.md) [why](CHANGELOG.md)", "security.md", "[how](setup.md) [why](changes.md)"),
        ("[a file](i18n/README.md)", "contributing.md", f"[a file]({links.REPOSITORY}/i18n/README.md)"),
        ("[a page](setup.md#x) [web](https://h3geo.org)", "index.md", "[a page](setup.md#x) [web](https://h3geo.org)"),
    ],
)
def test_links_of_the_repository_become_links_of_the_site(text, source, expected):
    assert links.with_links(text, source, {"creategrid": "Create grid"}) == expected


def test_what_draws_the_pictures_starts_and_says_what_it_does():
    command = [sys.executable, str(ROOT / "tools" / "docs" / "pictures.py"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.startswith("usage: pictures.py"), done.stderr


def test_pictures_are_small_and_each_algorithm_has_one():
    sizes = {path: path.stat().st_size for path in PICTURES}
    assert max(sizes.values()) <= MAX_PICTURE_BYTES and sum(sizes.values()) <= MAX_PICTURES_BYTES
    assert {f"{name}-dialog" for name in HELP} <= {path.stem for path in PICTURES}


def test_the_python_of_the_docs_runs(tmp_path):
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8").split("## Without QGIS")[1]
    code = "\n".join(re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL))
    (tmp_path / "example.py").write_text(code, encoding="utf-8")
    done = subprocess.run([sys.executable, "example.py"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "3829 of 4338 cells have an embedding" in done.stdout and (tmp_path / "altitude.predictor").is_file()
    assert "[ True  True False]" in done.stdout and (tmp_path / "squares.gpkg").is_file()
    assert "PlaceWarning: 1 of 3 places has no embedding" in done.stderr
    [scores] = re.findall(r"left out: \[(.*)\]", done.stdout)
    assert min(map(float, scores.split())) > 0.5
