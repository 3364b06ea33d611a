"""mobclip:mobilityfeatures: columns and flows between cells, of zones, points, cells and trips."""

import math

import pytest
from layers import column
from qgis.core import (
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
)

ROWS = [
    [None, "a", "b", 6, "work"],
    [None, "a", "b", 5, "work"],
    [None, "b", "a", 9, "move"],
    [None, "b", "b", 4, "work"],
]
FIELDS = "None?field=origin:string&field=destination:string&field=workers:double&field=why:string"
WEST, EAST = (-84.5, 33.8), (-84.1, 33.8)


@pytest.fixture(scope="module")
def grid(grid_path):
    """The grid around Atlanta, loaded."""
    return QgsVectorLayer(grid_path, "the grid", "ogr")


@pytest.fixture
def zones(memory):
    """Two zones side by side over the grid."""
    squares = [f"POLYGON(({x} 33.7, {x + 0.2} 33.7, {x + 0.2} 33.9, {x} 33.9, {x} 33.7))" for x in (-84.5, -84.3)]
    return memory("Polygon?crs=EPSG:4326&field=code:string", list(zip(squares, "ab")))


def near(layer, lonlat):
    """The cell of a layer whose centre is nearest to a point."""

    def distance(feature):
        centre = feature.geometry().centroid().asPoint()
        return math.hypot(centre.x() - lonlat[0], centre.y() - lonlat[1])

    return min(layer.getFeatures(), key=distance)


def test_flows_between_zones_become_columns_and_a_table_of_flows(run, memory, grid, zones, tmp_path):
    path, edges_path = tmp_path / "cells.gpkg", tmp_path / "edges.gpkg"
    result = run("mobilityfeatures", CELLS=grid, INPUT=memory(FIELDS, ROWS), FLOW="workers", ZONES=zones,
                 ZONE_FIELD="code", OUTPUT=str(path), EDGES=str(edges_path))  # fmt: skip
    layer, edges = QgsVectorLayer(str(path), "cells", "ogr"), QgsVectorLayer(str(edges_path), "edges", "ogr")
    assert {"h3", "mobility_out_flow_log", "mobility_in_entropy"} <= set(layer.fields().names())
    assert result["COUNT"] == layer.featureCount() == grid.featureCount() and 0 < result["MISSING"] < result["COUNT"]
    assert edges.fields().names() == ["fid", "origin", "destination", "flow"] and not edges.isSpatial()
    assert result["EDGE_COUNT"] == edges.featureCount() > 10
    assert sum(column(edges, "flow")) == pytest.approx(24, rel=1e-3)
    assert set(column(edges, "origin")) <= set(column(layer, "h3"))
    assert layer.renderer().type() in ("graduatedSymbol", "RuleRenderer")


def test_codes_of_zones_that_lost_their_zeros_are_recognised_and_said(run, memory, grid, zones):
    named = memory("Polygon?crs=EPSG:4326&field=code:string",
                   [(feature.geometry().asWkt(), code) for feature, code in zip(zones.getFeatures(), ("01", "02"))])  # fmt: skip
    table = memory("None?field=origin:integer&field=destination:integer", [[None, 1, 2], [None, 2, 1]])
    result = run("mobilityfeatures", CELLS=grid, INPUT=table, ZONES=named, ZONE_FIELD="code", OUTPUT="memory:",
                 EDGES="memory:")  # fmt: skip
    assert sum(column(result["EDGES"], "flow")) == pytest.approx(2, rel=1e-3)
    assert result["log"].warnings == [
        "2 codes are the same as numbers only, such as 1 in the flows and 01 in the zones: leading zeros seem to be lost."
    ]


def test_the_table_of_flows_says_what_flows_it_has(run, memory, grid, zones):
    from mobclip_qgis.shared.layer_metadata import content_of

    flows = memory(FIELDS, ROWS)
    flows.setName("Pendler")
    made = run("mobilityfeatures", CELLS=grid, INPUT=flows, FLOW="workers", ZONES=zones, ZONE_FIELD="code",
               OUTPUT="memory:", EDGES="memory:")  # fmt: skip
    assert content_of(made["EDGES"]) == "Pendler" and content_of(made["OUTPUT"]) == "mobility"


