"""Categories of points of interest from tags of OpenStreetMap, such as food_shop from shop=bakery.

`categories.csv` has a row for each tag, or for a key with any other value (`*`), and its category, empty for what is no point of
interest. Of an element's tags that have a category the one that comes first in the table decides.
"""

import csv
import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

TABLE = Path(__file__).with_name("categories.csv")
ANY = "*"


@functools.cache
def categories() -> dict[tuple[str, str], str]:
    """The category of each key and value, in the order of the table."""
    with open(TABLE, encoding="utf-8", newline="") as stream:
        return {(row["key"], row["value"]): row["category"] for row in csv.DictReader(stream)}


def keys() -> list[str]:
    """The keys that the table lists."""
    return list(dict.fromkeys(key for key, _ in categories()))


def categories_of(columns: Mapping[str, Sequence[str | None]]) -> tuple[list[str], list[str]]:
    """The categories of elements, and the tags that decide of them, such as shop=bakery; both empty for no point of interest.

    Args:
        columns: for each key its value in each element, None where it has none.
    """
    ranks = {key: [_rank(key, text) for text in texts] for key, texts in columns.items()}
    first = [min(of_element) for of_element in zip(*ranks.values(), strict=True)]
    rows = [*categories().items(), (("", ""), "")]
    found = [rows[rank][1] for rank in first]
    tags = [
        f"{rows[rank][0][0]}={first_value(columns[rows[rank][0][0]][element])}" if found[element] else ""
        for element, rank in enumerate(first)
    ]
    return found, tags


def first_value(text: str | None) -> str:
    """The first of several values, such as bakery;cafe; empty for none."""
    return (text or "").split(";")[0].strip()


@functools.lru_cache(maxsize=100_000)
def _rank(key: str, text: str | None) -> int:
    """The row of the table for a tag, the number of rows for one without a category."""
    value, rows = first_value(text), categories()
    row = (key, value) if (key, value) in rows else (key, ANY)
    if not value or not rows.get(row):
        return len(rows)
    return _positions()[row]


@functools.cache
def _positions() -> dict[tuple[str, str], int]:
    return {row: position for position, row in enumerate(categories())}
