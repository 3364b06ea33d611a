"""Copies of the backend's choices and defaults, for the declarations (the plugin cannot import the backend), and labels.

`tests/package/test_choices.py` compares them with `mobclip.tasks.parameters`. Imports no QGIS.
"""


def tr(text):
    """Mark a text for translation, which takes place when it is shown."""
    return text


DEFAULT_MODEL = "us-open"
FINEST_RESOLUTION = 15
PREDICATES = ("overlap", "centre")
MAX_CELLS = 1_000_000
CLUSTERS, SEED = 0, 0
TASKS = ("auto", "regression", "classification", "counts")
TRANSFORMS = ("none", "log", "logit")
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
PACKAGE_GROUPS = ("boosting", "reports", "import", "files", "train")  # beside the core

LABELS = {  # what a dialog shows for a value, whichever parameter it belongs to
    "overlap": tr("Overlaps the area"),
    "centre": tr("Centre inside the area"),
    "auto": tr("Automatic"),
    "regression": tr("Regression (numbers)"),
    "classification": tr("Classification (classes)"),
    "counts": tr("Counts (Poisson regression)"),
    "none": tr("None"),
    "log": tr("Logarithm"),
    "logit": tr("Logit"),
    "ridge": tr("Ridge regression"),
    "lightgbm": tr("Boosted trees (LightGBM)"),
    "lightgbm-paper": tr("Boosted trees (LightGBM, settings of the MobCLIP paper)"),
    "knn": tr("Nearest neighbours (k-NN)"),
    "mlp": tr("Neural network (MLP)"),
    "mean": tr("Weighted mean"),
    "sum": tr("Sum"),
    "mora": tr("MobCLIP or MoRA (China)"),
    "satclip": tr("SatCLIP"),
    "geoclip": tr("GeoCLIP"),
    "onnx": tr("ONNX graph"),
    "exact": tr("Exact"),
    "as-trained": tr("As trained (with the authors' rounding errors)"),
    "lonlat": tr("Longitude, latitude"),
    "latlon": tr("Latitude, longitude"),
    "degrees": tr("Degrees"),
    "radians": tr("Radians"),
    "boosting": tr("Boosted trees, Evaluate embeddings and Compare encoders"),
    "reports": tr("Reports"),
    "import": tr("Import encoder"),
    "files": tr("Tables of scores"),
    "train": tr("Training models of your own, from Python"),
    "unit": tr("Scaled to ±1 (longitude / 180, latitude / 90)"),
}
