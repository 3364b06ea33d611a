"""mobclip:creategrid"""

import pytest
from layers import EXTENT, column
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingException,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

SQUARE = "POLYGON((-84.5 33.6, -84.2 33.6, -84.2 33.9, -84.5 33.9, -84.5 33.6))"


def test_cells_of_an_extent_have_the_index_and_a_style(grid_path):
    layer = QgsVectorLayer(grid_path, "grid", "ogr")
    assert QgsWkbTypes.displayString(layer.wkbType()) == "MultiPolygon"
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:4326")
    cells = column(layer, "h3")
    assert len(set(cells)) == layer.featureCount() > 50
    assert all(len(cell) == 15 and cell.startswith("86") for cell in cells)
    assert layer.renderer().type() == "singleSymbol"
    assert layer.renderer().symbol().symbolLayer(0).properties()["style"] == "no"


def test_an_extent_in_another_crs_gives_the_same_area(run):
    degrees = run("creategrid", EXTENT="-84.5,-84.2,33.6,33.9 [EPSG:4326]", RESOLUTION=5, OUTPUT="memory:")
    metres = run("creategrid", EXTENT="-9406497,-9373101,3975442,4015554 [EPSG:3857]", RESOLUTION=5, OUTPUT="memory:")
    assert column(metres["OUTPUT"], "h3") == column(degrees["OUTPUT"], "h3")


@pytest.mark.parametrize(
    "extent",
    [
        "179,-179,0,1",
        "179,-179,0,1 [EPSG:4326]",
        " 179 , -179, 0,1[EPSG:4269]",
        "179,181,0,1 [EPSG:4326]",
        "-181,-179,0,1",
        "3228247,3450887,0,110580 [EPSG:3832]",
    ],
)
def test_an_extent_may_pass_the_antimeridian(run, extent):
    result = run("creategrid", EXTENT=extent, RESOLUTION=3, OUTPUT="memory:")
    assert result["COUNT"] == 9 and result["log"].warnings == []


def test_an_extent_wider_than_half_the_globe_is_told_with_its_width(run):
    for extent in (
        "-90,91,-45,45",
        QgsReferencedRectangle(QgsRectangle(-90, -45, 91, 45), QgsCoordinateReferenceSystem("EPSG:4326")),
    ):
        result = run("creategrid", EXTENT=extent, RESOLUTION=1, OUTPUT="memory:")
        [said] = result["log"].warnings
        assert "The extent is 181° wide and 90° high" in said and result["COUNT"] > 200


