"""Map flows: the strongest flows between places as curved lines."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..engine.job import backend
from ..shared.base import MobclipAlgorithm
from ..shared.choices import MAX_FLOWS, MIN_FLOW
from ..shared.embeddings_algorithm import new_fields
from ..shared.flows import add_flow_fields, add_points, flow_columns, place_columns, write_lines
from ..shared.layer_metadata import metadata_of
from ..shared.layer_names import quoted
from ..shared.parameters import optional_field
from ..shared.presentation import Presentation
from ..shared.project import first_with_flows
from ..shared.sources import open_source, read_layer
from ..styling.flows import flow_map
from ..translation import tr

READ, READ_PLACES, WORK, WRITE = (0, 40), (40, 50), (50, 80), (80, 100)  # percent of the bar


class MapFlows(MobclipAlgorithm):
    """Arcs with the fields `rank`, `origin`, `destination`, `kind`, `flow`, `share` and `distance_km`, the strongest first."""

    ID = "mapflows"
    TITLE = "Map flows"
    GROUP = "Analysis"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        source, number = QgsProcessing.SourceType, QgsProcessingParameterNumber
        places = QgsProcessingParameterFeatureSource(
            name="PLACES",
            description=tr("Places"),
            types=[source.TypeVectorPolygon, source.TypeVectorPoint],
            optional=True,
        )
        min_flow = {"type": number.Type.Double, "defaultValue": MIN_FLOW, "minValue": 0}
        flows = QgsProcessingParameterFeatureSource(name="INPUT", description=tr("Flows"), types=[source.TypeVector])
        flows.setGuiDefaultValueOverride(first_with_flows())
        self.add(flows)
        add_flow_fields(self)
        self.add(places)
        self.add(optional_field("PLACE_FIELD", tr("Name field of the places"), layer="PLACES"))
        self.add(
            number(name="MAX_FLOWS", description=tr("Maximum number of flows"), defaultValue=MAX_FLOWS, minValue=1)
        )
        self.add(number(name="MIN_FLOW", description=tr("Minimum flow"), **min_flow))
        add_points(self)
        self.add(
            QgsProcessingParameterFeatureSink(name="OUTPUT", description=tr("Flow map"), type=source.TypeVectorLine)
        )
        self.addOutput(QgsProcessingOutputNumber(name="COUNT", description=tr("Number of flows")))
        self.addOutput(QgsProcessingOutputNumber(name="SHARE", description=tr("Share of all flows between places")))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend draw the lines, then copy them to the sink."""
        source = open_source(self, parameters, "INPUT", context)
        columns = flow_columns(self, parameters, source, context)
        places, of_places = place_columns(self, parameters, "PLACES", "PLACE_FIELD", context)
        with backend(feedback) as job:
            _, files = read_layer(source, columns, job, READ, context)
            if places is not None:
                files.update(read_layer(places, of_places, job, READ_PLACES, context)[1])
            params = {
                "max_flows": self.parameterAsInt(parameters, "MAX_FLOWS", context),
                "min_flow": self.parameterAsDouble(parameters, "MIN_FLOW", context),
                "lines": job.path("lines"),
                "output": job.path("flows"),
            }
            value = job.request("map_flows", WORK, **files, **params)
            job.end_worker()
            fields, values, numbers = new_fields(value, job.path("flows"))
            destination = write_lines(self, parameters, context, job, fields, values, WRITE)
        name = tr("Flow map of {}").format(quoted(source.sourceName()))
        renderer = flow_map(numbers["flow"], flows_of_kinds(value, numbers))
        self.present(destination, Presentation(name, renderer, metadata_of(name, self.displayName(), [])), context)
        return {"OUTPUT": destination, "COUNT": value["rows"], "SHARE": value["share"]}


def flows_of_kinds(value, numbers):
    """The flows of each kind, by its text; None where there is only one."""
    if "kind" not in numbers:
        return None
    flows = {text: [] for text in value["texts"]["kind"]}
    for code, flow in zip(numbers["kind"], numbers["flow"]):
        flows[value["texts"]["kind"][int(code)]].append(flow)
    return flows
