"""Columns of text that stand for numbers: read where they are used, and typed where no digit of the text is lost."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from mobclip.io.number_texts import NULLS

UNKNOWN = ("", *NULLS)  # in a column used as numbers, in any case; elsewhere Namibia is NA
LEADING_ZERO = r"^\s*-?0[0-9]"  # of a code, such as 00501
DECIMAL_COMMA = r"^\s*[+-]?[0-9]+,[0-9]+\s*$"


def numbers_of_texts(texts: pa.ChunkedArray, first_row: int = 0) -> np.ndarray:
    """Texts as float64, NaN where null or one of `UNKNOWN`; blanks around a number do not count.

    Raises:
        ValueError: with a text that is no number, and its row; the first has the number `first_row` and 1.
    """
    try:
        return texts.cast(pa.float64()).to_numpy(zero_copy_only=False)
    except pa.ArrowInvalid:
        trimmed = pc.utf8_trim_whitespace(texts)
    unknown = pc.is_in(pc.utf8_lower(trimmed), pa.array(UNKNOWN))
    trimmed = pc.if_else(unknown, None, trimmed)
    try:
        return trimmed.cast(pa.float64()).to_numpy(zero_copy_only=False)
    except pa.ArrowInvalid as error:
        raise ValueError(_not_a_number(trimmed.to_pylist(), first_row)) from error


def are_numbers(texts: pa.ChunkedArray) -> bool:
    """Whether all texts are numbers, or unknown as in `numbers_of_texts`, and none is a code such as 00501."""
    try:
        numbers = numbers_of_texts(texts)
    except ValueError:
        return False
    has_code = pc.any(pc.match_substring_regex(texts, LEADING_ZERO)).as_py()
    return not has_code and not bool(np.isnan(numbers).all())


def number_types(texts: pa.Array) -> set[pa.DataType]:
    """Those of int64 and float64 in which each text is how its number is written, as of `typed`; both where none is known."""
    known = texts.drop_null()
    found = set()
    for kind in (pa.int64(), pa.float64()):
        try:
            numbers = known.cast(kind)
        except pa.ArrowInvalid:
            continue
        if not len(known) or _are_texts_of(texts=known, numbers=numbers):
            found.add(kind)
    return found


def typed(texts: pa.ChunkedArray) -> pa.ChunkedArray:
    """Texts as int64 or float64 where each is how its number is written, such as 12, 4.5 or 1.0; else as they are.

    So 007, 1.10, +5, NA, and numbers with more digits than a float64 keeps, stay text.
    """
    known = texts.drop_null()
    if not len(known):
        return texts
    for kind in (pa.int64(), pa.float64()):
        try:
            numbers = known.cast(kind)
        except pa.ArrowInvalid:
            continue
        return texts.cast(kind) if _are_texts_of(texts=known, numbers=numbers) else texts
    return texts


def _are_texts_of(texts: pa.Array | pa.ChunkedArray, numbers: pa.Array | pa.ChunkedArray) -> bool:
    """Whether each text is the shortest of its number, as Arrow or as Python writes it."""
    if not pc.all(pc.is_finite(numbers)).as_py():
        return False
    other = pc.not_equal(texts, numbers.cast(pa.string()))
    pairs = zip(texts.filter(other).to_pylist(), numbers.filter(other).to_pylist(), strict=True)
    return all(repr(number) == text for text, number in pairs)


def _not_a_number(texts: list[str | None], first_row: int) -> str:
    for row, text in enumerate(texts, start=first_row + 1):
        if text is not None and not _is_number(text):
            comma = pc.match_substring_regex(pa.scalar(text), DECIMAL_COMMA).as_py()
            return f"row {row:,} has '{text[:60]}'" + (": write decimal points, not commas" if comma else "")
    return "it has texts"


def _is_number(text: str) -> bool:
    try:
        pa.scalar(text).cast(pa.float64())
    except pa.ArrowInvalid:
        return False
    return True
