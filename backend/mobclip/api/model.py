"""A model that is open: embeddings of longitudes and latitudes, of H3 cells and of geometries, as numpy arrays."""

import os
import warnings
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

import numpy as np
import numpy.typing as npt
import pyproj
import shapely

from mobclip.api import arguments, frames
from mobclip.api.places import geometry_places, given_places
from mobclip.api.tables import column_table, flow_tables
from mobclip.bundle.card import BundleId, Card
from mobclip.bundle.choice import choose_bundle
from mobclip.bundle.columns import column_names
from mobclip.bundle.encoders import location_encoder, location_entry
from mobclip.bundle.inference import checked_degrees
from mobclip.bundle.missing import remarks
from mobclip.bundle.places import Places, embed_places, places_of_cells, places_of_points
from mobclip.bundle.store import AUTO, Bundle, bundle_with_id, open_bundle
from mobclip.bundle.valid_domain import valid_domain
from mobclip.choices import LocationEncoder, PolygonWeight
from mobclip.errors import InputError, PlaceWarning
from mobclip.features.inference import embed_columns
from mobclip.features.model_columns import ModelColumns
from mobclip.geo.h3_cells import lookup_rows

if TYPE_CHECKING:
    import geopandas

CALLER = 3  # levels above a private method: who called the public one, where a warning says it is from


