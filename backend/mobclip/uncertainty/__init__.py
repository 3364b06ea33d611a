"""Uncertainty of predictions: conformal intervals and the area of applicability."""
