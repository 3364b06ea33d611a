"""Sentence encoders on disk (Reimers and Gurevych 2019): from texts to vectors of which the like lie near each other.

An encoder is an ONNX graph with its tokenizer, or a folder that the package sentence-transformers has written. Nothing is
downloaded, and no code of a folder is run.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime

from mobclip.bundle.onnx import onnx_session, run_session
from mobclip.errors import InputError
from mobclip.io.atomic import first_line

if TYPE_CHECKING:
    from tokenizers import Tokenizer

TEXTS_PER_RUN = 16
GRAPHS = ("model.onnx", "onnx/model.onnx")
TOKENIZER, MODULES, POOLING = (
    "tokenizer.json",
    "modules.json",
    "1_Pooling/config.json",
)  # as sentence-transformers names them
WHOLE = "sentence_embedding"  # the output of a graph that has pooled its tokens itself

# From vectors of tokens, float n x t x d, and their mask, int64 n x t x 1, to vectors of texts, n x d.
Pooling = Callable[[np.ndarray, np.ndarray], np.ndarray]
POOLINGS: dict[str, Pooling] = {
    "mean": lambda tokens, mask: (tokens * mask).sum(axis=1) / np.maximum(mask.sum(axis=1), 1),
    "max": lambda tokens, mask: np.where(mask > 0, tokens, -np.inf).max(axis=1),
    "cls": lambda tokens, _: tokens[:, 0],
}
OLD_POOLINGS = {
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_max_tokens": "max",
    "pooling_mode_cls_token": "cls",  # nosec B105: a token of a text, no secret
}


def encode(path: Path, texts: list[str]) -> np.ndarray:
    """Vectors of texts, float32 n x d.

    Args:
        path: an `.onnx` file, or a folder with `model.onnx` or `onnx/model.onnx`, with `tokenizer.json` beside it or in the
            folder above; else a folder of sentence-transformers with weights in safetensors. A graph takes `input_ids` and, if
            it wants, `attention_mask` and `token_type_ids`, int64 n x t. Its output `sentence_embedding` is taken, else its
            first; vectors of tokens, n x t x d, are pooled as `1_Pooling/config.json` says, by default to their mean.

    Raises:
        InputError: a file or a package is missing, or the graph has other inputs or outputs.
    """
    graph = path if path.suffix == ".onnx" else next((path / name for name in GRAPHS if (path / name).is_file()), None)
    if graph is None and (path / MODULES).is_file():
        return _encode_with_torch(path, texts)
    if graph is None or not graph.is_file():
        raise InputError(
            f"{path} is no sentence encoder: give an .onnx file with {TOKENIZER} beside it, or a folder of sentence-transformers."
        )
    folder = next((one for one in (graph.parent, graph.parent.parent) if (one / TOKENIZER).is_file()), None)
    if folder is None:
        raise InputError(f"There is no {TOKENIZER} beside {graph}, nor in the folder above: copy it there.")
    tokenizer = _tokenizer(folder / TOKENIZER)
    what = f"The sentence encoder {graph}"
    session = onnx_session(graph, what)
    pool = _pooling(folder)
    starts = range(0, len(texts), TEXTS_PER_RUN)
    runs = [_encode(session, tokenizer, pool, texts[start : start + TEXTS_PER_RUN], what) for start in starts]
    return np.concatenate(runs)


def _encode(
    session: onnxruntime.InferenceSession, tokenizer: "Tokenizer", pool: Pooling, texts: list[str], what: str
) -> np.ndarray:
    encodings = tokenizer.encode_batch(texts)
    known = {
        "input_ids": np.array([encoding.ids for encoding in encodings], dtype=np.int64),
        "attention_mask": np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64),
        "token_type_ids": np.array([encoding.type_ids for encoding in encodings], dtype=np.int64),
    }
    wanted = [value.name for value in session.get_inputs()]
    if not set(wanted) <= set(known):
        raise InputError(f"{what} takes {', '.join(wanted)}: only {', '.join(known)} can be given.")
    whole = WHOLE if WHOLE in [value.name for value in session.get_outputs()] else None
    vectors = run_session(session, {name: known[name] for name in wanted}, what, whole)
    if vectors.ndim not in (2, 3) or len(vectors) != len(texts):
        raise InputError(f"{what} gives {vectors.shape} for {len(texts)} texts, not a vector for each.")
    if vectors.ndim == 3:
        vectors = pool(vectors, known["attention_mask"][:, :, None])
    return vectors.astype(np.float32)


def _tokenizer(path: Path) -> "Tokenizer":
    try:
        from tokenizers import Tokenizer
    except ModuleNotFoundError as error:
        raise InputError(
            "Sentence encoders need the package tokenizers: append [train] to the folder of the backend in pip install."
        ) from error
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # tokenizers raises no class of its own
        raise InputError(f"{path} is not a tokenizer ({first_line(error)}).") from error
    tokenizer.enable_padding()
    return tokenizer


def _pooling(folder: Path) -> Pooling:
    """How tokens become a text, as the folder says.

    Raises:
        InputError: it says something that only its own package can do.
    """
    path = folder / POOLING
    values = _read_json(path, dict) if path.is_file() else {}
    old = [OLD_POOLINGS.get(name, name) for name in values if name.startswith("pooling_mode_") and values[name]]
    modes = values.get("pooling_mode", old or "mean")
    modes = [modes] if isinstance(modes, str) else modes
    if not isinstance(modes, list) or len(modes) != 1 or modes[0] not in POOLINGS:
        raise InputError(
            f"{path} pools tokens otherwise than by {', '.join(POOLINGS)}: export the graph with its pooling, the output {WHOLE}."
        )
    return POOLINGS[modes[0]]


def _encode_with_torch(folder: Path, texts: list[str]) -> np.ndarray:
    """Vectors by the package sentence-transformers, on the CPU."""
    modules = _read_json(folder / MODULES, list)
    kinds = [str(module.get("type")) for module in modules if isinstance(module, dict)]
    if not kinds or not all(kind.startswith("sentence_transformers.") for kind in kinds):
        raise InputError(f"{folder} brings code of its own, which is not run: export it to ONNX.")
    os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1")  # read when the package is imported
    try:
        from sentence_transformers import SentenceTransformer
    except ModuleNotFoundError as error:
        raise InputError(
            f"{folder} has no model.onnx: export it to ONNX, or append [text] to the folder of the backend in pip install."
        ) from error
    options: dict[str, Any] = {"device": "cpu", "local_files_only": True, "model_kwargs": {"use_safetensors": True}}
    try:
        vectors = SentenceTransformer(str(folder), **options).encode(texts, show_progress_bar=False)
    except Exception as error:  # of torch, transformers, safetensors …
        raise InputError(
            f"{folder} cannot be run by sentence-transformers ({first_line(error)}): get it again, or export it to ONNX."
        ) from error
    return np.asarray(vectors, dtype=np.float32)


def _read_json(path: Path, kind: type) -> Any:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"{path} cannot be read ({first_line(error)}): get it again.") from error
    if not isinstance(values, kind):
        raise InputError(f"{path} is not as sentence-transformers writes it: get it again.")
    return values
