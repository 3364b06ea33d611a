"""Geometry on the globe: H3 cells, the antimeridian, areal interpolation, distances, spherical harmonics."""
