"""Probes: the same numbers as scikit-learn and LightGBM."""

import numpy as np
import pytest
from lightgbm import LGBMClassifier, LGBMRegressor
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import LogisticRegression, PoissonRegressor, Ridge
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mobclip.errors import Cancelled, InputError
from mobclip.probe import boosting, penalties, pipelines, ridge
from mobclip.probe.estimators import PROBES, fit, out_of_fold
from mobclip.probe.labels import Labels, labels_of
from mobclip.probe.threads import limit_threads

ROWS, FOLDS = 400, 5


@pytest.fixture(autouse=True)
def one_thread(matrix):
    """On matrices as small as these, threads of the libraries wait longer than they work."""
    with limit_threads(matrix):
        yield


@pytest.fixture(scope="module")
def matrix():
    return np.random.default_rng(0).normal(size=(ROWS, 6)) * [1, 10, 1, 1, 1, 1] + 5


@pytest.fixture(scope="module")
def labels(matrix):
    draw = np.random.default_rng(1)
    signal = (matrix - matrix.mean(axis=0)) / matrix.std(axis=0) @ [1, 0.5, 0.5, 0, 0, 0]
    return {
        "regression": Labels("income", signal + draw.normal(size=ROWS)),
        "classification": labels_of(
            "use", np.array(["farm", "town", "wood"])[np.digitize(signal + draw.normal(size=ROWS), [-1, 1])]
        ),
        "counts": labels_of("shops", draw.poisson(np.exp(0.5 * signal)), "counts"),
    }


@pytest.fixture(scope="module")
def folds():
    return np.arange(ROWS) % FOLDS


def scaled(estimator):
    return make_pipeline(StandardScaler(), estimator)


BY_HAND = {
    ("ridge", "regression"): lambda alpha: scaled(Ridge(alpha)),
    ("ridge", "classification"): lambda alpha: scaled(LogisticRegression(C=1 / alpha, solver="newton-cholesky")),
    ("ridge", "counts"): lambda alpha: scaled(PoissonRegressor(alpha=alpha, solver="newton-cholesky")),
    ("lightgbm", "regression"): lambda _: LGBMRegressor(n_jobs=1, **boosting.SETTINGS["lightgbm"]),
    ("lightgbm", "classification"): lambda _: LGBMClassifier(n_jobs=1, **boosting.SETTINGS["lightgbm"]),
    ("lightgbm", "counts"): lambda _: LGBMRegressor(objective="poisson", n_jobs=1, **boosting.SETTINGS["lightgbm"]),
    ("knn", "regression"): lambda _: scaled(KNeighborsRegressor(5)),
    ("knn", "classification"): lambda _: scaled(KNeighborsClassifier(5)),
    ("mlp", "classification"): lambda _: scaled(MLPClassifier(**pipelines.NETWORK)),
    ("mlp", "regression"): lambda _: TransformedTargetRegressor(
        scaled(MLPRegressor(**pipelines.NETWORK)), transformer=StandardScaler()
    ),
}


def fitted_by_hand(probe, labels, matrix, rows, alpha=1.0, **arguments):
    target = labels.values[rows].astype(int) if labels.classes else labels.values[rows]
    return BY_HAND[probe, labels.task](alpha).fit(matrix[rows], target, **arguments)


def predicted(estimator, labels, matrix):
    return estimator.predict_proba(matrix) if labels.classes else estimator.predict(matrix)


def loss(labels, rows, predictions):
    if labels.task == "classification":
        return -np.log(predictions[np.arange(rows.sum()), labels.values[rows].astype(int)]).sum()
    if labels.task == "counts":
        return (predictions - labels.values[rows] * np.log(predictions)).sum()
    return ((labels.values[rows] - predictions) ** 2).sum()


def best_alpha(labels, matrix, folds, rows, alphas):
    """The nested choice, the long way: leave each fold out in turn for each penalty."""
    losses = []
    for alpha in alphas:
        parts = []
        for number in np.unique(folds[rows]):
            out = rows & (folds == number)
            model = fitted_by_hand("ridge", labels, matrix, rows & ~out, alpha)
            parts.append(loss(labels, out, predicted(model, labels, matrix[out])))
        losses.append(sum(parts))
    return alphas[np.argmin(losses)]


@pytest.mark.parametrize("probe, task", [key for key in BY_HAND if key[0] != "ridge"])
def test_out_of_fold_predictions_are_those_of_the_libraries(matrix, labels, folds, probe, task):
    mine = out_of_fold(probe, labels[task], matrix, folds)
    for number in range(FOLDS):
        out = folds == number
        expected = predicted(fitted_by_hand(probe, labels[task], matrix, ~out), labels[task], matrix[out])
        np.testing.assert_allclose(mine[out], expected, atol=1e-6)


