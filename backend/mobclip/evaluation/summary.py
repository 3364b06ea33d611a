"""The results of an evaluation or a comparison in sentences, for readers without statistics, too."""

import numpy as np

from mobclip.evaluation.baselines import NAMES, POSITION
from mobclip.evaluation.folds import Split
from mobclip.evaluation.results import Comparison, Difference, Evaluation, PositionGain, Score

FOLDS = {
    "region": "whole regions held out",
    "block": "whole blocks held out",
    "distance": "distance-matched folds (kNNDM)",
    "random": "random folds",
}
MEASURES = {  # what the field `r2` is called, by task
    "regression": "R²",
    "counts": "R²",
    "classification": "log-loss skill",
}
CLEAR_GAP = 0.1  # of R² between random folds and whole regions or blocks
LEAK_SHARE = 0.5  # of the random score
CLUSTERED = 0.1  # Moran's I of residuals
COVERAGE_TOLERANCE = 0.02


def of_evaluation(evaluation: Evaluation) -> list[str]:
    """The result, how it compares with the baselines, and what to be careful about."""
    measure = MEASURES[evaluation.target.task]
    own = (evaluation.features, evaluation.probe)
    scores = {score.folds: score for score in evaluation.scores if (score.features, score.probe) == own}
    position = {score.folds: score for score in evaluation.scores if score.features == POSITION}
    strictest = next(iter(scores))
    return [
        _headline(evaluation, scores[strictest], measure),
        *_leakage(scores, measure),
        *_leakage_of_position(scores, position, measure),
        *_against_baselines(evaluation, strictest, measure),
        *map(_position, evaluation.position),
        *_expected_score(scores, measure),
        *_learning_curve(evaluation, measure),
        *_coverage(evaluation, strictest),
        *_modalities(evaluation, measure),
        *_residuals(scores[strictest]),
        *_classes_in_one_fold(evaluation),
    ]


def of_comparison(comparison: Comparison) -> list[str]:
    """Which model is best by kind of folds and probe, and whether the difference is clear."""
    sentences = []
    measure = MEASURES[comparison.target.task]
    for split in comparison.splits:
        for probe in dict.fromkeys(rank.probe for rank in comparison.ranking):
            ranking = [rank for rank in comparison.ranking if (rank.folds, rank.probe) == (split.kind, probe)]
            best, second = ranking[:2]
            pair = _difference_of(comparison, best.features, second.features, split.kind, probe)
            verdict = "is better than" if best.verdict == "better" else "is first, but not clearly better than"
            sentences.append(
                f"With {FOLDS[split.kind]}, {probe} on {best.features} {verdict} {second.features}: {measure} {best.r2:.2f} and "
                f"{second.r2:.2f}, difference {_difference_text(pair)}."
            )
    return sentences


def of_unused_rows(available: dict[str, np.ndarray]) -> list[str]:
    """How many rows are not used and why; nothing if all are used.

    Args:
        available: bool n by reason, such as "no weight", True for rows to which it does not apply.
    """
    used = np.logical_and.reduce(list(available.values()))
    if used.all():
        return []
    reasons = "; ".join(f"{int((~has).sum()):,} with {what}" for what, has in available.items() if not has.all())
    return [f"Not used: {int((~used).sum()):,} of {len(used):,} rows ({reasons})."]


def _headline(evaluation: Evaluation, score: Score, measure: str) -> str:
    explained = "the log loss" if evaluation.target.task == "classification" else "the variance"
    return (
        f"With {FOLDS[score.folds]}, {score.probe} on {score.features} explains {max(score.r2, 0):.0%} of {explained} of "
        f"{evaluation.target.name}: {measure} {_score_text(score)}, {score.rows:,} rows."
    )


def _leakage(scores: dict[str, Score], measure: str) -> list[str]:
    """Whether random folds are too optimistic."""
    random, blocked = scores["random"], _lowest_blocked(scores)
    if blocked is None or random.r2 - blocked.r2 < CLEAR_GAP:
        return []
    start = f"Random folds give {measure} {random.r2:.2f}, {FOLDS[blocked.folds]} {blocked.r2:.2f}: "
    if blocked.r2 < (1 - LEAK_SHARE) * random.r2:
        start += "most of the random score comes from neighbours among the training rows (spatial leakage)"
    else:
        start += "neighbours among the training rows help"
    return [f"{start}. Trust the lower score for places far from labelled ones."]


def _leakage_of_position(scores: dict[str, Score], position: dict[str, Score], measure: str) -> list[str]:
    """Whether position alone reaches a high random score."""
    blocked = _lowest_blocked(position)
    if blocked is None:
        return []
    random = position["random"]
    if random.r2 < LEAK_SHARE or random.r2 - blocked.r2 < LEAK_SHARE * random.r2:
        return []
    sentence = (
        f"Longitude and latitude alone reach {measure} {random.r2:.2f} with random folds and {blocked.r2:.2f} with "
        f"{FOLDS[blocked.folds]}: a high score with random folds says little about any features"
    )
    if scores["random"].r2 <= random.r2:
        sentence += ", and these features score no higher there than position"
    return [f"{sentence}."]


