"""The benchmark of the United States: tables, folds fixed in files, and scores of what competes."""

import numpy as np
import pyarrow as pa
import pytest

from mobclip.benchmark import encoders, outputs, scores, tasks
from mobclip.benchmark.encoders import Candidate
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table

SCALES = ("cells", "zips", "counties")
DEFINED = {"name", "title", "theme", "scale", "column", "unit", "year", "source", "licence", "shares", "dropped"}
MEGABYTES = 4


@pytest.fixture(scope="module")
def every():
    return tasks.tasks()


@pytest.fixture(scope="module")
def homicide():
    return tasks.tasks(["homicide"])


def test_there_are_eleven_tasks_three_or_more_of_each_theme_and_some_at_each_scale(every):
    themes = [task.theme for task in every]
    assert len(every) == 11
    assert all(themes.count(theme) >= 3 for theme in ("social", "economic", "natural"))
    assert {task.scale for task in every} == set(SCALES)


def test_each_task_says_where_it_comes_from_and_what_it_shares_with_the_inputs(every):
    for task in every:
        assert set(task.about) >= DEFINED
        assert all(task.about[key].strip() for key in DEFINED)


def test_labels_are_finite_where_known_and_vary(every):
    for task in every:
        target = task.target[task.known]
        assert len(target) > 2000
        assert np.isfinite(target).all()
        assert (target.std(axis=0) > 0).all()


def test_shares_lie_between_0_and_1(every):
    for task in every:
        if task.name.endswith(("share", "bachelor", "poverty", "no_vehicle")):
            values = task.target[task.known]
            assert values.min() >= 0
            assert values.max() <= 1


def test_classes_are_one_a_place(every):
    (climate,) = (task for task in every if task.classes)
    target = climate.target[climate.known]
    assert target.shape[1] == len(climate.classes) == 7
    np.testing.assert_array_equal(target.sum(axis=1), 1)


@pytest.mark.parametrize("name", SCALES)
def test_ids_are_unique_and_those_of_the_folds(name):
    where = tasks.scale(name)
    folds = read_table(tasks.FOLDER / f"folds_{name}.csv")
    assert len(set(where.ids)) == len(where)
    assert folds.texts(folds.columns.column_names[0]) == where.ids


def test_codes_keep_their_zeros():
    assert {len(code) for code in tasks.scale("counties").ids} == {5}
    assert {len(code) for code in tasks.scale("zips").ids} == {5}


@pytest.mark.parametrize("kind", tasks.KINDS)
@pytest.mark.parametrize("name", SCALES)
def test_folds_are_five_of_similar_size(name, kind):
    sizes = np.bincount(tasks.scale(name).folds[kind])
    assert len(sizes) == 5
    assert sizes.max() < 1.4 * sizes.min()


@pytest.mark.parametrize("kind", ["region", "block"])
def test_a_state_or_block_is_in_one_fold_at_all_scales(kind):
    seen = {
        (block, fold)
        for name in SCALES
        for block, fold in zip(tasks.scale(name).blocks[kind], tasks.scale(name).folds[kind])
    }
    assert len(seen) == len({block for block, _ in seen})


def test_the_states_of_the_bootstrap_are_those_of_the_places():
    for name in SCALES:
        where = tasks.scale(name)
        assert (
            len({(code, number) for code, number in zip(where.state, where.blocks["region"])})
            == len(set(where.state))
            == 51
        )


def test_a_county_lies_where_its_people_do():
    where = tasks.scale("counties")
    people, cells = where.members
    mean = people @ h3_cells.centres(cells) / np.asarray(people.sum(axis=1))
    np.testing.assert_allclose(mean, where.lonlat, atol=0.01)


def test_the_tables_are_small():
    assert sum(path.stat().st_size for path in tasks.FOLDER.iterdir()) < MEGABYTES * 1e6


def test_a_task_that_does_not_exist_is_refused():
    with pytest.raises(InputError, match="There is no task 'joy'.*homicide"):
        tasks.tasks(["joy"])


def test_the_mean_of_a_state_that_is_left_out_is_the_mean_of_the_others():
    task = tasks.tasks(["income"])[0]
    where = tasks.scale("counties")
    found = scores.out_of_fold(scores.STATE_MEAN, None, task, where.folds["region"], where.state)
    out = where.folds["region"] == 3
    np.testing.assert_allclose(found[out], task.target[~out].mean())


def test_a_county_has_the_mean_of_its_cells_by_people_and_unknown_cells_count_for_nothing():
    where = tasks.scale("counties")
    people, cells = where.members
    lat = h3_cells.centres(cells)[:, 1:]
    lat[::2] = np.nan
    found = encoders.by_scale(where, lambda wanted: lat)
    row = people[7].toarray()[0]
    known = np.isfinite(lat[:, 0])
    assert found[7, 0] == pytest.approx((row[known] @ lat[known, 0]) / row[known].sum())


