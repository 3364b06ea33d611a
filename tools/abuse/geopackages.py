"""Hostile GeoPackages: tables of tables that lie, views without end, damaged geometry."""

import random
import shutil
import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

from tools.abuse.generators import generator, write
from tools.abuse.mutations import TEXTS, damage
from tools.abuse.samples import Samples
from tools.abuse.tables import CELLS, hostile_wkb

METADATA = (
    "gpkg_contents",
    "gpkg_geometry_columns",
    "gpkg_spatial_ref_sys",
    "gpkg_ogr_contents",
    "gpkg_extensions",
    "gpkg_tile_matrix_set",
)
ENDLESS = (
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS fid, NULL AS geometry, x AS lon FROM n",
    "SELECT a.fid, a.geometry FROM {t} a, {t} b, {t} c, {t} d, {t} e, {t} f",
    "SELECT fid, geometry, randomblob(100000000) AS big FROM {t}",
    "SELECT fid, geometry, hex(zeroblob(400000000)) AS big FROM {t}",
    "SELECT fid, geometry, load_extension('/tmp/x') AS name FROM {t}",
    "SELECT fid, geometry, readfile('/etc/passwd') AS name FROM {t}",
    "SELECT * FROM itself",
    "SELECT fid, geometry FROM nothing",
)


