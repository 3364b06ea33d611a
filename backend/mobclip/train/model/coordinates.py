"""The `coordinates` encoder: from longitude and latitude alone to an embedding, through spherical harmonics.

As the distilled models of MobCLIP and SatCLIP (Klemmer et al. 2023, arXiv:2311.17179) do it, but for the arithmetic: whole turns
are taken off angles in float64, and harmonics are Fourier series, which stay accurate in float32 where the closed form of
Legendre functions loses all digits. The whole is an ONNX graph.
"""

import math
from itertools import pairwise

import numpy as np
import torch
from torch import nn

from mobclip.geo import harmonics


class SphericalHarmonics(nn.Module):
    """The harmonics of `geo.harmonics`, of degrees 0 to length - 1, block by block: `columns` says which is which.

    To bring them into order would take as long as to compute them.
    """

    def __init__(self, length: int):
        super().__init__()
        blocks = harmonics.blocks(length)
        self.columns = np.concatenate([block.columns for block in blocks])
        self.sines = [block.sines for block in blocks]
        for number, block in enumerate(blocks):
            multiples = {"multiples": torch.from_numpy(block.multiples), "orders": torch.from_numpy(block.orders)}
            matrices = {"series": torch.from_numpy(block.series), "turns": torch.from_numpy(block.turns)}
            for name, values in multiples.items():
                self.register_buffer(f"{name}_{number}", values.double(), persistent=False)
            for name, values in matrices.items():
                self.register_buffer(f"{name}_{number}", values.float(), persistent=False)

    def forward(self, lonlat: torch.Tensor) -> torch.Tensor:
        """Harmonics float32 n x length^2 of points float64 n x 2 in degrees."""
        lon, colatitude = lonlat[:, :1], 90 - lonlat[:, 1:]
        parts = []
        for number, sines in enumerate(self.sines):
            theta = _radians(colatitude, self.get_buffer(f"multiples_{number}"))
            around = _radians(lon, self.get_buffer(f"orders_{number}"))
            waves = torch.sin(theta) if sines else torch.cos(theta)
            turns = torch.cat([torch.cos(around), torch.sin(around)], dim=1)
            parts.append((waves @ self.get_buffer(f"series_{number}")) * (turns @ self.get_buffer(f"turns_{number}")))
        return torch.cat(parts, dim=1)


class Coordinates(nn.Module):
    """Spherical harmonics and a plain network, to be trained toward given embeddings.

    Args:
        degrees: L; the finest detail is about 20,000 km / L.
        hidden: width of the hidden layers.
        layers: their number.
        dimension: of the embedding.
        centre, zoom: point in degrees around which a small region is enlarged before its harmonics are computed, so that
            their detail is 20,000 km / L / zoom; what lies far outside it is moved to the edge. A zoom of 1 moves nothing.
    """

    def __init__(
        self,
        degrees: int,
        hidden: int,
        layers: int,
        dimension: int,
        centre: tuple[float, float] = (0.0, 0.0),
        zoom: float = 1.0,
    ):
        super().__init__()
        self.centre = centre
        self.zoom = zoom
        self.harmonics = SphericalHarmonics(degrees)
        widths = [degrees**2, *[hidden] * layers, dimension]
        self.layers = nn.ModuleList(nn.Linear(before, after) for before, after in pairwise(widths))

    def forward(self, lonlat: torch.Tensor) -> torch.Tensor:
        """Embeddings float32 n x dimension of points float64 n x 2 in degrees."""
        return self.decode(self.encode(lonlat))

    def encode(self, lonlat: torch.Tensor) -> torch.Tensor:
        """Harmonics float32 n x degrees^2 of points float64 n x 2 in degrees, enlarged around the centre."""
        if self.zoom != 1:
            east = (lonlat[:, :1] - self.centre[0]) / 360
            lon = (east - torch.floor(east + 0.5)) * 360 * self.zoom
            lat = (lonlat[:, 1:] - self.centre[1]) * self.zoom
            lonlat = torch.cat([lon.clamp(-180, 180), lat.clamp(-90, 90)], dim=1)
        harmonics: torch.Tensor = self.harmonics(lonlat)
        return harmonics

    def decode(self, harmonics: torch.Tensor) -> torch.Tensor:
        """Embeddings n x dimension from harmonics n x degrees^2."""
        state = harmonics
        for layer in self.layers[:-1]:
            state = torch.relu(layer(state))
        return self.layers[-1](state)


def _radians(degrees: torch.Tensor, multiples: torch.Tensor) -> torch.Tensor:
    """Multiples of an angle in degrees as radians, whole turns taken off in float64, float32 n x k."""
    turns = degrees / 360 * multiples
    return ((turns - torch.floor(turns + 0.5)) * (2 * math.pi)).float()
