"""Each layer is read once, so that each feature of an output has its own values even where every reading gives others."""

import collections
import itertools
import shutil

import pytest
from layers import column
from osgeo import gdal
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
)

SQUARES = "POLYGON(({0} 33,{1} 33,{1} 35,{0} 35,{0} 33))"


@pytest.fixture
def readings(monkeypatch):
    """How often the features of each source were asked for, by its name."""
    counts = collections.Counter()
    get_features = QgsProcessingFeatureSource.getFeatures

    def counting(source, *arguments):
        counts[source.sourceName()] += 1
        return get_features(source, *arguments)

    monkeypatch.setattr(QgsProcessingFeatureSource, "getFeatures", counting)
    for name in ("uniqueValues", "minimumValue", "maximumValue"):
        monkeypatch.delattr(QgsProcessingFeatureSource, name)  # these read the layer too
    return counts


@pytest.fixture
def halves(memory):
    """Two polygons with names and numbers."""
    rows = [(SQUARES.format(-85, -84.3), "west", 30.0), (SQUARES.format(-84.3, -83), "east", 70.0)]
    layer = memory("Polygon?crs=EPSG:4326&field=name:string&field=total:double", rows)
    layer.setName("halves")
    return layer


@pytest.fixture
def flows(memory):
    """Flows between the two."""
    rows = [[None, "west", "east", 50.0], [None, "east", "west", 20.0]]
    layer = memory("None?field=origin:string&field=destination:string&field=flow:double", rows)
    layer.setName("flows")
    return layer


@pytest.fixture
def shops(memory, embedded):
    """Points in some of the cells, with a kind."""
    places = [cell.geometry().centroid().asWkt() for cell in itertools.islice(embedded.getFeatures(), 20)]
    rows = [(place, "shop" if number % 3 else "bar") for number, place in enumerate(places)]
    layer = memory("Point?crs=EPSG:4326&field=kind:string", rows)
    layer.setName("shops")
    return layer


@pytest.fixture(scope="module")
def predictor(run, embedded_path, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("fitted") / "p.predictor")
    return run("fitpredictor", INPUT=embedded_path, TARGET="known", PREDICTOR=path)["PREDICTOR"]


