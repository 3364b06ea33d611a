"""A fitted probe as a file: a card and plain arrays, no pickle, applied with numpy alone."""

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mobclip.analysis.rows import known_rows
from mobclip.container import open_container, write_container
from mobclip.errors import InputError
from mobclip.probe import ridge
from mobclip.probe.evaluation import r2
from mobclip.probe.folds import FOLDS, BlockFolds, block_folds, random_folds
from mobclip.progress import Progress, part, silent

SUFFIX = ".predictor"


@dataclass(frozen=True)
class Fit:
    """What a fit found: rows used, penalty, and scores on random folds and on folds of whole blocks (NaN if none)."""

    rows: int
    alpha: float
    r2_random: float
    r2_blocks: float
    rmse_blocks: float
    block_resolution: int | None


def fit_predictor(
    matrix: np.ndarray,
    target: np.ndarray,
    lonlat: np.ndarray,
    fields: list[str],
    target_name: str,
    output: str | os.PathLike,
    progress: Progress = silent,
) -> Fit:
    """Fit a ridge probe on the rows with a known target, score it on left-out places and write it.

    Args:
        matrix: float n x d; rows with NaN are left out.
        target: float n in any unit; NaN is unknown.
        lonlat: float n x 2, degrees, EPSG:4326: where the rows lie, for the folds of blocks; NaN rows are left out.
        fields: the names of the d columns.
        target_name: the name of the indicator.
        output: the file to write; `.predictor` is added where it has no suffix.

    Raises:
        InputError: infinite or constant target, or fewer than ten usable rows.
    """
    target = np.asarray(target, dtype=np.float64)
    if np.isinf(target).any():
        raise InputError(f"The field '{target_name}' has infinite values: make them null.")
    if not np.isfinite(target).any():
        raise InputError(f"The field '{target_name}' is null everywhere: there is nothing to learn from.")
    usable = known_rows(matrix) & np.isfinite(target) & np.isfinite(lonlat).all(axis=1)
    if usable.sum() < 2 * FOLDS:
        raise InputError(
            f"Only {usable.sum()} places have both embeddings and '{target_name}': at least {2 * FOLDS} are needed."
        )
    rows, known, where = np.asarray(matrix, dtype=np.float64)[usable], target[usable], lonlat[usable]
    if np.ptp(known) == 0:
        raise InputError(f"The field '{target_name}' has the same value everywhere: there is nothing to learn.")
    random, blocks = random_folds(len(known)), block_folds(where)
    scores = _evaluate(rows, known, random, blocks, progress)
    weights, intercept, alpha = ridge.fit(rows, known, random if blocks is None else blocks.folds)
    found = Fit(len(known), alpha, *scores)
    progress(0.95, "Writing the predictor")
    _write(output, weights, intercept, found, fields, target_name)
    return found


def apply_predictor(path: str | os.PathLike, matrix: np.ndarray, fields: list[str]) -> tuple[np.ndarray, str]:
    """Predictions float64 n, NaN where a row has no values, and the name of the indicator.

    Raises:
        InputError: not a predictor, damaged, or made for other fields.
    """
    predictor = open_container(path, "predictor")
    if predictor.card.get("kind") != "predictor":
        raise InputError(f"{path} is not a predictor: choose a file made by Fit predictor (mobclip fit).")
    expected = predictor.card["fields"]
    if list(fields) != expected:
        raise InputError(
            f"The predictor {Path(path).name} was made for {len(expected)} fields ({expected[0]} to {expected[-1]}) and "
            f"the layer gives {len(fields)}{f' ({fields[0]} to {fields[-1]})' if fields else ''}: use embeddings of the "
            "same bundle."
        )
    known = np.isfinite(matrix).all(axis=1)
    result = np.full(len(matrix), np.nan)
    result[known] = matrix[known].astype(np.float64) @ predictor.array("weights.npy") + float(predictor.array("intercept.npy"))
    return result, predictor.card["target_name"]


def _evaluate(rows: np.ndarray, target: np.ndarray, random: np.ndarray, blocks: BlockFolds | None, progress: Progress) -> tuple:
    flattering = r2(target, ridge.out_of_fold(rows, target, random, part(progress, 0.0, 0.45)))
    if blocks is None:
        return flattering, float("nan"), float("nan"), None
    predictions = ridge.out_of_fold(rows, target, blocks.folds, part(progress, 0.45, 0.9))
    return flattering, r2(target, predictions), float(np.sqrt(((target - predictions) ** 2).mean())), blocks.resolution


def _write(
    output: str | os.PathLike, weights: np.ndarray, intercept: float, found: Fit, fields: list[str], target_name: str
) -> None:
    card = {
        "kind": "predictor",
        "probe": "ridge",
        "target_name": target_name,
        "fields": list(fields),
        "scores": {key: None if value != value else value for key, value in vars(found).items()},
    }
    path = Path(output)
    files = {"weights.npy": weights, "intercept.npy": np.array(intercept)}
    write_container(path if path.suffix else path.with_suffix(SUFFIX), card, files)
