"""The zip that people install, and what the repository says about itself."""

import ast
import configparser
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]
LARGEST_MB = 25
REQUIRED_METADATA = {"name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "repository",
                     "tracker", "license", "icon", "hasProcessingProvider"}  # fmt: skip
QGIS_SIDE = {"qgis", "processing", "osgeo"}  # what the QGIS process may import beside the standard library
OLDEST_PYTHON = (3, 9)  # that QGIS ships


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, str(ROOT / "tools" / "stage.py"), "--zip", str(folder)], check=True)
    (path,) = folder.iterdir()
    with zipfile.ZipFile(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def names(archive):
    return [PurePosixPath(name) for name in archive.namelist()]


@pytest.fixture(scope="module")
def metadata(archive):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(archive.read("mobclip_qgis/metadata.txt").decode("utf-8"))
    return parser["general"]


def sources(folder):
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted((ROOT / folder).rglob("*.py"))]


def test_the_zip_is_small_and_has_one_folder(archive, names):
    assert Path(archive.filename).stat().st_size < LARGEST_MB * 1e6
    assert {name.parts[0] for name in names} == {"mobclip_qgis"}


def test_the_zip_holds_what_the_plugin_needs(names):
    texts = {str(name) for name in names}
    for needed in ("__init__.py", "metadata.txt", "LICENSE", "README.md", "backend/pyproject.toml", "backend/mobclip/worker.py",
                   "backend/locks/windows-x86_64.txt", "backend/mobclip/models/us-open/card.json"):  # fmt: skip
        assert f"mobclip_qgis/{needed}" in texts


def test_what_both_processes_use_is_a_copy_in_the_zip(archive):
    links = [path for path in (ROOT / "mobclip_qgis").rglob("*") if path.is_symlink()]
    assert "temporary.py" in {path.name for path in links}
    for path in links:
        assert archive.read(str(path.relative_to(ROOT))) == path.read_bytes()
        assert not os.path.isabs(os.readlink(path)) and path.resolve().is_relative_to(ROOT)


def test_the_zip_holds_nothing_hidden_compiled_or_pickled_and_no_benchmark_or_recipe(names):
    for name in names:
        assert name.suffix not in {".pyc", ".pkl", ".pickle", ".pt", ".pth", ".so", ".dll", ".exe"}, name
        assert not any(part.startswith(".") or part == "__pycache__" for part in name.parts), name
        assert not {"benchmark", "recipes"} & set(name.parts), name


def test_no_shipped_backend_file_imports_pickle_and_only_training_imports_torch(archive, names):
    for name in names:
        if name.suffix == ".py":
            text = archive.read(str(name)).decode("utf-8")
            forbidden = "pickle|joblib" if "train" in name.parts else "torch|pickle|joblib"
            assert not re.search(rf"^\s*(import|from) ({forbidden})\b", text, re.MULTILINE), name


def test_metadata_is_complete_and_names_an_icon_in_the_zip(metadata, names):
    assert {key for key in REQUIRED_METADATA if metadata.get(key)} >= REQUIRED_METADATA
    assert PurePosixPath("mobclip_qgis", metadata["icon"]) in names
    assert metadata.getboolean("hasProcessingProvider") is True


def test_all_versions_agree(metadata, archive):
    project = (ROOT / "backend" / "pyproject.toml").read_text(encoding="utf-8")
    package = (ROOT / "backend" / "mobclip" / "__init__.py").read_text(encoding="utf-8")
    assert f'version = "{metadata["version"]}"' in project
    assert f'__version__ = "{metadata["version"]}"' in package
    assert f"## {metadata['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_qgis_side_is_of_an_old_python_and_imports_qgis_and_the_standard_library_only():
    for path, _ in sources("mobclip_qgis"):
        tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=OLDEST_PYTHON)
        for node in ast.walk(tree):
            modules = []
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                modules = [node.module]
            for module in modules:
                top = module.split(".")[0]
                assert top in QGIS_SIDE or top in sys.stdlib_module_names, f"{path.name} imports {module}"


def test_the_engine_imports_no_qgis():
    for path, tree in sources("mobclip_qgis/engine"):
        if path.name == "job.py":  # the adapter of QGIS's feedback
            continue
        modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not any(module.startswith("qgis") for module in modules), path.name


def test_help_is_there_for_every_algorithm_and_the_readme_names_them_all():
    algorithms = json.loads((ROOT / "mobclip_qgis" / "help" / "en.json").read_text(encoding="utf-8"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in algorithms:
        assert (ROOT / "mobclip_qgis" / "algorithms" / f"{name}.py").is_file()
        assert (ROOT / "resources" / "icons" / f"{name}.svg").is_file()
        assert f"`{name}`" in readme


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md")))])
def test_local_links_of_the_docs_lead_somewhere(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?://|#)([^)#]+)", text)
    missing = [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()]
    assert not missing
