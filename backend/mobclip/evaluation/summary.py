"""What scores say, in sentences that a person without statistics can act on."""

import numpy as np

from mobclip.evaluation.baselines import NAMES, POSITION
from mobclip.evaluation.folds import Split
from mobclip.evaluation.results import Comparison, Difference, Evaluation, Score

FOLDS = {
    "region": "whole regions left out",
    "block": "whole blocks left out",
    "distance": "folds as far away as the places to predict",
    "random": "random folds",
}
CLEAR_GAP = 0.1  # of R2 between random folds and whole regions or blocks
LEAK_SHARE = 0.5  # share of the score at random
CLUSTERED = 0.1  # Moran's I of residuals
COVERED_WITHIN = 0.02


def of_evaluation(found: Evaluation) -> list[str]:
    """The result, what it is worth against position alone, and what to watch out for."""
    ours = {
        score.folds: score for score in found.scores if (score.features, score.probe) == (found.features, found.probe)
    }
    position = {score.folds: score for score in found.scores if score.features == POSITION}
    first = next(iter(ours))
    return [
        _headline(found, ours[first]),
        *_leak(ours),
        *_leak_of_position(ours, position),
        *_against_baselines(found.differences, found.probe, first),
        *_where_to_trust(ours),
        *_few_labels(found),
        *_intervals(found, first),
        *_modalities(found),
        *_residuals(ours[first]),
        *_classes_in_one_fold(found),
    ]


def of_comparison(found: Comparison) -> list[str]:
    """Who is first by kind of folds, and whether the data can tell."""
    sentences = []
    for way in found.splits:
        for probe in dict.fromkeys(rank.probe for rank in found.ranking):
            first, second = [rank for rank in found.ranking if (rank.folds, rank.probe) == (way.kind, probe)][:2]
            pair = next(
                d
                for d in found.differences
                if (d.features, d.than, d.folds, d.probe) == (first.features, second.features, way.kind, probe)
            )
            told = "is better than" if first.verdict == "better" else "is first, but not clearly better than"
            sentences.append(
                f"With {FOLDS[way.kind]}, {probe} on {first.features} {told} {second.features}: R² {first.r2:.2f} and "
                f"{second.r2:.2f}, difference {_signed(pair)}."
            )
    return sentences


def of_rows_left_out(there: dict[str, np.ndarray]) -> list[str]:
    """How many rows are left out and why, from which rows have what; nothing where all are used."""
    used = np.logical_and.reduce(list(there.values()))
    if used.all():
        return []
    why = "; ".join(f"{int((~has).sum()):,} with {what}" for what, has in there.items() if not has.all())
    return [f"Left out: {int((~used).sum()):,} of {len(used):,} rows, {why}."]


def _headline(found: Evaluation, ours: Score) -> str:
    what = "the log loss" if found.target.task == "classification" else "the variance"
    return (
        f"With {FOLDS[ours.folds]}, {ours.probe} on {ours.features} explains {max(ours.r2, 0):.0%} of {what} of "
        f"{found.target.name}: R² {_with_interval(ours)}, {ours.rows:,} rows."
    )


def _leak(ours: dict[str, Score]) -> list[str]:
    """Whether random folds flatter the columns."""
    random, apart = ours["random"], _lowest_apart(ours)
    if apart is None or random.r2 - apart.r2 < CLEAR_GAP:
        return []
    start = f"Random folds give R² {random.r2:.2f} and {FOLDS[apart.folds]} {apart.r2:.2f}: "
    if apart.r2 < (1 - LEAK_SHARE) * random.r2:
        start += "most of the score at random comes from near neighbours in the training rows, a leak of position, and not from "
        return [f"{start}what places are like. Trust the lower score for places far from known ones."]
    return [f"{start}near neighbours help, so trust the lower score for places far from known ones."]


def _leak_of_position(ours: dict[str, Score], position: dict[str, Score]) -> list[str]:
    """Whether position alone does as well at random, which no honest map rests on."""
    apart = _lowest_apart(position)
    if apart is None:
        return []
    random = position["random"]
    if random.r2 < LEAK_SHARE or random.r2 - apart.r2 < LEAK_SHARE * random.r2:
        return []
    start = (
        f"Longitude and latitude alone give R² {random.r2:.2f} with random folds and {apart.r2:.2f} with {FOLDS[apart.folds]}: "
        "the label is largely position, so a score with random folds is no merit of any columns"
    )
    return [
        f"{start}." if ours["random"].r2 > random.r2 else f"{start}, and these columns score less there than position."
    ]


