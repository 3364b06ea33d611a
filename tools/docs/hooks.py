"""What MkDocs does beside turning docs/ into pages: pages generated from the code, and those of files at the root.

In the pages the title of an algorithm in italics, such as *Create grid*, becomes a link to its page, and a link to a file at the
root leads to the page made of it, so that the same text serves on the site and in the repository.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from tools.docs import algorithm_pages, card_sections, command_pages

ROOT = Path(__file__).resolve().parents[2]
DECLARATIONS = ROOT / "build" / "docs-algorithms.json"
ROOT_PAGES = {"CONTRIBUTING.md": "contributing.md", "SECURITY.md": "security.md", "CHANGELOG.md": "changes.md"}
REPOSITORY = "https://github.com/mobclip/mobclip-qgis/blob/main"
OTHER_LINK = re.compile(r"\]\((?!https?:|#)(?P<path>[^)#\s]+)(?P<anchor>#[^)]*)?\)")
CARDS = "<!-- cards -->"  # where the sections of docs/models-and-cards.md go
LOGO = "images/mobclip.svg"
FENCE = re.compile(r"(^```.*?^```$|^(?: {4}|\t).*?$|`[^`\n]+`|^#.*?$)", re.MULTILINE | re.DOTALL)


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
    """Put in what is generated; lead links to files at the root to their pages, and titles of algorithms to theirs."""
    if CARDS in markdown:
        markdown = markdown.replace(CARDS, card_sections.sections())
    is_of_root = page.file.src_uri in ROOT_PAGES.values()
    markdown = OTHER_LINK.sub(lambda match: link_target(match, is_of_root), markdown)
    parts = FENCE.split(markdown)
    texts = [part if number % 2 else linked(part, page.file.src_uri) for number, part in enumerate(parts)]
    return "".join(texts)


def link_target(link: re.Match, is_of_root: bool) -> str:
    """A link to a file outside docs/: to the page made of it, or to the repository."""
    path, anchor = link["path"], link["anchor"] or ""
    if not is_of_root and not path.startswith("../"):
        return link[0]
    path = path.removeprefix("../")
    if path.startswith("docs/"):
        return f"]({path.removeprefix('docs/')}{anchor})"
    return f"]({ROOT_PAGES.get(path, f'{REPOSITORY}/{path}')}{anchor})"


def linked(text: str, source: str) -> str:
    """Text in which titles of algorithms in italics are links, but for those of the page itself."""
    for algorithm in declarations():
        target = f"algorithms/{algorithm['id']}.md"
        if target != source:
            link = os.path.relpath(target, os.path.dirname(source) or ".")
            title = re.escape(algorithm["title"])
            text = re.sub(rf"(?<![\[*])\*{title}\*(?![*\]])", f"[*{algorithm['title']}*]({link})", text)
    return text
