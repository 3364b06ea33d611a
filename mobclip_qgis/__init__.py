"""MobCLIP for QGIS: location embeddings in the Processing toolbox.

Nothing outside QGIS, PyQt and the standard library is imported here or below: the model runs in its own interpreter.
"""


def classFactory(iface):
    """The entry point that QGIS calls; `iface` is None under qgis_process."""
    from .plugin import MobclipPlugin

    return MobclipPlugin(iface)
