"""Which of the installed models suits columns of places: what `auto` stands for where places are embedded from columns."""

from collections.abc import Sequence

import numpy as np

from mobclip.bundle.choice import COARSEST, MIN_SHARE, Choice, newest_bundles
from mobclip.bundle.domain import domain_size, inside_bounds
from mobclip.bundle.places import Places
from mobclip.errors import InputError
from mobclip.features.model_columns import ModelColumns


def choose_by_columns(places: Places, layers: Sequence[tuple[str, Sequence[str]]]) -> Choice:
    """The installed model that has the most of some columns.

    Of several that have as many, and hold at least 99 % of the places that one of them holds in its valid domain, it is the
    finest, then the one with the narrowest domain.

    Args:
        layers: of each the name of its modality, as far as that is known, and its columns.

    Raises:
        InputError: no installed model has an encoder of columns.
    """
    bundles = [bundle for bundle in newest_bundles() if bundle.card.features is not None]
    if not bundles:
        raise InputError(
            "No installed model has an encoder of columns: name one that was trained with the encoder inductive, or leave out "
            "the columns."
        )
    columns = [ModelColumns.of(bundle) for bundle in bundles]
    counts = [sum(len(known.match(name, names)) for name, names in layers) for known in columns]
    lonlat = places.lonlat(places.causes == 0)
    inside = [int(np.count_nonzero(inside_bounds(bundle, lonlat))) for bundle in bundles]
    most = [number for number in range(len(bundles)) if counts[number] == max(counts)]
    enough = [number for number in most if inside[number] >= MIN_SHARE * max(inside[number] for number in most)]

    def rank(number: int) -> tuple[float, float]:
        resolution = columns[number].resolution
        return -(COARSEST if resolution is None else resolution), domain_size(bundles[number])

    chosen = min(enough, key=rank)
    name = bundles[chosen].installed_name
    given = sum(len(names) for _, names in layers)
    is_only = len(bundles) == 1
    reason = "the only installed one with an encoder of columns" if is_only else "which has the most of the columns"
    return Choice(bundles[chosen], f"The model is {name}, {reason}: it has {counts[chosen]:,} of the {given:,} given.")
