"""What embeddings are good for without labels: clusters, similar places, a map in colours."""
