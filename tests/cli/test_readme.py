"""The commands in README.md do what it says, as a person types them."""

import re
import shlex
from pathlib import Path

import numpy as np
import pyarrow as pa
from command import run_mobclip, succeed

from mobclip.bundle.columns import embedding_names
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table

README = Path(__file__).parents[2] / "README.md"
OHIO = (-84.6, 38.9, -80.9, 41.3)  # west, south, east, north
ROWS = 400


def test_commands_on_tables(tmp_path):
    draw = np.random.default_rng(0)
    lon, lat = draw.uniform(OHIO[:2], OHIO[2:], (ROWS, 2)).T
    income = np.where(draw.random(ROWS) < 0.8, 40_000 + 9_000 * np.sin(3 * lon) + 500 * draw.normal(size=ROWS), np.nan)
    state = [["A", "B", "C", "D", "E"][int(part)] for part in np.floor((lon + 84.6) / 0.75)]
    columns = {"lon": lon, "lat": lat, "income": pa.array(income, from_pandas=True), "state": state}
    write_table(Table(pa.table(columns)), tmp_path / "cells.csv")
    lines = re.findall(
        r"^    mobclip (embed|cluster|evaluate|fit)(.*?)(?:  +#.*)?$", README.read_text(encoding="utf-8"), re.MULTILINE
    )
    commands = [part.removeprefix("mobclip ") for name, rest in lines for part in f"{name}{rest}".split(" && ")]
    assert len(commands) == 5
    said = {command.split()[0]: succeed(run_mobclip(tmp_path, *shlex.split(command))) for command in commands}
    assert "With whole regions held out" in said["evaluate"] and (tmp_path / "income.html").stat().st_size > 10_000
    assert len(embedding_names(read_table(tmp_path / "out.parquet"))) == 128
    clusters = read_table(tmp_path / "clusters.csv").numbers("cluster")
    assert set(clusters[np.isfinite(clusters)]) <= {*range(1, 9)}
    predicted = read_table(tmp_path / "map.csv")
    assert np.isfinite(predicted.numbers("prediction")).mean() > 0.9
    np.testing.assert_allclose(predicted.numbers("lon"), lon)
