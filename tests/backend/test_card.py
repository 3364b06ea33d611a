"""Cards and identities of bundles: what is right is typed and kept, what is wrong is refused in one sentence."""

import copy
import json

import numpy as np
import pytest

from mobclip.bundle.card import BundleId, Card, CellsEncoder, Domain, FeaturesEncoder, one_bundle
from mobclip.bundle.store import BUILT_IN
from mobclip.errors import InputError

WRONG = [None, True, 0, -1, 10**30, 1.5, float("nan"), float("inf"), "", "x", "\ud800", [], [1], {}, {"a": 1},
         {"\udfff": [[]]}, [[[]]], "a\nb", [None], {"kind": []}]  # fmt: skip


@pytest.fixture
def card():
    return json.loads((BUILT_IN / "us-open" / "card.json").read_text(encoding="utf-8"))


def places_in(value, path=()):
    """The path of every value of a tree, itself included."""
    yield path
    for key, below in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places_in(below, (*path, key))


def replaced(tree, path, value):
    if not path:
        return value
    result = copy.copy(tree)
    result[path[0]] = replaced(tree[path[0]], path[1:], value)
    return result


def test_a_card_is_typed(card):
    typed = Card.from_json(card)
    assert (typed.name, typed.dimension, typed.licence) == ("us-open", 128, "ODbL-1.0")
    cells, features = typed.encoders[0], typed.features
    assert isinstance(cells, CellsEncoder) and cells.resolution == 6 and list(cells.files) == [
        "index", "codes", "codebook", "detail", "rows", "people"]  # fmt: skip
    assert isinstance(features, FeaturesEncoder) and len(features.modalities["demographics"]) == 64
    assert isinstance(typed.domain, Domain) and typed.domain.bounds == tuple(card["domain"]["bounds"])
    with pytest.raises(AttributeError):
        typed.name = "other"


def test_nothing_of_a_card_is_lost(card):
    card["made_by"] = {"a later version": [1, None]}
    card["encoders"][0]["note"] = "unknown here"
    assert Card.from_json(card).to_json() == card
    assert Card.from_json(Card.from_json(card).to_json()) == Card.from_json(card)


def test_whatever_a_card_holds_is_read_or_refused_in_one_sentence(card):
    draw = np.random.default_rng(0)
    card["encoders"][2] |= {"inputs": ["a"], "modalities": {"m": ["a"]}}
    card |= {"scores": {"r2": [0.5, 0.4, 0.6]}, "training": {"steps": 1}, "citation": "c",
             "source": {"kind": "onnx", "file": "f", "digest": "d"}, "harmonics": {"text": "t"},
             "precision": {"weights": "int8", "cosine_mean": 1, "cosine_least": 1}}  # fmt: skip
    refused = 0
    places = list(places_in(card))
    for path in places:
        for value in [WRONG[number] for number in draw.permutation(len(WRONG))]:
            try:
                Card.from_json(replaced(card, path, value))
            except InputError as error:
                refused += 1
                assert str(error).count("\n") == 0 and str(error).encode("utf-8") and len(str(error)) < 300
    assert refused > 10 * len(places)


@pytest.mark.parametrize(
    "change, message",
    [
        ({"dimension": 0}, "has 0 as dimension, which should be a whole number from 1 to 4,096"),
        ({"dimension": "128"}, "has '128' as dimension, which should be a whole number"),
        ({"name": None}, "lacks name"),
        ({"name": "x" * 201}, "as name, which should be one line of text, at most 200 characters"),
        (
            {"domain": {"bounds": [0, 10, 20]}},
            "in domain, has a list of 3 as bounds, which should be a list of 4 numbers",
        ),
        ({"domain": {"bounds": [0, 10, 20, -10]}}, "should be west, south, east and north in degrees"),
        ({"encoders": [{"kind": "cells", "resolution": 16, "index": "i", "codes": "c"}]}, "in encoders, lacks scale"),
        ({"encoders": []}, "has no encoder"),
        ({"digests": {"../x": "sha256:0"}}, "names a file outside it, '../x': do not use it"),
        ({"digests": {str(number): "" for number in range(1001)}}, "at most 1,000"),
        ({"scores": {"r2": float("nan")}}, "holds nan, which is not a plain value"),
    ],
)
def test_a_wrong_field_is_named(card, change, message):
    with pytest.raises(InputError, match=message):
        Card.from_json({**card, **change})


def test_a_card_nested_without_end_is_refused(card):
    for _ in range(100_000):
        card["training"] = {"training": card["training"]}
    with pytest.raises(InputError, match="nested more than 32 deep"):
        Card.from_json(card)


@pytest.mark.parametrize("text", ["us-open 1.1.0 3fa85f64", "a name of words 2 0123abcd"])
def test_an_identity_is_its_text(text):
    assert str(BundleId.parse(text)) == text


@pytest.mark.parametrize("text", [None, "", "us-open", "us-open 1.1.0", "us-open 1.1.0 3fa85f6", "a\nb 1 3fa85f64"])
def test_another_text_is_no_identity(text):
    assert BundleId.parse(text) is None


def test_the_bundle_of_rows_is_one(card):
    first, second = Card.from_json(card).id, BundleId("toy", "1", "0123abcd")
    assert (first.name, first.version, len(first.digest)) == ("us-open", "1.1.0", 8)
    assert one_bundle([None, str(first), "of something else", str(first)]) == first
    assert one_bundle(["", None]) is None
    with pytest.raises(InputError, match="of different models"):
        one_bundle([str(first), str(second)])