def test_places_that_a_bundle_does_not_know_get_the_mean_and_are_counted(toy_path):
    (candidate, *_) = encoders.candidates([str(toy_path)], "ridge")[1:]
    columns, known = scores.fill(candidate.columns(tasks.scale("cells"), lambda fraction, text="": None))
    assert candidate.name == "toy"
    assert 0 < known < 0.01
    assert np.isfinite(columns).all()


def test_a_table_of_cells_is_a_candidate_and_a_county_has_the_mean_of_its_cells(tmp_path):
    people, cells = tasks.scale("counties").members
    lat = h3_cells.centres(cells)[:, 1]
    order = np.random.default_rng(0).permutation(len(cells))
    columns = {
        "h3": h3_cells.to_text(cells[order]),
        "name": ["x"] * len(cells),
        "lat": lat[order],
        "one": [1] * len(cells),
    }
    write_table(Table(pa.table(columns)), tmp_path / "cells.parquet")
    candidate = encoders.table_candidate("latitudes", tmp_path / "cells.parquet", "ridge")
    columns = candidate.columns(tasks.scale("counties"), lambda fraction, text="": None)
    expected = people @ lat / np.asarray(people.sum(axis=1))[:, 0]
    np.testing.assert_allclose(columns, np.column_stack([expected, np.ones(len(expected))]), rtol=1e-6)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"h3": ["862830807ffffff"] * 2}, "has a cell twice"),
        ({"h3": ["862830807ffffff", "85283083fffffff"]}, "no H3 cell of resolution 6"),
        ({"h3": ["862830807ffffff", None]}, "no H3 cell of resolution 6"),
        ({"value": ["a", "b"]}, "no numeric columns"),
    ],
)
def test_a_table_that_is_no_candidate_is_refused(tmp_path, change, message):
    columns = {"h3": ["862830807ffffff", "86283080fffffff"], "value": [1.0, 2.0], **change}
    write_table(Table(pa.table(columns)), tmp_path / "cells.parquet")
    with pytest.raises(InputError, match=message):
        encoders.table_candidate("mine", tmp_path / "cells.parquet", "ridge")


def test_two_candidates_of_one_name_are_refused(homicide):
    with pytest.raises(InputError, match="Two candidates have one name"):
        scores.score_candidates(encoders.baselines() * 2, homicide)


def test_two_models_of_one_name_are_refused(toy_path):
    with pytest.raises(InputError, match="Two of the models have the same name"):
        encoders.candidates([str(toy_path), str(toy_path)], "ridge")


def test_a_run_has_a_row_for_each_candidate_and_kind_of_folds_and_ranks_them(homicide):
    truth = homicide[0].target
    competing = [
        Candidate(
            "truth", "ridge", lambda scale, progress: np.column_stack([np.nan_to_num(truth), np.ones(len(truth))])
        ),
        Candidate("noise", "ridge", lambda scale, progress: np.random.default_rng(0).normal(size=(len(scale), 2))),
        Candidate(scores.STATE_MEAN, scores.STATE_MEAN, lambda scale, progress: np.empty((len(scale), 0))),
    ]
    rows, ranks = scores.score_candidates(competing, homicide)
    assert len(rows) == len(ranks) == 9
    by_name = {row.encoder: row for row in rows if row.folds == "region"}
    assert by_name["truth"].r2 > 0.999
    assert by_name["noise"].verdict == by_name[scores.STATE_MEAN].verdict == "better"
    assert by_name["noise"].low <= by_name["noise"].r2 <= by_name["noise"].high
    assert [rank.mean for rank in ranks if rank.encoder == "truth"] == [1, 1, 1]


def test_results_are_a_table_for_machines_one_for_people_and_a_figure(homicide, tmp_path):
    competing = encoders.baselines()[::2]
    rows, ranks = scores.score_candidates(competing, homicide)
    outputs.write_results(tmp_path / "new", rows, ranks, homicide)
    table = read_table(tmp_path / "new" / "table.csv")
    assert len(table) == 6
    assert {"r2", "low", "high", "difference", "verdict", "known"} <= set(table.columns.column_names)
    text = (tmp_path / "new" / "table.md").read_text(encoding="utf-8")
    assert "| Homicide | counties, 2,2" in text
    assert "spherical harmonics" in text
    assert (tmp_path / "new" / "figure.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("value", "text"), [(0.456, ".46"), (-0.123, "−.12"), (-0.001, ".00"), (-1.5, "−1.50"), (1.0, "1.00")]
)
def test_r2_is_written_without_the_zero_before_it(value, text):
    assert outputs.number(value) == text
