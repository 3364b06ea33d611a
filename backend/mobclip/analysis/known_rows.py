"""Which rows of an embedding matrix can be used."""

import numpy as np

from mobclip.errors import InputError
from mobclip.magnitude import check_magnitude


def known_rows(matrix: np.ndarray) -> np.ndarray:
    """Rows with a finite number in every column, bool n.

    Raises:
        InputError: there is none, or numbers are too large to compute with.
    """
    known = np.isfinite(matrix).all(axis=1)
    if not known.any():
        raise InputError(
            "No row has values in all embedding fields: compute embeddings first, inside the valid domain of the model."
        )
    check_magnitude("An embedding field", matrix[known])
    return known
