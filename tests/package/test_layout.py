"""The layout of the code: which folder may import which, and how large files and functions may be."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("backend/mobclip", "backend/recipes", "mobclip_qgis")
MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 45  # without the docstring
MAX_POSITIONAL_FIELDS = 4  # of a dataclass


def files(*folders):
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    assert paths
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in paths]


def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imports_of(path):
    """Dotted names of the modules that a file of the backend imports, also inside functions."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def folder_imports():
    """For each folder of the package, and each module at its top, what it imports of the others."""
    package = ROOT / "backend/mobclip"
    graph = {}
    for path in package.rglob("*.py"):
        own = path.relative_to(package).parts[0].removesuffix(".py")
        others = {name.split(".")[1] for name in imports_of(path) if name.startswith("mobclip.")}
        graph.setdefault(own, set()).update(others - {own} - {"__version__"})
    graph.pop("__init__")
    return graph


def test_no_two_folders_import_each_other_also_not_through_a_third():
    graph = folder_imports()
    assert {"geo", "bundle", "evaluation", "tasks", "cli"} <= set(graph)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"These folders import each other in a circle: {' → '.join(error.args[1])}")


def test_the_science_does_not_know_its_callers():
    for folder, imported in folder_imports().items():
        callers = imported & {"cli", "tasks", "worker"}
        allowed = {"__main__": {"cli"}, "cli": {"tasks"}, "worker": {"tasks"}}.get(folder, set())
        assert callers <= allowed, f"{folder} imports {', '.join(sorted(callers - allowed))}"


@pytest.mark.parametrize("path", files("backend/mobclip"))
def test_the_package_imports_no_recipe(path):
    assert not [name for name in imports_of(path) if name.split(".")[0] == "recipes"]


@pytest.mark.parametrize("path", files("mobclip_qgis/algorithms"))
def test_the_folder_of_algorithms_holds_algorithms_only(path):
    classes = [node for node in tree_of(path).body if isinstance(node, ast.ClassDef)]
    assert path.name == "__init__.py" or [one.name.lower() for one in classes] == [path.stem]


@pytest.mark.parametrize("path", files(*PRODUCT))
def test_a_file_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_FILE_LINES


@pytest.mark.parametrize("path", files(*PRODUCT))
def test_a_function_fits_a_screen(path):
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = node.end_lineno - node.lineno + 1
            if ast.get_docstring(node, clean=False) is not None:
                lines -= node.body[0].end_lineno - node.body[0].lineno + 1
            assert lines <= MAX_FUNCTION_LINES, f"{node.name} has {lines} lines"


@pytest.mark.parametrize("path", files(*PRODUCT))
def test_a_dataclass_of_many_fields_is_made_by_keywords(path):
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef):
            decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
            fields = [ast.unparse(entry.annotation) for entry in node.body if isinstance(entry, ast.AnnAssign)]
            fields = fields[: fields.index("KW_ONLY")] if "KW_ONLY" in fields else fields
            if any("dataclass" in text for text in decorators) and len(fields) > MAX_POSITIONAL_FIELDS:
                assert any("kw_only=True" in text for text in decorators), f"{node.name} has {len(fields)} fields"
