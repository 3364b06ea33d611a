"""Looks through the bytes of an ONNX graph for what it must not hold.

Read field by field of protobuf, by tables of what may occur (onnx.proto of github.com/onnx/onnx), so that a graph can be
judged without the package onnx, and before anything acts on it. What the tables lack, a group, and a repeated field that
may occur only once are refused: there onnxruntime could read another graph than this module.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

MAX_FIELDS = 2_000_000  # read in about 5 s; a list of numbers counts as one
MAX_NODES = 50_000
VALUES_PER_MATCH = 1000
MAX_DEPTH = 8  # of the branches of If in one another
MAX_IR_VERSION = 14  # newer ones may keep tensors where this module does not look
MAX_OPSETS = {b"": 28, b"ai.onnx": 28, b"ai.onnx.ml": 5}
ORT_FORMAT = b"ORTM"  # at byte 4 of onnxruntime's own format, which it would read in place of ONNX

INT, DOUBLE, BYTES, FLOAT = 0, 1, 2, 5  # wire types of protobuf; the others are refused
WIDTHS = {DOUBLE: 8, FLOAT: 4}
MANY, LIST = "many", "list"  # messages or names one by one; numbers or texts that are passed over together

DAMAGED = "cannot be loaded, because it is no ONNX graph, or a damaged one: get the file again"
EXTERNAL = "has its weights in another file: save the graph with its weights inside"
SPARSE = "has sparse tensors, which are not read: save it with dense ones"
FUNCTIONS = "has functions of its own, which are not run: export it with all functions inlined"
UNSUPPORTED = "has parts that serve training or several devices, which are not read: export it for inference"

# What may occur in a message, by field number: name, wire type and, where it may occur more than once, how it is read.
# A text is the reason why a field is refused.
MODEL = {
    1: ("ir_version", INT),
    2: ("producer_name", BYTES),
    3: ("producer_version", BYTES),
    4: ("domain", BYTES),
    5: ("model_version", INT),
    6: ("doc_string", BYTES),
    7: ("graph", BYTES),
    8: ("opset_import", BYTES, MANY),
    14: ("metadata_props", BYTES, MANY),
    20: UNSUPPORTED,
    25: FUNCTIONS,
    26: UNSUPPORTED,
}
OPSET = {1: ("domain", BYTES), 2: ("version", INT)}
GRAPH = {
    1: ("node", BYTES, MANY),
    2: ("name", BYTES),
    5: ("initializer", BYTES, MANY),
    10: ("doc_string", BYTES),
    11: ("input", BYTES, MANY),
    12: ("output", BYTES, MANY),
    13: ("value_info", BYTES, MANY),
    14: ("quantization_annotation", BYTES, MANY),
    15: SPARSE,
    16: ("metadata_props", BYTES, MANY),
}
NODE = {
    1: ("input", BYTES, MANY),
    2: ("output", BYTES, MANY),
    3: ("name", BYTES),
    4: ("op_type", BYTES),
    5: ("attribute", BYTES, MANY),
    6: ("doc_string", BYTES),
    7: ("domain", BYTES),
    8: FUNCTIONS,
    9: ("metadata_props", BYTES, MANY),
    10: UNSUPPORTED,
}
ATTRIBUTE = {
    1: ("name", BYTES),
    2: ("f", FLOAT),
    3: ("i", INT),
    4: ("s", BYTES),
    5: ("tensor", BYTES),
    6: ("graph", BYTES),
    7: ("floats", FLOAT, LIST),
    8: ("ints", INT, LIST),
    9: ("strings", BYTES, LIST),
    10: ("tensor", BYTES, MANY),
    11: ("graph", BYTES, MANY),
    13: ("doc_string", BYTES),
    14: ("tp", BYTES),
    15: ("type_protos", BYTES, MANY),
    20: ("type", INT),
    21: FUNCTIONS,
    22: SPARSE,
    23: SPARSE,
}
TENSOR = {
    1: ("dims", INT, LIST),
    2: ("data_type", INT),
    4: ("float_data", FLOAT, LIST),
    5: ("int32_data", INT, LIST),
    6: ("string_data", BYTES, LIST),
    7: ("int64_data", INT, LIST),
    8: ("name", BYTES),
    9: ("raw_data", BYTES),
    10: ("double_data", DOUBLE, LIST),
    11: ("uint64_data", INT, LIST),
    12: ("doc_string", BYTES),
    13: EXTERNAL,
    14: ("data_location", INT),
    16: ("metadata_props", BYTES, MANY),
}


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
        for name, value in self.fields(span, ATTRIBUTE):
            if name == "tensor":
                self.tensor(value)
            elif name == "graph":
                graphs.append(value)
        return graphs

    def tensor(self, span: Span) -> None:
        for name, value in self.fields(span, TENSOR):
            if name == "data_location" and value != 0:
                raise Refused(EXTERNAL)

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
                position = self.end_of_list(key, position, stop)
            yield name, value

    def end_of_list(self, key: int, position: int, stop: int) -> int:
        """Where the values with the same key end that follow one another."""
        pattern = _more_of(key)
        while (more := pattern.match(self.data, position, stop)) is not None and more.end() > position:
            position = more.end()
        return position

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
def _more_of(key: int) -> re.Pattern:
    """What follows a value of a list: so many values with the same key, of texts only those below 16 bytes.

    Trees have a million of them; a match of all would keep memory to go back in each.
    """
    short = b"|".join(b"%s[\\s\\S]{%d}" % (re.escape(bytes([size])), size) for size in range(16))
    values = {
        INT: rb"[\x80-\xff]{0,9}[\0-\x7f]",
        DOUBLE: rb"[\s\S]{8}",
        FLOAT: rb"[\s\S]{4}",
        BYTES: b"(?:%s)" % short,
    }
    return re.compile(b"(?:%s%s){0,%d}" % (re.escape(bytes([key])), values[key & 7], VALUES_PER_MATCH))


def _text(name: bytes) -> str:
    return name[:40].decode("utf-8", "replace")
