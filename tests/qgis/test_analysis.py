"""mobclip:clusterembeddings, findsimilar and reduceembeddings"""

import re

import pytest
from layers import column
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)


def names(layer):
    return [field.name() for field in layer.fields()]


@pytest.fixture
def null_at_5(embedded_path, tmp_path):
    """The layer with one place that has no embedding."""
    import shutil

    path = shutil.copy(embedded_path, str(tmp_path / "with null.gpkg"))
    layer = QgsVectorLayer(path, "with null", "ogr")
    assert layer.dataProvider().changeAttributeValues({5: {layer.fields().lookupField("emb_004"): None}})
    return path


def test_clusters_are_numbered_by_size_and_the_legend_counts_them(run, null_at_5, tmp_path):
    path = str(tmp_path / "clusters.gpkg")
    result = run("clusterembeddings", INPUT=null_at_5, CLUSTERS=4, OUTPUT=path)
    layer = QgsVectorLayer(path, "clusters", "ogr")
    labels = column(layer, "cluster")
    sizes = [labels.count(label) for label in (1, 2, 3, 4)]
    assert sizes == sorted(sizes, reverse=True) and sum(sizes) == len(labels) - 1
    assert layer.getFeature(5)["cluster"] is None or not layer.getFeature(5)["cluster"]
    assert result["COUNT"] == 4 and -1 <= result["SILHOUETTE"] <= 1
    assert names(layer) == ["fid", "h3", "number", "known", "cluster"]
    assert layer.renderer().type() == "categorizedSymbol"
    legend = [category.label() for category in layer.renderer().categories()]
    assert legend == [f"{label} · {size} cells" for label, size in enumerate(sizes, 1)] + ["no value · 1 cell"]
    colours = {category.symbol().color().name() for category in layer.renderer().categories()}
    assert len(colours) == 5


def test_the_same_seed_gives_the_same_clusters_and_zero_lets_the_data_choose(run, embedded):
    first, again = (run("clusterembeddings", INPUT=embedded, CLUSTERS=0, SEED=3, OUTPUT="memory:") for _ in range(2))
    assert 3 <= first["COUNT"] <= 12
    assert column(first["OUTPUT"], "cluster") == column(again["OUTPUT"], "cluster")


def test_embeddings_are_kept_on_request_and_other_fields_can_be_chosen(run, embedded):
    kept = run("clusterembeddings", INPUT=embedded, CLUSTERS=2, KEEP_EMBEDDINGS=True, OUTPUT="memory:")["OUTPUT"]
    assert "emb_007" in names(kept)
    other = run("clusterembeddings", INPUT=embedded, CLUSTERS=2, FIELDS=["number"], OUTPUT="memory:")["OUTPUT"]
    assert "number" in names(other) and "emb_000" in names(other)


def test_a_field_cluster_from_before_is_replaced(run, embedded):
    first = run("clusterembeddings", INPUT=embedded, CLUSTERS=3, KEEP_EMBEDDINGS=True, OUTPUT="memory:")["OUTPUT"]
    second = run("clusterembeddings", INPUT=first, CLUSTERS=2, OUTPUT="memory:")["OUTPUT"]
    assert names(second).count("cluster") == 1
    assert set(column(second, "cluster")) == {1, 2}


def test_tables_and_points_can_be_clustered(run, embedded, memory):
    rows = [[None, float(number), float(number % 7)] for number in range(40)]
    table = memory("None?field=emb_000:double&field=emb_001:double", rows)
    assert run("clusterembeddings", INPUT=table, CLUSTERS=3, OUTPUT="memory:")["COUNT"] == 3
    import processing

    points = processing.run("native:centroids", {"INPUT": embedded, "OUTPUT": "memory:"})["OUTPUT"]
    found = run("clusterembeddings", INPUT=points, CLUSTERS=3, OUTPUT="memory:")["OUTPUT"]
    assert QgsWkbTypes.geometryType(found.wkbType()) == QgsWkbTypes.PointGeometry


def test_only_selected_features_are_clustered(run, embedded):
    QgsProject.instance().addMapLayer(embedded)
    embedded.selectByExpression('"number" < 20')
    chosen = QgsProcessingFeatureSourceDefinition(embedded.id(), selectedFeaturesOnly=True)
    found = run("clusterembeddings", INPUT=chosen, CLUSTERS=2, OUTPUT="memory:")["OUTPUT"]
    assert found.featureCount() == 20


def test_similar_to_places_that_match_an_expression(run, null_at_5, tmp_path):
    path = str(tmp_path / "similar.gpkg")
    result = run("findsimilar", INPUT=null_at_5, EXPRESSION='"number" = 7', OUTPUT=path)
    layer = QgsVectorLayer(path, "similar", "ogr")
    similarity = dict(zip(column(layer, "number"), column(layer, "similarity")))
    assert result["REFERENCE_COUNT"] == 1
    assert f"1 of {layer.featureCount()} features has no embedding: its results are NULL." in result["log"].warnings
    assert similarity[7] == pytest.approx(1) == max(value for value in similarity.values() if value is not None)
    assert [number for number, value in similarity.items() if value is None] == [4]
    *ranges, unknown = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert ranges and all(re.fullmatch(r"−?\d\.\d+ to −?\d\.\d+", label) for label in ranges)
    assert unknown == "no value · 1"


