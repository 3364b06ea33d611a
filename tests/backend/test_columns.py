"""Embeddings as columns of a table."""

import time

import numpy as np
import pyarrow as pa
import pytest

from mobclip.bundle.card import BundleId
from mobclip.bundle.columns import bundle_of, embedding_names, with_embeddings, without_embeddings
from mobclip.errors import InputError
from mobclip.io.tables import Table

ID = BundleId("toy", "1", "0123abcd")


@pytest.fixture
def table():
    return Table(pa.table({"name": ["Atlanta", "Åthéns"], "people": [498715, None], "share": [0.25, 1.5]}))


def test_embeddings_are_replaced_and_removed(table):
    first = with_embeddings(table, np.ones((2, 4)))
    second = with_embeddings(first, np.array([[1.0, 2.0], [np.nan, np.nan]]))
    assert embedding_names(second) == ["emb_000", "emb_001"]
    assert second.columns["emb_001"].to_pylist() == [2.0, None]
    assert without_embeddings(second).columns.column_names == ["name", "people", "share"]


def test_the_bundle_stands_beside_the_embeddings_and_goes_with_them(table):
    embedded = with_embeddings(table, np.array([[1.0, 2.0], [np.nan, 2.0]]), ID)
    assert embedded.texts("bundle") == [str(ID), None] and bundle_of(embedded) == ID
    assert without_embeddings(embedded).columns.column_names == table.columns.column_names
    assert bundle_of(table) is None


def test_all_rows_unknown_keep_the_type_of_the_columns(table):
    embedded = with_embeddings(table, np.full((2, 1), np.nan, np.float32), ID)
    assert [str(embedded.columns.schema.field(name).type) for name in ("bundle", "emb_000")] == ["string", "float"]


def test_a_column_bundle_of_another_meaning_stays(table):
    other = table.with_columns({"bundle": ["of sticks", "of joy"]})
    assert without_embeddings(with_embeddings(other, np.ones((2, 2)))).texts("bundle") == ["of sticks", "of joy"]


def test_without_embeddings_one_is_told_to_compute_them(table):
    with pytest.raises(InputError, match="compute embeddings first"):
        embedding_names(table)


def test_thousands_of_columns_take_no_time(table):
    began = time.process_time()
    wide = with_embeddings(with_embeddings(table, np.ones((2, 4000))), np.zeros((2, 4000)))
    assert not wide.matrix(embedding_names(wide)).any()
    assert time.process_time() - began < 1.5
