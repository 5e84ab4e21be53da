"""Periods as offices write them, in cells, titles and file names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.periods import parse_period, period_in_file_name, period_in_text, read_period, turns


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2018", "2018"),
        ("2018.0", "2018"),
        ("2018¹⁾", "2018"),
        ("2018*", "2018"),
        ("202012", "2020-12"),
        ("20181231", "2018-12-31"),
        ("31.12.2018", "2018-12-31"),
        ("1.1.2020", "2020-01-01"),
        ("31.12.18", "2018-12-31"),
        ("2018-12-31T00:00:00", "2018-12-31"),
        ("Dez 2018", "2018-12"),
        ("Dez. 18", "2018-12"),
        ("März 2019", "2019-03"),
        ("March 2019", "2019-03"),
        ("12/2018", "2018-12"),
        ("31. Dezember 2018", "2018-12-31"),
        ("1. Quartal 2020", "2020-Q1"),
        ("Q3 2020", "2020-Q3"),
        ("2020Q1", "2020-Q1"),
        ("IV/2020", "2020-Q4"),
        ("2020/21", "2020/21"),
        ("2020/2021", "2020/21"),
        ("Schuljahr 2020/21", "2020/21"),
        ("Stand: 31.12.2018", "2018-12-31"),
    ],
)
def test_spellings(text, period):
    assert read_period(text) == period


@pytest.mark.parametrize(
    "text", ["", "12", "1234", "201213", "2021-13", "31.02.2020", "5,5", "E_E", "Mitte", "99999", "0" * 500]
)
def test_no_periods(text):
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("EWR201812E_Matrix", "2018-12"),
        ("EWRMIGRA201412H_Matrix", "2014-12"),
        ("WHNDAUER2008_Matrix", "2008"),
        ("berlin-lor-population-2018-02-t1-planning-areas", "2018"),
        ("monitoring-2013-00-4-1", "2013"),
        ("einwohner_alt_2018-12-31_t1", "2018-12-31"),
        ("einwohner_2018-02", "2018-02"),
        ("mss_2021_indizes", "2021"),
        ("stat_2020Q3", "2020-Q3"),
        ("haushalte_2010_2024", None),
        ("leipzig_aerzte_jahre", None),
        ("lebenserwartung_2017-2021", "2017-2021"),
        ("schueler_2020_21", "2020/21"),
        ("schueler_2010_11", "2010/11"),
        ("bevoelkerung_2010_11", "2010-11"),
        ("kita_2019-20", "2019/20"),
        ("sgb2_dez2021", "2021-12"),
        ("arbeitslose_dezember_2021", "2021-12"),
        ("arbeitslose_2021_maerz", "2021-03"),
        ("samaria2020", "2020"),
        ("stand_1hj2021", "2021-H1"),
        ("1. Halbjahr 2021", "2021-H1"),
        ("halbjahr2-2020", "2020-H2"),
        ("3.Quartal2020", "2020-Q3"),
        ("zensus_2011_2022", None),
    ],
)
def test_file_names(name, period):
    assert period_in_file_name(name) == period


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Einwohner am 31.12.2018 in Leipzig", "2018-12-31"),
        ("Arbeitslose im 1. Quartal 2020", "2020-Q1"),
        ("Bevölkerung Dezember 2018", "2018-12"),
        ("Einwohner mit Hauptwohnung 2010 nach Sozialräumen", "2010"),
        ("Einwohner 2010 bis 2020", None),
        ("Gebiete nach Größe", None),
    ],
)
def test_titles(title, period):
    assert period_in_text(title) == period


@given(
    st.lists(
        st.one_of(
            st.integers(2000, 2008).map(str),
            st.tuples(st.integers(2000, 2008), st.integers(1, 5)).map(lambda span: f"{span[0]}-{span[0] + span[1]}"),
            st.tuples(st.integers(2000, 2008), st.integers(1, 2)).map(lambda half: f"{half[0]}-H{half[1]}"),
            st.tuples(st.integers(2000, 2008), st.integers(1, 4)).map(lambda quarter: f"{quarter[0]}-Q{quarter[1]}"),
            st.dates(date(2000, 1, 1), date(2008, 12, 31)).map(str),
        ),
        min_size=1,
        max_size=12,
        unique=True,
    )
)
def test_periods_take_turns_on_days_of_their_own(texts):
    periods = [parse_period(text) for text in texts]
    shown = turns(periods)
    days: set[int] = set()
    for period, turn in zip(periods, shown):
        if turn is None:  # shorter periods cover it whole
            length = period.end - period.begin
            others = [one for one in periods if one != period and one.end - one.begin <= length]
            whole = range(period.begin.toordinal(), period.end.toordinal() + 1)
            assert all(any(one.begin.toordinal() <= day <= one.end.toordinal() for one in others) for day in whole)
            continue
        assert turn.text == period.text and period.begin <= turn.begin <= turn.end <= period.end
        own = set(range(turn.begin.toordinal(), turn.end.toordinal() + 1))
        assert not own & days
        days |= own
    alone = all(one == other or one.end < other.begin or other.end < one.begin for one in periods for other in periods)
    assert not alone or shown == periods
