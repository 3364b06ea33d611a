"""mobclip:fitpredictor, predict and explainprediction"""

import pytest
from layers import column
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture(scope="module")
def fitted(run, embedded_path, tmp_path_factory):
    path = tmp_path_factory.mktemp("prédictor") / "known values"
    return run("fitpredictor", INPUT=embedded_path, TARGET="known", PREDICTOR=str(path))


def test_a_fit_writes_a_predictor_and_tells_the_honest_score_first(fitted, embedded):
    known = [value for value in column(embedded, "known") if value is not None]
    assert fitted["PREDICTOR"].endswith("known values.predictor")
    assert fitted["ROWS"] == len(known) < embedded.featureCount()
    assert fitted["R2_RANDOM"] > 0.9 and fitted["ALPHA"] > 0
    assert 0.8 <= fitted["COVERAGE"] <= 1
    text = "\n".join(fitted["log"].infos)
    assert "90 % prediction intervals cover" in text
    assert "Judge the predictor by these" in text and "too optimistic" in text


def test_scores_of_large_numbers_are_written_out(provider):
    from mobclip_qgis.algorithms.fitpredictor import summary

    scores = {"classes": None, "r2_blocks": 0.63, "rmse_blocks": 2375.34, "r2_random": 0.72, "coverage": 0.9}
    text = summary({"rows": 537, **scores, "width": 6650.2})
    assert "RMSE 2,375." in text and "median width is 6,650." in text
    assert "median width is 0.241." in summary({"rows": 537, **scores, "width": 0.2411})


def test_predictions_fill_the_unknown_places(run, fitted, embedded, tmp_path):
    path = str(tmp_path / "prediction.gpkg")
    more = {"PREDICTOR": fitted["PREDICTOR"], "FIELD_NAME": "estimate", "APPLICABILITY": False, "OUTPUT": path}
    result = run("predict", INPUT=embedded, **more)
    layer = QgsVectorLayer(path, "prediction", "ogr")
    pairs = [
        (guess, truth) for guess, truth in zip(column(layer, "estimate"), column(layer, "known")) if truth is not None
    ]
    assert all(guess == pytest.approx(truth, abs=0.3) for guess, truth in pairs)
    assert None not in column(layer, "estimate")
    assert (result["TARGET_NAME"], result["MISSING"]) == ("known", 0)
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    hatch = ["outside the area of applicability"] if result["OUTSIDE"] else []
    assert labels[len(labels) - len(hatch) :] == hatch
    ranges = labels[: len(labels) - len(hatch)]
    assert 4 <= len(ranges) <= 7 and all(" to " in label for label in ranges)


def test_the_target_must_exist_teach_something_and_not_be_a_field(run, embedded, tmp_path):
    for target, more, sentence in (
        ("absent", {}, "has no field 'absent'"),
        ("h3", {}, "unique name"),
        ("known", {"TASK": "counts"}, "negative, or not whole"),
        ("known", {"REGION": "bundle"}, "fewer than 5 regions"),
        ("known", {"FIELDS": ["emb_000", "known"]}, "is also among the fields"),
    ):
        with pytest.raises(QgsProcessingException, match=sentence):
            run("fitpredictor", INPUT=embedded, TARGET=target, PREDICTOR=str(tmp_path / "x.predictor"), **more)
    assert not list(tmp_path.iterdir())


def test_too_few_known_places_are_refused(run, embedded, tmp_path):
    embedded.setSubsetString('"number" < 9')
    with pytest.raises(QgsProcessingException, match="Only 6 rows have all values .* at least 10"):
        run("fitpredictor", INPUT=embedded, TARGET="known", PREDICTOR=str(tmp_path / "x.predictor"))


def test_a_predictor_that_cannot_be_written_is_an_error(run, embedded):
    with pytest.raises(QgsProcessingException, match="There is no folder /proc/nowhere"):
        run("fitpredictor", INPUT=embedded, TARGET="known", PREDICTOR="/proc/nowhere/x.predictor")


def test_files_that_are_no_predictors_and_other_fields_are_refused(run, fitted, embedded, bundle, tmp_path):
    (tmp_path / "x.predictor").write_text("x")
    for parameters, sentence in (
        ({"PREDICTOR": str(tmp_path / "x.predictor")}, "predictor"),
        ({"PREDICTOR": bundle}, "is not a predictor"),
        ({"PREDICTOR": fitted["PREDICTOR"], "FIELDS": ["emb_000", "emb_001"]}, "was fitted on 8 fields"),
        ({"PREDICTOR": fitted["PREDICTOR"], "FIELD_NAME": " "}, "Give the new field a name"),
    ):
        with pytest.raises(QgsProcessingException, match=sentence) as caught:
            run("predict", INPUT=embedded, OUTPUT=str(tmp_path / "out.gpkg"), **parameters)
        assert len(str(caught.value).splitlines()) == 1
    assert not (tmp_path / "out.gpkg").exists()


