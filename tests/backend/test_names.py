"""Names of fields: what each driver takes is settled before anything is written, and then it takes it."""

import sqlite3

import pyarrow as pa
import pyogrio
import pytest
import shapely

from mobclip.io.names import DRIVERS, are_ids, check_new_name, plan_names

SUFFIXES = {
    "GPKG": "gpkg",
    "SQLite": "sqlite",
    "FlatGeobuf": "fgb",
    "GeoJSON": "geojson",
    "CSV": "csv",
    "ESRI Shapefile": "shp",
    "MapInfo File": "tab",
}
LONG = [f"population_{number:03}" for number in range(140)]


@pytest.mark.parametrize(
    "driver, fields, expected",
    [
        ("GPKG", ["Name", "name", "NAME"], ["Name", "name_1", "NAME_2"]),
        ("GPKG", ["Name", "name", "name_1"], ["Name", "name_2", "name_1"]),
        ("GPKG", ["a", "a", "a"], ["a", "a_1", "a_2"]),
        ("GPKG", ["", "b", "  "], ["field_1", "b", "field_3"]),
        ("GPKG", ["field_2", ""], ["field_2", "field_2_1"]),
        ("GPKG", ["a\0b", "a\nb"], ["a_b", "a_b_1"]),
        ("GPKG", ["fid", "FID"], ["fid", "FID_1"]),
        ("GPKG", ["Ærø", "ærø"], ["Ærø", "ærø_1"]),
        ("SQLite", ["a'b", "a#b", "a_b"], ["a_b_1", "a_b_2", "a_b"]),
        ("CSV", ["Name", "name"], ["Name", "name_1"]),
        ("an unknown driver", ["Name", "name"], ["Name", "name_1"]),
        ("GeoJSON", ["Name", "name", "name"], ["Name", "name_1", "name_2"]),
        ("FlatGeobuf", ["fid", "geometry", "Name", "name"], ["fid", "geometry", "Name", "name_1"]),
        ("Parquet", ["a\nb", "x" * 300], ["a\nb", "x" * 300]),
        ("memory", ["Name", "name"], ["Name", "name"]),
        ("text", ["a", "a", "", "Name", "name", "a\nb"], ["a", "a", "", "Name", "name", "a\nb"]),
        ("PostgreSQL", ["x" * 64, "x" * 65], ["x" * 63, "x" * 61 + "_1"]),
        ("PostgreSQL", ["ø" * 40], ["ø" * 31]),
        ("ESRI Shapefile", ["größenwahn", "größenwahnsinn"], ["größenwa", "größen_1"]),
        ("ESRI Shapefile", ["Population", "population2"], ["Population", "populati_1"]),
        ("MapInfo File", ["a b", "a-b", "a_b"], ["a_b_1", "a_b_2", "a_b"]),
        ("OpenFileGDB", ["OBJECTID", "Shape"], ["OBJECTID_1", "Shape_1"]),
        ("LIBKML", ["Name", "name", "Icon"], ["Name", "name_1", "Icon_1"]),
    ],
)
def test_fields_get_names_that_the_driver_takes(driver, fields, expected):
    assert list(plan_names(fields, [], driver).fields) == expected


def test_names_of_a_shapefile_are_distinct_and_short_for_any_number_of_fields():
    fields = [f"population_{number:04}" for number in range(1200)]
    names = plan_names(fields, ["dissimilarity_1", "dissimilarity_2"], "ESRI Shapefile")
    settled = [*names.fields, *names.added]
    assert len({name.lower() for name in settled}) == 1202
    assert max(len(name.encode()) for name in settled) == 10
    assert names.added == ("dissimilar", "dissimil_1")


def test_an_encoding_that_lacks_letters_still_gives_distinct_names():
    names = plan_names(["αβγ", "δεζ"], [], "ESRI Shapefile", encoding="cp1252").fields
    assert len(set(names)) == 2
    assert all(name.encode("cp1252") for name in names)