class Model:
    """What `mobclip.load` opens.

    A place has an embedding of `dimension` numbers, float32, or a row of NaN where the model does not know it. What is to be said
    of that (how many places are unknown and why, or lie where the numbers mean nothing) is a `mobclip.errors.PlaceWarning`.

    A model never changes, so that its copy is itself; what is pickled is where it lies, and it is opened again there.

    Attributes:
        bundle: the files.
        encoder: the kind that was asked for, `cells` or `coordinates`, or None for the first of either.
        choice: why the model was chosen, a sentence; empty where it was named.
    """

    def __init__(self, bundle: Bundle, encoder: LocationEncoder | None = None, choice: str = ""):
        """Open the encoder of a bundle.

        Raises:
            InputError: the bundle has no such encoder, or its files are damaged.
        """
        if encoder is not None or bundle.card.features is None or location_entry(bundle, None) is not None:
            location_encoder(bundle, encoder)  # which the bundle keeps
        self.bundle = bundle
        self.encoder = encoder
        self.choice = choice

    def __repr__(self) -> str:
        return f"<Model {self.id}: {self.title}, {self.dimension} dimensions>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _load_again, (str(self.path.absolute()), self.card.id, self.encoder)

    def __copy__(self) -> "Model":
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> "Model":
        return self

    @property
    def card(self) -> Card:
        """What the model says of itself: licence, attribution, scores, domain …"""
        return self.bundle.card

    @property
    def name(self) -> str:
        """Such as `us-open`."""
        return self.card.name

    @property
    def title(self) -> str:
        """The name for people."""
        return self.card.title

    @property
    def version(self) -> str:
        """Such as `1.1.0`."""
        return self.card.version

    @property
    def id(self) -> str:
        """Name, version and eight digits of a digest of the files: the text of the column `bundle` beside embeddings."""
        return str(self.card.id)

    @property
    def path(self) -> Path:
        """The folder or the `.mobclip` file."""
        return self.bundle.path

    @property
    def dimension(self) -> int:
        """How many numbers an embedding has."""
        return self.card.dimension

    @property
    def columns(self) -> list[str]:
        """The names of the columns of embeddings in a table, `emb_000` …"""
        return column_names(self.dimension)

    @property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """West, south, east and north of the valid domain in degrees; None where the card does not say."""
        return self.card.domain.bounds

    @property
    def modalities(self) -> dict[str, list[str]]:
        """The columns of each modality that `embed_columns` knows; empty where the model has no encoder of columns."""
        entry = self.card.features
        return {} if entry is None else {name: list(columns) for name, columns in entry.modalities.items()}

    @cached_property
    def valid_domain(self) -> shapely.Geometry:
        """Where the model is valid, a polygon or multipolygon in EPSG:4326: the outline of its cells, else its bounds.

        Raises:
            InputError: it has neither cells nor bounds.
        """
        return valid_domain(self.bundle)[0]

    @overload
    def embed(self, lon: "geopandas.GeoDataFrame", *, weight: PolygonWeight = ...) -> "geopandas.GeoDataFrame": ...

    @overload
    def embed(self, lon: npt.ArrayLike, lat: npt.ArrayLike) -> np.ndarray: ...

    def embed(self, lon: Any, lat: Any = None, *, weight: PolygonWeight = "people") -> Any:
        """Embeddings of points, or of the geometries of a GeoDataFrame.

        Args:
            lon: longitudes in degrees (EPSG:4326), a number or an array; NaN is unknown. Or a GeoDataFrame of points or polygons,
                in any CRS, without `lat`.
            lat: latitudes in degrees, of a shape that broadcasts with that of `lon`.
            weight: of cells in polygons, as of `embed_geometries`.

        Returns:
            float32, the shape of `lon` and `lat` and then `dimension`; two numbers give one embedding, two arrays of n give
            n x dimension. Of a GeoDataFrame a new one with its columns and index, and the columns that `mobclip embed` adds:
            `bundle` (see `id`), of polygons `covered` (the share of their people or area that the embedding represents),
            `emb_000` …

        Raises:
            InputError: numbers that are no degrees, shapes that do not fit, lines, or a GeoDataFrame without a CRS.
        """
        if lat is None:
            if not frames.is_geodataframe(lon):
                raise InputError("Give longitudes and latitudes, embed(lon, lat), or a GeoDataFrame.")
            geometries, crs, _ = arguments.geometries(frames.geometry_of(lon))
            vectors, covered = self._embed_geometries(geometries, crs, weight)
            return frames.with_embeddings(lon, vectors, self.columns, self.id, covered)
        lonlat, shape = arguments.degrees(lon, lat)
        vectors, _ = self._embed(places_of_points(checked_degrees(lonlat)))
        return vectors.reshape(*shape, self.dimension)

    def embed_cells(self, cells: npt.ArrayLike) -> np.ndarray:
        """Embeddings of H3 cells of any resolution; a coarser cell than the model's has the mean of those in it.

        Args:
            cells: one or an array, numbers (uint64 or int64; 0 is unknown) or texts such as `862830807ffffff` (None, NaN and
                blanks are unknown).

        Returns:
            float32, the shape of `cells` and then `dimension`.

        Raises:
            InputError: what is not an H3 cell.
        """
        numbers, shape = arguments.cells(cells)
        vectors, _ = self._embed(places_of_cells(numbers))
        return vectors.reshape(*shape, self.dimension)

    def embed_columns(
        self, cells: npt.ArrayLike, columns: Any, edges: Mapping[str, Any] | None = None
    ) -> tuple[np.ndarray, np.ndarray]:
        """Embeddings of H3 cells from their own columns, also of cells that the model was not trained on.

        Averages over the cells around and along flows are made of these cells, so that they should hold the neighbours of those
        that matter.

        Args:
            cells: n cells of the model's resolution, as of `embed_cells`, each once.
            columns: values by column, a dict of arrays or a DataFrame, n each, in the units of training; NaN is unknown. Their
                names are those in `modalities`, of which any may be missing; others are passed over.
            edges: flows by kind, each `(origin, destination, flow)`, cells and numbers of 0 or more, or a table with such
                columns; without flow each row is 1.

        Returns:
            Embeddings, float32 n x `dimension`, NaN where neither a cell nor those around it have a column; and how many
            modalities are known of each cell, int n.

        Raises:
            InputError: the model has no encoder of columns, none of its columns is given, or cells and flows do not fit.
        """
        known = ModelColumns.of(self.bundle)
        numbers, shape = arguments.cells(cells)
        table = column_table(numbers, columns, known)
        found = embed_columns(self.bundle, [table], flow_tables(edges))
        for sentence in found.remarks:
            warnings.warn(sentence, PlaceWarning, stacklevel=CALLER - 1)
        rows, there = lookup_rows(numbers, found.cells)
        vectors = np.where(there[:, None], found.vectors[rows], np.float32(np.nan))
        counts = np.where(there, found.known[rows].sum(axis=1), 0)
        return vectors.reshape(*shape, self.dimension), counts.reshape(shape)

    def embed_geometries(self, geometries: Any, crs: Any = None, *, weight: PolygonWeight = "people") -> np.ndarray:
        """Embeddings of points, or of polygons: the weighted mean over the cells that they overlap.

        Args:
            geometries: a shapely geometry, an array of them, or a GeoSeries; None and empty ones are unknown.
            crs: what pyproj takes; by default that of the GeoSeries, and for other geometries EPSG:4326, longitude first.
            weight: what a cell weighs in a polygon: `people`, those who live in the part of it there, where the model knows
                these; or `area`, that of this part.

        Returns:
            float32, n x dimension, or dimension for a single geometry.

        Raises:
            InputError: lines, both points and polygons, or a CRS that is missing or unknown.
        """
        shapes, known, one = arguments.geometries(geometries, crs)
        vectors, _ = self._embed_geometries(shapes, known, weight)
        return vectors[0] if one else vectors

    def _embed_geometries(
        self, geometries: np.ndarray, crs: pyproj.CRS, weight: PolygonWeight
    ) -> tuple[np.ndarray, np.ndarray | None]:
        given = geometry_places(geometries, crs)
        for sentence in given.remarks:
            warnings.warn(sentence, PlaceWarning, stacklevel=CALLER)
        return self._embed(given.places, given.degrees, CALLER + 1, weight)

    def _embed(
        self, places: Places, degrees: str | None = None, level: int = CALLER, weight: PolygonWeight = "people"
    ) -> tuple[np.ndarray, np.ndarray | None]:
        """Embeddings, float32 n x dimension, and of polygons the share that these are of, float64 n."""
        vectors, covered = embed_places(self.bundle, places, kind=self.encoder, weight=weight)
        known = np.isfinite(vectors).all(axis=1)
        for sentence in self._remarks(places, known, covered, degrees, weight) if len(places) else []:
            warnings.warn(sentence, PlaceWarning, stacklevel=level)
        return vectors, covered

    def _remarks(
        self,
        places: Places,
        known: np.ndarray,
        covered: np.ndarray | None,
        degrees: str | None,
        weight: PolygonWeight,
    ) -> list[str]:
        try:
            return remarks(self.bundle, places, known, covered, self.encoder, degrees=degrees, weight=weight)
        except InputError as error:  # none is known: a command would have nothing to write, but here NaN says so
            return [str(error)]


