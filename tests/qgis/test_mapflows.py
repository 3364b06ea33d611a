"""mobclip:mapflows"""

import pytest
from layers import column
from qgis.core import QgsProcessingException, QgsVectorLayer, QgsWkbTypes

ROWS = [
    [None, "a", "b", 6, "work"],
    [None, "a", "b", 5, "work"],
    [None, "b", "a", 9, "move"],
    [None, "b", "c", 4, "work"],
    [None, "c", "c", 30, "work"],
]
FIELDS = "None?field=from:string&field=to:string&field=workers:double&field=why:string"
NAMED = {"ORIGIN": "from", "DESTINATION": "to", "FLOW": "workers"}
CELLS = "8644c1007ffffff", "8644c100fffffff", "8644c1017ffffff"


@pytest.fixture
def zones(memory):
    squares = [f"POLYGON(({x} 33, {x + 1} 33, {x + 1} 34, {x} 34, {x} 33))" for x in (0, 1, 2)]
    return memory("Polygon?crs=EPSG:4326&field=code:string", list(zip(squares, "abc")))


def middle(feature):
    vertices = list(feature.geometry().vertices())
    return vertices[len(vertices) // 2]


def test_flows_between_zones_are_drawn_the_strongest_first(run, memory, zones, tmp_path):
    path = tmp_path / "flow map.gpkg"
    result = run("mapflows", INPUT=memory(FIELDS, ROWS), **NAMED, PLACES=zones, PLACE_FIELD="code", OUTPUT=str(path))
    assert result["COUNT"] == 3 and result["SHARE"] == pytest.approx(1) and result["log"].warnings == []
    assert any("1 flow starts and ends in the same place, 55.6% of all" in text for text in result["log"].infos)
    layer = QgsVectorLayer(str(path), "flows", "ogr")
    assert QgsWkbTypes.displayString(layer.wkbType()) == "MultiLineString" and layer.crs().authid() == "EPSG:4326"
    assert column(layer, "rank") == [1, 2, 3] and column(layer, "flow") == [11, 9, 4]
    assert column(layer, "origin") == ["a", "b", "b"] and column(layer, "share")[0] == pytest.approx(11 / 24)
    there, back, _ = layer.getFeatures()
    assert middle(there).y() < 33.4 and middle(back).y() > 33.6  # each to its right
    assert layer.fields().lookupField("kind") < 0


def test_a_style_with_widths_and_rounded_classes_is_saved(run, memory, tmp_path):
    flows = [[None, CELLS[0], CELLS[1], 123], [None, CELLS[1], CELLS[2], 4567], [None, CELLS[2], CELLS[0], 98765]]
    table = memory("None?field=origin:string&field=destination:string&field=flow:double", flows)
    path = tmp_path / "cells.gpkg"
    run("mapflows", INPUT=table, OUTPUT=str(path))
    layer = QgsVectorLayer(str(path), "flows", "ogr")
    renderer = layer.renderer()
    assert renderer.type() == "graduatedSymbol" and renderer.classAttribute() == "flow"
    labels, widths = zip(*((entry.label(), entry.symbol().width()) for entry in renderer.ranges()))
    assert labels == ("120 to 5,000", "5,000 to 99,000") and widths[0] < widths[1]
    assert renderer.orderByEnabled() and "flow" in renderer.orderBy().dump()


def test_kinds_have_a_colour_each_and_lie_beside_each_other(run, memory, zones, tmp_path):
    rows = [[None, "a", "b", 6, "work"], [None, "a", "b", 5, "o'move"]]
    path = tmp_path / "kinds.gpkg"
    run("mapflows", INPUT=memory(FIELDS, rows), **NAMED, KIND="why", PLACES=zones, PLACE_FIELD="code", OUTPUT=str(path))
    layer = QgsVectorLayer(str(path), "flows", "ogr")
    first, second = layer.getFeatures()
    assert (first["kind"], second["kind"]) == ("work", "o'move") and middle(first).y() != middle(second).y()
    kinds = layer.renderer().rootRule().children()
    assert [rule.label() for rule in kinds] == ["o'move", "work"]
    colours = {rule.children()[-1].symbol().color().name() for rule in kinds}
    assert len(colours) == 2
    for rule, feature in zip(kinds, (second, first)):
        layer.setSubsetString(rule.filterExpression().replace('"', ""))
        assert column(layer, "flow") == [feature["flow"]]


def test_flows_between_points_across_the_antimeridian(run, memory):
    fields = "None?field=x1:double&field=y1:double&field=x2:double&field=y2:double"
    table = memory(fields, [[None, 179, -18, -179, -17], [None, 179, -18, -179, -17], [None, None, 1, 2, 3]])
    points = dict(zip(("ORIGIN_LON", "ORIGIN_LAT", "DESTINATION_LON", "DESTINATION_LAT"), ("x1", "y1", "x2", "y2")))
    result = run("mapflows", INPUT=table, **points, OUTPUT="memory:")
    [line] = result["OUTPUT"].getFeatures()
    assert line["flow"] == 2 and line.geometry().constGet().partCount() == 2
    assert line.geometry().length() < 3 and line["distance_km"] == pytest.approx(239, abs=2)
    assert result["log"].warnings == ["1 of 3 rows lacks a coordinate and is left out."]


def test_places_may_be_points_in_another_crs_named_by_numbers(run, memory):
    places = memory("Point?crs=EPSG:3857&field=id:double", [["POINT(0 0)", 1], ["POINT(111319.49 0)", 2], [None, None]])
    table = memory("None?field=origin:integer&field=destination:string", [[None, 1, "2"], [None, 2, "7"]])
    result = run("mapflows", INPUT=table, PLACES=places, PLACE_FIELD="id", OUTPUT="memory:")
    [line] = result["OUTPUT"].getFeatures()
    assert (line["origin"], line["destination"]) == ("1", "2") and line["distance_km"] == pytest.approx(111.2, abs=0.1)
    assert result["log"].warnings == [
        "1 of 3 places has no name.",
        "1 of 2 rows names an origin or a destination that is not among the places, such as 7, and is left out.",
    ]


def test_a_csv_file_of_which_all_fields_are_text(run, zones, tmp_path):
    table = tmp_path / "flows.csv"
    table.write_text("origin,destination,flow\na,b,6.5\nb,a, 3\nb,c,\nb,c,NA\n", encoding="utf-8")
    result = run("mapflows", INPUT=str(table), PLACES=zones, PLACE_FIELD="code", OUTPUT="memory:")
    assert column(result["OUTPUT"], "flow") == [6.5, 3]
    assert result["log"].warnings == ["2 of 4 rows have no flow and are left out."]


@pytest.mark.parametrize(
    "options, sentence",
    [
        ({}, "'a' in row 1 of the column 'origin' is not an H3 cell"),
        ({"PLACES": True}, "Choose the field of places with the names that the flows use"),
        ({"PLACES": True, "PLACE_FIELD": "nothing"}, "The layer places has no field 'nothing'"),
        ({"PLACES": True, "PLACE_FIELD": "code", "ORIGIN": "why"}, "The names in the flows, such as move, work"),
        ({"PLACES": True, "PLACE_FIELD": "code", "MIN_FLOW": 99}, "reaches 99: choose a lower threshold"),
        ({"ORIGIN": None}, "Choose the fields of places that say where flows start and end"),
        ({"ORIGIN_LON": "workers"}, "Give all four fields"),
        ({"FLOW": "why", "PLACES": True, "PLACE_FIELD": "code"}, "The field 'why' is not numeric: it holds 'work'"),
    ],
)
def test_what_does_not_fit_is_refused(run, memory, zones, tmp_path, options, sentence):
    if options.get("PLACES"):
        options = {**options, "PLACES": zones}
    with pytest.raises(QgsProcessingException, match=sentence):
        run("mapflows", **{"INPUT": memory(FIELDS, ROWS), **NAMED, **options}, OUTPUT=str(tmp_path / "flows.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_in_a_model(run, memory, zones):
    import processing
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
    )

    source, child = QgsProcessingModelChildParameterSource, QgsProcessingModelChildAlgorithm("mobclip:mapflows")
    model = QgsProcessingModelAlgorithm("flows", "tests")
    for name in ("flows", "zones"):
        parameter = QgsProcessingParameterFeatureSource(name, name)
        model.addModelParameter(parameter, QgsProcessingModelParameter(name))
    child.setChildId("map")
    child.addParameterSources("INPUT", [source.fromModelParameter("flows")])
    child.addParameterSources("PLACES", [source.fromModelParameter("zones")])
    values = {**NAMED, "PLACE_FIELD": "code", "MAX_FLOWS": 2}
    for name, value in values.items():
        child.addParameterSources(name, [source.fromStaticValue(value)])
    made = QgsProcessingModelOutput("map")
    made.setChildId("map")
    made.setChildOutputName("OUTPUT")
    child.setModelOutputs({"map": made})
    model.addChildAlgorithm(child)
    parameters = {"flows": memory(FIELDS, ROWS), "zones": zones, "map:map": "memory:"}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    result = processing.run(model, parameters, context=context, feedback=feedback)
    assert column(result["map:map"], "flow") == [11, 9]
