"""The wheel of the backend: what is in it, and that it works where nothing but its dependencies is installed."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from mobclip import __version__

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools.stage import copy_backend

BACKEND = ROOT / "backend"
LARGEST_MB = 40  # a model of 15 MB, and the tables of the benchmark
USE = """
import sys, mobclip, numpy as np
from mobclip.sklearn import LocationEmbedding
model = mobclip.load("us-open")
assert str(model.path).startswith(sys.prefix), model.path
assert np.isfinite(model.embed(-82.9988, 39.9612)).all() and model.dimension == 128
assert np.isfinite(mobclip.load("us-open", "coordinates").embed_cells("862a956afffffff")).all()
assert LocationEmbedding().fit_transform(np.array([[-82.9988, 39.9612]])).shape == (1, 128)
assert "torch" not in sys.modules
"""


def files_in(folder):
    """Its files but for bytecode, which any other test may write meanwhile."""
    return {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"
    }


def build(source, target):
    """What `make wheel` does, and pip where it is given a folder."""
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-build-isolation"]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, "-w", str(target), str(source)], check=True)
    (path,) = target.iterdir()
    return path


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    before = files_in(BACKEND)
    path = build(BACKEND, tmp_path_factory.mktemp("dist"))
    assert files_in(BACKEND) == before
    return path


def test_the_wheel_has_the_package_with_its_models_and_nothing_else(wheel):
    assert wheel.name == f"mobclip-{__version__}-py3-none-any.whl" and wheel.stat().st_size < LARGEST_MB * 1e6
    with zipfile.ZipFile(wheel) as opened:
        names = {name for name in opened.namelist() if not name.startswith(f"mobclip-{__version__}.dist-info/")}
        assert names == {f"mobclip/{name}" for name in files_in(BACKEND / "mobclip")}
        licence = opened.read(f"mobclip-{__version__}.dist-info/licenses/LICENSE")
    assert "mobclip/models/us-open/card.json" in names
    assert licence == (ROOT / "LICENSE").read_bytes()


def test_twine_finds_nothing_to_complain_of(wheel):
    done = subprocess.run(
        [sys.executable, "-m", "twine", "check", "--strict", str(wheel)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


def test_pip_leaves_nothing_in_the_folder_of_the_plugin(tmp_path):
    backend = tmp_path / "profile" / "backend"
    backend.mkdir(parents=True)
    (tmp_path / "profile" / ".git").mkdir()
    (tmp_path / "profile" / ".gitignore").write_text(
        "*.npy\n*.onnx\n"
    )  # of a person who keeps the profile in a repository
    copy_backend(backend)
    before = files_in(backend)
    with zipfile.ZipFile(build(backend, tmp_path / "dist")) as opened:
        assert {"mobclip/models/us-open/codes.npy", "mobclip/models/us-open/features.onnx"} <= set(opened.namelist())
    assert files_in(backend) == before


def test_the_wheel_works_in_an_environment_of_its_own(wheel, tmp_path):
    """The dependencies are those of this Python, lent by a .pth file; `tests/nightly` installs them from the index."""
    venv.create(tmp_path / "env", symlinks=True)
    folder = {"base": str(tmp_path / "env"), "platbase": str(tmp_path / "env")}
    scripts, packages = (Path(sysconfig.get_path(name, "venv", vars=folder)) for name in ("scripts", "purelib"))
    python = scripts / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*pip, str(wheel)], check=True)
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    subprocess.run([python, "-I", "-c", USE], cwd=tmp_path, check=True)
    said = subprocess.run([scripts / "mobclip", "--version"], cwd=tmp_path, capture_output=True, text=True, env={})
    assert said.returncode == 0 and __version__ in said.stdout
