"""Colours that people with colour-vision deficiency can tell apart. Imports no QGIS.

Classes: Paul Tol's muted scheme, with three of his vibrant one (Tol 2021, SRON/EPS/TN/09-002). Sequences: samples of
matplotlib's viridis and of ColorBrewer's YlGnBu.
"""

import colorsys

CLASSES = (
    "#ddcc77", "#88ccee", "#117733", "#cc6677", "#332288", "#aa4499",
    "#44aa99", "#999933", "#882255", "#ee7733", "#0077bb", "#555555",
)  # fmt: skip
SEQUENCE = ("#440154", "#443983", "#31688e", "#21918c", "#35b779", "#90d743", "#fde725")
SIMILARITY = ("#ffffd9", "#edf8b1", "#c7e9b4", "#7fcdbb", "#41b6c4", "#225ea8", "#081d58")
NO_VALUE = "#d9d9d9"


def class_colours(count):
    """Colours for so many classes; beyond the palette, hues evenly around the circle with lightness in turn."""
    extra = max(0, count - len(CLASSES))
    more = []
    for number in range(extra):
        rgb = colorsys.hls_to_rgb(number / extra, (0.35, 0.55, 0.75)[number % 3], 0.6)
        more.append("#" + "".join(f"{round(255 * value):02x}" for value in rgb))
    return [*CLASSES[:count], *more]
