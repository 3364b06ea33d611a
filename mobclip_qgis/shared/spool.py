"""Features kept on disk between reading and writing, so that a layer is read once and does not have to fit in memory."""

from array import array

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QDataStream, QFile, QIODevice

from ..compat import WHOLE_NUMBERS
from ..engine.names import DRIVERS, MAX_ID, Rules, are_ids
from ..translation import tr
from .columns import Column, picker

UNBROKEN = QDataStream.Status.Ok
FID_FIELDS = {rules.fid for rules in DRIVERS.values() if rules.fid}


class KeptFeatures(Column):
    """Attributes and geometries of the features read, as they are in the source, in the order of reading.

    A source need not give the same features again in the same order, and ids of a virtual layer are row numbers: only
    what was read at one time belongs together.
    """

    has_file = False

    def __init__(self, source, without=()):
        """Args: the source, and names of fields that the output will not have."""
        super().__init__()
        fields = source.fields()
        self.source, self.without = source, {name.lower() for name in without}
        self.positions = [row for row in range(len(fields)) if fields[row].name().lower() not in self.without]
        self.fields = [fields[position] for position in self.positions]
        self.needs_geometry = True
        self.count = 0
        self.has_gaps = False  # features without geometry
        named = {field.name().lower(): (position, field) for position, field in enumerate(fields)}
        self.ids = {name: (named[name][0], FeatureIds(named[name][1])) for name in FID_FIELDS & named.keys()}

    def open(self, source, path):
        self.path, self.pick = path, picker(self.positions)
        self.file = QFile(str(path))
        self.file.open(QIODevice.OpenModeFlag.WriteOnly)
        self.stream = QDataStream(self.file)

    def add(self, feature, attributes, geometry):
        self.count += 1
        for position, ids in self.ids.values():
            ids.add(attributes[position])
        self.stream.writeQVariantList(list(self.pick(attributes)))
        wkb = feature.geometry().asWkb().data()
        self.has_gaps = self.has_gaps or not wkb
        self.stream.writeBytes(wkb)

    def close(self):
        """Close the file.

        Raises:
            QgsProcessingException: it could not be written, because the disk is full as a rule.
        """
        whole = self.file.flush() and self.stream.status() == UNBROKEN
        reason = self.file.errorString()
        self.file.close()
        if not whole:
            raise QgsProcessingException(
                tr("The temporary file {} could not be written ({}).").format(self.path, reason)
            )

    def has_usable_fid(self, driver):
        """Whether a driver can take the field that it has for ids, or there is none."""
        _, ids = self.ids.get(DRIVERS.get(driver, Rules()).fid, (None, None))
        return ids is None or ids.are_usable()

    def __iter__(self):
        """The attributes, a list, and the WKB of each feature, no bytes for no geometry.

        Raises:
            QgsProcessingException: the file cannot be read, or holds a value that Qt cannot store.
        """
        file = QFile(str(self.path))
        file.open(QIODevice.OpenModeFlag.ReadOnly)
        stream = QDataStream(file)
        try:
            for _ in range(self.count):
                record = stream.readQVariantList(), stream.readBytes()
                if stream.status() != UNBROKEN:
                    text = tr("The temporary file {} could not be read ({}).")
                    raise QgsProcessingException(text.format(self.path, file.errorString()))
                yield record
        finally:
            file.close()


class FeatureIds:
    """The values of a field that may be ids of features, in eight bytes each."""

    def __init__(self, field):
        self.are_whole = field.type() in WHOLE_NUMBERS
        self.rise, self.last, self.values = True, -1, array("q")

    def add(self, value):
        """Take the next value."""
        self.are_whole = self.are_whole and isinstance(value, int) and 0 <= value <= MAX_ID
        if self.are_whole:
            self.rise = self.rise and value > self.last
            self.last = value
            self.values.append(value)

    def are_usable(self):
        """Whether all are whole numbers from 0, each once."""
        return self.are_whole and (self.rise or are_ids(self.values))
