"""The worker's tasks: raw arrays and layers in a folder of the client's, to our functions and back.

Each task takes its parameters by name and a context with `progress` and `warning`, and returns a JSON-ready dict. The
table of tasks is in `docs/architecture.md`. Heavy imports wait until a task needs them.
"""

import inspect

from mobclip.errors import InputError
from mobclip.tasks import analysis, embedding, evaluation, models, prediction

TASKS = {**embedding.TASKS, **analysis.TASKS, **prediction.TASKS, **evaluation.TASKS, **models.TASKS}


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
