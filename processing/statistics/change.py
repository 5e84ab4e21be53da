"""A change put to the test: two periods or a trend, over the districts of a layer."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import factorial

import numpy as np

from ...core.data.cube import times_of
from ...core.data.places import RowPlaces
from ...core.data.roles import NAME_NAMES, usual_field
from ...core.messages import Message, SozialraumError
from ...core.numerics import ratio
from ...core.rates.breaks import suspected
from ...core.rates.change import CLEAR, WORDS, conditional, false_discovery, newcombe, words
from ...core.rates.trend import SHORTEST, of_counts, of_values
from ...i18n import number, period_text, tr
from ..io.html import Report
from ..io.layers import Rows
from ..io.panels import read_cells
from .periods import asked_period
from .proportions import Proportion, fractional, places_of, proportion

_MOST_LINES = 400
_INERT_FROM = 10
"""From so many periods a trend of counts is clear only where the test that allows for inertia says so as well."""


@dataclass(frozen=True)
class Tested:
    """What came out, (districts,) each; words: clear, possible, chance, or "" where nothing could be tested."""

    change: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    p: np.ndarray
    q: np.ndarray
    words: list[str]

    def count(self, word: str) -> int:
        """How many districts have a word."""
        return self.words.count(word)


@dataclass
class ChangeTest:
    """One run: where the rows stand, what is tested, and between which periods."""

    rows: Rows
    where: RowPlaces
    what: Proportion | None
    values: np.ndarray | None
    name: str
    first: int
    last: int
    trend: bool
    factor: float
    segment: np.ndarray
    title: str = ""
    warnings: list[Message] = field(default_factory=list)

    @staticmethod
    def of(request) -> ChangeTest:
        """Read and check what was asked for."""
        rows = request.rows()
        where, periods = places_of(request, rows)
        if len(periods) < 2:
            raise SozialraumError(
                "The layer has one period only; a change needs two. Join a second year, or choose the field with the period (PERIOD_FIELD)."
            )
        top, bottom, plain = (request.field(name) for name in ("NUMERATOR", "DENOMINATOR", "FIELD"))
        if bool(top) != bool(bottom) or not (top or plain):
            raise SozialraumError(
                "Choose a count and what it is counted out of (NUMERATOR, DENOMINATOR), or values (FIELD)."
            )
        trend = request.choice("METHOD") == "trend"
        if not top and not trend:
            raise SozialraumError(
                "Two periods of values without counts cannot be told from chance. Choose counts (NUMERATOR, DENOMINATOR), or the trend over all "
                "periods (METHOD=trend)."
            )
        first = _period(request.text("FROM_PERIOD"), periods, 0)
        last = _period(request.text("TO_PERIOD"), periods, len(periods) - 1)
        if first >= last:
            raise SozialraumError(
                "“{first}” is not earlier than “{last}”. Choose an earlier and a later period.",
                first=periods[first],
                last=periods[last],
            )
        what = proportion(rows, top, bottom) if top else None
        change = ChangeTest(
            rows,
            where,
            what,
            None if what else where.spread(read_cells(rows, plain)[0]),
            what.title if what else rows.alias(plain),
            first,
            last,
            trend,
            request.number("FACTOR") if what else 1.0,
            _segments(request.text("BREAKS"), periods),
        )
        change.title = (
            tr("{title}: change per year").format(title=change.name)
            if trend
            else tr("{title}: change {first} to {last}").format(
                title=change.name, first=period_text(periods[first]), last=period_text(periods[last])
            )
        )
        change.warnings = fractional(what.counts, what.title) if what else []
        if not trend and change.segment[first] != change.segment[last]:
            change.warnings.append(
                Message(
                    "Between {first} and {last} something else was counted (BREAKS): the change may be the break.",
                    first=periods[first],
                    last=periods[last],
                )
            )
        return change

    def tested(self) -> Tested:
        """The test of every district, and the words by all of them together."""
        return self._trend() if self.trend else self._two_periods()

    def _spread(self) -> tuple[np.ndarray, np.ndarray]:
        """Counts and what they are out of, (districts, periods)."""
        return self.where.spread(self.what.counts).T, self.where.spread(self.what.of).T

    def _two_periods(self) -> Tested:
        counts, of = self._spread()
        a, n, b, m = counts[:, self.first], of[:, self.first], counts[:, self.last], of[:, self.last]
        known = np.isfinite(a) & np.isfinite(b) & (n > 0) & (m > 0)
        lower, upper = newcombe(a, n, b, m)
        with np.errstate(divide="ignore", invalid="ignore"):
            change = np.where(known, b / m - a / n, np.nan)
        p = np.full(len(a), np.nan)
        for place in np.flatnonzero(known):
            p[place] = conditional(round(a[place]), n[place], round(b[place]), m[place])[1]
        q = false_discovery(p)
        lower, upper = np.where(known, lower, np.nan), np.where(known, upper, np.nan)
        told = [WORDS[place] for place in words(q)]
        return Tested(self.factor * change, self.factor * lower, self.factor * upper, p, q, told)

    def _ask_for_breaks(self, series: np.ndarray, span: slice):
        """Ask whether something else was counted from a period on, where the whole municipality jumps and nobody has said so."""
        if self.segment[span].max() > self.segment[span].min():
            return
        place = suspected(series)
        if place >= 0:
            self.warnings.append(
                Message(
                    "From {period} on the numbers of the whole municipality lie on another level. Was anything counted differently (reform, definition, "
                    "source)? If so, name the period in “Breaks” (BREAKS): then no change is told across it.",
                    period=self.where.periods[span][place],
                )
            )

    def _trend(self) -> Tested:
        times = times_of(self.where.periods)
        span = slice(self.first, self.last + 1)
        segment = self.segment[span]
        if self.what is not None:
            counts, of = (one[:, span] for one in self._spread())
            with np.errstate(divide="ignore", invalid="ignore"):
                rates = np.where(of > 0, self.factor * counts / of, np.nan)
            both = np.isfinite(counts) & (of > 0)
            self._ask_for_breaks(ratio(np.where(both, counts, 0).sum(axis=0), np.where(both, of, 0).sum(axis=0)), span)
            _, _, p = of_counts(counts, of, times[span], segment)
            line = of_values(rates, times[span], segment)
            strict = np.isfinite(rates).sum(axis=1) >= _INERT_FROM
        else:
            complete = np.isfinite(self.values[span]).all(axis=0)
            if complete.any():
                self._ask_for_breaks(self.values[span][:, complete].mean(axis=1), span)
            line = of_values(self.values[span].T, times[span], segment)
            self._tell_resolution(line.p)
            p, strict = line.p, np.ones(len(line.p), dtype=bool)
        q, inert = false_discovery(p), false_discovery(np.where(strict, line.p_inert, np.nan))
        found = words(q)
        # a series that moves slowly looks like a trend: clear only where the test without its inertia agrees
        slow = strict & (found == WORDS.index("clear")) & ~(inert <= 0.05)
        found = np.where(slow, WORDS.index("possible"), found)
        if (np.isnan(p)).any() and self.what is None:
            self.warnings.append(
                Message(
                    "{n} series are shorter than {least} periods: too short to tell a trend from chance.",
                    n=int(np.isnan(p).sum()),
                    least=SHORTEST,
                )
            )
        return Tested(line.slope, line.lower, line.upper, p, q, [WORDS[place] for place in found])

    def _tell_resolution(self, p: np.ndarray):
        """Say where so few periods cannot make a single district clear among so many, whatever happens in it."""
        tested = int(np.isfinite(p).sum())
        periods = self.last - self.first + 1
        least = 2 / factorial(min(periods, 20))
        if tested and least * tested > CLEAR:
            self.warnings.append(
                Message(
                    "With {periods} periods no p is below {least}, so a single one of {n} districts can never be clear. Test larger areas, or counts with "
                    "what they are out of.",
                    periods=periods,
                    least=number(least, 4),
                    n=tested,
                )
            )

    def newest_rows(self) -> Rows:
        """A row for each district, that of the later period, else the newest it has."""
        row = self.where.row
        chosen = np.where(row[self.last] >= 0, row[self.last], row.max(axis=0))
        return self.rows.take(chosen.tolist())

    def names(self) -> list[str]:
        """What people call the districts."""
        rows = self.newest_rows()
        name_field = usual_field(NAME_NAMES, rows.field_names())
        given = rows.texts(name_field) if name_field else [None] * len(rows)
        return [text or key for text, key in zip(given, self.where.districts)]

    def report(self, result: Tested) -> Report:
        """The page: how many changes can be told from chance, which, and how it was tested."""
        page = Report(tr("Test a change"))
        page.attend(self.warnings)
        page.found(self._findings(result))
        page.heading(self.title)
        names = self.names()
        order = np.lexsort((-np.abs(np.nan_to_num(result.change)), [_RANK[word] for word in result.words]))
        shown = word_titles()
        page.table(
            [tr("District"), tr("Change"), tr("From"), tr("To"), tr("Told apart from chance"), "p", "q"],
            [
                [
                    names[place],
                    *(float(one[place]) for one in (result.change, result.lower, result.upper)),
                    shown[result.words[place]],
                    float(result.p[place]),
                    float(result.q[place]),
                ]
                for place in order[:_MOST_LINES].tolist()
            ],
        )
        page.heading(tr("How it was tested"))
        page.items(self._method())
        return page

    def _findings(self, result: Tested) -> list[Message]:
        total = len(result.words) - result.count("")
        found = [
            Message(
                "Of {n} districts the change is clear in {clear} and possible in {possible}; in the others it cannot be told from chance.",
                n=total,
                clear=result.count("clear"),
                possible=result.count("possible"),
            )
        ]
        if result.count("clear") + result.count("possible"):
            found.append(Message("Of all that are called clear or possible, on average at most every fifth is chance."))
        names = self.names()
        clear = [place for place, word in enumerate(result.words) if word == "clear"]
        risen, fallen = (
            self._named(result, names, [place for place in clear if (result.change[place] > 0) == up])
            for up in (True, False)
        )
        if risen:
            found.append(Message("Risen for certain: {names}.", names=risen))
        if fallen:
            found.append(Message("Fallen for certain: {names}.", names=fallen))
        return found

    @staticmethod
    def _named(result: Tested, names: list[str], which: list[int]) -> str:
        """Up to five districts with their changes, the largest first."""
        which = sorted(which, key=lambda place: -abs(result.change[place]))
        return "; ".join(f"{names[place]} ({number(result.change[place], 1)})" for place in which[:5]) + (
            " …" if len(which) > 5 else ""
        )

    def _method(self) -> list[Message]:
        how = (
            Message(
                "Trend: logistic regression of the counts with room for overdispersion; printed is Sen’s slope per year (Sen 1968)."
            )
            if self.trend and self.what
            else Message(
                "Trend: Mann and Kendall’s exact test, Sen’s slope per year (Mann 1945, Kendall 1975, Sen 1968)."
            )
            if self.trend
            else Message(
                "Two periods: conditional binomial test (mid p; Przyborowski & Wilenski 1940), interval of the difference by Newcombe (1998)."
            )
        )
        return [
            how,
            Message(
                "Many districts are looked at; so the share of false alarms is held down over all of them (Benjamini & Hochberg 1995): clear up "
                "to q = 0.05, possible up to 0.2."
            ),
            Message(
                "Clear means: hard to explain by chance. How important it is, is told by its height and the number of people. Not clear does not "
                "mean equal: with 40 children a large difference stays invisible, too."
            ),
        ]


_RANK = {"clear": 0, "possible": 1, "chance": 2, "": 3}


def word_titles() -> dict[str, str]:
    """The three words in the user's language."""
    return {
        "clear": tr("clear"),
        "possible": tr("possible"),
        "chance": tr("cannot be told from chance"),
        "": tr("not tested"),
    }


def _period(wanted: str, periods: list[str], default: int) -> int:
    return periods.index(asked_period(wanted, periods)) if wanted else default


def _segments(text: str, periods: list[str]) -> np.ndarray:
    """The number of the stretch between breaks in which each period lies, (periods,)."""
    breaks = sorted(_period(part.strip(), periods, 0) for part in text.split(";") if part.strip())
    return np.searchsorted(np.array(breaks, dtype=np.int64), np.arange(len(periods)), side="right")
