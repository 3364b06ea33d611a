"""The master of Spark that `--engine` names, looked at before any work."""

import importlib.util
import os
import re
import shutil
import socket
from pathlib import Path

from mobclip.errors import InputError

LOCAL = re.compile(r"local(?:\[(\*|[1-9][0-9]{0,3})\])?")
ADDRESS = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?:[0-9]{1,5}"
CLUSTER = re.compile(rf"spark://({ADDRESS}(?:,{ADDRESS})*)")
SECONDS_PER_MASTER = 5.0  # in which one must answer


def is_local(master: str) -> bool:
    """Whether the work is done in the processors of this machine, which no other can reach then."""
    return LOCAL.fullmatch(master) is not None


def local_threads(master: str) -> int | None:
    """How many tasks a local master runs at a time; None for as many as there are processors, as on a cluster."""
    found = LOCAL.fullmatch(master)
    return None if found is None or found[1] == "*" else int(found[1] or 1)


def check_master(master: str) -> None:
    """Refuse to begin without what Spark needs: a master that there can be and that answers, its package, and Java.

    Raises:
        InputError: one of them is not there.
    """
    if not LOCAL.fullmatch(master) and not CLUSTER.fullmatch(master):
        raise InputError(
            f"The engine '{master}' is not known: give local[*] for Spark on this machine, the address of a Spark master, such "
            "as spark://host:7077, or none to work without Spark."
        )
    if importlib.util.find_spec("pyspark") is None:
        raise InputError("Spark needs the package pyspark, which is not installed: pip install 'mobclip[spark]'.")
    java_home = os.environ.get("JAVA_HOME")
    if shutil.which(Path(java_home, "bin", "java") if java_home else "java") is None:
        where = f"JAVA_HOME ({java_home}) has none" if java_home else "none was found"
        raise InputError(
            f"Spark needs Java 17 or newer, and {where}: install it (Debian: apt install default-jre-headless), or set JAVA_HOME "
            "to its folder."
        )
    cluster = CLUSTER.fullmatch(master)
    if cluster and not any(map(_answers, cluster[1].split(","))):
        raise InputError(
            f"No Spark master answers at {master}: check the address, and that the cluster runs and no firewall is between."
        )


def _answers(address: str) -> bool:
    host, _, port = address.rpartition(":")
    try:
        with socket.create_connection((host, int(port)), SECONDS_PER_MASTER):
            return True
    except (OSError, OverflowError):  # also of names that nobody knows and ports that cannot be
        return False
