"""Parameters of operations: one list of choices, defaults in one place, and a sentence for what does not fit."""

import json
import math
import subprocess
import sys
from typing import get_args

import pytest

from mobclip import choices
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.probe import estimators, labels
from mobclip.published import any_onnx, encoder, importer
from mobclip.tasks.analysis import ClusterRequest
from mobclip.tasks.embedding import EmbedRequest
from mobclip.tasks.evaluation import CompareRequest
from mobclip.tasks.grid import GridRequest
from mobclip.tasks.parameters import EvaluateParameters, FitParameters, PredictParameters
from mobclip.tasks.validation import from_json

GRID = {"resolution": 5, "output": "o", "boundaries": "b"}
CLUSTER = {"matrix": "m", "columns": 3, "output": "o"}


@pytest.mark.parametrize(
    "words, known",
    [
        (choices.Probe, estimators.PROBES),
        (choices.LearningTask, labels.TASKS),
        (choices.LearningTaskOrAuto, ("auto", *labels.TASKS)),
        (choices.Transform, labels.TRANSFORMS),
        (choices.Predicate, h3_cells.PREDICATES),
        (choices.PublishedEncoder, importer.KINDS),
        (choices.HarmonicsVariant, encoder.VARIANTS),
        (choices.InputOrder, any_onnx.ORDERS),
        (choices.InputUnit, any_onnx.UNITS),
    ],
)
def test_choices_are_what_the_computations_know(words, known):
    assert get_args(words) == tuple(known)


def test_defaults_and_choices_are_printed_as_json_for_the_plugin():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "mobclip.tasks.parameters"], check=True, capture_output=True, text=True
    )
    printed = json.loads(done.stdout)
    assert printed["fit"]["probe"] == {"default": "ridge", "choices": list(estimators.PROBES)}
    assert printed["explain"]["examples"] == {"default": 3, "minimum": 1, "maximum": 20}
    assert printed["evaluate"]["probes"]["default"] == ["ridge"]
    assert "default" not in printed["grid"]["resolution"]
    assert printed["import"]["declaration"]["unit"]["choices"] == list(any_onnx.UNITS)


def test_json_becomes_typed_values():
    request = from_json(GridRequest, {**GRID, "extent": [-85, 33, -84, 34]})
    assert request.extent == (-85.0, 33.0, -84.0, 34.0) and isinstance(request.extent[0], float)
    assert (request.predicate, request.max_cells, request.polygons) == ("overlap", 1_000_000, None)
    assert from_json(EvaluateParameters, {"probes": ["knn", "mlp"]}).probes == ("knn", "mlp")
    matrices = [{"name": "a", "path": "p", "columns": 2}]
    places = {"target": "t", "target_name": "t", "lonlat": "l"}
    assert from_json(CompareRequest, {**places, "matrices": matrices}).matrices[0].columns == 2


@pytest.mark.parametrize(
    "kind, values, sentence",
    [
        (GridRequest, {"resolution": 5}, "The parameter 'output' is missing."),
        (GridRequest, {**GRID, "colour": "red"}, "The parameter 'colour' is unknown."),
        (GridRequest, {**GRID, "resolution": "5"}, "The parameter 'resolution' must be a whole number, not '5'."),
        (GridRequest, {**GRID, "resolution": True}, "The parameter 'resolution' must be a whole number, not True."),
        (GridRequest, {**GRID, "resolution": 16}, "'resolution' must be from 0 to 15, not 16."),
        (GridRequest, {**GRID, "extent": [1, 2, 3]}, "The parameter 'extent' must have 4 values, not 3."),
        (GridRequest, {**GRID, "extent": "W"}, "The parameter 'extent' must be a list, not 'W'."),
        (GridRequest, {**GRID, "extent": [1, 2, 3, None]}, "The parameter 'extent' must be a number, not None."),
        (GridRequest, {**GRID, "predicate": "near"}, "There is no predicate 'near': choose overlap or centre."),
        (GridRequest, {**GRID, "predicate": ["centre"]}, "There is no predicate '['centre']': choose overlap or centre."),
        (ClusterRequest, {**CLUSTER, "columns": 0}, "'columns' must be 1 or more, not 0."),
        (ClusterRequest, {**CLUSTER, "seed": 10**30}, f"The parameter 'seed' must be a whole number, not {10**30}."),
        (EmbedRequest, {"output": "\ud800"}, "The parameter 'output' must be a text, not '\\ud800'."),
        (EmbedRequest, {"output": "a\0b"}, "The parameter 'output' must be a text, not 'a\\x00b'."),
        (PredictParameters, {"level": math.nan}, "'level' must be from 0 to 1, not nan."),
        (FitParameters, {"probe": "oracle"}, "There is no probe 'oracle': choose ridge, lightgbm, lightgbm-paper, knn or mlp."),
        (EvaluateParameters, {"probes": ["x"]}, "There is no probe 'x': choose ridge, lightgbm, lightgbm-paper, knn or mlp."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_in_one_sentence(kind, values, sentence):
    with pytest.raises(InputError) as error:
        from_json(kind, values)
    assert str(error.value) == sentence


def test_values_are_checked_however_parameters_are_made():
    with pytest.raises(InputError, match="no task 'guess': choose auto, regression, classification or counts"):
        FitParameters(task="guess")
