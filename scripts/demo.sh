#!/usr/bin/env bash
# The main job once, from statistics files to a printed map, on the sample municipality.
# bash scripts/demo.sh [FOLDER]: the results lie in FOLDER, by default build/demo.
set -euo pipefail
source "$(dirname "$0")/setup.sh"

need_qgis
make_profile
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8

SAMPLE="$ROOT/resources/sample"
RESULT=${1:-"$ROOT/build/demo"}
rm -rf "$RESULT"
mkdir -p "$RESULT"
QGIS_PROCESS=$(command -v qgis_process.bin || command -v qgis_process)

say() { printf '\n%s\n' "$*"; }

run() { # run ALGORITHM PARAMETER=VALUE... : one step of the chain; silent, but an error is shown whole
    local algorithm=$1 log="$RESULT/$1.log"
    shift
    if ! "$QGIS_PROCESS" run "sozialraum:$algorithm" -- "$@" >"$log" 2>&1; then
        cat "$log" >&2
        exit 1
    fi
    LOG=$log
}

count() { # count NAME : a number that the last step has handed back
    sed -n "s/^$1:[[:space:]]*//p" "$LOG"
}

FILES=()
for file in "$SAMPLE"/einwohner_*.csv "$SAMPLE"/soziale_lage*.csv "$SAMPLE"/kinder*.csv "$SAMPLE"/haushalte*.xlsx \
    "$SAMPLE"/wohnen*.csv; do
    FILES+=(FILES="$file")
done

say "1 Read ${#FILES[@]} statistics files as offices deliver them (CSV in three manners, Excel with two header rows)"
run importstatistics "${FILES[@]}" OUTPUT="$RESULT/statistik.gpkg" REPORT="$RESULT/1_einlesen.html"
echo "  $(count ROW_COUNT) rows: $(count DISTRICT_COUNT) districts, $(count PERIOD_COUNT) years, $(count INDICATOR_COUNT) indicators, $(count MISSING_COUNT) cells without a value"

say "2 Join them to the map; lost zeros of the keys are repaired"
run joinstatistics INPUT="$SAMPLE/musterstadt.gpkg|layername=sozialraeume" KEY_FIELD=sr_nr \
    TABLE="$RESULT/statistik.gpkg" OUTPUT="$RESULT/sozialraeume.gpkg" REPORT="$RESULT/2_verbinden.html"
echo "  $(count MATCHED_COUNT) districts with data, $(count UNMATCHED_ROW_COUNT) rows without a district (the report names them)"

say "3 Rates from counts: every indicator of the catalogue whose counts are there"
run calculateindicators INPUT="$RESULT/sozialraeume.gpkg" OUTPUT="$RESULT/indikatoren.gpkg" REPORT="$RESULT/3_indikatoren.html"
echo "  $(count INDICATOR_COUNT) indicators; $(count UNRELIABLE_COUNT) rates rest on fewer than 30 persons and are marked"

say "4 Social index of every year, and status with its change over two years"
run socialindex INPUT="$RESULT/indikatoren.gpkg" RECIPE=mss_berlin POPULATION_FIELD=einwohner_insgesamt \
    INDICATORS=unemployment_sgb2 INDICATORS=sgb2_rate INDICATORS=child_poverty \
    OUTPUT="$RESULT/sozialindex.gpkg" REPORT="$RESULT/4_sozialindex.html" RECIPE_OUT="$RESULT/4_rezept.json"
echo "  $(count VALID_COUNT) values of the index in $(count PERIOD_COUNT) years"
run statusdynamics INPUT="$RESULT/indikatoren.gpkg" RECIPE=mss_berlin POPULATION_FIELD=einwohner_insgesamt \
    INDICATORS=unemployment_sgb2 INDICATORS=sgb2_rate INDICATORS=child_poverty \
    OUTPUT="$RESULT/status_dynamik.gpkg" REPORT="$RESULT/4_status_dynamik.html"

say "5 Segregation over the years"
run segregationindices INPUT="$RESULT/sozialraeume.gpkg" TOTAL_FIELD=einwohner_insgesamt \
    GROUPS=auslaender GROUPS=leistungsberechtigte_sgb_ii GROUPS=alter_80_und_aelter \
    OUTPUT="$RESULT/segregation.gpkg" REPORT="$RESULT/5_segregation.html"

say "6 The map for the council"
run createreport INPUT="$RESULT/sozialindex.gpkg" NAME_FIELD=name PAGES=overview \
    TITLE="Sozialindex Musterstadt" AUTHOR="Stadt Musterstadt, Sozialplanung" \
    SOURCE="Stadt Musterstadt, Statistikstelle (erfundene Beispieldaten)" \
    BORDERS="$SAMPLE/musterstadt.gpkg|layername=stadtbezirke" OUTPUT="$RESULT/sozialindex.pdf"

say "7 A QGIS project with all of it"
cp "$SAMPLE/musterstadt.gpkg" "$RESULT/karte.gpkg" # beside the results, so that folder and project can be moved together
run createproject INPUT="$RESULT/karte.gpkg|layername=sozialraeume" PROFILE="$SAMPLE/profil.json" \
    TITLE="Sozialraummonitoring Musterstadt" \
    RESULTS="$RESULT/sozialindex.gpkg" RESULTS="$RESULT/status_dynamik.gpkg" RESULTS="$RESULT/indikatoren.gpkg" \
    RESULTS="$RESULT/segregation.gpkg" RESULTS="$RESULT/sozialraeume.gpkg" RESULTS="$RESULT/statistik.gpkg" \
    BORDERS="$RESULT/karte.gpkg|layername=stadtbezirke" BACKGROUND="$RESULT/karte.gpkg|layername=fluss" \
    BACKGROUND="$RESULT/karte.gpkg|layername=einrichtungen" OUTPUT="$RESULT/musterstadt.qgz"
echo "  $(count LAYER_COUNT) layers"
rm -f "$RESULT"/*.log

say "Done. Everything lies in $RESULT:"
ls "$RESULT"
echo
echo "Open it with: bash scripts/qgis.sh"
