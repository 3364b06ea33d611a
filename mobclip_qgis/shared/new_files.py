"""A vector file that takes its place only when it is whole."""

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
    """A file being written. `add` features, then `finish`."""

    def __init__(self, folder, destination, context, layer):
        self.folder, self.destination, self.layer = folder, destination, layer
        self.count = 0
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
            raise self._failed(reason)

    def add(self, features):
        """Write features.

        Raises:
            QgsProcessingException: one cannot be written, or the disk is full.
        """
        if not self.writer.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise self._failed(self.writer.errorMessage())
        self.count += len(features)

    def finish(self):
        """Close the file, look whether it is whole, and put it in its place.

        Returns:
            The destination, whose text names another file where the driver wrote one.

        Raises:
            QgsProcessingException: it is not whole, or cannot take its place; what was there before is there still.
        """
        self.close()
        place, driver, table = self.destination.path, self.destination.driver, self.destination.table
        path = self._main_file()
        problem = problem_of(path, driver, self.count, self.layer.crs)
        if table and place.exists() and not problem:
            problem = put_table(path, place, driver, table, self.layer_options)
            problem = problem or problem_of(place, driver, self.count, self.layer.crs, table)
        elif not problem:
            self._take_place(path.name)
        if problem:
            raise self._failed(problem)
        return self.destination.with_name(path.name)

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

    def _take_place(self, name):
        place = self.destination.path.with_name(name)
        made = {path.name: path for path in self.folder.iterdir() if path.name != LOCK}
        stale = [place.stem + suffix for suffix in SIDECARS.get(place.suffix.lower(), ())]
        stale += [place.name + log for log in LOGS]
        try:
            replace_together(made.values(), [place.with_name(name) for name in stale if name not in made])
        except PermissionError as error:
            text = tr("{} could not be replaced ({}): close it where it is open, or choose another name.")
            raise QgsProcessingException(text.format(place, error.strerror)) from error
        except OSError as error:
            raise unwritable(self.destination, error.strerror) from error

    def _failed(self, reason):
        """The error with a reason of QGIS or GDAL, which may name files in the temporary folder, or not know of a full disk."""
        if shutil.disk_usage(self.folder).free < LITTLE_BYTES:
            return unwritable(self.destination, tr("the disk is full"))
        if self.destination.driver == "FlatGeobuf" and self.layer.has_gaps:
            reason = tr("this format leaves features without geometry out: write a GeoPackage")
        reason = (reason.strip().splitlines() or [tr("no reason was given")])[0].rstrip(".")
        return unwritable(self.destination, reason.replace(f"{self.folder.name}{os.sep}", ""))


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
