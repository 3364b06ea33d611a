"""Why places have no embedding, counted by cause, and what would help: swapped coordinates, another CRS, another model."""

from collections.abc import Sequence

import numpy as np

from mobclip.bundle.card import CellsEncoder, CoordinatesEncoder, FeaturesEncoder
from mobclip.bundle.cell_size import cell_size_remarks
from mobclip.bundle.domain import counts_inside, inside_bounds
from mobclip.bundle.encoders import CellTable, location_encoder, location_entry, people_of_polygons
from mobclip.bundle.places import Cause, Places, places_of_polygons
from mobclip.bundle.store import Bundle
from mobclip.choices import PolygonWeight
from mobclip.errors import InputError
from mobclip.geo.extent import looks_like_degrees
from mobclip.progress import no_progress

# Of one place, of several, and what they have in common.
PHRASES = {
    Cause.NO_GEOMETRY: ("has", "have", "no geometry"),
    Cause.NO_CELL: ("has", "have", "no H3 cell"),
    Cause.NO_COORDINATES: ("has", "have", "no coordinates"),
    Cause.ONE_COORDINATE: ("has", "have", "only one coordinate"),
    Cause.NOT_DEGREES: ("has", "have", "coordinates that are not degrees on the globe"),
    Cause.NO_AREA: ("has", "have", "no area"),
    Cause.OUTSIDE: ("is", "are", "outside the valid domain of {name}, {domain}"),
    Cause.UNKNOWN_CELL: ("is", "are", "in cells unknown to {name}, whose valid domain is {domain}"),
    Cause.NO_COLUMNS: ("is", "are", "in cells of which no column of {name} is known, nor of the cells around them"),
}
# What may have been done to coordinates: whether they are swapped, and the signs of the longitude and latitude that result.
CHANGES = {
    "longitude and latitude swapped": (True, 1, 1),
    "the sign of the longitudes changed": (False, -1, 1),
    "the sign of the latitudes changed": (False, 1, -1),
    "both signs changed": (False, -1, -1),
    "longitude and latitude swapped and the sign of the longitudes changed": (True, -1, 1),
    "longitude and latitude swapped and the sign of the latitudes changed": (True, 1, -1),
}
MIN_SHARE_FOR_HINT = 0.2  # of rows without an embedding, or outside the valid domain
MAX_TRIED = 10_000  # rows of which changes are tried
HALF = 0.5


def remarks(
    bundle: Bundle,
    places: Places,
    known: np.ndarray,
    covered: np.ndarray | None = None,
    kind: str | None = None,
    off_globe: int = 0,
    degrees: str | None = None,
    weight: PolygonWeight = "people",
) -> list[str]:
    """What a person should know of places without an embedding, with a meaningless one, or with one of a part of them.

    Args:
        known: bool n, which rows have an embedding.
        covered: of polygons, the share of their people or area that the embeddings are of, float64 n.
        off_globe: how many of the rows that seem to have no geometry have one without a place in EPSG:4326.
        degrees: what `degrees_remark` says.
        weight: of cells in polygons, as of `inference.stream_polygons`.

    Raises:
        InputError: no row has an embedding.
    """
    causes = _causes(bundle, places, known, kind)
    outside = _outside_domain(bundle, places, kind) & known
    hints = [degrees] if degrees else []
    concerned = np.flatnonzero(outside | np.isin(causes, (Cause.OUTSIDE, Cause.UNKNOWN_CELL, Cause.NOT_DEGREES)))
    of_places = kind != FeaturesEncoder.kind  # which no change of coordinates gives columns
    if of_places and not hints and len(concerned) and len(concerned) >= MIN_SHARE_FOR_HINT * len(places):
        hints = _hints(bundle, places, concerned, kind)
    sentences = []
    if not known.all():
        sentences.append(_missing_sentence(bundle, places, causes, off_globe))
    if not hints and (causes == Cause.NOT_DEGREES).all():
        hints = ["They may be swapped or projected."]
    if not known.any():
        raise InputError(" ".join([*sentences, *hints]))
    if outside.any():
        what = "extrapolated" if kind == FeaturesEncoder.kind else "meaningless"
        sentences.append(
            f"{outside.sum():,} of {len(places):,} places are outside the valid domain of {bundle.card.name}, "
            f"{_domain(bundle)}: their embeddings are {what}."
        )
    if covered is not None:
        by_area = people_of_polygons(bundle, kind, weight) is None
        sentences += _coverage_sentences(covered[known], "area is" if by_area else "people are")
    return [*sentences, *hints, *cell_size_remarks(bundle, places, known, kind)]


