"""Nature by H3 cell, anywhere on Earth: elevation, relief, sea and lakes, Blue Marble, turbidity of the air, and climate."""

from collections.abc import Callable, Collection

import numpy as np
from pyarrow import csv
from scipy.spatial import cKDTree

from mobclip.features.modality import Modality
from mobclip.geo import h3_cells
from mobclip.geo.sphere import EARTH_RADIUS_KM, angles, on_sphere
from mobclip.progress import Progress, no_progress
from recipes import natural_sources as sources
from recipes.globe import (
    DISCS,
    LAKE,
    SEA,
    WATER_PIXELS_PER_DEGREE,
    Discs,
    Globe,
    on_land,
    read_image,
    read_layered,
    read_water,
)
from recipes.sources import Files

NATURAL, CLIMATE = "natural", "climate"
METRES_PER_STEP, LOWEST_METRES, NO_ELEVATION = 28, -450, 255  # of the grid of elevation
STEPS_PER_TURBIDITY = 20  # of the grid, for a Linke turbidity of 1
CHANNELS = ("red", "green", "blue")
OCEAN = "Ocean"  # a zone of the grid of climates

Columns = dict[str, np.ndarray]


def natural_modality(
    cells: np.ndarray, files: Files, parts: Collection[str] | None = None, progress: Progress = no_progress
) -> Modality:
    """The modality `natural` of cells; NaN where nothing is known, such as elevation at sea.

    Args:
        cells: uint64 n, of one resolution, anywhere.
        files: of `natural_sources.NATURAL`, as `sources.fetch` gives them.
        parts: names in `PARTS`, all by default; the names of columns begin with that of their part.

    Raises:
        InputError: a file is not what it should be.
    """
    chosen = list(PARTS if parts is None else parts)
    water, discs = read_water(files[sources.WATER.name]), Discs(cells)
    columns: Columns = {}
    for done, part in enumerate(chosen):
        progress(done / len(chosen), f"{NATURAL}: {part.replace('_', ' ')}")
        columns |= {f"{part}_{name}": values for name, values in PARTS[part](discs, water, files).items()}
    return Modality.of(NATURAL, columns)


def climate_modality(cells: np.ndarray, files: Files) -> Modality:
    """The modality `climate` of cells: the shares of the land around them by the letters of the climate of Köppen and Geiger.

    Arguments and errors are those of `natural_modality`, with the files of `natural_sources.CLIMATE`.
    """
    names = csv.read_csv(files[sources.CLIMATE_NAMES.name])
    zones = dict(zip(names["zoneNum"].to_pylist(), names["kg_zone"].to_pylist(), strict=True))
    kinds = sorted({kind for zone in zones.values() for kind in _kinds(zone)})
    members = np.full((len(kinds), max(zones) + 1), np.nan)  # also of the sea
    for number, zone in zones.items():
        if zone != OCEAN:
            members[:, number] = np.isin(kinds, _kinds(zone))
    grid = read_image(files[sources.CLIMATE_ZONES.name])
    shares, _ = Discs(cells).means("around", lambda lonlat: members[:, grid.at(lonlat)[0]])
    return Modality.of(CLIMATE, {f"{CLIMATE}_{kind}": share for kind, share in zip(kinds, shares, strict=True)})


def _kinds(zone: str) -> list[str]:
    """What the letters of a climate say, such as B, BW and h of BWh."""
    return [] if zone == OCEAN else [zone[0], zone[:2], *zone[2:]]


def _elevation(discs: Discs, water: Globe, files: Files) -> Columns:
    """Metres above the sea: mean, spread, and how much higher the cell is than what is around."""
    steps = read_layered(files[sources.ELEVATION.name]).values.astype(np.float32)
    metres = Globe(np.where(steps == NO_ELEVATION, np.nan, METRES_PER_STEP * steps + LOWEST_METRES))
    columns: Columns = {}
    for disc in DISCS:
        [mean], [spread] = discs.means(disc, on_land(metres.at, water))
        columns |= {f"{disc}_m": mean, f"{disc}_spread_m": spread}
    return {**columns, "above_around_m": columns["cell_m"] - columns["around_m"]}


def _relief(discs: Discs, water: Globe, files: Files) -> Columns:
    """The spread of light and shade, of 255."""
    shades = Globe(read_image(files[sources.RELIEF.name]).values.mean(axis=0, dtype=np.float32, keepdims=True))
    return {f"{disc}_spread": discs.means(disc, on_land(shades.at, water))[1][0] for disc in DISCS}


def _water(discs: Discs, water: Globe, _files: Files) -> Columns:
    """Shares of sea and lakes, and logs of one and the distance to their shores in km."""
    kinds = {"sea": SEA, "lake": LAKE}
    columns: Columns = {}
    for disc in DISCS:
        shares, _ = discs.means(disc, lambda lonlat: np.stack([water.at(lonlat)[0] == kind for kind in kinds.values()]))
        columns |= {f"{disc}_{name}_share": share for name, share in zip(kinds, shares, strict=True)}
    places = on_sphere(h3_cells.centres(discs.cells))
    for name, kind in kinds.items():
        chords = cKDTree(on_sphere(_shore(water.values[0] == kind))).query(places)[0]
        columns[f"{name}_km_log"] = np.log1p(EARTH_RADIUS_KM * angles(chords))
    return columns


def _shore(inside: np.ndarray) -> np.ndarray:
    """Longitude and latitude of the middles of the pixels inside that have one outside beside them, n x 2."""
    deep = inside & np.roll(inside, 1, axis=1) & np.roll(inside, -1, axis=1)
    deep[1:] &= inside[:-1]
    deep[:-1] &= inside[1:]
    rows, columns = np.nonzero(inside & ~deep)
    return np.column_stack([columns + 0.5, -rows - 0.5]) / WATER_PIXELS_PER_DEGREE + [-180, 90]


def _blue_marble(discs: Discs, water: Globe, files: Files) -> Columns:
    """Colours of the land, of 255: means and spreads, and how much they differ in another season."""
    image = read_image(files[sources.BLUE_MARBLE.name])
    other = read_image(files[sources.BLUE_MARBLE_OTHER_SEASON.name])
    columns: Columns = {}
    for disc in DISCS:
        means, spreads = discs.means(disc, on_land(image.at, water))
        columns |= {f"{disc}_{channel}": mean for channel, mean in zip(CHANNELS, means, strict=True)}
        columns |= {f"{disc}_{channel}_spread": spread for channel, spread in zip(CHANNELS, spreads, strict=True)}
        seasons, _ = discs.means(disc, on_land(other.at, water))
        changes = zip(CHANNELS, seasons - means, strict=True)
        columns |= {f"{disc}_{channel}_change": change for channel, change in changes}
    return columns


def _turbidity(discs: Discs, water: Globe, files: Files) -> Columns:
    """Linke turbidity of the air: the mean of the months, and the difference of the highest and the lowest."""
    months = read_layered(files[sources.TURBIDITY.name]).values
    year = Globe(np.stack([months.mean(axis=0, dtype=np.float32), np.ptp(months, axis=0)]) / STEPS_PER_TURBIDITY)
    (mean, change), _ = discs.means("cell", on_land(year.at, water))
    return {"mean": mean, "change": change}


PARTS: dict[str, Callable[[Discs, Globe, Files], Columns]] = {
    "elevation": _elevation,
    "relief": _relief,
    "water": _water,
    "blue_marble": _blue_marble,
    "turbidity": _turbidity,
}
