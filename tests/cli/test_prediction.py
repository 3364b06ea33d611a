"""mobclip fit, predict, explain and aggregate, in this process: that the command is one of its own is seen in test_cli.py."""

from dataclasses import replace
from decimal import Decimal
from functools import partial

import numpy as np
import pyarrow as pa
import pytest
import shapely
from command import run_here, succeed

from mobclip.bundle.card import BundleId
from mobclip.bundle.columns import with_embeddings
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table


@pytest.fixture(scope="module")
def folder(tmp_path_factory, toy_cells, toy_vectors):
    """Cells with embeddings and indicators, and two districts with known totals."""
    path = tmp_path_factory.mktemp("prediction")
    known = np.arange(len(toy_cells)) % 3 > 0
    value = 2 * toy_vectors[:, 1] - toy_vectors[:, 3] + 5
    columns = {
        "h3": h3_cells.to_text(toy_cells),
        "value": np.where(known, value, np.nan),
        "kind": [
            ("high" if number > np.median(value) else "low") if ok else None
            for number, ok in zip(value, known, strict=True)
        ],
        "people": np.arange(len(toy_cells)),
        "part": [f"part {row % 7}" for row in range(len(toy_cells))],
    }
    arrays = {name: pa.array(values, from_pandas=True) for name, values in columns.items()}
    table = Table(pa.table(arrays), h3_cells.cell_boundaries(toy_cells), WGS84)
    cells = with_embeddings(table, toy_vectors, BundleId("toy", "0.1.0", "0123abcd"))
    for name in ("cells.parquet", "cells.gpkg", "cells.csv"):
        write_table(cells, path / name)
    halves = shapely.box([-84.5, -84.3], 33.7, [-84.3, -84.1], 33.9)
    write_table(
        Table(pa.table({"name": ["west", "east"], "total": [70.0, 30.0]}), halves, WGS84), path / "districts.gpkg"
    )
    return path


@pytest.fixture(scope="module")
def written(folder):
    """The cells with `value` as text, with decimal commas, with a dash in 30 rows, and as DECIMAL; and weights with 1e20."""
    cells = read_table(folder / "cells.parquet")
    value = np.round(cells.numbers("value"), 1)
    rows = np.flatnonzero(np.isfinite(value))[:30]
    texts = np.array([None if np.isnan(number) else f"{number}" for number in value], dtype=object)
    dash, coded = texts.copy(), np.ones(len(value))
    dash[rows], coded[rows] = "-", 1e20
    columns = {
        "plain": texts.tolist(),
        "comma": [text and text.replace(".", ",") for text in texts],
        "dash": dash.tolist(),
        "coded": coded + np.arange(len(value)) % 5 * (coded == 1),
    }
    for name in ("written.csv", "written.gpkg"):
        write_table(cells.with_columns(columns), folder / name)
    decimal = pa.array([None if text is None else Decimal(text) for text in texts], pa.decimal128(10, 2))
    write_table(cells.with_columns({**columns, "decimal": decimal}), folder / "written.parquet")


@pytest.fixture(scope="module")
def mobclip(folder):
    return partial(run_here, folder)


@pytest.fixture(scope="module")
def fitted(mobclip):
    """A predictor, and what its fit said."""
    done = mobclip("fit", "cells.parquet", "value.predictor", "--target", "value", "--name", "h3")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_fit_tells_its_scores_and_how_often_intervals_are_right(fitted):
    assert "with blocks held out" in fitted and "coverage of 90 % prediction intervals" in fitted


@pytest.mark.parametrize("suffix", ["csv", "parquet", "gpkg"])
def test_predictions_come_with_intervals_and_applicability_in_all_kinds_of_tables(mobclip, fitted, folder, suffix):
    output = f"predicted.{suffix}"
    assert "value predicted for" in succeed(
        mobclip("predict", f"cells.{suffix}", output, "--predictor", "value.predictor")
    )
    table = read_table(folder / output)
    assert table.columns.column_names[-5:] == ["prediction", "lower", "upper", "dissimilarity", "inside_aoa"]
    assert "bundle" not in table.columns.column_names and "emb_000" not in table.columns.column_names
    lower, value, upper = (table.numbers(name) for name in ("lower", "prediction", "upper"))
    assert ((lower <= value) & (value <= upper)).all()


