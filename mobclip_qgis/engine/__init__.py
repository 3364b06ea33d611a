"""The boundary to the backend. Imports no QGIS, but for `job.py`, the adapter to Processing."""
