"""Hostile tables: .csv and .parquet."""

import io
import json
import random
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import shapely

from tools.abuse.generators import generator, write
from tools.abuse.mutations import TEXTS, damage, hostile_json, json_bytes
from tools.abuse.samples import Samples

CELLS = (
    "862830807ffffff",
    "",
    "8" * 10_000,
    "0x862830807ffffff",
    "ffffffffffffffff",
    "-1",
    "862830807FFFFFF",
    "é",
    "8001fffffffffff",
)
DEGREES = (
    "0",
    "-84.2",
    "33.8",
    "",
    "nan",
    "inf",
    "-inf",
    "1e308",
    "-1e-320",
    "91",
    "361",
    "84,2",
    "0x10",
    "1_0",
    "١٢",
    "N33",
    "null",
    "--",
)
ROWS = 12


def _lines(draw: random.Random) -> list[list[str]]:
    """A table of texts as spreadsheets and people make them."""
    names = draw.sample(
        ["lon", "lat", "h3", "name", "y", "emb_000", "emb_001", "geometry", "bundle", "kind"], draw.randint(1, 8)
    )
    if draw.random() < 0.3:
        names += [draw.choice([*TEXTS, *names]) for _ in range(draw.randint(1, 3))]
    options = {"h3": CELLS, "name": TEXTS, "kind": TEXTS}
    count = draw.choice((0, 1, ROWS, ROWS))
    return [names, *([draw.choice(options.get(name, DEGREES)) for name in names] for _ in range(count))]