@generator("geopackages")
def damaged_file(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """The whole file damaged, or one page of it."""
    data = draw.choice((samples.points_gpkg, samples.embedded_gpkg, samples.polygons_gpkg)).read_bytes()
    if draw.random() < 0.5:
        page = 4_096 * draw.randrange(len(data) // 4_096)
        data = data[:page] + damage(draw, data[page : page + 4_096]).ljust(4_096, b"\0")[:4_096] + data[page + 4_096 :]
        return write(folder, "case.gpkg", data)
    return write(folder, "case.gpkg", damage(draw, data))


def _changed(
    draw: random.Random, samples: Samples, folder: Path, change: Callable[[sqlite3.Connection, str], None]
) -> Path:
    """A good file after a change of its tables, which a connection without checks and the name of its layer are given for."""
    good = draw.choice((samples.points_gpkg, samples.embedded_gpkg, samples.polygons_gpkg))
    path = Path(shutil.copyfile(good, folder / "case.gpkg"))
    connection = sqlite3.connect(path, isolation_level=None)
    for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):  # of the triggers of a spatial index
        connection.create_function(name, 1, lambda _: 0)
    connection.execute("PRAGMA writable_schema = ON")
    try:
        change(connection, good.stem)
    except sqlite3.Error:  # what SQLite itself refuses is no case: the file stays as it is
        pass
    finally:
        connection.close()
    return path


@generator("geopackages")
def lying_metadata(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Values of the tables that describe the others replaced, or such tables removed."""

    def change(connection: sqlite3.Connection, _: str) -> None:
        for _ in range(draw.randint(1, 3)):
            table = draw.choice(METADATA)
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            if draw.random() < 0.15 or not columns:
                connection.execute(f"DROP TABLE {table}" if draw.random() < 0.5 else f"DELETE FROM {table}")
                continue
            value = draw.choice(
                (None, -1, 0, 99_999, 2**62, 1e308, b"\xff\0", "GEOMETRY", "POINT", "features", "attributes", *TEXTS)
            )
            if isinstance(value, str):
                value = value.encode("utf-8", "replace").decode()
            connection.execute(f'UPDATE OR IGNORE {table} SET "{draw.choice(columns)}" = ?', (value,))

    return _changed(draw, samples, folder, change)


@generator("geopackages")
def endless_view(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A view in the place of the layer, or beside it, that does not end or asks for other files."""

    def change(connection: sqlite3.Connection, layer: str) -> None:
        statement = draw.choice(ENDLESS).format(t="base")
        if draw.random() < 0.5:
            connection.execute(f"ALTER TABLE {layer} RENAME TO base")
            connection.execute(f"CREATE VIEW {layer} AS {statement}")
        else:
            name = "itself" if draw.random() < 0.5 else "aaa"
            connection.execute(f"CREATE VIEW {name} AS {statement.replace('base', layer)}")
            connection.execute(f"UPDATE gpkg_contents SET table_name = '{name}', identifier = '{name}'")
            connection.execute(f"UPDATE gpkg_geometry_columns SET table_name = '{name}'")

    return _changed(draw, samples, folder, change)


@generator("geopackages")
def odd_schema(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Tables gone, columns renamed, triggers, layers in their hundreds, other types in a column."""

    def change(connection: sqlite3.Connection, layer: str) -> None:
        name = draw.choice(TEXTS).replace("\0", "").encode("utf-8", "replace").decode().replace('"', '""')
        statements: tuple[str, ...] = (
            f"DROP TABLE {layer}",
            f"DELETE FROM {layer}",
            f'ALTER TABLE {layer} RENAME TO "{name}"',
            f"ALTER TABLE {layer} DROP COLUMN geometry",
            f'ALTER TABLE {layer} ADD COLUMN "{name}" TEXT',
            f"ALTER TABLE {layer} RENAME COLUMN geometry TO shape",
            f"UPDATE sqlite_master SET sql = 'CREATE TABLE {layer} (fid INTEGER)' WHERE name = '{layer}'",
            "UPDATE sqlite_master SET rootpage = 99999",
            "UPDATE sqlite_master SET sql = 'x'",
            "PRAGMA application_id = 0",
            "PRAGMA user_version = 1",
            f"ALTER TABLE {layer} ADD COLUMN h3 TEXT DEFAULT '{draw.choice(CELLS)}'",
            f"CREATE TRIGGER t AFTER INSERT ON {layer} BEGIN SELECT 1; END",
            f"UPDATE {layer} SET fid = fid * 4611686018427387",
            f"ALTER TABLE {layer} ADD COLUMN lon REAL",
            "PRAGMA journal_mode = WAL",
            f"ALTER TABLE {layer} ADD COLUMN lat BLOB DEFAULT x'ff00'",
            f"ALTER TABLE {layer} ADD COLUMN big TEXT DEFAULT (hex(zeroblob(10000000)))",
        )
        for statement in draw.sample(statements, draw.randint(1, 3)):
            connection.execute(statement)
        if draw.random() < 0.1:
            for number in range(300):
                connection.execute(f"CREATE TABLE l{number} (fid INTEGER PRIMARY KEY, a TEXT)")
                connection.execute(
                    "INSERT INTO gpkg_contents (table_name, data_type) VALUES (?, 'attributes')", (f"l{number}",)
                )

    return _changed(draw, samples, folder, change)


@generator("geopackages")
def odd_geometry(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Geometry that is damaged, deep, huge, or of another kind than the layer says."""

    def change(connection: sqlite3.Connection, layer: str) -> None:
        (good,) = connection.execute(f"SELECT geometry FROM {layer} LIMIT 1").fetchone()
        for _ in range(draw.randint(1, 3)):
            shape = draw.choice((damage(draw, good), _blob(draw, good), b"GP", b"", None, 7, "text"))
            connection.execute(f"UPDATE {layer} SET geometry = ? WHERE fid = ?", (shape, draw.randint(1, 20)))

    return _changed(draw, samples, folder, change)


def _blob(draw: random.Random, good: bytes) -> bytes | None:
    """Hostile well-known binary after a header of GeoPackage, whose envelope may lie."""
    wkb = hostile_wkb(draw, good[-21:])
    flags = draw.choice((1, 3, 5, 7, 9, 15, 17, 255))
    size = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}.get(flags >> 1 & 7, 0)
    return (
        None
        if wkb is None
        else b"GP\0" + struct.pack("<Bi", flags, draw.choice((4326, -1, 0, 99_999))) + draw.randbytes(size) + wkb
    )
