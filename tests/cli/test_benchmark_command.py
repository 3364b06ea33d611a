"""`mobclip benchmark us`: what it writes, prints and refuses."""

import functools

import pytest
from command import run_here, run_mobclip

ONE_TASK = ("--task", "homicide")  # the smallest, so that this takes seconds


@pytest.fixture
def benchmark(tmp_path, toy_path):
    return functools.partial(run_here, tmp_path, "benchmark", "us", MOBCLIP_MODELS=str(toy_path.parent))


def test_it_writes_tables_and_a_figure_and_prints_the_table(tmp_path, toy_path):
    environment = {"MOBCLIP_MODELS": str(toy_path.parent), "OMP_THREAD_LIMIT": "1"}
    benchmark = functools.partial(run_mobclip, tmp_path, "benchmark", "us", **environment)
    (tmp_path / "mine.csv").write_text("h3,value\n862830807ffffff,1\n86283080fffffff,2\n", encoding="utf-8")
    done = benchmark("--out", "found", "--model", "toy", "--table", "mine=mine.csv", *ONE_TASK)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "found").iterdir()} == {"table.csv", "table.md", "figure.png"}
    assert (tmp_path / "found" / "table.md").read_text(encoding="utf-8") in done.stdout
    for name in (
        "us-open",
        "us-open and position",
        "toy",
        "mine",
        "spherical harmonics",
        "longitude and latitude",
        "state mean",
    ):
        assert f"| {name} |" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--model", "nowhere"), "There is no model 'nowhere'"),
        (("--data", "nowhere"), "python -m recipes.us.benchmark"),
        (("--table", "nowhere.csv"), "give NAME=FILE"),
        (("--table", "mine=nowhere.csv"), "There is no file nowhere.csv"),
        (("--table", "mine=a.csv", "--table", "mine=b.csv"), "Two tables are called mine"),
        (("--probe", "magic"), "There is no probe 'magic' in the benchmark"),
        (("--task", "joy"), "There is no task 'joy'"),
    ],
)
def test_bad_input_is_one_line_and_nothing_is_written(benchmark, tmp_path, arguments, message):
    done = benchmark("--out", "found", *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "found").exists()


def test_a_file_in_place_of_the_folder_is_refused_before_any_work(benchmark, tmp_path):
    (tmp_path / "found").write_text("mine", encoding="utf-8")
    done = benchmark("--out", "found", *ONE_TASK)
    assert done.returncode == 2
    assert "is a file" in done.stderr
    assert (tmp_path / "found").read_text(encoding="utf-8") == "mine"
