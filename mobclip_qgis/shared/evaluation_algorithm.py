"""What the algorithms share that score embeddings on an indicator: parameters, reading, and the files they write."""

from qgis.core import QgsProcessingParameterFileDestination

from ..notices import notices
from ..translation import tr
from .base import MobclipAlgorithm
from .choices import POSITIONS, PROBES, TASKS, TRANSFORMS
from .columns import Codes, Numbers, Points, Texts
from .parameters import choice, indicator_field, numeric_field, optional_field
from .sources import require_fields

FILES = {"OUTPUT_HTML": "report", "TABLE": "table"}  # parameter here and of the task


class EvaluationAlgorithm(MobclipAlgorithm):
    """Subclasses declare the layer `INPUT` and what to evaluate, and then what is declared here."""

    def add_target(self):
        """Declare the indicator and the regions."""
        self.add(indicator_field())
        self.add(optional_field("REGION", tr("Region field for cross-validation")))

    def add_probes(self):
        """Declare the probes, and what they learn."""
        self.add(choice("PROBES", tr("Probes"), PROBES, multiple=True))
        self.add_learning()

    def add_position(self, default):
        """Declare whether functions of position go beside the embeddings."""
        self.add(choice("POSITION", tr("Position beside the embeddings"), POSITIONS, default), advanced=True)

    def add_learning(self):
        """Declare what a probe learns: the kind of indicator, its transform, and weights."""
        self.add(choice("TASK", tr("Learning task"), TASKS))
        self.add(choice("TRANSFORM", tr("Transform of the indicator"), TRANSFORMS), advanced=True)
        self.add(numeric_field("WEIGHTS", tr("Weight field")), advanced=True)

    def add_files(self):
        """Declare the report and the table."""
        destination = QgsProcessingParameterFileDestination
        table = {"fileFilter": tr("CSV files (*.csv)"), "optional": True, "createByDefault": False}
        self.add(destination(name="OUTPUT_HTML", description=tr("Report"), fileFilter=tr("HTML files (*.html)")))
        self.add(destination(name="TABLE", description=tr("Table of all scores"), **table))

    def target_columns(self, source, parameters, context):
        """Columns to read for the indicator, the regions, the weights and the places, and parameters of the task."""
        target, region, weights = (
            self.parameterAsString(parameters, name, context) for name in ("TARGET", "REGION", "WEIGHTS")
        )
        numeric = source.fields()[require_fields(source, [target])[0]].isNumeric()
        columns = {"target": (Numbers if numeric else Texts)(target), "lonlat": Points()}
        if region:
            columns["region"] = Codes(region)
        if weights:
            columns["weights"] = Numbers(weights)
        return columns, {"target_kind": "numbers" if numeric else "texts", "target_name": target}

    def probe_params(self, parameters, context):
        """Parameters of the task: the probes, and what they learn."""
        probes = self.parameterAsEnumStrings(parameters, "PROBES", context)
        skip = not notices.is_heard()  # on the desktop the user is asked whether to install what is missing
        return {"probes": probes, "skip_missing": skip, **self.learning_params(parameters, context)}

    def learning_params(self, parameters, context):
        """Parameters of the task that say what a probe learns."""
        return {
            "task": self.parameterAsEnumString(parameters, "TASK", context),
            "transform": self.parameterAsEnumString(parameters, "TRANSFORM", context),
        }

    def files(self, parameters, context):
        """Paths of the files that are wanted, by parameter."""
        paths = {name: self.parameterAsFileOutput(parameters, name, context) for name in FILES}
        return {name: path for name, path in paths.items() if path}
