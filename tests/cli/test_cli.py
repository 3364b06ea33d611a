"""The `mobclip` command, where it matters as a process of its own: results, exit status and the one line on standard error."""

import contextlib
import csv
import functools
import os
import signal
import subprocess
import sys
import typing

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest
import shapely
from command import START, run_here, run_mobclip, succeed

from mobclip import __version__
from mobclip.cli.commands import app
from mobclip.cli.features import features
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table


@pytest.fixture
def process(tmp_path, toy_path):
    return functools.partial(run_mobclip, tmp_path, MOBCLIP_MODELS=str(toy_path.parent))


@pytest.fixture
def mobclip(tmp_path, toy_path):
    return functools.partial(run_here, tmp_path, MOBCLIP_MODELS=str(toy_path.parent))


def write_csv(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([header, *rows])


def test_models_lists_the_bundles(process):
    assert "toy\t0.1.0\t8\tcells\tA corner of Georgia" in succeed(process("models"))


def test_the_command_runs_as_a_module_where_it_is_not_installed():
    done = subprocess.run([sys.executable, "-m", "mobclip", "--version"], check=True, capture_output=True, text=True)
    assert done.stdout == f"mobclip {__version__}\n"


def test_a_package_that_is_missing_is_named_with_its_group(tmp_path):
    hidden = "import sys; sys.modules['typer'] = None; " + START
    done = subprocess.run([sys.executable, "-c", hidden, "models"], cwd=tmp_path, capture_output=True, text=True)
    sentence = "mobclip: This needs the package typer (group files), not installed in this Python.\n"
    assert (done.returncode, done.stderr) == (2, sentence)


def test_from_grid_to_clusters_similar_and_colours(process, tmp_path):
    succeed(process("grid", "--resolution", 6, "--extent=-84.6,33.6,-84,34", "grid.gpkg"))
    succeed(process("embed", "--model", "toy", "grid.gpkg", "cells.parquet"))
    assert read_table(tmp_path / "cells.parquet").matrix([f"emb_{i:03}" for i in range(8)]).shape[1] == 8
    succeed(process("cluster", "--clusters", 3, "cells.parquet", "clusters.gpkg"))
    assert set(read_table(tmp_path / "clusters.gpkg").numbers("cluster")) == {1, 2, 3}
    cell = read_table(tmp_path / "cells.parquet").texts("h3")[4]
    succeed(process("similar", "--query", f"h3={cell}", "cells.parquet", "similar.csv"))
    assert read_table(tmp_path / "similar.csv").numbers("similarity")[4] == pytest.approx(1)
    succeed(process("reduce", "cells.parquet", "reduced.parquet"))
    reduced = read_table(tmp_path / "reduced.parquet").columns.column_names
    assert [name for name in reduced if name[:2] in ("pc", "co", "em")] == ["pc_1", "pc_2", "pc_3", "color"]


def test_the_size_of_an_extent_is_told(mobclip):
    done = mobclip("grid", "--resolution", 3, "--extent", "179,0,-179,1", "fiji.csv")
    assert (
        succeed(done) == "9 cells of resolution 3 over an extent 2° wide and 1° high, in fiji.csv\n" and not done.stderr
    )
    done = mobclip("grid", "--resolution", 1, "--extent", "10,0,-10,5", "belt.csv")
    assert "over an extent 340° wide" in succeed(done) and "more than half the way around the globe" in done.stderr


def test_polygons_make_a_grid(mobclip, tmp_path):
    succeed(mobclip("grid", "--resolution", 5, "--extent=-84.6,33.6,-84,34", "area.gpkg"))
    succeed(mobclip("grid", "--resolution", 5, "--polygons", "area.gpkg", "--predicate", "centre", "again.csv"))
    assert read_table(tmp_path / "again.csv").texts("h3") == read_table(tmp_path / "area.gpkg").texts("h3")


def test_polygons_without_area_add_no_cell_and_are_counted(mobclip, tmp_path):
    wkts = [
        "POLYGON((-84.4 33.7, -84.3 33.8, -84.4 33.7))",
        "POLYGON EMPTY",
        "POLYGON((-84 33, -83 33, -83 34, -84 33))",
    ]
    shapes = np.array([None, *map(shapely.from_wkt, wkts)], dtype=object)
    for name, rows in (("some", slice(0, 4)), ("none", slice(0, 3))):
        write_table(
            Table(pa.table({"id": range(len(shapes[rows]))}), shapes[rows], "EPSG:4326"), tmp_path / f"{name}.gpkg"
        )
    done = mobclip("grid", "--resolution", 5, "--polygons", "some.gpkg", "cells.csv")
    assert " cells of resolution 5 in cells.csv" in succeed(done)
    assert done.stderr == "mobclip: 3 of 4 polygons add no cell: 2 have no geometry; 1 has no area.\n"
    done = mobclip("grid", "--resolution", 5, "--polygons", "none.gpkg", "no.csv")
    assert done.returncode == 2 and done.stderr.startswith(
        "mobclip: 3 of 3 polygons add no cell: 2 have no geometry; 1"
    )
    assert not (tmp_path / "no.csv").exists()


def test_cells_finer_or_coarser_than_the_models_are_told(mobclip, tmp_path, toy_cells):
    fine = h3_cells.to_text(h3_cells.children(toy_cells[:3], 7))
    coarse = h3_cells.to_text(np.unique(h3_cells.parents(toy_cells, 5)))
    write_csv(tmp_path / "c.csv", ["h3"], [[cell] for cell in fine + coarse])
    done = mobclip("embed", "--model", "toy", "c.csv", "out.csv")
    rows = len(fine) + len(coarse)
    assert f"{rows} of {rows} places embedded" in succeed(done)
    shared, means = done.stderr.splitlines()
    assert shared.startswith(f"mobclip: {len(fine)} of {rows} places share their embedding with other places: cells of")
    assert means.startswith(f"mobclip: {len(coarse)} of {rows} embeddings are means: cells of resolution 5 are larger")


def test_the_model_is_by_default_the_one_that_knows_the_places(mobclip, tmp_path):
    write_csv(tmp_path / "atlanta.csv", ["lon", "lat"], [[-84.39, 33.75], [-84.2, 33.9]])
    said = succeed(mobclip("embed", "atlanta.csv", "out.csv"))
    assert said.startswith("The model is toy, with the narrowest valid domain of the ")  # us-open knows them, too
    assert "it knows all 2 places.\n" in said and "2 of 2 places embedded in 8 dimensions" in said
    write_csv(tmp_path / "dallas.csv", ["lon", "lat"], [[-96.8, 32.8], [-84.39, 33.75], ["", ""]])
    said = succeed(mobclip("embed", "--model", "auto", "dallas.csv", "out.csv"))
    assert said.startswith(
        "The model is us-open, the only one that knows at least 99 % of the places that any installed"
    )
    assert "it knows 2 of 3 places and 1 stays NULL.\n" in said and "2 of 3 places embedded" in said
    write_csv(tmp_path / "paris.csv", ["lon", "lat"], [[2.35, 48.85]])
    done = mobclip("embed", "paris.csv", "no.csv")
    assert done.returncode == 2 and "No installed model is valid where these places are" in done.stderr


def test_rows_keep_their_order_and_unknown_places_are_null(mobclip, tmp_path, toy_cells):
    lonlat = h3_cells.centres(toy_cells)[::-1].tolist()
    write_csv(tmp_path / "p.csv", ["code", "x", "y"], [["007", *lonlat[0]], ["008", 0, 0], ["009", *lonlat[1]]])
    done = mobclip("embed", "--model", "toy", "--lon", "x", "--lat", "y", "p.csv", "out.parquet")
    assert "2 of 3 places embedded" in succeed(done)
    assert (
        done.stderr.strip()
        == "mobclip: 1 of 3 places has no embedding: it is outside the valid domain of toy, a corner of Georgia."
    )
    table = read_table(tmp_path / "out.parquet")
    assert table.texts("code") == ["007", "008", "009"]
    assert np.isnan(table.numbers("emb_003")).tolist() == [False, True, False]


def test_an_indicator_is_learned_and_predicted(mobclip, tmp_path):
    succeed(mobclip("grid", "--resolution", 7, "--extent=-84.6,33.6,-84,34", "g.csv"))
    succeed(mobclip("embed", "--model", "toy", "g.csv", "e.csv"))
    said = succeed(mobclip("fit", "--target", "lon", "e.csv", "lon.predictor"))
    assert "with blocks held out" in said
    succeed(mobclip("predict", "--predictor", "lon.predictor", "--name", "guess", "e.csv", "out.csv"))
    table = read_table(tmp_path / "out.csv")
    error = table.numbers("guess") - table.numbers("lon")
    assert np.nanmax(np.abs(error)) < 0.1 and np.isfinite(error).mean() > 0.99


def test_embeddings_are_scored_beside_columns_and_position(mobclip, tmp_path):
    succeed(mobclip("grid", "--resolution", 7, "--extent=-84.6,33.6,-84,34", "g.csv"))
    succeed(mobclip("embed", "--model", "toy", "g.csv", "e.csv"))
    options = ["--target", "lon", "--columns", "lat", "--probe", "ridge", "--probe", "knn", "--output", "scores.csv"]
    said = succeed(mobclip("evaluate", *options, "e.csv"))
    assert "embeddings against raw columns, ridge, by block: better" in said
    table = read_table(tmp_path / "scores.csv")
    found = list(zip(*(table.texts(name) for name in ("features", "probe", "folds")), strict=True))
    assert ("embeddings", "knn", "block") in found and ("longitude and latitude", "lightgbm", "random") in found
    assert (table.numbers("r2_low") <= table.numbers("r2_high")).all()
    indicator, scores, *_ = succeed(mobclip("evaluate", "--model", "toy", "--target", "lon", "g.csv")).splitlines()
    assert indicator == "Indicator 'lon': numbers, 562 known, 0 unknown."
    assert scores.startswith("lon, ")


@pytest.mark.parametrize("output", ["out.gpkg", "out.csv"])
def test_places_that_all_lie_outside_the_model_are_refused(process, tmp_path, output):
    write_csv(tmp_path / "paris.csv", ["lon", "lat"], [[2.35, 48.85], [2.36, 48.86]])
    done = process("embed", "--model", "toy", "paris.csv", output)
    assert done.returncode == 2
    assert (
        done.stderr
        == "mobclip: 2 of 2 places have no embedding: they are outside the valid domain of toy, a corner of Georgia.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["paris.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    "number, status, said", [(signal.SIGINT, 130, "cancelled"), (signal.SIGTERM, 143, "terminated")]
)
def test_a_signal_ends_with_its_status_one_line_and_nothing_written(tmp_path, number, status, said):
    values = np.random.default_rng(0).normal(size=(20_000, 64)).astype(np.float32)
    columns = {f"emb_{number:03}": column for number, column in enumerate(values.T)}
    write_table(Table(pa.table(columns)), tmp_path / "e.parquet")
    terminal, screen = os.openpty()
    command = [sys.executable, "-c", START, "cluster", "e.parquet", "out.parquet"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=screen)
    os.close(screen)
    shown = b""
    while b"Clustering" not in shown:  # the progress, once the work is under way
        shown += os.read(terminal, 1000)
    process.send_signal(number)
    with contextlib.suppress(OSError):  # of a terminal that nobody writes to any more
        while more := os.read(terminal, 1000):
            shown += more
    assert process.communicate()[0] == b"" and process.returncode == status
    assert shown.decode().rstrip().endswith(f"mobclip: {said}, nothing was written.") and b"Traceback" not in shown
    assert [path.name for path in tmp_path.iterdir()] == ["e.parquet"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("name, status", [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_signal_that_comes_in_a_callback_ends_the_command_too(name, status):
    during = f"""
import os, signal, sys, time, types, weakref
from mobclip import cli
class Thing: ...
def run():
    thing = Thing()
    reference = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.{name}))
    del thing
    time.sleep(60)
commands = sys.modules["mobclip.cli.commands"] = types.ModuleType("commands")
commands.run = run
cli.main()
"""
    done = subprocess.run([sys.executable, "-c", during], capture_output=True, text=True, timeout=50)
    assert done.returncode == status and len(done.stderr.splitlines()) == 1 and "nothing was written" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_what_a_killed_command_left_is_removed_by_the_next_one(process, tmp_path):
    write_csv(tmp_path / "p.csv", ["lon", "lat"], [[-84.3, 33.8]])
    (tmp_path / "out.csv").write_text("old")
    stopped = "import os, signal; os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL); "
    command = [sys.executable, "-c", stopped + START, "embed", "p.csv", "out.csv"]
    assert subprocess.run(command, cwd=tmp_path).returncode == -9
    assert (tmp_path / "out.csv").read_text() == "old" and len(list(tmp_path.glob(".mobclip-*"))) == 1
    succeed(process("embed", "p.csv", "out.csv"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "p.csv"]


@pytest.mark.parametrize("options, lines", [([], 1), (["--debug"], None)])
def test_a_failure_of_the_program_is_one_sentence_and_a_traceback_on_request(tmp_path, options, lines):
    write_csv(tmp_path / "e.csv", ["emb_000"], [[1], [2]])
    broken = f"import sys; sys.modules['mobclip.analysis.clusters'] = None; {START}"
    command = [sys.executable, "-c", broken, *options, "cluster", "e.csv", "out.csv"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    said = done.stderr.strip().splitlines()
    assert done.returncode == 1 and said[-1].startswith("mobclip: Unexpected ModuleNotFoundError: ")
    assert len(said) == 1 if lines else "Traceback" in said[0]


def test_an_option_means_the_same_in_every_command():
    """Of one name one help text and one set of choices, but where the noun differs."""
    texts = {}
    commands = [*app.registered_commands, *features.registered_commands]
    assert len(commands) > 15
    for command in commands:
        for name, hint in typing.get_type_hints(command.callback, include_extras=True).items():
            [option] = [found for found in getattr(hint, "__metadata__", ()) if hasattr(found, "help")] or [None]
            if option is not None:
                texts.setdefault(name, set()).add(option.help)
    for name in ("lon", "lat", "h3", "task", "transform", "region", "weights", "extent", "cells", "seed"):
        assert len(texts[name]) == 1, (name, texts[name])


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["evaluate", "--target", "x", "--lon", "y", "--lat", "x", "p.csv"], "compute embeddings first"),
        (["embed", "--model", "toy", "absent.csv", "out.csv"], "There is no file absent.csv."),
        (["embed", "--model", "nope", "p.csv", "out.csv"], "There is no model 'nope': installed are"),
        (["embed", "--model", "toy", "p.csv", "out.shp"], "must end in .csv, .parquet or .gpkg"),
        (["embed", "--model", "toy", "p.csv", "out.csv"], "such as 33.8, -184.3 in row 1. They may be swapped or proj"),
        (["embed", "--model", "toy", "--lon", "x", "p.csv", "out.csv"], "both --lon and --lat"),
        (["embed", "--model", "toy", "--lon", "x", "--lat", "z", "p.csv", "out.csv"], "no column 'z'"),
        (["embed", "--model", "toy", "--lon", "x", "--lat", "y", "p.csv", "out.csv"], "may be swapped or projected"),
        (["grid", "--resolution", 3, "--extent", "1,2,3", "out.csv"], "must be four numbers W,S,E,N"),
        (
            ["grid", "--resolution", 3, "--extent=-84.5,-83,39.5,40.5", "out.csv"],
            "type -84.5,39.5,-83,40.5 for the small",
        ),
        (["grid", "--resolution", 3, "--extent", "nan,1,2,3", "out.csv"], "is not west, south, east, north"),
        (
            ["grid", "--resolution", 3, "--extent", "1,2,1,3", "out.csv"],
            "0° wide and 1° high: give one that has an area",
        ),
        (["grid", "--resolution", 3, "out.csv"], "either --extent or --polygons"),
        (["grid", "--resolution", 15, "--extent=-180,-90,180,90", "out.csv"], "1,000,000 are allowed"),
        (["cluster", "p.csv", "out.csv"], "compute embeddings first"),
        (["predict", "--predictor", "absent", "p.csv", "out.csv"], "compute embeddings first"),
        (["embed", "--modell", "toy", "p.csv", "out.csv"], "No such option"),
        (["nonsense"], "No such command"),
    ],
)
def test_bad_input_ends_with_status_2_one_line_and_no_output(mobclip, tmp_path, arguments, message):
    write_csv(tmp_path / "p.csv", ["x", "y"], [[33.8, -184.3]])
    done = mobclip(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1 and message in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["p.csv"]


def test_an_empty_list_of_columns_is_refused(tmp_path):
    write_table(Table(pa.table({"lon": [-84.3, -84.2], "lat": [33.7, 33.8], "y": [1.0, 2.0]})), tmp_path / "points.csv")
    square = np.array([shapely.box(-85, 33, -84, 34)], dtype=object)
    write_table(Table(pa.table({"name": ["a"]}), square, "EPSG:4326"), tmp_path / "areas.gpkg")
    done = run_here(tmp_path, "aggregate", "--columns", " , ", "points.csv", "areas.gpkg", "out.gpkg")
    assert done.returncode == 2 and "No column is named" in done.stderr and not (tmp_path / "out.gpkg").exists()


def test_values_that_are_no_text_or_no_cell_are_refused_in_one_sentence(tmp_path):
    nested = pa.table({"lon": [-84.3], "lat": [33.7], "d": [{"a": 1}], "cell": [-74]})
    pyarrow.parquet.write_table(nested, tmp_path / "nested.parquet")
    for options, sentence in ((("--h3", "d"), "not text"), (("--h3", "cell"), "is not an H3 cell")):
        done = run_here(tmp_path, "embed", *options, "nested.parquet", "out.csv")
        assert done.returncode == 2 and sentence in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_cells_are_read_in_every_form(mobclip, tmp_path, toy_cells, suffix):
    cell = int(toy_cells[0])
    forms = [f"{cell:x}", f"{cell:X}", f"0x{cell:x}", f"0{cell:x}", str(cell), None]
    write_table(Table(pa.table({"h3": forms, "id": range(6)})), tmp_path / f"texts.{suffix}")
    numbers = {"h3": pa.array([cell, None], pa.uint64() if suffix == "parquet" else pa.int64()), "id": [0, 1]}
    write_table(Table(pa.table(numbers)), tmp_path / f"numbers.{suffix}")
    for name, known in (("texts", 5), ("numbers", 1)):
        said = succeed(mobclip("embed", "--model", "toy", f"{name}.{suffix}", f"{name}-e.csv"))
        assert f"{known} of {known + 1} places embedded" in said


def test_cells_as_decimal_fractions_are_refused(mobclip, tmp_path, toy_cells):
    write_table(Table(pa.table({"h3": [float(toy_cells[0])]})), tmp_path / "p.parquet")
    done = mobclip("embed", "--model", "toy", "p.parquet", "out.csv")
    assert done.returncode == 2 and "decimal fraction, which cannot hold an H3 cell exactly: use text" in done.stderr


def test_a_file_that_is_no_model_is_called_so(tmp_path):
    (tmp_path / "notes.txt").write_text("not a model", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    for name, sentence in (("notes.txt", "is not a MobCLIP model"), ("folder", "is not a MobCLIP model")):
        done = run_here(tmp_path, "information", tmp_path / name)
        assert done.returncode == 2 and sentence in done.stderr
