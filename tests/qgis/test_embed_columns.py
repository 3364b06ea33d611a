"""mobclip:computeembeddings with feature layers: places from their own columns."""

import itertools
import math
import time

import pytest
from conftest import toy_model
from layers import column
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterMultipleLayers,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

NAMES = [f"emb_{number:03}" for number in range(8)]
FIELDS = {"poi": ["shops", "bars"], "people": ["age", "income"], "light": ["night"]}


@pytest.fixture(scope="session")
def columns_model(backend_python, tmp_path_factory):
    """Path of a model with a table of northern cells, and an encoder of columns for all."""
    return toy_model(backend_python, tmp_path_factory.mktemp("models") / "columns.mobclip", "columns")


@pytest.fixture
def cells(grid_path):
    """Cells of the grid, their longitudes and latitudes."""
    found = {}
    for feature in QgsVectorLayer(grid_path, "grid", "ogr").getFeatures():
        centre = feature.geometry().centroid().asPoint()
        found[feature["h3"]] = centre.x(), centre.y()
    return found


@pytest.fixture
def feature_layer(cells):
    """Makes a layer of a modality, with geometry or without, as a memory layer or a file."""

    def make(name, fields=None, kept=lambda lon, lat: True, kind="double"):
        fields = FIELDS[name] if fields is None else fields
        definition = "&".join(["None?field=h3:string", *(f"field={field}:{kind}" for field in fields)])
        layer = QgsVectorLayer(definition, name, "memory")
        features = []
        for cell, (lon, lat) in cells.items():
            if kept(lon, lat):
                feature = QgsFeature(layer.fields())
                numbers = [math.sin(50 * lon + number) + lat for number in range(len(fields))]
                feature.setAttributes([cell, *(map(str, numbers) if kind == "string" else numbers)])
                features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return layer

    return make


@pytest.fixture
def flow_layer(cells):
    """Makes a layer of flows from each cell to the next."""

    def make(name, definition="field=flow:double", values=(2.0,)):
        fields = ["field=origin:string", "field=destination:string", *filter(None, [definition])]
        layer = QgsVectorLayer("None?" + "&".join(fields), name, "memory")
        names = list(cells)
        features = []
        for origin, destination in itertools.pairwise(names):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([origin, destination, *values])
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return layer

    return make


def test_places_that_the_table_does_not_know_get_embeddings_from_their_features(
    run, grid_path, columns_model, feature_layer, flow_layer
):
    without = run("computeembeddings", INPUT=grid_path, MODEL=columns_model, OUTPUT="memory:")
    assert without["MISSING"] > 10
    layers = [feature_layer("poi"), feature_layer("people"), feature_layer("light", kept=lambda lon, lat: lon < -84.3)]
    result = run(
        "computeembeddings",
        INPUT=grid_path,
        MODEL=columns_model,
        MODALITIES=layers,
        EDGES=[flow_layer("commuting")],
        OUTPUT="memory:",
    )
    layer = result["OUTPUT"]
    [said] = result["log"].warnings
    assert (
        result["MISSING"] == 0
        and "outside the valid domain of columns, a corner of Georgia: their embeddings are ext" in said
    )
    names = [field.name() for field in layer.fields()]
    assert names[names.index("h3") :] == ["h3", "bundle", "modalities", "color", *NAMES]
    assert layer.fields().field("modalities").typeName().lower() in ("integer", "int")
    assert all(None not in column(layer, name) for name in NAMES)
    west = [feature.geometry().centroid().asPoint().x() < -84.3 for feature in layer.getFeatures()]
    assert column(layer, "modalities") == [3 if one else 2 for one in west]


