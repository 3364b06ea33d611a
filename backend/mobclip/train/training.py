"""A bundle of a person's own region: read, train, distil, quantise, score, write."""

import dataclasses
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from mobclip import __version__
from mobclip.bundle.store import Bundle
from mobclip.choices import Device
from mobclip.io.container import check_replaceable
from mobclip.progress import Progress, no_progress, subrange
from mobclip.train.card import region_card, region_scores
from mobclip.train.config import Config, config_of_region
from mobclip.train.data import TrainingData
from mobclip.train.decoder import decoder
from mobclip.train.device import chosen_device, device_name
from mobclip.train.encoder import train_encoder
from mobclip.train.export import EncoderFiles, export, features_encoder
from mobclip.train.inputs import held_out_cells, prepare_inputs, sampling_weights
from mobclip.train.location_encoders import LocationEncoders, location_encoders
from mobclip.train.plan import Plan
from mobclip.train.region import Region, read_region
from mobclip.train.report import write_report

CHECKPOINT = ".checkpoint"  # behind the name of the bundle


@dataclass(frozen=True)
class Sampling:
    """How often each of n cells is sampled, float64 that sum to 1, and which are held out, bool."""

    sampling_weights: np.ndarray
    held_out: np.ndarray

    @property
    def learned(self) -> np.ndarray:
        """Cells that training sees, bool n."""
        return ~self.held_out & (self.sampling_weights > 0)


@dataclass(frozen=True, kw_only=True)
class Trained:
    """A trained encoder, by its results.

    Attributes:
        embeddings: float32 n x d of the cells that it was trained on.
        history: of each validation.
        steps: that were taken.
        settings: by name.
        features: the entry and the files of its `features` encoder, None where it has none.
    """

    embeddings: np.ndarray
    history: list[dict[str, Any]]
    steps: int
    settings: dict[str, Any]
    features: EncoderFiles | None


def checkpoint_of(out: Path) -> Path:
    """The file beside a bundle that its training is resumed from."""
    return out.with_name(out.name + CHECKPOINT)


def train_region(
    plan: Plan,
    out: Path,
    report: Path | None = None,
    *,
    device: Device = "auto",
    tell: Callable[[str], None] = lambda sentence: None,
    progress: Progress = no_progress,
) -> Bundle:
    """Train the model of a region, and write its bundle and a report; a run that stopped is resumed.

    Args:
        out: the bundle; a file beside it (`checkpoint_of`) holds the run until the bundle is there.
        report: a page with curves and a map, .html.
        tell: takes sentences about what is dubious in the data, before long work.

    Raises:
        InputError: the tables do not belong together, or a place cannot be written.
    """
    started = time.monotonic()
    check_replaceable(out)
    chosen = chosen_device(device)
    region = read_region(plan, subrange(progress, 0.0, 0.05))
    for remark in region.remarks:
        tell(remark)
    config = config_of_region(plan.settings, region.data.cells, region.data.columns)
    sampling = Sampling(sampling_weights(region.data, config), held_out_cells(region.data.cells, config))
    trained = train_inductive(
        region, config, sampling, device=chosen, checkpoint=checkpoint_of(out), progress=subrange(progress, 0.05, 0.75)
    )
    encoders = location_encoders(
        region.data.cells,
        trained.embeddings,
        **vars(sampling),
        importance=np.sqrt(region.data.population),
        config=config,
        device=chosen,
        progress=subrange(progress, 0.75, 0.95),
    )
    progress(0.95, "scoring")
    training = {
        "encoder": plan.encoder,
        "inputs": region.inputs,
        "settings": trained.settings,
        "steps": trained.steps,
        "device": device_name(chosen),
        "seconds": round(time.monotonic() - started),
        "mobclip": __version__,
    }
    bundle = _export(plan, out, region.data, trained, encoders, sampling, training)
    if report is not None:
        write_report(report, out, history=trained.history, cells=region.data.cells, embeddings=encoders.of_table)
    checkpoint_of(out).unlink(missing_ok=True)
    return bundle


def train_inductive(
    region: Region,
    config: Config,
    sampling: Sampling,
    *,
    device: str,
    checkpoint: Path,
    progress: Progress,
) -> Trained:
    """Train the `inductive` encoder; arguments are those of `encoder.train_encoder`."""
    inputs = prepare_inputs(region.data, config)
    run = train_encoder(
        inputs,
        config,
        **vars(sampling),
        device=device,
        checkpoint=checkpoint,
        progress=progress,
    )
    return Trained(
        embeddings=run.embeddings(),
        history=run.history,
        steps=run.step,
        settings=dataclasses.asdict(config),
        features=features_encoder(run.model.to("cpu"), inputs),
    )


def _export(
    plan: Plan,
    out: Path,
    data: TrainingData,
    trained: Trained,
    encoders: LocationEncoders,
    sampling: Sampling,
    training: dict[str, Any],
) -> Bundle:
    """Fit a decoder, and write the bundle with its card."""
    columns = decoder(encoders.of_table, data.modalities, sampling.learned, sampling.held_out)
    scores = region_scores(trained.history, columns[0]["r2"], encoders.r2, data.modalities, sampling.held_out)
    card = region_card(plan, out, data.cells, dimension=trained.embeddings.shape[1], scores=scores, training=training)
    own = () if trained.features is None else (trained.features,)
    return export(out, card, encoders.table, encoders.coordinates, *own, decoder=columns)