def check_domain(
    bundle: Bundle, places: Places, kind: str | None = None, off_globe: int = 0, degrees: str | None = None
) -> None:
    """Refuse places that all lie outside the valid domain of an encoder that would embed them all the same.

    Args:
        kind, off_globe, degrees: as of `remarks`.

    Raises:
        InputError: they do.
    """
    outside = _outside_domain(bundle, places, kind)
    if kind != FeaturesEncoder.kind and outside.any() and (outside | (places.causes > 0)).all():
        remarks(bundle, places, np.zeros(len(places), dtype=bool), None, kind, off_globe, degrees)


def polygons_for_cells(
    geometries: np.ndarray, off_globe: int = 0, degrees: str | None = None
) -> tuple[np.ndarray, list[str]]:
    """The polygons of which cells can be made, None for the others, and what a person should know of those.

    Args:
        geometries: shapely geometries n, EPSG:4326.
        off_globe, degrees: as of `remarks`.

    Raises:
        InputError: cells can be made of none.
    """
    places = places_of_polygons(geometries)
    hints = [degrees] if degrees else []
    if not places.causes.any():
        return places.known(), hints
    counts = {cause: int(np.count_nonzero(places.causes == cause)) for cause in PHRASES}
    counts[Cause.NO_GEOMETRY] -= off_globe
    counts[Cause.NOT_DEGREES] += off_globe
    sentence = _sentence(len(places), ("polygons adds no cell", "polygons add no cell"), counts, PHRASES)
    if places.causes.all():
        raise InputError(" ".join([sentence, *hints]))
    return places.known(), [sentence, *hints]


def degrees_remark(bounds: Sequence[float], crs: str) -> str | None:
    """What to say of a layer whose coordinates look like degrees although its CRS has other units; None where it is not so.

    Args:
        bounds: xmin, ymin, xmax, ymax of the layer in its CRS.
        crs: authority and code, or WKT.
    """
    import pyproj

    known = pyproj.CRS.from_user_input(crs)
    if not known.is_projected or not np.isfinite(bounds).all() or not looks_like_degrees(bounds):
        return None
    xmin, ymin, xmax, ymax = bounds
    name = ":".join(known.to_authority() or ()) or known.name
    return (
        f"The coordinates of the layer, {xmin:g} to {xmax:g} and {ymin:g} to {ymax:g}, look like degrees, but its CRS is {name}, "
        "which is not in degrees: assign EPSG:4326 to it."
    )


def _causes(bundle: Bundle, places: Places, known: np.ndarray, kind: str | None) -> np.ndarray:
    """The cause of each row, uint8 n, 0 where it has an embedding."""
    causes = places.causes.copy()
    rows = np.flatnonzero((causes == 0) & ~known)
    inside = inside_bounds(bundle, places.lonlat(rows))
    causes[rows] = (
        np.where(inside, Cause.UNKNOWN_CELL, Cause.OUTSIDE) if kind != FeaturesEncoder.kind else Cause.NO_COLUMNS
    )
    causes[known] = Cause.NONE
    return causes


def _outside_domain(bundle: Bundle, places: Places, kind: str | None) -> np.ndarray:
    """Places outside the domain of an encoder that answers there all the same, which a cell table does not, bool n."""
    outside = np.zeros(len(places), dtype=bool)
    extrapolates = isinstance(location_entry(bundle, kind), (CoordinatesEncoder, FeaturesEncoder))
    if extrapolates and bundle.card.domain.bounds is not None:
        outside = (places.causes == 0) & ~inside_bounds(bundle, places.lonlat())
    return outside


def _missing_sentence(bundle: Bundle, places: Places, causes: np.ndarray, off_globe: int) -> str:
    counts = {cause: int(np.count_nonzero(causes == cause)) for cause in PHRASES}
    counts[Cause.NO_GEOMETRY] -= off_globe
    counts[Cause.NOT_DEGREES] += off_globe
    phrases = dict(PHRASES)
    for cause in (Cause.OUTSIDE, Cause.UNKNOWN_CELL, Cause.NO_COLUMNS):
        one, several, what = PHRASES[cause]
        if cause == Cause.UNKNOWN_CELL and counts[Cause.OUTSIDE]:  # which names the domain
            what = what.partition(",")[0]
        phrases[cause] = one, several, what.format(name=bundle.card.name, domain=_domain(bundle))
    wrong = np.flatnonzero(causes == Cause.NOT_DEGREES)
    if len(wrong) and not places.are_polygons and np.isfinite(places.given[wrong[0]]).all():
        one, several, what = PHRASES[Cause.NOT_DEGREES]
        lon, lat = places.given[wrong[0]]
        phrases[Cause.NOT_DEGREES] = one, several, f"{what}, such as {lon:g}, {lat:g} in row {wrong[0] + 1}"
    consequence = "places has no embedding", "places have no embedding"
    return _sentence(len(places), consequence, counts, phrases)