@pytest.mark.parametrize(
    "extent, sentence",
    [
        ("-84.5,39.5,-83,40.5", "1.5° wide and 1° high .* type -84.5,-83,39.5,40.5 for the small one"),
        ("0,0,10,12", "0° wide and 2° high: give one that has an area"),
        ("0,1,12,10", "its south lies above its north"),
        ("0,1,89,91", "latitudes from -90 to 90"),
        ("nan,1,2,3", "not a rectangle on the globe"),
        ("-84.5,-83,39.5,40.5 [EPSG:3857]", "looks like degrees, but its CRS is EPSG:3857"),
        ("1e300,1e301,0,1 [EPSG:32616]", "not a rectangle on the globe"),
    ],
)
def test_an_extent_that_cannot_be_meant_is_refused(run, tmp_path, extent, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run("creategrid", EXTENT=extent, RESOLUTION=3, OUTPUT=str(tmp_path / "grid.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_the_extent_of_a_layer_is_taken_in_its_crs(run, memory):
    layer = memory("Polygon?crs=EPSG:4326", [[SQUARE]])
    typed = run("creategrid", EXTENT="-84.5,-84.2,33.6,33.9", RESOLUTION=5, OUTPUT="memory:")
    for extent in (layer, QgsRectangle(-84.5, 33.6, -84.2, 33.9)):
        found = run("creategrid", EXTENT=extent, RESOLUTION=5, OUTPUT="memory:")
        assert column(found["OUTPUT"], "h3") == column(typed["OUTPUT"], "h3")


def test_polygons_in_another_crs_and_only_the_selected_ones(run, memory):
    import processing
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    layer = memory("Polygon?crs=EPSG:4326", [[SQUARE], [SQUARE.replace("-84", "-94")], [None]])
    moved = processing.run("native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": "EPSG:5070", "OUTPUT": "memory:"})
    moved = moved["OUTPUT"]
    both = run("creategrid", POLYGONS=moved, RESOLUTION=5, OUTPUT="memory:")
    QgsProject.instance().addMapLayer(moved)
    moved.selectByIds([1])
    chosen = QgsProcessingFeatureSourceDefinition(moved.id(), selectedFeaturesOnly=True)
    one = run("creategrid", POLYGONS=chosen, RESOLUTION=5, PREDICATE="overlap", OUTPUT="memory:")
    centre = run("creategrid", POLYGONS=chosen, RESOLUTION=5, PREDICATE="centre", OUTPUT="memory:")
    assert 0 < centre["COUNT"] < one["COUNT"] < both["COUNT"]
    assert one["OUTPUT"].featureCount() == one["COUNT"]


def test_polygons_without_area_add_no_cell_and_are_counted(run, memory):
    sliver = "POLYGON((-84.4 33.7, -84.3 33.8, -84.4 33.7))"
    layer = memory("Polygon?crs=EPSG:4326", [[SQUARE], [sliver], [None]])
    result = run("creategrid", POLYGONS=layer, RESOLUTION=5, OUTPUT="memory:")
    assert result["log"].warnings == ["2 of 3 polygons add no cell: 1 has no geometry; 1 has no area."]
    alone = run("creategrid", POLYGONS=memory("Polygon?crs=EPSG:4326", [[SQUARE]]), RESOLUTION=5, OUTPUT="memory:")
    assert column(result["OUTPUT"], "h3") == column(alone["OUTPUT"], "h3")
    with pytest.raises(QgsProcessingException, match="1 of 1 polygons adds no cell: it has no area"):
        run("creategrid", POLYGONS=memory("Polygon?crs=EPSG:4326", [[sliver]]), RESOLUTION=5, OUTPUT="memory:")


def test_polygons_in_degrees_whose_crs_is_in_metres_are_told(run, memory):
    layer = memory("Polygon?crs=EPSG:3857", [[SQUARE]])
    [said] = run("creategrid", POLYGONS=layer, RESOLUTION=5, OUTPUT="memory:")["log"].warnings
    assert "look like degrees, but its CRS is EPSG:3857" in said


def test_curved_polygons_with_heights_have_the_cells_of_straight_ones(run, memory):
    circle = "CURVEPOLYGON Z (CIRCULARSTRING Z (-84.5 33.7 1, -84.2 33.7 2, -84.5 33.7 1))"
    geometry = QgsGeometry.fromWkt(circle)
    chords = geometry.constGet().segmentize().asWkt()
    layers = memory("CurvePolygonZ?crs=EPSG:4326", [[circle]]), memory("PolygonZ?crs=EPSG:4326", [[chords]])
    grids = [run("creategrid", POLYGONS=layer, RESOLUTION=6, OUTPUT="memory:") for layer in layers]
    assert column(grids[0]["OUTPUT"], "h3") == column(grids[1]["OUTPUT"], "h3")
    assert grids[0]["COUNT"] > 10


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({}, "Give an extent or a polygon layer"),
        (
            {"EXTENT": EXTENT, "RESOLUTION": 9, "MAX_CELLS": 100},
            "Resolution 9 needs at least .* cells here, but at most 100 are allowed",
        ),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence_and_leaves_nothing(run, tmp_path, parameters, sentence):
    output = tmp_path / "grid.gpkg"
    with pytest.raises(QgsProcessingException, match=sentence):
        run("creategrid", **{"RESOLUTION": 6, "OUTPUT": str(output), **parameters})
    assert not output.exists()


def test_polygons_without_crs_are_refused(run, memory):
    with pytest.raises(QgsProcessingException, match="no valid coordinate reference system"):
        run("creategrid", POLYGONS=memory("Polygon", [[SQUARE]]), OUTPUT="memory:")


def test_an_output_that_cannot_be_written_is_an_error(run):
    with pytest.raises(
        QgsProcessingException, match=r"grid\.gpkg could not be written \(No such file or directory\)\.$"
    ):
        run("creategrid", EXTENT=EXTENT, RESOLUTION=4, OUTPUT="/proc/nowhere/grid.gpkg")
