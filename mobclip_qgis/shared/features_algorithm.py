"""What the algorithms share that turn the user's own layers into feature columns of H3 cells, to train a model with."""

import contextlib
from typing import Any, NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..compat import POINT, POLYGON, real_field
from ..engine.arrays import Reader
from ..engine.job import Progress, backend
from ..styling.renderers import densities, logarithms
from ..translation import tr, tr_n
from .base import MobclipAlgorithm
from .cell_layer import WKB_TYPE, written_cells
from .columns import Cells, Numbers, Points, Polygons
from .destinations import OUTPUT
from .embeddings_algorithm import null_for_nan
from .layer_metadata import metadata_of
from .layer_names import quoted
from .locations import DEFAULT_H3_FIELD
from .parameters import numeric_field, optional_field
from .presentation import Presentation
from .project import cells_and_data
from .sinks import put_together
from .sources import open_source, read_layer

READ_CELLS, READ, WORK, WRITE = (0, 5), (5, 25), (25, 75), (75, 100)  # percent of the bar
RATIO = "_per_resident_log"  # ends the names of logarithms of a ratio, rather than of 1 + a number
DENSITY = "_per_km2_log"  # ends the names of columns that a map shows best


class Output(NamedTuple):
    """A `sinks.WrittenOutput` and its `Presentation`."""

    written: Any
    presentation: Any


class FeaturesAlgorithm(MobclipAlgorithm):
    """Subclasses set TASK, of the backend, and MODALITY, the default name of what they make, and have `read`.

    They declare their parameters between `add_cells` and `add_output`.
    """

    GROUP = "Training"
    TASK = ""
    MODALITY = ""

    def read(self, job, parameters, context):
        """Read the data within `READ` of the bar.

        Returns:
            Parameters of the task, and what to call the data in the name of the output.
        """
        raise NotImplementedError

    @contextlib.contextmanager
    def more_outputs(self, job, value, parameters, context, feedback):
        """Write other outputs than the cells, from the value of the task; they take their places with these.

        Yields:
            `Output` by name.
        """
        yield {}

    def more_numbers(self, value):
        """Outputs that are numbers, by name, from the value of the task."""
        return {}

    def add_cells(self, types, with_people=False):
        """Declare the layer of cells and its fields.

        Args:
            types: of the layer INPUT, which the dialog is to begin with.
            with_people: whether the population of the cells is asked for.
        """
        cells = QgsProcessingParameterFeatureSource(
            name="CELLS", description=tr("H3 cells"), types=[QgsProcessing.SourceType.TypeVector]
        )
        first_cells, self.first_data = cells_and_data(types)
        cells.setGuiDefaultValueOverride(first_cells)
        self.add(cells)
        self.add(optional_field("H3_FIELD", tr("Field with H3 cells"), "CELLS"), advanced=True)
        if with_people:
            self.add(numeric_field("PEOPLE", tr("Field with the population of the cells"), "CELLS"))

    def add_input(self, description, types, optional=False):
        """Declare the layer of data."""
        data = QgsProcessingParameterFeatureSource(
            name="INPUT", description=description, types=types, optional=optional
        )
        data.setGuiDefaultValueOverride(self.first_data)
        self.add(data)

    def add_output(self, description, name_is_advanced=True):
        """Declare the name of the modality, the layer to write, and numbers."""
        name = QgsProcessingParameterString(
            name="NAME", description=tr("Name of the modality"), defaultValue=self.MODALITY
        )
        self.add(name, advanced=name_is_advanced)
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(QgsProcessingParameterFeatureSink(name="OUTPUT", description=description, type=polygon))
        self.addOutput(QgsProcessingOutputNumber(name="COUNT", description=tr("Number of cells")))
        self.addOutput(QgsProcessingOutputNumber(name="MISSING", description=tr("Cells without a value")))

    def processAlgorithm(self, parameters, context, feedback):
        """Read the cells and the data, compute, and only then create the sink."""
        name = self.parameterAsString(parameters, "NAME", context).strip() or self.MODALITY
        with backend(feedback) as job, contextlib.ExitStack() as stack:
            files = {key: job.path(key) for key in ("index", "boundaries", "output")}
            cells = self._read_cells(job, parameters, context)
            params, places = self.read(job, parameters, context)
            value = job.request(self.TASK, WORK, name=name, **files, **cells, **params)
            job.end_worker()
            self._report(value, feedback)
            outputs = stack.enter_context(self.more_outputs(job, value, parameters, context, feedback))
            title = tr("{} by cell ({})").format(quoted(name), quoted(places))
            metadata = metadata_of(title, self.displayName(), [], content=name)
            cells = stack.enter_context(self._cells(files, value, title, metadata, parameters, context, feedback))
            outputs = {**outputs, OUTPUT: cells}
            ids = put_together([output.written for output in outputs.values()])
        destinations = dict(zip(outputs, ids))
        for key, output in outputs.items():
            self.present(destinations[key], output.presentation, context, key)
        return {**destinations, "COUNT": value["rows"], "MISSING": value["missing"], **self.more_numbers(value)}

    def _read_cells(self, job, parameters, context):
        """Parameters of the task for the cells and their population."""
        source = open_source(self, parameters, "CELLS", context)
        field = self.parameterAsString(parameters, "H3_FIELD", context) or DEFAULT_H3_FIELD
        if source.fields().lookupField(field) < 0:
            text = tr(
                "The layer {} has no field '{}' with H3 cells: make cells with Create grid, or choose their field."
            )
            raise QgsProcessingException(text.format(source.sourceName(), field))
        columns = {"cells": Cells(field)}
        if self.parameterDefinition("PEOPLE"):
            people = self.parameterAsString(parameters, "PEOPLE", context)
            columns.update({"people": Numbers(people)} if people else {})
        _, files = read_layer(source, columns, job, READ_CELLS, context)
        return files

    def _report(self, value, feedback):
        """Say how many fields there are, and which cells have none."""
        columns, constant, missing = len(value["columns"]), value["constant"], value["missing"]
        feedback.pushInfo(tr_n("Fields: {:,}.", "Fields: {:,}.", columns).format(columns))
        if constant:
            text = tr_n(
                "{:,} field is left out because it has the same value in all cells.",
                "{:,} fields are left out because they have the same value in all cells.",
                constant,
            )
            feedback.pushInfo(text.format(constant))
        if missing:
            text = tr_n(
                "{:,} of {:,} cells has no value: its fields are NULL.",
                "{:,} of {:,} cells have no value: their fields are NULL.",
                missing,
            )
            feedback.pushInfo(text.format(missing, value["rows"]))

    @contextlib.contextmanager
    def _cells(self, files, value, title, metadata, parameters, context, feedback):
        """Write the cells with their columns; yields the `Output`."""
        columns = value["columns"]
        shown = next((place for place, name in enumerate(columns) if name.endswith(DENSITY)), 0)
        fields = [real_field(name) for name in columns]
        cells = (self, parameters, context, files["index"], files["boundaries"], Progress(feedback, WRITE), fields)
        with (
            Reader(files["output"], "float32", len(columns)) as matrix,
            written_cells(*cells, lambda row: null_for_nan(matrix[row])) as (output, names),
        ):
            renderer = renderer_of(columns[shown], names[shown], [matrix[row][shown] for row in range(len(matrix))])
            yield Output(output, Presentation(title, renderer, metadata))