def test_every_algorithm_reads_every_layer_once(
    run, provider, readings, embedded, halves, flows, shops, predictor, bundle, noise, tmp_path
):
    page, fit = {"OUTPUT_HTML": str(tmp_path / "report.html")}, {"TARGET": "known", "WEIGHTS": "number"}
    totals = {"TOTALS": halves, "TOTAL_FIELD": "total", "TOTAL_KIND": "mean", "WEIGHT": "number"}
    runs = (
        ("creategrid", {"POLYGONS": halves, "RESOLUTION": 4, "OUTPUT": "memory:"}),
        ("computeembeddings", {"INPUT": embedded, "MODEL": bundle, "OUTPUT": "memory:"}),
        ("computeembeddings", {"INPUT": halves, "MODEL": bundle, "OUTPUT": "memory:"}),
        ("clusterembeddings", {"INPUT": embedded, "CLUSTERS": 3, "OUTPUT": "memory:"}),
        ("findsimilar", {"INPUT": embedded, "EXPRESSION": "number < 3", "REFERENCE": halves, "OUTPUT": "memory:"}),
        ("reduceembeddings", {"INPUT": embedded, "KEEP_EMBEDDINGS": True, "OUTPUT": "memory:"}),
        ("fitpredictor", {"INPUT": embedded, **fit, "NAME": "h3", "PREDICTOR": str(tmp_path / "p.predictor")}),
        ("predict", {"INPUT": embedded, "PREDICTOR": predictor, "NEARBY": True, **totals, "OUTPUT": "memory:"}),
        ("explainprediction", {"INPUT": embedded, "PREDICTOR": predictor, "POLYGONS": halves, "OUTPUT": "memory:"}),
        ("aggregatetopolygons", {"INPUT": embedded, "POLYGONS": halves, "WEIGHT": "number", "OUTPUT": "memory:"}),
        ("evaluateembeddings", {"INPUT": embedded, **fit, "COLUMNS": ["number"], **page}),
        ("compareencoders", {"INPUT": embedded, **fit, "MODELS": f"{bundle},{noise}", **page}),
    )
    on_cells = {"CELLS": embedded, "INPUT": halves, "OUTPUT": "memory:"}
    zones = {"INPUT": flows, "ZONES": halves, "ZONE_FIELD": "name", "EDGES": "memory:"}
    runs += (
        ("poifeatures", {**on_cells, "INPUT": shops, "CATEGORY": "kind"}),
        ("demographicsfeatures", {**on_cells, "COUNTS": ["total"]}),
        ("tablefeatures", {**on_cells, "FIELDS": ["total"]}),
        ("mobilityfeatures", {**on_cells, **zones}),
        ("mapflows", {"INPUT": flows, "PLACES": halves, "PLACE_FIELD": "name", "OUTPUT": "memory:"}),
        ("estimateflows", {"INPUT": halves, "PEOPLE": "total", "ZONE_FIELD": "name", "OUTPUT": "memory:"}),
    )
    for name, parameters in runs:
        readings.clear()
        run(name, **parameters)
        layers = {value.name() for value in parameters.values() if isinstance(value, QgsVectorLayer)}
        assert readings == dict.fromkeys(layers, 1), name
    without_layers = {"importencoder", "modelinformation", "installbackend", "checkbackend"}
    without_layers |= {"imageryfeatures", "trainmodel", "layerstoclusters"}  # a raster, and what takes minutes
    assert {name for name, _ in runs} | without_layers == {algorithm.name() for algorithm in provider.algorithms()}


@pytest.fixture
def shuffled(embedded_path):
    """A virtual layer that gives the cells in another order each time; its feature ids are row numbers."""
    return virtual(embedded_path, "SELECT * FROM embedded ORDER BY random()")


def virtual(path, query):
    """A virtual layer of a query over a layer `embedded`."""
    from urllib.parse import quote

    layer = QgsVectorLayer(f"?layer=ogr:{quote(path)}:embedded:UTF-8&query={quote(query)}", "shuffled", "virtual")
    assert layer.isValid() and layer.featureCount()
    orders = {tuple(column(layer, "h3")) for _ in range(3)}
    assert len(orders) > 1  # so that this tests something
    return layer


def by_cell(layer, *names):
    """The values of fields by the cell of each feature."""
    return dict(zip(column(layer, "h3"), zip(*(column(layer, name) for name in names))))


def test_a_random_sample_gets_the_embeddings_of_its_own_cells(run, embedded_path, embedded, bundle):
    names = [f"emb_{number:03}" for number in range(8)]
    sample = virtual(embedded_path, "SELECT h3, geometry FROM embedded ORDER BY random() LIMIT 50")
    result = run("computeembeddings", INPUT=sample, MODEL=bundle, OUTPUT="memory:")["OUTPUT"]
    found, expected = by_cell(result, *names), by_cell(embedded, *names)
    assert len(found) == 50 and all(found[cell] == expected[cell] for cell in found)
    by_id = {feature["h3"]: feature.geometry() for feature in embedded.getFeatures()}
    assert all(feature.geometry().equals(by_id[feature["h3"]]) for feature in result.getFeatures())


@pytest.mark.parametrize(
    "name, parameters, field",
    [
        ("findsimilar", {"EXPRESSION": "number = 7"}, "similarity"),
        ("reduceembeddings", {"KEEP_EMBEDDINGS": True}, "pc_1"),
        ("predict", {"APPLICABILITY": False, "NEARBY": True}, "prediction"),
        ("explainprediction", {}, "value_1"),
    ],
)
def test_cells_in_another_order_each_time_get_their_own_values(
    run, shuffled, embedded, predictor, name, parameters, field
):
    more = {**parameters, "OUTPUT": "memory:", **({"PREDICTOR": predictor} if "predict" in name else {})}
    results = [run(name, INPUT=layer, **more)["OUTPUT"] for layer in (shuffled, embedded)]
    found, expected = (by_cell(layer, field) for layer in results)
    assert len(found) == len(expected) > 50
    assert all(found[cell] == pytest.approx(expected[cell], abs=1e-4) for cell in expected)


