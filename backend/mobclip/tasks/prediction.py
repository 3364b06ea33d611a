"""Tasks that predict an indicator: fit, predict."""

import numpy as np

from mobclip.tasks.files import read_array, write_array


def fit(context, matrix, columns, fields, target, target_name, lonlat, output) -> dict:
    from mobclip.probe.predictor import fit_predictor

    found = fit_predictor(
        read_array(matrix, np.float32, columns),
        read_array(target, np.float64),
        read_array(lonlat, np.float64, 2),
        fields,
        target_name,
        output,
        context.progress,
    )
    return {key: None if value != value else value for key, value in vars(found).items()}


def predict(context, matrix, columns, fields, predictor, output) -> dict:
    from mobclip.probe.predictor import apply_predictor

    result, target_name = apply_predictor(predictor, read_array(matrix, np.float32, columns), fields)
    write_array(result, np.float64, output)
    return {"target_name": target_name, "missing": int(np.isnan(result).sum())}


TASKS = {"fit": fit, "predict": predict}
