r"""Real spherical harmonics in an ONNX graph, and the conventions of those who published encoders.

`exact`: a normalised Legendre function of cos(theta) is a short Fourier series in theta, so that all harmonics are products
of the sines and cosines of multiples of theta with fixed matrices, times the sines and cosines of multiples of
longitude. The series come from the recurrence over degrees, P_l^m = a_l^m (cos(theta) P_{l-1}^m - b_l^m P_{l-2}^m), upwards
from P_m^m (Holmes and Featherstone 2002, doi:10.1007/s00190-002-0216-2), in float64 once. In the graph whole turns are taken
off in float64 and the rest is float32: no number is large, so the error stays below 1e-6 up to degree 40, at the poles too,
and it is faster than the recurrence itself.

`as trained`: the closed form that SatCLIP and MoRA were trained with, a polynomial in cos(theta) whose coefficients were
printed with 15 digits, in float64. Its terms cancel, so that near the poles hardly a digit is right for high degrees, and
a network trained with it has seen those errors. Here they are made again from the same coefficients.

Columns are by degree l from 0, and within it by order m from -l to l: m > 0 goes with cos(m lon), m < 0 with sin(-m lon).
"""

import math
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import numpy as np
from onnx import TensorProto

from mobclip.published.onnx_builder import INPUT, Graph

DIGITS = 15  # of the printed coefficients


def orders_of(degrees: int) -> list[tuple[int, int]]:
    """Degree and order of each column."""
    return [(degree, order) for degree in range(degrees) for order in range(-degree, degree + 1)]


def add_exact(graph: Graph, degrees: int) -> tuple[str, np.ndarray]:
    """Add orthonormal harmonics of degree below L, without the Condon-Shortley phase.

    A series has every second multiple of theta only, those as even or odd as the degree, and only cosines where the order is
    even and only sines where it is odd. So columns come in four blocks, and the products are a quarter and half as large.

    Returns:
        Their name, float32 n x L^2, and which column of `orders_of` each is, int L^2.
    """
    lon, lat = _lon_lat(graph)
    colatitude, series = graph.add("Sub", np.float64(90), lat), fourier_series(degrees)
    steps = [np.arange(start, degrees, 2) for start in range(min(2, degrees))]
    thetas, lons = ([_angles(graph, angle, step) for step in steps] for angle in (colatitude, lon))
    blocks, places = [], []
    for odd_order, orders in enumerate(steps):
        turns = graph.add("Concat", graph.add("Cos", lons[odd_order]), graph.add("Sin", lons[odd_order]), axis=1)
        for odd_degree, multiples in enumerate(steps):
            columns = [(l, m) for l, m in orders_of(degrees) if (abs(m) % 2, l % 2) == (odd_order, odd_degree)]
            if not columns:  # odd orders of even degrees, below degree 2
                continue
            latitudes = np.stack([series[l, abs(m), multiples + odd_order * degrees] for l, m in columns], axis=1)
            waves = graph.add("Sin" if odd_order else "Cos", thetas[odd_degree])
            down = graph.add("MatMul", waves, latitudes.astype(np.float32))
            around = graph.add("MatMul", turns, _turning(columns, orders).astype(np.float32))
            blocks.append(graph.add("Mul", down, around))
            places += [l * (l + 1) + m for l, m in columns]
    return graph.add("Concat", *blocks, axis=1), np.array(places)


def _turning(columns: list[tuple[int, int]], orders: np.ndarray) -> np.ndarray:
    """What picks the cosine or sine of each column's order among those of `orders`, 2 k x c."""
    found = np.zeros((2 * len(orders), len(columns)))
    for column, (_, m) in enumerate(columns):
        found[np.searchsorted(orders, abs(m)) + (len(orders) if m < 0 else 0), column] = math.sqrt(2) if m else 1
    return found


