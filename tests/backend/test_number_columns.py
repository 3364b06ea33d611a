"""Columns of a table as numbers: by their type, or where their texts are plain numbers."""

import datetime as dt
import re
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest

from mobclip.errors import InputError
from mobclip.io.tables import Table


@pytest.mark.parametrize(
    "column, kind, values",
    [
        (pa.array(["4.5", " 11 ", None, "NA"]), list, [4.5, 11, np.nan, np.nan]),
        (pa.array(["4.5", "11"]).dictionary_encode(), list, [4.5, 11]),
        (pa.array([Decimal("4.50"), None]), np.ndarray, [4.5, np.nan]),
        (pa.array([True, False]), list, [1, 0]),
        (pa.array([2**63], pa.uint64()), np.ndarray, [2.0**63]),
    ],
)
def test_columns_are_numbers_by_their_type_or_their_text(column, kind, values):
    table = Table(pa.table({"x": column}))
    np.testing.assert_array_equal(table.numbers("x"), values)
    assert isinstance(table.labels("x"), kind)


@pytest.mark.parametrize(
    "column, message",
    [
        (pa.array(["4,5", "3", "4,5"]), "'x' is not numeric (row 1 has '4,5': write decimal points, not commas)."),
        (pa.array([[1], [2]]), "'x' is not numeric (it has values of the type list<item: int64>)."),
        (pa.array([dt.date(2020, 1, 1)]), "'x' is not numeric (it has values of the type date32"),
    ],
)
def test_a_column_that_is_not_numeric_is_told_in_one_sentence(column, message):
    with pytest.raises(InputError, match=re.escape(message)):
        Table(pa.table({"x": column})).numbers("x")
