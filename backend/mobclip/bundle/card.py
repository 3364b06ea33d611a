"""What a bundle says of itself in `card.json`, checked and typed, and the identity that embeddings carry of their bundle.

The format is in `docs/architecture.md`. A card is read once, where the bundle is opened; nothing else looks into its JSON.
"""

import copy
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeAlias

from mobclip.bundle.decoder import DecoderEntry, decoder_entry
from mobclip.errors import InputError
from mobclip.io.container import digest, digests_of
from mobclip.io.given_names import MAX_NAME
from mobclip.io.record import Record

MAX_DIMENSION = 4_096
FINEST_RESOLUTION = 15
IDENTITY = re.compile(r"(.+) (\S+) ([0-9a-f]{8})")


@dataclass(frozen=True)
class BundleId:
    """Which bundle embeddings are of: its name, its version and the first 8 digits of a digest of its files.

    As a text, in a column beside embeddings and in a predictor, it is `us-open 1.1.0 3fa85f64`.
    """

    name: str
    version: str
    digest: str

    def __str__(self) -> str:
        return f"{self.name} {self.version} {self.digest}"

    @classmethod
    def parse(cls, text: str | None) -> "BundleId | None":
        """The identity that a text is, None where it is none."""
        match = IDENTITY.fullmatch(text or "")
        return cls(*match.groups()) if match else None


def one_bundle(texts: Iterable[str | None]) -> BundleId | None:
    """The bundle that all rows of embeddings are of, None where they do not say; texts of another meaning are passed over.

    Raises:
        InputError: they are of two.
    """
    identities = [identity for identity in map(BundleId.parse, sorted({text for text in texts if text})) if identity]
    if len(identities) > 1:
        first, second = identities[:2]
        what = f"two versions of {first.name}" if first.name == second.name else "different models"
        raise InputError(f"The embeddings are of {what} ({first}; {second}): use those of one model.")
    return identities[0] if identities else None


@dataclass(frozen=True, kw_only=True)
class CellsEncoder:
    """A table by H3 cell. Each field but the resolution names an array file: see `quantise`, and of `people` `CellTable`."""

    kind: ClassVar[str] = "cells"
    resolution: int
    index: str
    codes: str
    scale: str | None
    offset: str | None
    codebook: str | None
    detail: str | None
    rows: str | None
    people: str | None

    @property
    def files(self) -> dict[str, str]:
        """The array files that there are, by field."""
        names = ("index", "codes", "scale", "offset", "codebook", "detail", "rows", "people")
        return {name: getattr(self, name) for name in names if getattr(self, name) is not None}


@dataclass(frozen=True, kw_only=True)
class CoordinatesEncoder:
    """An ONNX graph from `lonlat` float64 n x 2, degrees in EPSG:4326, to `embedding`."""

    kind: ClassVar[str] = "coordinates"
    model: str

    @property
    def files(self) -> dict[str, str]:
        """Its file, by field."""
        return {"model": self.model}


@dataclass(frozen=True, kw_only=True)
class FeaturesEncoder:
    """An ONNX graph from standardised columns and their mask to `embedding`.

    `inputs` names the columns in their order, `modalities` those that make up each modality, where that is known.
    """

    kind: ClassVar[str] = "features"
    model: str
    offset: str
    scale: str
    inputs: tuple[str, ...]
    modalities: dict[str, tuple[str, ...]]

    @property
    def files(self) -> dict[str, str]:
        """The files, by field."""
        return {"model": self.model, "offset": self.offset, "scale": self.scale}


Encoder: TypeAlias = CellsEncoder | CoordinatesEncoder | FeaturesEncoder


@dataclass(frozen=True, kw_only=True)
class Domain:
    """Where embeddings mean something: west, south, east, north in degrees, and in words."""

    bounds: tuple[float, float, float, float] | None = None
    text: str | None = None


@dataclass(frozen=True, kw_only=True)
class Source:
    """The file of weights that a bundle was imported from, and which encoder it holds."""

    kind: str
    file: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class Precision:
    """How weights are stored, and the cosine between embeddings with them and with float32."""

    weights: str
    cosine_mean: float | None = None
    cosine_least: float | None = None


