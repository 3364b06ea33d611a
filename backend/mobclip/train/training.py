"""A bundle of a person's own region: read, train, distil, quantise, score, write."""

import dataclasses
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from mobclip import __version__
from mobclip.bundle.store import Bundle
from mobclip.choices import Device
from mobclip.progress import Progress, no_progress, subrange
from mobclip.train.card import region_card, region_scores
from mobclip.train.checks import Outputs, check
from mobclip.train.config import config_of_region
from mobclip.train.decoder import decoder
from mobclip.train.device import chosen_device, device_name
from mobclip.train.encoders import SETTINGS, Sampling, Task, Trained, train_encoder_of
from mobclip.train.export import export
from mobclip.train.inputs import held_out_cells, sampling_weights
from mobclip.train.location_encoders import LocationEncoders, location_encoders
from mobclip.train.plan import Options, Plan
from mobclip.train.region import Region, read_region
from mobclip.train.report import write_report

READ, SCORED = 0.05, 0.95  # shares of the progress at which the tables are averaged, and at which scoring begins
TRAINING_COST = 2.6  # of a cell in a step of training, relative to one in a step of distillation: measured


def train_region(
    plan: Plan,
    out: Path,
    report: Path | None = None,
    *,
    device: Device = "auto",
    tell: Callable[[str], None] = lambda sentence: None,
    progress: Progress = no_progress,
) -> Bundle:
    """Train the model of the tables of a plan, as `train_on`.

    Raises:
        InputError: the tables cannot be read or do not belong together, or a place cannot be written.
    """
    outputs = Outputs(bundle=out, report=report)
    check(plan, outputs, [table.file for table in (*plan.modalities, *plan.edges)])
    chosen_device(device)
    region = read_region(plan, subrange(progress, 0.0, READ))
    return train_on(region, plan, outputs, device=device, tell=tell, progress=progress)


def train_on(
    region: Region,
    options: Options,
    outputs: Outputs,
    *,
    device: Device = "auto",
    tell: Callable[[str], None] = lambda sentence: None,
    progress: Progress = no_progress,
) -> Bundle:
    """Train the model of a region, and write its bundle and a report; a run that stopped is resumed.

    Args:
        tell: takes sentences about what is dubious in the data, before long work.
        progress: of which the part up to `READ` is over.

    Raises:
        InputError: a checkpoint of other data or settings, or a place that cannot be written.
    """
    started = time.monotonic()
    for remark in region.remarks:
        tell(remark)
    task = _task(region, options, outputs, device)
    distilled = _distilled(task)
    trained = train_encoder_of(task, subrange(progress, READ, distilled))
    encoders = location_encoders(
        region.data.cells,
        trained.embeddings,
        **vars(task.sampling),
        importance=np.sqrt(np.maximum(region.data.population, task.config.importance_min)),
        people=region.data.people,
        config=task.config,
        device=task.device,
        progress=subrange(progress, distilled, SCORED),
    )
    progress(SCORED, "scoring")
    bundle = _export(outputs.bundle, task, trained, encoders, round(time.monotonic() - started))
    progress(0.98, "writing the report")
    if outputs.report is not None:
        history, cells = trained.history, region.data.cells
        write_report(outputs.report, outputs.bundle, history=history, cells=cells, embeddings=encoders.of_table)
    task.checkpoint.unlink(missing_ok=True)
    return bundle


def take_part(plan: Plan, out: Path, *, device: Device = "auto") -> None:
    """Compute the share of a rank of `torchrun` after the first, which runs `train_region`; nothing is written.

    Raises:
        InputError: as `train_region`, or another rank has ended.
    """
    train_encoder_of(_task(read_region(plan), plan, Outputs(bundle=out), device))


def _task(region: Region, options: Options, outputs: Outputs, device: Device) -> Task:
    """What to train, with the settings that suit the region."""
    config = config_of_region({**SETTINGS[options.encoder], **options.settings}, region.data.cells, region.data.columns)
    return Task(
        options=options,
        region=region,
        config=config,
        sampling=Sampling(sampling_weights(region.data, config), held_out_cells(region.data.cells, config)),
        device=chosen_device(device),
        checkpoint=outputs.checkpoint_file,
    )


def _distilled(task: Task) -> float:
    """Share of the progress at which distillation begins, by the cells of all steps, so that the bar moves evenly."""
    config = task.config
    per_step = config.batch_rows if task.options.encoder == "inductive" else len(task.region.data.cells)
    learned = TRAINING_COST * config.steps * per_step
    return READ + (SCORED - READ) * learned / (learned + config.coordinate_steps * config.coordinate_batch)


def _export(out: Path, task: Task, trained: Trained, encoders: LocationEncoders, seconds: int) -> Bundle:
    """Fit a decoder, and write the bundle with its card."""
    options, data, sampling = task.options, task.region.data, task.sampling
    columns = decoder(encoders.of_table, data.modalities, sampling.learned, sampling.held_out)
    scores = region_scores(trained, columns[0]["r2"], encoders.r2, data.modalities, sampling.held_out)
    training = {
        "encoder": options.encoder,
        **({"convolution": options.convolution, **options.convolution_options} if options.encoder == "gnn" else {}),
        "inputs": task.region.inputs,
        "settings": dataclasses.asdict(task.config),
        "steps": trained.steps,
        "device": device_name(task.device),
        "seconds": seconds,
        "mobclip": __version__,
    }
    dimension = trained.embeddings.shape[1]
    card = region_card(options, out, data.cells, dimension=dimension, scores=scores, training=training)
    own = () if trained.features is None else (trained.features,)
    return export(out, card, encoders.table, encoders.coordinates, *own, decoder=columns)
