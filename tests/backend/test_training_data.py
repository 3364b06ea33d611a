"""What a model is trained on: modalities of any region, given as arrays or as the tables of `mobclip features`."""

import dataclasses

import numpy as np
import pytest

from mobclip.bundle.inference import embed_cells, embed_features
from mobclip.errors import InputError
from mobclip.features.files import write_modality
from mobclip.features.modality import Modality
from mobclip.geo import h3_cells

torch = pytest.importorskip("torch")

from mobclip.train.config import Config
from mobclip.train.data import TrainingData, read_training_data
from mobclip.train.encoder import train_encoder
from mobclip.train.export import bounds, cell_table, export, features_encoder
from mobclip.train.inputs import held_out_cells, prepare_inputs, sampling_weights
from mobclip.train.targets import CONTEXT

SETTINGS = Config(
    dimension=8, hidden=32, steps=40, check_every=20, batch_rows=128, targets_per_group=4, held_out_resolution=4
)


@pytest.fixture(scope="module")
def cells():
    return h3_cells.cells_of_extent([-86, 32, -84, 34], 6)


@pytest.fixture(scope="module")
def modalities(cells):
    """Shops and ages that depend on one hidden variable; ages are unknown in every tenth cell."""
    draw = np.random.default_rng(0)
    hidden = draw.normal(size=len(cells))

    def columns(*names):
        return {name: hidden * weight + draw.normal(size=len(cells)) for weight, name in enumerate(names, start=1)}

    ages = Modality.of("ages", {name: np.where(np.arange(len(cells)) % 10, value, np.nan)
                                for name, value in columns("young", "old").items()})  # fmt: skip
    return Modality.of("shops", columns("bakeries", "banks", "bars")), ages


@pytest.fixture(scope="module")
def data(cells, modalities):
    return TrainingData(cells=cells, modalities=modalities)


def test_tables_of_features_train_a_model_that_embeds_their_cells(cells, modalities, tmp_path):
    shops, ages = modalities
    write_modality(shops, cells, tmp_path / "shops.parquet")
    write_modality(Modality(ages.name, ages.columns, ages.values[:-50]), cells[:-50], tmp_path / "ages.parquet")
    data = read_training_data([tmp_path / "shops.parquet", tmp_path / "ages.parquet"])
    inputs = prepare_inputs(data, SETTINGS)
    held_out = held_out_cells(data.cells, SETTINGS)
    run = train_encoder(inputs, SETTINGS, sampling_weights=sampling_weights(data, SETTINGS), held_out=held_out)
    embeddings = run.embeddings()
    card = {
        "name": "region",
        "title": "A region",
        "version": "1",
        "description": "",
        "dimension": SETTINGS.dimension,
        "domain": {"bounds": bounds(data.cells), "text": ""},
        "licence": "",
        "attribution": [],
        "training": {},
        "scores": {},
    }
    table = cell_table(data.cells, embeddings, data.population, 6)
    bundle = export(tmp_path / "region", card, table, features_encoder(run.model, inputs))
    assert ((embed_cells(bundle, cells) - embeddings) ** 2).mean() < 0.1 * embeddings.var()
    raw = np.concatenate([modality.values for modality in data.modalities], axis=1)
    np.testing.assert_allclose(embed_features(bundle, raw), embeddings, atol=2e-3)


def test_tables_are_joined_on_the_cells_that_any_of_them_has(cells, modalities, tmp_path):
    shops, ages = modalities
    write_modality(Modality(shops.name, shops.columns, shops.values[:20]), cells[:20], tmp_path / "shops.parquet")
    write_modality(Modality(ages.name, ages.columns, ages.values[15:30]), cells[15:30], tmp_path / "ages.parquet")
    data = read_training_data([tmp_path / "shops.parquet", tmp_path / "ages.parquet"], pivot="banks")
    assert np.array_equal(data.cells, cells[:30]) and data.pivot == "banks"
    np.testing.assert_array_equal(data.modalities[0].values[:20], shops.values[:20])
    assert np.isnan(data.modalities[0].values[20:]).all() and np.isnan(data.modalities[1].values[:15]).all()


def test_tables_that_do_not_belong_together_are_refused(cells, modalities, tmp_path):
    shops, _ = modalities
    write_modality(shops, cells, tmp_path / "shops.parquet")
    coarse = np.unique(h3_cells.parents(cells, 4))
    other = Modality("ages", shops.columns, shops.values[: len(coarse)])
    write_modality(other, coarse, tmp_path / "coarse.parquet")
    with pytest.raises(InputError, match="different resolutions"):
        read_training_data([tmp_path / "shops.parquet", tmp_path / "coarse.parquet"])
    with pytest.raises(InputError, match="the same name"):
        read_training_data([tmp_path / "shops.parquet", tmp_path / "shops.parquet"])
    with pytest.raises(InputError, match="at least one modality"):
        read_training_data([])


def test_columns_are_grouped_and_weighted_as_the_data_say(data):
    near = Modality("shops_near", ("near_banks",), data.modalities[0].values[:, 1:2])
    grouped = dataclasses.replace(
        data, context=(near,), groups={"bars": "night"}, importances={"ages": 0.5, "shops_near": 0.1}, pivot="banks"
    )
    inputs = prepare_inputs(grouped, Config(own_weight=4.0))
    assert inputs.groups.tolist() == ["shops", "shops", "night", "ages", "ages", CONTEXT]
    assert inputs.weights == {"shops": 4.0, "ages": 2.0, "shops_near": 0.1}
    assert inputs.pivot == 1 and prepare_inputs(data, SETTINGS).pivot is None


def test_cells_are_sampled_by_people_up_to_a_maximum_and_alike_without_them(data):
    people = np.zeros(len(data.cells))
    people[:4] = [1, 100, 400, 1e9]
    weights = sampling_weights(dataclasses.replace(data, people=people), Config(importance_max=10_000.0))
    assert weights[:4] == pytest.approx(np.array([0, 10, 20, 100]) / 130) and not weights[4:].any()
    assert sampling_weights(data, SETTINGS) == pytest.approx(1 / len(data.cells))
    with pytest.raises(InputError, match="No cell is left"):
        sampling_weights(dataclasses.replace(data, people=np.zeros(len(data.cells))), SETTINGS)


def test_land_where_nobody_lives_is_sampled_like_a_village_if_settings_say_so(data):
    people = np.zeros(len(data.cells))
    people[:2] = [1, 100]
    weights = sampling_weights(dataclasses.replace(data, people=people), Config(importance_min=4.0))
    assert weights / weights[2] == pytest.approx([1, 5, *np.ones(len(people) - 2)])


@pytest.mark.parametrize(
    "change, complaint",
    [
        ({"pivot": "income"}, "no column income"),
        ({"groups": {"income": "wealth"}}, "no column income"),
        ({"importances": {"images": 1.0}}, "no modality images"),
        ({"importances": {"ages": -1.0}}, "0 or more"),
        ({"people": np.array([1.0])}, "known for each cell"),
        ({"cells": np.array([2, 1], dtype=np.uint64)}, "sorted"),
        ({"cells": np.array([1, 2], dtype=np.uint64)}, "rows for 2 cells"),
    ],
)
def test_data_that_do_not_fit_together_are_refused(data, change, complaint):
    with pytest.raises(InputError, match=complaint):
        dataclasses.replace(data, **change)
