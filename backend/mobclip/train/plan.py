"""What `mobclip train` is asked for, from a TOML file or from options. Imports no torch, so that mistakes are found at once."""

import dataclasses
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from mobclip.choices import TrainedEncoder
from mobclip.errors import InputError
from mobclip.io.atomic import first_line
from mobclip.io.given_names import check_name
from mobclip.io.toml import tomllib

ENCODERS: tuple[TrainedEncoder, ...] = get_args(TrainedEncoder)
CHECKPOINT = ".checkpoint"  # behind the name of the bundle
CONVOLUTION = "SAGEConv"  # by default
TABLES = {"modality": "modalities", "edges": "edges"}  # arrays of tables in the TOML file, and the field they fill


@dataclass(frozen=True, kw_only=True)
class InputTable:
    """A table to train on, as `mobclip features` writes it.

    Args:
        file: modality columns by cell, or flows between cells.
        name: of the modality or of the kind of flow; by default the one in the file, or that of the file.
        licence: of the data.
        attribution: what those who use the model have to state.
        importance: weight of the modality in the embedding.

    Raises:
        InputError: a name that is blank or not one line.
    """

    file: Path
    name: str | None = None
    licence: str | None = None
    attribution: str | None = None
    importance: float = 1.0

    def __post_init__(self) -> None:
        if self.name is not None:
            check_name(f"name of {self.file}", self.name)


@dataclass(frozen=True, kw_only=True)
class Options:
    """How to train and how the bundle is called, whatever it is trained on.

    Args:
        encoder: `inductive`, `lightgcn` or `gnn`.
        convolution, convolution_options: of `gnn`, the name of a class of torch-geometric and its arguments.
        name, title, version, description, domain, licence, attribution: for the card; `domain` says in words where the model
            is valid.
        people: column of a modality with the population, by which cells are sampled.
        pivot: column whose products with the others are predicted too, such as the density of people.
        groups: group of a column by its name; columns of a group are hidden and predicted together.
        settings: of the training by name (`config.Config`); the rest are chosen for the region.

    Raises:
        InputError: an encoder that is not known, a text of several lines, or a convolution of another encoder.
    """

    encoder: TrainedEncoder = "inductive"
    convolution: str = CONVOLUTION
    convolution_options: Mapping[str, Any] = field(default_factory=dict)
    name: str | None = None
    title: str | None = None
    version: str = "1.0.0"
    description: str | None = None
    domain: str | None = None
    licence: str | None = None
    attribution: tuple[str, ...] = ()
    people: str | None = None
    pivot: str | None = None
    groups: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for what, text in (("name", self.name), ("title", self.title), ("version", self.version)):
            if text is not None:
                check_name(f"{what} of the model", text)
        if self.encoder not in ENCODERS:
            raise InputError(f"There is no encoder '{self.encoder}' to train: choose {', '.join(ENCODERS)}.")
        if self.encoder != "gnn" and (self.convolution != CONVOLUTION or self.convolution_options):
            raise InputError(
                f"A convolution has no effect with the encoder {self.encoder}: choose gnn, or leave it out."
            )

    def check_flows(self, tables: int) -> None:
        """Refuse an encoder that needs flows where there are so many tables of them, none.

        Raises:
            InputError: it does.
        """
        if self.encoder == "lightgcn" and not tables:
            raise InputError(
                "The encoder lightgcn needs flows between cells: add a table of them, or choose inductive."
            )


@dataclass(frozen=True, kw_only=True)
class Plan(Options):
    """Options, and the files to train on.

    Args:
        modalities: one or more tables of columns by cell.
        edges: tables of flows between cells.

    Raises:
        InputError: no modality, no flows where they are needed, or as `Options`.
    """

    modalities: tuple[InputTable, ...]
    edges: tuple[InputTable, ...] = ()

    def __post_init__(self) -> None:
        if not self.modalities:
            raise InputError("Training needs a table of columns by cell: name one with --modality or as [[modality]].")
        super().__post_init__()
        self.check_flows(len(self.edges))


def checkpoint_of(out: Path) -> Path:
    """The file beside a bundle that its training is resumed from."""
    return out.with_name(out.name + CHECKPOINT)


def settings_of(texts: Iterable[str]) -> dict[str, float | int]:
    """Settings by name from texts such as steps=1000.

    Raises:
        InputError: a text is none.
    """
    settings: dict[str, float | int] = {}
    for text in texts:
        name, _, value = text.partition("=")
        try:
            settings[name.strip()] = int(value) if value.strip().isdigit() else float(value)
        except ValueError as error:
            raise InputError(f"The setting '{text}' must be a name and a number, such as steps=1000.") from error
    return settings


def read_plan(path: str | os.PathLike, **options: Any) -> Plan:
    """A plan from a TOML file; files are named from its folder.

    Args:
        options: fields of the plan that replace those of the file, settings one by one; None replaces nothing.

    Raises:
        InputError: it cannot be read, or has an unknown name or a value of another type.
    """
    path = Path(path)
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"The file {path} cannot be read ({error.strerror}).") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"The file {path} is not valid TOML ({first_line(error)}): correct the file.") from error
    plan: dict[str, Any] = {}
    for name, value in values.items():
        if name in TABLES:
            plan[TABLES[name]] = _tables(value, name, path)
        else:
            plan[name] = _checked(name, value, Plan, f"The file {path}", exclude=tuple(TABLES.values()))
    settings = {**plan.get("settings", {}), **(options.pop("settings", None) or {})}
    plan |= {name: value for name, value in {**options, "settings": settings}.items() if value is not None}
    return Plan(**{"modalities": (), **plan})


def _tables(values: Any, name: str, path: Path) -> tuple[InputTable, ...]:
    """The `[[modality]]` or `[[edges]]` of a TOML file."""
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise InputError(f"The file {path} has '{name}' as a single value: write [[{name}]] above file = \"…\".")
    what = f"[[{name}]] in {path}"
    tables = []
    for entries in values:
        checked = {key: _checked(key, value, InputTable, what) for key, value in entries.items()}
        if "file" not in checked:
            raise InputError(f'{what} has no file: add file = "…".')
        tables.append(InputTable(**{**checked, "file": path.parent / checked["file"]}))
    return tuple(tables)


def _checked(name: str, value: Any, kind: type, what: str, exclude: tuple[str, ...] = ()) -> Any:
    """A value of a TOML file in the type of the field of a dataclass."""
    fields = {one.name: str(one.type) for one in dataclasses.fields(kind) if one.name not in exclude}
    if name not in fields:
        known = ", ".join([*fields, *(TABLES if kind is Plan else ())])
        raise InputError(f"{what} has the unknown name '{name}': known are {known}.")
    wanted = fields[name]
    if wanted.endswith("Mapping[str, str]"):
        right = isinstance(value, dict) and all(isinstance(text, str) for text in value.values())
        words = "a table of texts"
    elif "Mapping" in wanted:
        right, words = isinstance(value, dict), "a table"
    elif "tuple" in wanted:
        value = [value] if isinstance(value, str) else value
        right = isinstance(value, list) and all(isinstance(part, str) for part in value)
        value, words = tuple(value) if right else value, "texts"
    elif "float" in wanted:
        right, words = isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0, "0 or more"
    else:
        right, words = isinstance(value, str) and bool(value.strip()), "a text"
    if not right:
        raise InputError(f"{what} has {value!r} as '{name}', which must be {words}.")
    return value
