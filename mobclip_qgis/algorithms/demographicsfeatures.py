"""Demographics: counts and means of polygons, such as a census, by H3 cell."""

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterFeatureSource, QgsWkbTypes

from ..compat import POLYGON, field_names
from ..shared.columns import Numbers, Polygons, Texts
from ..shared.features_algorithm import READ, FeaturesAlgorithm, place_column
from ..shared.parameters import numeric_field
from ..shared.raster_files import raster, raster_file
from ..shared.sources import open_source, read_layer
from ..shared.zone_codes import add_zones, has_zones, read_zones
from ..translation import tr

TYPES = (QgsProcessing.SourceType.TypeVectorPolygon,)


class DemographicsFeatures(FeaturesAlgorithm):
    """Columns by areal interpolation, or by that of population."""

    ID = "demographicsfeatures"
    TITLE = "Demographics to cells"
    TASK = "demographics"
    MODALITY = "demographics"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_cells(TYPES)
        self.add_input(tr("Polygons with statistics"), [QgsProcessing.SourceType.TypeVector])
        self.add(numeric_field("COUNTS", tr("Fields with counts"), multiple=True))
        self.add(numeric_field("MEANS", tr("Fields with means or shares"), multiple=True))
        self.add(numeric_field("WEIGHT", tr("Weight field for means")))
        add_zones(self)
        self.add(raster("POPULATION", tr("Population raster"), optional=True))
        layer = QgsProcessingParameterFeatureSource(
            name="POPULATION_LAYER",
            description=tr("Population layer"),
            types=[QgsProcessing.SourceType.TypeVector],
            optional=True,
        )
        self.add(layer, advanced=True)
        field = numeric_field("POPULATION_FIELD", tr("Field of the population layer"), "POPULATION_LAYER")
        self.add(field, advanced=True)
        self.add_output(tr("Demographics by cell"))

    def read(self, job, parameters, context):
        """Polygons with their statistics, and where people live."""
        source = open_source(self, parameters, "INPUT", context)
        counts, means = (field_names(self, parameters, name, context) for name in ("COUNTS", "MEANS"))
        if not counts and not means:
            raise QgsProcessingException(tr("Choose fields with counts, fields with means, or both."))
        joined = has_zones(self, parameters, context)
        if not joined and QgsWkbTypes.geometryType(source.wkbType()) != POLYGON:
            text = tr("The layer {} has no polygons: choose the polygons of its codes, and both code fields.")
            raise QgsProcessingException(text.format(source.sourceName()))
        key = self.parameterAsString(parameters, "KEY_FIELD", context)
        columns = {"codes": Texts(key)} if joined else {"polygons": Polygons()}
        columns.update({"counts": Numbers(*counts)} if counts else {})
        columns.update({"means": Numbers(*means)} if means else {})
        weight = self.parameterAsString(parameters, "WEIGHT", context)
        if weight and not means:
            job.feedback.pushWarning(tr("The weight field has no effect without fields with means."))
        elif weight:
            columns["weights"] = Numbers(weight)
        _, files = read_layer(source, columns, job, READ, context)
        if joined:
            files.update(read_zones(self, job, parameters, context))
        population = self._population(job, parameters, context)
        names = {"count_columns": counts, "mean_columns": means}
        return {**files, **names, **population}, source.sourceName()

    def _population(self, job, parameters, context):
        """Parameters of the task that say where people live, none where polygons are to be divided by area."""
        from_raster, from_layer = (parameters.get(name) for name in ("POPULATION", "POPULATION_LAYER"))
        if from_raster and from_layer:
            raise QgsProcessingException(tr("Choose either a raster or a layer for the population."))
        if from_raster:
            path, crs = raster_file(self, parameters, "POPULATION", context)
            return {"population": path, "population_crs": crs}
        field = self.parameterAsString(parameters, "POPULATION_FIELD", context)
        if not from_layer:
            return {}
        if not field:
            raise QgsProcessingException(tr("Choose the field of the population layer with the population."))
        source = open_source(self, parameters, "POPULATION_LAYER", context)
        key, place = place_column(source)
        _, files = read_layer(source, {f"people_{key}": place, "people_values": Numbers(field)}, job, READ, context)
        return files
