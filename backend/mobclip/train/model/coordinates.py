"""The `coordinates` encoder: from longitude and latitude alone to an embedding, through spherical harmonics.

As the distilled models of MobCLIP and SatCLIP (Klemmer et al. 2023, arXiv:2311.17179) do it, but for the arithmetic:
angles are reduced in float64, and the harmonics come from the recurrence over degrees, which stays accurate in float32
where closed formulas lose all digits. They are laid out harmonics x points, so that each step of the recurrence is one
product for all orders at once, and the whole is an ONNX graph.
"""

import math

import torch
from torch import nn


class SphericalHarmonics(nn.Module):
    r"""Real orthonormal spherical harmonics of degree below L, without the Condon-Shortley phase.

    For each degree l in turn: m = 0 … l with cos(m lon), then m = 1 … l with sin(m lon); L^2 in all. With the fully
    normalised Legendre functions, P_l^m = a_l^m (sin(lat) P_{l-1}^m - b_l^m P_{l-2}^m), upwards from P_m^m, as in
    Holmes and Featherstone 2002 (doi:10.1007/s00190-002-0216-2).
    """

    def __init__(self, degrees: int):
        super().__init__()
        self.degrees = degrees
        for degree in range(1, degrees):
            order = torch.arange(degree, dtype=torch.float64)
            first = ((4 * degree**2 - 1) / (degree**2 - order**2)).sqrt()
            before = ((degree - 1) ** 2 - order[:-1] ** 2) / (4 * (degree - 1) ** 2 - 1)
            self.register_buffer(f"first_{degree}", first[:, None].float(), persistent=False)
            self.register_buffer(f"second_{degree}", (first[:-1] * before.sqrt())[:, None].float(), persistent=False)

    def forward(self, lonlat: torch.Tensor) -> torch.Tensor:
        """Harmonics float32 L^2 x n of points float64 n x 2 in degrees."""
        lon, lat = lonlat[:, 0], lonlat[:, 1]
        colatitude = ((90 - lat.abs()) * (math.pi / 180)).float()  # small near the poles, where its sine must be exact
        sine, height = torch.sin(colatitude), torch.cos(colatitude) * torch.sign(lat).float()
        order = torch.arange(self.degrees, dtype=torch.float64, device=lonlat.device)[:, None]
        turns = order * (lon / 360)
        angle = ((turns - torch.floor(turns + 0.5)) * (2 * math.pi)).float()
        cosine, sines = torch.cos(angle) * math.sqrt(2), torch.sin(angle) * math.sqrt(2)
        diagonal = torch.full_like(sine, 1 / math.sqrt(4 * math.pi))[None]
        before = current = diagonal
        parts = [current]
        for degree in range(1, self.degrees):
            grown = getattr(self, f"first_{degree}") * height * current
            if degree > 1:  # the highest order has nothing two degrees before
                grown = torch.cat([grown[:-1] - getattr(self, f"second_{degree}") * before, grown[-1:]])
            diagonal = diagonal * sine * math.sqrt((2 * degree + 1) / (2 * degree))
            before, current = current, torch.cat([grown, diagonal])
            parts += [current[:1], current[1:] * cosine[1 : degree + 1], current[1:] * sines[1 : degree + 1]]
        return torch.cat(parts)


class Coordinates(nn.Module):
    """Spherical harmonics and a plain network, to be trained toward given embeddings.

    Args:
        degrees: L; finest detail is about 20,000 km / L.
        hidden, layers: width and number of hidden layers.
        dimension: of the embedding.
    """

    def __init__(self, degrees: int, hidden: int, layers: int, dimension: int):
        super().__init__()
        self.harmonics = SphericalHarmonics(degrees)
        widths = [degrees**2, *[hidden] * layers, dimension]
        self.layers = nn.ModuleList(nn.Linear(before, after) for before, after in zip(widths, widths[1:], strict=False))

    def forward(self, lonlat: torch.Tensor) -> torch.Tensor:
        """Embeddings float32 n x dimension of points float64 n x 2 in degrees."""
        return self.decode(self.harmonics(lonlat))

    def decode(self, harmonics: torch.Tensor) -> torch.Tensor:
        """Embeddings n x dimension from harmonics L^2 x n."""
        state = harmonics
        for number, layer in enumerate(self.layers):
            state = layer.weight @ state + layer.bias[:, None]
            if number + 1 < len(self.layers):
                state = torch.relu(state)
        return state.T
