"""What `read_layer` takes from each feature: one class for each kind of file that the backend reads."""

import json
import struct
from operator import itemgetter

from qgis.core import NULL, QgsGeometry, QgsProcessingException
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..engine.arrays import NAN, GeometryWriter, Writer
from ..translation import tr
from .sources import BUNDLE, EMBEDDING, require_fields, require_numeric

NOWHERE = (NAN, NAN)
UNKNOWN_TEXTS = ("", "na", "n/a", "nan", "null")  # in small letters; the command takes them so too


class Column:
    """One thing read of every feature, in the order of reading. `read_layer` calls `open`, `add` and `close`."""

    suffix = ""  # of its file
    has_file = True
    needs_geometry = False
    needs_lonlat = False  # whether `add` gets the geometry in EPSG:4326

    def __init__(self, *names):
        """Args: names of the fields that it needs."""
        self.names = names
        self.positions = []

    def open(self, source, path):
        """Find the fields and create the file.

        Raises:
            QgsProcessingException: a field is missing or of the wrong type.
        """
        self.positions = require_fields(source, self.names)
        self.writer = self.make_writer(path)

    def make_writer(self, path):
        """A writer of the file."""
        raise NotImplementedError

    def add(self, feature, attributes, geometry):
        """Take a feature, whose attributes are given as a list, and its geometry in EPSG:4326 if asked for."""
        raise NotImplementedError

    def close(self):
        """Close the file, where there is one."""
        if self.has_file:
            self.writer.close()


class Matrix(Column):
    """Numeric fields as a float32 matrix; a row of NaN, which `missing` counts, where one of them is NULL."""

    def make_writer(self, path):
        self.missing = 0
        self.pick = picker(self.positions)
        self.unknown = (NAN,) * len(self.positions)
        return Writer(path, "float32", len(self.positions))

    def add(self, feature, attributes, geometry):
        try:
            self.writer.add(*self.pick(attributes))
        except (struct.error, OverflowError):  # NULL, or beyond float32
            self.missing += 1
            self.writer.add(*self.unknown)


class Numbers(Column):
    """Numeric fields as a float64 matrix, NaN where NULL."""

    def open(self, source, path):
        super().open(source, path)
        for name, position in zip(self.names, self.positions):
            require_numeric(source, name, position)

    def make_writer(self, path):
        self.pick = picker(self.positions)
        return Writer(path, "float64", len(self.positions))

    def add(self, feature, attributes, geometry):
        values = self.pick(attributes)
        try:
            self.writer.add(*values)
        except struct.error:  # NULL
            self.writer.add(*(NAN if value is None or value == NULL else value for value in values))


class ParsedNumbers(Column):
    """Fields of numbers as a float64 matrix, NaN where NULL; also of text that holds them, as all fields of many CSV files do."""

    def make_writer(self, path):
        self.pick = picker(self.positions)
        return Writer(path, "float64", len(self.positions))

    def add(self, feature, attributes, geometry):
        """
        Raises:
            QgsProcessingException: a text that is no number.
        """
        self.writer.add(*map(self.number, self.names, self.pick(attributes)))

    @staticmethod
    def number(name, value):
        """A value of a field as a number."""
        text = as_text(value) or ""
        if text.lower() in UNKNOWN_TEXTS:
            return NAN
        try:
            return float(text)
        except ValueError:
            text = tr("The field '{}' is not numeric: it holds '{}'.").format(name, text)
            raise QgsProcessingException(text) from None


class Codes(Column):
    """A field as int32: one number for each different value, -1 where NULL or blank."""

    def make_writer(self, path):
        self.codes = {}
        return Writer(path, "int32")

    def add(self, feature, attributes, geometry):
        text = as_text(attributes[self.positions[0]])
        self.writer.add(self.codes.setdefault(text, len(self.codes)) if text else -1)


class Texts(Column):
    """A field as texts in JSON, one per line, null where NULL."""

    def make_writer(self, path):
        return open(path, "w", encoding="utf-8")

    def add(self, feature, attributes, geometry):
        self.writer.write(json.dumps(as_text(attributes[self.positions[0]])) + "\n")


