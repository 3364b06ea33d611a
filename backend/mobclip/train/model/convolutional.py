"""Graph convolutions over the columns of cells: masked prediction as in `inductive`, with the surroundings read from a graph."""

import inspect
from collections.abc import Mapping, Sequence
from typing import Any

import torch
import torch.nn.functional as functional
from torch import nn
from torch_geometric import nn as geometric
from torch_geometric.nn import HeteroConv, MessagePassing

from mobclip.errors import InputError
from mobclip.io.atomic import first_line
from mobclip.train import distributed
from mobclip.train.model.contrastive import Temperature
from mobclip.train.model.dropout import Dropout
from mobclip.train.model.inductive import CLIP, Layout
from mobclip.train.model.propagation import rows_of

CELL = "cell"  # the type of all nodes
SUGGESTED = ("LGConv", "SAGEConv", "GCNConv", "GATv2Conv", "TransformerConv", "GraphConv")
TRIAL_WIDTH = 8
EdgeType = tuple[str, str, str]


def convolution(name: str, width: int, options: Mapping[str, Any] | None = None) -> nn.Module:
    """A message-passing convolution of torch-geometric from and to n x width, by the name of its class.

    Args:
        options: further arguments of the class, such as `heads`.

    Raises:
        InputError: there is none of this name, or it takes more than columns and weighted edges.
    """
    kind = getattr(geometric, name, None)
    suggested = ", ".join(SUGGESTED)
    if not (inspect.isclass(kind) and issubclass(kind, MessagePassing) and kind is not MessagePassing):
        raise InputError(f"torch-geometric has no convolution '{name}': choose one such as {suggested}.")
    widths = {key: width for key in ("in_channels", "out_channels") if key in inspect.signature(kind).parameters}
    try:
        made: Any = kind(**{**widths, **(options or {})})
        shape = _shape_on_a_ring(made, width, torch.int64)
    except Exception as error:  # whatever a class of theirs raises
        raise InputError(
            f"The convolution {name} cannot be made for cells ({first_line(error)}): choose one such as {suggested}, or "
            "correct its options."
        ) from error
    if shape != (3, width):
        raise InputError(
            f"The convolution {name} gives {' x '.join(map(str, shape[1:]))} columns for {width}: set its options so that it "
            "keeps their number, such as concat = false."
        )
    result: nn.Module = made
    return result


def takes_int32(layer: nn.Module, width: int) -> bool:
    """Whether a convolution works on indices of 32 bits, as graphs have them; some of torch-geometric's need 64."""
    try:
        return bool(_shape_on_a_ring(layer, width, torch.int32))
    except Exception:  # whatever a class of theirs raises
        return False


def _shape_on_a_ring(layer: nn.Module, width: int, indices: torch.dtype) -> tuple[int, ...]:
    """The shape of what a convolution makes of three cells, after a look that gradients flow back."""
    state = torch.ones(3, width, requires_grad=True)
    result = layer(state, _ring(indices))
    result.sum().backward()
    layer.zero_grad()
    return tuple(result.shape)


def check_rows(name: str, layer: nn.Module, width: int) -> None:
    """Refuse a convolution that cannot be computed for some of the rows alone, as each of several ranks does.

    Raises:
        InputError: it cannot.
    """
    indices = torch.int32 if takes_int32(layer, width) else torch.int64
    ring, state = _ring(indices), torch.linspace(-1, 1, 3 * width).reshape(3, width)
    own = slice(1, 3)
    layer.eval()
    try:
        found = layer((state.roll(-own.start, 0), state[own]), _own_first(ring, own))
        alike = torch.allclose(found, layer(state, ring)[own], atol=1e-5)
    except Exception:  # whatever a class of theirs raises
        alike = False
    layer.train()
    if not alike:
        raise InputError(
            f"The convolution {name} needs all cells at once and cannot be shared among ranks: choose one such as SAGEConv, "
            "GATv2Conv or TransformerConv, or start a single process."
        )


