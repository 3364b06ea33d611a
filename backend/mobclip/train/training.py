"""A bundle of a person's own region: read, train, distil, quantise, score, write."""

import dataclasses
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from mobclip import __version__
from mobclip.bundle.store import SUFFIX, Bundle
from mobclip.choices import Device
from mobclip.features.tables import FlowTable, ModalityTable
from mobclip.io.atomic import check_writable
from mobclip.io.container import check_replaceable
from mobclip.io.output import check_output
from mobclip.progress import Progress, no_progress, subrange
from mobclip.train.card import region_card, region_scores
from mobclip.train.config import checked_config, config_of_region
from mobclip.train.decoder import decoder
from mobclip.train.device import chosen_device, device_name
from mobclip.train.encoders import SETTINGS, Sampling, Task, Trained, check_encoder, train_encoder_of
from mobclip.train.export import export
from mobclip.train.inputs import held_out_cells, sampling_weights
from mobclip.train.location_encoders import LocationEncoders, location_encoders
from mobclip.train.plan import Options, Plan, checkpoint_of
from mobclip.train.region import build_region
from mobclip.train.report import write_report

Tables = tuple[list[ModalityTable], list[FlowTable]]


@dataclass(frozen=True, kw_only=True)
class Outputs:
    """Files to write.

    Attributes:
        bundle: NAME.mobclip, or a folder.
        report: a page with curves and a map, .html; None for none.
        checkpoint: holds the run until the bundle is there; None for a file beside it (`checkpoint_of`).
    """

    bundle: Path
    report: Path | None = None
    checkpoint: Path | None = None

    def check(self) -> None:
        """Refuse what cannot be written, before long work.

        Raises:
            InputError: it cannot.
        """
        check_output(self.bundle, (SUFFIX, ""))
        check_replaceable(self.bundle)
        check_writable(self.bundle)
        if self.report is not None:
            check_output(self.report, (".html", ".htm"))
            check_writable(self.report)


def train_region(
    plan: Plan,
    out: Path,
    report: Path | None = None,
    *,
    device: Device = "auto",
    tell: Callable[[str], None] = lambda sentence: None,
    progress: Progress = no_progress,
) -> Bundle:
    """Train the model of the tables of a plan, as `train_tables`.

    Raises:
        InputError: the tables cannot be read or do not belong together, or a place cannot be written.
    """
    from mobclip.train.files import read_tables  # pyarrow, which layers do without

    outputs = Outputs(bundle=out, report=report)
    return train_tables(plan, partial(read_tables, plan), outputs, device=device, tell=tell, progress=progress)


def train_tables(
    options: Options,
    read: Callable[[Progress], Tables],
    outputs: Outputs,
    *,
    device: Device = "auto",
    tell: Callable[[str], None] = lambda sentence: None,
    progress: Progress = no_progress,
) -> Bundle:
    """Train the model of a region, and write its bundle and a report; a run that stopped is resumed.

    Args:
        read: gives the tables, after what can be refused without them has been.
        tell: takes sentences about what is dubious in the data, before long work.

    Raises:
        InputError: the tables do not belong together, or a place cannot be written.
    """
    started = time.monotonic()
    check(options, outputs)
    chosen = chosen_device(device)
    modalities, flows = read(subrange(progress, 0.0, 0.01))
    region = build_region(options, modalities, flows, subrange(progress, 0.01, 0.05))
    for remark in region.remarks:
        tell(remark)
    config = config_of_region({**SETTINGS[options.encoder], **options.settings}, region.data.cells, region.data.columns)
    sampling = Sampling(sampling_weights(region.data, config), held_out_cells(region.data.cells, config))
    task = Task(
        options=options,
        region=region,
        config=config,
        sampling=sampling,
        device=chosen,
        checkpoint=outputs.checkpoint or checkpoint_of(outputs.bundle),
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
    bundle = _export(outputs.bundle, task, trained, encoders, round(time.monotonic() - started))
    if outputs.report is not None:
        history, cells = trained.history, region.data.cells
        write_report(outputs.report, outputs.bundle, history=history, cells=cells, embeddings=encoders.of_table)
    task.checkpoint.unlink(missing_ok=True)
    return bundle


def check(options: Options, outputs: Outputs) -> None:
    """Refuse what can be refused before anything is read.

    Raises:
        InputError: a convolution or a setting that there is not, or a place that cannot be written.
    """
    outputs.check()
    check_encoder(options)
    checked_config(options.settings)


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
