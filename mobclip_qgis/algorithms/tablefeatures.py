"""Any numeric fields of points, cells or polygons by H3 cell."""

from qgis.core import QgsProcessing, QgsProcessingException

from ..compat import field_names
from ..shared.columns import Numbers, Texts
from ..shared.features_algorithm import READ, FeaturesAlgorithm, place_column, warn_of_several_points
from ..shared.parameters import numeric_field
from ..shared.sources import numeric_names, open_source, read_layer
from ..shared.zone_codes import add_zones, has_zones, read_zones
from ..translation import tr


class TableFeatures(FeaturesAlgorithm):
    """Means of fields, of polygons weighted by area."""

    ID = "tablefeatures"
    TITLE = "Other fields to cells"
    TASK = "table"
    MODALITY = "table"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_cells(())
        self.add_input(tr("Points, cells or polygons"), [QgsProcessing.SourceType.TypeVector])
        self.add(numeric_field("FIELDS", tr("Fields"), multiple=True))
        add_zones(self)
        self.add_output(tr("Fields by cell"), name_is_advanced=False)

    def read(self, job, parameters, context):
        """Places and their values."""
        source = open_source(self, parameters, "INPUT", context)
        named = field_names(self, parameters, "FIELDS", context)
        code = self.parameterAsString(parameters, "KEY_FIELD", context)
        names = named or [name for name in numeric_names(source) if name != code]
        if not names:
            raise QgsProcessingException(tr("The layer {} has no numeric fields.").format(source.sourceName()))
        joined = has_zones(self, parameters, context)
        key, place = ("codes", Texts(code)) if joined else place_column(source, with_areas=True)
        _, files = read_layer(source, {key: place, "values": Numbers(*names)}, job, READ, context)
        if joined:
            files.update(read_zones(self, job, parameters, context))
        warn_of_several_points(place, job.feedback)
        return {**files, "columns": names, "named": bool(named)}, source.sourceName()
