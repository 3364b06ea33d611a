"""Tasks for models as such: models, import, install, domain, information."""

from dataclasses import dataclass
from typing import Any

from mobclip.packages import require
from mobclip.tasks.context import Context
from mobclip.tasks.files import write_polygons
from mobclip.tasks.parameters import ImportParameters
from mobclip.tasks.validation import Parameters, from_json

IMPORTED = ("name", "title", "dimension", "licence", "domain", "precision")


@dataclass(frozen=True, kw_only=True)
class ImportRequest(ImportParameters):
    """Reads weights at `path` and writes a model to `output`."""

    path: str
    output: str


@dataclass(frozen=True, kw_only=True)
class InformationRequest(Parameters):
    """`model` is a name or a path; a page is written to `output`, .html, where it is given."""

    model: str
    output: str | None = None


@dataclass(frozen=True, kw_only=True)
class InstallRequest(Parameters):
    """Copies the model at `path` into the user's data folder."""

    path: str


@dataclass(frozen=True, kw_only=True)
class DomainRequest(Parameters):
    """Writes the polygons where `model` (a name or a path) is valid to `output`, one WKB."""

    model: str
    output: str


def list_models(context: Context) -> dict[str, Any]:
    """The installed models."""
    from mobclip.bundle.store import UnusedBundle, describe, find_bundles

    models = []
    for found in find_bundles():
        if isinstance(found, UnusedBundle):
            context.warning(f"Skipped a model: {found.problem}")
        else:
            models.append(describe(found) | {"name": found.installed_name})
    return {"models": models}


def import_published(context: Context, request: ImportRequest) -> dict[str, Any]:
    """Published weights as a model."""
    require("import")
    from mobclip.published.any_onnx import OnnxSpec
    from mobclip.published.importer import import_encoder

    bundle = import_encoder(
        request.kind,
        request.path,
        request.output,
        variant=request.variant,
        int8=request.int8,
        declaration=from_json(OnnxSpec, request.declaration),
        progress=context.progress,
    )
    return {key: bundle.card.raw[key] for key in IMPORTED}


def install(context: Context, request: InstallRequest) -> dict[str, Any]:
    """A model from a file to the user's data folder."""
    from mobclip.bundle.installation import install as install_bundle
    from mobclip.bundle.store import describe

    return describe(install_bundle(request.path, context.progress))


def domain(context: Context, request: DomainRequest) -> dict[str, Any]:
    """Where a model is valid."""
    import numpy as np

    from mobclip.bundle.store import open_bundle
    from mobclip.bundle.valid_domain import valid_domain

    polygons, of = valid_domain(open_bundle(request.model), context.progress)
    write_polygons(np.array([polygons], dtype=object), request.output)
    return {"of": of}


def information(context: Context, request: InformationRequest) -> dict[str, Any]:
    """What a model says of itself, and whether its files are whole."""
    from mobclip.report import model_card

    if request.output is not None:
        require("reports")
    facts = model_card.information(request.model, context.progress)
    if request.output is not None:
        model_card.write_page(facts, request.output)
    return {**facts, "lines": model_card.lines(facts)}
