"""Text that may be shown to others: without passwords and tokens, and without the name of the user's home. Imports no QGIS."""

from __future__ import annotations

import os
import re
from pathlib import Path

HIDDEN = "…"
# Whatever stands before the @ of an address, greedily: a password may hold an @, a slash or a colon itself.
LOGIN = re.compile(r"(\b[a-z][a-z0-9+.-]*://)\S*@", re.IGNORECASE)
NAMES = "pass(?:word|wd|phrase|code)?|pwd|secret|token|(?:api|access)[_-]?key|authorization|credentials?|signature"
VALUE = r"""(?:(?:basic|bearer|digest|token)\s+)?(?:"[^"\n]*"|'[^'\n]*'|[^\s&;,'"]+)"""
# name=value, name: value, "name": "value", ?sig=value, --name value
NAMED = re.compile(rf"""((?:[\w-]*(?:{NAMES})|[?&]sig)["']?\s*[=:]\s*|--[\w-]*(?:{NAMES})\s+){VALUE}""", re.IGNORECASE)
KNOWN_TOKENS = re.compile(r"\b(?:pypi-|gh[pousr]_|github_pat_|glpat-|hf_)[\w-]{16,}")


def without_secrets(text: str) -> str:
    """The text without the logins of addresses, and without what follows words such as password and token."""
    text = LOGIN.sub(rf"\1{HIDDEN}@", text)
    text = NAMED.sub(rf"\1{HIDDEN}", text)
    return KNOWN_TOKENS.sub(HIDDEN, text)


def without_home(text: str) -> str:
    """The text with ~ for the user's home folder, however its separators are written."""
    for home in sorted({str(Path.home()), os.path.realpath(Path.home())}, key=len, reverse=True):
        if len(Path(home).parts) < 2:  # the root of the disk is nobody's
            continue
        separators = r"[\\/]+"
        pattern = separators.join(map(re.escape, re.split(separators, home)))
        flags = re.IGNORECASE if os.name == "nt" else 0
        text = re.sub(rf"{pattern}(?![\w.-])", "~", text, flags=flags)
    return text
