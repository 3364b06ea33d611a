"""Several layers of H3 cells: their sources, and the fields with features."""

from qgis.core import QgsProcessingException, QgsProcessingUtils, QgsVectorLayer

from ..translation import tr
from .locations import DEFAULT_H3_FIELD
from .sources import IDS, require_features, require_one_layer


def sources_of(algorithm, parameters, name, context):
    """The feature sources of a parameter of several layers, which `prepareAlgorithm` has opened in `algorithm.layers`.

    Raises:
        QgsProcessingException: one is no vector layer, has no features, or is a file of several layers.
    """
    value = parameters.get(name)
    for path in value if isinstance(value, (list, tuple)) else [value]:
        require_one_layer(path)
    sources = []
    for layer in algorithm.layers[name]:
        if not isinstance(layer, QgsVectorLayer):
            raise QgsProcessingException(tr("The layer {} is no vector layer.").format(layer.name()))
        source = QgsProcessingUtils.variantToSource(layer, context)
        require_features(source, source.featureCount())
        sources.append(source)
    return sources


def numeric_fields(source):
    """Names of the fields with features by cell: all numeric ones but ids.

    Raises:
        QgsProcessingException: there is none, or no field with the cells.
    """
    require_cells(source, [DEFAULT_H3_FIELD])
    names = [field.name() for field in source.fields() if field.isNumeric() and field.name().lower() not in IDS]
    if not names:
        text = tr("The layer {} has no numeric fields to train on: choose a layer of features by cell.")
        raise QgsProcessingException(text.format(source.sourceName()))
    return names


def require_cells(source, fields):
    """The names of fields with H3 cells, if a source has them all.

    Raises:
        QgsProcessingException: it lacks one.
    """
    for field in fields:
        if source.fields().lookupField(field) < 0:
            text = tr(
                "The layer {} has no field '{}' with H3 cells: compute it with the algorithms of the group Training."
            )
            raise QgsProcessingException(text.format(source.sourceName(), field))
    return fields