@pytest.mark.parametrize("driver", [*DRIVERS, "CSV"])
def test_an_added_field_replaces_one_of_the_same_name_in_any_case_and_says_so(driver):
    plan = plan_names(["Lower", "weight", "name"], ["lower", "WEIGHT"], driver)
    assert plan.names == {"name": "name"}
    assert plan.added == ("lower", "WEIGHT")
    assert "replaces the field(s) Lower, weight" in plan.warnings[0]


def test_embeddings_of_an_earlier_run_are_replaced_without_a_word():
    plan = plan_names(["emb_000", "emb_001", "bundle"], ["bundle", "emb_000", "emb_001"], "GPKG")
    assert (plan.fields, plan.warnings) == ((None, None, None), ())


@pytest.mark.parametrize("name", ["EMB_001", "bundle", "Bundle"])
def test_what_is_no_embedding_of_an_earlier_run_is_not_replaced_without_a_word(name):
    plan = plan_names([name], ["bundle", "emb_000", "emb_001"], "GPKG")
    assert f"replaces the field(s) {name} of the input" in plan.warnings[0]


@pytest.mark.parametrize(
    "driver, name, geometry",
    [
        ("GPKG", "geom", "geom_1"),
        ("GPKG", "GEOM", "geom_1"),
        ("GPKG", "geometry", "geom"),
        ("Parquet", "geometry", "geometry_1"),
        ("Parquet", "Geometry", "geometry_1"),
        ("SQLite", "geometry", "GEOMETRY_1"),
        ("GeoJSON", "geometry", ""),
    ],
)
def test_the_column_of_geometry_avoids_the_fields(driver, name, geometry):
    plan = plan_names([name], [], driver)
    assert (plan.fields, plan.geometry_name) == ((name,), geometry)


def test_fields_avoid_a_column_of_geometry_that_the_destination_fixes():
    plan = plan_names(["Geom", "a"], [], "GPKG", geometry_name="geom")
    assert (plan.fields, plan.geometry_name) == (("Geom_1", "a"), "geom")


@pytest.mark.parametrize(
    "driver, fid", [("GPKG", "fid"), ("GPKG", "FID"), ("SQLite", "ogc_fid"), ("SQLite", "OGC_FID")]
)
def test_ids_that_are_none_become_a_field(driver, fid):
    plan = plan_names([fid, "a"], [], driver, usable_fid=False)
    assert plan.fields == (f"{fid}_1", "a")
    assert "new ids" in plan.warnings[0]
    assert plan_names([fid, "a"], [], driver).fields == (fid, "a")


def test_drivers_without_ids_of_their_own_keep_a_field_of_that_name():
    assert plan_names(["fid"], [], "FlatGeobuf", usable_fid=False).fields == ("fid",)
    assert plan_names(["fid"], [], "SQLite", usable_fid=False).fields == ("fid",)


def test_more_fields_than_a_driver_takes_and_two_new_ones_of_one_name_are_refused():
    with pytest.raises(ValueError, match="GPKG takes 1,998 fields and this has 1,999"):
        plan_names([f"c{number}" for number in range(1999)], [], "GPKG")
    with pytest.raises(ValueError, match="Two new fields would have the same name"):
        plan_names([], ["lower", "Lower"], "Parquet")


@pytest.mark.parametrize(
    "values, usable",
    [
        ([1, 2, 0], True),
        ([2**63 - 1], True),
        ([], True),
        ([1, 1], False),
        ([1, None], False),
        ([-1, 2], False),
        ([1.0, 2.0], False),
        (["1", "2"], False),
        ([2**63], False),
        ([True, False], False),
    ],
)
def test_ids_are_whole_numbers_from_zero_each_once(values, usable):
    assert are_ids(values) is usable


