"""Explanations: the most similar known places, and contributions that add up."""

import numpy as np
import pytest
from shapely import box

from mobclip.prediction import explain
from mobclip.prediction.fit import fit_predictor
from mobclip.prediction.predictor import open_predictor
from mobclip.probe.labels import labels_of

ROWS = 240
FIELDS = [f"emb_{number:03}" for number in range(4)]


def test_a_known_place_is_its_own_best_example(tmp_path):
    draw = np.random.default_rng(0)
    matrix, lonlat = draw.normal(size=(ROWS, 4)).astype(np.float32), draw.uniform([-100, 30], [-80, 45], (ROWS, 2))
    values = matrix @ [1, -0.5, 0.3, 0] + 10 + 0.3 * draw.normal(size=ROWS)
    path, names = tmp_path / "y.predictor", [f"place {row}" for row in range(ROWS)]
    fit_predictor(
        matrix,
        labels_of("y", values),
        lonlat,
        fields=FIELDS,
        output=path,
        names=names,
    )
    opened = open_predictor(path)
    columns = explain.example_columns(opened, explain.examples(opened, matrix[:4], 2))
    assert columns["example_1"] == names[:4] and columns["dissimilarity_1"] == pytest.approx(0, abs=1e-6)
    np.testing.assert_allclose(columns["value_1"], values[:4])
    assert (columns["dissimilarity_2"] > 0).all()


def test_contributions_of_cells_add_up_to_what_sets_a_polygon_apart():
    cells, areas = box([0, 1, 2, 9], 0, [1, 2, 3, 10], 1), box([0, 2], 0, [2, 3], 1)
    found = explain.contributions(
        np.array([1.0, 5, 7, 3]), cells, areas, known_mean=2.0, weights=np.array([3.0, 1, 1, 1])
    )
    assert found.polygon.tolist() == [0, 0, 1, -1]
    assert found.means == pytest.approx([2, 7]) and found.weight[:3] == pytest.approx([0.75, 0.25, 1])
    assert found.contribution[:2].sum() == pytest.approx(found.means[0] - 2) and np.isnan(found.contribution[3])