def test_intervals_may_be_of_another_level_or_of_nearby_errors_or_none(mobclip, fitted, folder):
    use = ("--predictor", "value.predictor")
    succeed(mobclip("predict", "cells.csv", "few.csv", *use, "--level", 50))
    succeed(mobclip("predict", "cells.csv", "many.csv", *use, "--level", 95))
    succeed(mobclip("predict", "cells.csv", "near.csv", *use, "--nearby"))
    tables = {name: read_table(folder / f"{name}.csv") for name in ("few", "many", "near")}
    width = {name: table.numbers("upper") - table.numbers("lower") for name, table in tables.items()}
    assert (width["few"] < width["many"]).all() and np.isfinite(width["near"]).all()
    succeed(mobclip("predict", "cells.csv", "bare.csv", *use, "--level", 0, "--no-aoa"))
    assert read_table(folder / "bare.csv").columns.column_names[-1] == "prediction"


def test_classes_weights_and_regions(mobclip, folder):
    options = ("--target", "kind", "--weights", "people", "--region", "part", "--probe", "knn")
    assert "with regions held out" in succeed(mobclip("fit", "cells.parquet", "kind.predictor", *options))
    succeed(mobclip("predict", "cells.parquet", "kinds.csv", "--predictor", "kind.predictor", "--name", "guess"))
    assert set(read_table(folder / "kinds.csv").texts("guess")) == {"high", "low"}


def test_predictions_are_rescaled_to_known_totals_which_their_sums_then_are(mobclip, fitted, folder):
    rescale = ("--totals", "districts.gpkg", "--total", "total")
    succeed(mobclip("predict", "cells.parquet", "rescaled.gpkg", "--predictor", "value.predictor", *rescale))
    succeed(
        mobclip(
            "aggregate", "rescaled.gpkg", "districts.gpkg", "sums.csv", "--columns", "prediction", "--method", "sum"
        )
    )
    assert read_table(folder / "sums.csv").numbers("prediction") == pytest.approx([70, 30], rel=1e-5)


def test_embeddings_of_polygons_are_means_of_cells_and_can_be_predicted_from(mobclip, fitted, folder):
    succeed(mobclip("aggregate", "cells.parquet", "districts.gpkg", "districts.parquet", "--weight", "people"))
    assert set(read_table(folder / "districts.parquet").texts("bundle")) == {"toy 0.1.0 0123abcd"}
    done = mobclip("predict", "districts.parquet", "district_values.csv", "--predictor", "value.predictor")
    assert "value predicted for 2 of 2 places" in succeed(done) and not done.stderr


def test_places_without_an_embedding_do_not_count_as_explained(mobclip, fitted, folder):
    cells = read_table(folder / "cells.parquet")
    values = cells.columns["emb_000"].to_pylist()
    place = cells.columns.column_names.index("emb_000")
    columns = cells.columns.set_column(place, "emb_000", pa.array([None, *values[1:]], pa.float32()))
    write_table(replace(cells, columns=columns), folder / "gap.parquet")
    said = succeed(mobclip("explain", "gap.parquet", "why_gap.csv", "--predictor", "value.predictor"))
    assert f"{len(cells) - 1} of {len(cells)} places explained in why_gap.csv" in said


def test_a_prediction_is_explained(mobclip, fitted, folder):
    options = ("--predictor", "value.predictor", "--examples", 2, "--polygons", "districts.gpkg", "--name", "name")
    succeed(mobclip("explain", "cells.parquet", "why.csv", *options))
    table = read_table(folder / "why.csv")
    known = np.isfinite(table.numbers("value"))
    assert np.array_equal(np.array(table.texts("example_1"))[known], np.array(table.texts("h3"))[known])
    west = np.array([name == "west" for name in table.texts("polygon")])
    assert table.numbers("weight")[west].sum() == pytest.approx(1)
    expected = table.numbers("polygon_value")[west][0] - table.numbers("value")[known].mean()
    assert table.numbers("contribution")[west].sum() == pytest.approx(expected)


