"""Mexico as modalities by H3 cell of resolution 6, and commuting between municipios as flows between its cells."""

from collections.abc import Iterable
from dataclasses import dataclass

import h3.api.numpy_int as h3_int
import numpy as np

from mobclip.errors import naming
from mobclip.features.mobility_graph import MobilityGraph, from_table
from mobclip.features.modality import Modality
from mobclip.features.tables import FlowTable, ModalityTable
from mobclip.geo import h3_cells
from mobclip.io.container import digest
from mobclip.io.table_reader import read_table
from mobclip.io.tables import Table
from mobclip.progress import Progress, no_progress, subrange
from recipes import natural_sources
from recipes.area_flows import Areas, areas_of_polygons, cell_flows, flow_modality
from recipes.globe import Discs, read_image
from recipes.mexico import inputs
from recipes.natural import CLIMATE, NATURAL, PARTS, climate_modality, natural_modality
from recipes.population import people_of, population_modality
from recipes.sources import Files, Source, attributions, licences, read_columns

RESOLUTION = 6
MIN_WORKERS = 20  # pairs of fewer are a few people of a sample, and 1 % of all workers
LABEL = "idh"  # the human development index, which is in no modality
NEARBY_RESOLUTION, NEARBY_RINGS = 3, 3  # people are read as far as 300 km beyond the border: cities there count too
POPULATION, FLOWS, DEMOGRAPHICS, NIGHT_LIGHTS, COMMUTING = (
    "population",
    "flows",
    "demographics",
    "night_lights",
    "commuting",
)
SOURCES_OF = {
    POPULATION: (inputs.PEOPLE,),
    FLOWS: (inputs.COMMUTING, inputs.MUNICIPIOS, inputs.PEOPLE),
    DEMOGRAPHICS: (inputs.MUNICIPIOS, inputs.PEOPLE),
    NIGHT_LIGHTS: (inputs.NIGHT_LIGHTS,),
    NATURAL: natural_sources.NATURAL,
    CLIMATE: natural_sources.CLIMATE,
}


@dataclass(frozen=True, kw_only=True)
class Mexico:
    """The inputs of a model of Mexico, and what it is judged by.

    Attributes:
        tables: modalities by cell.
        flows: commuting between cells.
        areas: the m municipios and the cells that their people live in.
        graph: commuting between the municipios.
        states: of the municipios, m names.
        idh: float64 m, their human development index, NaN where it is unknown.
    """

    tables: list[ModalityTable]
    flows: list[FlowTable]
    areas: Areas
    graph: MobilityGraph
    states: np.ndarray
    idh: np.ndarray


def read_mexico(files: Files, progress: Progress = no_progress) -> Mexico:
    """Read all inputs and compute the modalities.

    Args:
        files: of `inputs.SOURCES`.

    Raises:
        InputError: a file is not what it should be.
    """
    municipios = read_table(files[inputs.MUNICIPIOS.name])
    with naming(files[inputs.MUNICIPIOS.name]):
        polygons = municipios.geometry_wgs84()
    cells, finer, of_finer = cells_and_people(polygons, files, subrange(progress, 0.0, 0.2))
    codes = np.array(municipios.texts("code"))
    areas = areas_of_polygons(
        codes,
        polygons,
        cells,
        people_of(cells, finer, of_finer),
        municipios.numbers("pop"),
        subrange(progress, 0.2, 0.4),
    )
    rows = np.flatnonzero(np.isin(codes, areas.names))
    origin, destination, workers = read_columns(files[inputs.COMMUTING.name], "origin", "destination", "workers")
    graph = from_table(origin, destination, workers, areas.names, MIN_WORKERS)
    progress(0.4, "computing modalities")
    by_cell = [
        population_modality(cells, finer, of_finer, subrange(progress, 0.4, 0.6)),
        natural_modality(cells, files, progress=subrange(progress, 0.6, 0.9)),
        climate_modality(cells, files),
        night_lights(cells, files),
    ]
    by_area = [flow_modality(areas, graph, FLOWS), demographics(areas, municipios, rows)]
    progress(0.9, "spreading flows over cells")
    edges = cell_flows(areas, graph, COMMUTING)
    said = {**_said((inputs.COMMUTING, inputs.PEOPLE)), "digest": digest(edges.graph.flows.data.tobytes())}
    return Mexico(
        tables=[*(_table(cells, each) for each in by_cell), *(_table(areas.cells, each) for each in by_area)],
        flows=[FlowTable(edges, said)],
        areas=areas,
        graph=graph,
        states=np.array(municipios.texts("state_name"))[rows],
        idh=municipios.numbers(LABEL)[rows],
    )


