"""Models on disk (bundles) and embeddings from them."""
