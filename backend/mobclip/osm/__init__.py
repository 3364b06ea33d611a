"""Extracts of OpenStreetMap as a source of points of interest."""
