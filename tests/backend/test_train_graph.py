"""Encoders of a region that read a graph: the paper's model, and convolutions of torch-geometric by name."""

import numpy as np
import pytest
import toy_region

from mobclip.bundle.decoder import Decoder
from mobclip.bundle.inference import embed_cells
from mobclip.errors import InputError
from mobclip.features.mobility_graph import from_table
from mobclip.features.modality import Modality

torch = pytest.importorskip("torch")
geometric = pytest.importorskip("torch_geometric.nn")

from mobclip.train.encoders import joined_flows
from mobclip.train.graph import edge_matrices, hetero_data
from mobclip.train.lightgcn import by_falling_variance
from mobclip.train.model.convolutional import convolution
from mobclip.train.plan import InputTable, Plan, checkpoint_of
from mobclip.train.training import train_region

CELL = "cell"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("region")
    toy_region.write_region(path)
    return path


@pytest.fixture(scope="module")
def cells():
    return toy_region.region_cells()


@pytest.fixture(scope="module")
def graph(cells):
    """Flows from the first cell to the next two, three times as many to the second."""
    return from_table(cells[[0, 0, 4]], cells[[1, 2, 3]], np.array([1.0, 3.0, 7.0]), cells)


def plan_of(folder, **fields):
    tables = tuple(InputTable(file=folder / name) for name in ("poi.parquet", "people.parquet", "light.csv"))
    settings = {**toy_region.QUICK, **fields.pop("settings", {})}
    return Plan(modalities=tables, edges=(InputTable(file=folder / "commuting.parquet"),), settings=settings, **fields)


def test_the_graph_for_torch_geometric_is_a_view_of_the_arrays_that_are_there(cells, graph):
    modality = Modality.of("poi", {"shops": np.arange(len(cells))})
    matrices = edge_matrices(cells, {"commuting": graph})
    data = hetero_data(cells, [modality], matrices)
    data.validate()
    assert data[CELL].num_nodes == len(cells) and data.node_types == [CELL]
    assert [kind for _, kind, _ in data.edge_types] == ["commuting", "rev_commuting", "near"]

    def address(tensor):
        return tensor.data_ptr()

    assert address(data[CELL].poi) == modality.values.ctypes.data
    assert data[CELL].h3.numpy().view(np.uint64)[3] == cells[3] and address(data[CELL].h3) == cells.ctypes.data
    for kind, matrix in matrices.items():
        adjacency = data[CELL, kind, CELL].adj_t
        assert address(adjacency.col_indices()) == matrix.indices.ctypes.data
        assert address(adjacency.values()) == matrix.data.ctypes.data
    assert matrices["commuting"].indices.ctypes.data == graph.flows.indices.ctypes.data


def test_a_cell_receives_from_where_its_flows_go_and_in_reverse_from_where_they_come(cells, graph):
    matrices = edge_matrices(cells, {"commuting": graph})
    there = matrices["commuting"].toarray()
    assert there[0, 1] == pytest.approx(0.5) and there[0, 2] == pytest.approx(1.5) and there[4, 3] == 1
    back = matrices["rev_commuting"].toarray()
    assert back[1, 0] == back[2, 0] == back[3, 4] == 1 and back.sum() == 3


def test_a_convolution_gives_on_the_view_what_it_gives_on_a_list_of_edges(cells, graph):
    adjacency = hetero_data(cells, [], edge_matrices(cells, {"commuting": graph}))[CELL, "commuting", CELL].adj_t
    columns = torch.randn(len(cells), 6, generator=torch.Generator().manual_seed(0))
    edges = adjacency.to_sparse_coo().coalesce()
    source_first = edges.indices().flip(0)
    for name in ("LGConv", "GATv2Conv", "GCNConv"):
        layer = convolution(name, 6).eval()
        listed = layer(columns, source_first) if name == "GATv2Conv" else layer(columns, source_first, edges.values())
        assert torch.allclose(layer(columns, adjacency), listed, atol=1e-5), name


@pytest.mark.parametrize(
    "name, options",
    [("LGConv", {}), ("SAGEConv", {}), ("GATv2Conv", {"heads": 2, "concat": False}), ("TransformerConv", {})],
)
def test_any_convolution_trains_a_model_of_the_region(name, options, folder, cells, tmp_path):
    plan = plan_of(folder, encoder="gnn", convolution=name, convolution_options=options)
    bundle = train_region(plan, tmp_path / "gnn.mobclip", tmp_path / "gnn.html", device="cpu")
    assert [encoder.kind for encoder in bundle.card.encoders] == ["cells", "coordinates"]
    embeddings = embed_cells(bundle, cells)
    assert embeddings.shape == (len(cells), 16) and (np.diff(embeddings.var(axis=0)) < 1e-3).all()
    assert bundle.card.raw["training"]["convolution"] == name
    assert set(bundle.card.scores["R² that the others lose where a modality is hidden"]) == {"poi", "people", "light"}
    assert Decoder(bundle).r2["shops"] > 0.5


