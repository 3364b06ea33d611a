"""What a field is taken for in mobclip:fitpredictor and evaluateembeddings: the same as in the command."""

import shutil

import pytest
from layers import column, is_known
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture(scope="module")
def written_path(embedded_path, tmp_path_factory):
    """The layer with `known` as text, with decimal commas, with a dash in every fifth row, and with -9999 there."""
    from qgis.core import QgsField
    from qgis.PyQt.QtCore import QVariant

    path = shutil.copy(embedded_path, str(tmp_path_factory.mktemp("labels") / "written.gpkg"))
    layer = QgsVectorLayer(path, "written", "ogr")
    names = ("plain", "comma", "dash", "coded", "above")
    kinds = (QVariant.String, QVariant.String, QVariant.String, QVariant.Double, QVariant.Bool)
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(name, kind) for name, kind in zip(names, kinds)])
    layer.updateFields()
    positions = [layer.fields().lookupField(name) for name in names]
    changes = {}
    for row, feature in enumerate(layer.getFeatures()):
        if is_known(feature["known"]):
            value = round(feature["known"], 1)
            gap = row % 5 == 0
            values = (
                f" {value} ",
                str(value).replace(".", ","),
                "-" if gap else str(value),
                -9999.0 if gap else value,
                value > 1,
            )
            changes[feature.id()] = dict(zip(positions, values))
    assert provider.changeAttributeValues(changes)
    return path


def fit(run, path, target, folder, **parameters):
    return run("fitpredictor", INPUT=path, TARGET=target, PREDICTOR=str(folder / "x.predictor"), **parameters)


def test_a_text_field_of_plain_numbers_is_numbers_and_the_log_says_so_first(run, written_path, tmp_path):
    fitted = fit(run, written_path, "plain", tmp_path)
    known = len([value for value in column(QgsVectorLayer(written_path, "w", "ogr"), "plain") if value])
    said = next(text for text in fitted["log"].infos if text.startswith("Indicator"))
    assert said.startswith(f"Indicator 'plain': numbers in a text column, {known:,} known, ")
    assert fitted["log"].infos.index(said) < next(
        number for number, text in enumerate(fitted["log"].infos) if text.startswith("Fitted on")
    )
    assert fitted["R2_RANDOM"] > 0.9 and fitted["ACCURACY_BLOCKS"] is None


@pytest.mark.parametrize(
    "target, parameters, sentence",
    [
        ("comma", {}, "numbers written as text, such as '.*,.*': make it a number field"),
        ("dash", {}, "numbers as text in .* rows, such as .*, and other text in .*, such as '-': make it"),
        ("dash", {"TASK": "regression"}, "and other text in .*, such as '-': make it a number field"),
        ("fid", {}, "'fid' holds a unique name or number of each row"),
        ("EMB_000", {}, "The indicator 'EMB_000' is also among the fields"),
    ],
)
def test_what_only_looks_like_numbers_and_ids_are_refused(run, written_path, tmp_path, target, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        fit(run, written_path, target, tmp_path, **parameters)
    assert not list(tmp_path.iterdir())


def test_truth_values_are_classes_as_the_command_names_them(run, written_path, tmp_path):
    fitted = fit(run, written_path, "above", tmp_path)
    assert any("2 classes ('false', 'true')" in text for text in fitted["log"].infos)


def test_a_number_that_stands_for_unknown_is_warned_of(run, written_path, tmp_path):
    fitted = fit(run, written_path, "coded", tmp_path)
    assert any("rows of the indicator 'coded' hold -9999, far outside" in text for text in fitted["log"].warnings)
    evaluated = run(
        "evaluateembeddings",
        INPUT=written_path,
        TARGET="known",
        COLUMNS=["coded"],
        OUTPUT_HTML=str(tmp_path / "r.html"),
    )
    assert any("rows of the field 'coded' hold -9999" in text for text in evaluated["log"].warnings)


def test_encoders_are_compared_only_after_a_look_at_the_indicator(run, written_path, noise, bundle, tmp_path):
    options = {"INPUT": written_path, "MODELS": f"{noise}\n{bundle}", "OUTPUT_HTML": str(tmp_path / "r.html")}
    with pytest.raises(QgsProcessingException, match="such as '-': make it a number field"):
        run("compareencoders", TARGET="dash", **options)
    infos = run("compareencoders", TARGET="plain", **options)["log"].infos
    said = [
        number for number, text in enumerate(infos) if text.startswith("Indicator 'plain': numbers in a text column")
    ]
    assert len(said) == 1 and said[0] < len(infos) - 1
