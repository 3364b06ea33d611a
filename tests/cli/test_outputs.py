"""Outputs of the commands: what cannot be written, or has no effect, is refused before the work, and nothing is lost silently."""

import os
import resource
import subprocess
import sys
from functools import partial

import numpy as np
import pyarrow as pa
import pyogrio
import pytest
import shapely
from command import START, run_here, succeed

from mobclip.bundle.card import BundleId
from mobclip.bundle.columns import with_embeddings
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table
from mobclip.prediction.predictor import Prediction
from mobclip.tasks.parameters import PREDICTION_COLUMNS

CLASSES = ["=1+1", "+a", "-", "@x", "\ty", "plain"]
USE = ("--predictor", "value.predictor")


@pytest.fixture(scope="module")
def folder(tmp_path_factory, toy_cells, toy_vectors):
    """Tables with embeddings by cell and by lon and lat, without places, and with classes like formulas."""
    path = tmp_path_factory.mktemp("outputs")
    columns = {
        "value": 2 * toy_vectors[:, 1] + 5,
        "kind": [CLASSES[row % len(CLASSES)] for row in range(len(toy_cells))],
        "Lower": ["mine"] * len(toy_cells),
        "own": ["=2+2"] * len(toy_cells),
        "people": np.ones(len(toy_cells)),
    }
    plain = with_embeddings(Table(pa.table(columns)), toy_vectors, BundleId("toy", "0.1.0", "0123abcd"))
    lon, lat = h3_cells.centres(toy_cells).T
    write_table(plain, path / "nowhere.csv")
    write_table(plain.with_columns({"h3": h3_cells.to_text(toy_cells)}), path / "cells.csv")
    write_table(
        plain.with_columns({"lon": lon, "lat": np.where(np.arange(len(lat)) == 3, np.nan, lat)}), path / "points.csv"
    )
    of_west = pa.table({"name": ["west"], "value": ["its own"], "number": [5.0]})
    west = Table(of_west, shapely.box([-85], [33], [-84], [35]), WGS84)
    write_table(west, path / "west.gpkg")
    return path


@pytest.fixture(scope="module")
def mobclip(folder):
    return partial(run_here, folder)


@pytest.fixture(scope="module")
def fitted(mobclip):
    """What the fits of two predictors said."""
    kinds = mobclip("fit", "cells.csv", "kind.predictor", "--target", "kind", "--probe", "knn", "--name", "own")
    assert kinds.returncode == 0, kinds.stderr
    return succeed(mobclip("fit", "cells.csv", "value.predictor", "--target", "value", "--name", "own"))


def refused(done):
    """The sentence of a command that ended with bad input."""
    assert done.returncode == 2, done.stdout + done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert ".mobclip-" not in done.stderr
    return done.stderr


def test_a_fit_says_where_the_predictor_is(fitted):
    assert fitted.rstrip().endswith("; in value.predictor")


@pytest.mark.parametrize(
    "name",
    ["lower", "upper", "inside_aoa", "dissimilarity", "probability", "likely", "Lower", "h3", "fid", "FID", "geometry"]
    + ["emb_000", "bundle", "lat", "", "  ", "a\nb", "x" * 300],
)
def test_the_name_of_the_prediction_must_be_its_own(mobclip, fitted, folder, name):
    assert "new field" in refused(mobclip("predict", "cells.csv", "x.csv", *USE, "--name", name))
    assert not (folder / "x.csv").exists()


def test_the_columns_beside_the_prediction_are_known_beforehand():
    one = np.ones(1)
    whole = {"probability": one, "lower": one, "upper": one, "sets": ["a"], "dissimilarity": one, "inside": one > 0}
    prediction = Prediction(target_name="", classes=("a",), values=np.zeros(1), **whole)
    assert set(prediction.columns("x")) == {"x", *PREDICTION_COLUMNS}


@pytest.mark.parametrize("suffix", ["csv", "parquet", "gpkg"])
def test_fields_that_are_replaced_are_named(mobclip, fitted, folder, suffix):
    done = mobclip("predict", "cells.csv", f"p.{suffix}", *USE, "--name", "value")
    assert "replaces the field(s) value, Lower of the input" in done.stderr
    names = read_table(folder / f"p.{suffix}").columns.column_names
    assert names[-5:] == ["value", "lower", "upper", "dissimilarity", "inside_aoa"]
    assert [name.lower() for name in names].count("lower") == 1


