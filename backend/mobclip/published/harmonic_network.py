"""A network on the authors' spherical harmonics: what MoRA and SatCLIP share."""

from collections.abc import Callable

import numpy as np

from mobclip.errors import InputError
from mobclip.published import harmonics
from mobclip.published.encoder import AS_TRAINED, degrees_of
from mobclip.published.graph import Graph

Layers = list[tuple[np.ndarray, np.ndarray]]


def build(
    layers: Layers, activate: Callable[[Graph, str, int], str], variant: str, what: str, condon_shortley: bool = False
) -> tuple[bytes, list[str]]:
    """The graph of a network whose first layer takes L^2 harmonics in the authors' order, l by l, m from -l to l.

    Their order and their scale go into the first weight, so that neither costs anything later.

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
        raise InputError(f"{what} was trained with a formula that is accurate: import it as exact.")
    graph = Graph()
    add = harmonics.add_as_trained if variant == AS_TRAINED else harmonics.add_exact
    state, rows = add(graph, degrees)
    state = graph.add("Transpose", state, perm=[1, 0])
    names = [f"layer_{number}" for number in range(len(layers))]
    for number, (weight, bias) in enumerate(layers):
        if number == 0:
            scale = [1.0 if variant == AS_TRAINED else harmonics.authors_scale(*row, condon_shortley) for row in rows]
            weight = weight[:, [degree * (degree + 1) + order for degree, order in rows]] * scale
        state = graph.dense(state, weight, bias, names[number])
        if number + 1 < len(layers):
            state = activate(graph, state, number)
    return graph.finish(state, len(layers[-1][0])), names
