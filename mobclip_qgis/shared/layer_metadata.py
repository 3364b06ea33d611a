"""Metadata of outputs: which algorithm made them, with which models, under which licences, and whom to cite."""

import re

from qgis.core import QgsAbstractMetadataBase, QgsLayerMetadata

from ..engine.cards import find_model, read_card
from ..paths import backend_root, plugin_version
from ..translation import tr
from .layer_names import model_name, versioned_name

PREFIXES = {"arXiv:": "https://arxiv.org/abs/", "doi:": "https://doi.org/"}
LINK = re.compile(r"(arXiv:|doi:|https?://)([^\s,;()]+[^\s,;().])")
CONTENT = (
    "mobclip:content"  # vocabulary of the keyword that names a modality or a kind of flow, whatever the layer is called
)
MAX_CHARACTERS = 2000  # of a text of a card


def metadata_of(title, algorithm, bundles, model=None, content=None):
    """Metadata of a layer.

    Args:
        title: what is in it.
        algorithm: what made it, as the toolbox calls it.
        bundles: what its embeddings, or those that it was computed from, say of their models: name, version and digest.
        model: name or path of the one model; by default those in `bundles`, of which the installed ones say more.
        content: the name of the modality or of the kind of flow that it has.

    Returns:
        QgsLayerMetadata.
    """
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setTitle(title)
    if content:
        metadata.addKeywords(CONTENT, [content])
    lines = [tr("Made with {} of MobCLIP {} for QGIS.").format(algorithm, plugin_version())]
    for bundle in bundles:
        card = _card(filter(None, [model, versioned_name(bundle)]), bundle)
        lines.append(tr("Model: {} ({}).").format(card.text("title") or model_name(bundle), bundle))
        lines.append(card.text("description"))
        metadata.setLicenses([*metadata.licenses(), *filter(None, [card.text("licence")])])
        citation = card.text("citation")
        cited = [tr("Cite: {}").format(citation)] if citation else []
        metadata.setRights([*metadata.rights(), *card.texts("attribution"), *cited])
        for address in _addresses(citation):
            metadata.addLink(QgsAbstractMetadataBase.Link(tr("Citation"), "WWW:LINK", address))
    metadata.setAbstract("\n".join(filter(None, lines)))
    return metadata


def content_of(layer):
    """The name of the modality or the kind of flow that the metadata of a layer say, empty where they say none."""
    return next(iter(layer.metadata().keywords(CONTENT)), "").strip()


class _Card:
    """Texts of a card, which may come from anybody: QGIS shows metadata as a page."""

    def __init__(self, values):
        self.values = values

    def text(self, name):
        """A text, empty where there is none."""
        return _plain(self.values.get(name))

    def texts(self, name):
        """A list of texts."""
        values = self.values.get(name)
        return list(filter(None, map(_plain, values))) if isinstance(values, list) else []


def _card(names, bundle):
    """The card of a model that may have several names, empty where it is not there or of another version."""
    for model in (find_model(name, backend_root()) for name in names):
        values = (read_card(model.path) or {}) if model else {}
        if bundle.startswith(f"{values.get('name')} {values.get('version')} "):
            return _Card(values)
    return _Card({})


def _plain(value):
    """A text in one line without the marks of HTML."""
    text = " ".join(value.split())[:MAX_CHARACTERS] if isinstance(value, str) else ""
    return text.replace("<", "‹").replace(">", "›")


def _addresses(citation):
    return [PREFIXES.get(prefix, prefix) + rest for prefix, rest in LINK.findall(citation)]
