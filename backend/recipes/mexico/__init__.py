"""The worked example of docs/train-your-region.md: Mexico from open data, and how well its model predicts what it never saw."""
