"""Estimate flows: commuting between zones, estimated from their people."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..engine.job import backend
from ..shared.base import MobclipAlgorithm
from ..shared.choices import COMMUTERS, FLOW_METHODS, KEPT_SHARE, MIN_FLOW
from ..shared.columns import Ids, ParsedNumbers, Polygons, Texts
from ..shared.embeddings_algorithm import new_fields
from ..shared.flows import write_lines
from ..shared.layer_metadata import metadata_of
from ..shared.layer_names import quoted
from ..shared.locations import DEFAULT_H3_FIELD
from ..shared.parameters import choice, chosen_field, numeric_field, optional_field
from ..shared.presentation import Presentation
from ..shared.sources import open_source, read_layer, require_crs
from ..styling.flows import flow_map
from ..translation import tr

READ, WORK, WRITE = (0, 20), (20, 75), (75, 100)  # percent of the bar
ESTIMATED = "estimated"  # the kind of the flows


class EstimateFlows(MobclipAlgorithm):
    """Arcs with the fields `origin`, `destination`, `kind`, `flow` and `distance_km`; no geometry where people stay in a zone."""

    ID = "estimateflows"
    TITLE = "Estimate flows"
    GROUP = "Analysis"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        source, number = QgsProcessing.SourceType, QgsProcessingParameterNumber
        zones = [source.TypeVectorPolygon, source.TypeVectorPoint]
        real = number.Type.Double
        share = {"type": real, "minValue": 0, "maxValue": 1}
        self.add(QgsProcessingParameterFeatureSource(name="INPUT", description=tr("Zones"), types=zones))
        self.add(chosen_field("PEOPLE", tr("Field with the number of people")))
        self.add(optional_field("ZONE_FIELD", tr("Name field of the zones")))
        self.add(choice("METHOD", tr("Model of flows"), FLOW_METHODS))
        self.add(numeric_field("OUTGOING", tr("Field with known outgoing flows")))
        self.add(numeric_field("INCOMING", tr("Field with known incoming flows")))
        commuters = number(name="COMMUTERS", description=tr("Commuters per person"), defaultValue=COMMUTERS, **share)
        self.add(commuters)
        self.add(
            QgsProcessingParameterBoolean(
                name="WITHIN", description=tr("Estimate flows within zones too"), defaultValue=True
            )
        )
        kept = tr("Share of each origin's flow to keep")
        self.add(number(name="TOP_SHARE", description=kept, defaultValue=KEPT_SHARE, **share), advanced=True)
        least = number(name="MIN_FLOW", description=tr("Minimum flow"), type=real, defaultValue=MIN_FLOW, minValue=0)
        self.add(least, advanced=True)
        self.add(
            QgsProcessingParameterFeatureSink(
                name="OUTPUT", description=tr("Estimated flows"), type=source.TypeVectorLine
            )
        )
        self.addOutput(QgsProcessingOutputNumber(name="COUNT", description=tr("Number of flows")))
        self.addOutput(QgsProcessingOutputNumber(name="TOTAL", description=tr("Sum of all flows")))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend estimate and draw the flows, then copy them to the sink."""
        source = open_source(self, parameters, "INPUT", context)
        require_crs(source)
        columns = self._columns(source, parameters, context)
        within = self.parameterAsBool(parameters, "WITHIN", context)
        with backend(feedback) as job:
            _, files = read_layer(source, columns, job, READ, context)
            params = {
                "method": self.parameterAsEnumString(parameters, "METHOD", context),
                "commuters": self.parameterAsDouble(parameters, "COMMUTERS", context),
                "within": within,
                "top_share": self.parameterAsDouble(parameters, "TOP_SHARE", context),
                "min_flow": self.parameterAsDouble(parameters, "MIN_FLOW", context),
                "lines": job.path("lines"),
                "output": job.path("flows"),
            }
            value = job.request("estimate_flows", WORK, **files, **params)
            job.end_worker()
            fields, values, numbers = new_fields(value, job.path("flows"))
            destination = write_lines(self, parameters, context, job, fields, values, WRITE, has_gaps=within)
        self.present(destination, self._presentation(source, numbers), context)
        return {"OUTPUT": destination, "COUNT": value["rows"], "TOTAL": value["total"]}

    def _columns(self, source, parameters, context):
        """What to read of the zones: columns by the names of the task's parameters."""
        zone = self.parameterAsString(parameters, "ZONE_FIELD", context)
        if not zone and source.fields().lookupField(DEFAULT_H3_FIELD) >= 0:
            zone = DEFAULT_H3_FIELD
        named = {"people": "PEOPLE", "outgoing": "OUTGOING", "incoming": "INCOMING"}
        fields = {key: self.parameterAsString(parameters, name, context) for key, name in named.items()}
        numbers = {key: ParsedNumbers(field) for key, field in fields.items() if field}
        return {"names": Texts(zone) if zone else Ids(), "places": Polygons(), **numbers}

    def _presentation(self, source, numbers):
        """A flow map, whose name and metadata say that the flows are estimated."""
        drawn = [flow for flow, km in zip(numbers["flow"], numbers["distance_km"]) if km > 0]
        name = tr("Estimated flows between {}").format(quoted(source.sourceName()))
        metadata = metadata_of(name, self.displayName(), [], content=ESTIMATED)
        said = tr("The flows are estimates of a model, not observations.")
        metadata.setAbstract("\n".join([metadata.abstract(), said]))
        return Presentation(name, flow_map(drawn) if drawn else None, metadata)
