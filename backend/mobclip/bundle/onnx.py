"""The one door for ONNX graphs, of bundles, predictors, image encoders and imports.

A graph may come from anyone. By its path, or with weights in other files, onnxruntime would read any file below the
current folder that the graph names. So it is read into memory and looked through first, and never loaded from a path.
"""

import os
from pathlib import Path

import numpy as np
import onnxruntime

from mobclip.bundle.onnx_check import Refused, check_graph
from mobclip.errors import InputError
from mobclip.io.atomic import first_line

MAX_BYTES = 512 * 2**20


def onnx_session(graph: bytes | str | os.PathLike, what: str, threads: int = 0) -> onnxruntime.InferenceSession:
    """An ONNX graph ready to run.

    Args:
        graph: its bytes, or the path of a file.
        what: begins the sentence of an error.
        threads: of one run; 0 is one for each processor.

    Raises:
        InputError: no graph, a refused one, or one that onnxruntime cannot load.
    """
    graph = checked_graph(graph, what)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4  # only what ends the process: the rest is said by the exception
    options.add_session_config_entry("session.load_model_format", "ONNX")
    try:
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"], enable_fallback=0)
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
        InputError: the graph takes other inputs, has no such output, or fails on these numbers.
    """
    try:
        result = session.run(None if output is None else [output], inputs)[0]
    except Exception as error:  # as in onnx_session
        raise InputError(f"{what} does not run on its inputs ({first_line(error)}): get the file again.") from error
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


def _contents(path: Path, what: str) -> bytes:
    if not path.is_file():  # nor a pipe or a device, which may never end
        raise InputError(f"{what} does not exist: give the path of a file.")
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{what} cannot be read ({error}).") from error
