"""mobclip:computeembeddings"""

import json
import re
import shutil
from pathlib import Path

import pytest
from conftest import toy_model
from layers import column
from qgis.core import (
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

NAMES = [f"emb_{number:03}" for number in range(8)]
INSIDE, OUTSIDE = "POINT(-84.39 33.75)", "POINT(0 51)"


def vectors(layer):
    """Rows of embeddings, None where one of them is NULL."""
    rows = zip(*(column(layer, name) for name in NAMES))
    return [None if None in row else row for row in rows]


def test_cells_keep_their_fields_and_get_all_embeddings(run, grid_path, bundle, tmp_path):
    path = str(tmp_path / "émb edded.gpkg")
    result = run("computeembeddings", INPUT=grid_path, MODEL=bundle, OUTPUT=path)
    layer = QgsVectorLayer(path, "e", "ogr")
    assert [field.name() for field in layer.fields()] == ["fid", "h3", "bundle", "color", *NAMES]
    assert (result["COUNT"], result["MISSING"]) == (layer.featureCount(), 0)
    assert all(vectors(layer))
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in column(layer, "color"))
    assert column(layer, "h3") == column(QgsVectorLayer(grid_path, "g", "ogr"), "h3")


def test_points_cells_and_polygons_at_one_place_agree(run, embedded, memory, bundle):
    feature = next(f for f in embedded.getFeatures() if f.geometry().contains(memory_point(INSIDE)))
    expected = [feature[name] for name in NAMES]
    points = memory("Point?crs=EPSG:4326&field=name:string", [[INSIDE, "Atlanta"]])
    polygons = memory("Polygon?crs=EPSG:4326", [[feature.geometry().asWkt().replace("Multi", "", 1)]])
    cells = memory("None?field=cell:string", [[None, feature["h3"]]])
    for layer, more in ((points, {}), (polygons, {}), (cells, {"H3_FIELD": "cell"})):
        found = run("computeembeddings", INPUT=layer, MODEL=bundle, OUTPUT="memory:", **more)["OUTPUT"]
        assert vectors(found)[0] == pytest.approx(expected, abs=0.02)
        assert found.wkbType() == layer.wkbType()


def memory_point(wkt):
    from qgis.core import QgsGeometry

    return QgsGeometry.fromWkt(wkt)


def test_projected_points_give_the_same(run, memory, bundle):
    import processing

    points = memory("Point?crs=EPSG:4326", [[INSIDE], ["POINT(-84.2 33.9)"]])
    expected = vectors(run("computeembeddings", INPUT=points, MODEL=bundle, OUTPUT="memory:")["OUTPUT"])
    for crs in ("EPSG:3857", "EPSG:5070", "EPSG:26916"):
        moved = processing.run("native:reprojectlayer", {"INPUT": points, "TARGET_CRS": crs, "OUTPUT": "memory:"})[
            "OUTPUT"
        ]
        found = run("computeembeddings", INPUT=moved, MODEL=bundle, OUTPUT="memory:")["OUTPUT"]
        assert found.crs().authid() == crs
        assert vectors(found) == expected


def test_places_without_geometry_or_outside_are_kept_null_and_counted(run, memory, bundle):
    rows = [[INSIDE, 1], [None, 2], [OUTSIDE, 3], [INSIDE, 4]]
    for kind, change in (("Point", str), ("Polygon", square)):
        layer = memory(f"{kind}?crs=EPSG:4326&field=id:int", [[wkt and change(wkt), number] for wkt, number in rows])
        result = run("computeembeddings", INPUT=layer, MODEL=bundle, OUTPUT="memory:")
        assert column(result["OUTPUT"], "id") == [1, 2, 3, 4]
        assert [vector is None for vector in vectors(result["OUTPUT"])] == [False, True, True, False]
        assert not result["OUTPUT"].getFeature(2).hasGeometry()
        assert result["MISSING"] == 2
        assert result["log"].warnings == [
            "2 of 4 places have no embedding: 1 has no geometry; 1 is outside the valid domain of toy, a corner of Georgia."
        ]


