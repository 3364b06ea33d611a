"""The algorithms that turn layers into features of cells: what they write, and what they say of layers that do not fit."""

import math
import zipfile
from array import array

import pytest
from layers import EXTENT, column
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsRasterLayer,
    QgsVectorLayer,
)

CENTRE = (-84.3, 33.8)


@pytest.fixture(scope="module")
def grid(grid_path):
    """The grid around Atlanta, loaded."""
    return QgsVectorLayer(grid_path, "the grid", "ogr")


@pytest.fixture
def points(memory):
    """Shops and bars: one cell has two shops and a bar, another a bar, and two points lie elsewhere or nowhere."""
    rows = [
        ("POINT(-84.3 33.8)", "shop", 2),
        ("POINT(-84.3 33.8)", " shop ", 3),
        ("POINT(-84.3 33.8)", "bar", None),
        ("POINT(-84.1 33.7)", "bar", 4),
        ("POINT(-84.1 33.7)", None, 0),
        ("POINT(10 50)", "shop", 9),
        (None, "shop", 9),
    ]
    return memory("Point?crs=EPSG:4326&field=kind:string&field=n:double", rows)


@pytest.fixture
def raster(tmp_path):
    """Makes a raster around Atlanta whose one band rises eastwards, -99 where masked; returns its path."""
    from osgeo import gdal, osr

    def make(name="raster.tif", crs="EPSG:4326", place=(-85, 0.01, 0, 34.5, 0, -0.01), masked=False, bands=1):
        path = str(tmp_path / name)
        file = gdal.GetDriverByName("GTiff").Create(path, 200, 130, bands, gdal.GDT_Int16)
        file.SetGeoTransform(place)
        if crs:
            system = osr.SpatialReference()
            system.SetFromUserInput(crs)
            file.SetProjection(system.ExportToWkt())
        row = array("h", [-99] * 200 if masked else range(200)).tobytes()
        for number in range(1, bands + 1):
            file.GetRasterBand(number).SetNoDataValue(-99)
            file.GetRasterBand(number).WriteRaster(0, 0, 200, 130, row * 130)
        return path

    return make


def value_at(layer, lonlat, name):
    """The value of a field in the cell of a point."""
    from qgis.core import QgsGeometry, QgsPointXY

    point = QgsGeometry.fromPointXY(QgsPointXY(*lonlat))
    [feature] = [one for one in layer.getFeatures() if one.geometry().contains(point)]
    return feature[name]


def test_points_of_interest_become_densities_shares_and_numbers_per_resident(run, grid, points, memory):
    result = run("poifeatures", CELLS=grid, INPUT=points, CATEGORY="kind", OUTPUT="memory:")
    layer = result["OUTPUT"]
    names = layer.fields().names()
    assert names[:2] == ["h3", "poi_total_per_km2_log"] and "shop_tfidf" in names and len(names) == 6
    assert result["COUNT"] == layer.featureCount() == grid.featureCount() and result["MISSING"] == 0
    assert column(layer, "h3") == sorted(column(grid, "h3"))
    shops = {round(math.expm1(value), 6) for value in column(layer, "shop_per_km2_log")}
    assert len(shops) == 2 and 0 in shops
    assert value_at(layer, CENTRE, "shop_per_km2_log") > value_at(layer, CENTRE, "bar_per_km2_log") > 0
    assert "1 of 5 points have no category and are left out." in result["log"].warnings
    cells = [(feature.geometry().asWkt(), feature["h3"], 1000) for feature in grid.getFeatures()]
    with_people = memory("Polygon?crs=EPSG:4326&field=h3:string&field=people:integer", cells)
    parameters = {"CELLS": with_people, "PEOPLE": "people", "INPUT": points, "CATEGORY": "kind"}
    layer = run("poifeatures", OUTPUT="memory:", **parameters)["OUTPUT"]
    assert value_at(layer, CENTRE, "shop_per_1000_people_log") == pytest.approx(math.log1p(2), rel=1e-6)


