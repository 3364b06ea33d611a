"""What a file's format cannot take is settled before it is written, and what was written is looked at."""

import datetime
import os
import sqlite3
import subprocess
import sys
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyogrio
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import check_table, write_table
from mobclip.io.tables import Table

POINTS = shapely.points([[-84.39, 33.75], [-83.38, 33.96]])
SUFFIXES = (".csv", ".parquet", ".gpkg")


def table_of(**columns):
    return Table(pa.table(columns), POINTS, "EPSG:4326")


def written(table, path, *arguments):
    """The table as it is read again, and the warnings of writing it."""
    warnings = write_table(table, path, *arguments)
    return read_table(path), warnings


@pytest.mark.parametrize("suffix", [".parquet", ".gpkg"])
@pytest.mark.parametrize("name", ["geometry", "geom", "Geometry", "GEOM", "fid_1", "wkb_geometry", "rowid", "ogc_fid"])
def test_a_column_named_like_that_of_the_geometry_stays_beside_it(tmp_path, suffix, name):
    again, warnings = written(table_of(**{name: ["a", "b"]}), tmp_path / f"t{suffix}")
    assert again.texts(name) == ["a", "b"]
    assert shapely.equals(again.geometry_wgs84(), POINTS).all()
    assert warnings == []


@pytest.mark.parametrize(
    "suffix, expected", [(".gpkg", ["Name", "name_1"]), (".parquet", ["Name", "name"]), (".csv", ["Name", "name"])]
)
def test_names_that_differ_by_case_alone_are_numbered_where_the_format_demands_it(tmp_path, suffix, expected):
    again, warnings = written(table_of(Name=["a", "b"], name=["c", "d"]), tmp_path / f"t{suffix}")
    assert again.columns.column_names == expected
    assert again.columns.column(1).to_pylist() == ["c", "d"]
    assert len(warnings) == (suffix == ".gpkg")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_new_column_replaces_one_of_the_same_name_in_any_case_and_says_so(tmp_path, suffix):
    table = table_of(Lower=["a", "b"], EMB_001=["c", "d"], kept=[1, 2])
    again, warnings = written(table, tmp_path / f"t{suffix}", {"lower": [0.5, 1.5], "emb_001": [1.0, 2.0]})
    assert again.columns.column_names == ["kept", "lower", "emb_001"]
    assert again.numbers("lower").tolist() == [0.5, 1.5]
    assert warnings == ["The output replaces the field(s) Lower, EMB_001 of the input: rename them to keep them."]


@pytest.mark.parametrize("name", ["fid", "FID"])
@pytest.mark.parametrize(
    "values",
    [
        ["A1", "B2"],
        [1.5, 2.5],
        [1.0, 2.0],
        [7, 7],
        [-1, 2],
        [None, 2],
        pa.array([2**64 - 1, 1], pa.uint64()),
        pa.array([None, None]),
        [True, False],
    ],
    ids=str,
)
def test_ids_that_are_none_are_kept_as_a_column_of_a_geopackage_with_new_ids(tmp_path, name, values):
    table = table_of(**{name: values})
    again, warnings = written(table, tmp_path / "t.gpkg")
    expected = [None if value is None else str(value).lower() for value in table.columns[name].to_pylist()]
    assert [None if text is None else str(text).lower() for text in again.columns[f"{name}_1"].to_pylist()] == expected
    assert ids_of(tmp_path / "t.gpkg") == [1, 2]
    assert "new ids" in warnings[0]


@pytest.mark.parametrize("kind", [pa.int64(), pa.int8(), pa.uint32(), pa.uint64()])
def test_whole_numbers_each_once_stay_the_ids_of_a_geopackage(tmp_path, kind):
    assert write_table(table_of(FID=pa.array([17, 4], kind)), tmp_path / "t.gpkg") == []
    assert ids_of(tmp_path / "t.gpkg") == [4, 17]


def test_ids_of_a_text_file_are_numbers_where_they_look_so(tmp_path):
    (tmp_path / "t.csv").write_text("fid,a\n17,x\n4,y\n")
    table = read_table(tmp_path / "t.csv")
    write_table(Table(table.columns, POINTS, "EPSG:4326", table.untyped), tmp_path / "t.gpkg")
    assert ids_of(tmp_path / "t.gpkg") == [4, 17]


def ids_of(path):
    with sqlite3.connect(path) as database:
        return [row[0] for row in database.execute("select fid from t order by fid")]


