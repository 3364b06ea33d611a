"""Rows of a table of flows: which of them count, and which places they name. What is left out is counted, in sentences."""

from collections.abc import Callable, Sequence

import numpy as np

from mobclip.errors import InputError
from mobclip.features.zone_codes import lost_zeros, plain_code, same_numbers
from mobclip.geo import h3_cells
from mobclip.geo.extent import ROUNDING_DEGREES
from mobclip.io.names import listed

SHOWN = 3  # names in a sentence
ONE_KIND = ""  # name of the kind where a table does not distinguish any
MAX_KINDS = 50
HALF = 0.5
ALTERATIONS: dict[str, Callable[[str], str]] = {  # of names that would match
    "Regardless of case": str.casefold,
    "Without the blanks in them": lambda name: "".join(name.split()),
}


def known_flows(flow: np.ndarray) -> tuple[np.ndarray, list[str]]:
    """The flows with 0 for missing ones, float64 n, and what a person should know of those.

    Raises:
        InputError: no flow is known, one is negative or infinite, or all sum to infinity.
    """
    flow = np.asarray(flow, dtype=np.float64)
    missing = np.isnan(flow)
    if missing.all():
        raise InputError("None of the rows has a flow: choose the column that says how much flows.")
    wrong = np.flatnonzero((flow < 0) | np.isinf(flow))
    if len(wrong):
        raise InputError(
            f"{len(wrong):,} of {len(flow):,} flows {'are' if wrong[1:].size else 'is'} negative or infinite, such as "
            f"{flow[wrong[0]]:g} in row {wrong[0] + 1:,}: flows must be 0 or more; leave unknown ones empty."
        )
    with np.errstate(over="ignore"):
        total = flow[~missing].sum()
    if not np.isfinite(total):
        raise InputError("The flows are so large that they have no sum: choose the column that says how much flows.")
    return np.where(missing, 0.0, flow), left_out(missing, "has no flow", "have no flow")


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
    try:
        return h3_cells.from_text(origin, "origin"), h3_cells.from_text(destination, "destination")
    except InputError as error:
        raise InputError(f"{error} If flows name other places, give those places too.") from error


def numbered_kinds(kind: np.ndarray | None, rows: int) -> tuple[list[str], np.ndarray]:
    """The kinds of flows, sorted, one without a name where none are given; and the number of that of each row, int n.

    Args:
        kind: texts n, empty where unknown.

    Raises:
        InputError: there are so many that they are no kinds.
    """
    if kind is None:
        return [ONE_KIND], np.zeros(rows, dtype=np.int64)
    names = sorted(set(kind.tolist()))
    if len(names) > MAX_KINDS:
        raise InputError(
            f"The column of the kind of flow has {len(names):,} different values, such as {listed(names, SHOWN)}: choose one "
            f"with at most {MAX_KINDS}, such as commuting and migration, or none."
        )
    number = {name: number for number, name in enumerate(names)}
    return names, np.array([number[name] for name in kind.tolist()], dtype=np.int64)


def left_out(rows: np.ndarray, one: str, several: str) -> list[str]:
    """A sentence on the rows, bool n, that are left out, none where there are none; why, of one row and of several."""
    count = int(np.count_nonzero(rows))
    if not count:
        return []
    reason = f"{one} and is" if count == 1 else f"{several} and are"
    return [f"{count:,} of {len(rows):,} rows {reason} left out."]


def rows_of_places(
    origin: np.ndarray, destination: np.ndarray, names: np.ndarray, noun: str = "places"
) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Which places flows start and end in.

    Blanks around a name do not count, 12.0 is 12, since tables of numbers write codes in both ways, and codes of places that
    have lost their leading zeros are recognised (`zone_codes.same_numbers`).

    Args:
        origin: names, texts n, empty or None where there is none.
        destination: likewise.
        names: of the places, texts m, empty or None for a place without a name.
        noun: what to call the places.

    Returns:
        The rows of origins and destinations among the places, int64 n, -1 where unknown, and what a person should know of
        rows and places that are left out.

    Raises:
        InputError: a name twice, or none of the rows names two of the places.
    """
    known = [plain_code(name) for name in names.tolist()]
    _refuse_twice(known, noun)
    rows = {name: row for row, name in enumerate(known) if name}
    codes = [dict.fromkeys(sorted(map(plain_code, set(ends.tolist())))) for ends in (origin, destination)]
    alike = [same_numbers(each, rows) for each in codes]
    start, end = (_rows_of(ends, rows, others) for ends, others in zip((origin, destination), alike, strict=True))
    lost = sorted(_unknown(origin, start) | _unknown(destination, end))
    unnamed = known.count("")
    remarks = [f"{unnamed:,} of {len(known):,} {noun} {'have' if unnamed > 1 else 'has'} no name."] if unnamed else []
    out = (start < 0) | (end < 0)
    if out.all():
        raise InputError(_nothing_matches(lost, list(rows), noun))
    remarks += lost_zeros({**alike[0], **alike[1]}, ("the flows", f"the {noun}"))
    blank = _blank(origin) | _blank(destination)
    which = f"an origin or a destination that is not among the {noun}, such as {listed(lost, SHOWN)},"
    remarks += left_out(out & ~blank, f"names {which}", f"name {which}")
    remarks += left_out(blank, "has no origin or no destination", "have no origin or no destination")
    return start, end, remarks


def _rows_of(names: np.ndarray, rows: dict[str, int], alike: dict[str, str]) -> np.ndarray:
    """The rows of places by their names, or by others that are alike; -1 where there is none."""
    plain = {name: plain_code(name) for name in set(names.tolist())}
    found = {name: rows.get(alike.get(code, code), -1) for name, code in plain.items()}
    return np.array([found[name] for name in names.tolist()], dtype=np.int64)


def _unknown(names: np.ndarray, rows: np.ndarray) -> set[str]:
    return {name for name in map(plain_code, set(names[rows < 0].tolist())) if name}


def _blank(names: np.ndarray) -> np.ndarray:
    return np.array([not (name and name.strip()) for name in names.tolist()], dtype=bool)


def _refuse_twice(names: Sequence[str], noun: str) -> None:
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
