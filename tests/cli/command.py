"""The `mobclip` command as a real process, for the tests beside this file."""

import os
import subprocess
import sys

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


def succeed(done):
    """What the command printed; it must have ended well."""
    assert done.returncode == 0, done.stderr
    return done.stdout