def test_predictions_have_intervals_and_the_area_of_applicability(run, fitted, embedded, tmp_path):
    path = str(tmp_path / "out.gpkg")
    result = run("predict", INPUT=embedded, PREDICTOR=fitted["PREDICTOR"], OUTPUT=path)
    layer = QgsVectorLayer(path, "out", "ogr")
    names = [field.name() for field in layer.fields()]
    assert names[-5:] == ["prediction", "lower", "upper", "dissimilarity", "inside_aoa"]
    assert "bundle" not in names and "emb_000" not in names
    values = zip(*(column(layer, name) for name in ("lower", "prediction", "upper")))
    assert all(lower <= value <= upper for lower, value, upper in values)
    assert result["OUTSIDE"] == column(layer, "inside_aoa").count(0)


def test_intervals_and_applicability_can_be_left_out_and_intervals_can_be_of_nearby_errors(run, fitted, embedded):
    bare = run(
        "predict", INPUT=embedded, PREDICTOR=fitted["PREDICTOR"], LEVEL=0, APPLICABILITY=False, OUTPUT="memory:"
    )["OUTPUT"]
    assert {"lower", "inside_aoa"}.isdisjoint(field.name() for field in bare.fields())
    near = run("predict", INPUT=embedded, PREDICTOR=fitted["PREDICTOR"], NEARBY=True, LEVEL=80, OUTPUT="memory:")[
        "OUTPUT"
    ]
    assert all(lower < upper for lower, upper in zip(column(near, "lower"), column(near, "upper")))


@pytest.fixture(scope="module")
def strange(embedded_path, tmp_path_factory):
    """The cells with a class `kind`, and the embeddings of every seventh far from all others, where nothing is known."""
    import processing

    path = embedded_path
    steps = (
        ("known", 0, "if($id % 7, known, NULL)"),
        ("emb_001", 0, "if($id % 7, emb_001, 30)"),
        ("kind", 2, "if(known IS NULL, NULL, if(known > 1, 'high, above', 'low'))"),
    )
    for number, (name, kind, formula) in enumerate(steps):
        output = str(tmp_path_factory.mktemp("strange") / f"strange {number}.gpkg")
        parameters = {"INPUT": path, "FIELD_NAME": name, "FIELD_TYPE": kind, "FORMULA": formula, "FIELD_LENGTH": 0}
        path = processing.run("native:fieldcalculator", {**parameters, "OUTPUT": output})["OUTPUT"]
    return path


def test_places_unlike_all_known_ones_are_hatched_and_the_legend_says_so(run, strange, tmp_path):
    predictor = run("fitpredictor", INPUT=strange, TARGET="known", PREDICTOR=str(tmp_path / "a.predictor"))["PREDICTOR"]
    path = str(tmp_path / "out.gpkg")
    result = run("predict", INPUT=strange, PREDICTOR=predictor, OUTPUT=path)
    layer = QgsVectorLayer(path, "out", "ogr")
    assert 0 < result["OUTSIDE"] < layer.featureCount()
    assert layer.renderer().type() == "RuleRenderer"
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert labels[-1] == "outside the area of applicability" and " to " in labels[0]
    assert any("hatched" in text for text in result["log"].warnings)


def test_classes_are_predicted_as_texts_with_a_probability_and_the_likely_ones(run, strange, tmp_path):
    predictor = str(tmp_path / "kinds.predictor")
    fitted = run("fitpredictor", INPUT=strange, TARGET="kind", PROBE="ridge", PREDICTOR=predictor)
    assert fitted["ACCURACY_BLOCKS"] > 0.8 and fitted["RMSE_BLOCKS"] is None
    path = str(tmp_path / "out.gpkg")
    run("predict", INPUT=strange, PREDICTOR=predictor, OUTPUT=path)
    layer = QgsVectorLayer(path, "out", "ogr")
    assert set(column(layer, "prediction")) <= {"high, above", "low"}
    assert all(0.5 <= value <= 1 for value in column(layer, "probability"))
    assert all(guess in likely for guess, likely in zip(column(layer, "prediction"), column(layer, "likely")))


