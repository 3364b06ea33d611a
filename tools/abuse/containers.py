"""Hostile models (bundles) and predictors: a card with files beside it, in a zip or a folder."""

import io
import random
from pathlib import Path

import numpy as np

from tools.abuse import graphs
from tools.abuse.archives import (
    CARD,
    inflating_zip,
    odd_folder,
    read_container,
    rearranged_zip,
    sealed,
    write_container,
)
from tools.abuse.generators import generator, write
from tools.abuse.mutations import TEXTS, damage, hostile_array, hostile_json, json_bytes
from tools.abuse.samples import Samples

BUNDLES = ("bundle", "products", "coordinates", "features")
PREDICTORS = ("ridge", "boosted", "neighbours", "classes")


def _good(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """One of the good models or predictors; the name of the folder says which."""
    return getattr(samples, draw.choice(BUNDLES if folder.name == "bundles" else PREDICTORS))


def _place(draw: random.Random, folder: Path, good: Path) -> Path:
    """Where a case is written: a zip, or now and then a folder."""
    return folder / (f"case{good.suffix}" if draw.random() < 0.8 else "case")


@generator("bundles", "predictors")
def damaged_file(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """The whole file with bytes changed, lost or doubled."""
    good = _good(draw, samples, folder)
    return write(folder, f"case{good.suffix}", damage(draw, good.read_bytes()))


@generator("bundles", "predictors")
def damaged_member(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """One of the files damaged, and its digest made right."""
    good = _good(draw, samples, folder)
    card, files = read_container(good)
    name = draw.choice(list(files))
    files[name] = damage(draw, files[name])
    return write_container(_place(draw, folder, good), sealed(card, files), files)


@generator("bundles", "predictors")
def hostile_card(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Fields of the card that lack, or have other types and values."""
    good = _good(draw, samples, folder)
    card, files = read_container(good)
    card = hostile_json(draw, card)
    if draw.random() < 0.5:
        card = sealed(card, files)
    raw = json_bytes(draw, card)
    return write_container(_place(draw, folder, good), card, files, raw)


@generator("bundles", "predictors")
def hostile_member(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """An array of another type, shape or content, with its digest made right; other files are damaged."""
    good = _good(draw, samples, folder)
    card, files = read_container(good)
    for name in draw.sample(list(files), draw.choice((1, 1, 2)) if len(files) > 1 else 1):
        if name.endswith(".npy"):
            files[name] = hostile_array(draw, np.load(io.BytesIO(files[name]), allow_pickle=False))
        elif name.endswith(".onnx"):
            files[name] = graphs.hostile(draw, files[name])
        else:
            files[name] = json_bytes(draw, hostile_json(draw, [TEXTS[0], "a", "b"]))
    return write_container(_place(draw, folder, good), sealed(card, files), files)


@generator("bundles", "predictors")
def hostile_card_and_member(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A card and an array that each could be right, but not together."""
    good, other = _good(draw, samples, folder), _good(draw, samples, folder)
    card, files = read_container(good)
    _, others = read_container(other)
    files |= {name: data for name, data in others.items() if draw.random() < 0.5}
    card = {**card, "dimension": draw.choice((1, 3, 8, 9, 65_536, 10**9)), "neighbours": draw.choice((0, 1, 10**9))}
    if "model" in card:
        card["model"] = hostile_json(draw, card["model"])
    return write_container(_place(draw, folder, good), sealed(card, files), files)


@generator("bundles", "predictors")
def inflating_member(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A card, or an array, of thousand times the size of the file."""
    name = draw.choice((CARD, "codes.npy", "known.npy"))
    start = b'{"format": 1, "a": "' if name == CARD else b"\x93NUMPY\1\0"
    size = draw.choice((1, 5, 5, 300, 600))
    suffix = _good(draw, samples, folder).suffix
    return write(folder, f"case{suffix}", inflating_zip(name, size, start))


@generator("bundles", "predictors")
def inflating_digested_member(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """An array that inflates to hundreds of megabytes, of which the digest is right."""
    good = _good(draw, samples, folder)
    card, files = read_container(good)
    name = draw.choice([name for name in files if name.endswith((".npy", ".json")) or len(files) == 1])
    size = draw.choice((1, 1, 64, 64, 400)) * 2**20
    files[name] = bytes(size) if draw.random() < 0.3 else _large_array(size)
    return write_container(_place(draw, folder, good), sealed(card, files), files)


def _large_array(size: int) -> bytes:
    header = f"{{'descr': '<f8', 'fortran_order': False, 'shape': ({size // 64}, 8), }}".encode().ljust(117) + b"\n"
    return b"\x93NUMPY\1\0" + len(header).to_bytes(2, "little") + header + bytes(size // 64 * 64)


@generator("bundles", "predictors")
def odd_zip(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A zip with odd members and fields."""
    good = _good(draw, samples, folder)
    card, files = read_container(good)
    raw = json_bytes(draw, card)
    return write(folder, f"case{good.suffix}", rearranged_zip(draw, {CARD: raw, **files}))


@generator("bundles", "predictors")
def odd_entries(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A folder with a pipe, a device or a link in it."""
    card, files = read_container(_good(draw, samples, folder))
    return odd_folder(draw, folder / "case", card, files)


@generator("bundles", "predictors")
def many_entries(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A card that lists very many things."""
    good = _good(draw, samples, folder)
    card, files = read_container(good)
    many = draw.choice((1_001, 50_000))
    key = draw.choice(("digests", "encoders", "attribution", "fields", "classes", "scores"))
    large = {
        "digests": {f"file{number}": "sha256:00" for number in range(many)},
        "encoders": [{"kind": "cells"}] * many,
        "scores": {f"s{number}": number for number in range(many)},
    }
    return write_container(
        _place(draw, folder, good), {**card, key: large.get(key, [f"f{n}" for n in range(many)])}, files
    )


@generator("bundles")
def hostile_graph(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A model of coordinates or of columns with a hostile graph."""
    good = draw.choice((samples.coordinates, samples.features))
    card, files = read_container(good)
    name = next(name for name in files if name.endswith(".onnx"))
    files[name] = graphs.hostile(draw, files[name])
    return write_container(_place(draw, folder, good), sealed(card, files), files)


@generator("predictors")
def hostile_trees(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Trees in the place of which stands a hostile graph, or that point at each other."""
    card, files = read_container(samples.boosted)
    files["trees.onnx"] = graphs.hostile_trees(draw, files["trees.onnx"])
    return write_container(_place(draw, folder, samples.boosted), sealed(card, files), files)


@generator("predictors")
def hostile_texts(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Names of classes, fields and places that terminals, spreadsheets and pages would obey."""
    card, files = read_container(samples.classes)
    card["classes"] = [draw.choice(TEXTS[5:]) for _ in card["classes"]]
    card["target_name"] = draw.choice(TEXTS)
    return write_container(
        _place(draw, folder, samples.classes), sealed(card, files), files, json_bytes(draw, sealed(card, files))
    )
