"""Tasks for published encoders and for what a model says of itself: import, information."""


def import_published(context, kind, path, output, variant="exact", int8=False, declaration=None) -> dict:
    from mobclip.published.any_onnx import OnnxSpec
    from mobclip.published.importer import import_encoder

    declared = OnnxSpec(**(declaration or {}))
    card = import_encoder(kind, path, output, variant, int8, declared, context.progress).card.raw
    keys = ("name", "title", "dimension", "licence", "domain", "precision")
    return {key: card[key] for key in keys}


def information(context, model, output=None) -> dict:
    from mobclip.report.model_card import information as information_of
    from mobclip.report.model_card import lines, write_page

    found = information_of(model, context.progress)
    if output is not None:
        write_page(found, output)
    return {**found, "lines": lines(found)}


TASKS = {"import": import_published, "information": information}
