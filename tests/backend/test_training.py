"""Training of the `inductive` encoder: what is predicted, runs that are stopped and go on, and what is exported."""

import dataclasses
import os
import subprocess
import sys
import zipfile

import numpy as np
import pytest

from mobclip.bundle import quantise
from mobclip.bundle.inference import embed_cells, embed_features, embed_points
from mobclip.errors import InputError
from mobclip.geo import h3_cells

torch = pytest.importorskip("torch")

from mobclip.train.config import Config, read_config
from mobclip.train.distil import distil
from mobclip.train.export import cell_table, coordinates_encoder, decode_cells, export, features_encoder
from mobclip.train.inputs import Inputs
from mobclip.train.loop import Run, in_blocks
from mobclip.train.masking import hide_groups
from mobclip.train.model.inductive import Block, Layout, masked_error
from mobclip.train.report import write_report
from mobclip.train.targets import CONTEXT, Targets

ROWS = 2000
SMALL = Config(dimension=8, hidden=32, steps=60, check_every=20, batch_rows=256, patience=9, targets_per_group=4)
GROUPS = np.array(["poi"] * 4 + ["ages"] * 4 + ["imagery"] * 4 + [CONTEXT] * 3)
MODALITIES = np.array(["poi"] * 4 + ["demographics"] * 8 + ["poi_near"] * 3)  # two groups of one modality


@pytest.fixture(scope="module")
def places():
    """Standardised columns that share three hidden causes, and a mask; the second half of the last group is noise."""
    draw = np.random.default_rng(0)
    causes = draw.normal(size=(ROWS, 3))
    values = causes @ draw.normal(size=(3, len(GROUPS))) + 0.3 * draw.normal(size=(ROWS, len(GROUPS)))
    mask = draw.random(values.shape) > 0.1
    values = (values / values.std(axis=0)).astype(np.float32)
    return np.where(mask, values, 0), mask


def a_run(places, config=SMALL, device="cpu"):
    values, mask = places
    targets = fit_targets(values)
    held_out = np.arange(ROWS) % 10 == 0
    weights = np.full(ROWS, 1 / ROWS)
    return Run(values, mask, targets, sampling_weights=weights, held_out=held_out, config=config, device=device)


def fit_targets(values, groups=GROUPS, pivot=0):
    return Targets.fit(
        values,
        groups=groups,
        modalities=MODALITIES,
        pivot=pivot,
        max_axes=SMALL.targets_per_group,
        floor=SMALL.whitening_floor,
    )


def test_training_predicts_hidden_groups_of_places_it_never_saw(places):
    run = a_run(places, dataclasses.replace(SMALL, steps=300))
    run.train()
    first, last = run.history[0], run.history[-1]
    assert last["error"] < 0.7 * first["error"]
    assert min(last["r2"].values()) > 0.5
    assert last["recall"]["poi"] > 5 / 200  # 200 places are held out: chance is one in 200


@pytest.mark.parametrize("change", [{"contrast": 0.0}, {"contrast": 1.0}])
def test_each_loss_of_pairs_trains(places, change):
    run = a_run(places, dataclasses.replace(SMALL, steps=100, **change))
    run.train()
    assert run.history[-1]["error"] < run.history[0]["error"]


def test_a_run_that_is_killed_goes_on_to_the_same_result(places, tmp_path):
    whole = a_run(places).train()
    stopped = a_run(places)
    with pytest.raises(KeyboardInterrupt):
        stopped.train(tmp_path / "run.pt", _interrupt_after(0.5))
    resumed = a_run(places).train(tmp_path / "run.pt")
    for name, value in whole.state_dict().items():
        assert torch.equal(value, resumed.state_dict()[name]), name


def _interrupt_after(share):
    def progress(fraction, text=""):
        if fraction > share:
            raise KeyboardInterrupt

    return progress


def test_a_checkpoint_of_other_settings_is_refused(places, tmp_path):
    a_run(places).save(tmp_path / "run.pt")
    with pytest.raises(InputError, match="other settings"):
        a_run(places, dataclasses.replace(SMALL, hidden=16)).load(tmp_path / "run.pt")


def test_no_place_to_train_on_is_refused(places):
    values, mask = places
    nowhere = np.zeros(ROWS, dtype=bool)
    with pytest.raises(InputError, match="No cell is left"):
        Run(values, mask, fit_targets(values), sampling_weights=np.zeros(ROWS), held_out=nowhere, config=SMALL)


