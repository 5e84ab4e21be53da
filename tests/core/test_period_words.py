"""One spelling of periods: what people read is read again as the same period."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.periods import in_order, parse_period, read_period, spelled

years = st.integers(1900, 2099)
canonical = st.one_of(
    years.map(str),
    st.tuples(years, st.integers(1, 12)).map(lambda pair: f"{pair[0]}-{pair[1]:02d}"),
    st.tuples(years, st.integers(1, 4)).map(lambda pair: f"{pair[0]}-Q{pair[1]}"),
    st.tuples(years, st.integers(1, 2)).map(lambda pair: f"{pair[0]}-H{pair[1]}"),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(date.isoformat),
    years.map(lambda year: f"{year}/{(year + 1) % 100:02d}"),
)


@given(canonical)
def test_what_is_written_is_read_again(period):
    written = spelled(period, "{:%B %Y}".format, "{:%d.%m.%Y}".format)
    assert read_period(written) == period
    assert spelled(written) == written or read_period(spelled(written)) == period


@pytest.mark.parametrize(
    ("period", "written"),
    [
        ("2021", "2021"),
        ("2021-06", "June 2021"),
        ("2021-Q2", "Q2 2021"),
        ("2021-H1", "H1 2021"),
        ("2021-12-31", "31.12.2021"),
        ("2020/21", "2020/21"),
        ("31.12.2019", "31.12.2019"),
        ("Juni 2021", "June 2021"),
        ("2. Quartal 2021", "Q2 2021"),
        ("later", "later"),
        ("", ""),
    ],
)
def test_the_spelling(period, written):
    assert spelled(period, "{:%B %Y}".format, "{:%d.%m.%Y}".format) == written


def test_half_years():
    half = parse_period("2021-H2")
    assert (half.begin, half.end) == (date(2021, 7, 1), date(2021, 12, 31))
    assert in_order(["2021-H2", "2021-H1", "2020"]) == ["2020", "2021-H1", "2021-H2"]
    for text in ("1. Halbjahr 2021", "H1 2021", "Halbjahr 1/2021", "1. Hj. 2021", "2021-H1"):
        assert read_period(text) == "2021-H1", text
