"""The commands of docs/command-line.md do what it says, one after the other."""

import re
import shlex
from pathlib import Path

import numpy as np
import pyarrow as pa
import shapely
from command import run_here, succeed

from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table

PAGE = Path(__file__).parents[2] / "docs" / "command-line.md"
# Run elsewhere: in test_readme.py, with the real wheel in test_published.py, and on a toy region in test_train_region.py.
ELSEWHERE = ("evaluate", "import", "train")
ROWS = 200


def test_commands_on_tables(tmp_path):
    draw = np.random.default_rng(0)
    lon, lat = draw.uniform((-84.6, 38.9), (-80.9, 41.3), (ROWS, 2)).T
    income = np.where(draw.random(ROWS) < 0.8, 40_000 + 9_000 * np.sin(3 * lon), np.nan)
    state = ["Ohio" if number % 2 else "Indiana" for number in range(ROWS)]
    columns = {"lon": lon, "lat": lat, "income": pa.array(income, from_pandas=True), "state": state}
    write_table(Table(pa.table(columns)), tmp_path / "cells.csv")
    (tmp_path / "commuting.csv").write_text("origin,destination,flow\n39001,39003,7\n", encoding="utf-8")
    counties = shapely.box([-84, -83], 39, [-83, -82], 40)
    write_table(
        Table(pa.table({"fips": ["39001", "39003"], "population": [28_000, 102_000]}), counties, WGS84),
        tmp_path / "counties.gpkg",
    )
    lines = re.findall(r"^    mobclip (.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(lines) == 15
    for line in lines:
        if not line.startswith(ELSEWHERE):
            succeed(run_here(tmp_path, *shlex.split(line)))
    made = {path.name for path in tmp_path.iterdir()}
    assert {
        "grid.csv",
        "out.parquet",
        "clusters.csv",
        "similar.csv",
        "colours.csv",
        "map.csv",
        "why.csv",
        "flows.gpkg",
    } <= made
