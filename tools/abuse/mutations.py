"""Damage: to bytes, to values of JSON and to arrays."""

import copy
import io
import json
import random
from collections.abc import Callable
from typing import Any

import numpy as np

HUGE = 2**63
LONG = "a" * 10_000
TEXTS = (
    "", " ", "\0", "\ud800", LONG, "../x", "../../etc/passwd", "/etc/passwd", "C:\\x", "\x1b]0;title\x07", "a\nb", "\u202eabc",
    "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "' OR 1=1 --", "%s%n{0}", "nul", "card.json", "é" * 300,
)  # fmt: skip
NUMBERS = (0, -1, 1, 2, 15, 16, 255, 2**31, HUGE, -HUGE, 10**400, 0.5, -0.0, 1e-300, 1e308, float("nan"), float("inf"))
OTHERS = (None, True, False, [], {}, [[]], [None], [1, "a"], {"a": {}}, {"": ""}, ["x"] * 5_000, [0] * 100_000)
TYPES = ("?", "i1", "u1", "i2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", ">f8", "c16", "S5", "U5", "M8[s]", "V3")


def damage(draw: random.Random, data: bytes) -> bytes:
    """Bytes with one to four mutations."""
    for _ in range(draw.randint(1, 4)):
        data = draw.choice((_flip, _flip, _cut, _splice, _repeat, _overwrite, _insert))(draw, data)
    return data


def _flip(draw: random.Random, data: bytes) -> bytes:
    result = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 8, 64)) if result else 0):
        result[draw.randrange(len(result))] ^= 1 << draw.randrange(8)
    return bytes(result)


def _cut(draw: random.Random, data: bytes) -> bytes:
    return data[: draw.randint(0, len(data))] if draw.random() < 0.7 else data[draw.randint(0, len(data)) :]


def _span(draw: random.Random, data: bytes) -> tuple[int, int]:
    start = draw.randint(0, len(data))
    return start, min(len(data), start + draw.choice((1, 4, 16, 256, 4_096)))


def _splice(draw: random.Random, data: bytes) -> bytes:
    (start, stop), place = _span(draw, data), draw.randint(0, len(data))
    return data[:place] + data[start:stop] + data[place + stop - start :]


def _repeat(draw: random.Random, data: bytes) -> bytes:
    start, stop = _span(draw, data)
    return data[:stop] + data[start:stop] * draw.choice((1, 2, 10, 100)) + data[stop:]


def _overwrite(draw: random.Random, data: bytes) -> bytes:
    start, stop = _span(draw, data)
    return data[:start] + draw.choice((b"\0", b"\xff", b"\x7f", b"\x80")) * (stop - start) + data[stop:]


def _insert(draw: random.Random, data: bytes) -> bytes:
    place = draw.randint(0, len(data))
    return data[:place] + draw.randbytes(draw.choice((1, 2, 8, 100))) + data[place:]


def hostile_value(draw: random.Random) -> Any:
    """A value that JSON can hold and that hardly any field expects."""
    return draw.choice((draw.choice(TEXTS), draw.choice(NUMBERS), copy.deepcopy(draw.choice(OTHERS))))


def hostile_json(draw: random.Random, values: Any) -> Any:
    """A copy of a JSON value with one to three of its fields replaced, removed, doubled or swapped."""
    values = copy.deepcopy(values)
    for _ in range(draw.choice((1, 1, 1, 2, 3))):
        places = list(_places(values))
        if not places:
            return hostile_value(draw)
        holder, key = draw.choice(places)
        change = draw.random()
        if change < 0.6:
            holder[key] = hostile_value(draw)
        elif change < 0.8:
            del holder[key]
        elif isinstance(holder, list):
            holder.insert(key, copy.deepcopy(draw.choice(holder)))
        else:
            holder[draw.choice(TEXTS)] = holder.pop(key)
    return values


def _places(values: Any) -> Any:
    """All places in a JSON value, as what holds it and its key."""
    keys = values.keys() if isinstance(values, dict) else range(len(values)) if isinstance(values, list) else ()
    for key in keys:
        yield values, key
        yield from _places(values[key])