@pytest.mark.parametrize("task", ["classification", "counts"])
def test_the_penalty_is_chosen_inside_the_folds_learnt_from(matrix, labels, folds, task):
    alphas = penalties.LOGISTIC_PENALTIES if task == "classification" else penalties.POISSON_PENALTIES
    mine = out_of_fold("ridge", labels[task], matrix, folds)
    for number in range(FOLDS):
        out = folds == number
        model = fitted_by_hand(
            "ridge", labels[task], matrix, ~out, best_alpha(labels[task], matrix, folds, ~out, alphas)
        )
        np.testing.assert_allclose(mine[out], predicted(model, labels[task], matrix[out]), atol=1e-6)
    found = fit("ridge", labels[task], matrix, folds)
    assert found.alpha == best_alpha(labels[task], matrix, folds, np.ones(ROWS, dtype=bool), alphas)


def test_weights_enter_fits_as_in_scikit_learn(matrix, labels, folds):
    weights = np.random.default_rng(2).uniform(0.2, 3, ROWS)
    found = fit("ridge", labels["regression"], matrix, folds, weights)
    ours = {"standardscaler__sample_weight": weights / weights.mean(), "ridge__sample_weight": weights / weights.mean()}
    expected = fitted_by_hand("ridge", labels["regression"], matrix, np.ones(ROWS, dtype=bool), found.alpha, **ours)
    np.testing.assert_allclose(found.predict(matrix), expected.predict(matrix), atol=1e-6)
    weighted = out_of_fold("ridge", labels["regression"], matrix, folds, weights)
    assert np.abs(weighted - out_of_fold("ridge", labels["regression"], matrix, folds)).max() > 1e-3


def test_the_fast_ridge_with_weights_is_scikit_learns(matrix, labels, folds):
    weights = np.random.default_rng(2).uniform(0.2, 3, ROWS)
    weights /= weights.mean()
    mine = out_of_fold("ridge", labels["regression"], matrix, folds, weights)
    for number in range(FOLDS):
        out = folds == number
        alpha = ridge.penalty(matrix[~out], labels["regression"].values[~out], folds[~out], weights[~out])
        ours = {"standardscaler__sample_weight": weights[~out], "ridge__sample_weight": weights[~out]}
        expected = fitted_by_hand("ridge", labels["regression"], matrix, ~out, alpha, **ours)
        np.testing.assert_allclose(mine[out], expected.predict(matrix[out]), atol=1e-6)


@pytest.mark.parametrize("task", ["regression", "classification"])
def test_nearest_neighbours_count_by_their_weights(matrix, labels, folds, task):
    weights = np.random.default_rng(2).uniform(0.2, 3, ROWS)
    weights[:9] = 0
    found = fit("knn", labels[task], matrix, folds, weights).predict(matrix)
    scaler = StandardScaler().fit(matrix, sample_weight=weights)
    near = KNeighborsRegressor(5).fit(scaler.transform(matrix), weights).kneighbors(scaler.transform(matrix))[1]
    known = np.eye(3)[labels[task].values.astype(int)] if labels[task].classes else labels[task].values
    expected = [np.average(known[rows], axis=0, weights=weights[rows]) for rows in near]
    np.testing.assert_allclose(found, expected, atol=1e-12)
    assert np.abs(found - fit("knn", labels[task], matrix, folds).predict(matrix)).max() > 0.01


@pytest.mark.parametrize("probe", PROBES)
def test_rows_without_values_have_no_prediction(matrix, labels, folds, probe):
    few = np.arange(100)
    holes = matrix[:5].copy()
    holes[2, 0] = np.nan
    for task in labels:
        found = fit(probe, labels[task].at(few), matrix[few], folds[few])
        predictions = found.predict(holes).reshape(5, -1)
        assert np.isnan(predictions).all(axis=1).tolist() == [False, False, True, False, False]


def test_a_class_that_is_in_one_fold_only_is_not_seen_there(matrix, folds):
    codes = np.where(folds == 0, "rare", np.where(matrix[:, 0] > 5, "a", "b"))
    labels = labels_of("use", codes)
    probabilities = out_of_fold("ridge", labels, matrix, folds)
    assert (probabilities[folds == 0, labels.classes.index("rare")] == 0).all()
    np.testing.assert_allclose(probabilities.sum(axis=1), 1)


def test_one_class_among_the_rows_learnt_from_is_predicted_with_certainty(matrix):
    folds = np.repeat([0, 1], ROWS // 2)
    labels = labels_of("use", np.where(folds == 0, "a", "b"))
    assert out_of_fold("lightgbm", labels, matrix, folds).tolist() == [[0, 1]] * (ROWS // 2) + [[1, 0]] * (ROWS // 2)


def test_long_fits_of_trees_can_be_cancelled_between_trees(matrix, labels, folds):
    reached = []

    def stop_early(fraction, text):
        reached.append(fraction)
        if len(reached) > 10:
            raise Cancelled

    with pytest.raises(Cancelled):
        out_of_fold("lightgbm-paper", labels["regression"], matrix, folds, progress=stop_early)
    assert reached[-1] < 0.05


def test_an_unknown_probe_is_refused(matrix, labels, folds):
    with pytest.raises(InputError, match="no probe 'oracle': choose from ridge, lightgbm"):
        fit("oracle", labels["regression"], matrix, folds)
