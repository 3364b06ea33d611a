"""Plain values for JSON, which has no number for "not a number", and arrays from it."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np


def nan_to_none(values: Mapping[str, Any]) -> dict[str, Any]:
    """A copy with None in the place of NaN and infinities, ready for `json.dumps`; other values stay as they are."""
    return {
        key: None if isinstance(value, float) and not np.isfinite(value) else value for key, value in values.items()
    }


def none_to_blank(texts: Iterable[str | None]) -> np.ndarray:
    """Texts as an array of objects, empty where there is none."""
    return np.array([text or "" for text in texts], dtype=object)
