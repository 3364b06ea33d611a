"""Copies of the backend's choices and defaults, for the declarations: the plugin cannot import the backend.

`tests/package/test_choices.py` compares them with `mobclip.tasks.parameters`. Imports no QGIS.
"""

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