def _against_baselines(differences: list[Difference], probe: str, kind: str) -> list[str]:
    """Whether the columns beat all baselines where it counts."""
    ours = [found for found in differences if found.probe == probe and found.folds == kind]
    plain = [found for found in ours if found.than in NAMES]
    sentences = []
    if plain:
        hardest = min(plain, key=lambda found: found.r2)
        sentences.append(_verdict(hardest, f"the best of the baselines without columns, {hardest.than}"))
    return sentences + [_verdict(found, found.than) for found in ours if found.than not in NAMES]


def _verdict(found: Difference, than: str) -> str:
    if found.verdict == "no clear difference":
        return f"With {FOLDS[found.folds]}, there is no clear difference between {found.features} and {than}: R² {_signed(found)}."
    start = f"With {FOLDS[found.folds]}, the score from {found.features} is {found.verdict} than from"
    return f"{start} {than}: R² {_signed(found)}."


def _where_to_trust(ours: dict[str, Score]) -> list[str]:
    if "distance" not in ours:
        return []
    return [
        f"For the places to predict, as far from known ones as they are, expect R² {_with_interval(ours['distance'])}."
    ]


def _few_labels(found: Evaluation) -> list[str]:
    curve = [budget for budget in found.budgets if budget.features == found.features]
    if len(curve) < 2:
        return []
    least, most = curve[0], curve[-1]
    start = f"Learning from {least.share:.0%} of the labels ({least.rows:,} rows) gives R² {least.r2:.2f}"
    return [f"{start}, from {most.share:.0%} ({most.rows:,} rows) {most.r2:.2f}."]


def _intervals(found: Evaluation, kind: str) -> list[str]:
    for row in found.coverage:
        if row.folds == kind and row.decile is None:
            told = "as they say" if abs(row.covered - row.level) <= COVERED_WITHIN else "which is not what they say"
            what = "Sets of classes" if found.target.task == "classification" else "Intervals"
            return [f"{what} at {row.level:.0%} hold {row.covered:.1%} of the labels with {FOLDS[kind]}, {told}."]
    return []


def _modalities(found: Evaluation) -> list[str]:
    if not found.modality_losses:
        return []
    told = [f"{m.modality} {m.loss:.3f} ({m.low:.3f} to {m.high:.3f})" for m in found.modality_losses]
    return [f"R² lost when places left out are embedded without a modality: {', '.join(told)}."]


def _residuals(ours: Score) -> list[str]:
    if ours.moran is None or ours.moran < CLUSTERED:
        return []
    start = f"Neighbours err alike (Moran's I of the residuals {ours.moran:.2f})"
    return [f"{start}: something that varies over space is still missing from the columns."]


def _classes_in_one_fold(found: Evaluation) -> list[str]:
    """Classes that a probe cannot know when the one fold that holds them is left out."""
    sentences = []
    for way in found.splits:
        lacking = [name for code, name in enumerate(found.target.classes) if _folds_with(found, way, code) < 2]
        if lacking:
            which = ", ".join(f"'{name}'" for name in lacking)
            sentences.append(
                f"With {FOLDS[way.kind]}, all rows of the class{'es' if len(lacking) > 1 else ''} {which} are in one fold: "
                "no probe can know it there, and it counts as missed."
            )
    return sentences


def _folds_with(found: Evaluation, way: Split, code: int) -> int:
    return len(np.unique(way.folds[found.target.values == code]))


def _lowest_apart(scores: dict[str, Score]) -> Score | None:
    """The lowest score with whole regions or blocks left out."""
    apart = [scores[kind] for kind in ("region", "block") if kind in scores]
    return min(apart, key=lambda score: score.r2) if apart else None


def _with_interval(score: Score) -> str:
    return f"{score.r2:.2f} ({score.r2_low:.2f} to {score.r2_high:.2f})"


def _signed(found: Difference) -> str:
    return f"{found.r2:+.2f} ({found.low:+.2f} to {found.high:+.2f})"
