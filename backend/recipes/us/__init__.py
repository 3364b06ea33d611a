"""The model `us-open` of the United States."""
