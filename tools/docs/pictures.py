"""Make the pictures of the docs anew, docs/images/algorithms/: `pictures.py --weights FILE`. Run by `make docs-images`.

The examples of examples.py run in a real QGIS window under Xvfb (qgis_pictures.py); pages are drawn by Chromium. All pictures get
a palette, which makes them a third as large.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
OF_PAGES = ("window.png", "mexico-cells.png", "mexico-embeddings.png", "mexico.png")  # belong to no algorithm
EXAMPLE = ROOT / "resources" / "example"
PAGES = {  # of algorithms that write one, with the height to show
    "evaluateembeddings": ("evaluation.html", 900),
    "compareencoders": ("comparison.html", 900),
    "trainmodel": ("mexico.html", 1150),
    "modelinformation": ("us-open.html", 800),
    "checkbackend": ("backend.html", 340),
}
LOGS = ("fitpredictor", "importencoder")  # of algorithms that write neither a layer nor a page
PAGE_WIDTH = 900
SHOWN = {  # in pages, for what names this computer
    sys.prefix: "/home/you/.local/share/mobclip/env",
    str(ROOT / "build" / "plugins"): "/home/you/.local/share/QGIS/QGIS3/profiles/default/python/plugins",
    platform.platform(): "Linux-x86_64",
}
COLOURS = 256
MAX_BYTES = 150_000
SETTINGS = """[PythonPlugins]
mobclip_qgis=true
processing=true
[qgis]
checkVersion=false
showTips=false
"""


def main() -> None:
    """Run QGIS in a folder of its own, then take what is shown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="wheel of geoclip, for Import encoder")
    weights = parser.parse_args().weights
    with tempfile.TemporaryDirectory() as folder:
        work, raw = Path(folder, "work"), Path(folder, "pictures")
        work.mkdir()
        raw.mkdir()
        shutil.copy(EXAMPLE / "counties.gpkg", work)
        shutil.copytree(EXAMPLE / "mexico", work, dirs_exist_ok=True)
        shutil.copy(weights, work)
        run_qgis(Path(folder, "profiles"), work, raw)
        for name, (page, height) in PAGES.items():
            draw_page(work / page, raw / f"{name}.png", height)
        for name in LOGS:
            shutil.move(raw / f"{name}-log.png", raw / f"{name}.png")
        (IMAGES / "algorithms").mkdir(exist_ok=True)
        for path in sorted(raw.glob("*.png")):
            if not path.stem.endswith("-log"):
                shrink(path, (IMAGES if path.name in OF_PAGES else IMAGES / "algorithms") / path.name)


def run_qgis(profiles: Path, work: Path, raw: Path) -> None:
    """Start QGIS with a new profile, in which the examples run."""
    settings = profiles / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS, encoding="utf-8")
    script = str(ROOT / "tools" / "docs" / "qgis_pictures.py")
    qgis = "/usr/bin/qgis.bin" if Path("/usr/bin/qgis.bin").exists() else "qgis"
    command = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", qgis, "--profiles-path", str(profiles), "--nologo"]
    environment = {
        **os.environ,
        "MOBCLIP_ROOT": str(ROOT),
        "MOBCLIP_PICTURES": str(raw),
        "MOBCLIP_PYTHON": os.environ.get("MOBCLIP_PYTHON", sys.executable),
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
    }
    environment.pop("QT_QPA_PLATFORM", None)
    subprocess.run([*command, "--noversioncheck", "--code", script], cwd=work, env=environment, check=True)


def draw_page(page: Path, target: Path, height: int) -> None:
    """The top of a page, by Chromium."""
    text = page.read_text(encoding="utf-8")
    for own, shown in SHOWN.items():
        text = text.replace(own, shown)
    page.write_text(text, encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    size = f"--window-size={PAGE_WIDTH},{height}"
    subprocess.run([*command, size, f"--screenshot={target}", page.as_uri()], check=True, capture_output=True)


def shrink(source: Path, target: Path) -> None:
    """Write a picture with a palette, of fewer colours where it would be too large."""
    image = Image.open(source).convert("RGB")
    for colours in (COLOURS, COLOURS // 2, COLOURS // 4):
        image.quantize(colours, dither=Image.Dither.NONE).save(target, optimize=True)
        if target.stat().st_size <= MAX_BYTES:
            return
    sys.exit(f"{target} has {target.stat().st_size:,} bytes: make it smaller.")


if __name__ == "__main__":
    main()
