"""Rows of a table of flows: which of them count, and which places they name. What is left out is counted, in sentences."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.features.zone_codes import lost_zeros, plain_code, same_numbers
from mobclip.geo import h3_cells
from mobclip.geo.extent import ROUNDING_DEGREES
from mobclip.io.names import listed

SHOWN = 3  # names in a sentence
NO_FLOWS = "None of the rows has a flow: choose the column that says how much flows."
NO_SUM = "The flows are so large that they have no sum: choose the column that says how much flows."
ONE_KIND = ""  # name of the kind where a table does not distinguish any
MAX_KINDS = 50
HALF = 0.5
ALTERATIONS: dict[str, Callable[[str], str]] = {  # of names that would match
    "Regardless of case": str.casefold,
    "Without the blanks in them": lambda name: "".join(name.split()),
}


@dataclass(frozen=True)
class CodedTexts:
    """Texts of many rows: the different ones, "" where there is none, and the place of that of each row among them, int n."""

    different: list[str]
    place: np.ndarray


Texts = np.ndarray | CodedTexts  # None or empty where there is none


def known_flows(flow: np.ndarray) -> tuple[np.ndarray, list[str]]:
    """The flows with 0 for missing ones, float64 n, and what a person should know of those.

    Raises:
        InputError: no flow is known, one is negative or infinite, or all sum to infinity.
    """
    flow = np.asarray(flow, dtype=np.float64)
    missing = np.isnan(flow)
    if missing.all():
        raise InputError(NO_FLOWS)
    if are_wrong(flow).any():
        raise InputError(wrong_flows([flow]))
    with np.errstate(over="ignore"):
        total = flow[~missing].sum()
    if not np.isfinite(total):
        raise InputError(NO_SUM)
    return np.where(missing, 0.0, flow), left_out(missing, "has no flow", "have no flow")


def are_wrong(flow: np.ndarray) -> np.ndarray:
    """Whether flows, float64 n, are negative or infinite, bool n."""
    return (flow < 0) | np.isinf(flow)


def wrong_flows(batches: Iterable[np.ndarray]) -> str:
    """A sentence on flows of which some are negative or infinite, float64 in batches of rows."""
    first: tuple[int, float] | None = None
    count = rows = 0
    for flow in batches:
        wrong = np.flatnonzero(are_wrong(flow))
        if len(wrong) and first is None:
            first = rows + int(wrong[0]) + 1, float(flow[wrong[0]])
        count, rows = count + len(wrong), rows + len(flow)
    row, value = first or (0, 0.0)
    return (
        f"{count:,} of {rows:,} flows {'are' if count > 1 else 'is'} negative or infinite, such as {value:g} in row {row:,}: "
        "flows must be 0 or more; leave unknown ones empty."
    )


def check_points(start: np.ndarray, end: np.ndarray) -> None:
    """Refuse coordinates of starts and ends, float64 n x 2 each, NaN where unknown, that are not degrees.

    Raises:
        InputError: it names the first row.
    """
    lonlat = np.concatenate([start, end])
    with np.errstate(invalid="ignore"):
        wrong = np.flatnonzero((np.abs(lonlat) > (360, 90 + ROUNDING_DEGREES)).any(axis=1))
    if len(wrong):
        lon, lat = lonlat[wrong[0]]
        raise InputError(
            f"Row {wrong[0] % len(start) + 1:,} has longitude {lon:g} and latitude {lat:g}, which are not degrees: they may be "
            "swapped or projected."
        )


def cells_at_ends(origin: Sequence[str | None], destination: Sequence[str | None]) -> tuple[np.ndarray, np.ndarray]:
    """H3 cells, uint64 n each, 0 where unknown, of texts that name the ends of flows.

    Raises:
        InputError: a text that is not an H3 cell.
    """
    with other_places_hinted():
        return h3_cells.from_text(origin, "origin"), h3_cells.from_text(destination, "destination")


@contextlib.contextmanager
def other_places_hinted() -> Iterator[None]:
    """Say what to do where texts that should be cells are the names of other places."""
    try:
        yield
    except InputError as error:
        raise InputError(f"{error} If flows name other places, give those places too.") from error


def numbered_kinds(kind: Texts | None, rows: int) -> tuple[list[str], np.ndarray]:
    """The kinds of flows, sorted, one without a name where none are given; and the number of that of each row, int n.

    Args:
        kind: texts n, empty where unknown.

    Raises:
        InputError: there are so many that they are no kinds.
    """
    if kind is None:
        return [ONE_KIND], np.zeros(rows, dtype=np.int64)
    texts = distinct_texts(kind)
    different = texts.different
    if len(different) > MAX_KINDS:
        raise InputError(
            f"The column of the kind of flow has {len(different):,} different values, such as "
            f"{listed(sorted(different), SHOWN)}: choose one with at most {MAX_KINDS}, such as commuting and migration, or none."
        )
    order = np.argsort(np.array(different, dtype=object), kind="stable")
    number = np.empty(len(different), dtype=np.int64)
    number[order] = np.arange(len(different))
    return sorted(different), number[texts.place]


def distinct_texts(texts: Texts) -> CodedTexts:
    """Texts, of which each different one is there once, "" for None."""
    if isinstance(texts, CodedTexts):
        return texts
    places: dict[str, int] = {}
    place = [places.setdefault(text or "", len(places)) for text in texts.tolist()]
    return CodedTexts(list(places), np.array(place, dtype=np.int64))


def left_out(rows: np.ndarray, one: str, several: str) -> list[str]:
    """A sentence on the rows, bool n, that are left out, none where there are none; why, of one row and of several."""
    return left_out_of(int(np.count_nonzero(rows)), len(rows), one, several)


def left_out_of(count: int, rows: int, one: str, several: str) -> list[str]:
    """As `left_out`, where so many of the rows are."""
    if not count:
        return []
    reason = f"{one} and is" if count == 1 else f"{several} and are"
    return [f"{count:,} of {rows:,} rows {reason} left out."]


def rows_of_places(
    origin: Texts, destination: Texts, names: np.ndarray, noun: str = "places", rows: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Which places flows start and end in.

    Blanks around a name do not count, 12.0 is 12, since tables of numbers write codes in both ways, and codes of places that
    have lost their leading zeros are recognised (`zone_codes.same_numbers`).

    Args:
        origin: names, texts n, empty or None where there is none.
        destination: likewise.
        names: of the places, texts m, empty or None for a place without a name.
        noun: what to call the places.
        rows: int n, how many rows of a table each flow stands for, by default 1.

    Returns:
        The rows of origins and destinations among the places, int64 n, -1 where unknown, and what a person should know of
        rows and places that are left out.

    Raises:
        InputError: a name twice, or none of the rows names two of the places.
    """
    known = [plain_code(name) for name in names.tolist()]
    refuse_twice(known, noun)
    places = {name: row for row, name in enumerate(known) if name}
    ends = [_PlaceNames.of(texts, places) for texts in (origin, destination)]
    start, end = (names.rows for names in ends)
    lost = sorted({*ends[0].lost, *ends[1].lost})
    unnamed = known.count("")
    remarks = [f"{unnamed:,} of {len(known):,} {noun} {'have' if unnamed > 1 else 'has'} no name."] if unnamed else []
    out = (start < 0) | (end < 0)
    if out.all():
        raise InputError(_nothing_matches(lost, list(places), noun))
    remarks += lost_zeros({**ends[0].alike, **ends[1].alike}, ("the flows", f"the {noun}"))
    blank = ends[0].blank | ends[1].blank
    which = f"an origin or a destination that is not among the {noun}, such as {listed(lost, SHOWN)},"
    count = np.ones(len(out), dtype=np.int64) if rows is None else rows
    for left, one, several in (
        (out & ~blank, f"names {which}", f"name {which}"),
        (blank, "has no origin or no destination", "have no origin or no destination"),
    ):
        remarks += left_out_of(int(count[left].sum()), int(count.sum()), one, several)
    return start, end, remarks


