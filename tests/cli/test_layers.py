"""INPUT of the command: layers of a GeoPackage, files with unusual names."""

import functools
import shutil

import pyarrow as pa
import pyogrio
import pytest
import shapely
from command import run_mobclip, succeed

from mobclip.cli.commands import app
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table

NO_TABLES = {"grid", "models", "information", "imagery", "us"}  # commands that read no INPUT


@pytest.fixture
def mobclip(tmp_path, toy_path):
    return functools.partial(run_mobclip, tmp_path, MOBCLIP_MODELS=str(toy_path.parent))


@pytest.fixture
def towns(tmp_path):
    path = tmp_path / "towns.gpkg"
    points = shapely.points([[-84.39, 33.75], [-84.38, 33.76]])
    write_table(Table(pa.table({"name": ["Atlanta", "Midtown"]}), points, "EPSG:4326"), path)
    return path


def test_a_layer_of_several_is_refused_until_it_is_named(mobclip, towns, tmp_path):
    wkb = shapely.to_wkb(shapely.points([[-84.4, 33.7]]))
    pyogrio.raw.write(towns, wkb, [], [], layer="other", geometry_type="Point", crs="EPSG:4326", append=True)
    refused = mobclip("embed", "--model", "toy", "towns.gpkg", "o.csv")
    assert refused.returncode == 2
    assert refused.stderr.strip() == (
        "mobclip: towns.gpkg has the layers towns, other: name one by --layer NAME or towns.gpkg|layername=NAME."
    )
    assert not (tmp_path / "o.csv").exists()
    assert "1 of 1 places" in succeed(mobclip("embed", "--model", "toy", "--layer", "other", "towns.gpkg", "o.csv"))
    assert "2 of 2 places" in succeed(mobclip("embed", "--model", "toy", "towns.gpkg|layername=towns", "p.csv"))


def commands(group, path=()):
    for command in group.registered_commands:
        yield (*path, command.name or command.callback.__name__), command.callback
    for inner in group.registered_groups:
        yield from commands(inner.typer_instance, (*path, inner.name))


def test_every_command_that_reads_a_table_takes_a_layer():
    lacking = {
        path[-1] for path, function in commands(app) if path[0] != "import" and "layer" not in function.__annotations__
    }
    assert lacking - {"train"} <= NO_TABLES


@pytest.mark.parametrize(
    "name", ["./-dash.gpkg", "a;b.gpkg", "zip!x.gpkg", "caf\udce9.gpkg", "http:x.GPKG", "a|b #%20'.gpkg"]
)
def test_files_with_unusual_names_are_read(mobclip, towns, tmp_path, name):
    shutil.copy(towns, tmp_path / name)
    assert "2 of 2 places" in succeed(mobclip("embed", "--model", "toy", name, "o.csv"))
    assert read_table(tmp_path / "o.csv").texts("name") == ["Atlanta", "Midtown"]


def test_a_name_that_begins_with_a_dash_stands_after_two_dashes(mobclip, towns, tmp_path):
    shutil.copy(towns, tmp_path / "-dash.gpkg")
    assert "2 of 2 places" in succeed(mobclip("embed", "--model", "toy", "--", "-dash.gpkg", "o.csv"))


def test_what_a_message_quotes_does_not_reach_the_terminal(mobclip, tmp_path):
    (tmp_path / "t.csv").write_text('h3\n"86\x1b[2J\n2"\n')
    refused = mobclip("embed", "--model", "toy", "t.csv", "o.csv")
    assert refused.returncode == 2
    assert refused.stderr.count("\n") == 1 and "\x1b" not in refused.stderr
    assert r"86\x1b[2J\n2" in refused.stderr


def test_nor_does_what_the_result_quotes(mobclip, towns):
    said = succeed(mobclip("embed", "--model", "toy", towns, "a\x1b[31m\u202e.csv"))
    assert "\x1b" not in said and "\u202e" not in said and r"a\x1b[31m" in said


@pytest.mark.parametrize("suffix", [".fgb", ".geojson"])
def test_layers_of_other_formats_are_read(mobclip, towns, tmp_path, suffix):
    metadata, rows = pyogrio.read_arrow(towns)
    options = {"SPATIAL_INDEX": "NO"} if suffix == ".fgb" else {}  # which would put rows in another order
    pyogrio.write_arrow(
        rows,
        tmp_path / f"towns{suffix}",
        geometry_name=metadata["geometry_name"],
        geometry_type="Point",
        crs=metadata["crs"],
        layer_options=options,
    )
    assert "2 of 2 places" in succeed(mobclip("embed", "--model", "toy", f"towns{suffix}", "o.gpkg"))
    found = read_table(tmp_path / "o.gpkg")
    assert found.texts("name") == ["Atlanta", "Midtown"]
    assert shapely.equals(found.geometry, read_table(towns).geometry).all()
    refused = mobclip("embed", "--model", "toy", f"towns{suffix}", f"o{suffix}")
    assert refused.returncode == 2 and refused.stderr.endswith("must end in .csv, .parquet or .gpkg.\n")
