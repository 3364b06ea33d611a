"""Labels: what a column is taken for is said, and what no probe can be fitted to is refused in a sentence."""

import warnings
from decimal import Decimal

import numpy as np
import pytest

from mobclip.errors import InputError
from mobclip.evaluation.dataset import usable_rows
from mobclip.magnitude import check_magnitude
from mobclip.probe.label_remarks import copy_remarks
from mobclip.probe.labels import labels_of
from mobclip.probe.placeholders import placeholders

RNG = np.random.default_rng(0)
AROUND_20 = RNG.normal(20, 6, 449)


def with_values(*values, base=AROUND_20):
    """A column in which each of the values replaces 66 rows."""
    column = np.array(base, dtype=np.float64)
    for position, value in enumerate(values):
        column[position * 66 : (position + 1) * 66] = value
    return column


def test_texts_and_booleans_are_classes_and_numbers_are_not():
    assert labels_of("x", ["b", None, " a ", "b"]).classes == ("a", "b")
    assert labels_of("x", np.array([True, False])).classes == ("False", "True")
    assert labels_of("x", [1, None, 2.5]).task == "regression"
    assert labels_of("x", np.array([1.0, 2.0, np.nan]), "classification").classes == ("1", "2")
    np.testing.assert_array_equal(labels_of("x", ["b", "", "a"]).values, [1, np.nan, 0])


@pytest.mark.parametrize(
    "raw, values",
    [
        (["4.5", "11", " 12 "], [4.5, 11, 12]),
        (["1e3", "-3", "+3", ".5", "2."], [1000, -3, 3, 0.5, 2]),
        (["1", "2", "3", "2"], [1, 2, 3, 2]),
        (["4.5", None, "", "NA", "n/a", "NaN", "NULL", "#N/A", "5"], [4.5, *[np.nan] * 7, 5]),
        ([Decimal("4.50"), None, Decimal(11)], [4.5, np.nan, 11]),
        (np.array([3, 200], dtype=np.uint8), [3, 200]),
        (["-666666666", "3"], [-666666666, 3]),
    ],
)
def test_texts_that_are_all_plain_numbers_are_numbers(raw, values):
    labels = labels_of("x", raw)
    assert labels.task == "regression" and not labels.classes
    np.testing.assert_array_equal(labels.values, values)


DRESSED = [
    *(["4,5", "4,0"], ["1.234,5", "2"], ["1,234.5", "999"], ["1,234,567", "2"], ["12,34,567", "1,23,456"], ["-4,5", "3,2"]),
    *(["4.5 %", "5 %"], ["5%", "6%"], ["$ 5", "$6"], ["5 €", "7 €"], ["€4,50", "€3,20"], ["USD 5", "USD 6"], ["5 km", "6 km"]),
    *(["1 234", "12"], ["1\u00a0234", "2\u202f345"], ["1'234", "5’678"], ["1_000", "2_000"], ["(3)", "(4)"], ["1k", "2k"]),
    *(["−4", "−5"], ["'5", "'6"], ['="5"', '="7"'], ["３", "４"], ["٤٫٥", "١"], ["3 rooms", "4 rooms", "5 rooms"]),
]  # fmt: skip
PARTLY = [
    *(["4", "5", "-"], ["4", "*"], ["4", "**"], ["4", "N"], ["4", "(X)"], ["4", "."], ["4", ".."], ["4", "None"], ["4", "?"]),
    *(["4", "No data"], ["4", "suppressed"], ["4.5", "rural"], ["<5", "7"], ["12", "15", "20r"], ["4.5", "007"], ["4", "–"]),
]  # fmt: skip


@pytest.mark.parametrize("task", ["auto", "regression", "counts"])
@pytest.mark.parametrize("raw", [*DRESSED, *PARTLY], ids=str)
def test_numbers_in_another_dress_or_among_other_texts_are_refused_with_examples(raw, task):
    with pytest.raises(InputError, match="make it a number field.* or choose the task classification") as refused:
        labels_of("x", raw, task)
    assert any(f"'{text}'" in str(refused.value) for text in raw)
    assert labels_of("x", raw, "classification").classes == tuple(sorted(raw))


