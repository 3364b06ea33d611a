"""Lock the packages of the backend: one file for each platform in `backend/locks/`, which the plugin installs from.

`locks.py` takes the newest versions that `backend/pyproject.toml` allows; `locks.py --check` keeps the locked ones and fails
where the files are not what a resolver makes of them. Needs the package index. The groups `rasters` and `train` are left out
where one of their packages has no wheel. A lock is also a requirement file of pip's:
`pip install --require-hashes --no-deps --only-binary :all: -r backend/locks/linux-x86_64.txt`.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import canonicalize_name, parse_wheel_filename

from mobclip.io.toml import tomllib
from mobclip.packages import GROUPS

INSTALLERS = ("pip", "uv")  # each a group: one installs the others, one an interpreter where there is none
TRAIN = "train"  # an extra: the packages of the groups rasters and train
WITHOUT_WHEELS = re.compile("no wheels with a matching|no usable wheels|no .{0,20}wheels")  # what uv says
ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "backend" / "locks"
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
INTEL_MAC, ARM_MAC = (13, 0), (14, 0)  # the oldest macOS that newer versions of the packages still have wheels for
GLIBC = range(28, 4, -1)  # minor versions, the newest of 2018
HEADER = """# The packages of MobCLIP's backend for {platform}, one wheel a line, with the groups that need it and its size.
# Made by `make locks`; `tools/locks.py --check` compares it with what a resolver makes of backend/pyproject.toml.
"""


class Platform(NamedTuple):
    """What uv calls a platform, and the tags of the wheels that run on it, the best first."""

    uv: str
    tags: list[str]


def _linux(machine: str) -> Platform:
    older = [f"{name}_{machine}" for name in ("manylinux2014", "manylinux2010", "manylinux1")]
    return Platform(f"{machine}-manylinux_2_28", [f"manylinux_2_{minor}_{machine}" for minor in GLIBC] + older)


PLATFORMS = {
    "linux-x86_64": _linux("x86_64"),
    "linux-aarch64": _linux("aarch64"),
    "macos-x86_64": Platform("x86_64-apple-darwin", list(mac_platforms(INTEL_MAC, "x86_64"))),
    "macos-arm64": Platform("aarch64-apple-darwin", list(mac_platforms(ARM_MAC, "arm64"))),
    "windows-x86_64": Platform("x86_64-pc-windows-msvc", ["win_amd64"]),
}


class Wheel(NamedTuple):
    """A wheel, and the groups of packages that need it."""

    name: str
    version: str
    sha256: str
    bytes: int
    groups: tuple[str, ...]


def main() -> None:
    """Write the locks, or check them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail where a lock is stale")
    options = parser.parse_args()
    stale = []
    for name, platform in PLATFORMS.items():
        path = FOLDER / f"{name}.txt"
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        new = lock(name, platform, old if options.check else "")
        if options.check and new != old:
            stale.append(path.name)
        elif not options.check:
            FOLDER.mkdir(exist_ok=True)
            path.write_text(new, encoding="utf-8")
        print(f"• {name}: {new.count('--hash')} wheels", flush=True)
    if stale:
        sys.exit(
            f"locks.py: {', '.join(stale)} is not what a resolver makes of backend/pyproject.toml: run make locks."
        )


def lock(name: str, platform: Platform, old: str) -> str:
    """The text of a lock; versions are those of the old one, if it is not empty."""
    pythons: dict[Wheel, list[str]] = {}
    for python in PYTHONS:
        for wheel in resolve(platform, python, pins(old, python)):
            pythons.setdefault(wheel, []).append(python)
    lines = [HEADER.format(platform=name)]
    for wheel, which in sorted(pythons.items(), key=lambda item: (item[0].name, PYTHONS.index(item[1][0]))):
        marker = f'python_version in "{" ".join(which)}"'
        comment = f"# {' '.join(wheel.groups)}, {wheel.bytes} bytes"
        lines.append(f"{wheel.name}=={wheel.version} ; {marker} --hash=sha256:{wheel.sha256}  {comment}\n")
    return "".join(lines)


