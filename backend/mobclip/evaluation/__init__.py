"""Scores of embeddings on places left out, with intervals and baselines."""
