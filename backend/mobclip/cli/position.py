"""What the commands share that may take position beside embeddings: the option, and what was chosen and why."""

from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from mobclip import choices

if TYPE_CHECKING:
    from mobclip.prediction.fit import FitReport

Position = Annotated[
    choices.Position,
    typer.Option(
        help="Smooth functions of position as further columns; auto: where cross-validation says that they help."
    ),
]
HELD_OUT = {"region": "regions held out", "block": "blocks held out", "random": "random rows held out"}


def position_sentences(report: "FitReport", position: choices.Position) -> list[str]:
    """What a fit chose, and the gain that says so; nothing where position was not asked for."""
    if position == "none":
        return []
    if not np.isfinite(report.position_gain):
        return ["Position left out: it could not be judged."]
    gain = f"{report.position_gain:+.3f} ({report.position_gain_low:+.3f} to {report.position_gain_high:+.3f})"
    change = f"with {HELD_OUT[report.fold_kind]} it changes R² by {gain}"
    if not report.position_functions:
        return [f"Position left out, as it does not clearly help: {change}."]
    why = "as it helps" if position == "auto" else "as asked for"
    return [f"Position added ({report.position_functions} functions), {why}: {change}."]