DAY, TIME = datetime.date(2020, 1, 2), datetime.time(1, 2, 3, 4)
TYPES = {
    "of nothing": (pa.nulls(2), [None, None]),
    "decimal": (pa.array([Decimal("4.10"), None]), [4.1, None]),
    "long decimal": (pa.array([Decimal("12345678901234567890.12"), None]), ["12345678901234567890.12", None]),
    "decimal256": (pa.array([Decimal("4.10"), None], pa.decimal256(50, 2)), [4.1, None]),
    "small uint64": (pa.array([7, None], pa.uint64()), [7, None]),
    "uint64": (pa.array([2**64 - 1, None], pa.uint64()), [str(2**64 - 1), None]),
    "float16": (pa.array([1.5, None], pa.float16()), [1.5, None]),
    "bool": (pa.array([True, None]), [True, None]),
    "date": (pa.array([DAY, None]), [DAY, None]),
    "time": (pa.array([TIME, None]), ["01:02:03.000004", None]),
    "microseconds": (pa.array([1, None], pa.timestamp("us")), ["1970-01-01 00:00:00.000001", None]),
    "duration": (pa.array([1, None], pa.duration("ns")), ["1 ns", None]),
    "list": (pa.array([[1, 2], None]), ["[1, 2]", None]),
    "list of structures": (pa.array([[{"a": DAY}], None]), ['[{"a": "2020-01-02"}]', None]),
    "map": (pa.array([[("a", 1)], None], pa.map_(pa.string(), pa.int64())), ['{"a": 1}', None]),
    "list of binary": (pa.array([[b"\xff"], None]), ['["ff"]', None]),
    "dictionary": (pa.array(["a", None]).dictionary_encode(), ["a", None]),
    "dictionary of nothing": (pa.array([None, None], pa.string()).dictionary_encode(), [None, None]),
    "large text": (pa.array(["a", None], pa.large_string()), ["a", None]),
    "text view": (pa.array(["a", None], pa.string_view()), ["a", None]),
    "run ends": (pa.RunEndEncodedArray.from_arrays([1, 2], pa.array([1, None])), [1, None]),
    "union": (
        pa.UnionArray.from_sparse(pa.array([0, 1], pa.int8()), [pa.array([1, 2]), pa.array(["a", "b"])]),
        ["1", '"b"'],
    ),
    "JSON": (pa.array(["{}", None], pa.json_()), ["{}", None]),
    "UUID": (pa.array([b"0" * 16, None], pa.uuid()), ["30303030-3030-3030-3030-303030303030", None]),
    "interval": (pa.array([(1, 2, 3), None], pa.month_day_nano_interval()), ["[1, 2, 3]", None]),
}


@pytest.mark.parametrize("kind", TYPES)
def test_types_that_a_geopackage_lacks_become_one_that_loses_nothing(tmp_path, kind):
    column, expected = TYPES[kind]
    again, _ = written(table_of(x=column), tmp_path / "t.gpkg")
    assert again.columns["x"].to_pylist() == expected


@pytest.mark.parametrize("kind", TYPES)
def test_types_that_text_lacks_become_text(tmp_path, kind):
    column, expected = TYPES[kind]
    again, _ = written(table_of(y=["a", "b"], x=column), tmp_path / "t.csv")
    texts = [None if value is None else str(value).lower() for value in expected]
    texts = ["4.10", None] if "decimal" in kind and "long" not in kind else texts
    assert [None if text is None else text.lower() for text in again.texts("x")] == texts


@pytest.mark.parametrize("kind", TYPES)
def test_a_parquet_holds_the_types_and_can_be_read_again(tmp_path, kind):
    column, expected = TYPES[kind]
    again, _ = written(table_of(x=column), tmp_path / "t.parquet")
    assert again.columns["x"].null_count == expected.count(None)
    assert not pa.types.is_null(again.columns["x"].type)


@pytest.mark.parametrize("suffix, expected", [(".gpkg", [b"\xff\n", None]), (".csv", ["ff0a", None])])
@pytest.mark.parametrize("kind", [pa.binary(), pa.large_binary(), pa.binary(2), pa.binary_view()])
def test_bytes_stay_bytes_or_become_hexadecimal(tmp_path, suffix, expected, kind):
    again, _ = written(table_of(y=["a", "b"], x=pa.array([b"\xff\n", None], kind)), tmp_path / f"t{suffix}")
    assert again.columns["x"].to_pylist() == expected


