"""How outputs look: renderers made from values."""
