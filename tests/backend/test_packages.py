"""The groups of packages: which are there, and what is said of those that are not."""

import subprocess
import sys

import pytest

from mobclip import packages
from mobclip.packages import MissingPackages, as_missing, require


def without(monkeypatch, *names):
    installed = packages.versions()
    monkeypatch.setattr(
        packages, "versions", lambda: {name: installed[name] for name in installed if name not in names}
    )


def test_nothing_is_missing_from_an_environment_that_pip_made():
    assert packages.missing() == {}
    require("core", "boosting", "reports", "import", "files")


def test_a_group_that_lacks_a_package_is_named_with_it(monkeypatch):
    without(monkeypatch, "matplotlib", "jinja2")
    require("core", "files")
    with pytest.raises(MissingPackages, match=r"packages jinja2, matplotlib \(group reports\)") as caught:
        require("reports", "files")
    assert caught.value.groups == ["reports"]


def test_a_module_that_cannot_be_imported_belongs_to_a_package_of_a_group():
    assert as_missing(ModuleNotFoundError(name="pyarrow.parquet")).groups == ["files"]
    assert "scikit-learn (group core)" in str(as_missing(ModuleNotFoundError(name="sklearn.cluster")))
    assert as_missing(ModuleNotFoundError(name="elsewhere")) is None


OTHERS = [name.replace("-", "_") for group, names in packages.GROUPS.items() if group != "core" for name in names]
IMPORTS = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {others}:
            raise ModuleNotFoundError(name=name)
sys.meta_path.insert(0, Missing())
import mobclip.tasks.run
from mobclip.analysis import clusters, reduction, similarity
from mobclip.bundle import inference, store
from mobclip.features import cells, demographics, poi
from mobclip.geo import areal, h3_cells, overlay
from mobclip.prediction import explain, fit, predictor
from mobclip.report import model_card
from mobclip.tasks import files
"""


def test_the_first_map_and_predictions_need_the_core_only():
    done = subprocess.run([sys.executable, "-c", IMPORTS.format(others=OTHERS)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
