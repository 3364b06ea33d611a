"""The whole training of a bundle, on a small made-up country in the files that the real one has."""

import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest

from mobclip.bundle.decoder import Decoder
from mobclip.bundle.encoders import location_encoder
from mobclip.bundle.inference import embed_cells, embed_points
from mobclip.bundle.store import open_bundle
from mobclip.errors import InputError
from mobclip.report.model_card import information

torch = pytest.importorskip("torch")
pytest.importorskip("rasterio")

from toy_country import SOUTH, WEST, write_country

from mobclip.benchmark import tasks
from mobclip.train.export import cell_table, export
from recipes.us import benchmark, lightgcn
from recipes.us.ablations import with_modalities
from recipes.us.data import commuting_between, read_us
from recipes.us.people import main as add_people
from recipes.us.scoring import MEAN, Scorer, mean_r2

BACKEND = Path(__file__).parents[2] / "backend"
SETTINGS = """
dimension = 16
hidden = 32
steps = 30
check_every = 10
batch_rows = 128
targets_per_group = 4
sample_rows = 300
degrees = 8
coordinate_hidden = 32
coordinate_layers = 2
coordinate_steps = 50
coordinate_batch = 128
held_out_resolution = 4
held_out = 0.2
"""


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    folder = tmp_path_factory.mktemp("country")
    write_country(folder)
    return folder


