"""Checkpoints read without PyTorch: the same as torch.load reads, and never run."""

import pickle
import time
import zipfile
from collections import OrderedDict

import numpy as np
import pytest

from mobclip.errors import InputError
from mobclip.published import torch_checkpoint
from mobclip.published.pickle_data import OpaqueObject
from mobclip.published.tensor import Tensor
from mobclip.published.torch_checkpoint import read_checkpoint

torch = pytest.importorskip("torch")


def plain(value):
    """Containers and numbers as they are, tensors as arrays, from either reader."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(plain(part) for part in value)
    if isinstance(value, torch.Tensor):
        return (value.float() if value.dtype == torch.bfloat16 else value).detach().numpy()
    return value.array() if isinstance(value, Tensor) else value


def assert_same(found, expected):
    assert type(found) is type(expected)
    if isinstance(found, dict):
        assert list(found) == list(expected)
        for key in found:
            assert_same(found[key], expected[key])
    elif isinstance(found, (list, tuple)):
        assert len(found) == len(expected)
        for one, other in zip(found, expected, strict=True):
            assert_same(one, other)
    elif isinstance(found, np.ndarray):
        assert found.dtype == expected.dtype and np.array_equal(found, expected)
    else:
        assert found == expected


def contents():
    base = torch.arange(24.0).reshape(4, 6)
    parameter = torch.nn.Parameter(base)
    kinds = [torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8,
             torch.uint8, torch.bool]  # fmt: skip
    return {
        "module": torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4)).state_dict(),
        "kinds": {str(kind): base.to(kind) for kind in kinds},
        "views": {
            "transposed": base.T,
            "part": base[1:3, 2:4],
            "one": base[2, 3],
            "empty": base[:0],
            "weight": parameter,
        },
        "lightning": {
            "epoch": 3,
            "values": [0.25, 2**70, None, True, (1, (2, "ü")), b"\0\xff"],
            "state_dict": OrderedDict(weight=base),
            "many": {str(number): number for number in range(1500)},
        },
        "optimizer": torch.optim.AdamW([parameter]).state_dict(),
    }


@pytest.mark.parametrize("name", list(contents()))
@pytest.mark.parametrize("protocol", [2, 4])
def test_content_is_what_torch_reads(tmp_path, name, protocol):
    path = tmp_path / "checkpoint.pth"
    torch.save(contents()[name], path, pickle_protocol=protocol)
    expected = torch.load(
        path, weights_only=protocol == 2 and name != "lightning"
    )  # which knows neither protocol 4 nor bytes
    assert_same(plain(read_checkpoint(path)), plain(expected))


def test_settings_that_are_classes_are_kept_unread(tmp_path):
    import argparse
    import pathlib

    data = {
        "hyper": argparse.Namespace(a=1),
        "folder": pathlib.PurePosixPath("a"),
        "kind": torch.nn.ReLU,
        "w": torch.ones(2),
    }
    torch.save(data, tmp_path / "c.ckpt")
    found = read_checkpoint(tmp_path / "c.ckpt")
    assert isinstance(found["hyper"], OpaqueObject) and found["hyper"].maker.name == "Namespace"
    assert np.array_equal(found["w"].array(), [1, 1])


class Harmful:
    def __init__(self, target):
        self.target = target

    def __reduce__(self):
        return open, (self.target, "w")


@pytest.mark.parametrize("protocol", [2, 4])
def test_a_pickle_that_wants_code_is_refused_and_not_run(tmp_path, protocol):
    target = tmp_path / "harm"
    torch.save(
        {"weights": torch.ones(2), "extra": Harmful(str(target))}, tmp_path / "bad.pth", pickle_protocol=protocol
    )
    with pytest.raises(InputError, match=r"contains executable code \(\w+\.open\) and was rejected"):
        read_checkpoint(tmp_path / "bad.pth")
    assert not target.exists()


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_checkpoint_is_refused(tmp_path, share):
    path = tmp_path / "c.pth"
    torch.save({"weights": torch.ones(1000)}, path)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(InputError, match="get the file again|damaged"):
        read_checkpoint(path)


def rewritten(path, change):
    """A checkpoint with the members of its zip changed: `change` takes a name and bytes and gives bytes, or None to leave out."""
    with zipfile.ZipFile(path) as archive:
        members = {name: change(name, archive.read(name)) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            if data is not None:
                archive.writestr(name, data)


@pytest.mark.parametrize(
    "change, sentence",
    [
        (lambda name, data: None if "/data/" in name else data, "missing or damaged"),
        (lambda name, data: data[:-4] if "/data/" in name else data, "should hold 4,000"),
        (lambda name, data: data[:-1] if name.endswith("data.pkl") else data, "pickle .* is damaged"),
        (lambda name, data: b"\x80\x02K\x01K\x02R." if name.endswith("data.pkl") else data, r"executable code \(int\)"),
        (
            lambda name, data: b"\x80\x02c__main__\nX\n)\x81}b." if name.endswith("data.pkl") else data,
            r"executable code \(__main__\.X\)",
        ),
        (lambda name, data: b"\x80\x02(c__main__\nX\no." if name.endswith("data.pkl") else data, "instruction OBJ"),
        (lambda name, data: b"garbage" if name.endswith("data.pkl") else data, "damaged"),
        (lambda name, data: None if name.endswith("data.pkl") else data, "has no data.pkl"),
    ],
)
def test_damage_inside_is_refused_in_one_sentence(tmp_path, change, sentence):
    path = tmp_path / "c.pth"
    torch.save({"weights": torch.ones(1000)}, path)
    rewritten(path, change)
    with pytest.raises(InputError, match=sentence) as error:
        read_checkpoint(path)["weights"].array()
    assert "\n" not in str(error.value)


def test_a_tensor_that_reaches_beyond_its_numbers_is_refused(tmp_path):
    storage = ("FloatStorage", "0", 4)
    found = Tensor(
        storage=storage, offset=1, shape=(2, 2), strides=(2, 1), read_storage=lambda *_: np.zeros(4, np.float32)
    )
    with pytest.raises(InputError, match="outside its data"):
        found.array()


def test_the_format_before_pytorch_1_6_is_refused_with_the_way_out(tmp_path):
    torch.save({"weights": torch.ones(2)}, tmp_path / "old.pth", _use_new_zipfile_serialization=False)
    with pytest.raises(InputError, match=r"before PyTorch 1.6: save it again in Python with torch.save\(torch.load"):
        read_checkpoint(tmp_path / "old.pth")


def test_a_pickle_a_compressed_zip_and_nothing_are_refused(tmp_path):
    (tmp_path / "p.pth").write_bytes(pickle.dumps({"a": 1}))
    with zipfile.ZipFile(tmp_path / "z.pth", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("c/data.pkl", b"\x80\x02}." * 100)
    for name, sentence in (("p.pth", "before PyTorch 1.6"), ("z.pth", "compressed inside"), ("none.pth", "no file")):
        with pytest.raises(InputError, match=sentence):
            read_checkpoint(tmp_path / name)


@pytest.mark.parametrize(
    "data",
    [
        b"})" + b"\x85" * 10**6 + b"Ns.",  # a key of tuples nested a million deep
        b"})" + b"".join(b"q%c\x85h%c\x86" % (number, number) for number in range(64)) + b"Ns.",  # and 2^64 wide
        b"N" * 100_000 + b"(t" * 100_000,  # as many marks
        b"(" * 100_000,
        b"}(h\0h\0u.",
        b"}" + b"".join(b"(K%ctNs" % number for number in range(100)) + b".",  # keys that could share a hash
        b"\x8a\xff" + b"\1" * 255 + b"}(\x8a\x09" + b"\1" * 9 + b"Nu.",
        b"N0" * 1_000_001,  # more instructions than are done
        b"\x80\x02ctorch._utils\n_rebuild_tensor_v2\n((X\x01\0\0\0aX\x01\0\0\0bK\x01tK\0(K\0J\xff\xff\xff\x7fJ\xff\xff\xff\x7ft(K\1K\1K\1ttR.",
        b"}0}0(00.",
        b"\x80\x02ctorch._utils\n_rebuild_tensor_v2\n((X\x01\0\0\0aX\x01\0\0\0bK\x01tK\0X\x01\0\0\0a)tR.",
    ],
)
def test_a_hostile_pickle_ends_soon_in_one_sentence(tmp_path, data):
    with zipfile.ZipFile(tmp_path / "c.pth", "w") as archive:
        archive.writestr("c/data.pkl", data)
    began = time.process_time()
    with pytest.raises(InputError, match="is damaged") as error:
        read_checkpoint(tmp_path / "c.pth")
    assert time.process_time() - began < 30  # with every line counted for coverage; some took minutes
    assert "\n" not in str(error.value)


def test_an_error_that_quotes_the_file_is_cut(tmp_path):
    path = tmp_path / "c.pth"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("c/data.pkl", bytes(range(256)) * 200)
    damaged = bytearray(path.read_bytes())
    damaged[26:28] = (40_000).to_bytes(2, "little")  # the length of the name, which the error says in full
    path.write_bytes(damaged)
    with pytest.raises(InputError, match="cannot be read as a checkpoint") as error:
        read_checkpoint(path)
    assert len(str(error.value)) - len(str(path)) < 300


def test_what_inflates_inside_is_refused_before_it_is_read(tmp_path, monkeypatch):
    with zipfile.ZipFile(tmp_path / "c.pth", "w") as archive:
        archive.writestr("c/data.pkl", b"N.")
        archive.writestr("c/byteorder", b"\0" * 10**6, zipfile.ZIP_DEFLATED)
    with pytest.raises(InputError, match="compressed inside"):
        read_checkpoint(tmp_path / "c.pth")
    monkeypatch.setattr(torch_checkpoint, "MAX_MEMBER_BYTES", 100)
    with zipfile.ZipFile(tmp_path / "w.whl", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("geoclip/weights.pth", b"\0" * 1000)
    with pytest.raises(InputError, match="larger than"):
        read_checkpoint(tmp_path / "w.whl", "weights.pth")