def test_only_hidden_groups_count_in_the_error():
    layout = Layout(names=("a", "b"), blocks=(0, 1), slices=((0, 2), (2, 3)), modalities=(0, 1))
    predictions, targets = torch.tensor([[1.0, 1.0, 5.0]]), torch.zeros(1, 3)
    assert masked_error(predictions, targets, torch.tensor([[True, False]]), layout) == 1
    assert masked_error(predictions, targets, torch.tensor([[False, True]]), layout) == 25
    assert masked_error(predictions, targets, torch.tensor([[True, True]]), layout) == 9


def test_a_group_is_predicted_without_seeing_it(places):
    values = places[0]
    run = a_run(places)
    torch.nn.init.normal_(run.model.missing)
    changed = values.copy()
    changed[:, GROUPS == "ages"] += 1
    start, stop = run.targets.layout.slices[1]
    before, after = (
        in_blocks(run.model.eval().cross_predictions, torch.from_numpy(x), run.mask) for x in (values, changed)
    )
    assert torch.equal(before[:, start:stop], after[:, start:stop])
    assert not torch.equal(before, after)


def test_a_modality_is_hidden_with_all_its_groups(places):
    layout = fit_targets(places[0]).layout
    settings = dataclasses.replace(SMALL, modality_dropout=1.0, group_dropout=0.0)
    _, ages, imagery, context = hide_groups(1000, layout, settings, torch.Generator().manual_seed(0)).T
    assert layout.names == ("poi", "ages", "imagery")
    assert (ages == imagery).float().mean() > 0.6 and (ages & imagery).float().mean() > 0.45 and not context.any()


def test_missing_columns_are_filled_with_what_the_predictions_tell_of_them(places):
    values, mask = map(torch.from_numpy, places)
    run = a_run(places, dataclasses.replace(SMALL, steps=300))
    model = run.train()
    model.fit_recovery(values, mask, in_blocks(model.cross_predictions, values, mask))
    own = torch.from_numpy(GROUPS == "ages")
    hidden = mask & ~own
    filled = in_blocks(model.joined, values, hidden)[:, run.targets.layout.targets :]
    known = mask[:, own]
    error = (filled[:, own] - values[:, own])[known].square().mean() / values[:, own][known].square().mean()
    assert error < 0.5
    assert torch.equal(filled[hidden], values[hidden])


def test_one_group_alone_is_refused(places):
    with pytest.raises(InputError, match="at least two groups"):
        fit_targets(places[0], groups=np.where(GROUPS == "poi", "poi", CONTEXT))


def test_projection_starts_with_what_the_blocks_share(places):
    """Two blocks of one cause each and a shared one: the shared one comes first, though it varies least."""
    model = a_run(places).model
    width = model.projection.shape[1]
    draw = torch.Generator().manual_seed(0)
    shared, left, right = torch.randn(3, ROWS, 1, generator=draw)
    joined = torch.zeros(ROWS, width)
    joined[:, 0:2] = torch.cat([shared + 0.1 * left, 5 * left], dim=1)
    joined[:, 2:4] = torch.cat([shared + 0.1 * right, 9 * right], dim=1)
    blocks = [Block(torch.arange(0, 2), 1, 1e-9), Block(torch.arange(2, 4), 1, 1e-9)]
    model.fit_projection(joined, blocks)
    embeddings = (joined @ model.projection.T - model.centre).numpy()
    assert abs(np.corrcoef(embeddings[:, 0], shared[:, 0])[0, 1]) > 0.99
    np.testing.assert_allclose(embeddings.mean(axis=0), 0, atol=1e-3)
    np.testing.assert_allclose(embeddings.var(axis=0)[:4], [1, 0.5, 0.5, 0], atol=0.05)


def test_what_is_in_no_block_does_not_count(places):
    model = a_run(places).model
    joined = torch.randn(ROWS, model.projection.shape[1], generator=torch.Generator().manual_seed(0))
    model.fit_projection(joined, [Block(torch.arange(3), 1, 0.01)])
    assert model.projection[:, 3:].abs().max() == 0
    assert model.projection[:3, :3].abs().min() > 0


