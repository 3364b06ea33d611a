"""Looks through the bytes of an ONNX graph for what it must not hold.

Read field by field of protobuf, by the tables of onnx_fields.py, so that a graph can be
judged without the package onnx, and before anything acts on it. What the tables lack, a group, and a repeated field that
may occur only once are refused: there onnxruntime could read another graph than this module.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from mobclip.bundle.onnx_fields import (
    ATTRIBUTE,
    BYTES,
    DOUBLE,
    EXTERNAL,
    FLOAT,
    GRAPH,
    INT,
    LIST,
    MODEL,
    NODE,
    OPSET,
    TENSOR,
    TEXTS,
)

MAX_FIELDS = 1_000_000  # read in about 3 s; a list of numbers counts as one
MAX_NODES = 10_000  # prepared in about 2 s
MAX_WHOLE_NUMBERS = 16_000_000  # in lists, where one of a byte becomes one of 24 in memory
MAX_TEXTS = 2_000_000  # in lists, where one of two bytes becomes one of 150 in memory
VALUES_PER_MATCH = 1000
MAX_DEPTH = 8  # of the branches of If in one another
MAX_IR_VERSION = 14  # newer ones may keep tensors where this module does not look
MAX_OPSETS = {b"": 28, b"ai.onnx": 28, b"ai.onnx.ml": 5}
ORT_FORMAT = b"ORTM"  # at byte 4 of onnxruntime's own format, which it would read in place of ONNX

STRING = 8  # type of a tensor in onnx.proto
WIDTHS = {DOUBLE: 8, FLOAT: 4}
CONTINUED = bytes(range(128, 256))  # those of a whole number but its last

DAMAGED = "cannot be loaded, because it is no ONNX graph, or a damaged one: get the file again"
LISTS = "has longer lists than are read: export a smaller one"


class Span(NamedTuple):
    """Where a text, a tensor's data or a message lies in the bytes of the graph."""

    start: int
    stop: int


class Refused(Exception):
    """A graph that is not loaded; the text says why and what to do, after what it is."""


def check_graph(data: bytes) -> None:
    """Check that a model needs nothing but itself and ends.

    Raises:
        Refused: it reads other files, runs operators that are not of ONNX, has functions or loops, is larger than the
            limits above, or could be read in two ways.
    """
    _Walk(data).model()