def test_aggregate_names_the_fields_of_the_polygons_that_it_replaces(mobclip, folder):
    done = mobclip("aggregate", "cells.csv", "west.gpkg", "sums.gpkg", "--columns", "value")
    assert "replaces the field(s) value of the input" in done.stderr
    assert read_table(folder / "sums.gpkg").numbers("value") == pytest.approx([5], abs=3)


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["predict", *USE, "--weight", "people"], "--weight has no effect without --totals and --mean"),
        (
            ["predict", *USE, "--totals", "west.gpkg", "--total", "value", "--weight", "people"],
            "--weight has no effect",
        ),
        (["predict", *USE, "--nearby", "--level", "0"], "--nearby has no effect without prediction intervals"),
        (["predict", *USE, "--h3", "h3"], "--h3 has no effect without --nearby or --totals"),
        (["predict", *USE, "--lon", "lon", "--lat", "lat"], "--lon and --lat have no effect"),
        (["predict", *USE, "--level", "nan"], "from 50 to 99.9 %"),
        (["explain", *USE, "--name", "name"], "--name has no effect without --polygons"),
        (["explain", *USE, "--weight", "people"], "--weight has no effect without --polygons"),
        (["explain", *USE, "--h3", "h3"], "--h3 has no effect without --polygons"),
    ],
)
def test_options_without_effect_are_refused(mobclip, fitted, folder, arguments, message):
    command, *options = arguments
    assert message in refused(mobclip(command, "cells.csv", "x.csv", *options))
    assert not (folder / "x.csv").exists()


@pytest.mark.parametrize(
    "options, message",
    [
        (["--columns", "value", "--method", "sum", "--weight", "people"], "A weight is for means"),
        (["--columns", "value,people,value"], "'value' is named twice"),
        (["--columns", "value,Value"], "Value"),
    ],
)
def test_aggregate_refuses_what_it_cannot_do(mobclip, folder, options, message):
    assert message in refused(mobclip("aggregate", "cells.csv", "west.gpkg", "x.csv", *options))
    assert not (folder / "x.csv").exists()


def test_cells_of_a_text_file_become_polygons_of_a_geopackage(mobclip, fitted, folder, toy_cells):
    succeed(mobclip("predict", "cells.csv", "cells.gpkg", *USE, "--h3", "h3"))
    assert pyogrio.read_info(folder / "cells.gpkg")["crs"] == WGS84
    places = read_table(folder / "cells.gpkg").geometry
    assert shapely.equals_exact(shapely.normalize(places), shapely.normalize(multi(toy_cells)), 1e-9).all()


def multi(cells):
    return np.array([shapely.multipolygons([boundary]) for boundary in h3_cells.cell_boundaries(cells)])


@pytest.mark.parametrize("command", [["cluster", "--clusters", "2"], ["reduce"], ["similar", "--query", "kind=plain"]])
def test_lon_and_lat_of_a_text_file_become_points_of_a_geopackage(mobclip, folder, command):
    succeed(mobclip(command[0], "points.csv", "points.gpkg", *command[1:]))
    info = pyogrio.read_info(folder / "points.gpkg")
    assert (info["crs"], info["geometry_type"]) == (WGS84, "Point")
    places, rows = read_table(folder / "points.gpkg").geometry, read_table(folder / "points.csv")
    assert shapely.get_x(places[:3]).tolist() == rows.numbers("lon")[:3].tolist()
    assert shapely.is_missing(places).tolist() == np.isnan(rows.numbers("lat")).tolist()


def test_a_geopackage_without_places_is_refused_before_the_work(mobclip, folder):
    said = refused(mobclip("cluster", "nowhere.csv", "x.gpkg"))
    assert "x.gpkg needs places, without which only .csv and .parquet can be written" in said
    assert not (folder / "x.gpkg").exists()


