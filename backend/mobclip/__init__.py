"""MobCLIP: general-purpose location embeddings for maps.

    import mobclip

    model = mobclip.load("us-open")
    model.embed(-82.9988, 39.9612)  # longitude and latitude in degrees; 128 numbers, float32

The data flows one way: grid -> features -> graph -> model -> training -> bundle -> inference -> analysis, probe.
Importing the package loads none of them, so that each command starts with only what it needs.
"""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from mobclip.api.model import Model
    from mobclip.bundle.store import Bundle
    from mobclip.choices import LocationEncoder

# onnxruntime 1.29 and newer report to their maker from the moment of import unless this is set. Nothing may leave, so
# another value is not respected.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.3.0"


def load(
    model: "str | os.PathLike[str] | Bundle | Model" = "auto",
    encoder: "LocationEncoder | None" = None,
    places: "Any" = None,
) -> "Model":
    """Open a model, which then embeds longitudes and latitudes, H3 cells and geometries.

    Args:
        model: the name of an installed one, such as `us-open` (its newest version) or `us-open-1.1`; the path of a folder or a
            `.mobclip` file; one that is open; or `auto`, the installed one that suits the places, whose `choice` says why.
        encoder: `cells` or `coordinates`; by default the model's first that needs a location only.
        places: for `auto`: a GeoDataFrame, a GeoSeries or a list of geometries; `(lon, lat)` in degrees; or H3 cells.

    Raises:
        mobclip.errors.InputError: there is none, it is damaged or of a newer format, or it has no such encoder; for `auto` also
            no places, or none that an installed model knows.
    """
    from mobclip.api.model import load

    return load(model, encoder, places)
