"""Outputs as files: whole and looked at, or as they were before, for each driver and on full disks."""

import os
from types import SimpleNamespace

import pytest
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsField,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

SUFFIXES = ("gpkg", "fgb", "geojson", "shp", "csv", "tab", "sqlite")
TOO_MUCH = 40_000  # features for a disk of 1 MB


@pytest.fixture
def write(provider, tmp_path_factory):
    """Write a layer with a field `new`, as the algorithms do; what QGIS calls the output, and the warnings."""
    from mobclip_qgis.algorithms.computeembeddings import ComputeEmbeddings
    from mobclip_qgis.engine.job import Progress
    from mobclip_qgis.shared.sinks import write_layer
    from mobclip_qgis.shared.sources import read_layer
    from mobclip_qgis.shared.spool import KeptFeatures

    algorithm = ComputeEmbeddings()
    algorithm.initAlgorithm()
    folder = tmp_path_factory.mktemp("job")

    def write(layer, output, times=1, context=None):
        context = context or QgsProcessingContext()
        warnings = []
        feedback = SimpleNamespace(
            pushWarning=warnings.append, isCanceled=lambda: False, setProgress=id, setProgressText=id
        )
        kept = KeptFeatures(QgsProcessingFeatureSource(layer, context))
        read_layer(
            kept.source, {"kept": kept}, SimpleNamespace(path=folder.joinpath, feedback=feedback), (0, 1), context
        )
        if times > 1:
            rows = list(kept)
            kept.count *= times
            type(kept).__iter__, before = lambda self: (row for _ in range(times) for row in rows), type(kept).__iter__
        added = [QgsField("new", QVariant.Double)]
        try:
            parameters = {"OUTPUT": output if isinstance(output, QgsProcessingOutputLayerDefinition) else str(output)}
            text = write_layer(
                algorithm, parameters, context, kept, added, lambda row: [row / 2], Progress(feedback, (0, 1))
            )
        finally:
            if times > 1:
                type(kept).__iter__ = before
        return text, warnings

    return write


@pytest.fixture
def points(memory):
    """Makes points with a text field `name`, and maybe a field `fid`."""

    def make(names, fids=None, kind="integer"):
        field = "" if fids is None else f"&field=fid:{kind}"
        rows = [
            [f"POINT({-84 + row / 1000} 33)", name, *fid]
            for row, (name, *fid) in enumerate(zip(names, *[fids or names][: fids is not None]))
        ]
        return memory(f"Point?crs=EPSG:4326&field=name:string{field}", rows)

    return make


def table(path, name="t"):
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


def column(path, name, layer=None):
    """The values of a field, as GDAL reads them."""
    dataset = ogr.Open(str(path))
    opened = dataset.GetLayerByName(layer) if layer else dataset.GetLayer(0)
    return [feature[name] for feature in opened]


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_replaces_an_older_one_and_nothing_else_is_left(write, points, tmp_path, suffix):
    path = tmp_path / f"o.{suffix}"
    write(points(["old"] * 4), path)
    names = set(os.listdir(tmp_path))
    text, warnings = write(points(["a", "b", "c"]), path)
    assert (text, warnings) == (str(path), [])
    values = zip(column(path, "name"), map(float, column(path, "new")))
    assert sorted(values) == [("a", 0), ("b", 0.5), ("c", 1)]  # FlatGeobuf has an order of its own
    assert set(os.listdir(tmp_path)) == names


