#!/usr/bin/env bash
# All tests, or some suites of them: tools/test.sh [backend|command_line|engine|package|plugin]…
# Each suite is a process with temporary files of its own, so the backend's Python and QGIS's never meet. As many run at once as
# there are processors, each on one of them. What they say is shown when all have ended, and kept in build/tests/.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
export COVERAGE_FILE=$PWD/build/coverage OMP_NUM_THREADS=1 LOGS=build/tests
DURATION='^[0-9.]+s (setup|call|teardown) +'

tests_of() {
    local qgis='tools/with_qgis.sh'
    case $1 in
        backend) .venv/bin/python -m pytest "${@:2}" --cov=mobclip --cov-report= tests/backend ;;
        command_line) .venv/bin/python -m pytest "${@:2}" tests/cli ;;
        engine) $qgis .venv/bin/python -m pytest "${@:2}" tests/engine ;;
        package) .venv/bin/python -m pytest "${@:2}" tests/package ;;
        plugin) $qgis .venv-qgis/bin/python -m pytest "${@:2}" tests/qgis ;;
        *) echo "There is no suite $1." && false ;;
    esac
}

run_suite() {
    local temporary
    temporary=$(mktemp -d)
    TMPDIR=$temporary tests_of "$1" -q --durations=15 >"$LOGS/$1.log" 2>&1 && touch "$LOGS/$1.passed"
    rm -rf "$temporary"
    printf '%s: %s\n' "$1" "$(grep . "$LOGS/$1.log" | tail -n 1)"
}

suites=("$@")
[ $# -gt 0 ] || suites=(plugin backend command_line engine package) # the longest first
rm -rf "$LOGS" "$COVERAGE_FILE"
mkdir -p "$LOGS"
processes=$(getconf _NPROCESSORS_ONLN)
echo "${#suites[@]} suites of tests, $processes at once; this takes minutes."
export -f tests_of run_suite
printf '%s\n' "${suites[@]}" | xargs -P "$processes" -I{} bash -c 'run_suite {}'

failed=()
for suite in "${suites[@]}"; do
    [ -e "$LOGS/$suite.passed" ] || failed+=("$suite")
    printf '\n== %s\n' "$suite"
    grep -vE "$DURATION|^=+ slowest" "$LOGS/$suite.log"
done
printf '\nThe slowest:\n'
cat "$LOGS"/*.log | grep -E "$DURATION" | sort -rn | head -n 15
[ ! -e "$COVERAGE_FILE" ] ||
    printf '\nThe tests of the backend run %s %% of its statements.\n' "$(.venv/bin/coverage report --format=total)"
if [ ${#failed[@]} -gt 0 ]; then
    printf 'FAILED: %s\n' "${failed[*]}"
    exit 1
fi
echo 'All tests passed.'
