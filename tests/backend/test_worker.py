"""The worker as the plugin meets it: a real process, JSON lines and raw arrays."""

import contextlib
import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely
import toy_models

from mobclip.geo import h3_cells
from mobclip.tasks.files import read_polygons, write_polygons

BACKEND = Path(__file__).parents[2] / "backend"
START = "import sys; sys.path.insert(0, sys.argv[1]); from mobclip.worker import main; main()"


WITHOUT_FILE_LIBRARIES = """
import sys
class Finder:
    def find_spec(name, path=None, target=None):
        if name.split(".")[0] in ("pyarrow", "pyogrio"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Finder)
"""


class Client:
    """The least that speaks the protocol."""

    def __init__(self, before=""):
        """Args: `before` is code to run before the worker starts."""
        command = [sys.executable, "-I", "-c", before + START, str(BACKEND)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.hello = self.receive()
        self.heard = []

    def send(self, **message):
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()

    def receive(self):
        return json.loads(self.process.stdout.readline())

    def ask(self, task, **params):
        self.send(id=1, task=task, params={key: str(v) if isinstance(v, Path) else v for key, v in params.items()})
        self.heard = []
        while (message := self.receive())["type"] not in ("result", "error"):
            self.heard.append(message)
        return message

    def close(self):
        self.process.stdin.close()
        assert self.process.wait(5) == 0
        self.process.stdout.close()


@pytest.fixture
def client():
    client = Client()
    yield client
    client.close()


def save(path, values, kind):
    np.asarray(values, dtype=kind).tofile(path)
    return path


def test_the_greeting_names_versions_and_what_is_missing(client):
    assert client.hello["type"] == "hello" and client.hello["protocol"] == 1
    assert client.hello["packages"]["numpy"] == np.__version__
    assert client.hello["missing"] == {}


def test_a_grid_is_written_as_cells_and_their_boundaries(client, tmp_path):
    paths = {"output": tmp_path / "cells", "boundaries": tmp_path / "boundaries"}
    answer = client.ask("grid", resolution=5, extent=[-85, 33, -84, 34], **paths)
    cells = np.fromfile(paths["output"], "<u8")
    assert answer["value"] == {"count": len(cells)}
    assert np.array_equal(cells, h3_cells.cells_of_extent((-85, 33, -84, 34), 5))
    assert shapely.equals(read_polygons(str(paths["boundaries"])), h3_cells.cell_boundaries(cells)).all()
    other = {"output": tmp_path / "other cells", "boundaries": tmp_path / "other boundaries"}
    again = client.ask("grid", resolution=5, polygons=paths["boundaries"], predicate="centre", **other)
    assert again["value"]["count"] == len(cells)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "boundaries",
        "cells",
        "other boundaries",
        "other cells",
    ]


def test_maps_need_no_library_for_files(tmp_path, toy_path, toy_cells):
    """Neither pyarrow nor pyogrio, so that the plugin need not install them before a first map."""
    client = Client(WITHOUT_FILE_LIBRARIES)
    paths = {"output": tmp_path / "cells", "boundaries": tmp_path / "boundaries"}
    count = client.ask("grid", resolution=6, extent=[-84.5, 33.7, -84.1, 33.9], **paths)["value"]["count"]
    again = {"output": tmp_path / "c", "boundaries": tmp_path / "b"}
    assert client.ask("grid", resolution=6, polygons=paths["boundaries"], **again)["value"]["count"] > count
    matrix = tmp_path / "matrix"
    for places in ({"polygons": paths["boundaries"]}, {"h3": paths["output"]}):
        assert client.ask("embed", model=toy_path, output=matrix, **places)["value"]["rows"] == count
    data = {"matrix": matrix, "columns": 8}
    assert client.ask("cluster", **data, clusters=3, output=tmp_path / "labels")["type"] == "result"
    assert client.ask("similar", **data, queries=[0], output=tmp_path / "similarity")["type"] == "result"
    assert client.ask("reduce", **data, output=tmp_path / "pc", colors=tmp_path / "rgb")["type"] == "result"
    values = save(tmp_path / "values", np.arange(count), "<f8")
    where = save(tmp_path / "where", h3_cells.centres(np.fromfile(paths["output"], "<u8")), "<f8")
    names = tmp_path / "names"
    names.write_text("null\n" * count, encoding="utf-8")
    areas = {"places": tmp_path / "boundaries.wkb", "polygons": paths["boundaries"]}
    areas["places"].write_bytes(paths["boundaries"].read_bytes())
    answer = client.ask("aggregate", **areas, values=values, fields=["people"], method="sum", output=tmp_path / "sums")
    assert answer["value"]["columns"] == ["people", "covered"]
    sums, covered = np.fromfile(tmp_path / "sums", "<f8").reshape(-1, 2).T
    assert sums == pytest.approx(np.arange(count), abs=1e-3) and covered == pytest.approx(1)
    refused = client.ask("aggregate", **areas, values=values, fields=[], method="sum", output=tmp_path / "sums")
    assert refused["kind"] == "input" and "name one or more" in refused["text"]
    predictor = {"target": values, "target_name": "x", "lonlat": where, "output": tmp_path / "x.predictor"}
    fields = {"fields": [f"emb_{column:03}" for column in range(8)], "bundles": ["toy 0.1.0 01234567"]}
    assert client.ask("fit", **data, **fields, **predictor)["type"] == "result"
    for task, more in (
        ("predict", {"known": values, "weights": values, "method": "mean"}),
        ("explain", {"names": names}),
    ):
        parameters = {**data, **fields, **areas, **more, "predictor": predictor["output"], "output": tmp_path / task}
        assert client.ask(task, **parameters)["type"] == "result"
    client.close()


