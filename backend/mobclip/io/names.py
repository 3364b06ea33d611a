"""Names of fields, as each of GDAL's drivers takes them, settled before a file is written.

Standard library only and for Python 3.9: the plugin has a link to this file and imports it inside QGIS.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

MAX_NEW_NAME_LENGTH = 255  # of a field that the user names
MAX_ID = 2**63 - 1
EMBEDDING = re.compile(r"emb_\d{3,}")
BUNDLE = "bundle"  # says which model embeddings are of
CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")  # half of a surrogate pair is no text either
KEYS = ("h3", "lon", "lat")  # fields that say where a row is, wherever they exist
RESERVED = ("fid", "ogc_fid", "geom", "geometry")
SHOWN = 8  # names in a sentence


class Rules(NamedTuple):
    """What a driver takes.

    `cased`: names may differ by case alone. `max_bytes` of a name and `max_fields` of a layer: 0 for any. `fid` is the field that
    the driver takes for the id of a feature, `geometry` its column of geometry, where it has one by name. A character that
    `unfit` matches becomes an underscore. `reserved` are names with a meaning of the driver's own, in lower case. With
    `any_name` blank and repeated ones stay too.
    """

    cased: bool = False
    max_bytes: int = 0
    max_fields: int = 0
    fid: str = ""
    geometry: str = ""
    unfit: re.Pattern[str] = CONTROL
    reserved: tuple[str, ...] = ()
    any_name: bool = False


KML = ("timestamp", "begin", "end", "altitudemode", "tessellate", "extrude", "visibility", "draworder", "icon")
# All others, GeoJSON, FlatGeobuf and CSV among them, get plain rules: GDAL looks fields up without regard to case, so that of two
# whose names differ by case one gets the values of both.
DRIVERS = {
    "GPKG": Rules(max_fields=1998, fid="fid", geometry="geom"),  # 2,000 columns with these two, by SQLite's limit
    "SQLite": Rules(max_fields=1998, fid="ogc_fid", geometry="GEOMETRY", unfit=re.compile(CONTROL.pattern + "|['#-]")),
    "ESRI Shapefile": Rules(max_bytes=10, max_fields=2046, unfit=re.compile(CONTROL.pattern + "|[:]")),
    "MapInfo File": Rules(max_bytes=31, unfit=re.compile(r"\W", re.ASCII)),
    "OpenFileGDB": Rules(max_bytes=64, reserved=("objectid", "shape", "shape_length", "shape_area")),
    "PostgreSQL": Rules(cased=True, max_bytes=63, max_fields=1598, geometry="geom"),
    "KML": Rules(reserved=KML),
    "LIBKML": Rules(reserved=KML),
    "XLSX": Rules(max_fields=16384),
    "Parquet": Rules(cased=True, geometry="geometry", unfit=re.compile(r"[\ud800-\udfff]")),
    "memory": Rules(cased=True),
    "text": Rules(any_name=True),  # a .csv that we write ourselves
}


@dataclass(frozen=True)
class NamePlan:
    """Names to write, in the order of what was asked: `fields` are the user's, None for one that is left out, `added` ours.

    `geometry_name` is that of the column of geometry, empty where the driver has none; `warnings` are sentences for the user.
    """

    renamed: tuple[tuple[str, str | None], ...]
    added: tuple[str, ...]
    geometry_name: str
    warnings: tuple[str, ...]

    @property
    def fields(self) -> tuple[str | None, ...]:
        """The new name of each field of the user's, None where it is left out."""
        return tuple(new for _, new in self.renamed)

    @property
    def names(self) -> dict[str, str]:
        """From the old to the new name of each field that is kept; of repeated names the last."""
        return {old: new for old, new in self.renamed if new is not None}


def plan_names(
    fields: Sequence[str],
    added: Sequence[str],
    driver: str,
    usable_fid: bool = True,
    *,
    geometry_name: str | None = None,
    encoding: str = "utf-8",
    tr: Callable[[str], str] = str,
) -> NamePlan:
    """Names that a driver takes as they are.

    An added field replaces those of the user's that have its name, in whatever case. What the driver takes as it is keeps its
    name; other names are cut, cleaned or numbered until each is its own.

    Args:
        fields: the user's, in order; blank and repeated names too.
        added: ours, which come after them.
        driver: GDAL's short name, or `memory`; of a driver that is not known little is assumed.
        usable_fid: whether the values of the field that the driver takes for ids can be ids, see `are_ids`.
        geometry_name: that of the column of geometry where the destination fixes it: fields avoid it. Otherwise the column
            avoids the fields.
        encoding: of the names in a Shapefile.
        tr: from a sentence to the same in the user's language, before names are put into it.

    Raises:
        ValueError: two added fields of one name, or more fields than the driver takes, in a sentence.
    """
    rules = DRIVERS.get(driver, Rules())
    new = {name.lower() for name in added}
    if len(new) < len(added):
        raise ValueError(tr("Two new fields would have the same name ({}): choose another name.").format(listed(added)))
    kept = [None if name.lower() in new else name for name in fields]
    count = len(added) + len(kept) - kept.count(None)
    if rules.max_fields and count > rules.max_fields:
        text = tr("{} takes {:,} fields and this has {:,}: leave some out, or write another format.")
        raise ValueError(text.format(driver, rules.max_fields, count))
    names = _Names(rules, encoding if driver == "ESRI Shapefile" else "utf-8")
    if geometry_name:
        names.take(geometry_name)
    old_fid = next((name for name in kept if rules.fid and name and name.lower() == rules.fid), None)
    if not usable_fid and old_fid is not None:
        names.take(rules.fid)
    settled = [*kept, *added] if rules.any_name else names.settle([*kept, *added])
    new_names = [(name, settled[position]) for position, name in enumerate([*fields, *added])]
    renamed = tuple(new_names[: len(fields)])
    warnings = _warnings(renamed, new_names, driver, None if usable_fid else old_fid, tr)
    geometry = geometry_name or _unlike(rules.geometry, settled)
    return NamePlan(renamed, tuple(filter(None, settled[len(fields) :])), geometry, warnings)


