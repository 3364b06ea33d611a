"""Times as texts, such as 2024-03-01 08:15 or 08:15:30, as numbers that have their order."""

import datetime
import functools
import re
from collections.abc import Sequence

import numpy as np

from mobclip.errors import InputError
from mobclip.io.atomic import first_line
from mobclip.io.number_texts import NULLS, PLAIN

DATE = r"(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2}))?"
CLOCK = r"(?:(\d{1,3}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*(Z|UTC|[+-]\d{2}:?(?:\d{2})?)?)?"
TIME = re.compile(rf"{DATE}(?:(?<=\d)(?:T|\s+)(?=\d)|^|$){CLOCK}", re.IGNORECASE)
FORMS = "times such as 2024-03-01 08:15:00, or numbers"
SECONDS_PER_DAY, SECONDS_PER_HOUR, SECONDS_PER_MINUTE = 86_400, 3_600, 60


NUMBER = "number"  # a form of times beside (whether one has a date, whether it has a zone)
Form = str | tuple[bool, bool]
Forms = dict[Form, str]  # the forms of times, with a text of each


def seconds_of(texts: Sequence[str | None]) -> np.ndarray:
    """Times in the order of which points follow one another, float64 n, NaN where None, blank or NA.

    They are numbers in any unit; or dates (year first), clock times, or both, in seconds. Times with a zone are compared in UTC.

    Raises:
        InputError: a text is no time, or some have a date or a zone and others have none.
    """
    seconds, forms = seconds_and_forms(texts)
    check_forms(forms)
    return seconds


def seconds_and_forms(texts: Sequence[str | None]) -> tuple[np.ndarray, Forms]:
    """As `seconds_of`, of a part of a column, whose forms are to be seen together with those of the others.

    Raises:
        InputError: a text is no time.
    """
    values: dict[str, float] = {}
    forms: Forms = {}
    plain = [(text or "").strip() for text in texts]
    for text in dict.fromkeys(plain):
        if text and text.lower() not in NULLS:
            values[text], form = (float(text), NUMBER) if PLAIN.fullmatch(text) else _seconds(text)
            forms.setdefault(form, text)
    return np.array([values.get(text, np.nan) for text in plain]), forms


def check_forms(forms: Forms) -> None:
    """Refuse times that have no common order.

    Raises:
        InputError: there are none, or some have a date or a zone and others have none.
    """
    if not forms:
        raise InputError("None of the rows has a time: choose the column of the times.")
    if len(forms) > 1 and NUMBER in forms:
        raise InputError(f"'{forms[NUMBER][:40]}' is not a time: give {FORMS}.")
    if len(forms) > 1:
        raise InputError(f"Some of the times have a date or a time zone and others have none: give {FORMS}.")


def _seconds(text: str) -> tuple[float, tuple[bool, bool]]:
    """A time in seconds, and whether it has a date and a zone."""
    match = TIME.fullmatch(text)
    if match is None or not any(match.groups()):
        raise InputError(f"'{text[:40]}' is not a time: give {FORMS}.")
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        days = 0 if year is None else _days(int(year), int(month), int(day))
    except ValueError as error:
        raise InputError(f"'{text[:40]}' is not a date ({first_line(error)}): give {FORMS}.") from error
    clock = int(hour or 0) * SECONDS_PER_HOUR + int(minute or 0) * SECONDS_PER_MINUTE
    seconds = float((second or "0").replace(",", "."))
    return days * SECONDS_PER_DAY + clock + seconds - _offset(zone), (year is not None, bool(zone))


@functools.lru_cache(maxsize=10_000)
def _days(year: int, month: int, day: int) -> int:
    return datetime.date(year, month, day).toordinal()


def _offset(zone: str | None) -> int:
    """Seconds that a zone is ahead of UTC."""
    if not zone or zone[0] not in "+-":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    ahead = int(digits[:2]) * SECONDS_PER_HOUR + int(digits[2:]) * SECONDS_PER_MINUTE
    return ahead if zone[0] == "+" else -ahead
