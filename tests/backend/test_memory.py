"""How much memory a piece of work may take: what is set, what is free, and what is too little."""

import os

import pytest

from mobclip.errors import InputError
from mobclip.io import memory
from mobclip.io.memory import VARIABLE, Memory, free_bytes, memory_of, memory_setting
from mobclip.io.process_memory import plan_of, used_and_peak_bytes

GB = 10**9


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("4GB", 4 * GB),
        ("512MB", 512 * 10**6),
        (" 1.5 gb ", 1.5 * GB),
        ("2GiB", 2 * 2**30),
        ("2g", 2 * GB),
        ("50%", 4 * GB),
        ("100 %", 8 * GB),
        (None, 4 * GB),
        ("3000000000", 3 * GB),
    ],
)
def test_a_setting_is_a_size_or_a_share_of_what_is_free(setting, expected, monkeypatch):
    monkeypatch.delenv(memory.VARIABLE, raising=False)
    assert memory_of(setting, lambda: 8 * GB).bytes == expected


def test_the_environment_sets_it_where_nothing_else_does(monkeypatch):
    monkeypatch.setenv(memory.VARIABLE, "700MB")
    assert memory_of().bytes == 700 * 10**6
    assert memory_of("1GB").bytes == GB


@pytest.mark.parametrize("setting", ["", "much", "-1GB", "4 GBit", "0%", "120%", "0GB", "5kB", "1,5GB", "GB", "nan"])
def test_what_is_no_size_is_refused(setting):
    with pytest.raises(InputError, match=r"The memory .*: give"):
        memory_of(setting, lambda: 8 * GB)


def test_what_needs_more_than_it_may_take_is_refused_before_it_starts():
    allowed = Memory(GB)
    assert allowed.plan(4e8) == "Takes about 400 MB of memory, of 1.0 GB that it may take."
    assert "about 1.0 GB" in allowed.plan(5e9)
    with pytest.raises(
        InputError, match="needs at least 2.5 GB of memory and may take 1.0 GB: set --memory or MOBCLIP_MEMORY"
    ):
        allowed.plan(5e9, 2.5e9)


@pytest.mark.parametrize(
    ("version", "line", "folder", "files"),
    [
        (
            2,
            "0::/job",
            "job",
            {"memory.max": "3000", "memory.current": "1200", "memory.stat": "anon 900\ninactive_file 200"},
        ),
        (2, "0::/job/step", "job", {"memory.max": "3000", "memory.current": "1000"}),
        (1, "5:memory:/job", "memory/job", {"memory.limit_in_bytes": "3000", "memory.usage_in_bytes": "1000"}),
        (2, "0::/", "", {"memory.max": "3000", "memory.current": "1000"}),
    ],
)
def test_the_limit_of_a_container_counts_and_that_of_a_group_around_it(
    version, line, folder, files, tmp_path, monkeypatch
):
    (tmp_path / "groups" / folder).mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / "groups" / folder / name).write_text(text + "\n")
    (tmp_path / "own").write_text(f"1:cpu:/job\n{line}\n")
    monkeypatch.setattr(memory, "CGROUPS", tmp_path / "groups")
    monkeypatch.setattr(memory, "OWN_CGROUPS", tmp_path / "own")
    assert free_bytes() == 2000


def test_a_group_without_a_limit_leaves_what_the_machine_has(tmp_path, monkeypatch):
    (tmp_path / "memory.max").write_text("max\n")
    (tmp_path / "memory.current").write_text("1000\n")
    (tmp_path / "own").write_text("0::/\n")
    monkeypatch.setattr(memory, "CGROUPS", tmp_path)
    monkeypatch.setattr(memory, "OWN_CGROUPS", tmp_path / "own")
    assert free_bytes() > 10**7


def test_a_setting_of_a_block_is_that_of_all_that_it_calls_and_ends_with_it(monkeypatch):
    for before in (None, "3GB"):
        monkeypatch.delenv("MOBCLIP_MEMORY", raising=False)
        if before:
            monkeypatch.setenv("MOBCLIP_MEMORY", before)
        with pytest.raises(KeyError), memory_setting("2GB"):
            assert memory_of().bytes == 2_000_000_000
            raise KeyError
        assert os.environ.get("MOBCLIP_MEMORY") == before


def test_a_setting_holds_for_a_block_and_what_is_free_is_asked_once(monkeypatch):
    monkeypatch.setenv(VARIABLE, "50%")
    with memory_setting() as allowed:
        assert memory_of().bytes == allowed.bytes
        with memory_setting("2GB"):
            assert memory_of().bytes == 2 * 10**9
        assert memory_of().bytes == allowed.bytes
    assert os.environ[VARIABLE] == "50%"


def test_a_plan_counts_what_the_process_has_already():
    used, peak = used_and_peak_bytes()
    assert 10**7 < used <= peak
    with memory_setting("100GB"):
        assert "of 100 GB that it may take" in plan_of(10**9)
    with memory_setting("1GB"), pytest.raises(InputError, match="needs at least .* and may take 1.0 GB"):
        plan_of(10**9)
