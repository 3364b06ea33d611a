"""Colours of places that a model fixes."""

import numpy as np
import pytest
import toy_models

from mobclip.analysis.model_colours import colours_of, model_colours
from mobclip.bundle.card import BundleId
from mobclip.bundle.inference import embed_points
from mobclip.bundle.store import open_bundle, write_bundle
from mobclip.geo.sphere import even_points, on_sphere

OHIO = (-84.9, 38.4, -80.5, 42.0)
NEVADA = (-120.0, 35.0, -114.0, 42.0)


@pytest.mark.parametrize("kind", ["cells", "coordinates"])
def test_a_place_has_its_colour_whatever_it_is_coloured_with(kind):
    bundle = open_bundle("us-open")
    ohio, nevada = (embed_points(bundle, even_points(box, 300), kind=kind) for box in (OHIO, NEVADA))
    together = model_colours(bundle, kind)(np.concatenate([nevada, ohio]))
    assert (together[300:] == model_colours(bundle, kind)(ohio)).all()
    known = np.isfinite(ohio).all(axis=1)
    assert known.sum() > 200 and together[300:][known].std(axis=0).min() > 15


def test_places_that_are_alike_have_colours_that_are():
    bundle = open_bundle("us-open")
    embeddings = embed_points(bundle, even_points(OHIO, 400))
    embeddings = embeddings[np.isfinite(embeddings).all(axis=1)]
    colours = model_colours(bundle)(embeddings).astype(float)
    lengths = np.linalg.norm(embeddings, axis=1)
    cosines = embeddings @ embeddings.T / (lengths[:, None] * lengths)
    apart = np.linalg.norm(colours[:, None] - colours, axis=2)
    assert np.corrcoef(cosines.ravel(), apart.ravel())[0, 1] < -0.6


def test_what_has_no_embedding_is_grey(toy_path, toy_vectors):
    colours = model_colours(open_bundle(toy_path))(np.vstack([toy_vectors[:2], np.full((1, 8), np.nan)]))
    assert colours[2].tolist() == [200, 200, 200] and colours[0].tolist() != [200, 200, 200]


@pytest.mark.parametrize("dimension, cells", [(1, 5), (2, 5), (8, 1), (8, 2)])
def test_models_of_few_dimensions_or_cells_have_colours_too(tmp_path, toy_cells, dimension, cells):
    vectors = np.random.default_rng(0).normal(size=(cells, dimension)).astype(np.float32)
    arrays = {"codes": np.arange(vectors.size, dtype=np.int8).reshape(vectors.shape)}
    arrays |= {"scale": np.ones(dimension, np.float32), "offset": np.zeros(dimension, np.float32)}
    entry = {"kind": "cells", "resolution": 6, "index": "index.npy", **{name: f"{name}.npy" for name in arrays}}
    files = {"index.npy": toy_cells[:cells], **{f"{name}.npy": values for name, values in arrays.items()}}
    card = {**toy_models.toy_card(), "dimension": dimension, "encoders": [entry]}
    bundle = write_bundle(tmp_path / "small", card, files)
    assert model_colours(bundle)(vectors).shape == (cells, 3)


@pytest.mark.parametrize("bounds", [OHIO, (170.0, -20.0, -170.0, 10.0), (-180.0, -90.0, 180.0, 90.0)])
def test_points_are_spread_evenly_over_a_box(bounds):
    points = even_points(bounds, 1000)
    west, south, east, north = bounds
    east += 360 * (west > east)
    lon = (points[:, 0] - west) % 360
    assert (lon <= east - west).all() and (points[:, 1] >= south).all() and (points[:, 1] <= north).all()
    assert (np.abs(points) <= (180, 90)).all()
    chords = np.linalg.norm(on_sphere(points)[:, None] - on_sphere(points), axis=2)
    nearest = np.sort(chords, axis=1)[:, 1]
    assert nearest.min() > 0.3 * np.median(nearest)


def test_embeddings_say_of_which_model_they_are_and_have_its_colours_where_it_is_installed():
    bundle = open_bundle("us-open")
    embeddings = np.vstack([embed_points(bundle, even_points(NEVADA, 40)), np.full((1, 128), np.nan)])
    found = colours_of(embeddings, bundle.card.id)
    assert (found == model_colours(bundle)(embeddings)).all() and found[-1].tolist() == [200, 200, 200]
    elsewhere = colours_of(embeddings, BundleId("other", "1", "00000000"))
    assert elsewhere.shape == found.shape and (elsewhere != found).any()
    assert colours_of(embeddings[:, :1], bundle.card.id).shape == found.shape
    assert colours_of(embeddings[-1:], BundleId("other", "1", "00000000")).tolist() == [[200, 200, 200]]
