"""Names that people give to models, modalities and kinds of flows, which become parts of columns, cards and sentences."""

from mobclip.errors import InputError, one_line

MAX_NAME = 200  # characters


def check_name(what: str, name: str) -> None:
    """Refuse a blank name, one of several lines or with control characters, and one that is too long.

    Args:
        what: such as `name of the modality`.

    Raises:
        InputError: it is such a name.
    """
    if not name.strip() or not name.isprintable() or len(name) > MAX_NAME:
        found = f"'{one_line(name)}'" if name.strip() else "blank"
        raise InputError(f"The {what} is {found}: give one line of text, at most {MAX_NAME} characters.")