def test_the_refusal_counts_what_is_a_number_and_what_is_not():
    with pytest.raises(
        InputError, match="in 3 of 6 rows, such as '4' and '5', and other text in 3, such as '-' and 'N': make"
    ):
        labels_of("x", ["4", "4", "5", "-", "-", "N", None])


CLASSES = [
    *(["A", "B"], ["rural", "urban"], ["C1", "C2"], ["1st", "2nd"], ["1a", "1b"], ["1A", "1B"], ["A12", "B7", "77"], ["I", "II"]),
    *(["007", "008"], ["01", "02", "11"], ["01", "2A", "2B", "75"], ["00501", "13121"], ["1e3", "2f4", "a1b"], ["0x1", "0x2"]),
    *(["2010-2015", "2016-2020"], ["2020-01-01", "2020-01-02"], ["01/02/2020", "3/4/2020"], ["12.05.2020", "13.05.2020"]),
    *(["5-10", "<5", ">10"], ["18-64", "65+", "<18"], ["12:30", "13:30"], ["1/2", "3/4"], ["1 room", "2 rooms", "3 rooms"]),
    *(["+", "-"], ["False", "True"], ["Zone 1", "Zone 2"], ["10.0.0.1", "10.0.0.2"], ["A+", "A-"], ["N", "S"], ["m2", "km"]),
    *(["#1", "#2"], ["(1) low", "(2) high"], ["862a90007ffffff", "86283082fffffff"], ["AF", "EU", "NA"], ["Zürich, Été", "Ærø"]),
]  # fmt: skip


@pytest.mark.parametrize("raw", CLASSES, ids=str)
def test_genuine_classes_stay_classes(raw):
    assert labels_of("x", raw).classes == tuple(sorted(raw))


def test_signs_and_spellings_of_unknown_are_no_classes_and_words_for_unknown_are_remarked():
    labels = labels_of("use", ["high", "low", "-", "NA", "null", "", None, "No data"])
    assert labels.classes == ("No data", "high", "low") and labels.known.sum() == 3
    assert labels.remarks == ("The class 'No data' of 'use' is in 1 of 3 rows: if it means unknown, make it NULL.",)
    assert "the texts 'NA', 'null' and '-' count as unknown" in labels.summary


@pytest.mark.parametrize(
    "raw, task, summary",
    [
        ([1.5, None, 2], "auto", "Indicator 'y': numbers, 2 known, 1 unknown."),
        (["1.5", "NA", "2"], "auto", "numbers in a text column, 2 known, 1 unknown; the texts 'NA' count as unknown."),
        ([1, 0, 2], "counts", "Indicator 'y': counts, 3 known, 0 unknown."),
        (["a", "b", None], "auto", "Indicator 'y': 2 classes ('a', 'b'), 2 known, 1 unknown."),
        (list("abcdefg"), "auto", "7 classes ('a', 'b', 'c', 'd', 'e', …), 7 known"),
        (["1", "2"], "classification", "2 classes ('1', '2'), 2 known"),
        (RNG.lognormal(5, 3, 100), "auto", "the transform log may suit them."),
        (
            [1, 2, 3, 2] * 5,
            "auto",
            "They are 3 whole numbers: if these are codes of classes, choose the task classi",
        ),
    ],
)
def test_it_is_said_what_a_column_is_taken_for(raw, task, summary):
    assert summary in labels_of("y", raw, task).summary


