"""Tables of more rows than are worked on at a time give what the same rows give in memory."""

import re
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest
from command import run_here, run_mobclip, succeed

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
    said = succeed(done)
    assert said.startswith("Takes about ") and f"{ROWS - 70:,} of {ROWS:,} places embedded" in said
    assert f"70 of {ROWS:,} places have no embedding: they have no coordinates." in done.stderr
    table = read_table(folder / "embedded.parquet")
    found = table.matrix(embedding_names(table))
    expected = toy_vectors[np.arange(ROWS) % len(toy_vectors)].copy()
    expected[7::1000] = np.nan
    assert found == pytest.approx(expected, abs=0.02, nan_ok=True)
    assert np.array_equal(table.numbers("number"), np.arange(ROWS))


def test_similarities_are_those_to_rows_of_all_blocks(mobclip, folder, matrix):
    said = succeed(mobclip("similar", "rows.parquet", "similar.parquet", "--query", "kind=last"))
    assert f"{ROWS:,} places compared with {ROWS - 66_000:,}" in said
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
    assert "3 clusters, silhouette " in said
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


@pytest.mark.parametrize("name", ["rows.csv", "rows.gpkg"])
def test_other_formats_give_the_same_columns(mobclip, folder, name):
    succeed(mobclip("reduce", "first.parquet", name, "--keep-embeddings"))
    succeed(mobclip("reduce", "first.parquet", "reduced.parquet", "--keep-embeddings"))
    succeed(mobclip("similar", name, "similar.parquet", "--query", "number=3", "--keep-embeddings"))
    found, expected = read_table(folder / "similar.parquet"), read_table(folder / "reduced.parquet")
    assert found.names == [*expected.names, "similarity"]
    assert str(found.columns["number"].type) == "int64"
    names = ["number", "value", "pc_1", "emb_000"]
    assert found.matrix(names) == pytest.approx(expected.matrix(names), nan_ok=True)


def test_the_most_similar_rows_come_first(mobclip, folder, matrix):
    said = succeed(mobclip("similar", "rows.parquet", "top.parquet", "--query", "number=3", "--top", "500"))
    assert f"{ROWS:,} places compared with 1, the 500 most similar in top.parquet" in said
    found = read_table(folder / "top.parquet")
    expected = similarity(matrix, [3])
    order = np.argsort(-expected, kind="stable")[:500]
    assert found.numbers("number").tolist() == order.tolist()
    assert found.numbers("similarity") == pytest.approx(expected[order], abs=1e-6)


def test_no_place_at_all_is_not_asked_for(mobclip, folder):
    refused = mobclip("similar", "rows.parquet", "none.parquet", "--query", "number=3", "--top", "0")
    assert refused.returncode == 2
    assert refused.stderr == "mobclip: The number of most similar places must be at least 1, not 0.\n"
    assert not (folder / "none.parquet").exists()


COMMANDS = {
    "embed": ["points.parquet", "--model", "toy"],
    "predict": ["rows.parquet", "--predictor", "value.predictor"],
    "similar": ["rows.parquet", "--query", "number=3"],
    "reduce": ["rows.parquet"],
    "cluster": ["rows.parquet", "--clusters", "3"],
}


@pytest.fixture
def with_models(mobclip, toy_path):
    return partial(mobclip, MOBCLIP_MODELS=str(toy_path.parent))


@pytest.mark.parametrize("command", COMMANDS)
def test_less_memory_than_the_work_needs_is_refused_before_it_begins(with_models, folder, command):
    succeed(with_models("fit", "first.parquet", "value.predictor", "--target", "value"))
    source, *options = COMMANDS[command]
    refused = with_models(command, source, f"{command}-little.csv", *options, "--memory", "20MB")
    assert refused.returncode == 2 and refused.stderr.count("\n") == 1
    assert refused.stderr.startswith("mobclip: This needs at least ") and "set --memory" in refused.stderr
    assert not (folder / f"{command}-little.csv").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_smaller_blocks_give_the_same_result(with_models, toy_path, folder, command):
    succeed(with_models("fit", "first.parquet", "value.predictor", "--target", "value"))
    source, *options = COMMANDS[command]
    models = {"MOBCLIP_MODELS": str(toy_path.parent), "OMP_NUM_THREADS": "1"}
    run = partial(run_mobclip, folder, command, source, **models)  # whose memory is not that of all tests before
    said = succeed(run(f"{command}-large.parquet", *options, "--memory", "4GB"))
    assert re.match(r"Takes about [0-9.]+ [MG]B of memory, of 4.0 GB that it may take\.", said)
    [least] = re.findall(
        r"needs at least ([0-9]+) MB", run(f"{command}-small.parquet", *options, "--memory", "20MB").stderr
    )
    succeed(run(f"{command}-small.parquet", *options, "--memory", f"{int(least) + 10}MB"))
    large, small = (read_table(folder / f"{command}-{size}.parquet") for size in ("large", "small"))
    groups = pyarrow.parquet.ParquetFile(folder / f"{command}-small.parquet").num_row_groups
    assert groups > pyarrow.parquet.ParquetFile(folder / f"{command}-large.parquet").num_row_groups
    assert large.names == small.names
    numbers = [name for name in large.names if large.is_numeric(name)]
    assert large.matrix(numbers) == pytest.approx(small.matrix(numbers), abs=1e-4, nan_ok=True)
