"""Temporary folders of processes that ended, were killed or are alive, and files that take their places together."""

import os
import subprocess
import sys
import threading

import pytest

from mobclip.errors import InputError
from mobclip.io.atomic import atomic_write, atomic_write_together
from mobclip.io.temporary import replace_together, temporary_folder

PREFIX = ".mobclip-"


def texts(folder):
    return {path.name: path.read_text() for path in folder.iterdir()}


HOLD = """
import pathlib, subprocess, sys
from mobclip.io.temporary import temporary_folder
with temporary_folder(sys.argv[1], ".mobclip-") as folder:
    (folder / "inner").mkdir()
    (folder / "inner" / "half").write_text("writ")
    child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=0, stdout=2)
    print("ready", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def owner(tmp_path):
    """A process that has a temporary folder, and a child."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"ready\n"
        yield process


def test_a_folder_is_gone_at_the_end_also_of_an_error(tmp_path):
    with pytest.raises(KeyError), temporary_folder(tmp_path, PREFIX) as folder:
        (folder / "file").write_text("some")
        assert folder.parent == tmp_path and folder.name.startswith(PREFIX)
        raise KeyError
    assert not list(tmp_path.iterdir())


def test_what_a_killed_process_left_is_removed_by_the_next_though_its_child_lives(tmp_path, owner):
    with temporary_folder(tmp_path, PREFIX):
        assert len(list(tmp_path.iterdir())) == 2  # the other process is alive
    owner.kill()
    owner.wait()
    [left] = tmp_path.iterdir()
    assert (left / "inner" / "half").exists()
    with temporary_folder(tmp_path, PREFIX):
        assert not left.exists()
    assert not list(tmp_path.iterdir())


def test_folders_that_are_not_ours_stay(tmp_path):
    for name in ("mobclip-notes", ".mobclip-data", ".mobclip-settings", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine").write_text("mine")
    (tmp_path / ".mobclip-abcdefgh").symlink_to(tmp_path / "other")
    before = sorted(os.listdir(tmp_path))
    with temporary_folder(tmp_path, PREFIX), temporary_folder(tmp_path, "mobclip-"):
        pass
    assert sorted(os.listdir(tmp_path)) == before and (tmp_path / "other" / "mine").exists()


def test_an_empty_folder_without_a_lock_is_removed(tmp_path):
    (tmp_path / ".mobclip-abcd_123").mkdir()
    with temporary_folder(tmp_path, PREFIX):
        pass
    assert not list(tmp_path.iterdir())


def test_many_at_once_do_not_remove_each_other(tmp_path):
    failures = []

    def work():
        for _ in range(40):
            with temporary_folder(tmp_path, PREFIX) as folder:
                (folder / "file").write_text("x")
                if not (folder / "file").exists():
                    failures.append(folder)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures and not list(tmp_path.iterdir())


@pytest.fixture
def old_and_new(tmp_path):
    """Three old files, and a temporary folder with two new ones beside them and one more."""
    for name in ("a.shp", "a.dbf", "a.qix"):
        (tmp_path / name).write_text("old")
    with temporary_folder(tmp_path, PREFIX) as folder:
        for name in ("a.shp", "a.dbf", "a.cpg"):
            (folder / name).write_text("new")
        yield tmp_path, [folder / name for name in ("a.shp", "a.dbf", "a.cpg")]


def files(folder):
    return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}


def test_files_are_replaced_together_and_stale_ones_go(old_and_new):
    folder, new = old_and_new
    replace_together(new, remove=[folder / "a.qix", folder / "a.sbn"])
    assert files(folder) == {"a.shp": "new", "a.dbf": "new", "a.cpg": "new"}


@pytest.mark.parametrize("failing", range(6))
def test_where_one_cannot_be_moved_all_old_ones_are_there(old_and_new, monkeypatch, failing):
    folder, new = old_and_new
    replace, calls = os.replace, []

    def refusing(source, target):
        calls.append(source)
        if len(calls) == failing + 1:
            raise PermissionError(13, "in use")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    with pytest.raises(PermissionError):
        replace_together(new, remove=[folder / "a.qix"])
    assert files(folder) == {"a.shp": "old", "a.dbf": "old", "a.qix": "old"}


