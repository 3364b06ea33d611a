"""An example of each algorithm, from a grid of Ohio to predicted wages, and from layers of Mexico to a model of it: the command
lines and the pictures of the docs.

Run in this order, each uses what those before it wrote, or the layers in resources/example. Only `importencoder` needs a file
that is not there: the weights, which users download themselves.
"""

import json

COLUMBUS = "862a956afffffff"  # the cell of resolution 6 that holds downtown Columbus

MEXICO = (
    ("creategrid", {"RESOLUTION": 5, "POLYGONS": "municipios.gpkg", "OUTPUT": "cells.gpkg"}),
    (
        "tablefeatures",
        {
            "CELLS": "cells.gpkg",
            "INPUT": "population.csv",
            "FIELDS": "population",
            "NAME": "population",
            "OUTPUT": "population.gpkg",
        },
    ),
    (
        "demographicsfeatures",
        {
            "CELLS": "cells.gpkg",
            "INPUT": "municipios.gpkg",
            "COUNTS": "population",
            "MEANS": "men_per_100_women",
            "WEIGHT": "population",
            "POPULATION_LAYER": "population.csv",
            "POPULATION_FIELD": "population",
            "OUTPUT": "demographics.gpkg",
        },
    ),
    (
        "poifeatures",
        {
            "CELLS": "population.gpkg",
            "PEOPLE": "population",
            "INPUT": "places.csv",
            "CATEGORY": "class",
            "NAME": "places",
            "OUTPUT": "places.gpkg",
        },
    ),
    *(
        ("imageryfeatures", {"CELLS": "cells.gpkg", "RASTER": f"{name}.tif", "NAME": name, "OUTPUT": f"{name}.gpkg"})
        for name in ("night_lights", "blue_marble")
    ),
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
    (
        "estimateflows",
        {
            "INPUT": "municipios.gpkg",
            "PEOPLE": "population",
            "ZONE_FIELD": "code",
            "OUTPUT": "estimated_flows.gpkg",
        },
    ),
    (
        "mobilityfeatures",
        {
            "CELLS": "population.gpkg",
            "PEOPLE": "population",
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
            "MODALITIES": [
                f"{name}.gpkg"
                for name in ("population", "demographics", "places", "night_lights", "blue_marble", "mobility")
            ],
            "EDGES": "commuting.gpkg",
            "PEOPLE": "population",
            "TITLE": "Mexico",
            "LICENCE": "CC BY 4.0",
            "OUTPUT": "mexico.mobclip",
            "OUTPUT_HTML": "mexico.html",
        },
    ),
    ("computeembeddings", {"INPUT": "cells.gpkg", "MODEL": "mexico.mobclip", "OUTPUT": "mexico.gpkg"}),
    ("clusterembeddings", {"INPUT": "mexico.gpkg", "CLUSTERS": 8, "OUTPUT": "mexico_clusters.gpkg"}),
    (
        "layerstoclusters",
        {
            "RESOLUTION": 5,
            "ZONES": "municipios.gpkg",
            "ZONE_FIELD": "code",
            "POPULATION": "population",
            "MEANS": "men_per_100_women",
            "PEOPLE": "population.csv",
            "PEOPLE_FIELD": "population",
            "POINTS": "places.csv",
            "CATEGORY": "class",
            "RASTER": "night_lights.tif",
            "FLOWS": "commuting.csv",
            "ORIGIN": "origin",
            "DESTINATION": "destination",
            "FLOW": "workers",
            "cluster:CLUSTERED": "types.gpkg",
            "train:MODEL": "types.mobclip",
            "train:REPORT": "types.html",
        },
    ),
)

EXAMPLES = (
    ("creategrid", {"RESOLUTION": 6, "EXTENT": "-84.9,-80.5,38.4,42.0", "OUTPUT": "grid.gpkg"}),
    ("computeembeddings", {"INPUT": "grid.gpkg", "MODEL": "us-open", "OUTPUT": "embeddings.gpkg"}),
    ("clusterembeddings", {"INPUT": "embeddings.gpkg", "CLUSTERS": 8, "OUTPUT": "clusters.gpkg"}),
    ("findsimilar", {"INPUT": "embeddings.gpkg", "EXPRESSION": f"h3 = '{COLUMBUS}'", "OUTPUT": "similar.gpkg"}),
    ("reduceembeddings", {"INPUT": "embeddings.gpkg", "OUTPUT": "colours.gpkg"}),
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
    *MEXICO,
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
BEFORE = {  # outputs of examples that other algorithms run for these
    "fitpredictor": ("counties_embeddings.gpkg",),
    "tablefeatures": ("cells.gpkg",),
    "demographicsfeatures": ("cells.gpkg",),
    "poifeatures": ("cells.gpkg", "population.gpkg"),
    "imageryfeatures": ("cells.gpkg",),
    "mobilityfeatures": ("cells.gpkg", "population.gpkg"),
}


def examples_of(algorithm: str) -> list[tuple[str, dict[str, object]]]:
    """The examples on the page of an algorithm: its first, after those of other algorithms that it needs."""
    by_output = {parameters.get("OUTPUT"): (name, parameters) for name, parameters in EXAMPLES}
    before = [by_output[output] for output in BEFORE.get(algorithm, ())]
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