def test_geometries_keep_their_rows_and_lose_their_heights(tmp_path):
    square = shapely.box(0, 0, 1, 1)
    written = np.array([None, square, shapely.force_3d(square, 7), shapely.MultiPolygon([square])], dtype=object)
    path = str(tmp_path / "squares")
    write_polygons(written, path)
    again = read_polygons(path)
    assert again.tolist() == [None, square, square, shapely.MultiPolygon([square])]
    write_polygons(again[:0], path)
    assert len(read_polygons(path)) == 0


@pytest.mark.parametrize(
    "content, sentence",
    [
        (b"\5\0\0\0abc", "squares ends within a geometry."),
        (b"\0\0", "squares ends within a geometry."),
        (b"\xff\xff\xff\xff" + shapely.to_wkb(shapely.Point(0, 0)), "squares ends within a geometry."),
        (b"\0\0\0\0\3\0\0\0abc", "Geometry 2 of squares is not valid WKB."),
        (b"\x15\0\0\0" + shapely.to_wkb(shapely.Point(0, 0))[:-8] + b"\xff" * 8, None),
    ],
)
def test_a_file_of_geometries_that_is_not_whole_is_refused(client, tmp_path, content, sentence):
    (tmp_path / "squares").write_bytes(content)
    paths = {"output": tmp_path / "cells", "boundaries": tmp_path / "boundaries"}
    answer = client.ask("grid", resolution=5, polygons=tmp_path / "squares", **paths)
    assert (answer["type"], answer["kind"]) == ("error", "input")
    assert sentence is None or answer["text"] == sentence
    assert [path.name for path in tmp_path.iterdir()] == ["squares"]


def test_embeddings_clusters_similarity_and_colours(client, tmp_path, toy_path, toy_cells):
    cells = save(tmp_path / "cells", toy_cells, "<u8")
    matrix = tmp_path / "matrix"
    answer = client.ask("embed", model=toy_path, h3=cells, output=matrix)
    assert answer["value"].pop("bundle").startswith("toy 0.1.0 ")
    assert answer["value"] == {"rows": len(toy_cells), "dimension": 8, "missing": 0}
    data = {"matrix": matrix, "columns": 8}
    answer = client.ask("cluster", **data, clusters=3, output=tmp_path / "labels")
    assert sum(answer["value"]["sizes"]) == len(toy_cells)
    assert set(np.fromfile(tmp_path / "labels", "<i4")) == {1, 2, 3}
    client.ask("similar", **data, queries=[0], output=tmp_path / "similarity")
    assert np.fromfile(tmp_path / "similarity", "<f4")[0] == pytest.approx(1)
    answer = client.ask("reduce", **data, components=3, output=tmp_path / "pc", colors=tmp_path / "rgb")
    assert len(answer["value"]["explained"]) == 3
    assert (tmp_path / "rgb").stat().st_size == 3 * len(toy_cells)


