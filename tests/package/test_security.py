"""SECURITY.md names the limits as they stand in the code."""

from importlib import import_module
from pathlib import Path

import pytest

TEXT = (Path(__file__).resolve().parents[2] / "SECURITY.md").read_text(encoding="utf-8")
MB = 2**20
LIMITS = [
    ("io.container", "MAX_CARD_BYTES", 4 * MB, "4 MB of JSON"),
    (
        "io.container",
        "MAX_FILE_BYTES",
        {".onnx": 128 * MB, ".npy": 256 * MB},
        "an array 256 MB when inflated, a graph 128 MB",
    ),
    ("io.container", "MAX_OTHER_BYTES", 16 * MB, "another file 16 MB"),
    ("io.container", "MAX_TOTAL_BYTES", 512 * MB, "all 512 MB"),
    ("io.container", "MAX_FILES", 1_000, "| 1,000;"),
    ("io.members", "MAX_DIRECTORY_BYTES", MB, "a zip whose list of members is 1 MB"),
    ("io.record", "MAX_DEPTH", 32, "32 levels deep"),
    ("io.table_limits", "FREE_BYTES", 128 * MB, "128 MB in memory"),
    ("io.table_limits", "MAX_CSV_ROW_BYTES", 8 * MB, "a row of 8 MB"),
    ("io.table_limits", "MAX_CSV_COLUMNS", 20_000, "20,000 columns"),
    ("io.table_limits", "MAX_GEOMETRY_DEPTH", 1_000, "collections 1,000 deep"),
    ("io.table_limits", "MAX_COORDINATE", 1e12, "coordinates of 10¹²"),
    ("io.table_limits", "MIN_QUERY_SECONDS", 5, "| 5 s, or longer"),
    ("bundle.card", "MAX_DIMENSION", 4_096, "| 4,096 |"),
    ("bundle.encoders", "MAX_CELLS", 20_000_000, "20 million"),
    ("geo.overlay", "MAX_CELLS", 20_000_000, "20 million"),
    ("bundle.onnx", "MAX_BYTES", 512 * MB, "| 512 MB, 10,000 nodes"),
    ("bundle.onnx", "MAX_RUN_BYTES", 512 * MB, "512 MB beside its weights"),
    ("bundle.onnx", "MAX_RUN_SECONDS", 12, "12 s"),
    ("bundle.onnx_check", "MAX_NODES", 10_000, "10,000 nodes"),
    ("bundle.onnx_check", "MAX_DEPTH", 8, "branches 8 deep"),
    ("published.pickle_data", "MAX_PICKLE_BYTES", 64 * MB, "a pickle of 64 MB"),
    ("published.pickle_data", "MAX_INSTRUCTIONS", 2_000_000, "2 million instructions"),
    ("published.pickle_data", "MAX_TUPLE_DEPTH", 100, "tuples 100 deep"),
    ("published.encoder", "MAX_WEIGHTS", 4_000_000, "layers of 4 million weights"),
    ("published.torch_checkpoint", "MAX_MEMBER_BYTES", 512 * MB, "512 MB inside a wheel"),
]


@pytest.mark.parametrize(("module", "name", "value", "words"), LIMITS, ids=[f"{one[0]}.{one[1]}" for one in LIMITS])
def test_a_limit_is_the_one_that_the_page_names(module, name, value, words):
    assert getattr(import_module(f"mobclip.{module}"), name) == value
    row = next(line for line in TEXT.splitlines() if words in line)
    assert f"`{module.replace('.', '/')}.py`" in row
