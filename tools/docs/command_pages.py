"""The page of all commands of `mobclip`, in Markdown, from the command itself."""

from __future__ import annotations

from typing import Any, get_args, get_origin

import typer

from mobclip.cli import commands  # noqa: F401  # declares them
from mobclip.cli.common import app
from tools.docs.markdown import with_code

INTRODUCTION = """# All commands

Generated from `mobclip` itself; `mobclip COMMAND --help` says the same. [Command line](command-line.md) has examples.
"""


def page() -> str:
    """All commands, in the order of `mobclip --help`."""
    lines = [INTRODUCTION]
    for names, command in walk(typer.main.get_command(app), ("mobclip",)):
        lines += section(" ".join(names), command)
    return "\n".join([*lines, ""])


def walk(command: Any, names: tuple[str, ...]) -> list[tuple[tuple[str, ...], Any]]:
    """Each command below one that can be run, with the words that call it."""
    if not hasattr(command, "commands"):
        return [(names, command)]
    return [found for name, one in command.commands.items() for found in walk(one, (*names, name))]


def section(name: str, command: Any) -> list[str]:
    """A command: what it does, how it is called, and its arguments and options."""
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option" and not one.hidden]
    called = " ".join([name, "[OPTIONS]" if options else "", *(argument_text(one) for one in arguments)])
    lines = [f"## {name}", "", with_code(first_paragraph(command.help)), "", f"    {' '.join(called.split())}", ""]
    if arguments or options:
        lines += ["| | | |", "|---|---|---|"]
    lines += [f"| `{argument_text(one)}` | | {with_code(one.help or '')} |" for one in arguments]
    for one in options:
        names = ", ".join(f"`{text}`" for text in (*one.opts, *one.secondary_opts))
        need = "needed" if one.required else default_text(one)
        lines.append(f"| {names} {value_text(one)} | {need} | {with_code(one.help or '')} |")
    return [*lines, ""]


def argument_text(argument: Any) -> str:
    """How an argument is called in the usage."""
    return (argument.metavar or argument.name.upper()) + ("…" if argument.nargs != 1 else "")


def value_text(option: Any) -> str:
    """What follows an option: its choices or what is meant; nothing after a switch."""
    if option.is_flag:
        return ""
    annotation = option.type_descriptor.annotation
    if option.metavar:
        text = option.metavar.strip("[]")
    elif get_origin(annotation) is not None and all(isinstance(value, str) for value in get_args(annotation)):
        text = "|".join(get_args(annotation))
    else:
        text = {int: "INTEGER", float: "NUMBER"}.get(annotation, "TEXT")
    return " ".join(f"`{part}`" for part in text.split("|")) if "|" in text else f"`{text}`"


def default_text(option: Any) -> str:
    """The default of an option, unless it is none or a switch."""
    value = option.default
    if option.is_flag or value is None or callable(value) or value in ("", [], ()):
        return ""
    return f"`{','.join(map(str, value)) if isinstance(value, (list, tuple)) else value}`"


def first_paragraph(text: str | None) -> str:
    """The help of a command up to its first empty line."""
    return (text or "").split("\n\n")[0]