@pytest.mark.parametrize(
    "name, options, message",
    [
        ("GraphNothingConv", {}, "choose one such as LGConv, SAGEConv"),
        ("Linear", {}, "no convolution 'Linear'"),
        ("MessagePassing", {}, "no convolution"),
        ("EdgeConv", {}, "argument: 'nn'"),
        ("GATv2Conv", {"heads": 2}, "gives 16 columns for 8"),
        ("GATv2Conv", {"hats": 2}, "hats"),
    ],
)
def test_a_convolution_that_cannot_be_used_is_refused_before_the_data_is_read(name, options, message, tmp_path):
    tables = (InputTable(file=tmp_path / "nowhere.parquet"),)
    plan = Plan(modalities=tables, encoder="gnn", convolution=name, convolution_options=options)
    with pytest.raises(InputError, match=message):
        train_region(plan, tmp_path / "gnn.mobclip", device="cpu")


def test_the_papers_model_puts_cells_that_trade_with_each_other_together(folder, cells, tmp_path):
    draw = np.random.default_rng(0)
    half = np.arange(len(cells)) % 2
    start, end = draw.integers(len(cells), size=(2, 6000))
    same = half[start] == half[end]
    toy_region.write_flows(tmp_path / "trade.parquet", cells[start[same]], cells[end[same]], np.ones(same.sum()))
    tables = tuple(InputTable(file=folder / name) for name in ("poi.parquet", "people.parquet"))
    edges = (InputTable(file=tmp_path / "trade.parquet"),)
    settings = {**toy_region.QUICK, "steps": 5}
    plan = Plan(modalities=tables, edges=edges, encoder="lightgcn", settings=settings)
    bundle = train_region(plan, tmp_path / "paper.mobclip", tmp_path / "paper.html", device="cpu")
    embeddings = embed_cells(bundle, cells)
    embeddings /= np.linalg.norm(embeddings, axis=1, keepdims=True)
    likeness = embeddings @ embeddings.T
    together = half[:, None] == half
    assert likeness[together].mean() > likeness[~together].mean() + 0.1
    assert set(bundle.card.scores["share of cells that retrieve their own group (recall@1)"]) == {"poi", "people"}
    assert "R² of a group of columns predicted from the others" not in bundle.card.scores


def test_plans_of_encoders_that_need_something_else_are_refused(folder):
    tables = (InputTable(file=folder / "poi.parquet"),)
    with pytest.raises(InputError, match="needs flows"):
        Plan(modalities=tables, encoder="lightgcn")
    with pytest.raises(InputError, match="no effect with the encoder inductive"):
        Plan(modalities=tables, convolution="LGConv")


@pytest.mark.parametrize("encoder", ["lightgcn", "gnn"])
def test_a_stopped_run_on_a_graph_goes_on_to_the_same_model(encoder, folder, tmp_path):
    plan = plan_of(folder, encoder=encoder, settings={"steps": 8, "check_every": 2})

    def interrupt(fraction, text=""):
        if "step 5" in text:
            raise KeyboardInterrupt

    whole = train_region(plan, tmp_path / "whole.mobclip", device="cpu")
    with pytest.raises(KeyboardInterrupt):
        train_region(plan, tmp_path / "stopped.mobclip", device="cpu", progress=interrupt)
    assert checkpoint_of(tmp_path / "stopped.mobclip").exists()
    resumed = train_region(plan, tmp_path / "stopped.mobclip", device="cpu")
    np.testing.assert_allclose(
        embed_cells(resumed, toy_region.region_cells()), embed_cells(whole, toy_region.region_cells()), atol=1e-4
    )


def test_kinds_of_flows_weigh_alike_in_one_graph(cells, graph):
    scaled = graph.flows * 1000
    both = joined_flows([graph.flows, scaled])
    np.testing.assert_allclose(both.toarray(), 2 * graph.flows.toarray() / graph.flows.sum())
    assert joined_flows([graph.flows]) is graph.flows


def test_a_rotation_to_principal_axes_keeps_cosines():
    draw = np.random.default_rng(0)
    vectors = (draw.normal(size=(200, 6)) * [1, 5, 2, 3, 9, 4] + 1).astype(np.float32)
    rotated = by_falling_variance(vectors)
    np.testing.assert_allclose(rotated @ rotated.T, vectors @ vectors.T, rtol=1e-3, atol=1e-2)
    assert (np.diff(rotated.var(axis=0)) < 0).all()
