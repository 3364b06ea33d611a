"""What a model says of itself: encoders, where it is valid, licence, citation, scores, and whether its files are whole."""

import os

from mobclip.bundle.store import describe, open_bundle
from mobclip.errors import InputError
from mobclip.io.container import Container
from mobclip.progress import Progress, no_progress
from mobclip.report import html

KINDS = {
    "cells": "a table by H3 cell of resolution {resolution}",
    "coordinates": "a network from longitude and latitude",
    "features": "a network from {count} columns and what is around",
}


def information(model: str | os.PathLike, progress: Progress = no_progress) -> dict:
    """All that a bundle's card says, and a look at its files; plain values, JSON-ready.

    Raises:
        InputError: there is no such bundle, or its card cannot be used.
    """
    bundle = open_bundle(model)
    card, files = bundle.card, []
    for number, name in enumerate(card["digests"]):
        progress(number / len(card["digests"]), "Checking the files of the model")
        files.append(_file(bundle, name))
    optional = {key: card.get(key) for key in ("citation", "source", "precision", "harmonics", "training")}
    return {
        **describe(bundle),
        **optional,
        "encoders": [_encoder(entry) for entry in card["encoders"]],
        "scores": card.get("scores") or {},
        "files": files,
        "bytes": sum(file["bytes"] for file in files),
        "whole": all(file["problem"] is None for file in files),
    }


def lines(found: dict) -> list[str]:
    """The same as lines of text, without the scores."""
    return [
        f"{found['title']} ({found['name']} {found['version']})",
        *(f"{term}: {text}" for term, text in _facts(found)),
    ]


def write_page(found: dict, path: str | os.PathLike) -> None:
    """Write it as one HTML file that loads nothing and runs no script.

    Raises:
        InputError: the file cannot be written.
    """
    content = {
        "title": found["title"],
        "about": f"{found['name']} {found['version']}",
        "date": None,
        "facts": _facts(found),
        "notes": _notes(found["scores"]),
        "tables": _tables(found["scores"]),
    }
    html.write_page("information.html", content, path)


def _file(bundle: Container, name: str) -> dict:
    """Name, size and what is wrong with a file, None where nothing is."""
    try:
        return {"name": name, "bytes": len(bundle.read(name)), "problem": None}
    except InputError as error:
        return {"name": name, "bytes": 0, "problem": str(error)}


def _encoder(entry: dict) -> str:
    return KINDS[entry["kind"]].format(resolution=entry.get("resolution"), count=len(entry.get("inputs", ())))


def _facts(found: dict) -> list[tuple[str, str]]:
    """Terms and what they are, those that are known."""
    domain, source, precision = found["domain"], found["source"] or {}, found["precision"] or {}
    weights = precision.get("weights", "")
    if "cosine_mean" in precision:
        weights += f"; cosine to float32 {precision['cosine_mean']} on average, {precision['cosine_least']} at least"
    count = "1 file" if len(found["files"]) == 1 else f"{len(found['files'])} files"
    damaged = [file["problem"] for file in found["files"] if file["problem"]]
    facts = [
        ("About", found["description"]),
        ("Numbers a place", str(found["dimension"])),
        ("Encoders", "; ".join(found["encoders"])),
        ("Valid for", _domain(domain)),
        ("Licence", found["licence"] or "not said: ask the authors before you pass results on"),
        ("Citation", found["citation"] or ""),
        ("Attribution", "; ".join(found["attribution"])),
        ("Harmonics", (found["harmonics"] or {}).get("text", "")),
        ("Weights", weights),
        ("Imported from", f"{source['file']} ({source['kind']}), {source['digest']}" if source else ""),
        ("Lies at", found["path"]),
        ("Files", " ".join(damaged) or f"{count}, {found['bytes'] / 1e6:.1f} MB, all as the card says"),
    ]
    return [(term, text) for term, text in facts if text]


def _domain(domain: dict) -> str:
    if "bounds" not in domain:
        return domain.get("text", "")
    west, south, east, north = domain["bounds"]
    return f"{domain.get('text', 'a box')}; {west:g} to {east:g} degrees east, {south:g} to {north:g} degrees north"


def _tables(scores: dict) -> list[dict]:
    """Tables of the numbers that lie at the ends of a tree of scores; rows with the same columns share one."""
    tables = []
    for path, values in _ends(scores, ()):
        if not tables or tables[-1]["columns"] != list(values):
            tables.append({"columns": list(values), "rows": []})
        tables[-1]["rows"].append({"name": " · ".join(path), "cells": [_shown(value) for value in values.values()]})
    return tables


def _ends(tree: dict, path: tuple):
    """Each branch with numbers: its path, and the numbers by name; texts and lone counts are left to `_notes`."""
    values = {key: value for key, value in tree.items() if path and not isinstance(value, (dict, str))}
    if values:
        yield path, values
    for key, branch in tree.items():
        if isinstance(branch, dict):
            yield from _ends(branch, (*path, str(key)))


def _notes(scores: dict) -> list[tuple[str, str]]:
    """How the scores were found: what lies beside the tree of numbers."""
    return [(key, f"{value:,}" if isinstance(value, int) else str(value)) for key, value in scores.items()
            if not isinstance(value, dict)]  # fmt: skip


def _shown(value: object) -> tuple[str, str]:
    """A score and its interval, if it has one."""
    if isinstance(value, list) and len(value) == 3 and all(isinstance(part, (int, float)) for part in value):
        return f"{value[0]:.3f}", f"{value[1]:.3f} to {value[2]:.3f}"
    return (f"{value:.3f}" if isinstance(value, float) else str(value)), ""
