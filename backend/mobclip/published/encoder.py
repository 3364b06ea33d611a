"""What an imported encoder is before it becomes a bundle, and how its weights are looked up in a checkpoint."""

import math
import re
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from mobclip.choices import HarmonicsVariant
from mobclip.errors import InputError
from mobclip.published.tensor import Tensor

MAX_LAYERS = 20
MAX_WEIGHTS = 4_000_000  # of a layer
EXACT: Final = "exact"
AS_TRAINED: Final = "as-trained"
VARIANTS: tuple[HarmonicsVariant, ...] = (EXACT, AS_TRAINED)


@dataclass
class Encoder:
    """An ONNX graph from `lonlat` to `embedding`, and what its card says.

    `quantisable` names its matrix products that come after the coordinates have become features.
    """

    graph: bytes
    dimension: int
    card: dict
    quantisable: list[str] = field(default_factory=list)


def weights_of(state: object, pattern: str, what: str) -> list[tuple[np.ndarray, np.ndarray]]:
    """Weight m x k and bias m of the layers of a network, float64, in the order of the number in their names.

    Args:
        state: a state dict.
        pattern: of the names before `.weight` and `.bias`, with one group for the number.
        what: the name of the encoder, for messages.

    Raises:
        InputError: there is none, a bias lacks, a value is not finite, or a layer does not take what the one before gives.
    """
    if not isinstance(state, dict):
        raise InputError(f"The checkpoint has no named weights where {what} should have them: is it the right file?")
    names = {}
    for name in state:
        match = re.fullmatch(pattern + r"\.weight", name) if isinstance(name, str) else None
        if match:
            names[int(match[1])] = name.removesuffix(".weight")
    if len(names) > MAX_LAYERS:
        raise InputError(f"The checkpoint has more than {MAX_LAYERS} layers of {what}: it is of another model.")
    if not names:
        raise InputError(f"The checkpoint has none of the layers of {what}: is it the right file?")
    layers = [
        (matrix(state, f"{names[key]}.weight", 2), matrix(state, f"{names[key]}.bias", 1)) for key in sorted(names)
    ]
    for number, (weight, bias) in enumerate(layers):
        before = layers[number - 1][0].shape[0] if number else weight.shape[1]
        if weight.shape[1] != before or bias.shape != weight.shape[:1]:
            raise InputError(
                f"Layer {number + 1} of {what} has a weight of {' x '.join(map(str, weight.shape))} and a bias of {len(bias)}, "
                f"which does not follow a layer of {before}: the checkpoint is of another model."
            )
    return layers


def matrix(state: dict, name: str, axes: int) -> np.ndarray:
    """A tensor of a state dict, float64.

    Raises:
        InputError: it is not there, has another number of axes, or has values that are not finite.
    """
    tensor = state.get(name)
    if isinstance(tensor, Tensor) and math.prod(tensor.shape) > MAX_WEIGHTS:
        raise InputError(f"The weights {name} have more than {MAX_WEIGHTS:,} numbers: they are of another model.")
    if not isinstance(tensor, Tensor) or len(tensor.shape) != axes:
        raise InputError(f"The checkpoint lacks the weights {name}, or their shape is wrong: it is of another model.")
    values = tensor.array().astype(np.float64)
    if not np.isfinite(values).all():
        raise InputError(f"The weights {name} have values that are not finite: get the checkpoint again.")
    return values


def degrees_of(inputs: int, what: str) -> int:
    """L of a network that takes L^2 harmonics.

    Raises:
        InputError: no square, or too many.
    """
    degrees = round(inputs**0.5)
    if degrees**2 != inputs or not 1 <= degrees <= 40:
        raise InputError(
            f"{what} takes {inputs} inputs, which is not the square of a number up to 40: it is of another model."
        )
    return degrees
