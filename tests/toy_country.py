"""A small made-up country in the files that the recipes of the United States read; wealth rises to the east."""

import gzip

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import rasterio
import shapely

from mobclip.geo import h3_cells

COLUMNS, ROWS, SIDE = 18, 12, 0.12  # tracts are squares of this many degrees
WEST, SOUTH = -92.0, 34.0
WITHOUT_TRACTS = "07001"  # a county to the west, of half a degree
WEST_OF_IT, SIDE_OF_IT = -92.5, 0.5
EMPTY = shapely.box(-91.0, 34.2, -90.5, 34.7)  # where nobody lives


def write_country(folder):
    """Six states of eight counties, with tracts, flows, moves, labels and images."""
    (folder / "us").mkdir()
    draw = np.random.default_rng(0)
    column, row = (part.ravel() for part in np.meshgrid(np.arange(COLUMNS), np.arange(ROWS)))
    wealth = column / COLUMNS + 0.2 * draw.normal(size=len(column))
    state, county = 1 + column // 3, 1 + row // 3 * 2 + column % 3 // 2
    counties = np.array([f"{s:02}{c:03}" for s, c in zip(state, county, strict=True)])
    geoid = np.array([f"{name}{number:06}" for number, name in enumerate(counties)])
    west, south = WEST + SIDE * column, SOUTH + SIDE * row
    people = np.round(np.exp(6 + wealth + 0.3 * draw.normal(size=len(column))))
    tracts = {
        "geoid": geoid, "county": counties, "land_area_m2": np.full(len(geoid), 1e8),
        "demo_population": people, "demo_population_male": people * 0.49, "demo_population_female": people * 0.51,
        "demo_households": people / 2.5, "demo_families": people / (3 + wealth),
        **{f"demo_age_{name}_pct": 20 + 5 * sign * wealth + draw.normal(size=len(geoid))
           for name, sign in (("young", -1), ("old", 1))},
        "demo_median_age": 35 + 4 * wealth + draw.normal(size=len(geoid)),
        **{f"poi_{name}": draw.poisson(np.exp(1 + wealth * sign)) for name, sign in (("shop", 1), ("bar", 2), ("farm", -1))},
        "label_bachelor_share": np.clip(0.3 + 0.2 * wealth, 0, 1), "label_poverty_pct": np.clip(15 - 5 * wealth, 0, 100),
        "label_no_vehicle_pct": np.clip(5 + 3 * draw.normal(size=len(geoid)), 0, 100),
        "geometry": shapely.to_wkb(shapely.box(west, south, west + SIDE, south + SIDE)),
    }  # fmt: skip
    pyarrow.parquet.write_table(pa.table(tracts), folder / "us/tracts.parquet")
    start, end = draw.integers(len(geoid), size=(2, 6000))
    flows = {"origin": geoid[start], "destination": geoid[end], "workers": draw.integers(1, 50, size=6000)}
    pyarrow.parquet.write_table(pa.table(flows), folder / "us/commuting.parquet")
    names = np.unique(counties)
    start, end = draw.integers(len(names), size=(2, 300))
    moves = {"origin": names[start], "destination": names[end], "persons": draw.integers(1, 500, size=300)}
    pyarrow.parquet.write_table(pa.table(moves), folder / "us/migration.parquet")
    labels = {
        name: 10 + draw.normal(size=len(names)) for name in ("med_hh_inc_2019", "pct_bachelor", "avg_annual_temp")
    }
    pyarrow.csv.write_csv(pa.table({"fips": names, **labels}), folder / "us/county_labels.csv")
    transform = rasterio.transform.from_origin(WEST - 0.5, SOUTH + 2.5, 0.05, 0.05)
    for name, bands in (("night_lights", 1), ("blue_marble", 3)):
        profile = {"driver": "GTiff", "width": 80, "height": 60, "count": bands, "dtype": "uint8", "crs": "EPSG:4326"}
        with rasterio.open(folder / f"{name}.jpg", "w", **profile, transform=transform) as target:
            target.write(draw.integers(0, 255, size=(bands, 60, 80), dtype="uint8"))