@pytest.mark.parametrize(
    "name, reason", [("docs", "is a folder: choose another name"), ("docs.d", "must end in .predictor")]
)
def test_a_fit_leaves_a_folder_of_other_files_alone(mobclip, folder, name, reason):
    there = folder / (name if "." in name else f"{name}.predictor")
    there.mkdir()
    (there / "notes.txt").write_text("mine")
    done = mobclip("fit", "cells.parquet", name, "--target", "value")
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.startswith(f"mobclip: {there.name} {reason}") and len(done.stderr.splitlines()) == 1
    assert [(path.name, path.read_text()) for path in there.iterdir()] == [("notes.txt", "mine")]


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["fit", "cells.csv", "x.predictor", "--target", "value", "--task", "counts"], "negative, or not whole"),
        (
            ["fit", "cells.csv", "x.predictor", "--target", "value", "--probe", "forest"],
            "'forest' is not one of 'ridge', 'lightgbm'",
        ),
        (["fit", "cells.csv", "x.predictor", "--target", "h3"], "classes"),
        (["predict", "cells.csv", "x.csv", "--predictor", "value.predictor", "--level", "30"], "50 to 99.9 %"),
        (["predict", "cells.csv", "x.csv", "--predictor", "value.predictor", "--total", "total"], "need --totals FILE"),
        (
            ["predict", "other.csv", "x.csv", "--predictor", "value.predictor"],
            "fitted on embeddings of toy 0.1.0 0123abcd",
        ),
        (["predict", "mixed.csv", "x.csv", "--predictor", "value.predictor"], "of two versions of toy (toy 0.1.0 "),
        (["aggregate", "cells.csv", "districts.gpkg", "x.csv", "--columns", "absent"], "no column 'absent'"),
        (
            ["aggregate", "cells.csv", "districts.gpkg", "x.csv", "--method", "median"],
            "'median' is not one of 'mean', 'sum'",
        ),
    ],
)
def test_bad_input_ends_with_status_2_one_line_and_no_output(mobclip, fitted, folder, arguments, message):
    text = (folder / "cells.csv").read_text(encoding="utf-8")
    (folder / "other.csv").write_text(text.replace("toy 0.1.0 0123abcd", "toy 0.2.0 0123abcd"), encoding="utf-8")
    (folder / "mixed.csv").write_text(text.replace("toy 0.1.0 0123abcd", "toy 0.2.0 0123abcd", 5), encoding="utf-8")
    done = mobclip(*arguments)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1 and message in done.stderr
    assert not (folder / "x.csv").exists() and not (folder / "x.predictor").exists()


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["fit", "written.csv", "x.predictor", "--target", "comma"], "numbers written as text, such as '"),
        (
            ["fit", "written.csv", "x.predictor", "--target", "dash"],
            "and other text in 30, such as '-': make it a number field",
        ),
        (
            ["fit", "written.gpkg", "x.predictor", "--target", "dash"],
            "and other text in 30, such as '-': make it a number field",
        ),
        (["fit", "written.csv", "x.predictor", "--target", "emb_000"], "'emb_000' is also among the fields"),
        (["fit", "written.csv", "x.predictor", "--target", "EMB_000"], "'EMB_000' is also among the fields"),
        (["evaluate", "written.csv", "--target", "emb_000"], "'emb_000' is also among the fields"),
        (["evaluate", "written.csv", "--target", "value", "--columns", "value"], "'value' is also among the fields"),
        (
            ["fit", "written.csv", "x.predictor", "--target", "plain", "--weights", "comma"],
            "write decimal points, not commas",
        ),
        (
            ["aggregate", "written.gpkg", "districts.gpkg", "x.csv", "--columns", "comma"],
            "write decimal points, not commas",
        ),
        (
            [
                "aggregate",
                "written.gpkg",
                "districts.gpkg",
                "x.csv",
                "--columns",
                "people",
                "--method",
                "sum",
                "--weight",
                "people",
            ],
            "A weight is for means",
        ),
    ],
)
def test_columns_that_are_no_numbers_for_this_use_are_refused_in_one_line(mobclip, written, folder, arguments, message):
    done = mobclip(*arguments)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1 and message in done.stderr
    assert not (folder / "x.csv").exists() and not (folder / "x.predictor").exists()


@pytest.mark.parametrize("suffix", ["csv", "gpkg", "parquet"])
def test_plain_numbers_in_a_text_column_are_numbers_and_this_is_said_first(mobclip, written, suffix):
    said = succeed(mobclip("fit", f"written.{suffix}", "plain.predictor", "--target", "plain"))
    assert said.startswith("Indicator 'plain': numbers") and "R² 0.9" in said


def test_decimals_are_numbers_and_what_may_stand_for_unknown_is_warned_of(mobclip, written):
    done = mobclip("fit", "written.parquet", "coded.predictor", "--target", "decimal", "--weights", "coded")
    assert succeed(done).startswith("Indicator 'decimal': numbers, ")
    assert "rows of the field 'coded' hold 1e+20, far outside the rest" in done.stderr


