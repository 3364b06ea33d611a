"""What the arrays of a file should be, as a table, and the check of what was read against the table."""

from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, dataclass

import numpy as np

from mobclip.errors import InputError

LARGEST = 1e30  # of real numbers: no file of ours has larger ones, and sums of products of them stay finite
KINDS = {"f": "real", "i": "whole", "i1": "int8", "u1": "uint8"}  # words for codes of numpy's types
ANY_SIZE = range(1, 2**63)

Size = int | range


@dataclass(frozen=True)
class ArrayType:
    """What an array should be.

    Args:
        codes: of numpy's types, with or without the bytes of a number: `f`, `i1`.
        shape: the size of each axis; a text names a size that arrays of the file share.
        low, high: bounds of the numbers, inclusive.
        whole: whether reals must be whole numbers.
    """

    codes: tuple[str, ...]
    shape: tuple[int | str, ...]
    _: KW_ONLY
    low: float = -LARGEST
    high: float = LARGEST
    whole: bool = False


def check_arrays(
    arrays: Mapping[str, np.ndarray], types: Mapping[str, ArrayType], sizes: Mapping[str, Size], what: str
) -> None:
    """Check type, shape and range of arrays, and that they fit each other.

    Args:
        arrays: by name.
        types: what they should be; arrays that are not listed are not looked at.
        sizes: of the named axes, or the range that a size may have; one that is not listed is 1 or more.
        what: begins the sentence of an error.

    Raises:
        InputError: the first array that is not as its type says.
    """
    known = dict(sizes)
    for name, expected in types.items():
        values = arrays[name]
        start = f"{what} has {values.dtype} {_shape(values.shape)} as {name}, which should be"
        if not f"{values.dtype.kind}{values.dtype.itemsize}".startswith(expected.codes):
            raise InputError(f"{start} {KINDS[expected.codes[0]]} numbers: get the file again.")
        if values.ndim != len(expected.shape) or not _fits(values.shape, expected.shape, known):
            wanted = _shape(known.get(size, size) if isinstance(size, str) else size for size in expected.shape)
            raise InputError(f"{start} {wanted}: get the file again.")
        _check_values(values, expected, f"{what} has values in {name} that are not")


def _fits(shape: tuple[int, ...], expected: tuple[int | str, ...], known: dict[str, Size]) -> bool:
    """Whether a shape has the sizes that are expected; named ones are entered into those that are known."""
    for length, size in zip(shape, expected, strict=True):
        allowed = known.get(size, ANY_SIZE) if isinstance(size, str) else size
        if length not in (allowed if isinstance(allowed, range) else (allowed,)):
            return False
        if isinstance(size, str):
            known[size] = length
    return True


def _check_values(values: np.ndarray, expected: ArrayType, start: str) -> None:
    # NaN is within no bounds.
    if values.size and not (expected.low <= float(values.min()) and float(values.max()) <= expected.high):
        raise InputError(f"{start} from {expected.low:g} to {expected.high:g}: get the file again.")
    if expected.whole and (values != np.round(values)).any():
        raise InputError(f"{start} whole numbers: get the file again.")


def _shape(sizes: Iterable[int | str | range]) -> str:
    """Sizes in a sentence, such as 3 x 4."""
    texts = [f"{size[0]:,} to {size[-1]:,}" if isinstance(size, range) else str(size) for size in sizes]
    return " x ".join(texts) or "number"
