"""`mobclip evaluate` and `mobclip compare`, and the worker's tasks that do the same; test_readme.py evaluates in a process."""

import functools
import json
import os
from types import SimpleNamespace

import numpy as np
import onnx
import pyarrow as pa
import pytest
from command import run_here, succeed

from mobclip.bundle.store import write_bundle
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table
from mobclip.tasks.run import run_task

ROWS = 300


@pytest.fixture
def mobclip(tmp_path, toy_path):
    return functools.partial(run_here, tmp_path, MOBCLIP_MODELS=f"{tmp_path}{os.pathsep}{toy_path.parent}")


@pytest.fixture(scope="module")
def places(toy_cells):
    """Cells inside the toy bundle, with an indicator in each unit, a column beside it, weights and regions."""
    draw = np.random.default_rng(0)
    children = h3_cells.children(toy_cells, 7)
    cells = children[draw.permutation(len(children))[:ROWS]]
    lonlat = h3_cells.centres(cells)
    waves = np.sin(lonlat @ np.linspace(-3, 3, 16).reshape(2, -1)) @ [1, -1, 1, -1, 1, -1, 1, -1]
    signal = (waves - waves.mean()) / waves.std() + 0.3 * draw.normal(size=ROWS)
    columns = {
        "fid": np.arange(ROWS),
        "h3": h3_cells.to_text(cells),
        "income": np.exp(signal),
        "shops": draw.poisson(np.exp(signal)),
        "use": np.where(signal > 0.3, "town", np.where(signal < -0.3, "wood", "farm")),
        "roads": signal + draw.normal(size=ROWS),
        "people": draw.uniform(1, 5, ROWS),
        "county": [f"c{number}" for number in np.floor(lonlat[:, 0] * 12).astype(int)],
    }
    return Table(pa.table(columns), h3_cells.cell_boundaries(cells), "EPSG:4326")


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".gpkg"])
def test_an_indicator_is_evaluated_from_any_table_with_a_report_and_a_table_of_scores(
    mobclip, tmp_path, places, suffix
):
    write_table(places, tmp_path / f"places{suffix}")
    options = [
        "--model",
        "toy",
        "--target",
        "income",
        "--transform",
        "log",
        "--weights",
        "people",
        "--region",
        "county",
    ]
    files = ["--report", "report.html", "--output", "scores.csv"]
    said = succeed(mobclip("evaluate", *options, "--columns", "roads", *files, f"places{suffix}"))
    assert "embeddings against raw columns, ridge, by region: " in said
    assert "With whole regions held out, ridge on embeddings explains" in said
    scores = read_table(tmp_path / "scores.csv")
    found = set(zip(scores.texts("features"), scores.texts("probe"), scores.texts("folds"), strict=True))
    assert {("embeddings", "ridge", "distance"), ("longitude and latitude", "lightgbm", "random")} <= found
    assert (scores.numbers("r2_low") <= scores.numbers("r2_high")).all()
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.lstrip().startswith("<!doctype html>") and "income" in page


def test_other_numeric_columns_are_the_raw_columns_unless_they_are_named(mobclip, tmp_path, places):
    write_table(places, tmp_path / "places.csv")
    options = ["--model", "toy", "--target", "shops", "--task", "counts", "--weights", "people"]
    said = succeed(mobclip("evaluate", *options, "places.csv"))
    assert "Raw columns to compare with: income, roads." in said


def test_texts_are_classes(mobclip, tmp_path, places):
    write_table(places, tmp_path / "places.csv")
    options = ["--model", "toy", "--target", "use", "--columns", "none", "--probe", "knn", "--output", "scores.parquet"]
    said = succeed(mobclip("evaluate", *options, "places.csv"))
    assert "accuracy" in said and "raw columns" not in said.lower()
    assert read_table(tmp_path / "scores.parquet").numbers("accuracy").max() > 0.5


