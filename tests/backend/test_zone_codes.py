"""Rows and polygons are brought together by their codes, and what does not fit is said."""

import pytest

from mobclip.errors import InputError
from mobclip.features.zone_codes import match_codes

NAMES = ("fips", "geoid")


def matched(codes, zones):
    found = match_codes(codes, zones, NAMES)
    return [(codes[row], zones[zone]) for row, zone in zip(found.rows, found.zones, strict=True)], found.remarks


def test_codes_in_another_order_with_blanks_around_them_are_the_same():
    pairs, remarks = matched(["b", " a", "c "], ["c", "a ", "b"])
    assert pairs == [("b", "b"), (" a", "a "), ("c ", "c")] and not remarks


@pytest.mark.parametrize("codes", [["1001", "36061"], ["1001.0", "36061.0"], ["01001.", "36061"]])
def test_leading_zeros_and_decimals_that_a_spreadsheet_made_are_seen_through_and_said(codes):
    pairs, remarks = matched(codes, ["36061", "01001"])
    assert pairs == [(codes[0], "01001"), (codes[1], "36061")]
    lost = codes[0] != "01001."
    assert [remark for remark in remarks if "leading zeros seem to be lost" in remark] == list(remarks)
    assert len(remarks) == lost and (not lost or "such as 1001 in 'fips' and 01001 in 'geoid'" in remarks[0])


def test_zeros_lost_in_the_polygons_are_seen_through_too():
    assert matched(["01001", "02001"], ["2001", "1001"])[0] == [("01001", "1001"), ("02001", "2001")]


def test_numbers_that_several_codes_share_are_not_matched():
    pairs, remarks = matched(["1", "7"], ["01", "001", "7"])
    assert pairs == [("7", "7")]
    assert "1 of 2 rows have a code in 'fips' that no polygon has, such as 1" in remarks[0]
    assert "2 of 3 polygons have a code in 'geoid' that no row has, such as 01, 001" in remarks[1]
    assert matched(["01", "1"], ["1", "01"])[0] == [("01", "01"), ("1", "1")]


def test_codes_without_a_counterpart_and_rows_without_a_code_are_counted_and_named():
    pairs, remarks = matched(["a", "x", None, "y", ""], ["a", "b", None])
    assert pairs == [("a", "a")]
    assert remarks == (
        "2 of 5 rows have a code in 'fips' that no polygon has, such as x, y: they are left out.",
        "2 of 5 rows have no code: they are left out.",
        "1 of 3 polygons have a code in 'geoid' that no row has, such as b: they are left out.",
        "1 of 3 polygons have no code: they are left out.",
    )


@pytest.mark.parametrize(
    "codes, zones, message",
    [
        (["a", "b", "a"], ["a"], "2 rows have the code a in 'fips': keep one for each code"),
        (["a"], ["a", "b", "b "], "2 polygons have the code b in 'geoid': dissolve them by it first"),
        (["1001", "1003"], ["0500000US01001"], "None of the codes in 'fips', such as 1001, 1003, is in 'geoid' of the"),
        ([None, ""], ["a"], "The column 'fips' has no codes"),
        (["a"], [None], "The column 'geoid' has no codes"),
    ],
)
def test_codes_twice_or_without_any_counterpart_are_refused(codes, zones, message):
    with pytest.raises(InputError, match=message):
        match_codes(codes, zones, NAMES)
