"""From a file of published weights to a bundle."""

import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import get_args

import numpy as np

from mobclip.bundle.onnx import onnx_session
from mobclip.bundle.store import Bundle, write_bundle
from mobclip.choices import PublishedEncoder
from mobclip.errors import InputError
from mobclip.io.container import check_replaceable, digest
from mobclip.progress import Progress, no_progress
from mobclip.published.any_onnx import OnnxSpec, read_onnx
from mobclip.published.encoder import EXACT, VARIANTS, Encoder
from mobclip.published.geoclip import read_geoclip
from mobclip.published.int8 import quantised
from mobclip.published.mora import read_mora
from mobclip.published.satclip import read_satclip

KINDS: tuple[PublishedEncoder, ...] = get_args(PublishedEncoder)
VARIED = {"mora": read_mora, "satclip": read_satclip}  # trained on harmonics that are not exact
FILE = "coordinates.onnx"
PROBES = 1_000  # places that a new graph is tried on
NOTES = {
    "exact": "Harmonics are exact. Where the authors' closed form is not, north and south of about 60 degrees for L = 40, "
    "embeddings differ from theirs.",
    "as-trained": "Harmonics have the errors of the closed form that the network was trained with, so that embeddings are "
    "the authors'; near the poles neighbours differ at random.",
}


def import_encoder(
    kind: str,
    path: str | os.PathLike,
    out: str | os.PathLike,
    variant: str = EXACT,
    int8: bool = False,
    declaration: OnnxSpec = OnnxSpec(),  # noqa: B008 - frozen
    progress: Progress = no_progress,
) -> Bundle:
    """Read published weights, try them, and write a bundle with a `coordinates` encoder.

    Args:
        kind: mora, satclip, geoclip or onnx.
        path: the file of weights.
        out: the bundle, a folder or a zip by suffix; nothing is written where something is wrong.
        variant: `exact` or `as-trained` harmonics, for mora and satclip.
        int8: store the weights of matrix products in 8 bits; the cosine to float32 goes into the card.
        declaration: what the file does not say; name, title, licence, citation and domain replace what we know.

    Raises:
        InputError: the file is not what it should be, the encoder does not work, or something is at `out`
            that is not to be replaced.
    """
    check_replaceable(out)
    progress(0.0, "Reading the weights")
    encoder = _read(kind, path, variant, declaration)
    graph, fidelity = encoder.graph, {}
    progress(0.4, "Trying the encoder")
    expected = _tried(graph, path)
    if encoder.dimension not in (0, expected.shape[1]) or declaration.dimension not in (None, expected.shape[1]):
        raise InputError(f"{path} gives {expected.shape[1]} numbers a place and not {declaration.dimension}.")
    if int8:
        if not encoder.quantisable:
            raise InputError(
                f"{path} has no matrix product whose weights could be stored in 8 bits: import it without."
            )
        progress(0.6, "Storing weights in 8 bits")
        graph = quantised(encoder)
        fidelity = _fidelity(expected, _tried(graph, path))
    progress(0.9, "Writing the bundle")
    card = _card(encoder.card, declaration)
    card["dimension"] = expected.shape[1]
    card["source"] = {"kind": kind, "file": Path(path).name, "digest": digest(Path(path).read_bytes())}
    card["precision"] = {"weights": "int8" if int8 else "float32", **fidelity}
    if kind in VARIED:
        card["harmonics"] = {"variant": variant, "text": NOTES[variant]}
    card["encoders"] = [{"kind": "coordinates", "model": FILE}]
    return write_bundle(out, card, {FILE: graph})


def _read(kind: str, path: str | os.PathLike, variant: str, declaration: OnnxSpec) -> Encoder:
    if kind not in KINDS:
        raise InputError(f"There is no kind of encoder '{kind}': choose {', '.join(KINDS)}.")
    if variant not in VARIANTS:
        raise InputError(f"There is no variant '{variant}': choose {' or '.join(VARIANTS)}.")
    if variant != EXACT and kind not in VARIED:
        raise InputError(f"Only {' and '.join(VARIED)} have harmonics as they were trained: import {kind} as exact.")
    of_input = replace(OnnxSpec(), **{key: getattr(declaration, key) for key in ("input_order", "unit", "output")})
    if kind == "onnx":
        return read_onnx(path, declaration)
    if of_input != OnnxSpec():
        raise InputError(f"The input of {kind} is known: declare an order, a unit or an output for onnx only.")
    return VARIED[kind](path, variant) if kind in VARIED else read_geoclip(path)


def _card(known: dict, declaration: OnnxSpec) -> dict:
    """The card so far, with what was declared in the place of what is known."""
    declared = {key: value for key, value in asdict(declaration).items() if value is not None}
    card = {"version": "1.0.0", **known, **{key: declared[key] for key in declared if key in
            ("name", "title", "licence", "citation")}}  # fmt: skip
    if "name" in declared and "title" not in declared:
        card["title"] = known["title"] if known["title"] != known["name"] else declared["name"]
    domain = {**known["domain"]}
    if declaration.domain is not None:
        domain = {"bounds": list(declaration.domain), "text": declaration.domain_text or "the box that was declared"}
    return {**card, "domain": domain}


def _tried(graph: bytes, path: str | os.PathLike) -> np.ndarray:
    """Embeddings of places all over the Earth, its poles and its seam, float32 n x dimension.

    Raises:
        InputError: the graph does not load or run, gives no row of finite numbers a place, or lets the places of a batch
            change each other.
    """
    session = onnx_session(graph, f"The encoder in {path}")
    draw = np.random.default_rng(0)
    lonlat = np.concatenate(
        [[[0, 90], [0, -90], [180, 0], [-180, 0]], draw.uniform([-180, -90], [180, 90], (PROBES, 2))]
    )
    try:
        found, alone = (session.run(None, {"lonlat": places})[0] for places in (lonlat, lonlat[4:5]))
    except Exception as error:  # as in onnx_session
        raise InputError(f"The encoder in {path} does not run on longitude and latitude ({_line(error)}).") from error
    if found.ndim != 2 or len(found) != len(lonlat) or not found.shape[1] or not np.isfinite(found).all():
        raise InputError(f"The encoder in {path} does not give a row of finite numbers for each place.")
    if np.abs(found[4] - alone[0]).max() > 0.01 * max(np.abs(found).max(), 1e-9):
        raise InputError(
            f"The encoder in {path} gives a place another embedding when it is alone: export it in evaluation mode."
        )
    return found


def _fidelity(expected: np.ndarray, found: np.ndarray) -> dict:
    """Cosine between embeddings of full and of reduced precision, over places all over the Earth."""
    lengths = np.linalg.norm(expected, axis=1) * np.linalg.norm(found, axis=1)
    cosine = (expected * found).sum(axis=1) / np.maximum(lengths, np.finfo(np.float32).tiny)
    return {"cosine_mean": round(float(cosine.mean()), 6), "cosine_least": round(float(cosine.min()), 6)}


def _line(error: Exception) -> str:
    return str(error).strip().splitlines()[0][:200]
