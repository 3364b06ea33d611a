#!/usr/bin/env bash
# Set up what the Makefile needs, quickly where it is there: tools/setup.sh [qgis|backend|train|lint|wheel|docs|tests|plugin_tests|postgis|spark|rivals]…
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '• %s\n' "$*"; }
stop() { printf 'make: %s\n' "$*" >&2; exit 1; }

# Run apt-get as root, or say in one sentence that a person has to.
install_packages() {
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    command -v apt-get >/dev/null || stop "Please install $* with your system's package manager, then run make again."
    if [ "$(id -u)" != 0 ] && ! sudo -n true 2>/dev/null && ! { [ -t 0 ] && sudo -v; }; then
        stop "Please run 'apt-get install $*' as root, then run make again."
    fi
    say "Installing $* with apt (a minute or two)"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        stop "apt could not install $*; its messages are above."
}

# QGIS, its Python and its Processing provider of native algorithms; and lrelease, which compiles translations.
setup_qgis() {
    local check='import sys; sys.path.append("/usr/share/qgis/python/plugins"); import qgis.core, processing'
    /usr/bin/python3 -c "$check" 2>/dev/null && [ -n "$(tools/with_qgis.sh --which)" ] ||
        install_packages qgis python3-qgis qgis-providers
    compgen -G '/usr/lib/qt[56]/bin/lrelease' >/dev/null || command -v pyside6-lrelease >/dev/null ||
        install_packages qttools5-dev-tools
}

# The first Python of at least 3.10 that can make virtual environments.
find_python() {
    local candidate
    for candidate in python3.13 python3.12 python3.11 python3.10 python3 /usr/bin/python3; do
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
}

# What the stamps in an environment are of: after a change of it, all is installed anew.
digest() { cat backend/pyproject.toml backend/constraints.txt tools/setup.sh | sha256sum | cut -c1-16; }

# install_into VENV STAMPS ARGUMENTS…: pip install; then the stamps, with spaces between them, say that it is done.
install_into() {
    local venv=$1 stamps=$2 stamp
    shift 2
    say "Installing $stamps into $venv/"
    # Python compiles what is imported, which is a small part of the packages.
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-compile "$@" ||
        stop "pip could not install $stamps; its messages are above."
    for stamp in $stamps; do
        rm -f "$venv/.$stamp-"*
        touch "$venv/.$stamp-$(digest)"
    done
}

setup_backend() {
    if [ ! -x .venv/bin/python ]; then
        local python
        python=$(find_python)
        if [ -z "$python" ]; then
            install_packages python3-venv
            python=$(find_python)
        fi
        [ -n "$python" ] || stop "Python 3.10 or newer is needed for the backend, and none was found."
        say "Making the backend's environment .venv/ with $("$python" --version)"
        "$python" -m venv .venv
    fi
    needs_backend=yes
}

# Install the backend with the extras that parts asked for, at once: each call of pip builds the backend and solves anew.
install_backend() {
    local extra missing=()
    for extra in "${extras[@]}"; do
        [ -e ".venv/.$extra-$(digest)" ] || missing+=("$extra")
    done
    if [ ${#missing[@]} -gt 0 ] || [ ! -e ".venv/.backend-$(digest)" ]; then
        install_into .venv "$(echo backend "${missing[@]}")" --constraint backend/constraints.txt \
            -e "./backend${missing[*]:+[$(IFS=, && echo "${missing[*]}")]}"
    fi
}

setup_train() {
    setup_backend
    extras+=(train)
}

# Tests of the backend and its training in .venv; tests of the plugin in an environment that sees the system's QGIS.
setup_tests() {
    command -v strace >/dev/null || [ "$(uname)" != Linux ] || install_packages strace
    setup_backend
    extras+=(train test text wheel)
    setup_plugin_tests
}

setup_plugin_tests() {
    if [ ! -x .venv-qgis/bin/python ]; then
        /usr/bin/python3 -c 'import venv, ensurepip' 2>/dev/null || install_packages python3-venv
        say "Making the plugin's test environment .venv-qgis/"
        /usr/bin/python3 -m venv --system-site-packages .venv-qgis
    fi
    [ -e ".venv-qgis/.plugin-tests-$(digest)" ] && return
    local version
    version=$(/usr/bin/python3 -c 'from qgis.core import Qgis; print(2 if Qgis.QGIS_VERSION_INT < 33400 else 5)')
    # pytest-qgis 2.1.0 is the last for QGIS before 3.34
    if [ "$version" = 2 ]; then
        install_into .venv-qgis plugin-tests 'pytest>=8,<9' 'pytest-qgis==2.1.0'
    else
        install_into .venv-qgis plugin-tests 'pytest>=8' 'pytest-qgis>=3'
    fi
}

# A PostgreSQL with PostGIS, of which a test starts a server of its own.
setup_postgis() {
    compgen -G '/usr/share/postgresql/*/extension/postgis.control' >/dev/null || install_packages postgresql-postgis
}

# Java, and PySpark, which are half a gigabyte.
setup_spark() {
    command -v java >/dev/null || install_packages default-jre-headless
    setup_backend
    extras+=(spark)
}

# What checks the code: ruff and mypy, in the versions that backend/pyproject.toml names, so that all see the same complaints.
setup_lint() {
    setup_backend
    extras+=(lint)
}

# What builds and checks the wheel of the backend.
setup_wheel() {
    setup_backend
    extras+=(wheel)
}

# What makes pages of docs/: MkDocs and its theme Material, pinned as above.
setup_docs() {
    setup_backend
    extras+=(docs)
}

# The packages of authors that benchmarks compare with, without what these would bring; benchmarks leave out what is not there.
setup_rivals() {
    setup_tests
    install_backend
    .venv/bin/python -c 'from importlib.util import find_spec as f; exit(not (f("geoclip") and f("rshf")))' && return
    say "Installing rshf and geoclip into .venv/, for comparison"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps rshf geoclip ||
        say "They are unavailable: comparisons with them are skipped."
}

needs_backend=
extras=()
for part in "$@"; do
    "setup_$part"
done
[ -z "$needs_backend" ] || install_backend
