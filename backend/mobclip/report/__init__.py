"""Reports as self-contained HTML files: evaluations, comparisons, and the card of a model."""
