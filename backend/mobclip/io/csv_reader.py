"""Tables from text: separator and encoding are found out, and every cell stays the text that it is."""

import codecs
import contextlib
import csv
import functools
import io
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.csv

from mobclip.errors import InputError
from mobclip.io.arrow_files import open_for_arrow
from mobclip.io.layout import BatchSource, Layout, Read
from mobclip.io.table_limits import MAX_CSV_COLUMNS, MAX_CSV_ROW_BYTES
from mobclip.io.tables import Table

SEPARATORS = (",", ";", "\t", "|")
SAMPLE_BYTES = 1 << 18  # of the beginning, to find out encoding and separator
SAMPLE_ROWS = 50
EXCEL_HINT = re.compile(r'"?sep=(.)"?$')  # a first line with which Excel notes the separator
BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",  # before UTF-16, of which the first one's mark begins alike
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def read_csv(path: Path) -> Table:
    """A table of texts, null where a cell is empty.

    The separator is the comma, semicolon, tab or bar that splits the first rows evenly; the encoding is UTF-8, or what a
    byte order mark says.

    Raises:
        InputError: another encoding, or more columns or longer rows than `table_limits`.
    """
    form = _form(path)
    with _errors_said(path, form), open_for_arrow(path) as file:
        table = pyarrow.csv.read_csv(file, form.read, form.parse, form.convert())
    return Table(table, untyped=frozenset(form.names))


def csv_source(path: Path) -> BatchSource:
    """The same a batch at a time."""
    form = _form(path)
    return BatchSource(
        files=(path,),
        schema=pa.schema([(name, pa.string()) for name in form.names]),
        layout=Layout(str(path), untyped=frozenset(form.names)),
        total_rows=None,
        row_bytes=form.row_bytes,
        read=functools.partial(_read_batches, path, form),
    )


def _read_batches(path: Path, form: "_Form", names: list[str], _rows: int) -> Iterator[Read]:
    size = max(path.stat().st_size, 1)
    with _errors_said(path, form), open_for_arrow(path) as file:
        for batch in pyarrow.csv.open_csv(file, form.read, form.parse, form.convert(names)):
            yield Read(min(file.tell() / size, 1.0), batch, path)


@dataclass(frozen=True, kw_only=True)
class _Form:
    """How a file of text is to be read, the names of its columns, and how many bytes a row has on average at its beginning."""

    encoding: str
    row_bytes: float
    read: pyarrow.csv.ReadOptions
    parse: pyarrow.csv.ParseOptions
    names: list[str]

    def convert(self, names: list[str] | None = None) -> pyarrow.csv.ConvertOptions:
        """Every column as text, of all or some."""
        is_all = names is None or names == self.names  # then two may have the same name
        return pyarrow.csv.ConvertOptions(
            column_types=dict.fromkeys(self.names, pa.string()),
            null_values=[""],
            strings_can_be_null=True,
            include_columns=None if is_all else names,
        )


def _form(path: Path) -> _Form:
    with path.open("rb") as file:
        sample = file.read(SAMPLE_BYTES) + file.readline(MAX_CSV_ROW_BYTES)
    encoding = _encoding(sample, path)
    # an incremental decoder keeps back a character that the sample cuts in two
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample).lstrip("\ufeff")
    lines = list(io.StringIO(text, newline=""))  # str.splitlines also splits at characters that are part of a cell
    hint = EXCEL_HINT.match(lines[0].rstrip("\r\n")) if lines else None
    separator = hint.group(1) if hint else _separator(lines)
    if max(_row_lengths(lines, separator), default=0) > MAX_CSV_COLUMNS:
        raise InputError(f"{path} has more than {MAX_CSV_COLUMNS:,} columns: leave out those that are not needed.")
    parse_options = pyarrow.csv.ParseOptions(delimiter=separator, newlines_in_values=True)
    read_options = pyarrow.csv.ReadOptions(
        encoding="utf8" if encoding == "utf-8" else encoding,
        block_size=MAX_CSV_ROW_BYTES,
        skip_rows=1 if hint else 0,
        use_threads=False,  # so that errors name the row
    )
    row_bytes = len(sample) / max(len(lines), 1)
    form = _Form(encoding=encoding, row_bytes=row_bytes, read=read_options, parse=parse_options, names=[])
    with _errors_said(path, form), open_for_arrow(path) as file:
        names = pyarrow.csv.open_csv(file, read_options, parse_options).schema.names
    return replace(form, names=names)


@contextlib.contextmanager
def _errors_said(path: Path, form: _Form) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowInvalid, UnicodeDecodeError) as error:
        _check_utf8(path, form.encoding)
        if "straddling" in str(error):
            raise InputError(
                f"{path} has a row of more than {MAX_CSV_ROW_BYTES >> 20} MB: is a quotation mark not closed?"
            ) from error
        raise


def _encoding(sample: bytes, path: Path) -> str:
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if sample.startswith(mark):
            return encoding
    if b"\0" in sample[:1000]:
        raise InputError(
            f"{path} has bytes of zero, as text in UTF-16 has or a file that is no text: save it as UTF-8."
        )
    return "utf-8"


def _separator(lines: list[str]) -> str:
    """The separator that gives the most columns, of those that give the header and the first rows equally many."""
    best, most = ",", 1
    for separator in SEPARATORS:
        lengths = _row_lengths(lines, separator)
        if len(set(lengths)) == 1 and lengths[0] > most:
            best, most = separator, lengths[0]
    if most > 1:
        return best
    # no separator splits evenly: the one of the header, so that the reader names the row that is longer or shorter
    return max(SEPARATORS, key=lambda separator: sum(_row_lengths(lines, separator)[:1]))


def _row_lengths(lines: list[str], separator: str) -> list[int]:
    rows = csv.reader(lines, delimiter=separator)
    try:
        return [len(row) for row in itertools.islice(rows, SAMPLE_ROWS) if row]
    except csv.Error:  # a cell longer than that module takes
        return []


def _check_utf8(path: Path, encoding: str) -> None:
    """Raise InputError where bytes that are not UTF-8 are what is wrong with a file."""
    if encoding != "utf-8":
        return
    number, line = 0, b""
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):  # noqa: B007
                line.decode("utf-8")
    except UnicodeDecodeError as error:
        shown = line[max(0, error.start - 10) : error.end + 10].decode("cp1252", "replace").strip()
        raise InputError(
            f"{path} is not in UTF-8: line {number:,} would read '{shown}' in Windows-1252 (or Latin-1); save it as UTF-8."
        ) from error
