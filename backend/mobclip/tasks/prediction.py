"""Tasks that predict an indicator and move numbers between cells and polygons: fit, predict, explain, aggregate.

Columns of numbers and texts come as one float64 matrix: a text is its position in the list of `texts` of its column, NaN is null.
"""

from pathlib import Path

import numpy as np

from mobclip.tasks.files import read_array, read_labels, read_polygons, read_regions, read_texts, write_array


def fit(
    context,
    matrix,
    columns,
    fields,
    target_name,
    lonlat,
    output,
    target,
    target_kind="numbers",
    probe="ridge",
    task="auto",
    transform="none",
    region=None,
    weights=None,
    names=None,
    bundles=None,
) -> dict:
    from mobclip.bundle.card import one_bundle
    from mobclip.prediction.fit import fit_predictor

    report = fit_predictor(
        read_array(matrix, np.float32, columns),
        read_labels(target, target_name, target_kind, task, transform),
        read_array(lonlat, np.float64, 2),
        fields=fields,
        output=output,
        probe=probe,
        region=None if region is None else read_regions(region),
        weights=None if weights is None else read_array(weights, np.float64),
        names=None if names is None else read_texts(names),
        bundle=one_bundle(bundles or []),
        progress=context.progress,
    )
    for remark in report.remarks:
        context.warning(remark)
    return report.to_json()


def predict(
    context,
    matrix,
    columns,
    fields,
    predictor,
    output,
    name="prediction",
    bundles=None,
    level=0.9,
    lonlat=None,
    applicability=True,
    places=None,
    polygons=None,
    known=None,
    method="sum",
    weights=None,
) -> dict:
    from mobclip.bundle.card import one_bundle
    from mobclip.prediction.control_totals import rescale_predictions
    from mobclip.prediction.predictor import apply_predictor
    from mobclip.progress import subrange

    found = apply_predictor(
        predictor,
        read_array(matrix, np.float32, columns),
        fields,
        one_bundle(bundles or []),
        level=level or None,
        lonlat=None if lonlat is None else read_array(lonlat, np.float64, 2),
        applicability=applicability,
        progress=subrange(context.progress, 0.0, 0.7 if known else 1.0),
    )
    if known is not None:
        weights = None if weights is None else read_array(weights, np.float64)
        totals, step = read_array(known, np.float64), subrange(context.progress, 0.7, 1.0)
        found = rescale_predictions(
            found, _places(places), read_polygons(polygons), totals, method=method, weights=weights, progress=step
        )
    for remark in found.remarks:
        context.warning(remark)
    values = np.isfinite(found.values)
    outside = 0 if found.inside is None else int((values & ~found.inside).sum())
    return {
        "target_name": found.target_name,
        "classes": found.classes,
        "missing": int((~values).sum()),
        "outside": outside,
        **_write_columns(found.columns(name), output),
    }


def explain(
    context,
    matrix,
    columns,
    fields,
    predictor,
    output,
    bundles=None,
    examples=3,
    places=None,
    polygons=None,
    names=None,
    weights=None,
) -> dict:
    from mobclip.bundle.card import one_bundle
    from mobclip.prediction import explain as why
    from mobclip.prediction.predictor import open_predictor
    from mobclip.progress import subrange

    opened, values = open_predictor(predictor), read_array(matrix, np.float32, columns)
    for remark in opened.check_fields(fields, one_bundle(bundles or [])):
        context.warning(remark)
    found = why.example_columns(opened, why.examples(opened, values, examples, subrange(context.progress, 0.0, 0.5)))
    if polygons is not None:
        weights = None if weights is None else read_array(weights, np.float64)
        step = subrange(context.progress, 0.5, 1.0)
        found |= why.contribution_columns(
            opened,
            values,
            _places(places),
            read_polygons(polygons),
            names=read_texts(names),
            weights=weights,
            progress=step,
        )
    return {"target_name": opened.card.target_name, **_write_columns(found, output)}


def aggregate(context, places, polygons, values, columns, output, method="mean", weights=None, bundles=None) -> dict:
    from mobclip.bundle.card import one_bundle
    from mobclip.geo.areal import aggregate as aggregated

    bundle = one_bundle(bundles or [])
    weights = None if weights is None else read_array(weights, np.float64)
    numbers = read_array(values, np.float64, columns)
    found = aggregated(_places(places), read_polygons(polygons), numbers, method, weights, context.progress)
    write_array(found, np.float64, output)
    return {"rows": len(found), "missing": int(np.isnan(found).all(axis=1).sum()), "bundle": bundle and str(bundle)}


def _places(path: str) -> np.ndarray:
    """Polygons of a file of WKB, or points of an array of degrees, n x 2."""
    if Path(path).suffix == ".wkb":
        return read_polygons(path)
    import shapely

    lonlat = read_array(path, np.float64, 2)
    return np.where(np.isfinite(lonlat).all(axis=1), shapely.points(lonlat), None)


def _write_columns(columns: dict, output: str) -> dict:
    """Write columns as one matrix; their names, and the texts of those that hold some."""
    numbers, texts = [], {}
    for name, values in columns.items():
        if any(isinstance(value, str) for value in values):
            texts[name] = sorted({value for value in values if value is not None})
            codes = {text: code for code, text in enumerate(texts[name])}
            values = [np.nan if value is None else codes[value] for value in values]
        numbers.append(np.array([np.nan if value is None else value for value in values], dtype=np.float64))
    write_array(np.column_stack(numbers), np.float64, output)
    return {"columns": list(columns), "texts": texts}


TASKS = {"fit": fit, "predict": predict, "explain": explain, "aggregate": aggregate}
