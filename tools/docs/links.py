"""Links on the site that the same text does not have in the repository.

The title of an algorithm in italics, such as *Create grid*, becomes a link to its page. A link to a file outside docs/ leads to
the page made of it, or to the repository on the web.
"""

import os
import re
from collections.abc import Mapping

ROOT_PAGES = {"CONTRIBUTING.md": "contributing.md", "SECURITY.md": "security.md", "CHANGELOG.md": "changes.md"}
REPOSITORY = "https://github.com/mobclip/mobclip-qgis/blob/main"
CODE_OR_HEADING = re.compile(r"(^```.*?^```$|^(?: {4}|\t).*?$|`[^`\n]+`|^#.*?$)", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)(?P<path>[^)#\s]+)(?P<anchor>#[^)]*)?\)")


def with_links(markdown: str, source: str, titles: Mapping[str, str]) -> str:
    """A page with the links of the site.

    Args:
        markdown: the page.
        source: its path on the site, such as `algorithms/predict.md`.
        titles: the title of each algorithm by its id.
    """
    if "/" not in source:
        is_of_root = source in ROOT_PAGES.values()
        markdown = LINK.sub(lambda link: target_of(link, is_of_root), markdown)
    parts = CODE_OR_HEADING.split(markdown)
    return "".join(part if number % 2 else linked(part, source, titles) for number, part in enumerate(parts))


def target_of(link: re.Match[str], is_of_root: bool) -> str:
    """The end of a link, `](…)`, of a page in docs/ or of a file at the root."""
    path, anchor = link["path"], link["anchor"] or ""
    if not is_of_root and not path.startswith("../"):
        return link[0]
    path = path.removeprefix("../")
    if path.startswith("docs/"):
        return f"]({path.removeprefix('docs/')}{anchor})"
    return f"]({ROOT_PAGES.get(path, f'{REPOSITORY}/{path}')}{anchor})"


def linked(text: str, source: str, titles: Mapping[str, str]) -> str:
    """Text in which titles of algorithms in italics are links, but for those of the page itself."""
    for name, title in titles.items():
        target = f"algorithms/{name}.md"
        if target != source:
            link = os.path.relpath(target, os.path.dirname(source) or ".")
            text = re.sub(rf"(?<![\[*])\*{re.escape(title)}\*(?![*\]])", f"[*{title}*]({link})", text)
    return text