KILLED_WHILE_REPLACING = """
import os, sys, pathlib
from mobclip.io.temporary import replace_together, temporary_folder
replace, left = os.replace, [int(sys.argv[2])]
def deadly(source, target):
    if not left[0]:
        os._exit(9)
    left[0] -= 1
    replace(source, target)
os.replace = deadly
with temporary_folder(sys.argv[1], ".mobclip-") as folder:
    new = [folder / name for name in ("a.shp", "a.dbf")]
    for path in new:
        path.write_text("new")
    replace_together(new)
"""


@pytest.mark.parametrize("moves", range(4))
def test_what_a_killed_process_had_moved_aside_comes_back(tmp_path, moves):
    for name in ("a.shp", "a.dbf"):
        (tmp_path / name).write_text("old")
    subprocess.run([sys.executable, "-c", KILLED_WHILE_REPLACING, str(tmp_path), str(moves)])
    with temporary_folder(tmp_path, PREFIX):
        pass
    assert texts(tmp_path) == {"a.shp": "old", "a.dbf": "old"}


def test_files_in_two_places_are_replaced_both_or_none(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    (tmp_path / "one" / "report.html").write_text("old")
    (tmp_path / "two" / "table.csv").mkdir()
    (tmp_path / "two" / "table.csv" / "mine").write_text("mine")
    with temporary_folder(tmp_path / "one", PREFIX) as one, temporary_folder(tmp_path / "two", PREFIX) as two:
        (one / "report.html").write_text("new")
        with pytest.raises(OSError):
            replace_together([one / "report.html", two / "table.csv"])
    assert (tmp_path / "one" / "report.html").read_text() == "old"
    assert (tmp_path / "two" / "table.csv" / "mine").exists()


def test_of_files_written_together_none_is_new_where_one_fails(tmp_path):
    report, table = tmp_path / "report.html", tmp_path / "table.csv"
    report.write_text("old")
    table.mkdir()
    expected = rf"^{report} and {table} cannot be written \(Is a directory\)\.$"
    with pytest.raises(InputError, match=expected), atomic_write_together([report, table]) as new:
        for path in new:
            path.write_text("new")
    assert report.read_text() == "old" and set(tmp_path.iterdir()) == {report, table}
    table.rmdir()
    with atomic_write_together([report, table]) as new:
        for path in new:
            path.write_text("new")
    assert texts(tmp_path) == {"report.html": "new", "table.csv": "new"}


def test_a_folder_in_the_place_of_a_file_stays(tmp_path):
    (tmp_path / "thesis.csv").mkdir()
    (tmp_path / "thesis.csv" / "mine").write_text("mine")
    refused = pytest.raises(InputError, match=r"thesis\.csv cannot be written \(Is a directory\)\.$")
    with refused, atomic_write(tmp_path / "thesis.csv") as new:
        new.write_text("new")
    assert (tmp_path / "thesis.csv" / "mine").exists()


def test_a_link_stays_and_what_it_points_to_is_replaced(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "table.csv").write_text("old")
    (tmp_path / "table.csv").symlink_to(tmp_path / "far" / "table.csv")
    with atomic_write(tmp_path / "table.csv") as new:
        new.write_text("new")
    assert (tmp_path / "table.csv").is_symlink() and (tmp_path / "far" / "table.csv").read_text() == "new"


@pytest.mark.parametrize(
    "error, said",
    [
        (OSError(28, "No space left on device", "{}"), "No space left on device"),
        (RuntimeError("{}: Permission denied\nmore"), "{}: Permission denied"),
    ],
)
def test_a_message_names_what_the_user_named(tmp_path, error, said):
    path = tmp_path / "table.csv"
    with pytest.raises(InputError) as caught, atomic_write(path, RuntimeError) as new:
        error.args = tuple(arg.format(new) if isinstance(arg, str) else arg for arg in error.args)
        raise error
    assert str(caught.value) == f"{path} cannot be written ({said.format(path)})."
