"""What the map draws at each frame of the Temporal Controller, in the time zones of a server and of a German office."""

from __future__ import annotations

import itertools
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import (
    QgsDateTimeRange,
    QgsInterval,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QSize, Qt
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.periods import parse_period, step_of, turns
from sozialraum.processing.index import styles as index_styles
from sozialraum.processing.maps.class_rules import indicator_style
from sozialraum.processing.maps.symbols import categorised
from sozialraum.processing.maps.time import newest_on_top, prepare_animation, range_of, temporal_style
from sozialraum.processing.segregation.styles import quotient_style
from sozialraum.ui.dock.map_link import period_in

COLOURS = ("#e41a1c", "#377eb8", "#4daf4a", "#984ea3", "#ff7f00", "#a65628")
KINDS = {
    "years": ["2018", "2019", "2020", "2021"],
    "quarters": ["2019-Q3", "2019-Q4", "2020-Q1", "2020-Q2"],
    "months": ["2019-11", "2019-12", "2020-01", "2020-02"],
    "school years": ["2018/19", "2019/20", "2020/21"],
    "cut-off dates at the end of the year": ["2019-12-31", "2020-12-31", "2021-12-31"],
    "cut-off dates at half of the year": ["2019-12-31", "2020-06-30", "2020-12-31"],
    "days": ["2020-02-28", "2020-02-29", "2020-03-01"],
    "years with a gap": ["2017", "2019", "2022"],
    "half-years": ["2020-H1", "2020-H2", "2021-H1", "2021-H2"],
    "spans of years": ["2007-2011", "2012-2016", "2017-2021"],
    "spans that overlap": ["2016-2018", "2017-2019", "2018-2020"],
    "spans beside years": ["2016-2019", "2018", "2020"],
    "German dates": ["31.12.2019", "30.06.2020", "31.03.2021"],
}
STEPS = {
    "a day": (1, "TemporalDays"),
    "a week": (1, "TemporalWeeks"),
    "ten days": (10, "TemporalDays"),
    "a month": (1, "TemporalMonths"),
    "five months": (5, "TemporalMonths"),
    "a year": (1, "TemporalYears"),
    "two years": (2, "TemporalYears"),
    "a decade": (1, "TemporalDecades"),
}


OVERLAPPING = ("spans that overlap", "spans beside years")


@pytest.fixture(params=["UTC", "Europe/Berlin", "America/New_York"])
def zone(request, monkeypatch):
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def layer_of(make_layer):
    """A layer with one district in each period, each period in a colour of its own, all at the same place."""

    def make(periods: list[str]) -> QgsVectorLayer:
        spans = [parse_period(text) for text in periods]
        columns = {
            "district": ["1"] * len(spans),
            "period": periods,
            "period_begin": [span.begin.isoformat() for span in spans],
            "period_end": [span.end.isoformat() for span in spans],
        }
        square = "POLYGON((0 0, 1000 0, 1000 1000, 0 1000, 0 0))"
        layer = make_layer(columns, geometries=[square] * len(spans))
        renderer = categorised("period", [(text, text, COLOURS[i]) for i, text in enumerate(periods)])
        newest_on_top(layer, renderer, "period")
        layer.setRenderer(renderer)
        temporal_style(layer)
        return layer

    return make


def drawn(layer: QgsVectorLayer, span: QgsDateTimeRange | None) -> set[int]:
    """The positions of the colours on a map of the layer at a range of time."""
    image = pictured(layer, span)
    seen = {image.pixelColor(x, y).name() for x in range(5, 35, 3) for y in range(5, 35, 3)}
    return {place for place, colour in enumerate(COLOURS) if colour in seen}


def pictured(layer: QgsVectorLayer, span: QgsDateTimeRange | None):
    """A small map of the layer at a range of time."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(40, 40))
    settings.setExtent(QgsRectangle(0, 0, 1000, 1000))
    settings.setFlag(settings.Flag.Antialiasing, False)
    if span is not None:
        settings.setIsTemporal(True)
        settings.setTemporalRange(span)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


@pytest.mark.parametrize("kind", KINDS)
def test_each_frame_draws_its_period_and_nothing_else(zone, layer_of, kind):
    periods = KINDS[kind]
    layer = layer_of(periods)
    project = QgsProject()
    controller = QgsTemporalNavigationObject()
    prepare_animation(layer, project)
    settings = project.timeSettings()
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    controller.setTemporalExtents(settings.temporalRange())
    controller.setFrameDuration(QgsInterval(settings.timeStep(), settings.timeStepUnit()))
    frames = [drawn(layer, controller.dateTimeRangeForFrameNumber(n)) for n in range(controller.totalFrameCount())]
    assert all(len(seen) <= 1 for seen in frames), frames
    shown = [place for place, _ in itertools.groupby(min(seen) for seen in frames if seen)]
    assert shown == list(range(len(periods)))
    assert sum(bool(seen) for seen in frames) == len(periods) or kind in OVERLAPPING


@pytest.mark.parametrize("kind", KINDS)
def test_the_range_of_a_period_draws_it_alone(zone, layer_of, kind):
    layer = layer_of(KINDS[kind])
    for place, turn in enumerate(turns([parse_period(text) for text in KINDS[kind]])):
        assert drawn(layer, range_of(turn)) == {place}
        assert kind in OVERLAPPING or turn == parse_period(KINDS[kind][place])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("step", STEPS)
def test_whatever_the_step_the_map_draws_the_period_that_the_dock_names(zone, layer_of, kind, step):
    """At frames that are shorter, longer, or cut periods in two; with the controller switched off, the newest."""
    layer = layer_of(KINDS[kind])
    count, unit = STEPS[step]
    controller = QgsTemporalNavigationObject()
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    project = QgsProject()
    prepare_animation(layer, project)
    controller.setTemporalExtents(project.timeSettings().temporalRange())
    controller.setFrameDuration(QgsInterval(count, getattr(QgsUnitTypes.TemporalUnit, unit)))
    cube = cube_from_rows(["1"] * len(KINDS[kind]), KINDS[kind], ["x"], [[1.0]] * len(KINDS[kind]))
    assert list(cube.periods) == KINDS[kind]
    frames = range(0, controller.totalFrameCount(), max(1, controller.totalFrameCount() // 12))
    for frame in frames:
        span = controller.dateTimeRangeForFrameNumber(frame)
        named = period_in(cube, span)
        assert drawn(layer, span) == ({named} if named >= 0 else set()), span
    assert drawn(layer, None) == {len(KINDS[kind]) - 1}


def test_a_year_that_its_quarters_cover_shines_through_none_of_them(zone, layer_of):
    assert turns([parse_period(text) for text in ("2020", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4")])[0] is None
    layer = layer_of(["2020-Q1", "2020", "2020-Q2", "2020-Q3", "2020-Q4"])
    layer.setOpacity(0.5)
    seen = pictured(layer, range_of(parse_period("2020-Q2")))
    layer.setSubsetString("period = '2020-Q2'")
    assert pictured(layer, None) == seen
    layer.setSubsetString("period = '2020'")
    assert drawn(layer, range_of(parse_period("2020"))) == set()
    layer.setOpacity(1)
    assert drawn(layer, None) == {1}


def test_a_day_inside_a_year_draws_the_year_and_midnight_belongs_to_the_new_one(zone, layer_of):
    layer = layer_of(KINDS["years"])
    for day, place in (
        (QDate(2018, 12, 31), 0),
        (QDate(2019, 1, 1), 1),
        (QDate(2019, 7, 1), 1),
        (QDate(2021, 12, 31), 3),
    ):
        begin = day.startOfDay(Qt.TimeSpec.UTC)
        assert drawn(layer, QgsDateTimeRange(begin, begin.addDays(1), True, False)) == {place}, day


def test_the_animation_goes_from_the_first_to_the_last_period_in_its_steps(layer_of):
    project = QgsProject()
    prepare_animation(layer_of(KINDS["quarters"]), project)
    settings = project.timeSettings()
    assert settings.temporalRange().begin().toString("yyyy-MM-dd hh:mm") == "2019-07-01 00:00"
    assert settings.temporalRange().end().toString("yyyy-MM-dd hh:mm") == "2020-06-30 00:00"
    assert (settings.timeStep(), settings.framesPerSecond()) == (3, 2)
    # a second layer widens what the first one has set and keeps the finer step
    prepare_animation(layer_of(KINDS["years"]), project)
    assert settings.temporalRange().begin().toString("yyyy-MM-dd") == "2018-01-01"
    assert settings.temporalRange().end().toString("yyyy-MM-dd") == "2021-12-31"
    assert settings.timeStep() == 3
    # what a person has set stays
    own = range_of(parse_period("2020"))
    settings.setTemporalRange(own)
    prepare_animation(layer_of(KINDS["years"]), project)
    assert settings.temporalRange() == own


_DAYS = st.dates(min_value=parse_period("1990").begin, max_value=parse_period("2030").end)
_TEXTS = st.one_of(
    st.integers(1990, 2030).map(str),
    st.tuples(st.integers(1990, 2030), st.integers(1, 12)).map(lambda m: f"{m[0]}-{m[1]:02d}"),
    st.tuples(st.integers(1990, 2030), st.integers(1, 4)).map(lambda q: f"{q[0]}-Q{q[1]}"),
    _DAYS.map(lambda day: day.isoformat()),
)


@given(st.lists(_TEXTS, min_size=1, max_size=8, unique=True))
def test_no_step_holds_the_begin_of_two_periods(texts):
    periods = [parse_period(text) for text in texts]
    count, unit = step_of(periods)
    assert count >= 1
    begins = sorted({period.begin for period in periods})
    first = QDate(begins[0].year, begins[0].month, begins[0].day)
    step = {"years": first.addYears, "months": first.addMonths, "days": first.addDays}[unit]
    places = []
    frame = 0
    for day in begins:
        while step((frame + 1) * count) <= QDate(day.year, day.month, day.day):
            frame += 1
        places.append(frame)
    assert len(set(places)) == len(begins)


WORDS = ["low", "middle", "high"]
BREAKS = np.array([0.5, 1.5])
STYLES = {
    "classes of an index": lambda: index_styles.class_style("value", WORDS, BREAKS, "period"),
    "an index without classes": lambda: index_styles.graded_style("value", np.array([1.0, 2.0, 3.0]), "period"),
    "how firm a class is": lambda: index_styles.stability_style("value", "period"),
    "a rate": lambda: indicator_style("value", np.array([1.0, 2.0, 3.0])),
    "a location quotient": lambda: quotient_style("value", "Group"),
}


@pytest.mark.parametrize("kind", ["years", "spans that overlap", "German dates"])
@pytest.mark.parametrize("style", STYLES)
def test_periods_without_any_value_do_not_cover_the_map(make_layer, style, kind):
    periods = KINDS[kind]
    spans = [parse_period(text) for text in periods]
    square = "POLYGON((0 0, 1000 0, 1000 1000, 0 1000, 0 0))"
    values = [float(place) for place in range(1, len(spans) + 1)]

    def made(values):
        columns = {
            "period": periods,
            "period_begin": [span.begin.isoformat() for span in spans],
            "period_end": [span.end.isoformat() for span in spans],
            "value": values,
        }
        layer = make_layer(columns, geometries=[square] * len(spans))
        STYLES[style]()(layer)
        return layer

    whole, lacking = made(values), made([*values[:-1], None])
    assert "NOT IN" not in whole.renderer().orderBy().dump()
    seen = pictured(lacking, None)
    lacking.setSubsetString(f"period = '{periods[-2]}'")
    assert pictured(lacking, None) == seen
    lacking.setSubsetString(f"period = '{periods[-1]}'")  # who asks for it sees that it is empty
    assert pictured(lacking, None) != seen