def cells_and_people(
    polygons: np.ndarray, files: Files, progress: Progress = no_progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The cells of the country, sorted, and cells of resolution 7 in and around it with their people.

    A cell is in the country where its centre is, or where it overlaps the country and has people, as on the coast.
    """
    finer, people = read_columns(files[inputs.PEOPLE.name], "h3", "population")
    touching = h3_cells.cells_of_polygons(polygons, RESOLUTION, progress=subrange(progress, 0.0, 0.5))
    inside = h3_cells.cells_of_polygons(polygons, RESOLUTION, "centre", progress=subrange(progress, 0.5, 1.0))
    regions = {int(cell) for cell in np.unique(h3_cells.parents(touching, NEARBY_RESOLUTION))}
    around = {int(cell) for region in regions for cell in h3_int.grid_disk(region, NEARBY_RINGS)}
    nearby = np.isin(h3_cells.parents(finer, NEARBY_RESOLUTION), np.array(sorted(around), dtype=np.uint64))
    finer, people = finer[nearby], people[nearby]
    settled = h3_cells.parents(finer[people > 0], RESOLUTION)
    return touching[np.isin(touching, inside) | np.isin(touching, settled)], finer, people


def night_lights(cells: np.ndarray, files: Files) -> Modality:
    """Light at night, of 255: its mean and spread in and around each cell."""
    image = read_image(files[inputs.NIGHT_LIGHTS.name])
    columns: dict[str, np.ndarray] = {}
    for disc in ("cell", "around"):
        [mean], [spread] = Discs(cells).means(disc, lambda lonlat: image.at(lonlat).mean(axis=0, keepdims=True))
        columns |= {f"light_{disc}": mean, f"light_{disc}_spread": spread}
    return Modality.of(NIGHT_LIGHTS, columns)


def demographics(areas: Areas, municipios: Table, rows: np.ndarray) -> Modality:
    """What the census says of the municipios, on their cells.

    Args:
        rows: of the municipios that are areas.
    """
    men, women = (municipios.numbers(f"pop_{sex}")[rows] for sex in ("male", "female"))
    columns = {
        "residents_log": np.log1p(areas.residents),
        "men_per_100_women": 100 * men / np.maximum(women, 1),
        "metropolitan": np.array([float(bool(name)) for name in municipios.texts("metro_area")])[rows],
    }
    return areas.to_cells(Modality.of(DEMOGRAPHICS, columns))


def groups_of(tables: Iterable[ModalityTable]) -> dict[str, str]:
    """The group of each column that is hidden and predicted with others than all of its modality."""
    beginnings = {
        **{f"{part}_": f"{NATURAL} {part}" for part in PARTS},
        "people_ring": "population around",
        **{f"{centre}_": "population of centres" for centre in ("town", "city", "metropolis")},
        **{
            f"{FLOWS}_{way}_{what}": "flows by distance"
            for way in ("out", "in")
            for what in ("distance", "entropy", "within")
        },
    }
    columns = [column for table in tables for column in table.modality.columns]
    return {column: group for column in columns for start, group in beginnings.items() if column.startswith(start)}


def _table(cells: np.ndarray, modality: Modality) -> ModalityTable:
    used = SOURCES_OF[modality.name]
    entry = {**_said(used), "digest": digest(cells.tobytes() + modality.values.tobytes())}
    return ModalityTable(source=f"the modality {modality.name}", cells=cells, modality=modality, entry=entry)


def _said(sources: Iterable[Source]) -> dict[str, str]:
    """What the card says of the sources of a table."""
    used = list(sources)
    return {"licence": licences(used), "attribution": "; ".join(attributions(used))}
