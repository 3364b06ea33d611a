"""How far health care is and how green the land is, by census tract, on H3 cells."""

from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from scipy.spatial import cKDTree

from mobclip.features.modality import Modality
from mobclip.geo import h3_cells
from mobclip.geo.areal import weighted_mean
from mobclip.geo.sphere import on_sphere
from recipes.sources import Files
from recipes.us.ground import Ground
from recipes.us.inputs import ACCESS, TRACT_POINTS
from recipes.us.spread import SpreadTracts
from recipes.us.tracts import RESOLUTION, read_columns

LOGS = ("_miles", "_within_30min", "_2010")  # end the names of columns taken as logarithms of 1 + x
PLAIN = ("ndvi_summer_2018",)  # minutes by car are left out: 0 can mean that there is no route


def access_modality(ground: Ground, spread: SpreadTracts, of_people: np.ndarray, files: Files) -> Modality:
    """The modality `access` of the cells of the ground; NaN where nobody lives.

    Args:
        of_people: the tract of each finer cell of the ground, int, -1 where it is in none with a polygon: there it is of the
            tract whose point is nearest.

    Raises:
        InputError: a column is missing.
    """
    geoid, access = read_access(files[ACCESS.name])
    named = {code: row for row, code in enumerate(geoid)}
    tracts = spread.tracts
    without, lonlat = _without_polygon(files[TRACT_POINTS.name], set(tracts.geoid))
    people = sparse.diags(np.maximum(tracts.people, 1))
    shares = sparse.hstack([tracts.shares @ people, _of_nearest(ground, of_people, lonlat)]).tocsr()
    rows = np.array([named.get(code, -1) for code in (*tracts.geoid, *without)])
    of_tracts = np.where((rows >= 0)[:, None], access.values[rows], np.nan)
    means = weighted_mean(shares, of_tracts, np.ones(len(rows)))
    return Modality.of(access.name, dict(zip(access.columns, means.T, strict=True)))


def read_access(path: Path) -> tuple[list[str], Modality]:
    """Codes of tracts, and their columns.

    Raises:
        InputError: a column is missing.
    """
    table = read_columns(path, "geoid", *PLAIN)
    columns = {f"access_{name}": table[name].to_numpy().astype(np.float64) for name in PLAIN}
    columns |= {
        f"access_{name}_log": np.log1p(table[name].to_numpy().astype(np.float64))
        for name in table.column_names
        if name.endswith(LOGS) and name not in PLAIN
    }
    return table["geoid"].to_pylist(), Modality.of("access", columns)


def _without_polygon(path: Path, known: set[str]) -> tuple[list[str], np.ndarray]:
    """The tracts that are not known, and their points in degrees, n x 2."""
    table = read_columns(path, "geoid", "lon", "lat")
    codes = np.array(table["geoid"].to_pylist())
    kept = ~np.isin(codes, list(known))
    lonlat = np.column_stack([table["lon"].to_numpy(), table["lat"].to_numpy()])
    return codes[kept].tolist(), lonlat[kept]


def _of_nearest(ground: Ground, of_people: np.ndarray, lonlat: np.ndarray) -> sparse.csr_matrix:
    """People of each cell by the nearest of the points, CSR cells x points, of the finer cells without a tract."""
    row, inside = h3_cells.lookup_rows(h3_cells.parents(ground.finer, RESOLUTION), ground.cells)
    kept = inside & (of_people < 0)
    centres = h3_cells.centres(ground.finer[kept])
    nearest = cKDTree(on_sphere(lonlat)).query(on_sphere(centres))[1] if kept.any() else np.empty(0, dtype=np.int64)
    shape = (len(ground.cells), len(lonlat))
    return sparse.csr_matrix((ground.of_finer[kept], (row[kept], nearest)), shape=shape)