def json_bytes(draw: random.Random, values: Any) -> bytes:
    """JSON as bytes, now and then nested deep, with a key twice, in another encoding or not quite JSON."""
    text = json.dumps(values)
    trick = draw.randrange(12)
    if trick == 0:
        depth = draw.choice((33, 1_000, 100_000))
        text = text[:-1] + ', "deep": ' + "[" * depth + "]" * depth + "}"
    elif trick == 1 and isinstance(values, dict) and values:
        key = draw.choice(list(values))
        text = text[:-1] + f", {json.dumps(key)}: {json.dumps(hostile_value(draw))}}}"
    elif trick == 2:
        return text.encode(draw.choice(("utf-16", "utf-32", "utf-8-sig", "latin-1")), "replace")
    elif trick == 3:
        text = text.replace(":", ": " + draw.choice(("1e9999", "-", "01", "NaN", "'a'", "1" * 5_000, "\\ud800")), 1)
    return text.encode("utf-8", "surrogatepass")


def hostile_array(draw: random.Random, values: np.ndarray) -> bytes:
    """An `.npy` file like one of an array, but of another type, shape or content, or with a header that lies."""
    return draw.choice((_other_type, _other_shape, _other_values, _other_values, _lying_header, _pickled))(draw, values)


def npy(values: np.ndarray, allow_pickle: bool = False) -> bytes:
    """An array as the bytes of an `.npy` file."""
    stream = io.BytesIO()
    np.save(stream, values, allow_pickle=allow_pickle)
    return stream.getvalue()


def _other_type(draw: random.Random, values: np.ndarray) -> bytes:
    kind = np.dtype(draw.choice(TYPES))
    with np.errstate(all="ignore"):
        return npy(np.zeros(values.shape, kind) if kind.kind in "SUMV" else values.astype(kind))


def _other_shape(draw: random.Random, values: np.ndarray) -> bytes:
    changes: tuple[Callable[[], np.ndarray], ...] = (
        lambda: values[:0], lambda: values[:1], lambda: values[:-1], lambda: values.T, lambda: values.ravel(),
        lambda: values[None], lambda: np.concatenate([values, values]), lambda: np.asfortranarray(values),
        lambda: values.ravel()[:1].reshape(()), lambda: values[..., :0], lambda: values.reshape(*values.shape, 1),
    )  # fmt: skip
    return npy(draw.choice(changes)())


def _other_values(draw: random.Random, values: np.ndarray) -> bytes:
    result = np.array(values)
    if not result.size:
        return npy(result)
    limits = np.finfo(result.dtype) if result.dtype.kind == "f" else np.iinfo(result.dtype)
    special = [limits.min, limits.max, 0, 1] + ([np.nan, np.inf, -np.inf, 1e-30] if result.dtype.kind == "f" else [])
    flat = result.reshape(-1)
    match draw.randrange(4):
        case 0:
            flat[draw.randrange(flat.size)] = draw.choice(special)
        case 1:
            flat[:] = draw.choice(special)
        case 2:
            flat[:] = flat[::-1].copy()
        case _:
            flat[:] = np.random.default_rng(draw.getrandbits(32)).permutation(flat)
    return npy(result)


def _lying_header(draw: random.Random, values: np.ndarray) -> bytes:
    shapes = (
        "(1000000000000,)",
        "(-1,)",
        "(3,)",
        "(0, 9)",
        "(2**99,)",
        "(1e9,)",
        "(" * 200 + ")" * 200,
        "()",
        "None",
        "(1, " * 50,
    )
    header = f"{{'descr': {draw.choice((repr(values.dtype.str), repr('O'), '[(1,)]', repr('f9'), '1'))}, "
    header += f"'fortran_order': {draw.choice(('False', 'True', '7'))}, 'shape': {draw.choice(shapes)}, }}\n"
    length = draw.choice((len(header), 0, 65_535))
    version = draw.choice((b"\1\0", b"\2\0", b"\3\0", b"\x09\0"))
    return (
        b"\x93NUMPY"
        + version
        + length.to_bytes(2 if version == b"\1\0" else 4, "little")
        + header.encode()
        + values.tobytes()
    )


def _pickled(draw: random.Random, values: np.ndarray) -> bytes:
    return npy(np.array([draw.choice(TEXTS), values.shape, None], dtype=object), allow_pickle=True)
