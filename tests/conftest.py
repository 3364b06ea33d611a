"""A tiny bundle over a corner of Georgia, for tests that need an encoder but not a good one.

The backend is imported inside the fixtures: the tests of the plugin run in QGIS's Python, which does not have it.
"""

import os

import numpy as np
import pytest

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # some tests import onnxruntime before mobclip, which sets this
FAIL_ON_SKIPS = (
    os.environ.get("FAIL_ON_SKIPS") == "1"
)  # in CI, where nothing is missing and a skip would be seen by nobody
EXTENT = (-84.6, 33.6, -84.0, 34.0)
DIMENSION = 8


@pytest.fixture(scope="session")
def toy_cells():
    from mobclip.geo import h3_cells

    return h3_cells.cells_of_extent(EXTENT, 6)


@pytest.fixture(scope="session")
def toy_vectors(toy_cells):
    from mobclip.geo import h3_cells

    return np.sin(h3_cells.centres(toy_cells) @ np.linspace(-3, 3, 2 * DIMENSION).reshape(2, -1)).astype(np.float32)


@pytest.fixture(scope="session")
def toy_card():
    return {
        "name": "toy",
        "title": "A corner of Georgia",
        "version": "0.1.0",
        "dimension": DIMENSION,
        "domain": {"bounds": list(EXTENT), "text": "a corner of Georgia"},
    }


@pytest.fixture(scope="session")
def toy_path(tmp_path_factory, toy_cells, toy_vectors, toy_card):
    from mobclip.bundle import quantise
    from mobclip.bundle.store import write_bundle

    arrays = quantise.encode(toy_vectors)
    entry = {"kind": "cells", "resolution": 6, "index": "cells.npy", **{key: f"{key}.npy" for key in arrays}}
    files = {"cells.npy": toy_cells, **{f"{key}.npy": values for key, values in arrays.items()}}
    path = tmp_path_factory.mktemp("models") / "toy"
    write_bundle(path, {**toy_card, "encoders": [entry]}, files)
    return path


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    return _failed_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    return _failed_if_skipped((yield))


def _failed_if_skipped(report):
    if FAIL_ON_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr[-1]}"
    return report
