#!/usr/bin/env bash
# Installs what the tests need, then runs them and says how long it took.
#
#   bash scripts/test.sh                        everything
#   bash scripts/test.sh fast                   without QGIS windows, qgis_process and what takes long; fewer examples of each property
#   bash scripts/test.sh coverage               the fast tests with a figure of coverage, in about twice the time
#   bash scripts/test.sh tests/core -k gini     arguments of pytest: one process, only what is asked for
#
# TZ=Europe/Berlin bash scripts/test.sh fast runs in another time zone than UTC.
set -euo pipefail
source "$(dirname "$0")/setup.sh"

need_qgis
need xvfb xauth python3-venv qttools5-dev-tools poppler-utils postgresql-postgis

VENV="$ROOT/.venv"
if [ ! -x "$VENV/bin/pytest" ] || ! cmp -s "$ROOT/tests/requirements.txt" "$VENV/requirements.txt"; then
    echo "Preparing the test environment in .venv"
    /usr/bin/python3 -m venv --system-site-packages "$VENV"
    "$VENV/bin/pip" install --quiet --disable-pip-version-check -r "$ROOT/tests/requirements.txt"
    cp "$ROOT/tests/requirements.txt" "$VENV/requirements.txt"
fi

cd "$ROOT"
export QT_QPA_PLATFORM=offscreen TZ=${TZ:-UTC}
export COVERAGE_FILE="$ROOT/build/coverage" # read by pytest-cov
mkdir -p build
after() { :; }
# a file stays in one process: its tests share fixtures and, on the desktop, a QGIS
whole=(-q --numprocesses auto --dist loadfile --no-loadscope-reorder)
# properties with fewer examples; who is done first takes from the other
fast=(-q --numprocesses auto --dist worksteal -m "not slow" --hypothesis-profile=fast)
case "${1:-}" in
fast)
    shift
    set -- "${fast[@]}" "$@"
    ;;
coverage)
    shift
    set -- "${fast[@]}" --cov=core --cov=processing --cov-report= "$@"
    "$VENV/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' && export COVERAGE_CORE=sysmon # costs next to nothing
    after() { echo "Coverage of core and processing: $("$VENV/bin/coverage" report --format=total) %"; }
    ;;
"") set -- "${whole[@]}" ;;
esac

code=0
"$VENV/bin/pytest" "$@" || code=$?
after
printf 'Time: %d min %02d s (time zone %s)\n' $((SECONDS / 60)) $((SECONDS % 60)) "$TZ"
exit $code
