"""Where bundles are valid, and which of the installed ones is where places are."""

import numpy as np

from mobclip.bundle.encoders import WORLD, location_entry
from mobclip.bundle.places import Places
from mobclip.bundle.store import Bundle, installed_bundles
from mobclip.errors import InputError

AUTO = "auto"  # in place of the name of a bundle


def inside_bounds(bundle: Bundle, lonlat: np.ndarray) -> np.ndarray:
    """Whether points, degrees n x 2, lie within the bounds of the valid domain, bool n; no bounds hold all."""
    west, south, east, north = bundle.card.domain.bounds or WORLD
    lon, lat = (lonlat[:, 0] + 180) % 360 - 180, lonlat[:, 1]
    between = (lon >= west) & (lon <= east) if west <= east else (lon >= west) | (lon <= east)
    return (lat >= south) & (lat <= north) & (between | (east - west >= 360))


def counts_inside(lonlat: np.ndarray) -> list[tuple[Bundle, int]]:
    """How many points, degrees n x 2, are within the bounds of each installed bundle that takes locations, most first.

    Of several with as many the one with the smallest valid domain comes first.
    """
    bundles = [bundle for bundle in installed_bundles() if location_entry(bundle, None) is not None]
    counts = [(bundle, int(inside_bounds(bundle, lonlat).sum())) for bundle in bundles]
    return sorted(counts, key=lambda entry: (-entry[1], _size(entry[0])))


def installed_bundle_for(places: Places) -> Bundle:
    """The installed bundle whose valid domain holds the most places: what `auto` stands for.

    Raises:
        InputError: no installed bundle is valid at any of the places.
    """
    lonlat = places.lonlat(places.causes == 0)
    counts = counts_inside(lonlat)
    if not counts or (len(lonlat) and not counts[0][1]):
        known = ", ".join(bundle.installed_name for bundle, _ in counts) or "none"
        raise InputError(f"No installed model is valid where these places are ({known}): import or train another.")
    return counts[0][0]


def _size(bundle: Bundle) -> float:
    """Degrees squared of the valid domain."""
    west, south, east, north = bundle.card.domain.bounds or WORLD
    return (east - west + 360 * (west > east)) * (north - south)
