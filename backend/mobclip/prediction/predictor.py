"""A fitted probe as a file: a card, plain arrays and for trees an ONNX graph, no pickle.

It holds all that a map needs: the probe, the errors that intervals are made of, and the known places that say where it
applies and serve as examples. Reading and applying it needs no scikit-learn. `mobclip.prediction.fit` makes it.
"""

import json
import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np

from mobclip.errors import InputError
from mobclip.io.container import Container, open_container, write_container
from mobclip.prediction.serialization import deserialize
from mobclip.probe import transforms
from mobclip.probe.labels import Labels
from mobclip.progress import Progress, no_progress, subrange
from mobclip.uncertainty.applicability import Applicability
from mobclip.uncertainty.conformal import LEVEL, Calibration, Difficulty, check_level

SUFFIX = ".predictor"
KIND = "predictor"
BOUNDS = {"log": (0.0, np.inf), "logit": (0.0, 1.0), "none": (-np.inf, np.inf)}  # of a label, by its transform


@dataclass(frozen=True)
class Examples:
    """The known places that a predictor keeps: label float64 m (for classes their position), degrees m x 2, and a name each."""

    labels: np.ndarray
    lonlat: np.ndarray
    names: list[str]


@dataclass(frozen=True)
class Prediction:
    """Predictions of n places, in the label's unit.

    `values` is float64 n, for classes the position of the likeliest, whose probability is in `probability`; `lower` and `upper`
    bound the interval, and `sets` names the classes that are likely enough. `dissimilarity` is float64 n and `inside` bool n,
    whether a place is in the area of applicability. NaN, None and False where a place has no embedding; what was not asked for is
    None. `remarks` are sentences for the person.
    """

    target_name: str
    classes: tuple[str, ...]
    values: np.ndarray
    probability: np.ndarray | None = None
    lower: np.ndarray | None = None
    upper: np.ndarray | None = None
    sets: list[str | None] | None = None
    dissimilarity: np.ndarray | None = None
    inside: np.ndarray | None = None
    remarks: list[str] = field(default_factory=list)

    def columns(self, name: str = "prediction") -> dict[str, np.ndarray | list]:
        """The prediction as columns of a table: texts for classes, 1 and 0 for inside and outside."""
        known = np.isfinite(self.values)
        found = {name: self.values}
        if self.classes:
            found = {
                name: [self.classes[int(code)] if ok else None for code, ok in zip(self.values, known, strict=True)]
            }
        more = {"probability": self.probability, "likely": self.sets, "lower": self.lower, "upper": self.upper}
        found |= {key: values for key, values in more.items() if values is not None}
        if self.inside is not None:
            found["dissimilarity"] = self.dissimilarity
            found["inside_aoa"] = [int(inside) if ok else None for inside, ok in zip(self.inside, known, strict=True)]
        return found


