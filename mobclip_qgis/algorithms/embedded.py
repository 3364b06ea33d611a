"""A layer with embeddings, read once: the matrix for the backend, and the rows to write results beside."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFields,
    QgsProcessingException,
)

from ..engine import arrays

EMBEDDING = "emb_"


def embedding_names(fields):
    """The names of the fields emb_000, emb_001 … of a QgsFields, in order."""
    names = [field.name() for field in fields]
    return sorted(name for name in names if name.startswith(EMBEDDING) and name[len(EMBEDDING) :].isdigit())


class EmbeddedRows:
    """The rows of a source, with their embedding values written to a file as a float32 matrix.

    Attributes:
        names: the embedding fields.
        matrix: path of the matrix, rows x len(names), NaN rows where a value is null.
        rows: QgsFeatures with the fields of `fields`.
        fields: the fields that the output keeps.
    """

    def __init__(self, source, chosen, keep_embeddings, worker, feedback):
        all_fields = source.fields()
        self.names = list(chosen) or embedding_names(all_fields)
        if not self.names:
            raise QgsProcessingException(
                f"The layer {source.sourceName()} has no fields emb_000, emb_001 …: run Compute embeddings first, or "
                "choose fields."
            )
        absent = [name for name in self.names if all_fields.lookupField(name) < 0]
        if absent:
            raise QgsProcessingException(f"The layer {source.sourceName()} has no field {absent[0]}.")
        self.source = source
        positions = [all_fields.lookupField(name) for name in self.names]
        dropped = set() if keep_embeddings else {all_fields.lookupField(name) for name in embedding_names(all_fields)}
        kept = [position for position in range(all_fields.count()) if position not in dropped]
        self.fields = QgsFields()
        for position in kept:
            self.fields.append(all_fields.at(position))
        self.rows = []
        self.matrix = worker.path("matrix")
        self._read(positions, kept, feedback)

    def _read(self, positions, kept, feedback):
        values = arrays.new("float32")
        unknown = [arrays.NAN] * len(positions)
        for feature in self.source.getFeatures():
            if feedback.isCanceled():
                raise QgsProcessingException("Cancelled: nothing was written.")
            attributes = feature.attributes()
            try:
                values.extend([attributes[position] for position in positions])
            except TypeError:  # a null: what was appended of the row is taken back
                del values[len(self.rows) * len(positions) :]
                values.extend(unknown)
            row = QgsFeature()
            row.setGeometry(feature.geometry())
            row.setAttributes([attributes[position] for position in kept])
            self.rows.append(row)
        arrays.write(self.matrix, values)

    def task(self):
        """The parameters that name the matrix to the backend."""
        return {"matrix": self.matrix, "columns": len(self.names)}

    def extended(self, new_fields, columns):
        """An output with fields added; fields of the same name are replaced.

        Args:
            new_fields: QgsFields.
            columns: for each of them, a list with a value a row.

        Returns:
            Fields, geometry type and CRS; and an iterator of the rows.
        """
        names = {field.name() for field in new_fields}
        kept = [position for position, field in enumerate(self.fields) if field.name() not in names]
        fields = QgsFields()
        for field in [*(self.fields.at(position) for position in kept), *new_fields]:
            fields.append(field)
        return (fields, self.source.wkbType(), self.source.sourceCrs()), self._extended_rows(kept, columns)

    def _extended_rows(self, kept, columns):
        for row, values in zip(self.rows, zip(*columns)):
            attributes = row.attributes()
            row.setAttributes([attributes[position] for position in kept] + list(values))
            yield row


def to_degrees(crs, context, name):
    """The transform from a CRS to EPSG:4326 with the user's datum settings; raises where the CRS is invalid."""
    if not crs.isValid():
        raise QgsProcessingException(
            f"The layer {name} has no valid coordinate reference system: set it in the layer's properties."
        )
    return QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext())


def lonlat_of(geometry, transform):
    """Longitude and latitude of a geometry's centroid; NaN where there is none or it cannot be transformed."""
    if geometry.isNull() or geometry.isEmpty():
        return arrays.NAN, arrays.NAN
    try:
        point = transform.transform(geometry.centroid().asPoint())
    except (QgsCsException, ValueError):
        return arrays.NAN, arrays.NAN
    return point.x(), point.y()