def test_kinds_have_columns_and_rows_of_their_own(run, memory, grid, zones):
    result = run("mobilityfeatures", CELLS=grid, INPUT=memory(FIELDS, ROWS), FLOW="workers", KIND="why", ZONES=zones,
                 ZONE_FIELD="code", OUTPUT="memory:", EDGES="memory:")  # fmt: skip
    assert {"mobility_work_out_flow_log", "mobility_move_in_flow_log"} <= set(result["OUTPUT"].fields().names())
    edges = result["EDGES"]
    assert edges.fields().names() == ["origin", "destination", "flow", "kind"]
    moved = [feature["flow"] for feature in edges.getFeatures() if feature["kind"] == "move"]
    assert sum(moved) == pytest.approx(9, rel=1e-3)


def test_the_table_of_flows_is_mapped_and_read_again(run, memory, grid, zones):
    made = run("mobilityfeatures", CELLS=grid, INPUT=memory(FIELDS, ROWS), FLOW="workers", ZONES=zones,
               ZONE_FIELD="code", OUTPUT="memory:", EDGES="memory:")  # fmt: skip
    drawn = run("mapflows", INPUT=made["EDGES"], MAX_FLOWS=5, OUTPUT="memory:")
    assert drawn["COUNT"] == 5 and drawn["log"].warnings == []
    again = run("mobilityfeatures", CELLS=grid, INPUT=made["EDGES"], OUTPUT="memory:", EDGES="memory:")
    assert sum(column(again["EDGES"], "flow")) == pytest.approx(sum(column(made["EDGES"], "flow")))


def test_flows_between_points_of_which_some_leave_the_cells(run, memory, grid):
    fields = "None?field=x1:double&field=y1:double&field=x2:double&field=y2:double"
    table = memory(fields, [[None, *WEST, *EAST], [None, *WEST, *EAST], [None, *EAST, 10, 50], [None, None, 1, *EAST]])
    points = dict(zip(("ORIGIN_LON", "ORIGIN_LAT", "DESTINATION_LON", "DESTINATION_LAT"), ("x1", "y1", "x2", "y2")))
    result = run("mobilityfeatures", CELLS=grid, INPUT=table, **points, OUTPUT="memory:", EDGES="memory:")
    [edge] = result["EDGES"].getFeatures()
    assert edge["flow"] == 2 and result["log"].warnings == [
        "1 of 4 rows has no place at one of its ends and is left out."
    ]
    cells = {feature["h3"]: feature for feature in result["OUTPUT"].getFeatures()}
    assert cells[edge["origin"]]["mobility_out_flow_log"] == pytest.approx(math.log(3), rel=1e-6)
    assert cells[edge["destination"]]["mobility_out_flow_log"] == pytest.approx(math.log(2), rel=1e-6)


@pytest.fixture
def trips(memory):
    """Makes points of trips: a place, the trip and the time each."""

    def make(*points, time="string"):
        rows = [(f"POINT({lon} {lat})", trip, when) for (lon, lat), trip, when in points]
        return memory(f"Point?crs=EPSG:4326&field=trip:integer&field=at:{time}", rows)

    return make


def test_points_of_trips_are_sorted_by_time(run, grid, trips):
    layer = trips((EAST, 1, "2024-03-01 09:00"), (WEST, 1, "2024-03-01 08:00"), (WEST, 2, "2024-03-01 08:30:30"))
    result = run("mobilityfeatures", CELLS=grid, INPUT=layer, TRIP="trip", TIME="at", OUTPUT="memory:", EDGES="memory:")
    [edge] = result["EDGES"].getFeatures()
    west = near(result["OUTPUT"], WEST)["h3"]
    assert (edge["origin"], edge["flow"]) == (west, 1)
    assert result["log"].warnings == ["1 of 3 points follow a later one of their trip: they are sorted by time."]


def test_times_may_be_dates_of_qgis_with_milliseconds(run, grid, trips):
    from qgis.PyQt.QtCore import QDateTime, Qt

    first, second = (
        QDateTime.fromString(f"2024-03-01T08:00:00.{part}", Qt.DateFormat.ISODateWithMs) for part in ("100", "900")
    )
    layer = trips((EAST, 1, second), (WEST, 1, first), time="datetime")
    result = run("mobilityfeatures", CELLS=grid, INPUT=layer, TRIP="trip", TIME="at", OUTPUT="memory:", EDGES="memory:")
    [edge] = result["EDGES"].getFeatures()
    assert edge["origin"] == near(result["OUTPUT"], WEST)["h3"]


def table_of(path, name):
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


