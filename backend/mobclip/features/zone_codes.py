"""Rows of a table and polygons of a layer brought together by codes, such as those of counties."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.io.names import listed

SHOWN_CODES = 3  # in a sentence
NUMBER = re.compile(r"0*(\d+)(\.0*)?")


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
    rest = _numbers([code for code in row_of if code not in zone_of])
    rest_of_zones = _numbers([code for code in zone_of if code not in row_of])
    alike = [(code, rest_of_zones[number]) for number, code in rest.items() if number in rest_of_zones]
    if not same and not alike:
        raise InputError(
            f"None of the codes in '{names[0]}', such as {listed(list(row_of), SHOWN_CODES)}, is in '{names[1]}' of the "
            f"polygons, such as {listed(list(zone_of), SHOWN_CODES)}: choose the columns that hold the same codes."
        )
    remarks = []
    if alike:
        remarks.append(
            f"{len(alike):,} codes are the same as numbers only, such as {alike[0][0]} in '{names[0]}' and {alike[0][1]} in "
            f"'{names[1]}': leading zeros seem to be lost."
        )
    pairs = np.array(sorted(same + [(row_of[code], zone_of[zone]) for code, zone in alike]), dtype=np.int64)
    remarks += _left_out(codes, pairs[:, 0], f"rows have a code in '{names[0]}' that no polygon has")
    remarks += _left_out(zones, pairs[:, 1], f"polygons have a code in '{names[1]}' that no row has")
    return ZoneMatch(pairs[:, 0], pairs[:, 1], tuple(remarks))


def _places(codes: Sequence[str | None], what: str, name: str) -> dict[str, int]:
    """The number of each code."""
    texts = [_plain(code) for code in codes]
    counts = Counter(text for text in texts if text)
    if not counts:
        raise InputError(f"The column '{name}' has no codes: choose another.")
    twice = [text for text, count in counts.items() if count > 1]
    if twice:
        advice = "keep one for each code" if what == "rows" else "dissolve them by it first"
        raise InputError(f"{counts[twice[0]]:,} {what} have the code {twice[0]} in '{name}': {advice}.")
    return {text: place for place, text in enumerate(texts) if text}


def _plain(code: str | None) -> str:
    """A code without blanks around it, and without the decimals of a whole number."""
    text = (code or "").strip()
    return text.split(".")[0] if NUMBER.fullmatch(text) else text


def _numbers(codes: list[str]) -> dict[str, str]:
    """Codes by their digits without leading zeros, as far as one alone has them."""
    matches = {code: match[1] for code in codes if (match := NUMBER.fullmatch(code))}
    counts = Counter(matches.values())
    return {number: code for code, number in matches.items() if counts[number] == 1}


def _left_out(codes: Sequence[str | None], matched: np.ndarray, what: str) -> list[str]:
    """A sentence on codes without a counterpart, and one on places without a code."""
    others = [_plain(codes[place]) for place in np.setdiff1d(np.arange(len(codes)), matched)]
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
