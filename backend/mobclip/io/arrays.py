"""Arrays of numbers from the bytes of an `.npy` file, without pickle and without a copy."""

import io
import math
import tokenize

import numpy as np

from mobclip.errors import InputError
from mobclip.io.atomic import first_line

NUMBERS = "iuf"  # kinds of numpy's types: signed and unsigned integers, and reals
MAX_NUMBER_BYTES = 8  # longer reals differ between machines
HEADER_READERS = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}
# What numpy raises for a header that is not what it expects: it is a Python expression, which is parsed and not run.
HEADER_ERRORS = (ValueError, TypeError, SyntaxError, EOFError, MemoryError, RecursionError, tokenize.TokenError)


def array_from_bytes(data: bytes, what: str) -> np.ndarray:
    """The array in the bytes of an `.npy` file, read-only.

    Args:
        what: begins the sentence of an error.

    Raises:
        InputError: no `.npy` file, no numbers, or fewer or more of them than its header says.
    """
    stream = io.BytesIO(data)
    try:
        version = np.lib.format.read_magic(stream)
        if version not in HEADER_READERS:
            raise ValueError(f"version {version[0]}.{version[1]} of the format")
        shape, is_fortran, dtype = HEADER_READERS[version](stream)
    except HEADER_ERRORS as error:
        raise InputError(f"{what} is not a plain array ({first_line(error)}): get the file again.") from error
    if dtype.kind not in NUMBERS or dtype.itemsize > MAX_NUMBER_BYTES or dtype != dtype.newbyteorder("<"):
        raise InputError(f"{what} is not a plain array of little-endian numbers: do not use it.")
    count = math.prod(shape)
    size = len(data) - stream.tell()
    if min(shape, default=0) < 0 or size != count * dtype.itemsize:
        raise InputError(f"{what} has {size:,} bytes of data, which does not match its header: get the file again.")
    values = np.frombuffer(data, dtype, count, stream.tell())
    return values.reshape(shape, order="F" if is_fortran else "C")