@pytest.mark.parametrize(
    "cells, edges",
    [
        ("both.gpkg", "both.gpkg"),
        ("both.gpkg", "linked/both.gpkg"),
        ("both.gpkg", ("both.gpkg", "edges")),
        (("both.gpkg", "edges"), "both.gpkg"),
        (("both.gpkg", "flows"), ("both.gpkg", "Flows")),
        ("both.shp", "both.dbf"),
    ],
)
def test_two_outputs_of_which_one_would_replace_the_other_are_refused(run, memory, grid, zones, tmp_path, cells, edges):
    (tmp_path / "linked").symlink_to(tmp_path)
    places = [
        table_of(tmp_path / one[0], one[1]) if isinstance(one, tuple) else str(tmp_path / one) for one in (cells, edges)
    ]
    with pytest.raises(
        QgsProcessingException, match="is chosen for several outputs, of which one would replace the other"
    ):
        run("mobilityfeatures", CELLS=grid, INPUT=memory(FIELDS, ROWS), ZONES=zones, ZONE_FIELD="code", OUTPUT=places[0],
            EDGES=places[1])  # fmt: skip
    assert [path.name for path in tmp_path.iterdir()] == ["linked"]


@pytest.mark.parametrize("exists", [False, True])
def test_two_tables_of_one_geopackage_are_both_kept(run, memory, grid, zones, tmp_path, exists):
    path = tmp_path / "both.gpkg"
    if exists:
        run("creategrid", EXTENT="-84.5,-84.4,33.7,33.8 [EPSG:4326]", RESOLUTION=6, OUTPUT=table_of(path, "grid"))
    result = run("mobilityfeatures", CELLS=grid, INPUT=memory(FIELDS, ROWS), ZONES=zones, ZONE_FIELD="code",
                 OUTPUT=table_of(path, "cells"), EDGES=table_of(path, "flows"))  # fmt: skip
    layers = {name: QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in ("cells", "flows")}
    assert layers["cells"].featureCount() == result["COUNT"] == grid.featureCount()
    assert layers["flows"].featureCount() == result["EDGE_COUNT"] > 10
    assert QgsVectorLayer(f"{path}|layername=grid", "grid", "ogr").isValid() == exists
    assert [path.name for path in tmp_path.iterdir()] == ["both.gpkg"]


@pytest.mark.parametrize("output", ["folder.gpkg", "disk/cells.gpkg"])
def test_the_table_of_flows_does_not_stay_alone_where_the_cells_cannot_be_written(
    run, memory, grid, zones, tmp_path, small_disk, output
):
    if output.startswith("disk"):
        output = small_disk(0.1) / "cells.gpkg"
    else:
        (tmp_path / output).mkdir()
        output = tmp_path / output
    (tmp_path / "old.csv").write_text("old")
    before = sorted(path.name for path in tmp_path.iterdir())
    for edges in ("old.csv", "new.gpkg"):
        with pytest.raises(QgsProcessingException, match=r"\.gpkg could not be written \("):
            run("mobilityfeatures", CELLS=grid, INPUT=memory(FIELDS, ROWS), ZONES=zones, ZONE_FIELD="code",
                OUTPUT=str(output), EDGES=str(tmp_path / edges))  # fmt: skip
    assert (tmp_path / "old.csv").read_text() == "old" and sorted(path.name for path in tmp_path.iterdir()) == before


def test_without_the_table_of_flows_only_the_cells_are_written(run, memory, grid, zones):
    result = run("mobilityfeatures", CELLS=grid, INPUT=memory(FIELDS, ROWS), FLOW="workers", ZONES=zones,
                 ZONE_FIELD="code", MIN_FLOW=10, OUTPUT="memory:")  # fmt: skip
    assert result.get("EDGES") is None and result["EDGE_COUNT"] == 0 and result["OUTPUT"].featureCount() > 0


def test_flows_that_all_leave_the_cells_give_columns_and_an_empty_table(run, memory, grid):
    cells = near(grid, WEST)["h3"], near(grid, EAST)["h3"]
    table = memory(FIELDS, [[None, cell, "861fae367ffffff", 3 + number, ""] for number, cell in enumerate(cells)])
    result = run("mobilityfeatures", CELLS=grid, INPUT=table, FLOW="workers", OUTPUT="memory:", EDGES="memory:")
    assert result["EDGE_COUNT"] == 0 and result["EDGES"].featureCount() == 0
    assert result["log"].warnings == ["No flow connects two of the cells: the table of flows between them is empty."]