def test_bundle_gives_what_the_model_gives(places, tmp_path):
    run = a_run(places)
    model = run.train()
    joined = in_blocks(model.joined, run.features, run.mask)
    model.fit_projection(joined, [Block(torch.arange(joined.shape[1]), 1, 0.1)])
    offset, scale = np.arange(len(GROUPS)) * 1.0, np.full(len(GROUPS), 2.0)
    columns = tuple(f"column_{number}" for number in range(len(GROUPS)))
    inputs = Inputs(
        columns=columns,
        values=places[0],
        mask=places[1],
        offset=offset,
        scale=scale,
        groups=GROUPS,
        modalities=GROUPS,
        weights={},
    )
    card = {"name": "small", "title": "Small", "version": "1", "description": "", "dimension": SMALL.dimension,
            "domain": {"bounds": [-1, -1, 1, 1], "text": ""}, "licence": "", "attribution": [], "training": {},
            "scores": {}}  # fmt: skip
    bundle = export(tmp_path / "small", card, features_encoder(model, inputs))
    assert [len(names) for names in bundle.card.encoders[0].modalities.values()] == [4, 4, 4]
    raw = np.where(places[1], places[0] * scale + offset, np.nan)
    found = embed_features(bundle, raw)
    np.testing.assert_allclose(found, in_blocks(model, run.features, run.mask), atol=2e-3)


def test_cell_table_keeps_detail_where_it_matters():
    draw = np.random.default_rng(1)
    embeddings = (draw.normal(size=(3000, 64)) / np.arange(1, 65)).astype(np.float32)
    cells = np.sort(h3_cells.cells_of_extent([-86, 32, -80, 35], 6))[:3000]
    entry, files = cell_table(cells, embeddings, np.linspace(0, 1, 3000), 6)
    assert (
        set(files) == {"cells.npy", "codes.npy", "codebook.npy", "detail.npy", "rows.npy"} and entry["resolution"] == 6
    )
    error = ((decode_cells(files, np.arange(3000)) - embeddings) ** 2).mean()
    assert error < 0.05 * embeddings.var()
    assert quantise.decode({name[:-4]: value for name, value in files.items()}, np.array([7])).shape == (1, 64)


def test_a_cell_table_is_as_small_as_the_settings_say():
    draw = np.random.default_rng(1)
    embeddings = (draw.normal(size=(2000, 64)) / np.arange(1, 65)).astype(np.float32)
    cells = np.sort(h3_cells.cells_of_extent([-86, 32, -80, 35], 6))[:2000]
    importance = np.linspace(0, 1, 2000)
    settings = Config(dimension=64, dimensions_per_byte=8, detailed_cells=500)
    _, files = cell_table(cells, embeddings, importance, 6, config=settings)
    assert files["codes.npy"].shape == (2000, 8) and files["rows.npy"].tolist() == list(range(1500, 2000))
    squares = ((decode_cells(files, np.arange(2000)) - embeddings) ** 2).mean(axis=1)
    assert squares[1500:].mean() < squares[:1500].mean() / 2


def test_coordinates_are_distilled_and_the_bundle_gives_what_the_model_gives(tmp_path):
    cells = h3_cells.cells_of_extent([-86, 32, -80, 35], 5)
    lonlat = h3_cells.centres(cells)
    embeddings = np.column_stack(
        [np.sin(lonlat[:, 0]), np.cos(lonlat[:, 1]), lonlat[:, 0] / 10, lonlat @ [0.1, 0.2]]
    ).astype("f4")
    settings = Config(degrees=16, coordinate_hidden=64, coordinate_layers=2, coordinate_steps=400, coordinate_batch=256)
    held_out = np.arange(len(cells)) % 10 == 0
    weights = np.full(len(cells), 1 / len(cells))
    model, r2 = distil(lonlat, embeddings, sampling_weights=weights, held_out=held_out, config=settings)
    assert r2["learned"] > 0.9 and r2["held_out"] > 0.85
    card = {
        "name": "small",
        "title": "Small",
        "version": "1",
        "description": "",
        "dimension": 4,
        "domain": {},
        "scores": {},
    }
    bundle = export(
        tmp_path / "small", card, cell_table(cells, embeddings, np.ones(len(cells)), 5), coordinates_encoder(model)
    )
    found = embed_points(bundle, lonlat, kind="coordinates")
    np.testing.assert_allclose(found, model(torch.from_numpy(lonlat.copy())).detach(), atol=0.02 * embeddings.std())
    assert ((embed_cells(bundle, cells) - embeddings) ** 2).mean() < 0.1 * embeddings.var()
    far = np.array([[10.0, 50.0]])
    assert (
        np.isnan(embed_points(bundle, far)).all() and np.isfinite(embed_points(bundle, far, kind="coordinates")).all()
    )


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("hiden = 3", "no setting hiden"),
        ("steps = 0.5", "whole number"),
        ("dropout = -1", "0 or more"),
        ("dimension = 30", "multiple of 4"),
        ("dimension = 12\ndimensions_per_byte = 8", "multiple of 8"),
        ("detailed_cells = 0", "1 or more"),
        ("=", "cannot be read"),
    ],
)
def test_wrong_settings_are_refused(text, complaint, tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=complaint):
        read_config(path)


