"""Which interpreter is taken, and what it does not inherit."""

import os
import sys

import pytest

from mobclip_qgis.engine import interpreter as module
from mobclip_qgis.engine.errors import EngineError
from mobclip_qgis.engine.interpreter import clean_environment, find_interpreter


@pytest.fixture(autouse=True)
def nothing_set_up(monkeypatch, tmp_path):
    monkeypatch.delenv("MOBCLIP_PYTHON", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))


def test_the_environment_goes_before_the_setting_and_the_setting_before_the_managed_one(monkeypatch):
    managed = module.managed_interpreter()
    managed.parent.mkdir(parents=True)
    managed.touch()
    assert find_interpreter() == (managed, "managed")
    assert find_interpreter(sys.executable)[1] == "setting"
    monkeypatch.setenv("MOBCLIP_PYTHON", sys.executable)
    assert find_interpreter(str(managed))[1] == "environment"


def test_nothing_found_says_where_to_set_it():
    with pytest.raises(EngineError, match="no Python interpreter was found.*Settings > Options > MobCLIP"):
        find_interpreter()


def test_a_path_that_does_not_exist_is_named():
    with pytest.raises(EngineError, match="/nowhere/python for the MobCLIP backend does not exist"):
        find_interpreter("/nowhere/python")


def test_what_belongs_to_the_python_of_qgis_is_not_inherited(monkeypatch):
    for name in ("PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "PROJ_LIB", "GDAL_DATA", "QGIS_PREFIX_PATH"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("OSGEO4W_ROOT", os.path.join(os.sep, "OSGeo4W"))
    folders = [os.path.join(os.sep, "OSGeo4W", "bin"), os.path.join(os.sep, "usr", "bin")]
    monkeypatch.setenv("PATH", os.pathsep.join(folders))
    monkeypatch.setenv("MOBCLIP_MODELS", "kept")
    monkeypatch.setenv("ORT_DISABLE_TELEMETRY", "0")
    environment = clean_environment()
    assert not {"PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "PROJ_LIB", "GDAL_DATA"} & set(environment)
    assert environment["PATH"] == folders[1]
    assert environment["MOBCLIP_MODELS"] == "kept"
    assert environment["ORT_DISABLE_TELEMETRY"] == "1"
