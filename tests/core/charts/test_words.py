"""The sentence under a chart speaks of the view and the year that are shown, and makes no news of noise."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.series import series_of
from sozialraum.core.charts.views import VIEWS, Choice, view_named
from sozialraum.core.charts.words import HARDLY, only_within_a_period, summary
from sozialraum.core.data.cube import cube_from_rows

YEARS = ("2019", "2020", "2021")
RATE = np.array([[10.0, 11.0, 12.0], [20.0, 18.0, 12.0], [30.0, 31.0, 30.1], [40.0, 44.0, np.nan]])
OTHER = np.array([[5.0, 4.0, 9.0], [3.0, 8.0, 2.0], [7.0, 7.0, 7.5], [1.0, 2.0, 3.0]])


def cube_of(**columns):
    """A cube of four districts A to D over three years; name → (districts, years)."""
    names = list(columns)
    values = np.stack([np.asarray(columns[name], dtype=float) for name in names], axis=-1)
    titles = {"rate": "Quote", "other": "Anteil", "index": "Index"}
    return cube_from_rows(
        np.repeat(list("ABCD"), 3),
        list(YEARS) * 4,
        names,
        values.reshape(-1, len(names)),
        None,
        None,
        titles,
        {"rate": "%", "other": "%"},
    )


def said(view: str, cube, period: int, selected=(), **more) -> list[str]:
    def series(place, mode="absolute"):
        return series_of(cube, place, mode)

    choice = Choice(cube, series, 0, min(1, len(cube.indicators) - 1), (), tuple(selected), period, **more)
    return [str(one) for one in view_named(view).sentence(choice)]


@pytest.mark.parametrize("view", [view.name for view in VIEWS])
@pytest.mark.parametrize("period", range(3))
def test_every_view_speaks_of_the_year_shown(view, period):
    cube = cube_of(tested=RATE, lag=OTHER) if view == "neighbours" else cube_of(rate=RATE, other=OTHER)
    others = set(YEARS) - {YEARS[period]} - ({YEARS[0]} if view_named(view).change else set())
    for selected in ((), (0,), (0, 1)) if view != "time_series" else ((),):
        text = " ".join(said(view, cube, period, selected))
        assert YEARS[period] in text or (view == "profile" and not selected)
        assert not [year for year in others if year in text], text
    assert said(view, cube, 0, (0, 1)) != said(view, cube, 2, (0, 1)) or view == "time_series"


def test_every_view_has_words_of_its_own():
    cube = cube_of(rate=RATE, other=OTHER)
    for selected in ((), (1,)):
        texts = [" ".join(said(view.name, cube, 1, selected)) for view in VIEWS]
        assert len(set(texts)) == len(VIEWS) - (not selected)  # course and distribution: where the districts lie
    assert said("ranking", cube, 1) == ["Quote 2020: highest of 4 districts D (44.0\u00a0%), lowest A (11.0\u00a0%)."]
    assert said("ranking", cube, 1, (1,)) == [
        "Quote 2020: B has rank 3 of 4 with 18.0\u00a0%, mean of the districts 26.0\u00a0%."
    ]
    assert said("ranking", cube, 2, (3,)) == ["Quote 2021: no value for D."]
    assert said("distribution", cube, 1, (2,))[1] == "C: 31.0\u00a0%, higher than 50 of 100 districts."
    r = np.corrcoef(RATE[:, 1], OTHER[:, 1])[0, 1]
    assert r < -0.3 and said("scatter", cube, 1)[0] == (
        f"Quote and Anteil 2020: over 4 districts they run against each other (r = {r:.2f})."
    )
    # in standard deviations of the districts: A lies 15 of 12.7 below in the rate, 1.2 of 2.4 below in the other
    assert said("profile", cube, 1, (0,)) == [
        "A 2020: farthest below in Quote (11.0\u00a0%, mean of the districts 26.0\u00a0%)."
    ]
    assert said("profile", cube, 1, (1,)) == [
        "B 2020: farthest above in Anteil (8.0\u00a0%, mean of the districts 5.2\u00a0%), farthest below in Quote "
        "(18.0\u00a0%, mean of the districts 26.0\u00a0%)."
    ]


def test_noise_is_no_news():
    cube = cube_of(rate=[[10.0, 10.0, 10.2], [20.0, 20.0, 20.0], [30.0, 30.0, 25.0], [1.0, 1.0, 1.0]])
    texts = [str(one) for one in summary(cube, series_of(cube, 0), [0, 1, 2])]
    assert "has hardly changed: 10.0\u00a0% (2019), 10.2\u00a0% (2021)" in texts[0]
    assert "stayed at 20.0\u00a0%" in texts[1] and "fell from 30.0\u00a0% (2019) to 25.0\u00a0%" in texts[2]


@given(st.lists(st.floats(0, 100), min_size=8, max_size=8))
def test_a_change_is_told_where_it_is_larger_than_noise(numbers):
    first, last = np.array(numbers[:4]), np.array(numbers[4:])
    cube = cube_of(rate=np.column_stack([first, first, last]))
    for district in range(4):
        (text,) = map(str, summary(cube, series_of(cube, 0), [district]))
        step = last[district] - first[district]
        if abs(step) < HARDLY * last.std():
            assert "rose" not in text and "fell" not in text
        elif f"{first[district]:.1f}" != f"{last[district]:.1f}" and (numbers != np.round(numbers)).any():
            assert ("rose" if step > 0 else "fell") in text


def test_an_index_that_compares_within_a_year_is_told_by_rank_and_class():
    z = (RATE[:, :2] - RATE[:, :2].mean(axis=0)) / RATE[:, :2].std(axis=0)
    moved = np.column_stack([z, z[[2, 0, 1, 3], 1]])
    classes = np.array([[1, 1, 2], [2, 1, 1], [2, 2, 1], [3, 3, 3]])
    cube = cube_of(index=moved, index_class=classes)
    shown = series_of(cube, 0)
    assert only_within_a_period(cube, shown)
    assert said("time_series", cube, 2, (0,)) == [
        "Index in A: rank 4 of 4, class 1 (2019), then rank 2 of 4, class 2 (2021)."
    ]
    assert "rank 4 of 4 (2019)" in str(summary(cube_of(index=moved), shown, [0])[0])
    # against a fixed base an index can rise for all
    fixed = cube_of(index=moved + np.array([0.0, 0.4, 1.1]), index_class=classes)
    assert not only_within_a_period(fixed, series_of(fixed, 0))
    assert "rose from" in said("time_series", fixed, 2, (0,))[0]
    # stretched from 0 to 1 in each year
    low, high = RATE[:3].min(axis=0), RATE[:3].max(axis=0)
    stretched = cube_of(index=np.vstack([(RATE[:3] - low) / (high - low), [[np.nan] * 3]]))
    assert only_within_a_period(stretched, series_of(stretched, 0))
    # an indicator of which the districts happen to have the same mean is none
    same = cube_of(rate=moved)
    assert not only_within_a_period(same, series_of(same, 0))


def test_without_time_there_are_no_blanks_and_no_colons_alone():
    cube = cube_from_rows(list("ABCD"), [""] * 4, ["rate", "other"], np.column_stack([RATE[:, 0], OTHER[:, 0]]))
    for view in VIEWS:
        for selected in ((), (0,)):
            text = " ".join(said(view.name, cube, 0, selected))
            assert not re.search(r"  |\(\)| :|^:", text) or view.name in ("time_series", "distribution"), text
