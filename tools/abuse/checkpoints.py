"""Hostile checkpoints of PyTorch: zips with a pickle, of which nothing may ever be called."""

import io
import pickle
import random
import zipfile
from pathlib import Path

from tools.abuse.archives import inflating_zip, rearranged_zip
from tools.abuse.generators import generator, write
from tools.abuse.mutations import damage
from tools.abuse.samples import Samples

SUFFIXES = {"mora": ".pth", "satclip": ".ckpt", "geoclip": ".whl"}
CALLS = (
    ("os", "system"),
    ("posix", "system"),
    ("builtins", "eval"),
    ("builtins", "exec"),
    ("builtins", "getattr"),
    ("subprocess", "Popen"),
    ("torch", "load"),
    ("torch.hub", "load"),
    ("torch.serialization", "load"),
    ("numpy", "load"),
    ("numpy", "fromfile"),
    ("numpy.testing._private.utils", "runstring"),
    ("pathlib", "Path"),
    ("shutil", "rmtree"),
    ("pickle", "loads"),
    ("ctypes", "CDLL"),
    ("collections", "OrderedDict"),
    ("torch._utils", "_rebuild_tensor_v2"),
    ("argparse", "FileType"),
    ("webbrowser", "open"),
    ("torch.storage", "_load_from_bytes"),
    ("importlib", "import_module"),
    ("omegaconf", "OmegaConf.load"),
    ("", ""),
)


def _good(draw: random.Random, samples: Samples) -> tuple[str, dict[str, bytes]]:
    """The name of one of the kinds, and the members of its good checkpoint."""
    kind = draw.choice(list(SUFFIXES))
    path: Path = getattr(samples, kind)
    data = path.read_bytes()
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            data = wheel.read(wheel.namelist()[0])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return kind, {name: archive.read(name) for name in archive.namelist()}