def authors_scale(degrees: int, condon_shortley: bool = False) -> np.ndarray:
    """What to multiply the columns of exact harmonics with to have the authors' ones, float64 L^2.

    They take longitude + 180 and latitude + 90 degrees for the angles, which gives (-1)^l, and their closed form has a
    slip of brackets that scales every m = 0 by pi. The other formula of SatCLIP, with the Condon-Shortley phase
    (-1)^m, has no such slip.
    """
    phase = (lambda order: (-1) ** abs(order)) if condon_shortley else (lambda order: math.pi if order == 0 else 1)
    return np.array([(-1) ** degree * phase(order) for degree, order in orders_of(degrees)], dtype=np.float64)


def fourier_series(degrees: int) -> np.ndarray:
    """Legendre functions as series in theta: float64 L x L x 2 L, by degree and order m >= 0; cosines of 0 to L - 1 times
    theta, then sines of the same."""
    points = 2 * degrees  # more than twice the highest multiple
    theta = 2 * math.pi * np.arange(points) / points
    spectrum = np.fft.rfft(_legendre(degrees, theta))[..., :degrees] / points
    cosines, sines = 2 * spectrum.real, -2 * spectrum.imag
    cosines[..., 0] /= 2
    return np.concatenate([cosines, sines], axis=-1)


def _legendre(degrees: int, theta: np.ndarray) -> np.ndarray:
    """Normalised Legendre functions, L x L x points, by degree and order; sin(theta) keeps its sign beyond pi."""
    height, sine = np.cos(theta), np.sin(theta)
    found = np.zeros((degrees, degrees, len(theta)))
    found[0, 0] = 1 / math.sqrt(4 * math.pi)
    for degree in range(1, degrees):
        order = np.arange(degree)[:, None]
        first = np.sqrt((4 * degree**2 - 1) / (degree**2 - order**2))
        grown = height * found[degree - 1, :degree]
        if degree > 1:
            grown -= (
                np.sqrt(np.maximum((degree - 1) ** 2 - order**2, 0) / (4 * (degree - 1) ** 2 - 1))
                * found[degree - 2, :degree]
            )
        found[degree, :degree] = first * grown
        found[degree, degree] = found[degree - 1, degree - 1] * sine * math.sqrt((2 * degree + 1) / (2 * degree))
    return found


def _angles(graph: Graph, degrees_of_arc: str, multiples: np.ndarray) -> str:
    """Multiples of an angle in radians, whole turns taken off, float32 n x k."""
    turns = graph.add("Mul", graph.add("Div", degrees_of_arc, np.float64(360)), multiples.astype(np.float64)[None, :])
    rest = graph.add("Sub", turns, graph.add("Floor", graph.add("Add", turns, np.float64(0.5))))
    return graph.cast(graph.add("Mul", rest, np.float64(2 * math.pi)), TensorProto.FLOAT)


def add_as_trained(graph: Graph, degrees: int) -> str:
    """Add the authors' harmonics of degree below L in their scale, with the errors of their closed form, float32 n x L^2."""
    lon, lat = _lon_lat(graph)
    cosine = graph.add("Neg", graph.add("Sin", graph.add("Mul", lat, np.float64(math.pi / 180))))  # of latitude + 90
    squared = graph.add("Sub", np.float64(1), graph.add("Mul", cosine, cosine))
    orders = np.arange(degrees, dtype=np.float64)[None, :]
    angles = graph.add(
        "Mul", graph.add("Mul", graph.add("Add", lon, np.float64(180)), np.float64(math.pi / 180)), orders
    )
    turning = graph.add("Concat", graph.cosine(angles), graph.add("Sin", angles), axis=1)
    sines = graph.add("Pow", squared, np.concatenate([orders, orders], axis=1) / 2)
    columns = orders_of(degrees)
    which = np.array([abs(order) + (degrees if order < 0 else 0) for _, order in columns])
    forms = [closed_form(degree, abs(order), degrees) for degree, order in columns]
    polynomials, norms = np.stack([form for form, _ in forms], axis=1), np.array([norm for _, norm in forms])
    powers = graph.add("Pow", cosine, np.arange(degrees - 1, -1, -1.0)[None, :])
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
