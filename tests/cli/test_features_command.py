"""`mobclip features`: a person's own layers become columns by cell, and what does not fit is refused in one line."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely

from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table

pytest.importorskip("scipy")
rasterio = pytest.importorskip("rasterio")

import pyarrow as pa

from mobclip.cli import main
from mobclip.features.files import read_modality

EXTENT = "-84.6,33.6,-84,34"


@pytest.fixture(scope="module")
def folder(tmp_path_factory, toy_cells):
    """Points, zones, flows, trips, people and rasters around Atlanta, made by chance but for what tests ask about."""
    path, draw = tmp_path_factory.mktemp("layers"), np.random.default_rng(0)
    write_table(
        Table(pa.table({"h3": h3_cells.to_text(toy_cells), "people": 10.0 + np.arange(len(toy_cells))})),
        path / "cells.csv",
    )
    lon, lat = draw.uniform([-84.6, 33.6], [-84, 34], (300, 2)).T
    kinds = draw.choice(["shop", "bar", "school"], 300)
    write_rows(path / "points.csv", ["lon", "lat", "amenity"], zip(lon, lat, kinds, strict=True))
    write_table(Table(pa.table({"amenity": kinds}), shapely.points(lon, lat), WGS84), path / "points.gpkg")
    write_rows(path / "vectors.csv", ["category", "x", "y"], [("shop", 1, 0), ("bar", 0, 1)])
    squares = [shapely.box(west, 33.6, west + 0.2, 34) for west in (-84.6, -84.4, -84.2)]
    columns = {
        "zone": ["a", "b", "c"],
        "population": [1000, 400, 60],
        "income_usd": [30e3, 50e3, None],
        "same": [1, 1, 1],
    }
    write_table(Table(pa.table(columns), np.array(squares), WGS84), path / "zones.gpkg")
    far = [shapely.box(10, 50, 11, 51)]
    write_table(Table(pa.table({"zone": ["a"], "population": [5]}), np.array(far), WGS84), path / "far.gpkg")
    flows = [
        ("a", "b", 6, "work"),
        ("a", "b", 5, "work"),
        ("b", "c", 4, "move"),
        ("c", "a", 30, "work"),
        ("b", "a", 9, "move"),
    ]
    write_rows(path / "flows.csv", ["origin", "destination", "workers", "kind"], flows)
    write_rows(path / "negative.csv", ["origin", "destination", "workers"], [("a", "b", -1)])
    write_rows(path / "od.csv", ["x1", "y1", "x2", "y2"], zip(lon[:150], lat[:150], lon[150:], lat[150:], strict=True))
    trips = [(number // 10, -number, *place) for number, place in enumerate(zip(lon, lat, strict=True))]
    write_rows(path / "trips.csv", ["trip", "minute", "lon", "lat"], trips)
    transform = rasterio.transform.from_origin(-85, 34.5, 0.01, 0.01)
    with rasterio.open(path / "light.tif", "w", driver="GTiff", width=150, height=130, count=1, dtype="uint8",
                       crs=WGS84, transform=transform) as out:  # fmt: skip
        out.write(np.tile(np.arange(150, dtype="uint8"), (130, 1)), 1)
    return path


def write_rows(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([header, *rows])


@pytest.fixture
def features(folder, monkeypatch, capsys):
    """Run a command in the folder of the layers: exit status, what it said, and its one line of complaint."""

    def run(*arguments):
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["mobclip", "features", *map(str, arguments)])
        status = 0
        try:
            main()
        except SystemExit as stop:
            status = stop.code or 0
        return status, *capsys.readouterr()

    return run


def columns_of(path):
    table = read_table(path).typed().columns
    return {name: np.array(table.column(name).to_pylist(), dtype=object) for name in table.column_names}


@pytest.mark.parametrize("layer", ["points.csv", "points.gpkg"])
def test_points_become_densities_by_category(features, folder, layer, toy_cells):
    status, said, _ = features(
        "poi", layer, "poi.parquet", "--category", "amenity", "--cells", "cells.csv", "--people", "people"
    )
    assert status == 0 and "10 columns of poi in poi.parquet" in said
    cells, made = read_modality(folder / "poi.parquet")
    assert made.name == "poi" and np.array_equal(cells, toy_cells)
    assert {"poi_total_per_km2_log", "shop_per_km2_log", "bar_per_1000_people_log", "school_tfidf"} <= set(made.columns)


def test_points_have_vectors_of_their_categories(features, folder):
    status, said, _ = features("poi", "points.csv", "text.csv", "--category", "amenity", "--vectors", "vectors.csv",
                               "--resolution", 6, f"--extent={EXTENT}")  # fmt: skip
    assert status == 0, said
    found = columns_of(folder / "text.csv")
    known = [(x, y) for x, y in zip(found["poi_text_000"], found["poi_text_001"], strict=True) if x is not None]
    assert np.allclose(np.sum(known, axis=1), 1)


def test_counts_by_cell_stand_for_points(features, folder, toy_cells):
    write_rows(folder / "counts.csv", ["h3", "shops"], zip(h3_cells.to_text(toy_cells[:20]), range(20), strict=True))
    status, _, _ = features("poi", "counts.csv", "counted.csv", "--counts", "shops", "--cells", "cells.csv")
    assert status == 0
    density = columns_of(folder / "counted.csv")["shops_per_km2_log"]
    assert density[0] == 0 and density[19] > density[1] and all(value is None for value in density[20:])


def test_a_raster_becomes_statistics_of_its_bands(features, folder):
    status, said, _ = features("imagery", "light.tif", "light.gpkg", "--cells", "cells.csv", "--name", "night")
    assert status == 0, said
    table = read_table(folder / "light.gpkg")
    centre = shapely.get_coordinates(shapely.centroid(table.geometry))[:, 0]
    assert np.allclose(table.numbers("night_1_mean"), (centre + 85) / 0.01 - 0.5, atol=1)


def test_polygons_are_spread_by_area_and_keep_their_people(features, folder):
    status, _, _ = features("demographics", "zones.gpkg", "zones.csv", "--counts", "population", "--means", "income_usd",
                            "--weight", "population", "--cells", "cells.csv")  # fmt: skip
    assert status == 0
    found = columns_of(folder / "zones.csv")
    assert found["population_count"].astype(float).sum() == pytest.approx(1460, rel=1e-4)
    incomes = [value for value in found["income_usd"] if value is not None]
    assert min(incomes) == 30e3 and max(incomes) == 50e3 and len(incomes) < len(found["income_usd"])


def test_polygons_are_spread_by_people_of_a_table_or_a_raster(features, folder, toy_cells):
    write_rows(
        folder / "people.csv", ["h3", "population"], zip(h3_cells.to_text(toy_cells[:40]), range(40), strict=True)
    )
    arguments = ["demographics", "zones.gpkg", "by_people.csv", "--counts", "population", "--cells", "cells.csv"]
    assert features(*arguments, "--population", "people.csv")[0] == 0
    assert columns_of(folder / "by_people.csv")["population_count"][0] == 0
    assert features(*arguments, "--population", "light.tif")[0] == 0
    found = columns_of(folder / "by_people.csv")["population_count"].astype(float)
    assert found.sum() == pytest.approx(1460, rel=1e-4)


def test_flows_between_zones_become_columns_and_edges_by_kind(features, folder):
    status, said, _ = features("mobility", "flows.csv", "flows.parquet", "--zones", "zones.gpkg", "--flow", "workers",
                               "--kind", "kind", "--min-flow", 9, "--cells", "cells.csv", "--edges", "edges.csv")  # fmt: skip
    assert status == 0 and "Building" not in said
    assert {"mobility_work_out_flow_log", "mobility_move_in_flow_log"} <= set(
        read_modality(folder / "flows.parquet")[1].columns
    )
    edges = columns_of(folder / "edges.csv")
    total = {kind: edges["flow"][edges["kind"] == kind].astype(float).sum() for kind in ("work", "move")}
    assert total == pytest.approx({"work": 6 + 5 + 30, "move": 9})


@pytest.mark.parametrize(
    "command, new, old, value",
    [
        (["poi", "points.csv", "--category", "amenity"], "--min-points", "--least", 95),
        (["mobility", "flows.csv", "--zones", "zones.gpkg", "--flow", "workers"], "--min-flow", "--least", 9),
        (["mobility", "flows.csv", "--zones", "zones.gpkg", "--flow", "workers"], "--top-share", "--share", 0.5),
        (["imagery", "light.tif"], "--radius", "--reach", 2),
    ],
)
def test_renamed_options_have_their_old_names_too(features, folder, command, new, old, value):
    """The old names work and are not shown."""
    name, layer, *rest = command
    made = {}
    for option in ([new, value], [old, value], []):
        output = f"renamed{len(made)}.csv"
        status, _, complaint = features(name, layer, output, *rest, *option, "--cells", "cells.csv")
        assert status == 0, complaint
        made[len(made)] = (folder / output).read_text(encoding="utf-8")
    assert made[0] == made[1] != made[2]
    shown = features(name, "--help")[1]
    assert new in shown and f"{old} " not in shown


def test_memory_is_stated_before_flows_are_spread_and_too_little_is_refused(features, folder, monkeypatch):
    monkeypatch.delenv("MOBCLIP_MEMORY", raising=False)
    command = ["mobility", "flows.csv", "little.csv", *FLOWS]
    status, said, _ = features(*command, "--memory", "8GB")
    assert status == 0 and said.startswith("Takes about ") and "of memory, of 8.0 GB that it may take." in said
    (folder / "little.csv").unlink()
    for memory, sentence in (
        ("20MB", "of memory and may take 20 MB: set --memory"),
        ("much", "is not understood"),
    ):
        status, said, complaint = features(*command, "--memory", memory)
        assert status == 2 and sentence in complaint and not said and not (folder / "little.csv").exists()


def test_edges_between_cells_are_read_again(features, folder):
    write_rows(folder / "cell_flows.csv", ["origin", "destination", "n"],
               [("8644c1007ffffff", "8644c100fffffff", 3), ("8644c100fffffff", "8644c1017ffffff", 5)])  # fmt: skip
    options = ["--flow", "n", "--cells", "cells.csv", "--edges", "same.csv"]
    assert features("mobility", "cell_flows.csv", "again.csv", *options)[0] == 0
    assert sorted(columns_of(folder / "same.csv")["flow"]) == [3, 5]


def test_the_memory_that_a_command_is_given_is_what_its_graph_may_take(features, folder, monkeypatch):
    monkeypatch.setattr("mobclip.features.mobility_graph.memory_bytes", lambda places, edges: 3_000_000_000)
    monkeypatch.setenv("MOBCLIP_MEMORY", "1GB")
    write_rows(folder / "pairs.csv", ["origin", "destination"], [("8644c1007ffffff", "8644c100fffffff")])
    command = ["mobility", "pairs.csv", "pairs.parquet", "--cells", "cells.csv", "--memory"]
    status, _, complaint = features(*command, "2GB")
    assert status == 2 and "may take 2.0 GB: choose a coarser resolution" in complaint
    assert features(*command, "4GB")[0] == 0 and os.environ["MOBCLIP_MEMORY"] == "1GB"


def test_trips_and_flows_between_points_become_columns(features, folder):
    cells = ["--resolution", 6, f"--extent={EXTENT}"]
    assert features("mobility", "od.csv", "od.parquet", "--points", "x1,y1,x2,y2", *cells)[0] == 0
    assert features("mobility", "trips.csv", "trips.parquet", "--trip", "trip", "--time", "minute", *cells)[0] == 0
    for name in ("od", "trips"):
        assert "mobility_out_entropy" in read_modality(folder / f"{name}.parquet")[1].columns


def test_any_table_becomes_means_by_cell(features, folder):
    write_rows(
        folder / "noise.csv", ["lon", "lat", "noise_db"], [(-84.3, 33.8, 50), (-84.3, 33.8, 60), (-84.1, 33.7, 40)]
    )
    status, said, _ = features("table", "noise.csv", "noise.parquet", "--name", "noise", "--cells", "cells.csv")
    assert status == 0 and "1 columns of noise" in said
    cells, made = read_modality(folder / "noise.parquet")
    values = dict(zip(cells, made.values[:, 0], strict=True))
    assert values[h3_cells.cells_at(np.array([[-84.3, 33.8]]), 6)[0]] == 55
    assert np.isfinite(made.values).sum() == 2


def test_columns_of_polygons_are_averaged_by_area_and_texts_and_places_are_no_columns(features, folder):
    assert features("table", "zones.gpkg", "by_area.csv", "--name", "zones", "--cells", "cells.csv")[0] == 0
    found = columns_of(folder / "by_area.csv")
    assert set(found) == {"h3", "population", "income_usd"}  # `same` is constant
    known = [value for value in found["population"] if value is not None]
    assert min(known) == 60 and max(known) == 1000 and len(set(known)) > 3
    write_rows(folder / "long.csv", ["longitude", "latitude", "db"], [(-84.3, 33.8, 50), (-84.1, 33.7, 40)])
    assert features("table", "long.csv", "long.parquet", "--name", "noise", "--cells", "cells.csv")[0] == 0
    assert read_modality(folder / "long.parquet")[1].columns == ("db",)


def test_points_without_a_category_and_zones_without_a_place_are_said(features, folder):
    write_rows(folder / "gaps.csv", ["lon", "lat", "kind"], [(-84.3, 33.8, "a"), (-84.3, 33.8, ""), (-84.1, 33.7, "b")])
    status, _, said = features("poi", "gaps.csv", "gaps.parquet", "--category", "kind", "--cells", "cells.csv")
    assert status == 0 and "mobclip: 1 of 3 points have no category and are left out." in said
    zones = np.array([shapely.box(-84.6, 33.6, -84.2, 34), shapely.box(-84.2, 33.6, -84, 34), None])
    write_table(Table(pa.table({"n": [5, 7, 9]}), zones, WGS84), folder / "holes.gpkg")
    status, _, said = features("demographics", "holes.gpkg", "holes.csv", "--means", "n", "--cells", "cells.csv")
    assert status == 0 and "1 of 3 zones have no geometry or no area" in said


CELLS = ["--cells", "cells.csv"]
FLOWS = ["--zones", "zones.gpkg", "--flow", "workers", *CELLS]


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["poi", "points.csv", "x.csv", "--category", "amenity"], "Give --cells"),
        (["poi", "points.csv", "x.csv", *CELLS], "either --category"),
        (["poi", "points.csv", "x.csv", "--category", "kind", *CELLS], "no column 'kind'"),
        (["poi", "points.csv", "x.shp", "--category", "amenity", *CELLS], "must end in"),
        (
            ["poi", "points.csv", "x.csv", "--category", "amenity", "--resolution", 6, "--extent=0,0,1,1"],
            "None of the points",
        ),
        (
            ["poi", "points.csv", "x.csv", "--category", "amenity", *CELLS, "--vectors", "zones.gpkg"],
            "no column 'category'",
        ),
        (["imagery", "points.csv", "x.csv", *CELLS], "cannot be opened"),
        (["imagery", "light.tif", "x.csv", "--resolution", 3, "--extent=0,0,9,9"], "does not cover any"),
        (["demographics", "zones.gpkg", "x.csv", *CELLS], "No column of the zones was given"),
        (["demographics", "zones.gpkg", "x.csv", "--means", "zone", *CELLS], "not numeric"),
        (["demographics", "zones.gpkg", "x.csv", "--means", "same", *CELLS], "The column 'same' has the same value"),
        (["demographics", "far.gpkg", "x.csv", "--counts", "population", *CELLS], "None of the zones overlaps a cell"),
        (["mobility", "negative.csv", "x.csv", *FLOWS], "1 of 1 flows is negative or infinite, such as -1 in row 1"),
        (["mobility", "flows.csv", "x.csv", *FLOWS, "--zone", "income_usd"], "do not match those of the zones"),
        (["mobility", "flows.csv", "x.csv", *FLOWS, "--min-flow", 99], "No flow between two places reaches 99"),
        (["mobility", "flows.csv", "x.csv", *FLOWS, "--min-flow", "nan"], "minimum flow must be a number of 0 or more"),
        (["mobility", "flows.csv", "x.csv", *FLOWS, "--min-flow", "-1"], "minimum flow must be a number of 0 or more"),
        (["mobility", "flows.csv", "x.csv", *FLOWS, "--top-share", "nan"], "share of flows"),
        (["mobility", "flows.csv", "x.csv", *FLOWS, "--min-flow", 9, "--least", 9], "two names of one option"),
        (["mobility", "flows.csv", "x.csv", *FLOWS, "--lon", "a", "--lat", "b"], "have no effect without --trip"),
        (["mobility", "flows.csv", "x.csv", "--cells", "cells.csv", "--zone", "id"], "no effect without --zones"),
        (["poi", "points.csv", "x.csv", "--category", "amenity", "--weighting", "tfidf"], "--weighting has no effect"),
        (["imagery", "light.tif", "x.csv", "--radius", 2, "--reach", 3], "two names of one option"),
        (["imagery", "light.tif", "x.csv", "--radius", 2, "--statistics", "zonal"], "--radius has no effect"),
        (
            ["imagery", "light.tif", "x.csv", "--statistics", "zonal", "--encoder", "e.onnx"],
            "--statistics has no effect",
        ),
        (["imagery", "light.tif", "x.csv", *CELLS, "--crs", "EPSG:x"], "'EPSG:x' is unknown"),
        (
            ["imagery", "light.tif", "x.csv", *CELLS, "--embedding", "alphaearth"],
            "AlphaEarth has 64 bands, A00 to A63, but",
        ),
        (["imagery", "light.tif", "x.csv", "--radius", 2, "--encoder", "e.onnx"], "--radius has no effect"),
        (["demographics", "zones.gpkg", "x.csv", "--weight", "people"], "--weight has no effect without --means"),
        (["mobility", "flows.csv", "x.csv", *FLOWS, "--top-share", 2], "share of flows"),
        (["mobility", "od.csv", "x.csv", "--points", "x1,y1", *CELLS], "must be four columns"),
        (["mobility", "trips.csv", "x.csv", "--trip", "trip", *CELLS], "both --trip and --time"),
        (["mobility", "flows.csv", "x.csv", *CELLS], "'a' in row 1 of the column 'origin' is not an H3 cell"),
        (["table", "points.csv", "x.csv", "--name", "n", "--columns", "amenity", *CELLS], "not numeric"),
        (
            ["table", "cells.csv", "x.csv", "--name", "n", "--resolution", 8, f"--extent={EXTENT}"],
            "coarser than those of the output",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line_and_nothing_is_written(features, folder, arguments, message):
    status, _, complaint = features(*arguments)
    assert status == 2
    assert len(complaint.strip().splitlines()) == 1 and message in complaint
    assert not list(folder.glob("x.*")) and not list(folder.glob(".mobclip*"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["poi", "points.csv", "points.csv", "--category", "amenity", *CELLS],
        ["poi", "points.csv", "cells.csv", "--category", "amenity", *CELLS],
        ["poi", "points.csv", "vectors.csv", "--category", "amenity", *CELLS, "--vectors", "vectors.csv"],
        ["demographics", "zones.gpkg", "zones.gpkg", "--counts", "population", *CELLS],
        ["demographics", "zones.gpkg", "cells.csv", "--counts", "population", "--extent", EXTENT, "--resolution", 6,
         "--population", "cells.csv", "--population-column", "people"],
        ["table", "cells.csv", "cells.csv", "--name", "n", *CELLS],
        ["imagery", "light.tif", "cells.csv", *CELLS],
        ["mobility", "flows.csv", "flows.csv", *FLOWS],
        ["mobility", "flows.csv", "zones.gpkg", *FLOWS],
        ["mobility", "flows.csv", "x.csv", *FLOWS, "--edges", "flows.csv"],
    ],
)  # fmt: skip
def test_no_file_that_is_read_is_overwritten(features, folder, arguments):
    before = {path: path.read_bytes() for path in folder.iterdir()}
    status, _, complaint = features(*arguments)
    assert status == 2 and "is what is read here and would be overwritten: choose another name" in complaint
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\x07b", "x" * 201])
def test_a_modality_has_a_name_of_one_line(features, folder, name):
    status, _, complaint = features("table", "cells.csv", "x.csv", "--name", name, *CELLS)
    assert status == 2 and "The name of the modality is" in complaint and "give one line of text" in complaint
    assert len(complaint.strip().splitlines()) == 1 and not (folder / "x.csv").exists()


def test_columns_and_flows_need_a_file_each(features, folder):
    status, _, complaint = features("mobility", "flows.csv", "x.csv", *FLOWS, "--edges", folder / "x.csv")
    assert status == 2 and "is to hold both the columns and the flows" in complaint
    assert not (folder / "x.csv").exists()


def test_one_geopackage_does_not_take_both_the_columns_and_the_flows(features, folder):
    status, _, complaint = features("mobility", "flows.csv", "both.gpkg", *FLOWS, "--edges", "both.gpkg")
    assert status == 2 and "both.gpkg must end in .csv or .parquet" in complaint
    assert not (folder / "both.gpkg").exists()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that nothing can be written to")
@pytest.mark.parametrize("output, edges", [("alone.csv", "/proc/edges.csv"), ("/proc/cells.csv", "alone.csv")])
def test_columns_and_flows_are_both_written_or_none(features, folder, output, edges):
    (folder / "alone.csv").write_text("old", encoding="utf-8")
    status, said, complaint = features("mobility", "flows.csv", output, *FLOWS, "--edges", edges)
    assert status == 2 and "alone" not in said and "cannot be written" in complaint
    assert (folder / "alone.csv").read_text(encoding="utf-8") == "old"


def test_a_table_of_codes_is_joined_to_polygons(features, folder):
    """Its columns become those of the polygons, whatever the order of its rows; the spreadsheet lost the zeros."""
    squares = [shapely.box(west, 33.6, west + 0.2, 34) for west in (-84.6, -84.4, -84.2)]
    codes = pa.table({"geoid": ["01001", "01003", "01005"]})
    write_table(Table(codes, np.array(squares), WGS84), folder / "counties.gpkg")
    rows = [(1005, 30, 7), (1001, 100, 5), (9999, 1, 1), (1003, 60, 6)]
    write_rows(folder / "census.csv", ["fips", "population", "income"], rows)
    zones = ["--zones", "counties.gpkg", "--zone", "geoid", "--key", "fips", "--cells", "cells.csv"]
    status, _, told = features(
        "demographics", "census.csv", "joined.csv", "--counts", "population", "--means", "income", *zones
    )
    assert status == 0
    assert "3 codes are the same as numbers only, such as 1005 in 'fips' and 01005 in 'geoid'" in told
    assert "1 of 4 rows have a code in 'fips' that no polygon has, such as 9999: they are left out" in told
    people = pa.table({"population": [100, 60, 30], "income": [5, 6, 7]})
    write_table(Table(people, np.array(squares), WGS84), folder / "census.gpkg")
    direct = ["--counts", "population", "--means", "income", "--cells", "cells.csv"]
    assert features("demographics", "census.gpkg", "direct.csv", *direct)[0] == 0
    assert (folder / "joined.csv").read_text() == (folder / "direct.csv").read_text()
    assert features("table", "census.csv", "means.csv", "--name", "census", *zones)[0] == 0
    assert set(columns_of(folder / "means.csv")) == {"h3", "population", "income"}
    write_rows(folder / "names.csv", ["geoid", "population"], [("Autauga", 1), ("Baldwin", 2)])
    same_name = ["--zones", "counties.gpkg", "--zone", "geoid", "--counts", "population", "--cells", "cells.csv"]
    status, _, told = features("demographics", "names.csv", "x.csv", *same_name)
    assert (
        status == 2
        and "None of the codes in 'geoid', such as Autauga, Baldwin, is in 'geoid' of the polygons, such as 01001"
        in told
    )
    assert (
        "--zone has no effect without --zones"
        in features("demographics", "census.csv", "x.csv", "--zone", "geoid", *direct)[2]
    )
    assert (
        "--lon has no effect with --zones"
        in features("table", "census.csv", "x.csv", "--name", "c", *zones, "--lon", "a")[2]
    )


def test_an_extract_of_openstreetmap_is_a_source_of_points(features, folder):
    extract = Path(__file__).parents[1] / "backend/data/kouvola.osm.pbf"
    area = ["--resolution", 8, "--extent=26.93,60.515,26.98,60.54"]
    status, said, _ = features("poi", extract, "osm.parquet", *area)
    assert status == 0 and said.startswith("63 points of interest (© OpenStreetMap contributors, ODbL)\n")
    made = read_modality(folder / "osm.parquet")[1]
    assert {"poi_total_per_km2_log", "bus_stop_per_km2_log", "school_tfidf"} <= set(made.columns)
    assert features("poi", extract, "tags.csv", *area, "--category", "tag", "--min-points", 2)[0] == 0
    assert "highway=bus_stop_tfidf" in columns_of(folder / "tags.csv")
    assert (
        "--counts has no effect with a file of OpenStreetMap"
        in features("poi", extract, "x.csv", *area, "--counts", "a")[2]
    )
    assert "is packed: convert it" in features("poi", "a.osm.bz2", "x.csv", *area)[2]
    assert (
        "has no points of interest where the cells are" in features("poi", extract, "x.csv", "--cells", "cells.csv")[2]
    )


def test_a_raster_is_averaged_over_cells_or_over_windows_where_a_radius_is_given(features, folder):
    made = {}
    for name, options in {"zonal": [], "window": ["--statistics", "window"], "radius": ["--radius", 1]}.items():
        assert features("imagery", "light.tif", f"{name}.csv", "--cells", "cells.csv", *options)[0] == 0
        made[name] = columns_of(folder / f"{name}.csv")["imagery_1_mean"]
    assert (made["window"] == made["radius"]).all() and (made["window"] != made["zonal"]).any()
    assert made["zonal"].astype(float) == pytest.approx(made["window"].astype(float), abs=1.5)  # it rises by 1 a pixel


def test_a_raster_of_embeddings_is_said_to_be_one_and_one_without_a_crs_is_asked_for_it(features, folder):
    bands = np.full((64, 60, 60), 45, dtype="int8")
    bands[::2] = -45
    profile = {"driver": "GTiff", "count": 64, "width": 60, "height": 60, "dtype": "int8", "nodata": -128,
               "transform": rasterio.transform.from_origin(-84.7, 34.1, 0.013, 0.013)}  # fmt: skip
    with rasterio.open(folder / "aef.tif", "w", **profile) as out:
        out.write(bands)
        out.descriptions = [f"A{band:02}" for band in range(64)]
    command = ["imagery", "aef.tif", "aef.csv", "--cells", "cells.csv"]
    assert "has no coordinate reference system" in features(*command)[2]
    status, said, complaint = features(*command, "--crs", "EPSG:4326")
    assert said.startswith("The raster holds AlphaEarth embeddings: 64 bands, dequantised.\n")
    assert status == 2 and "Every column of the modality imagery is constant" in complaint
    status, said, _ = features(*command, "--crs", "EPSG:4326", "--embedding", "none")
    assert status == 2 and "AlphaEarth" not in said


def test_without_the_training_packages_the_command_says_what_to_install(folder):
    hidden = "import sys; sys.modules['rasterio'] = None; from mobclip.cli import main; main()"
    command = ["features", "imagery", "light.tif", "x.csv", "--cells", "cells.csv"]
    done = subprocess.run(
        [sys.executable, "-c", hidden, *command], cwd=folder, env=os.environ, capture_output=True, text=True
    )
    assert done.returncode == 2 and done.stderr.strip().endswith(
        "append [train] to the folder of the backend in pip install."
    )
    assert len(done.stderr.strip().splitlines()) == 1
