"""Check a zip of the plugin as the plugin site does: `check_zip.py FILE`.

What blocks a version there is looked at here: size, folders, metadata and licence, what may not be in a zip, and findings of
bandit and detect-secrets with the rules that the site enables; and that all translations are there.
"""

import argparse
import configparser
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[1]
NAME = "mobclip_qgis"
MAX_BYTES = 25 * 10**6
METADATA = (
    "name",
    "description",
    "about",
    "version",
    "qgisMinimumVersion",
    "qgisMaximumVersion",
    "author",
    "email",
    "homepage",
    "tracker",
    "repository",
    "license",
    "icon",
)
FORBIDDEN_SUFFIXES = {".pyc", ".so", ".dll", ".dylib", ".exe", ".sh", ".bat", ".cmd", ".ps1", ".pkl", ".pt", ".pth"}
# Bandit's tests that the site has enabled: https://github.com/qgis/QGIS-Plugins-Website (data/bandit_rules.json), B404 is not.
BANDIT_TESTS = (
    "B101,B102,B103,B105,B106,B107,B108,B110,B112,B113,B202,B301,B307,B310,B311,B323,B324,B501,B502,B503,B506,B602,B603,B604,"
    "B605,B607,B608,B613,B614,B615"
)


def main() -> None:
    """Print what is wrong, one finding a line, and exit with 1; or say that all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    problems = check(path)
    for problem in problems:
        print(f"• {path.name}: {problem}")
    if problems:
        sys.exit(1)
    print(f"• Checked {path}: {path.stat().st_size / 1e6:.1f} MB")


def check(path: Path) -> list[str]:
    """What the site would refuse in a zip."""
    problems = []
    if path.stat().st_size > MAX_BYTES:
        problems.append(f"{path.stat().st_size / 1e6:.1f} MB, and the site takes 25")
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        names = [PurePosixPath(name) for name in archive.namelist()]
        problems += check_names(names) + check_translations(names)
        if not problems:
            archive.extractall(folder)
            problems += check_metadata(Path(folder, NAME)) + run_bandit(folder) + run_detect_secrets(folder)
    return problems


def check_names(names: list[PurePosixPath]) -> list[str]:
    """One top folder, and nothing hidden, compiled or executable."""
    problems = [f"{name} lies outside {NAME}/" for name in names if name.parts[0] != NAME]
    for name in names:
        is_hidden = any(part.startswith(".") or part in ("__pycache__", "__MACOSX") for part in name.parts)
        if is_hidden or ".." in name.parts or name.suffix in FORBIDDEN_SUFFIXES:
            problems.append(f"{name} may not be in a plugin")
    return problems


def check_translations(names: list[PurePosixPath]) -> list[str]:
    """A compiled translation and help texts for each language of the repository."""
    problems = []
    for source in sorted((ROOT / "i18n").glob("*.ts")):
        language = source.stem.rpartition("_")[2]
        needed = (f"{NAME}/i18n/{source.stem}.qm", f"{NAME}/help/{language}.json")
        problems += [f"{name} is missing" for name in needed if PurePosixPath(name) not in names]
    return problems


def check_metadata(plugin: Path) -> list[str]:
    """All that the site asks for, in ASCII; the version with its changes; a licence and an icon."""
    text = (plugin / "metadata.txt").read_text(encoding="utf-8")
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(text)
    metadata = parser["general"]
    problems = [f"metadata.txt lacks {name}" for name in METADATA if not metadata.get(name)]
    if not text.isascii():
        problems.append("metadata.txt is not ASCII")
    if not metadata.get("changelog", "").strip().startswith(metadata["version"]):
        problems.append("the changelog in metadata.txt does not begin with the version")
    needed = ("LICENSE", metadata.get("icon", "icon"))
    return problems + [f"{name} is missing" for name in needed if not (plugin / name).is_file()]


def run_bandit(folder: str) -> list[str]:
    """Findings of bandit in a folder."""
    command = [sys.executable, "-m", "bandit", "-q", "-r", folder, "-t", BANDIT_TESTS, "-f", "json"]
    done = subprocess.run(command, capture_output=True, text=True)
    results = json.loads(done.stdout)["results"]
    return [
        f"bandit {found['test_id']} in {_short(found['filename'], folder)}:{found['line_number']}" for found in results
    ]


def run_detect_secrets(folder: str) -> list[str]:
    """Findings of detect-secrets in a folder."""
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files", folder]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    results = json.loads(done.stdout)["results"]
    return [
        f"detect-secrets {found['type']} in {_short(file, folder)}:{found['line_number']}"
        for file, findings in results.items()
        for found in findings
    ]


def _short(file: str, folder: str) -> str:
    return file.removeprefix(folder).lstrip("/")


if __name__ == "__main__":
    main()
