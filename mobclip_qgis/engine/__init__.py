"""The boundary to the backend. Nothing here imports QGIS."""
