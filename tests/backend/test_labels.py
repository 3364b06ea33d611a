"""Labels: texts are classes, and what no probe can be fitted to is refused in a sentence."""

import numpy as np
import pytest

from mobclip.errors import InputError
from mobclip.probe.labels import labels_of


def test_texts_and_booleans_are_classes_and_numbers_are_not():
    assert labels_of("x", ["b", None, " a ", "b"]).classes == ("a", "b")
    assert labels_of("x", np.array([True, False])).classes == ("False", "True")
    assert labels_of("x", [1, None, 2.5]).task == "regression"
    assert labels_of("x", np.array([1.0, 2.0, np.nan]), "classification").classes == ("1", "2")
    np.testing.assert_array_equal(labels_of("x", ["b", "", "a"]).values, [1, np.nan, 0])


@pytest.mark.parametrize(
    "raw, task, transform, message",
    [
        ([np.nan, np.nan], "auto", "none", "NULL in all rows"),
        ([None, ""], "classification", "none", "NULL in all rows"),
        ([1.0, np.inf], "auto", "none", "infinite values: replace them by NULL"),
        ([2.0, 2.0, np.nan], "auto", "none", "same value in all rows"),
        (["a", "a", None], "auto", "none", "only the class 'a'"),
        ([str(number) for number in range(101)], "auto", "none", "101 classes, but at most 100"),
        (["a", "b"], "regression", "none", "holds text, but regression needs numbers"),
        ([1.0, -2.0], "counts", "none", "negative, or not whole"),
        ([1.0, 2.5], "counts", "none", "negative, or not whole"),
        ([0.0, 2.5], "auto", "log", "have no logarithm"),
        ([20.0, 80.0], "auto", "logit", "divide percentages by 100"),
        (["a", "b"], "auto", "log", "is for regression, not for classification"),
        ([1.0, 2.0], "auto", "sqrt", "no transform 'sqrt'"),
        ([1.0, 2.0], "guess", "none", "no task 'guess'"),
    ],
)
def test_labels_that_cannot_be_learnt_are_refused(raw, task, transform, message):
    with pytest.raises(InputError, match=message):
        labels_of("x", raw, task, transform)
