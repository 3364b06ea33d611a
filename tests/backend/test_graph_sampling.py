"""Training on drawn partners of a graph's nodes: sums as expected, and models as good as those of the whole graph."""

import numpy as np
import pytest
import scipy.sparse as sparse
import toy_region

torch = pytest.importorskip("torch")

from mobclip.bundle.decoder import Decoder
from mobclip.bundle.inference import embed_cells
from mobclip.train import convolutional, lightgcn
from mobclip.train.config import Config
from mobclip.train.lightgcn import LightGCNRun
from mobclip.train.model.lightgcn import LightGCN
from mobclip.train.model.propagation import csr_tensor, normalised
from mobclip.train.model.sampling import Partners, propagated_sample, surroundings_of
from mobclip.train.plan import InputTable, Plan, checkpoint_of
from mobclip.train.training import train_region

NODES, DIMENSION, PARTNERS, DRAWS = 300, 8, 5, 400
KIND = ("cell", "trade", "cell")


@pytest.fixture(scope="module")
def flows():
    """Skewed weights; some nodes have more partners than are drawn, some fewer, and the last none."""
    draw = np.random.default_rng(0)
    row, column = (draw.random((2, 4000)) ** 3 * (NODES - 1)).astype(int)
    kept = row != column
    graph = sparse.csr_matrix((draw.pareto(1.2, kept.sum()), (row[kept], column[kept])), shape=(NODES, NODES))
    graph.sum_duplicates()
    return graph


@pytest.fixture
def generator():
    return torch.Generator().manual_seed(0)


@pytest.mark.parametrize("by_weight", [True, False])
def test_sums_over_drawn_partners_have_the_sums_over_all_as_their_mean(by_weight, flows, generator):
    adjacency = normalised(flows)
    partners = Partners(adjacency, PARTNERS, by_weight)
    nodes = torch.arange(NODES)
    mean = np.zeros((NODES, NODES))
    for _ in range(DRAWS):
        columns, weights = partners.draw(nodes, generator)
        np.add.at(mean, (nodes[:, None].numpy(), columns.numpy()), weights.numpy() / DRAWS)
    whole = adjacency.to_dense().numpy()
    few = np.diff(adjacency.crow_indices().numpy()) <= PARTNERS
    assert few.sum() > 5
    np.testing.assert_allclose(mean[few], whole[few], rtol=1e-3)
    assert (mean[whole == 0] == 0).all()
    error = np.abs(mean - whole).sum() / whole.sum()
    assert error < (0.08 if by_weight else 0.1)
    if by_weight:
        np.testing.assert_allclose(mean.sum(axis=1), whole.sum(axis=1), rtol=1e-4)


def test_the_propagation_of_a_sample_and_its_gradient_are_exact_on_average(flows, generator):
    adjacency, rows = normalised(flows), torch.arange(0, NODES, 7)
    model = LightGCN(np.random.default_rng(0).normal(size=(NODES, DIMENSION)).astype(np.float32), {"poi": 3})
    direction = torch.randn(len(rows), DIMENSION, generator=generator)
    exact = model(adjacency)[rows]
    (exact * direction).sum().backward()
    gradient, model.table.grad = model.table.grad, None
    partners = Partners(adjacency, PARTNERS, by_weight=True)
    mean = torch.zeros_like(exact)
    for _ in range(DRAWS):
        sample = propagated_sample(lambda nodes: model.table[nodes], partners, rows, model.layers, generator)
        ((sample * direction).sum() / DRAWS).backward()
        mean += sample.detach() / DRAWS
    assert torch.dist(mean, exact) < 0.03 * exact.norm()
    assert torch.dist(model.table.grad, gradient) < 0.05 * gradient.norm()


def test_every_partner_drawn_is_the_whole_graph(flows, generator):
    adjacency, rows = normalised(flows), torch.tensor([3, 0, 299, 3])
    table = torch.randn(NODES, DIMENSION, generator=generator)
    model = LightGCN(table.numpy(), {"poi": 3}, layers=3)
    partners = Partners(adjacency, NODES, by_weight=True)
    sample = propagated_sample(lambda nodes: table[nodes], partners, rows, 3, generator)
    assert torch.allclose(sample, model(adjacency)[rows], atol=1e-4)


