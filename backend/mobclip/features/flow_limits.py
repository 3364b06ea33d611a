"""Which flows of a table are kept."""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError


@dataclass(frozen=True)
class FlowLimits:
    """Which flows are kept: those of `min_flow` or more in all (k-anonymity), and of each origin the largest that sum to
    `top_share` of what leaves it."""

    min_flow: float = 0
    top_share: float = 1

    def __post_init__(self) -> None:
        if not 0 <= self.min_flow < np.inf:
            raise InputError(f"The minimum flow must be a number of 0 or more, not {self.min_flow:g}.")
        if not 0 < self.top_share <= 1:
            raise InputError(f"The share of flows to keep must be above 0 and at most 1, not {self.top_share:g}.")


ALL_FLOWS = FlowLimits()