@pytest.mark.parametrize("suffix", [".csv", ".gpkg"])
def test_structures_become_a_column_for_each_part_null_where_the_whole_is(tmp_path, suffix):
    boxes = pa.array([{"xmin": 1.5, "of": {"a": "b"}}, None])
    again, _ = written(table_of(box=boxes), tmp_path / f"t{suffix}")
    assert np.array_equal(again.numbers("box.xmin"), [1.5, np.nan], equal_nan=True)
    assert again.texts("box.of.a") == ["b", None]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_column_that_cannot_be_converted_is_named_before_the_work(tmp_path, suffix):
    times = pa.array([[10**12], None], pa.list_(pa.timestamp("s")))  # the year 33658
    if suffix == ".parquet":
        check_table(table_of(times=times), tmp_path / "t.parquet")
        return
    with pytest.raises(InputError, match=f"The column 'times' has the type list.*, which {suffix} cannot hold"):
        check_table(table_of(times=times), tmp_path / f"t{suffix}")


def test_more_columns_than_a_geopackage_takes_are_refused_before_the_work(tmp_path):
    table = table_of(**{f"c{number}": [1, 2] for number in range(1990)})
    with pytest.raises(InputError, match="GPKG takes 1,998 fields and this has 2,118"):
        check_table(table, tmp_path / "t.gpkg", [f"emb_{number:03}" for number in range(128)])
    check_table(table, tmp_path / "t.parquet", ["emb_000"])


@pytest.mark.parametrize(
    "name",
    [
        "a;b",
        "zip!x",
        "-dash",
        "a|b",
        " a ",
        'a"b',
        "a'b",
        "#1",
        "50 %",
        "a?b",
        "gpkg_contents",
        "sqlite_x",
        "größe",
        "a&b",
        ";",
        "!",
    ],
)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_odd_names_of_files_and_folders_are_taken(tmp_path, name, suffix):
    (tmp_path / name).mkdir()
    path = tmp_path / name / f"{name}{suffix}"
    write_table(table_of(x=[1, 2]), path)
    plain = path.rename(tmp_path / f"plain{suffix}")
    assert read_table(plain).numbers("x").tolist() == [1.0, 2.0]
    assert not list((tmp_path / name).iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no names that are not Unicode")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_names_in_another_encoding_are_taken(tmp_path, suffix):
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    os.mkdir(folder)
    path = os.path.join(folder, os.fsdecode(b"caf\xe9") + suffix)
    write_table(table_of(x=[1, 2]), path)
    os.rename(path, tmp_path / f"plain{suffix}")
    assert read_table(tmp_path / f"plain{suffix}").numbers("x").tolist() == [1.0, 2.0]


def test_the_suffix_counts_without_case(tmp_path):
    write_table(table_of(x=[1, 2]), tmp_path / "t.GPKG")
    assert pyogrio.read_info(tmp_path / "t.GPKG", layer="t")["features"] == 2


@pytest.mark.parametrize(
    "make, message",
    [
        (lambda path: path.mkdir(), "is a folder: choose another name"),
        (os.mkfifo, "is not a regular file"),
        (lambda path: path.symlink_to("/dev/null"), "is not a regular file"),
        (lambda path: path.symlink_to(path.parent), "is a folder"),
    ],
    ids=["folder", "pipe", "device", "link to a folder"],
)
def test_what_is_no_file_is_not_replaced(tmp_path, make, message):
    make(tmp_path / "t.csv")
    with pytest.raises(InputError, match=message):
        check_table(table_of(x=[1, 2]), tmp_path / "t.csv")
    with pytest.raises(InputError, match=message):
        write_table(table_of(x=[1, 2]), tmp_path / "t.csv")


def test_a_link_stays_and_what_it_points_to_is_replaced(tmp_path):
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "t.csv").symlink_to("real.csv")
    write_table(table_of(x=[1, 2]), tmp_path / "t.csv")
    assert (tmp_path / "t.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text().splitlines()[1:] == ["1", "2"]


FULL = """
import resource, sys
import numpy as np, pyarrow as pa, shapely
from mobclip.errors import InputError
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table
numbers = np.random.default_rng(0).random(100_000)
table = Table(pa.table({"x": numbers}), shapely.points(numbers, numbers), "EPSG:4326")
for room in map(int, sys.argv[2:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        write_table(table, sys.argv[1])
    except InputError as error:
        print(error)
"""


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_finds_no_room_is_one_sentence_and_the_old_one_stays(tmp_path, suffix):
    path = tmp_path / f"t{suffix}"
    path.write_text("old")
    done = subprocess.run(
        [sys.executable, "-c", FULL, path, "0", "100000", "1000000"], check=True, capture_output=True, text=True
    )
    sentences = done.stdout.splitlines()
    assert len(sentences) == 3
    assert all(sentence.startswith(f"{path} cannot be written (") for sentence in sentences)
    assert ".mobclip" not in done.stdout
    assert done.stderr == ""
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {path.name: "old"}