def test_the_surroundings_of_cells_hold_their_partners_and_those_of_these(flows, generator):
    adjacency = csr_tensor(flows)
    asked = torch.tensor([250, 40, 250, 299])
    around = surroundings_of({KIND: Partners(adjacency, 3, by_weight=False)}, asked, 2, generator)
    assert around.nodes[around.places].equal(asked) and (around.nodes.diff() > 0).all()
    edges = around.edges[KIND].to_dense().numpy()
    whole = flows.toarray()[np.ix_(around.nodes, around.nodes)]
    assert (whole[edges > 0] > 0).all()
    within = np.isin(around.nodes, np.flatnonzero(flows[asked.numpy()].sum(axis=0))) | np.isin(around.nodes, asked)
    assert not edges[~within].any() and (edges[around.places[:2]] > 0).sum(axis=1).min() >= 1
    assert not edges[around.places[3]].any()


def run_in_groups(**options):
    """Training on nodes of three groups, known by their columns, that trade with each other above all."""
    draw = np.random.default_rng(0)
    row, column = draw.integers(NODES, size=(2, 12_000))
    kept = (row != column) & ((row // 100 == column // 100) | (draw.random(len(row)) < 0.1))
    flows = sparse.csr_matrix((draw.pareto(1.5, kept.sum()) + 1, (row[kept], column[kept])), shape=(NODES, NODES))
    start = draw.normal(size=(NODES, DIMENSION)).astype(np.float32)
    columns = np.eye(3, dtype=np.float32)[np.arange(NODES) // 100] + 0.3 * draw.normal(size=(NODES, 3)).astype(
        np.float32
    )
    nodes = draw.permutation(NODES)
    config = Config(**{**lightgcn.PUBLISHED, "steps": 15, "batch_rows": 64, "learning_rate": 0.02})
    return LightGCNRun(
        flows,
        {"poi": columns},
        start,
        training=nodes[:240],
        validation=nodes[240:],
        config=config,
        draw=draw,
        **options,
    )


def test_the_papers_model_learns_as_much_from_drawn_partners(monkeypatch):
    monkeypatch.setattr(lightgcn, "PARTNERS", 8)
    whole, sampled = run_in_groups(), run_in_groups(max_whole_edges=0)
    assert whole.partners is None and sampled.partners is not None
    for run in (whole, sampled):
        run.train()
    fallen = whole.history[0]["error"] - whole.best
    assert fallen > 0.1 and abs(sampled.best - whole.best) < 0.1 * fallen


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    folder = tmp_path_factory.mktemp("region")
    toy_region.write_region(folder)
    tables = tuple(InputTable(file=folder / name) for name in ("poi.parquet", "people.parquet", "light.csv"))
    edges = (InputTable(file=folder / "commuting.parquet"),)
    return lambda **fields: Plan(modalities=tables, edges=edges, **fields)


@pytest.fixture
def always_sampled(monkeypatch):
    for module, run in ((lightgcn, lightgcn.LightGCNRun), (convolutional, convolutional.ConvolutionalRun)):
        monkeypatch.setitem(run.__init__.__kwdefaults__, "max_whole_edges", 0)
        monkeypatch.setattr(module, "PARTNERS", 6)


@pytest.mark.parametrize("name", ["SAGEConv", "GCNConv", "GATv2Conv"])
def test_convolutions_learn_the_region_from_drawn_partners(name, plan, always_sampled, tmp_path):
    made = plan(encoder="gnn", convolution=name, settings=toy_region.QUICK)
    bundle = train_region(made, tmp_path / "gnn.mobclip", device="cpu")
    assert embed_cells(bundle, toy_region.region_cells()).shape == (len(toy_region.region_cells()), 16)
    assert Decoder(bundle).r2["shops"] > 0.4


@pytest.mark.parametrize("encoder", ["lightgcn", "gnn"])
def test_a_stopped_run_on_drawn_partners_goes_on_to_the_same_model(encoder, plan, always_sampled, tmp_path):
    made = plan(encoder=encoder, settings={**toy_region.QUICK, "steps": 8, "check_every": 2})

    def interrupt(fraction, text=""):
        if "step 5" in text:
            raise KeyboardInterrupt

    whole = train_region(made, tmp_path / "whole.mobclip", device="cpu")
    with pytest.raises(KeyboardInterrupt):
        train_region(made, tmp_path / "stopped.mobclip", device="cpu", progress=interrupt)
    assert checkpoint_of(tmp_path / "stopped.mobclip").exists()
    resumed = train_region(made, tmp_path / "stopped.mobclip", device="cpu")
    cells = toy_region.region_cells()
    np.testing.assert_allclose(embed_cells(resumed, cells), embed_cells(whole, cells), atol=1e-4)
