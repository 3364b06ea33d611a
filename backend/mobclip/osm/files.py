"""Whether a file of OpenStreetMap is whole: GDAL reads one that is cut off or damaged up to there and does not say so.

.osm.pbf (https://wiki.openstreetmap.org/wiki/PBF_Format): blocks, each the length of a header, the header with the length of a
blob, and the blob, compressed with a checksum. .osm: XML.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from mobclip.errors import InputError
from mobclip.progress import Progress, no_progress

SUFFIXES = (".pbf", ".osm")
PACKED = (".bz2", ".gz", ".o5m", ".zip")
MAX_HEADER_BYTES = 64 * 2**10  # as the format says
MAX_BLOB_BYTES = 32 * 2**20  # likewise, packed or not
XML_BYTES_PER_READ = 2**20
HEADER_KIND, HEADER_BLOB_BYTES = 1, 3  # fields of messages
BLOB_ZLIB = 3
VARINT, BYTES = 0, 2  # types of fields


def is_osm(path: Path) -> bool:
    """Whether a name is that of a file of OpenStreetMap; one that is packed is refused.

    Raises:
        InputError: it must be unpacked or converted first.
    """
    name = path.name.lower()
    if (name.endswith(PACKED) and ".osm" in name) or name.endswith(".o5m"):
        raise InputError(f"{path} is packed: convert it to .osm.pbf first, such as by osmium cat.")
    return name.endswith(SUFFIXES)


def check_osm(path: Path, progress: Progress = no_progress) -> None:
    """Read a file from its beginning to its end.

    Raises:
        InputError: it is missing, no file of OpenStreetMap, cut off, or damaged.
    """
    if not path.is_file():  # reading a pipe may never end
        raise InputError(f"There is no file {path} on disk.")
    try:
        size = path.stat().st_size
        with open(path, "rb") as stream:
            blocks = _pbf_blocks(stream) if path.name.lower().endswith(".pbf") else _xml_parts(stream)
            for position in blocks:
                progress(position / max(size, 1), "Checking the file")
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}).") from error
    except (ValueError, LookupError, zlib.error, expat.ExpatError) as error:
        raise InputError(f"{path} is damaged, cut off, or no file of OpenStreetMap: download it again.") from error


def _pbf_blocks(stream: BinaryIO) -> Iterator[int]:
    """The position after each block of a .osm.pbf."""
    kind = b"OSMHeader"  # the first one; others follow
    while prefix := stream.read(4):
        header = _message(_exactly(stream, int.from_bytes(_whole(prefix, 4), "big"), MAX_HEADER_BYTES))
        size = header[HEADER_BLOB_BYTES]
        if kind not in (header[HEADER_KIND], b"") or not isinstance(size, int):
            raise ValueError("another format")
        packed = _message(_exactly(stream, size, MAX_BLOB_BYTES)).get(BLOB_ZLIB)
        if isinstance(packed, bytes):
            unpacking = zlib.decompressobj()
            unpacking.decompress(packed, MAX_BLOB_BYTES)
            if not unpacking.eof:
                raise ValueError("cut off")
        kind = b""
        yield stream.tell()
    if kind:
        raise ValueError("empty")


def _xml_parts(stream: BinaryIO) -> Iterator[int]:
    """The position after each part of a .osm."""
    parser = expat.ParserCreate()
    names: list[str] = []

    def start(name: str, _: dict[str, str]) -> None:
        names.append(name)
        parser.StartElementHandler = None  # only the root is of interest
        if name != "osm":
            raise ValueError("another format")

    def refuse(*_: object) -> None:
        raise ValueError("entities, which no extract has")

    parser.StartElementHandler = start
    parser.EntityDeclHandler = refuse
    while part := stream.read(XML_BYTES_PER_READ):
        parser.Parse(part)
        yield stream.tell()
    parser.Parse(b"", True)


def _message(data: bytes) -> dict[int, int | bytes]:
    """The fields of a message of protocol buffers, numbers and bytes."""
    fields: dict[int, int | bytes] = {}
    position = 0
    while position < len(data):
        key, position = _varint(data, position)
        value, position = _varint(data, position)
        if key & 7 == VARINT:
            fields[key >> 3] = value
        elif key & 7 == BYTES:
            fields[key >> 3] = _whole(data[position : position + value], value)
            position += value
        else:
            raise ValueError("another type of field")
    return fields


def _varint(data: bytes, position: int) -> tuple[int, int]:
    """A number of which each byte holds seven bits, and the position after it."""
    value = shift = 0
    while True:
        byte = data[position]
        value |= (byte & 127) << shift
        position, shift = position + 1, shift + 7
        if byte < 128:
            return value, position


def _exactly(stream: BinaryIO, size: int, most: int) -> bytes:
    if size > most:
        raise ValueError("too large")
    return _whole(stream.read(size), size)


def _whole(data: bytes, size: int) -> bytes:
    if len(data) != size:
        raise ValueError("cut off")
    return data