def load(
    model: str | os.PathLike[str] | Bundle | Model = AUTO, encoder: LocationEncoder | None = None, places: Any = None
) -> Model:
    """Open a model; arguments and errors as of `mobclip.load`."""
    if isinstance(model, Model):
        return model if encoder in (None, model.encoder) else Model(model.bundle, encoder)
    if isinstance(model, Bundle):
        return Model(model, encoder)
    if model != AUTO or places is None:
        return Model(open_bundle(model), encoder)
    given = given_places(places)
    choice = choose_bundle(given.places, encoder, given.degrees)
    for sentence in choice.remarks:
        warnings.warn(sentence, PlaceWarning, stacklevel=CALLER)
    return Model(choice.bundle, encoder, choice.sentence)


def _load_again(path: str, identity: BundleId, encoder: LocationEncoder | None) -> Model:
    """The model that was pickled, at its path or, on another computer, the installed one that is the same.

    Raises:
        InputError: there is none, or only another version.
    """
    bundle = open_bundle(path) if Path(path).exists() else bundle_with_id(identity)
    if bundle is None:
        raise InputError(f"The model {identity} is neither at {path} nor installed: install it.")
    if bundle.card.id != identity:
        raise InputError(f"{path} is {bundle.card.id}, but {identity} is needed: install that version.")
    return Model(bundle, encoder)
