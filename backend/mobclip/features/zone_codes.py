"""Rows of a table and polygons of a layer brought together by codes, such as those of counties."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.io.names import listed

SHOWN_CODES = 3  # in a sentence
WHOLE_DECIMAL = re.compile(r"[+-]?\d+\.0*")  # how a column of floating-point numbers writes a code
NUMBER = re.compile(r"0*(\d+)")


@dataclass(frozen=True)
class ZoneMatch:
    """Which row belongs to which polygon.

    Attributes:
        rows: their numbers, int m.
        zones: the numbers of their polygons, int m.
        remarks: sentences for the user, on codes without a counterpart and lost zeros.
    """

    rows: np.ndarray
    zones: np.ndarray
    remarks: tuple[str, ...] = ()


def match_codes(codes: Sequence[str | None], zones: Sequence[str | None], names: tuple[str, str]) -> ZoneMatch:
    """Match rows to polygons by their codes: the same texts, else the same whole numbers, such as 1001 and 01001.

    Args:
        codes: of the rows; None or blank for none.
        zones: likewise, of the polygons.
        names: of both columns, for sentences.

    Raises:
        InputError: a code twice on one side, or none on both.
    """
    row_of, zone_of = _places(codes, "rows", names[0]), _places(zones, "polygons", names[1])
    same = [(row, zone_of[code]) for code, row in row_of.items() if code in zone_of]
    alike = same_numbers(row_of, zone_of)
    if not same and not alike:
        raise InputError(
            f"None of the codes in '{names[0]}', such as {listed(list(row_of), SHOWN_CODES)}, is in '{names[1]}' of the "
            f"polygons, such as {listed(list(zone_of), SHOWN_CODES)}: choose the columns that hold the same codes."
        )
    remarks = lost_zeros(alike, (f"'{names[0]}'", f"'{names[1]}'"))
    numbers = [(row_of[code], zone_of[zone]) for code, zone in alike.items()]
    pairs = np.array(sorted(same + numbers), dtype=np.int64)
    remarks += _left_out(codes, pairs[:, 0], f"rows have a code in '{names[0]}' that no polygon has")
    remarks += _left_out(zones, pairs[:, 1], f"polygons have a code in '{names[1]}' that no row has")
    return ZoneMatch(pairs[:, 0], pairs[:, 1], tuple(remarks))


def same_numbers(codes: Collection[str], zones: Collection[str]) -> dict[str, str]:
    """Codes that no zone has, and the code of the zone, which is not among them, that is the same whole number: 01001 of 1001.

    Numbers that several codes, or several zones, share belong to none.
    """
    numbers = _numbers([code for code in codes if code not in zones])
    of_zones = _numbers([code for code in zones if code not in codes])
    return {code: of_zones[number] for number, code in numbers.items() if number in of_zones}


def lost_zeros(alike: Mapping[str, str], places: tuple[str, str]) -> list[str]:
    """A sentence on codes that are `same_numbers`, of which the first are shown; and where both stand, such as the flows."""
    if not alike:
        return []
    code, zone = next(iter(alike.items()))
    same = f"{len(alike):,} codes are the same as numbers only, such as {code} in {places[0]} and {zone} in {places[1]}"
    return [f"{same}: leading zeros seem to be lost."]


def plain_code(code: str | None) -> str:
    """A code without blanks around it, and without the decimals of a whole number."""
    text = (code or "").strip()
    return text.split(".")[0] if WHOLE_DECIMAL.fullmatch(text) else text


def _places(codes: Sequence[str | None], what: str, name: str) -> dict[str, int]:
    """The number of each code."""
    texts = [plain_code(code) for code in codes]
    counts = Counter(text for text in texts if text)
    if not counts:
        raise InputError(f"The column '{name}' has no codes: choose another.")
    twice = [text for text, count in counts.items() if count > 1]
    if twice:
        advice = "keep one for each code" if what == "rows" else "dissolve them by it first"
        raise InputError(f"{counts[twice[0]]:,} {what} have the code {twice[0]} in '{name}': {advice}.")
    return {text: place for place, text in enumerate(texts) if text}


def _numbers(codes: list[str]) -> dict[str, str]:
    """Codes by their digits without leading zeros, as far as one alone has them."""
    matches = {code: match[1] for code in codes if (match := NUMBER.fullmatch(code))}
    counts = Counter(matches.values())
    return {number: code for code, number in matches.items() if counts[number] == 1}


def _left_out(codes: Sequence[str | None], matched: np.ndarray, what: str) -> list[str]:
    """A sentence on codes without a counterpart, and one on places without a code."""
    others = [plain_code(codes[place]) for place in np.setdiff1d(np.arange(len(codes)), matched)]
    with_code = [text for text in others if text]
    sentences = []
    if with_code:
        sentences.append(
            f"{len(with_code):,} of {len(codes):,} {what}, such as {listed(with_code, SHOWN_CODES)}: they are left out."
        )
    if len(with_code) < len(others):
        without = len(others) - len(with_code)
        sentences.append(f"{without:,} of {len(codes):,} {what.split(' have ')[0]} have no code: they are left out.")
    return sentences