def run_recipe(module, *arguments):
    """The command of a recipe as the Makefile runs it."""
    command = [sys.executable, "-m", f"recipes.us.{module}", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(BACKEND)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def data(country):
    return read_us(country)


def test_training_writes_a_bundle_with_its_scores_and_a_report(country, data, tmp_path):
    (tmp_path / "small.toml").write_text(SETTINGS, encoding="utf-8")
    options = ["--config", tmp_path / "small.toml", "--work", tmp_path / "work"]
    done = run_recipe("train", "--data", country, "--out", tmp_path / "small", *options)
    assert done.returncode == 0, done.stderr[-2000:]
    bundle = open_bundle(tmp_path / "small")
    assert information(tmp_path / "small")["whole"]
    assert [encoder.kind for encoder in bundle.card.encoders] == ["cells", "coordinates", "features"]
    inside, outside = [WEST + 1, SOUTH + 1], [10.0, 50.0]
    found = embed_points(bundle, np.array([inside, outside]))
    assert np.isfinite(found[0]).all() and np.isnan(found[1]).all()
    scores = bundle.card.scores["r2"]["ridge"]["us-open"]
    assert set(scores) == {"state", "random"} and len(scores["state"][MEAN]) == 3
    assert {path.name for path in (tmp_path / "work").iterdir()} == {"checkpoint.pt", "report.html"}
    assert bundle.card.raw["training"]["steps"] == 30
    cells, people = data.training.cells, data.training.people
    assert location_encoder(bundle, "cells").people.of(cells) == pytest.approx(people, rel=2**-9)
    assert len(Decoder(bundle).columns) == sum(map(len, bundle.card.features.modalities.values()))


@pytest.mark.parametrize(
    "file, change, message",
    [
        ("tracts", lambda table: table.drop_columns(["county"]), "lacks the columns county"),
        ("commuting", lambda table: table.drop_columns(["workers"]), "lacks the columns workers"),
        (
            "commuting",
            lambda table: table.set_column(0, "origin", pa.array(["nowhere"] * len(table))),
            "do not match those of",
        ),
        ("commuting", lambda table: table.set_column(2, "workers", pa.array([-1] * len(table))), "0 or more"),
    ],
)
def test_wrong_data_is_refused_in_one_sentence_before_training(country, tmp_path, file, change, message):
    shutil.copytree(country, tmp_path / "wrong")
    path = tmp_path / f"wrong/us/{file}.parquet"
    pyarrow.parquet.write_table(change(pyarrow.parquet.read_table(path)), path)
    with pytest.raises(InputError, match=message):
        read_us(tmp_path / "wrong")


def test_people_are_added_to_a_model_without_training_it(country, data, tmp_path):
    """As many in each cell as training has; embeddings, and what predictors know the model by, stay as they are."""
    cells, people = data.training.cells, data.training.people
    embeddings = np.random.default_rng(0).normal(size=(len(cells), 8)).astype(np.float32)
    for name, own in (("same", cells), ("other", cells[1:])):
        table = cell_table(own, embeddings[-len(own) :], np.ones(len(own)), 6)
        export(tmp_path / name, {"name": "us", "title": "US", "version": "1", "dimension": 8}, table)
    before = open_bundle(tmp_path / "same")
    add_people(country, tmp_path / "same")
    after = open_bundle(tmp_path / "same")
    assert location_encoder(after, "cells").people.of(cells) == pytest.approx(people, rel=2**-9)
    assert np.array_equal(embed_cells(after, cells), embed_cells(before, cells)) and after.card.id == before.card.id
    assert set(after.card.digests) - set(before.card.digests) == {"people.npy"}
    with pytest.raises(InputError, match="has other cells than the data: train it again"):
        add_people(country, tmp_path / "other")


def test_columns_that_hold_the_labels_score_better_than_noise(data):
    scorer, rows = Scorer(data), data.cell_labels.rows
    truth = np.zeros((len(data.training.cells), 3))
    truth[rows] = np.column_stack([np.nan_to_num(values) for values in data.cell_labels.by_name().values()])
    noise = np.random.default_rng(0).normal(size=truth.shape)
    of_truth, of_noise = scorer.predictions(truth), scorer.predictions(noise)
    score = scorer.scores(of_truth)["state"][MEAN]
    assert score[0] > 0.95 and score[1] <= score[0] <= score[2]
    difference, low, _ = scorer.difference(of_truth, of_noise)
    assert difference > 0.9 and low > 0
    assert mean_r2(scorer, noise[rows])[0] < 0.1
    assert set(scorer.scores(of_truth)["state"]) >= {"bachelor_share", "med_hh_inc_2019"}


def test_counties_are_means_over_their_people(data):
    counties = data.county_labels
    assert counties.means(np.ones((len(data.training.cells), 1))) == pytest.approx(1)
    assert counties.people.sum() == pytest.approx(data.training.people.sum())


def test_labels_are_no_inputs(data):
    everything = (*data.training.modalities, *data.training.context)
    names = {column for modality in everything for column in modality.columns}
    assert not [name for name in names if "label" in name or "bachelor" in name or "poverty" in name]


def test_flows_belong_to_mobility(data):
    kept = with_modalities(data.training, ("demographics", "poi"))
    assert {modality.name for modality in kept.modalities} == {"demographics", "poi"}
    assert {modality.name.split("_")[-1] for modality in kept.context} == {"near", "around"}
    complete = with_modalities(data.training, ("demographics", "poi", "imagery", "mobility"))
    assert len(complete.context) == len(data.training.context)


def test_the_papers_model_is_trained_on_the_graph_and_its_best_state_kept(country, data):
    rows = data.cell_labels.rows
    flows = commuting_between(country, data.training.cells[rows]).flows
    assert flows.shape == (len(rows),) * 2 and flows.nnz > 100
    variants = lightgcn.variants(data, flows)
    assert set(variants["without poi"].modalities) == {"demographics", "imagery"}
    views = {name: variants[lightgcn.COMPLETE].modalities[name] for name in ("poi", "demographics")}
    lines = []
    start = lightgcn.node_start(flows, "cpu", line=False)
    embeddings, epoch = lightgcn.train_lightgcn(lightgcn.Variant(flows, views), start, 15, log=lines.append)
    assert embeddings.shape == (len(rows), 128) and np.isfinite(embeddings).all()
    losses = [float(text.split("loss ")[1].split(",")[0]) for text in lines]
    assert losses[-1] < losses[0] and 1 <= epoch <= 15


def test_runs_on_fewer_flows_have_fewer_edges(country, data):
    fewer = read_us(country, edges=0.02)

    def known(country_data):
        return np.isfinite(next(m for m in country_data.training.context if m.name == "poi_out").values).mean()

    assert known(fewer) < known(data)


@pytest.mark.parametrize("module", ["train", "lightgcn", "ablations", "benchmark"])
def test_every_command_says_in_one_sentence_what_is_missing(module, tmp_path, monkeypatch, capsys):
    """As `python -m` runs it, but in this process, which has imported what it needs."""
    monkeypatch.setattr(sys, "argv", [module, "--data", str(tmp_path), "--out", str(tmp_path / "out")])
    monkeypatch.delitem(sys.modules, f"recipes.us.{module}", raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match="2"):
        runpy.run_module(f"recipes.us.{module}", run_name="__main__", alter_sys=True)
    said = capsys.readouterr().err
    assert "lacks us/tracts.parquet" in said and len(said.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_raw_columns_are_candidates_of_the_benchmark(data):
    own, everything = benchmark.raw_candidates(data.training, "ridge")
    columns = own.columns(tasks.scale("cells"), lambda fraction, text="": None)
    count = sum(len(modality.columns) for modality in data.training.modalities)
    assert columns.shape == (len(tasks.scale("cells")), count)
    known = np.isfinite(columns).any(axis=1)
    np.testing.assert_array_equal(known, np.isin(tasks.scale("cells").cells, data.training.cells))
    assert everything.columns(tasks.scale("counties"), lambda fraction, text="": None).shape[1] > count


def test_county_labels_without_a_column_are_refused(country, tmp_path):
    shutil.copytree(country, tmp_path / "wrong")
    path = tmp_path / "wrong/us/county_labels.csv"
    pa.csv.write_csv(pa.csv.read_csv(path).drop_columns(["avg_annual_temp"]), path)
    with pytest.raises(InputError, match="lacks the column avg_annual_temp"):
        read_us(tmp_path / "wrong")
