"""The good files that generators begin with, made once a run: python -m tools.abuse.samples FOLDER."""

import contextlib
import sys
from collections import OrderedDict
from dataclasses import dataclass, fields
from pathlib import Path

ROWS = 80
MANY_ROWS = 5_000  # `fit` takes a few seconds on them, also on a busy machine
WGS84 = "EPSG:4326"
OUTLINE = (-84.6, 33.6, -84.0, 34.0)  # of the models in tests/toy_models.py


@dataclass(frozen=True, kw_only=True)
class Samples:
    """Paths of good files: models, predictors, weights for `mobclip import`, and tables.

    `points` and `cells` have 80 rows; `embedded` has embeddings too, an indicator `y` and classes `kind`. `many` has 20,000
    points, and `many_embedded` those with embeddings, for what is to take a moment.
    """

    bundle: Path
    products: Path
    coordinates: Path
    features: Path
    ridge: Path
    boosted: Path
    neighbours: Path
    classes: Path
    graph: Path
    mora: Path
    satclip: Path
    geoclip: Path
    points: Path
    points_parquet: Path
    points_gpkg: Path
    cells: Path
    columns: Path
    polygons_parquet: Path
    polygons_gpkg: Path
    embedded: Path
    embedded_parquet: Path
    embedded_gpkg: Path
    many: Path
    many_embedded: Path


def samples_in(folder: Path) -> Samples:
    """The samples that `write` makes in a folder; a name ends in the suffix, or stands in `NAMES`."""
    return Samples(**{field.name: folder / NAMES[field.name] for field in fields(Samples)})


NAMES = {
    **{name: f"{name}.mobclip" for name in ("bundle", "products", "coordinates", "features")},
    **{name: f"{name}.predictor" for name in ("ridge", "boosted", "neighbours", "classes")},
    **{name: f"{name}.csv" for name in ("points", "cells", "columns", "embedded")},
    **{f"{name}_{suffix}": f"{name}.{suffix}" for name in ("points", "polygons", "embedded") for suffix in ("parquet", "gpkg")},
    "many": "many.parquet",
    "many_embedded": "many_embedded.parquet",
    "graph": "graph.onnx",
    "mora": "mora.pth",
    "satclip": "satclip.ckpt",
    "geoclip": "geoclip.whl",
}  # fmt: skip


def write(folder: Path) -> None:
    """Make all samples."""
    import pyogrio

    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": "2026-01-01T00:00:00.000Z"})  # the same bytes in each run
    samples = samples_in(folder)
    _write_models(samples)
    _write_tables(samples)
    _write_predictors(samples)
    _write_weights(samples)


def _write_models(samples: Samples) -> None:
    import numpy as np

    from mobclip.bundle.store import write_bundle
    from tests.toy_models import toy_card, toy_cells, write_toy_model
    from tools.abuse.graphs import column_graph, place_graph

    write_toy_model(samples.bundle)
    cells, draw = toy_cells(), np.random.default_rng(0)
    arrays = {
        "codes": draw.integers(0, 256, (len(cells), 4), dtype=np.uint8),
        "codebook": draw.normal(size=(2, 4, 256, 2)).astype(np.float32),
        "detail": draw.integers(0, 256, (10, 4), dtype=np.uint8),
        "rows": np.arange(0, 20, 2, dtype=np.int32),
    }
    entry = {"kind": "cells", "resolution": 6, "index": "cells.npy", **{name: f"{name}.npy" for name in arrays}}
    files = {"cells.npy": cells, **{f"{name}.npy": values for name, values in arrays.items()}}
    write_bundle(samples.products, {**toy_card(), "encoders": [entry]}, files)
    entry = {"kind": "coordinates", "model": "coordinates.onnx"}
    write_bundle(samples.coordinates, {**toy_card(), "encoders": [entry]}, {"coordinates.onnx": place_graph(8)})
    entry = {
        "kind": "features", "model": "features.onnx", "inputs": ["a", "b", "c"], "modalities": {"poi": ["a", "b"]},
        "offset": "offset.npy", "scale": "scale.npy",
    }  # fmt: skip
    files = {"features.onnx": column_graph(3, 8), "offset.npy": np.zeros(3), "scale.npy": np.ones(3)}
    write_bundle(samples.features, {**toy_card(), "encoders": [entry]}, files)
    samples.graph.write_bytes(place_graph(8))


