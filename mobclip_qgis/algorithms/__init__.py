"""The algorithms of the provider, one file each: declarations, and marshalling to and from the backend."""