def test_similar_to_places_under_a_layer_in_another_crs(run, embedded, memory):
    import processing

    points = memory("Point?crs=EPSG:4326", [["POINT(-84.39 33.75)"], ["POINT(10 50)"], [None]])
    moved = processing.run("native:reprojectlayer", {"INPUT": points, "TARGET_CRS": "EPSG:3857", "OUTPUT": "memory:"})
    result = run("findsimilar", INPUT=embedded, REFERENCE=moved["OUTPUT"], OUTPUT="memory:")
    best = max(result["OUTPUT"].getFeatures(), key=lambda feature: feature["similarity"])
    assert result["REFERENCE_COUNT"] == 1
    assert best.geometry().contains(points.getFeature(1).geometry())


def test_similar_to_the_selected_places(run, embedded):
    embedded.selectByIds([3, 4])
    result = run("findsimilar", INPUT=embedded, OUTPUT="memory:")
    assert result["REFERENCE_COUNT"] == 2
    assert result["OUTPUT"].featureCount() == embedded.featureCount()


@pytest.mark.parametrize(
    "expression, sentence",
    [
        ("", "Give reference places: an expression, a reference layer, or a selection"),
        ('"number" = -1', "No reference place was found"),
        ('"nmber" = 1', "names the field 'nmber', which the layer embedded does not have"),
        ('"number" = (', "cannot be read"),
    ],
)
def test_references_that_do_not_work_are_told(run, embedded, expression, sentence):
    with pytest.raises(QgsProcessingException, match=sentence) as caught:
        run("findsimilar", INPUT=embedded, EXPRESSION=expression, OUTPUT="memory:")
    assert len(str(caught.value).splitlines()) == 1


def test_colours_come_with_components_and_are_drawn(run, null_at_5, tmp_path):
    path = str(tmp_path / "colours.gpkg")
    result = run("reduceembeddings", INPUT=null_at_5, OUTPUT=path)
    layer = QgsVectorLayer(path, "colours", "ogr")
    assert names(layer)[-4:] == ["pc_1", "pc_2", "pc_3", "color"]
    colours = column(layer, "color")
    assert colours[4] is None
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours[:4] + colours[5:])
    assert 0 < result["EXPLAINED"] <= 1
    drawn, unknown = layer.renderer().rootRule().children()
    assert (drawn.label(), unknown.label()) == ("similar places have similar colours", "no value · 1")
    properties = drawn.symbol().symbolLayer(0).dataDefinedProperties()
    assert [properties.property(key).field() for key in properties.propertyKeys()] == ["color"]


def test_the_most_similar_features_are_written_alone(run, null_at_5, tmp_path):
    options = {"INPUT": null_at_5, "EXPRESSION": '"number" = 7'}
    every = run("findsimilar", **options, OUTPUT="memory:")["OUTPUT"]
    path = str(tmp_path / "top.gpkg")
    run("findsimilar", **options, TOP=5, OUTPUT=path)
    top = QgsVectorLayer(path, "top", "ogr")
    ranked = sorted(
        (feature["similarity"], feature["number"]) for feature in every.getFeatures() if feature["similarity"]
    )
    assert sorted(column(top, "number")) == sorted(number for _, number in ranked[-5:])
    assert sorted(column(top, "similarity")) == pytest.approx([similarity for similarity, _ in ranked[-5:]])
    assert top.renderer().type() == "graduatedSymbol"
    more = run("findsimilar", **options, TOP=10**6, OUTPUT="memory:")["OUTPUT"]
    assert more.featureCount() == every.featureCount() - 1  # all that have an embedding


@pytest.mark.parametrize("algorithm", ["clusterembeddings", "findsimilar", "reduceembeddings"])
def test_layers_without_embeddings_say_what_to_run_first(run, grid_path, algorithm):
    with pytest.raises(QgsProcessingException, match="has no embeddings .*: run Compute embeddings first"):
        run(algorithm, INPUT=grid_path, EXPRESSION="true", OUTPUT="memory:")


@pytest.mark.parametrize(
    "fields, sentence", [(["absent"], "has no field 'absent'"), (["h3"], "The field 'h3' of .* is not numeric")]
)
def test_fields_that_do_not_work_are_named(run, embedded, fields, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run("clusterembeddings", INPUT=embedded, FIELDS=fields, OUTPUT="memory:")


def test_too_many_clusters_are_refused_by_the_backend(run, embedded, tmp_path):
    with pytest.raises(QgsProcessingException, match="Too few distinct embeddings .* for 5000 clusters"):
        run("clusterembeddings", INPUT=embedded, CLUSTERS=5000, OUTPUT=str(tmp_path / "out.gpkg"))
    assert not (tmp_path / "out.gpkg").exists()
