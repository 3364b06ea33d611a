"""An open benchmark of encoders for the United States: eleven labels, fixed folds, and baselines that know only positions."""
