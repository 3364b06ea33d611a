"""The `mobclip` command, as a real process or in this one, for the tests beside this file."""

import contextlib
import io
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from mobclip.cli import main

START = "from mobclip.cli import main; main()"


def run_mobclip(folder, *arguments, **environment):
    """Run the command in a folder, with more variables in its environment; what it left."""
    return subprocess.run(
        [sys.executable, "-c", START, *map(str, arguments)],
        check=False,
        cwd=folder,
        env={**os.environ, "COLUMNS": "120", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@dataclass
class Done:
    """What a command left: its exit status and what it said."""

    returncode: int
    stdout: str
    stderr: str


def run_here(folder, *arguments, **environment):
    """The same in this process, which saves the seconds in which one of its own would import what it needs."""
    out, err, status = io.StringIO(), io.StringIO(), 0
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        for name, value in {"COLUMNS": "120", **environment}.items():
            patch.setenv(name, value)
        patch.chdir(folder)
        patch.setattr(sys, "argv", ["mobclip", *map(str, arguments)])
        try:
            main()
        except SystemExit as end:
            status = end.code
    return Done(status, out.getvalue(), err.getvalue())


def succeed(done):
    """What the command printed; it must have ended well."""
    assert done.returncode == 0, done.stderr
    return done.stdout
