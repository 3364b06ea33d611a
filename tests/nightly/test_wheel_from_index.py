"""The wheel in a fresh environment, with its dependencies from the package index: by night, some minutes.

.venv/bin/python -m pytest -v tests/nightly/test_wheel_from_index.py
"""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
USE = """
import sys, mobclip, numpy as np
from mobclip.sklearn import LocationEmbedding
model = mobclip.load("us-open")
assert np.isfinite(model.embed(-82.9988, 39.9612)).all()
assert LocationEmbedding().fit_transform(np.array([[-82.9988, 39.9612]])).shape == (1, model.dimension)
"""
TABLE = "name,lon,lat\nColumbus,-82.9988,39.9612\nCleveland,-81.69,41.5\n"


def test_pip_installs_what_the_wheel_needs(tmp_path):
    options = ["--quiet", "--disable-pip-version-check"]
    wheels = tmp_path / "dist"
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, "--no-deps", "-w", wheels, ROOT / "backend"], check=True
    )
    venv.create(tmp_path / "env", symlinks=True)
    folder = {"base": str(tmp_path / "env"), "platbase": str(tmp_path / "env")}
    scripts = Path(sysconfig.get_path("scripts", "venv", vars=folder))
    pip = [sys.executable, "-m", "pip", "--python", scripts / "python", "install", *options]
    subprocess.run([*pip, *wheels.iterdir()], check=True)
    subprocess.run([scripts / "python", "-I", "-c", USE], cwd=tmp_path, check=True)
    (tmp_path / "places.csv").write_text(TABLE)
    for arguments in (["--version"], ["embed", "places.csv", "out.gpkg"], ["benchmark", "us", "--help"]):
        subprocess.run([scripts / "mobclip", *arguments], cwd=tmp_path, env={"HOME": str(tmp_path)}, check=True)
    assert (tmp_path / "out.gpkg").is_file()
