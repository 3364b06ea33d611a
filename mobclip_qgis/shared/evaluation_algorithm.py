"""What the algorithms share that score embeddings on an indicator: parameters, reading, and the files they write."""

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ..translation import tr
from .base import MobclipAlgorithm
from .columns import Codes, Numbers, Points, Texts
from .sources import require_fields

PROBES = ["ridge", "lightgbm", "lightgbm-paper", "knn", "mlp"]
TASKS = ["auto", "regression", "classification", "counts"]
TRANSFORMS = ["none", "log", "logit"]
NUMERIC = QgsProcessingParameterField.DataType.Numeric
FILES = {"OUTPUT_HTML": "report", "TABLE": "table"}  # parameter here and of the task


class EvaluationAlgorithm(MobclipAlgorithm):
    """Subclasses declare the layer `INPUT` and what to judge, and then what is declared here."""

    def add_target(self):
        """Declare the indicator and the regions."""
        self.add(QgsProcessingParameterField("TARGET", tr("Indicator"), None, "INPUT"))
        self.add(QgsProcessingParameterField("REGION", tr("Regions to leave out whole"), None, "INPUT", optional=True))

    def add_judging(self):
        """Declare how to judge: probes, and what they learn."""
        self.add(QgsProcessingParameterEnum("PROBES", tr("Probes"), PROBES, True, PROBES[:1], usesStaticStrings=True))
        self.add_learning()

    def add_learning(self):
        """Declare what a probe learns: the kind of indicator, its transform, and weights."""
        task = QgsProcessingParameterEnum(
            "TASK", tr("Kind of indicator"), TASKS, False, TASKS[0], usesStaticStrings=True
        )
        transform = QgsProcessingParameterEnum(
            "TRANSFORM", tr("Transform of the indicator"), TRANSFORMS, False, TRANSFORMS[0], usesStaticStrings=True
        )
        weights = QgsProcessingParameterField("WEIGHTS", tr("Weights"), None, "INPUT", NUMERIC, optional=True)
        self.add(task)
        self.add(transform, advanced=True)
        self.add(weights, advanced=True)

    def add_files(self):
        """Declare the report and the table."""
        table = QgsProcessingParameterFileDestination(
            "TABLE", tr("Table of all scores"), tr("CSV files (*.csv)"), optional=True, createByDefault=False
        )
        self.add(QgsProcessingParameterFileDestination("OUTPUT_HTML", tr("Report"), tr("HTML files (*.html)")))
        self.add(table)

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

    def judging(self, parameters, context):
        """Parameters of the task that say how to judge."""
        return {
            "probes": self.parameterAsEnumStrings(parameters, "PROBES", context),
            **self.learning(parameters, context),
        }

    def learning(self, parameters, context):
        """Parameters of the task that say what a probe learns."""
        return {
            "task": self.parameterAsEnumString(parameters, "TASK", context),
            "transform": self.parameterAsEnumString(parameters, "TRANSFORM", context),
        }

    def files(self, parameters, context):
        """Paths of the files that are wanted, by parameter."""
        paths = {name: self.parameterAsFileOutput(parameters, name, context) for name in FILES}
        return {name: path for name, path in paths.items() if path}
