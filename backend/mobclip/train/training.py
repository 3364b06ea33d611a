"""A bundle of a person's own region: read, train, distil, quantise, score, write."""

import dataclasses
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from mobclip import __version__
from mobclip.bundle.store import Bundle
from mobclip.choices import Device
from mobclip.io.container import check_replaceable
from mobclip.progress import Progress, no_progress, subrange
from mobclip.train.card import region_card, region_scores
from mobclip.train.config import checked_config, config_of_region
from mobclip.train.decoder import decoder
from mobclip.train.device import chosen_device, device_name
from mobclip.train.encoders import SETTINGS, Sampling, Task, Trained, check_encoder, train_encoder_of
from mobclip.train.export import export
from mobclip.train.inputs import held_out_cells, sampling_weights
from mobclip.train.location_encoders import LocationEncoders, location_encoders
from mobclip.train.plan import Plan, checkpoint_of
from mobclip.train.region import read_region
from mobclip.train.report import write_report


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
    check_encoder(plan)
    checked_config(plan.settings)
    chosen = chosen_device(device)
    region = read_region(plan, subrange(progress, 0.0, 0.05))
    for remark in region.remarks:
        tell(remark)
    config = config_of_region({**SETTINGS[plan.encoder], **plan.settings}, region.data.cells, region.data.columns)
    sampling = Sampling(sampling_weights(region.data, config), held_out_cells(region.data.cells, config))
    task = Task(
        plan=plan, region=region, config=config, sampling=sampling, device=chosen, checkpoint=checkpoint_of(out)
    )
    trained = train_encoder_of(task, subrange(progress, 0.05, 0.75))
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
    bundle = _export(out, task, trained, encoders, round(time.monotonic() - started))
    if report is not None:
        write_report(report, out, history=trained.history, cells=region.data.cells, embeddings=encoders.of_table)
    task.checkpoint.unlink(missing_ok=True)
    return bundle


def _export(out: Path, task: Task, trained: Trained, encoders: LocationEncoders, seconds: int) -> Bundle:
    """Fit a decoder, and write the bundle with its card."""
    plan, data, sampling = task.plan, task.region.data, task.sampling
    columns = decoder(encoders.of_table, data.modalities, sampling.learned, sampling.held_out)
    scores = region_scores(trained, columns[0]["r2"], encoders.r2, data.modalities, sampling.held_out)
    training = {
        "encoder": plan.encoder,
        **({"convolution": plan.convolution, **plan.convolution_options} if plan.encoder == "gnn" else {}),
        "inputs": task.region.inputs,
        "settings": dataclasses.asdict(task.config),
        "steps": trained.steps,
        "device": device_name(task.device),
        "seconds": seconds,
        "mobclip": __version__,
    }
    card = region_card(plan, out, data.cells, dimension=trained.embeddings.shape[1], scores=scores, training=training)
    own = () if trained.features is None else (trained.features,)
    return export(out, card, encoders.table, encoders.coordinates, *own, decoder=columns)
