"""GeoCLIP (Vivanco Cepeda et al. 2023, arXiv:2309.16020): the location encoder whose weights are in the `geoclip` wheel.

Equal Earth projection (Savric et al. 2018, doi:10.1080/13658816.2018.1504949), random Fourier features of three widths,
and a network for each, whose outputs are added. The authors compute phases of up to thousands of radians in float32; here
whole turns are taken off in float64.
"""

import math
import os
import zipfile

import numpy as np
from onnx import TensorProto

from mobclip.errors import InputError
from mobclip.published.encoder import Encoder, matrix, weights_of
from mobclip.published.onnx_builder import INPUT, Graph
from mobclip.published.torch_checkpoint import read_checkpoint

WHAT = "GeoCLIP's location encoder"
WEIGHTS = "location_encoder_weights.pth"
EQUAL_EARTH = (1.340264, -0.081106, 0.000893, 0.003796)
SCALE = 66.50336 / 180  # of projected coordinates, in the authors' code


def read_geoclip(path: str | os.PathLike) -> Encoder:
    """Read the location encoder from the wheel of the package `geoclip`, or from its `location_encoder_weights.pth`.

    Raises:
        InputError: neither of the two, or not of this model.
    """
    state = read_checkpoint(path, WEIGHTS if _is_wheel(path) else None)
    graph = Graph()
    capsules: list[tuple[str, int, list[str]]] = []
    places = _equal_earth(graph)
    while isinstance(state, dict) and f"LocEnc{len(capsules)}.capsule.0.b" in state:
        capsules.append(_capsule(graph, state, f"LocEnc{len(capsules)}", places))
    if not capsules:
        raise InputError(f"{path} has none of the layers of {WHAT}: is it the right file?")
    dimensions = {dimension for _, dimension, _ in capsules}
    if len(dimensions) > 1:
        raise InputError(f"The capsules of {WHAT} have outputs of different sizes: the checkpoint is of another model.")
    result = graph.add("Sum", *(state for state, _, _ in capsules))
    card = {
        "name": "geoclip",
        "title": "GeoCLIP location encoder",
        "description": "What photographs taken at a location look like, from longitude and latitude alone; all land. "
        "Embeddings are discontinuous at the antimeridian.",
        "domain": {"bounds": [-180, -90, 180, 90], "text": "the whole Earth"},
        "licence": "MIT",
        "citation": "Vivanco Cepeda, V., Nayak, G. K., Shah, M. (2023). GeoCLIP: Clip-Inspired Alignment between Locations "
        "and Images for Effective Worldwide Geo-localization. arXiv:2309.16020.",
        "attribution": ["Vicente Vivanco Cepeda (MIT)"],
    }
    dimension = dimensions.pop()
    return Encoder(
        graph.finish(result, dimension), dimension, card, [name for _, _, names in capsules for name in names]
    )


def _is_wheel(path: str | os.PathLike) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return not any(name.endswith("data.pkl") for name in archive.namelist())
    except (OSError, zipfile.BadZipFile):
        return False  # read_checkpoint says what is wrong


def _equal_earth(graph: Graph) -> str:
    """Projected coordinates, float64 n x 2."""
    radians = graph.add("Mul", INPUT, np.float64(math.pi / 180))
    lon, lat = graph.add("Split", radians, np.array([1, 1]), axis=1, outputs=2)
    theta = _arcsine(graph, graph.add("Mul", graph.add("Sin", lat), np.float64(math.sqrt(3) / 2)))
    square = graph.add("Mul", theta, theta)
    sixth = graph.add("Mul", graph.add("Mul", square, square), square)
    first, third, seventh, ninth = (np.float64(value) for value in EQUAL_EARTH)

    def polynomial(*values: float) -> str:  # of theta: a + b theta^2 + theta^6 (c + d theta^2)
        low = graph.add("Add", graph.add("Mul", square, np.float64(values[1])), np.float64(values[0]))
        high = graph.add("Add", graph.add("Mul", square, np.float64(values[3])), np.float64(values[2]))
        return graph.add("Add", low, graph.add("Mul", sixth, high))

    slope = polynomial(first, 3 * third, 7 * seventh, 9 * ninth)
    across = graph.add("Mul", graph.add("Mul", lon, graph.cosine(theta)), np.float64(2 / math.sqrt(3)))
    east = graph.add("Div", across, slope)
    north = graph.add("Mul", theta, polynomial(first, third, seventh, ninth))
    return graph.add("Mul", graph.add("Concat", east, north, axis=1), np.float64(SCALE))


def _arcsine(graph: Graph, value: str) -> str:
    """Arcsine in float64, which onnxruntime has in float32 only, by one step of Newton's from there."""
    near = graph.cast(graph.add("Asin", graph.cast(value, TensorProto.FLOAT)), TensorProto.DOUBLE)
    excess = graph.add("Sub", graph.add("Sin", near), value)
    return graph.add("Sub", near, graph.add("Div", excess, graph.cosine(near)))


def _capsule(graph: Graph, state: dict, name: str, places: str) -> tuple[str, int, list[str]]:
    """Add one width of features and its network; returns the output, its dimension and the names of the layers."""
    frequencies = matrix(state, f"{name}.capsule.0.b", 2)
    layers = weights_of(state, rf"{name}\.capsule\.(\d+)", WHAT)
    head = {key.replace(".head.0.", ".head.1."): tensor for key, tensor in state.items()}
    layers += weights_of(head, rf"{name}\.head\.(\d+)", WHAT)
    if (
        frequencies.shape[1] != 2
        or layers[0][0].shape[1] != 2 * len(frequencies)
        or (layers[-1][0].shape[1] != len(layers[-2][0]))
    ):
        raise InputError(f"The layers of {name} do not match: the checkpoint is of another model.")
    turns = graph.add("MatMul", places, frequencies.T)
    rest = graph.add("Sub", turns, graph.add("Floor", turns))
    phase = graph.cast(graph.add("Mul", rest, np.float64(2 * math.pi)), TensorProto.FLOAT)
    result = graph.add("Concat", graph.add("Cos", phase), graph.add("Sin", phase), axis=1)
    names = [f"{name}_{number}" for number in range(len(layers))]
    for number, (weight, bias) in enumerate(layers):
        result = graph.dense(result, weight, bias, names[number])
        result = graph.add("Relu", result) if number + 1 < len(layers) else result
    return result, len(layers[-1][0]), names
