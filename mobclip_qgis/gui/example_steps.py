"""What computes the map of Ohio: algorithms and their parameters, for the example map and for `make demo`. Imports no QGIS."""

from pathlib import Path
from typing import NamedTuple

FILE, MODEL = "ohio.gpkg", "us-open"
RESOLUTION, CLUSTERS = 6, 8
DOWNTOWN_COLUMBUS = "862a956afffffff"  # the H3 cell of 39.9612 N 82.9988 W
AREA = "\"state\" = 'Ohio'"  # counties end at the shore, unlike the outline of the state
KNOWN, PREDICTED = "wages_known", "wages_predicted"


class Step(NamedTuple):
    """One algorithm: its name in the provider, what it makes, and its parameters."""

    algorithm: str
    name: str
    parameters: dict


class Files(NamedTuple):
    """Where the steps read and write: `folder` is for results, `scratch` for what is not needed in the end."""

    folder: Path
    scratch: Path

    @property
    def package(self) -> Path:
        """The GeoPackage of the results; it begins as a copy of the one with the counties."""
        return self.folder / FILE

    def new(self, name: str) -> str:
        """A table to write in it, as Processing names it."""
        path = self.package.as_posix().replace("'", r"\'")
        return f"ogr:dbname='{path}' table=\"{name}\" (geom)"

    def layer(self, name: str) -> str:
        """A table to read of it, as QGIS names it."""
        return f"{self.package.as_posix()}|layername={name}"

    def temporary(self, name: str) -> str:
        """A layer that is not needed in the end."""
        return (self.scratch / f"{name}.gpkg").as_posix()


def steps(files: Files) -> tuple[Step, ...]:
    """From the outline of Ohio to a map of predicted wages: the layers `cells`, `clusters`, `similar` and `wages`."""
    grid, embedded = files.temporary("grid"), files.temporary("embedded")
    predictor, cells = (files.folder / "wages.predictor").as_posix(), files.layer("cells")
    area = f"{files.layer('counties')}|subset={AREA}"
    similar = f"\"h3\" = '{DOWNTOWN_COLUMBUS}'"
    predict = {"PREDICTOR": predictor, "FIELD_NAME": PREDICTED}
    return (
        Step("creategrid", "grid", {"POLYGONS": area, "RESOLUTION": RESOLUTION, "OUTPUT": grid}),
        Step(
            "computeembeddings",
            "cells",
            {"INPUT": grid, "H3_FIELD": "h3", "MODEL": MODEL, "OUTPUT": files.new("cells")},
        ),
        Step("computeembeddings", "embedded", {"INPUT": files.layer("counties"), "MODEL": MODEL, "OUTPUT": embedded}),
        Step("fitpredictor", "predictor", {"INPUT": embedded, "TARGET": KNOWN, "PREDICTOR": predictor}),
        Step("predict", "wages", {"INPUT": cells, "OUTPUT": files.new("wages"), **predict}),
        Step("clusterembeddings", "clusters", {"INPUT": cells, "CLUSTERS": CLUSTERS, "OUTPUT": files.new("clusters")}),
        Step("findsimilar", "similar", {"INPUT": cells, "EXPRESSION": similar, "OUTPUT": files.new("similar")}),
    )
