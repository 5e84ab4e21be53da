"""Single figures of a layer: what the functions of expressions hand back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.figures import figures_of, read_wish
from sozialraum.core.charts.views import VIEWS
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.municipality import municipality_of
from sozialraum.core.data.status import STATUS_CODE
from sozialraum.core.messages import SozialraumError

KEYS = ("01", "02", "03")
VALUES = np.array([[10.0, 20.0, 40.0], [12.0, 20.0, np.nan]])


def made(values=VALUES, status=None, weights=None):
    """Figures of one rate in the years 2020, 2021 …"""
    years = [str(2020 + place) for place in range(len(values)) for _ in KEYS]
    states = None if status is None else np.asarray(status, dtype=np.uint8).reshape(-1, 1)
    cube = cube_from_rows(list(KEYS) * len(values), years, ["rate"], values.reshape(-1, 1), states)
    return figures_of(cube, [municipality_of(cube, 0, None, None, weights, weight="people")])


def test_value_mean_deviation_rank_and_change():
    figures = made()
    assert figures.value("02", "rate", "2020") == 20.0
    assert figures.mean("rate", "2020") == pytest.approx(70 / 3)
    assert figures.deviation("01", "rate", 2020) == pytest.approx(10 - 70 / 3)
    assert [figures.rank(key, "rate", "2020") for key in KEYS] == [3, 2, 1]
    assert figures.change("01", "rate", "2020", "2021") == 2.0
    assert figures.mean("rate", "2021") == 16.0, "the newest period without the district that has no value"


def test_the_mean_is_weighted_where_residents_are_known():
    assert made(weights=np.array([[1.0, 1.0, 2.0]] * 2)).mean("rate", "2020") == 27.5


def test_without_a_period_the_newest_with_values_counts():
    figures = made(np.vstack([VALUES, np.full(3, np.nan)]))
    assert figures.value("01", "rate") == 12.0 == figures.value("01", "rate", "")
    assert np.isnan(figures.value("01", "rate", "2022"))


def test_unknown_districts_have_no_figures():
    figures = made()
    assert np.isnan([figures.value("99", "rate"), figures.rank("99", "rate"), figures.deviation("99", "rate")]).all()
    assert str(figures.charts(["99"], ["rate"], read_wish({}), str, str)[0].empty).count("99") == 1


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda figures: figures.value("01", "rates"), ("rates", "rate")),
        (lambda figures: figures.mean("rate", "2031"), ("2031", "2020, 2021")),
        (lambda figures: read_wish({"colour": "red"}), ("colour", "kind")),
        (lambda figures: read_wish({"kind": "pie"}), ("pie", "ranking")),
        (lambda figures: read_wish({"width": 5}), ("width", "20")),
        (lambda figures: read_wish({"title": "maybe"}), ("title", "true")),
        (lambda figures: figures.charts(["01"], [], read_wish({}), str, str), ("time_series",)),
        (lambda figures: figures.charts(["01"], ["rate"], read_wish({"kind": "scatter"}), str, str), ("scatter",)),
    ],
)
def test_mistakes_are_named_with_what_there_is(call, named):
    with pytest.raises(SozialraumError) as caught:
        call(made())
    assert all(word in str(caught.value) for word in named)


@given(
    st.lists(
        st.sampled_from(["ok", "suppressed", "blocked", "missing", "unreliable", "estimated"]), min_size=6, max_size=6
    )
)
def test_what_is_hidden_has_no_figure_of_any_kind(states):
    figures = made(np.array([[10.0, 20.0, 40.0], [12.0, 20.0, 41.0]]), [STATUS_CODE[state] for state in states])
    hidden = [state in ("suppressed", "blocked", "missing", "unreliable") for state in states]
    for place, gone in enumerate(hidden):
        key, year = KEYS[place % 3], str(2020 + place // 3)
        found = [ask(key, "rate", year) for ask in (figures.value, figures.rank, figures.deviation)]
        assert np.isnan(found).all() == gone
        assert np.isnan(figures.change(key, "rate", "2020", "2021")) == (hidden[place % 3] or hidden[place % 3 + 3])


def test_nobody_can_change_what_several_threads_read():
    with pytest.raises(ValueError, match="read-only"):
        made().cube.values[0, 0, 0] = 1.0


def test_another_content_has_another_digest():
    assert made().digest == made().digest
    assert made().digest != made(VALUES + 1).digest
    assert made().digest != made(status=[0, 0, 0, 0, 0, STATUS_CODE["suppressed"]]).digest


@pytest.mark.parametrize("view", [view.name for view in VIEWS])
def test_every_view_of_the_dock_can_be_asked_for(view):
    values = np.column_stack([VALUES.ravel(), VALUES.ravel() + 1])
    fields = ["tested", "lag"] if view == "neighbours" else ["rate", "other"]
    cube = cube_from_rows(list(KEYS) * 2, ["2020"] * 3 + ["2021"] * 3, fields, values)
    figures = figures_of(cube, [municipality_of(cube, place, None) for place in range(2)], source="Office")
    names = fields if view in ("scatter", "profile", "neighbours") else ["rate"]
    charts = figures.charts(["02"], names, read_wish({"kind": view, "title": False}), lambda *a: str(a[0]), str)
    assert charts and all(chart.title == "" and not chart.empty for chart in charts)
    assert "Office" in str(charts[-1].notes[-1])
