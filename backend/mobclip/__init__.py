"""MobCLIP: general-purpose location embeddings for maps.

The data flows one way: grid -> features -> graph -> model -> training -> bundle -> inference -> analysis, probe.
Importing the package loads none of them, so that each command starts with only what it needs.
"""

__version__ = "0.2.0"
