"""How results look: renderers, and how a layer gets one in the desktop and without it."""
