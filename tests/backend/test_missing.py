"""Why places have no embedding, counted by cause, and what would help."""

import re

import numpy as np
import pyarrow as pa
import pytest
import shapely
import toy_models

from mobclip.bundle import missing, quantise
from mobclip.bundle.locations import choose_for_table, find_source
from mobclip.bundle.places import places_of_cells, places_of_points, places_of_polygons, stream_places
from mobclip.bundle.store import open_bundle, write_bundle
from mobclip.bundle.table_embedding import embed_table
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.io.tables import Table

ATLANTA = (-84.39, 33.75)
SQUARE = shapely.box(-84.4, 33.7, -84.3, 33.8)


@pytest.fixture(scope="module")
def toy(toy_path):
    return open_bundle(toy_path)


@pytest.fixture(autouse=True)
def only_built_in_models(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("MOBCLIP_MODELS", raising=False)


def table_of(geometry=None, crs="EPSG:4326", **columns):
    """A table; geometries may be WKT."""
    shapes = [shapely.from_wkt(shape) if isinstance(shape, str) else shape for shape in geometry or ()]
    return Table(
        pa.table(columns or {"id": range(len(shapes))}), np.array(shapes, dtype=object) if geometry else None, crs
    )


def said_of(toy, places):
    blocks = list(stream_places(toy, places))
    known = np.concatenate([np.isfinite(block).all(axis=1) for block, _ in blocks])
    shares = [share for _, share in blocks if share is not None]
    return missing.remarks(toy, places, known, np.concatenate(shares) if shares else None)


def test_points_without_an_embedding_are_counted_by_cause(toy):
    nan = np.nan
    points = [ATLANTA, (nan, nan), (-84.39, nan), (nan, 33.75), (0, 51), (500, 95), (-84.39, np.inf), (-84.599, 33.999)]
    [said] = said_of(toy, places_of_points(np.array([ATLANTA] * 30 + points)))
    assert said == (
        "6 of 38 places have no embedding: 1 has no geometry; 2 have only one coordinate; 2 have coordinates that are not "
        "degrees on the globe, such as 500, 95 in row 36; 1 is outside the valid domain of toy, a corner of Georgia."
    )


def test_cells_without_an_embedding_are_counted_by_cause(toy, toy_cells):
    inside = h3_cells.cells_at(np.array([[-84.01, 33.61], [0.0, 51.0]]), 6)
    cells = np.concatenate([toy_cells, np.zeros(2, np.uint64), inside])
    [said] = said_of(toy, places_of_cells(cells))
    assert said.startswith(
        f"3 of {len(cells):,} places have no embedding: 2 have no H3 cell; 1 is outside the valid domain"
    )


def test_polygons_are_counted_by_cause_and_those_known_in_part_told(toy):
    wkts = [
        "POLYGON EMPTY",
        "POLYGON((-84.4 33.7, -84.3 33.7, -84.4 33.7))",
        "POLYGON((-84.4 33.7, -84.4 33.7, -84.4 33.7))",
        "POLYGON((-84.4 33.7, -84.3 1e300, -84.2 33.7, -84.4 33.7))",
        "POLYGON((0 51, 1 51, 1 52, 0 51))",
        "POLYGON((-84.4 33.7, -84.3 33.8, -84.3 33.7, -84.4 33.8, -84.4 33.7))",  # a bow tie
    ]
    corner = shapely.box(-84.3, 33.7, -83, 34.5)
    shapes = np.array([SQUARE, None, corner, *map(shapely.from_wkt, wkts)], dtype=object)
    missing_ones, parts = said_of(toy, places_of_polygons(shapes))
    assert missing_ones == (
        "6 of 9 places have no embedding: 2 have no geometry; 1 has coordinates that are not degrees on the globe; 2 have no "
        "area; 1 is outside the valid domain of toy, a corner of Georgia."
    )
    assert parts == "For 1 of 3 polygons less than half of the area is known: see the field covered."


def test_the_share_of_a_polygon_that_is_known_is_that_of_its_area(toy, toy_cells):
    known = shapely.union_all(h3_cells.cell_boundaries(toy_cells))
    shapes = np.array([SQUARE, shapely.box(-84.3, 33.7, -83, 34.5), shapely.box(0, 0, 1, 1), None], dtype=object)
    covered = np.concatenate([share for _, share in stream_places(toy, places_of_polygons(shapes))])
    flat = shapely.area(shapely.intersection(shapes[1], known)) / shapely.area(shapes[1])  # degrees: nearly so
    assert covered[0] == 1 and covered[1] == pytest.approx(flat, abs=0.01) and covered[2] == 0 and np.isnan(covered[3])


def test_a_polygon_across_the_antimeridian_is_known_on_both_sides(tmp_path, toy_card):
    cells = h3_cells.cells_of_extent((179, -1, -179, 1), 4)
    arrays = {f"{key}.npy": values for key, values in quantise.encode(toy_models.toy_vectors(cells)).items()}
    entry = {
        "kind": "cells",
        "resolution": 4,
        "index": "cells.npy",
        **{name.removesuffix(".npy"): name for name in arrays},
    }
    card = {**toy_card, "domain": {}, "encoders": [entry]}
    bundle = write_bundle(tmp_path / "antimeridian", card, {"cells.npy": cells, **arrays})
    shapes = [
        shapely.box(179.5, -0.5, 180.5, 0.5),
        shapely.box(-180.5, -0.5, -179.5, 0.5),
        shapely.box(179.5, -0.5, 180, 0.5),
    ]
    [(vectors, covered)] = stream_places(bundle, places_of_polygons(np.array(shapes, dtype=object)))
    assert covered.tolist() == [1, 1, 1] and vectors[0] == pytest.approx(vectors[1])
    assert not np.allclose(vectors[0], vectors[2])


@pytest.mark.parametrize(
    "change, words",
    [
        (lambda lon, lat: (lat, lon), "longitude and latitude swapped"),
        (lambda lon, lat: (-lon, lat), "the sign of the longitudes changed"),
        (lambda lon, lat: (lon, -lat), "the sign of the latitudes changed"),
        (lambda lon, lat: (-lon, -lat), "both signs changed"),
        (lambda lon, lat: (lat, -lon), "longitude and latitude swapped and the sign of the longitudes changed"),
    ],
)
def test_the_change_of_coordinates_that_would_help_is_told(toy, toy_cells, change, words):
    lonlat = h3_cells.centres(toy_cells)
    changed = np.column_stack(change(*lonlat.T))
    n = len(lonlat)
    with pytest.raises(InputError, match=f"With {words}, {n} of {n} would be inside toy\\.$"):
        said_of(toy, places_of_points(changed))
    squares = shapely.buffer(shapely.points(changed), 0.01)
    with pytest.raises(InputError, match=f"With {words}, {n} of {n} would be inside toy\\.$"):
        said_of(toy, places_of_polygons(squares))
    few = said_of(toy, places_of_points(np.concatenate([lonlat, changed[: n // 2]])))
    assert few[1] == f"With {words}, {n // 2} of {n // 2} would be inside toy."
    fewer = said_of(toy, places_of_points(np.concatenate([lonlat, lonlat, lonlat, changed[: n // 2]])))
    assert len(fewer) == 1


def test_numbers_that_are_no_degrees_are_shown_and_tried_swapped(toy):
    with pytest.raises(InputError, match="such as 40, 95 in row 1. They may be swapped or projected."):
        said_of(toy, places_of_points(np.array([[40.0, 95.0]])))
    with pytest.raises(InputError, match="With longitude and latitude swapped, 1 of 1 would be inside us-open"):
        said_of(open_bundle("us-open"), places_of_points(np.array([[61.2, -149.9]])))  # Anchorage


def test_a_geometry_that_its_crs_does_not_bring_to_degrees_is_told_without_a_word_of_libraries(recwarn):
    us = open_bundle("us-open")
    for near, far in (
        ("POINT(5e5 4.4e6)", "POINT(1e8 1e8)"),
        (shapely.box(5e5, 4.4e6, 5.1e5, 4.41e6), shapely.box(1e8, 1e8, 2e8, 2e8)),
    ):
        embedded = embed_table(us, table_of([near, far], "EPSG:32617"))
        assert embedded.remarks == [
            "1 of 2 places has no embedding: it has coordinates that are not degrees on the globe."
        ]
    assert not recwarn.list


def test_another_installed_model_that_knows_the_places_is_named(toy):
    ohio = np.array([[-83.5, 40.0], [-83.4, 40.1], [-83.3, 40.2]])
    with pytest.raises(InputError, match="The installed model us-open may know them: 3 of 3 are within its bounds"):
        said_of(toy, places_of_points(ohio))


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:32616", "EPSG:5070", "EPSG:2240"])
def test_degrees_in_a_layer_whose_crs_is_not_in_degrees_are_told(toy, crs):
    for shape in (shapely.Point(ATLANTA), SQUARE):
        with pytest.raises(InputError, match=f"look like degrees, but its CRS is {crs}, .* assign EPSG:4326 to it"):
            embed_table(toy, table_of([shape, shape], crs))


def test_a_layer_in_metres_is_not_taken_for_degrees():
    assert missing.degrees_remark((-9.4e6, 3.9e6, -9.3e6, 4e6), "EPSG:3857") is None
    assert missing.degrees_remark((-84, 33, -83, 34), "EPSG:4269") is None
    assert missing.degrees_remark((np.inf, 33, -83, 34), "EPSG:3857") is None


def test_places_of_several_points_are_told(toy):
    wkts = [
        "MULTIPOINT(-84.39 33.75, -84.2 33.9)",
        "MULTIPOINT(-84.39 33.75)",
        "POINT(-84.39 33.75)",
        "MULTIPOINT EMPTY",
    ]
    embedded = embed_table(toy, table_of(wkts))
    assert np.isfinite(embedded.vectors[:, 0]).tolist() == [True, True, True, False]
    assert embedded.remarks[0].startswith("1 of 4 places have several points: their centroid is used")


def test_what_says_where_rows_are_is_the_first_that_says_it_of_any_row():
    point = shapely.Point(ATLANTA)
    nothing, text = pa.array([None], pa.string()), pa.array(["862a90007ffffff"])
    lonlat = {"Longitude": [-84.0], "LATITUDE": [33.0]}
    assert find_source(table_of(h3=text, **lonlat)).h3 == "h3"
    assert find_source(table_of(H3_Index=text, **lonlat)).h3 == "H3_Index"
    assert find_source(table_of([point], hex=text)).is_geometry
    assert find_source(table_of(hex=pa.array(["#ff0000"]), **lonlat)).lon == "Longitude"
    assert find_source(table_of([point], lon=[1.0], lat=[1.0])).is_geometry
    assert find_source(table_of([None], lon=[1.0], lat=[1.0])).lon == "lon"
    source = find_source(table_of(h3=nothing, **lonlat))
    assert (source.lon, source.lat) == ("Longitude", "LATITUDE")
    assert source.skipped == (
        "No row has a value in the H3 cells of the column 'h3': places are the columns 'Longitude' and 'LATITUDE' instead.",
    )
    assert find_source(table_of([point], h3=pa.array([""]))).is_geometry
    assert find_source(table_of(h3=nothing)).h3 == "h3"
    with pytest.raises(
        InputError, match="neither H3 cells nor lon and lat columns nor a geometry: it has easting, northing"
    ):
        find_source(table_of(easting=[1.0], northing=[2.0]))


def coordinates_model(path, **domain):
    """A model whose only encoder gives numbers everywhere."""
    files = {"coordinates.onnx": (open_bundle("us-open").path / "coordinates.onnx").read_bytes()}
    card = {"name": path.stem, "title": "t", "version": "1", "dimension": 128, "domain": domain}
    encoders = [{"kind": "coordinates", "model": "coordinates.onnx"}]
    return write_bundle(path, {**card, "encoders": encoders}, files)


def test_places_that_all_lie_outside_are_refused_where_an_encoder_would_give_numbers(tmp_path):
    china = coordinates_model(tmp_path / "china", bounds=[73, 18, 135, 54], text="China")
    lonlat = np.array([[2.35, 48.85], [np.nan, np.nan], [2.36, 48.86]])
    refused = "3 of 3 places have no embedding: 1 has no geometry; 2 are outside the valid domain of china, China."
    with pytest.raises(InputError, match=re.escape(refused)):
        missing.check_domain(china, places_of_points(lonlat))
    with pytest.raises(InputError, match="outside the valid domain of china"):
        embed_table(china, table_of(["POINT(2.35 48.85)"]))
    with pytest.raises(InputError, match="outside the valid domain of china"):
        embed_table(china, table_of([shapely.box(2, 48, 3, 49)]))
    in_part = embed_table(china, table_of(["POINT(2.35 48.85)", "POINT(116 40)"]))
    assert in_part.remarks == [
        "1 of 2 places are outside the valid domain of china, China: their embeddings are meaningless."
    ]
    missing.check_domain(open_bundle("us-open"), places_of_points(lonlat))  # a table extrapolates nothing


def test_a_model_that_knows_them_is_named_beside_the_change_that_would_help(tmp_path, monkeypatch):
    (tmp_path / "mobclip" / "models").mkdir(parents=True)
    coordinates_model(tmp_path / "mobclip" / "models" / "china", bounds=[73, 18, 135, 54], text="China")
    wuhan = np.array([[84.39, 33.75]])
    with pytest.raises(
        InputError, match="signs? of the longitudes changed.* The installed model china may know them: 1 of 1"
    ):
        said_of(open_bundle("us-open"), places_of_points(wuhan))


def test_auto_is_the_installed_model_that_knows_the_places_beside_those_that_are_built_in(tmp_path):
    folder = tmp_path / "mobclip" / "models"
    folder.mkdir(parents=True)
    coordinates_model(folder / "china", bounds=[73, 18, 135, 54], text="China")
    beijing, dallas = "POINT(116.4 39.9)", "POINT(-96.8 32.8)"

    def chosen(*geometry, model="auto"):
        return choose_for_table(model, table_of(geometry)).bundle.card.name

    assert chosen(beijing, dallas, beijing, None) == chosen(beijing) == "china"
    assert chosen(dallas, "POINT(-97 33)", beijing) == chosen(dallas) == "us-open"
    with pytest.raises(
        InputError, match=r"valid where these places are \(china, .*us-open.*\): import or train another"
    ):
        chosen("POINT(10 50)")
    with pytest.raises(InputError, match="its CRS is EPSG:25832, which is not in degrees: assign EPSG:4326"):
        choose_for_table("auto", table_of([dallas], "EPSG:25832"))
    coordinates_model(folder / "world")
    assert chosen("POINT(10 50)") == chosen(dallas, beijing) == "world"
    assert chosen(beijing) == "china"  # of two the narrower
    assert chosen(beijing, model="us-open") == "us-open"
