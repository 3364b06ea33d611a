"""An example of each algorithm, from a grid of Ohio to predicted wages: the command lines and the pictures of the docs.

Run in this order, each uses what those before it wrote. `importencoder` needs a file that is not there, the weights, which
users download themselves.
"""

import json

COLUMBUS = "862a956afffffff"  # the cell of resolution 6 that holds downtown Columbus

EXAMPLES = (
    ("creategrid", {"RESOLUTION": 6, "EXTENT": "-84.9,-80.5,38.4,42.0", "OUTPUT": "grid.gpkg"}),
    ("computeembeddings", {"INPUT": "grid.gpkg", "MODEL": "us-open", "OUTPUT": "embeddings.gpkg"}),
    ("clusterembeddings", {"INPUT": "embeddings.gpkg", "CLUSTERS": 8, "OUTPUT": "clusters.gpkg"}),
    ("findsimilar", {"INPUT": "embeddings.gpkg", "EXPRESSION": f"h3 = '{COLUMBUS}'", "OUTPUT": "similar.gpkg"}),
    ("reduceembeddings", {"INPUT": "embeddings.gpkg", "OUTPUT": "colours.gpkg"}),
    (
        "mapflows",
        {
            "INPUT": "commuting.csv",
            "FLOW": "workers",
            "PLACES": "municipios.gpkg",
            "PLACE_FIELD": "code",
            "OUTPUT": "flows.gpkg",
        },
    ),
    ("computeembeddings", {"INPUT": "counties.gpkg", "MODEL": "us-open", "OUTPUT": "counties_embeddings.gpkg"}),
    (
        "fitpredictor",
        {"INPUT": "counties_embeddings.gpkg", "TARGET": "wages_known", "NAME": "name", "PREDICTOR": "wages.predictor"},
    ),
    (
        "predict",
        {"INPUT": "embeddings.gpkg", "PREDICTOR": "wages.predictor", "FIELD_NAME": "wages", "OUTPUT": "wages.gpkg"},
    ),
    (
        "aggregatetopolygons",
        {"INPUT": "wages.gpkg", "FIELDS": "wages", "POLYGONS": "counties.gpkg", "OUTPUT": "county_wages.gpkg"},
    ),
    (
        "explainprediction",
        {
            "INPUT": "embeddings.gpkg",
            "PREDICTOR": "wages.predictor",
            "POLYGONS": "counties.gpkg",
            "NAME": "name",
            "OUTPUT": "explained.gpkg",
        },
    ),
    (
        "evaluateembeddings",
        {
            "INPUT": "counties_embeddings.gpkg",
            "TARGET": "wages_per_person",
            "REGION": "state",
            "OUTPUT_HTML": "evaluation.html",
        },
    ),
    ("creategrid", {"RESOLUTION": 4, "POLYGONS": "municipios.gpkg", "OUTPUT": "mexico.gpkg"}),
    ("poifeatures", {"CELLS": "mexico.gpkg", "INPUT": "places.csv", "CATEGORY": "class", "OUTPUT": "poi.gpkg"}),
    (
        "imageryfeatures",
        {"CELLS": "mexico.gpkg", "RASTER": "night_lights.tif", "NAME": "light", "OUTPUT": "light.gpkg"},
    ),
    (
        "demographicsfeatures",
        {"CELLS": "mexico.gpkg", "INPUT": "municipios.gpkg", "COUNTS": "population", "OUTPUT": "people.gpkg"},
    ),
    (
        "tablefeatures",
        {
            "CELLS": "grid.gpkg",
            "INPUT": "counties.gpkg",
            "FIELDS": "wages_known",
            "NAME": "wages",
            "OUTPUT": "table.gpkg",
        },
    ),
    (
        "mobilityfeatures",
        {
            "CELLS": "mexico.gpkg",
            "INPUT": "commuting.csv",
            "FLOW": "workers",
            "ZONES": "municipios.gpkg",
            "ZONE_FIELD": "code",
            "OUTPUT": "mobility.gpkg",
            "EDGES": "commuting.gpkg",
        },
    ),
    (
        "trainmodel",
        {
            "MODALITIES": ["poi.gpkg", "people.gpkg", "light.gpkg"],
            "EDGES": "commuting.gpkg",
            "PEOPLE": "population_count",
            "TITLE": "My region",
            "OUTPUT": "region.mobclip",
            "OUTPUT_HTML": "region.html",
        },
    ),
    (
        "importencoder",
        {"KIND": "geoclip", "FILE": "geoclip-1.3.0-py3-none-any.whl", "OUTPUT": "geoclip.mobclip"},
    ),
    (
        "compareencoders",
        {
            "INPUT": "counties.gpkg",
            "MODELS": "us-open,geoclip.mobclip",
            "TARGET": "wages_per_person",
            "REGION": "state",
            "OUTPUT_HTML": "comparison.html",
        },
    ),
    ("modelinformation", {"MODEL": "us-open", "OUTPUT": "us-open.html"}),
    ("installbackend", {"PACKAGES": "boosting,reports"}),
    ("checkbackend", {"OUTPUT": "backend.html"}),
)
BEFORE = {
    "fitpredictor": 6,
    "poifeatures": 12,
    "imageryfeatures": 12,
    "demographicsfeatures": 12,
    "mobilityfeatures": 12,
}  # positions of examples that another algorithm runs for this one


def examples_of(algorithm: str) -> list[tuple[str, dict[str, object]]]:
    """The examples on the page of an algorithm: its first, after the one of another algorithm that it needs."""
    before = [EXAMPLES[BEFORE[algorithm]]] if algorithm in BEFORE else []
    return [*before, next(example for example in EXAMPLES if example[0] == algorithm)]


def command_line(algorithm: str, parameters: dict[str, object]) -> str:
    """The example for a terminal, quoted so that shells of Linux, macOS and Windows read it alike."""
    several = {name: value if isinstance(value, list) else [value] for name, value in parameters.items()}
    options = [f"--{name}={quoted(value)}" for name, values in several.items() for value in values]
    return " ".join(["qgis_process run", f"mobclip:{algorithm}", *options])


def quoted(value: object) -> str:
    """A value in double quotes where a shell needs them."""
    text = str(value)
    return f'"{text}"' if set(text) & set(" '<>|&;()") else text


def python_call(algorithm: str, parameters: dict[str, object]) -> str:
    """The example for QGIS's Python console."""
    lines = [f'    "{name}": {python_value(value)},' for name, value in parameters.items()]
    return "\n".join([f'processing.run("mobclip:{algorithm}", {{', *lines, "})"])


def python_value(value: object) -> str:
    """A literal, text in double quotes."""
    return json.dumps(value) if isinstance(value, (str, list)) else repr(value)
