"""Children of the coming years and the places they need: a run over the districts of a layer, its columns and its page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ...core.data.cube import times_of
from ...core.data.places import RowPlaces
from ...core.messages import Message, SozialraumError
from ...core.outlook.cohorts import (
    ENOUGH,
    BackTest,
    Cohorts,
    back_tests,
    before_of,
    controlled,
    interval,
    last,
    spread_of,
    with_dwellings,
)
from ...core.periods import is_period
from ...i18n import number, period_text, tr
from ..io.cubes import names_by_key
from ..io.html import Report
from ..io.layers import Column, Rows
from ..io.panels import read_cells
from ..statistics.periods import asked_period
from ..statistics.proportions import places_of

_MOST_LINES, _MOST_NAMED = 400, 5


@dataclass
class Forecast:
    """One run. expected, lower, upper, need, places: (districts,); tests: what the method would have said before"""

    rows: Rows
    where: RowPlaces
    cohorts: Cohorts
    horizon: int
    base: int
    before: int
    tests: list[BackTest]
    quota: float
    expected: np.ndarray = field(default_factory=lambda: np.empty(0))
    lower: np.ndarray = field(default_factory=lambda: np.empty(0))
    upper: np.ndarray = field(default_factory=lambda: np.empty(0))
    places: np.ndarray | None = None
    dwellings: np.ndarray | None = None
    city: float | None = None
    warnings: list[Message] = field(default_factory=list)

    @staticmethod
    def of(request) -> Forecast:
        """Read, check that the children are born or their births can be estimated, test on the past, forecast."""
        rows = request.rows()
        where, periods = places_of(request, rows)
        odd = [period for period in periods if not is_period(period)]
        if odd:
            raise SozialraumError(
                "“{period}” is no period that a forecast could count years from. Choose the field with the years (PERIOD_FIELD).",
                period=odd[0],
            )
        horizon = request.whole("HORIZON")
        cohorts = _cohorts(request, rows, where, horizon)
        wanted = request.text("BASE_PERIOD")
        base = periods.index(asked_period(wanted, periods)) if wanted else len(periods) - 1
        times = times_of(periods)
        before = before_of(times, base, horizon)
        tests = back_tests(cohorts.upto(base), times[: base + 1], horizon)
        if before < 0 or not tests:
            raise SozialraumError(
                "A forecast over {horizon} years needs its ratio and its test: counts of {horizon} and {twice} years before “{base}”. Join them, "
                "choose a shorter horizon (HORIZON), or another period to start from (BASE_PERIOD). The layer has: {known}.",
                horizon=horizon,
                twice=2 * horizon,
                base=periods[base],
                known=", ".join(periods),
            )
        run = Forecast(rows, where, cohorts, horizon, base, before, tests, request.number("QUOTA") / 100)
        run._expect(request)
        run.places = run._places(request)
        run._look()
        return run

    @property
    def spread(self) -> float:
        """φ of the last back-tests."""
        return spread_of(self.tests)

    @property
    def target(self) -> str:
        """The period that is forecast, in the spelling of the layer."""
        return _later(self.where.periods[self.base], self.horizon)

    def _expect(self, request):
        self.expected = self.cohorts.at(self.before, self.base)
        dwellings = request.field("NEW_DWELLINGS")
        if dwellings:
            self.dwellings = self._newest(read_cells(self.rows, dwellings)[0])
            if (self.dwellings < 0).any():
                raise SozialraumError(
                    "“{field}” holds {value} new dwellings. Give a number of dwellings from zero up.",
                    field=self.rows.alias(dwellings),
                    value=float(np.nanmin(self.dwellings)),
                )
            self.expected = with_dwellings(self.expected, self.dwellings, request.number("PER_DWELLING"))
        self.city = request.number("CITY_FORECAST")
        if self.city is not None:
            self.expected = controlled(self.expected, self.city)
        self.lower, self.upper = interval(self.expected, self.spread)

    def _newest(self, values: np.ndarray) -> np.ndarray:
        """Values of the base period, (districts,)."""
        return self.where.spread(values)[self.base]

    def _places(self, request) -> np.ndarray | None:
        """Places of each district: from the result of supplyaccess, or from a field of the layer."""
        name = request.field("PLACES_FIELD")
        if request.given("PLACES"):
            other = request.rows("PLACES", geometry=False)
            if not other.has(name or "places"):
                raise SozialraumError(
                    "“{layer}” has no field “{field}” with places. Measure supply as places (METHOD two_step, three_step or places_per_100), or "
                    "choose another field (PLACES_FIELD).",
                    layer=other.name,
                    field=name or "places",
                )
            key_field = request.key_field()
            if not other.has(key_field):
                raise SozialraumError(
                    "“{layer}” has no field “{field}” with the district keys. Choose the field with the keys.",
                    layer=other.name,
                    field=key_field,
                )
            of_key = dict(zip(other.texts(key_field).tolist(), read_cells(other, name or "places")[0].tolist()))
            return np.array([of_key.get(key, np.nan) for key in self.where.districts])
        if request.given("PLACES_FIELD"):
            if not self.rows.has(name):
                raise SozialraumError(
                    "“{layer}” has no field “{field}” with places. Choose the layer that has it (PLACES).",
                    layer=self.rows.name,
                    field=name,
                )
            return self._newest(read_cells(self.rows, name)[0])
        return None

    def _look(self):
        lost = int(np.isnan(self.expected).sum())
        if lost:
            self.warnings.append(
                Message(
                    "{n} districts have no forecast: their children of today are unknown or hidden. Sum small areas to larger ones first "
                    "(aggregatedistricts).",
                    n=lost,
                )
            )
        test = self.tests[-1]
        if abs(test.bias) > 0.05:
            self.warnings.append(
                Message(
                    "The last test missed the children of the whole city by {bias} %: something happened that ratios do not know. A forecast of "
                    "the city (CITY_FORECAST) helps.",
                    bias=number(100 * test.bias, 1),
                )
            )
        if test.errors["shrunk"] > test.errors["last"]:
            self.warnings.append(
                Message("In the last test the number of today would have been nearer to the truth than this forecast.")
            )
        if self.places is not None and np.isnan(self.places).all():
            self.warnings.append(Message("No district has a number of places."))

    def need(self) -> list[np.ndarray]:
        """Places needed: as expected, at least, at most; (districts,) each."""
        return [self.quota * one for one in (self.expected, self.lower, self.upper)]

    def words(self) -> list[str]:
        """Whether places last: short, open, enough, or "" where nobody knows."""
        if self.places is None:
            return [""] * len(self.expected)
        _, low, high = self.need()
        return [ENOUGH[place] for place in last(self.places, low, high)]

    def columns(self) -> list[Column]:
        """Children today and expected, need and places of each district."""
        now = self.cohorts.children[self.base]
        need, low, high = self.need()
        made = [
            Column("children", "real", now, tr("Children in {period}").format(period=self._told(self.base))),
            Column(
                "forecast",
                "real",
                self.expected,
                tr("Children expected in {period}").format(period=period_text(self.target)),
            ),
            Column("forecast_lower", "real", self.lower, tr("Children expected: lower bound (80 %)")),
            Column("forecast_upper", "real", self.upper, tr("Children expected: upper bound (80 %)")),
            Column("forecast_change", "real", self.expected - now, tr("Children more or fewer")),
            Column("need", "real", need, tr("Places needed")),
            Column("need_lower", "real", low, tr("Places needed: lower bound")),
            Column("need_upper", "real", high, tr("Places needed: upper bound")),
        ]
        if self.places is not None:
            made += [
                Column("places", "real", self.places, tr("Places")),
                Column("balance", "real", self.places - need, tr("Places over or missing")),
                Column("balance_word", "text", [word or None for word in self.words()], tr("Do the places last?")),
            ]
        return made

    def newest_rows(self) -> Rows:
        """The row of each district at the base, else the newest it has."""
        row = self.where.row
        chosen = np.where(row[self.base] >= 0, row[self.base], row.max(axis=0))
        return self.rows.take(chosen.tolist())

    def names(self, key_field: str) -> list[str]:
        """What people call the districts."""
        called = names_by_key(self.rows, key_field)
        return [called.get(key.strip(), key) for key in self.where.districts]

    def _told(self, place: int) -> str:
        return period_text(self.where.periods[place])

    def page(self, names: Sequence[str]) -> Report:
        """What is expected, where places are short, and how good the method was on the past."""
        page = Report(tr("Forecast of children and places"))
        page.attend(self.warnings)
        page.found(self._findings(names))
        page.heading(tr("Children and places in {period}").format(period=period_text(self.target)))
        page.table(*self._table(names), digits=0)
        page.heading(tr("How good the method was on the past"))
        page.table(
            [
                tr("From"),
                tr("For"),
                tr("Districts"),
                tr("Error: this method"),
                tr("Error: ratio of the city"),
                tr("Error: number of today"),
                tr("Error: own ratio"),
                tr("City (%)"),
                "φ",
                tr("Within 80 % (%)"),
            ],
            [
                [
                    self._told(one.base),
                    self._told(one.target),
                    one.districts,
                    *(one.errors[way] for way in ("shrunk", "city", "last", "own")),
                    100 * one.bias,
                    one.spread,
                    100 * one.covered,
                ]
                for one in self.tests
            ],
            digits=1,
        )
        page.items(self._method())
        return page

    def _findings(self, names: Sequence[str]) -> list[Message]:
        now, known = self.cohorts.children[self.base], np.isfinite(self.expected)
        found = [
            Message(
                "In {period} {n} children are expected in all districts, today there are {now}.",
                period=period_text(self.target),
                n=number(float(self.expected[known].sum()), 0),
                now=number(float(np.nansum(now[known])), 0),
            )
        ]
        change = self.expected - now
        sure = np.flatnonzero((self.lower > now) | (self.upper < now))
        more, fewer = ([place for place in sure if (change[place] > 0) == up] for up in (True, False))
        if more:
            found.append(Message("More for certain than today: {names}.", names=self._listed(names, more, change)))
        if fewer:
            found.append(Message("Fewer for certain than today: {names}.", names=self._listed(names, fewer, change)))
        if self.places is not None:
            words = self.words()
            missing = self.need()[0] - self.places
            short = [place for place, word in enumerate(words) if word == "short"]
            found.append(
                Message(
                    "Places do not last even for the lower bound: {names}.", names=self._listed(names, short, missing)
                )
                if short
                else Message("In no district places are short for certain.")
            )
            found.append(
                Message(
                    "{open} districts are open: the interval reaches from too few to enough places. {enough} have enough for certain.",
                    open=words.count("open"),
                    enough=words.count("enough"),
                )
            )
        return found

    @staticmethod
    def _listed(names: Sequence[str], places: Sequence[int], values: np.ndarray) -> str:
        """Up to five districts with their values, the largest first."""
        order = sorted(places, key=lambda place: (-abs(values[place]), names[place]))
        told = "; ".join(f"{names[place]} ({number(float(values[place]), 0)})" for place in order[:_MOST_NAMED])
        return told + (" …" if len(order) > _MOST_NAMED else "")

    def _table(self, names: Sequence[str]) -> tuple[list[str], list[list]]:
        header = [tr("District"), tr("Today"), tr("Expected"), tr("At least"), tr("At most"), tr("Places needed")]
        columns = [self.cohorts.children[self.base], self.expected, self.lower, self.upper, self.need()[0]]
        words = balance_titles()
        if self.places is not None:
            header += [tr("Places"), tr("Do the places last?")]
            columns.append(self.places)
        told = self.words()
        lines = []
        for place in sorted(range(len(names)), key=names.__getitem__)[:_MOST_LINES]:
            line = [names[place], *(float(one[place]) for one in columns)]
            lines.append([*line, words[told[place]]] if self.places is not None else line)
        return header, lines

    def _method(self) -> list[Message]:
        said = [
            Message(
                "The children of today’s younger ages, times the ratio with which such a cohort stayed, came and went from {first} to {second} "
                "(Hamilton & Perry 1962), each district’s ratio drawn towards the city’s (Marshall 1991).",
                first=self._told(self.before),
                second=self._told(self.base),
            )
            if self.cohorts.source is not None
            else Message(
                "These children are not born yet: children per woman of today, times the women expected; both ratios are drawn towards the "
                "city’s (Marshall 1991). Births swing more than moves; take it as a range."
            ),
            Message(
                "Intervals of 80 %: f ± 1.28 √(φ f) with φ = {spread} of the last two tests (mean squared error over what was forecast). In one district of five the truth lies outside, and "
                "chance alone (φ = 1) would be too narrow.",
                spread=number(self.spread, 1),
            ),
        ]
        if self.dwellings is not None:
            said.append(
                Message(
                    "{n} new dwellings are counted in as stated; nobody has guessed any.",
                    n=number(float(np.nansum(self.dwellings)), 0),
                )
            )
        if self.city is not None:
            said.append(
                Message("The districts are scaled to the city’s own forecast of {n}.", n=number(float(self.city), 0))
            )
        said.append(
            Message(
                "New estates, closed homes for refugees and redrawn districts are nothing that a ratio knows. {quota} % of the children are taken "
                "to need a place.",
                quota=number(100 * self.quota, 0),
            )
        )
        return said


def balance_titles() -> dict[str, str]:
    """Whether places last, in words."""
    return {"short": tr("too few"), "open": tr("not certain"), "enough": tr("enough"), "": "–"}


def _cohorts(request, rows: Rows, where: RowPlaces, horizon: int) -> Cohorts:
    children, cohort = (request.fields(name) for name in ("CHILDREN", "COHORT"))
    women, youngest = request.field("WOMEN"), request.whole("YOUNGEST")
    if not children:
        raise SozialraumError("Choose the fields with the children who will need places (CHILDREN).")
    if bool(cohort) == bool(women):
        raise SozialraumError(
            "Choose either the same children at the age they had {horizon} years before (COHORT), or, for those not born yet, the women of the age "
            "in which children are born (WOMEN).",
            horizon=horizon,
        )
    if cohort and horizon > youngest:
        raise SozialraumError(
            "Who will be {youngest} in {horizon} years is not born yet. The horizon (HORIZON) can be {youngest} years at most, or leave the cohort "
            "(COHORT) empty and choose the women (WOMEN), from whom births are estimated.",
            youngest=youngest,
            horizon=horizon,
        )

    def total(names):
        return where.spread(np.sum([_counts(rows, name) for name in names], axis=0))

    return Cohorts(total(children), total(cohort) if cohort else None, total([women]) if women else None)


def _counts(rows: Rows, name: str) -> np.ndarray:
    counts = read_cells(rows, name)[0]
    if (counts < 0).any():
        raise SozialraumError(
            "“{field}” holds {value}. People are counted from zero up; choose another field, or correct the rows.",
            field=rows.alias(name),
            value=float(np.nanmin(counts)),
        )
    return counts


def _later(period: str, years: int) -> str:
    """A period some years later in the same spelling: 2024-12-31 → 2027-12-31, 2020/21 → 2023/24, 2017-2021 → 2020-2024."""
    moved = re.sub(r"(?<!\d)\d{4}(?!\d)", lambda year: str(int(year[0]) + years), period)
    moved = re.sub(r"(?<=/)\d\d$", lambda year: f"{(int(year[0]) + years) % 100:02d}", moved)
    return moved.replace("-02-29", "-02-28")
