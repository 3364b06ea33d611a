"""Where bundles are valid, by the bounds that their cards give, and which of the installed ones are where points are."""

import numpy as np

from mobclip.bundle.encoders import WORLD, location_entry
from mobclip.bundle.store import Bundle, installed_bundles


def inside_bounds(bundle: Bundle, lonlat: np.ndarray) -> np.ndarray:
    """Whether points, degrees n x 2, lie within the bounds of the valid domain, bool n; no bounds hold all."""
    west, south, east, north = bundle.card.domain.bounds or WORLD
    lon, lat = (lonlat[:, 0] + 180) % 360 - 180, lonlat[:, 1]
    between = (lon >= west) & (lon <= east) if west <= east else (lon >= west) | (lon <= east)
    return (lat >= south) & (lat <= north) & (between | (east - west >= 360))


def counts_inside(lonlat: np.ndarray) -> list[tuple[Bundle, int]]:
    """How many points, degrees n x 2, are within the bounds of each installed bundle that takes locations, most first.

    Of several with as many the one with the narrowest valid domain comes first; of each the newest version is looked at.
    """
    bundles = [
        bundle for bundle in installed_bundles() if not bundle.is_older and location_entry(bundle, None) is not None
    ]
    counts = [(bundle, int(inside_bounds(bundle, lonlat).sum())) for bundle in bundles]
    return sorted(counts, key=lambda entry: (-entry[1], domain_size(entry[0])))


def domain_size(bundle: Bundle) -> float:
    """Degrees squared of the valid domain."""
    west, south, east, north = bundle.card.domain.bounds or WORLD
    return (east - west + 360 * (west > east)) * (north - south)
