"""Tasks that judge embeddings: evaluate, compare."""

from pathlib import Path

import numpy as np

from mobclip.errors import InputError
from mobclip.tasks.files import read_array, read_labels, read_regions

COLUMNS = "raw columns"


def evaluate(
    context,
    target,
    target_name,
    lonlat,
    matrix=None,
    columns=None,
    model=None,
    inputs=None,
    target_kind="numbers",
    task="auto",
    transform="none",
    region=None,
    weights=None,
    raw=None,
    raw_columns=None,
    features="embeddings",
    probes=("ridge",),
    budgets=True,
    report=None,
    table=None,
) -> dict:
    from mobclip.evaluation import evaluate
    from mobclip.evaluation.baselines import geoclip
    from mobclip.progress import subrange

    _check_table(table)
    where = read_array(lonlat, np.float64, 2)
    embeddings, modalities = _judged(matrix, columns, model, inputs, subrange(context.progress, 0.0, 0.05))
    sets = {features: embeddings}
    if raw is not None:
        sets[COLUMNS] = read_array(raw, np.float32, raw_columns)
    sets |= geoclip(where, subrange(context.progress, 0.05, 0.1))
    found = evaluate.evaluate(
        sets,
        read_labels(target, target_name, target_kind, task, transform),
        where,
        None if region is None else read_regions(region),
        tuple(probes),
        budgets=budgets,
        weights=None if weights is None else read_array(weights, np.float64),
        modalities=modalities,
        progress=subrange(context.progress, 0.1, 0.9),
    )
    return _written(context, found, report, table)


def compare(
    context,
    target,
    target_name,
    lonlat,
    models=(),
    matrices=(),
    h3=None,
    target_kind="numbers",
    task="auto",
    transform="none",
    region=None,
    weights=None,
    probes=("ridge",),
    report=None,
    table=None,
) -> dict:
    from mobclip.evaluation import evaluate
    from mobclip.progress import subrange

    _check_table(table)
    where = read_array(lonlat, np.float64, 2)
    sets = {given["name"]: read_array(given["path"], np.float32, given["columns"]) for given in matrices}
    for done, model in enumerate(models):
        step = subrange(context.progress, 0.5 * done / len(models), 0.5 * (done + 1) / len(models))
        name, embeddings = _embedded(model, where, h3, step)
        if name in sets:
            raise InputError(f"Two of what is compared are called {name}: give each once.")
        sets[name] = embeddings
    found = evaluate.compare(
        sets,
        read_labels(target, target_name, target_kind, task, transform),
        where,
        None if region is None else read_regions(region),
        tuple(probes),
        weights=None if weights is None else read_array(weights, np.float64),
        progress=subrange(context.progress, 0.5, 0.9),
    )
    return _written(context, found, report, table)


def _judged(
    matrix: str | None, columns: int | None, model: str | None, inputs: str | None, progress
) -> tuple[np.ndarray, dict]:
    """The embeddings given, or those that a bundle makes from columns, and then those without each modality as well."""
    from mobclip.bundle import inference
    from mobclip.bundle.store import open_bundle
    from mobclip.evaluation import ablation
    from mobclip.progress import subrange

    if (matrix is None) == (model is None or inputs is None):
        raise InputError("Give either a matrix of embeddings, or a model and the columns that it embeds.")
    if matrix is not None:
        return read_array(matrix, np.float32, columns), {}
    bundle = open_bundle(model)
    values = read_array(inputs, np.float64, max(len(ablation.inputs_of(bundle)), 1))
    whole = inference.embed_features(bundle, values, subrange(progress, 0.0, 0.2))
    return whole, ablation.without_each(bundle, values, subrange(progress, 0.2, 1.0))


def _embedded(model: str, lonlat: np.ndarray, h3: str | None, progress) -> tuple[str, np.ndarray]:
    """Name of a bundle and its embeddings, of cells where they are given, else of points."""
    from mobclip.bundle import inference
    from mobclip.bundle.store import open_bundle

    bundle = open_bundle(model)
    if h3 is not None:
        return bundle.card.name, inference.embed_cells(bundle, read_array(h3, np.uint64), progress)
    return bundle.card.name, inference.embed_points(bundle, lonlat, progress)


def _check_table(table: str | None) -> None:
    from mobclip.io.tables import check_suffix

    if table is not None:
        check_suffix(Path(table))


def _written(context, found, report: str | None, table: str | None) -> dict:
    from mobclip.evaluation.results import Comparison, as_json, score_rows
    from mobclip.progress import subrange

    if report is not None:
        from mobclip.report.page import write_comparison, write_html

        write = write_comparison if isinstance(found, Comparison) else write_html
        write(found, report, progress=subrange(context.progress, 0.9, 1.0))
    if table is not None:
        import pyarrow as pa

        from mobclip.io.tables import Table, write_table

        write_table(Table(pa.Table.from_pylist(score_rows(found))), Path(table))
    context.progress(1.0, "")
    return as_json(found)


TASKS = {"evaluate": evaluate, "compare": compare}
