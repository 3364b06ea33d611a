"""Copies of the backend's choices and defaults, for the declarations (the plugin cannot import the backend), and labels.

`tests/package/test_choices.py` compares them with `mobclip.tasks.parameters`. Imports no QGIS.
"""

from ..engine.groups import LABELS as GROUP_LABELS
from ..translation import tr_later

AUTO_MODEL, BUILT_IN_MODEL = "auto", "us-open"
DEFAULT_MODEL = AUTO_MODEL
POLYGON_WEIGHTS = ("people", "area")
FINEST_RESOLUTION = 15
PREDICATES = ("overlap", "centre")
MAX_CELLS = 1_000_000
CLUSTERS, SEED = 0, 0
TASKS = ("auto", "regression", "classification", "counts")
TRANSFORMS = ("none", "log", "logit")
POSITIONS = ("none", "auto", "add")
FIT_POSITION, EVALUATE_POSITION = "none", "auto"
PROBES = ("ridge", "lightgbm", "lightgbm-paper", "knn", "mlp")
PREDICTION_FIELD = "prediction"
INTERVAL_LEVEL_PERCENT = 90
STATISTICS = ("mean", "sum")
AGGREGATE_STATISTIC, CONTROL_TOTAL_STATISTIC = "mean", "sum"
EXAMPLES, MAX_EXAMPLES = 3, 20
PUBLISHED_ENCODERS = ("mora", "satclip", "geoclip", "onnx")
HARMONICS_VARIANTS = ("exact", "as-trained")
INPUT_ORDERS = ("lonlat", "latlon")
INPUT_UNITS = ("degrees", "radians", "unit")
COMPONENTS = 3
TRAINED_ENCODERS = ("inductive", "lightgcn", "gnn")
DEVICES = ("auto", "cpu", "cuda")
STEPS = 0  # as many as suit the region
MIN_POINTS, MAX_CATEGORIES = 1, 500
OSM_CATEGORY = "category"
RASTER_STATISTICS, RADIUS = ("zonal", "window"), 1
RASTER_EMBEDDINGS = ("auto", "none", "alphaearth", "tessera")
MAX_FLOWS, MIN_FLOW, TOP_SHARE = 1000, 0.0, 1.0
FLOW_METHODS = ("learned", "gravity", "radiation")
COMMUTERS, KEPT_SHARE = 0.4, 0.95
PACKAGE_GROUPS = tuple(GROUP_LABELS)

LABELS = {  # what a dialog shows for a value, whichever parameter it belongs to
    "overlap": tr_later("Overlaps the area"),
    "centre": tr_later("Centre inside the area"),
    "people": tr_later("Population"),
    "area": tr_later("Area"),
    "auto": tr_later("Automatic"),
    "regression": tr_later("Regression (numbers)"),
    "classification": tr_later("Classification (classes)"),
    "counts": tr_later("Counts (Poisson regression)"),
    "none": tr_later("None"),
    "add": tr_later("Always"),
    "log": tr_later("Logarithm"),
    "logit": tr_later("Logit"),
    "ridge": tr_later("Ridge regression"),
    "lightgbm": tr_later("Boosted trees (LightGBM)"),
    "lightgbm-paper": tr_later("Boosted trees (LightGBM, settings of the MobCLIP paper)"),
    "knn": tr_later("Nearest neighbours (k-NN)"),
    "mlp": tr_later("Neural network (MLP)"),
    "mean": tr_later("Weighted mean"),
    "sum": tr_later("Sum"),
    "mora": tr_later("MobCLIP or MoRA (China)"),
    "satclip": tr_later("SatCLIP"),
    "geoclip": tr_later("GeoCLIP"),
    "onnx": tr_later("ONNX graph"),
    "exact": tr_later("Exact"),
    "as-trained": tr_later("As trained (with the authors' rounding errors)"),
    "inductive": tr_later("Inductive (masked prediction; embeds new cells too)"),
    "lightgcn": tr_later("LightGCN (of the MobCLIP paper; needs flows)"),
    "gnn": tr_later("Graph convolution (torch-geometric)"),
    "cpu": tr_later("CPU"),
    "cuda": tr_later("GPU"),
    "lonlat": tr_later("Longitude, latitude"),
    "latlon": tr_later("Latitude, longitude"),
    "degrees": tr_later("Degrees"),
    "radians": tr_later("Radians"),
    "unit": tr_later("Scaled to ±1 (longitude / 180, latitude / 90)"),
    "zonal": tr_later("In the cell, by share of area"),
    "window": tr_later("In a window around the centre"),
    "alphaearth": tr_later("AlphaEarth"),
    "tessera": tr_later("TESSERA"),
    "learned": tr_later("Learned from commuting in several countries"),
    "gravity": tr_later("Gravity model"),
    "radiation": tr_later("Radiation model"),
    **GROUP_LABELS,
}
