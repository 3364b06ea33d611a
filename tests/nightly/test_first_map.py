"""A new user's first map: a fresh profile, the zip, Set up from the package index, Example map; in a window, by its own buttons.

.venv/bin/python -m pytest -v -s tests/nightly/test_first_map.py     # needs Xvfb, and the zip of `make zip` in dist/
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build/first-map"
MAX_CLICKS = 3  # Set up, Yes, Example map, after the plugin is installed
SETTINGS = """[PythonPlugins]
processing=true
[qgis]
checkVersion=false
showTips=false
"""


def megabytes(folder):
    files = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return sum(path.lstat().st_size for path in files) / 1e6


@pytest.fixture
def zip_file():
    zips = sorted((ROOT / "dist").glob("mobclip_qgis-*.zip"), key=lambda path: path.stat().st_mtime)
    assert zips, "make zip first"
    return zips[-1]


def test_from_the_zip_to_the_example_map(zip_file, tmp_path):
    home, profiles, window = tmp_path / "home", tmp_path / "profiles", tmp_path / "window.py"
    settings = profiles / "profiles/default/QGIS/QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS)
    home.mkdir()
    shutil.copy(zip_file, tmp_path)
    shutil.copy(Path(__file__).with_name("first_map_window.py"), window)
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG") or name.startswith("PIP_")}
    environment = {**kept, "HOME": str(home), "ZIP": str(tmp_path / zip_file.name), "OUT": str(pictures)}
    qgis = shutil.which("qgis.bin") or "qgis"
    command = [qgis, "--profiles-path", str(profiles), "--nologo", "--noversioncheck", "--code", str(window)]
    # Without the repository: an empty folder lies over it in a mount namespace of its own.
    hidden = ["unshare", "--mount", "sh", "-c", f'mount -t tmpfs none "{ROOT}" && cd / && exec "$@"', "sh"]
    subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", *hidden, *command], env=environment, timeout=1500, check=True
    )
    for picture in pictures.iterdir():
        shutil.copy(picture, OUT)
    result = json.loads((pictures / "steps.json").read_text(encoding="utf-8"))
    print(json.dumps(result, indent=1))
    print(f"zip {zip_file.stat().st_size / 1e6:.1f} MB; on the disk {megabytes(home / '.local/share/mobclip'):.0f} MB")
    assert "error" not in result, result["error"]
    clicks = [step["click"] for step in result["steps"] if "click" in step]
    assert clicks == ["install from ZIP", "Set up", "Yes", "Example map"] and len(clicks) - 1 <= MAX_CLICKS
    layers = [step for step in result["steps"] if "layer" in step]
    assert len(layers) >= 4 and all(layer["valid"] and layer["features"] > 0 for layer in layers)
