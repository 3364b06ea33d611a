r"""Real spherical harmonics in an ONNX graph, and the conventions of those who published encoders.

`exact`: the coefficients of `geo.harmonics`, as matrices of the graph.

`as trained`: the closed form that SatCLIP and MoRA were trained with, a polynomial in cos(theta) whose coefficients were
printed with 15 digits, in float64. Its terms cancel, so that near the poles hardly a digit is right for high degrees, and
a network trained with it has seen those errors. Here they are made again from the same coefficients.

Columns are those of `geo.harmonics`: by degree l from 0, and within it by order m from -l to l.
"""

import math
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from itertools import groupby

import numpy as np
from onnx import TensorProto

from mobclip.geo.harmonics import blocks, degrees_and_orders
from mobclip.published.onnx_builder import INPUT, Graph

DIGITS = 15  # of the printed coefficients


def add_exact(graph: Graph, length: int) -> tuple[str, np.ndarray]:
    """Add orthonormal harmonics of degrees 0 to length - 1, in float32 but for whole turns, which are taken off in float64.

    Returns:
        Their name, float32 n x length^2, and which column of `geo.harmonics` each is, int length^2.
    """
    lon, lat = _lon_lat(graph)
    colatitude = graph.add("Sub", np.float64(90), lat)
    thetas = [_angles(graph, colatitude, np.arange(first, length, 2)) for first in range(min(2, length))]
    parts, columns = [], []
    for sines, group in groupby(blocks(length), key=lambda block: block.sines):
        around = _angles(graph, lon, np.arange(int(sines), length, 2))
        turns = graph.add("Concat", graph.add("Cos", around), graph.add("Sin", around), axis=1)
        for block in group:
            waves = graph.add("Sin" if sines else "Cos", thetas[block.multiples[0]])
            series = graph.add("MatMul", waves, block.series.astype(np.float32))
            parts.append(graph.add("Mul", series, graph.add("MatMul", turns, block.turns.astype(np.float32))))
            columns.append(block.columns)
    return graph.add("Concat", *parts, axis=1), np.concatenate(columns)


def authors_scale(length: int, condon_shortley: bool = False) -> np.ndarray:
    """What to multiply the columns of exact harmonics with to have the authors' ones, float64 length^2.

    They take longitude + 180 and latitude + 90 degrees for the angles, which gives (-1)^l, and their closed form has a
    slip of brackets that scales every m = 0 by pi. The other formula of SatCLIP, with the Condon-Shortley phase
    (-1)^m, has no such slip.
    """
    phase = (lambda order: (-1) ** abs(order)) if condon_shortley else (lambda order: math.pi if order == 0 else 1)
    return np.array([(-1) ** degree * phase(order) for degree, order in degrees_and_orders(length)], dtype=np.float64)


def _angles(graph: Graph, angle: str, multiples: np.ndarray) -> str:
    """Multiples of an angle in degrees as radians, whole turns taken off, float32 n x k."""
    turns = graph.add("Mul", graph.add("Div", angle, np.float64(360)), multiples.astype(np.float64)[None, :])
    rest = graph.add("Sub", turns, graph.add("Floor", graph.add("Add", turns, np.float64(0.5))))
    return graph.cast(graph.add("Mul", rest, np.float64(2 * math.pi)), TensorProto.FLOAT)


def add_as_trained(graph: Graph, length: int) -> str:
    """Add the authors' harmonics of degrees 0 to length - 1 in their scale, with the errors of their closed form, float32."""
    lon, lat = _lon_lat(graph)
    cosine = graph.add("Neg", graph.add("Sin", graph.add("Mul", lat, np.float64(math.pi / 180))))  # of latitude + 90
    squared = graph.add("Sub", np.float64(1), graph.add("Mul", cosine, cosine))
    orders = np.arange(length, dtype=np.float64)[None, :]
    angles = graph.add(
        "Mul", graph.add("Mul", graph.add("Add", lon, np.float64(180)), np.float64(math.pi / 180)), orders
    )
    turning = graph.add("Concat", graph.cosine(angles), graph.add("Sin", angles), axis=1)
    sines = graph.add("Pow", squared, np.concatenate([orders, orders], axis=1) / 2)
    columns = degrees_and_orders(length)
    which = np.array([abs(order) + (length if order < 0 else 0) for _, order in columns])
    forms = [closed_form(degree, abs(order), length) for degree, order in columns]
    polynomials, norms = np.stack([form for form, _ in forms], axis=1), np.array([norm for _, norm in forms])
    powers = graph.add("Pow", cosine, np.arange(length - 1, -1, -1.0)[None, :])
    legendre = graph.add("Mul", graph.add("MatMul", powers, polynomials), norms)
    around = graph.add("Gather", graph.add("Mul", turning, sines), which, axis=1)
    return graph.cast(graph.add("Mul", legendre, around), TensorProto.FLOAT)


def closed_form(degree: int, order: int, length: int) -> tuple[np.ndarray, float]:
    """The polynomial in cos(theta) of the authors' Y_l^m, `length` coefficients by falling power, and its norm.

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
    return falling, norm


def _printed(value: Fraction | float) -> float:
    """The value with 15 digits, halves away from zero as sympy prints them."""
    context = Context(prec=DIGITS, rounding=ROUND_HALF_UP)
    return float(context.create_decimal(Decimal(float(value))))


def _lon_lat(graph: Graph) -> tuple[str, str]:
    """Longitude and latitude, float64 n x 1."""
    return graph.add("Split", INPUT, np.array([1, 1]), axis=1, outputs=2)
