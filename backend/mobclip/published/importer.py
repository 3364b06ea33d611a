"""From a file of published weights to a bundle."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import numpy as np

from mobclip.bundle.onnx import onnx_session, run_session
from mobclip.bundle.store import Bundle, write_bundle
from mobclip.choices import PublishedEncoder
from mobclip.errors import InputError
from mobclip.io.container import check_replaceable, digest
from mobclip.io.output import check_output
from mobclip.progress import Progress, no_progress
from mobclip.published.any_onnx import OnnxSpec, read_onnx
from mobclip.published.encoder import EXACT, VARIANTS, Encoder
from mobclip.published.geoclip import read_geoclip
from mobclip.published.int8 import quantised
from mobclip.published.mora import read_mora
from mobclip.published.satclip import read_satclip

KINDS: tuple[PublishedEncoder, ...] = get_args(PublishedEncoder)
WITH_VARIANTS = {"mora": read_mora, "satclip": read_satclip}  # trained on harmonics with rounding errors
FILE = "coordinates.onnx"
SMOKE_TEST_POINTS = 1_000
NOTES = {
    "exact": "Exact harmonics. For L = 40 beyond 50 degrees north or south, where the authors' closed form is inaccurate, "
    "embeddings differ from theirs.",
    "as-trained": "Harmonics with the rounding errors of the closed form that the network was trained with: embeddings equal "
    "the authors', but near the poles neighbours differ at random.",
}


def import_encoder(
    kind: str,
    path: str | os.PathLike,
    out: str | os.PathLike,
    *,
    variant: str = EXACT,
    int8: bool = False,
    declaration: OnnxSpec = OnnxSpec(),  # noqa: B008 - frozen
    progress: Progress = no_progress,
) -> Bundle:
    """Read published weights, test them, and write a bundle with a `coordinates` encoder.

    Args:
        kind: mora, satclip, geoclip or onnx.
        path: the file of weights.
        out: the bundle, a folder or a zip by suffix; nothing is written where something is wrong.
        variant: `exact` or `as-trained` harmonics, for mora and satclip.
        int8: store the weights of matrix products in 8 bits; the cosine to float32 goes into the card.
        declaration: what the file does not say; name, title, licence, citation and domain replace what is known.

    Raises:
        InputError: the file is not what it should be, the encoder fails its smoke test, or something is at `out`
            that is not to be replaced.
    """
    check_output(Path(out), (".mobclip", ""), sources=[Path(path)])
    check_replaceable(out)
    progress(0.0, "Reading the weights")
    encoder = _read(kind, path, variant, declaration)
    progress(0.4, "Testing the encoder")
    embeddings = smoke_test(encoder.graph, path)
    dimension = embeddings.shape[1]
    if encoder.dimension not in (0, dimension) or declaration.dimension not in (None, dimension):
        expected = declaration.dimension or encoder.dimension
        raise InputError(f"{path} gives embeddings of dimension {dimension}, not {expected}.")
    graph, precision = encoder.graph, {"weights": "float32"}
    if int8:
        progress(0.6, "Quantising weights to 8 bits")
        graph, precision = _quantised(encoder, embeddings, path)
    progress(0.9, "Writing the model")
    card = _card(encoder.card, declaration) | {
        "dimension": dimension,
        "source": {"kind": kind, "file": Path(path).name, "digest": digest(Path(path).read_bytes())},
        "precision": precision,
        **({"harmonics": {"variant": variant, "text": NOTES[variant]}} if kind in WITH_VARIANTS else {}),
        "encoders": [{"kind": "coordinates", "model": FILE}],
    }
    return write_bundle(out, card, {FILE: graph})


def _read(kind: str, path: str | os.PathLike, variant: str, declaration: OnnxSpec) -> Encoder:
    if kind not in KINDS:
        raise InputError(f"There is no kind of encoder '{kind}': choose {', '.join(KINDS)}.")
    if variant not in VARIANTS:
        raise InputError(f"There is no variant '{variant}': choose {' or '.join(VARIANTS)}.")
    if variant != EXACT and kind not in WITH_VARIANTS:
        raise InputError(f"Only {' and '.join(WITH_VARIANTS)} can be imported as trained: import {kind} as exact.")
    of_input = replace(OnnxSpec(), **{key: getattr(declaration, key) for key in ("input_order", "unit", "output")})
    if kind == "onnx":
        return read_onnx(path, declaration)
    if of_input != OnnxSpec():
        raise InputError(f"The input of {kind} is fixed: give an input order, a unit or an output only for onnx.")
    return WITH_VARIANTS[kind](path, variant) if kind in WITH_VARIANTS else read_geoclip(path)


def _card(known: dict[str, Any], declaration: OnnxSpec) -> dict[str, Any]:
    """The card so far, with what was declared in the place of what is known."""
    texts = {key: getattr(declaration, key) for key in ("name", "title", "licence", "citation")}
    texts = {key: value for key, value in texts.items() if value is not None}
    if "name" in texts and "title" not in texts and known["title"] == known["name"]:
        texts["title"] = texts["name"]
    card = {"version": "1.0.0", **known, **texts}
    domain = dict(known["domain"])
    if declaration.domain is not None:
        domain = {"bounds": list(declaration.domain), "text": declaration.domain_text or "the box that was declared"}
    return {**card, "domain": domain}


def smoke_test(graph: bytes, path: str | os.PathLike) -> np.ndarray:
    """Embeddings of points all over the Earth, its poles and the antimeridian, float n x dimension.

    Raises:
        InputError: the graph does not load or run, does not give a row of finite numbers for each point, or gives a point
            another embedding when it is alone.
    """
    what = f"The encoder in {path}"
    session = onnx_session(graph, what)
    rng = np.random.default_rng(0)
    poles_and_seam = [[0, 90], [0, -90], [180, 0], [-180, 0]]
    lonlat = np.concatenate([poles_and_seam, rng.uniform([-180, -90], [180, 90], (SMOKE_TEST_POINTS, 2))])
    embeddings = run_session(session, {"lonlat": lonlat}, what)
    if embeddings.ndim != 2 or len(embeddings) != len(lonlat) or not embeddings.shape[1]:
        raise InputError(f"{what} does not return finite numbers for each location.")
    if embeddings.dtype.kind != "f" or not np.isfinite(embeddings).all():
        raise InputError(f"{what} does not return finite numbers for each location.")
    alone = run_session(session, {"lonlat": lonlat[4:5]}, what)
    if alone.shape != (1, embeddings.shape[1]):
        raise InputError(f"{what} does not return finite numbers for each location.")
    if np.abs(embeddings[4] - alone[0]).max() > 0.01 * max(np.abs(embeddings).max(), 1e-9):
        raise InputError(
            f"{what} returns different embeddings for one location alone and in a batch: export it in evaluation mode."
        )
    return embeddings


def _quantised(encoder: Encoder, embeddings: np.ndarray, path: str | os.PathLike) -> tuple[bytes, dict[str, Any]]:
    """The graph with weights of 8 bits, and what that costs: the cosine to the embeddings of the smoke test."""
    if not encoder.quantisable:
        raise InputError(f"{path} has no matrix product that could be quantised to 8 bits: import it without.")
    graph = quantised(encoder)
    reduced = smoke_test(graph, path)
    lengths = np.linalg.norm(embeddings, axis=1) * np.linalg.norm(reduced, axis=1)
    cosine = (embeddings * reduced).sum(axis=1) / np.maximum(lengths, np.finfo(np.float32).tiny)
    mean, least = round(float(cosine.mean()), 6), round(float(cosine.min()), 6)
    return graph, {"weights": "int8", "cosine_mean": mean, "cosine_least": least}
