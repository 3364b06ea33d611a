"""Sentences that quote a file."""

import pytest

from mobclip.errors import one_line
from mobclip.io.atomic import first_line


def test_control_characters_are_escaped():
    assert one_line("a\nb \x1b[31m \u202e") == "a\\nb \\x1b[31m \\u202e"


def test_a_name_of_thousands_of_letters_is_cut_and_a_path_is_not():
    path = "/" + "folder/" * 30 + "t.csv"
    sentence = one_line(f"{path} has the columns '{'a' * 10_000}', b.")
    assert sentence == f"{path} has the columns '{'a' * 59}... b."


def test_a_path_is_cut_where_it_has_a_name_that_no_file_can_have():
    assert one_line(f"/home/{'a' * 300}/b is no file.") == f"/home/{'a' * 60}.../b is no file."
    longest = f"/home/{'a' * 250}/{'b' * 250} is no file."
    assert one_line(longest) == longest


def test_names_with_control_characters_and_long_sentences_are_cut():
    assert len(one_line("a" + "collecti_dict\x02" * 300 + " b.")) < 100
    assert one_line("/".join(["folder"] * 5_000)).endswith("...") and len(one_line("/" * 9_000)) < 1_600


@pytest.mark.parametrize("character", ["\x7f", "\u202e", "\U000e0001"])
def test_letters_are_counted_as_they_are_shown(character):
    assert len(one_line(f"a {character * 80} b.")) < 100
    assert len(one_line(f"It cannot be read ({first_line(ValueError(f'x {character * 90} ' * 5))}).")) < 300
