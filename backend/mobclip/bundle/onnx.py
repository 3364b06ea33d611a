"""The one door for ONNX graphs, of bundles, predictors, image encoders and imports.

A graph may come from anyone. By its path, or with weights in other files, onnxruntime would read any file below the
current folder that the graph names. So it is read into memory and looked through first, and never loaded from a path.
A small graph can also ask for any amount of memory or time: what it computes with is taken from one store of memory for all
graphs, and a run that lasts too long is left behind.
"""

import atexit
import os
import threading
import time
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from mobclip.bundle.onnx_check import Refused, check_graph
from mobclip.errors import InputError
from mobclip.io.atomic import first_line

# What a graph may take; onnx_check.py limits what it may consist of.
MAX_BYTES = 512 * 2**20  # of its file
MAX_RUN_BYTES = 512 * 2**20  # of all that is computed at a time, beside the weights
MAX_RUN_SECONDS = 12.0  # of one run, a thousand rows at most: what is slower is of no use
MAX_EXIT_SECONDS = 5.0  # that the end of the process waits for runs that were left behind

_left_behind: list[threading.Thread] = []


def processors() -> int:
    """How many threads may compute at a time: OMP_NUM_THREADS, which onnxruntime does not know, or all processors."""
    number = os.environ.get("OMP_NUM_THREADS", "")
    return int(number) if number.isdecimal() and int(number) else os.cpu_count() or 1


def onnx_session(graph: bytes | str | os.PathLike, what: str, threads: int = 0) -> onnxruntime.InferenceSession:
    """An ONNX graph ready to run.

    Args:
        graph: its bytes, or the path of a file.
        what: begins the sentence of an error.
        threads: of one run; 0 is as many as `processors`.

    Raises:
        InputError: no graph, a refused one, or one that onnxruntime cannot load.
    """
    graph = checked_graph(graph, what)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or processors()
    options.log_severity_level = 4  # only what ends the process: the rest is said by the exception
    options.add_session_config_entry("session.load_model_format", "ONNX")
    options.add_session_config_entry("session.use_env_allocators", "1")
    options.add_session_config_entry("session.use_device_allocator_for_initializers", "1")
    _limit_memory()
    try:
        return onnxruntime.InferenceSession(
            graph,
            options,
            providers=["CPUExecutionProvider"],
            enable_fallback=0,
            disabled_optimizers=["ConstantFolding"],  # it would run parts of the graph without a limit of time
        )
    except Exception as error:  # onnxruntime has a class for each status code and no base class of its own
        raise InputError(f"{what} cannot be loaded ({first_line(error)}): export it again, with opset 17.") from error


def run_session(
    session: onnxruntime.InferenceSession, inputs: dict[str, np.ndarray], what: str, output: str | None = None
) -> np.ndarray:
    """One output of an ONNX graph, by default its first.

    Args:
        inputs: by name.
        what: begins the sentence of an error.

    Raises:
        InputError: the graph takes other inputs, has no such output, fails on these numbers, or takes too much memory or time.
    """
    options = onnxruntime.RunOptions()
    answers: list[Any] = []

    def run() -> None:
        try:
            answers.append(session.run(None if output is None else [output], inputs, options)[0])
        except Exception as error:  # as in onnx_session
            answers.append(error)

    # A thread of the process that nobody waits for at its end: one operator cannot be interrupted.
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(MAX_RUN_SECONDS)
    if thread.is_alive():
        options.terminate = True  # after the operator that it is in
        _left_behind.append(thread)
        raise InputError(f"{what} takes longer than {MAX_RUN_SECONDS:g} s for a few rows: do not use it.")
    (result,) = answers
    if isinstance(result, Exception) and "Available memory" in str(result):
        raise InputError(f"{what} takes more than {MAX_RUN_BYTES / 2**20:.0f} MB for a few rows: do not use it.")
    if isinstance(result, Exception):
        raise InputError(f"{what} does not run on its inputs ({first_line(result)}): get the file again.") from result
    if not isinstance(result, np.ndarray):
        raise InputError(f"{what} does not return an array: get the file again.")
    return result


def checked_graph(graph: bytes | str | os.PathLike, what: str) -> bytes:
    """The bytes of an ONNX graph that needs nothing but itself; arguments and errors as of `onnx_session`."""
    data = graph if isinstance(graph, bytes) else _contents(Path(graph), what)
    try:
        if len(data) > MAX_BYTES:
            raise Refused(f"is larger than {MAX_BYTES / 2**20:.0f} MB: export a smaller one")
        check_graph(data)
    except Refused as reason:
        raise InputError(f"{what} {reason}.") from None
    return data


@atexit.register
def _wait_for_runs() -> None:
    """A run that ends while Python is being taken down aborts the process: let it end before, if it can."""
    end = time.monotonic() + MAX_EXIT_SECONDS
    for thread in _left_behind:
        thread.join(max(0.0, end - time.monotonic()))


@cache
def _limit_memory() -> None:
    """Set up, once for the process, the memory that sessions take for what they compute."""
    memory = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    as_requested, default = 1, -1  # how the store grows; sizes of its first and of its unused pieces
    arena = onnxruntime.OrtArenaCfg(MAX_RUN_BYTES, as_requested, default, default)
    onnxruntime.create_and_register_allocator(memory, arena)


def _contents(path: Path, what: str) -> bytes:
    if not path.is_file():  # nor a pipe or a device, which may never end
        raise InputError(f"{what} does not exist: give the path of a file.")
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{what} cannot be read ({first_line(error)}).") from error