def test_cells_in_another_order_each_time_get_their_own_cluster(run, shuffled):
    """Clusters of one number are intervals of it."""
    layer = run("clusterembeddings", INPUT=shuffled, FIELDS=["number"], CLUSTERS=3, OUTPUT="memory:")["OUTPUT"]
    labels = [label for _, label in sorted(zip(column(layer, "number"), column(layer, "cluster")))]
    assert sum(label != following for label, following in itertools.pairwise(labels)) == 2


def test_a_reference_layer_marks_the_cells_that_it_touches_also_in_another_order(run, shuffled, embedded, memory):
    cells = list(embedded.getFeatures())
    points = memory("Point?crs=EPSG:4326", [[cell.geometry().centroid().asWkt()] for cell in cells[:3]])
    result = run("findsimilar", INPUT=shuffled, REFERENCE=points, OUTPUT="memory:", KEEP_EMBEDDINGS=True)
    assert result["REFERENCE_COUNT"] == 3
    direct = run("findsimilar", INPUT=embedded, EXPRESSION="number < 3", OUTPUT="memory:")["OUTPUT"]
    found, expected = by_cell(result["OUTPUT"], "similarity"), by_cell(direct, "similarity")
    assert all(found[cell] == pytest.approx(expected[cell], abs=1e-5) for cell in expected)


def test_values_of_all_kinds_and_geometries_come_through(run, memory):
    from qgis.core import NULL

    definition = (
        "PointZ?crs=EPSG:4326&field=emb_000:double&field=emb_001:double&field=day:date&field=at:datetime"
        "&field=big:int8&field=flag:boolean&field=text:string&field=list:string[]&field=blob:binary"
    )
    from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QTime

    day = QDate(2024, 2, 29)
    values = [day, QDateTime(day, QTime(1, 2, 3)), 2**53, True, "é ü", ["a", "b"], QByteArray(b"\0\1")]
    rows = [
        ["POINT Z (1 2 3)", 0.0, 1.0, *values],
        [None, 1.0, 0.5, *[NULL] * 7],
        ["POINT Z (4 5 6)", 2.0, 0.0, *values],
    ]
    result = run("clusterembeddings", INPUT=memory(definition, rows), CLUSTERS=2, OUTPUT="memory:")["OUTPUT"]
    features = list(result.getFeatures())
    assert [feature.attributes()[:-1] for feature in features] == [values, [NULL] * 7, values]
    wkt = [feature.geometry().asWkt().replace("PointZ", "Point Z") for feature in features]  # newer QGIS puts the blank
    assert wkt == ["Point Z (1 2 3)", "", "Point Z (4 5 6)"]


def test_a_file_of_several_layers_is_refused_until_one_is_named(run, embedded_path, tmp_path):
    path = str(tmp_path / "two.gpkg")
    shutil.copy(embedded_path, path)
    gdal.VectorTranslate(
        path, embedded_path, accessMode="update", layers=["embedded"], layerName="other", limit=4
    ).FlushCache()
    for given in (path, QgsProcessingFeatureSourceDefinition(path)):
        with pytest.raises(QgsProcessingException, match=r"two.gpkg has the layers \w+, other: name one"):
            run("clusterembeddings", INPUT=given, CLUSTERS=2, OUTPUT="memory:")
    named = run("clusterembeddings", INPUT=f"{path}|layername=other", CLUSTERS=2, OUTPUT="memory:")
    assert named["OUTPUT"].featureCount() == 4
