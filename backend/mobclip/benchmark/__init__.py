"""An open benchmark for the United States: eleven labels, fixed folds, and encoders beside what position alone tells."""
