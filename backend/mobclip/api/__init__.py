"""Models for use from Python: what `mobclip.load` gives."""