def own_edges(adjacency: torch.Tensor) -> torch.Tensor:
    """The rows of a CSR tensor n x n that this rank computes; its columns begin with these, so that loops are on the diagonal."""
    return adjacency if distributed.size() == 1 else _own_first(adjacency, distributed.own_rows(adjacency.shape[0]))


def _own_first(adjacency: torch.Tensor, rows: slice) -> torch.Tensor:
    own = rows_of(adjacency, rows)
    columns = (own.col_indices() - rows.start) % adjacency.shape[1]
    return torch.sparse_csr_tensor(own.crow_indices(), columns, own.values(), own.shape)


def _ring(indices: torch.dtype) -> torch.Tensor:
    """Three cells of which each receives from the one before."""
    first, columns = torch.arange(4, dtype=indices), torch.tensor([2, 0, 1], dtype=indices)
    return torch.sparse_csr_tensor(first, columns, torch.ones(3), (3, 3))


class Convolutional(nn.Module):
    """Columns of cells, convolutions over all kinds of edges with residual connections, an embedding, and predictions from it.

    Args:
        layout: groups of the f columns; context columns are none.
        hidden: width of the convolutions.
        dropout: share of hidden units dropped in training.
        dimension: of the embedding.
        edges: types of edges.
        layers: for each layer and type of edges a convolution from and to n x hidden.
    """

    def __init__(
        self,
        layout: Layout,
        hidden: int,
        dropout: float,
        dimension: int,
        edges: Sequence[EdgeType],
        layers: Sequence[Sequence[nn.Module]],
    ):
        super().__init__()
        self.layout = layout
        self.missing = nn.Parameter(torch.zeros(len(layout.blocks)))
        self.first = nn.Linear(len(layout.blocks), hidden)
        self.norms = nn.ModuleList(nn.LayerNorm(hidden) for _ in layers)
        self.layers = nn.ModuleList(HeteroConv(dict(zip(edges, own, strict=True)), aggr="mean") for own in layers)
        self.dropout = Dropout(dropout)
        self.last = nn.Linear(hidden, dimension)
        self.head = nn.Linear(dimension, layout.targets)
        self.temperatures = nn.ModuleList(Temperature() for _ in layout.names)

    def forward(
        self, features: torch.Tensor, mask: torch.Tensor, edges: Mapping[EdgeType, torch.Tensor]
    ) -> torch.Tensor:
        """Embeddings n x dimension of all cells, or of those of this rank (`distributed.by_rows`).

        Args:
            features: n x f, standardised; any value where the mask is 0.
            mask: n x f, 1 where a column is known and shown.
            edges: by type a sparse CSR tensor n x n, whose rows receive from its columns (`own_edges` of several ranks).
        """
        filled = features.clamp(-CLIP, CLIP) * mask + self.missing * (1 - mask)
        state = functional.gelu(self.first(filled))
        for norm, layer in zip(self.norms, self.layers, strict=True):
            received = layer({CELL: _with_senders(norm(state))}, dict(edges))[CELL]
            state = state + self.dropout(functional.gelu(received))
        embeddings: torch.Tensor = self.last(state)
        return embeddings

    def predict(
        self, features: torch.Tensor, mask: torch.Tensor, edges: Mapping[EdgeType, torch.Tensor]
    ) -> torch.Tensor:
        """Predictions n x targets of all groups from what the mask shows; arguments are those of `forward`."""
        predictions: torch.Tensor = self.head(self(features, mask, edges))
        return predictions


def _with_senders(state: torch.Tensor) -> torch.Tensor | tuple[torch.Tensor, torch.Tensor]:
    """What a convolution reads: the state of the cells; of several ranks that of all cells, its own first, and its own."""
    if distributed.size() == 1:
        return state
    count = distributed.whole_rows(len(state))
    return distributed.gather(state, count).roll(-distributed.own_rows(count).start, 0), state