@pytest.fixture(scope="module")
def spread(folder):
    """Cells whose `rain` follows their embeddings and, smoothly, position; with lon and lat, a geometry, or neither."""
    cells = read_table(folder / "cells.parquet")
    lonlat = h3_cells.centres(h3_cells.from_text(cells.texts("h3")))
    rain = cells.matrix(["emb_001"])[:, 0] + 3 * np.sin(6 * lonlat[:, 0]) + 2 * np.cos(5 * lonlat[:, 1])
    rain[::4] = np.nan
    table = replace(cells.without(["h3"]), geometry=None, crs=None)
    columns = {"rain": rain, "lon": lonlat[:, 0], "lat": lonlat[:, 1]}
    write_table(table.with_columns(columns), folder / "spread.csv")
    write_table(cells.with_columns({"rain": rain}), folder / "spread.gpkg")
    write_table(table.with_columns({"rain": rain}), folder / "nowhere.csv")
    return rain


def test_position_is_added_where_it_helps_and_the_predictor_asks_for_it(mobclip, folder, spread):
    said = succeed(mobclip("fit", "spread.csv", "rain.predictor", "--target", "rain", "--position", "auto"))
    assert "functions), as it helps: with blocks held out it changes R² by +" in said
    for name in ("spread.csv", "spread.gpkg"):
        done = mobclip("predict", name, f"rain_{name}", "--predictor", "rain.predictor", "--nearby")
        assert "rain predicted for" in succeed(done) and not done.stderr
    tables = [read_table(folder / f"rain_{name}") for name in ("spread.csv", "spread.gpkg")]
    np.testing.assert_allclose(*(table.numbers("prediction") for table in tables), atol=1e-5)
    known = np.isfinite(spread)
    assert np.corrcoef(tables[0].numbers("prediction")[known], spread[known])[0, 1] > 0.9
    assert np.isfinite(tables[0].numbers("dissimilarity")).all()
    done = mobclip("predict", "nowhere.csv", "x.csv", "--predictor", "rain.predictor")
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1
    assert "neither H3 cells nor lon and lat columns nor a geometry" in done.stderr
    assert not (folder / "x.csv").exists()


def test_a_prediction_with_position_is_explained_and_aggregated(mobclip, folder, spread):
    succeed(mobclip("fit", "spread.csv", "more.predictor", "--target", "rain", "--position", "add", "--name", "lon"))
    options = ("--predictor", "more.predictor", "--examples", 1, "--polygons", "districts.gpkg", "--name", "name")
    succeed(mobclip("explain", "spread.csv", "why_rain.csv", *options, "--lon", "lon", "--lat", "lat"))
    table = read_table(folder / "why_rain.csv")
    known = np.isfinite(spread)
    own = np.array(
        [float(text.lstrip("'")) for text in table.texts("example_1")]
    )  # which a spreadsheet takes for no formula
    np.testing.assert_allclose(own[known], table.numbers("lon")[known])
    succeed(mobclip("predict", "spread.gpkg", "rain_cells.gpkg", "--predictor", "more.predictor"))
    succeed(mobclip("aggregate", "rain_cells.gpkg", "districts.gpkg", "rain_districts.csv", "--columns", "prediction"))
    assert np.isfinite(read_table(folder / "rain_districts.csv").numbers("prediction")).all()


def test_position_that_says_nothing_is_left_out_and_the_reason_is_told(mobclip, fitted, folder):
    said = succeed(mobclip("fit", "cells.parquet", "plain.predictor", "--target", "value", "--position", "auto"))
    assert "Position left out, as it does not clearly help: with blocks held out it changes R² by" in said
    succeed(mobclip("predict", "cells.csv", "plain.csv", "--predictor", "plain.predictor"))
    succeed(mobclip("predict", "cells.csv", "usual.csv", "--predictor", "value.predictor"))
    plain, usual = (read_table(folder / name).numbers("prediction") for name in ("plain.csv", "usual.csv"))
    np.testing.assert_array_equal(plain, usual)
    done = mobclip("fit", "cells.parquet", "x.predictor", "--target", "value", "--position", "maybe")
    assert done.returncode == 2 and "'maybe' is not one of 'none', 'auto', 'add'" in done.stderr
