#!/usr/bin/env bash
# Run a command with the staged plugin in a throw-away QGIS profile, without a display: tools/with_qgis.sh COMMAND…
# `tools/with_qgis.sh --which` prints the path of qgis_process.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Debian 12 wraps qgis_process in a script that passes an option which it does not know.
for candidate in /usr/bin/qgis_process.bin "$(command -v qgis_process || true)"; do
    if [ -x "$candidate" ]; then
        export QGIS_PROCESS=$candidate
        break
    fi
done
if [ "${1:-}" = --which ]; then
    echo "${QGIS_PROCESS:-}"
    exit
fi

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export QT_QPA_PLATFORM=offscreen
export QGIS_CUSTOM_CONFIG_PATH=$profile
export QGIS_PLUGINPATH=$root/build/plugins
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$profile}
export MOBCLIP_PYTHON=${MOBCLIP_PYTHON:-$root/.venv/bin/python}
"$@"