def renderer_of(column, field, values):
    """How cells show a column that the backend calls so, in a field that may have another name."""
    if column.endswith(RATIO):
        return logarithms(WKB_TYPE, field, values, tr("{} per resident"), of_one_more=False)
    units = {DENSITY: tr("{} per km²"), "_per_1000_people_log": tr("{} per 1,000 people"), "_flow_log": "{}"}
    unit = next((unit for ending, unit in units.items() if column.endswith(ending)), None)
    return densities(WKB_TYPE, field, values) if unit is None else logarithms(WKB_TYPE, field, values, unit)


def place_column(source, with_areas=False):
    """Where rows are: points, or the H3 cells of the field `h3`, or the centroids of polygons, or polygons themselves.

    Args:
        with_areas: whether polygons are to be read as such.

    Returns:
        The parameter of the task, `lonlat`, `h3` or `polygons`, and the column to read.

    Raises:
        QgsProcessingException: lines, or neither a geometry nor the field.
    """
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == POINT:
        return "lonlat", Points()
    if source.fields().lookupField(DEFAULT_H3_FIELD) >= 0:
        return "h3", Cells(DEFAULT_H3_FIELD)
    if kind == POLYGON:
        return ("polygons", Polygons()) if with_areas else ("lonlat", Points())
    text = tr("The layer {} has neither points, nor polygons, nor a field '{}' with H3 cells.")
    raise QgsProcessingException(text.format(source.sourceName(), DEFAULT_H3_FIELD))


def warn_of_several_points(column, feedback):
    """Say how many features have several points, of which the centroid counts."""
    several = getattr(column, "several", 0)
    if several:
        text = tr_n(
            "{:,} feature has several points and counts once, at its centroid: run Multipart to singleparts to count each.",
            "{:,} features have several points and count once, at their centroid: run Multipart to singleparts to count each.",
            several,
        )
        feedback.pushWarning(text.format(several))
