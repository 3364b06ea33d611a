#!/usr/bin/env bash
# All tests, each part in its own process: the backend's Python and QGIS's Python never meet.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
failed=()

part() {
    local name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed+=("$name")
}

export COVERAGE_FILE=$PWD/build/coverage
mkdir -p build

part backend .venv/bin/python -m pytest -q --cov=mobclip --cov-report= tests/backend
part 'command line' .venv/bin/python -m pytest -q tests/cli
part engine tools/with_qgis.sh .venv/bin/python -m pytest -q tests/engine
part package .venv/bin/python -m pytest -q tests/package
part plugin tools/with_qgis.sh .venv-qgis/bin/python -m pytest -q tests/qgis

printf '\nThe tests of the backend run %s %% of its statements.\n' "$(.venv/bin/coverage report --format=total)"
if [ ${#failed[@]} -gt 0 ]; then
    printf 'FAILED: %s\n' "${failed[*]}"
    exit 1
fi
echo 'All tests passed.'
