"""What the map draws at each frame of the Temporal Controller, in the time zones of a server and of a German office."""

from __future__ import annotations

import time

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
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QSize, Qt
from sozialraum.core.periods import parse_period, step_of
from sozialraum.processing.maps.symbols import categorised
from sozialraum.processing.maps.time import prepare_animation, range_of, temporal_style

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
}


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
        layer.setRenderer(categorised("period", [(text, text, COLOURS[i]) for i, text in enumerate(periods)]))
        temporal_style(layer)
        return layer

    return make


def drawn(layer: QgsVectorLayer, span: QgsDateTimeRange | None) -> set[int]:
    """The positions of the colours on a map of the layer at a range of time."""
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
    image = job.renderedImage()
    seen = {image.pixelColor(x, y).name() for x in range(5, 35, 3) for y in range(5, 35, 3)}
    return {place for place, colour in enumerate(COLOURS) if colour in seen}


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
    shown = [min(seen) for seen in frames if seen]
    assert list(dict.fromkeys(shown)) == shown == sorted(shown) == list(range(len(periods)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_range_of_a_period_draws_it_alone(zone, layer_of, kind):
    layer = layer_of(KINDS[kind])
    for place, text in enumerate(KINDS[kind]):
        assert drawn(layer, range_of(parse_period(text))) == {place}


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
