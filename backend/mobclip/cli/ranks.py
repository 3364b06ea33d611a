"""Commands that `torchrun` starts in several processes, the ranks: one of them speaks."""

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Any

from mobclip.train.launch import launched_rank, launched_ranks


@contextlib.contextmanager
def one_voice() -> Iterator[None]:
    """Silence all ranks but the first while the block runs, and when it fails, all but the first that fails.

    That one knows the cause; the others only lose contact with it, or are ended.

    Raises:
        InputError: the ranks do not find each other.
    """
    if launched_ranks() == 1:
        yield
        return
    own, silence = (sys.stdout, sys.stderr), open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - until the end
    if launched_rank():
        sys.stdout = sys.stderr = silence
    from mobclip.train.distributed import common_store

    store = common_store()
    try:
        yield
    except BaseException:
        sys.stdout, sys.stderr = own if _is_first_to_fail(store) else (silence, silence)
        raise


def _is_first_to_fail(store: Any) -> bool:
    try:
        return bool(store.add("failed", 1) == 1)
    except RuntimeError:  # the store is gone, and perhaps all others
        return True