def test_where_a_layer_is_missing_it_is_told_and_counted(run, grid_path, columns_model, feature_layer):
    result = run(
        "computeembeddings",
        INPUT=grid_path,
        MODEL=columns_model,
        MODALITIES=[feature_layer("poi", ["shops", "docks"], kept=lambda lon, lat: lat > 33.65)],
        OUTPUT="memory:",
    )
    said = "\n".join(result["log"].warnings)
    assert "poi has columns that columns does not know, left out: docks." in said
    assert "count as missing: people, light." in said and "count as missing: bars." in said
    assert "none are given of the kind commuting" in said
    counts = column(result["OUTPUT"], "modalities")
    assert set(counts) == {0, 1}
    assert f"{counts.count(0)} of {len(counts)} embeddings are of places without any modality" in said


def test_files_points_and_a_second_run(run, memory, columns_model, feature_layer, cells, tmp_path):
    """Layers may be files; points have the embedding of their cell; a run without features drops their number again."""
    import processing

    path = str(tmp_path / "poi féatures.gpkg")
    processing.run("native:savefeatures", {"INPUT": feature_layer("poi"), "OUTPUT": path, "LAYER_NAME": "poi"})
    (lon, lat), *_ = cells.values()
    points = memory("Point?crs=EPSG:4326&field=name:string", [[f"POINT({lon} {lat})", "a"], [None, "b"]])
    first = run(
        "computeembeddings", INPUT=points, MODEL=columns_model, MODALITIES=[path], OUTPUT=str(tmp_path / "a.gpkg")
    )
    embedded = QgsVectorLayer(first["OUTPUT"], "a", "ogr")
    assert column(embedded, "modalities") == [1, 0] and (column(embedded, "emb_000")[1], first["MISSING"]) == (None, 1)
    northern = [[f"POINT({lon} 33.95)", None, None, None]]
    again = memory("Point?crs=EPSG:4326&field=modalities:int&field=bundle:string&field=emb_000:double", northern)
    second = run("computeembeddings", INPUT=again, MODEL=columns_model, OUTPUT="memory:")["OUTPUT"]
    assert second.fields().lookupField("modalities") == -1


def test_polygons_have_the_share_that_is_covered_too(run, memory, columns_model, feature_layer):
    square = "POLYGON((-84.4 33.7, -84.3 33.7, -84.3 33.8, -84.4 33.8, -84.4 33.7))"
    layers = [feature_layer("poi"), feature_layer("people")]
    result = run(
        "computeembeddings",
        INPUT=memory("Polygon?crs=EPSG:4326", [[square]]),
        MODEL=columns_model,
        MODALITIES=layers,
        OUTPUT="memory:",
    )
    layer = result["OUTPUT"]
    assert [field.name() for field in layer.fields()][:4] == ["bundle", "covered", "modalities", "color"]
    assert column(layer, "covered") == [1.0] and column(layer, "modalities") == [2]


@pytest.mark.parametrize(
    "change, message",
    [
        ({"model": "bundle"}, "The model toy has no encoder of columns"),
        ({"fields": ["docks", "bikes"]}, "No column is one of those that columns knows, such as shops, bars, age"),
        ({"fields": []}, "The layer poi has no numeric fields: choose a layer"),
        ({"kind": "string"}, "The field 'shops' of poi is not numeric but text: convert it with Refactor fields."),
        ({"edges": ("commuting", "field=flow:double", (-1.0,))}, "The flows of commuting have negative"),
        ({"edges": ("commuting", "field=flow:string", ("many",))}, "The field 'flow' of commuting is not numeric"),
        ({"edges": ("trips", "field=kind:string", ("school",)), "more": "migration"}, "has flows of the kind"),
    ],
)
def test_layers_that_do_not_fit_are_named(
    run, grid_path, columns_model, bundle, feature_layer, flow_layer, tmp_path, change, message
):
    layers = [feature_layer("poi", change.get("fields"), kind=change.get("kind", "double"))]
    if "kind" in change:
        layers[0].dataProvider().addAttributes([QgsField("rooms", QVariant.Double)])
        layers[0].updateFields()
    edges = [flow_layer(*change["edges"])] if "edges" in change else []
    edges += [flow_layer(change["more"])] if "more" in change else []
    with pytest.raises(QgsProcessingException, match=message):
        run(
            "computeembeddings",
            INPUT=grid_path,
            MODEL=bundle if "model" in change else columns_model,
            MODALITIES=layers,
            EDGES=edges,
            OUTPUT=str(tmp_path / "out.gpkg"),
        )
    assert list(tmp_path.iterdir()) == []


