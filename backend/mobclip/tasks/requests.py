"""Parts of requests that several tasks share: files of raw arrays in the client's folder, and what they hold."""

from collections.abc import Iterable, Sized
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np

from mobclip.errors import InputError
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_matrix_blocks, read_polygons, read_regions, read_texts
from mobclip.tasks.parameters import LearningParameters
from mobclip.tasks.validation import ParameterError, Parameters, Range

if TYPE_CHECKING:
    from mobclip.bundle.card import BundleId
    from mobclip.io.matrix_blocks import MatrixBlocks
    from mobclip.probe.labels import Labels

Columns = Annotated[int, Range(1)]


@dataclass(frozen=True, kw_only=True)
class MatrixRequest(Parameters):
    """Embeddings: `matrix` is a file of float32 n x `columns`, NaN rows unknown."""

    matrix: str
    columns: Columns

    def read_matrix(self) -> np.ndarray:
        """Float32 n x columns."""
        return read_array(self.matrix, np.float32, self.columns)

    def matrix_blocks(self) -> "MatrixBlocks":
        """As `read_matrix`, read in blocks of rows."""
        return read_matrix_blocks(self.matrix, self.columns)


@dataclass(frozen=True, kw_only=True)
class FieldsRequest(MatrixRequest):
    """Embeddings with the names of their columns, and what they say which model they are of."""

    fields: tuple[str, ...]
    bundles: tuple[str | None, ...] | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.fields) != self.columns:
            raise ParameterError(f"'fields' must have {self.columns} values, not {len(self.fields)}")

    def bundle(self) -> "BundleId | None":
        """The one model that the embeddings are of, None where they do not say."""
        from mobclip.bundle.card import one_bundle

        return one_bundle(list(self.bundles or ()))


@dataclass(frozen=True, kw_only=True)
class TargetRequest(LearningParameters):
    """An indicator: `target` is float64 n, NaN unknown, or a file of texts; `lonlat` float64 n x 2 degrees, EPSG:4326.

    `region` is int32 n, below 0 unknown, and `weights` float64 n.
    """

    target: str
    target_name: str
    target_kind: Literal["numbers", "texts"] = "numbers"
    lonlat: str
    region: str | None = None
    weights: str | None = None

    def labels(self) -> "Labels":
        """The indicator, n."""
        from mobclip.probe.labels import labels_of

        values = read_array(self.target, np.float64) if self.target_kind == "numbers" else read_texts(self.target)
        return labels_of(self.target_name, values, self.task, self.transform)

    def read_labels(self, context: Context) -> "Labels":
        """The indicator, n; says what it was taken for."""
        labels = self.labels()
        context.info(labels.summary)
        warn(context, labels.remarks)
        return labels

    def read_lonlat(self) -> np.ndarray:
        """Degrees, float64 n x 2."""
        return read_array(self.lonlat, np.float64, 2)

    def read_region(self) -> np.ndarray | None:
        """Codes n, None where unknown."""
        return None if self.region is None else read_regions(self.region)

    def read_weights(self, context: Context) -> np.ndarray | None:
        """Float64 n."""
        return None if self.weights is None else read_numbers(context, self.weights, "the weights")


@dataclass(frozen=True, kw_only=True)
class CodesRequest(Parameters):
    """Rows that may belong to polygons by codes: `codes`, texts n, and `zone_codes`, texts of the polygons.

    `code_fields` are the names of both fields, for sentences.
    """

    codes: str | None = None
    zone_codes: str | None = None
    code_fields: tuple[str, ...] = ("code", "code")

    def join(self, context: Context, polygons: np.ndarray) -> tuple[np.ndarray, Sized, np.ndarray | slice]:
        """The polygons of rows, all rows, and which of these they are; without codes each row has its polygon."""
        from mobclip.features.zone_codes import match_codes

        if self.codes is None:
            return polygons, polygons, slice(None)
        codes, zones = read_texts(self.codes), read_texts(required("zone_codes", self.zone_codes))
        check_rows(polygons=polygons, zone_codes=zones)
        match = match_codes(codes, zones, (self.code_fields[0], self.code_fields[-1]))
        warn(context, match.remarks)
        return polygons[match.zones], codes, match.rows


@dataclass(frozen=True, kw_only=True)
class PlacesRequest(Parameters):
    """Places that belong to polygons: `places` is WKB in a file with that suffix, or float64 n x 2; `polygons` is WKB m.

    `weights` are float64 n, how much a place counts in the mean of its polygon; None for its area.
    """

    places: str | None = None
    polygons: str | None = None
    weights: str | None = None

    def read_places(self) -> np.ndarray:
        """Shapely polygons or points n, EPSG:4326."""
        import shapely

        path = required("places", self.places)
        if Path(path).suffix == ".wkb":
            return read_polygons(path)
        lonlat = read_array(path, np.float64, 2)
        points = np.asarray(shapely.points(lonlat), dtype=object)
        points[~np.isfinite(lonlat).all(axis=1)] = None
        return points

    def read_areas(self) -> np.ndarray:
        """Shapely polygons m, EPSG:4326."""
        return read_polygons(required("polygons", self.polygons))

    def read_weights(self, context: Context) -> np.ndarray | None:
        """Float64 n."""
        return None if self.weights is None else read_numbers(context, self.weights, "the weights")


def read_numbers(context: Context, path: str, what: str) -> np.ndarray:
    """Float64 n, with a warning of numbers that may stand for unknown; `what` they are is for the sentence."""
    from mobclip.probe.placeholders import placeholder_remarks

    values = read_array(path, np.float64)
    warn(context, placeholder_remarks(what, values))
    return values


def warn(context: Context, remarks: Iterable[str]) -> None:
    """Pass remarks on to the user."""
    for remark in remarks:
        context.warning(remark)


def check_rows(**parts: Sized | None) -> None:
    """Check that parts of a request, by their names, have as many rows each; None is one that is not there.

    Raises:
        InputError: they have not.
    """
    rows = {name: len(part) for name, part in parts.items() if part is not None}
    if len(set(rows.values())) > 1:
        listed = ", ".join(f"{name} {count:,}" for name, count in rows.items())
        raise InputError(f"Parts of the request differ in their number of rows: {listed}.")


def required(name: str, path: str | None) -> str:
    """A file that an option makes necessary.

    Raises:
        ParameterError: it is not given.
    """
    if path is None:
        raise ParameterError(f"'{name}' is missing")
    return path
