"""Times in the columns of a table, typed or as texts, as numbers that have their order."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from mobclip.features.times import NUMBER, Forms, seconds_and_forms
from mobclip.io.tables import Table

TYPED = "typed"  # form of times that the file has as such
MICROS_PER_SECOND = 1e6


def times_of(table: Table, name: str) -> tuple[np.ndarray, Forms]:
    """The times of a column, as numbers that have their order, float64 n, and their forms.

    Raises:
        InputError: no such column, or a text that is no time.
    """
    if table.is_numeric(name):
        numbers = table.numbers(name)
        known = np.flatnonzero(~np.isnan(numbers))
        return numbers, {NUMBER: str(table.texts(name)[known[0]]).strip()} if len(known) else {}
    column = table.columns.column(name)
    if pa.types.is_temporal(column.type) and not pa.types.is_duration(column.type):
        return _typed_seconds(column), {TYPED: name}
    return seconds_and_forms(table.texts(name))


def _typed_seconds(column: pa.ChunkedArray) -> np.ndarray:
    """Dates, clock times or both, NaN where null."""
    kind = column.type
    if pa.types.is_date(kind):
        column = column.cast(pa.timestamp("us"))
    unit = pa.time64("us") if pa.types.is_time(kind) else pa.timestamp("us", getattr(kind, "tz", None))
    micros = column.cast(unit, safe=False).cast(pa.int64())
    return pc.divide(micros.cast(pa.float64()), MICROS_PER_SECOND).to_numpy()
