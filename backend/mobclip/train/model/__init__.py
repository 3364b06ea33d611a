"""Encoders that learn, in torch: `inductive` from modalities and their surroundings, `lightgcn` from the graph."""