@pytest.mark.parametrize("suffix", ["gpkg", "fgb", "shp", "sqlite"])
def test_the_crs_is_kept(write, points, tmp_path, suffix):
    write(points(["a"]), tmp_path / f"o.{suffix}")
    layer = QgsVectorLayer(str(tmp_path / f"o.{suffix}"), "o", "ogr")
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.mark.parametrize("suffix", ["gpkg", "fgb", "geojson", "shp", "csv"])
def test_a_full_disk_is_one_sentence_and_the_older_file_stays(write, points, small_disk, suffix):
    disk = small_disk(1)
    write(points(["old"]), disk / f"o.{suffix}")
    before = contents(disk)
    with pytest.raises(QgsProcessingException) as caught:
        write(points(["a name of some length"] * 20), disk / f"o.{suffix}", TOO_MUCH // 20)
    reasons = {
        "the disk is full",
        *(["nothing was written"] if suffix == "fgb" else []),
    }  # GDAL 3.6 has removed what filled it
    assert str(caught.value) in {f"{disk}/o.{suffix} could not be written ({reason})." for reason in reasons}
    assert contents(disk) == before and set(os.listdir(disk)) == set(before)


def test_on_a_full_disk_all_tables_of_a_geopackage_stay(write, points, small_disk):
    disk = small_disk(3)
    for name in ("t", "other"):
        write(points([name] * 4), table(disk / "db.gpkg", name))
    with pytest.raises(QgsProcessingException, match=r"db\.gpkg\|layername=t could not be written \("):
        write(points(["a name of some length"] * 20), table(disk / "db.gpkg"), TOO_MUCH // 50)
    assert column(disk / "db.gpkg", "name", "t") == ["t"] * 4
    assert column(disk / "db.gpkg", "name", "other") == ["other"] * 4
    assert os.listdir(disk) == ["db.gpkg"]


def test_ids_that_repeat_are_kept_beside_new_ones_also_in_a_table_beside_others(write, points, tmp_path):
    path = tmp_path / "db.gpkg"
    write(points(["mine"]), table(path, "other"))
    write(points(["old"] * 3), table(path))
    fids = list(range(1, 3001))
    fids[2499] = 5
    text, warnings = write(points([str(fid) for fid in fids], fids), table(path))
    assert text == f"{path}|layername=t"
    assert column(path, "fid_1", "t") == fids and column(path, "new", "t")[-1] == 1499.5
    assert column(path, "name", "other") == ["mine"]
    assert len(warnings) == 1 and "fid_1" in warnings[0]
    assert os.listdir(tmp_path) == ["db.gpkg"]


@pytest.mark.parametrize(
    "fids, kind", [(["A1", "B2"], "string"), ([1.5, 2.5], "double"), ([7, None], "integer"), ([-1, 1], "integer")]
)
def test_what_can_be_no_id_is_kept_in_another_field(write, points, tmp_path, fids, kind):
    _, warnings = write(points(["a", "b"], fids, kind), tmp_path / "o.gpkg")
    assert column(tmp_path / "o.gpkg", "fid_1") == fids and len(warnings) == 1


def test_ids_that_can_be_ids_stay_them(write, points, tmp_path):
    assert write(points(["a", "b", "c"], [30, 10, 20]), tmp_path / "o.gpkg")[1] == []
    dataset = ogr.Open(str(tmp_path / "o.gpkg"))
    assert {feature.GetFID(): feature["name"] for feature in dataset.GetLayer(0)} == {30: "a", 10: "b", 20: "c"}


def test_140_long_names_fit_a_shapefile(write, memory, tmp_path):
    fields = "".join(f"&field=population_{number:03}:integer" for number in range(140))
    layer = memory(f"Point?crs=EPSG:4326{fields}", [["POINT(1 2)", *range(140)]])
    write(layer, tmp_path / "o.shp")
    dataset = ogr.Open(str(tmp_path / "o.shp"))
    definition = dataset.GetLayer(0).GetLayerDefn()
    names = [definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount())]
    [feature] = dataset.GetLayer(0)
    assert len({name.lower() for name in names}) == 141 and [feature[name] for name in names[:-1]] == list(range(140))


def test_more_fields_than_a_driver_takes_are_refused_before_anything_is_made(write, memory, tmp_path):
    fields = "".join(f"&field=f{number}:integer" for number in range(2000))
    layer = memory(f"Point?crs=EPSG:4326{fields}", [["POINT(1 2)", *range(2000)]])
    (tmp_path / "o.gpkg").write_text("mine")
    with pytest.raises(QgsProcessingException, match="GPKG takes 1,998 fields and this has 2,001"):
        write(layer, tmp_path / "o.gpkg")
    assert contents(tmp_path) == {"o.gpkg": b"mine"}


@pytest.mark.parametrize("name", ["geom", "GEOMETRY", "Geom"])
def test_an_attribute_named_like_the_geometry_keeps_its_name(write, memory, tmp_path, name):
    write(memory(f"Point?crs=EPSG:4326&field={name}:string", [["POINT(1 2)", "text"]]), tmp_path / "o.gpkg")
    layer = QgsVectorLayer(str(tmp_path / "o.gpkg"), "o", "ogr")
    [feature] = layer.getFeatures()
    assert feature[name] == "text" and feature.geometry().asWkt() == "Point (1 2)"


def test_stale_parts_of_an_older_file_go(write, points, tmp_path):
    for name in ("o.qix", "o.sbn", "o.cpg", "o.shp", "other.qix", "o.qml"):
        (tmp_path / name).write_text("stale")
    write(points(["é"]), tmp_path / "o.shp")
    assert set(os.listdir(tmp_path)) == {"o.shp", "o.shx", "o.dbf", "o.prj", "o.cpg", "other.qix", "o.qml"}
    assert column(tmp_path / "o.shp", "name") == ["é"]


def test_a_journal_of_an_older_geopackage_does_not_spoil_the_new_one(write, points, tmp_path):
    for name in ("o.gpkg", "o.gpkg-journal", "o.gpkg-wal", "o.gpkg-shm"):
        (tmp_path / name).write_text("stale")
    write(points(["a"]), tmp_path / "o.gpkg")
    assert os.listdir(tmp_path) == ["o.gpkg"] and column(tmp_path / "o.gpkg", "name") == ["a"]


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson"])
def test_a_layer_can_be_written_over_itself_and_qgis_reads_the_new_one(write, points, tmp_path, suffix):
    path = tmp_path / f"o.{suffix}"
    write(points(["a", "b"]), path)
    layer = QgsVectorLayer(str(path), "o", "ogr")
    assert layer.featureCount() == 2 and [feature["name"] for feature in layer.getFeatures()] == ["a", "b"]
    write(layer, path)
    again = QgsVectorLayer(str(path), "again", "ogr")
    assert [feature["new"] for feature in again.getFeatures()] == [0, 0.5]
    write(points(["c"]), path)
    again = QgsVectorLayer(str(path), "again", "ogr")
    assert [feature["name"] for feature in again.getFeatures()] == ["c"]


def test_a_link_stays_and_its_file_is_replaced(write, points, tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "o.gpkg").symlink_to(tmp_path / "far" / "o.gpkg")
    for name in ("old", "new"):
        write(points([name]), tmp_path / "o.gpkg")
    assert (tmp_path / "o.gpkg").is_symlink() and column(tmp_path / "far" / "o.gpkg", "name") == ["new"]


def test_a_folder_in_the_place_stays(write, points, tmp_path):
    (tmp_path / "o.gpkg").mkdir()
    (tmp_path / "o.gpkg" / "mine").write_text("mine")
    with pytest.raises(QgsProcessingException, match=r"o\.gpkg could not be written \(Is a directory\)\.$"):
        write(points(["a"]), tmp_path / "o.gpkg")
    assert contents(tmp_path / "o.gpkg") == {"mine": b"mine"}


def test_what_is_no_geopackage_does_not_get_a_table(write, points, tmp_path):
    (tmp_path / "db.gpkg").write_text("notes")
    with pytest.raises(
        QgsProcessingException, match=r"db\.gpkg\|layername=t could not be written \(it is not a GPKG file"
    ):
        write(points(["a"]), table(tmp_path / "db.gpkg"))
    assert contents(tmp_path) == {"db.gpkg": b"notes"}


def test_a_table_of_the_geopackage_itself_is_not_replaced(write, points, tmp_path):
    write(points(["mine"]), table(tmp_path / "db.gpkg", "other"))
    before = contents(tmp_path)
    with pytest.raises(QgsProcessingException, match="could not be written"):
        write(points(["a"]), table(tmp_path / "db.gpkg", "gpkg_contents"))
    assert contents(tmp_path) == before


def test_a_file_without_a_known_suffix_gets_that_of_a_geopackage(write, points, tmp_path):
    text, _ = write(points(["a"]), tmp_path / "o.v2")
    assert text == f"{tmp_path}/o.v2.gpkg" and os.listdir(tmp_path) == ["o.v2.gpkg"]


@pytest.mark.parametrize(
    "name", ["a;b.gpkg", "with 'quotes'.gpkg", "-dash.shp", "ñ é 😀.fgb", "zip!x.gpkg", "a:b.gpkg", "x.gpkg.gpkg"]
)
def test_odd_names(write, points, tmp_path, name):
    assert write(points(["a"]), tmp_path / name)[0] == str(tmp_path / name)
    assert column(tmp_path / name, "name") == ["a"]


def test_an_output_without_geometry(write, memory, tmp_path):
    layer = memory("None?field=name:string", [[None, "a"]])
    for suffix in ("gpkg", "csv", "shp"):
        text, _ = write(layer, tmp_path / f"o.{suffix}")
        assert column(text, "name") == ["a"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_features_without_geometry_are_written_too_or_the_format_is_refused(write, memory, tmp_path, suffix):
    layer = memory("Point?crs=EPSG:4326&field=name:string", [["POINT(1 2)", "a"], [None, "b"], ["POINT(3 4)", "c"]])
    try:
        write(layer, tmp_path / f"o.{suffix}")
    except QgsProcessingException as error:
        assert suffix == "fgb" and "leaves features without geometry out: write a GeoPackage" in str(error)
        assert not os.listdir(tmp_path)
    else:
        assert column(tmp_path / f"o.{suffix}", "name") == ["a", "b", "c"]


@pytest.mark.parametrize("suffix", ["SHP", "mif", "json", "db", "dbf", "gml", "kml", "xlsx", "geojsonl"])
def test_a_file_is_named_as_qgis_writes_it(write, points, tmp_path, suffix):
    for name in ("old", "a"):
        text, _ = write(points([name]), tmp_path / f"o.{suffix}")
    dataset = ogr.Open(text)
    assert [feature["new"] for feature in dataset.GetLayer(0)] == [0]


def test_an_output_is_loaded_under_its_destination(write, points, tmp_path, qgis_new_project):
    project, context = QgsProject.instance(), QgsProcessingContext()
    definition = QgsProcessingOutputLayerDefinition(table(tmp_path / "db.gpkg"), project)
    definition.destinationName = "mine"
    text, _ = write(points(["a"]), definition, context=context)
    assert text == f"{tmp_path}/db.gpkg|layername=t" and context.willLoadLayerOnCompletion(text)
    assert context.layerToLoadOnCompletionDetails(text).name == "mine"


def test_a_table_of_a_database_is_counted(write, points, tmp_path):
    import sqlite3

    path = tmp_path / "db.sqlite"
    ogr.GetDriverByName("SQLite").CreateDataSource(str(path), ["SPATIALITE=YES"])
    if "geometry_columns" not in {name for (name,) in sqlite3.connect(path).execute("select name from sqlite_master")}:
        pytest.skip("GDAL has no SpatiaLite here")
    output = f"spatialite:dbname='{path}' table=\"t\" (geom)"
    write(points(["a", "b"]), output)
    assert sqlite3.connect(path).execute("select count(*) from t").fetchall() == [(2,)]