@generator("csv")
def damaged_csv(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A good table, damaged."""
    good = draw.choice((samples.points, samples.cells, samples.embedded))
    return write(folder, "case.csv", damage(draw, good.read_bytes()))


@generator("csv")
def odd_csv(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Odd separators, quotes, encodings, names and values."""
    quote, comma, end = (
        draw.choice(('"', '"', "'", "")),
        draw.choice((",", ",", ";", "\t", "|")),
        draw.choice(("\n", "\r\n", "\r")),
    )
    text = end.join(comma.join(f"{quote}{value}{quote}" for value in row) for row in _lines(draw))
    text += draw.choice(("", end, end * 3, quote, comma, "\x1a", "\0"))
    coding = draw.choice(("utf-8", "utf-8", "utf-8-sig", "latin-1", "utf-16", "cp437"))
    return write(folder, "case.csv", text.encode(coding, "surrogatepass" if "utf" in coding else "replace"))


@generator("csv")
def odd_values(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A good table with hostile texts in the place of some values."""
    rows = [
        line.split(",")
        for line in draw.choice((samples.points, samples.cells, samples.embedded)).read_text().splitlines()
    ]
    for _ in range(draw.randint(1, 5)):
        row = draw.choice(rows)
        row[draw.randrange(len(row))] = draw.choice(
            (*CELLS, *DEGREES, '"' + draw.choice(TEXTS).replace('"', '""') + '"')
        )
    return write(folder, "case.csv", "\n".join(",".join(row) for row in rows).encode("utf-8", "surrogatepass"))


@generator("csv")
def large_csv(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Very long or very many fields, columns, lines; also nothing at all."""
    size = draw.choice((10_000, 1_000_000))
    shapes = (
        b"lon,lat\n" + b"1" * size + b",2\n",
        b"lon,lat\n" + b'"' + b"a" * size,
        b"lon,lat" + b"," * size + b"\n1,2\n",
        b"\n" * size,
        b"lon,lat\n" + b"1,2\n" * size,
        bytes(size),
        b"",
        b"lon,lat",
        b"\xef\xbb\xbf",
        b"lon,lat\n" + b"1,2," * size,
        ",".join(f"emb_{n:03}" for n in range(size // 200)).encode() + b"\n" + b"1," * (size // 200 - 1) + b"1\n",
    )
    return write(folder, "case.csv", draw.choice(shapes))


@generator("parquet")
def damaged_parquet(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A good table, damaged, or all but its footer."""
    data = draw.choice((samples.points_parquet, samples.embedded_parquet, samples.polygons_parquet)).read_bytes()
    if draw.random() < 0.5:
        data = data[:-8]
        return write(
            folder, "case.parquet", damage(draw, data) + struct.pack("<I", draw.randint(0, len(data))) + b"PAR1"
        )
    return write(folder, "case.parquet", damage(draw, data))


@generator("parquet")
def lying_metadata(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """GeoParquet metadata that lies, or is no JSON."""
    table = pyarrow.parquet.read_table(
        draw.choice((samples.points_parquet, samples.polygons_parquet)), use_threads=False
    )
    geo = hostile_json(draw, json.loads(table.schema.metadata[b"geo"]))
    if draw.random() < 0.3 and isinstance(geo, dict):
        geo.update(
            draw.choice(
                (
                    {
                        "columns": {
                            "geometry": {"encoding": draw.choice(("WKT", "point", "polygon", "WKB", "x")), "crs": None}
                        }
                    },
                    {"columns": {"geometry": {"encoding": "WKB", "crs": draw.choice((*TEXTS, 4326, "EPSG:4326"))}}},
                )
            )
        )
    return _save(
        folder, table.replace_schema_metadata({"geo": json_bytes(draw, geo), **draw.choice(({}, {"pandas": b"{"}))})
    )


@generator("parquet")
def odd_geometry(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Geometry in well-known binary that is damaged, deep, huge or of another kind than the metadata says."""
    table = pyarrow.parquet.read_table(
        draw.choice((samples.points_parquet, samples.polygons_parquet)), use_threads=False
    )
    shapes = table.column("geometry").to_pylist()
    for _ in range(draw.randint(1, 3)):
        shapes[draw.randrange(len(shapes))] = hostile_wkb(draw, shapes[0])
    place = table.column_names.index("geometry")
    return _save(folder, table.set_column(place, "geometry", pa.array(shapes, pa.binary())))


def hostile_wkb(draw: random.Random, good: bytes) -> bytes | None:
    """A geometry as well-known binary."""
    depth, many = draw.choice((10, 1_000, 100_000)), draw.choice((2**31, 2**32 - 1, 10))
    big = draw.choice((1e300, float("inf"), float("nan"), 1e9, -0.0))
    made = (
        lambda: None,
        lambda: b"",
        lambda: damage(draw, good),
        lambda: damage(draw, good),
        lambda: b"\1\7\0\0\0\1\0\0\0" * depth + good,
        lambda: b"\1\3\0\0\0" + struct.pack("<II", 1, many),
        lambda: b"\1\4\0\0\0" + struct.pack("<I", many),
        lambda: shapely.to_wkb(shapely.Polygon([(0, 0), (big, 0), (big, big), (0, big)])),
        lambda: shapely.to_wkb(shapely.Point(big, 0)),
        lambda: shapely.to_wkb(shapely.Polygon()),
        lambda: shapely.to_wkb(shapely.LineString([(0, 0), (1, 1)])),
        lambda: shapely.to_wkb(shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])),
        lambda: shapely.to_wkb(shapely.box(-180, -90, 180, 90)),
        lambda: struct.pack("<BI", 1, draw.choice((8, 9, 10, 15, 16, 17, 1003, 2**31 + 1))) + bytes(40),
        lambda: draw.randbytes(40),
        lambda: shapely.to_wkb(shapely.MultiPoint(np.random.default_rng(0).uniform(-1, 1, (50_000, 2)))),
        lambda: b"\0" + good[1:],
    )
    return draw.choice(made)()


@generator("parquet")
def odd_columns(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Columns of types that tables hardly have, names twice, and very many."""
    count = draw.choice((0, 1, ROWS))
    arrays = [
        (draw.choice((*TEXTS[:6], "lon", "lat", "h3", "y", "emb_000", "emb_001", "geometry")), _odd_array(draw, count))
        for _ in range(draw.choice((1, 2, 6, 500)))
    ]
    table = pa.table(
        [values for _, values in arrays], names=[name.encode("utf-8", "replace").decode() for name, _ in arrays]
    )
    return _save(folder, table)


def _odd_array(draw: random.Random, count: int) -> pa.Array:
    kinds: tuple[tuple[pa.DataType, Any], ...] = (
        (pa.float64(), -84.1),
        (pa.float32(), float("nan")),
        (pa.float16(), np.float16(1)),
        (pa.int64(), 2**63 - 1),
        (pa.uint64(), 2**64 - 1),
        (pa.string(), draw.choice(CELLS)),
        (pa.large_string(), "a"),
        (pa.binary(), b"\xff\0"),
        (pa.bool_(), True),
        (pa.null(), None),
        (pa.list_(pa.float64()), [1.0, None]),
        (pa.struct([("a", pa.int8())]), {"a": 1}),
        (pa.map_(pa.string(), pa.int8()), [("k", 1)]),
        (pa.decimal128(38, 2), None),
        (pa.date32(), None),
        (pa.timestamp("ns", "Europe/Berlin"), 1),
        (pa.time64("ns"), 1),
        (pa.duration("s"), 1),
        (pa.dictionary(pa.int8(), pa.string()), "x"),
        (pa.list_(pa.list_(pa.int8())), [[1], []]),
        (pa.month_day_nano_interval(), None),
    )
    kind, value = draw.choice(kinds)
    values = [None if draw.random() < 0.2 else value for _ in range(count)]
    return pa.array(values, kind)


def _save(folder: Path, table: pa.Table) -> Path:
    stream = io.BytesIO()
    try:
        pyarrow.parquet.write_table(table, stream)
    except (pa.ArrowException, ValueError):  # a type that Parquet lacks: without it
        pyarrow.parquet.write_table(pa.table({"lon": [1.0], "lat": [2.0]}), stream)
    return write(folder, "case.parquet", stream.getvalue())
