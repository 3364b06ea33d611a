"""Checked dataclasses: values from the command line or from JSON, held against the type of each field.

A field's type may be `str`, `int`, `float`, `bool`, a `Literal` of texts, `X | None`, `tuple[X, ...]`, a tuple of fixed
length, `dict[str, X]`, or one of the numbers with bounds, `Annotated[int, Range(...)]`.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar

from mobclip.errors import InputError

INT64 = range(-(2**63), 2**63)
NOUNS = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", dict: "an object"}
Record = TypeVar("Record")


class ParameterError(InputError):
    """A parameter that is missing, unknown or of the wrong type; `problem` is the sentence without its beginning."""

    def __init__(self, problem: str):
        super().__init__(f"The parameter {problem}.")
        self.problem = problem


@dataclass(frozen=True)
class Range:
    """Bounds of a number, inclusive; None where there is none."""

    minimum: float | None = None
    maximum: float | None = None

    def check(self, name: str, value: float) -> None:
        low, high = self.minimum, self.maximum
        if (low is None or value >= low) and (high is None or value <= high):
            return
        limits = f"from {low} to {high}" if high is not None else f"{low} or more"
        raise InputError(f"'{name}' must be {limits}, not {value}.")


@dataclass(frozen=True, kw_only=True)
class Parameters:
    """A dataclass whose values are checked against the types of its fields; whole numbers become floats where those are due.

    Raises:
        ParameterError: a value of another type.
        InputError: an unknown choice or a number out of range.
    """

    def __post_init__(self) -> None:
        for name, hint in typing.get_type_hints(type(self), include_extras=True).items():
            object.__setattr__(self, name, checked(name, getattr(self, name), hint))

    @classmethod
    def from_json(cls: type[Record], values: Mapping[str, Any]) -> Record:
        """See `from_json`."""
        return from_json(cls, values)


def from_json(kind: type[Record], values: Mapping[str, Any]) -> Record:
    """A dataclass from an object of JSON.

    Raises:
        ParameterError: a missing or an unknown field, or a value of another type.
        InputError: an unknown choice or a number out of range.
    """
    hints = typing.get_type_hints(kind, include_extras=True)
    fields = {field.name: field for field in dataclasses.fields(typing.cast(Any, kind))}
    for name in values:
        if name not in fields:
            raise ParameterError(f"'{shown(name)}' is unknown")
    for name, field in fields.items():
        if name not in values and field.default is field.default_factory is dataclasses.MISSING:
            raise ParameterError(f"'{name}' is missing")
    return kind(**{name: checked(name, value, hints[name]) for name, value in values.items()})


def checked(name: str, value: Any, hint: Any) -> Any:
    """The value as its type demands it; `name` is that of the parameter, for messages."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        value = checked(name, value, arguments[0])
        for bounds in hint.__metadata__:
            bounds.check(name, value)
        return value
    if origin is Literal:
        return _choice(name, value, arguments)
    if origin in (types.UnionType, typing.Union):
        if value is None and type(None) in arguments:
            return None
        return checked(name, value, next(kind for kind in arguments if kind is not type(None)))
    if origin is tuple:
        return _items(name, value, arguments)
    if origin is dict:
        return {key: checked(f"{name}.{key}", item, arguments[1]) for key, item in _plain(name, value, dict).items()}
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return value if isinstance(value, hint) else from_json(hint, _plain(name, value, dict))
    return value if hint in (Any, object) else _plain(name, value, hint)


def choices(hint: Any) -> tuple[str, ...]:
    """What a `Literal` allows, also inside a tuple or beside None; empty for other types."""
    if typing.get_origin(hint) is Literal:
        return typing.get_args(hint)
    return next((found for part in typing.get_args(hint) if (found := choices(part))), ())


def listed(words: tuple[str, ...]) -> str:
    """Words as a sentence has them: a, b or c."""
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _choice(name: str, value: Any, allowed: tuple[str, ...]) -> Any:
    if not isinstance(value, str) or value not in allowed:
        raise InputError(f"There is no {_noun(name)} '{shown(value)}': choose {listed(allowed)}.")
    return value


def _items(name: str, value: Any, hints: tuple[Any, ...]) -> tuple:
    """A list of JSON as a tuple, of one type throughout or of one each."""
    if not isinstance(value, (list, tuple)):
        raise ParameterError(f"'{name}' must be a list, not {_short(value)}")
    if hints[1:] == (...,):
        return tuple(checked(name, item, hints[0]) for item in value)
    if len(value) != len(hints):
        raise ParameterError(f"'{name}' must have {len(hints)} values, not {len(value)}")
    return tuple(checked(name, item, hint) for item, hint in zip(value, hints, strict=True))


def _plain(name: str, value: Any, kind: type) -> Any:
    """A value of one of the types of JSON; True is no number, and a number must be one that arrays can hold."""
    fits = isinstance(value, (int, float) if kind is float else kind) and isinstance(value, bool) == (kind is bool)
    if fits and isinstance(value, int):
        fits = value in INT64
    if fits and isinstance(value, str):  # a lone surrogate or a NUL names no file and no column
        fits = "\0" not in value and not any("\ud800" <= letter <= "\udfff" for letter in value)
    if not fits:
        raise ParameterError(f"'{name}' must be {NOUNS[kind]}, not {_short(value)}")
    return float(value) if kind is float else value


def _short(value: Any) -> str:
    text = ascii(value)
    return text if len(text) < 80 else f"{text[:77]}..."


def shown(value: Any) -> str:
    """A value as a sentence quotes it: short and printable."""
    return value if isinstance(value, str) and value.isprintable() and len(value) < 80 else _short(value)


def _noun(name: str) -> str:
    return name.rsplit(".", 1)[-1].replace("_", " ").removesuffix("s")
