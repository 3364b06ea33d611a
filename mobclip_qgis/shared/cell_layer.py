"""A layer of H3 cells from files of the backend: their indexes as text, their boundaries, and what is known of them."""

import contextlib

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsWkbTypes

from ..compat import text_field
from ..engine.arrays import Reader, read_geometries
from .destinations import destination_of
from .locations import DEFAULT_H3_FIELD
from .sinks import LayerDefinition, as_fields, planned, put_together, renamed, written
from .sources import WGS84, with_progress

H3_CHARACTERS = 16
WKB_TYPE = QgsWkbTypes.Type.MultiPolygon


def write_cells(algorithm, parameters, context, index, boundaries, progress, added=(), values=lambda row: ()):
    """Write cells to OUTPUT as polygons with the field `h3` and others.

    Args:
        index: path of the cells, uint64.
        boundaries: path of their polygons, WKB.
        progress: of this step.
        added: fields, QgsField.
        values: from the number of a cell to the sequence of their values.

    Returns:
        The id of the destination.

    Raises:
        QgsProcessingException: as of `sinks.fill`.
    """
    with written_cells(algorithm, parameters, context, index, boundaries, progress, added, values) as (output, _):
        return put_together([output])[0]


@contextlib.contextmanager
def written_cells(algorithm, parameters, context, index, boundaries, progress, added=(), values=lambda row: ()):
    """The output with cells before it is put in its place; arguments and errors are those of `write_cells`.

    Yields:
        `sinks.WrittenOutput`, and the names of the added fields, which a format may change.
    """
    wanted = [text_field(DEFAULT_H3_FIELD, H3_CHARACTERS), *added]
    names = [field.name() for field in wanted]
    plan = planned(destination_of(algorithm, parameters, context), names, [], usable_fid=False)
    for warning in plan.warnings:
        progress.feedback.pushWarning(warning)
    fields = as_fields(map(renamed, wanted, plan.fields))

    def cells():
        with Reader(index, "uint64") as indexes:
            for row, wkb in enumerate(with_progress(read_geometries(boundaries), len(indexes), progress)):
                geometry = QgsGeometry()
                geometry.fromWkb(wkb)
                geometry.convertToMultiType()
                cell = QgsFeature(fields)
                cell.setGeometry(geometry)
                cell.setAttributes([f"{indexes[row][0]:x}", *values(row)])
                yield cell

    layer = LayerDefinition(fields, WKB_TYPE, QgsCoordinateReferenceSystem(WGS84), plan.geometry_name)
    with written(algorithm, parameters, context, layer, cells()) as output:
        yield output, list(plan.fields[1:])
