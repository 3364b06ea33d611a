r"""Real spherical harmonics: one set of coefficients, evaluated here by NumPy, by PyTorch in training, and in ONNX graphs.

Orthonormal on the unit sphere, without the Condon-Shortley phase; columns are by degree l from 0, and within it by order m
from -l to l: m > 0 goes with cos(m lon), m < 0 with sin(-m lon).

A normalised Legendre function of cos(theta), theta being the colatitude, is a short Fourier series in theta. So harmonics are
sines or cosines of multiples of theta times a fixed matrix, times sines and cosines of multiples of longitude. The series come
from the recurrence over degrees, P_l^m = a_l^m (cos(theta) P_{l-1}^m - b_l^m P_{l-2}^m), upwards from P_m^m (Holmes and
Featherstone 2002, doi:10.1007/s00190-002-0216-2), in float64 once. No number in the evaluation is large, so that it is accurate
at all latitudes: to 1e-13 in float64 and 1e-6 in float32 at degree 40.
"""

import math
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, kw_only=True)
class Block:
    """Harmonics whose degrees are all even or all odd, and whose orders too: columns of one kind of series.

    A series has every second multiple of theta only, those as even or odd as the degree, and only cosines where the order is
    even and only sines where it is odd. In four blocks the products are a quarter and half as large.

    Attributes:
        columns: int c, where the harmonics stand among all.
        sines: whether the series in theta are of sines, else of cosines.
        multiples: int k, of theta.
        series: float64 k x c.
        orders: int j, the multiples of longitude.
        turns: float64 2 j x c, which takes from the cosines of `orders` and then their sines the one of each column.
    """

    columns: np.ndarray
    sines: bool
    multiples: np.ndarray
    series: np.ndarray
    orders: np.ndarray
    turns: np.ndarray


def spherical_harmonics(lonlat: np.ndarray, length: int) -> np.ndarray:
    """Harmonics of degrees 0 to length - 1, float64 n x length^2, at points in degrees of longitude and latitude, n x 2."""
    lon, lat = np.radians(np.asarray(lonlat, dtype=np.float64)).T[:, :, None]
    theta = math.pi / 2 - lat
    result = np.empty((len(lonlat), length**2))
    for block in blocks(length):
        waves = np.sin(theta * block.multiples) if block.sines else np.cos(theta * block.multiples)
        turns = np.concatenate([np.cos(lon * block.orders), np.sin(lon * block.orders)], axis=1)
        result[:, block.columns] = (waves @ block.series) * (turns @ block.turns)
    return result


def degrees_and_orders(length: int) -> list[tuple[int, int]]:
    """Degree and order of each column of harmonics of degrees 0 to length - 1."""
    return [(degree, order) for degree in range(length) for order in range(-degree, degree + 1)]


def blocks(length: int) -> list[Block]:
    """The coefficients of harmonics of degrees 0 to length - 1, in up to four blocks."""
    series = fourier_series(length)
    steps = [np.arange(start, length, 2) for start in range(min(2, length))]
    result = []
    for odd_order, orders in enumerate(steps):
        for odd_degree, multiples in enumerate(steps):
            pairs = [
                (degree, order)
                for degree, order in degrees_and_orders(length)
                if (abs(order) % 2, degree % 2) == (odd_order, odd_degree)
            ]
            if not pairs:  # odd orders of even degrees, below degree 2
                continue
            places = multiples + odd_order * length  # of the sines or cosines in the series
            block = Block(
                columns=np.array([degree * (degree + 1) + order for degree, order in pairs]),
                sines=bool(odd_order),
                multiples=multiples,
                series=np.stack([series[degree, abs(order), places] for degree, order in pairs], axis=1),
                orders=orders,
                turns=_turns(pairs, orders),
            )
            result.append(block)
    return result


def fourier_series(length: int) -> np.ndarray:
    """Normalised Legendre functions as series in theta, float64 L x L x 2 L by degree and order m >= 0: the coefficients of the
    cosines of 0 to L - 1 times theta, then of the sines."""
    points = 2 * length  # more than twice the highest multiple
    theta = 2 * math.pi * np.arange(points) / points
    spectrum = np.fft.rfft(_legendre(length, theta))[..., :length] / points
    cosines = 2 * spectrum.real
    cosines[..., 0] /= 2
    return np.concatenate([cosines, -2 * spectrum.imag], axis=-1)


def _legendre(length: int, theta: np.ndarray) -> np.ndarray:
    """Normalised Legendre functions, L x L x points, by degree and order; sin(theta) keeps its sign beyond pi."""
    height, sine = np.cos(theta), np.sin(theta)
    result = np.zeros((length, length, len(theta)))
    result[0, 0] = 1 / math.sqrt(4 * math.pi)
    for degree in range(1, length):
        order = np.arange(degree)[:, None]
        below = height * result[degree - 1, :degree]
        if degree > 1:
            ratio = np.maximum((degree - 1) ** 2 - order**2, 0) / (4 * (degree - 1) ** 2 - 1)
            below -= np.sqrt(ratio) * result[degree - 2, :degree]
        result[degree, :degree] = np.sqrt((4 * degree**2 - 1) / (degree**2 - order**2)) * below
        result[degree, degree] = result[degree - 1, degree - 1] * sine * math.sqrt((2 * degree + 1) / (2 * degree))
    return result


def _turns(pairs: list[tuple[int, int]], orders: np.ndarray) -> np.ndarray:
    result = np.zeros((2 * len(orders), len(pairs)))
    for column, (_, order) in enumerate(pairs):
        row = np.searchsorted(orders, abs(order)) + (len(orders) if order < 0 else 0)
        result[row, column] = math.sqrt(2) if order else 1
    return result
