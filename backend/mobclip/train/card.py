"""The card of a bundle that was trained on a region: what it is of, and how well columns are predicted in cells left out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from mobclip.features.modality import Modality
from mobclip.io.json_values import nan_to_none
from mobclip.train.encoders import Trained
from mobclip.train.export import bounds
from mobclip.train.plan import Options

DECIMALS = 3
COORDINATE_CELLS = {"learned": "cells learned from", "held_out": "held-out cells"}
HELD_OUT = "cells held out"
GROUPS_PREDICTED = "R² of a group of columns predicted from the others"
GROUPS_RETRIEVED = "share of cells that retrieve their own group (recall@1)"
COLUMNS_READ_BACK = "R² of columns read back from the embedding, mean"
NO_SCORES: dict[str, Any] = {"r2": {}, "recall": {}}


def region_card(
    options: Options, out: Path, cells: np.ndarray, *, dimension: int, scores: dict[str, Any], training: dict[str, Any]
) -> dict[str, Any]:
    """The card, but for its encoders; what the options do not say comes from the inputs and the name of the bundle.

    Args:
        cells: uint64 n, the valid domain.
    """
    name = options.name or out.stem
    inputs = training["inputs"]
    return {
        "name": name,
        "title": options.title or name,
        "version": options.version,
        "description": options.description or f"A model of {len(cells):,} cells, trained on {_named(inputs)}.",
        "dimension": dimension,
        "domain": {
            "bounds": bounds(cells),
            "text": options.domain or f"the {len(cells):,} cells that it was trained on",
        },
        "licence": options.licence or "; ".join(_said(inputs, "licence")),
        "attribution": list(options.attribution) or _said(inputs, "attribution"),
        "training": training,
        "scores": scores,
    }


def region_scores(
    trained: Trained,
    decoded: Mapping[str, float | None],
    coordinates: Mapping[str, float],
    modalities: Sequence[Modality],
    held_out: np.ndarray,
) -> dict[str, Any]:
    """Scores in the cells that were held out.

    Args:
        trained: of whose validations that with the least error counts.
        decoded: R2 of each column that the decoder reads back.
        coordinates: R2 of the encoder of coordinates.
        modalities: whose columns are decoded.
        held_out: bool n.
    """
    best = min(trained.history, key=lambda check: check["error"], default=NO_SCORES)
    means = {modality.name: _mean([decoded[column] for column in modality.columns]) for modality in modalities}
    scores = {
        GROUPS_PREDICTED: _rounded(best["r2"]),
        GROUPS_RETRIEVED: _rounded(best["recall"]),
        "R² that the others lose where a modality is hidden": _rounded(trained.ablation),
        COLUMNS_READ_BACK: means,
        "R² of embeddings from coordinates alone": _rounded(
            {COORDINATE_CELLS[key]: r2 for key, r2 in coordinates.items()}
        ),
    }
    return {
        "cells": len(held_out),
        HELD_OUT: int(held_out.sum()),
        "method": "where nothing else is said, scores are of held-out cells: whole blocks that are not learned from",
        **{name: values for name, values in scores.items() if values},
    }


def _named(inputs: list[dict[str, Any]]) -> str:
    return ", ".join(str(entry.get("modality") or " and ".join(entry["kinds"])) for entry in inputs)


def _said(inputs: Sequence[dict[str, Any]], name: str) -> list[str]:
    """What is said of the inputs, each text once."""
    return list(dict.fromkeys(entry[name] for entry in inputs if entry.get(name)))


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(float(np.mean(known)), DECIMALS) if known else None


def _rounded(values: Mapping[str, float]) -> dict[str, float | None]:
    known = nan_to_none(values)
    return {name: None if value is None else round(value, DECIMALS) for name, value in known.items()}