@pytest.mark.parametrize(
    "name", ["lower", "Lower", "LOWER", "h3", "H3", "fid", "geometry", "geom", "lat", "emb_000", "EMB_001", "bundle"]
)
def test_a_new_name_that_means_something_else_is_refused(name):
    with pytest.raises(ValueError, match=f"cannot have the name '{name}'"):
        check_new_name(name, ["lower", "upper"])


@pytest.mark.parametrize("name", ["", " ", "\t", "a\0b", "a\nb", "\ud800", "x" * 300])
def test_a_new_name_that_is_none_is_refused_in_one_line(name):
    with pytest.raises(ValueError, match="new field") as error:
        check_new_name(name)
    assert str(error.value).isprintable()
    assert len(str(error.value)) < 130


@pytest.mark.parametrize("name", ["prediction", "income 2020 ($)", "Größe", "emb", "embed_1", 'a"b', "x" * 255])
def test_other_new_names_are_taken(name):
    check_new_name(name, ["lower", "upper"])


@pytest.mark.parametrize("driver", SUFFIXES)
@pytest.mark.parametrize(
    "fields",
    [
        ["Name", "name", "NAME", "name_1"],
        ["fid", "FID", "ogc_fid", "rowid", "geom", "geometry", "Shape", "id", "OBJECTID"],
        ["a", "a", "A", "", " ", "\t", "select", 'a"b', "a'b", "a#b", "a_b", "a`b", "a.b:c;d|e", "a\nb"],
        LONG,
        ["größenwahnsinn", "größenwahnsinniger", "GRÖSSENWAHN", "Ærø", "x" * 300, "x" * 301],
    ],
    ids=["case", "reserved", "odd", "many alike", "long"],
)
def test_gdal_takes_the_planned_names_and_loses_no_field(tmp_path, driver, fields):
    plan = plan_names(fields, ["dissimilarity_1", "dissimilarity_2"], driver, usable_fid=False)
    names = [*plan.fields, *plan.added]
    path = tmp_path / f"t.{SUFFIXES[driver]}"
    write(path, driver, plan, {name: pa.array([number, number]) for number, name in enumerate(names)})
    metadata, table = pyogrio.read_arrow(path, encoding="utf-8" if driver == "ESRI Shapefile" else None)
    read = list(metadata["fields"])
    assert table.num_rows == 2
    assert read == ([lower_ascii(name) for name in names] if driver == "SQLite" else names)
    assert [int(table.column(name)[0].as_py()) for name in read] == list(range(len(names)))


def test_ids_stay_ids_in_a_geopackage(tmp_path):
    plan = plan_names(["FID"], [], "GPKG")
    write(tmp_path / "t.gpkg", "GPKG", plan, {"FID": pa.array([7, 0])})
    with sqlite3.connect(tmp_path / "t.gpkg") as database:
        assert database.execute("select fid from t").fetchall() == [(0,), (7,)]


def lower_ascii(name):
    return "".join(letter.lower() if letter.isascii() else letter for letter in name)


def write(path, driver, plan, columns):
    geometry = pa.array(shapely.to_wkb(shapely.points([[-84.0, 40.0], [-83.0, 41.0]])), pa.binary())
    options = {"GEOMETRY_NAME": plan.geometry_name} if plan.geometry_name else {}
    geometry_name = plan.geometry_name or "wkb_geometry"
    places = {} if driver == "CSV" else {geometry_name: geometry}
    kind = {} if driver == "CSV" else {"geometry_name": geometry_name, "geometry_type": "Point", "crs": "EPSG:4326"}
    pyogrio.write_arrow(
        pa.table([*columns.values(), *places.values()], names=[*columns, *places]),
        path,
        driver=driver,
        layer_options=options,
        **kind,
    )


def test_a_name_of_ours_that_is_cut_is_in_a_warning():
    plan = plan_names(["value"], ["prediction", "dissimilarity"], "ESRI Shapefile")
    assert plan.added == ("prediction", "dissimilar")
    assert plan.warnings == ("Fields that ESRI Shapefile cannot name as they are: 'dissimilarity' as 'dissimilar'.",)
