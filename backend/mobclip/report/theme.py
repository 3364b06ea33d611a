"""Colours and figures of reports: figures are drawn for light and dark pages and embedded as PNG, with alternative texts."""

import base64
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.colors import Colormap, LinearSegmentedColormap
from matplotlib.figure import Figure as Canvas
from PIL import Image

DPI = 192  # twice the resolution of the page, for sharp screens and for print
CSS_DPI = 96
WIDTH_INCHES = 9.25  # of the text column
PALETTE_SIZE = 256  # colours of a PNG: a third of the bytes of true colour
HEXBIN_ROWS = 2500  # from so many places on, plots show hexagonal bins instead of points


@dataclass(frozen=True, kw_only=True)
class Theme:
    """Colours of a light or a dark page: of the features that are evaluated (`highlight`), of all others, and colour maps."""

    text: str
    faint: str
    highlight: str
    warning: str
    others: tuple[str, ...]
    sequential: Colormap
    diverging: Colormap


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A picture for both themes, as data URIs, with its width and height in CSS pixels."""

    title: str
    alt: str
    caption: str
    light: str
    dark: str
    width: int
    height: int


def _colours(*names: str) -> Colormap:
    return LinearSegmentedColormap.from_list("", names)


# Orange (too low) and blue-green (too high) can be told apart by colour-blind readers; the neutral middle is visible on its page.
LIGHT = Theme(
    text="#1f2328",
    faint="#8b949e",
    highlight="#0b7a75",
    warning="#b45309",
    others=("#57606a", "#7c3aed", "#b45309", "#2563eb", "#be185d", "#4d7c0f", "#0369a1", "#a16207"),
    sequential=_colours("#cfe6e4", "#5fb3ad", "#0b7a75", "#06403e"),
    diverging=_colours("#9a4a06", "#dd9a4d", "#dfe1e3", "#4fada6", "#04544f"),
)
DARK = Theme(
    text="#e6e8ea",
    faint="#8b949e",
    highlight="#4fd1c5",
    warning="#fbbf24",
    others=("#aab3bc", "#b69cff", "#fbbf24", "#7cb0ff", "#f48fb8", "#a3d65c", "#67c7f5", "#e2c06a"),
    sequential=_colours("#1d4644", "#2b8f88", "#5fe0d3", "#e0fffb"),
    diverging=_colours("#ffb45c", "#a8692a", "#3b424a", "#278a83", "#5fe9db"),
)


def render(
    paint: Callable[[Canvas, Theme], None], *, title: str, alt: str, caption: str, inches: tuple[float, float]
) -> Figure:
    """Draw a figure in both themes.

    Args:
        paint: draws on an empty matplotlib figure with the colours of a theme.
        alt: text for readers who cannot see the figure.
        inches: width and height; the page shows 96 pixels per inch.
    """
    light, dark = (_png(theme, inches, paint) for theme in (LIGHT, DARK))
    width, height = (round(CSS_DPI * length) for length in inches)
    return Figure(title=title, alt=alt, caption=caption, light=light, dark=dark, width=width, height=height)


def colour_bar(canvas: Canvas, drawn: ScalarMappable, panels: Axes | np.ndarray, label: str, **options: Any) -> None:
    """Add the colour bar of what was drawn."""
    bar = canvas.colorbar(drawn, ax=panels, label=label, shrink=0.8, aspect=28, pad=0.02, **options)
    bar.outline.set_visible(False)


def _png(theme: Theme, inches: tuple[float, float], paint: Callable[[Canvas, Theme], None]) -> str:
    with matplotlib.rc_context(_settings(theme)):  # type: ignore[arg-type]  # the stubs want literal keys
        canvas = Canvas(figsize=inches, layout="compressed")  # keeps titles in place with a fixed aspect, too
        paint(canvas, theme)
        drawn, small = io.BytesIO(), io.BytesIO()
        canvas.savefig(drawn, format="png", dpi=DPI, transparent=True, pil_kwargs={"compress_level": 1})
    Image.open(drawn).quantize(PALETTE_SIZE).save(small, "png", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(small.getvalue()).decode('ascii')}"


def _settings(theme: Theme) -> dict[str, Any]:
    text = dict.fromkeys(
        ("text.color", "axes.labelcolor", "axes.titlecolor", "xtick.labelcolor", "ytick.labelcolor"), theme.text
    )
    lines = dict.fromkeys(("axes.edgecolor", "xtick.color", "ytick.color", "grid.color"), theme.faint)
    return {
        **text,
        **lines,
        "font.size": 9.5,
        "axes.titlesize": 10,
        "axes.titlelocation": "left",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "grid.alpha": 0.35,
        "grid.linewidth": 0.6,
        "legend.frameon": False,
        "legend.fontsize": 9,
        "legend.labelcolor": theme.text,
    }
