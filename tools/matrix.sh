#!/usr/bin/env bash
# The plugin's tests on newer versions of QGIS, each in a small Debian of its own: tools/matrix.sh [SUITE…]
# trixie has QGIS 3.40 and Python 3.13, trixie-backports the QGIS after it. Needs root and debootstrap; a root is made once, in
# build/matrix/SUITE, in two minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

stop() { printf 'make: %s\n' "$*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || stop "The matrix of QGIS versions sets up Debian roots: run it as root."
command -v debootstrap >/dev/null || stop "Please install debootstrap (apt-get install debootstrap), then run make again."
# Mounts in a namespace of our own go when it ends, whatever happens.
[ -n "${IN_OWN_MOUNTS:-}" ] || IN_OWN_MOUNTS=1 exec unshare --mount "$0" "$@"

# How this machine reaches the network, its certificates and its settings of pip.
copy_settings() {
    local file
    for file in /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/xdg/pip/* /etc/ssl/certs/ca-certificates.crt; do
        [ -f "$file" ] && install -D -m 644 "$file" "$1$file"
    done
    return 0
}

# What programs in a root expect of the running system.
mount_system() {
    mount --bind /proc "$1/proc"
    mount --bind /dev "$1/dev"
}

# A root with QGIS in it; one that is not whole has another name.
make_root() {
    local suite=$1 root=$2 base=${1%-backports} packages="qgis python3-qgis qgis-providers qttools5-dev-tools python3-venv git make"
    printf '• Making a Debian %s with QGIS in %s\n' "$suite" "$root"
    rm -rf "$root.new"
    debootstrap --variant=minbase --include=ca-certificates "$base" "$root.new" >/dev/null
    copy_settings "$root.new"
    if [ "$suite" != "$base" ]; then
        sed -n "s/ $base / $suite /p" "$root.new/etc/apt/sources.list" >"$root.new/etc/apt/sources.list.d/$suite.list"
    fi
    mount_system "$root.new"
    chroot "$root.new" bash -euc "
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends -t $suite $packages" >"$root.log" 2>&1 ||
        stop "apt could not install QGIS in $root.new; its messages are in $root.log."
    umount "$root.new/proc" "$root.new/dev"
    copy_settings "$root.new"
    mv "$root.new" "$root"
}

# The files that git knows, as they are now, and the tests of the plugin on them.
test_in() {
    local root=$1
    mount_system "$root"
    mkdir -p "$root/mobclip"
    git ls-files -z | tar --null --files-from=- --create | tar --extract --directory="$root/mobclip"
    env -u TMPDIR chroot "$root" bash -euc '
        cd /mobclip
        export HOME=/root
        tools/setup.sh qgis backend plugin_tests
        .venv/bin/python tools/stage.py build/plugins
        .venv-qgis/bin/python -c "import sys; from qgis.core import Qgis; print(f\"== QGIS {Qgis.version()}, Python {sys.version.split()[0]}\")"
        tools/with_qgis.sh .venv-qgis/bin/python -m pytest -q -W ignore tests/qgis'
}

failed=()
suites=("$@")
[ $# -gt 0 ] || suites=(trixie trixie-backports)
mkdir -p build/matrix
for suite in "${suites[@]}"; do
    root=build/matrix/$suite
    [ -d "$root" ] || make_root "$suite" "$root"
    test_in "$root" || failed+=("$suite")
done
[ ${#failed[@]} -eq 0 ] || stop "Tests failed on ${failed[*]}."