class _Walk:
    """Reads every message of a model that can hold a tensor, a graph or an operator.

    Raises:
        Refused: by all methods.
    """

    def __init__(self, data: bytes):
        self.data, self.count, self.nodes = data, 0, 0
        self.whole_numbers = self.texts = 0  # in lists

    def model(self) -> None:
        if self.data[4:8] == ORT_FORMAT:
            raise Refused("is in the format of onnxruntime: give the ONNX graph that it was made from")
        graphs = 0
        for name, value in self.fields(Span(0, len(self.data)), MODEL):
            if name == "ir_version" and value > MAX_IR_VERSION:
                raise Refused(f"has IR version {value} and at most {MAX_IR_VERSION} is read: export it with opset 17")
            if name == "opset_import":
                self.opset(value)
            if name == "graph":
                graphs += 1
                self.graph(value, 0)
        if not graphs:
            raise Refused(DAMAGED)

    def opset(self, span: Span) -> None:
        values = dict(self.fields(span, OPSET))
        domain = self.bytes(values["domain"]) if "domain" in values else b""
        if values.get("version", 0) > MAX_OPSETS.get(domain, 2**64):  # of others, no operator gets past `node`
            raise Refused(
                f"has opset {values['version']} and at most {MAX_OPSETS[domain]} is read: export it with opset 17"
            )

    def graph(self, span: Span, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise Refused(f"has branches more than {MAX_DEPTH} deep: export it without")
        for name, value in self.fields(span, GRAPH):
            if name == "node":
                self.node(value, depth)
            elif name == "initializer":
                self.tensor(value)

    def node(self, span: Span, depth: int) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise Refused(f"has more than {MAX_NODES:,} operators: export a smaller one")
        operator, domain, branches = b"", b"", []
        for name, value in self.fields(span, NODE):
            if name == "op_type":
                operator = self.bytes(value)
            elif name == "domain":
                domain = self.bytes(value)
            elif name == "attribute":
                branches += self.attribute(value)
        if domain not in MAX_OPSETS:
            raise Refused(
                f"needs operators of '{_text(domain)}': only those of ONNX itself are run, so export it without"
            )
        if branches and operator != b"If":  # Loop, Scan and SequenceMap are all that is left
            raise Refused(f"has the operator {_text(operator)}, a loop that may never end: export it without")
        for branch in branches:
            self.graph(branch, depth + 1)

    def attribute(self, span: Span) -> list[Span]:
        """The graphs that an attribute holds, which are not looked into yet."""
        graphs = []
        name, number = b"", 0
        for field, value in self.fields(span, ATTRIBUTE):
            if field == "name":
                name = self.bytes(value)
            elif field == "i":
                number = value
            elif field == "tensor":
                self.tensor(value)
            elif field == "graph":
                graphs.append(value)
        if b"string" in name or (name == b"to" and number == STRING):
            raise Refused(TEXTS)
        return graphs

    def tensor(self, span: Span) -> None:
        for name, value in self.fields(span, TENSOR):
            if name == "data_location" and value != 0:
                raise Refused(EXTERNAL)
            if name == "data_type" and value == STRING:
                raise Refused(TEXTS)

    def fields(self, span: Span, known: dict) -> Iterator[tuple[str, Any]]:
        """Name and value of the fields of a message; of a list only the first, or where it lies if it is packed."""
        position, stop, seen = *span, set()
        while position < stop:
            key, position = self.varint(position, stop)
            number, wire = key >> 3, key & 7
            field = known.get(number)
            if isinstance(field, str):
                raise Refused(field)
            if field is None:
                raise Refused(DAMAGED)
            name, expected, *many = field
            packed = many == [LIST] and wire == BYTES
            is_repeated = not many and number in seen  # which protobuf would merge
            if is_repeated or (wire != expected and not packed):
                raise Refused(DAMAGED)
            seen.add(number)
            value, position = self.value(wire, position, stop)
            if many == [LIST]:
                start = value.start if packed and expected == INT else position
                position = self.end_of_list(key, position, stop)
                self.count_list(key, expected, self.data[start:position])
            yield name, value

    def end_of_list(self, key: int, position: int, stop: int) -> int:
        """Where the values with the same key end that follow one another."""
        pattern = _more_of(key)
        while (more := pattern.match(self.data, position, stop)) is not None and more.end() > position:
            position = more.end()
        return position

    def count_list(self, key: int, kind: int, taken: bytes) -> None:
        """Count the values in the bytes of a list: of whole numbers those bytes that end one, keys among them."""
        if kind == INT:
            self.whole_numbers += len(taken.translate(None, CONTINUED)) // (1 if key & 7 == BYTES else 2)
        elif kind == BYTES:
            self.texts += sum(1 for _ in islice(_one_of(key).finditer(taken), MAX_TEXTS))
        if self.whole_numbers >= MAX_WHOLE_NUMBERS or self.texts >= MAX_TEXTS:
            raise Refused(LISTS)

    def value(self, wire: int, position: int, stop: int) -> tuple[Any, int]:
        """A number of a wire type, or where bytes lie; and the position after it."""
        self.count += 1
        if self.count > MAX_FIELDS:
            raise Refused(f"has more than {MAX_FIELDS:,} values: export a smaller one")
        value: int | Span | None = None
        if wire == INT:
            value, position = self.varint(position, stop)
        elif wire == BYTES:
            size, position = self.varint(position, stop)
            value, position = Span(position, position + size), position + size
        else:
            position += WIDTHS[wire]
        if position > stop:
            raise Refused(DAMAGED)
        return value, position

    def varint(self, position: int, stop: int) -> tuple[int, int]:
        """A whole number in the shortest form, 7 bits a byte, and the position after it."""
        value = shift = 0
        while position < stop and shift < 70:
            byte = self.data[position]
            position += 1
            value |= (byte & 127) << shift
            if byte < 128 and (byte or not shift):
                return value, position
            shift += 7
        raise Refused(DAMAGED)

    def bytes(self, span: Span) -> bytes:
        return self.data[span.start : span.stop]


@cache
def _one_of(key: int) -> re.Pattern:
    """A value of a list with its key, of texts only one below 16 bytes."""
    short = b"|".join(b"%s[\\s\\S]{%d}" % (re.escape(bytes([size])), size) for size in range(16))
    values = {
        INT: rb"[\x80-\xff]{0,9}[\0-\x7f]",
        DOUBLE: rb"[\s\S]{8}",
        FLOAT: rb"[\s\S]{4}",
        BYTES: b"(?:%s)" % short,
    }
    return re.compile(re.escape(bytes([key])) + values[key & 7])


@cache
def _more_of(key: int) -> re.Pattern:
    """What follows a value of a list: so many values with the same key.

    Trees have a million of them; a match of all would keep memory to go back in each.
    """
    return re.compile(b"(?:%s){0,%d}" % (_one_of(key).pattern, VALUES_PER_MATCH))


def _text(name: bytes) -> str:
    return name[:40].decode("utf-8", "replace")