@dataclass(frozen=True)
class Predictor:
    """A predictor on disk."""

    container: Container

    @property
    def card(self) -> dict:
        """What it is, was learnt from, and scored."""
        return self.container.card

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.container.path.name

    @cached_property
    def applicability(self) -> Applicability:
        """Where it may be used."""
        entry = self.card["applicability"]
        arrays = (self.container.array(f"{name}.npy") for name in ("known", "known_mean", "known_factor"))
        return Applicability(*arrays, entry["average"], entry["threshold"])

    @cached_property
    def calibration(self) -> Calibration:
        """What its intervals are made of."""
        scores, lonlat, entry = (
            self.container.array("scores.npy"),
            self.container.array("scores_lonlat.npy"),
            self.card["difficulty"],
        )
        difficulty = None if entry is None else Difficulty(self.container.array("difficulty.npy"), *entry)
        return Calibration(scores, lonlat, difficulty)

    @cached_property
    def examples(self) -> Examples:
        """The known places of the area of applicability, row by row."""
        labels, lonlat = (self.container.array(f"known_{name}.npy") for name in ("labels", "lonlat"))
        return Examples(labels, lonlat, json.loads(self.container.read("known_names.json").decode("utf-8")))

    def check_fields(self, fields: list[str], bundle: str | None) -> list[str]:
        """Refuse embeddings that the predictor was not made for; sentences for what cannot be checked.

        Raises:
            InputError: other fields, or embeddings of another bundle or version.
        """
        expected, made_for = self.card["fields"], self.card.get("bundle")
        if list(fields) != expected:
            found = f" ({fields[0]} to {fields[-1]})" if fields else ""
            raise InputError(
                f"The predictor {self.name} was made for {len(expected)} fields ({expected[0]} to {expected[-1]}) and the layer "
                f"gives {len(fields)}{found}: use embeddings of the same bundle."
            )
        if made_for and bundle and bundle != made_for["text"]:
            raise InputError(
                f"The predictor {self.name} was made for embeddings of {made_for['text']} and these are of {bundle}: compute "
                "embeddings with that bundle, or fit the predictor again."
            )
        if made_for and not bundle:
            return [
                f"The layer does not say which bundle its embeddings are of; the predictor needs those of {made_for['text']}."
            ]
        return []

    def raw(self, matrix: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
        """Expected labels float64 n, or probabilities n x classes; NaN where a row has no values."""
        classes = len(self.card["classes"])
        known = np.isfinite(matrix).all(axis=1)
        result = np.full((len(matrix), classes) if classes else len(matrix), np.nan)
        if known.any():
            values = deserialize(self.container, classes)(matrix[known], progress)
            residuals = self.container.array("residuals.npy")
            result[known] = transforms.unbiased(self.card["transform"], values, residuals)
        return result

    def predict(
        self,
        matrix: np.ndarray,
        level: float | None = LEVEL,
        lonlat: np.ndarray | None = None,
        applicability: bool = True,
        progress: Progress = no_progress,
    ) -> Prediction:
        """Predictions with intervals and the area of applicability.

        Args:
            matrix: float n x d.
            level: share of the labels that intervals should hold, 0.5 to 1; None for no intervals.
            lonlat: degrees n x 2, for intervals from errors weighted by distance.
            applicability: whether to say which places are in the area of applicability.

        Raises:
            InputError: infinite values, or a level for which too few places were known.
        """
        if np.isinf(matrix).any():
            raise InputError("There are infinite values in the embeddings: make them null.")
        if level is not None:
            check_level(level, len(self.calibration.scores))
        raw = self.raw(matrix, subrange(progress, 0.0, 0.2))
        found = _of_classes(raw) if self.card["classes"] else {"values": raw}
        if level is not None:
            reach = self.calibration.half_widths(matrix, level, lonlat, subrange(progress, 0.2, 0.5))
            found |= self._bounded(raw, np.where(np.isfinite(found["values"]), reach, np.nan))
        if applicability:
            dissimilarity = self.applicability.dissimilarity(matrix, subrange(progress, 0.5, 1.0))
            found |= {"dissimilarity": dissimilarity, "inside": self.applicability.inside(dissimilarity)}
        return Prediction(self.card["target_name"], tuple(self.card["classes"]), **found)

    def _bounded(self, raw: np.ndarray, reach: np.ndarray) -> dict:
        """Interval or set of classes; an interval ends where labels do, and nowhere (NaN) where too few errors are near."""
        classes = self.card["classes"]
        if classes:
            likely = (raw >= 1 - reach[:, None]) | (raw == raw.max(axis=1, keepdims=True))  # at least the likeliest
            names = [", ".join(name for name, ok in zip(classes, row, strict=True) if ok) or None for row in likely]
            return {"sets": names}
        least, most = (0.0, np.inf) if self.card["task"] == "counts" else BOUNDS[self.card["transform"]]
        reach = np.where(np.isfinite(reach), reach, np.nan)
        return {"lower": np.clip(raw - reach, least, most), "upper": np.clip(raw + reach, least, most)}


def open_predictor(path: str | os.PathLike) -> Predictor:
    """A predictor.

    Raises:
        InputError: not there, no predictor, or of another format.
    """
    container = open_container(path, KIND)
    if container.card.get("kind") != KIND:
        raise InputError(f"{path} is not a predictor: choose a file made by Fit predictor (mobclip fit).")
    if "model" not in container.card:
        raise InputError(f"{path} was made by a version of MobCLIP before 0.2: fit it again.")
    return Predictor(container)


def apply_predictor(
    path: str | os.PathLike, matrix: np.ndarray, fields: list[str], bundle: str | None = None, **options
) -> Prediction:
    """Predictions by a file for embeddings of a bundle (as a table names it); options are those of `Predictor.predict`.

    Raises:
        InputError: not a predictor, damaged, or made for other embeddings.
    """
    predictor = open_predictor(path)
    remarks = predictor.check_fields(fields, bundle)
    found = predictor.predict(matrix, **options)
    found.remarks.extend(remarks)
    return found


def predictor_path(output: str | os.PathLike) -> Path:
    """The file that a predictor is written to: `.predictor` is added where the name has no suffix."""
    path = Path(output)
    return path if path.suffix else path.with_suffix(SUFFIX)


def write_predictor(
    output: str | os.PathLike,
    labels: Labels,
    model: tuple[dict, dict[str, np.ndarray | bytes]],
    residuals: np.ndarray,
    calibration: Calibration,
    applicability: Applicability,
    examples: Examples,
    facts: dict,
) -> Path:
    """Write a predictor to `predictor_path(output)`.

    Args:
        model: the form of the probe and its files, of `portable.pack`.
        residuals: for the way back from a transform.
        facts: what else the card tells: probe, fields, bundle, scores.
    """
    entry, files = model
    difficulty = calibration.difficulty
    card = {
        "kind": KIND,
        "target_name": labels.name,
        "task": labels.task,
        "classes": list(labels.classes),
        "transform": labels.transform,
        "model": entry,
        "difficulty": None if difficulty is None else [difficulty.intercept, difficulty.low, difficulty.high],
        "applicability": {"average": applicability.average, "threshold": applicability.threshold},
        **facts,
    }
    arrays = {
        "residuals.npy": residuals,
        "scores.npy": calibration.scores,
        "scores_lonlat.npy": calibration.lonlat,
        "known.npy": applicability.known,
        "known_mean.npy": applicability.mean,
        "known_factor.npy": applicability.factor,
        "known_labels.npy": examples.labels,
        "known_lonlat.npy": examples.lonlat,
        "known_names.json": json.dumps(examples.names, ensure_ascii=False).encode("utf-8"),
    }
    if difficulty is not None:
        arrays["difficulty.npy"] = difficulty.weights
    path = predictor_path(output)
    write_container(path, card, {**files, **arrays})
    return path


def _of_classes(raw: np.ndarray) -> dict:
    known = np.isfinite(raw).all(axis=1)
    codes, probability = np.full(len(raw), np.nan), np.full(len(raw), np.nan)
    codes[known], probability[known] = raw[known].argmax(axis=1), raw[known].max(axis=1)
    return {"values": codes, "probability": probability}