def test_a_predictor_refuses_embeddings_of_another_bundle(run, fitted, embedded_path, tmp_path):
    import processing

    other = {"INPUT": embedded_path, "FIELD_NAME": "bundle", "FIELD_TYPE": 2, "FORMULA": "'other 2.0 0123abcd'"}
    path = processing.run("native:fieldcalculator", {**other, "OUTPUT": str(tmp_path / "other.gpkg")})["OUTPUT"]
    output = tmp_path / "out.gpkg"
    with pytest.raises(
        QgsProcessingException, match="fitted on embeddings of toy 0.1.0 .* these are of other 2.0 0123abcd"
    ):
        run("predict", INPUT=path, PREDICTOR=fitted["PREDICTOR"], OUTPUT=str(output))
    assert not output.exists()


def test_a_prediction_is_explained_by_examples_and_contributions(run, embedded_path, memory, tmp_path):
    predictor = str(tmp_path / "named.predictor")
    run("fitpredictor", INPUT=embedded_path, TARGET="known", NAME="h3", PREDICTOR=predictor)
    half = "POLYGON(({0} 33,{1} 33,{1} 35,{0} 35,{0} 33))"
    rows = [(half.format(-85, -84.3), "west"), (half.format(-84.3, -83), "east")]
    halves = memory("Polygon?crs=EPSG:4326&field=name:string", rows)
    path = str(tmp_path / "why.gpkg")
    run(
        "explainprediction",
        INPUT=embedded_path,
        PREDICTOR=predictor,
        EXAMPLES=2,
        POLYGONS=halves,
        NAME="name",
        OUTPUT=path,
    )
    layer = QgsVectorLayer(path, "why", "ogr")
    known = [value is not None for value in column(layer, "known")]
    own = [example == cell for example, cell in zip(column(layer, "example_1"), column(layer, "h3"))]
    assert own == known  # a known place is its own best example
    west = [row for row, name in enumerate(column(layer, "polygon")) if name == "west"]
    assert sum(column(layer, "weight")[row] for row in west) == pytest.approx(1)
    value, contributions = column(layer, "polygon_value")[west[0]], column(layer, "contribution")
    mean = [value for value in column(layer, "known") if value is not None]
    assert sum(contributions[row] for row in west) == pytest.approx(value - sum(mean) / len(mean), abs=1e-6)


def test_it_works_in_a_model_and_in_batch(provider, embedded_path, tmp_path):
    import processing
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
    )
    from qgis.core import QgsProcessingModelChildAlgorithm as Child
    from qgis.core import QgsProcessingModelChildParameterSource as Source

    model = QgsProcessingModelAlgorithm("fit and predict", "tests")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("places", "Places"), QgsProcessingModelParameter("places")
    )
    steps = (
        ("fit", "fitpredictor", {"TARGET": Source.fromStaticValue("known"), "PROBE": Source.fromStaticValue("knn")}),
        ("use", "predict", {"PREDICTOR": Source.fromChildOutput("fit", "PREDICTOR")}),
    )
    for name, algorithm, sources in steps:
        child = Child(f"mobclip:{algorithm}")
        child.setChildId(name)
        for key, source in {**sources, "INPUT": Source.fromModelParameter("places")}.items():
            child.addParameterSources(key, [source])
        if name == "use":
            result = QgsProcessingModelOutput("result", "result")
            result.setChildId("use")
            result.setChildOutputName("OUTPUT")
            child.setModelOutputs({"result": result})
        model.addChildAlgorithm(child)
    for number in range(2):  # one after the other, as a batch runs
        path = str(tmp_path / f"{number}.gpkg")
        processing.run(model, {"places": embedded_path, "use:result": path, "result": path})
        assert None not in column(QgsVectorLayer(path, "out", "ogr"), "prediction")


@pytest.mark.parametrize("name", ["lower", "Lower", "inside_aoa", "h3", "fid", "geom", "emb_000", "x" * 300])
def test_the_new_field_needs_a_name_of_its_own(run, fitted, embedded, tmp_path, name):
    path = tmp_path / "p.gpkg"
    with pytest.raises(QgsProcessingException, match="new field") as caught:
        run("predict", INPUT=embedded, PREDICTOR=fitted["PREDICTOR"], FIELD_NAME=name, OUTPUT=str(path))
    assert len(str(caught.value).splitlines()) == 1
    assert not path.exists()


