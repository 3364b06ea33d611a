"""The scores of a trained model in sentences, for the log of QGIS and the command."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from mobclip.train.card import COLUMNS_READ_BACK, GROUPS_PREDICTED, GROUPS_RETRIEVED, HELD_OUT
from mobclip.train.loop import RETRIEVAL_ROWS


def sentences(scores: Mapping[str, Any]) -> list[str]:
    """What the scores in a card say.

    Args:
        scores: of cells that were held out, as `card.region_scores` makes them.
    """
    held_out = scores[HELD_OUT]
    said = []
    predicted, mean = known(scores.get(GROUPS_PREDICTED, {})), mean_r2(scores)
    if mean is not None:
        said.append(
            f"In {held_out:,} cells that training did not see, each group of columns is predicted from the others with a mean "
            f"R² of {mean:.2f} ({by_name(predicted, '.2f')}); 1 is perfect, 0 is no better than "
            "the average."
        )
    if retrieved := known(scores.get(GROUPS_RETRIEVED, {})):
        among = min(held_out, RETRIEVAL_ROWS)
        said.append(
            f"A cell finds its own values among those of {among:,} such cells in {np.mean(list(retrieved.values())):.0%} of the "
            f"cases ({by_name(retrieved, '.0%')}); by chance it would be {1 / max(among, 1):.1%}."
        )
    if back := known(scores.get(COLUMNS_READ_BACK, {})):
        said.append(
            f"From the embeddings of such cells their columns are read back with a mean R² of {by_name(back, '.2f')}."
        )
    return said


def mean_r2(scores: Mapping[str, Any]) -> float | None:
    """Mean R² of the groups of columns, each predicted from the others; None where there are none, as of lightgcn."""
    predicted = known(scores.get(GROUPS_PREDICTED, {}))
    return float(np.mean(list(predicted.values()))) if predicted else None


def known(values: Mapping[str, float | None]) -> dict[str, float]:
    """The scores that are known, by name."""
    return {name: value for name, value in values.items() if value is not None}


def by_name(values: Mapping[str, float], form: str) -> str:
    """Scores with their names."""
    return ", ".join(f"{name} {value:{form}}" for name, value in values.items())