@dataclass(frozen=True)
class _PlaceNames:
    """Names of places at one end of flows: their rows among the places, -1 where unknown, whether there is none, those that are
    not among the places, and those that are only as numbers."""

    rows: np.ndarray
    blank: np.ndarray
    lost: list[str]
    alike: dict[str, str]

    @classmethod
    def of(cls, texts: Texts, places: dict[str, int]) -> "_PlaceNames":
        coded = distinct_texts(texts)
        plain = [plain_code(name) for name in coded.different]
        alike = same_numbers(dict.fromkeys(sorted(plain)), places)
        rows = np.array([places.get(alike.get(name, name), -1) for name in plain], dtype=np.int64)
        lost = [name for name, row in zip(plain, rows.tolist(), strict=True) if name and row < 0]
        blank = np.array([not name for name in plain], dtype=bool)
        return cls(rows[coded.place], blank[coded.place], lost, alike)


def refuse_twice(names: Sequence[str], noun: str) -> None:
    """Refuse names of places of which one is there twice; noun is what to call the places.

    Raises:
        InputError: it names them.
    """
    different, counts = np.unique([name for name in names if name], return_counts=True)
    twice = different[counts > 1].tolist()
    if twice:
        raise InputError(
            f"Two {noun} have the same name ({listed(twice, SHOWN)}): choose a column with unique names, such as codes."
        )


def _nothing_matches(lost: Sequence[str], known: Sequence[str], noun: str) -> str:
    """A sentence on rows of which none names two of the places."""
    if not known:
        return f"None of the {noun} has a name: choose the column of the names that the flows use."
    if not lost:
        return "None of the rows has both an origin and a destination: choose their columns."
    return (
        f"The names in the flows, such as {listed(lost, SHOWN)}, do not match those of the {noun}, such as "
        f"{listed(sorted(known), SHOWN)}: choose the {noun}, and the column of their names, that the flows use."
        + next((f" {how} they would match." for how, alter in ALTERATIONS.items() if _match(lost, known, alter)), "")
    )


def _match(lost: Sequence[str], known: Sequence[str], alter: Callable[[str], str]) -> bool:
    """Whether at least half of the names are among the known ones when both are altered."""
    altered = set(map(alter, known)) - {""}
    return sum(alter(name) in altered for name in lost) >= HALF * len(lost)