def _stored(members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return stream.getvalue()


def _save(folder: Path, kind: str, data: bytes) -> Path:
    """Write a checkpoint under a name that says its kind, inside a wheel where that is usual."""
    if kind == "geoclip":
        data = _stored({"geoclip/model/weights/location_encoder_weights.pth": data}, zipfile.ZIP_DEFLATED)
    return write(folder, f"{kind}{SUFFIXES[kind]}", data)


def _with_pickle(folder: Path, kind: str, members: dict[str, bytes], data: bytes) -> Path:
    name = next(name for name in members if name.endswith("data.pkl"))
    return _save(folder, kind, _stored({**members, name: data}))


def _pickle_of(members: dict[str, bytes]) -> bytes:
    return next(data for name, data in members.items() if name.endswith("data.pkl"))


@generator("checkpoints")
def damaged_file(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """The whole file with bytes changed, lost or doubled."""
    kind, members = _good(draw, samples)
    return _save(folder, kind, damage(draw, _stored(members)))


@generator("checkpoints")
def damaged_pickle(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Instructions of the pickle changed, in a sound zip."""
    kind, members = _good(draw, samples)
    return _with_pickle(folder, kind, members, damage(draw, _pickle_of(members)))


@generator("checkpoints")
def random_instructions(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Instructions one after another as they come."""
    import pickletools

    kind, members = _good(draw, samples)
    codes = [operation.code.encode("latin-1") for operation in pickletools.opcodes]
    stream = b"".join(
        draw.choice(codes) + draw.choice((b"", b"\0", b"a\n", draw.randbytes(4))) for _ in range(draw.randint(1, 60))
    )
    return _with_pickle(folder, kind, members, b"\x80\2" + stream + b".")


@generator("checkpoints")
def calls(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A pickle that would call something, in each of the ways that pickles have."""
    kind, members = _good(draw, samples)
    module, name = (text.encode() for text in draw.choice(CALLS))
    argument = draw.choice((b"touch /tmp/called", b"1", b"/etc/passwd"))
    text = b"X" + len(argument).to_bytes(4, "little") + argument
    named = b"c" + module + b"\n" + name + b"\n"
    ways = (
        named + text + b"\x85R",
        b"(" + text + b"i" + module + b"\n" + name + b"\n",
        b"(" + named + text + b"o",
        named + b")\x81" + text + b"b",
        b"\x80\4\x8c" + bytes([len(module)]) + module + b"\x8c" + bytes([len(name)]) + name + b"\x93" + text + b"\x85R",
        named + text + b"\x85}\x92",
        b"\x82\1" + text + b"\x85R",
        named,
    )
    head = b"\x80" + bytes([draw.choice((2, 3, 4, 5, 200))])
    body = draw.choice(ways)
    inside = b"}X\x10\0\0\0model_state_dict" + body + b"s" if draw.random() < 0.5 else body
    return _with_pickle(folder, kind, members, head + inside + b".")


@generator("checkpoints")
def deep_or_many(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Values nested very deep, marks in their thousands, numbers of megabytes, a tuple that holds itself doubled many times."""
    kind, members = _good(draw, samples)
    many = draw.choice((200, 10_000, 1_000_000))
    doubled = b"N\x85" + b"".join(b"q%c\x30h%ch%c\x86" % (n, n, n) for n in range(min(many, 200)))
    streams = (
        b"})" + b"\x85" * many + b"Ns",
        b"]" * many + b"a" * (many - 1),
        b"N" * many + b"(t" * many,
        b"(" * many,
        b"\x8b" + many.to_bytes(4, "little") + b"\x7f" * many,
        b"}" + doubled + b"Ns",
        b"\x8c\1a" + b"\x94" * many,
        b"]" + b"h\0" * many,
        b"(" + b"N" * many + b"l",
        b"F1e999999\n",
        b"L" + b"9" * min(many, 100_000) + b"L\n",
        b"I" + b"9" * min(many, 100_000) + b"\n",
    )
    return _with_pickle(folder, kind, members, b"\x80\2" + draw.choice(streams) + b".")


@generator("checkpoints")
def lying_tensors(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Tensors of other offsets, shapes, steps and storages than the file has."""
    kind, members = _good(draw, samples)
    numbers = (0, 1, -1, 3, 8, 255, 2**31, 2**62, 2**70)
    data = bytearray(_pickle_of(members))
    for _ in range(draw.randint(1, 6)):  # BININT1, BININT2 and BININT among the arguments of tensors
        places = [place for place, code in enumerate(data) if code in b"KMJ"]
        if not places:
            break
        place = draw.choice(places)
        width = {ord("K"): 1, ord("M"): 2, ord("J"): 4}[data[place]]
        number = draw.choice(numbers)
        data[place : place + 1 + width] = b"\x8a\x0a" + number.to_bytes(10, "little", signed=True)
    return _with_pickle(folder, kind, members, bytes(data))


@generator("checkpoints")
def other_numbers(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """Weights that are not finite, cut off, missing, or compressed."""
    kind, members = _good(draw, samples)
    name = draw.choice([name for name in members if "/data/" in name] or list(members))
    match draw.randrange(5):
        case 0:
            members[name] = b"\xff" * len(members[name])
        case 1:
            members[name] = members[name][: draw.randint(0, len(members[name]))]
        case 2:
            del members[name]
        case 3:
            return _save(folder, kind, _stored(members, zipfile.ZIP_DEFLATED))
        case _:
            order = next((name for name in members if name.endswith("byteorder")), "archive/byteorder")
            members[order] = draw.choice((b"big", b"", b"b" * 10**6, b"\xff"))
    return _save(folder, kind, _stored(members))


@generator("checkpoints")
def other_content(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A sound pickle of something else than named weights."""
    kind, members = _good(draw, samples)
    values = [
        None,
        1,
        [],
        {},
        "x",
        {"model_state_dict": 1},
        {"state_dict": {1: 2}},
        {"state_dict": {}, "hyper_parameters": 7},
    ]
    values += [
        {"state_dict": {"a.nnet.layers.0.weight": 3}},
        {"model_state_dict": {"network.0.weight": None}},
        {(1, 2): {3: b"x"}},
    ]
    values += [
        {"LocEnc0.capsule.0.b": 1},
        {"model_state_dict": {f"network.{10**18}.weight": 1}},
        {"state_dict": {"": ""}},
    ]
    data = pickle.dumps(draw.choice(values), draw.randint(0, 5))
    return _with_pickle(folder, kind, members, data)


@generator("checkpoints")
def odd_zip(draw: random.Random, samples: Samples, folder: Path) -> Path:
    """A zip with odd members and fields, or one that inflates."""
    kind, members = _good(draw, samples)
    if draw.random() < 0.5:
        return _save(folder, kind, rearranged_zip(draw, members))
    name = draw.choice(("a/data.pkl", "a/byteorder", "geoclip/location_encoder_weights.pth"))
    return write(folder, f"{kind}{SUFFIXES[kind]}", inflating_zip(name, draw.choice((1, 300, 600)), b"\x80\2]."))