def test_bundles_are_compared(mobclip, tmp_path, places, toy_card, toy_cells):
    noise = np.random.default_rng(1).integers(-127, 127, (len(toy_cells), 8)).astype(np.int8)
    arrays = {"codes": noise, "scale": np.ones(8, np.float32), "offset": np.zeros(8, np.float32)}
    entry = {"kind": "cells", "resolution": 6, "index": "cells.npy", **{key: f"{key}.npy" for key in arrays}}
    files = {"cells.npy": toy_cells, **{f"{key}.npy": values for key, values in arrays.items()}}
    write_bundle(tmp_path / "noise", {**toy_card, "name": "noise", "encoders": [entry]}, files)
    write_table(places, tmp_path / "places.csv")
    options = [
        "--target",
        "roads",
        "--model",
        "noise",
        "--model",
        "toy",
        "--report",
        "report.html",
        "--output",
        "scores.csv",
    ]
    said = succeed(mobclip("compare", *options, "places.csv"))
    assert "toy against noise, ridge, by random: better" in said
    assert "With random folds, ridge on toy is better than noise" in said
    assert (tmp_path / "report.html").stat().st_size > 10_000 and (tmp_path / "scores.csv").exists()
    twice = mobclip("compare", "--target", "roads", "--model", "toy", "--model", "toy", "places.csv")
    assert twice.returncode == 2 and "same name" in twice.stderr


def test_geoclip_is_in_the_table_where_it_is_installed(mobclip, tmp_path, places, toy_path):
    from mobclip.bundle.store import open_bundle

    toy = open_bundle(toy_path)
    files = {name: toy.array(name) for name in toy.card.digests}
    write_bundle(tmp_path / "geoclip", {**toy.card.to_json(), "name": "geoclip"}, files)
    write_table(places, tmp_path / "places.csv")
    options = ["--model", "toy", "--target", "roads", "--columns", "none"]
    assert "embeddings against GeoCLIP, ridge, by block: no clear difference" in succeed(
        mobclip("evaluate", *options, "places.csv")
    )


@pytest.fixture
def sums(tmp_path, toy_card):
    """A bundle that embeds the columns of two modalities as they are: `roads` and `shops`."""
    helper, kind = onnx.helper, onnx.TensorProto.FLOAT
    inputs = [helper.make_tensor_value_info(name, kind, ["rows", 2]) for name in ("features", "mask")]
    outputs = [helper.make_tensor_value_info("embedding", kind, ["rows", 2])]
    graph = helper.make_graph([helper.make_node("Identity", ["features"], ["embedding"])], "copy", inputs, outputs)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    entry = {"kind": "features", "model": "f.onnx", "inputs": ["roads", "shops"], "offset": "o.npy", "scale": "s.npy"}
    files = {"f.onnx": model.SerializeToString(), "o.npy": np.zeros(2), "s.npy": np.ones(2)}
    card = {**toy_card, "name": "sums", "dimension": 2, "encoders": [entry]}
    return write_bundle(tmp_path / "sums", card, files).path


def test_what_each_modality_is_worth_is_told_where_the_table_has_the_columns_that_a_bundle_embeds(
    mobclip, tmp_path, places, sums, arrays, context
):
    income = np.log(places.numbers("income"))
    only_roads = places.with_columns({"roads": income + 0.1 * np.arange(ROWS) / ROWS, "target": income})
    write_table(only_roads, tmp_path / "places.csv")
    said = succeed(mobclip("evaluate", "--model", "sums", "--target", "target", "--columns", "none", "places.csv"))
    assert ("without a modality: roads " in said and "shops -0.0" in said) or "shops 0.0" in said
    np.column_stack([only_roads.numbers(name) for name in ("roads", "shops")]).astype("<f8").tofile(tmp_path / "inputs")
    params = {"target": arrays["target"], "target_name": "roads", "lonlat": arrays["lonlat"], "budgets": False}
    value = run_task("evaluate", {**params, "model": str(sums), "inputs": str(tmp_path / "inputs")}, context)
    assert {one["modality"] for one in value["modality_losses"]} == {"roads", "shops"}
    with pytest.raises(InputError, match="either a matrix of embeddings, or a model"):
        run_task("evaluate", params, context)


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["--target", "nowhere"], "There is no column 'nowhere'"),
        (["--target", "use", "--task", "regression"], "holds text, but regression needs numbers"),
        (["--target", "roads", "--transform", "log"], "no logarithm"),
        (["--target", "empty"], "NULL in all rows"),
        (["--target", "one"], "only the class 'x'"),
        (["--target", "few"], "Only 4 rows have all values (296 without a label)"),
        (["--target", "roads", "--probe", "oracle"], "no probe 'oracle'"),
        (["--target", "roads", "--region", "one"], "fewer than 5 regions"),
        (["--target", "roads", "--weights", "roads"], "negative or infinite"),
        (["--target", "roads", "--report", "r.pdf"], "must end in .html"),
        (["--target", "roads", "--target", "income"], "A report is of one indicator"),
    ],
)
def test_bad_input_ends_with_status_2_one_line_and_nothing_written(mobclip, tmp_path, places, arguments, message):
    few = np.where(np.arange(ROWS) < 4, np.arange(ROWS), np.nan)
    bad = {"empty": np.full(ROWS, np.nan), "one": ["x"] * ROWS, "few": few}
    write_table(places.with_columns(bad), tmp_path / "places.parquet")
    report = [] if "--report" in arguments else ["--report", "r.html"]
    done = mobclip("evaluate", "--model", "toy", "--output", "s.csv", *report, *arguments, "places.parquet")
    assert done.returncode == 2
    # Cells of resolution 7 share the embeddings of the toy's cells, which is told as soon as these are known.
    [sentence] = [line for line in done.stderr.splitlines() if "share their embedding" not in line]
    assert message in sentence
    assert [path.name for path in tmp_path.iterdir()] == ["places.parquet"]


