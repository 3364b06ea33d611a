"""Places on the globe: H3 cells, overlaps of polygons, areal interpolation, distances."""
