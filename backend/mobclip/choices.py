"""The words that options take, each list once: for signatures, for the command line, and for parameters from JSON.

Only the standard library is imported, so that the command and the worker can say what they accept before the packages of
a computation are loaded. The plugin has copies, which a test compares with `python -m mobclip.tasks.parameters`.
"""

from typing import Literal

Predicate = Literal["overlap", "centre"]
Probe = Literal["ridge", "lightgbm", "lightgbm-paper", "knn", "mlp"]
LearningTask = Literal["regression", "classification", "counts"]
LearningTaskOrAuto = Literal["auto", "regression", "classification", "counts"]
Transform = Literal["none", "log", "logit"]
Position = Literal["none", "auto", "add"]
Statistic = Literal["mean", "sum"]
PolygonWeight = Literal["people", "area"]
LocationEncoder = Literal["cells", "coordinates"]
PublishedEncoder = Literal["mora", "satclip", "geoclip", "onnx"]
HarmonicsVariant = Literal["exact", "as-trained"]
InputOrder = Literal["lonlat", "latlon"]
InputUnit = Literal["degrees", "radians", "unit"]
RasterStatistics = Literal["zonal", "window"]
RasterEmbedding = Literal["auto", "none", "alphaearth", "tessera"]
TrainedEncoder = Literal["inductive", "lightgcn", "gnn"]
FlowMethod = Literal["learned", "gravity", "radiation"]
Device = Literal["auto", "cpu", "cuda"]
