"""Where the checkpoint of a run is whose model has no place of its own, such as a temporary file of QGIS."""

import contextlib
import dataclasses
import json
import time
from collections.abc import Sequence
from pathlib import Path

from mobclip.bundle.store import user_models
from mobclip.errors import InputError
from mobclip.features.tables import FlowTable, ModalityTable
from mobclip.io.atomic import reason
from mobclip.io.container import digest
from mobclip.train.plan import CHECKPOINT, Options

KEPT_SECONDS = 30 * 24 * 3600  # after which nobody goes on with a run
DIGITS = 16  # of a digest, in a name
# Of the options: the others are for the card.
OF_TRAINING = ("encoder", "convolution", "convolution_options", "people", "pivot", "groups", "settings")


def checkpoint_folder() -> Path:
    """The folder of checkpoints in the user's data folder, whether it exists or not."""
    return user_models().with_name("checkpoints")


def checkpoint_by_content(tables: Sequence[ModalityTable | FlowTable], options: Options) -> Path:
    """The checkpoint of a run on these tables with these options, in a folder that is made; older ones are removed.

    The same tables and options have the same checkpoint, wherever the model is written to.

    Raises:
        InputError: the folder cannot be made.
    """
    folder = checkpoint_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be made ({reason(error)}): name a file for the model.") from error
    for old in folder.glob(f"*{CHECKPOINT}"):
        with contextlib.suppress(OSError):
            if time.time() - old.stat().st_mtime > KEPT_SECONDS:
                old.unlink()
    how = {name: value for name, value in dataclasses.asdict(options).items() if name in OF_TRAINING}
    content = [[str(table.entry.get("digest")) for table in tables], how]
    name = digest(json.dumps(content, sort_keys=True).encode()).removeprefix("sha256:")[:DIGITS]
    return folder / f"{name}{CHECKPOINT}"
