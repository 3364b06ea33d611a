"""mobclip:fitpredictor and predict"""

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
    text = "\n".join(fitted["log"].infos)
    assert "Judge the predictor by these" in text and "It flatters" in text


def test_predictions_fill_the_unknown_places(run, fitted, embedded, tmp_path):
    path = str(tmp_path / "prediction.gpkg")
    more = {"PREDICTOR": fitted["PREDICTOR"], "FIELD_NAME": "estimate", "OUTPUT": path}
    result = run("predict", INPUT=embedded, **more)
    layer = QgsVectorLayer(path, "prediction", "ogr")
    pairs = [(guess, truth) for guess, truth in zip(column(layer, "estimate"), column(layer, "known")) if truth is not None]
    assert all(guess == pytest.approx(truth, abs=0.3) for guess, truth in pairs)
    assert None not in column(layer, "estimate")
    assert (result["TARGET_NAME"], result["MISSING"]) == ("known", 0)
    ranges = layer.renderer().ranges()
    assert 4 <= len(ranges) <= 7
    assert ranges[0].lowerValue() <= min(column(layer, "estimate"))
    assert ranges[-1].upperValue() >= max(column(layer, "estimate"))


def test_the_target_must_exist_be_numeric_and_not_be_a_field(run, embedded, tmp_path):
    for target, more, sentence in (
        ("absent", {}, "has no field 'absent'"),
        ("h3", {}, "The field 'h3' of embedded is not numeric"),
        ("known", {"FIELDS": ["emb_000", "known"]}, "is also among the fields"),
    ):
        with pytest.raises(QgsProcessingException, match=sentence):
            run("fitpredictor", INPUT=embedded, TARGET=target, PREDICTOR=str(tmp_path / "x.predictor"), **more)
    assert not list(tmp_path.iterdir())


def test_too_few_known_places_are_refused(run, embedded, tmp_path):
    embedded.setSubsetString('"number" < 9')
    with pytest.raises(QgsProcessingException, match="Only 6 places have both embeddings and 'known': at least 10"):
        run("fitpredictor", INPUT=embedded, TARGET="known", PREDICTOR=str(tmp_path / "x.predictor"))


def test_a_predictor_that_cannot_be_written_is_an_error(run, embedded):
    with pytest.raises(QgsProcessingException, match="cannot be written|could not be read or written"):
        run("fitpredictor", INPUT=embedded, TARGET="known", PREDICTOR="/proc/nowhere/x.predictor")


def test_files_that_are_no_predictors_and_other_fields_are_refused(run, fitted, embedded, bundle, tmp_path):
    (tmp_path / "x.predictor").write_text("x")
    for parameters, sentence in (
        ({"PREDICTOR": str(tmp_path / "x.predictor")}, "predictor"),
        ({"PREDICTOR": bundle}, "is not a predictor"),
        ({"PREDICTOR": fitted["PREDICTOR"], "FIELDS": ["emb_000", "emb_001"]}, "was made for 8 fields"),
        ({"PREDICTOR": fitted["PREDICTOR"], "FIELD_NAME": " "}, "Give the new field a name"),
    ):
        with pytest.raises(QgsProcessingException, match=sentence) as caught:
            run("predict", INPUT=embedded, OUTPUT=str(tmp_path / "out.gpkg"), **parameters)
        assert len(str(caught.value).splitlines()) == 1
    assert not (tmp_path / "out.gpkg").exists()
