"""Commands for published encoders and for what a model says of itself: import, information."""

import json
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from mobclip.cli.common import app
from mobclip.errors import InputError


class Kind(str, Enum):
    """Which encoder a file holds."""

    mora = "mora"
    satclip = "satclip"
    geoclip = "geoclip"
    onnx = "onnx"


class InputOrder(str, Enum):
    """Order of the two numbers that a graph takes."""

    lonlat = "lonlat"
    latlon = "latlon"


class Unit(str, Enum):
    """Unit of the two numbers that a graph takes."""

    degrees = "degrees"
    radians = "radians"
    unit = "unit"


@app.command("import")
def import_(
    kind: Annotated[Kind, typer.Argument(help="mora (also MobCLIP), satclip, geoclip, or onnx for any graph.")],
    path: Annotated[Path, typer.Argument(help="Weights: .pth, .ckpt, the geoclip wheel, or .onnx.", metavar="PATH")],
    out: Annotated[Path, typer.Option(help="Bundle to write: NAME.mobclip, or a folder.", metavar="BUNDLE")],
    as_trained: Annotated[
        bool,
        typer.Option("--as-trained/--exact", help="Harmonics with the authors' errors, or without (mora, satclip)."),
    ] = False,
    int8: Annotated[bool, typer.Option("--int8", help="Weights of 8 bits; the cosine to float32 is measured.")] = False,
    declare: Annotated[Path | None, typer.Option(help="What the file does not say, as TOML.", metavar="FILE")] = None,
    input_order: Annotated[InputOrder | None, typer.Option(help="Of an onnx graph: lonlat is the default.")] = None,
    unit: Annotated[
        Unit | None, typer.Option(help="Of an onnx graph: degrees is the default; unit is lon / 180 and lat / 90.")
    ] = None,
    output: Annotated[str | None, typer.Option(help="Output to take, of an onnx graph with several.")] = None,
    dimension: Annotated[int | None, typer.Option(help="Numbers a place that you expect.")] = None,
    name: Annotated[str | None, typer.Option(help="Name in the card.")] = None,
    title: Annotated[str | None, typer.Option(help="Title in the card.")] = None,
    licence: Annotated[str | None, typer.Option(help="Licence of the weights.")] = None,
    citation: Annotated[str | None, typer.Option(help="What to cite.")] = None,
    domain: Annotated[str | None, typer.Option(help="Where it means something, in degrees.", metavar="W,S,E,N")] = None,
) -> None:
    """Turn published weights, which are not run but read, into a bundle for `mobclip embed --model BUNDLE`."""
    from mobclip.published.any_onnx import OnnxSpec, read_onnx_spec
    from mobclip.published.importer import import_encoder

    given = {
        "input_order": input_order and input_order.value,
        "unit": unit and unit.value,
        "output": output,
        "dimension": dimension,
        "name": name,
        "title": title,
        "licence": licence,
        "citation": citation,
        "domain": None if domain is None else tuple(domain.split(",")),
    }
    declared = {} if declare is None else read_onnx_spec(declare)
    declared |= {key: value for key, value in given.items() if value is not None}
    variant = "as-trained" if as_trained else "exact"
    card = import_encoder(kind.value, path, out, variant=variant, int8=int8, declaration=OnnxSpec(**declared)).card
    print(f"{card.title}, {card.dimension} numbers a place, valid for {card.domain.text}, in {out}")
    if int8:
        precision = card.precision
        print(f"8-bit weights, cosine to float32 {precision.cosine_mean} on average, {precision.cosine_least} at least")


@app.command()
def information(
    model: Annotated[str, typer.Argument(help="Name or path of a bundle.", metavar="MODEL")],
    page: Annotated[Path | None, typer.Option(help="Write it as a page, .html.", metavar="FILE")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Say what a model is: encoders, where it is valid, licence, citation, scores, and whether its files are whole."""
    from mobclip.report.model_card import information as information_of
    from mobclip.report.model_card import lines, write_page

    if page is not None and page.suffix != ".html":
        raise InputError(f"The page {page} must end in .html.")
    found = information_of(model)
    if page is not None:
        write_page(found, page)
    print(json.dumps(found, indent=1, ensure_ascii=False) if as_json else "\n".join(lines(found)))
