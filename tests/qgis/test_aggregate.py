"""mobclip:aggregatetopolygons, and predictions rescaled to known totals"""

import re

import pytest
from conftest import toy_model
from layers import column
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsVectorLayer
from waiting import wait_for_models

SQUARE = "POLYGON(({0} 0,{1} 0,{1} 1,{0} 1,{0} 0))"


@pytest.fixture(scope="module")
def predictor(run, embedded_path, tmp_path_factory):
    """A ridge predictor of the field `known`."""
    path = str(tmp_path_factory.mktemp("fitted") / "p.predictor")
    return run("fitpredictor", INPUT=embedded_path, TARGET="known", PREDICTOR=path)["PREDICTOR"]


@pytest.fixture
def cells(memory):
    """Four squares beside each other, the first without a value."""
    values = ((None, 5), (2.0, 1), (4.0, 3), (8.0, 0))
    rows = [(SQUARE.format(number, number + 1), *some) for number, some in enumerate(values)]
    return memory("Polygon?crs=EPSG:4326&field=value:double&field=people:double", rows)


@pytest.fixture
def districts(memory):
    """Two districts that share the third cell, and one elsewhere."""
    rows = [(SQUARE.format(0, 2.5), "west"), (SQUARE.format(2.5, 4), "east"), (SQUARE.format(20, 21), "far")]
    return memory("Polygon?crs=EPSG:4326&field=name:string", rows)


def test_means_are_weighted_by_area_or_by_a_field_and_sums_by_shares(run, cells, districts):
    def aggregated(**parameters):
        result = run(
            "aggregatetopolygons", INPUT=cells, FIELDS=["value"], POLYGONS=districts, OUTPUT="memory:", **parameters
        )
        assert (result["COUNT"], result["MISSING"]) == (3, 1)
        return [value if value is None else round(value, 6) for value in column(result["OUTPUT"], "value")]

    assert aggregated() == [pytest.approx((2 + 4 / 2) / 1.5), pytest.approx((4 / 2 + 8) / 1.5), None]
    assert aggregated(WEIGHT="people") == [pytest.approx((2 * 1 + 4 * 1.5) / 2.5), 4, None]
    assert aggregated(METHOD="sum") == [4, 10, None]


def test_points_count_where_they_lie(run, memory, districts):
    points = memory("Point?crs=EPSG:4326&field=n:integer", [("POINT(0.5 0.5)", 3), ("POINT(1.5 0.5)", 4), (None, 100)])
    layer = run("aggregatetopolygons", INPUT=points, FIELDS=["n"], METHOD="sum", POLYGONS=districts, OUTPUT="memory:")[
        "OUTPUT"
    ]
    assert column(layer, "n") == [7, None, None]


def test_a_point_on_a_border_counts_once_in_all_and_several_points_share_their_value(run, memory):
    squares = memory("Polygon?crs=EPSG:4326", [(SQUARE.format(0, 1),), (SQUARE.format(1, 2),)])
    rows = [("POINT(0.5 0.5)", 10), ("POINT(1 0.5)", 20), ("POINT(1 0)", 30), ("POINT(1.5 0.5)", 40)]
    points = memory("Point?crs=EPSG:4326&field=n:double", rows)
    several = memory(
        "MultiPoint?crs=EPSG:4326&field=n:double", [("MULTIPOINT((0.5 0.5),(1.5 0.5),(1.5 0.2),(1 0.5))", 8)]
    )

    def sums(places):
        result = run(
            "aggregatetopolygons", INPUT=places, FIELDS=["n"], METHOD="sum", POLYGONS=squares, OUTPUT="memory:"
        )
        assert "covered" not in result["OUTPUT"].fields().names()
        return column(result["OUTPUT"], "n")

    assert sums(points) == [10 + 25, 40 + 25]
    assert sums(several) == [3, 5]


def test_the_share_of_a_polygon_that_has_values_is_a_field_and_little_is_counted(run, cells, districts, memory):
    result = run("aggregatetopolygons", INPUT=cells, FIELDS=["value"], POLYGONS=districts, OUTPUT="memory:")
    assert column(result["OUTPUT"], "covered") == [pytest.approx(1.5 / 2.5), pytest.approx(1), 0]
    assert not any("less than half" in text for text in result["log"].warnings)
    wide = memory("Polygon?crs=EPSG:4326&field=name:string", [(SQUARE.format(3, 9), "wide")])
    result = run("aggregatetopolygons", INPUT=cells, FIELDS=["value"], POLYGONS=wide, OUTPUT="memory:")
    assert "For 1 of 1 polygons less than half of the area is known: see the field covered." in result["log"].warnings


def test_embeddings_of_polygons_keep_their_bundle_and_can_be_predicted_from(
    run, predictor, embedded_path, memory, tmp_path
):
    square = "POLYGON((-84.5 33.7,-84.2 33.7,-84.2 33.9,-84.5 33.9,-84.5 33.7))"
    area = memory("Polygon?crs=EPSG:4326&field=name:string", [(square, "a")])
    path = str(tmp_path / "areas.gpkg")
    run("aggregatetopolygons", INPUT=embedded_path, POLYGONS=area, OUTPUT=path)
    layer = QgsVectorLayer(path, "areas", "ogr")
    assert column(layer, "bundle")[0].startswith("toy 0.1.0 ")
    value = column(run("predict", INPUT=path, PREDICTOR=predictor, OUTPUT="memory:")["OUTPUT"], "prediction")[0]
    cells = run("predict", INPUT=embedded_path, PREDICTOR=predictor, OUTPUT=str(tmp_path / "cells.gpkg"))["OUTPUT"]
    mean = run("aggregatetopolygons", INPUT=cells, FIELDS=["prediction"], POLYGONS=area, OUTPUT="memory:")["OUTPUT"]
    assert value == pytest.approx(
        column(mean, "prediction")[0], abs=1e-5
    )  # ridge: prediction of the mean is mean of predictions


