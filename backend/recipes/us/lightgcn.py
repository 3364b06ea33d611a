"""The paper's model on the United States, to be compared with `us-open`: python -m recipes.us.lightgcn --data FOLDER.

Its nodes are the cells that hold the centroid of a tract, its edges commuting between them. It is trained as published
(AdamW, early stop on a tenth of the cells, fixed temperatures), once whole, once without each modality, once with the
graph of neighbours in place of mobility, and scored like `us-open`. It is transductive: the cells that it is scored on
were in the graph, without their labels.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import scipy.sparse as sparse
import typer

from mobclip.bundle import quantise
from mobclip.features.mobility_graph import neighbour_graph
from mobclip.train.config import Config
from mobclip.train.export import bounds, export
from mobclip.train.lightgcn import PUBLISHED, LightGCNRun, standardised
from mobclip.train.model.lightgcn import second_order_start
from recipes.command import run
from recipes.us.data import CountryData, commuting_between, read_us
from recipes.us.line import line_start
from recipes.us.scoring import Scorer, mean_r2
from recipes.us.tracts import RESOLUTION

COMPLETE, UNTRAINED = "lightgcn", "start, untrained"
NEIGHBOURS = "neighbours in place of mobility"
MODALITIES = ("poi", "demographics", "imagery")
DIMENSION = 128
VALIDATION = 0.1  # share of the cells
CARD = json.loads(Path(__file__).with_name("lightgcn_card.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Variant:
    """A graph, and columns of the modalities to align it with, float32 n x columns by name."""

    flows: sparse.csr_matrix
    modalities: dict[str, np.ndarray]


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="Folder for lightgcn.json (scores) and lightgcn.mobclip.")] = Path(
        "build/lightgcn"
    ),
    epochs: Annotated[int, typer.Option(help="Maximum number of epochs of a run.")] = 200,
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
    line: Annotated[bool, typer.Option("--line", help="Start from LINE rather than its closed form.")] = False,
) -> None:
    """Train and score the paper's model and its ablations; runs that lightgcn.json has already are not repeated."""
    country = read_us(data)
    cells = country.training.cells[country.cell_labels.rows]
    scorer = Scorer(country)
    out.mkdir(parents=True, exist_ok=True)
    table = out / "lightgcn.json"
    scores = json.loads(table.read_text(encoding="utf-8")) if table.exists() else {}
    for name, variant in variants(country, commuting_between(data, cells).flows).items():
        if name in scores:
            continue
        typer.echo(f"{name}: {variant.flows.shape[0]:,} cells, {variant.flows.nnz:,} edges")
        start = node_start(variant.flows, device, line)
        if name == COMPLETE:
            scores[UNTRAINED] = {"mean R2": mean_r2(scorer, start)}
        embeddings, epoch = train_lightgcn(variant, start, epochs, device=device, log=_indented)
        scores[name] = {"mean R2": mean_r2(scorer, embeddings), "epoch": epoch, "edges": variant.flows.nnz}
        typer.echo(f"{name}: mean R2 {scores[name]['mean R2']}")
        table.write_text(json.dumps(scores, indent=1), encoding="utf-8")
        if name == COMPLETE:
            write_lightgcn(out / "lightgcn.mobclip", cells, embeddings, scores[name])


def variants(country: CountryData, flows: sparse.csr_matrix) -> dict[str, Variant]:
    """The complete model and its ablations by name, on the cells with labels."""
    rows = country.cell_labels.rows
    modalities = {
        modality.name: standardised(modality)[rows]
        for modality in country.training.modalities
        if modality.name in MODALITIES
    }
    near = neighbour_graph(country.training.cells[rows])
    result = {COMPLETE: Variant(flows, modalities), NEIGHBOURS: Variant(near, modalities)}
    for name in modalities:
        others = {other: values for other, values in modalities.items() if other != name}
        result[f"without {name}"] = Variant(flows, others)
    return result


def train_lightgcn(
    variant: Variant,
    start: np.ndarray,
    epochs: int,
    *,
    device: str = "cpu",
    seed: int = 0,
    log: Callable[[str], None] = print,
) -> tuple[np.ndarray, int]:
    """Train until the loss on held-out cells stops falling: embeddings float32 n x d, and the best epoch.

    Args:
        start: float32 n x d, where the vectors of the nodes begin.
        log: takes a line about each epoch.
    """
    draw = np.random.default_rng(seed)
    validation, training = np.split(
        draw.permutation(variant.flows.shape[0]), [int(VALIDATION * variant.flows.shape[0])]
    )
    run = LightGCNRun(
        variant.flows,
        variant.modalities,
        start,
        training=training,
        validation=validation,
        config=Config(**{**PUBLISHED, "seed": seed, "steps": epochs}),
        draw=draw,
        device=device,
    )
    run.train(progress=lambda _, text: log(text))
    best = min(run.history, key=lambda check: check["error"])
    return run.embeddings(), best["step"]


def node_start(flows: sparse.csr_matrix, device: str, line: bool) -> np.ndarray:
    """Where the vectors of the nodes begin, float32 n x 128: second-order proximity, in closed form or by LINE."""
    return line_start(flows, DIMENSION, device=device) if line else second_order_start(flows, DIMENSION)


def write_lightgcn(path: Path, cells: np.ndarray, embeddings: np.ndarray, scores: dict[str, Any]) -> None:
    """The vectors of sorted uint64 cells as a bundle that every command takes."""
    arrays = quantise.encode(embeddings)
    files = {"cells.npy": cells, **{f"{name}.npy": values for name, values in arrays.items()}}
    names = {name: f"{name}.npy" for name in arrays}
    entry = {"kind": "cells", "resolution": RESOLUTION, "index": "cells.npy", **names}
    card = {**CARD, "dimension": DIMENSION, "scores": scores, "domain": {**CARD["domain"], "bounds": bounds(cells)}}
    export(path, card, (entry, files))


def _indented(text: str) -> None:
    typer.echo(f"  {text}")


if __name__ == "__main__":
    run(main, "lightgcn")
