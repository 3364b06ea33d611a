"""The engine against the real worker, in any Python: no QGIS here."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))


@pytest.fixture(scope="session")
def interpreter():
    """The Python that has the backend's packages."""
    path = os.environ.get("MOBCLIP_PYTHON")
    if not path:
        pytest.fail("Set MOBCLIP_PYTHON to a Python interpreter that has the packages of the MobCLIP backend.")
    return path


@pytest.fixture(scope="session")
def backend_root():
    return ROOT / "backend"


@pytest.fixture
def client(interpreter, backend_root):
    from mobclip_qgis.engine.client import Client

    with Client(interpreter, backend_root) as client:
        yield client
    assert client.process.returncode is not None
