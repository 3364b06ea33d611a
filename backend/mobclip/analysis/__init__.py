"""Analysing embeddings without labels: clusters, similar places, principal components as colours."""
