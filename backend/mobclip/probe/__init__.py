"""The small model from embedding to indicator, and the honest score of it."""
