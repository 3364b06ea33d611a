"""The place of an output, looked at before there is any work."""

from pathlib import Path

from mobclip.errors import InputError

SUFFIXES = (".csv", ".parquet", ".gpkg")  # of tables


def check_output(path: Path, suffixes: tuple[str, ...] = SUFFIXES, *, source: Path | None = None) -> str:
    """The suffix of a file to write, in lower case, which must be one of `suffixes`; a blank one stands for a folder.

    A link is taken for what it points to.

    Args:
        source: an input that must not be overwritten.

    Raises:
        InputError: another suffix, a missing folder, or something there that is no file.
    """
    suffix = path.suffix.lower()
    if suffix not in suffixes:
        named = [suffix for suffix in suffixes if suffix]
        or_folder = ", or have no suffix for a folder" if "" in suffixes else ""
        raise InputError(
            f"{path} must end in {' or '.join([', '.join(named[:-1]), named[-1]][len(named) == 1 :])}{or_folder}."
        )
    if not path.parent.is_dir():
        raise InputError(f"There is no folder {path.parent}, in which {path.name} is to be written: make it first.")
    if path.is_dir() and suffix:
        raise InputError(f"{path} is a folder: choose another name for the file.")
    if path.exists() and not path.is_dir() and not path.is_file():
        raise InputError(f"{path} is not a regular file: choose another name.")
    if source is not None and path.exists() and source.exists() and path.samefile(source):
        raise InputError(f"{path} is what is read here and would be overwritten: choose another name.")
    return suffix
