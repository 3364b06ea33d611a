"""SatCLIP (Klemmer et al. 2023, arXiv:2311.17179): spherical harmonics of degree below 10 or 40, then a network of sines."""

import os

import numpy as np

from mobclip.errors import InputError
from mobclip.published.encoder import Encoder, weights_of
from mobclip.published.harmonic_network import build
from mobclip.published.onnx_builder import Graph
from mobclip.published.torch_checkpoint import read_checkpoint

WHAT = "SatCLIP's location encoder"
FIRST_FREQUENCY = 30  # of the sines after the first layer; 1 after the others (Sitzmann et al. 2020, arXiv:2006.09661)
SETTINGS = {"le_type": "sphericalharmonics", "pe_type": "siren"}
FORMULAS = {"analytic": False, "closed-form": True}  # whether it has the Condon-Shortley phase


def read_satclip(path: str | os.PathLike, variant: str) -> Encoder:
    """Read the location encoder of a SatCLIP checkpoint, such as `satclip-vit16-l40.ckpt`.

    Raises:
        InputError: not a checkpoint, or of a location encoder that is not harmonics with sines.
    """
    checkpoint = read_checkpoint(path)
    if not isinstance(checkpoint, dict) or not isinstance(checkpoint.get("state_dict"), dict):
        raise InputError(f"{path} has no 'state_dict': it is not a checkpoint of SatCLIP.")
    formula = _formula(checkpoint.get("hyper_parameters"), path)
    named = {name: tensor for name, tensor in checkpoint["state_dict"].items() if isinstance(name, str)}
    weights = {_part(name): tensor for name, tensor in named.items() if "nnet." in name}
    layers = weights_of(weights, r"nnet\.layers\.(\d+)", WHAT)
    last = {name.replace("last_layer", "last_layer.0"): tensor for name, tensor in weights.items()}
    layers += weights_of(last, r"nnet\.last_layer\.(\d+)", WHAT)
    if layers[-1][0].shape[1] != len(layers[-2][0]):
        raise InputError(
            f"The last layer of {WHAT} does not follow the one before: the checkpoint is of another model."
        )
    graph, names = build(layers, _sine, variant, WHAT, FORMULAS[formula])
    degrees = round(layers[0][0].shape[1] ** 0.5)
    card = {
        "name": f"satclip-l{degrees}",
        "title": f"SatCLIP, L = {degrees}",
        "description": "What a location looks like in Sentinel-2 images, from longitude and latitude alone; all land.",
        "domain": {"bounds": [-180, -90, 180, 90], "text": "the whole Earth"},
        "licence": "MIT",
        "citation": "Klemmer, K., Rolf, E., Robinson, C., Mackey, L., Rußwurm, M. (2023). SatCLIP: Global, General-Purpose "
        "Location Embeddings with Satellite Imagery. arXiv:2311.17179.",
        "attribution": ["Microsoft Corporation (MIT); contains modified Copernicus Sentinel data"],
    }
    return Encoder(graph, len(layers[-1][0]), card, names[1:])  # sin(30 x) would blow the first layer's rounding up


def _part(name: str) -> str:
    return name[name.index("nnet.") :]


def _sine(graph: Graph, state: str, number: int) -> str:
    return graph.add("Sin", graph.add("Mul", state, np.float32(FIRST_FREQUENCY)) if number == 0 else state)


def _formula(settings: object, path: str | os.PathLike) -> str:
    """Which formula the harmonics were computed with."""
    settings = settings if isinstance(settings, dict) else {}
    for name, expected in SETTINGS.items():
        if settings.get(name, expected) != expected:
            raise InputError(f"{path} was trained with {name} '{settings[name]}': only '{expected}' is supported.")
    formula = settings.get("harmonics_calculation", "analytic")
    if formula not in FORMULAS:
        raise InputError(f"{path} was trained with harmonics_calculation '{formula}', which is not supported.")
    return formula
