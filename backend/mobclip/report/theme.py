"""Figures for light and for dark paper: each is painted twice and carried by the page as PNG data, with a text in its place."""

import base64
import io
from collections.abc import Callable
from dataclasses import dataclass

import matplotlib
from matplotlib.colors import Colormap, LinearSegmentedColormap
from matplotlib.figure import Figure as Canvas
from PIL import Image

DPI = 192  # twice what a page shows, for sharp screens and for print
CSS_DOTS_PER_INCH = 96
WIDTH = 9.25  # inches: that of the text
COLOURS = 256  # of a picture, in a third of the bytes of all
DENSE = 2500  # places from which on they are gathered in hexagons


@dataclass(frozen=True)
class Theme:
    """Colours on one kind of paper: text, what stands back, what is judged, the others, and maps of colours."""

    text: str
    faint: str
    highlight: str
    warning: str
    others: tuple[str, ...]
    amounts: Colormap
    signs: Colormap


@dataclass(frozen=True)
class Figure:
    """A picture for both kinds of paper, as data URIs, with its width and height in CSS pixels."""

    title: str
    alt: str
    caption: str
    light: str
    dark: str
    width: int
    height: int


def _colours(*names: str) -> Colormap:
    return LinearSegmentedColormap.from_list("", names)


# Orange for too low and blue-green for too high keep apart for colour-blind eyes; the middle is seen on its paper.
LIGHT = Theme(
    text="#1f2328",
    faint="#8b949e",
    highlight="#0b7a75",
    warning="#b45309",
    others=("#57606a", "#7c3aed", "#b45309", "#2563eb", "#be185d", "#4d7c0f", "#0369a1", "#a16207"),
    amounts=_colours("#cfe6e4", "#5fb3ad", "#0b7a75", "#06403e"),
    signs=_colours("#9a4a06", "#dd9a4d", "#dfe1e3", "#4fada6", "#04544f"),
)
DARK = Theme(
    text="#e6e8ea",
    faint="#8b949e",
    highlight="#4fd1c5",
    warning="#fbbf24",
    others=("#aab3bc", "#b69cff", "#fbbf24", "#7cb0ff", "#f48fb8", "#a3d65c", "#67c7f5", "#e2c06a"),
    amounts=_colours("#1d4644", "#2b8f88", "#5fe0d3", "#e0fffb"),
    signs=_colours("#ffb45c", "#a8692a", "#3b424a", "#278a83", "#5fe9db"),
)


def render(
    title: str, alt: str, caption: str, inches: tuple[float, float], paint: Callable[[Canvas, Theme], None]
) -> Figure:
    """Paint a figure in both inks.

    Args:
        inches: width and height; the page shows 96 dots an inch.
        paint: draws on an empty matplotlib figure with an theme.
    """
    light, dark = (_png(theme, inches, paint) for theme in (LIGHT, DARK))
    width, height = (round(CSS_DOTS_PER_INCH * length) for length in inches)
    return Figure(title, alt, caption, light, dark, width, height)


def scale(canvas: Canvas, drawn, panels, label: str, **more) -> None:
    """Add the bar that says what the colours of something drawn mean."""
    bar = canvas.colorbar(drawn, ax=panels, label=label, shrink=0.8, aspect=28, pad=0.02, **more)
    bar.outline.set_visible(False)


def _png(theme: Theme, inches: tuple[float, float], paint: Callable[[Canvas, Theme], None]) -> str:
    with matplotlib.rc_context(_settings(theme)):
        canvas = Canvas(figsize=inches, layout="compressed")  # also keeps titles where the aspect is fixed
        paint(canvas, theme)
        drawn, small = io.BytesIO(), io.BytesIO()
        canvas.savefig(drawn, format="png", dpi=DPI, transparent=True, pil_kwargs={"compress_level": 1})
    Image.open(drawn).quantize(COLOURS).save(small, "png", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(small.getvalue()).decode('ascii')}"


def _settings(theme: Theme) -> dict:
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
