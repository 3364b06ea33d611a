"""Run one of the worker's tasks by its name.

Each task takes a context and its request, a dataclass that is built from JSON and checked, and returns a JSON-ready dict.
The table of tasks is in `docs/architecture.md`. Heavy imports wait until a task needs them.
"""

import inspect
from collections.abc import Callable
from typing import Any

from mobclip.errors import InputError
from mobclip.tasks import (
    analysis,
    embedding,
    evaluation,
    features,
    flow_estimates,
    grid,
    mobility,
    models,
    prediction,
    training,
)
from mobclip.tasks.context import Context
from mobclip.tasks.validation import ParameterError, Parameters, shown

TASKS: dict[str, Callable[..., dict[str, Any]]] = {
    "models": models.list_models,
    "import": models.import_published,
    "install": models.install,
    "domain": models.domain,
    "information": models.information,
    "grid": grid.make_grid,
    "embed": embedding.embed,
    "cluster": analysis.cluster,
    "similar": analysis.similar,
    "reduce": analysis.reduce,
    "fit": prediction.fit,
    "predict": prediction.predict,
    "explain": prediction.explain,
    "aggregate": prediction.aggregate,
    "evaluate": evaluation.evaluate,
    "indicator": evaluation.indicator,
    "compare": evaluation.compare,
    "poi": features.poi,
    "imagery": features.imagery,
    "demographics": features.demographics,
    "table": features.table,
    "mobility": mobility.mobility,
    "check_training": training.check_training,
    "train": training.train,
    "map_flows": mobility.map_flows,
    "estimate_flows": flow_estimates.estimate_flows,
}


def run_task(name: str, params: dict[str, Any], context: Context) -> dict[str, Any]:
    """Run a task by its name.

    Raises:
        InputError: no such task, or parameters that it does not take.
    """
    if name not in TASKS:
        raise InputError(
            f"The backend has no task '{shown(name)}': the plugin and the backend are of different versions."
        )
    task = TASKS[name]
    try:
        return task(context, *_request(task, params))
    except ParameterError as error:
        raise InputError(f"The task '{name}' was given wrong parameters: {error.problem}.") from error


def _request(task: Callable[..., dict[str, Any]], params: dict[str, Any]) -> tuple[Parameters, ...]:
    """The request that a task takes after its context, none where it takes no parameters."""
    kinds = [parameter.annotation for parameter in inspect.signature(task).parameters.values()][1:]
    if not kinds and params:
        raise ParameterError(f"'{shown(next(iter(params)))}' is unknown")
    return tuple(kind.from_json(params) for kind in kinds)
