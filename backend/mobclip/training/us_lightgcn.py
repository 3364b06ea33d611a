"""The paper's model on the United States, beside ours: python -m mobclip.training.us_lightgcn --data FOLDER.

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

from mobclip.features.modality import Modality, standardisation
from mobclip.graph import neighbour_graph
from mobclip.model.inductive import LIMIT
from mobclip.model.lightgcn import LightGCN, normalised, second_order_start
from mobclip.training.judge import Judge, mean_r2
from mobclip.training.loop import decayed
from mobclip.training.us_data import commuting_between, read_us

MODALITIES = ("poi", "demographics", "imagery")
DIMENSION, BATCH, LEARNING_RATE, WEIGHT_DECAY = 128, 4096, 1e-3, 1e-3  # as published, but for the batch of 20,480
VALIDATION, PATIENCE = 0.1, 10  # share of the cells, and epochs without a lower loss before the early stop


def train_lightgcn(
    flows: sparse.csr_matrix, modalities: dict[str, np.ndarray], epochs: int, device: str = "cpu", seed: int = 0, say=print
) -> tuple[np.ndarray, int]:
    """Train until the loss on held-out cells falls no more: embeddings float32 n x 128, and the best epoch."""
    torch.manual_seed(seed)
    draw = np.random.default_rng(seed)
    count = flows.shape[0]
    adjacency = normalised(flows).to(device)
    views = {name: torch.from_numpy(values).to(device) for name, values in modalities.items()}
    model = LightGCN(second_order_start(flows, DIMENSION, seed), {name: values.shape[1] for name, values in views.items()})
    model = model.to(device)
    optimiser = torch.optim.AdamW(decayed(model, WEIGHT_DECAY), lr=LEARNING_RATE)
    order = draw.permutation(count)
    validation, training = np.split(order, [int(VALIDATION * count)])
    best, best_epoch, best_state = np.inf, 0, copy.deepcopy(model.state_dict())
    for epoch in range(1, epochs + 1):
        shuffled = draw.permutation(training)
        for start in range(0, max(len(shuffled) - BATCH, 0) + 1, BATCH):  # whole batches: the loss depends on their size
            loss = model.loss(adjacency, views, torch.from_numpy(shuffled[start : start + BATCH]).to(device))
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
    out: Annotated[Path, typer.Option(help="Table of scores to write, JSON.")] = Path("build/lightgcn.json"),
    epochs: Annotated[int, typer.Option(help="Most epochs of a run.")] = 200,
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
) -> None:
    """Train and judge the paper's model and its ablations."""
    cells = read_us(data)
    judge = Judge(cells)
    flows = commuting_between(data, cells.cells[cells.judged]).flows
    near = neighbour_graph(cells.cells[cells.judged])
    every = {modality.name: standardised(modality)[cells.judged] for modality in cells.modalities if modality.name in MODALITIES}
    runs = {"lightgcn": (flows, every), "neighbours in place of mobility": (near, every)}
    runs |= {f"without {name}": (flows, {other: every[other] for other in every if other != name}) for name in every}
    scores = {"start: second-order proximity, untrained": {"mean R2": mean_r2(judge, second_order_start(flows, DIMENSION))}}
    out.parent.mkdir(parents=True, exist_ok=True)
    for name, (graph, modalities) in runs.items():
        typer.echo(f"{name}: {graph.shape[0]:,} cells, {graph.nnz:,} edges")
        embeddings, epoch = train_lightgcn(graph, modalities, epochs, device, say=lambda text: typer.echo(f"  {text}"))
        scores[name] = {"mean R2": mean_r2(judge, embeddings), "epoch": epoch, "edges": graph.nnz}
        typer.echo(f"{name}: mean R2 {scores[name]['mean R2']}")
        out.write_text(json.dumps(scores, indent=1), encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
