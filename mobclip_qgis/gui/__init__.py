"""Widgets of the desktop, imported from `initGui` only."""
