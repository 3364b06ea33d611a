"""The pickle of a checkpoint read as data: what it would call is never imported, let alone run.

A stack machine over the instructions that `pickletools` lists builds containers, numbers, texts and references to tensors.
PyTorch Lightning keeps classes among its settings, so a name of a tolerated module may be mentioned; what it would make is
an `OpaqueObject`. Anything else that would be called ends the reading.
"""

import math
import pickletools  # nosec B403
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mobclip.errors import InputError
from mobclip.io.atomic import first_line
from mobclip.published.tensor import STORAGES, StorageReader, Tensor

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
# What is read at most: checkpoints of a thousand layers have a tenth of it.
MAX_PICKLE_BYTES = 64 * 2**20
MAX_INSTRUCTIONS = 2_000_000  # done in about 4 s
MAX_KEY = 2**60  # from 2^61 on numbers share hashes, and a dictionary of them takes for ever
MAX_VALUES = 2**31  # of a tensor
MAX_TUPLE_DEPTH = 100
MAX_TUPLE_VALUES = 1_000_000
MAX_AXES = 64  # of a tensor, as numpy has


@dataclass(frozen=True)
class Name:
    """A class or function that the pickle mentions, as module and name."""

    module: str
    name: str


@dataclass
class OpaqueObject:
    """What a class among somebody's settings would have made."""

    maker: Name
    content: list = field(default_factory=list)


def read_pickle(data: bytes, path: Path, read_storage: StorageReader) -> Any:
    """The content of a pickle: plain containers, numbers, texts, and a `Tensor` for each tensor.

    Args:
        path: of the checkpoint, for messages.

    Raises:
        InputError: it is damaged, or would call something when it is loaded.
    """
    machine = _Machine(path, read_storage)
    try:
        if len(data) > MAX_PICKLE_BYTES:
            raise ValueError(f"it is larger than {MAX_PICKLE_BYTES / 2**20:.0f} MB")
        for count, (operation, argument, _) in enumerate(pickletools.genops(data)):
            if count == MAX_INSTRUCTIONS:
                raise ValueError(f"it has more than {MAX_INSTRUCTIONS:,} instructions")
            machine.step(operation.name, argument)
        (content,) = machine.stack
    except InputError:
        raise
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise InputError(f"The pickle of {path} is damaged ({first_line(error)}): get the file again.") from error
    return content


def checked_key(value: Any) -> Any:
    """A key of a dictionary or a member of a set, if it is one that cannot be made to share its hash with a million others.

    Raises:
        ValueError: it is a tuple, a set or a huge number.
    """
    if isinstance(value, (tuple, frozenset)) or (isinstance(value, int) and abs(value) > MAX_KEY):
        raise ValueError("it has a key that is neither a text nor a plain number")
    return value


