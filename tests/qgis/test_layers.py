"""What QGIS calls the layers that it loads, and their metadata."""

import pytest
from qgis.core import QgsProcessingOutputLayerDefinition, QgsProject, QgsSettings, QgsVectorLayer

from mobclip_qgis import message_bar

FILE_NAMES = "/Processing/Configuration/PREFER_FILENAME_AS_LAYER_NAME"


@pytest.fixture
def load(provider, qgis_new_project):
    """Run an algorithm as the toolbox does, and give the layer that QGIS loads."""
    import processing

    def run(name, output="TEMPORARY_OUTPUT", **parameters):
        before = set(QgsProject.instance().mapLayers())
        processing.runAndLoadResults(f"mobclip:{name}", {**parameters, "OUTPUT": output})
        (layer,) = (layer for key, layer in QgsProject.instance().mapLayers().items() if key not in before)
        return layer

    return run


@pytest.fixture
def messages(message_bar_of_window):
    """What the message bar shows, title and text, the oldest first."""
    return lambda: [(item.title(), item.text()) for item in reversed(message_bar_of_window.items())]


@pytest.fixture
def file_names():
    """Sets whether QGIS uses file names as names of layers."""
    yield lambda wanted: QgsSettings().setValue(FILE_NAMES, wanted)
    QgsSettings().remove(FILE_NAMES)


def test_layers_say_what_is_in_them_and_of_which_places(load, bundle, memory, tmp_path):
    grid = load("creategrid", EXTENT="-84.6,-84.0,33.6,34.0 [EPSG:4326]", RESOLUTION=6)
    embedded = load("computeembeddings", INPUT=grid, MODEL=bundle, output=str(tmp_path / "e.gpkg"))
    assert (grid.name(), embedded.name()) == ("Grid", "Embeddings of Grid (toy)")
    assert load("computeembeddings", INPUT=embedded, MODEL=bundle).name() == "Embeddings of Grid (toy)"
    clusters = load("clusterembeddings", INPUT=embedded, CLUSTERS=3, KEEP_EMBEDDINGS=True)
    assert clusters.name() == "Clusters of Grid (3)"
    assert load("clusterembeddings", INPUT=clusters, CLUSTERS=4).name() == "Clusters of Grid (4)"
    square = "POLYGON((-84.4 33.7, -84.2 33.7, -84.2 33.9, -84.4 33.9, -84.4 33.7))"
    counties = memory("Polygon?crs=EPSG:4326", [[square]])
    counties.setName("Counties")
    assert load("aggregatetopolygons", INPUT=embedded, POLYGONS=counties).name() == "Embeddings of Counties (toy)"
    colours = load("reduceembeddings", INPUT=embedded)
    assert colours.name() == "Colours of Grid"
    mean = load("aggregatetopolygons", INPUT=colours, FIELDS=["pc_1"], POLYGONS=counties)
    assert mean.name() == "pc_1 in Counties"
    similar = load("findsimilar", INPUT=embedded, REFERENCE=counties)
    assert similar.name() == "Similarity to Counties"
    by_expression = load("findsimilar", INPUT=embedded, EXPRESSION='"emb_000" > 0.5 AND "h3" IS NOT NULL OR FALSE')
    assert by_expression.name() == 'Similarity to "emb_000" > 0.5 AND "h3" IS NOT NULL OR…'
    embedded.selectByIds([1])
    assert load("findsimilar", INPUT=embedded).name() == "Similarity to 1 selected place"


def test_predictions_are_called_by_their_indicator(load, run, embedded, tmp_path):
    predictor = str(tmp_path / "p.predictor")
    run("fitpredictor", INPUT=embedded, TARGET="known", PREDICTOR=predictor)
    assert load("predict", INPUT=embedded, PREDICTOR=predictor).name() == "Predicted known"
    explained = load("explainprediction", INPUT=embedded, PREDICTOR=predictor)
    assert explained.name() == "Explained predictions of known"


def test_names_that_somebody_gave_and_names_of_files_come_first(load, embedded, file_names, tmp_path, monkeypatch):
    named = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    named.destinationName = "Mine"
    assert load("clusterembeddings", INPUT=embedded, CLUSTERS=2, output=named).name() == "Mine"
    file_names(True)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))  # of temporary files QGIS never uses the names
    path = str(tmp_path / "from a file.gpkg")
    assert load("clusterembeddings", INPUT=embedded, CLUSTERS=2, output=path).name() == "from a file"
    assert load("clusterembeddings", INPUT=embedded, CLUSTERS=2).name() == "Clusters of embedded (2)"


def test_metadata_name_the_algorithm_the_model_its_licence_and_whom_to_cite(load, run, memory, tmp_path):
    path = str(tmp_path / "e.gpkg")
    places = memory("Point?crs=EPSG:4326", [[f"POINT({-84 + lon / 10} 33.75)"] for lon in range(8)])
    metadata = load("computeembeddings", INPUT=places, MODEL="us-open", output=path).metadata()
    assert metadata.title() == "Embeddings of places (us-open)"
    first, second, *_ = metadata.abstract().splitlines()
    assert first.startswith("Made with Compute embeddings of MobCLIP ")
    assert second.startswith("Model: United States, open data (us-open 1.")
    assert metadata.licenses() == ["ODbL-1.0"]
    assert "© OpenStreetMap contributors (ODbL)" in metadata.rights()
    assert [link.url for link in metadata.links()] == ["https://arxiv.org/abs/2506.01297"]
    assert QgsVectorLayer(path, "e", "ogr").metadata().rights() == metadata.rights()
    clusters = load("clusterembeddings", INPUT=path, CLUSTERS=2).metadata()
    assert clusters.title() == "Clusters of places (2)" and clusters.rights() == metadata.rights()
    assert clusters.abstract().startswith("Made with Cluster embeddings of MobCLIP ")


