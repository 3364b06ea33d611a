"""Train the model `mx-open`: python -m recipes.mexico.train --data FOLDER --out BUNDLE.

The bundle that is shipped has the table of cells only; a file in the folder of work has all encoders. A run that stopped is
resumed, and what is trained is not trained again.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from mobclip.bundle.store import SUFFIX, Bundle, open_bundle, write_copy
from mobclip.choices import Device
from mobclip.io.container import check_replaceable
from mobclip.train.checks import Outputs
from mobclip.train.plan import Options, settings_of
from mobclip.train.region import Region, build_region
from mobclip.train.training import train_on
from recipes import sources
from recipes.command import run as run_command
from recipes.command import with_progress
from recipes.mexico import inputs, scores
from recipes.mexico.data import LABEL, POPULATION, Mexico, groups_of, read_mexico
from recipes.sources import Files

NAME = "mx-open"
CARD = json.loads(Path(__file__).with_name("card.json").read_text(encoding="utf-8"))
SETTINGS = {  # beside those that suit the region
    "steps": 1_000,  # fewer than by default: this is an example to run oneself on two cores
    "batch_rows": 1_024,
    "coordinate_steps": 500,
    "coordinate_batch": 1_024,
    "dimensions_per_byte": 8,  # with 20,000 cells in detail the table takes 1.3 MB
    "detailed_cells": 20_000,
}


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data, with mexico/, world/ and the images.")],
    out: Annotated[Path, typer.Option(help="Bundle to write, with the table of cells.")],
    device: Annotated[Device, typer.Option(help="Where to compute; auto: a GPU where there is one.")] = "cpu",
    setting: Annotated[list[str], typer.Option(help="Setting of the training, such as steps=1000.")] = [],  # noqa: B006
    work: Annotated[Path, typer.Option(help="Folder for the checkpoint, the report and the whole model.")] = Path(
        "build/train-mx"
    ),
    cache: Annotated[Path, typer.Option(help="Folder for files of packages.")] = sources.CACHE,
) -> None:
    """Train the encoder of Mexico, score it and write the bundle."""
    check_replaceable(out)
    work.mkdir(parents=True, exist_ok=True)
    mexico, files = read(data, cache)
    options = options_of(mexico, settings_of(setting))
    region = with_progress("Averaging", lambda progress: build_region(options, mexico.tables, mexico.flows, progress))
    whole = trained(region, options, work, device)
    found = scored(mexico, region, whole, files, work)
    changes = {"scores": {**whole.card.scores, LABEL: found}}
    write_copy(whole, whole.path, changes=changes)
    bundle = write_copy(whole, out, ["cells"], changes)
    [r2, low, high] = found["R2"]["region"][NAME]
    typer.echo(f"{bundle.path}: R2 with states left out {r2} ({low} to {high}); report and whole model in {work}")


def read(data: Path, cache: Path) -> tuple[Mexico, Files]:
    """The inputs, and the files that they are read from.

    Raises:
        InputError: as `fetch` and `read_mexico`.
    """
    wanted = [*inputs.SOURCES, inputs.GEOCLIP]
    files = with_progress("Fetching", lambda progress: sources.fetch(wanted, data, cache, progress))
    return with_progress("Reading", lambda progress: read_mexico(files, progress)), files


def options_of(mexico: Mexico, settings: Mapping[str, float | int]) -> Options:
    """How to train, with settings that replace those of the recipe."""
    has_people = any(table.modality.name == POPULATION for table in mexico.tables)
    return Options(
        name=NAME,
        **{key: CARD[key] for key in ("title", "version", "description", "domain", "licence")},
        attribution=sources.attributions(inputs.SOURCES),
        people="people" if has_people else None,
        pivot="people_log" if has_people else None,
        groups=groups_of(mexico.tables),
        settings={**SETTINGS, **settings},
    )


def trained(region: Region, options: Options, work: Path, device: Device) -> Bundle:
    """The whole model of a region, from its file in the folder of work if it is there already."""
    path = work / f"{NAME}{SUFFIX}"
    if path.is_file() and is_of(open_bundle(path), region, options):
        return open_bundle(path)
    outputs = Outputs(bundle=path, report=work / "report.html")
    bundle = with_progress(
        "Training",
        lambda progress: train_on(region, options, outputs, device=device, tell=_tell, progress=progress),
    )
    card = {
        "sources": sources.card_entries(inputs.SOURCES),
        "training": {**bundle.card.raw["training"], **CARD["training"]},
    }
    return write_copy(bundle, path, changes=card)


def is_of(bundle: Bundle, region: Region, options: Options) -> bool:
    """Whether a bundle was trained on the data of a region, with the settings that are asked for."""
    training = bundle.card.raw.get("training", {})
    settings = training.get("settings", {})
    return training.get("inputs") == region.inputs and dict(options.settings).items() <= settings.items()


def scored(mexico: Mexico, region: Region, whole: Bundle, files: Files, work: Path) -> dict[str, Any]:
    """What the card says of how well the label is predicted."""
    by_cell = scores.embeddings_by_cell(mexico, whole, NAME) | scores.columns_by_cell(mexico, region.data)
    weights = files[inputs.GEOCLIP.name]
    by_cell |= with_progress("GeoCLIP", lambda progress: scores.geoclip_by_cell(mexico, weights, work, progress))
    comparison = with_progress("Scoring", lambda progress: scores.compared(mexico, by_cell, progress))
    return scores.card_scores(comparison, NAME)


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    run_command(main, "train-mx")
