"""The card of a predictor: what it predicts, from which fields and how, and how well it did in cross-validation."""

import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from mobclip.bundle.card import BundleId
from mobclip.errors import InputError
from mobclip.prediction.serialization import is_model
from mobclip.probe.labels import TASKS, TRANSFORMS

KIND = "predictor"  # the entry that tells the card of a predictor from that of a bundle


@dataclass(frozen=True, kw_only=True)
class PredictorCard:
    """The card, checked.

    `classes` is empty but for a classification; `fields` names the columns of the embeddings and `bundle` what they are
    of, None where unknown. `model` is the form of the probe, as of `serialization`. `difficulty` holds intercept
    and bounds of `conformal.Difficulty`, None for intervals of equal width. `average` and `threshold` are those of
    `Applicability`. `scores` are the figures of `FitReport`.
    """

    target_name: str
    task: str
    classes: tuple[str, ...]
    transform: str
    probe: str
    fields: tuple[str, ...]
    bundle: BundleId | None
    scores: dict[str, Any]
    model: dict[str, Any]
    difficulty: tuple[float, float, float] | None
    average: float
    threshold: float

    @classmethod
    def from_json(cls, values: Mapping[str, Any], path: str | os.PathLike[str]) -> "PredictorCard":
        """The card from the JSON in a file.

        Raises:
            InputError: an entry is missing, of the wrong type or out of range; the sentence names `path`.
        """

        def entry(key: str, is_valid: Callable[[Any], bool], expected: str) -> Any:
            value = values.get(key)
            if not is_valid(value):
                raise InputError(f"The card of the predictor {path} is damaged: '{key}' must be {expected}.")
            return value

        task = entry("task", lambda value: value in TASKS, f"one of {', '.join(TASKS)}")
        classes = entry(
            "classes",
            lambda value: _are_texts(value) and bool(value) == (task == "classification"),
            "a list of names for a classification, and empty otherwise",
        )
        bundle = entry("bundle", _is_bundle, "null, or the name, version and digest of a bundle")
        difficulty = entry("difficulty", _is_difficulty, "null, or an intercept, a lower and an upper bound")
        applicability = entry("applicability", _is_applicability, "an average above 0 and a threshold of at least 0")
        return cls(
            target_name=entry("target_name", _is_text, "a text"),
            task=task,
            classes=tuple(classes),
            transform=entry("transform", lambda value: value in TRANSFORMS, f"one of {', '.join(TRANSFORMS)}"),
            probe=entry("probe", _is_text, "a text"),
            fields=tuple(entry("fields", lambda value: _are_texts(value) and len(value) > 0, "a list of field names")),
            bundle=None if bundle is None else BundleId.parse(bundle["text"]),
            scores=entry("scores", lambda value: isinstance(value, dict), "a list of figures"),
            model=entry("model", is_model, "a form of probe that this version knows"),
            difficulty=None if difficulty is None else tuple(difficulty),
            average=applicability["average"],
            threshold=applicability["threshold"],
        )

    def to_json(self) -> dict[str, Any]:
        """The card as it is written, without what `write_container` adds."""
        return {
            "kind": KIND,
            "target_name": self.target_name,
            "task": self.task,
            "classes": list(self.classes),
            "transform": self.transform,
            "model": self.model,
            "difficulty": None if self.difficulty is None else list(self.difficulty),
            "applicability": {"average": self.average, "threshold": self.threshold},
            "probe": self.probe,
            "fields": list(self.fields),
            "bundle": None if self.bundle is None else {"text": str(self.bundle), **asdict(self.bundle)},
            "scores": self.scores,
        }


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and bool(np.isfinite(value))


def _is_difficulty(value: Any) -> bool:
    if value is None:
        return True
    return isinstance(value, list) and len(value) == 3 and all(map(_is_number, value)) and value[1] <= value[2]


def _is_applicability(value: Any) -> bool:
    if not isinstance(value, dict) or not all(_is_number(value.get(key)) for key in ("average", "threshold")):
        return False
    return value["average"] > 0 and value["threshold"] >= 0


def _is_bundle(value: Any) -> bool:
    text = value.get("text") if isinstance(value, dict) else None
    return value is None or (isinstance(text, str) and BundleId.parse(text) is not None)
