"""Translations: i18n/mobclip_qgis_LANGUAGE.ts, and mobclip_qgis/help/LANGUAGE.json, which is made from it and help/en.json.

update: bring the files of all languages up to date with the English texts: what is gone is dropped, what is new is missing.
check: say what is missing, out of date or does not fit its English text, and exit with 1.
missing LANGUAGE: print the English texts without a translation as JSON, each with an empty one, or one for each plural form.
merge LANGUAGE FILE: add the translations of such a file that fit; say which do not, and exit with 1.
"""

from __future__ import annotations

import argparse
import ast
import functools
import json
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = ROOT / "mobclip_qgis"
HELP = json.loads((PLUGIN / "help/en.json").read_text(encoding="utf-8"))
LANGUAGES = {"de": "de", "es": "es", "fr": "fr", "ja": "ja", "pt": "pt_BR", "zh": "zh_CN"}
ARGUMENTS = {"tr": 0, "tr_later": 0, "tr_n": 1}  # of functions: which one is translated
ATTRIBUTES = ("TITLE", "GROUP")  # of classes, translated by their base class
# What a translation keeps: tags, accelerators, file filters, names and ids, suffixes, NULL, lines, steps in a menu.
KEPT = re.compile(r"</?\w[^>]*>|&(?=\w)|\(\*[^)]*\)|;;|\w*[A-Za-z]_\w+|\w+:\w+|(?<!\w)\.[a-z]\w+|\bNULL\b|\n| > ", re.A)
ENDS = str.maketrans("。：？", ".:?")
Texts = dict[str, Any]  # by English text: the translation, or a list of plural forms


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("update", "check", "missing", "merge"))
    parser.add_argument("language", choices=LANGUAGES, nargs="?")
    parser.add_argument("file", type=Path, nargs="?")
    options = parser.parse_args()
    problems = []
    for language in [options.language] if options.language else LANGUAGES:
        if options.command == "check":
            problems += check(language)
        elif options.command == "missing":
            sys.stdout.buffer.write(json.dumps(missing(language), ensure_ascii=False, indent=1).encode() + b"\n")
        else:
            new = json.loads(options.file.read_text(encoding="utf-8")) if options.file else {}
            bad = faults(language, new)
            problems += bad.values()
            new = {text: translation for text, translation in new.items() if text not in bad}
            for path, content in files(language, {**read(language), **new}).items():
                path.write_text(content, encoding="utf-8", newline="\n")
    sys.exit("\n".join(problems) or None)


@functools.cache
def sources(language: str) -> Texts:
    """The English texts in order, each with as many empty forms as its translation has."""
    texts: Texts = {}
    mapped(HELP, lambda text: texts.setdefault(text, ""))
    for path in sorted(PLUGIN.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            text = node.args[ARGUMENTS[name]] if name in ARGUMENTS else None
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ATTRIBUTES:
                text = node.value
            if isinstance(text, (ast.JoinedStr, ast.BinOp)):
                sys.exit(f"{path}:{node.lineno}: give {name} the whole text, and format what it returns.")
            if isinstance(text, ast.Constant) and text.value:
                forms = [""] if language in ("ja", "zh") else ["", ""]
                texts[text.value] = forms if name == "tr_n" else ""
    return dict(sorted(texts.items()))


def mapped(node: Any, function: Callable[[str], str]) -> Any:
    """The help, with a function of each text in its place."""
    if isinstance(node, dict):
        return {key: mapped(child, function) for key, child in node.items()}
    return function(node) if isinstance(node, str) else [mapped(child, function) for child in node]


def read(language: str) -> Texts:
    """The translations that the catalogue of a language has."""
    path, texts = ROOT / f"i18n/mobclip_qgis_{language}.ts", {}
    for message in ET.parse(path).iter("message") if path.exists() else ():
        translation = message.find("translation")
        if translation.get("type") is None:
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts[message.findtext("source")] = forms or translation.text or ""
    return texts


def files(language: str, texts: Texts) -> dict[Path, str]:
    """The contents of the files of a language."""
    root = ET.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "MobCLIP"
    for source, empty in sources(language).items():
        has_plural, is_known = isinstance(empty, list), isinstance(texts.get(source), type(empty))
        message = ET.SubElement(context, "message", {"numerus": "yes"} if has_plural else {})
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation", {} if is_known else {"type": "unfinished"})
        text = texts[source] if is_known else empty
        for form in text if has_plural else ():
            ET.SubElement(translation, "numerusform").text = form
        translation.text = None if has_plural else text
    ET.indent(root, "")
    catalogue = ET.tostring(root, "unicode", short_empty_elements=False)
    help_texts = json.dumps(mapped(HELP, lambda text: texts.get(text, text)), ensure_ascii=False, indent=2)
    return {
        ROOT / f"i18n/mobclip_qgis_{language}.ts": f'<?xml version="1.0"?>\n<!DOCTYPE TS>\n{catalogue}\n',
        PLUGIN / f"help/{language}.json": f"{help_texts}\n",
    }


def missing(language: str) -> Texts:
    """The English texts without a translation, each with its empty forms."""
    known = read(language)
    return {text: empty for text, empty in sources(language).items() if not isinstance(known.get(text), type(empty))}


def check(language: str) -> list[str]:
    """What is wrong with the files of a language."""
    texts = read(language)
    problems = [f"{language}: {text!r} is not translated" for text in missing(language)]
    problems += faults(language, texts).values()
    for path, content in files(language, texts).items():
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            problems.append(f"{path.relative_to(ROOT)} is out of date: run update")
    return problems


def faults(language: str, texts: Texts) -> dict[str, str]:
    """Translations that do not fit, by English text, and a sentence on each."""
    known, found = sources(language), {}
    for source, text in texts.items():
        forms, empty = ([one] if isinstance(one, str) else one for one in (text, known.get(source, [])))
        if len(forms) != len(empty) or not all(form.strip() for form in forms):
            found[source] = f"{language}: {source!r} needs {len(empty)} form(s)"
        for form in forms:
            if facts(form) != facts(source):
                found[source] = f"{language}: {source!r} has {facts(source)}, but {form!r} {facts(form)}"
    return found


def facts(text: str) -> tuple[Any, ...]:
    """What a translation has in common with its English text: what `format` fills, though in any order, and more."""
    fields = [re.split("(?=[!:])", field, maxsplit=1) for field in re.findall("{([^{}]*)}", text)]
    filled = sorted([name or str(number), *rest] for number, (name, *rest) in enumerate(fields))
    braces, end = (text.count("{"), text.count("}")), text.translate(ENDS)[-1:]
    return filled, braces, sorted(KEPT.findall(text)), text[:1].isspace(), end if end in " .…:?" else ""


if __name__ == "__main__":
    main()
