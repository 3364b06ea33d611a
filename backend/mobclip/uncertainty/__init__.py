"""How far a prediction can be trusted: conformal intervals and the area of applicability."""
