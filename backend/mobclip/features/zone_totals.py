"""What is known of zones before flows between them are estimated: where they are, their people, and totals of their flows."""

from dataclasses import dataclass

import numpy as np
import shapely

from mobclip.errors import InputError
from mobclip.features.flow_rows import refuse_twice
from mobclip.features.zone_codes import plain_code
from mobclip.features.zone_pairs import Zones

SUMS_AGREE = 0.005  # share by which two sums may differ that should be the same


@dataclass(frozen=True, kw_only=True)
class KnownZones:
    """Zones that have a name and a place, and people or a known total.

    Attributes:
        names: texts m.
        zones: where they are, and their people.
        outgoing: known totals of what leaves each, float64 m, NaN where unknown.
        incoming: likewise, of what reaches each.
        remarks: what a person should know of zones that are left out, and of totals that do not agree.
    """

    names: np.ndarray
    zones: Zones
    outgoing: np.ndarray
    incoming: np.ndarray
    remarks: list[str]

    @classmethod
    def of(
        cls,
        names: np.ndarray,
        geometries: np.ndarray,
        people: np.ndarray,
        outgoing: np.ndarray | None,
        incoming: np.ndarray | None,
    ) -> "KnownZones":
        """Arguments and errors are those of `flow_estimates.estimate_flows`."""
        plain = np.array([plain_code(name) for name in names.tolist()], dtype=object)
        refuse_twice(plain.tolist(), "zones")
        residents = _checked(people, "people")
        leaving, arriving = _totals(outgoing, "outgoing", people), _totals(incoming, "incoming", people)
        unknown = np.isnan(residents)
        residents = np.where(unknown, 0, residents)
        named = plain != ""
        located = ~(shapely.is_missing(geometries) | shapely.is_empty(geometries))
        used = (residents > 0) | (leaving > 0) | (arriving > 0)
        rows = np.flatnonzero(named & located & used)
        remarks = [
            *counted(used & ~named, "has no name and is left out", "have no name and are left out"),
            *counted(used & named & ~located, "has no geometry and is left out", "have no geometry and are left out"),
            *counted(
                unknown & used,
                "has no number of people, which counts as 0",
                "have no number of people, which counts as 0",
            ),
            *counted(~used, "has no people and no flows", "have no people and no flows"),
        ]
        zones = Zones.of(geometries[rows], residents[rows])
        leaving, arriving, more = _agreeing(leaving[rows], arriving[rows])
        return cls(names=plain[rows], zones=zones, outgoing=leaving, incoming=arriving, remarks=[*remarks, *more])

    @property
    def attraction(self) -> np.ndarray:
        """People in whose number each zone draws others, float64 m: its own, or what its known total of arrivals stands for."""
        known = np.isfinite(self.incoming)
        arrivals, residents = self.incoming[known].sum(), self.zones.people[known].sum()
        per_arrival = residents / arrivals if arrivals > 0 and residents > 0 else 1.0
        return np.where(known, self.incoming * per_arrival, self.zones.people)


def _checked(values: np.ndarray, what: str) -> np.ndarray:
    """Numbers of zones, float64 n, NaN where unknown.

    Raises:
        InputError: none is known or all are 0, or some are negative or infinite.
    """
    values = np.asarray(values, dtype=np.float64)
    wrong = (values < 0) | np.isinf(values)
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        raise InputError(
            f"The {what} of {np.count_nonzero(wrong):,} of {len(values):,} zones are negative or infinite, such as "
            f"{values[row]:g} in row {row + 1:,}: they must be 0 or more; leave unknown ones empty."
        )
    if not (values > 0).any():
        raise InputError(f"No zone has {what} above 0: choose the column with the {what} of each zone.")
    return values


def _totals(values: np.ndarray | None, side: str, people: np.ndarray) -> np.ndarray:
    return np.full(len(people), np.nan) if values is None else _checked(values, f"{side} flows")


def _agreeing(leaving: np.ndarray, arriving: np.ndarray) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Totals of which both are known in all zones as totals of the same sum, and what a person should know of that."""
    if not np.isfinite([*leaving, *arriving]).all():
        return leaving, arriving, []
    left, arrived = leaving.sum(), arriving.sum()
    if not left or not arrived:
        return leaving, arriving, []
    remarks = []
    if abs(arrived / left - 1) > SUMS_AGREE:
        sums = f"The outgoing flows sum to {left:,.0f} and the incoming ones to {arrived:,.0f}"
        remarks = [f"{sums}: the incoming ones are scaled to the sum of the outgoing ones."]
    return leaving, arriving * left / arrived, remarks


def counted(rows: np.ndarray, one: str, several: str) -> list[str]:
    """A sentence on the zones of which something holds, bool n; none where there are none."""
    count = int(np.count_nonzero(rows))
    return [f"{count:,} of {len(rows):,} zones {one if count == 1 else several}."] if count else []
