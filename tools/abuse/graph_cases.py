"""Hostile ONNX graphs as files for `mobclip import onnx`."""

import random
from pathlib import Path

from tools.abuse import graphs
from tools.abuse.generators import generator, write
from tools.abuse.samples import Samples


def _add(maker: graphs.Maker) -> None:
    def file(draw: random.Random, samples: Samples, folder: Path) -> Path:
        return write(folder, "case.onnx", maker(draw, samples.graph.read_bytes()))

    file.__name__ = maker.__name__
    generator("graphs")(file)


for one in graphs.GRAPHS:
    _add(one)
