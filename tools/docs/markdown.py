"""Plain text as Markdown."""

import re


def escaped(text: str) -> str:
    """Text in which what would be markup stands as it is."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", text)


def cell(text: str) -> str:
    """Text in a cell of a table."""
    return escaped(text).replace("\n", " ")


def with_code(text: str) -> str:
    """Text on one line, whose words between backticks stay code."""
    parts = " ".join(text.split()).split("`")
    return "".join(f"`{part}`" if number % 2 else escaped(part) for number, part in enumerate(parts))