def check_new_name(name: str, others: Iterable[str] = ()) -> None:
    """A name that the user gives to a new field.

    Args:
        others: names of fields that are written or read beside it.

    Raises:
        ValueError: it is blank, too long or not plain text, is taken by another field or by formats, in a sentence.
    """
    taken = {other.lower() for other in others}
    if not name.strip():
        raise ValueError("The name of the new field is blank: give it one.")
    shown = name if len(name) <= 40 else f"{name[:37]}..."
    if CONTROL.search(name):
        raise ValueError(f"The name of the new field, {shown!a}, has a control character: choose another.")
    if len(name) > MAX_NEW_NAME_LENGTH:
        raise ValueError(f"The name '{shown}' of the new field has {len(name):,} characters: choose a shorter one.")
    plain = name.strip().lower()
    if plain in taken:
        raise ValueError(f"The new field cannot have the name '{name}', which another field of the output has.")
    if plain in KEYS:
        raise ValueError(f"The new field cannot have the name '{name}', which says where a place is: choose another.")
    if plain in RESERVED or plain == BUNDLE or EMBEDDING.fullmatch(plain):
        raise ValueError(
            f"The new field cannot have the name '{name}', which has a meaning of its own: choose another."
        )


def are_ids(values: Iterable[object]) -> bool:
    """Whether values can be the ids of features: whole numbers from 0, each once, none of them NULL."""
    seen: set[int] = set()
    for value in values:
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MAX_ID or value in seen:
            return False
        seen.add(value)
    return True


def listed(names: Sequence[str], most: int = SHOWN) -> str:
    """Names for a sentence: the first of them, and how many more there are."""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


class _Names:
    """Names given out so far, under the rules of a driver."""

    def __init__(self, rules: Rules, encoding: str) -> None:
        self.rules, self.encoding = rules, encoding
        self.taken = {self.key(name) for name in rules.reserved}
        self.numbers: dict[str, int] = {}  # the next to try, by the name that it is to follow

    def key(self, name: str) -> str:
        return name if self.rules.cased else name.lower()

    def take(self, name: str) -> str:
        self.taken.add(self.key(name))
        return name

    def settle(self, names: Sequence[str | None]) -> list[str | None]:
        """Each name as it is to be written; those that need no change are served first."""
        result: list[str | None] = [None] * len(names)
        changed = []
        for position, name in enumerate(names):
            if name is None:
                continue
            fit = self.fit(name, position)
            if fit == name and self.key(name) not in self.taken:
                result[position] = self.take(name)
            else:
                changed.append((position, fit))
        for position, fit in changed:
            result[position] = self.take(self.free(fit))
        return result

    def fit(self, name: str, position: int) -> str:
        """The name with characters that the driver takes and no longer than it takes."""
        clean = self.rules.unfit.sub("_", name if name.strip() else f"field_{position + 1}")
        return self.cut(clean.encode(self.encoding, "replace").decode(self.encoding))

    def cut(self, name: str, room: int = 0) -> str:
        """The name without what is too long for the driver, with room for as many bytes at its end."""
        limit = self.rules.max_bytes
        return name.encode(self.encoding)[: limit - room].decode(self.encoding, "ignore") if limit else name

    def free(self, name: str) -> str:
        """The name, or the first of name_1, name_2 … that is not taken."""
        candidate, number = name, self.numbers.get(self.key(name), 1)
        while self.key(candidate) in self.taken:
            candidate = self.cut(name, len(f"_{number}")) + f"_{number}"
            number += 1
        self.numbers[self.key(name)] = number
        return candidate


def _unlike(geometry: str, names: Iterable[str | None]) -> str:
    """The name of the column of geometry, numbered where a field has it, in whatever case: some readers see none."""
    avoiding = _Names(Rules(), "utf-8")
    avoiding.taken.update(name.lower() for name in names if name)
    return avoiding.free(geometry) if geometry else ""


def _warnings(
    renamed: Sequence[tuple[str, str | None]],
    new_names: Sequence[tuple[str, str | None]],
    driver: str,
    bad_fid: str | None,
    tr: Callable[[str], str],
) -> tuple[str, ...]:
    """Sentences on the user's fields, `renamed`, and on the names of these and of the added ones."""
    warnings = []
    has_embeddings = any(EMBEDDING.fullmatch(old) for old, _ in renamed)
    replaced = [
        old
        for old, new in renamed
        if new is None and not EMBEDDING.fullmatch(old) and not (old == BUNDLE and has_embeddings)
    ]
    if replaced:  # more than the embeddings of an earlier run
        text = tr("The output replaces the field(s) {} of the input: rename them to keep them.")
        warnings.append(text.format(listed(replaced)))
    if bad_fid is not None:
        new_fid = next(new for old, new in renamed if old == bad_fid)
        text = tr(
            "The values of the field {} cannot be ids of features (unique whole numbers from 0): the field is kept as {}, "
            "and the features get new ids."
        )
        warnings.append(text.format(bad_fid, new_fid))
    changes = [
        tr("{!r} as {!r}").format(old, new) for old, new in new_names if new not in (None, old) and old != bad_fid
    ]
    if changes:
        warnings.append(tr("Fields that {} cannot name as they are: {}.").format(driver, listed(changes)))
    return tuple(warnings)