def write_nation(folder, packages):
    """What us-open 2 reads beside that: people by cell, access, commuting between counties, and a county without tracts.

    Args:
        packages: folder for the files that packages hold.

    Returns:
        These files by the names of their sources.
    """
    draw = np.random.default_rng(1)
    tracts = pyarrow.parquet.read_table(folder / "us/tracts.parquet")
    geoid = np.array(tracts["geoid"].to_pylist())
    counties = np.unique([*tracts["county"].to_pylist(), WITHOUT_TRACTS])
    nation = (WEST_OF_IT, SOUTH, WEST + SIDE * COLUMNS, SOUTH + SIDE * ROWS)
    cells = h3_cells.cells_of_extent(nation, 8, "centre")
    lonlat = h3_cells.centres(cells)
    settled = draw.random(len(cells)) < 0.3
    settled &= (lonlat[:, 0] > WEST) | (lonlat[:, 1] < SOUTH + SIDE_OF_IT)
    settled &= ~shapely.contains_xy(EMPTY, lonlat)
    people = {"h3": cells[settled], "population": draw.integers(1, 200, settled.sum(), dtype=np.int32)}
    pyarrow.parquet.write_table(pa.table(people), folder / "us/population_r8.parquet")
    (folder / "world").mkdir()
    around = h3_cells.cells_of_extent((WEST_OF_IT, SOUTH - 1, WEST, SOUTH + 0.5), 7, "centre")
    abroad = {"h3": around, "population": np.full(len(around), 50, dtype=np.int32)}
    pyarrow.parquet.write_table(pa.table(abroad), folder / "world/population_r7.parquet")
    start, end = draw.integers(len(counties), size=(2, 400))
    workers = [None, *draw.integers(1, 900, 399).tolist()]  # a pair of other years alone
    flows = {"origin": counties[start], "destination": counties[end], "workers_2011_2015": workers}
    pyarrow.parquet.write_table(pa.table(flows), folder / "us/county_commuting.parquet")
    points = shapely.get_coordinates(shapely.centroid(shapely.from_wkb(tracts["geometry"].to_pylist())))
    others = np.array([f"{WITHOUT_TRACTS}{number:06}" for number in range(3)])
    points = np.vstack([points, [WEST_OF_IT, SOUTH] + SIDE_OF_IT * np.array([[0.2, 0.2], [0.8, 0.2], [0.5, 0.8]])])
    everywhere = np.concatenate([geoid, others])
    where = {"geoid": everywhere, "lon": points[:, 0], "lat": points[:, 1]}
    pyarrow.parquet.write_table(pa.table(where), folder / "us/tract_points_2010.parquet")
    access = {
        "geoid": everywhere,
        "ndvi_summer_2018": draw.random(len(everywhere)),
        **{name: draw.integers(0, 90, len(everywhere)).astype(np.float32)
           for name in ("hospital_miles", "hospital_drive_min", "hospital_within_30min", "specialists_2010")},
    }  # fmt: skip
    pyarrow.parquet.write_table(pa.table(access), folder / "us/tract_access.parquet")
    labels = pyarrow.csv.read_csv(
        folder / "us/county_labels.csv", convert_options=pyarrow.csv.ConvertOptions(column_types={"fips": "string"})
    )
    row = {name: [WITHOUT_TRACTS if name == "fips" else 10.0] for name in labels.column_names}
    pyarrow.csv.write_csv(pa.concat_tables([labels, pa.table(row)]), folder / "us/county_labels.csv")
    return {"counties": write_counties(packages, tracts), **write_globe(packages)}


def write_counties(folder, tracts):
    """Polygons of the counties, and of one far away that no table has."""
    names = np.array(tracts["county"].to_pylist())
    geometry = shapely.from_wkb(tracts["geometry"].to_pylist())
    polygons = {str(name): shapely.union_all(geometry[names == name]) for name in np.unique(names)}
    polygons[WITHOUT_TRACTS] = shapely.box(WEST_OF_IT, SOUTH, WEST_OF_IT + SIDE_OF_IT, SOUTH + SIDE_OF_IT)
    polygons["66010"] = shapely.box(144.6, 13.2, 145.0, 13.7)
    features = [
        f'{{"type": "Feature", "properties": {{"id": "{name}"}}, "geometry": {shapely.to_geojson(polygon)}}}'
        for name, polygon in polygons.items()
    ]
    path = folder / "counties.json"
    collection = f'{{"type": "FeatureCollection", "name": "counties", "features": [{", ".join(features)}]}}'
    path.write_text(collection, encoding="utf-8")
    return path


def write_globe(folder):
    """Grids of the Earth as the recipes read nature from: land everywhere but in the north, and noise on it."""
    draw = np.random.default_rng(2)
    land = np.ones((48 * 180, 48 * 360), dtype=np.uint8)
    land[-48 * 40 :] = 0  # rows from the south: the sea north of 50 degrees
    land[48 * 125 : 48 * 125 + 5, :: 48 * 2] = 2  # lakes at 35 degrees
    (folder / "water.bin").write_bytes(gzip.compress(land.tobytes(), 1))
    grids = {"elevation": 1, "relief": 3, "blue_marble": 3, "blue_marble_other_season": 3}
    files = {name: folder / f"{name}.tif" for name in grids}
    for name, bands in grids.items():
        _write_grid(files[name], draw.integers(0, 200, size=(bands, 1800, 3600), dtype=np.uint8))
    _write_grid(folder / "turbidity.tif", draw.integers(0, 200, size=(180, 360, 12), dtype=np.uint8))
    return {**files, "turbidity": folder / "turbidity.tif", "water": folder / "water.bin"}


def _write_grid(path, values):
    bands, rows, columns = values.shape
    shape = {"count": bands, "height": rows, "width": columns, "dtype": values.dtype, "driver": "GTiff"}
    with rasterio.open(path, "w", transform=rasterio.transform.from_origin(-180, 90, 0.1, 0.1), **shape) as image:
        image.write(values)
