"""Commands for models as such: models, import, information."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from mobclip.choices import InputOrder, InputUnit, PublishedEncoder
from mobclip.cli.common import app, say, warn
from mobclip.errors import one_line
from mobclip.progress import show_progress
from mobclip.tasks.parameters import ImportParameters

Kind = Annotated[PublishedEncoder, typer.Argument(help="Encoder: mora (also MobCLIP), satclip, geoclip, or any onnx.")]
Weights = Annotated[Path, typer.Argument(help="Weights: .pth, .ckpt, the geoclip wheel, or .onnx.", metavar="PATH")]
Out = Annotated[Path, typer.Option(help="Model to write: NAME.mobclip, or a folder.", metavar="MODEL")]
AsTrained = Annotated[
    bool, typer.Option("--as-trained/--exact", help="Harmonics as the authors trained, or exact (mora, satclip).")
]
Int8 = Annotated[
    bool, typer.Option("--int8", help="Quantise weights to 8 bits; the cosine similarity to float32 is measured.")
]
Declare = Annotated[Path | None, typer.Option(help="Properties that the file lacks, as TOML.", metavar="FILE")]
Order = Annotated[InputOrder | None, typer.Option(help="Order of the input of an onnx graph; default lonlat.")]
Unit = Annotated[
    InputUnit | None,
    typer.Option(help="Unit of the input of an onnx graph; default degrees; unit: lon / 180, lat / 90."),
]
GraphOutput = Annotated[str | None, typer.Option(help="Output of an onnx graph to use, if it has several.")]
Dimension = Annotated[int | None, typer.Option(help="Expected embedding dimension.")]
Name = Annotated[str | None, typer.Option(help="Name of the model.")]
Title = Annotated[str | None, typer.Option(help="Title of the model.")]
Licence = Annotated[str | None, typer.Option(help="Licence of the weights.")]
Citation = Annotated[str | None, typer.Option(help="What to cite.")]
Domain = Annotated[str | None, typer.Option(help="Valid domain in degrees.", metavar="W,S,E,N")]
ModelArgument = Annotated[str, typer.Argument(help="Name or path of a model.", metavar="MODEL")]
Page = Annotated[Path | None, typer.Option(help="Write it as a page, .html.", metavar="FILE")]


@app.command("models")
def list_models() -> None:
    """List the installed models, one per line: name, version, dimension, encoders and title."""
    from mobclip.bundle.store import UnusedBundle, find_bundles

    for bundle in find_bundles():
        if isinstance(bundle, UnusedBundle):
            warn([f"skipped a model: {bundle.problem}"])
            continue
        card = bundle.card
        kinds = "+".join(encoder.kind for encoder in card.encoders)
        print(bundle.installed_name, card.version, card.dimension, kinds, one_line(card.title), sep="\t")


@app.command("import")
def import_model(
    kind: Kind,
    path: Weights,
    out: Out,
    as_trained: AsTrained = False,
    int8: Int8 = False,
    declare: Declare = None,
    input_order: Order = None,
    unit: Unit = None,
    output: GraphOutput = None,
    dimension: Dimension = None,
    name: Name = None,
    title: Title = None,
    licence: Licence = None,
    citation: Citation = None,
    domain: Domain = None,
) -> None:
    """Turn published weights, which are read and never executed, into a model for `mobclip embed --model MODEL`."""
    options = {
        "input_order": input_order,
        "unit": unit,
        "output": output,
        "dimension": dimension,
        "name": name,
        "title": title,
        "licence": licence,
        "citation": citation,
        "domain": None if domain is None else tuple(domain.split(",")),
    }
    parameters = ImportParameters(
        kind=kind, variant="as-trained" if as_trained else "exact", int8=int8, declaration=_declared(declare, options)
    )
    _import(parameters, path, out)


@app.command()
def information(
    model: ModelArgument,
    page: Page = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Describe a model: encoders, valid domain, licence, citation, scores, and whether checksums match."""
    from mobclip.io.output import check_output
    from mobclip.report import model_card

    if page is not None:
        check_output(page, (".html",), sources=[Path(model)])
    with show_progress("Reading the model") as progress:
        facts = model_card.information(model, progress)
    if page is not None:
        model_card.write_page(facts, page)
    print(json.dumps(facts, indent=1) if as_json else "\n".join(map(one_line, model_card.lines(facts))))


def _declared(path: Path | None, options: dict[str, Any]) -> dict[str, Any]:
    """Fields of an `OnnxSpec` from a file, and over them those given as options."""
    from mobclip.published.any_onnx import read_onnx_spec

    from_file = {} if path is None else read_onnx_spec(path)
    return from_file | {key: value for key, value in options.items() if value is not None}


def _import(parameters: ImportParameters, path: Path, out: Path) -> None:
    from mobclip.published.any_onnx import OnnxSpec
    from mobclip.published.importer import import_encoder

    with show_progress("Importing") as progress:
        card = import_encoder(
            parameters.kind,
            path,
            out,
            variant=parameters.variant,
            int8=parameters.int8,
            declaration=OnnxSpec(**parameters.declaration),
            progress=progress,
        ).card
    say(f"{card.title}, embedding dimension {card.dimension}, valid domain {card.domain.text}, in {out}")
    precision = card.precision
    if parameters.int8 and precision is not None:
        print(
            f"8-bit weights, cosine similarity to float32: mean {precision.cosine_mean}, minimum {precision.cosine_least}"
        )
