"""Text files: separator and encoding are found out, and what is not used comes back as it went in."""

import csv
import subprocess
import sys

import numpy as np
import pyarrow as pa
import pytest

from mobclip.errors import InputError
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table


def write_rows(path, names, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([names, *rows])


def test_codes_with_leading_zeros_stay_text(tmp_path):
    (tmp_path / "t.csv").write_text("fips,zip,lon\n01001,00501,-84.5\n13121,10001,\n")
    table = read_table(tmp_path / "t.csv")
    assert table.columns["fips"].to_pylist() == ["01001", "13121"]
    assert table.columns["zip"].to_pylist() == ["00501", "10001"]
    assert np.array_equal(table.numbers("lon"), [-84.5, np.nan], equal_nan=True)


def test_unused_text_of_a_csv_comes_back_as_it_went_in(tmp_path):
    """Whether it goes back to a .csv, or with types to a .parquet; Namibia's code is NA."""
    columns = {
        "iso": ["NA", "null", "n/a"],
        "price": ["1.10", "2.50", "3"],
        "code": ["007", "08", "9"],
        "large": ["18446744073709551615", "1", "9007199254740993"],
        "plot": ["24660000E0156", "1e5", "+5"],
        "note": [" x ", "", '"quoted", and two\nlines'],
        "whole": ["1", "-20", "9007199254740993"],
        "share": ["0.1", "-84.25", "1.0"],
    }
    expected = {name: [text or None for text in texts] for name, texts in columns.items()}
    write_rows(tmp_path / "t.csv", list(columns), zip(*columns.values(), strict=True))
    table = read_table(tmp_path / "t.csv")
    assert table.columns.to_pydict() == expected
    write_table(table, tmp_path / "again.csv")
    assert read_table(tmp_path / "again.csv").columns.to_pydict() == expected
    write_table(table, tmp_path / "again.parquet")
    again = read_table(tmp_path / "again.parquet").columns
    assert {name for name in columns if not pa.types.is_string(again.schema.field(name).type)} == {"whole", "share"}
    assert again["whole"].to_pylist() == [1, -20, 9007199254740993]
    assert again["share"].to_pylist() == [0.1, -84.25, 1.0]
    assert again.drop_columns(["whole", "share"]).to_pydict() == {
        name: texts for name, texts in expected.items() if name not in ("whole", "share")
    }


def test_texts_become_numbers_where_they_are_used(tmp_path):
    write_rows(tmp_path / "t.csv", ["a", "b", "c"], [["1.10", "4,5", "0x10"], [" 2 ", "1", "1"], ["NA", "", ""]])
    table = read_table(tmp_path / "t.csv")
    assert np.array_equal(table.numbers("a"), [1.1, 2, np.nan], equal_nan=True)
    with pytest.raises(InputError, match="'b' is not numeric .row 1 has '4,5': write decimal points"):
        table.numbers("b")
    with pytest.raises(InputError, match="'c' is not numeric .row 1 has '0x10'"):
        table.numbers("c")


@pytest.mark.parametrize(
    "content",
    [
        b"lon,lat\n-84.5,40\n-83,39.5\n",
        b"lon;lat\n-84.5;40\n-83;39.5\n",
        b"lon\tlat\r\n-84.5\t40\r\n-83\t39.5\r\n",
        b"lon|lat\n-84.5|40\n-83|39.5",
        b"sep=;\r\nlon;lat\r\n-84.5;40\r\n-83;39.5\r\n",
        b"sep=\t\nlon\tlat\n-84.5\t40\n-83\t39.5\n",
        b'\xef\xbb\xbf"lon";"lat"\n"-84.5";"40"\n"-83";"39.5"\n',
        "lon;lat\n-84.5;40\n-83;39.5\n".encode("utf-16"),
    ],
    ids=[
        "comma",
        "semicolon",
        "tab",
        "bar",
        "Excel's hint",
        "Excel's hint of a tab",
        "byte order mark and quotes",
        "UTF-16",
    ],
)
def test_separators_and_encodings_are_found_out(tmp_path, content):
    (tmp_path / "t.csv").write_bytes(content)
    table = read_table(tmp_path / "t.csv")
    assert table.columns.column_names == ["lon", "lat"]
    assert table.numbers("lon").tolist() == [-84.5, -83]
    assert table.numbers("lat").tolist() == [40, 39.5]


def test_lines_end_at_line_breaks_only(tmp_path):
    (tmp_path / "t.csv").write_text("lon;name\n-84;a\u2028b\n-83;c\x85, \x0bd\n", encoding="utf-8")
    assert read_table(tmp_path / "t.csv").texts("name") == ["a\u2028b", "c\x85, \x0bd"]


def test_commas_in_names_and_texts_do_not_hide_the_separator(tmp_path):
    (tmp_path / "t.csv").write_text("name;pop, total;shape\nA, B;1,5;POLYGON((0 0, 1 0, 0 1))\nC;2,5;\n")
    assert read_table(tmp_path / "t.csv").texts("pop, total") == ["1,5", "2,5"]


def test_other_encodings_are_named_in_one_sentence(tmp_path):
    for content, message in (
        ("größe\n1\n".encode("cp1252"), "line 1 would read 'größe'"),
        ("name\n" + "a\n" * 500_000 + "Zürich\n", "line 500,002 would read 'Zürich'"),
        ("a,b\n1,2\n".encode("utf-16-le"), "save it as UTF-8"),
        (b"\x00" * 100, "save it as UTF-8"),
    ):
        data = content.encode("latin-1") if isinstance(content, str) else content
        (tmp_path / "t.csv").write_bytes(data)
        with pytest.raises(InputError, match=message):
            read_table(tmp_path / "t.csv")


def test_cells_of_megabytes_and_lines_in_quotes_are_read(tmp_path):
    long = "x" * 3_000_000
    write_rows(tmp_path / "t.csv", ["a", "b"], [[long, "1"], ["two\nlines", "2"]] * 3)
    assert read_table(tmp_path / "t.csv").texts("a") == [long, "two\nlines"] * 3


def test_names_that_are_blank_or_repeated_pass_through(tmp_path):
    (tmp_path / "t.csv").write_text("lon,lat,,lon,\n1,2,3,4,\n")
    table = read_table(tmp_path / "t.csv")
    assert table.numbers("lat").tolist() == [2]
    with pytest.raises(InputError, match="has the column 'lon' 2 times"):
        table.numbers("lon")
    write_table(table, tmp_path / "again.csv")
    again = read_table(tmp_path / "again.csv").columns
    assert [column.to_pylist() for column in again.columns] == [["1"], ["2"], ["3"], ["4"], [None]]


@pytest.mark.parametrize(
    "content, message",
    [
        ("a,b\n1,2\n3\n", "Row #3: Expected 2 columns, got 1: 3"),
        ("a;b\n1;2\n3;4;5\n", "Row #3: Expected 2 columns, got 3: 3;4;5"),
        ('a,b\n"1,2\n3,4\n', "Row #2"),
        ('a,b\n"' + "x" * 20_000_000 + '",1\n', "has a row of more than 8 MB: is a quotation mark not closed"),
        (",".join("a" * 30_000) + "\n", "more than 20,000 columns"),
        ("a,b\n1,2\n".encode("utf-16")[:-1], "cannot be read"),
    ],
    ids=["short", "long", "open quote", "a long row", "many columns", "half a character"],
)
def test_rows_that_do_not_fit_are_refused_in_one_sentence(tmp_path, content, message):
    (tmp_path / "t.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError, match=message) as error:
        read_table(tmp_path / "t.csv")
    assert len(str(error.value)) < 400


def test_python_opens_a_table_only_to_look_at_its_beginning(tmp_path):
    """Arrow reads it in threads; one that let go of a file of Python's while Python ended aborted one run in ten."""
    path = tmp_path / "t.csv"
    path.write_text("lon,lat\n-84.5,40\n", encoding="utf-8")
    count = (
        "import sys; from pathlib import Path; from mobclip.io.csv_reader import read_csv; opened = []\n"
        "sys.addaudithook(lambda event, what: opened.append(str(what[0])) if event == 'open' else None)\n"
        "read_csv(Path(sys.argv[1])); print(opened.count(sys.argv[1]))"
    )
    done = subprocess.run([sys.executable, "-c", count, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"
