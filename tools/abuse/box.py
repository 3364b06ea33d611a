"""A folder that holds all that a program under test may see and write, and what changed in it."""

import hashlib
import os
import shutil
import stat
import zipfile
from pathlib import Path

SECRET = b"-----BEGIN OPENSSH PRIVATE KEY-----\n" * 8
OLD_OUTPUT = b"what was there before\n"
CONTAINERS = (".predictor", ".mobclip")


class Box:
    """The working folder, the home, the temporary folder and the folder of outputs of a program under test.

    `log` keeps what the program prints; it lies outside those that are compared. In the working folder lies a secret, which
    no program has a reason to read.
    """

    def __init__(self, root: Path):
        self.root = root
        self.work, self.home, self.tmp, self.out = (root / name for name in ("work", "home", "tmp", "out"))
        self.log = root / "log"
        self.secret = self.work / ".ssh/id_ed25519"

    def empty(self) -> None:
        """Begin anew."""
        for folder in (self.work, self.home, self.tmp, self.out, self.log):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        self.secret.parent.mkdir()
        self.secret.write_bytes(SECRET)
        os.utime(self.secret, ns=(0, os.stat(self.secret).st_mtime_ns))  # the next read sets the time of access

    def old_output(self, name: str) -> Path:
        """A file at the place of the output, which a run that fails must leave as it is."""
        path = self.out / name
        if path.suffix in CONTAINERS:  # which take the place of their like only
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr("card.json", OLD_OUTPUT)
        else:
            path.write_bytes(OLD_OUTPUT)
        return path

    def environment(self) -> dict[str, str]:
        """Variables of the program under test."""
        kept = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "MOBCLIP_PYTHON", "QGIS_PLUGINPATH")
        return {
            **{name: os.environ[name] for name in kept if name in os.environ},
            "HOME": str(self.home),
            "TMPDIR": str(self.tmp),
            "LANG": "C.UTF-8",
            "COLUMNS": "120",
            "OMP_NUM_THREADS": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "READY": str(self.log / "ready"),
        }

    def snapshot(self) -> dict[str, str]:
        """What lies in the folders: the digest of a file, or what else it is, by its path."""
        found = {}
        for folder in (self.work, self.home, self.tmp, self.out):
            for directory, folders, names in os.walk(folder):
                for name in (*folders, *names):
                    path = Path(directory, name)
                    if path != self.secret:  # which even we must not read
                        found[str(path.relative_to(self.root))] = _content(path)
        return found

    def secret_was_read(self) -> bool:
        """Whether a program, also its native code, read the secret (never where the disk notes no times of access)."""
        return os.stat(self.secret).st_atime_ns != 0


def _content(path: Path) -> str:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        return f"mode {status.st_mode:o}"
    return hashlib.sha256(path.read_bytes()).hexdigest() if status.st_size < 2**24 else f"{status.st_size:,} bytes"
