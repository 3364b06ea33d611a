"""A tiny bundle over a corner of Georgia, for tests that need an encoder but not a good one.

The backend is imported inside the fixtures: the tests of the plugin run in QGIS's Python, which does not have it.
"""

import os

import pytest
import toy_models

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # some tests import onnxruntime before mobclip, which sets this
FAIL_ON_SKIPS = (
    os.environ.get("FAIL_ON_SKIPS") == "1"
)  # in CI, where nothing is missing and a skip would be seen by nobody


@pytest.fixture(scope="session")
def toy_cells():
    return toy_models.toy_cells()


@pytest.fixture(scope="session")
def toy_vectors(toy_cells):
    return toy_models.toy_vectors(toy_cells)


@pytest.fixture(scope="session")
def toy_card():
    return toy_models.toy_card()


@pytest.fixture(scope="session")
def toy_path(tmp_path_factory):
    path = tmp_path_factory.mktemp("models") / "toy"
    toy_models.write_toy_model(path)
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