def test_of_a_model_that_is_not_installed_metadata_say_what_the_layer_says(load, embedded):
    metadata = load("clusterembeddings", INPUT=embedded, CLUSTERS=2).metadata()
    assert "Model: toy (toy 0.1.0 " in metadata.abstract() and metadata.licenses() == []


def test_texts_of_cards_are_no_html_and_links_are_found(provider):
    from mobclip_qgis.shared import layer_metadata

    card = layer_metadata._Card(
        {"title": '<img src="http://example.org/x">\n a', "attribution": ["b", 3, None], "x": 1}
    )
    assert card.text("title") == '‹img src="http://example.org/x"› a'
    assert (card.texts("attribution"), card.text("x"), card.texts("title")) == (["b"], "", [])
    citation = "A (2020), doi:10.1000/x.1; see https://example.org/a (arXiv:2506.01297)."
    expected = ["https://doi.org/10.1000/x.1", "https://example.org/a", "https://arxiv.org/abs/2506.01297"]
    assert layer_metadata._addresses(citation) == expected


def test_sentences_on_tables_give_no_passwords_away(provider):
    from mobclip_qgis.shared.destinations import shown

    assert shown("postgres:dbname='a' user='u' password='secret' table=\"public\".\"t\" (geom)") == '"public"."t"'
    assert shown("/maps/a.gpkg|layername=t") == "/maps/a.gpkg|layername=t"


def test_a_table_of_spatialite_has_its_style(run, embedded, tmp_path):
    from osgeo import ogr

    path = tmp_path / "maps.sqlite"
    ogr.GetDriverByName("SQLite").CreateDataSource(str(path), ["SPATIALITE=YES"])
    output = f"spatialite:dbname='{path}' table=\"t\" (geom)"
    result = run("clusterembeddings", INPUT=embedded, CLUSTERS=3, OUTPUT=output)
    assert result["log"].warnings == []
    found = QgsVectorLayer(output.removeprefix("spatialite:"), "t", "spatialite")
    assert found.isValid() and len(found.renderer().legendSymbolItems()) == 3


def test_the_message_bar_says_that_places_are_missing(load, memory, bundle, messages):
    inside, outside = "POINT(-84.39 33.75)", "POINT(0 51)"
    places = memory("Point?crs=EPSG:4326", [[inside], [outside], [inside], [None]])
    embedded = load("computeembeddings", INPUT=places, MODEL=bundle)
    assert messages() == [("Compute embeddings", "2 of 4 features have no embedding: the log says why.")]
    load(
        "clusterembeddings",
        INPUT=memory("Point?crs=EPSG:4326&field=emb_000:double", [[inside, 1], [inside, 2], [inside, None]]),
        CLUSTERS=2,
    )
    assert messages()[1:] == [("Cluster embeddings", "1 of 3 features has no embedding: its results are NULL.")]
    squares = memory(
        "Polygon?crs=EPSG:4326",
        [["POLYGON((1 1, 2 1, 2 2, 1 1))"], ["POLYGON((-85 33, -84 33, -84 34, -85 34, -85 33))"]],
    )
    load("aggregatetopolygons", INPUT=embedded, POLYGONS=squares)
    assert messages()[2:] == [("Aggregate to polygons", "1 polygon contains no feature with a value.")]
    load("creategrid", EXTENT="-84.6,-84.0,33.6,34.0 [EPSG:4326]", RESOLUTION=5)
    assert len(messages()) == 3


def test_a_warning_that_several_steps_give_is_shown_once(messages):
    message_bar.warn("First", ["28 places", "28 places"])
    message_bar.warn("Second", ["28 places", "another"])
    assert messages() == [("First", "28 places"), ("Second", "another")]


def test_the_source_of_a_layer_in_memory_which_logs_show_names_no_embeddings(load, embedded, memory):
    kept = load("clusterembeddings", INPUT=embedded, CLUSTERS=2, KEEP_EMBEDDINGS=True)
    assert "emb_000" not in kept.source() and "emb_007" in [field.name() for field in kept.fields()]
    copy = kept.clone()
    assert [field.name() for field in copy.fields()] == [field.name() for field in kept.fields()]
    assert next(copy.getFeatures()).attributes() == next(kept.getFeatures()).attributes()
    assert load("clusterembeddings", INPUT=kept, CLUSTERS=2).featureCount() == kept.featureCount()
    rows = [
        [None, 1, True, "2020-01-01", "a", 1.0],
        [None, 2, False, "2020-01-02", "b", 2.0],
        [None, 3, True, None, "c", 3.0],
    ]
    table = memory("None?field=n:int8&field=yes:bool&field=day:date&field=t:string(3)&field=emb_000:double", rows)
    found = load("clusterembeddings", INPUT=table, CLUSTERS=2, KEEP_EMBEDDINGS=True)
    assert [feature.attributes()[:5] for feature in found.getFeatures()] == [
        f.attributes() for f in table.getFeatures()
    ]
    assert [(f.name(), f.type(), f.length()) for f in found.fields()][:5] == [
        (f.name(), f.type(), f.length()) for f in table.fields()
    ]
