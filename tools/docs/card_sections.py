"""What the cards of the models that come with the plugin say, in Markdown: sections of docs/models-and-cards.md, and tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mobclip.bundle.store import BUILT_IN, open_bundle
from tools.docs.markdown import cell

if TYPE_CHECKING:
    from mobclip.bundle.card import Card


def sections() -> str:
    """All models that come with the plugin."""
    paths = [path for path in sorted(BUILT_IN.iterdir()) if (path / "card.json").is_file()]
    return "\n".join(section(open_bundle(path).card, path) for path in paths)


def section(card: Card, path: Path) -> str:
    """A model: the facts of its card, and the size of its folder."""
    size = sum(file.stat().st_size for file in path.iterdir()) / 1e6
    rows = {
        "Name, version": f"`{card.name}` {card.version}",
        "Embedding dimension": str(card.dimension),
        "Encoders": ", ".join(f"`{one.kind}`" for one in card.encoders),
        "Valid domain": cell(card.domain.text),
        "Bounds (west, south, east, north)": ", ".join(f"{value:g}" for value in card.domain.bounds),
        "Licence": cell(card.licence),
        "Attribution": "<br>".join(map(cell, card.attribution)),
        "Size": f"{size:.1f} MB",
    }
    facts = [f"| {key} | {value} |" for key, value in rows.items()]
    return "\n".join([f"## {cell(card.title)}", "", cell(card.description), "", "| | |", "|---|---|", *facts, ""])


def sources(name: str) -> str:
    """A table of the inputs of a model that comes with the plugin, as its card lists them."""
    titles = {"title": "Input", "use": "Used for", "from": "File", "licence": "Licence", "attribution": "Attribution"}
    entries = open_bundle(BUILT_IN / name).card.raw["sources"]
    rows = [titles, dict.fromkeys(titles, "---"), *({key: cell(one[key]) for key in titles} for one in entries)]
    return "\n".join(f"| {' | '.join(row[key] for key in titles)} |" for row in rows)
