"""What the tests ask of layers."""

EXTENT = "-84.6,-84.0,33.6,34.0 [EPSG:4326]"  # around Atlanta


def column(layer, name):
    """The values of a field, None for NULL."""
    return [None if not is_known(feature[name]) else feature[name] for feature in layer.getFeatures()]


def is_known(value):
    """Whether a value of QGIS is not NULL."""
    from qgis.core import NULL

    return value is not None and value != NULL
