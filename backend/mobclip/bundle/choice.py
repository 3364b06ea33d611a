"""Which of the installed bundles suits places best: what `auto` in place of a name stands for."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.bundle import missing
from mobclip.bundle.card import CellsEncoder
from mobclip.bundle.domain import domain_size
from mobclip.bundle.encoders import location_entry
from mobclip.bundle.known_places import known_places
from mobclip.bundle.places import Places
from mobclip.bundle.store import AUTO, Bundle, installed_bundles, open_bundle
from mobclip.errors import InputError

MIN_SHARE = 0.99  # of the places that any installed bundle knows
THOSE = "at least 99 % of the places that any installed model knows"
COARSEST = -1  # of a network of coordinates, which knows of a place no more than where it is


@dataclass(frozen=True)
class Choice:
    """A bundle, what a person should know of the choice, and of bundles that could not be looked at.

    `sentence` says which bundle it is, why, and how many places stay NULL; it is empty where a person named the bundle.
    """

    bundle: Bundle
    sentence: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A bundle, the places that it knows, bool n, and the H3 resolution of its table, if it has one."""

    bundle: Bundle
    known: np.ndarray
    resolution: int

    @property
    def count(self) -> int:
        """How many places it knows."""
        return int(np.count_nonzero(self.known))


def named_bundle(name_or_path: str) -> Bundle | None:
    """The bundle that a person names; None for `auto`.

    Raises:
        InputError: as of `open_bundle`.
    """
    return None if name_or_path == AUTO else open_bundle(name_or_path)


def choose_bundle(places: Places, kind: str | None = None, degrees: str | None = None) -> Choice:
    """The installed bundle for places, one for all of them so that their embeddings can be compared.

    Of those that know at least 99 % of the places that any of them knows it is the finest, and of several that are as fine the
    one with the narrowest valid domain. Where none knows as many it is the one that knows the most. Only the newest version of
    each is looked at, and a network of coordinates counts as coarser than any table of cells.

    Args:
        kind: the encoder that it must have, `cells` or `coordinates`; by default any of both.
        degrees: what `missing.degrees_remark` says of the layer.

    Raises:
        InputError: no installed bundle knows any of the places.
    """
    candidates, remarks = _candidates(places, kind)
    if not candidates:
        raise InputError(" ".join(["No installed model takes locations: import or train one.", *remarks]))
    known_to_any = int(np.count_nonzero(np.any([candidate.known for candidate in candidates], axis=0)))
    if not known_to_any:
        if places.causes.all():  # which is told where they are embedded
            return Choice(candidates[0].bundle, remarks=remarks)
        raise InputError(_unknown_to_all(candidates, places, kind, degrees))
    enough = [candidate for candidate in candidates if candidate.count >= MIN_SHARE * known_to_any]
    if enough:
        chosen = min(enough, key=_rank)
    else:
        chosen = min(candidates, key=lambda one: (-one.count, _rank(one)))
    reason, counts = _reason(chosen, enough, len(candidates)), _counts(chosen, places)
    sentence = f"The model is {chosen.bundle.installed_name}, {reason}: {counts}."
    return Choice(chosen.bundle, sentence, remarks)


def newest_bundles() -> list[Bundle]:
    """The installed bundles that are looked at: of each the newest version."""
    return [bundle for bundle in installed_bundles() if not bundle.is_older]


def _candidates(places: Places, kind: str | None) -> tuple[list[Candidate], tuple[str, ...]]:
    """The bundles that take locations, and sentences on those that are damaged."""
    found: list[Candidate] = []
    remarks: list[str] = []
    for bundle in newest_bundles():
        entry = location_entry(bundle, kind)
        if entry is None:
            continue
        resolution = entry.resolution if isinstance(entry, CellsEncoder) else COARSEST
        try:
            found.append(Candidate(bundle, known_places(bundle, places, kind), resolution))
        except InputError as error:
            remarks.append(f"Skipped a model: {error}")
    return found, tuple(remarks)


def _rank(candidate: Candidate) -> tuple[int, float, int]:
    """What sorts the best first: the finest, then the one with the narrowest domain, then the one that knows most."""
    return -candidate.resolution, domain_size(candidate.bundle), -candidate.count


def _reason(chosen: Candidate, enough: Sequence[Candidate], installed: int) -> str:
    if installed == 1:
        return "the only one that is installed"
    if not enough:
        return f"which knows the most places, as none knows {THOSE}"
    if len(enough) == 1:
        return f"the only one that knows {THOSE}"
    as_fine = [candidate for candidate in enough if candidate.resolution == chosen.resolution]
    what = "network of coordinates" if chosen.resolution == COARSEST else f"H3 resolution {chosen.resolution}"
    if len(as_fine) == 1:
        return f"the finest ({what}) of the {len(enough)} that know {THOSE}"
    return f"with the narrowest valid domain of the {len(as_fine)} finest ({what}) that know {THOSE}"


def _counts(chosen: Candidate, places: Places) -> str:
    rows, known = len(places), chosen.count
    if known == rows:
        return f"it knows all {rows:,} places" if rows > 1 else "it knows the place"
    extrapolates = chosen.resolution == COARSEST
    null = int(np.count_nonzero(places.causes)) if extrapolates else rows - known
    outside = rows - known - null
    parts = [f"it knows {known:,} of {rows:,} places"]
    if null:
        parts.append(f"{null:,} {'stays' if null == 1 else 'stay'} NULL")
    if outside:
        parts.append(f"{outside:,} {'lies' if outside == 1 else 'lie'} outside its valid domain")
    return ", ".join(parts[:-1]) + f" and {parts[-1]}"


def _unknown_to_all(candidates: Sequence[Candidate], places: Places, kind: str | None, degrees: str | None) -> str:
    """Why no bundle can be chosen, and what would help."""
    names = ", ".join(candidate.bundle.installed_name for candidate in candidates)
    sentence = f"No installed model is valid where these places are ({names}): import or train another."
    if degrees is not None:
        return f"{sentence} {degrees}"
    rows = np.flatnonzero(places.causes == 0)
    ranked = sorted(candidates, key=_rank)
    hints = (missing.change_hint(candidate.bundle, places, rows, kind) for candidate in ranked)
    return " ".join(filter(None, [sentence, next(filter(None, hints), None)]))
