"""Which rows of an embedding matrix can be used."""

from collections.abc import Iterator

import numpy as np

from mobclip.errors import InputError
from mobclip.io.matrix_blocks import MatrixBlocks
from mobclip.magnitude import check_magnitude
from mobclip.progress import Progress, no_progress


def are_known(block: np.ndarray) -> np.ndarray:
    """Rows with a finite number in every column, bool n."""
    return np.isfinite(block).all(axis=1)


def known_blocks(
    matrix: MatrixBlocks, progress: Progress = no_progress, text: str = ""
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The known rows of each block, and which of its rows they are, bool.

    Raises:
        InputError: numbers are too large to compute with, or, after the last block, no row is known.
    """
    any_known = False
    for block in matrix.stream(progress, text):
        known = are_known(block)
        any_known = any_known or bool(known.any())
        rows = block if known.all() else block[known]
        check_magnitude("An embedding field", rows)
        yield rows, known
    if not any_known:
        raise InputError(
            "No row has values in all embedding fields: compute embeddings first, inside the valid domain of the model."
        )
