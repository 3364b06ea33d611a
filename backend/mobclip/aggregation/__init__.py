"""Rows of tables larger than memory, grouped and summed; a feature says what is summed, an engine how."""
