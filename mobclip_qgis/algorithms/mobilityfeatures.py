"""Mobility features: columns by cell of flows and trips, and the flows between the cells."""

import contextlib

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..compat import text_field
from ..engine.arrays import Reader
from ..engine.job import Progress
from ..shared.cell_layer import H3_CHARACTERS
from ..shared.choices import MIN_FLOW, TOP_SHARE
from ..shared.columns import Texts, Times
from ..shared.embeddings_algorithm import new_fields
from ..shared.features_algorithm import READ, FeaturesAlgorithm, Output, place_column
from ..shared.flows import add_flow_fields, add_points, flow_columns, place_columns
from ..shared.layer_metadata import metadata_of
from ..shared.layer_names import quoted
from ..shared.parameters import optional_field
from ..shared.presentation import Presentation
from ..shared.project import ENDS, first_with_flows
from ..shared.sinks import LayerDefinition, as_fields, written
from ..shared.sources import open_source, read_layer, with_progress
from ..translation import tr

EDGES = "EDGES"
WRITE_EDGES = (75, 80)  # percent of the bar


class MobilityFeatures(FeaturesAlgorithm):
    """Columns of flows between zones, points or cells, or of the moves along trips; and a table of the flows between cells."""

    ID = "mobilityfeatures"
    TITLE = "Flows to cells"
    TASK = "mobility"
    MODALITY = "mobility"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        number, source = QgsProcessingParameterNumber, QgsProcessing.SourceType
        self.add_cells([], with_people=True)
        self.first_data = first_with_flows() or self.first_data
        self.add_input(tr("Flows or points of trips"), [source.TypeVector])
        add_flow_fields(self)
        zones = QgsProcessingParameterFeatureSource(
            name="ZONES", description=tr("Zones"), types=[source.TypeVectorPolygon], optional=True
        )
        self.add(zones)
        self.add(optional_field("ZONE_FIELD", tr("Name field of the zones"), layer="ZONES"))
        add_points(self)
        self.add(optional_field("TRIP", tr("Trip field")))
        self.add(optional_field("TIME", tr("Time field")))
        least = number(
            name="MIN_FLOW",
            description=tr("Minimum flow"),
            type=number.Type.Double,
            defaultValue=MIN_FLOW,
            minValue=0,
        )
        share = number(
            name="TOP_SHARE",
            description=tr("Share of each origin's flow to keep"),
            type=number.Type.Double,
            defaultValue=TOP_SHARE,
            minValue=0,
            maxValue=1,
        )
        self.add(least)
        self.add(share, advanced=True)
        self.add_output(tr("Flows by cell"))
        edges = QgsProcessingParameterFeatureSink(
            name=EDGES, description=tr("Flows between cells"), type=source.TypeVector, optional=True
        )
        self.add(edges)
        self.addOutput(QgsProcessingOutputNumber(name="EDGE_COUNT", description=tr("Number of flows between cells")))

    def read(self, job, parameters, context):
        """Flows, with the zones that they name, or points of trips."""
        source = open_source(self, parameters, "INPUT", context)
        params = {
            "min_flow": self.parameterAsDouble(parameters, "MIN_FLOW", context),
            "top_share": self.parameterAsDouble(parameters, "TOP_SHARE", context),
        }
        if parameters.get(EDGES):
            params.update({"edge_cells": job.path("edge_cells"), "edges": job.path("edges")})
        trip, time = (self.parameterAsString(parameters, name, context) for name in ("TRIP", "TIME"))
        if trip or time:
            columns, zones = self._trip_columns(source, trip, time, parameters), None
        else:
            columns = flow_columns(self, parameters, source, context)
            zones, of_zones = place_columns(self, parameters, "ZONES", "ZONE_FIELD", context)
        _, files = read_layer(source, columns, job, READ, context)
        if zones is not None:
            files.update(read_layer(zones, of_zones, job, READ, context)[1])
        self.places = quoted(source.sourceName())
        return {**files, **params}, source.sourceName()

    def _trip_columns(self, source, trip, time, parameters):
        """What to read of points of trips."""
        if not (trip and time):
            raise QgsProcessingException(tr("Give both the trip field and the time field."))
        if parameters.get("ZONES"):
            raise QgsProcessingException(tr("Give either zones, or the fields of trips."))
        key, place = place_column(source)
        return {key: place, "trip": Texts(trip), "time": Times(time)}

    @contextlib.contextmanager
    def more_outputs(self, job, value, parameters, context, feedback):
        """The table of flows between cells."""
        if "edges" not in value:
            yield {}
            return
        added, columns, _ = new_fields(value["edges"], job.path("edges"))
        fields = as_fields([*(text_field(name, H3_CHARACTERS) for name in ENDS), *added])
        count = value["edges"]["rows"]

        def edges():
            with contextlib.closing(Reader(job.path("edge_cells"), "uint64", 2)) as cells:
                for row in with_progress(range(count), count, Progress(feedback, WRITE_EDGES)):
                    edge = QgsFeature(fields)
                    edge.setAttributes([*(f"{cell:x}" for cell in cells[row]), *(column[row] for column in columns)])
                    yield edge

        layer = LayerDefinition(fields, QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem())
        title = tr("Flows between cells ({})").format(self.places)
        presentation = Presentation(title, metadata=metadata_of(title, self.displayName(), [], content=self.places))
        with written(self, parameters, context, layer, edges(), EDGES) as output:
            yield {EDGES: Output(output, presentation)}

    def more_numbers(self, value):
        """The number of flows between cells."""
        return {"EDGE_COUNT": value["edges"]["rows"] if "edges" in value else 0}
