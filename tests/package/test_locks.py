"""The locked packages: whole, with digests, for each platform and Python that the plugin can set up."""

import re
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from mobclip.io.toml import tomllib
from mobclip.packages import CORE, GROUPS

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "backend/locks").glob("*.txt"))
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
OF_TRAINING = {"rasters", "train"}  # groups
WITHOUT_TRAINING = {"linux-aarch64", "macos-x86_64"}  # exactextract and torch have none
WITHOUT_WHEELS = {("macos-x86_64", "3.14")}  # onnxruntime has none
LARGEST_CORE_MB = 150
LINE = re.compile(r'(\S+) ; (python_version in "[0-9. ]+") --hash=sha256:[0-9a-f]{64}  # ([a-z ]+), ([0-9]+) bytes')


def dependencies():
    project = tomllib.loads((ROOT / "backend/pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(text) for text in project["dependencies"]]


def for_training():
    project = tomllib.loads((ROOT / "backend/pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(text) for text in project["optional-dependencies"]["train"]]


def wheels(path, python):
    """Requirement, groups and bytes of each wheel of a lock for a Python."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    matches = [LINE.fullmatch(line) for line in lines]
    assert lines and all(matches), path
    return [
        (Requirement(match[1]), match[3].split(), int(match[4]))
        for match in matches
        if Marker(match[2]).evaluate({"python_version": python})
    ]


def test_each_dependency_is_in_one_group():
    grouped = [name for names in GROUPS.values() for name in names]
    assert sorted(grouped) == sorted(canonicalize_name(one.name) for one in [*dependencies(), *for_training()])


def test_there_is_a_lock_for_each_platform():
    names = ["linux-aarch64", "linux-x86_64", "macos-arm64", "macos-x86_64", "windows-x86_64"]
    assert [path.stem for path in LOCKS] == names


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_a_lock_holds_one_allowed_version_of_each_dependency_and_the_first_download_is_small(path, python):
    locked = wheels(path, python)
    if (path.stem, python) in WITHOUT_WHEELS:
        assert locked == []
        return
    versions = {canonicalize_name(one.name): str(next(iter(one.specifier)).version) for one, _, _ in locked}
    assert len(versions) == len(locked)
    for needed in dependencies():
        if needed.marker is None or needed.marker.evaluate({"python_version": python}):
            assert needed.specifier.contains(versions[canonicalize_name(needed.name)]), needed
    assert sum(size for _, groups, size in locked if CORE in groups) < LARGEST_CORE_MB * 1e6
    of_training = {canonicalize_name(one.name) for one, groups, _ in locked if OF_TRAINING & set(groups)}
    expected = set() if path.stem in WITHOUT_TRAINING else {canonicalize_name(one.name) for one in for_training()}
    assert of_training & {canonicalize_name(one.name) for one in for_training()} == expected


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_a_lock_names_no_host(path):
    assert not re.search(r"://|index-url|find-links", path.read_text(encoding="utf-8"))