def test_a_value_that_repeats_far_outside_the_rest_is_remarked():
    [remark] = labels_of("y", with_values(-666666666)).remarks
    assert remark.startswith("66 of 449 rows of the indicator 'y' hold -666666666, far outside the rest")
    assert placeholders(with_values(-9999, 1e20)) == {-9999: 66, 1e20: 66}
    assert placeholders(with_values(-999, base=np.round(AROUND_20))) == {-999: 66}
    assert placeholders(with_values(0, base=RNG.normal(1e6, 1e4, 449))) == {0: 66}
    assert placeholders(np.r_[np.zeros(900), np.full(30, -9999.0), RNG.poisson(3, 70)]) == {-9999: 30}


@pytest.mark.parametrize(
    "values",
    [
        AROUND_20,
        RNG.poisson(3, 1000),
        np.where(RNG.random(1000) < 0.9, 0, RNG.poisson(3, 1000)),
        np.round(RNG.lognormal(0, 2, 5000)),
        np.minimum(RNG.lognormal(11, 0.8, 5000), 250_001),
        np.r_[np.zeros(900), np.ones(30)],
        np.full(10, np.nan),
    ],
)
def test_ordinary_columns_of_numbers_are_not_remarked(values):
    assert placeholders(values) == {}


def test_classes_that_differ_in_capitals_or_blanks_only_are_remarked():
    [remark] = labels_of("use", ["Town hall", "town  hall", "wood"]).remarks
    assert remark.startswith(
        "The classes 'Town hall' and 'town  hall' of 'use' differ in capital letters or blanks only"
    )


def test_a_column_that_is_the_indicator_again_is_remarked():
    labels = labels_of("y", with_values(np.nan))
    noisy = AROUND_20 + RNG.normal(0, 0.01, 449)
    columns = np.column_stack([AROUND_20, 1 - AROUND_20 / 100, noisy, np.ones(449), AROUND_20])
    names = ["same", "share", "noisy", "constant", "emb_000"]
    for values in (columns, columns.astype(np.float32)):
        told = copy_remarks(labels, names, values)
        assert [remark.split("'")[1] for remark in told] == ["same", "share"]


@pytest.mark.parametrize(
    "name, raw",
    [("fid", np.arange(1.0, 21)), ("OGC_FID", ["7", "5", "6"]), ("h3", ["862a90007ffffff", "86283082fffffff"])],
)
def test_ids_are_refused(name, raw):
    with pytest.raises(InputError, match="a unique name or number of each row"):
        labels_of(name, raw)


def test_row_numbers_are_remarked():
    assert "is it a row number?" in labels_of("y", np.arange(20.0)).remarks[0]
    assert not labels_of("y", [2.0, 1, 3]).remarks


@pytest.mark.parametrize(
    "raw, task, transform, message",
    [
        ([np.nan, np.nan], "auto", "none", "NULL in all rows"),
        ([None, ""], "classification", "none", "NULL in all rows"),
        ([1.0, np.inf], "auto", "none", "infinite values: replace them by NULL"),
        (["1", "inf"], "auto", "none", "infinite values: replace them by NULL"),
        ([2.0, 2.0, np.nan], "auto", "none", "same value in all rows"),
        (["a", "a", None], "auto", "none", "only the class 'a'"),
        ([f"n{number}" for number in range(101)], "auto", "none", "101 classes, but at most 100"),
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


@pytest.mark.parametrize("value", [1e300, -1e100])
def test_values_too_large_to_compute_with_are_refused(value):
    with pytest.raises(InputError, match="too large to compute with, such as"):
        labels_of("x", [*AROUND_20, value])
    matrix = np.full((len(AROUND_20), 2), value)
    places = np.zeros((len(AROUND_20), 2))
    for weights, columns in ((None, matrix), (np.abs(matrix[:, 0]), places)):
        with pytest.raises(InputError, match="too large to compute with"):
            usable_rows({"x": columns}, labels_of("y", AROUND_20), places, None, ("ridge",), weights)


def test_numbers_of_float32_are_compared_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_magnitude("The table", np.array([1, np.nan, 3e38], dtype=np.float32))
