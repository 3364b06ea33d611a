"""Stage the plugin as users install it: `stage.py FOLDER` makes FOLDER/mobclip_qgis, `--zip` a zip of that in FOLDER.

The staged folder is the package with its metadata, licence, README, icons, the data of the example map, compiled
translations, the backend's source and the docs where they were built. The benchmark stays out: the plugin has no use for it.
"""

import argparse
import configparser
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "mobclip_qgis"
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", "*.egg-info", "build")
LEFT_OUT_OF_BACKEND = ("benchmark",)
LRELEASE = ("lrelease", "lrelease-qt5", "lrelease-qt6", "pyside6-lrelease")
QT_PROGRAMS = (
    "/usr/lib/qt5/bin",
    "/usr/lib/qt6/bin",
    None,
)  # None for the search path, where it may be an empty wrapper
DOCS = ROOT / "build" / "docs"
LEFT_OUT_OF_DOCS = shutil.ignore_patterns("404.html", "sitemap.xml*", "search_index.json", "*.map", "lunr")
FIXED_DATE = (2020, 1, 1, 0, 0, 0)  # the same files make the same zip


def main() -> None:
    """Stage, or stage and zip."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--zip", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.zip:
        print(f"• Zipped {pack(options.folder)}")
    else:
        print(f"• Staged {stage(options.folder)}")


def stage(folder: Path) -> Path:
    """Make folder/mobclip_qgis anew and return it; what was there is replaced only when the new one is whole."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=".stage-") as near:
        new = Path(near, NAME)
        shutil.copytree(ROOT / NAME, new, ignore=LEFT_OUT)
        for name in ("metadata.txt", "LICENSE", "README.md"):
            shutil.copy(ROOT / name, new)
        shutil.copytree(ROOT / "resources", new / "resources")
        copy_backend(new / "backend")
        compile_translations((ROOT / "i18n").glob("*.ts"), new / "i18n")
        copy_docs(new / "docs")
        target = folder / NAME
        if target.exists():
            shutil.rmtree(target)
        os.replace(new, target)
    return target


def copy_backend(target: Path) -> None:
    """The package as it runs, and the files that say what it needs."""
    shutil.copytree(ROOT / "backend" / "mobclip", target / "mobclip", ignore=LEFT_OUT)
    for name in ("LICENSE", "README.md", "pyproject.toml"):
        shutil.copy(ROOT / "backend" / name, target)
    shutil.copytree(ROOT / "backend" / "locks", target / "locks")
    for name in LEFT_OUT_OF_BACKEND:
        path = target / "mobclip" / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def copy_docs(target: Path) -> None:
    """The pages of the docs where `make docs` has built them, without what only a web server or a developer uses."""
    if DOCS.is_dir():
        shutil.copytree(DOCS, target, ignore=LEFT_OUT_OF_DOCS)


def compile_translations(sources: Iterable[Path], target: Path) -> None:
    """Compile .ts files into a new folder with Qt's lrelease.

    Raises:
        SystemExit: it is not installed.
    """
    lrelease = next(filter(None, (shutil.which(name, path=path) for path in QT_PROGRAMS for name in LRELEASE)), None)
    if lrelease is None:
        sys.exit(
            "Install lrelease, which compiles translations: on Debian and Ubuntu the package qttools5-dev-tools, elsewhere "
            "PySide6-Essentials with pip."
        )
    target.mkdir()
    for source in sources:
        subprocess.run([lrelease, "-silent", source, "-qm", target / f"{source.stem}.qm"], check=True)


def pack(folder: Path) -> Path:
    """Zip a fresh stage: one top folder, sorted, no dates."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    target = folder / f"{NAME}-{metadata['general']['version']}.zip"
    with tempfile.TemporaryDirectory() as near:
        staged = stage(Path(near))
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(path for path in staged.rglob("*") if path.is_file()):
                entry = zipfile.ZipInfo(str(path.relative_to(near)), FIXED_DATE)
                archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return target


if __name__ == "__main__":
    main()
