"""HTML pages from the templates of the reports: one self-contained file, without scripts."""

import os
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mobclip import __version__
from mobclip.io.atomic import atomic_write

TEMPLATES = Path(__file__).parent / "templates"


def write_page(
    template: str, content: dict, path: str | os.PathLike, filters: dict[str, Callable] | None = None
) -> None:
    """Write a page as one file, completely or not at all.

    Args:
        template: name of a file in `templates/`.
        content: variables of the template, at least `title`, `about` (one line below the title) and `date` (or None).
        filters: further jinja filters, by name.

    Raises:
        InputError: the file cannot be written.
    """
    pages = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters.update(filters or {})
    text = pages.get_template(template).render(**content, version=__version__)
    with atomic_write(Path(path)) as new:
        new.write_text(text, encoding="utf-8")