def test_a_geopackage_of_several_layers_is_not_overwritten(mobclip, folder):
    place = {"geometry": shapely.to_wkb([shapely.Point(-84.4, 33.8)]), "field_data": [], "fields": []}
    for layer, append in (("shops", False), ("homes", True)):
        pyogrio.raw.write(folder / "both.gpkg", **place, geometry_type="Point", crs=WGS84, layer=layer, append=append)
    before = (folder / "both.gpkg").read_bytes()
    assert "has the layers shops, homes, which would all be lost" in refused(
        mobclip("cluster", "cells.csv", "both.gpkg", "--clusters", "2")
    )
    assert (folder / "both.gpkg").read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["grid", "west.gpkg", "--resolution", "4", "--polygons", "west.gpkg"],
        ["grid", "link.gpkg", "--resolution", "4", "--polygons", "west.gpkg"],
        ["grid", "hard.gpkg", "--resolution", "4", "--polygons", "west.gpkg|layername=west"],
        ["aggregate", "cells.csv", "west.gpkg", "./cells.csv"],
        ["predict", "cells.csv", "west.gpkg", *USE, "--totals", "link.gpkg", "--total", "number"],
        ["explain", "cells.csv", "west.gpkg", *USE, "--polygons", "west.gpkg"],
        ["evaluate", "cells.csv", "--target", "value", "--output", "cells.csv"],
        ["compare", "cells.csv", "--target", "value", "--model", "a", "--output", "cells.csv"],
    ],
)
def test_no_file_that_is_read_is_overwritten(mobclip, fitted, folder, arguments):
    for name, link in (("link.gpkg", os.symlink), ("hard.gpkg", os.link)):
        if not (folder / name).exists():
            link(folder / "west.gpkg", folder / name)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert "is what is read here and would be overwritten: choose another name" in refused(mobclip(*arguments))
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("command", [["cluster"], ["reduce"], ["similar", "--query", "own==2+2"], ["predict", *USE]])
def test_embeddings_are_not_lost_in_place(mobclip, fitted, folder, tmp_path, command):
    path = tmp_path / "cells.csv"
    path.write_bytes((folder / "cells.csv").read_bytes())
    name, *options = command
    said = refused(mobclip(name, path, path, *options))
    assert f"{path} is what is read here and would lose its embeddings: choose another name, or give --keep-emb" in said
    assert path.read_bytes() == (folder / "cells.csv").read_bytes()
    succeed(mobclip(name, path, path, *options, "--keep-embeddings"))
    assert "emb_000" in read_table(path).columns.column_names


def test_the_results_of_a_benchmark_do_not_replace_its_tables(mobclip, folder):
    said = refused(mobclip("benchmark", "us", "--out", folder, "--table", f"mine={folder / 'table.csv'}"))
    assert "table.csv" in said
    (folder / "table.csv").write_bytes((folder / "cells.csv").read_bytes())
    said = refused(mobclip("benchmark", "us", "--out", folder, "--table", f"mine={folder / 'table.csv'}"))
    assert "table.csv would be overwritten by the results in" in said and "give another --out" in said


def test_rows_without_a_cluster_are_null(mobclip, folder):
    table = read_table(folder / "nowhere.csv")
    gone = table.with_columns({"emb_001": np.where(np.arange(len(table)) < 2, np.nan, table.numbers("emb_001"))})
    write_table(gone, folder / "gaps.parquet")
    succeed(mobclip("cluster", "gaps.parquet", "clusters.parquet", "--clusters", "2"))
    clusters = read_table(folder / "clusters.parquet").columns["cluster"].to_pylist()
    assert clusters[:2] == [None, None]
    assert set(clusters[2:]) == {1, 2}


def safe(texts):
    return [f"'{text}" if text and text[0] in "=+-@\t" else text for text in texts]


def test_texts_of_a_predictor_are_no_formulas_in_a_text_file(mobclip, fitted, folder):
    use = ("--predictor", "kind.predictor")
    tables = {}
    for name, options in {"safe.csv": (), "raw.csv": ("--no-safe-csv",), "raw.parquet": ()}.items():
        succeed(mobclip("predict", "cells.csv", name, *use, *options))
        tables[name] = read_table(folder / name)
    for column in ("prediction", "likely"):
        assert tables["raw.csv"].texts(column) == tables["raw.parquet"].texts(column)
        assert tables["safe.csv"].texts(column) == safe(tables["raw.csv"].texts(column))
        assert tables["safe.csv"].texts(column) != tables["raw.csv"].texts(column)
    assert set(tables["safe.csv"].texts("own")) == {"=2+2"}  # the user's own
    assert set(tables["safe.csv"].texts("kind")) == set(CLASSES)


def test_texts_of_examples_are_no_formulas_in_a_text_file(mobclip, fitted, folder):
    for name, options in {"safe.csv": (), "raw.csv": ("--no-safe-csv",)}.items():
        succeed(mobclip("explain", "cells.csv", name, "--predictor", "kind.predictor", *options))
    made_safe, raw = read_table(folder / "safe.csv"), read_table(folder / "raw.csv")
    assert set(made_safe.texts("example_1")) == {"'=2+2"}
    assert set(raw.texts("example_1")) == {"=2+2"}
    assert made_safe.texts("value_1") == safe(raw.texts("value_1"))


@pytest.mark.parametrize("name", ["notes.txt", "t.csv", "cells.csv", "x.mobclip"])
def test_a_predictor_replaces_no_file_of_another_kind(mobclip, folder, name):
    before = (folder / name).read_bytes() if (folder / name).exists() else None
    assert "must end in .predictor" in refused(mobclip("fit", "cells.csv", name, "--target", "value"))
    assert ((folder / name).read_bytes() if (folder / name).exists() else None) == before


