"""The Processing provider `mobclip`."""

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.aggregatetopolygons import AggregateToPolygons
from .algorithms.checkbackend import CheckBackend
from .algorithms.clusterembeddings import ClusterEmbeddings
from .algorithms.compareencoders import CompareEncoders
from .algorithms.computeembeddings import ComputeEmbeddings
from .algorithms.creategrid import CreateGrid
from .algorithms.demographicsfeatures import DemographicsFeatures
from .algorithms.estimateflows import EstimateFlows
from .algorithms.evaluateembeddings import EvaluateEmbeddings
from .algorithms.explainprediction import ExplainPrediction
from .algorithms.findsimilar import FindSimilar
from .algorithms.fitpredictor import FitPredictor
from .algorithms.imageryfeatures import ImageryFeatures
from .algorithms.importencoder import ImportEncoder
from .algorithms.installbackend import InstallBackend
from .algorithms.layerstoclusters import LayersToClusters
from .algorithms.mapflows import MapFlows
from .algorithms.mobilityfeatures import MobilityFeatures
from .algorithms.modelinformation import ModelInformation
from .algorithms.poifeatures import PoiFeatures
from .algorithms.predict import Predict
from .algorithms.reduceembeddings import ReduceEmbeddings
from .algorithms.tablefeatures import TableFeatures
from .algorithms.trainmodel import TrainModel
from .paths import plugin_version, resource
from .translation import tr

ALGORITHMS = (
    CreateGrid,
    ComputeEmbeddings,
    ClusterEmbeddings,
    FindSimilar,
    ReduceEmbeddings,
    MapFlows,
    EstimateFlows,
    FitPredictor,
    Predict,
    AggregateToPolygons,
    ExplainPrediction,
    EvaluateEmbeddings,
    CompareEncoders,
    PoiFeatures,
    ImageryFeatures,
    DemographicsFeatures,
    TableFeatures,
    MobilityFeatures,
    TrainModel,
    ImportEncoder,
    ModelInformation,
    InstallBackend,
    CheckBackend,
)
MODELS = (LayersToClusters,)  # made of the algorithms


class MobclipProvider(QgsProcessingProvider):
    """Lists all algorithms always: one that cannot run says why when it is run, so that models keep loading."""

    def id(self):
        """Never changes: models, scripts and histories name it."""
        return "mobclip"

    def name(self):
        """Shown in the toolbox."""
        return "MobCLIP"

    def longName(self):
        """Shown in the settings."""
        return tr("MobCLIP location embeddings {}").format(plugin_version())

    def versionInfo(self):
        """Version of the plugin."""
        return plugin_version()

    def svgIconPath(self):
        """Path of the icon."""
        return str(resource("icons", "mobclip.svg"))

    def icon(self):
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def loadAlgorithms(self):
        """Add one of each algorithm; models, whose steps are found once QGIS knows the provider, when it is refreshed."""
        known = QgsApplication.processingRegistry().providerById(self.id()) is not None
        for algorithm in (*ALGORITHMS, *(MODELS if known else ())):
            self.addAlgorithm(algorithm())
