"""Outputs that would take the place of what an algorithm reads, told by what the files are and not by how they are spelt."""

import os
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..translation import tr
from .destinations import OUTPUT, PROVIDER, destination_of, real_path
from .new_files import SIDECARS
from .raster_files import OPTIONS, QUOTED
from .sources import EMBEDDING
from .written_files import layers_of

KEEP = "KEEP_EMBEDDINGS"
LAYERS = (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorLayer,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterMultipleLayers,
)
DATABASE = ("host", "port", "service", "database")  # of the connection of a table
SCHEMA = "public"  # by default


class Place(NamedTuple):
    """Files, and the table in them that is meant, empty for all they hold; or a table of a database server.

    `is_swapped` says whether an output is written beside its place first, so that a failure loses nothing.
    """

    files: tuple = ()
    table: str = ""
    server: tuple = ()
    is_swapped: bool = True


class Input(NamedTuple):
    """What a parameter reads: its definition, the value, the layer where it is one, and the places where it is stored."""

    definition: object
    value: object
    layer: object
    places: list


def overwritten(algorithm, parameters, context, features_of=""):
    """A sentence that refuses an output which would replace an input or another output; empty where there is none.

    Args:
        features_of: name of the input whose features and fields are those of OUTPUT, which may replace it.
    """
    outputs = _outputs(algorithm, parameters, context)
    for (_, one), (_, other) in combinations(outputs, 2):
        if _is_one_place(one, other):
            text = tr("{} is chosen for several outputs, of which one would replace the other: choose another name.")
            return text.format(_name(other))
    inputs = _inputs(algorithm, parameters, context) if outputs else []
    for output, place in outputs:
        read = [one for one in inputs if any(_takes_place_of(place, found) for found in one.places)]
        own = [one for one in read if one.definition.name() == features_of and output.name() == OUTPUT]
        if own and place.is_swapped:
            return _loss(algorithm, parameters, context, own[0], place)
        if read:
            text = tr("{} is read as '{}' and would be overwritten: choose another place for '{}'.")
            return text.format(_name(place), read[0].definition.description(), output.description())
    return ""


def _loss(algorithm, parameters, context, own, place):
    """A sentence on what would be lost of an input that an output with its features replaces; empty for nothing."""
    chosen = isinstance(own.value, QgsProcessingFeatureSourceDefinition) and (
        own.value.selectedFeaturesOnly
        or getattr(own.value, "filterExpression", "")  # from QGIS 3.32 on
        or own.value.featureLimit >= 0
    )
    if chosen or own.layer.subsetString():
        text = tr(
            "{} would lose the features that are not selected or filtered out: choose another place for the output."
        )
        return text.format(_name(place))
    drops = algorithm.parameterDefinition(KEEP) and not algorithm.parameterAsBool(parameters, KEEP, context)
    if drops and any(EMBEDDING.fullmatch(field.name()) for field in own.layer.fields()):
        text = tr("{} would lose its embeddings: choose another place for the output, or check '{}'.")
        return text.format(_name(place), algorithm.parameterDefinition(KEEP).description())
    return ""


def _outputs(algorithm, parameters, context):
    """Definition and place of each output that is a file or a table of a database."""
    found = []
    for definition in algorithm.destinationParameterDefinitions():
        name = definition.name()
        if parameters.get(name) in (None, ""):
            continue
        if isinstance(definition, QgsProcessingParameterFileDestination):
            path = algorithm.parameterAsFileOutput(parameters, name, context)
            place = Place((Path(path),)) if path else None
        else:
            place = _of_destination(destination_of(algorithm, parameters, context, name))
        found += [(definition, place)] if place else []
    return found


def _of_destination(destination):
    """Where a layer is to be written; None for memory."""
    path = destination.path
    if path is not None:
        beside = () if destination.table else SIDECARS.get(path.suffix.lower(), ())
        return Place((path, *(path.with_suffix(suffix) for suffix in beside)), destination.table.lower())
    provider = PROVIDER.match(destination.text)
    if destination.driver == "memory" or not provider:
        return None
    place = _of_source(provider[1], destination.text[provider.end() :])
    return place and place._replace(is_swapped=False)


def _inputs(algorithm, parameters, context):
    """What is read, as far as it is stored in files or in tables of databases."""
    found = []
    for definition in algorithm.parameterDefinitions():
        name, value = definition.name(), parameters.get(definition.name())
        if definition.isDestination() or value in (None, ""):
            continue
        if isinstance(definition, QgsProcessingParameterFile):
            path = algorithm.parameterAsFile(parameters, name, context)
            found.append(Input(definition, value, None, [Place((Path(path),))] if path else []))
        elif isinstance(definition, LAYERS):
            for one in value if isinstance(value, (list, tuple)) else [value]:
                layer = _layer(algorithm, definition, one, context)
                found += [] if layer is None else [Input(definition, one, layer, list(_of_layers([layer], context)))]
    return found


def _layer(algorithm, definition, value, context):
    """The layer of one value of a parameter; None where there is none."""
    source = value.source if isinstance(value, QgsProcessingFeatureSourceDefinition) else value
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        layers = algorithm.parameterAsLayerList({definition.name(): [source]}, definition.name(), context)
        return layers[0] if layers else None
    return algorithm.parameterAsLayer({definition.name(): source}, definition.name(), context)


def _of_layers(layers, context):
    """Where layers are stored, and those that they are joined to or, if they are virtual ones, made from."""
    waiting, seen = list(layers), set()
    while waiting:
        layer = waiting.pop()
        if layer is None or layer.id() in seen:
            continue
        seen.add(layer.id())
        place = _of_source(layer.providerType(), layer.source())
        if place is not None:
            yield place
        if isinstance(layer, QgsVectorLayer):
            waiting += [join.joinLayer() for join in layer.vectorJoins()]
            behind = layer.dataProvider().dependencies() if layer.dataProvider() else []
            waiting += [context.project().mapLayer(one.layerId()) for one in behind if context.project()]


def _of_source(provider, source):
    """Where a data provider finds a source; None where that is no file and no table of a server."""
    if provider == "gdal":
        source = OPTIONS.sub("", source)
    parts = QgsProviderRegistry.instance().decodeUri(provider, source)
    quoted = QUOTED.search(source) if provider == "gdal" else None  # NETCDF:"/data/rain.nc":tp
    path = quoted[1] if quoted else parts.get("path") or ""
    if path:
        return Place((Path(path),), (parts.get("layerName") or "").lower())
    uri = QgsDataSourceUri(source)
    if uri.table():
        return Place(
            server=(provider, *(getattr(uri, part)() for part in DATABASE), uri.schema() or SCHEMA, uri.table())
        )
    return None


def _takes_place_of(output, place):
    """Whether an output replaces what is stored in a place."""
    if output.server or place.server:
        return output.server == place.server
    if not any(_is_same_file(one, other) for one in output.files for other in place.files):
        return False
    if not output.table:
        return True
    names = [place.table] if place.table else [name.lower() for name in layers_of(output.files[0], "GPKG")[:1]]
    return output.table in names


def _is_one_place(one, other):
    """Whether two outputs have the same place, which need not be there yet."""
    if one.server or other.server:
        return one.server == other.server
    files, others = (set(map(real_path, place.files)) for place in (one, other))
    return not files.isdisjoint(others) and not (one.table and other.table and one.table != other.table)


def _is_same_file(one, other):
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):  # one is not there, and nothing can be lost
        return False


def _name(place):
    if place.server:
        return place.server[-1]
    return f"{place.files[0]}|layername={place.table}" if place.table else str(place.files[0])
