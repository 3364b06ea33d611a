"""Sources that the feature algorithms read beside layers with places: files of OpenStreetMap, and tables of codes."""

from pathlib import Path

import pytest
from layers import column
from qgis.core import QgsProcessingException, QgsVectorLayer

KOUVOLA = str(Path(__file__).parents[1] / "backend/data/kouvola.osm.pbf")


@pytest.fixture(scope="module")
def grid(grid_path):
    """The grid around Atlanta, loaded."""
    return QgsVectorLayer(grid_path, "the grid", "ogr")


@pytest.fixture
def town(run):
    """Cells around Kouvola, where the extract is."""
    extent = "26.93,26.98,60.515,60.54 [EPSG:4326]"
    return run("creategrid", EXTENT=extent, RESOLUTION=8, OUTPUT="memory:")["OUTPUT"]


@pytest.fixture
def counties(memory):
    """Two polygons that share the extent of the grid, with codes."""
    west, middle, east, south, north = -84.7, -84.3, -83.9, 33.5, 34.1

    def box(left, right):
        return f"POLYGON(({left} {south},{right} {south},{right} {north},{left} {north},{left} {south}))"

    rows = [(box(west, middle), "01001"), (box(middle, east), "01003"), (box(10, 11), "01005")]
    return memory("Polygon?crs=EPSG:4326&field=geoid:string", rows)


@pytest.fixture
def table(tmp_path):
    """Makes a CSV and opens it as QGIS's dialog does, which detects the types of fields."""

    def make(name, text):
        path = tmp_path / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        return QgsVectorLayer(f"{path}|option:AUTODETECT_TYPE=YES", name, "ogr")

    return make


@pytest.fixture
def census(table):
    """A CSV whose codes lost their zeros, in another order than the polygons."""
    return table("census", "fips,people,income\n1003,60,6\n9999,1,1\n1001,100,5\n")


def test_a_file_of_openstreetmap_is_a_source_of_points(run, town):
    result = run("poifeatures", CELLS=town, OSM_FILE=KOUVOLA, OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert "63 points of interest (© OpenStreetMap contributors, ODbL)" in result["log"].infos
    assert {"poi_total_per_km2_log", "bus_stop_per_km2_log", "school_tfidf"} <= set(layer.fields().names())
    assert max(column(layer, "bus_stop_per_km2_log")) > 0 and result["COUNT"] == town.featureCount()
    tags = run("poifeatures", CELLS=town, OSM_FILE=KOUVOLA, OSM_CATEGORY="tag", MIN_POINTS=12, OUTPUT="memory:")[
        "OUTPUT"
    ]
    assert "highway=bus_stop_per_km2_log" in tags.fields().names()


def test_files_that_hold_no_points_of_the_cells_are_refused(run, town, grid, tmp_path):
    with pytest.raises(QgsProcessingException, match="Choose a layer of points of interest, or an OpenStreetMap file"):
        run("poifeatures", CELLS=town, OUTPUT="memory:")
    with pytest.raises(QgsProcessingException, match="has no points of interest where the cells are"):
        run("poifeatures", CELLS=grid, OSM_FILE=KOUVOLA, OUTPUT="memory:")
    (tmp_path / "cut.osm.pbf").write_bytes(Path(KOUVOLA).read_bytes()[:50_000])
    with pytest.raises(QgsProcessingException, match="is damaged, cut off, or no file of OpenStreetMap"):
        run("poifeatures", CELLS=town, OSM_FILE=str(tmp_path / "cut.osm.pbf"), OUTPUT="memory:")
    with pytest.raises(QgsProcessingException, match="is no file of OpenStreetMap: choose one that ends in"):
        run("poifeatures", CELLS=town, OSM_FILE=str(tmp_path / "points.csv"), OUTPUT="memory:")


def test_a_layer_beside_a_file_of_openstreetmap_is_said_to_be_unused(run, town):
    result = run("poifeatures", CELLS=town, INPUT=town, OSM_FILE=KOUVOLA, OUTPUT="memory:")
    assert "The layer of points is not used, because an OpenStreetMap file is chosen." in result["log"].warnings


def test_a_table_of_codes_gets_the_polygons_of_its_codes(run, grid, counties, census, memory):
    codes = {"ZONES": counties, "ZONE_FIELD": "geoid", "KEY_FIELD": "fips"}
    statistics = {"COUNTS": ["people"], "MEANS": ["income"], "OUTPUT": "memory:"}
    result = run("demographicsfeatures", CELLS=grid, INPUT=census, **codes, **statistics)
    boxes = [feature.geometry().asWkt() for feature in counties.getFeatures()][:2]
    fields = "Polygon?crs=EPSG:4326&field=people:double&field=income:double"
    direct = memory(fields, list(zip(boxes, (100, 60), (5, 6))))
    expected = run("demographicsfeatures", CELLS=grid, INPUT=direct, **statistics)
    for name in ("people_count", "income"):
        assert column(result["OUTPUT"], name) == column(expected["OUTPUT"], name)
    assert any("leading zeros seem to be lost" in text for text in result["log"].warnings)
    assert any(
        "1 of 3 rows have a code in 'fips' that no polygon has, such as 9999" in text for text in result["log"].warnings
    )
    means = run("tablefeatures", CELLS=grid, INPUT=census, **codes, OUTPUT="memory:")["OUTPUT"]
    assert means.fields().names() == ["h3", "people", "income"]
    assert column(means, "income") == column(expected["OUTPUT"], "income")


def test_codes_without_polygons_fields_or_a_counterpart_are_refused(run, grid, counties, census, table):
    ask = {"CELLS": grid, "INPUT": census, "COUNTS": ["people"], "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="has no polygons: choose the polygons of its codes"):
        run("demographicsfeatures", **ask)
    with pytest.raises(
        QgsProcessingException, match="Choose the polygons of the codes, or leave the code fields empty"
    ):
        run("demographicsfeatures", KEY_FIELD="fips", **ask)
    with pytest.raises(QgsProcessingException, match="Choose the code field of the polygons and that of the input"):
        run("demographicsfeatures", ZONES=counties, KEY_FIELD="fips", **ask)
    ask["INPUT"] = table("names", "county,people\nAutauga,1\nBaldwin,2\n")
    with pytest.raises(
        QgsProcessingException, match="None of the codes in 'county', such as Autauga, Baldwin, is in 'geoid'"
    ):
        run("demographicsfeatures", ZONES=counties, ZONE_FIELD="geoid", KEY_FIELD="county", **ask)
    ask["INPUT"] = table("twice", "county,people\n01001,1\n01001,2\n")
    with pytest.raises(QgsProcessingException, match="2 rows have the code 0?1001 in 'county': keep one for each code"):
        run("demographicsfeatures", ZONES=counties, ZONE_FIELD="geoid", KEY_FIELD="county", **ask)