def test_features_weigh_by_the_people_of_a_model(run, backend_python, bundle, embedded_path, memory, tmp_path):
    """As cells do where embeddings of polygons are computed; all people of the model live in the northern half."""
    model = toy_model(backend_python, tmp_path / "peopled.mobclip", "peopled")
    area = memory(
        "Polygon?crs=EPSG:4326", [("POLYGON((-84.4 33.65,-84.2 33.65,-84.2 33.88,-84.4 33.88,-84.4 33.65))",)]
    )
    given = {"INPUT": embedded_path, "POLYGONS": area, "OUTPUT": "memory:"}
    by_people = column(run("aggregatetopolygons", PEOPLE=model, **given)["OUTPUT"], "emb_007")
    expected = column(run("computeembeddings", INPUT=area, MODEL=model, OUTPUT="memory:")["OUTPUT"], "emb_007")
    assert by_people == [pytest.approx(expected[0], abs=1e-4)]
    assert column(run("aggregatetopolygons", **given)["OUTPUT"], "emb_007") != [pytest.approx(expected[0], abs=0.01)]
    with pytest.raises(QgsProcessingException, match="The model toy does not know where people live"):
        run("aggregatetopolygons", PEOPLE=bundle, **given)
    with pytest.raises(QgsProcessingException, match="People are a weight of means"):
        run("aggregatetopolygons", PEOPLE=model, METHOD="sum", **given)


def test_a_dialog_offers_the_models_and_none(open_dialog):
    wrapper = open_dialog("aggregatetopolygons").wrappers["PEOPLE"]
    assert wrapper.parameterValue() is None and wrapper.widget.currentText() == "None"
    wait_for_models()
    assert wrapper.widget.findData("us-open") > 0 and wrapper.parameterValue() is None
    for value in ("us-open", "/data/berlin.mobclip", None):
        wrapper.setParameterValue(value, QgsProcessingContext())
        assert wrapper.parameterValue() == value


@pytest.mark.parametrize("kind, method", [("sum", "sum"), ("mean", "mean")])
def test_predictions_agree_with_known_totals_and_means(run, predictor, embedded_path, memory, tmp_path, kind, method):
    halves = "POLYGON(({0} 33.7,{1} 33.7,{1} 33.9,{0} 33.9,{0} 33.7))"
    rows = [(halves.format(-84.5, -84.33), 70.0), (halves.format(-84.33, -84.2), 30.0)]
    polygons = memory("Polygon?crs=EPSG:4326&field=known_number:double", rows)
    parameters = {"TOTALS": polygons, "TOTAL_FIELD": "known_number", "TOTAL_KIND": kind}
    cells = run("predict", INPUT=embedded_path, PREDICTOR=predictor, OUTPUT=str(tmp_path / "out.gpkg"), **parameters)[
        "OUTPUT"
    ]
    again = run(
        "aggregatetopolygons", INPUT=cells, FIELDS=["prediction"], METHOD=method, POLYGONS=polygons, OUTPUT="memory:"
    )
    assert column(again["OUTPUT"], "prediction") == [pytest.approx(70, rel=1e-5), pytest.approx(30, rel=1e-5)]


def test_bad_input_is_one_sentence_and_nothing_is_written(run, cells, districts, memory, embedded, tmp_path):
    line = memory("LineString?crs=EPSG:4326&field=value:double", [("LINESTRING(0 0,1 1)", 1.0)])
    empty = memory("Polygon?crs=EPSG:4326", [(SQUARE.format(50, 51),)])
    output = tmp_path / "out.gpkg"
    for parameters, sentence in (
        ({"INPUT": cells, "FIELDS": ["value"], "POLYGONS": empty}, "No feature lies in a polygon"),
        ({"INPUT": cells, "POLYGONS": districts}, "Choose the fields of places to aggregate"),
        ({"INPUT": cells, "FIELDS": ["absent"], "POLYGONS": districts}, "has no field 'absent'"),
        ({"INPUT": line, "FIELDS": ["value"], "POLYGONS": districts}, "neither polygons nor points|INPUT"),
        ({"INPUT": districts, "FIELDS": ["name"], "POLYGONS": cells}, "not numeric"),
        ({"INPUT": cells, "FIELDS": ["value"], "POLYGONS": cells}, "choose two different layers"),
        (
            {"INPUT": cells, "FIELDS": ["value"], "POLYGONS": districts, "METHOD": "sum", "WEIGHT": "people"},
            "for means",
        ),
    ):
        with pytest.raises(QgsProcessingException, match=sentence):
            run("aggregatetopolygons", OUTPUT=str(output), **parameters)
    assert not output.exists()


def test_aggregated_embeddings_have_a_colour_and_are_drawn_in_it(run, embedded, memory, tmp_path):
    path = str(tmp_path / "counties.gpkg")
    wkts = [f"POLYGON(({x} 33.7, {x + 0.2} 33.7, {x + 0.2} 33.9, {x} 33.9, {x} 33.7))" for x in (-84.5, -84.2, 10)]
    counties = memory("Polygon?crs=EPSG:4326", [[wkt] for wkt in wkts])
    run("aggregatetopolygons", INPUT=embedded, POLYGONS=counties, OUTPUT=path)
    layer = QgsVectorLayer(path, "counties", "ogr")
    first, second, none = column(layer, "color")
    assert re.fullmatch("#[0-9a-f]{6}", first) and first != second and none is None
    assert [item.label() for item in layer.renderer().legendSymbolItems()][-1] == "no value · 1"
