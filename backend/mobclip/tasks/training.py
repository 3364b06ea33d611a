"""Tasks that train a model on layers: train, and check_training before the layers are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mobclip.packages import require
from mobclip.progress import TimeLeft, subrange
from mobclip.tasks.cell_layers import FlowLayer, ModalityLayer
from mobclip.tasks.context import Context
from mobclip.tasks.parameters import TrainParameters

if TYPE_CHECKING:
    from mobclip.features.tables import FlowTable, ModalityTable
    from mobclip.train.checks import Outputs
    from mobclip.train.plan import Options
    from mobclip.train.region import Region

PACKAGES = ("train", "import", "reports")
SECONDS_PER_TEXT = 15


@dataclass(frozen=True, kw_only=True)
class TrainingRequest(TrainParameters):
    """A model to write to `output`, and a `report`, .html; `temporary` says that no later run writes to the same place."""

    output: str
    report: str | None = None
    temporary: bool = False

    def options(self) -> "Options":
        """What the model is to be like."""
        from mobclip.train.plan import CONVOLUTION, Options, settings_of

        steps = {"steps": self.steps} if self.steps else {}
        return Options(
            encoder=self.encoder,
            convolution=self.convolution or CONVOLUTION,
            name=(self.title or "region") if self.temporary else None,
            title=self.title,
            licence=self.licence,
            attribution=self.attribution,
            people=self.people,
            settings={"seed": self.seed, **steps, **settings_of(self.settings)},
        )

    def outputs(self, checkpoint: Path | None = None) -> "Outputs":
        """The files to write."""
        from mobclip.train.checks import Outputs

        report = None if self.report is None else Path(self.report)
        return Outputs(bundle=Path(self.output), report=report, checkpoint=checkpoint)

    def checkpoint(self, tables: "Sequence[ModalityTable | FlowTable]", options: "Options") -> Path:
        """The file that the run is resumed from: beside the model, or where it is found by what it is trained on."""
        from mobclip.train.checkpoints import checkpoint_by_content

        return checkpoint_by_content(tables, options) if self.temporary else self.outputs().checkpoint_file


@dataclass(frozen=True, kw_only=True)
class CheckTrainingRequest(TrainingRequest):
    """The same before layers are read: `columns` is the number of fields by layer, `flows` the number of layers of flows."""

    columns: dict[str, int]
    flows: int = 0


@dataclass(frozen=True, kw_only=True)
class TrainRequest(TrainingRequest):
    """Trains on layers."""

    modalities: tuple[ModalityLayer, ...]
    edges: tuple[FlowLayer, ...] = ()


def check_training(context: Context, request: CheckTrainingRequest) -> dict[str, Any]:
    """Refuses what cannot be trained or written, before layers are read."""
    require(*PACKAGES)
    from mobclip.train.checks import check
    from mobclip.train.region import check_columns

    context.progress(0.0)
    options = request.options()
    options.check_flows(request.flows)
    for name, count in request.columns.items():
        check_columns(name, count)
    check(options, request.outputs())
    if request.device == "cuda":
        from mobclip.train.device import chosen_device

        chosen_device(request.device)
    return {}


def train(context: Context, request: TrainRequest) -> dict[str, Any]:
    """A model of the region of some layers, which is looked at before torch is loaded."""
    require(*PACKAGES)
    from mobclip.train.region import build_region

    options = request.options()
    modalities, flows = _tables(context, request)
    region = build_region(options, modalities, flows, subrange(context.progress, 0.0, 0.05))
    checkpoint = request.checkpoint([*modalities, *flows], options)
    if checkpoint.exists():
        context.info(f"The run goes on from the checkpoint {checkpoint}.")
    context.send_partial({"checkpoint": str(checkpoint)})
    return _train(context, request, region, request.outputs(checkpoint))


def _train(context: Context, request: TrainRequest, region: "Region", outputs: "Outputs") -> dict[str, Any]:
    from mobclip.train.device import chosen_device, device_name
    from mobclip.train.summary import mean_r2, sentences
    from mobclip.train.training import train_on

    context.info(f"Training on {device_name(chosen_device(request.device))}.")
    progress = TimeLeft(context.progress, SECONDS_PER_TEXT)
    options = request.options()
    bundle = train_on(region, options, outputs, device=request.device, tell=context.warning, progress=progress)
    card = bundle.card
    return {
        "name": card.name,
        "title": card.title,
        "dimension": card.dimension,
        "cells": card.scores["cells"],
        "r2": mean_r2(card.scores),
        "sentences": sentences(card.scores),
    }


def _tables(context: Context, request: TrainRequest) -> "tuple[list[ModalityTable], list[FlowTable]]":
    """The layers, sorted by name: the order in which they are chosen is not to matter."""
    from mobclip.features.layers import flow_entry, layer_name, layer_names, modality_entry

    layers = sorted(request.modalities, key=lambda layer: (layer.modality or layer.name, layer.name))
    edges = sorted(request.edges, key=lambda layer: (layer.default_kind or layer.name, layer.name))
    given = [
        *(layer.modality or layer.name for layer in layers),
        *(layer.default_kind or layer.name for layer in edges),
    ]
    names = layer_names(given)
    titles = [*(layer.name for layer in layers), *(layer.name for layer in edges)]
    for title, name, plain in zip(titles, names, map(layer_name, given), strict=True):
        if name != plain:
            context.warning(f"Several layers are called {plain}: {title} is called {name} in the model.")
    return (
        [modality_entry(layer.read(name)) for layer, name in zip(layers, names, strict=False)],
        [flow_entry(layer.read(name)) for layer, name in zip(edges, names[len(layers) :], strict=True)],
    )
