"""Colours that people with colour blindness can tell apart. Imports no QGIS."""

import colorsys

NO_VALUE = "#e6e6e6"
MIXED = "#8da0cb"  # in the legend, for a layer in which each feature has a colour of its own
OUTLINE = "#4d4d4d"
HATCH, HATCH_EDGE = "#1a1a1a", "#ffffff"  # dark lines with a light edge show on any colour

# The qualitative scheme `muted` of Paul Tol (2021), then two darker ones: neighbours in the list differ most.
CATEGORIES = (
    "#88ccee",
    "#cc6677",
    "#ddcc77",
    "#117733",
    "#332288",
    "#aa4499",
    "#44aa99",
    "#999933",
    "#882255",
    "#ee7733",
    "#6699cc",
    "#661100",
)
DARK = (4, 1, 3, 9, 6, 5, 8)  # of them, neighbours as different as may be

# Viridis (van der Walt and Smith 2015) at nine even steps: light is much, and it survives black and white.
VIRIDIS = ("#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30", "#fde725")

FLOWS = ("#9ebcda", "#8c96c6", "#8c6bb1", "#88419d", "#4d004b")  # from weak to strong, after ColorBrewer's BuPu

# Blue to red over white, after ColorBrewer's RdBu (Harrower and Brewer 2003): less, as usual, more.
TWO_SIDED = ("#2166ac", "#4393c3", "#92c5de", "#d1e5f0", "#f7f7f7", "#fddbc7", "#f4a582", "#d6604d", "#b2182b")


def categories(count):
    """So many colours, as #rrggbb: the list, and beyond its end hues by the golden angle at three lightnesses."""
    more = [_hue(number) for number in range(count - len(CATEGORIES))]
    return [*CATEGORIES, *more][:count]


def line_categories(count):
    """As `categories`, but the pale ones, which thin lines on white would lose, come last."""
    first = [CATEGORIES[number] for number in DARK]
    return [*first, *(colour for colour in categories(max(count, len(CATEGORIES))) if colour not in first)][:count]


def ramp(count):
    """So many colours from dark to light along viridis, as #rrggbb."""
    return _along(VIRIDIS, count)


def two_sided(count):
    """So many colours from blue over white to red, as #rrggbb."""
    return _along(TWO_SIDED, count)


def flow_colours(count):
    """So many colours from light to dark, as #rrggbb, for lines on a light background."""
    return _along(FLOWS, count)


def as_text(red, green, blue):
    """A colour of three channels, 0 to 255, as #rrggbb."""
    return f"#{red:02x}{green:02x}{blue:02x}"


def _along(colours, count):
    if count == 1:
        return [colours[len(colours) // 2]]
    return [_between(colours, (len(colours) - 1) * step / (count - 1)) for step in range(count)]


def _between(colours, place):
    low = min(int(place), len(colours) - 2)
    start, stop = _channels(colours[low]), _channels(colours[low + 1])
    return "#" + "".join(f"{round(a + (b - a) * (place - low)):02x}" for a, b in zip(start, stop))


def _channels(colour):
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def _hue(number):
    red, green, blue = colorsys.hls_to_rgb(number * 0.618034 % 1, (0.35, 0.55, 0.75)[number % 3], 0.55)
    return as_text(round(255 * red), round(255 * green), round(255 * blue))
