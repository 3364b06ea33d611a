"""Points of interest: density, number per resident and rarity of categories of points by H3 cell."""

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterNumber

from ..compat import field_names
from ..shared.choices import MAX_CATEGORIES, MIN_POINTS
from ..shared.columns import Numbers, Texts
from ..shared.features_algorithm import READ, FeaturesAlgorithm, place_column, warn_of_several_points
from ..shared.parameters import numeric_field, optional_field
from ..shared.sources import open_source, read_layer
from ..translation import tr

TYPES = (QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon)


class PoiFeatures(FeaturesAlgorithm):
    """Columns by category from points, the centroids of polygons, or fields of counts."""

    ID = "poifeatures"
    TITLE = "Features of points of interest"
    TASK = "poi"
    MODALITY = "poi"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        number = QgsProcessingParameterNumber
        self.add_cells(TYPES, with_people=True)
        self.add_input(tr("Points of interest"), TYPES)
        self.add(optional_field("CATEGORY", tr("Field with categories")))
        self.add(numeric_field("COUNTS", tr("Or fields with counts"), multiple=True))
        least = number(
            name="MIN_POINTS",
            description=tr("Minimum number of points of a category"),
            defaultValue=MIN_POINTS,
            minValue=1,
        )
        self.add(least)
        most = number(
            name="MAX_CATEGORIES",
            description=tr("Maximum number of categories"),
            defaultValue=MAX_CATEGORIES,
            minValue=1,
        )
        self.add(most, advanced=True)
        self.add_output(tr("Features of points"))

    def read(self, job, parameters, context):
        """Places, and their categories or counts."""
        source = open_source(self, parameters, "INPUT", context)
        category = self.parameterAsString(parameters, "CATEGORY", context)
        counts = field_names(self, parameters, "COUNTS", context)
        if bool(category) == bool(counts):
            raise QgsProcessingException(tr("Choose either a field with categories, or fields with counts."))
        key, place = place_column(source)
        data = {"category": Texts(category)} if category else {"counts": Numbers(*counts)}
        _, files = read_layer(source, {key: place, **data}, job, READ, context)
        warn_of_several_points(place, job.feedback)
        limits = {
            "min_points": self.parameterAsInt(parameters, "MIN_POINTS", context),
            "max_categories": self.parameterAsInt(parameters, "MAX_CATEGORIES", context),
        }
        return {**files, **limits, "columns": counts}, source.sourceName()
