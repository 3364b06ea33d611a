"""Model card as data, text and page: encoders, valid domain, licence, citation, scores, and whether checksums match."""

import os
from collections.abc import Iterator

from mobclip.bundle.card import CellsEncoder, Encoder, FeaturesEncoder
from mobclip.bundle.store import Bundle, describe, open_bundle
from mobclip.errors import InputError
from mobclip.progress import Progress, no_progress

ENCODER_KINDS = {
    "cells": "table of H3 cells of resolution {resolution}{people}",
    "coordinates": "network on longitude and latitude",
    "features": "network on {count:,} columns",
}
OPTIONAL_KEYS = ("citation", "source", "precision", "harmonics", "training")


def information(model: str | os.PathLike, progress: Progress = no_progress) -> dict:
    """The card of a model and the state of its files, as plain values ready for JSON.

    Raises:
        InputError: there is no such model, or its card is invalid.
    """
    bundle = open_bundle(model)
    card = bundle.card
    files = []
    for number, name in enumerate(card.digests):
        progress(number / len(card.digests), "Checking the files of the model")
        files.append(_file(bundle, name))
    return {
        **describe(bundle),
        **{key: card.raw.get(key) for key in OPTIONAL_KEYS},
        "encoders": [_encoder(encoder) for encoder in card.encoders],
        "scores": card.scores,
        "files": files,
        "bytes": sum(file["bytes"] for file in files),
        "whole": all(file["problem"] is None for file in files),
    }


def lines(info: dict) -> list[str]:
    """The result of `information` as lines of text, without the scores."""
    return [
        f"{info['title']} ({info['name']} {info['version']})",
        *(f"{term}: {text}" for term, text in _facts(info)),
    ]


def write_page(info: dict, path: str | os.PathLike) -> None:
    """Write the result of `information` as one self-contained HTML file.

    Raises:
        InputError: the file cannot be written.
    """
    from mobclip.report import html  # of the group reports, which not every environment has

    html.write_page("information.html", page_content(info), path)


def page_content(info: dict) -> dict:
    """What the template `information.html` shows of the result of `information`."""
    return {
        "title": info["title"],
        "about": f"{info['name']} {info['version']}",
        "date": None,
        "facts": _facts(info),
        "notes": _notes(info["scores"]),
        "tables": _tables(info["scores"]),
    }


def _file(bundle: Bundle, name: str) -> dict:
    """Name and size of a file, and what is wrong with it, or None."""
    try:
        return {"name": name, "bytes": len(bundle.read(name)), "problem": None}
    except InputError as error:
        return {"name": name, "bytes": 0, "problem": str(error)}


def _encoder(encoder: Encoder) -> str:
    count = len(encoder.inputs) if isinstance(encoder, FeaturesEncoder) else 0
    people = " and their people" if isinstance(encoder, CellsEncoder) and encoder.people is not None else ""
    return ENCODER_KINDS[encoder.kind].format(
        resolution=getattr(encoder, "resolution", None), people=people, count=count
    )


def _facts(info: dict) -> list[tuple[str, str]]:
    """Terms and their texts, those that the card has."""
    source = info["source"]
    facts = [
        ("About", info["description"]),
        ("Embedding dimension", str(info["dimension"])),
        ("Encoders", "; ".join(info["encoders"])),
        ("Valid domain", _domain(info["domain"])),
        ("Licence", info["licence"] or "not stated: ask the authors before you share results"),
        ("Citation", info["citation"] or ""),
        ("Attribution", "; ".join(info["attribution"])),
        ("Spherical harmonics", (info["harmonics"] or {}).get("text", "")),
        ("Weights", _weights(info["precision"] or {})),
        ("Imported from", f"{source['file']} ({source['kind']}), {source['digest']}" if source else ""),
        ("Path", info["path"]),
        ("Files", _files(info)),
    ]
    return [(term, text) for term, text in facts if text]


def _weights(precision: dict) -> str:
    weights = precision.get("weights", "")
    if "cosine_mean" in precision:
        weights += (
            f"; cosine similarity to float32: mean {precision['cosine_mean']}, minimum {precision['cosine_least']}"
        )
    return weights


def _files(info: dict) -> str:
    problems = [file["problem"] for file in info["files"] if file["problem"]]
    count = "1 file" if len(info["files"]) == 1 else f"{len(info['files'])} files"
    return " ".join(problems) or f"{count}, {info['bytes'] / 1e6:.1f} MB, checksums match"


def _domain(domain: dict) -> str:
    if domain.get("bounds") is None:
        return domain.get("text", "")
    west, south, east, north = domain["bounds"]
    box = f"longitude {west:g} to {east:g}, latitude {south:g} to {north:g}".replace("-", "−")
    return f"{domain.get('text', 'a bounding box')}; {box}"


def _tables(scores: dict) -> list[dict]:
    """The numbers of a tree of scores as tables; rows with the same columns share a table."""
    tables: list[dict] = []
    for path, values in _leaves(scores, ()):
        if not tables or tables[-1]["columns"] != list(values):
            tables.append({"columns": list(values), "rows": []})
        tables[-1]["rows"].append(
            {"name": " · ".join(_heading(part) for part in path), "cells": [_cell(value) for value in values.values()]}
        )
    return tables


def _leaves(tree: dict, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], dict]]:
    """Each branch with numbers: its path, and the numbers by name. Texts and counts at the top are for `_notes`."""
    values = {key: value for key, value in tree.items() if path and not isinstance(value, (dict, str))}
    if values:
        yield path, values
    for key, branch in tree.items():
        if isinstance(branch, dict):
            yield from _leaves(branch, (*path, str(key)))


def _notes(scores: dict) -> list[tuple[str, str]]:
    """How the scores were computed: texts and counts at the top of the tree."""
    notes = {key: value for key, value in scores.items() if not isinstance(value, dict)}
    return [
        (_heading(key).capitalize(), f"{value:,}" if isinstance(value, int) else str(value))
        for key, value in notes.items()
    ]


def _heading(key: str) -> str:
    """A key of the scores as a person writes it."""
    return "R²" if key == "r2" else key.replace("_", " ")


def _cell(value: object) -> tuple[str, str]:
    """A score, and its interval or nothing."""
    if isinstance(value, list) and len(value) == 3 and all(isinstance(part, (int, float)) for part in value):
        return f"{value[0]:.3f}", f"{value[1]:.3f} to {value[2]:.3f}"
    return (f"{value:.3f}" if isinstance(value, float) else str(value)), ""
