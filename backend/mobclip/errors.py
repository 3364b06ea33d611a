"""What can go wrong in a way that the person at the keyboard can fix."""

import re

SHOWN_LETTERS = 60  # of a long name in a sentence
LONG_NAME = re.compile(r"(?<!\S)[^\s/\\]{100,}(?!\S)")
MAX_LETTERS = 1_500  # of a sentence: the longest path of most systems has 1,024


class InputError(ValueError):
    """Bad input. The text is one sentence that says what is wrong and what to do."""


class PlaceWarning(UserWarning):
    """What a person should know of places: that some have no embedding, and why, or one that means nothing."""


class Cancelled(Exception):
    """The caller asked to stop; nothing has been written."""


def one_line(sentence: str) -> str:
    """A sentence whose line breaks and control characters are escaped: it may quote a file, and a terminal obeys them.

    Names of more letters than anyone reads are cut, paths only in a sentence that is too long as a whole.
    """
    cut = LONG_NAME.sub(lambda name: f"{name[0][:SHOWN_LETTERS]}...", sentence)
    shown = "".join(character if character.isprintable() else repr(character)[1:-1] for character in cut)
    return shown if len(shown) <= MAX_LETTERS else f"{shown[:MAX_LETTERS]}..."