@pytest.fixture
def arrays(tmp_path, places):
    """The folder of a client of the worker."""
    lonlat = h3_cells.centres(h3_cells.from_text(places.texts("h3")))
    matrix = np.sin(lonlat @ np.linspace(-3, 3, 16).reshape(2, -1)).astype("<f4")
    files = {
        "matrix": matrix,
        "target": places.numbers("roads").astype("<f8"),
        "lonlat": lonlat.astype("<f8"),
        "region": np.unique(places.texts("county"), return_inverse=True)[1].astype("<i4"),
        "weights": places.numbers("people").astype("<f8"),
        "raw": places.numbers("income").astype("<f4"),
        "h3": h3_cells.from_text(places.texts("h3")).astype("<u8"),
    }
    for name, values in files.items():
        values.tofile(tmp_path / name)
    (tmp_path / "texts").write_text("\n".join(json.dumps(text) for text in places.texts("use")), encoding="utf-8")
    return {name: str(tmp_path / name) for name in (*files, "texts")}


@pytest.fixture
def context():
    reached = []
    progress = lambda fraction, text="": reached.append(fraction)  # noqa: E731
    return SimpleNamespace(progress=progress, info=print, warning=print, reached=reached)


def test_the_task_evaluate_returns_what_is_json_and_writes_report_and_table(arrays, context, tmp_path):
    params = {key: arrays[key] for key in ("matrix", "target", "lonlat", "region", "weights", "raw")}
    params |= {"columns": 8, "target_name": "roads", "raw_columns": 1, "features": "toy"}
    params |= {"report": str(tmp_path / "report.html"), "table": str(tmp_path / "scores.csv")}
    value = json.loads(json.dumps(run_task("evaluate", params, context), allow_nan=False))
    assert value["rows"] == ROWS and value["task"] == "regression"
    assert {score["features"] for score in value["scores"]} >= {"toy", "raw columns", "mean", "spherical harmonics"}
    assert {one["verdict"] for one in value["differences"]} <= {"better", "worse", "no clear difference"}
    assert value["coverage"] and value["budgets"] and value["sentences"][0].startswith("With whole regions held out")
    assert (tmp_path / "report.html").exists() and len(read_table(tmp_path / "scores.csv")) == len(value["scores"])
    assert np.all(np.diff(context.reached) >= -1e-9) and context.reached[-1] == 1


def test_the_task_evaluate_takes_classes_as_lines_of_json(arrays, context):
    params = {key: arrays[key] for key in ("matrix", "lonlat")} | {"columns": 8, "target_name": "use", "budgets": False}
    value = run_task("evaluate", {**params, "target": arrays["texts"], "target_kind": "texts"}, context)
    assert value["task"] == "classification" and value["scores"][0]["accuracy"] > 0.5


def test_the_task_compare_takes_matrices_and_bundles(arrays, context, toy_path):
    params = {key: arrays[key] for key in ("target", "lonlat", "h3")} | {
        "target_name": "roads",
        "models": [str(toy_path)],
    }
    matrices = [{"name": "waves", "path": arrays["matrix"], "columns": 8}]
    value = run_task("compare", {**params, "matrices": matrices}, context)
    assert {rank["features"] for rank in value["ranking"]} == {"toy", "waves"}
    with pytest.raises(InputError, match=r"the same name \(toy\)"):
        run_task("compare", {**params, "matrices": [{**matrices[0], "name": "toy"}]}, context)
