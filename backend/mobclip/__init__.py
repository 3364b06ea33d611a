"""MobCLIP: general-purpose location embeddings for maps.

The data flows one way: grid -> features -> graph -> model -> training -> bundle -> inference -> analysis, probe.
Importing the package loads none of them, so that each command starts with only what it needs.
"""

import os

# onnxruntime 1.29 and newer report to their maker from the moment of import unless this is set. Nothing may leave, so
# another value is not respected.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.3.0"