class Times(Texts):
    """A field of times, written as `Texts` to the millisecond: points of a trip may be so close."""

    def add(self, feature, attributes, geometry):
        value = attributes[self.positions[0]]
        if isinstance(value, (QTime, QDateTime)) and value.isValid():
            value = value.toString(Qt.DateFormat.ISODateWithMs)
        self.writer.write(json.dumps(as_text(value)) + "\n")


class Ids(Texts):
    """The feature ids, written as `Texts`."""

    def add(self, feature, attributes, geometry):
        self.writer.write(json.dumps(str(feature.id())) + "\n")


class Cells(Texts):
    """A field of H3 cells, as text or as 64-bit numbers, written as `Texts`: the backend knows all forms of them.

    `has_values` says whether any feature has one.
    """

    suffix = ".texts"
    has_values = False

    def add(self, feature, attributes, geometry):
        """
        Raises:
            QgsProcessingException: the value is a decimal fraction.
        """
        value = attributes[self.positions[0]]
        if isinstance(value, float) and value == value:
            text = tr("The field '{}' holds decimal fractions, which cannot hold H3 cells exactly: use text.")
            raise QgsProcessingException(text.format(self.names[0]))
        self.has_values = self.has_values or bool(as_text(value))
        super().add(feature, attributes, geometry)


class Points(Column):
    """Centroids as longitude and latitude, float64; NaN where a feature has no geometry.

    `several` counts features of several points, and `off_globe` those with a geometry that has no place in EPSG:4326.
    """

    needs_geometry = needs_lonlat = True

    def make_writer(self, path):
        self.several = self.off_globe = 0
        return Writer(path, "float64", 2)

    def add(self, feature, attributes, geometry):
        centre = geometry.centroid()
        known = not centre.isEmpty()
        self.off_globe += not known and is_off_globe(feature, geometry)
        self.several += known and geometry.isMultipart() and geometry.constGet().partCount() > 1
        self.writer.add(*(centre.asPoint() if known else NOWHERE))


class Polygons(Column):
    """Geometries as WKB in EPSG:4326; no bytes where a feature has no geometry. `off_globe` is as of `Points`."""

    suffix = ".wkb"
    needs_geometry = needs_lonlat = True
    several = 0

    def make_writer(self, path):
        self.off_globe = 0
        return GeometryWriter(path)

    def add(self, feature, attributes, geometry):
        empty = geometry.isEmpty()
        self.off_globe += empty and is_off_globe(feature, geometry)
        self.writer.add(b"" if empty else without_curves(geometry).asWkb().data())


class Bundles(Column):
    """The models that embeddings are of, in `values`, as far as the source says so in the field that Compute embeddings adds."""

    has_file = False

    def __init__(self, names):
        """Args: names of the fields with embeddings; of other fields nothing is known."""
        super().__init__(BUNDLE)
        self.known = all(EMBEDDING.fullmatch(name) for name in names)
        self.texts = set()

    def open(self, source, path):
        position = source.fields().lookupField(BUNDLE)
        self.positions = [position] if self.known and position >= 0 else []

    def add(self, feature, attributes, geometry):
        self.texts.update(as_text(attributes[position]) for position in self.positions)

    @property
    def values(self):
        """Sorted, without NULL and blank."""
        return sorted(filter(None, self.texts))


def picker(positions):
    """From a sequence of attributes to the tuple of those at positions."""
    if len(positions) < 2:
        return lambda values: tuple(values[position] for position in positions)
    return itemgetter(*positions)


def without_curves(geometry):
    """The geometry with curves as chords: the backend does not read curves."""
    return QgsGeometry(geometry.constGet().segmentize()) if geometry.constGet().hasCurvedSegments() else geometry


def is_off_globe(feature, geometry):
    """Whether a feature has lost its geometry on the way to EPSG:4326."""
    return geometry.isNull() and not feature.geometry().isEmpty()


def as_text(value):
    """A value as text, None for NULL; truth values and dates as the command reads them."""
    if value is None or value == NULL:
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (QDate, QTime, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate)
    return str(value).strip()
