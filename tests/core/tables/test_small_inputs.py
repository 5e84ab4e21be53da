"""Small tables that went wrong once, by default parameters, and each of their kinds in forty other guises."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from foreign_tables.guises import SPECIAL, wrong_guises, wrong_specials
from foreign_tables.judge import judge, plain, read, same_key
from foreign_tables.kinds import KINDS, variants
from foreign_tables.layouts import write
from foreign_tables.plan import drawn, possible
from sozialraum.core.data.status import STATUSES
from sozialraum.core.keys.joining import join
from sozialraum.core.messages import SozialraumError
from sozialraum.core.tables.files import combine, read_cells
from sozialraum.core.tables.spreadsheets import fill_merged, read_ods

CASES = Path(__file__).resolve().parents[3].parent / "shared" / "cases"
ENTRIES = json.loads((CASES / "cases.json").read_text(encoding="utf-8")) if (CASES / "cases.json").exists() else []
GUISES = 40


def test_the_cases_are_there():
    if not ENTRIES:
        pytest.skip(f"the small inputs are not there: {CASES}")
    assert {entry["file"] for entry in ENTRIES} >= set(KINDS)


def reading_of(name: str):
    data = (CASES / name).read_bytes()
    if name.endswith(".ods"):
        return combine([read_cells(fill_merged(sheet), name.rpartition(".")[0]) for sheet in read_ods(data)[:1]])
    return read([(name, data)])


def rows_of(panel, key: str, period: str | None = None) -> np.ndarray:
    by_key = np.array([same_key(text) == same_key(key) for text in panel.districts])
    if not by_key.any() and "district_name" in panel.texts:
        by_key = np.array([plain(text or "") == plain(key) for text in panel.texts["district_name"]])
    if period is not None:
        by_key &= np.array([text == period or text[:4] == period for text in panel.periods])
    return np.flatnonzero(by_key)


def column_of(panel, wanted: str) -> int:
    ways = (lambda name: name == wanted, lambda name: name.startswith(wanted), lambda name: wanted in name)
    return next(i for way in ways for i, name in enumerate(panel.indicators) if way(name))


def check_counts(entry: dict, panel):
    if "districts" in entry:
        assert len(set(panel.districts)) == entry["districts"]
    if "periods" in entry:
        assert len(set(panel.periods)) == entry["periods"]
    if "most_periods" in entry:
        assert len(set(panel.periods)) <= entry["most_periods"]
    if "indicators" in entry:
        assert len(panel.indicators) == entry["indicators"]
    texts = {*panel.districts, *panel.texts.get("district_name", ())}
    assert not texts & set(entry.get("absent", ()))
    for key, wanted, count in entry.get("only", ()):
        known = ~np.isnan(panel.values[rows_of(panel, key), column_of(panel, wanted)])
        assert known.sum() == count


def check_cells(entry: dict, panel):
    for key, wanted, value, *period in entry.get("cells", ()):
        places = rows_of(panel, key, *period)
        assert len(places), (key, period)
        found = panel.values[places, column_of(panel, wanted)]
        if value is None:
            assert np.isnan(found).all(), (key, wanted, found)
        else:
            assert found[~np.isnan(found)].tolist() == [pytest.approx(value)], (key, wanted, found)
    for key, wanted, status in entry.get("status", ()):
        codes = panel.status[rows_of(panel, key), column_of(panel, wanted)]
        assert status in {STATUSES[code] for code in codes}, (key, wanted)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["file"])
def test_given_case(entry):
    if "refuse" in entry:
        try:
            panel = reading_of(entry["file"]).panel
        except SozialraumError as error:
            assert re.search(entry["refuse"], str(error))
            return
        assert len(set(panel.districts)) == 1
        return
    reading = reading_of(entry["file"])
    check_counts(entry, reading.panel)
    check_cells(entry, reading.panel)
    for said in entry.get("said", ()):
        assert re.search(said, " ".join(str(finding.reason) for finding in reading.findings))
    if "layer" in entry:
        features = json.loads((CASES / entry["layer"]).read_text(encoding="utf-8"))["features"]
        keys = np.array([str(feature["properties"][entry["key"]]) for feature in features], dtype=object)
        panel = reading.panel
        joined = join(keys, panel.districts, panel.periods, names=panel.texts.get("district_name"))
        assert joined.matched == entry["matched"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_in_other_guises(kind):
    assert len(variants(kind, GUISES)) == GUISES
    wrong = wrong_guises(kind, GUISES)
    assert not wrong, f"{len(wrong)} of {GUISES}, the first:\n{wrong[0]}"


@pytest.mark.parametrize("name", SPECIAL)
def test_what_is_no_table_of_districts_is_not_taken_for_one(name):
    assert wrong_specials(name, GUISES) == []


def test_a_decimal_sign_that_nothing_decides_is_always_told():
    """A lone column of 1.234, without plain thousands, other decimals or a word that says what is counted."""
    dice, told = np.random.default_rng(5), 0
    wrong = []
    while told < GUISES:
        lone = {
            "content": "measures",
            "places": "three",
            "indicators": "1",
            "mode": str(dice.choice(("text", "texts"))),
        }
        plan = possible(
            replace(drawn(dice), **lone, layout="rows", header="plain", total="none", levels="none", sentinel="none")
        )
        written = write(plan, int(dice.integers(1 << 31)))
        if "decimal sign" in written.must:
            told += 1
            outcome = judge(written)
            if outcome.kind != "refused" and not outcome.warnings:
                wrong.append(written.show())
    assert not wrong, f"{len(wrong)} of {GUISES}, the first:\n{wrong[0]}"