@pytest.mark.parametrize("name", ["graph.onnx", "graph.mobclip", "notes.txt"])
def test_an_import_overwrites_neither_its_source_nor_a_file_of_another_kind(mobclip, folder, name):
    (folder / name).write_bytes(b"weights")
    said = refused(mobclip("import", "onnx", name, "--out", name))
    assert "would be overwritten" in said or "must end in .mobclip, or have no suffix for a folder" in said
    assert (folder / name).read_bytes() == b"weights"


@pytest.mark.parametrize(
    "arguments",
    [
        ["embed", "cells.csv", "absent/x.csv"],
        ["grid", "--resolution", "6", "--extent", "-84.5,33.5,-84,34", "absent/x.gpkg"],
        ["cluster", "cells.csv", "absent/x.csv"],
        ["predict", "cells.csv", "absent/x.csv", *USE],
        ["explain", "cells.csv", "absent/x.csv", *USE],
        ["aggregate", "cells.csv", "west.gpkg", "absent/x.csv"],
        ["fit", "cells.csv", "absent/x.predictor", "--target", "value"],
        ["import", "onnx", "g.onnx", "--out", "absent/x.mobclip"],
        ["evaluate", "cells.csv", "--target", "value", "--output", "absent/x.csv"],
        ["evaluate", "cells.csv", "--target", "value", "--report", "absent/x.html"],
        ["information", "us-open", "--page", "absent/x.html"],
    ],
    ids=lambda arguments: " ".join(arguments[:1] + arguments[-2:]),
)
def test_a_folder_that_is_missing_is_named_before_the_work_by_every_command(mobclip, folder, arguments):
    assert "There is no folder absent, in which x." in refused(mobclip(*arguments))
    assert not (folder / "absent").exists()


@pytest.mark.parametrize("name", ["x.gpkg", "x.txt", "x"])
def test_scores_are_no_layer(mobclip, name):
    said = refused(mobclip("evaluate", "cells.csv", "--target", "value", "--output", name))
    assert f"{name} must end in .csv or .parquet" in said


def test_an_indicator_twice_and_no_cells_at_all_are_refused(mobclip):
    assert "named twice" in refused(mobclip("evaluate", "cells.csv", "--target", "value", "--target", "value"))
    extent = ("--resolution", "6", "--extent", "-84.5,33.5,-84,34")
    assert "must be 1 or more, not -1" in refused(mobclip("grid", *extent, "--max-cells", "-1", "x.csv"))


@pytest.mark.parametrize("name", ["a;b.gpkg", "zip!x.gpkg", "a|b.csv", " b .gpkg", "x'\".csv", "#1%.GPKG"])
def test_odd_names_of_outputs_are_taken(mobclip, folder, name):
    succeed(mobclip("grid", "--resolution", "5", "--extent", "-84.5,33.5,-84,34", name))
    assert (folder / name).stat().st_size > 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no names that are not Unicode")
@pytest.mark.parametrize("name", [b"-dash.gpkg", b"caf\xe9.csv", b"caf\xe9.gpkg"])
def test_names_that_begin_with_a_dash_or_are_not_unicode_are_taken(folder, name):
    options = ["grid", "--resolution", "5", "--extent", "-84.5,33.5,-84,34", "--", os.fsdecode(name)]
    done = subprocess.run([sys.executable, "-c", START, *options], check=False, cwd=folder, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert os.stat(os.path.join(os.fsencode(folder), name)).st_size > 0


@pytest.mark.parametrize(
    "arguments, name",
    [
        (["predict", "cells.csv", "old.csv", *USE], "old.csv"),
        (["fit", "cells.csv", "old.predictor", "--target", "value"], "old.predictor"),
        (["information", "MODEL", "--page", "old.html"], "old.html"),
    ],
    ids=["table", "predictor", "page"],
)
def test_a_full_disk_is_one_sentence_and_the_old_file_stays(folder, fitted, toy_path, arguments, name):
    old = (folder / "value.predictor").read_bytes() if name.endswith(".predictor") else b"old"
    (folder / name).write_bytes(old)
    arguments = [str(toy_path) if argument == "MODEL" else argument for argument in arguments]
    done = subprocess.run(
        [sys.executable, "-c", START, *arguments],
        check=False,
        cwd=folder,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert "cannot be written (" in refused(done)
    assert (folder / name).read_bytes() == old
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".")]