def _write_tables(samples: Samples) -> None:
    import numpy as np
    import pyarrow as pa
    import shapely

    from mobclip.geo.h3_cells import cell_boundaries, cells_at
    from mobclip.io.table_writer import write_table
    from mobclip.io.tables import Table

    draw = np.random.default_rng(1)
    lonlat = draw.uniform(OUTLINE[:2], OUTLINE[2:], (ROWS, 2))
    columns = pa.table({"name": [f"place {row}" for row in range(ROWS)], "lon": lonlat[:, 0], "lat": lonlat[:, 1]})
    points = Table(columns, shapely.points(lonlat), WGS84)
    write_table(Table(columns), samples.points)
    write_table(points, samples.points_parquet)
    write_table(points, samples.points_gpkg)
    cells = cells_at(lonlat, 6)
    write_table(Table(pa.table({"h3": [f"{cell:x}" for cell in cells.tolist()]})), samples.cells)
    write_table(Table(columns).with_columns({name: draw.normal(size=ROWS) for name in "abc"}), samples.columns)
    names = pa.table({"region": [f"r{row}" for row in range(20)]})
    areas = Table(names, cell_boundaries(np.unique(cells)[:20]), WGS84)
    write_table(areas, samples.polygons_parquet)
    write_table(areas, samples.polygons_gpkg)
    signal = np.sin(5 * lonlat[:, 0]) + draw.normal(size=ROWS) / 10
    kinds = np.array(["low", "middle", "high"])[np.digitize(signal, np.quantile(signal, [0.3, 0.6]))]
    measured = samples.points.with_name("measured.gpkg")
    write_table(points.with_columns({"y": signal, "kind": kinds.tolist()}), measured)
    for output in (samples.embedded, samples.embedded_parquet, samples.embedded_gpkg):
        _mobclip("embed", measured, output, "--model", samples.bundle)
    lonlat = draw.uniform(OUTLINE[:2], OUTLINE[2:], (MANY_ROWS, 2))
    columns = pa.table({"lon": lonlat[:, 0], "lat": lonlat[:, 1], "y": draw.normal(size=MANY_ROWS)})
    write_table(Table(columns, shapely.points(lonlat), WGS84), samples.many)
    _mobclip("embed", samples.many, samples.many_embedded, "--model", samples.bundle)


def _write_predictors(samples: Samples) -> None:
    made = {
        samples.ridge: ("ridge", "y"),
        samples.boosted: ("lightgbm", "y"),
        samples.neighbours: ("knn", "y"),
        samples.classes: ("ridge", "kind"),
    }
    for path, (probe, target) in made.items():
        _mobclip("fit", samples.embedded, path, "--target", target, "--probe", probe)


def _mobclip(*arguments: str | Path) -> None:
    """Run the command in this process."""
    from mobclip.cli import main

    sys.argv = ["mobclip", *map(str, arguments)]
    with contextlib.redirect_stdout(None):
        main()


def _write_weights(samples: Samples) -> None:
    """Small networks of random weights in the form of each published encoder."""
    import zipfile

    import torch

    torch.manual_seed(0)

    def layers(sizes: list[int], names: list[str]) -> dict[str, torch.Tensor]:
        state = {}
        for name, before, after in zip(names, sizes[:-1], sizes[1:], strict=True):
            state |= {f"{name}.weight": torch.randn(after, before) / before**0.5, f"{name}.bias": torch.randn(after)}
        return state

    network = layers([16, 12, 8], ["network.0", "network.2"])
    torch.save({"epoch": 5, "model_state_dict": OrderedDict(network)}, samples.mora)
    parts = ["layers.0", "layers.1", "last_layer"]
    state = {f"model.location.nnet.{name}": value for name, value in layers([16, 12, 12, 8], parts).items()}
    hyper = {
        "le_type": "sphericalharmonics",
        "pe_type": "siren",
        "legendre_polys": 4,
        "harmonics_calculation": "analytic",
    }
    torch.save({"state_dict": state, "hyper_parameters": hyper, "callbacks": {}}, samples.satclip)
    state = {}
    for number in range(2):
        state[f"LocEnc{number}.capsule.0.b"] = torch.randn(6, 2)
        parts = [f"LocEnc{number}.capsule.1", f"LocEnc{number}.capsule.3", f"LocEnc{number}.head.0"]
        state |= layers([12, 10, 10, 8], parts)
    weights = samples.geoclip.with_suffix(".pth")
    torch.save(state, weights)
    with zipfile.ZipFile(samples.geoclip, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(weights, "geoclip/model/weights/location_encoder_weights.pth")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
