"""The United States by census tract, about 2018, as modalities by H3 cell and labels to score embeddings on.

Reads `tracts.parquet`, `commuting.parquet`, `migration.parquet` and two images; `docs/training.md` says what they are.
Tracts keep their detail as long as possible: densities, shares and averages along flows are computed by tract, and then
spread to cells weighted by the people who live there.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sparse

from mobclip.errors import InputError
from mobclip.features.imagery import window_statistics
from mobclip.features.mobility import flow_means, flow_statistics
from mobclip.features.mobility_graph import MobilityGraph, from_table, row_means
from mobclip.features.modality import Modality, join, without_constants
from mobclip.features.surroundings import averaged, rings_around
from mobclip.geo import h3_cells
from mobclip.geo.areal import weighted_mean
from mobclip.geo.extent import WGS84
from mobclip.progress import Progress, no_progress, subrange
from mobclip.train.data import TrainingData
from recipes.us.labels import CellLabels, CountyLabels, labels_of_cells, labels_of_counties
from recipes.us.tracts import (
    RESOLUTION,
    Tracts,
    centroids,
    demographics_of_tracts,
    geometries,
    poi_of_tracts,
    read_columns,
    read_tracts,
)

TRACTS = "us/tracts.parquet"
COMMUTING = "us/commuting.parquet"
MIGRATION = "us/migration.parquet"
COUNTY_LABELS = "us/county_labels.csv"
IMAGES = ("night_lights", "blue_marble")
FILES = (TRACTS, COMMUTING, MIGRATION, COUNTY_LABELS, *(f"{name}.jpg" for name in IMAGES))

WINDOW_PIXELS = 1  # 0.044 degrees a pixel: a window of about 12 km around the cell's centre

# Kinds of demographic columns by a part of their names, the first that fits: each is hidden as a whole, so that it has to
# be predicted from the others.
DEMOGRAPHIC_KINDS = (("median", "medians"), ("km2", "densities"), ("age_", "ages"), ("", "households"))
# Weights of modalities and of their averages; the rest have 1. Images are coarse, and what holds for a county or for flows
# alone repeats over many cells.
IMPORTANCES = {"imagery": 0.5, "mobility": 0.5, "migration": 0.3}
WITHOUT_FLOWS = ("17031", "04013", "36047", "48201")  # counties without commuting: Cook, Maricopa, Kings, Harris
PIVOT = "demo_population_per_km2_log"


@dataclass(frozen=True, kw_only=True)
class CountryData:
    """What the encoder is trained on, and what it is scored on.

    Attributes:
        training: modalities `poi`, `demographics`, `mobility` and `imagery`, and as context the same averaged over other
            cells: `poi_out` (where people go), `poi_in` (where they come from), `poi_near` (neighbours), `poi_around`
            (two to three cells away) and so on, and `migration`.
        cell_labels, county_labels: on the cells of `training`.
    """

    training: TrainingData
    cell_labels: CellLabels
    county_labels: CountyLabels


def read_us(
    folder: str | os.PathLike, progress: Progress = no_progress, *, edges: float = 1.0, seed: int = 0
) -> CountryData:
    """Read the data and make modalities by cell, some minutes on one core.

    Args:
        edges: share of the commuting flows to keep, a random sample: to see what flows are worth.

    Raises:
        InputError: a file or a column is missing, or flows are negative or match no tract.
    """
    folder = Path(folder)
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise InputError(f"{folder} lacks {', '.join(missing)}: give the folder that holds the training data.")
    tracts = read_tracts(folder / TRACTS, subrange(progress, 0, 0.5))
    progress(0.5, "Reading flows")
    commuting = read_flows(folder / COMMUTING, "workers", tracts.geoid, edges, seed)
    migration = read_flows(folder / MIGRATION, "persons", np.unique(tracts.county))
    progress(0.55, "Averaging along flows")
    of_tracts, along_flows = _by_tract(tracts, commuting, migration)
    progress(0.75, "Interpolating to cells")
    own = [tracts.to_cells(modality) for modality in of_tracts]
    context = [tracts.to_cells(modality) for modality in along_flows]
    own.append(imagery_of_cells(folder, tracts.cells, subrange(progress, 0.8, 0.95)))
    for name, matrix in rings_around(tracts.cells).items():
        context += [averaged(modality, matrix, name) for modality in own]
    return CountryData(
        training=training_data(tracts.cells, tracts.shares @ tracts.people, own, context),
        cell_labels=labels_of_cells(tracts),
        county_labels=labels_of_counties(folder / COUNTY_LABELS, tracts),
    )


def training_data(
    cells: np.ndarray, people: np.ndarray, modalities: Iterable[Modality], context: Iterable[Modality]
) -> TrainingData:
    """Modalities and averages, without constant columns, with the groups and weights that this country's have."""
    own = tuple(map(without_constants, modalities))
    averages = tuple(map(without_constants, context))
    groups = demographic_groups(own)
    return TrainingData(
        cells=cells,
        modalities=own,
        context=averages,
        people=people,
        groups=groups,
        importances={modality.name: importance(modality.name) for modality in (*own, *averages)},
        pivot=PIVOT if PIVOT in groups else None,
    )


