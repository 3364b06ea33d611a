"""Sources of the recipes: packages are fetched once, checked, and named in one sentence where something is wrong with them."""

import base64
import dataclasses
import hashlib
import io
import shutil
import subprocess
import tarfile
import zipfile

import pytest

from mobclip.errors import InputError
from recipes import natural_sources, sources
from recipes.sources import Package, Source

CONTENT = b"elevation"
GRID = Source(
    name="grid",
    title="A grid",
    use="heights",
    licence="MIT",
    attribution="© Makers of grids",
    file="grids/world.bin",
    package=Package("pip", "grids", "1.0"),
    digest=hashlib.sha256(CONTENT).hexdigest(),
)
BESIDE = dataclasses.replace(GRID, name="beside", file="grids/beside.bin", licence="CC BY 4.0", digest=None)
OF_DATA = dataclasses.replace(GRID, name="people", title="People", file="world/people.parquet", package=None)


def write_wheel(folder, files):
    """A wheel of the package `grids` that pip takes from the folder."""
    metadata = {
        "grids-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: grids\nVersion: 1.0\n",
        "grids-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    content = {**files, **metadata}
    record = [
        f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()},{len(data)}"
        for name, data in content.items()
    ]
    content["grids-1.0.dist-info/RECORD"] = "\n".join([*record, "grids-1.0.dist-info/RECORD,,"]).encode()
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / "grids-1.0-py3-none-any.whl", "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)


@pytest.fixture
def index(tmp_path, monkeypatch):
    """A folder that is all that pip knows."""
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def test_files_of_a_package_are_fetched_once(tmp_path, index):
    write_wheel(index, {"grids/world.bin": CONTENT, "grids/beside.bin": b"more"})
    (tmp_path / "world").mkdir()
    (tmp_path / "world/people.parquet").write_bytes(b"people")
    cache = tmp_path / "cache"
    found = sources.fetch([GRID, BESIDE, OF_DATA], tmp_path, cache)
    assert found["grid"].read_bytes() == CONTENT and found["beside"].read_bytes() == b"more"
    assert found["people"] == tmp_path / "world/people.parquet"
    shutil.rmtree(index)  # so that pip would fail
    assert sources.fetch([GRID, BESIDE], tmp_path, cache) == {name: found[name] for name in ("grid", "beside")}


def test_a_damaged_file_of_the_cache_is_fetched_anew(tmp_path, index):
    write_wheel(index, {"grids/world.bin": CONTENT})
    path = sources.fetch([GRID], tmp_path, tmp_path / "cache")["grid"]
    path.write_bytes(b"cut")
    assert sources.fetch([GRID], tmp_path, tmp_path / "cache")["grid"].read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        (None, r"No matching distribution found for grids==1\.0"),
        ({"grids/earth.bin": CONTENT}, "it has no grids/world.bin"),
        ({"grids/world.bin": b"another"}, "grids/world.bin is not the file that the recipe was made for"),
    ],
)
def test_a_package_that_is_not_as_expected_is_named_in_one_sentence(tmp_path, index, files, reason):
    if files is not None:
        write_wheel(index, files)
    with pytest.raises(InputError, match=rf"^grids 1\.0 of pip \(A grid\).*{reason}.*") as failed:
        sources.fetch([GRID], tmp_path, tmp_path / "cache")
    assert "\n" not in str(failed.value) and str(tmp_path / "cache/pip-grids-1.0/world.bin") in str(failed.value)
    assert not list(tmp_path.glob("cache/**/*.bin"))


def test_a_file_that_the_folder_of_data_lacks_is_named_before_anything_is_fetched(tmp_path, index):
    with pytest.raises(InputError, match=r"has no world/people\.parquet \(People\)"):
        sources.fetch([GRID, OF_DATA], tmp_path, tmp_path / "cache")


def write_program(folder, name, script, monkeypatch):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_archives_of_npm_are_unpacked(tmp_path, monkeypatch):
    with tarfile.open(tmp_path / "atlas.tgz", "w:gz") as archive:
        entry = tarfile.TarInfo("package/states.json")
        entry.size = 2
        archive.addfile(entry, io.BytesIO(b"{}"))
    write_program(tmp_path / "bin", "npm", f'[ "$3" = "@maps/atlas@2.0.1" ] && cp {tmp_path}/atlas.tgz .', monkeypatch)
    package = Package("npm", "@maps/atlas", "2.0.1")
    source = dataclasses.replace(GRID, package=package, file="package/states.json", digest=None)
    path = sources.fetch([source], tmp_path, tmp_path / "cache")["grid"]
    assert path == tmp_path / "cache/npm-@maps-atlas-2.0.1/states.json" and path.read_text() == "{}"


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")
def test_packages_of_debian_are_unpacked(tmp_path, monkeypatch):
    tree = tmp_path / "tree"
    (tree / "usr/share/flights").mkdir(parents=True)
    (tree / "usr/share/flights/pairs.txt").write_text("AMS OSL", encoding="utf-8")
    (tree / "DEBIAN").mkdir()
    control = "Package: flights\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b.c>\nDescription: flights\n"
    (tree / "DEBIAN/control").write_text(control, encoding="utf-8")
    subprocess.run(["dpkg-deb", "--build", tree, tmp_path / "flights.deb"], check=True, capture_output=True)
    write_program(tmp_path / "bin", "apt-get", f'[ "$3" = flights ] && cp {tmp_path}/flights.deb .', monkeypatch)
    source = dataclasses.replace(
        GRID, package=Package("apt", "flights"), file="usr/share/flights/pairs.txt", digest=None
    )
    path = sources.fetch([source], tmp_path, tmp_path / "cache")["grid"]
    assert path == tmp_path / "cache/apt-flights/pairs.txt" and path.read_text() == "AMS OSL"


def test_a_package_manager_that_is_missing_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    source = dataclasses.replace(GRID, package=Package("npm", "atlas", "2"))
    with pytest.raises(InputError, match=r"^atlas 2 of npm \(A grid\) .*'npm'"):
        sources.fetch([source], tmp_path, tmp_path / "cache")


def test_licences_and_attributions_are_gathered_each_once():
    all_of_them = [GRID, BESIDE, OF_DATA]
    assert sources.licences(all_of_them) == "MIT; CC BY 4.0"
    assert sources.attributions(all_of_them) == ("© Makers of grids",)
    assert [(entry["title"], entry["from"]) for entry in sources.card_entries([GRID, OF_DATA])] == [
        ("A grid", "grids/world.bin of grids 1.0 (pip)"),
        ("People", "world/people.parquet"),
    ]


@pytest.mark.parametrize("content", [b"", b"no parquet"])
def test_columns_of_a_damaged_table_are_refused(tmp_path, content):
    (tmp_path / "people.parquet").write_bytes(content)
    with pytest.raises(InputError, match=r"people\.parquet cannot be read"):
        sources.read_columns(tmp_path / "people.parquet", "h3")


def test_every_file_of_a_package_is_known_by_its_digest():
    packaged = [*natural_sources.NATURAL, *natural_sources.CLIMATE]
    assert all(len(source.digest) == 64 and source.package.version for source in packaged)
    assert len({source.name for source in packaged}) == len(packaged)
