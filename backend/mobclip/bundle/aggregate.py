"""Values of places taken to polygons, also weighted by the people whom a model counts in the places."""

import numpy as np
import shapely

from mobclip.bundle.encoders import people_of_polygons
from mobclip.bundle.people import people_in
from mobclip.bundle.store import open_bundle
from mobclip.errors import InputError
from mobclip.geo import areal
from mobclip.geo.overlay import POLYGON_DIMENSION
from mobclip.progress import Progress, no_progress, subrange

COUNTED = 0.4  # of the progress, when people are


def aggregate(
    places: np.ndarray,
    polygons: np.ndarray,
    values: np.ndarray,
    method: str = "mean",
    weights: np.ndarray | None = None,
    people: str | None = None,
    progress: Progress = no_progress,
) -> areal.Aggregated:
    """As `areal.aggregate`.

    Args:
        people: name or path of a model, whose people in each place are its weight in means, in place of `weights`.

    Raises:
        InputError: people beside weights or of sums, a model that does not know them, places that are no polygons, or as
            `areal.aggregate`.
    """
    if people is not None:
        if method == "sum" or weights is not None:
            raise InputError(
                "People are a weight of means, in place of a column: leave out the people, the weight or the sum."
            )
        weights = _people_of(people, places, subrange(progress, 0.0, COUNTED))
        progress = subrange(progress, COUNTED, 1.0)
    return areal.aggregate(places, polygons, values, method, weights, progress)


def _people_of(model: str, places: np.ndarray, progress: Progress) -> np.ndarray:
    """How many people live in places by the cells of a model, float64 n; nobody in null and empty ones."""
    bundle = open_bundle(model)
    people = people_of_polygons(bundle, None, "people")
    if people is None:
        raise InputError(
            f"The model {bundle.card.name} does not know where people live: name another, or a column of weights."
        )
    if not np.isin(shapely.get_dimensions(places), (POLYGON_DIMENSION, -1)).all():
        raise InputError(
            "How many people live at a point is not known: name a column of weights, or give cells or polygons."
        )
    return people_in(people, places, progress)
