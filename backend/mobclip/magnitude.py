"""Numbers too large to compute with."""

import numpy as np

from mobclip.errors import InputError

MAX_MAGNITUDE = np.float64(1e60)  # products of five are numbers still; float32 has no such number to compare with


def check_magnitude(what: str, values: np.ndarray) -> None:
    """Raise InputError where finite values are so large that what is computed from them may not be; NaN is passed over."""
    too_large = np.abs(values) > MAX_MAGNITUDE
    if too_large.any():
        raise InputError(
            f"{what} has values too large to compute with, such as {values[too_large][0]:g}: replace them by NULL."
        )
