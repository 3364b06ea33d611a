"""How outputs look: renderers made from values, kept in the output and set when it is loaded."""
