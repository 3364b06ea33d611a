"""The paper's model on the United States, beside ours: python -m recipes.us.lightgcn --data FOLDER.

Its nodes are the cells that hold the centroid of a tract, its edges commuting between them. It is trained as published
(AdamW, early stop on a tenth of the cells, fixed temperatures), once whole, once without each modality, once with the
graph of neighbours in place of mobility, and judged like `us-open`. It is transductive: the cells that it is judged on
were in the graph, without their labels.
"""

import copy
import json
from pathlib import Path
from typing import Annotated

import numpy as np
import scipy.sparse as sparse
import torch
import typer

from mobclip.bundle import quantise
from mobclip.features.mobility_graph import neighbour_graph
from mobclip.features.modality import Modality, standardisation
from mobclip.train.export import bounds_of, export
from mobclip.train.loop import decayed
from mobclip.train.model.inductive import LIMIT
from mobclip.train.model.lightgcn import LightGCN, second_order_start
from mobclip.train.model.propagation import normalised
from recipes.us.data import RESOLUTION, commuting_between, read_us
from recipes.us.scoring import Scorer, mean_r2

WHOLE, UNTRAINED = "lightgcn", "start, untrained"
MODALITIES = ("poi", "demographics", "imagery")
DIMENSION, BATCH, LEARNING_RATE, WEIGHT_DECAY = 128, 2048, 1e-3, 1e-3  # as published, but for the batch of 20,480
CARD = json.loads(Path(__file__).with_name("lightgcn_card.json").read_text(encoding="utf-8"))
VALIDATION, PATIENCE = 0.1, 10  # share of the cells, and epochs without a lower loss before the early stop


def train_lightgcn(
    flows: sparse.csr_matrix,
    modalities: dict[str, np.ndarray],
    start: np.ndarray,
    epochs: int,
    device: str = "cpu",
    seed: int = 0,
    say=print,
) -> tuple[np.ndarray, int]:
    """Train until the loss on held-out cells falls no more: embeddings float32 n x 128, and the best epoch."""
    torch.manual_seed(seed)
    draw = np.random.default_rng(seed)
    count = flows.shape[0]
    adjacency = normalised(flows).to(device)
    views = {name: torch.from_numpy(values).to(device) for name, values in modalities.items()}
    model = LightGCN(start, {name: values.shape[1] for name, values in views.items()}).to(device)
    optimiser = torch.optim.AdamW(decayed(model, WEIGHT_DECAY), lr=LEARNING_RATE)
    order = draw.permutation(count)
    validation, training = np.split(order, [int(VALIDATION * count)])
    best, best_epoch, best_state = np.inf, 0, copy.deepcopy(model.state_dict())
    for epoch in range(1, epochs + 1):
        shuffled = draw.permutation(training)
        for first in range(
            0, max(len(shuffled) - BATCH, 0) + 1, BATCH
        ):  # whole batches: the loss depends on their size
            loss = model.loss(adjacency, views, torch.from_numpy(shuffled[first : first + BATCH]).to(device))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        with torch.no_grad():
            found = float(model.loss(adjacency, views, torch.from_numpy(validation).to(device)))
        say(f"epoch {epoch}: loss {float(loss.detach()):.4f}, held-out cells {found:.4f}")
        if found < best:
            best, best_epoch, best_state = found, epoch, copy.deepcopy(model.state_dict())
        elif epoch - best_epoch >= PATIENCE:
            break
    model.load_state_dict(best_state)
    with torch.no_grad():
        return model(adjacency).cpu().numpy(), best_epoch


def standardised(modality: Modality) -> np.ndarray:
    """Columns float32 with mean 0 and variance 1; missing values become the mean."""
    offset, scale = standardisation(modality.values)
    return np.nan_to_num((modality.values - offset) / scale).clip(-LIMIT, LIMIT).astype(np.float32)


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="Folder for lightgcn.json (scores) and lightgcn.mobclip.")] = Path(
        "build/lightgcn"
    ),
    epochs: Annotated[int, typer.Option(help="Most epochs of a run.")] = 200,
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
    line: Annotated[bool, typer.Option("--line", help="Start from LINE rather than its closed form.")] = False,
) -> None:
    """Train and judge the paper's model and its ablations; runs that are in lightgcn.json already are not made again."""
    cells = read_us(data)
    judge, places = Scorer(cells), cells.cells[cells.judged]
    flows, near = commuting_between(data, places).flows, neighbour_graph(places)
    every = {
        modality.name: standardised(modality)[cells.judged]
        for modality in cells.modalities
        if modality.name in MODALITIES
    }
    runs = {WHOLE: (flows, every), "neighbours in place of mobility": (near, every)}
    runs |= {f"without {name}": (flows, {other: every[other] for other in every if other != name}) for name in every}
    out.mkdir(parents=True, exist_ok=True)
    table = out / "lightgcn.json"
    scores = json.loads(table.read_text(encoding="utf-8")) if table.exists() else {}
    if UNTRAINED not in scores:
        scores[UNTRAINED] = {"mean R2": mean_r2(judge, start_of(flows, device, line))}
    for name, (graph, modalities) in runs.items():
        if name in scores:
            continue
        typer.echo(f"{name}: {graph.shape[0]:,} cells, {graph.nnz:,} edges")
        start = start_of(graph, device, line)
        embeddings, epoch = train_lightgcn(
            graph, modalities, start, epochs, device, say=lambda text: typer.echo(f"  {text}")
        )
        scores[name] = {"mean R2": mean_r2(judge, embeddings), "epoch": epoch, "edges": graph.nnz}
        typer.echo(f"{name}: mean R2 {scores[name]['mean R2']}")
        table.write_text(json.dumps(scores, indent=1), encoding="utf-8")
        if name == WHOLE:
            write_lightgcn(out / "lightgcn.mobclip", places, embeddings, scores[name])


def start_of(flows: sparse.csr_matrix, device: str, line: bool) -> np.ndarray:
    """Where the vectors of the nodes begin, float32 n x 128: second-order proximity, in closed form or by LINE."""
    if not line:
        return second_order_start(flows, DIMENSION)
    from mobclip.train.model.line import line_start

    return line_start(flows, DIMENSION, device=device)


def write_lightgcn(path: Path, places: np.ndarray, embeddings: np.ndarray, scores: dict) -> None:
    """The vectors as a bundle that every command takes: places are sorted uint64 cells."""
    arrays = quantise.encode(embeddings)
    files = {"cells.npy": places, **{f"{name}.npy": values for name, values in arrays.items()}}
    names = {name: f"{name}.npy" for name in arrays}
    entry = {"kind": "cells", "resolution": RESOLUTION, "index": "cells.npy", **names}
    card = {**CARD, "dimension": DIMENSION, "scores": scores, "domain": {**CARD["domain"], "bounds": bounds_of(places)}}
    export(path, card, (entry, files))


if __name__ == "__main__":
    typer.run(main)
