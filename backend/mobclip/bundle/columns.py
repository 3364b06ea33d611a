"""Embeddings as columns of a table: emb_000, emb_001 …, and beside them `bundle`, which says which bundle they are of."""

from typing import TYPE_CHECKING, TypeVar

import numpy as np
import pyarrow as pa

from mobclip.bundle.card import BundleId, one_bundle
from mobclip.errors import InputError
from mobclip.io.tables import Table

if TYPE_CHECKING:  # it reads files, for which packages are loaded that embeddings of coordinates need not wait for
    from mobclip.io.stored_table import AnyTable, StoredTable

SomeTable = TypeVar("SomeTable", Table, "StoredTable")

EMBEDDING = "emb_"
BUNDLE = "bundle"  # the text of a `BundleId`
COVERED = "covered"  # of polygons, the share of their people or area that the embedding represents
MODALITIES = "modalities"  # of embeddings from columns, how many modalities are known


def column_names(dimension: int) -> list[str]:
    """The names of the columns of embeddings with so many numbers, emb_000 …"""
    digits = max(3, len(str(dimension - 1)))
    return [f"{EMBEDDING}{number:0{digits}}" for number in range(dimension)]


def embedding_names(table: "AnyTable") -> list[str]:
    """The names of the columns emb_000, emb_001 …, sorted.

    Raises:
        InputError: there is none.
    """
    names = sorted(name for name in table.names if is_embedding(name))
    if not names:
        raise InputError("The table has no columns emb_000, emb_001 …: compute embeddings first (mobclip embed).")
    return names


def bundle_of(table: "AnyTable") -> BundleId | None:
    """The bundle that the embeddings are of, None where the table does not say.

    Raises:
        InputError: they are of two.
    """
    return one_bundle(table.distinct_texts(BUNDLE)) if BUNDLE in table.names else None


def with_embeddings(
    table: Table, matrix: np.ndarray, bundle: BundleId | None = None, covered: np.ndarray | None = None
) -> Table:
    """The table with `embedding_columns`; those that it had are replaced."""
    return without_embeddings(table, covered=True).with_columns(embedding_columns(matrix, bundle, covered))


def embedding_columns(
    matrix: np.ndarray,
    bundle: BundleId | None = None,
    covered: np.ndarray | None = None,
    modalities: np.ndarray | None = None,
) -> dict[str, pa.Array]:
    """Embeddings n x d as columns, float32, after one that names their bundle if that is given; rows of NaN become null.

    Args:
        covered: of polygons, the share of their area that the embeddings are of, float64 n: a column of its own.
        modalities: of embeddings from columns, how many modalities are known, int n: likewise.
    """
    unknown = ~np.isfinite(matrix).all(axis=1)
    columns = {} if bundle is None else {BUNDLE: pa.array([str(bundle)] * len(unknown), pa.string(), mask=unknown)}
    if covered is not None:
        columns[COVERED] = pa.array(covered, from_pandas=True)
    if modalities is not None:
        columns[MODALITIES] = pa.array(modalities, pa.int32())
    for name, values in zip(column_names(matrix.shape[1]), np.ascontiguousarray(matrix.T), strict=True):
        columns[name] = pa.array(values, mask=unknown)
    return columns


def without_embeddings(table: SomeTable, covered: bool = False) -> SomeTable:
    """The table without its embeddings, and without the column that names their bundle.

    With `covered` also without the shares of polygons that they are of, and the numbers of modalities.
    """
    return table.without(columns_of_embeddings(table, covered))


def columns_of_embeddings(table: "AnyTable", covered: bool = False) -> list[str]:
    """The names of the columns that `without_embeddings` leaves out."""
    names = [name for name in table.names if is_embedding(name)]
    shares = [COVERED, MODALITIES] if covered and BUNDLE in table.names else []
    return [*names, *shares, *([BUNDLE] if names and bundle_of(table) else [])]


def is_embedding(name: str) -> bool:
    """Whether a column of this name is one of embeddings."""
    return name.startswith(EMBEDDING) and name[len(EMBEDDING) :].isdigit()
