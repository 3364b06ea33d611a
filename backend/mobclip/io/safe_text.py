"""Texts out of somebody else's file, so that a spreadsheet that opens a .csv with them computes nothing."""

import re
from collections.abc import Mapping
from typing import Any

FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


def safe_text(text: str) -> str:
    """The text, after an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def safe_columns(columns: Mapping[str, Any]) -> dict[str, Any]:
    """Columns of a table, arrays or lists, with their texts made safe."""
    return {
        name: [safe_text(value) if isinstance(value, str) else value for value in values]
        if isinstance(values, list)
        else values
        for name, values in columns.items()
    }
