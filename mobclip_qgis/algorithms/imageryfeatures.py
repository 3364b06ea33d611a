"""Imagery: statistics of a raster in H3 cells, or what an image encoder makes of the pixels around their centres."""

from qgis.core import QgsProcessingParameterFile, QgsProcessingParameterNumber

from ..shared.choices import RADIUS, RASTER_EMBEDDINGS, RASTER_STATISTICS
from ..shared.features_algorithm import FeaturesAlgorithm
from ..shared.parameters import choice
from ..shared.raster_files import raster, raster_file
from ..translation import tr


class ImageryFeatures(FeaturesAlgorithm):
    """Columns by band, or by output of the encoder."""

    ID = "imageryfeatures"
    TITLE = "Raster to cells"
    TASK = "imagery"
    MODALITY = "imagery"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_cells(())
        self.add(raster("RASTER", tr("Raster")))
        self.add(choice("STATISTICS", tr("Pixels"), RASTER_STATISTICS))
        pixels = tr("Radius of the window in pixels")
        self.add(QgsProcessingParameterNumber(name="RADIUS", description=pixels, defaultValue=RADIUS, minValue=0))
        self.add(choice("EMBEDDING", tr("Bands are an embedding"), RASTER_EMBEDDINGS), advanced=True)
        encoder = QgsProcessingParameterFile(
            name="ENCODER",
            description=tr("Image encoder"),
            optional=True,
            fileFilter=tr("ONNX graphs (*.onnx);;All files (*)"),
        )
        self.add(encoder, advanced=True)
        self.add_output(tr("Raster by cell"))

    def read(self, job, parameters, context):
        """The raster itself is read by the backend."""
        path, crs = raster_file(self, parameters, "RASTER", context)
        layer = self.parameterAsRasterLayer(parameters, "RASTER", context)
        encoder = self.parameterAsFile(parameters, "ENCODER", context)
        if encoder:
            return {"raster": path, "crs": crs, "encoder": encoder}, layer.name()
        statistics = {
            "statistics": self.parameterAsEnumString(parameters, "STATISTICS", context),
            "radius": self.parameterAsInt(parameters, "RADIUS", context),
            "embedding": self.parameterAsEnumString(parameters, "EMBEDDING", context),
        }
        return {"raster": path, "crs": crs, **statistics}, layer.name()
