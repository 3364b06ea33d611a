"""The numbers of a tensor in a checkpoint, read when they are asked for."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError

STORAGES = {
    "FloatStorage": "f4",
    "DoubleStorage": "f8",
    "HalfStorage": "f2",
    "BFloat16Storage": "u2",  # the upper half of a float32
    "LongStorage": "i8",
    "IntStorage": "i4",
    "ShortStorage": "i2",
    "CharStorage": "i1",
    "ByteStorage": "u1",
    "BoolStorage": "?",
}

StorageReader = Callable[[str, str, int], np.ndarray]  # from key, numpy type and count to the numbers


@dataclass(frozen=True, kw_only=True)
class Tensor:
    """A tensor of a checkpoint: where it lies, and how to read it.

    `storage` is the type, the key and the number of values of what it lies in; offset and strides count values.
    """

    storage: tuple[str, str, int]
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    read_storage: StorageReader

    def array(self) -> np.ndarray:
        """Its numbers; bfloat16 becomes float32.

        Raises:
            InputError: they are not all in the file.
        """
        name, key, count = self.storage
        values = self.read_storage(key, STORAGES[name], count)
        last = self.offset + sum((size - 1) * stride for size, stride in zip(self.shape, self.strides, strict=True))
        if math.prod(self.shape) == 0:
            return np.zeros(self.shape, values.dtype)
        if min(self.offset, *self.shape, *self.strides, 0) < 0 or last >= count or math.prod(self.shape) > count:
            raise InputError("A tensor of the checkpoint lies outside its data: the file is damaged, get it again.")
        strides = [stride * values.itemsize for stride in self.strides]
        result = np.lib.stride_tricks.as_strided(values[self.offset :], self.shape, strides).copy()
        return (result.astype(np.uint32) << 16).view(np.float32) if name == "BFloat16Storage" else result