@pytest.mark.parametrize(
    "rows, options, sentence",
    [
        (ROWS, {}, "'a' in row 1 of the column 'origin' is not an H3 cell"),
        (ROWS, {"ZONES": True}, "Choose the field of places with the names that the flows use"),
        (ROWS, {"ZONES": True, "ZONE_FIELD": "code", "ORIGIN": "why"}, "The names in the flows, such as move, work"),
        ([[None, "a", "b", -1, ""]], {"ZONES": True, "ZONE_FIELD": "code"}, "1 of 1 flows is negative or infinite"),
        ([[None, "a", "b", None, ""]], {"ZONES": True, "ZONE_FIELD": "code"}, "None of the rows has a flow"),
        (ROWS, {"ZONES": True, "ZONE_FIELD": "code", "MIN_FLOW": 99}, "No flow between two places reaches 99"),
        (ROWS, {"ZONES": True, "ZONE_FIELD": "code", "TOP_SHARE": 0}, "The share of flows to keep must be above 0"),
        (ROWS, {"TRIP": "why"}, "Give both the trip field and the time field"),
        (
            [[None, "861fae367ffffff", "861fae347ffffff", 1, ""]],
            {},
            "None of the flows starts or ends in a cell: the data",
        ),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    run, memory, grid, zones, tmp_path, rows, options, sentence
):
    if options.get("ZONES"):
        options = {**options, "ZONES": zones}
    outputs = {"OUTPUT": str(tmp_path / "cells.gpkg"), "EDGES": str(tmp_path / "edges.gpkg")}
    with pytest.raises(QgsProcessingException, match=sentence):
        run("mobilityfeatures", CELLS=grid, INPUT=memory(FIELDS, rows), FLOW="workers", **options, **outputs)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "times, sentence",
    [
        (("yesterday", "today"), "'(yesterday|today)' is not a time: give times such as"),
        (("2024-03-01", "08:00"), "Some of the times have a date or a time zone and others have none"),
        ((None, None), "None of the rows has a time"),
    ],
)
def test_times_that_are_none_are_refused(run, grid, trips, times, sentence):
    layer = trips((EAST, 1, times[0]), (WEST, 1, times[1]))
    with pytest.raises(QgsProcessingException, match=sentence):
        run("mobilityfeatures", CELLS=grid, INPUT=layer, TRIP="trip", TIME="at", OUTPUT="memory:")


def test_zones_elsewhere_are_refused_with_both_extents(run, memory, grid):
    squares = [f"POLYGON(({x} 50, {x + 1} 50, {x + 1} 51, {x} 51, {x} 50))" for x in (10, 11)]
    far = memory("Polygon?crs=EPSG:4326&field=code:string", list(zip(squares, "ab")))
    with pytest.raises(
        QgsProcessingException, match="None of the zones overlaps a cell: the data lie at longitudes 10°"
    ):
        run("mobilityfeatures", CELLS=grid, INPUT=memory(FIELDS, ROWS), ZONES=far, ZONE_FIELD="code", OUTPUT="memory:")


def test_in_a_model_the_flows_go_on_to_a_map(run, memory, grid, zones):
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("flows", "tests")
    for name in ("grid", "flows", "zones"):
        model.addModelParameter(QgsProcessingParameterFeatureSource(name, name), QgsProcessingModelParameter(name))
    features = QgsProcessingModelChildAlgorithm("mobclip:mobilityfeatures")
    features.setChildId("features")
    for key, name in (("CELLS", "grid"), ("INPUT", "flows"), ("ZONES", "zones")):
        features.addParameterSources(key, [source.fromModelParameter(name)])
    for key, value in (("FLOW", "workers"), ("ZONE_FIELD", "code")):
        features.addParameterSources(key, [source.fromStaticValue(value)])
    drawn = QgsProcessingModelChildAlgorithm("mobclip:mapflows")
    drawn.setChildId("map")
    drawn.addParameterSources("INPUT", [source.fromChildOutput("features", "EDGES")])
    drawn.addParameterSources("MAX_FLOWS", [source.fromStaticValue(7)])
    for child, output, name in ((features, "OUTPUT", "cells"), (features, "EDGES", "edges"), (drawn, "OUTPUT", "map")):
        made = QgsProcessingModelOutput(name)
        made.setChildId(child.childId())
        made.setChildOutputName(output)
        child.setModelOutputs({**child.modelOutputs(), name: made})
    model.addChildAlgorithm(features)
    model.addChildAlgorithm(drawn)
    outputs = {"features:cells": "memory:", "features:edges": "memory:", "map:map": "memory:"}
    parameters = {"grid": grid, "flows": memory(FIELDS, ROWS), "zones": zones, **outputs}
    result = processing.run(model, parameters, context=QgsProcessingContext(), feedback=QgsProcessingFeedback())
    assert result["map:map"].featureCount() == 7
