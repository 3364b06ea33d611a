"""Points of interest: density, number per resident and rarity of categories of points by H3 cell."""

import os

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..compat import field_names
from ..shared.choices import MAX_CATEGORIES, MIN_POINTS, OSM_CATEGORY
from ..shared.columns import Numbers, Texts
from ..shared.features_algorithm import READ, FeaturesAlgorithm, place_column, warn_of_several_points
from ..shared.parameters import numeric_field, optional_field
from ..shared.sources import open_source, read_layer
from ..translation import tr

TYPES = (QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon)


class PoiFeatures(FeaturesAlgorithm):
    """Columns by category from points, the centroids of polygons, or fields of counts."""

    ID = "poifeatures"
    TITLE = "Points of interest to cells"
    TASK = "poi"
    MODALITY = "poi"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        number = QgsProcessingParameterNumber
        self.add_cells(TYPES, with_people=True)
        self.add_input(tr("Points of interest"), TYPES, optional=True)
        self.add(optional_field("CATEGORY", tr("Field with categories")))
        self.add(numeric_field("COUNTS", tr("Or fields with counts"), multiple=True))
        self._add_extract()
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
        self.add_output(tr("Points of interest by cell"))

    def _add_extract(self):
        """Declare the file of OpenStreetMap, in place of the layer."""
        extract = QgsProcessingParameterFile(
            name="OSM_FILE",
            description=tr("Or an OpenStreetMap file"),
            optional=True,
            fileFilter=tr("OpenStreetMap (*.osm.pbf *.pbf *.osm);;All files (*)"),
        )
        self.add(extract)
        categories = QgsProcessingParameterString(
            name="OSM_CATEGORY",
            description=tr("Categories from the OpenStreetMap file"),
            defaultValue=OSM_CATEGORY,
            optional=True,
        )
        self.add(categories, advanced=True)

    def read(self, job, parameters, context):
        """Places, and their categories or counts."""
        limits = {
            "min_points": self.parameterAsInt(parameters, "MIN_POINTS", context),
            "max_categories": self.parameterAsInt(parameters, "MAX_CATEGORIES", context),
        }
        extract = self.parameterAsFile(parameters, "OSM_FILE", context)
        if extract:
            if parameters.get("INPUT"):
                job.feedback.pushWarning(
                    tr("The layer of points is not used, because an OpenStreetMap file is chosen.")
                )
            category = self.parameterAsString(parameters, "OSM_CATEGORY", context).strip() or OSM_CATEGORY
            return {**limits, "osm": extract, "osm_category": category}, os.path.basename(extract)
        if not parameters.get("INPUT"):
            raise QgsProcessingException(tr("Choose a layer of points of interest, or an OpenStreetMap file."))
        source = open_source(self, parameters, "INPUT", context)
        category = self.parameterAsString(parameters, "CATEGORY", context)
        counts = field_names(self, parameters, "COUNTS", context)
        if bool(category) == bool(counts):
            raise QgsProcessingException(tr("Choose either a field with categories, or fields with counts."))
        key, place = place_column(source)
        data = {"category": Texts(category)} if category else {"counts": Numbers(*counts)}
        _, files = read_layer(source, {key: place, **data}, job, READ, context)
        warn_of_several_points(place, job.feedback)
        return {**files, **limits, "columns": counts}, source.sourceName()
