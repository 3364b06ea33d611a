"""JSON objects read field by field, whatever they hold: a value of the right type and range, or an InputError that names it."""

import math
import re
from typing import Any

from mobclip.errors import InputError

MAX_DEPTH = 32  # of objects and arrays in one another
MAX_INTEGER = 2**53  # what every reader of JSON keeps exactly
SURROGATE = re.compile("[\ud800-\udfff]")  # half of a character, which cannot be written as UTF-8


class Record:
    """A JSON object; a field that is null counts as one that is absent.

    Args:
        values: the object.
        what: begins the sentence of an error, such as "The card of the bundle toy".

    Raises:
        InputError: by the constructor for what is no object or no plain JSON, by each method for a field that is not as it
            says.
    """

    def __init__(self, values: object, what: str):
        if not isinstance(values, dict):
            raise InputError(f"{what} is {_shown(values)} and should be a JSON object: get the file again.")
        _check_plain(values, what)
        self.values: dict[str, Any] = values
        self.what = what

    def text(self, name: str) -> str:
        """A text that is not empty."""
        value = self._required(name, str, "a text")
        if not value.strip():
            raise self.error(name, "a text that is not empty")
        return value

    def optional_text(self, name: str) -> str | None:
        """A text, or None."""
        return self._optional(name, str, "a text")

    def integer(self, name: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        value = self._required(name, int, "a whole number")
        if not low <= value <= high:
            raise self.error(name, f"a whole number from {low:,} to {high:,}")
        return value

    def number(self, name: str) -> float:
        """A finite number."""
        return float(self._required(name, (int, float), "a number"))

    def optional_number(self, name: str) -> float | None:
        """A finite number, or None."""
        value = self._optional(name, (int, float), "a number")
        return None if value is None else float(value)

    def numbers(self, name: str, count: int) -> tuple[float, ...] | None:
        """So many finite numbers, or None."""
        values = self._optional(name, list, f"a list of {count} numbers")
        if values is None:
            return None
        if len(values) != count or not all(_is_a(value, (int, float)) for value in values):
            raise self.error(name, f"a list of {count} numbers")
        return tuple(float(value) for value in values)

    def texts(self, name: str, count: int | None = None) -> tuple[str, ...]:
        """Texts, none where the field is absent; so many where a count is given."""
        wanted = "a list of texts" if count is None else f"a list of {count:,} texts"
        values = self._optional(name, list, wanted) or []
        if not all(isinstance(value, str) for value in values) or count not in (None, len(values)):
            raise self.error(name, wanted)
        return tuple(values)

    def mapping(self, name: str) -> dict[str, Any] | None:
        """An object of any plain content, or None."""
        return self._optional(name, dict, "an object")

    def record(self, name: str) -> "Record | None":
        """An object to be read field by field, or None."""
        values = self._optional(name, dict, "an object")
        return None if values is None else Record(values, f"{self.what}, in {name},")

    def records(self, name: str) -> list["Record"]:
        """Objects to be read field by field."""
        values = self._required(name, list, "a list of objects")
        if not all(isinstance(value, dict) for value in values):
            raise self.error(name, "a list of objects")
        return [Record(value, f"{self.what}, in {name},") for value in values]

    def error(self, name: str, wanted: str) -> InputError:
        """The error for a field that is not what it should be."""
        return InputError(
            f"{self.what} has {_shown(self.values.get(name))} as {name}, which should be {wanted}: get the file again."
        )

    def _required(self, name: str, kind: type | tuple[type, ...], wanted: str) -> Any:
        value = self._optional(name, kind, wanted)
        if value is None:
            raise InputError(f"{self.what} lacks {name}: get the file again.")
        return value

    def _optional(self, name: str, kind: type | tuple[type, ...], wanted: str) -> Any:
        value = self.values.get(name)
        if value is not None and not _is_a(value, kind):
            raise self.error(name, wanted)
        return value


def _is_a(value: object, kind: type | tuple[type, ...]) -> bool:
    """Whether a value has a type; in JSON true is no number."""
    return isinstance(value, kind) and not isinstance(value, bool)


def _check_plain(values: object, what: str) -> None:
    """Refuse what later code would stumble over: deep nesting, NaN, infinity, huge numbers and halves of characters."""
    level = [values]
    for _ in range(MAX_DEPTH):
        if not level:
            return
        below: list[object] = []
        for value in level:
            if isinstance(value, dict):
                below += [*value, *value.values()]
            elif isinstance(value, list):
                below += value
            elif not _is_plain(value):
                raise InputError(f"{what} holds {_shown(value)}, which is not a plain value: get the file again.")
        level = below
    raise InputError(f"{what} is nested more than {MAX_DEPTH} deep: get the file again.")


def _is_plain(value: object) -> bool:
    if isinstance(value, str):
        return not SURROGATE.search(value)
    if isinstance(value, int):
        return abs(value) <= MAX_INTEGER
    return value is None or (isinstance(value, float) and math.isfinite(value))


def _shown(value: object) -> str:
    """A value in a sentence: short, printable, and not looked into where it is large."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (dict, list)):
        return f"{'an object' if isinstance(value, dict) else 'a list'} of {len(value):,}"
    if isinstance(value, int) and abs(value) > MAX_INTEGER:
        return "a huge number"
    text = ascii(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
