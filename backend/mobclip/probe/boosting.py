"""Gradient-boosted trees of LightGBM as a probe."""

from collections.abc import Callable
from typing import Any

from mobclip.progress import Progress

REPRODUCIBLE = {"verbose": -1, "random_state": 0, "deterministic": True, "force_row_wise": True}
SETTINGS: dict[str, dict[str, Any]] = {
    "lightgbm": {"n_estimators": 300, "learning_rate": 0.1, **REPRODUCIBLE},
    # those of the MobCLIP and MoRA papers
    "lightgbm-paper": {"n_estimators": 1000, "learning_rate": 0.05, "max_depth": 7, **REPRODUCIBLE},
}
# Numbers in a matrix, below which LightGBM's threads wait for each other longer than they work. Threads of linear algebra pay
# later only, from `threads.MIN_SIZE_FOR_BLAS_THREADS`.
MIN_SIZE_FOR_LIGHTGBM_THREADS = 1_000_000


def trees(probe: str, task: str, size: int) -> Any:
    """An unfitted LightGBM estimator with the scikit-learn interface.

    Args:
        probe: a key of `SETTINGS`.
        task: `regression`, `classification` or `counts` (Poisson).
        size: rows times columns of the matrix; small ones are fitted in one thread.
    """
    from lightgbm import LGBMClassifier, LGBMRegressor  # takes a moment to load

    threads: dict[str, Any] = {"n_jobs": 1} if size < MIN_SIZE_FOR_LIGHTGBM_THREADS else {}
    if task == "classification":
        return LGBMClassifier(**SETTINGS[probe], **threads)
    return LGBMRegressor(objective="poisson" if task == "counts" else "regression", **SETTINGS[probe], **threads)


def progress_callback(progress: Progress, probe: str) -> Callable[[Any], None]:
    """A callback for LightGBM that reports each tree; an exception out of `progress` ends the fit."""

    def report(state: Any) -> None:
        progress((state.iteration + 1) / state.end_iteration, f"Fitting {probe}")

    return report
