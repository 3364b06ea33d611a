"""Train the bundle `us-open`: python -m mobclip.training.us --data FOLDER --out BUNDLE."""

import json
import sys
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from mobclip import __version__
from mobclip.errors import InputError
from mobclip.model.inductive import Block
from mobclip.progress import Progress
from mobclip.training.config import Config, read_config
from mobclip.training.export import bounds_of, cell_table, decoded, export, features_encoder
from mobclip.training.inputs import Inputs, drawing_chance, held_out, inputs_of
from mobclip.training.judge import judge
from mobclip.training.loop import Run, in_blocks
from mobclip.training.report import write_report
from mobclip.training.targets import Targets
from mobclip.training.us_data import RESOLUTION, CellData, read_us

CARD = json.loads(Path(__file__).with_name("us_card.json").read_text(encoding="utf-8"))


def train(data: CellData, config: Config, device: str, work: Path, progress: Progress) -> tuple[Inputs, Run, np.ndarray]:
    """Train the encoder and embed all cells: float32 n x dimension. The run is saved in `work` and taken up from there."""
    inputs = inputs_of(data, config)
    chance = drawing_chance(data.people, config)
    sample = _sample(chance, config)
    targets = Targets.fit(inputs.values[sample], inputs.groups, inputs.pivot, config.targets_a_group, config.whitening_floor)
    run = Run(inputs.values, inputs.mask, targets, chance, held_out(data.cells, config), config, device)
    model = run.train(work / "checkpoint.pt", progress)
    joined = in_blocks(model.joined, run.features[sample], run.mask[sample], device)
    model.fit_projection(joined, projection_blocks(inputs, targets, config))
    return inputs, run, in_blocks(model, run.features, run.mask, device).numpy()


def projection_blocks(inputs: Inputs, targets: Targets, config: Config) -> list[Block]:
    """The predictions of each group, which count alike, and the columns of each modality."""
    slices = targets.layout.slices
    weight = config.prediction_weight / len(slices)
    blocks = [Block(torch.arange(start, stop), weight, config.prediction_floor) for start, stop in slices]
    for name, weight in inputs.weights.items():
        columns = torch.from_numpy(np.flatnonzero(inputs.modalities == name)) + targets.layout.targets
        blocks.append(Block(columns, weight, config.column_floor))
    return blocks


def scores(data: CellData, inputs: Inputs, embeddings: np.ndarray, shipped: np.ndarray) -> dict:
    """Ridge R2 of the embedding as shipped, before quantisation, by its first dimensions, and of the columns it is made of."""
    own = np.isin(inputs.modalities, [modality.name for modality in data.modalities])
    here = inputs.values[data.judged]
    return {
        "probe": "ridge, penalty chosen inside the training folds",
        "folds": "five, of whole states; and five at random",
        "rows": len(data.judged),
        "r2": {
            "us-open": judge(data, shipped),
            "us-open, 64 dimensions": judge(data, shipped[:, :64]),
            "us-open, 32 dimensions": judge(data, shipped[:, :32]),
            "us-open, not quantised": judge(data, embeddings[data.judged]),
            f"the {own.sum()} columns of the place": judge(data, here[:, own]),
            f"all {own.size} columns, with those of places around": judge(data, here),
        },
    }


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="Bundle to write.")],
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
    config: Annotated[Path | None, typer.Option(help="Settings, TOML.")] = None,
    work: Annotated[Path, typer.Option(help="Where checkpoints and the report go.")] = Path("build/train-us"),
) -> None:
    """Train the encoder of the United States, judge it and write the bundle."""
    settings = read_config(config) if config else Config()
    if device != "cpu" and not torch.cuda.is_available():
        raise InputError(f"There is no {device} device here: give --device cpu.")
    work.mkdir(parents=True, exist_ok=True)
    cells = _with_bar("Reading the data", lambda progress: read_us(data, progress))
    inputs, run, embeddings = _with_bar("Training", lambda progress: train(cells, settings, device, work, progress))
    console = Console()
    console.print("Quantising and judging (some minutes)")
    entry, files = cell_table(cells.cells, embeddings, np.sqrt(cells.people), RESOLUTION)
    found = scores(cells, inputs, embeddings, decoded(files, cells.judged))
    card = {
        **CARD,
        "dimension": settings.dimension,
        "domain": {"bounds": bounds_of(cells.cells), **CARD["domain"]},
        "training": {**CARD["training"], "settings": vars(settings), "steps": run.step, "mobclip": __version__, "device": device},
        "scores": found,
    }
    export(out, card, (entry, files), features_encoder(run.model.to("cpu"), inputs))
    write_report(work, run.history, found, cells.cells, embeddings)
    console.print(f"{out}: state-fold R2 {found['r2']['us-open']['state']['mean']:.3f}; report in {work}")


def _sample(chance: np.ndarray, config: Config) -> np.ndarray:
    draw = np.random.default_rng(config.seed)
    count = min(config.sample_rows, int((chance > 0).sum()))
    return np.sort(draw.choice(len(chance), count, replace=False, p=chance))


def _with_bar(title: str, work):
    console = Console()
    with Bar(TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=console) as bar:
        task = bar.add_task(title, total=1.0)
        return work(lambda fraction, text="": bar.update(task, completed=fraction, description=f"{title}: {text}"))


if __name__ == "__main__":
    try:
        typer.run(main)
    except InputError as error:
        print(f"train-us: {error}", file=sys.stderr)
        raise SystemExit(2) from None