def _against_baselines(evaluation: Evaluation, kind: str, measure: str) -> list[str]:
    """Whether the features beat the best baseline, and all other features."""
    pairs = [pair for pair in evaluation.differences if (pair.probe, pair.folds) == (evaluation.probe, kind)]
    baselines = [pair for pair in pairs if pair.than in NAMES]
    sentences = []
    if baselines:
        best = min(baselines, key=lambda pair: pair.r2)
        sentences.append(_verdict(best, f"the best baseline, {best.than}", measure))
    return sentences + [_verdict(pair, pair.than, measure) for pair in pairs if pair.than not in NAMES]


def _position(gain: PositionGain) -> str:
    """Whether position beside the features helps, and where it was used."""
    helps = {"better": "helps", "worse": "misleads"}.get(gain.verdict, "does not clearly help")
    return (
        f"With {FOLDS[gain.folds]}, position beside {gain.features} {helps}: R² by ridge regression {gain.r2:+.2f} "
        f"({gain.low:+.2f} to {gain.high:+.2f}); it is used in {gain.used_folds} of {gain.all_folds} folds."
    )


def _verdict(pair: Difference, than: str, measure: str) -> str:
    start, difference = f"With {FOLDS[pair.folds]},", f"difference in {measure} {_difference_text(pair)}"
    if pair.verdict == "no clear difference":
        return f"{start} there is no clear difference between {pair.features} and {than}: {difference}."
    return f"{start} the score of {pair.features} is {pair.verdict} than that of {than}: {difference}."


def _expected_score(scores: dict[str, Score], measure: str) -> list[str]:
    if "distance" not in scores:
        return []
    text = _score_text(scores["distance"])
    return [f"For the places to predict, expect {measure} {text}: these folds match their distance to labelled places."]


def _learning_curve(evaluation: Evaluation, measure: str) -> list[str]:
    curve = [point for point in evaluation.learning_curves if point.features == evaluation.features]
    if len(curve) < 2:
        return []
    first, last = curve[0], curve[-1]
    start = f"Training with {first.share:.0%} of the labels ({first.rows:,} rows) gives {measure} {first.r2:.2f}"
    return [f"{start}, with {last.share:.0%} ({last.rows:,} rows) {last.r2:.2f}."]


def _coverage(evaluation: Evaluation, kind: str) -> list[str]:
    for row in evaluation.coverage:
        if row.folds == kind and row.decile is None:
            excess = row.covered - row.level
            intervals = "prediction sets" if evaluation.target.task == "classification" else "prediction intervals"
            verdict = (
                "as they should"
                if abs(excess) <= COVERAGE_TOLERANCE
                else f"so they are too {'wide' if excess > 0 else 'narrow'}"
            )
            return [
                f"With {FOLDS[kind]}, the {row.level:.0%} {intervals} contain {row.covered:.1%} of the labels, {verdict}."
            ]
    return []


def _modalities(evaluation: Evaluation, measure: str) -> list[str]:
    if not evaluation.ablation:
        return []
    losses = [f"{loss.modality} {loss.loss:.3f} ({loss.low:.3f} to {loss.high:.3f})" for loss in evaluation.ablation]
    return [f"Modality importance, the loss of {measure} if held-out places lack a modality: {', '.join(losses)}."]


def _residuals(score: Score) -> list[str]:
    if score.moran is None or score.moran < CLUSTERED:
        return []
    start = f"The residuals are spatially autocorrelated (Moran's I {score.moran:.2f})"
    return [f"{start}: the features miss something that varies over space."]


def _classes_in_one_fold(evaluation: Evaluation) -> list[str]:
    """Classes that no probe can learn when the one fold that holds them is held out."""
    sentences = []
    for split in evaluation.splits:
        codes = range(len(evaluation.target.classes))
        names = [f"'{evaluation.target.classes[code]}'" for code in codes if _folds_with(evaluation, split, code) < 2]
        if names:
            start = (
                f"With {FOLDS[split.kind]}, all rows of the class{'es' if len(names) > 1 else ''} {', '.join(names)}"
            )
            sentences.append(
                f"{start} are in one fold: no probe can learn them for it, and they count as misclassified."
            )
    return sentences


def _folds_with(evaluation: Evaluation, split: Split, code: int) -> int:
    return len(np.unique(split.folds[evaluation.target.values == code]))


def _lowest_blocked(scores: dict[str, Score]) -> Score | None:
    """The lowest score with whole regions or blocks held out."""
    blocked = [scores[kind] for kind in ("region", "block") if kind in scores]
    return min(blocked, key=lambda score: score.r2) if blocked else None


def _difference_of(comparison: Comparison, features: str, than: str, kind: str, probe: str) -> Difference:
    pairs = ((pair, (pair.features, pair.than, pair.folds, pair.probe)) for pair in comparison.differences)
    return next(pair for pair, key in pairs if key == (features, than, kind, probe))


def _score_text(score: Score) -> str:
    return f"{score.r2:.2f} ({score.r2_low:.2f} to {score.r2_high:.2f})"


def _difference_text(pair: Difference) -> str:
    return f"{pair.r2:+.2f} ({pair.low:+.2f} to {pair.high:+.2f})"
