"""Train the bundle `us-open`: python -m recipes.us.train --data FOLDER --out BUNDLE."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from mobclip import __version__
from mobclip.choices import Device
from mobclip.io.container import check_replaceable
from mobclip.io.json_values import nan_to_none
from mobclip.train.config import Config, read_config
from mobclip.train.decoder import decoder
from mobclip.train.device import chosen_device
from mobclip.train.encoder import train_encoder
from mobclip.train.export import bounds, export, features_encoder
from mobclip.train.inputs import held_out_cells, prepare_inputs, sampling_weights
from mobclip.train.location_encoders import location_encoders
from mobclip.train.loop import Run
from mobclip.train.report import write_report
from recipes.command import run as run_command
from recipes.command import with_progress
from recipes.us.card_scores import NAME, card_scores
from recipes.us.data import CountryData, read_us
from recipes.us.scoring import MEAN

CARD = json.loads(Path(__file__).with_name("card.json").read_text(encoding="utf-8"))
CONTIGUOUS = (-125.0, 24.0, -66.0, 50.0)  # extent of the map: Alaska and Hawaii would leave it nearly empty


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="Bundle to write.")],
    device: Annotated[Device, typer.Option(help="Where to compute; auto: a GPU where there is one.")] = "cpu",
    config: Annotated[Path | None, typer.Option(help="Settings, TOML.")] = None,
    work: Annotated[Path, typer.Option(help="Folder for checkpoints and the report.")] = Path("build/train-us"),
) -> None:
    """Train the encoder of the United States, score it and write the bundle."""
    settings = read_config(config) if config else Config()
    chosen = chosen_device(device)
    check_replaceable(out)
    work.mkdir(parents=True, exist_ok=True)
    country = with_progress("Reading the data", lambda progress: read_us(data, progress))
    scores = train(country, out, settings, device=chosen, work=work)
    mean, low, high = scores["r2"]["ridge"][NAME]["state"][MEAN]
    typer.echo(f"{out}: mean R2 with states held out {mean} ({low} to {high}); report in {work}")


def train(country: CountryData, out: Path, settings: Config, *, device: str, work: Path) -> dict[str, Any]:
    """Train all encoders, write the bundle and the report, and return the scores."""
    cells = country.training.cells
    inputs = prepare_inputs(country.training, settings)
    weights = sampling_weights(country.training, settings)
    held_out = held_out_cells(cells, settings)
    sampling = {"sampling_weights": weights, "held_out": held_out}
    run = with_progress(
        "Training",
        lambda progress: train_encoder(
            inputs, settings, **sampling, device=device, checkpoint=work / "checkpoint.pt", progress=progress
        ),
    )
    embeddings = run.embeddings()
    importance = np.sqrt(country.training.population)
    options = {
        **sampling,
        "importance": importance,
        "people": country.training.people,
        "config": settings,
        "device": device,
    }
    encoders = with_progress(
        "Coordinates", lambda progress: location_encoders(cells, embeddings, **options, progress=progress)
    )
    scores = with_progress(
        "Scoring",
        lambda progress: card_scores(
            country,
            inputs,
            run,
            cells=encoders.of_table,
            coordinates=encoders.of_coordinates,
            embeddings=embeddings,
            progress=progress,
        ),
    )
    scores["variance told from coordinates"] = nan_to_none(encoders.r2)
    learned = ~held_out & (weights > 0)
    columns = decoder(encoders.of_table, country.training.modalities, learned, held_out)
    own = features_encoder(run.model.to("cpu"), inputs)
    export(out, make_card(cells, run, scores, device), encoders.table, encoders.coordinates, own, decoder=columns)
    page = work / "report.html"
    write_report(page, out, history=run.history, cells=cells, embeddings=embeddings, extent=CONTIGUOUS)
    return scores


def make_card(cells: np.ndarray, run: Run, scores: dict[str, Any], device: str) -> dict[str, Any]:
    """The card of the bundle, without its encoders."""
    training = {"settings": asdict(run.config), "steps": run.step, "mobclip": __version__, "device": device}
    return {
        **CARD,
        "dimension": run.config.dimension,
        "domain": {"bounds": bounds(cells), **CARD["domain"]},
        "training": {**CARD["training"], **training},
        "scores": scores,
    }


if __name__ == "__main__":
    run_command(main, "train-us")
