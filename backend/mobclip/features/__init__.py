"""Modalities: named feature columns by cell, from zones, rasters and flows."""