def test_embeddings_from_columns_need_no_library_of_files(tmp_path):
    """Layers of columns and flows as the plugin spools them; the numbers of modalities stand in a file of their own."""
    toy_models.write_toy_model(tmp_path / "columns.mobclip", "columns")
    cells = toy_models.toy_cells()
    places = save(tmp_path / "places", cells, "<u8")
    (tmp_path / "cells.texts").write_text("".join(f'"{cell}"\n' for cell in h3_cells.to_text(cells)), encoding="utf-8")
    values = np.column_stack([np.sin(np.arange(len(cells))), np.where(np.arange(len(cells)) % 2, np.nan, 1)])
    matrix = save(tmp_path / "matrix", values, "<f8")
    layer = {"name": "POI", "modality": "poi", "cells": str(tmp_path / "cells.texts"), "matrix": str(matrix)}
    ends = {"origin": str(places), "destination": str(save(tmp_path / "ends", np.roll(cells, 1), "<u8"))}
    request = {
        "model": tmp_path / "columns.mobclip",
        "h3": places,
        "output": tmp_path / "vectors",
        "colors": tmp_path / "colors",
        "counts": tmp_path / "counts",
        "edges": [{"name": "Moves 2030", **ends}],
    }
    client = Client(WITHOUT_FILE_LIBRARIES)
    answer = client.ask("embed", modalities=[{**layer, "fields": ["shops", "night"]}], **request)
    assert answer["value"]["rows"] == len(cells) and answer["value"]["missing"] == 0
    assert np.fromfile(tmp_path / "counts", "<i4").tolist() == [2, 1] * (len(cells) // 2) + [2] * (len(cells) % 2)
    assert np.isfinite(np.fromfile(tmp_path / "vectors", "<f4")).all()
    assert len(np.fromfile(tmp_path / "colors", "u1")) == 3 * len(cells)
    said = [message["text"] for message in client.heard if message["type"] == "warning"]
    assert "These modalities are not given and count as missing: people." in said
    fractions = [message["fraction"] for message in client.heard if message["type"] == "progress"]
    assert fractions == sorted(fractions)
    refused = client.ask("embed", modalities=[{**layer, "fields": ["a", "b"], "texts": ["shops"]}], **request)
    assert refused["kind"] == "input" and "'shops' of POI is not numeric but text" in refused["text"]
    wrong = [
        ({"modalities": [{**layer, "fields": ["shops"]}]}, "differ in their number of rows"),
        ({"modalities": [{**layer, "fields": []}]}, "name one or more"),
        ({"modalities": [{**layer, "fields": ["shops", "shops"]}]}, "two columns of the same name"),
        ({"edges": [{"name": "a", **ends, "destination": str(matrix)}]}, "is not an H3 cell|differ in their number"),
    ]
    for change, sentence in wrong:
        refused = client.ask("embed", **{**request, "modalities": [{**layer, "fields": ["shops", "night"]}], **change})
        assert refused["kind"] == "input" and re.search(sentence, refused["text"]), refused
    client.close()


def test_rows_of_embeddings_are_told_of_when_they_are_in_the_file(client, tmp_path, toy_path, toy_cells):
    cells = save(tmp_path / "cells", np.tile(toy_cells, 20_000 // len(toy_cells) + 1), "<u8")
    client.send(
        id=1, task="embed", params={"model": str(toy_path), "h3": str(cells), "output": str(tmp_path / "matrix")}
    )
    told = []
    while (message := client.receive())["type"] != "result":
        if message["type"] == "part":
            told.append(message["value"]["rows"])
            assert (tmp_path / "matrix").stat().st_size >= 4 * 8 * told[-1]
    assert len(told) > 1 and told == sorted(told)
    assert told[-1] == message["value"]["rows"] == cells.stat().st_size / 8


def test_points_outside_are_counted_in_one_warning(client, tmp_path, toy_path):
    places = save(tmp_path / "places", [[0, 0], [-84.3, 33.8], [np.nan, 0]], "<f8")
    answer = client.ask("embed", model=toy_path, lonlat=places, output=tmp_path / "matrix")
    assert answer["value"]["missing"] == 2
    warnings = [message["text"] for message in client.heard if message["type"] == "warning"]
    assert len(warnings) == 1 and warnings[0].startswith("2 of 3 places have no embedding")


def test_a_predictor_is_fitted_and_applied(client, tmp_path):
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(200, 3)).astype(np.float32)
    data = {"matrix": save(tmp_path / "m", rows, "<f4"), "columns": 3, "fields": ["emb_000", "emb_001", "emb_002"]}
    target = save(tmp_path / "t", rows @ [1, 2, 3], "<f8")
    where = save(tmp_path / "w", rng.uniform([-90, 30], [-80, 40], (200, 2)), "<f8")
    found = client.ask("fit", **data, target=target, target_name="x", lonlat=where, output=tmp_path / "x.predictor")
    assert found["value"]["rows"] == 200 and found["value"]["r2_blocks"] > 0.99
    made = client.ask("predict", **data, predictor=tmp_path / "x.predictor", output=tmp_path / "p")
    columns = dict(zip(made["value"]["columns"], np.fromfile(tmp_path / "p", "<f8").reshape(200, -1).T, strict=True))
    assert columns["prediction"] == pytest.approx(rows @ [1, 2, 3], abs=0.1)
    assert (columns["lower"] <= columns["prediction"]).all() and (columns["prediction"] <= columns["upper"]).all()
    assert columns["inside_aoa"].mean() > 0.9


@pytest.mark.parametrize(
    "task, params, text",
    [
        ("dance", {}, "has no task 'dance'"),
        ("cluster", {"columns": 3}, "wrong parameters: 'matrix' is missing"),
        ("embed", {"model": "nowhere", "h3": "x", "output": "y"}, "no model 'nowhere'"),
        (
            "grid",
            {"resolution": 15, "extent": [-180, -90, 180, 90], "output": "x", "boundaries": "y"},
            "at most 1,000,000 are allowed",
        ),
        ("cluster", {"matrix": "absent", "columns": 3, "output": "x"}, "could not be read"),
    ],
)
def test_bad_input_is_answered_in_one_sentence_and_the_worker_lives_on(client, task, params, text):
    answer = client.ask(task, **params)
    assert (answer["type"], answer["kind"]) == ("error", "input")
    assert text in answer["text"] and "\n" not in answer["text"]
    assert client.ask("models")["type"] == "result"


NONSENSE = [
    b"[1]",
    b"7",
    b"null",
    b"nonsense",
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"id": 1}',
    b'{"id": 1, "task": ["models"]}',
    b'{"id": 1, "task": "models", "params": [1]}',
    b'{"id": [1], "task": "models"}',
    b'{"cancel": [1]}',
]


@pytest.mark.parametrize("line", NONSENSE)
def test_a_line_that_is_no_request_is_refused_and_the_worker_lives_on(client, line):
    client.process.stdin.write(line + b"\n")
    client.process.stdin.flush()
    answer = client.receive()
    assert (answer["type"], answer["kind"]) == ("error", "input") and "no request" in answer["text"]
    assert client.ask("models")["type"] == "result"


@pytest.mark.parametrize("text", ["\ud800", "a\0b"])
def test_a_text_that_names_no_file_is_refused_and_the_worker_lives_on(client, text):
    for task, params in ((text, {}), ("information", {"model": text}), ("models", {text: 1})):
        answer = client.ask(task, **params)
        assert (answer["type"], answer["kind"]) == ("error", "input")
    assert client.ask("models")["type"] == "result"


def test_the_worker_ends_without_a_crash_when_nobody_reads_its_answers(tmp_path):
    client = Client()
    client.process.stdout.close()
    with contextlib.suppress(BrokenPipeError):
        client.send(id=1, task="models")
    assert client.process.wait(30) == 0
    with contextlib.suppress(BrokenPipeError):
        client.process.stdin.close()


def test_cancel_stops_a_task_and_leaves_nothing(client, tmp_path):
    rows = np.random.default_rng(0).normal(size=(20_000, 32))
    matrix = save(tmp_path / "matrix", rows, "<f4")
    params = {"matrix": str(matrix), "columns": 32, "output": str(tmp_path / "labels")}
    client.send(id=7, task="cluster", params=params)
    client.send(cancel=7)
    while (message := client.receive())["type"] == "progress":
        assert message["id"] == 7
    assert (message["type"], message["kind"]) == ("error", "cancelled")
    assert [path.name for path in tmp_path.iterdir()] == ["matrix"]


def test_prints_do_not_reach_the_protocol():
    noisy = "def models(context):\n    import os\n    print('print')\n    os.system('echo system')\n    return {}\n"
    code = noisy + START.replace("main()", "import mobclip.tasks.run as t; t.TASKS['models'] = models; main()")
    done = subprocess.Popen(
        [sys.executable, "-I", "-c", code, str(BACKEND)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    done.stdin.write(b'{"id": 1, "task": "models"}\n')
    done.stdin.flush()
    kinds = [json.loads(done.stdout.readline())["type"] for _ in range(3)]
    out, noise = done.communicate()
    assert kinds == ["hello", "progress", "result"] and out == b""
    assert sorted(noise.split()) == [b"print", b"system"]


def test_the_worker_ends_at_once_when_its_input_ends(tmp_path):
    client = Client()
    rows = save(tmp_path / "matrix", np.random.default_rng(0).normal(size=(60_000, 64)), "<f4")
    client.send(id=1, task="cluster", params={"matrix": str(rows), "columns": 64, "output": str(tmp_path / "labels")})
    client.receive()
    client.process.stdin.close()
    assert client.process.wait(3) == 0
    client.process.stdout.close()
