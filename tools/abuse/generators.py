"""The list of generators of hostile files, by kind."""

import random
from collections.abc import Callable
from pathlib import Path

from tools.abuse.samples import Samples

Generator = Callable[[random.Random, Samples, Path], Path]  # writes a hostile file, or a folder, into an empty folder
GENERATORS: dict[str, list[Generator]] = {}


def generator(*kinds: str) -> Callable[[Generator], Generator]:
    """Add a function to the generators of some kinds."""

    def add(function: Generator) -> Generator:
        for kind in kinds:
            GENERATORS.setdefault(kind, []).append(function)
        return function

    return add


def write(folder: Path, name: str, data: bytes) -> Path:
    """Write a file of a case."""
    path = folder / name
    path.write_bytes(data)
    return path
