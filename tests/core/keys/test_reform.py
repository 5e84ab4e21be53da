"""A join that meets keys of an older or newer version of the districts says so, and says nothing where there was no reform."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.panel import Panel
from sozialraum.core.data.status import STATUS_CODE
from sozialraum.core.keys.layer import join_layer


def said(districts, rows, hidden=(), parent_field=""):
    """The reasons of what a join says of a reform; rows: (key, period), or (key, period, status)."""
    keys, periods = (np.array([row[place] for row in rows], dtype=object) for place in (0, 1))
    values = np.where([len(row) > 2 for row in rows], np.nan, 10.0 + np.arange(len(rows)))[:, None]
    status = np.array([STATUS_CODE[row[2]] if len(row) > 2 else 0 for row in rows], dtype=np.uint8)[:, None]
    panel = Panel(keys, periods, ["people"], values, status, {}, {}, "")
    _, findings = join_layer(np.array(districts, dtype=object), dict, "nr", panel)
    return [finding.reason for finding in findings if finding.stage == "reform"]


def series(*parts):
    return [(key, period, *status) for keys, periods, *status in parts for period in periods for key in keys]


STAY = [f"01{number:02d}" for number in range(1, 9)]


def test_a_split_district_is_named_with_the_way_to_convert():
    rows = series(
        (STAY, ["2016", "2017", "2018", "2019"]), (["0307"], ["2016", "2017"]), (["0308", "0309"], ["2018", "2019"])
    )
    (reason,) = said([*STAY, "0308", "0309"], rows)
    assert reason.values["before"] == "2017" and reason.values["after"] == "2018"
    assert (reason.values["n"], reason.values["old"], reason.values["m"], reason.values["new"]) == (
        1,
        "0307",
        2,
        "0308",
    )
    assert "convertboundaries" in reason.template and "TARGET this layer" in reason.template
    (older,) = said([*STAY, "0307"], rows)
    assert older.template.startswith("The layer has the districts up to") and older.values["m"] == 1


def test_rows_that_say_that_a_district_did_not_exist_are_no_numbers():
    never = (["0308", "0309"], ["2017"], "blocked"), (["0307"], ["2018"], "blocked")
    rows = series((STAY, ["2017", "2018"]), (["0307"], ["2017"]), (["0308", "0309"], ["2018"]), *never)
    assert len(said([*STAY, "0308", "0309"], rows)) == 1


def test_all_keys_new_is_a_hint_only():
    rows = series(([f"0{b}{n:02d}" for b in (1, 2) for n in range(40, 50)], ["2020"]))
    (reason,) = said([f"0{b}{n:02d}" for b in (1, 2) for n in range(10, 22)], rows)
    assert reason.template.startswith("Keys of the table that look like") and "Perhaps" in reason.template


def test_two_reforms_are_told_apart():
    rows = series((STAY, ["2016", "2018", "2020"]), (["0307"], ["2016"]), (["0308", "0309"], ["2018", "2020"]))
    rows += series((["0401"], ["2016", "2018"]), (["0402"], ["2020"]))
    found = said([*STAY, "0308", "0309", "0402"], rows)
    assert [one.values["before"] for one in found] == ["2016", "2018"]


def test_a_wrong_key_field_is_no_reform():
    """Another field of the layer has the keys of the table; the one that was chosen only looks like them."""
    keys = [f"01{number:02d}" for number in range(1, 13)]
    fields = {"other": [f"01{number:02d}" for number in range(40, 52)], "nr": keys}
    panel_keys = np.array(keys, dtype=object)
    periods = np.array(["2020"] * 12, dtype=object)
    panel = Panel(panel_keys, periods, ["people"], np.ones((12, 1)), np.zeros((12, 1), dtype=np.uint8), {}, {}, "")
    _, findings = join_layer(np.array(fields["other"], dtype=object), lambda: fields, "other", panel)
    assert [finding.stage for finding in findings if finding.stage == "reform"] == []
    assert any(finding.value == "nr" for finding in findings)


@given(
    st.integers(3, 12),
    st.integers(1, 5),
    st.integers(0, 3),
    st.booleans(),
    st.sampled_from(["0999", "total", "12", "9"]),
)
def test_nothing_is_said_where_no_district_was_redrawn(count, years, gaps, stranger, key):
    """Gaps in the table, a stray key in all years, a table without one district."""
    districts = [f"0{1 + number // 5}{1 + number % 5:02d}" for number in range(count)]
    times = [str(2015 + year) for year in range(years)]
    rows = series((districts[min(gaps, 1) :], times), ([key] if stranger else [], times))
    assert said(districts, rows) == []


@given(st.integers(1, 4), st.integers(2, 5), st.integers(1, 3), st.integers(1, 3))
def test_every_split_between_two_years_is_said(split, parts, before, after):
    olds = [f"09{number}0" for number in range(split)]
    news = [f"09{number}{part + 1}" for number in range(split) for part in range(parts)]
    early, late = [str(2010 + y) for y in range(before)], [str(2010 + before + y) for y in range(after)]
    rows = series((STAY, early + late), (olds, early), (news, late))
    (reason,) = said([*STAY, *news], rows)
    assert (reason.values["n"], reason.values["m"]) == (split, len(news))
    assert (reason.values["before"], reason.values["after"]) == (early[-1], late[0])