def pins(text: str, python: str) -> list[str]:
    """`name==version` of each wheel of a lock that is for a version of Python."""
    found = re.findall(r'^(\S+==\S+) ; python_version in "([0-9. ]+)"', text, re.MULTILINE)
    return [pin for pin, pythons in found if python in pythons.split()]


def resolve(platform: Platform, python: str, pinned: list[str]) -> list[Wheel]:
    """The wheels for a platform and a Python, without those for training, or none, where a package has no wheel for them."""
    return _resolve(platform, python, pinned, dependencies(TRAIN)) or _resolve(platform, python, pinned, dependencies())


def _resolve(platform: Platform, python: str, pinned: list[str], requirements: dict[str, str]) -> list[Wheel]:
    with tempfile.TemporaryDirectory() as folder:
        given, pins_file = Path(folder, "in.txt"), Path(folder, "pins.txt")
        given.write_text("\n".join(requirements.values()), encoding="utf-8")
        pins_file.write_text("\n".join(pinned), encoding="utf-8")
        command = ["uv", "pip", "compile", given, "--constraint", pins_file, "--only-binary", ":all:", "--no-header",
                   "--python-platform", platform.uv, "--python-version", python, "--no-python-downloads"]  # fmt: skip
        deployment = "{}.{}".format(*(ARM_MAC if "aarch64" in platform.uv else INTEL_MAC))
        environment = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": deployment}
        done = [
            subprocess.run([*command, *more], capture_output=True, text=True, env=environment)
            for more in (["--annotation-style", "line"], ["--format", "pylock.toml"])
        ]
    if done[0].returncode and WITHOUT_WHEELS.search(done[0].stderr.replace("\n", " ")):
        return []
    for one in done:
        if one.returncode:
            sys.exit(f"locks.py: uv found no versions for {platform.uv} and Python {python}:\n{one.stderr}")
    groups = groups_of(done[0].stdout)
    packages = tomllib.loads(done[1].stdout)["packages"]
    tags = [
        *cpython_tags(version(python), platforms=platform.tags),
        *compatible_tags(version(python), platforms=platform.tags),
    ]
    return [_wheel(package, tags, groups[package["name"]]) for package in packages]


def dependencies(*extras: str) -> dict[str, str]:
    """The requirements of `backend/pyproject.toml` with extras, and the installers, by the name of their package."""
    project = tomllib.loads((ROOT / "backend" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = [text for extra in extras for text in project["optional-dependencies"][extra]]
    texts = [*project["dependencies"], *optional, *INSTALLERS]
    return {canonicalize_name(Requirement(text).name): text for text in texts}


def version(python: str) -> list[int]:
    """3.10 as two numbers."""
    return [int(part) for part in python.split(".")]


def groups_of(resolution: str) -> dict[str, tuple[str, ...]]:
    """The groups that need each package, from uv's `name==version  # via package, package`."""
    found = re.findall(r"^(\S+?)==\S+\s+# via (.+)$", resolution, re.MULTILINE)
    parents = {name: [parent for parent in via.split(", ") if not parent.startswith("-")] for name, via in found}
    groups = {**GROUPS, **{name: (name,) for name in INSTALLERS}}
    return {name: tuple(group for group in groups if _needs(groups[group], name, parents)) for name in parents}


def _needs(members: Iterable[str], name: str, parents: dict[str, list[str]]) -> bool:
    return name in members or any(_needs(members, parent, parents) for parent in parents[name])


def _wheel(package: dict[str, Any], tags: list[Tag], groups: tuple[str, ...]) -> Wheel:
    """The best of a package's wheels."""
    rank = {tag: place for place, tag in enumerate(tags)}
    best, entry = len(rank), None
    for wheel in package["wheels"]:
        place = min(
            (rank[tag] for tag in parse_wheel_filename(wheel["url"].rsplit("/", 1)[1])[3] if tag in rank), default=best
        )
        if place < best:
            best, entry = place, wheel
    if entry is None:
        sys.exit(f"locks.py: {package['name']} {package['version']} has no wheel for {tags[0]}.")
    return Wheel(package["name"], package["version"], entry["hashes"]["sha256"], entry["size"], groups)


if __name__ == "__main__":
    main()
