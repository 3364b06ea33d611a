"""Probes: small models from embeddings to an indicator."""
