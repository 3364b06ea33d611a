"""Predictors: fitting them, applying them, explaining predictions, and rescaling them to control totals."""
