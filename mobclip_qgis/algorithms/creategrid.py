"""Create grid: the H3 cells of an extent or of polygons."""

import math
import re

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsRectangle,
    QgsReferencedRectangle,
)

from ..engine.job import Progress, backend
from ..shared.base import MobclipAlgorithm
from ..shared.cell_layer import write_cells
from ..shared.choices import FINEST_RESOLUTION, MAX_CELLS, PREDICATES
from ..shared.columns import Polygons
from ..shared.locations import location_params
from ..shared.parameters import choice
from ..shared.presentation import Presentation
from ..shared.sources import WGS84, crs_text, open_source, read_layer
from ..styling.renderers import outlines
from ..translation import tr

QGIS_ORDER = "xmin,xmax,ymin,ymax"  # of the text of an extent
TYPED = re.compile(r"\s*" + r"\s*,\s*".join([r"([-+.0-9eE]+|nan|inf)"] * 4) + r"\s*(?:\[(.*)\])?\s*")


class CreateGrid(MobclipAlgorithm):
    """Cells of an extent or of a polygon layer as polygons with the field `h3`."""

    ID = "creategrid"
    TITLE = "Create grid"
    GROUP = "Embeddings"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        number, polygons = QgsProcessingParameterNumber, QgsProcessing.SourceType.TypeVectorPolygon
        resolution = {"defaultValue": 6, "minValue": 0, "maxValue": FINEST_RESOLUTION}
        self.add(number(name="RESOLUTION", description=tr("H3 resolution"), **resolution))
        self.add(QgsProcessingParameterExtent(name="EXTENT", description=tr("Extent"), optional=True))
        self.add(
            QgsProcessingParameterFeatureSource(
                name="POLYGONS", description=tr("Polygons"), types=[polygons], optional=True
            )
        )
        self.add(choice("PREDICATE", tr("Spatial predicate"), PREDICATES))
        limit = number(name="MAX_CELLS", description=tr("Maximum number of cells"), defaultValue=MAX_CELLS, minValue=1)
        self.add(limit, advanced=True)
        self.add(QgsProcessingParameterFeatureSink(name="OUTPUT", description=tr("Grid"), type=polygons))
        self.addOutput(QgsProcessingOutputNumber(name="COUNT", description=tr("Number of cells")))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend find the cells, then copy them to the sink."""
        with backend(feedback) as job:
            params = {
                "resolution": self.parameterAsInt(parameters, "RESOLUTION", context),
                "predicate": self.parameterAsEnumString(parameters, "PREDICATE", context),
                "max_cells": self.parameterAsInt(parameters, "MAX_CELLS", context),
                "output": job.path("cells"),
                "boundaries": job.path("boundaries"),
            }
            area = self._area(parameters, context, job)
            count = job.request("grid", span=(10, 60), **params, **area)["count"]
            destination = self._write(parameters, context, job)
        return {"OUTPUT": destination, "COUNT": count}

    def _area(self, parameters, context, job):
        """The polygons if given, else the extent in EPSG:4326."""
        if parameters.get("POLYGONS"):
            source = open_source(self, parameters, "POLYGONS", context)
            column = Polygons()
            _, files = read_layer(source, {"polygons": column}, job, (0, 10), context)
            return {**files, **location_params("polygons", column, source)}
        if not parameters.get("EXTENT"):
            raise QgsProcessingException(tr("Give an extent or a polygon layer."))
        return self._extent(parameters, context)

    def _extent(self, parameters, context):
        """Parameters of the task for the extent: in its own CRS, and text as it was typed.

        QGIS puts the smaller longitude first, and so loses that 179,-179 passes the antimeridian.
        """
        value = parameters["EXTENT"]
        typed = TYPED.fullmatch(value) if isinstance(value, str) else None
        if typed:
            *numbers, crs = typed.groups()
            xmin, xmax, ymin, ymax = map(float, numbers)
            require_finite(all(map(math.isfinite, (xmin, xmax, ymin, ymax))))
            crs = QgsCoordinateReferenceSystem(crs or WGS84)
            order = {"order": QGIS_ORDER} if crs.isGeographic() else {}
            return {"extent": [xmin, ymin, xmax, ymax], **crs_params(crs), **order}
        box = self.parameterAsExtent(parameters, "EXTENT", context)
        require_finite(box.isFinite() and not box.isNull())
        plain = isinstance(value, QgsRectangle) and not isinstance(value, QgsReferencedRectangle)
        crs = QgsCoordinateReferenceSystem(WGS84) if plain else self.parameterAsExtentCrs(parameters, "EXTENT", context)
        return {"extent": [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()], **crs_params(crs)}

    def _write(self, parameters, context, job):
        """Write the backend's cells to the sink; returns the id of the destination."""
        progress = Progress(job.feedback, (60, 100))
        destination = write_cells(self, parameters, context, job.path("cells"), job.path("boundaries"), progress)
        self.present(destination, Presentation(renderer=outlines()), context)
        return destination


def require_finite(finite):
    """Refuse an extent of numbers that are not finite.

    Raises:
        QgsProcessingException: the argument is false.
    """
    if not finite:
        raise QgsProcessingException(tr("The extent is not a rectangle on the globe: check it and its CRS."))


def crs_params(crs):
    """The CRS as a parameter of the task.

    Raises:
        QgsProcessingException: it is unknown.
    """
    if not crs.isValid():
        raise QgsProcessingException(tr("The CRS of the extent is unknown: give the extent in degrees (EPSG:4326)."))
    return {"crs": crs_text(crs)}
