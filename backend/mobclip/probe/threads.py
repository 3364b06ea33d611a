"""How many threads linear algebra takes: on small matrices they wait for each other longer than they work."""

from contextlib import AbstractContextManager

import numpy as np
from threadpoolctl import ThreadpoolController

MIN_SIZE_FOR_BLAS_THREADS = 10_000_000  # numbers in a matrix
LIBRARIES = ThreadpoolController()


def limit_threads(matrix: np.ndarray) -> AbstractContextManager[object]:
    """A context in which NumPy and scikit-learn compute in one thread if the matrix is small."""
    return LIBRARIES.limit(limits=1 if matrix.size < MIN_SIZE_FOR_BLAS_THREADS else None)
