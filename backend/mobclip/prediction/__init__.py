"""Predictors: fitting, applying, explaining, and agreeing with known totals."""
