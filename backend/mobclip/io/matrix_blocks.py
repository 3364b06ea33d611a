"""A matrix in blocks of rows, which can be gone through again and again, so that it need not be in memory as a whole."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from mobclip.progress import Progress, no_progress

NUMBERS_PER_BLOCK = 1 << 22  # 16 MB of float32, of which there are ten copies at times
ROWS_PER_BLOCK = 1 << 17  # at most


def rows_per_block(columns: int) -> int:
    """How many rows of so many columns are worked on at a time."""
    return max(1, min(ROWS_PER_BLOCK, NUMBERS_PER_BLOCK // max(columns, 1)))


@dataclass(frozen=True)
class MatrixBlocks:
    """Float n x d: `rows` is n, and `read` gives the blocks, one at least, in the order of the rows, each time from the first."""

    rows: int
    read: Callable[[], Iterator[np.ndarray]]

    @classmethod
    def of(cls, matrix: "np.ndarray | MatrixBlocks") -> "MatrixBlocks":
        """The blocks of an array in memory, as views of it; blocks stay what they are."""
        if isinstance(matrix, MatrixBlocks):
            return matrix
        step = rows_per_block(matrix.shape[1])
        starts = range(0, max(len(matrix), 1), step)
        return cls(len(matrix), lambda: (matrix[start : start + step] for start in starts))

    def __len__(self) -> int:
        return self.rows

    def rows_where(self, wanted: np.ndarray) -> np.ndarray:
        """Some of the rows in memory, those where `wanted`, bool n, is true."""
        parts, done = [], 0
        for block in self.read():
            parts.append(block[wanted[done : done + len(block)]])
            done += len(block)
        return np.concatenate(parts)

    def stream(self, progress: Progress = no_progress, text: str = "") -> Iterator[np.ndarray]:
        """The blocks, with progress from 0 to 1 before each."""
        done = 0
        for block in self.read():
            progress(done / max(self.rows, 1), text)
            yield block
            done += len(block)
