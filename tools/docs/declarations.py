"""Write what the algorithms declare as JSON, for the pages of the docs: `declarations.py FILE`.

Runs in QGIS's own Python, in the environment that tools/with_qgis.sh sets, with the plugin staged.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

TYPES = {  # of parameters and outputs, as QGIS calls them, in words
    "boolean": "Boolean",
    "enum": "choice",
    "expression": "expression",
    "extent": "extent",
    "field": "field",
    "file": "file",
    "fileDestination": "file to write",
    "folderDestination": "folder to write",
    "number": "number",
    "outputBoolean": "Boolean",
    "outputFile": "file",
    "outputHtml": "page (HTML)",
    "outputNumber": "number",
    "outputString": "text",
    "outputVector": "vector layer",
    "sink": "vector layer to write",
    "source": "vector layer",
    "string": "text",
}
GEOMETRIES = {
    QgsProcessing.SourceType.TypeVectorPoint: "points",
    QgsProcessing.SourceType.TypeVectorLine: "lines",
    QgsProcessing.SourceType.TypeVectorPolygon: "polygons",
}
FLAGS = QgsProcessingParameterDefinition.Flag


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="JSON to write")
    target = parser.parse_args().file
    application = QgsApplication([], False)
    application.initQgis()
    algorithms = declared()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(algorithms, ensure_ascii=False, indent=1), encoding="utf-8")
    application.exitQgis()


def declared():
    """For each algorithm, in the order of the provider: id, title, group, description, parameters and outputs."""
    sys.path.insert(0, os.environ["QGIS_PLUGINPATH"])
    from mobclip_qgis.plugin import MobclipPlugin  # needs the staged plugin in the path
    from mobclip_qgis.provider import ALGORITHMS, MODELS
    from mobclip_qgis.shared.choices import LABELS

    plugin = MobclipPlugin(None)
    plugin.initProcessing()
    algorithms = []
    for algorithm in (plugin.provider.algorithm(kind.ID).create() for kind in (*ALGORITHMS, *MODELS)):
        texts = algorithm.help()
        destinations = {definition.name() for definition in algorithm.destinationParameterDefinitions()}
        outputs = [definition for definition in algorithm.outputDefinitions() if definition.name() not in destinations]
        algorithms.append(
            {
                "id": algorithm.name(),
                "title": algorithm.displayName(),
                "group": algorithm.GROUP,
                "description": texts["description"],
                "parameters": [
                    parameter(definition, LABELS)
                    for definition in algorithm.parameterDefinitions()
                    if not definition.flags() & FLAGS.FlagHidden
                ],
                "outputs": [output(definition, texts["parameters"]) for definition in outputs],
            }
        )
    return algorithms


def parameter(definition, labels):
    """What a parameter declares: name, title, help, type, default, range and values with their labels."""
    values = definition.options() if isinstance(definition, QgsProcessingParameterEnum) else []
    default = definition.defaultValue()
    return {
        "name": definition.name(),
        "title": definition.description(),
        "help": definition.help(),
        "type": type_of(definition),
        "default": default if isinstance(default, (bool, int, float, str, list)) else None,
        "values": {value: labels.get(value, value) for value in values},
        "optional": bool(definition.flags() & FLAGS.FlagOptional),
        "advanced": bool(definition.flags() & FLAGS.FlagAdvanced),
        "writes": definition.isDestination(),
    }


def type_of(definition):
    """The type of a parameter in words, with what it is limited to."""
    words = TYPES.get(definition.type(), definition.type())
    if isinstance(definition, QgsProcessingParameterFeatureSource):
        geometries = [GEOMETRIES[kind] for kind in definition.dataTypes() if kind in GEOMETRIES]
        return f"{words} ({' or '.join(geometries)})" if geometries else words
    if isinstance(definition, QgsProcessingParameterField):
        numeric = definition.dataType() == QgsProcessingParameterField.DataType.Numeric
        many = "fields" if definition.allowMultiple() else "field"
        return f"{'numeric ' if numeric else ''}{many} of {definition.parentLayerParameterName()}"
    if isinstance(definition, QgsProcessingParameterEnum) and definition.allowMultiple():
        return "choices"
    if isinstance(definition, QgsProcessingParameterNumber):
        words = "integer" if definition.dataType() == QgsProcessingParameterNumber.Type.Integer else "number"
        return f"{words}{limits(definition.minimum(), definition.maximum())}"
    return words


def limits(low, high):
    """The range of a number in words; QGIS has the largest numbers of the type where there is none."""
    has_low, has_high = abs(low) < 2**31 - 1, abs(high) < 2**31 - 1
    if has_low and has_high:
        return f" from {low:g} to {high:g}"
    return f", at least {low:g}" if has_low else f", at most {high:g}" if has_high else ""


def output(definition, texts):
    """What an output that is no destination declares."""
    return {
        "name": definition.name(),
        "title": definition.description(),
        "help": texts.get(definition.name(), ""),
        "type": TYPES.get(definition.type(), definition.type()),
    }


if __name__ == "__main__":
    main()