@pytest.mark.parametrize("output", ["memory:", "cells.gpkg", "ogr:dbname='{}/two.gpkg' table=\"poi\" (geom)"])
def test_the_name_of_the_modality_is_kept_with_the_layer_whatever_it_is_called(run, grid, points, tmp_path, output):
    from mobclip_qgis.shared.layer_metadata import content_of

    output = str(tmp_path / output) if output.endswith("gpkg") else output.format(tmp_path)
    made = run("poifeatures", CELLS=grid, INPUT=points, CATEGORY="kind", NAME="leisure", OUTPUT=output)["OUTPUT"]
    layer = made if output == "memory:" else QgsVectorLayer(made, "Läden je Zelle", "ogr")
    assert layer.isValid() and content_of(layer) == "leisure"


def test_polygons_count_at_their_centroids_and_counts_are_added_up(run, grid, points, memory):
    square = "POLYGON((-84.31 33.79,-84.29 33.79,-84.29 33.81,-84.31 33.81,-84.31 33.79))"
    areas = memory("Polygon?crs=EPSG:4326&field=kind:string", [(square, "park"), (square, "park")])
    layer = run("poifeatures", CELLS=grid, INPUT=areas, CATEGORY="kind", OUTPUT="memory:")["OUTPUT"]
    two = value_at(layer, CENTRE, "park_per_km2_log")
    assert two > 0 and column(layer, "park_per_km2_log").count(0) == layer.featureCount() - 1
    result = run("poifeatures", CELLS=grid, INPUT=points, COUNTS=["n"], OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert value_at(layer, CENTRE, "n_per_km2_log") == pytest.approx(math.log1p(5 / 2 * math.expm1(two)), rel=1e-5)
    assert result["MISSING"] == layer.featureCount() - 2 == column(layer, "n_per_km2_log").count(None)


def test_a_table_of_cells_has_counts_too(run, grid, memory):
    h3 = column(grid, "h3")
    table = memory("None?field=h3:string&field=n:integer", [(None, h3[0], 1), (None, h3[1], 5), (None, None, 7)])
    layer = run("poifeatures", CELLS=grid, INPUT=table, COUNTS=["n"], OUTPUT="memory:")["OUTPUT"]
    known = {feature["h3"] for feature in layer.getFeatures() if feature["n_per_km2_log"]}
    assert known == set(h3[:2])


def test_the_output_is_named_styled_and_has_metadata(run, grid, points, tmp_path):
    path = str(tmp_path / "poi.gpkg")
    run("poifeatures", CELLS=grid, INPUT=points, CATEGORY="kind", NAME="leisure", OUTPUT=path)
    layer = QgsVectorLayer(path, "poi", "ogr")
    assert layer.crs().authid() == "EPSG:4326" and layer.featureCount() == grid.featureCount()
    assert layer.metadata().title() == "leisure by cell (places)"
    assert layer.renderer().classAttribute() == "poi_total_per_km2_log"
    assert [item.label() for item in layer.renderer().legendSymbolItems()][:1] == ["0"]
    assert len(layer.renderer().ranges()) > 2


def test_the_legend_of_densities_shows_numbers_per_km2_and_not_their_logarithms(run, grid, memory):
    centres = [feature.geometry().centroid().asPoint() for feature in grid.getFeatures()]
    rows = []
    for number, centre in enumerate(centres):
        rows += [(f"POINT({centre.x()} {centre.y()})", "shop")] * number**2
    points = memory("Point?crs=EPSG:4326&field=kind:string", rows)
    layer = run("poifeatures", CELLS=grid, INPUT=points, CATEGORY="kind", OUTPUT="memory:")["OUTPUT"]
    from mobclip_qgis.shared.features_algorithm import renderer_of

    values = column(layer, "shop_per_km2_log")
    ranges = renderer_of("shop_per_km2_log", "shop_per_km2_log", values).ranges()
    assert ranges[0].label() == "0" and all(one.label().endswith(" per km²") for one in ranges[1:])
    shown = [float(one.label().split(" ")[2].replace(",", "")) for one in ranges[1:]]
    assert shown == sorted(shown) and shown[-1] >= math.expm1(max(values)) > shown[-2]
    for one, limit in zip(ranges[1:-1], shown):
        assert one.upperValue() == pytest.approx(math.log1p(limit))
    held = [sum(low.lowerValue() < value <= low.upperValue() for value in values) for low in ranges[1:]]
    assert sum(held) == len(values) - 1 and min(held) > 0


@pytest.mark.parametrize("values", [[0.0, 0.0], [1e-4, 7.0, 12.0], [3.0, 3.0], [float("nan"), 2.0, 0.0]])
@pytest.mark.parametrize(
    "name",
    ["a_per_km2_log", "a_per_1000_people_log", "mobility_out_flow_log", "mobility_workers_per_resident_log", "a"],
)
def test_every_value_of_a_column_has_a_class(provider, values, name):
    from mobclip_qgis.shared.features_algorithm import renderer_of

    renderer = renderer_of(name, name, values)
    if renderer.type() == "graduatedSymbol":
        assert all(renderer.rangeForValue(value) for value in values if value == value)
        assert len({one.label() for one in renderer.ranges()}) == len(renderer.ranges())


def test_the_legend_of_flows_per_resident_shows_ratios(provider):
    from mobclip_qgis.shared.features_algorithm import renderer_of

    name = "mobility_workers_per_resident_log"
    labels = [one.label() for one in renderer_of(name, name, [math.log(one / 100) for one in range(1, 101)]).ranges()]
    assert labels[0] == "0.01 to 0.2 per resident" and labels[-1].endswith(" to 1 per resident")


def test_thousands_of_categories_are_cut_to_the_most_frequent_and_names_are_refused(run, grid, memory):
    place = "POINT({} 33.8)"
    rows = [
        (place.format(-84.5 + number % 40 / 100), "shop" if number % 3 else f"kind {number}") for number in range(3000)
    ]
    many = memory("Point?crs=EPSG:4326&field=kind:string", rows)
    result = run("poifeatures", CELLS=grid, INPUT=many, CATEGORY="kind", MAX_CATEGORIES=20, OUTPUT="memory:")
    assert any("1,001 categories of points: the 20 most frequent are kept" in text for text in result["log"].warnings)
    names = memory(
        "Point?crs=EPSG:4326&field=kind:string", [(wkt, str(number)) for number, (wkt, _) in enumerate(rows)]
    )
    with pytest.raises(QgsProcessingException, match="choose a field of categories rather than of names"):
        run("poifeatures", CELLS=grid, INPUT=names, CATEGORY="kind", OUTPUT="memory:")


def test_what_does_not_fit_is_one_sentence_and_nothing_is_written(run, grid, points, memory, tmp_path):
    output = tmp_path / "out.gpkg"
    far = memory("Point?crs=EPSG:4326&field=kind:string", [("POINT(10 50)", "shop"), ("POINT(11 51)", "bar")])
    unknown = memory("Point?crs=EPSG:4326&field=kind:string", [("POINT(-84.3 33.8)", None)])
    line = memory("LineString?crs=EPSG:4326&field=kind:string", [("LINESTRING(0 0,1 1)", "shop")])
    h3 = column(grid, "h3")
    mixed = memory("None?field=h3:string", [(None, h3[0]), (None, "8544c10ffffffff")])
    gap = memory("None?field=h3:string", [(None, h3[0]), (None, None)])
    good = {"CELLS": grid, "INPUT": points, "CATEGORY": "kind"}
    for parameters, sentence in (
        ({"INPUT": far}, "data lie at longitudes 10° to 11°, latitudes 50° to 51°, the cells at longitudes -84"),
        ({"INPUT": unknown}, "None of the points has a category"),
        ({"INPUT": line}, "INPUT|neither points"),
        ({"CATEGORY": "absent"}, "has no field 'absent'"),
        ({"CATEGORY": None}, "Choose either a field with categories, or fields with counts"),
        ({"COUNTS": ["n"]}, "Choose either a field with categories, or fields with counts"),
        ({"CATEGORY": None, "COUNTS": ["kind"]}, "not numeric"),
        ({"CELLS": points}, "no field 'h3' with H3 cells: make cells with Create grid"),
        ({"CELLS": points, "H3_FIELD": "kind"}, "'shop' in row 1 is not an H3 cell"),
        ({"CELLS": mixed}, "The cells have the resolutions 5, 6"),
        ({"CELLS": gap}, "1 of 2 rows of the cells have no H3 cell"),
        ({"MIN_POINTS": 50}, "No category has 50 points or more, the most frequent has 2"),
    ):
        with pytest.raises(QgsProcessingException, match=sentence):
            run("poifeatures", OUTPUT=str(output), **{**good, **parameters})
    assert not output.exists()


def test_a_layer_of_counts_in_coarser_cells_is_refused(run, grid, memory):
    coarse = memory("None?field=h3:string&field=n:integer", [(None, "8544c10ffffffff", 3)])
    with pytest.raises(QgsProcessingException, match="resolution 5, coarser than those of the output, 6"):
        run("poifeatures", CELLS=grid, INPUT=coarse, COUNTS=["n"], OUTPUT="memory:")


def test_the_dialog_begins_with_the_cells_and_the_other_layer(grid, points, open_dialog):
    from qgis.core import QgsProject

    panel = open_dialog("poifeatures")
    QgsProject.instance().addMapLayers([points, grid.clone()])
    panel = open_dialog("poifeatures")
    chosen = panel.createProcessingParameters()
    layers = QgsProject.instance().mapLayers()
    assert layers[chosen["CELLS"]].name() == "the grid" and layers[chosen["INPUT"]].name() == "places"


def test_cells_and_features_are_made_in_one_model_that_was_saved(run, points, provider, tmp_path):
    import processing

    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("features", "tests")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("points", "Points"), QgsProcessingModelParameter("points")
    )
    grid = QgsProcessingModelChildAlgorithm("mobclip:creategrid")
    grid.setChildId("grid")
    grid.addParameterSources("EXTENT", [source.fromStaticValue(EXTENT)])
    poi = QgsProcessingModelChildAlgorithm("mobclip:poifeatures")
    poi.setChildId("poi")
    poi.addParameterSources("CELLS", [source.fromChildOutput("grid", "OUTPUT")])
    poi.addParameterSources("INPUT", [source.fromModelParameter("points")])
    poi.addParameterSources("CATEGORY", [source.fromStaticValue("kind")])
    output = QgsProcessingModelOutput("features", "features")
    output.setChildId("poi")
    output.setChildOutputName("OUTPUT")
    poi.setModelOutputs({"features": output})
    for child in (grid, poi):
        model.addChildAlgorithm(child)
    assert model.toFile(str(tmp_path / "features.model3"))
    loaded = QgsProcessingModelAlgorithm()
    assert loaded.fromFile(str(tmp_path / "features.model3"))
    path = str(tmp_path / "from a model.gpkg")
    processing.run(loaded, {"points": points, "features": path, "poi:features": path})
    assert "bar_tfidf" in QgsVectorLayer(path, "made", "ogr").fields().names()


