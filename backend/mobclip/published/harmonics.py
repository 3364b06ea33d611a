r"""Real spherical harmonics in an ONNX graph, harmonics x points, and the conventions of those who published encoders.

`exact`: the fully normalised Legendre functions by their recurrence over degrees,
P_l^m = a_l^m (sin(lat) P_{l-1}^m - b_l^m P_{l-2}^m), upwards from P_m^m (Holmes and Featherstone 2002,
doi:10.1007/s00190-002-0216-2), in float32; only the angles are reduced in float64. One product serves all orders of a
degree.

`as trained`: the closed form that SatCLIP and MoRA were trained with, a polynomial in cos(theta) whose coefficients are
printed with 15 digits, in float64. Its terms cancel, so that near the poles hardly a digit is right for high degrees, and
a network trained with it has seen those errors. Here they are made again from the same coefficients.
"""

import math
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import numpy as np
from onnx import TensorProto

from mobclip.published.graph import INPUT, Graph, column

DIGITS = 15  # of the printed coefficients


def add_exact(graph: Graph, degrees: int) -> tuple[str, list[tuple[int, int]]]:
    """Add orthonormal harmonics of degree below L, without the Condon-Shortley phase, float32 L^2 x n.

    Returns:
        The name of the value, and the degree and order of each row: order m > 0 goes with cos(m lon), m < 0 with
        sin(-m lon).
    """
    lon, lat = _lon_lat(graph)
    beyond = graph.add("Sub", np.float64(90), graph.add("Abs", lat))  # colatitude is small near the poles, its sine exact
    colatitude = graph.cast(graph.add("Mul", beyond, np.float64(math.pi / 180)), TensorProto.FLOAT)
    sine = graph.add("Sin", colatitude)
    height = graph.add("Mul", graph.add("Cos", colatitude), graph.cast(graph.add("Sign", lat), TensorProto.FLOAT))
    cosines, sines = _turning(graph, lon, degrees)
    diagonal = graph.add("Add", graph.add("Mul", sine, np.float32(0)), column([1 / math.sqrt(4 * math.pi)]))
    before, current = None, diagonal
    parts, rows = [current], [(0, 0)]
    for degree in range(1, degrees):
        grown = _grown(graph, degree, height, current, before)
        factor = np.float32(math.sqrt((2 * degree + 1) / (2 * degree)))
        diagonal = graph.add("Mul", diagonal, graph.add("Mul", sine, factor))
        before, current = current, graph.add("Concat", grown, diagonal, axis=0)
        zonal, others = graph.add("Split", current, np.array([1, degree]), axis=0, outputs=2)
        parts += [zonal, graph.add("Mul", others, _first(graph, cosines, degree))]
        parts += [graph.add("Mul", others, _first(graph, sines, degree))]
        rows += [(degree, order) for order in (*range(degree + 1), *range(-1, -degree - 1, -1))]
    return (graph.add("Concat", *parts, axis=0) if len(parts) > 1 else parts[0]), rows


def authors_scale(degree: int, order: int, condon_shortley: bool = False) -> float:
    """What to multiply an exact harmonic with to have the authors' one.

    They take longitude + 180 and latitude + 90 degrees for the angles, which gives (-1)^l, and their closed form has a
    slip of brackets that scales every m = 0 by pi. The other formula of SatCLIP, with the Condon-Shortley phase
    (-1)^m, has no such slip.
    """
    sign = (-1) ** degree
    if condon_shortley:
        return sign * (-1) ** abs(order)
    return sign * (math.pi if order == 0 else 1)


