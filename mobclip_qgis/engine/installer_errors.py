"""What went wrong in an installation, as one sentence that says what to do. Imports no QGIS."""

from __future__ import annotations

import re

from ..translation import tr, tr_later

HASH = tr_later(
    "A package that was downloaded is not the one that MobCLIP was tested with, so it was not installed: try again, "
    "and if it stays so, ask whoever runs your package mirror."
)
PROXY = tr_later(
    "The proxy refused the connection: check the proxy in Settings > Options > Network, with its user and password."
)
SOCKS = tr_later(
    "pip cannot use a SOCKS proxy: set an HTTP proxy in Settings > Options > Network, or use a folder of wheels."
)
TLS = tr_later(
    "The certificate of the package index was not accepted, as where a firewall looks into connections: add your "
    "organisation's certificate in Settings > Options > Authentication > Manage Certificates, or use a folder of "
    "wheels."
)
INSECURE = tr_later(
    "pip's settings name a package index whose address begins with http: use one with https, or set trusted-host there."
)
BLOCKED = tr_later(
    "Windows does not let programs run from the environment's folder (AppLocker or a similar policy): ask your "
    "administrator to allow it, or set the interpreter to one that is allowed."
)
LOCKED = tr_later(
    "A file was held by another program, often an antivirus scan, or the folder may not be written: wait a minute "
    "and try again, and close other windows of QGIS."
)
DISK = tr_later("The disk is full: free some space and try again; what was downloaded is kept.")
LONG_PATHS = tr_later(
    "A path is too long for Windows: allow long paths (LongPathsEnabled), or set LOCALAPPDATA to a shorter folder."
)
OFFLINE_LACKS = tr_later(
    "The folder of wheels lacks {name}: fill it on a connected computer with pip download from the same lock."
)
NO_WHEEL = tr_later(
    "The package index offers no wheel of {name} that fits this Python and system: choose another Python."
)
NETWORK = tr_later(
    "The package index could not be reached: check the connection and the proxy in Settings > Options > Network, or "
    "use a folder of wheels."
)
GLIBC = tr_later("This system is too old for the packages (glibc): they need one of 2018 or later.")
RUNTIME = tr_later(
    "A package could not load its libraries: on Windows install the Microsoft Visual C++ Redistributable 2015-2022 "
    "(x64)."
)
NO_PIP = tr_later(
    "This Python cannot make environments: install the package python3-venv of your system, or choose another Python."
)
MEMORY = tr_later("There was not enough memory: close other programs and try again.")

# The first that is found decides; what is particular comes before what often goes with it.
CAUSES = (
    (r"DO NOT MATCH THE HASHES|HashMismatch|Hashes are required", HASH),
    (r"No space left on device|\[Errno 28\]|WinError 112\b|Disk quota exceeded|\[Errno 122\]", DISK),
    (r"WinError 206\b|filename or extension is too long|enable-long-paths|File name too long", LONG_PATHS),
    (r"SOCKS support", SOCKS),
    (r"ProxyError|Cannot connect to proxy|407 Proxy|Tunnel connection failed", PROXY),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|SSLError|TLS CA certificate bundle|certificate verify failed",
        TLS,
    ),
    (r"is not a trusted or secure host", INSECURE),
    (r"WinError 1260\b|WinError 4551\b|blocked by group policy|Application Control policy", BLOCKED),
    (r"WinError (5|32)\b|PermissionError|Permission denied|Access is denied|being used by another process", LOCKED),
    (r"GLIBC_[0-9.]+' not found", GLIBC),
    (r"DLL load failed|cannot open shared object file", RUNTIME),
    (r"No module named '?(venv|ensurepip|pip)\b|ensurepip is not available", NO_PIP),
    (r"MemoryError|Cannot allocate memory", MEMORY),
    (r"invalid peer certificate|UnknownIssuer", TLS),
    (r"ConnectTimeout|ReadTimeout|Read timed out|NewConnectionError|getaddrinfo|Failed to resolve|dns error", NETWORK),
    (
        r"ConnectionResetError|Connection (refused|aborted)|Network is unreachable|urlopen error|sending request",
        NETWORK,
    ),
)
MISSING = r"No matching distribution found for ([^\s=<>]+)"


def explain(log: str, is_offline: bool = False) -> str:
    """The sentence for the output of a step that failed.

    Args:
        log: what it wrote.
        is_offline: whether wheels come from a folder.
    """
    for pattern, sentence in CAUSES:
        if re.search(pattern, log):
            return tr(sentence)
    missing = re.search(MISSING, log)
    if missing:
        return tr(OFFLINE_LACKS if is_offline else NO_WHEEL).format(name=missing[1])
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    reason = next(
        (line for line in reversed(lines) if line.lower().startswith("error")),
        lines[-1] if lines else tr("no output"),
    )
    return tr("The packages could not be installed ({}).").format(reason[:200])
