"""A small image encoder trained without labels: it tells patches apart, is ONNX, and a seed decides it."""

import numpy as np
import pytest

pytest.importorskip("torch")
rasterio = pytest.importorskip("rasterio")

import pyarrow as pa

from mobclip.errors import InputError
from mobclip.features.imagery import imagery_of_patches
from mobclip.geo import h3_cells
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table
from mobclip.train import patch_encoder

SIZE, SIDE = 8, 10


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    """Two bands of blurred noise over Georgia, 0.01 degrees a pixel; the sea in its south is masked."""
    noise = np.random.default_rng(0).normal(size=(2, 220, 220))
    for axis in (1, 2):
        noise = sum(np.roll(noise, shift, axis) for shift in range(-4, 5))
    noise[:, 200:] = -999
    path = tmp_path_factory.mktemp("raster") / "noise.tif"
    transform = rasterio.transform.from_origin(-85, 34.6, 0.01, 0.01)
    with rasterio.open(path, "w", driver="GTiff", width=220, height=220, count=2, dtype="float32", crs="EPSG:4326",
                       transform=transform, nodata=-999) as out:  # fmt: skip
        out.write(noise.astype("float32"))
    return path


@pytest.fixture(scope="module")
def cells():
    return h3_cells.cells_of_extent((-85, 32.4, -82.8, 34.6), 7)


@pytest.fixture(scope="module")
def patches(raster, cells):
    return patch_encoder.read_patches(raster, cells, SIDE)


def test_only_whole_patches_are_read(patches, cells):
    known, values = patches
    assert values.shape == (len(known), 2, SIDE, SIDE) and np.isfinite(values).all()
    south, north = h3_cells.centres(known)[:, 1].min(), h3_cells.centres(known)[:, 1].max()
    assert len(known) < len(cells) and south > 32.6 and north < 34.6


def test_crops_lie_within_their_patch_and_are_turned(patches):
    import torch

    pixels = torch.from_numpy(patches[1][:50])
    squares = patch_encoder.crop(pixels, SIZE, torch.Generator().manual_seed(0))
    assert squares.shape == (50, 2, SIZE, SIZE)
    assert all(np.isin(square, patch).all() for square, patch in zip(squares.numpy(), pixels.numpy(), strict=True))
    assert not torch.equal(squares, patch_encoder.crop(pixels, SIZE, torch.Generator().manual_seed(1)))


def test_held_out_crops_find_each_other_far_more_often_than_by_chance(patches):
    held_out = np.arange(len(patches[1])) % 5 == 0
    _, found = patch_encoder.train_patch_encoder(patches[1], held_out, SIZE, dimension=16, steps=60, batch=128)
    assert found > 20 / min(held_out.sum(), patch_encoder.RETRIEVAL_ROWS)


def test_a_seed_decides_the_encoder(patches):
    held_out = np.zeros(len(patches[1]), dtype=bool)
    held_out[:20] = True
    settings = {"size": SIZE, "dimension": 4, "steps": 3, "batch": 64}
    models = (patch_encoder.train_patch_encoder(patches[1], held_out, seed=seed, **settings)[0] for seed in (1, 1, 2))
    weights = [model.last.weight.detach().numpy() for model in models]
    assert np.array_equal(weights[0], weights[1]) and not np.array_equal(weights[0], weights[2])


def test_the_command_writes_an_encoder_that_features_read(raster, cells, tmp_path, capsys):
    write_table(Table(pa.table({"h3": h3_cells.to_text(cells)})), tmp_path / "cells.parquet")
    out = tmp_path / "encoder.onnx"
    patch_encoder.main(raster, tmp_path / "cells.parquet", out, size=SIZE, dimension=6, steps=3)
    assert "recall@1 of held-out crops" in capsys.readouterr().out
    found = imagery_of_patches(raster, cells, out, "look").modality
    known = np.isfinite(found.values).all(axis=1)
    assert found.values.shape == (len(cells), 6) and 0.7 < known.mean() < 1
    assert found.values[known].std(axis=0).min() > 0


def test_too_few_patches_and_an_empty_image_are_refused(patches):
    with pytest.raises(InputError, match="give at least 64"):
        patch_encoder.train_patch_encoder(patches[1][:20], np.zeros(20, dtype=bool), SIZE)
    with pytest.raises(InputError, match="nothing to learn"):
        patch_encoder.train_patch_encoder(np.ones((80, 1, 10, 10), np.float32), np.zeros(80, dtype=bool), SIZE)
