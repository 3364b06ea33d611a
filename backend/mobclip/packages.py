"""The packages that the backend imports, in groups: the plugin installs the first, and another when it is first needed.

Versions are in `pyproject.toml`, and the exact ones with their digests in `locks/`. Imports the standard library only.
"""

import contextlib
import importlib.metadata
import itertools
import sys
from collections.abc import Sequence

from mobclip.errors import InputError

CORE = "core"
GROUPS = {
    CORE: (
        "h3",
        "numpy",
        "onnxruntime",
        "platformdirs",
        "pyproj",
        "scikit-learn",
        "scipy",
        "shapely",
        "threadpoolctl",
    ),
    "boosting": ("lightgbm", "onnxmltools"),
    "reports": ("jinja2", "matplotlib"),
    "import": ("onnx", "tomli"),
    "files": ("duckdb", "pyarrow", "pyogrio", "typer"),
    "rasters": ("exactextract", "rasterio"),
    "train": ("tokenizers", "torch", "torch-geometric"),
}
# What is imported under another name than it is installed.
MODULES = {"sklearn": "scikit-learn", "torch_geometric": "torch-geometric"}
STANDARD_SINCE = {"tomli": (3, 11)}  # in the standard library from this Python on


class MissingPackages(InputError):
    """Packages of groups that are not installed; `groups` has the names of the groups."""

    def __init__(self, names: Sequence[str], groups: Sequence[str]):
        what = f"the package{'s' if len(names) > 1 else ''} {', '.join(names)} (group {', '.join(groups)})"
        super().__init__(f"This needs {what}, not installed in this Python.")
        self.groups = list(groups)


def versions() -> dict[str, str]:
    """The versions of the packages that are installed, by name."""
    found = {}
    for name in sorted(itertools.chain(*GROUPS.values())):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            found[name] = importlib.metadata.version(name)
    return found


def missing() -> dict[str, list[str]]:
    """The packages that are not installed, by group; groups of which nothing is missing are left out."""
    installed = versions()
    lacking = {
        group: [name for name in names if name not in installed and sys.version_info < STANDARD_SINCE.get(name, (4,))]
        for group, names in GROUPS.items()
    }
    return {group: names for group, names in lacking.items() if names}


def require(*groups: str) -> None:
    """Stop before long work that would end for want of a package.

    Raises:
        MissingPackages: one of a group is not installed.
    """
    lacking = {group: names for group, names in missing().items() if group in groups}
    if lacking:
        raise MissingPackages([name for names in lacking.values() for name in names], list(lacking))


def as_missing(error: ModuleNotFoundError) -> MissingPackages | None:
    """The same as `MissingPackages`, None where the module is of no group."""
    module = (error.name or "").split(".")[0]
    name = MODULES.get(module, module)
    group = next((group for group, names in GROUPS.items() if name in names), None)
    return MissingPackages([name], [group]) if group else None