def demographic_groups(modalities: Iterable[Modality]) -> dict[str, str]:
    """The kind of each demographic column (`DEMOGRAPHIC_KINDS`)."""
    columns = [name for modality in modalities if modality.name == "demographics" for name in modality.columns]
    return {name: next(kind for part, kind in DEMOGRAPHIC_KINDS if part in name) for name in columns}


def importance(modality: str) -> float:
    """Weight of a modality, or of an average of one such as `imagery_near`."""
    return IMPORTANCES.get(modality.split("_")[0], 1.0)


def commuting_between(folder: str | os.PathLike, cells: np.ndarray) -> MobilityGraph:
    """Commuting between cells, sorted uint64; each tract stands for the cell that holds its centroid."""
    table = read_columns(Path(folder, TRACTS), "geoid", "geometry")
    home = h3_cells.cells_at(centroids(geometries(table)), RESOLUTION)
    cell_of = dict(zip(table["geoid"].to_pylist(), home.tolist(), strict=True))
    flows = read_columns(Path(folder, COMMUTING), "origin", "destination", "workers")
    origin, destination = (
        np.array([cell_of.get(name, 0) for name in flows[end].to_pylist()], dtype=np.uint64)
        for end in ("origin", "destination")
    )
    return from_table(origin, destination, flows["workers"].to_numpy(), cells)


def _by_tract(
    tracts: Tracts, commuting: MobilityGraph, migration: MobilityGraph
) -> tuple[list[Modality], list[Modality]]:
    """Modalities of tracts (points of interest, demographics, mobility), and their averages along flows."""
    poi = poi_of_tracts(tracts)
    demographics = demographics_of_tracts(tracts)
    mobility = Modality.of("mobility", flow_statistics(commuting, tracts.lonlat, tracts.people))
    averages = [
        averaged(modality, matrix, direction)
        for direction, matrix in flow_means(commuting).items()
        for modality in (poi, demographics)
    ]
    averages.append(migration_of_tracts(migration, tracts, join("both", [poi, demographics])))
    return [poi, demographics, mobility], averages


def migration_of_tracts(graph: MobilityGraph, tracts: Tracts, features: Modality) -> Modality:
    """How many move to and from the tract's county, and what the counties are like that they come from.

    Features of a county are the mean of its tracts, weighted by people.

    Args:
        graph: flows between all counties of the tracts, sorted.
    """
    counties, member = np.unique(tracts.county, return_inverse=True)
    shape = (len(counties), len(member))
    belongs = sparse.csr_matrix((np.ones(len(member)), (member, np.arange(len(member)))), shape=shape)
    people = np.maximum(belongs @ tracts.people, 1)
    of_county = weighted_mean(belongs, features.values, tracts.people)
    sources = row_means(graph.flows.T.tocsr())
    arrivals = sources @ np.nan_to_num(of_county)
    known = graph.incoming > 0
    columns = {
        f"from_{name}": np.where(known, value, np.nan) for name, value in zip(features.columns, arrivals.T, strict=True)
    }
    columns |= {
        "arrivals_per_resident_log": np.log((graph.incoming + 1) / people),
        "departures_per_resident_log": np.log((graph.outgoing + 1) / people),
        "county_people_log": np.log(people),
    }
    columns |= {f"county_{name}": value for name, value in zip(features.columns, of_county.T, strict=True)}
    return Modality.of("migration", {name: value[member] for name, value in columns.items()})


def imagery_of_cells(folder: Path, cells: np.ndarray, progress: Progress = no_progress) -> Modality:
    """Night lights and the look of the ground around the centre of each cell."""
    images = [window_statistics(folder / f"{name}.jpg", cells, WINDOW_PIXELS, name, progress, WGS84) for name in IMAGES]
    return join("imagery", images)


def read_flows(path: Path, flow: str, places: np.ndarray, share: float = 1.0, seed: int = 0) -> MobilityGraph:
    """Flows between named places; a random share of the rows.

    Raises:
        InputError: a column is missing, or flows are negative or match no place.
    """
    table = read_columns(path, "origin", "destination", flow)
    table = table.filter(table[flow].is_valid())  # a pair that is known of other years alone has none
    if share < 1:
        table = table.filter(np.random.default_rng(seed).random(table.num_rows) < share)
    origin, destination = (np.array(table[name].cast("string").to_pylist()) for name in ("origin", "destination"))
    return from_table(origin, destination, table[flow].to_numpy(), places)
