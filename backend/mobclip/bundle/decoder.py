"""Reading columns back from embeddings: the linear map that a bundle may have beside its encoders."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mobclip.errors import InputError
from mobclip.io.array_types import ArrayType, check_arrays
from mobclip.io.record import Record

if TYPE_CHECKING:
    from mobclip.bundle.store import Bundle

ARRAYS = {
    "matrix": ArrayType(("f",), ("columns", "dimension")),
    "offset": ArrayType(("f",), ("columns",)),
}


@dataclass(frozen=True, kw_only=True)
class DecoderEntry:
    """What a card says of a decoder: columns = matrix @ embedding + offset.

    Attributes:
        matrix: file of float k x dimension, in the units of the columns.
        offset: file of float k.
        columns: the names of the k columns.
        r2: of each column in cells that training left out, None where too few are known.
    """

    matrix: str
    offset: str
    columns: tuple[str, ...]
    r2: dict[str, float | None]

    @property
    def files(self) -> dict[str, str]:
        """The files, by field."""
        return {"matrix": self.matrix, "offset": self.offset}


def decoder_entry(record: Record | None) -> DecoderEntry | None:
    """The entry of a decoder in a card, None where there is none.

    Raises:
        InputError: a field lacks or has a wrong type.
    """
    if record is None:
        return None
    r2 = record.record("r2")
    return DecoderEntry(
        matrix=record.text("matrix"),
        offset=record.text("offset"),
        columns=record.texts("columns"),
        r2={} if r2 is None else {name: r2.optional_number(name) for name in r2.values},
    )


class Decoder:
    """The columns that a bundle reads back from its embeddings.

    Raises:
        InputError: the bundle has none, or its arrays do not fit the card.
    """

    def __init__(self, bundle: "Bundle"):
        entry = bundle.card.decoder
        if entry is None:
            raise InputError(
                f"The model {bundle.card.name} cannot read columns back from embeddings: it has no decoder."
            )
        self.columns = entry.columns
        self.r2 = entry.r2
        self.arrays = {name: bundle.array(file_name) for name, file_name in entry.files.items()}
        sizes = {"columns": len(entry.columns), "dimension": bundle.card.dimension}
        check_arrays(self.arrays, ARRAYS, sizes, f"The decoder of {bundle.path}")

    def decode(self, embeddings: np.ndarray, columns: Sequence[str] | None = None) -> np.ndarray:
        """Columns float64 n x k, in their own units, of embeddings float n x dimension; NaN where an embedding is.

        Args:
            columns: names of k of the columns; by default all.

        Raises:
            InputError: a column that the decoder does not have, or embeddings of another dimension.
        """
        wanted = self.columns if columns is None else tuple(columns)
        unknown = [name for name in wanted if name not in self.columns]
        if unknown:
            raise InputError(f"The decoder has no column '{unknown[0]}'.")
        if np.shape(embeddings)[1:] != self.arrays["matrix"].shape[1:]:
            raise InputError(f"The decoder needs embeddings of dimension {self.arrays['matrix'].shape[1]}.")
        rows = [self.columns.index(name) for name in wanted]
        matrix, offset = (self.arrays[name][rows].astype(np.float64) for name in ("matrix", "offset"))
        return np.asarray(embeddings, dtype=np.float64) @ matrix.T + offset
