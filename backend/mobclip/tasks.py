"""The worker's tasks: raw arrays and layers in a folder of the client's, to our functions and back.

Each task takes its parameters by name and a context with `progress` and `warning`, and returns a JSON-ready dict. The
table of tasks is in `docs/architecture.md`. Heavy imports wait until a task needs them.
"""

import inspect
import os
from pathlib import Path

import numpy as np

from mobclip.errors import InputError


def run_task(name: str, params: dict, context) -> dict:
    """Run a task by its name.

    Raises:
        InputError: no such task, or parameters that it does not take.
    """
    if name not in TASKS:
        raise InputError(f"The backend has no task '{name}': the plugin and the backend are of different versions.")
    task = TASKS[name]
    try:
        inspect.signature(task).bind(context, **params)
    except TypeError as error:
        raise InputError(f"The task '{name}' was given wrong parameters ({error}).") from error
    return task(context, **params)


def models(context) -> dict:
    from mobclip.bundle import describe, installed_bundles

    return {"models": [describe(bundle) for bundle in installed_bundles()]}


def make_grid(context, resolution, output, extent=None, polygons=None, predicate="overlap", max_cells=1_000_000) -> dict:
    from mobclip import grid
    from mobclip.progress import part

    if (extent is None) == (polygons is None):
        raise InputError("Give either an extent or polygons.")
    if extent is not None:
        cells = grid.cells_of_extent(extent, resolution, predicate, max_cells)
    else:
        shapes = read_polygons(polygons)
        cells = grid.cells_of_polygons(shapes, resolution, predicate, max_cells, part(context.progress, 0, 0.3))
    write_grid(cells, output, part(context.progress, 0.3, 1.0))
    return {"count": len(cells)}


def embed(context, model, output, lonlat=None, h3=None, polygons=None) -> dict:
    from mobclip import inference
    from mobclip.bundle import open_bundle

    if sum(places is not None for places in (lonlat, h3, polygons)) != 1:
        raise InputError("Give one of lonlat, h3 and polygons.")
    bundle = open_bundle(model)
    if lonlat is not None:
        result = inference.embed_points(bundle, _read(lonlat, np.float64, 2), context.progress)
    elif h3 is not None:
        result = inference.embed_cells(bundle, _read(h3, np.uint64), context.progress)
    else:
        result = inference.embed_polygons(bundle, read_polygons(polygons), context.progress)
    missing = inference.missing_rows(result)
    if missing:
        context.warning(inference.missing_warning(bundle, missing, len(result)))
    _write(result, np.float32, output)
    return {"rows": len(result), "dimension": result.shape[1], "missing": missing}


def cluster(context, matrix, columns, output, clusters=0, seed=0) -> dict:
    from mobclip.analysis.clusters import cluster as group

    found = group(_read(matrix, np.float32, columns), clusters, seed, context.progress)
    _write(found.labels, np.int32, output)
    return {"clusters": len(found.sizes), "sizes": found.sizes, "silhouette": found.silhouette}


def similar(context, matrix, columns, queries, output) -> dict:
    from mobclip.analysis.similarity import similarity

    _write(similarity(_read(matrix, np.float32, columns), np.asarray(queries, dtype=np.int64)), np.float32, output)
    return {}


def reduce(context, matrix, columns, output, components=3, colors=None) -> dict:
    from mobclip.analysis import reduction

    result, explained = reduction.reduce(_read(matrix, np.float32, columns), components)
    _write(result, np.float32, output)
    if colors is not None:
        _write(reduction.colours(result), np.uint8, colors)
    return {"explained": explained}


def fit(context, matrix, columns, fields, target, target_name, lonlat, output) -> dict:
    from mobclip.probe.predictor import fit_predictor

    found = fit_predictor(
        _read(matrix, np.float32, columns),
        _read(target, np.float64),
        _read(lonlat, np.float64, 2),
        fields,
        target_name,
        output,
        context.progress,
    )
    return {key: None if value != value else value for key, value in vars(found).items()}


def predict(context, matrix, columns, fields, predictor, output) -> dict:
    from mobclip.probe.predictor import apply_predictor

    result, target_name = apply_predictor(predictor, _read(matrix, np.float32, columns), fields)
    _write(result, np.float64, output)
    return {"target_name": target_name, "missing": int(np.isnan(result).sum())}


TASKS = {
    "models": models,
    "grid": make_grid,
    "embed": embed,
    "cluster": cluster,
    "similar": similar,
    "reduce": reduce,
    "fit": fit,
    "predict": predict,
}


def read_polygons(path: str) -> np.ndarray:
    """The polygons of a layer in the order of its rows, EPSG:4326; None where a row has no geometry."""
    from mobclip.tables import read_table

    return read_table(path).geometry_wgs84()


def write_grid(cells: np.ndarray, output: str | os.PathLike, progress) -> None:
    """Write cells and their outlines as layer `grid` of a GeoPackage.

    Raises:
        InputError: there is no cell.
    """
    import pyarrow as pa

    from mobclip import grid
    from mobclip.tables import WGS84, Table, write_table

    if not len(cells):
        raise InputError("No cell lies in the area: choose a finer resolution, a larger area, or the predicate overlap.")
    progress(0.0, f"Drawing {len(cells):,} cells")
    table = Table(pa.table({"h3": grid.to_text(cells)}), grid.outlines(cells), WGS84)
    progress(0.5, f"Writing {len(cells):,} cells")
    write_table(table, Path(output), layer="grid")


def _read(path: str, kind: type, columns: int | None = None) -> np.ndarray:
    """A raw little-endian array, one-dimensional or rows x columns."""
    values = np.fromfile(path, dtype=np.dtype(kind).newbyteorder("<"))
    if columns is None:
        return values
    if values.size % columns:
        raise InputError(f"{Path(path).name} does not hold whole rows of {columns} numbers.")
    return values.reshape(-1, columns)


def _write(values: np.ndarray, kind: type, path: str) -> None:
    """Write a raw little-endian array beside its place and rename it."""
    new = f"{path}.new"
    np.ascontiguousarray(values, dtype=np.dtype(kind).newbyteorder("<")).tofile(new)
    os.replace(new, path)
