"""Tables of more rows than are worked on at a time give what the same rows give in memory."""

from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest
from command import run_here, succeed

from mobclip.analysis.reduction import colours, reduce
from mobclip.analysis.similarity import similarity
from mobclip.bundle.card import BundleId
from mobclip.bundle.columns import embedding_columns, embedding_names
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table

ROWS = 70_000  # in two blocks


@pytest.fixture(scope="module")
def folder(tmp_path_factory, toy_cells, toy_vectors):
    """Cells of the toy model again and again, and points in them, some of which have no place."""
    path = tmp_path_factory.mktemp("blocks")
    which = np.arange(ROWS) % len(toy_cells)
    lon, lat = h3_cells.centres(toy_cells)[which].T
    no_place = np.arange(ROWS) % 1000 == 7
    places = {
        "number": pa.array(np.arange(ROWS)),
        "lon": pa.array(lon, mask=no_place),
        "lat": pa.array(lat, mask=no_place),
        "value": pa.array(2 * toy_vectors[which, 1] + 5),
    }
    vectors = toy_vectors[which] + np.random.default_rng(0).normal(scale=0.01, size=(ROWS, toy_vectors.shape[1]))
    vectors[no_place] = np.nan
    embeddings = embedding_columns(vectors.astype(np.float32), BundleId("toy", "0.1.0", "0123abcd"))
    pyarrow.parquet.write_table(pa.table(places), path / "points.parquet")
    rows = pa.table({**places, "kind": pa.array([None] * 66_000 + ["last"] * (ROWS - 66_000)), **embeddings})
    pyarrow.parquet.write_table(rows, path / "rows.parquet")
    pyarrow.parquet.write_table(rows.slice(0, 2000), path / "first.parquet")
    pyarrow.parquet.write_table(rows.slice(65_000, 1000), path / "middle.parquet")
    return path


@pytest.fixture(scope="module")
def mobclip(folder):
    return partial(run_here, folder)


@pytest.fixture(scope="module")
def matrix(folder):
    rows = read_table(folder / "rows.parquet")
    return rows.matrix(embedding_names(rows))


def test_places_are_embedded_in_blocks(mobclip, folder, toy_path, toy_vectors):
    done = mobclip("embed", "--model", toy_path, "points.parquet", "embedded.parquet")
    assert f"{ROWS - 70:,} of {ROWS:,} places embedded" in succeed(done)
    assert f"70 of {ROWS:,} places have no embedding: they have no coordinates." in done.stderr
    table = read_table(folder / "embedded.parquet")
    found = table.matrix(embedding_names(table))
    expected = toy_vectors[np.arange(ROWS) % len(toy_vectors)].copy()
    expected[7::1000] = np.nan
    assert found == pytest.approx(expected, abs=0.02, nan_ok=True)
    assert np.array_equal(table.numbers("number"), np.arange(ROWS))


def test_similarities_are_those_to_rows_of_all_blocks(mobclip, folder, matrix):
    said = succeed(mobclip("similar", "rows.parquet", "similar.parquet", "--query", "kind=last"))
    assert said.startswith(f"{ROWS:,} places compared with {ROWS - 66_000}")
    found = read_table(folder / "similar.parquet").numbers("similarity")
    expected = similarity(matrix, np.arange(66_000, ROWS))
    assert found == pytest.approx(expected, abs=1e-6, nan_ok=True)


def test_components_and_colours_are_those_of_all_rows(mobclip, folder, matrix):
    succeed(mobclip("reduce", "rows.parquet", "reduced.parquet", "--components", "4", "--keep-embeddings"))
    table = read_table(folder / "reduced.parquet")
    expected, _ = reduce(matrix, 4)
    found = np.column_stack([table.numbers(f"pc_{number}") for number in range(1, 5)])
    assert found == pytest.approx(expected, abs=1e-4, nan_ok=True)
    rgb = np.array([[int(text[start : start + 2], 16) for start in (1, 3, 5)] for text in table.texts("color")])
    assert np.abs(rgb - colours(expected)).max() <= 1
    assert np.array_equal(table.matrix(embedding_names(table)), matrix, equal_nan=True)


def test_rows_belong_to_the_cluster_of_their_like(mobclip, folder, toy_cells):
    said = succeed(mobclip("cluster", "rows.parquet", "clusters.parquet", "--clusters", "3"))
    assert said.startswith("3 clusters, silhouette ")
    clusters = read_table(folder / "clusters.parquet").numbers("cluster")
    assert np.isnan(clusters[7::1000]).all() and np.isfinite(np.delete(clusters, np.arange(7, ROWS, 1000))).all()
    sizes = np.bincount(clusters[np.isfinite(clusters)].astype(int))[1:]
    assert said.rstrip().endswith(f"sizes {', '.join(map(str, sizes))}")
    assert sorted(sizes, reverse=True) == sizes.tolist()


def test_predictions_do_not_depend_on_the_block(mobclip, folder):
    succeed(mobclip("fit", "first.parquet", "value.predictor", "--target", "value"))
    said = succeed(mobclip("predict", "rows.parquet", "all.parquet", "--predictor", "value.predictor"))
    assert f"predicted for {ROWS - 70:,} of {ROWS:,} places, " in said
    succeed(mobclip("predict", "middle.parquet", "part.parquet", "--predictor", "value.predictor"))
    every, part = read_table(folder / "all.parquet"), read_table(folder / "part.parquet")
    assert every.names == part.names
    for name in ("prediction", "lower", "upper", "dissimilarity", "inside_aoa"):
        assert every.numbers(name)[65_000:66_000] == pytest.approx(part.numbers(name), rel=1e-6, abs=1e-6, nan_ok=True)


def test_a_class_that_the_first_block_does_not_have_is_written(mobclip, folder):
    rows = pyarrow.parquet.read_table(folder / "first.parquet")
    kind = pa.array(["low" if value < 5 else "high" for value in rows["value"].to_pylist()])
    pyarrow.parquet.write_table(rows.drop_columns(["kind"]).append_column("kind", kind), folder / "kinds.parquet")
    succeed(mobclip("fit", "kinds.parquet", "kind.predictor", "--target", "kind"))
    every = pyarrow.parquet.read_table(folder / "rows.parquet")
    names = [name for name in every.column_names if name.startswith("emb_")]
    gone = pa.nulls(66_000, pa.float32())  # of the first block and more
    late = {name: pa.concat_arrays([gone, every[name].combine_chunks()[66_000:]]) for name in names}
    pyarrow.parquet.write_table(pa.table({"number": every["number"], **late}), folder / "late.parquet")
    succeed(mobclip("predict", "late.parquet", "kinds_of_all.parquet", "--predictor", "kind.predictor"))
    found = read_table(folder / "kinds_of_all.parquet").texts("prediction")
    assert not any(found[:66_000]) and set(found[66_000:]) <= {"low", "high", None} and any(found[66_000:])


@pytest.mark.parametrize("output", ["similar.csv", "similar.gpkg"])
def test_other_formats_get_the_same_columns(mobclip, folder, output):
    succeed(mobclip("similar", "rows.parquet", "similar.parquet", "--query", "number=3"))
    succeed(mobclip("similar", "rows.parquet", output, "--query", "number=3"))
    found, expected = read_table(folder / output), read_table(folder / "similar.parquet")
    assert found.names == expected.names
    assert found.numbers("similarity") == pytest.approx(expected.numbers("similarity"), abs=1e-6, nan_ok=True)
