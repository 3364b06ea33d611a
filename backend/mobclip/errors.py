"""What can go wrong in a way that the person at the keyboard can fix."""

import contextlib
import re
from collections.abc import Iterator

LONG_NAME_LETTERS, SHOWN_LETTERS = 100, 60  # a name of more letters than the first is cut to the second
NAME = re.compile(r"(?<!\S)[^\s/\\]+(?!\S)")
IMPOSSIBLE_NAME = re.compile(r"[^\s/\\]{256,}")  # no file system has one so long in a path
MAX_LETTERS = 1_500  # of a sentence: the longest path of most systems has 1,024


class InputError(ValueError):
    """Bad input. The text is one sentence that says what is wrong and what to do."""


class PlaceWarning(UserWarning):
    """What a person should know of places: that some have no embedding, and why, or one that means nothing."""


class Cancelled(Exception):
    """The caller asked to stop; nothing has been written."""


def printable(text: str) -> str:
    """The text with its line breaks and control characters escaped, each of which then has up to ten letters."""
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in text)


@contextlib.contextmanager
def naming(source: object, *, always: bool = False) -> Iterator[None]:
    """Begin an error in bad input with what it is in, a path or the name of a layer.

    Args:
        always: also where the sentence has that name already.
    """
    try:
        yield
    except InputError as error:
        if not always and str(source) in str(error):
            raise
        raise InputError(f"{source}: {error}") from error


def one_line(sentence: str) -> str:
    """A sentence whose line breaks and control characters are escaped: it may quote a file, and a terminal obeys them.

    Names of more letters than anyone reads are cut, paths where they have one that no file can have, and otherwise only in a
    sentence that is too long as a whole.
    """
    shown = printable(IMPOSSIBLE_NAME.sub(_cut_name, NAME.sub(_cut_name, sentence)))
    return shown if len(shown) <= MAX_LETTERS else f"{shown[:MAX_LETTERS]}..."


def _cut_name(name: re.Match[str]) -> str:
    shown = printable(name[0])
    return name[0] if len(shown) < LONG_NAME_LETTERS else f"{shown[:SHOWN_LETTERS]}..."
