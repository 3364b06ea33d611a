"""Tables of GeoPandas, in and out. It is not a requirement: who passes one of its tables has imported it."""

import sys
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.bundle.columns import BUNDLE, COVERED, MODALITIES, is_embedding
from mobclip.errors import InputError

if TYPE_CHECKING:
    import geopandas


def is_geodataframe(value: Any) -> bool:
    """Whether a value is a table of GeoPandas."""
    module = sys.modules.get("geopandas")
    return module is not None and isinstance(value, module.GeoDataFrame)


def geometry_of(frame: "geopandas.GeoDataFrame") -> "geopandas.GeoSeries":
    """The geometry that is set in a table.

    Raises:
        InputError: none is.
    """
    if frame.active_geometry_name is None:
        raise InputError("The GeoDataFrame has no geometry: set one with set_geometry first.")
    return frame.geometry


def with_embeddings(
    frame: "geopandas.GeoDataFrame", vectors: np.ndarray, names: list[str], bundle: str, covered: np.ndarray | None
) -> "geopandas.GeoDataFrame":
    """A new table with the columns of `mobclip.bundle.columns.embedding_columns` at its end; those that it had are replaced.

    Args:
        vectors: float32 n x dimension, NaN where unknown.
        names: of their columns.
        bundle: which bundle they are of.
        covered: of polygons, the share of their area that the embeddings are of, float64 n.
    """
    import pandas as pd

    known = np.isfinite(vectors).all(axis=1)
    said = {BUNDLE: [bundle if one else None for one in known]} | ({} if covered is None else {COVERED: covered})
    new = [pd.DataFrame(said, index=frame.index), pd.DataFrame(vectors, index=frame.index, columns=names)]
    stale = {*said, COVERED, MODALITIES} if BUNDLE in frame.columns else set(said)
    had = [name for name in frame.columns if name in stale or is_embedding(str(name))]
    return pd.concat([frame.drop(columns=had), *new], axis=1)
