"""mobclip:estimateflows"""

import pytest
from layers import column, is_known
from qgis.core import QgsProcessingException, QgsVectorLayer, QgsWkbTypes

FIELDS = "Polygon?crs=EPSG:4326&field=code:string&field=people:double&field=work:double&field=jobs:double"
VALUES = [("a", 100000, 40000, 50000), ("b", 50000, 20000, 12000), ("c", 20000, 8000, 6000)]


@pytest.fixture
def zones(memory):
    squares = [f"POLYGON(({x} 33, {x + 1} 33, {x + 1} 34, {x} 34, {x} 33))" for x in (0, 1, 2)]
    return memory(FIELDS, [(square, *values) for square, values in zip(squares, VALUES)])


def sums(layer, end):
    totals = {}
    for feature in layer.getFeatures():
        totals[feature[end]] = totals.get(feature[end], 0) + feature["flow"]
    return totals


def test_estimated_flows_are_a_flow_map_that_says_so(run, zones, tmp_path):
    path = tmp_path / "flows.gpkg"
    result = run("estimateflows", INPUT=zones, PEOPLE="people", ZONE_FIELD="code", OUTPUT=str(path))
    assert result["COUNT"] == 9 and result["TOTAL"] == pytest.approx(0.4 * 170000) and result["log"].warnings == []
    assert any("They are estimates, not observations." in text for text in result["log"].infos)
    layer = QgsVectorLayer(str(path), "flows", "ogr")
    assert QgsWkbTypes.displayString(layer.wkbType()) == "MultiLineString" and layer.crs().authid() == "EPSG:4326"
    names = [field.name() for field in layer.fields()]
    assert names[-5:] == ["origin", "destination", "kind", "flow", "distance_km"]
    assert set(column(layer, "kind")) == {"estimated"} and column(layer, "flow") == sorted(column(layer, "flow"))[::-1]
    for feature in layer.getFeatures():
        assert feature.geometry().isEmpty() == (feature["origin"] == feature["destination"])
    assert layer.renderer().type() == "graduatedSymbol" and layer.renderer().classAttribute() == "flow"
    largest = max(feature["flow"] for feature in layer.getFeatures() if not feature.geometry().isEmpty())
    assert layer.renderer().ranges()[-1].upperValue() < 2 * largest  # of those that are drawn
    assert sums(layer, "origin") == pytest.approx({"a": 40000, "b": 20000, "c": 8000})


@pytest.mark.parametrize("method", ["learned", "gravity", "radiation"])
def test_flows_add_up_to_known_totals(run, zones, method):
    named = {"PEOPLE": "people", "ZONE_FIELD": "code", "OUTGOING": "work", "INCOMING": "jobs", "METHOD": method}
    layer = run("estimateflows", INPUT=zones, **named, OUTPUT="memory:")["OUTPUT"]
    assert sums(layer, "origin") == pytest.approx({"a": 40000, "b": 20000, "c": 8000}, rel=1e-5)
    assert sums(layer, "destination") == pytest.approx({"a": 50000, "b": 12000, "c": 6000}, rel=1e-5)


def test_without_flows_within_zones_every_flow_has_a_line(run, zones):
    named = {"PEOPLE": "people", "ZONE_FIELD": "code", "WITHIN": False, "COMMUTERS": 0.5, "TOP_SHARE": 1}
    layer = run("estimateflows", INPUT=zones, **named, OUTPUT="memory:")["OUTPUT"]
    assert layer.featureCount() == 6 and all(feature.hasGeometry() for feature in layer.getFeatures())


def test_points_in_another_crs_and_names_by_default(run, memory):
    points = [["POINT(0 0)", "5"], ["POINT(20000 0)", " 7.5"], [None, "3"], ["POINT(0 30000)", None]]
    zones = memory("Point?crs=EPSG:3857&field=people:string", points)
    result = run("estimateflows", INPUT=zones, PEOPLE="people", OUTPUT="memory:")
    assert set(column(result["OUTPUT"], "origin")) == {"1", "2"}
    assert sorted(set(column(result["OUTPUT"], "distance_km"))) == pytest.approx([0, 20], abs=0.1)
    assert result["log"].warnings == [
        "1 of 4 zones has no geometry and is left out.",
        "1 of 4 zones has no people and no flows.",
    ]


def test_cells_keep_their_index_and_flows_become_features_of_cells(run, memory, tmp_path):
    grid = run("creategrid", EXTENT="-84.6,-84.3,33.6,33.9 [EPSG:4326]", RESOLUTION=6, OUTPUT="memory:")["OUTPUT"]
    cells = [(feature.geometry().asWkt(), feature["h3"], row + 1) for row, feature in enumerate(grid.getFeatures())]
    people = memory("MultiPolygon?crs=EPSG:4326&field=h3:string&field=people:integer", cells)
    flows = run("estimateflows", INPUT=people, PEOPLE="people", OUTPUT=str(tmp_path / "flows.gpkg"))["OUTPUT"]
    layer = QgsVectorLayer(flows, "flows", "ogr")
    assert set(column(layer, "origin")) == {cell for _, cell, _ in cells}
    made = run("mobilityfeatures", CELLS=people, PEOPLE="people", INPUT=layer, OUTPUT="memory:")["OUTPUT"]
    assert made.featureCount() == len(cells)
    assert any("estimated" in field.name() for field in made.fields())


@pytest.mark.parametrize(
    "options, sentence",
    [
        ({"PEOPLE": "code"}, "The field 'code' is not numeric: it holds 'a'"),
        ({"PEOPLE": "nothing"}, "nothing"),
        ({"ZONE_FIELD": "nothing"}, "The layer zones has no field 'nothing'|nothing"),
        ({"ZONE_FIELD": "same"}, "Two zones have the same name"),
        ({"COMMUTERS": 0}, "The share of people who commute must be above 0"),
        ({"MIN_FLOW": 1e9}, "No flow between two zones reaches 1e\\+09"),
        ({"INCOMING": "lost"}, "The incoming flows of 3 of 3 zones are negative or infinite"),
    ],
)
def test_what_does_not_fit_is_refused(run, memory, tmp_path, options, sentence):
    rows = [(f"POINT({x} 33)", "abc"[x], "s", 1000.0, -5.0) for x in range(3)]
    fields = "field=code:string&field=same:string&field=people:double&field=lost:double"
    zones = memory(f"Point?crs=EPSG:4326&{fields}", rows)
    with pytest.raises(QgsProcessingException, match=sentence):
        run(
            "estimateflows",
            **{"INPUT": zones, "PEOPLE": "people", "ZONE_FIELD": "code", **options},
            OUTPUT=str(tmp_path / "flows.gpkg"),
        )
    assert list(tmp_path.iterdir()) == []


def test_a_dialog_begins_without_a_field_of_people(open_dialog, zones):
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(zones)
    panel = open_dialog("estimateflows")
    assert panel.wrappers["PEOPLE"].parameterValue() == ""
    assert (
        not is_known(panel.wrappers["OUTGOING"].parameterValue()) or panel.wrappers["OUTGOING"].parameterValue() == ""
    )
