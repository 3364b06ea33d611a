"""What QGIS calls the layers that it loads: what is in them, and of which places."""

import re

from ..translation import tr

MAX_LENGTH = 40  # of what is quoted in a name


def _templates():
    """Names of layers that lead on to others."""
    return tr("Embeddings of {places} ({model})"), tr("Clusters of {places} ({count})"), tr("Colours of {places}")


def embeddings_of(places, model):
    """Args: the name of a layer of places or of one made of it, and what embeddings say of their model, or its name."""
    return _templates()[0].format(places=bare(places), model=model_name(model))


def clusters_of(places, count):
    """Args: as of `embeddings_of`, and the number of clusters."""
    return _templates()[1].format(places=bare(places), count=count)


def colours_of(places):
    """Args: as of `embeddings_of`."""
    return _templates()[2].format(places=bare(places))


def bare(name):
    """The name of a layer without what these functions put around it: Grid for Embeddings of Grid (us-open)."""
    for template in _templates():
        match = _pattern(template).fullmatch(name)
        if match:
            return bare(match["places"])
    return name


def model_name(bundle):
    """The name of a model in what embeddings say of it: us-open for us-open 1.1.0 3fa85f64."""
    parts = bundle.rsplit(" ", 2)
    return parts[0] if len(parts) == 3 else bundle


def versioned_name(bundle):
    """The name that finds the model of embeddings, whatever newer version is installed: us-open-1.1.0 for the same."""
    return "-".join(bundle.rsplit(" ", 2)[:2])


def modality_of(name):
    """The name of the modality in that of a layer of features, such as poi by cell (Shops); of another layer its own."""
    pattern = re.escape(tr("{} by cell ({})")).replace(re.escape("{}"), "(.+)")
    match = re.fullmatch(pattern, name)
    return match[1] if match else name


def quoted(text):
    """A text in one line, cut where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= MAX_LENGTH else f"{text[: MAX_LENGTH - 1]}…"


def _pattern(template):
    texts = re.split(r"\{(\w+)\}", template)  # texts and names of what stands between them, in turn
    return re.compile(
        "".join(f"(?P<{text}>.+)" if number % 2 else re.escape(text) for number, text in enumerate(texts))
    )
