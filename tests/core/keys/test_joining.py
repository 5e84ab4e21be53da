"""Keys: repairs, names, duplicates, candidates; examples made by hand after the oddities that occur."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.data.status import STATUS_CODE
from sozialraum.core.keys.account import account
from sozialraum.core.keys.candidates import nearest
from sozialraum.core.keys.joining import by_values, join
from sozialraum.core.keys.matching import match_keys
from sozialraum.core.keys.normalise import clean_key, name_key
from sozialraum.core.messages import SozialraumError


def _array(texts):
    return np.array(texts, dtype=object)


def _join(districts, keys, periods=None, **options):
    if options.get("names") is not None:
        options["names"] = _array(options["names"])
    return join(_array(districts), _array(keys), _array(periods or ["2020"] * len(keys)), **options)


@pytest.mark.parametrize(
    ("districts", "keys", "repair"),
    [
        (["01011101", "12304314"], ["1011101", "12304314"], "pad"),
        (["1", "2", "11"], ["01", "02", "11"], "pad"),
        (["01", "02", "03", "04", "05"], ["STGT01", "STGT02", "STGT03", "STGT04", "STGT05"], "affix"),
        (["STGT01", "STGT02", "STGT03", "STGT04", "STGT05"], ["1", "2", "3", "4", "5"], "affix"),
        (["SR-1", "SR-2", "SR-3", "SR-4", "SR-5"], ["STGT01", "STGT02", "STGT03", "STGT04", "STGT05"], "affix"),
        (["Mitte", "Nord", "Hafen"], ["Stadtteil Mitte", "Stadtteil Nord", "Stadtteil Hafen"], "affix"),
        (["09162000", "09163000"], ["09 162 000", "09 163 000"], "signs"),
        (["SR-01", "SR-12"], ["sr1", "sr12"], "signs"),
        (["01", "02"], ["01 Innenstadt", "02 - Nord"], "split"),
        (["01", "02"], ["Innenstadt (01)", "Nord (02)"], "split"),
        (["01 Innenstadt", "02 Nord"], ["1", "2"], "split"),
        (["09162000", "05315000"], ["091620000000", "053150000000"], "ars"),
        (["064110000000", "010515163017"], ["06411000", "01051017"], "ars"),
        (["01001", "01002"], ["01001000", "01002000"], "county"),
        (["A 1", "B-2"], ["a1", "b2"], "signs"),
        (["Schwabing-West", "Am Hart"], ["Schwabing  West", "am  hart"], "signs"),
        (["Schloßstraße", "Äußere Neustadt"], ["Schlossstr.", "Aeussere Neustadt"], "name"),
        (["St. Pauli", "Hamm"], ["Sankt Pauli", "Hamm"], "name"),
        (["Südstadt", "Nord"], ["Su\u0308dstadt", "Nord"], "exact"),
        (["0101", "0102"], [" 0101 ", "0102\u00a0"], "exact"),
        (["1011101", "1011102"], ["1011101.0", "1011102.0"], "exact"),
    ],
)
def test_repairs(districts, keys, repair):
    match = match_keys(keys, districts)
    assert match.target == dict(zip(keys, districts))
    assert repair in match.repair.values()


def test_exact_means_letter_by_letter():
    assert match_keys(["1", "02"], ["01", "02"], "exact").target == {"02": "02"}
    with pytest.raises(SozialraumError, match="no way to compare"):
        match_keys(["1"], ["1"], "fuzzy")


def test_ambiguous_repairs_are_not_applied():
    # both "1" and "001" would be district 01
    result = _join(["01", "02"], ["1", "001", "2"])
    assert result.row[:, 0].tolist() == [-1, 2]
    assert [entry.key for entry in result.rows] == ["1", "001"]
    assert "2 keys of the table would match" in str(result.rows[0].reason)


def test_names_join_rows_whose_key_meets_nothing():
    result = _join(
        ["Schwabing-West", "Ludwigsvorstadt-Isarvorstadt", "Schwabing-Freimann"],
        ["4", "2", "12"],
        names=["04 Schwabing West", "02 Ludwigsvorstadt - Isarvorstadt", "12 Schwabing -  Freimann"],
    )
    assert result.row[:, 0].tolist() == [0, 1, 2]


def test_names_that_occur_twice_are_never_joined():
    result = _join(["Schloßstraße", "Mitte"], ["a", "b", "c"], names=["Schloßstraße", "Schlossstraße", "Mitte"])
    assert result.row[:, 0].tolist() == [-1, 2]
    assert "2 keys of the table would match district “Schloßstraße”" in str(result.rows[0].reason)
    result = _join(["Schloßstraße", "Schlossstrasse", "Mitte"], ["a", "c"], names=["Schloßstraße", "Mitte"])
    assert result.row[:, 0].tolist() == [-1, -1, 1]


def test_name_matching_ignores_keys():
    assert match_keys(["Am Hart", "01"], ["Am-Hart", "01"], "name").target == {"Am Hart": "Am-Hart", "01": "01"}


def test_bridge_table_translates_old_keys():
    result = _join(["0201", "0202"], ["101", "0202"], bridge={"0101": "0201"})
    assert result.row[:, 0].tolist() == [0, 1]
    assert [(name, count) for name, count, _ in result.match.repairs()] == [("bridge", 1)]


def test_bridge_that_merges_districts_is_refused_not_summed():
    result = _join(["03"], ["01", "02"], bridge={"01": "03", "02": "03"})
    assert (result.matched, result.duplicates) == (0, 2)


def test_duplicates_are_refused_but_the_exact_key_wins():
    result = _join(["01", "02"], ["01", "01", "02"])
    assert result.row[:, 0].tolist() == [-1, 2]
    assert result.duplicates == 2
    result = _join(["01", "02"], ["1", "01", "2"])
    assert result.row[:, 0].tolist() == [1, 2]
    assert (result.duplicates, result.rows[0].key) == (1, "1")


def test_zeros_lost_in_some_years_only():
    result = _join(["01", "02"], ["01", "02", "1", "2"], ["2018", "2018", "2019", "2019"])
    assert result.row.tolist() == [[0, 2], [1, 3]]
    assert result.per_period == {"2018": 2, "2019": 2}


def test_districts_of_the_same_key_are_refused():
    result = _join(["01", "01", "02"], ["01", "02"])
    assert result.row[:, 0].tolist() == [-1, -1, 1]
    assert "2 districts of the layer have this key" in str(result.districts[0].reason)


def test_the_account_is_complete():
    result = _join(["01", "02", "03"], ["01", "9", "02"], ["2019", "2019", "2020"])
    text = " ".join(str(finding.reason) for finding in account(result))
    assert "Districts with data: 2 of 3; without data: 1" in text
    assert "Rows of the table without a district: 1, for example “9”" in text
    assert [entry.key for entry in result.districts] == ["03"]


def test_only_the_chosen_periods():
    result = _join(["01"], ["01", "01"], ["2019", "2020"], only_periods=["2020"])
    assert (result.periods, result.row.tolist()) == (["2020"], [[1]])
    assert not result.rows


def test_candidates_come_nearest_first():
    assert nearest(["Inenstadt"], ["Nordstadt", "Innenstadt", "Hafen"])["Inenstadt"][0] == "Innenstadt"
    assert nearest(["Zzz"], ["Nordstadt"])["Zzz"] == []


def test_nothing_matches_and_nothing_breaks():
    result = _join(["01", "02"], ["7", "8"])
    assert (result.matched, len(result.districts), len(result.rows)) == (0, 2, 2)
    assert _join(["01"], []).matched == 0


@settings(deadline=None)
@given(st.text(max_size=40))
def test_cleaning_is_final(text):
    assert clean_key(clean_key(text)) == clean_key(text)
    assert name_key(name_key(text)) == name_key(name_key(name_key(text)))


@settings(deadline=None)
@given(st.lists(st.integers(0, 99_999_999), min_size=1, max_size=30, unique=True), st.integers(8, 12), st.randoms())
def test_padded_keys_always_find_their_districts(numbers, width, random):
    districts = [str(number).zfill(width) for number in numbers]
    keys = [str(number) if random.random() < 0.5 else str(number).zfill(width) for number in numbers]
    assert match_keys(keys, districts).target == dict(zip(keys, districts))


@settings(deadline=None)
@given(
    st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=12),
    st.lists(st.text(min_size=1, max_size=12), max_size=12),
)
def test_every_row_is_joined_once_or_accounted_for(districts, keys):
    result = _join(districts, keys)
    joined = result.row[result.row >= 0].tolist()
    assert sorted(joined + [entry.position for entry in result.rows]) == list(range(len(keys)))
    assert result.matched + len(result.districts) == len(districts)


def test_reasons_name_what_is_wrong_with_the_layer():
    result = _join(["01", "01", "", ""], ["01", "5"])
    assert [str(entry.reason) for entry in result.rows] == [
        "2 districts of the layer have this key; dissolve them first.",
        "No district has this key.",
    ]
    assert {str(entry.reason) for entry in result.districts[2:]} == {"The district has no key."}


def test_a_district_with_nothing_but_signs_is_one_without_data():
    """A row alone is no data: what does not apply or is missing in every period and indicator counts as without, period by period."""
    keys, periods = ["01", "02", "03", "04"] * 2, ["2016"] * 4 + ["2017"] * 4
    nan = np.nan
    values = np.array(
        [[1, 2], [nan, nan], [nan, nan], [nan, 3], [1, 2], [nan, nan], [nan, nan], [nan, nan]], dtype=float
    )
    blocked, missing, hidden = (STATUS_CODE[name] for name in ("blocked", "missing", "suppressed"))
    status = np.full(values.shape, missing, dtype=np.int8)
    status[np.isfinite(values)] = STATUS_CODE["ok"]
    status[[1, 5]] = blocked
    status[6, 0] = hidden  # confidential is a value that somebody has
    found = by_values(_join(["01", "02", "03", "04"], keys, periods), values, status)
    assert found.with_data == 3 and [entry.key for entry in found.districts] == ["02"]
    assert found.per_period == {"2016": 2, "2017": 2}
    assert "Districts with data: 3 of 4; without data: 1." in [str(finding.reason) for finding in account(found)]
