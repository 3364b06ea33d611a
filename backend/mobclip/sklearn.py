"""Location embeddings as a step of scikit-learn's pipelines."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils import Tags
from sklearn.utils.validation import check_is_fitted, validate_data

from mobclip import load
from mobclip.api.frames import geometry_of, is_geodataframe
from mobclip.bundle.columns import column_names
from mobclip.choices import LocationEncoder, PolygonWeight
from mobclip.errors import InputError
from mobclip.io.tables import H3_NAMES, LONLAT_NAMES, find_column, listed

if TYPE_CHECKING:
    from mobclip.api.model import Model

Column = str | int


class LocationEmbedding(TransformerMixin, BaseEstimator):
    """Places to their embeddings: a row of `dimension` numbers, float32, of NaN where the model does not know the place.

    Estimators that take no NaN need those rows left out before, or an imputer between. Other columns of X are not passed on:
    a ColumnTransformer keeps them. Nothing is learned from X but which model suits it, and that only where none is named.

    Parameters
    ----------
    model : str, path, Bundle or Model, default="auto"
        The name or the path of a model, one that is open, or `auto` for the installed one that suits the places of `fit`; see
        `mobclip.load`.
    columns : sequence of str or int, default=None
        The columns of longitude and latitude in degrees (EPSG:4326), or the one of H3 cells (text or uint64), by name or
        position. By default the geometry of a GeoDataFrame (points or polygons in any CRS); of a DataFrame the column h3,
        else lon and lat or another usual pair of names; of an array its two columns, or its one column of cells.
    encoder : {"cells", "coordinates"}, default=None
        The encoder of the model; by default its first of either.
    weight : {"people", "area"}, default="people"
        What cells weigh in a polygon; see `Model.embed_geometries`.

    Attributes
    ----------
    model_ : Model
        The model, open.
    columns_ : tuple of str or int
        The columns that say where places are; empty for the geometry of a GeoDataFrame.
    n_features_in_ : int
        The number of columns of X.
    feature_names_in_ : ndarray of str
        Their names, where all are texts.
    """

    def __init__(
        self,
        model: "str | os.PathLike[str] | Model" = "auto",
        columns: Sequence[Column] | None = None,
        encoder: LocationEncoder | None = None,
        weight: PolygonWeight = "people",
    ):
        self.model = model
        self.columns = columns
        self.encoder = encoder
        self.weight = weight

    def fit(self, X: Any, y: Any = None) -> "LocationEmbedding":  # noqa: ARG002
        """Open the model and find the columns.

        Parameters
        ----------
        X : GeoDataFrame, DataFrame or array of shape (n_samples, n_features)
            Places.
        y : None
            Not used.

        Raises
        ------
        InputError
            There is no such model, or X does not say where the places are.
        """
        X = self._checked(X, reset=True)
        self.columns_ = self._columns_of(X)
        self.model_ = load(self.model, self.encoder, self._places_of(X))
        return self

    def transform(self, X: Any) -> np.ndarray:
        """Embeddings of places, float32 of shape (n_samples, dimension), NaN where unknown.

        Raises
        ------
        InputError
            What is no place: numbers that are no degrees, texts that are no H3 cells, lines.
        """
        check_is_fitted(self)
        X = self._checked(X, reset=False)
        if not self.columns_:
            if not is_geodataframe(X):
                raise InputError("LocationEmbedding was fitted on a GeoDataFrame: give one here too.")
            return self.model_.embed_geometries(geometry_of(X), weight=self.weight)
        places = self._places_of(X)
        return self.model_.embed(*places) if isinstance(places, tuple) else self.model_.embed_cells(places)

    def get_feature_names_out(self, input_features: Any = None) -> np.ndarray:  # noqa: ARG002
        """The names of the columns of the output, `emb_000` …"""
        check_is_fitted(self)
        return np.asarray(column_names(self.model_.dimension), dtype=object)

    def __sklearn_tags__(self) -> Tags:
        tags = super().__sklearn_tags__()
        tags.input_tags.allow_nan = True
        tags.input_tags.string = True  # H3 cells
        tags.transformer_tags.preserves_dtype = []
        return tags

    def _checked(self, X: Any, reset: bool) -> Any:
        if hasattr(X, "columns"):  # of several types, which would become one
            validate_data(self, X, reset=reset, skip_check_array=True)
            return X
        return validate_data(self, X, reset=reset, dtype=None, ensure_all_finite=False)

    def _places_of(self, X: Any) -> Any:
        """The table of GeoPandas itself, a pair of longitudes and latitudes, or cells."""
        values = tuple(_column(X, name) for name in self.columns_)
        return values if len(values) == 2 else values[0] if values else X

    def _columns_of(self, X: Any) -> tuple[Column, ...]:
        if self.columns is not None:
            columns = (self.columns,) if isinstance(self.columns, (str, int)) else tuple(self.columns)
            if len(columns) not in (1, 2):
                raise InputError("columns names either longitude and latitude, or one column of H3 cells.")
            for name in columns:
                _column(X, name)
            return columns
        if is_geodataframe(X):
            geometry_of(X)
            return ()
        if hasattr(X, "columns"):
            return _usual_columns([str(name) for name in X.columns])
        if X.shape[1] > 2:
            raise InputError(f"X has {X.shape[1]} features: name those of longitude and latitude, columns=(0, 1).")
        return tuple(range(X.shape[1]))


def _usual_columns(names: list[str]) -> tuple[Column, ...]:
    cells = find_column(names, H3_NAMES[:1])
    if cells is not None:
        return (cells,)
    for pair in LONLAT_NAMES:
        lon, lat = (find_column(names, [name]) for name in pair)
        if lon is not None and lat is not None:
            return (lon, lat)
    raise InputError(f"X has neither h3 nor lon and lat: it has {listed(names)}; name them with columns.")


def _column(X: Any, name: Column) -> Any:
    """A column of a DataFrame, by name or position, or of an array.

    Raises:
        InputError: there is none.
    """
    names = list(X.columns) if hasattr(X, "columns") else None
    count = X.shape[1]
    if isinstance(name, str):
        if names is None:
            raise InputError(f"X has no names of columns, so that '{name}' means nothing: give positions.")
        if names.count(name) != 1:
            raise InputError(
                f"X has {names.count(name) or 'no'} columns '{name}': it has {listed(list(map(str, names)))}."
            )
        return X[name]
    if not -count <= name < count:
        raise InputError(f"X has {count} feature(s), of which none is number {name} (counted from 0): check columns.")
    return X[:, name] if names is None else X.iloc[:, name] if hasattr(X, "iloc") else X[names[name]]
