"""Whether a layer lies where a model is valid: told before a run, from the extent of the layer and the card of the model.

What is in doubt is for the run, which looks at every feature.
"""

import math
from itertools import islice
from typing import NamedTuple

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QThread

from ..compat import POLYGON, SKIP_VALIDITY_CHECKS
from ..engine.cards import find_model, installed_models
from ..paths import backend_root
from ..translation import tr
from .choices import AUTO_MODEL
from .locations import DEFAULT_H3_FIELD, has_shapes
from .sources import WGS84, open_source

LOCAL_PROVIDERS = ("memory", "ogr", "delimitedtext", "spatialite")  # a server may take long to tell an extent
# Layers whose extent is known without reading them: as much for a memory layer, and what files of these formats say.
QUICK_STORAGE = ("Memory storage", "GPKG", "ESRI Shapefile", "FlatGeobuf")
MAX_FEATURES = 20_000  # of any other file, which are read for its extent
LOOKED_AT = 100  # features that are looked at as well, because a file may be wrong about its extent
STEPS = 20  # of a grid of points in an extent, which are brought to degrees
HALF_TURN = 180.0  # a layer that is wider may as well pass the antimeridian
MARGIN_DEGREES = 1.0  # around a layer: for cells that stick out of the domain, and for curved edges
MAX_DEGREES = 90.0  # of coordinates that look like latitudes and longitudes in a CRS of metres


class Box(NamedTuple):
    """An extent in degrees: its west, its width towards the east, its south and north."""

    west: float
    width: float
    south: float
    north: float

    def overlaps(self, bounds):
        """Whether it overlaps west, south, east and north, as a card has them; None is everywhere."""
        if bounds is None:
            return True
        west, south, _, north = bounds
        start = (west - self.west) % 360  # of the bounds, seen from the west of this box
        return self.south <= north and self.north >= south and (start <= self.width or start + _size(bounds)[0] >= 360)

    def grown(self, degrees):
        """With a margin on all sides."""
        return Box(self.west - degrees, self.width + 2 * degrees, self.south - degrees, self.north + degrees)

    def fits(self, bounds):
        """Whether most of it may lie within bounds: its centre does, and it is no larger."""
        size = _size(bounds)
        return self.width <= size[0] and self.north - self.south <= size[1] and self.centre().overlaps(bounds)

    def centre(self):
        """Its centre, as a box."""
        middle = (self.south + self.north) / 2
        return Box(self.west + self.width / 2, 0.0, middle, middle)

    def __str__(self):
        east = (self.west + self.width + 180) % 360 - 180
        west, east, south, north = (f"{round(value, 2):g}" for value in (self.west, east, self.south, self.north))
        return tr("longitudes {0}° to {1}°, latitudes {2}° to {3}°").format(west, east, south, north)


def outside_domain(algorithm, parameters, context, models):
    """Why a run would be in vain: a sentence for `checkParameterValues`, or None.

    Args:
        models: names or paths; each of them has to be valid somewhere in the layer INPUT.
    """
    if QThread.currentThread() != QgsApplication.instance().thread():  # the only one that may open layers
        return None
    try:
        source = _quick_source(algorithm, parameters, context)
        box = source and _box_of(source, context)
        refusals = (_refusal(name, source, box, context) for name in models if box)
        return next(filter(None, refusals), None)
    except (QgsProcessingException, QgsCsException):  # the run says why
        return None


def _refusal(name, source, box, context):
    """Why a model cannot embed a source, as far as its card and a box tell; None where it may."""
    if name == AUTO_MODEL:
        return _refusal_of_all(source, box, context)
    model = find_model(name, backend_root())
    if model is None or _may_be_inside(source, box, model.bounds, context):
        return None
    return _sentence(source, box, model)


def _refusal_of_all(source, box, context):
    """The same of all installed models, one of which would be chosen by the places."""
    bounds = [model.bounds for model in installed_models(backend_root()) if model.takes_locations]
    if any(_may_be_inside(source, box, each, context) for each in bounds):
        return None
    text = tr("No installed model is valid where the layer {0} ({1}) lies; Import encoder adds models.")
    remarks = (_remarks_on_coordinates(box, each) for each in bounds if source.sourceCrs().isGeographic())
    return " ".join([text.format(source.sourceName(), box), *next(filter(None, remarks), [])])


def _quick_source(algorithm, parameters, context):
    """The source INPUT; None where its geometry does not say where its places are, or where its extent is not known at once."""
    value = parameters.get("INPUT")
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    layer = algorithm.parameterAsVectorLayer({"INPUT": value}, "INPUT", context)
    if layer is None or layer.providerType() not in LOCAL_PROVIDERS:
        return None
    source = open_source(algorithm, parameters, "INPUT", context)
    count = source.featureCount()
    is_whole = count == layer.dataProvider().featureCount() and not layer.subsetString()
    if not (is_whole and layer.dataProvider().storageType() in QUICK_STORAGE) and not 0 < count <= MAX_FEATURES:
        return None
    h3_field = algorithm.parameterAsString(parameters, "H3_FIELD", context)
    if h3_field.lower() not in ("", DEFAULT_H3_FIELD):
        return None
    has_cells = source.fields().lookupField(DEFAULT_H3_FIELD) >= 0
    are_polygons = QgsWkbTypes.geometryType(source.wkbType()) == POLYGON
    return source if are_polygons or (has_shapes(source) and not has_cells) else None