def _sentence(
    rows: int, consequence: tuple[str, str], counts: dict[Cause, int], phrases: dict[Cause, tuple[str, str, str]]
) -> str:
    """How many rows, and why; `consequence` and the verbs of `phrases` are for one and for several."""
    counts = {cause: count for cause, count in counts.items() if count > 0}
    parts = []
    for cause, count in counts.items():
        one, several, what = phrases[cause]
        subject = f"{count:,}" if len(counts) > 1 else "it" if count == 1 else "they"
        parts.append(f"{subject} {one if count == 1 else several} {what}")
    total = sum(counts.values())
    return f"{total:,} of {rows:,} {consequence[total != 1]}: {'; '.join(parts)}."


def _coverage_sentences(covered: np.ndarray, what: str) -> list[str]:
    little = int(np.count_nonzero(covered < HALF))
    if not little:
        return []
    return [f"For {little:,} of {len(covered):,} polygons less than half of the {what} known: see the field covered."]


def change_hint(bundle: Bundle, places: Places, rows: np.ndarray, kind: str | None = None) -> str | None:
    """The change of coordinates that would bring at least half of some rows inside a bundle, as a sentence; None for none."""
    lonlat = _finite(places, rows)
    if places.are_cells or not len(lonlat):
        return None
    is_table = isinstance(location_entry(bundle, kind), CellsEncoder)
    encoder = location_encoder(bundle, kind) if is_table else None
    tried = lonlat[:: -(-len(lonlat) // MAX_TRIED)]
    inside = {change: _inside(bundle, encoder, changed(tried, *how)).sum() for change, how in CHANGES.items()}
    best = max(inside, key=lambda change: inside[change])
    if inside[best] < HALF * len(tried):
        return None
    count = _inside(bundle, encoder, changed(lonlat, *CHANGES[best])).sum()
    return f"With {best}, {count:,} of {len(lonlat):,} would be inside {bundle.card.name}."


def _hints(bundle: Bundle, places: Places, rows: np.ndarray, kind: str | None) -> list[str]:
    """A change of coordinates that would help, and another model that knows at least half of the rows."""
    lonlat = _finite(places, rows)
    if not len(lonlat):
        return []
    change = change_hint(bundle, places, rows, kind)
    hints = [] if change is None else [change]
    others = [(other, count) for other, count in counts_inside(lonlat) if other.path != bundle.path]
    if others and others[0][1] >= HALF * len(lonlat):
        other, count = others[0]
        hints.append(
            f"The installed model {other.installed_name} may know them: {count:,} of {len(lonlat):,} are within its bounds."
        )
    return hints


def _finite(places: Places, rows: np.ndarray) -> np.ndarray:
    """Longitudes and latitudes of those rows that have them, float64 k x 2."""
    lonlat = places.lonlat(rows)
    return lonlat[np.isfinite(lonlat).all(axis=1)]


def changed(lonlat: np.ndarray, swapped: bool, lon_sign: int, lat_sign: int) -> np.ndarray:
    """Longitudes and latitudes swapped and with other signs; NaN where they are then no degrees."""
    result = (lonlat[:, ::-1] if swapped else lonlat) * (lon_sign, lat_sign)
    return np.where((np.abs(result[:, 1:]) <= 90) & (np.abs(result[:, :1]) <= 360), result, np.nan)


def _inside(bundle: Bundle, encoder: object, lonlat: np.ndarray) -> np.ndarray:
    """Which points a model knows, bool n: those with a cell in its table, or within its bounds."""
    if not isinstance(encoder, CellTable):
        return inside_bounds(bundle, lonlat)
    return np.concatenate([np.isfinite(block[:, 0]) for block in encoder.stream_points(lonlat, no_progress)])


def _domain(bundle: Bundle) -> str:
    return bundle.card.domain.text or "which its card does not describe"