def test_cells_of_another_resolution_and_layers_of_elsewhere_are_named(run, grid_path, columns_model, memory):
    import processing

    coarse = run("creategrid", EXTENT="-84.6,-84.0,33.6,34.0 [EPSG:4326]", RESOLUTION=5, OUTPUT="memory:")["OUTPUT"]
    fields = {"FIELD_NAME": "shops", "FIELD_TYPE": 0, "FORMULA": "1", "OUTPUT": "memory:"}
    layer = processing.run("native:fieldcalculator", {"INPUT": coarse, **fields})["OUTPUT"]
    layer.setName("coarse")
    with pytest.raises(
        QgsProcessingException, match="coarse has cells of resolution 5, but the model columns is of cells of"
    ):
        run("computeembeddings", INPUT=grid_path, MODEL=columns_model, MODALITIES=[layer], OUTPUT="memory:")
    far = memory("None?field=h3:string&field=shops:double", [[None, "861fb4677ffffff", 1.0]])
    with pytest.raises(QgsProcessingException, match="in cells of which no column of columns is known"):
        run("computeembeddings", INPUT=grid_path, MODEL=columns_model, MODALITIES=[far], OUTPUT="memory:")


def test_flows_without_feature_layers_are_refused(provider, grid_path, columns_model, flow_layer):
    algorithm = provider.algorithm("computeembeddings").create()
    parameters = {"INPUT": grid_path, "MODEL": columns_model, "EDGES": [flow_layer("commuting")], "OUTPUT": "memory:"}
    ok, said = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert not ok and said.startswith("Flows have an effect only with layers of fields")


def test_as_a_step_of_a_model_and_in_a_thread_of_its_own(columns_model, grid_path, feature_layer, flow_layer, tmp_path):
    """The layers are files, which are opened before the run leaves the main thread."""
    import processing

    paths = []
    for layer in (feature_layer("poi"), feature_layer("people"), flow_layer("commuting")):
        paths.append(str(tmp_path / f"{layer.name()}.gpkg"))
        processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": paths[-1], "LAYER_NAME": layer.name()})
    model = QgsProcessingModelAlgorithm("new", "tests")
    child = QgsProcessingModelChildAlgorithm("mobclip:computeembeddings")
    child.setChildId("embed")
    source = QgsProcessingModelChildParameterSource
    for name, title in (("layers", "Features"), ("flows", "Flows")):
        parameter = QgsProcessingParameterMultipleLayers(name, title, QgsProcessing.SourceType.TypeVector)
        model.addModelParameter(parameter, QgsProcessingModelParameter(name))
    child.addParameterSources("MODALITIES", [source.fromModelParameter("layers")])
    child.addParameterSources("EDGES", [source.fromModelParameter("flows")])
    child.addParameterSources("INPUT", [source.fromStaticValue(grid_path)])
    child.addParameterSources("MODEL", [source.fromStaticValue(columns_model)])
    output = QgsProcessingModelOutput("result", "result")
    output.setChildId("embed")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"result": output})
    model.addChildAlgorithm(child)
    results = []
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    parameters = {"layers": paths[:2], "flows": paths[2:], "embed:result": str(tmp_path / "out.gpkg")}
    task = QgsProcessingAlgRunnerTask(model.create(), parameters, context, feedback)
    task.executed.connect(lambda ok, found: results.append(ok))
    QgsApplication.taskManager().addTask(task)
    deadline = time.monotonic() + 120
    while not results and time.monotonic() < deadline:
        QgsApplication.processEvents()
    assert results == [True], feedback.textLog()
    layer = QgsVectorLayer(str(tmp_path / "out.gpkg"), "out", "ogr")
    assert layer.crs().authid() == "EPSG:4326" and set(column(layer, "modalities")) == {2}
