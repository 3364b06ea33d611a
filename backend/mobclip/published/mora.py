"""MoRA, in its first versions called MobCLIP (Wen et al. 2025, arXiv:2506.01297): the distilled model that its authors publish.

Spherical harmonics of degree below 32, then a network with ReLU, 512 wide and eight deep, to 128 numbers. It was distilled
from embeddings of grid cells of China.
"""

import os

from mobclip.errors import InputError
from mobclip.published.encoder import Encoder, weights_of
from mobclip.published.harmonic_network import build
from mobclip.published.torch_checkpoint import read_checkpoint

CHINA = [73.5, 18.1, 135.1, 53.6]
WHAT = "the distilled MobCLIP or MoRA"


def read_mora(path: str | os.PathLike, variant: str) -> Encoder:
    """Read `distilled_MobCLIP.pth` or `distilled_MoRA.pth`.

    Raises:
        InputError: not a checkpoint, or not of this model.
    """
    checkpoint = read_checkpoint(path)
    if not isinstance(checkpoint, dict) or "model_state_dict" not in checkpoint:
        raise InputError(f"{path} has no 'model_state_dict': it is not the distilled model of MobCLIP or MoRA.")
    layers = weights_of(checkpoint["model_state_dict"], r"network\.(\d+)", WHAT)
    graph, names = build(layers, lambda graph, state, _: graph.add("Relu", state), variant, WHAT)
    card = {
        "name": "mora",
        "title": "MobCLIP/MoRA, distilled, China",
        "description": "Describes places in China by mobility, points of interest, imagery and demographics, from "
        "longitude and latitude alone. Embeddings outside China are meaningless.",
        "domain": {"bounds": CHINA, "text": "China"},
        "licence": "MIT",
        "citation": "Wen, Y., et al. (2025). MobCLIP: Learning General-purpose Geospatial Representation at Scale. "
        "arXiv:2506.01297.",
        "attribution": ["Ya Wen, Jixuan Cai, Qiyao Ma and Yulun Zhou (MIT)"],
    }
    return Encoder(graph, len(layers[-1][0]), card, names)