@dataclass(frozen=True, kw_only=True)
class Card:
    """What a bundle says of itself.

    Args:
        encoders: in the order in which they are asked for.
        digests: SHA-256 of each file, by its name.
        scores: a tree of measured scores, as the maker of the bundle arranged them.
        harmonics: which harmonics an imported encoder uses, in words.
        raw: the JSON that was read, with the fields that this version does not know.
    """

    name: str
    title: str
    version: str
    dimension: int
    encoders: tuple[Encoder, ...]
    digests: dict[str, str]
    description: str
    domain: Domain
    licence: str
    attribution: tuple[str, ...]
    citation: str | None
    source: Source | None
    precision: Precision | None
    harmonics: str | None
    scores: dict[str, Any]
    decoder: DecoderEntry | None
    raw: dict[str, Any] = field(repr=False)

    @classmethod
    def from_json(cls, values: object, what: str = "The card") -> "Card":
        """Read a card.

        Args:
            values: what `json.loads` gave.
            what: begins the sentence of an error.

        Raises:
            InputError: a field lacks, or has a wrong type or range.
        """
        record = Record(values, what)
        harmonics = record.record("harmonics")
        return cls(
            name=_line(record, "name"),
            title=record.text("title"),
            version=_line(record, "version"),
            dimension=record.integer("dimension", 1, MAX_DIMENSION),
            encoders=_encoders(record),
            digests=digests_of(record),
            description=record.optional_text("description") or "",
            domain=_domain(record.record("domain")),
            licence=record.optional_text("licence") or "",
            attribution=record.texts("attribution"),
            citation=record.optional_text("citation"),
            source=_source(record.record("source")),
            precision=_precision(record.record("precision")),
            harmonics=None if harmonics is None else harmonics.optional_text("text"),
            scores=record.mapping("scores") or {},
            decoder=decoder_entry(record.record("decoder")),
            raw=copy.deepcopy(record.values),
        )

    def to_json(self) -> dict[str, Any]:
        """The card as it was read, so that nothing is lost where it is written again."""
        return copy.deepcopy(self.raw)

    @property
    def id(self) -> BundleId:
        """What embeddings say of the bundle that they are of; not of its people, who change the embedding of no cell."""
        people = {encoder.people for encoder in self.encoders if isinstance(encoder, CellsEncoder)}
        files = {name: text for name, text in self.digests.items() if name not in people}
        digests = json.dumps(files, sort_keys=True).encode("utf-8")
        return BundleId(self.name, self.version, digest(digests).removeprefix("sha256:")[:8])

    @property
    def features(self) -> FeaturesEncoder | None:
        """The first encoder of modality columns, None where there is none."""
        return next((encoder for encoder in self.encoders if isinstance(encoder, FeaturesEncoder)), None)


def _line(record: Record, name: str) -> str:
    """A short text of one line without control characters: it becomes a part of an identity and of sentences."""
    if not record.text(name).isprintable() or len(record.text(name)) > MAX_NAME:
        raise record.error(name, f"one line of text, at most {MAX_NAME} characters")
    return record.text(name)


def _encoders(record: Record) -> tuple[Encoder, ...]:
    readers: dict[str, Callable[[Record], Encoder]] = {
        "cells": _cells,
        "coordinates": _coordinates,
        "features": _features,
    }
    entries = record.records("encoders")
    for entry in entries:
        kind = entry.text("kind")
        if kind not in readers:
            raise InputError(f"{record.what} has an encoder of the unknown kind {kind[:60]!r}: update MobCLIP.")
    if not entries:
        raise InputError(f"{record.what} has no encoder: get the file again.")
    return tuple(readers[entry.text("kind")](entry) for entry in entries)


def _cells(entry: Record) -> CellsEncoder:
    optional = {name: entry.optional_text(name) for name in ("scale", "offset", "codebook", "detail", "rows", "people")}
    needed = ("detail", "rows") if optional["codebook"] is not None else ("scale", "offset")
    for name in needed:
        entry.text(name)
    return CellsEncoder(
        resolution=entry.integer("resolution", 0, FINEST_RESOLUTION),
        index=entry.text("index"),
        codes=entry.text("codes"),
        **optional,
    )


def _coordinates(entry: Record) -> CoordinatesEncoder:
    return CoordinatesEncoder(model=entry.text("model"))


def _features(entry: Record) -> FeaturesEncoder:
    modalities = entry.record("modalities")
    return FeaturesEncoder(
        model=entry.text("model"),
        offset=entry.text("offset"),
        scale=entry.text("scale"),
        inputs=entry.texts("inputs"),
        modalities={} if modalities is None else {name: modalities.texts(name) for name in modalities.values},
    )


def _domain(record: Record | None) -> Domain:
    if record is None:
        return Domain()
    bounds = record.numbers("bounds", 4)
    if bounds is None:
        return Domain(text=record.optional_text("text"))
    west, south, east, north = bounds
    if not (-360 <= west <= 360 and -360 <= east <= 360 and -90 <= south <= north <= 90):
        raise record.error("bounds", "west, south, east and north in degrees")
    return Domain(bounds=(west, south, east, north), text=record.optional_text("text"))


def _source(record: Record | None) -> Source | None:
    if record is None:
        return None
    return Source(kind=record.text("kind"), file=record.text("file"), digest=record.text("digest"))


def _precision(record: Record | None) -> Precision | None:
    if record is None:
        return None
    return Precision(
        weights=record.optional_text("weights") or "",
        cosine_mean=record.optional_number("cosine_mean"),
        cosine_least=record.optional_number("cosine_least"),
    )