def _box_of(source, context):
    """The extent of a source in degrees, None where it has none that can be told.

    Raises:
        QgsCsException: a part of it has no place on the globe.
    """
    extent, crs = source.sourceExtent(), source.sourceCrs()
    if not crs.isValid() or extent.isNull() or not extent.isFinite():
        return None
    corners = extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
    look_like_degrees = max(map(abs, corners[::2])) <= HALF_TURN and max(map(abs, corners[1::2])) <= MAX_DEGREES
    if look_like_degrees and not crs.isGeographic():  # the CRS may be wrong
        return None
    return _box_of_corners(corners, _to_degrees(source, context))


def _to_degrees(source, context):
    target = QgsCoordinateReferenceSystem(WGS84)
    return QgsCoordinateTransform(source.sourceCrs(), target, context.transformContext())


def _box_of_corners(corners, to_degrees):
    """The box around a grid of points in a rectangle; None where it is too wide to tell its east from its west."""
    xmin, ymin, xmax, ymax = corners
    shares = [step / STEPS for step in range(STEPS + 1)]
    grid = [
        to_degrees.transform(xmin + (xmax - xmin) * across, ymin + (ymax - ymin) * up)
        for across in shares
        for up in shares
    ]
    longitudes, latitudes = sorted(point.x() % 360 for point in grid), [point.y() for point in grid]
    if max(map(abs, latitudes)) > MAX_DEGREES:
        return None
    # The widest gap on the circle of longitudes is what the box leaves out.
    following = [*longitudes[1:], longitudes[0] + 360]
    gap, west = max((after - before, after) for before, after in zip(longitudes, following))
    if 360 - gap > HALF_TURN:
        return None
    return Box((west + 180) % 360 - 180, 360 - gap, min(latitudes), max(latitudes))


def _may_be_inside(source, box, bounds, context):
    """Whether some of a source may lie within bounds, by its box and by the first of its features."""
    margin = MARGIN_DEGREES + (box.width + box.north - box.south) / STEPS
    if box.grown(margin).overlaps(bounds):
        return True
    to_degrees = _to_degrees(source, context)
    request = QgsFeatureRequest().setSubsetOfAttributes([])
    for feature in islice(source.getFeatures(request, SKIP_VALIDITY_CHECKS), LOOKED_AT):
        if feature.hasGeometry() and not feature.geometry().isEmpty():
            rectangle = feature.geometry().boundingBox()
            centre = to_degrees.transform(rectangle.center())
            if Box(centre.x(), 0.0, centre.y(), centre.y()).grown(margin).overlaps(bounds):
                return True
    return False


def _sentence(source, box, model):
    sentences = [
        tr("The layer {0} ({1}) lies outside the valid domain of {2}: {3}.").format(
            source.sourceName(), box, model.name, _domain(model)
        )
    ]
    if source.sourceCrs().isGeographic():
        sentences += _remarks_on_coordinates(box, model.bounds)
    others = [other for other in installed_models(backend_root()) if other.takes_locations and other.path != model.path]
    fitting = [other for other in others if box.fits(other.bounds)]
    if fitting:
        best = min(fitting, key=lambda other: math.prod(_size(other.bounds)))
        sentences.append(tr("The installed model {} is valid there.").format(best.installed_name))
    else:
        sentences.append(tr("No installed model is valid there; Import encoder adds models."))
    return " ".join(sentences)


def _remarks_on_coordinates(box, bounds):
    """What may have been done to coordinates that would be inside if they were swapped or had another sign."""
    lon, lat = box.centre().west, box.centre().south

    def is_inside(lon, lat):
        return Box(lon, 0.0, lat, lat).overlaps(bounds)

    if any(is_inside(*swapped) for swapped in ((lat, lon), (-lat, lon), (lat, -lon))):
        return [tr("The layer's longitudes and latitudes may be swapped.")]
    if is_inside(-lon, lat):
        return [tr("The sign of the layer's longitudes may be wrong.")]
    if is_inside(lon, -lat):
        return [tr("The sign of the layer's latitudes may be wrong.")]
    return []


def _domain(model):
    text = " ".join(model.domain.split())
    if text or model.bounds is None:
        return text.rstrip(".")
    return str(Box(model.bounds[0], _size(model.bounds)[0], *model.bounds[1::2]))


def _size(bounds):
    """Width and height in degrees of bounds, as a card has them; None is everywhere."""
    west, south, east, north = bounds or (-180, -90, 180, 90)
    return min(east - west + (360 if west > east else 0), 360), north - south