def test_of_polygons_the_share_of_their_area_that_is_known_is_told(run, memory, bundle, embedded):
    inner = next(f for f in embedded.getFeatures() if f.geometry().contains(memory_point(INSIDE))).geometry().asWkt()
    edge = "POLYGON((-84.3 33.8, -83 33.8, -83 33.9, -84.3 33.9, -84.3 33.8))"
    sliver = "POLYGON((-84.3 33.8, -84.2 33.9, -84.3 33.8))"
    rows = [[inner.replace("Multi", "", 1)], [edge], [sliver], [memory_point(OUTSIDE).buffer(0.1, 1).asWkt()], [None]]
    result = run("computeembeddings", INPUT=memory("Polygon?crs=EPSG:4326", rows), MODEL=bundle, OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert [field.name() for field in layer.fields()][:4] == ["bundle", "covered", "color", "emb_000"]
    whole, part, *others = column(layer, "covered")
    assert whole == 1 and 0.15 < part < 0.35 and others == [None, 0, None]
    assert [vector is None for vector in vectors(layer)] == [False, False, True, True, True]
    missing, part = result["log"].warnings
    assert missing.startswith("3 of 5 places have no embedding: 1 has no geometry; 1 has no area; 1 is outside the")
    assert part == "For 1 of 2 polygons less than half of the area is known: see the field covered."
    points = memory(
        "Point?crs=EPSG:4326&field=covered:double&field=bundle:string&field=emb_000:double", [[INSIDE, 1, "", 1]]
    )
    again = run("computeembeddings", INPUT=points, MODEL=bundle, OUTPUT="memory:")["OUTPUT"]
    assert again.fields().lookupField("covered") == -1


def test_the_cells_of_a_polygon_weigh_by_their_people_where_the_model_knows_them(run, memory, backend_python, tmp_path):
    """All people of the model live in the northern half, where the polygon has a fifth of its area."""
    model = toy_model(backend_python, tmp_path / "peopled.mobclip", "peopled")
    wkts = ["POLYGON((-84.4 33.65, -84.2 33.65, -84.2 33.88, -84.4 33.88, -84.4 33.65))",
            "POLYGON((-84.4 33.84, -84.2 33.84, -84.2 33.88, -84.4 33.88, -84.4 33.84))"]  # fmt: skip
    layer = memory("Polygon?crs=EPSG:4326", [[wkt] for wkt in wkts])
    by_people = run("computeembeddings", INPUT=layer, MODEL=model, OUTPUT="memory:")
    whole, northern = vectors(by_people["OUTPUT"])
    assert whole == pytest.approx(northern, abs=0.1)
    assert any("weigh by the people who live in them" in text for text in by_people["log"].infos)
    by_area = run("computeembeddings", INPUT=layer, MODEL=model, WEIGHT="area", OUTPUT="memory:")
    assert vectors(by_area["OUTPUT"])[0] != pytest.approx(whole, abs=0.1)
    assert column(by_people["OUTPUT"], "covered") == column(by_area["OUTPUT"], "covered") == [1, 1]
    assert any("Cells weigh by their area in a polygon." in text for text in by_area["log"].infos)


def test_people_outside_the_model_are_missing_in_what_is_covered(run, memory, backend_python, tmp_path):
    model = toy_model(backend_python, tmp_path / "peopled.mobclip", "peopled")
    layer = memory("Polygon?crs=EPSG:4326", [["POLYGON((-85 33.6, -84.3 33.6, -84.3 34, -85 34, -85 33.6))"]])
    shares = {}
    for weight in ("people", "area"):
        result = run("computeembeddings", INPUT=layer, MODEL=model, WEIGHT=weight, OUTPUT="memory:")
        [shares[weight]] = column(result["OUTPUT"], "covered")
        what = {"people": "people are", "area": "area is"}[weight]
        text = f"For 1 of 1 polygons less than half of the {what} known: see the field covered."
        assert result["log"].warnings == [text]
    assert 0 < shares["people"] < shares["area"] < 0.5  # 15 cells of 1,000 people beside a quarter of Atlanta


@pytest.mark.parametrize(
    "definition, wkts, hint",
    [
        (
            "Point?crs=EPSG:4326",
            ["POINT(33.75 -84.39)", "POINT(33.8 -84.3)"],
            "outside the valid domain of toy: .* The layer's longitudes and latitudes may be swapped.",
        ),
        (
            "Polygon?crs=EPSG:4326",
            ["POLYGON((84 33.8, 84.2 33.8, 84.1 33.9, 84 33.8))"],
            "outside the valid domain of toy: .* The sign of the layer's longitudes may be wrong.",
        ),
        ("Point?crs=EPSG:3857", [INSIDE], "look like degrees, but its CRS is EPSG:3857, .* assign EPSG:4326 to it"),
        ("Point?crs=EPSG:26916", [INSIDE], "look like degrees, but its CRS is EPSG:26916"),
        ("Point?crs=EPSG:4326", [OUTSIDE], "places .* lies outside the valid domain of toy: a corner of Georgia."),
        (
            "Point?crs=EPSG:4326",
            [OUTSIDE, "POINT(-179 51)", "POINT(100 10)"],
            "3 of 3 places have no embedding: they are outside the valid domain of toy",
        ),
        ("Point?crs=EPSG:4326", ["POINT(-84.39 95)"], "has coordinates that are not degrees .* -84.39, 95 in row 1"),
        ("Point?crs=EPSG:4326", [None, "POINT EMPTY"], "2 of 2 places have no embedding: they have no geometry."),
        (
            "Polygon?crs=EPSG:4326",
            ["POLYGON((-84.2 33.8, -84.1 33.9, -84.2 33.8))"],
            "1 of 1 places has no embedding: it has no area.",
        ),
    ],
)
def test_where_no_place_is_known_the_cause_is_told_and_nothing_written(
    run, memory, bundle, tmp_path, definition, wkts, hint
):
    layer = memory(definition, [[wkt] for wkt in wkts])
    with pytest.raises(QgsProcessingException, match=hint):
        run("computeembeddings", INPUT=layer, MODEL=bundle, OUTPUT=str(tmp_path / "out.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_cells_finer_than_the_models_are_told_to_share_embeddings(run, bundle):
    grid = run("creategrid", EXTENT="-84.45,-84.35,33.7,33.8 [EPSG:4326]", RESOLUTION=8, OUTPUT="memory:")["OUTPUT"]
    result = run("computeembeddings", INPUT=grid, MODEL=bundle, OUTPUT="memory:")
    rows = vectors(result["OUTPUT"])
    shared = sum(rows.count(row) > 1 for row in rows)
    assert shared > len(rows) / 2
    [said] = result["log"].warnings
    assert said == (
        f"{shared} of {len(rows)} places share their embedding with other places: cells of resolution 8 are smaller than those "
        "of toy (resolution 6)."
    )


def test_an_h3_field_without_any_value_leaves_the_places_to_the_geometry(run, memory, bundle):
    for kind, wkt in (("Point", INSIDE), ("Polygon", square(INSIDE))):
        for definition in ("h3:string", "H3:int8", "h3:double"):
            layer = memory(f"{kind}?crs=EPSG:4326&field={definition}", [[wkt, None], [wkt, None]])
            result = run("computeembeddings", INPUT=layer, MODEL=bundle, OUTPUT="memory:")
            assert all(vectors(result["OUTPUT"])) and result["MISSING"] == 0
            assert result["log"].warnings == ["The field 'h3' is empty: places are the geometry instead."]
    named = memory("Point?crs=EPSG:4326&field=cell:string", [[INSIDE, None]])
    with pytest.raises(QgsProcessingException, match="1 of 1 places has no embedding: it has no H3 cell."):
        run("computeembeddings", INPUT=named, H3_FIELD="cell", MODEL=bundle, OUTPUT="memory:")


def test_points_among_polygons_are_refused_as_in_the_command(run, bundle, tmp_path):
    collection = {"type": "FeatureCollection", "features": []}
    for wkt in (square(INSIDE), INSIDE):
        geometry = json.loads(QgsGeometry.fromWkt(wkt).asJson())
        collection["features"].append({"type": "Feature", "properties": {}, "geometry": geometry})
    (tmp_path / "both.geojson").write_text(json.dumps(collection), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="The layer has lines, or both points and polygons"):
        run("computeembeddings", INPUT=str(tmp_path / "both.geojson"), MODEL=bundle, OUTPUT="memory:")


def test_places_of_several_points_are_told(run, memory, bundle):
    wkts = ["MULTIPOINT(-84.39 33.75, -84.2 33.9)", "MULTIPOINT(-84.39 33.75)", "MULTIPOINT EMPTY"]
    layer = memory("MultiPoint?crs=EPSG:4326", [[wkt] for wkt in wkts])
    result = run("computeembeddings", INPUT=layer, MODEL=bundle, OUTPUT="memory:")
    assert result["MISSING"] == 1
    assert result["log"].warnings[0].startswith("1 of 3 features has several points: its centroid is used")


def test_a_geometry_without_a_place_on_the_globe_is_told_from_none(run, memory, bundle):
    wkts = ["POINT(742000 3737000)", "POINT(1e300 1e300)", None]
    layer = memory("Point?crs=EPSG:26916", [[wkt] for wkt in wkts])
    result = run("computeembeddings", INPUT=layer, MODEL=bundle, OUTPUT="memory:")
    [said] = result["log"].warnings
    assert "1 has no geometry; 1 has coordinates that are not degrees on the globe" in said


def square(point):
    """A polygon of a tenth of a degree around a point."""
    return memory_point(point).buffer(0.05, 1).asWkt()


def test_only_selected_features_and_filters_are_obeyed(run, grid_path, bundle):
    layer = QgsVectorLayer(grid_path, "grid", "ogr")
    QgsProject.instance().addMapLayer(layer)
    layer.setSubsetString('"fid" > 10')
    filtered = run("computeembeddings", INPUT=layer, MODEL=bundle, OUTPUT="memory:")["OUTPUT"]
    assert filtered.featureCount() == layer.featureCount() > 20
    layer.selectByIds([11, 13])
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    found = run("computeembeddings", INPUT=chosen, MODEL=bundle, OUTPUT="memory:")["OUTPUT"]
    assert column(found, "h3") == [layer.getFeature(fid)["h3"] for fid in (11, 13)]


def test_a_layer_of_a_geopackage_by_name(run, grid_path, bundle, tmp_path):
    shutil.copy(grid_path, tmp_path / "two.gpkg")
    path = f"{tmp_path / 'two.gpkg'}|layername={Path(grid_path).stem}"
    found = run("computeembeddings", INPUT=path, MODEL=bundle, OUTPUT="memory:")["OUTPUT"]
    assert found.featureCount() == QgsVectorLayer(grid_path, "g", "ogr").featureCount()


def test_embeddings_from_before_are_replaced(run, embedded, bundle):
    found = run("computeembeddings", INPUT=embedded, MODEL=bundle, OUTPUT="memory:")["OUTPUT"]
    names = [field.name() for field in found.fields()]
    assert names == ["fid", "h3", "number", "known", "bundle", "color", *NAMES]


def test_h3_cells_in_every_form(run, memory, bundle, embedded):
    cell = column(embedded, "h3")[0]
    forms = [cell.upper(), f"0x{cell}", f" 0{cell} ", str(int(cell, 16)), None, ""]
    texts = memory("None?field=h3:string", [[None, form] for form in forms])
    found = run("computeembeddings", INPUT=texts, MODEL=bundle, OUTPUT="memory:")["OUTPUT"]
    assert [vector is None for vector in vectors(found)] == [False] * 4 + [True] * 2
    numbers = memory("None?field=cell:int8&field=h3:string", [[None, int(cell, 16), "nonsense"]])
    again = run("computeembeddings", INPUT=numbers, H3_FIELD="cell", MODEL=bundle, OUTPUT="memory:")["OUTPUT"]
    assert vectors(again)[0] == vectors(found)[0]


@pytest.mark.parametrize(
    "definition, rows, sentence",
    [
        ("Point", [[INSIDE]], "no valid coordinate reference system: assign one first"),
        ("Point?crs=EPSG:4326", [], "has no features"),
        (
            "LineString?crs=EPSG:4326",
            [["LINESTRING(0 0, 1 1)"]],
            "has neither points, nor polygons, nor a field with H3",
        ),
        ("None?field=h3:string", [[None, "Georgia"]], "'Georgia' in row 1 is not an H3 cell"),
        ("None?field=h3:int", [[None, 12345]], "'12345' in row 1 is not an H3 cell"),
        (
            "None?field=h3:double",
            [[None, 604231117620379647.0]],
            "decimal fractions, which cannot hold H3 cells exactly",
        ),
        ("None?field=a:string", [[None, "x"]], "has neither points, nor polygons, nor a field with H3"),
    ],
)
def test_bad_layers_are_refused_in_one_sentence(run, memory, bundle, tmp_path, definition, rows, sentence):
    output = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match=sentence):
        run("computeembeddings", INPUT=memory(definition, rows), MODEL=bundle, OUTPUT=str(output))
    assert not output.exists()


def test_a_field_that_does_not_exist_is_named(run, grid_path, bundle):
    with pytest.raises(QgsProcessingException, match="has no field 'cells'"):
        run("computeembeddings", INPUT=grid_path, H3_FIELD="cells", MODEL=bundle, OUTPUT="memory:")


@pytest.mark.parametrize(
    "change, sentence",
    [
        (lambda folder, card: (folder / "codes.npy").write_bytes(b"x"), "checksum does not match"),
        (lambda folder, card: card.update(format=99), "version of MobCLIP"),
        (lambda folder, card: card.pop("encoders"), "lacks encoders"),
    ],
)
def test_what_the_backend_says_about_a_bad_bundle_is_passed_on(run, grid_path, bundle, tmp_path, change, sentence):
    folder = tmp_path / "bad"
    shutil.unpack_archive(bundle, folder, "zip")
    card = json.loads((folder / "card.json").read_text())
    change(folder, card)
    (folder / "card.json").write_text(json.dumps(card))
    with pytest.raises(QgsProcessingException, match=sentence):
        run("computeembeddings", INPUT=grid_path, MODEL=str(folder), OUTPUT=str(tmp_path / "out.gpkg"))
    assert not (tmp_path / "out.gpkg").exists()


def test_the_bundled_model_is_the_default(run, grid_path):
    found = run("computeembeddings", INPUT=grid_path, OUTPUT="memory:")["OUTPUT"]
    assert found.fields().lookupField("emb_127") > 0
    assert QgsWkbTypes.geometryType(found.wkbType()) == QgsWkbTypes.PolygonGeometry
    assert any(value is not None for value in column(found, "emb_127"))


@pytest.mark.parametrize("kind", ["Point", "Polygon"])
def test_places_are_drawn_in_the_colours_of_their_model_and_grey_without_an_embedding(
    run, memory, bundle, tmp_path, kind
):
    change = str if kind == "Point" else square
    wkts = [INSIDE, OUTSIDE, "POINT(-84.2 33.9)", None]
    paths = [str(tmp_path / name) for name in ("some.gpkg", "one.gpkg")]
    for path, chosen in zip(paths, (wkts, wkts[2:3])):
        layer = memory(f"{kind}?crs=EPSG:4326", [[wkt and change(wkt)] for wkt in chosen])
        run("computeembeddings", INPUT=layer, MODEL=bundle, OUTPUT=path)
    some, one = (QgsVectorLayer(path, "e", "ogr") for path in paths)
    colours = column(some, "color")
    assert [colour is None for colour in colours] == [False, True, False, True] and len(set(colours)) == 3
    assert column(one, "color") == [colours[2]]
    *_, grey = some.renderer().rootRule().children()
    assert (grey.label(), grey.filterExpression()) == ("no value · 2", '"color" IS NULL')
    drawn = one.renderer().symbol().symbolLayer(0).dataDefinedProperties()
    assert drawn.property(QgsSymbolLayer.Property.PropertyFillColor).field() == "color"


def test_the_colour_is_no_embedding_and_no_indicator_for_what_follows(run, embedded):
    from mobclip_qgis.shared.sources import embedding_fields, is_indicator

    clusters = run("clusterembeddings", INPUT=embedded, CLUSTERS=3, OUTPUT="memory:")["OUTPUT"]
    names = [field.name() for field in clusters.fields()]
    assert "color" not in names and "emb_000" not in names
    assert embedding_fields(embedded) == NAMES and not is_indicator("color")
    reduced = run("reduceembeddings", INPUT=embedded, OUTPUT="memory:")["OUTPUT"]
    again = run("computeembeddings", INPUT=reduced, OUTPUT="memory:")["OUTPUT"]
    assert [field.name() for field in again.fields()].count("color") == 1


def test_a_table_of_cells_has_colours_and_no_style(run, memory, bundle, embedded, tmp_path):
    path = tmp_path / "table.gpkg"
    cells = memory("None?field=h3:string", [[None, column(embedded, "h3")[0]]])
    run("computeembeddings", INPUT=cells, MODEL=bundle, OUTPUT=str(path))
    assert column(QgsVectorLayer(str(path), "e", "ogr"), "color") == [column(embedded, "color")[0]]
