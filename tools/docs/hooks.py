"""What MkDocs does beside turning docs/ into pages: pages generated from the code, those of files at the root, and links."""

from __future__ import annotations

import json
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from tools.docs import algorithm_pages, card_sections, command_pages
from tools.docs.links import ROOT_PAGES, with_links

ROOT = Path(__file__).resolve().parents[2]
DECLARATIONS = ROOT / "build" / "docs-algorithms.json"
CARDS = "<!-- cards -->"  # where the sections of docs/models-and-cards.md go
SOURCES = re.compile(r"<!-- sources of (\S+) -->")  # where the table of the inputs of a model goes
LOGO = "images/mobclip.svg"


def declarations() -> list[algorithm_pages.Declaration]:
    """What the algorithms declare.

    Raises:
        PluginError: it has not been written yet.
    """
    if not DECLARATIONS.is_file():
        raise PluginError("The algorithms have not been listed yet: run make docs.")
    return json.loads(DECLARATIONS.read_text(encoding="utf-8"))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of the algorithms into the navigation, by group."""
    algorithms = declarations()
    groups = dict.fromkeys(algorithm["group"] for algorithm in algorithms)
    by_group = [
        {group: [f"algorithms/{one['id']}.md" for one in algorithms if one["group"] == group]} for group in groups
    ]
    pages = ["algorithms/index.md", *by_group]
    config.nav = [{"Algorithms": pages} if entry == "ALGORITHMS" else entry for entry in config.nav]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, those of files at the root, and the logo."""
    algorithms = declarations()
    by_id = {algorithm["id"]: algorithm for algorithm in algorithms}
    pages = {f"algorithms/{name}.md": algorithm_pages.page(one, by_id) for name, one in by_id.items()}
    pages["algorithms/index.md"] = algorithm_pages.overview(algorithms)
    pages["commands.md"] = command_pages.page()
    for name, page in ROOT_PAGES.items():
        pages[page] = (ROOT / name).read_text(encoding="utf-8")
    for name, text in pages.items():
        files.append(File.generated(config, name, content=text))
    files.append(File.generated(config, LOGO, abs_src_path=str(ROOT / "resources" / "icons" / "mobclip.svg")))
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Put in what is generated, and the links of the site."""
    if CARDS in markdown:
        markdown = markdown.replace(CARDS, card_sections.sections())
    markdown = SOURCES.sub(lambda model: card_sections.sources(model[1]), markdown)
    titles = {algorithm["id"]: algorithm["title"] for algorithm in declarations()}
    return with_links(markdown, page.file.src_uri, titles)
