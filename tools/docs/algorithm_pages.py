"""The page of each algorithm, in Markdown, from what it declares (declarations.py) and its example (examples.py)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tools.docs.examples import command_line, examples_of, python_call
from tools.docs.markdown import cell, escaped

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
DIALOG, RESULT = "{}-dialog.png", "{}.png"  # pictures of an algorithm, in docs/images/algorithms/
OVERVIEW = """# Algorithms

All are in the Processing toolbox under *MobCLIP*, in `qgis_process`, in the model designer and in batch. The examples begin in a
folder that holds `counties.gpkg`, which comes with the plugin (see [First map](../first-map.md)), and the files of the folder
`mexico` beside it; each uses what those before it wrote.
"""
Declaration = dict[str, Any]


class BadExample(Exception):
    """An example that does not fit what its algorithm declares."""


def overview(algorithms: list[Declaration]) -> str:
    """The page that lists all algorithms, by group in the toolbox."""
    lines = [OVERVIEW]
    for group in dict.fromkeys(algorithm["group"] for algorithm in algorithms):
        lines += ["", f"## {group}", "", "| Algorithm | `mobclip:` | |", "|---|---|---|"]
        for algorithm in algorithms:
            if algorithm["group"] == group:
                link = f"[{algorithm['title']}]({algorithm['id']}.md)"
                lines.append(f"| {link} | `{algorithm['id']}` | {cell(first_sentence(algorithm['description']))} |")
    return "\n".join([*lines, ""])


def page(algorithm: Declaration, by_id: dict[str, Declaration]) -> str:
    """The page of an algorithm.

    Args:
        algorithm: what it declares.
        by_id: what all declare, to check the examples against.
    """
    name = algorithm["id"]
    lines = [
        f"# {algorithm['title']}",
        "",
        f"`mobclip:{name}` · {algorithm['group']}",
        "",
        escaped(algorithm["description"]),
    ]
    lines += picture(RESULT.format(name), f"Result of {algorithm['title']}")
    plain = [one for one in algorithm["parameters"] if not one["advanced"]]
    advanced = [one for one in algorithm["parameters"] if one["advanced"]]
    lines += ["", "## Parameters", *picture(DIALOG.format(name), f"Dialog of {algorithm['title']}")]
    lines += ["", *parameters_table(plain)]
    if advanced:
        lines += ["", "### Advanced", "", *parameters_table(advanced)]
    if algorithm["outputs"]:
        lines += ["", "## Outputs", "", "| | | |", "|---|---|---|"]
        lines += [f"| `{one['name']}` | {one['type']} | {cell(help_of(one))} |" for one in algorithm["outputs"]]
    return "\n".join([*lines, "", *example_lines(name, by_id)])


def example_lines(name: str, by_id: dict[str, Declaration]) -> list[str]:
    """The example in a terminal and in QGIS's Python console."""
    examples = examples_of(name)
    for algorithm, parameters in examples:
        check(by_id[algorithm], parameters)
    commands = [command_line(*example) for example in examples]
    return [
        "## Example",
        "",
        "In a terminal:",
        "",
        "```sh",
        *commands,
        "```",
        "",
        "In QGIS's Python console:",
        "",
        "```python",
        "import processing",
        "",
        *(python_call(*example) for example in examples),
        "```",
        "",
    ]


def check(algorithm: Declaration, parameters: dict[str, object]) -> None:
    """Compare an example with what its algorithm declares.

    Raises:
        BadExample: a parameter or value is unknown, or one that is needed is not given.
    """
    declared = {one["name"]: one for one in algorithm["parameters"]}
    unknown = set(parameters) - set(declared)
    needed = {name for name, one in declared.items() if not one["optional"] and one["default"] is None}
    if unknown or needed - set(parameters):
        names = ", ".join(sorted(unknown | (needed - set(parameters))))
        raise BadExample(f"The example of {algorithm['id']} has unknown parameters, or lacks some: {names}.")
    for name, value in parameters.items():
        values = declared[name]["values"]
        if values and set(str(value).split(",")) - set(values):
            raise BadExample(f"The example of {algorithm['id']} has {name}={value}, which is no value of it.")


def parameters_table(parameters: list[Declaration]) -> list[str]:
    """Rows of a table: name, title, type with values and default, help."""
    lines = ["| Parameter | Type | |", "|---|---|---|"]
    for one in parameters:
        kind = one["type"] + (", optional" if one["optional"] else "")
        values = "".join(f"<br>`{value}`: {cell(label)}" for value, label in one["values"].items())
        lines.append(
            f"| {cell(one['title'])}<br>`{one['name']}` | {cell(kind)}{values}{default(one)} | {cell(help_of(one))} |"
        )
    return lines


def default(parameter: Declaration) -> str:
    """The default of a parameter, on a line of its own; nothing where there is none."""
    value = parameter["default"]
    if value is None or value == [] or value == "":
        return ""
    text = ",".join(value) if isinstance(value, list) else str(value)
    return f"<br>Default: `{text.lower() if isinstance(value, bool) else text}`"


def picture(file: str, text: str) -> list[str]:
    """A picture of an algorithm, where there is one."""
    path = IMAGES / "algorithms" / file
    return ["", f"![{text}](../images/algorithms/{file})"] if path.is_file() else []


def help_of(declaration: Declaration) -> str:
    """Its help, or its title where it has none."""
    return declaration["help"] or declaration["title"]


def first_sentence(text: str) -> str:
    """Up to the first full stop that ends a sentence."""
    return text.split(". ")[0].rstrip(".") + "."
