"""How well a model of Mexico predicts human development by municipio: python -m recipes.mexico.evaluate --folder FOLDER.

The folder holds the layers that `extract.py` made and what the commands of docs/train-your-region.md made of them. The label,
`idh`, took part in none of that. Embeddings, columns and GeoCLIP are known by cell and taken to municipios in the same way, as
means weighted by people, so that they differ in nothing else. All settings are defaults, fixed before a score was seen.
"""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip.bundle import inference
from mobclip.bundle.locations import locate
from mobclip.bundle.store import open_bundle
from mobclip.evaluation.evaluate import evaluate
from mobclip.evaluation.results import Evaluation
from mobclip.geo import areal, h3_cells
from mobclip.io.table_reader import read_table
from mobclip.probe.labels import labels_of
from mobclip.progress import Progress
from mobclip.report.files import write_files
from mobclip.train.config import Config
from mobclip.train.data import TrainingData
from mobclip.train.inputs import prepare_inputs
from mobclip.train.plan import InputTable, Plan
from mobclip.train.region import read_region
from recipes.command import run as run_command
from recipes.command import with_progress

LABEL, REGION, PEOPLE = "idh", "state", "population"
MODALITIES = ("population", "demographics", "places", "night_lights", "blue_marble", "mobility")
EDGES = "commuting"
OWN, SURROUNDINGS, GEOCLIP = "raw columns", "raw columns and surroundings", "GeoCLIP"


def main(
    folder: Annotated[Path, typer.Option(help="Folder of the layers, the tables by cell and mexico.mobclip.")],
    geoclip: Annotated[Path, typer.Option(help="GeoCLIP, as mobclip import makes it.")],
    out: Annotated[Path, typer.Option(help="Table of all scores, .csv.")],
    report: Annotated[Path | None, typer.Option(help="Page with the scores, .html.")] = None,
    probe: Annotated[list[str], typer.Option(help="Probe; may be given again.")] = ["ridge", "lightgbm"],  # noqa: B006
) -> None:
    """Score the model beside its raw columns, GeoCLIP and position, with whole states, blocks and single places held out."""
    result = with_progress("Evaluating", lambda progress: scored(folder, geoclip, tuple(probe), progress))
    write_files([result], report, out)
    for pair in result.differences:
        print(f"{pair.folds:9} {pair.probe:9} {pair.r2:+.3f} ({pair.low:+.3f} to {pair.high:+.3f})  than {pair.than}")


def scored(folder: Path, geoclip: Path, probes: tuple[str, ...], progress: Progress) -> Evaluation:
    """The evaluation of the model, the first set of columns, against all others."""
    municipios = read_table(folder / "municipios.gpkg")
    plan = Plan(
        modalities=tuple(InputTable(file=folder / f"{name}.parquet") for name in MODALITIES),
        edges=(InputTable(file=folder / f"{EDGES}.parquet"),),
        people=PEOPLE,
    )
    data = read_region(plan).data
    by_cell = sets_by_cell(data, folder / "mexico.mobclip", geoclip)
    sets = by_municipio(by_cell, data, municipios.geometry_wgs84())
    return evaluate(
        sets,
        labels_of(LABEL, municipios.numbers(LABEL)),
        locate(municipios),
        np.array(municipios.texts(REGION)),
        probes,
        with_learning_curve=False,
        progress=progress,
    )


def sets_by_cell(data: TrainingData, model: Path, geoclip: Path) -> dict[str, np.ndarray]:
    """What is compared, by cell, float32 n x d each: columns standardised, 0 where missing, as the encoder reads them."""
    inputs = prepare_inputs(data, Config())
    own = np.isin(inputs.modalities, [modality.name for modality in data.modalities])
    return {
        "model": inference.embed_cells(open_bundle(model), data.cells),
        OWN: inputs.values[:, own],
        SURROUNDINGS: inputs.values,
        GEOCLIP: inference.embed_points(open_bundle(geoclip), h3_cells.centres(data.cells)),
    }


def by_municipio(by_cell: dict[str, np.ndarray], data: TrainingData, polygons: np.ndarray) -> dict[str, np.ndarray]:
    """Means over the cells of each municipio, weighted by area and by people: a cell without any counts as one person's."""
    people = np.maximum(data.population, 1)
    values = areal.aggregate(
        h3_cells.cell_boundaries(data.cells), polygons, np.column_stack(list(by_cell.values())), weights=people
    ).values
    ends = np.cumsum([part.shape[1] for part in by_cell.values()])[:-1]
    return dict(zip(by_cell, np.split(values, ends, axis=1), strict=True))


if __name__ == "__main__":
    run_command(main, "evaluate-mexico")
