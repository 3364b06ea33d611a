"""What the encoder of columns of a model takes: columns of modalities, and averages of them along flows and over surroundings."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.bundle.card import CellsEncoder
from mobclip.bundle.store import Bundle
from mobclip.errors import InputError
from mobclip.io.names import listed

SHOWN = 5  # names in a sentence
DIRECTIONS = ("out", "in")  # of flows, as `mobility.flow_means` names them


@dataclass(frozen=True, kw_only=True)
class ModelColumns:
    """The f columns of a model's encoder.

    Attributes:
        model: its name, for sentences.
        inputs: names of the columns, in order.
        modalities: positions of the columns of each modality by its name, int.
        averages: for each thing that is averaged over, such as `near` and `commuting_out`, int 2 x k: positions of the averages,
            and of the columns that they are of.
        resolution: H3 resolution of the cells, None where the card does not say.
    """

    model: str
    inputs: tuple[str, ...]
    modalities: dict[str, np.ndarray]
    averages: dict[str, np.ndarray]
    resolution: int | None

    @classmethod
    def of(cls, bundle: Bundle) -> "ModelColumns":
        """Those of a bundle.

        Raises:
            InputError: it has no encoder of columns.
        """
        card = bundle.card
        entry = card.features
        if entry is None:
            raise InputError(
                f"The model {card.name} has no encoder of columns: choose one that was trained with the encoder inductive, or "
                "leave out the columns."
            )
        modalities = entry.modalities or {card.name: entry.inputs}
        positions = {name: position for position, name in enumerate(entry.inputs)}
        own = {
            column: positions[column] for columns in modalities.values() for column in columns if column in positions
        }
        cells = next((encoder for encoder in card.encoders if isinstance(encoder, CellsEncoder)), None)
        return cls(
            model=card.name,
            inputs=entry.inputs,
            modalities={
                name: np.array([own[column] for column in columns if column in own], dtype=np.int64)
                for name, columns in modalities.items()
            },
            averages=_averages(entry.inputs, own),
            resolution=None if cells is None else cells.resolution,
        )

    @property
    def kinds(self) -> list[str]:
        """The kinds of flow along which columns are averaged, such as commuting."""
        ends = [name.rpartition("_") for name in self.averages]
        return sorted({kind for kind, _, direction in ends if kind and direction in DIRECTIONS})

    @property
    def examples(self) -> str:
        """Some of the columns of the modalities, for a sentence."""
        return listed([self.inputs[position] for own in self.modalities.values() for position in own], SHOWN)

    def match(self, modality: str, names: Sequence[str]) -> dict[str, int]:
        """Positions of columns of a table by their names, of those that the model knows.

        Where several modalities have a column of one name, training calls it `MODALITY_COLUMN`, too.
        """
        positions = {name: position for position, name in enumerate(self.inputs)}
        found: dict[str, int] = {}
        for name in names:
            position = positions.get(name, positions.get(f"{modality}_{name}"))
            if position is not None and position not in found.values():
                found[name] = position
        return found


def _averages(inputs: Sequence[str], own: dict[str, int]) -> dict[str, np.ndarray]:
    """Positions of averages and of what they are of, by what is averaged over: of `near_shops` by `near`."""
    pairs: dict[str, list[tuple[int, int]]] = {}
    for position, name in enumerate(inputs):
        if name in own:
            continue
        words = name.split("_")
        splits = (("_".join(words[:count]), "_".join(words[count:])) for count in range(1, len(words)))
        prefix, column = next((split for split in splits if split[1] in own), ("", ""))
        if prefix:
            pairs.setdefault(prefix, []).append((position, own[column]))
    return {prefix: np.array(entries, dtype=np.int64).T for prefix, entries in pairs.items()}
