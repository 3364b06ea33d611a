"""Labels: the indicator that a probe is fitted to, whether numbers, classes or counts, checked where it comes in."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, replace
from decimal import Decimal
from typing import Any, get_args

import numpy as np

from mobclip.choices import LearningTask, Transform
from mobclip.errors import InputError
from mobclip.io.number_texts import Survey, parse_numbers, survey
from mobclip.magnitude import check_magnitude
from mobclip.probe import label_remarks

TASKS: tuple[LearningTask, ...] = get_args(LearningTask)
TRANSFORMS: tuple[Transform, ...] = get_args(Transform)
MAX_CLASSES = 100
ID_NAMES = ("fid", "ogc_fid", "gid", "id", "objectid", "uuid", "h3")  # in small letters


@dataclass(frozen=True)
class Labels:
    """An indicator by row.

    `values` is float64 n, NaN where unknown: numbers in the indicator's own unit, or for classes their position in `classes`.
    `transform` is what a regression is fitted to in place of the number: its `log`, or the `logit` of a share. `summary` says
    what the column was taken for, and `remarks` what is dubious about it.
    """

    name: str
    values: np.ndarray
    _: KW_ONLY
    task: str = "regression"
    classes: tuple[str, ...] = ()
    transform: str = "none"
    summary: str = ""
    remarks: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.values)

    @property
    def known(self) -> np.ndarray:
        """Which rows have a label, bool n."""
        return np.isfinite(self.values)

    def at(self, rows: np.ndarray) -> "Labels":
        """The labels of some rows, by number or mask."""
        return replace(self, values=self.values[rows])

    def columns(self) -> np.ndarray:
        """Numbers as float64 n x 1, classes as 0 and 1, float64 n x classes; all labels known."""
        if self.task == "classification":
            return np.eye(len(self.classes))[self.values.astype(np.int64)]
        return self.values[:, None]


def labels_of(name: str, raw: np.ndarray | Sequence[Any], task: str = "auto", transform: str = "none") -> Labels:
    """Labels from a column of a table.

    Args:
        name: of the column, for messages.
        raw: n numbers, NaN or None where unknown; or n texts or booleans, None or blank where unknown. What texts are is told by
            `number_texts.survey`.
        task: one of `TASKS`, or `auto`: numbers, and texts that are all plain numbers, are a regression, others classes.
        transform: one of `TRANSFORMS`, of a regression.

    Raises:
        InputError: an unknown task or transform; texts of which only some are numbers, or not plain ones, unless classes are
            asked for; ids; labels that are all null, infinite, the same everywhere, of one class or of more than a hundred, texts
            where numbers are needed, counts that are negative or not whole, a log of what is not above 0, a logit of what is not
            between 0 and 1.
    """
    if task not in ("auto", *TASKS):
        raise InputError(f"There is no task '{task}': choose auto, {', '.join(TASKS[:-1])} or {TASKS[-1]}.")
    if transform not in TRANSFORMS:
        raise InputError(f"There is no transform '{transform}': choose none, log or logit.")
    numbers = _numbers(raw)
    texts = _texts(raw) if numbers is None or task == "classification" else []
    found = survey(texts)
    if numbers is None and found.kind == "numbers":
        numbers = parse_numbers(texts)
    if task == "auto":
        _check_not_ids(name, texts if numbers is None else numbers)
        task = "regression" if numbers is not None or found.kind == "mixed" else "classification"
    if task == "classification":
        labels = _classification(name, texts, found)
    elif numbers is None:
        raise InputError(_not_numbers(name, task, found))
    else:
        labels = Labels(name, numbers, task=task)
    if transform != "none" and task != "regression":
        raise InputError(f"The transform {transform} is for regression, not for {task}: choose none.")
    labels = replace(labels, transform=transform)
    check_labels(labels)
    return replace(
        labels,
        summary=label_remarks.summary(labels, found.unknown, as_text=bool(texts)),
        remarks=tuple(label_remarks.remarks(labels)),
    )


def check_target(name: str, fields: Sequence[str]) -> None:
    """Refuse an indicator that is learnt from itself; names are compared without case, as QGIS and GDAL do.

    Args:
        fields: names of the columns that it is predicted from or compared with.

    Raises:
        InputError: it is among them.
    """
    if name.casefold() in {field.casefold() for field in fields}:
        raise InputError(
            f"The indicator '{name}' is also among the fields that it is predicted from or compared with: choose another, or "
            "leave it out there."
        )


def check_labels(labels: Labels) -> None:
    """Raise InputError where no probe can be fitted to the labels; see `labels_of`."""
    name = labels.name
    known = labels.values[labels.known]
    if np.isinf(labels.values).any():
        raise InputError(f"The field '{name}' has infinite values: replace them by NULL.")
    check_magnitude(f"The field '{name}'", known)
    if not len(known):
        raise InputError(f"The field '{name}' is NULL in all rows: there are no labels to train on.")
    if np.ptp(known) == 0:
        if labels.task == "classification":
            raise InputError(
                f"The field '{name}' has only the class '{labels.classes[int(known[0])]}': at least two classes are needed."
            )
        raise InputError(f"The field '{name}' has the same value in all rows: there is nothing to predict.")
    if labels.task == "counts" and ((known < 0) | (known != np.round(known))).any():
        raise InputError(
            f"The field '{name}' has values that are not counts (negative, or not whole numbers): choose the task regression."
        )
    if labels.transform == "log" and known.min() <= 0:
        raise InputError(
            f"The field '{name}' has values of 0 or less, which have no logarithm: choose another transform."
        )
    if labels.transform == "logit" and (known.min() <= 0 or known.max() >= 1):
        raise InputError(
            f"The field '{name}' has values outside 0 to 1, which have no logit: divide percentages by 100, and move 0 and 1 "
            "inside."
        )


def drop_empty_classes(labels: Labels) -> Labels:
    """The labels, all known, without the classes that no row has."""
    if labels.task != "classification":
        return labels
    present, codes = np.unique(labels.values.astype(np.int64), return_inverse=True)
    return replace(labels, values=codes.astype(np.float64), classes=tuple(labels.classes[code] for code in present))


def _check_not_ids(name: str, values: np.ndarray | Sequence[str | None]) -> None:
    """Refuse a column whose name says that it holds ids, if each is there once: they teach nothing."""
    if name.lower() not in ID_NAMES:
        return
    known = [value for value in values if value is not None and value == value]
    if len(set(known)) == len(known) > 1:
        raise InputError(
            f"The field '{name}' holds a unique name or number of each row, not classes or quantities: choose the field of an "
            "indicator."
        )


def _not_numbers(name: str, task: str, found: Survey) -> str:
    """Why texts are no numbers, and what to do."""
    if found.kind == "mixed":
        return (
            f"The field '{name}' holds {found.mixture()}: make it a number field, with a decimal point and NULL where unknown, "
            "or choose the task classification."
        )
    return f"The field '{name}' holds text, but {task} needs numbers: choose the task classification."


def _numbers(raw: np.ndarray | Sequence[Any]) -> np.ndarray | None:
    """Float64 n, or None where there are texts or booleans."""
    values = np.asarray(raw)
    if values.dtype.kind in "iuf":
        return values.astype(np.float64)
    present = [value for value in values.tolist() if value is not None]
    are_numbers = all(isinstance(value, (int, float, Decimal)) and not isinstance(value, bool) for value in present)
    if values.dtype.kind == "O" and are_numbers:
        return np.array([np.nan if value is None else value for value in values.tolist()], dtype=np.float64)
    return None


def _texts(raw: np.ndarray | Sequence[Any]) -> list[str | None]:
    """Texts without blanks around them, None where unknown; 3.0 becomes 3."""

    def text(value: Any) -> str | None:
        if value is None or (isinstance(value, float) and np.isnan(value)):
            return None
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return str(value).strip() or None

    return [text(value) for value in np.asarray(raw).tolist()]


def _classification(name: str, texts: list[str | None], found: Survey) -> Labels:
    texts = [None if text in found.unknown else text for text in texts]
    classes = tuple(sorted({text for text in texts if text is not None}))
    if len(classes) > MAX_CLASSES:
        raise InputError(
            f"The field '{name}' has {len(classes):,} classes, but at most {MAX_CLASSES} are possible: "
            "is it a number stored as text, or a unique name?"
        )
    codes: dict[str | None, float] = {text: float(code) for code, text in enumerate(classes)}
    values = np.array([codes.get(text, np.nan) for text in texts])
    return Labels(name, values, task="classification", classes=classes)