def test_settings_of_an_older_version_are_read_by_their_old_names(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("targets_a_group = 5\nimportance_most = 7.0", encoding="utf-8")
    assert read_config(path) == Config(targets_per_group=5, importance_max=7.0)


def test_targets_without_a_pivot_leave_the_products_out(places):
    values, _ = places
    with_pivot, without = fit_targets(values), fit_targets(values, pivot=None)
    assert [len(offset) for offset in with_pivot.offset] == [4 * 6] * 3
    assert [len(offset) for offset in without.offset] == [4 * 4] * 3
    assert without.of(values).shape == (ROWS, without.layout.targets)


class Evil:
    """What would run a command, if it were unpickled."""

    def __reduce__(self):
        return os.mkdir, ("run.pt.evil",)


@pytest.mark.parametrize("content", ["text", "zip", "cut off", {"model": {}}, [1], {"config": Evil()}])
def test_a_file_that_is_no_checkpoint_is_refused(places, tmp_path, monkeypatch, content):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "run.pt"
    if content == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a", "b")
    elif content == "cut off":
        a_run(places).save(path)
        path.write_bytes(path.read_bytes()[:-5000])
    elif content == "text":
        path.write_text("not a checkpoint", encoding="utf-8")
    else:
        torch.save(content, path)
    with pytest.raises(InputError, match="is not a checkpoint"):
        a_run(places).load(path)
    assert os.listdir(tmp_path) == ["run.pt"]


def test_training_without_a_step_is_refused(places):
    with pytest.raises(InputError, match="use at least one step"):
        a_run(places, dataclasses.replace(SMALL, steps=0)).train()


@pytest.mark.parametrize("held_out", [0.1, 0])
def test_a_run_that_does_not_converge_leaves_no_checkpoint_and_the_next_one_starts_anew(places, tmp_path, held_out):
    path = tmp_path / "run.pt"
    values, mask = places
    cells = np.arange(ROWS) % 10 < 10 * held_out

    def run(**settings):
        config = dataclasses.replace(SMALL, steps=40, **settings)
        weights = np.full(ROWS, 1 / ROWS)
        return Run(values, mask, fit_targets(values), sampling_weights=weights, held_out=cells, config=config)

    with pytest.raises(
        InputError, match="did not converge to a finite loss: use at least one step, or a lower learning"
    ):
        run(learning_rate=1e30).train(path)
    assert not path.exists()
    model = run().train(path)
    assert all(torch.isfinite(value).all() for value in model.state_dict().values())


def test_settings_are_read(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("steps = 10\ndropout = 0", encoding="utf-8")
    assert read_config(path) == Config(steps=10, dropout=0)


def test_a_report_shows_the_card_curves_and_a_map_also_where_a_group_is_constant(toy_path, tmp_path):
    cells = h3_cells.cells_of_extent([-86, 32, -85, 33], 6)
    check = {"step": 10, "loss": 2.0, "error": 1.5, "r2": {"poi": float("nan"), "ages": 0.2}, "recall": {"poi": 0.1}}
    embeddings = np.random.default_rng(0).normal(size=(len(cells), 4)).astype("f4")
    history = [check, {**check, "step": 20, "error": 1.25}]
    write_report(tmp_path / "report.html", toy_path, history=history, cells=cells, embeddings=embeddings)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "A corner of Georgia" in page and "1.500 at step 10 and 1.250 at step 20" in page
    assert page.count("data:image/png") == 4  # two figures, light and dark
    write_report(tmp_path / "report.html", toy_path, history=[], cells=cells, embeddings=embeddings)
    assert (tmp_path / "report.html").read_text(encoding="utf-8").count("data:image/png") == 2


@pytest.mark.parametrize("own, found", [(None, "passive"), ("active", "active")])
def test_threads_that_wait_sleep_unless_the_user_says_otherwise(own, found):
    environment = {name: value for name, value in os.environ.items() if name != "OMP_WAIT_POLICY"}
    environment |= {} if own is None else {"OMP_WAIT_POLICY": own}
    look = "import os, sys, mobclip.train; print('torch' in sys.modules, os.environ['OMP_WAIT_POLICY'])"
    done = subprocess.run([sys.executable, "-c", look], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", found]