def add_as_trained(graph: Graph, degrees: int) -> tuple[str, list[tuple[int, int]]]:
    """Add the authors' harmonics of degree below L, float32 L^2 x n, with the errors of their closed form.

    Returns: as `add_exact`; the rows are already in the authors' scale.
    """
    lon, lat = _lon_lat(graph)
    cosine = graph.add("Neg", graph.add("Sin", graph.add("Mul", lat, np.float64(math.pi / 180))))  # of latitude + 90
    around = graph.add("Mul", graph.add("Add", lon, np.float64(180)), np.float64(math.pi / 180))
    powers = graph.add("Pow", cosine, np.arange(degrees - 1, -1, -1.0)[:, None])
    orders = np.arange(degrees, dtype=np.float64)[:, None]
    squared = graph.add("Sub", np.float64(1), graph.add("Mul", cosine, cosine))
    sines_to_order = graph.add("Pow", squared, orders / 2)
    angles = graph.add("Mul", around, orders)
    rows, parts = [], []
    for turned, sign, first in ((graph.cosine(angles), 1, 0), (graph.add("Sin", angles), -1, 1)):
        chosen = [(degree, order) for degree in range(first, degrees) for order in range(first, degree + 1)]
        if not chosen:
            continue
        polynomials, norms = map(np.stack, zip(*(closed_form(*row, degrees) for row in chosen), strict=True))
        turning = graph.add("Mul", sines_to_order, turned)
        turning = graph.add("Gather", turning, np.array([order for _, order in chosen]), axis=0)
        legendre = graph.add("Mul", graph.add("MatMul", polynomials, powers), norms)
        product = graph.add("Mul", legendre, turning)
        parts.append(graph.cast(product, TensorProto.FLOAT))
        rows += [(degree, sign * order) for degree, order in chosen]
    return (graph.add("Concat", *parts, axis=0) if len(parts) > 1 else parts[0]), rows


def closed_form(degree: int, order: int, length: int) -> tuple[np.ndarray, np.ndarray]:
    """The polynomial in cos(theta) of the authors' Y_l^m, by falling power, and its norm, float64 `length` and 1.

    Both are rounded to 15 digits, as the generator printed them. For m = 0 it had multiplied the norm in, with the factor
    pi, one product after another in float64.
    """
    falling = np.zeros(length)
    zonal = math.sqrt((2 * degree + 1) / 4) * math.sqrt(math.pi)
    for term in range((degree - order) // 2 + 1):
        power = degree - 2 * term
        value = Fraction((-1) ** term * math.comb(degree, term) * math.comb(degree + power, degree), 2**degree)
        value *= math.perm(power, order)  # of the derivative
        falling[length - 1 - power + order] = _printed(float(value) * zonal if order == 0 else value)
    square = Fraction((2 * degree + 1) * math.factorial(degree - order), 2 * math.factorial(degree + order))
    norm = 1.0 if order == 0 else _printed(math.sqrt(square) / math.sqrt(math.pi))
    return falling, np.array([norm])


def _printed(value: Fraction | float) -> float:
    """The value with 15 digits, halves away from zero as sympy prints them."""
    context = Context(prec=DIGITS, rounding=ROUND_HALF_UP)
    return float(context.create_decimal(Decimal(float(value))))


def _lon_lat(graph: Graph) -> tuple[str, str]:
    """Longitude and latitude, float64 1 x n."""
    return graph.add("Split", graph.add("Transpose", INPUT, perm=[1, 0]), np.array([1, 1]), axis=0, outputs=2)


def _turning(graph: Graph, lon: str, degrees: int) -> tuple[str, str]:
    """sqrt(2) cos(m lon) and sqrt(2) sin(m lon) for m = 1 … L - 1, float32; whole turns are taken off in float64."""
    turns = graph.add("Mul", lon, np.arange(1, degrees)[:, None] / 360)
    rest = graph.add("Sub", turns, graph.add("Floor", graph.add("Add", turns, np.float64(0.5))))
    angle = graph.cast(graph.add("Mul", rest, np.float64(2 * math.pi)), TensorProto.FLOAT)
    root = np.float32(math.sqrt(2))
    return graph.add("Mul", graph.add("Cos", angle), root), graph.add("Mul", graph.add("Sin", angle), root)


def _grown(graph: Graph, degree: int, height: str, current: str, before: str | None) -> str:
    """Legendre functions of a degree for the orders below it, from those of one and two degrees before."""
    order = np.arange(degree)
    first = np.sqrt((4 * degree**2 - 1) / (degree**2 - order**2))
    grown = graph.add("Mul", graph.add("Mul", column(first), height), current)
    if before is None:
        return grown
    second = first[:-1] * np.sqrt(((degree - 1) ** 2 - order[:-1] ** 2) / (4 * (degree - 1) ** 2 - 1))
    lower, highest = graph.add("Split", grown, np.array([degree - 1, 1]), axis=0, outputs=2)
    lower = graph.add("Sub", lower, graph.add("Mul", column(second), before))  # the highest has nothing two degrees before
    return graph.add("Concat", lower, highest, axis=0)


def _first(graph: Graph, table: str, count: int) -> str:
    return graph.add("Slice", table, np.array([0]), np.array([count]), np.array([0]))
