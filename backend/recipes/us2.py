"""Train us-open 2, the whole United States: python -m recipes.us2 --data FOLDER --out BUNDLE."""

from pathlib import Path
from typing import Annotated, Any

import typer

from mobclip.bundle import inference
from mobclip.bundle.store import Bundle, write_copy
from mobclip.choices import Device
from mobclip.progress import Progress
from mobclip.train.checks import Outputs, check
from mobclip.train.config import Config
from mobclip.train.inputs import prepare_inputs
from mobclip.train.plan import Options, settings_of
from mobclip.train.region import Region
from mobclip.train.training import train_on
from recipes.command import run as run_command
from recipes.command import with_progress
from recipes.sources import attributions, card_entries
from recipes.us.data import CountryData
from recipes.us.inputs import SOURCES
from recipes.us.national import read_files
from recipes.us.national_scores import ALL, OWN, column_sets, embedding_sets, scores_of
from recipes.us.scoring import MEAN

NAME = "us-open"
SETTINGS = {"importance_min": 4.0}  # beside the defaults: land where nobody lives is on the map, too
LICENCE = "ODbL-1.0"  # of OpenStreetMap, the strictest of the inputs


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="Bundle to write.")],
    device: Annotated[Device, typer.Option(help="Where to compute; auto: a GPU where there is one.")] = "cpu",
    setting: Annotated[list[str], typer.Option(help="NAME=VALUE; may be given again.")] = [],  # noqa: B006
    work: Annotated[Path, typer.Option(help="Folder for the checkpoint and the report.")] = Path("build/train-us2"),
) -> None:
    """Train the model of the whole United States, score it and write the bundle."""
    options = national_options({**SETTINGS, **settings_of(setting)})
    outputs = Outputs(bundle=out, report=work / "report.html", checkpoint=work / "checkpoint.pt")
    work.mkdir(parents=True, exist_ok=True)
    check(options, outputs)
    country = with_progress("Reading the data", lambda progress: read_files(data, progress))
    mean, low, high = train(country, options, outputs, device)["r2"][NAME][MEAN]
    typer.echo(f"{out}: mean R2 with states held out {mean} ({low} to {high}); report in {work}")


def train(country: CountryData, options: Options, outputs: Outputs, device: Device) -> dict[str, Any]:
    """Train the model, write its bundle with its scores in the card, and return them."""
    region = Region(data=country.training, graphs={}, inputs=card_entries(SOURCES), remarks=[])
    bundle = with_progress(
        "Training",
        lambda progress: train_on(region, options, outputs, device=device, tell=typer.echo, progress=progress),
    )
    scores = with_progress("Scoring", lambda progress: scores_of_bundle(country, bundle, progress))
    write_copy(bundle, outputs.bundle, changes={"scores": {**bundle.card.scores, **scores}})
    return scores


def national_options(settings: dict[str, float | int]) -> Options:
    """What the card says, and the settings of the training."""
    return Options(
        name=NAME,
        title="United States, open data",
        version="2.0.0",
        description="Describes who lives in a cell and around it, what is there, what land it is, and the same for the places "
        "that its people commute to and from: an embedding for each H3 cell of resolution 6, from the inductive encoder of "
        "MobCLIP.",
        domain="the United States and Puerto Rico: all land, and all cells with people",
        licence=LICENCE,
        attribution=attributions(SOURCES),
        settings=settings,
    )


def scores_of_bundle(country: CountryData, bundle: Bundle, progress: Progress) -> dict[str, Any]:
    """Scores of the embeddings as the bundle gives them, beside those of the columns that they are made of."""
    columns = column_sets(country, prepare_inputs(country.training, Config()))
    embeddings = embedding_sets(NAME, inference.embed_cells(bundle, country.training.cells))
    return scores_of(country, {**embeddings, **{name: columns[name] for name in (OWN, ALL)}}, progress)


if __name__ == "__main__":
    run_command(main, "train-us2")
