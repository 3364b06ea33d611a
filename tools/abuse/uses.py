"""What is done with a hostile file: arguments of the command, and the output that they name."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tools.abuse.box import Box
from tools.abuse.samples import Samples


class Use(NamedTuple):
    """Arguments of `mobclip`, and the file that it is to write, if any."""

    arguments: tuple[str | Path, ...]
    output: Path | None = None


def use_of(kind: str, draw: random.Random, path: Path, samples: Samples, box: Box) -> Use:
    """One of the uses of a kind of file."""
    return USES[kind](draw, path, samples, box)


def _bundle(draw: random.Random, path: Path, samples: Samples, box: Box) -> Use:
    output = box.out / draw.choice(("o.csv", "o.parquet", "o.gpkg"))
    source = draw.choice((samples.points_gpkg, samples.points_parquet, samples.polygons_gpkg))
    match draw.randrange(6):
        case 0:
            return Use(("information", path))
        case 1:
            return Use(("information", path, "--json"))
        case 2:
            page = box.out / "page.html"
            return Use(("information", path, "--page", page), page)
        case _:
            return Use(("embed", source, output, "--model", path), output)


def _predictor(draw: random.Random, path: Path, samples: Samples, box: Box) -> Use:
    output = box.out / draw.choice(("o.csv", "o.parquet", "o.gpkg"))
    source = samples.embedded_gpkg
    match draw.randrange(5):
        case 0:
            return Use(("explain", source, output, "--predictor", path), output)
        case 1:
            return Use(("predict", source, output, "--predictor", path, "--nearby", "--level", "80"), output)
        case _:
            return Use(("predict", source, output, "--predictor", path), output)


def _import(draw: random.Random, path: Path, samples: Samples, box: Box) -> Use:
    output = box.out / "o.mobclip"
    kind = path.stem if path.stem in ("mora", "satclip", "geoclip") else "onnx"
    more = draw.choice(((), (), ("--int8",)))
    return Use(("import", kind, path, "--out", output, *more), output)


def _table(draw: random.Random, path: Path, samples: Samples, box: Box) -> Use:
    output = box.out / draw.choice(("o.csv", "o.parquet", "o.gpkg"))
    model = ("--model", samples.bundle)
    uses: tuple[Callable[[], Use], ...] = (
        lambda: Use(("embed", path, output, *model), output),
        lambda: Use(("embed", path, output, *model), output),
        lambda: Use(("embed", path, output, *model, "--lon", "lon", "--lat", "lat"), output),
        lambda: Use(("embed", path, output, *model, "--h3", "h3"), output),
        lambda: Use(("predict", path, output, "--predictor", samples.ridge), output),
        lambda: Use(("cluster", path, output, "--clusters", "2"), output),
        lambda: Use(("similar", path, output, "--query", "name=place 3"), output),
        lambda: Use(("reduce", path, output), output),
        lambda: Use(
            ("fit", path, box.out / "o.predictor", "--target", draw.choice(("y", "kind", "name"))),
            box.out / "o.predictor",
        ),
        lambda: Use(("aggregate", path, samples.polygons_gpkg, output), output),
        lambda: Use(("aggregate", samples.embedded_gpkg, path, output), output),
        lambda: Use(("grid", output, "--resolution", "6", "--polygons", path), output),
        lambda: Use(
            ("explain", samples.embedded_gpkg, output, "--predictor", samples.ridge, "--polygons", path), output
        ),
    )
    return draw.choice(uses)()


USES: dict[str, Callable[[random.Random, Path, Samples, Box], Use]] = {
    "bundles": _bundle,
    "predictors": _predictor,
    "checkpoints": _import,
    "graphs": _import,
    "csv": _table,
    "parquet": _table,
    "geopackages": _table,
}
