"""Vector files that take their places only when they are whole."""

import contextlib
import os
import shutil

from qgis.core import QgsFeatureSink, QgsProcessingException, QgsVectorFileWriter

from ..engine.temporary import BESIDE_OUTPUTS, LOCK, replace_together, temporary_folder
from ..translation import tr
from .destinations import shown
from .written_files import layers_of, problem_of, put_table

# What an older output may have left that would be taken for a part of the new one: what follows its name in the place of the
# suffix, by suffix, and after it.
SIDECARS = {
    ".shp": (".shx", ".dbf", ".prj", ".qpj", ".cpg", ".qix", ".sbn", ".sbx", ".idm", ".ind", ".fix"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
    ".csv": (".csvt",),
    ".gml": (".xsd", ".gfs"),
}
MAIN_SUFFIXES = (".shp", ".tab")  # of formats of several files
LITTLE_BYTES = 65_536  # so much may be left of a full disk
LOGS = ("-wal", "-shm", "-journal")  # of a database


@contextlib.contextmanager
def new_file(destination, context, layer):
    """A `NewFile` in a temporary folder beside its place, which is removed at the end.

    Args:
        destination: `Destination` with a path.
        layer: `LayerDefinition`.

    Raises:
        QgsProcessingException: the place cannot be written, a file of several layers is there, or the driver cannot make such a
            layer.
    """
    layers = [] if destination.table else layers_of(destination.path, destination.driver)
    if len(layers) > 1:
        text = tr(
            "{} has the layers {}, which would all be lost: choose another file, or Save to GeoPackage to add one."
        )
        raise QgsProcessingException(text.format(destination.text, ", ".join(layers)))
    with contextlib.ExitStack() as stack:
        try:
            folder = stack.enter_context(temporary_folder(destination.path.parent, BESIDE_OUTPUTS))
        except OSError as error:
            raise unwritable(destination, error.strerror) from error
        file = NewFile(folder, destination, context, layer)
        stack.callback(file.close)
        yield file


class NewFile:
    """A file being written. `add` features, then `check`; then `put_in_place`."""

    def __init__(self, folder, destination, context, layer):
        self.folder, self.destination, self.layer = folder, destination, layer
        self.count, self.made = 0, None
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = destination.driver
        options.fileEncoding = destination.encoding
        options.layerName = destination.table
        options.datasourceOptions = QgsVectorFileWriter.defaultDatasetOptions(destination.driver)
        options.layerOptions = self.layer_options = _layer_options(
            destination.driver, layer.geometry_name or destination.geometry_name
        )
        path = str(folder / destination.path.name)
        transforms = context.transformContext()
        self.writer = QgsVectorFileWriter.create(path, layer.fields, layer.kind, layer.crs, transforms, options)
        if self.writer.hasError():
            reason = self.writer.errorMessage()
            self.close()
            raise self.failed(reason)

    def add(self, features):
        """Write features.

        Raises:
            QgsProcessingException: one cannot be written, or the disk is full.
        """
        if not self.writer.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise self.failed(self.writer.errorMessage())
        self.count += len(features)

    def check(self):
        """Close the file and look whether it is whole.

        Raises:
            QgsProcessingException: it is not.
        """
        self.close()
        self.made = self._main_file()
        problem = problem_of(self.made, self.destination.driver, self.count, self.layer.crs)
        if problem:
            raise self.failed(problem)

    def put_into(self, path):
        """Put the table into another file beside its tables.

        Raises:
            QgsProcessingException: it cannot be; the file is as it was before.
        """
        driver, table = self.destination.driver, self.destination.table
        problem = put_table(self.made, path, driver, table, self.layer_options)
        problem = problem or problem_of(path, driver, self.count, self.layer.crs, table)
        if problem:
            raise self.failed(problem)

    def parts(self):
        """The files that were made, by name, and those of an older output that go when they take its place."""
        place = self.destination.path.with_name(self.made.name)
        made = {path.name: path for path in self.folder.iterdir() if path.name != LOCK}
        stale = [place.stem + suffix for suffix in SIDECARS.get(place.suffix.lower(), ())]
        stale += [place.name + log for log in LOGS]
        return made, [place.with_name(name) for name in stale if name not in made]

    def close(self):
        """Close the file; QGIS says nothing of errors."""
        self.writer = None

    def _main_file(self):
        """The file to open: QGIS gives some a suffix of its own, and a Shapefile without geometry is a .dbf alone."""
        path = self.folder / self.destination.path.name
        longer = [made for made in sorted(self.folder.iterdir()) if made.name.startswith(path.name)]
        longer.sort(key=lambda made: made.suffix not in MAIN_SUFFIXES)
        others = [path.with_suffix(suffix) for suffix in (*MAIN_SUFFIXES, ".dbf")]
        return next((made for made in [path, *longer, *others] if made.exists()), path)

    def failed(self, reason):
        """The error with a reason of QGIS or GDAL, which may name files in the temporary folder, or not know of a full disk."""
        if shutil.disk_usage(self.folder).free < LITTLE_BYTES:
            return unwritable(self.destination, tr("the disk is full"))
        if self.destination.driver == "FlatGeobuf" and self.layer.has_gaps:
            reason = tr("this format leaves features without geometry out: write a GeoPackage")
        reason = (reason.strip().splitlines() or [tr("no reason was given")])[0].rstrip(".")
        return unwritable(self.destination, reason.replace(f"{self.folder.name}{os.sep}", ""))


def put_in_place(files):
    """Put files that are whole in their places, all of them or none; tables of one new file come together in it.

    Args:
        files: `NewFile`, after `check`.

    Returns:
        Their destinations, whose texts name other files where the driver wrote such.

    Raises:
        QgsProcessingException: one cannot take its place; what was there before is there still.
    """
    new = {}
    for file in files:
        destination = file.destination
        if destination.file in new:
            file.put_into(new[destination.file].made)
        elif destination.table and destination.path.exists():
            file.put_into(destination.path)
        else:
            new[destination.file] = file
    _take_places(list(new.values()))
    return [file.destination.with_name(file.made.name) for file in files]


def _take_places(files):
    parts = [file.parts() for file in files]
    try:
        replace_together(
            [path for made, _ in parts for path in made.values()], [path for _, old in parts for path in old]
        )
    except OSError as error:
        places = {str(file.destination.path.with_name(file.made.name)): file for file in files}
        place = next((name for name in (error.filename, error.filename2) if name in places), next(iter(places)))
        if isinstance(error, PermissionError):
            text = tr("{} could not be replaced ({}): close it where it is open, or choose another name.")
            raise QgsProcessingException(text.format(place, error.strerror)) from error
        raise unwritable(places[place].destination, error.strerror) from error


def unwritable(destination, reason):
    """The error of an output that cannot be written."""
    return QgsProcessingException(tr("{} could not be written ({}).").format(shown(destination.text), reason))


def _layer_options(driver, geometry_name):
    """QGIS's own, without those of no value, by one of which SQLite would lose the CRS."""
    options = [option for option in QgsVectorFileWriter.defaultLayerOptions(driver) if not option.endswith("=")]
    if geometry_name:
        options = [option for option in options if not option.startswith("GEOMETRY_NAME=")]
        options.append(f"GEOMETRY_NAME={geometry_name}")
    return options
