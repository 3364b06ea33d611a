"""Predictors on disk: where they go by default, and what their cards say. Imports no QGIS.

A predictor is a zip whose first member is its card (`mobclip.io.container`), so that the card of a large file, or one on a slow
drive, is read without the rest.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..engine.cards import read_card
from ..engine.environments import data_folder

SUFFIX = ".predictor"
CARD, KIND = b"card.json", "predictor"
HEADER = struct.Struct(
    "<4s4xH16xHH"
)  # of a member of a zip: signature, compression, lengths of its name and extra field
SIGNATURE, DEFLATED = b"PK\3\4", 8
MAX_CARD_BYTES = 2**20
MAX_ENTRIES = 10_000  # of a folder that are looked at
MAX_PREDICTORS = 30  # in a list; older ones are chosen as files
# Not a zip, not JSON, or JSON of something else.
ERRORS = (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError, struct.error, zlib.error)

made: list[Path] = []  # predictors that were fitted since QGIS started, the last one at the end


class PredictorFile(NamedTuple):
    """A predictor: its path, the name of the indicator, and the identity of the model (empty where it is not known).

    The identity is that of `bundle` fields, such as `us-open 1.1.0 3fa85f64`.
    """

    path: Path
    indicator: str
    model: str


def predictors_folder() -> Path:
    """Where predictors go that belong to no project, whether it exists or not."""
    return data_folder() / "predictors"


def newest_predictors(folders: Iterable[Path]) -> list[PredictorFile]:
    """The predictors in folders and those of this session, the last of the session first, then the newest; no damaged ones."""
    paths = {*made, *(path for folder in folders for path in _files(folder))}
    times = {}
    for path in paths:
        with contextlib.suppress(OSError):
            times[path] = (path in made[-1:], path.stat().st_mtime)
    newest = sorted(times, key=times.__getitem__, reverse=True)[:MAX_PREDICTORS]
    return [predictor for predictor in map(read_predictor, newest) if predictor is not None]


def read_predictor(path: str | os.PathLike[str]) -> PredictorFile | None:
    """What the card of a predictor says; None for a file that is none, or damaged."""
    path = Path(path)
    with contextlib.suppress(*ERRORS):
        card = json.loads(_card(path))
        model = card["bundle"] and card["bundle"]["text"]
        indicator = card["target_name"]
        if card["kind"] == KIND and isinstance(indicator, str) and isinstance(model or "", str):
            return PredictorFile(path, indicator, model or "")
    return None


def takes_position(path: str | os.PathLike[str]) -> bool:
    """Whether a predictor needs the position of places too; the backend says what is wrong with a file that is none."""
    return bool((read_card(path) or {}).get("position"))


def _files(folder: Path) -> list[Path]:
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        names = [entry.name for entry in itertools.islice(entries, MAX_ENTRIES)]
        return [folder / name for name in names if name.lower().endswith(SUFFIX)]
    return []


def _card(path: Path) -> bytes:
    """The first member of a zip, which must be a card.

    Raises:
        one of ERRORS: it is not.
    """
    if not path.is_file():  # a pipe would never end
        raise ValueError("no regular file")
    with path.open("rb") as file:
        signature, compression, name_bytes, extra_bytes = HEADER.unpack(file.read(HEADER.size))
        if (signature, compression, file.read(name_bytes)) != (SIGNATURE, DEFLATED, CARD):
            raise ValueError("no card")
        file.seek(extra_bytes, os.SEEK_CUR)
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        card = inflater.decompress(file.read(MAX_CARD_BYTES), MAX_CARD_BYTES)
        if not inflater.eof:
            raise ValueError("the card is too large, or cut off")
        return card
