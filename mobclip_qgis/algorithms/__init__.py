"""The algorithms: they declare parameters and carry data to the backend and back. Help is in help_en.json."""
