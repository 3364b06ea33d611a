"""The command train: a model of a person's own region."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mobclip.choices import Device, TrainedEncoder
from mobclip.cli.common import app, say, warn
from mobclip.cli.ranks import one_voice
from mobclip.errors import InputError
from mobclip.progress import show_progress

if TYPE_CHECKING:
    from mobclip.bundle.store import Bundle
    from mobclip.train.plan import Plan

SECONDS_PER_LINE = 15  # in a log

Settings = Annotated[
    Path | None, typer.Argument(help="What to train, as TOML (docs/training.md).", metavar="CONFIG.toml")
]
Out = Annotated[Path, typer.Option(help="Model to write: NAME.mobclip, or a folder.", metavar="MODEL")]
Modalities = Annotated[
    list[Path] | None,
    typer.Option("--modality", help="Columns by cell, of mobclip features; may be given again.", metavar="FILE"),
]
Edges = Annotated[
    list[Path] | None,
    typer.Option(help="Flows between cells, of mobclip features mobility --edges; may be given again.", metavar="FILE"),
]
Encoder = Annotated[TrainedEncoder | None, typer.Option(help="Encoder to train; default inductive.")]
Convolution = Annotated[
    str | None,
    typer.Option(help="Convolution of torch-geometric of the encoder gnn, such as GATv2Conv.", metavar="NAME"),
]
People = Annotated[
    str | None, typer.Option(help="Column of the population, by which cells are sampled.", metavar="COL")
]
Name = Annotated[str | None, typer.Option(help="Name of the model; default that of the file.")]
Title = Annotated[str | None, typer.Option(help="Title of the model.")]
Licence = Annotated[str | None, typer.Option(help="Licence of the model.")]
Attribution = Annotated[
    list[str] | None, typer.Option(help="What those who use the model have to state; may be given again.")
]
Setting = Annotated[
    list[str] | None,
    typer.Option(help="Setting of the training, such as steps=1000; may be given again.", metavar="NAME=VALUE"),
]
DeviceOption = Annotated[Device, typer.Option(help="Where to compute; auto: a GPU where there is one.")]
Report = Annotated[
    Path | None, typer.Option(help="Page with curves and a map; default beside the model.", metavar="FILE")
]


@app.command()
def train(
    out: Out,
    settings: Settings = None,
    modality: Modalities = None,
    edges: Edges = None,
    encoder: Encoder = None,
    convolution: Convolution = None,
    people: People = None,
    name: Name = None,
    title: Title = None,
    licence: Licence = None,
    attribution: Attribution = None,
    setting: Setting = None,
    device: DeviceOption = "auto",
    report: Report = None,
) -> None:
    """Train a model on columns by cell and flows; options replace what CONFIG.toml says. The same command resumes a run.

    Several processes train together: torchrun --nproc-per-node 2 -m mobclip train …
    """
    page = report or out.with_suffix(".html")
    with _resumable(out):
        plan = _plan(
            settings,
            modalities=_tables(modality),
            edges=_tables(edges),
            encoder=encoder,
            convolution=convolution,
            people=people,
            name=name,
            title=title,
            licence=licence,
            attribution=None if attribution is None else tuple(attribution),
            settings=setting,
        )
        bundle = _train(plan, out, page, device)
    if bundle is None:
        return
    from mobclip.train.summary import sentences

    for sentence in sentences(bundle.card.scores):
        say(sentence)
    say(f"{bundle.card.title}, embedding dimension {bundle.card.dimension}, in {out}; report in {page}")


def _plan(path: Path | None, **options: Any) -> "Plan":
    """The plan of a TOML file, of options, or of both."""
    from mobclip.train.plan import Plan, read_plan, settings_of

    texts = options.pop("settings")
    options["settings"] = None if texts is None else settings_of(texts)
    if path is not None:
        return read_plan(path, **options)
    return Plan(**{"modalities": (), **{name: value for name, value in options.items() if value is not None}})


def _tables(paths: list[Path] | None) -> tuple[Any, ...] | None:
    from mobclip.train.plan import InputTable

    return None if paths is None else tuple(InputTable(file=path) for path in paths)


@contextlib.contextmanager
def _resumable(out: Path) -> Iterator[None]:
    """Say what is left when the run is stopped; of several ranks one speaks."""
    from mobclip.train.plan import checkpoint_of

    try:
        with one_voice():
            yield
    except ModuleNotFoundError as error:
        raise InputError(
            f"Training needs the package {error.name}, which is not installed: "
            "append [train] to the folder of the backend in pip install."
        ) from error
    except (KeyboardInterrupt, SystemExit):
        if checkpoint_of(out).exists():
            warn([f"the same command goes on from the checkpoint {checkpoint_of(out)}."])
        raise


def _train(plan: "Plan", out: Path, report: Path, device: Device) -> "Bundle | None":
    """Train, saying where; of several ranks the first gets the bundle."""
    from mobclip.train import distributed
    from mobclip.train.device import chosen_device, device_name
    from mobclip.train.plan import checkpoint_of
    from mobclip.train.training import take_part, train_region

    chosen = chosen_device(device)
    distributed.join(chosen)
    if distributed.rank():
        take_part(plan, out, device=device)
        return None
    ranks = f" in each of {distributed.size()} ranks" if distributed.size() > 1 else ""
    print(f"Training on {device_name(chosen)}{ranks}.", file=sys.stderr)
    if checkpoint_of(out).exists():
        print(f"The run goes on from the checkpoint {checkpoint_of(out)}.", file=sys.stderr)
    with show_progress("Training", SECONDS_PER_LINE) as progress:
        return train_region(plan, out, report, device=device, tell=lambda sentence: warn([sentence]), progress=progress)