class _Machine:
    """The stack, where the marks lie on it, and the memory of a pickle."""

    def __init__(self, path: Path, read_storage: StorageReader):
        self.path = path
        self.read_storage = read_storage
        self.stack: list[Any] = []
        self.marks: list[int] = []  # how long the stack was at each mark
        self.memory: dict[int, Any] = {}
        self.tuples: dict[int, tuple[int, int]] = {}  # depth and number of values of each tuple, by its id

    def step(self, name: str, argument: Any) -> None:
        """Do one instruction."""
        if name in PUSHED:
            self.stack.append(argument)
        elif name in MEMORY:
            MEMORY[name](self, argument)
        elif name in ACTIONS:
            ACTIONS[name](self)
        elif name == "GLOBAL":
            self.stack.append(Name(*argument.split(" ", 1)))
        elif name not in IGNORED:
            raise InputError(f"The pickle of {self.path} has the instruction {name}, which no checkpoint needs.")

    def mark(self) -> None:
        """Remember where the values of a container begin."""
        self.marks.append(len(self.stack))

    def take(self, count: int) -> list:
        """Take the last values off the stack, none of them from below the last mark."""
        start = len(self.stack) - count
        if start < (self.marks[-1] if self.marks else 0):
            raise ValueError("it takes more than it has")
        values = self.stack[start:]
        del self.stack[start:]
        return values

    def take_since_mark(self) -> list:
        """Take what lies above the last mark, and the mark."""
        values = self.take(len(self.stack) - self.marks[-1])
        self.marks.pop()
        return values

    def pop(self) -> None:
        """Take the last value, or the mark if that came last."""
        if self.marks and self.marks[-1] == len(self.stack):
            self.marks.pop()
        else:
            self.take(1)

    def push_immutable(self, values: tuple | frozenset) -> None:
        """Push a tuple or a frozen set that can be hashed in reasonable time."""
        parts = [self.tuples.get(id(value), (1, 1)) for value in values if isinstance(value, (tuple, frozenset))]
        depth = 1 + max((part[0] for part in parts), default=0)
        count = len(values) + sum(part[1] for part in parts)
        if depth > MAX_TUPLE_DEPTH or count > MAX_TUPLE_VALUES:
            raise ValueError("its tuples are nested too deep")
        self.tuples[id(values)] = (depth, count)
        self.stack.append(values)

    def extend(self, values: list) -> None:
        """Add values to the list at the end of the stack."""
        target = self.stack[-1]
        (target.content if isinstance(target, OpaqueObject) else target).extend(values)

    def set_items(self, values: list) -> None:
        """Add keys and values, in turn, to the dictionary at the end of the stack."""
        pairs = list(zip(values[::2], values[1::2], strict=True))
        target = self.stack[-1]
        if isinstance(target, OpaqueObject):
            target.content.extend(pairs)
        else:
            target.update((checked_key(key), value) for key, value in pairs)

    def push_storage(self) -> None:
        """A reference to numbers: ('storage', class, key, device, count)."""
        ((what, kind, key, _, count),) = self.take(1)
        if what != "storage" or not isinstance(kind, Name) or kind.module != "torch" or kind.name not in STORAGES:
            raise InputError(f"{self.path} has numbers of the unsupported type {kind}.")
        self.push_immutable((kind.name, str(key), int(count)))

    def build(self) -> None:
        """The state of an object; of a dictionary it is only attributes, such as the version of a module."""
        state = self.take(1)
        target = self.stack[-1]
        if isinstance(target, OpaqueObject):
            target.content.extend(state)
        elif not isinstance(target, dict):
            raise InputError(f"The pickle of {self.path} sets the state of a {type(target).__name__}: do not use it.")

    def call(self, maker: Any, values: tuple) -> None:
        """What calling `maker` would give, for the few that checkpoints need."""
        if maker == Name("collections", "OrderedDict"):
            pairs = values[0] if values else []
            self.stack.append({checked_key(key): value for key, value in pairs})
        elif maker == Name("torch._utils", "_rebuild_tensor_v2"):
            self.stack.append(self._tensor(*values[:4]))
        elif maker in (Name("torch._utils", "_rebuild_parameter"), Name("torch.serialization", "_get_layout")):
            self.stack.append(values[0])
        elif maker == Name("_codecs", "encode") and values[1:] == ("latin1",):  # bytes, as of protocol 2
            self.stack.append(values[0].encode("latin1"))
        elif isinstance(maker, Name) and maker.module.split(".")[0] in TOLERATED_MODULES:
            self.stack.append(OpaqueObject(maker, list(values)))
        else:
            called = f"{maker.module}.{maker.name}" if isinstance(maker, Name) else type(maker).__name__
            raise InputError(f"{self.path} contains executable code ({called}) and was rejected.")

    def _tensor(self, storage: Any, offset: Any, shape: Any, strides: Any) -> Tensor:
        shape, strides = tuple(shape), tuple(strides)
        are_counts = all(type(value) is int and value >= 0 for value in (offset, storage[2], *shape, *strides))
        if not are_counts or math.prod(size or 1 for size in shape) > MAX_VALUES:
            raise ValueError("a tensor has no proper shape")
        if len(shape) != len(strides) or len(shape) > MAX_AXES or storage[0] not in STORAGES:
            raise ValueError("a tensor has no proper shape")
        return Tensor(storage=storage, offset=offset, shape=shape, strides=strides, read_storage=self.read_storage)


