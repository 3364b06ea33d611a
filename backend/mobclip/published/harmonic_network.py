"""A network on the authors' spherical harmonics: what MoRA and SatCLIP share."""

from collections.abc import Callable

import numpy as np

from mobclip.errors import InputError
from mobclip.published import harmonics
from mobclip.published.encoder import AS_TRAINED, degrees_of
from mobclip.published.onnx_builder import Graph

Layers = list[tuple[np.ndarray, np.ndarray]]


def build(
    layers: Layers, activate: Callable[[Graph, str, int], str], variant: str, what: str, condon_shortley: bool = False
) -> tuple[bytes, list[str]]:
    """The graph of a network whose first layer takes L^2 harmonics in the authors' order, l by l, m from -l to l.

    Their scale and order go into the first weight, so that they cost nothing later.

    Args:
        layers: weight and bias of each.
        activate: adds what follows a layer, by its number; not called for the last.
        variant: `exact` or `as-trained`, see `harmonics`.
        condon_shortley: the harmonics are of SatCLIP's other formula.

    Returns:
        The graph, and the names of its dense layers.
    """
    degrees = degrees_of(layers[0][0].shape[1], what)
    if variant == AS_TRAINED and condon_shortley:
        raise InputError(f"{what} was trained with an accurate formula: import it as exact.")
    graph = Graph()
    first = layers[0][0]
    if variant == AS_TRAINED:
        state = harmonics.add_as_trained(graph, degrees)
    else:
        state, order = harmonics.add_exact(graph, degrees)
        first = (first * harmonics.authors_scale(degrees, condon_shortley))[:, order]
    names = [f"layer_{number}" for number in range(len(layers))]
    for number, (weight, bias) in enumerate([(first, layers[0][1]), *layers[1:]]):
        state = graph.dense(state, weight, bias, names[number])
        if number + 1 < len(layers):
            state = activate(graph, state, number)
    return graph.finish(state, len(layers[-1][0])), names