def test_classes_like_formulas_are_none_in_a_text_file(run, embedded_path, tmp_path):
    import processing

    classes = {
        "INPUT": embedded_path,
        "FIELD_NAME": "class",
        "FIELD_TYPE": 2,  # text
        "FIELD_LENGTH": 9,
        "FORMULA": "if(\"number\" % 2 = 0, '=1+1', '+a')",
        "OUTPUT": str(tmp_path / "classes.gpkg"),
    }
    layer = processing.run("native:fieldcalculator", classes)["OUTPUT"]
    fit = {"TARGET": "class", "PROBE": "knn", "PREDICTOR": str(tmp_path / "class.predictor")}
    predictor = run("fitpredictor", INPUT=layer, **fit)["PREDICTOR"]
    for name, start in (("p.csv", "'"), ("p.gpkg", "")):
        run("predict", INPUT=layer, PREDICTOR=predictor, OUTPUT=str(tmp_path / name))
        run("explainprediction", INPUT=layer, PREDICTOR=predictor, OUTPUT=str(tmp_path / f"e{name}"))
        for path, field in ((tmp_path / name, "prediction"), (tmp_path / f"e{name}", "value_1")):
            found = set(column(QgsVectorLayer(str(path), "p", "ogr"), field))
            assert found and found <= {f"{start}=1+1", f"{start}+a"}


@pytest.fixture(scope="module")
def rainy(embedded_path, tmp_path_factory):
    """The cells with `rain`, which follows their embeddings and, smoothly, their position."""
    import processing

    output = str(tmp_path_factory.mktemp("rainy") / "rainy.gpkg")
    formula = "known + 3 * sin(6 * x(centroid($geometry))) + 2 * cos(5 * y(centroid($geometry)))"
    parameters = {"FIELD_NAME": "rain", "FIELD_TYPE": 0, "FIELD_LENGTH": 0, "FORMULA": formula, "OUTPUT": output}
    return processing.run("native:fieldcalculator", {"INPUT": embedded_path, **parameters})["OUTPUT"]


def test_position_is_used_where_it_helps_and_predictions_and_explanations_take_it(run, rainy, tmp_path):
    predictor = str(tmp_path / "rain.predictor")
    fitted = run("fitpredictor", INPUT=rainy, TARGET="rain", POSITION="auto", PREDICTOR=predictor)
    assert fitted["POSITION_FUNCTIONS"] > 0 and fitted["POSITION_GAIN"] > 0
    assert any("Position is used beside the embeddings" in text for text in fitted["log"].infos)
    path = str(tmp_path / "rain.gpkg")
    run("predict", INPUT=rainy, PREDICTOR=predictor, NEARBY=True, KEEP_EMBEDDINGS=True, OUTPUT=path)
    layer = QgsVectorLayer(path, "rain", "ogr")
    pairs = [(guess, truth) for guess, truth in zip(column(layer, "prediction"), column(layer, "rain")) if truth]
    errors = [abs(guess - truth) for guess, truth in pairs]
    assert sum(errors) / len(errors) < 0.5 and None not in column(layer, "dissimilarity")
    explained = run("explainprediction", INPUT=rainy, PREDICTOR=predictor, EXAMPLES=1, OUTPUT="memory:")["OUTPUT"]
    known = [truth for _, truth in pairs]
    values = [value for value, truth in zip(column(explained, "value_1"), column(layer, "rain")) if truth]
    assert values == pytest.approx(known)


def test_position_that_says_nothing_is_left_out_and_the_log_says_why(run, embedded_path, tmp_path):
    predictor = str(tmp_path / "known.predictor")
    fitted = run("fitpredictor", INPUT=embedded_path, TARGET="known", POSITION="auto", PREDICTOR=predictor)
    assert fitted["POSITION_FUNCTIONS"] == 0
    assert any("Position is left out, as it does not clearly help" in text for text in fitted["log"].infos)


def test_a_predictor_of_position_refuses_a_layer_without_geometry(run, rainy, tmp_path):
    import processing

    predictor = str(tmp_path / "rain.predictor")
    run("fitpredictor", INPUT=rainy, TARGET="rain", POSITION="add", PREDICTOR=predictor)
    table = processing.run("native:dropgeometries", {"INPUT": rainy, "OUTPUT": str(tmp_path / "table.gpkg")})["OUTPUT"]
    for name in ("predict", "explainprediction"):
        with pytest.raises(
            QgsProcessingException, match="rain.predictor needs the position .* has no geometry"
        ) as caught:
            run(name, INPUT=table, PREDICTOR=predictor, OUTPUT=str(tmp_path / "out.gpkg"))
        assert len(str(caught.value).splitlines()) == 1
    assert not (tmp_path / "out.gpkg").exists()


def test_parameters_without_effect_are_named(run, fitted, embedded):
    use = {"INPUT": embedded, "PREDICTOR": fitted["PREDICTOR"], "OUTPUT": "memory:"}
    for name, unused in (("predict", "control totals"), ("explainprediction", "polygons")):
        warnings = run(name, WEIGHT="number", **use)["log"].warnings
        assert f"Without effect, as there are no {unused}: Weight field for means." in warnings
        assert not any("Without effect" in text for text in run(name, **use)["log"].warnings)
