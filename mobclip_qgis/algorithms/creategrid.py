"""mobclip:creategrid"""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsVectorLayer,
)

from ..styling.renderers import grid_renderer
from .base import MobclipAlgorithm, advanced
from .embedded import to_degrees
from .places import write_polygons


class CreateGrid(MobclipAlgorithm):
    """H3 cells over an extent or over polygons."""

    NAME = "creategrid"
    GROUP = "Places"
    EXTENT, POLYGONS, RESOLUTION = "EXTENT", "POLYGONS", "RESOLUTION"
    PREDICATE, MAX_CELLS, COUNT = "PREDICATE", "MAX_CELLS", "COUNT"
    PREDICATES = ("overlap", "centre")

    def declare(self):
        """Parameters and outputs."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        whole, integer = QgsProcessingParameterNumber, QgsProcessingParameterNumber.Type.Integer
        self.addParameter(QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True))
        self.addParameter(
            QgsProcessingParameterFeatureSource(self.POLYGONS, self.tr("Polygons instead of an extent"), polygons, optional=True)
        )
        self.addParameter(whole(self.RESOLUTION, self.tr("H3 resolution"), integer, 6, False, 0, 15))
        predicate = QgsProcessingParameterEnum(
            self.PREDICATE, self.tr("Cells that"), list(self.PREDICATES), False, "overlap", usesStaticStrings=True
        )
        self.addParameter(predicate)
        self.addParameter(advanced(whole(self.MAX_CELLS, self.tr("Most cells allowed"), integer, 1_000_000, False, 1)))
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Grid")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of cells")))

    def run_with(self, worker, parameters, context, feedback):
        """Make the grid in the backend, then copy it to the sink."""
        made = worker.path("grid.gpkg")
        value = worker.run(
            "grid",
            resolution=self.parameterAsInt(parameters, self.RESOLUTION, context),
            predicate=self.parameterAsEnumString(parameters, self.PREDICATE, context),
            max_cells=self.parameterAsInt(parameters, self.MAX_CELLS, context),
            output=made,
            **self._area(worker, parameters, context, feedback),
        )
        grid = QgsVectorLayer(f"{made}|layername=grid", "grid", "ogr")
        fields = grid.fields()
        fields.remove(fields.lookupField("fid"))
        layout = fields, grid.wkbType(), QgsCoordinateReferenceSystem("EPSG:4326")
        rows = _without_fid(grid)
        output = self.write(parameters, context, feedback, layout, rows, grid_renderer(value["count"]))
        return {self.OUTPUT: output, self.COUNT: value["count"]}

    def _area(self, worker, parameters, context, feedback):
        extent_given = bool(parameters.get(self.EXTENT))
        if extent_given == bool(parameters.get(self.POLYGONS)):
            raise QgsProcessingException(self.tr("Give either an extent or a layer of polygons."))
        if not extent_given:
            source = self.source_of(parameters, context, self.POLYGONS)
            path = worker.path("area.gpkg")
            write_polygons(source, path, context, feedback)
            return {"polygons": path}
        crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        to_degrees(crs, context, self.tr("of the extent"))
        target = QgsCoordinateReferenceSystem("EPSG:4326")
        box = self.parameterAsExtent(parameters, self.EXTENT, context, target)
        if box.isNull() or not box.isFinite():
            raise QgsProcessingException(self.tr("The extent cannot be transformed to longitude and latitude."))
        return {"extent": [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]}


def _without_fid(layer):
    """The features of a layer without their first attribute, the fid, which the output gives anew."""
    for feature in layer.getFeatures():
        feature.setAttributes(feature.attributes()[1:])
        yield feature