PUSHED = {"INT", "BININT", "BININT1", "BININT2", "LONG", "LONG1", "LONG4", "FLOAT", "BINFLOAT", "UNICODE", "BINUNICODE",
          "SHORT_BINUNICODE", "BINUNICODE8", "BINBYTES", "SHORT_BINBYTES", "BINBYTES8", "STRING", "BINSTRING",
          "SHORT_BINSTRING"}  # fmt: skip
IGNORED = {"PROTO", "FRAME", "STOP"}


def _memorise(machine: _Machine, number: Any) -> None:
    machine.memory[len(machine.memory) if number is None else int(number)] = machine.stack[-1]


def _recall(machine: _Machine, number: Any) -> None:
    machine.stack.append(machine.memory[int(number)])


MEMORY: dict[str, Callable[[_Machine, Any], None]] = {
    "MEMOIZE": _memorise,
    "PUT": _memorise,
    "BINPUT": _memorise,
    "LONG_BINPUT": _memorise,
    "GET": _recall,
    "BINGET": _recall,
    "LONG_BINGET": _recall,
}


def _push_dict(machine: _Machine) -> None:
    values = machine.take_since_mark()
    machine.stack.append({checked_key(key): value for key, value in zip(values[::2], values[1::2], strict=True)})


ACTIONS: dict[str, Callable[[_Machine], None]] = {
    "NONE": lambda machine: machine.stack.append(None),
    "NEWTRUE": lambda machine: machine.stack.append(True),
    "NEWFALSE": lambda machine: machine.stack.append(False),
    "MARK": _Machine.mark,
    "POP": _Machine.pop,
    "POP_MARK": lambda machine: machine.take_since_mark().clear(),
    "EMPTY_DICT": lambda machine: machine.stack.append({}),
    "EMPTY_LIST": lambda machine: machine.stack.append([]),
    "EMPTY_SET": lambda machine: machine.stack.append(set()),
    "EMPTY_TUPLE": lambda machine: machine.push_immutable(()),
    "TUPLE": lambda machine: machine.push_immutable(tuple(machine.take_since_mark())),
    "TUPLE1": lambda machine: machine.push_immutable(tuple(machine.take(1))),
    "TUPLE2": lambda machine: machine.push_immutable(tuple(machine.take(2))),
    "TUPLE3": lambda machine: machine.push_immutable(tuple(machine.take(3))),
    "FROZENSET": lambda machine: machine.push_immutable(frozenset(map(checked_key, machine.take_since_mark()))),
    "LIST": lambda machine: machine.stack.append(machine.take_since_mark()),
    "DICT": _push_dict,
    "APPEND": lambda machine: machine.extend(machine.take(1)),
    "APPENDS": lambda machine: machine.extend(machine.take_since_mark()),
    "ADDITEMS": lambda machine: machine.stack[-1].update(map(checked_key, machine.take_since_mark())),
    "SETITEM": lambda machine: machine.set_items(machine.take(2)),
    "SETITEMS": lambda machine: machine.set_items(machine.take_since_mark()),
    "STACK_GLOBAL": lambda machine: machine.stack.append(Name(*machine.take(2))),
    "BINPERSID": _Machine.push_storage,
    "REDUCE": lambda machine: machine.call(*machine.take(2)),
    "NEWOBJ": lambda machine: machine.call(*machine.take(2)),
    "NEWOBJ_EX": lambda machine: machine.call(*machine.take(3)[:2]),
    "BUILD": _Machine.build,
}
