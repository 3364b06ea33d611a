"""What is told before a run of where a layer lies and where a model is valid."""

import json
import sqlite3
import time
from pathlib import Path

import pytest
from qgis.core import (
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

PARIS, ATLANTA = "POINT(2.35 48.85)", "POINT(-84.39 33.75)"


@pytest.fixture(autouse=True)
def only_built_in_models(monkeypatch, tmp_path_factory):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
    monkeypatch.delenv("MOBCLIP_MODELS", raising=False)


@pytest.fixture
def check(provider):
    """What the dialog would say of parameters, by default of us-open: None where it lets them run."""

    def run(layer, name="computeembeddings", **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        algorithm = provider.algorithm(name).create()
        parameters = {"INPUT": layer, "MODEL": "us-open", "OUTPUT": "memory:", **parameters}
        accepted, text = algorithm.checkParameterValues(parameters, context)
        assert accepted is (not text)
        return text or None

    return run


def square(wkt):
    return QgsGeometry.fromWkt(wkt).buffer(0.05, 1).asWkt()


def install(folder, name, **domain):
    """A model as far as its card goes."""
    path = folder / "mobclip" / "models" / name
    path.mkdir(parents=True)
    card = {"format": 1, "name": name, "version": "1", "encoders": [{"kind": "coordinates"}], "domain": domain}
    (path / "card.json").write_text(json.dumps(card), encoding="utf-8")


def test_a_layer_outside_is_told_where_the_model_is_valid(check, memory):
    said = (
        "The layer places (longitudes 2.35° to 2.35°, latitudes 48.85° to 48.85°) lies outside the valid domain of us-open: "
        "the United States, except Los Angeles County, Pima County and the counties that the commuting data lack. "
        "No installed model is valid there; Import encoder adds models."
    )
    assert check(memory("Point?crs=EPSG:4326", [[PARIS], [PARIS], [None]])) == said
    assert check(memory("Polygon?crs=EPSG:4326&field=h3:string", [[square(PARIS), "861fb4667ffffff"]])) == said.replace(
        "2.35° to 2.35°", "2.3° to 2.4°"
    ).replace("48.85° to 48.85°", "48.8° to 48.9°")


def test_a_layer_inside_or_in_part_inside_is_let_run(check, memory, bundle):
    assert check(memory("Point?crs=EPSG:4326", [[ATLANTA], [PARIS]])) is None
    assert check(memory("Point?crs=EPSG:4326", [[ATLANTA]]), MODEL=bundle) is None
    assert (
        check(memory("Point?crs=EPSG:4326", [["POINT(-85 33.5)"]]), MODEL=bundle) is None
    )  # nearby: a cell may reach it
    assert "outside the valid domain of toy: a corner" in check(
        memory("Point?crs=EPSG:4326", [["POINT(-90 40)"]]), MODEL=bundle
    )


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:2154", "EPSG:32631", "EPSG:3035", "EPSG:4258"])
def test_any_crs_is_brought_to_degrees(check, run, memory, crs):
    import processing

    for wkt, is_outside in ((PARIS, True), (ATLANTA, False)):
        if not is_outside and crs in ("EPSG:2154", "EPSG:32631", "EPSG:3035"):
            continue
        layer = memory("Point?crs=EPSG:4326", [[wkt]])
        params = {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "memory:"}
        said = check(processing.run("native:reprojectlayer", params)["OUTPUT"])
        assert (said is not None) is is_outside
        assert said is None or "(longitudes 2.35° to 2.35°, latitudes 48.85° to 48.85°)" in said


def test_a_layer_across_the_antimeridian(check, memory, tmp_path, monkeypatch):
    aleutians = ["POINT(179.5 52)", "POINT(-179.5 51.5)"]
    assert check(memory("Point?crs=EPSG:4326", [[wkt] for wkt in aleutians])) is None
    fiji = memory("Point?crs=EPSG:3460", [["POINT(1800000 4000000)"], ["POINT(2200000 4000000)"]])
    said = check(fiji)
    west, east = (float(part.split("°")[0]) for part in said.split("longitudes ")[1].split(" to ")[:2])
    assert 170 < west < 180 and -180 < east < -170 and "outside the valid domain of us-open" in said
    install(tmp_path, "pacific", bounds=[160, -30, -150, 0], text="the South Pacific")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert check(fiji).endswith("The installed model pacific is valid there.")
    assert check(fiji, MODEL="pacific") is None
    assert "outside the valid domain of pacific: the South Pacific." in check(
        memory("Point?crs=EPSG:4326", [[PARIS]]), MODEL="pacific"
    )


@pytest.mark.parametrize(
    "definition, rows",
    [
        ("Point?crs=EPSG:4326", []),  # no features
        ("Point?crs=EPSG:4326", [[None], ["POINT EMPTY"]]),
        ("Point?crs=EPSG:4326", [["POINT(2.35 95)"]]),
        ("Point?crs=EPSG:4326", [["POINT(-170 -5)"], ["POINT(170 5)"]]),  # around the globe, or across the antimeridian
        ("Point", [[PARIS]]),  # no CRS
        ("Point?crs=EPSG:3857", [[PARIS]]),  # degrees in a CRS of metres
        ("Point?crs=EPSG:26916", [["POINT(1e300 1e300)"]]),
        ("Point?crs=EPSG:3857", [["POINT(nan 1)"]]),
        ("Polygon?crs=EPSG:3413", [["POLYGON((-1e6 -1e6, 1e6 -1e6, 1e6 1e6, -1e6 -1e6))"]]),  # holds the pole
        ("LineString?crs=EPSG:4326", [["LINESTRING(2 48, 3 49)"]]),
        ("Point?crs=EPSG:4326&field=h3:string", [[PARIS, "862830807ffffff"]]),  # of which the cells count
    ],
)
def test_what_is_in_doubt_is_left_to_the_run(check, memory, definition, rows):
    assert check(memory(definition, rows)) is None


def test_the_cells_of_a_field_that_is_named_are_left_to_the_run(check, memory):
    layer = memory("Polygon?crs=EPSG:4326&field=home:string", [[square(PARIS), "862830807ffffff"]])
    assert check(layer, H3_FIELD="home") is None
    assert check(layer) is not None
    assert check(memory("None?field=h3:string", [[None, "862830807ffffff"]])) is None


def test_only_the_selected_features_count(check, memory):
    layer = memory("Point?crs=EPSG:4326", [[ATLANTA], [PARIS], [PARIS]])
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([2, 3])
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    assert check(layer.id()) is None and "latitudes 48.85° to 48.85°" in check(selected)
    layer.selectByIds([1])
    assert check(selected) is None


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson", "fgb"])
def test_files_are_looked_at_by_path(check, memory, tmp_path, suffix):
    import processing

    path = str(tmp_path / f"the pläces.{suffix}")
    layer = memory("Point?crs=EPSG:4326", [[PARIS]])
    processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": path})
    assert "The layer the pläces (longitudes 2.35°" in check(path)
    assert "absent" in check(str(tmp_path / f"absent.{suffix}"))  # QGIS's own sentence


def test_a_csv_of_points_is_looked_at_and_a_virtual_layer_left_to_the_run(check, tmp_path):
    (tmp_path / "cafés.csv").write_text("name,x,y\na,2.35,48.85\nb,2.36,48.86\n", encoding="utf-8")
    uri = (tmp_path / "cafés.csv").as_uri() + "?delimiter=,&xField=x&yField=y&crs=EPSG:4326"
    layer = QgsVectorLayer(uri, "cafés", "delimitedtext")
    assert "The layer cafés (longitudes 2.35° to 2.36°, latitudes 48.85° to 48.86°)" in check(layer)
    QgsProject.instance().addMapLayer(layer)
    virtual = QgsVectorLayer("?query=select * from cafés", "virtual", "virtual")
    assert virtual.featureCount() == 2 and check(virtual) is None


def test_a_filter_counts(check, memory, tmp_path):
    import processing

    path = str(tmp_path / "both.gpkg")
    both = memory("Point?crs=EPSG:4326&field=n:int", [[ATLANTA, 1], [PARIS, 2]])
    processing.run("native:savefeatures", {"INPUT": both, "OUTPUT": path})
    layer = QgsVectorLayer(path, "both", "ogr")
    assert check(layer) is None
    layer.setSubsetString("n = 2")
    assert "latitudes 48.85° to 48.85°" in check(layer)


def test_a_file_that_is_wrong_about_its_extent_is_let_run(check, memory, tmp_path):
    import processing

    path = str(tmp_path / "stale.gpkg")
    processing.run("native:savefeatures", {"INPUT": memory("Point?crs=EPSG:4326", [[ATLANTA]]), "OUTPUT": path})
    with sqlite3.connect(path) as database:
        database.execute("UPDATE gpkg_contents SET min_x = 2, min_y = 48, max_x = 3, max_y = 49")
    layer = QgsVectorLayer(path, "stale", "ogr")
    assert layer.extent().xMinimum() == 2
    assert check(layer) is None


def test_the_installed_model_that_fits_best_is_named(check, memory, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    layer = memory("Point?crs=EPSG:4326", [[PARIS]])
    install(tmp_path, "world", text="the whole Earth")
    assert check(layer).endswith("The installed model world is valid there.")
    install(tmp_path, "france", bounds=[-5, 41, 10, 52])
    assert check(layer).endswith("The installed model france is valid there.")
    assert check(layer, MODEL="france") is None and check(layer, MODEL="world") is None
    atlanta = memory("Point?crs=EPSG:4326", [[ATLANTA]])
    assert "outside the valid domain of france: longitudes -5° to 10°, latitudes 41° to 52°." in check(
        atlanta, MODEL="france"
    )


def test_a_layer_larger_than_a_model_is_not_sent_there(check, memory, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    install(tmp_path, "bali", bounds=[115, -9, 116, -8])
    layer = memory("Point?crs=EPSG:4326", [["POINT(50 -30)"], ["POINT(181 3)"]])
    assert check(layer).endswith("No installed model is valid there; Import encoder adds models.")


def test_every_model_that_is_compared_counts(check, memory, bundle, tmp_path):
    denver = memory("Point?crs=EPSG:4326&field=n:int", [["POINT(-105 39.7)", 1]])
    options = {"name": "compareencoders", "TARGET": "n", "OUTPUT_HTML": str(tmp_path / "r.html")}
    assert "valid domain of toy" in check(denver, MODELS=f"us-open\n{bundle}", **options)
    assert check(denver, MODELS="us-open, nowhere", **options) is None


def test_a_model_that_cannot_be_read_is_left_to_the_run(check, memory, tmp_path):
    (tmp_path / "bad.mobclip").write_bytes(b"PK\5\6")
    layer = memory("Point?crs=EPSG:4326", [[PARIS]])
    for model in (str(tmp_path / "bad.mobclip"), str(tmp_path / "absent"), "nowhere", str(tmp_path)):
        assert check(layer, MODEL=model) is None


@pytest.mark.parametrize(
    "wkt, hint",
    [
        ("POINT(33.75 -84.39)", "The layer's longitudes and latitudes may be swapped."),
        ("POINT(84.39 33.75)", "The sign of the layer's longitudes may be wrong."),
        ("POINT(-84.39 -33.75)", "The sign of the layer's latitudes may be wrong."),
    ],
)
def test_what_may_have_been_done_to_coordinates_is_told(check, memory, bundle, wkt, hint):
    assert hint in check(memory("Point?crs=EPSG:4326", [[wkt]]), MODEL=bundle)


def test_the_run_is_refused_and_nothing_written(run, memory, tmp_path):
    layer = memory("Point?crs=EPSG:4326", [[PARIS]])
    for model, said in {
        "us-open": "lies outside the valid domain of us-open",
        "auto": "No installed model is valid",
    }.items():
        with pytest.raises(QgsProcessingException, match=said):
            run("computeembeddings", INPUT=layer, MODEL=model, OUTPUT=str(tmp_path / "out.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_by_default_it_is_the_model_that_knows_the_places(check, run, memory, bundle, monkeypatch):
    atlanta = memory("Point?crs=EPSG:4326", [[ATLANTA], ["POINT(-84.2 33.7)"]])
    assert check(atlanta, MODEL="auto") is None and check(atlanta, MODEL=None) is None

    def chosen(layer):
        found = run("computeembeddings", INPUT=layer, OUTPUT="memory:")
        [name] = {feature["bundle"].split()[0] for feature in found["OUTPUT"].getFeatures() if feature["bundle"]}
        [sentence] = [text for text in found["log"].infos if text.startswith("The model is ")]
        assert sentence.startswith(f"The model is {name}, ")
        return name, sentence, found["MISSING"]

    assert chosen(atlanta)[0] == "us-open"
    monkeypatch.setenv("MOBCLIP_MODELS", str(Path(bundle).parent))
    name, sentence, _ = chosen(atlanta)
    assert name == "toy" and "with the narrowest valid domain" in sentence and "it knows all 2 places." in sentence
    beyond = memory("Point?crs=EPSG:4326", [[ATLANTA], ["POINT(-80.84 35.23)"], ["POINT(-70 -60)"]])  # and Antarctica
    name, sentence, missing = chosen(beyond)
    assert name == "us-open" and "it knows 2 of 3 places and 1 stays NULL." in sentence and missing == 1


def test_where_no_model_is_valid_auto_says_so_and_what_may_be_wrong(check, run, memory):
    swapped = memory("Point?crs=EPSG:4326", [["POINT(33.75 -84.39)"]])
    assert check(swapped, MODEL="auto").endswith(
        "Import encoder adds models. The layer's longitudes and latitudes may be swapped."
    )
    paris = memory("Point?crs=EPSG:4326", [[PARIS]])
    assert check(paris, MODEL="auto") == (
        "No installed model is valid where the layer places (longitudes 2.35° to 2.35°, latitudes 48.85° to 48.85°) lies; "
        "Import encoder adds models."
    )
    paris_and_afar = memory("Point?crs=EPSG:4326", [[PARIS], ["POINT(100 10)"], ["POINT(-170 -51)"]])
    with pytest.raises(QgsProcessingException, match="No installed model is valid where these places are"):
        run("computeembeddings", INPUT=paris_and_afar, MODEL="auto", OUTPUT="memory:")


def test_a_look_takes_no_time(check, grid_path, memory):
    many = memory("Point?crs=EPSG:4326", [[f"POINT({2 + row / 1e5} 48)"] for row in range(20_000)])
    check(many)
    for layer in (many, QgsVectorLayer(grid_path, "grid", "ogr")):
        start = time.perf_counter()
        check(layer)
        assert time.perf_counter() - start < 0.05