@pytest.fixture
def halves(memory):
    """Two halves of the grid's extent, 1,000 people in the west and 200 in the east, and a polygon far away."""
    square = "POLYGON(({0} 33.4,{1} 33.4,{1} 34.2,{0} 34.2,{0} 33.4))"
    rows = [(square.format(-85, -84.3), 1000, 30.0, 10), (square.format(-84.3, -83.5), 200, 50.0, 30)]
    fields = "field=people:integer&field=age:double&field=weight:integer"
    return memory(f"Polygon?crs=EPSG:4326&{fields}", [*rows, (square.format(10, 11), 9, 9.0, 9), (None, 7, 7.0, 7)])


def test_demographics_of_polygons_are_interpolated_by_area(run, grid, halves):
    result = run("demographicsfeatures", CELLS=grid, INPUT=halves, COUNTS=["people"], MEANS=["age"], OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert layer.fields().names() == ["h3", "people_count", "people_per_km2_log", "age"]
    assert 0 < sum(column(layer, "people_count")) < 1200
    assert value_at(layer, (-84.55, 33.8), "age") == 30 and value_at(layer, (-84.05, 33.8), "age") == 50
    assert 30 < value_at(layer, (-84.3, 33.8), "age") < 50 and result["MISSING"] == 0
    assert any("1 of 4 zones have no geometry or no area" in text for text in result["log"].warnings)


def test_demographics_follow_the_people_of_a_raster_or_a_layer(run, grid, halves, raster, memory):
    parameters = {"CELLS": grid, "INPUT": halves, "COUNTS": ["people"], "OUTPUT": "memory:"}
    rising = run("demographicsfeatures", POPULATION=raster(), **parameters)["OUTPUT"]
    west, middle = (value_at(rising, place, "people_count") for place in ((-84.55, 33.8), (-84.35, 33.8)))
    assert 0 < west < middle
    homes = memory("Point?crs=EPSG:4326&field=n:integer", [("POINT(-84.5 33.8)", 3), ("POINT(-84.5 33.8)", None)])
    by_layer = run("demographicsfeatures", POPULATION_LAYER=homes, POPULATION_FIELD="n", **parameters)["OUTPUT"]
    assert value_at(by_layer, (-84.5, 33.8), "people_count") == pytest.approx(1000, rel=1e-6)
    assert value_at(by_layer, (-84.55, 33.7), "people_count") == 0


def test_fields_of_points_cells_and_polygons_are_averaged(run, grid, memory):
    rows = [("POINT(-84.3 33.8)", 50, "a"), ("POINT(-84.3 33.8)", 60, "b"), ("POINT(-84.1 33.7)", 40, "c")]
    points = memory("Point?crs=EPSG:4326&field=db:integer&field=name:string", rows)
    result = run("tablefeatures", CELLS=grid, INPUT=points, NAME="noise", OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert layer.fields().names() == ["h3", "db"] and value_at(layer, CENTRE, "db") == 55
    assert result["MISSING"] == result["COUNT"] - 2
    h3 = column(grid, "h3")
    table = memory("None?field=h3:string&field=v:double", [(None, h3[0], 1.5), (None, h3[1], 2.5), (None, h3[2], None)])
    layer = run("tablefeatures", CELLS=grid, INPUT=table, OUTPUT="memory:")["OUTPUT"]
    assert {feature["h3"]: feature["v"] for feature in layer.getFeatures() if feature["v"]} == {h3[0]: 1.5, h3[1]: 2.5}
    square = "POLYGON(({0} 33,{1} 33,{1} 35,{0} 35,{0} 33))"
    stripes = memory(
        "Polygon?crs=EPSG:4326&field=v:double", [(square.format(-85, -84.3), 1), (square.format(-84.3, -83), 3)]
    )
    layer = run("tablefeatures", CELLS=grid, INPUT=stripes, FIELDS=["v"], OUTPUT="memory:")["OUTPUT"]
    assert value_at(layer, (-84.5, 33.8), "v") == 1 and value_at(layer, (-84.05, 33.8), "v") == 3
    assert 1 < value_at(layer, CENTRE, "v") < 3


def test_a_constant_field_is_refused_where_it_was_chosen_and_left_out_where_not(run, grid, memory):
    rows = [("POINT(-84.3 33.8)", 1, 5), ("POINT(-84.1 33.7)", 2, 5)]
    points = memory("Point?crs=EPSG:4326&field=a:integer&field=same:integer", rows)
    result = run("tablefeatures", CELLS=grid, INPUT=points, OUTPUT="memory:")
    assert result["OUTPUT"].fields().names() == ["h3", "a"]
    assert any("1 field is left out" in text for text in result["log"].infos)
    with pytest.raises(QgsProcessingException, match="The column 'same' has the same value"):
        run("tablefeatures", CELLS=grid, INPUT=points, FIELDS=["a", "same"], OUTPUT="memory:")


def test_numbers_that_may_stand_for_unknown_are_pointed_out(run, grid, memory):
    rows = [(f"POINT({-84.5 + number / 200} 33.8)", -9999 if number % 10 == 0 else number) for number in range(80)]
    points = memory("Point?crs=EPSG:4326&field=noise:integer", rows)
    result = run("tablefeatures", CELLS=grid, INPUT=points, OUTPUT="memory:")
    assert any("8 of 80 rows of the field 'noise' hold -9999" in text for text in result["log"].warnings)


def test_polygons_and_tables_that_do_not_fit_are_refused(run, grid, halves, points, memory, raster, tmp_path):
    far = memory("Polygon?crs=EPSG:4326&field=n:integer", [("POLYGON((10 50,11 50,11 51,10 50))", 1)])
    texts = memory("Point?crs=EPSG:4326&field=kind:string", [("POINT(-84.3 33.8)", "a")])
    minus = memory("Polygon?crs=EPSG:4326&field=n:integer", [(halves.getFeature(1).geometry().asWkt(), -4)])
    extents = "data lie at longitudes 10° to 11°, latitudes 50° to 51°, the cells at longitudes -84"
    output = tmp_path / "out.gpkg"
    for name, parameters, sentence in (
        ("demographicsfeatures", {"INPUT": far, "COUNTS": ["n"]}, extents),
        ("demographicsfeatures", {"INPUT": halves}, "Choose fields with counts, fields with means, or both"),
        ("demographicsfeatures", {"INPUT": points, "COUNTS": ["n"]}, "has no polygons|INPUT"),
        ("demographicsfeatures", {"INPUT": minus, "COUNTS": ["n"]}, "n of the zones has negative counts"),
        (
            "demographicsfeatures",
            {"INPUT": halves, "COUNTS": ["people"], "POPULATION_LAYER": points},
            "Choose the field of the population layer",
        ),
        (
            "demographicsfeatures",
            {"INPUT": halves, "COUNTS": ["people"], "POPULATION_LAYER": points, "POPULATION": raster()},
            "either a raster or a layer",
        ),
        ("tablefeatures", {"INPUT": far}, extents),
        ("tablefeatures", {"INPUT": texts}, "has no numeric fields"),
        ("tablefeatures", {"INPUT": texts, "FIELDS": ["kind"]}, "not numeric"),
    ):
        with pytest.raises(QgsProcessingException, match=sentence):
            run(name, CELLS=grid, OUTPUT=str(output), **parameters)
    assert not output.exists()


@pytest.mark.parametrize("statistics", [{}, {"STATISTICS": "window", "RADIUS": 2}])
def test_bands_of_a_raster_become_statistics_of_each_cell(run, grid, raster, statistics):
    result = run("imageryfeatures", CELLS=grid, RASTER=raster(bands=2), NAME="night", OUTPUT="memory:", **statistics)
    layer = result["OUTPUT"]
    assert result["MISSING"] == 0 and layer.fields().names()[:3] == ["h3", "night_1_mean", "night_2_mean"]
    for feature in layer.getFeatures():
        lon = feature.geometry().centroid().asPoint().x()
        assert feature["night_1_mean"] == pytest.approx((lon + 85) / 0.01 - 0.5, abs=1)


def test_a_raster_is_read_in_the_crs_that_its_layer_has_in_qgis(run, grid, raster):
    plain = QgsRasterLayer(raster("plain.tif", crs=None), "plain")
    plain.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match=r"plain has no coordinate reference system: assign one first"):
        run("imageryfeatures", CELLS=grid, RASTER=plain, OUTPUT="memory:")
    plain.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert run("imageryfeatures", CELLS=grid, RASTER=plain, OUTPUT="memory:")["MISSING"] == 0
    metres = (980_000, 1000, 0, 1_300_000, 0, -1000)  # of EPSG:5070, around Atlanta
    albers = raster("albers.tif", crs="EPSG:5070", place=metres)
    wrong = QgsRasterLayer(raster("wrong.tif", crs="EPSG:32633", place=metres), "wrong")
    wrong.setCrs(QgsCoordinateReferenceSystem("EPSG:5070"))
    made = [run("imageryfeatures", CELLS=grid, RASTER=one, OUTPUT="memory:")["OUTPUT"] for one in (albers, wrong)]
    assert column(made[0], "imagery_1_mean") == column(made[1], "imagery_1_mean") != []


def test_a_raster_in_an_archive_or_one_of_several_in_a_file_is_read(run, grid, raster, tmp_path):
    path = raster()
    with zipfile.ZipFile(tmp_path / "packed.zip", "w") as packed:
        packed.write(path, "inner.tif")
    layer = QgsRasterLayer(f"/vsizip/{tmp_path / 'packed.zip'}/inner.tif", "packed")
    assert run("imageryfeatures", CELLS=grid, RASTER=layer, OUTPUT="memory:")["MISSING"] == 0
    from osgeo import gdal

    container = str(tmp_path / "rasters.gpkg")
    gdal.Translate(container, path, options="-of GPKG -ot Byte -co RASTER_TABLE=one")
    gdal.Translate(container, path, options="-of GPKG -ot Byte -co RASTER_TABLE=two -co APPEND_SUBDATASET=YES")
    layer = QgsRasterLayer(f"GPKG:{container}:two", "two")
    assert layer.isValid() and run("imageryfeatures", CELLS=grid, RASTER=layer, OUTPUT="memory:")["MISSING"] == 0


def test_rasters_that_cannot_be_read_are_refused(run, grid, raster, tmp_path):
    from osgeo import gdal

    path = raster()
    gdal.GetDriverByName("GTiff").CreateCopy("/vsimem/in_memory.tif", gdal.Open(path))
    in_memory = QgsRasterLayer("/vsimem/in_memory.tif", "in memory")
    tiles = QgsRasterLayer("type=xyz&url=http://localhost/{z}/{x}/{y}.png&zmin=0&zmax=3", "tiles", "wms")
    assert in_memory.isValid() and tiles.isValid()
    output = tmp_path / "out.gpkg"
    for layer, sentence in (
        (in_memory, "The raster in memory is no file on this computer: save it as a file first"),
        (tiles, "The raster tiles is no file on this computer: save it as a file first"),
        (raster("masked.tif", masked=True), "no values in the cells: all of its pixels there are masked"),
        (
            raster("far.tif", place=(10, 0.01, 0, 50, 0, -0.01)),
            "does not cover any of the cells: the data lie at longitudes 10° to 12°, latitudes 48.7° to 50°, the cells at",
        ),
        (str(tmp_path / "absent.tif"), "absent.tif|RASTER"),
    ):
        with pytest.raises(QgsProcessingException, match=sentence):
            run("imageryfeatures", CELLS=grid, RASTER=layer, OUTPUT=str(output))
    with pytest.raises(QgsProcessingException, match="image encoder"):
        run("imageryfeatures", CELLS=grid, RASTER=path, ENCODER=path, OUTPUT=str(output))
    assert not output.exists()


def test_names_that_a_format_takes_for_one_are_told_apart(run, grid, memory, tmp_path):
    place = "POINT({} 33.8)"
    kinds = ["Shop", "shop", "bar"] * 5
    rows = [(place.format(-84.5 + number / 40), kind, number) for number, kind in enumerate(kinds)]
    points = memory("Point?crs=EPSG:4326&field=kind:string&field=fid:double", rows)
    path = str(tmp_path / "poi.gpkg")
    result = run("poifeatures", CELLS=grid, INPUT=points, CATEGORY="kind", OUTPUT=path)
    assert {"Shop_tfidf", "shop_tfidf_1"} < set(QgsVectorLayer(path, "poi", "ogr").fields().names())
    assert any("'shop_tfidf' as 'shop_tfidf_1'" in text for text in result["log"].warnings)
    run("tablefeatures", CELLS=grid, INPUT=points, FIELDS=["fid"], OUTPUT=path)
    layer = QgsVectorLayer(path, "table", "ogr")
    assert layer.fields().names() == ["fid", "h3", "fid_1"] and layer.renderer().legendSymbolItems()


def test_a_count_known_in_one_zone_is_kept_and_names_that_clash_are_said(run, grid, memory):
    square = "POLYGON(({0} 33,{1} 33,{1} 35,{0} 35,{0} 33))"
    fields = "Polygon?crs=EPSG:4326&field=v:double&field=v_count:double&field=w:double"
    zones = memory(fields, [(square.format(-85, -84.3), None, 1, -2), (square.format(-84.3, -83), 3, 2, 1)])
    layer = run("demographicsfeatures", CELLS=grid, INPUT=zones, COUNTS=["v"], OUTPUT="memory:")["OUTPUT"]
    assert layer.fields().names() == ["h3", "v_count"]
    for parameters, sentence in (
        ({"COUNTS": ["v"], "MEANS": ["v_count"]}, "two columns of the same name, 'v_count': rename one"),
        ({"MEANS": ["v_count"], "WEIGHT": "w"}, "A zone has a negative weight"),
    ):
        with pytest.raises(QgsProcessingException, match=sentence):
            run("demographicsfeatures", CELLS=grid, INPUT=zones, OUTPUT="memory:", **parameters)
