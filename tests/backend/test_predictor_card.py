"""The card of a predictor: read as it was written, and refused in one sentence where it is damaged."""

import json
import zipfile
from pathlib import Path

import pytest

from mobclip.errors import InputError
from mobclip.prediction.card import PredictorCard
from mobclip.prediction.predictor import open_predictor

FILE = Path(__file__).parent / "data" / "ridge-0.2.predictor"


@pytest.fixture
def values():
    """The card of a predictor of version 0.2."""
    with zipfile.ZipFile(FILE) as archive:
        return json.loads(archive.read("card.json"))


def test_a_card_is_written_as_it_was_read(values):
    written = PredictorCard.from_json(values).to_json()
    assert written == {key: value for key, value in values.items() if key not in ("format", "digests")}


def test_a_card_that_names_functions_of_position_counts_them_as_columns(values):
    card = PredictorCard.from_json({**values, "position": {"functions": 3, "width_km": 40}})
    assert card.columns == len(card.fields) + 3
    assert card.to_json()["position"] == {"functions": 3, "width_km": 40.0}


def test_an_infinite_width_of_an_older_version_is_read_as_unknown(values):
    values["scores"]["width"] = float("inf")
    assert PredictorCard.from_json(values).scores["width"] is None


@pytest.mark.parametrize(
    "change, message",
    [
        ({"target_name": None}, "lacks target_name"),
        ({"target_name": 3}, "target_name, which should be a text"),
        ({"task": "guess"}, "should be one of regression, classification, counts"),
        ({"task": "classification"}, "classes, which should be a list of names for a classification"),
        ({"classes": ["a", "b"]}, "empty otherwise"),
        ({"transform": "sqrt"}, "should be one of none, log, logit"),
        ({"fields": []}, "should be a list of field names"),
        ({"fields": [1, 2]}, "fields, which should be a list of texts"),
        ({"bundle": {"text": "toy"}}, "should be the name, version and digest of a bundle"),
        ({"bundle": "toy 1.0.0 0123abcd"}, "bundle, which should be an object"),
        ({"model": {"form": "forest"}}, "a form of probe that this version knows"),
        ({"model": {"form": ["trees"]}}, "a form of probe that this version knows"),
        ({"model": {"form": "layers", "layers": 0, "link": "identity"}}, "a form of probe that this version knows"),
        ({"model": {"form": "layers", "layers": 1, "link": "cube"}}, "a form of probe that this version knows"),
        ({"model": {"form": "neighbours"}}, "a form of probe that this version knows"),
        ({"difficulty": [1.0, 2.0]}, "difficulty, which should be a list of 3 numbers"),
        ({"difficulty": [0.0, 2.0, 1.0]}, "an intercept, a lower and an upper bound"),
        ({"applicability": None}, "should be an average and a threshold"),
        ({"applicability": {"average": 0, "threshold": 1}}, "average, which should be above 0"),
        ({"applicability": {"average": 1, "threshold": -1}}, "threshold, which should be 0 or more"),
        ({"applicability": {"average": float("nan"), "threshold": 1}}, "not a plain value"),
        ({"position": "here"}, "position, which should be an object"),
        ({"position": {"functions": 0, "width_km": 10.0}}, "functions, which should be a whole number from 1 to 100"),
        (
            {"position": {"functions": 10**9, "width_km": 10.0}},
            "functions, which should be a whole number from 1 to 100",
        ),
        ({"position": {"functions": 3}}, "lacks width_km"),
        ({"position": {"functions": 3, "width_km": 0}}, "width_km, which should be from 0.001 to 12,742"),
        ({"scores": "high"}, "scores, which should be an object"),
    ],
)
def test_damaged_cards_are_refused_in_one_sentence(values, change, message):
    with pytest.raises(InputError, match=message) as caught:
        PredictorCard.from_json({**values, **change}, "The card of the predictor x")
    assert str(caught.value).startswith("The card of the predictor x") and len(str(caught.value).splitlines()) == 1


def test_the_sentence_names_the_file(values, tmp_path):
    path = tmp_path / "income.predictor"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("card.json", json.dumps({**values, "fields": []}))
    with pytest.raises(InputError, match="The card of the predictor .*income.predictor"):
        open_predictor(path)
