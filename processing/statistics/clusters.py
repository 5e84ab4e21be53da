"""Neighbours on the map, over the periods of a layer: what is tested, who the neighbours are, and the page that tells it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from ...core.clusters import overall
from ...core.clusters.local import (
    CLUSTERS,
    FEWEST,
    HIGH_HIGH,
    HIGH_LOW,
    LOW_HIGH,
    LOW_LOW,
    Local,
    local_clusters,
    steadied,
    weights_of,
)
from ...core.clusters.weights import Weights, from_links
from ...core.data.places import RowPlaces
from ...core.data.roles import NAME_NAMES, usual_field
from ...core.findings.clusters import cluster_findings, method, misreadings
from ...core.findings.lists import distinct
from ...core.messages import Message, SozialraumError
from ...core.numerics import correlation, factorise
from ...i18n import number, period_text, tr
from ..io.html import Report
from ..io.layers import Column, Rows
from ..io.panels import read_cells
from ..maps.clusters import cluster_words
from ..segregation import district_space
from ..segregation.geometry import shapes
from ..words import option_word
from .neighbours import Around, around, either_way, from_table
from .proportions import fractional, places_of, proportion

_MOST_LINES = 400
_MOST_CLASSES = 30


@dataclass
class Clusters:
    """One run. values, others: (periods, districts), what is tested and what the neighbours are looked at by; of joins the
    numbers of `classes`. found: of each period, None where nothing was tested there.
    """

    rows: Rows
    where: RowPlaces
    periods: list[str]
    measure: str
    kind: str
    time: str
    title: str
    names: tuple[str, ...]
    values: np.ndarray
    others: np.ndarray | None
    other_title: str = ""
    classes: list[str] = field(default_factory=list)
    derived: bool = False
    found: list[Local | None] = field(default_factory=list)
    whole: list[list] = field(default_factory=list)
    around: list[Around] = field(default_factory=list)
    warnings: list[Message] = field(default_factory=list)
    q: float = 0.05
    few: bool = False
    seed: int = 1
    raw: np.ndarray | None = None
    table: bool = False

    @staticmethod
    def of(request) -> Clusters:
        """Read and check what was asked for, and find the neighbours."""
        rows = request.rows()
        where, periods = places_of(request, rows)
        measure, time = request.choice("MEASURE"), request.choice("TIME")
        top, bottom, plain = (request.field(name) for name in ("NUMERATOR", "DENOMINATOR", "FIELD"))
        _check(request, measure, time, top, bottom, plain, len(periods))
        name_field = usual_field(NAME_NAMES, rows.field_names())
        names = list(where.districts)
        if name_field:
            newest = where.row.max(axis=0)
            names = [text or key for text, key in zip(rows.texts(name_field)[newest], names)]
        run = Clusters(
            rows, where, periods, measure, request.choice("WEIGHTS"), time, "", distinct(names, where.districts),
            np.empty(0), None, q=request.number("FALSE_DISCOVERY"), few=request.yes("FEW_DISTRICTS"),
            seed=request.whole("SEED"),
        )  # fmt: skip
        if top:
            run._read_rate(top, bottom)
        elif measure == "join_count":
            run._read_classes(plain)
        else:
            run.title, run.values = rows.alias(plain), where.spread(read_cells(rows, plain)[0])
        run.raw = run.values if run.raw is None else run.raw
        run._read_second(request.field("SECOND_FIELD"))
        run._find_neighbours(request)
        return run

    def _read_rate(self, top: str, bottom: str):
        what = proportion(self.rows, top, bottom)
        self.warnings += fractional(what.counts, what.title)
        self.title, self.derived = (
            tr("{title}: rate without the chance of small numbers").format(title=what.title),
            True,
        )
        counts, of = self.where.spread(what.counts), self.where.spread(what.of)
        self.values = np.array([steadied(one, people) for one, people in zip(counts, of)])
        with np.errstate(divide="ignore", invalid="ignore"):
            self.raw = np.where(of > 0, 100 * counts / of, np.nan)

    def _read_classes(self, plain: str):
        texts = self.rows.texts(plain)
        if self.rows.is_numeric(plain):
            cells = read_cells(self.rows, plain)[0]
            texts = np.array([None if np.isnan(cell) else f"{cell:g}" for cell in cells], dtype=object)
        known = sorted({text for text in texts if text}, key=_in_order)
        if len(known) > _MOST_CLASSES:
            raise SozialraumError(
                "“{field}” has {n} different values; joins are counted of classes, at most {most}. Choose a field with classes, or "
                "another MEASURE.",
                field=self.rows.alias(plain),
                n=len(known),
                most=_MOST_CLASSES,
            )
        codes, self.classes = factorise([text or "" for text in texts], [*known, ""])
        self.classes = known
        self.title = self.rows.alias(plain)
        self.values = self.where.spread(np.where(codes < len(known), codes.astype(float), np.nan))

    def _read_second(self, second: str):
        if second:
            self.others = self.where.spread(read_cells(self.rows, second)[0])
            self.other_title = self.rows.alias(second)
        if self.time == "difference":
            blank = np.full((1, self.values.shape[1]), np.nan)
            self.values, self.raw = (np.concatenate([blank, np.diff(one, axis=0)]) for one in (self.values, self.raw))
            self.title, self.derived = tr("{title}: change since the period before").format(title=self.title), True
        elif self.time == "lagged":
            self.others = np.concatenate([np.full((1, self.values.shape[1]), np.nan), self.values[:-1]])
            self.other_title = tr("{title} in the period before").format(title=self.title)

    def _find_neighbours(self, request):
        table = request.rows("NEIGHBOURS") if request.given("NEIGHBOURS") else None
        if table is not None:
            self.table = True
            one = Around(from_table(table, self.where.districts, self.warnings), np.empty(0))
            one.metres = np.full(len(one.weights.j), np.nan)
            self.around = [one] * len(self.periods)
            return
        unlike, mark = district_space.distinct(self.rows)
        measured = shapes(unlike, self.rows.crs)
        self.around = [None] * len(self.periods)  # type: ignore[list-item]
        for periods, chosen in district_space.patterns(self.where.row, self.where.present, mark):
            request.stop()
            part = district_space.take(measured, chosen)
            # a district without a row in some of these periods is left out of them
            one = around(part, self.kind, request)
            for period in periods:
                self.around[period] = one

    def test(self, request):
        """Test each period."""
        count = request.whole("PERMUTATIONS")
        for period in range(len(self.periods)):
            request.progress(100 * period / len(self.periods))
            request.stop()
            x, others = self.values[period], None if self.others is None else self.others[period]
            if not np.isfinite(x).any():
                self.found.append(None)
                continue
            weights = self.around[period].weights
            local = local_clusters(
                x, weights, self.measure, others, count, self.q, self.seed, self.few, request.stop
            )  # fmt: skip
            self.found.append(local)
            self.whole += self._overall(period, local, weights, request.stop)
        if self.newest < 0:
            raise SozialraumError(
                "No district of “{layer}” has a value of “{field}” that can be tested. Choose another field.",
                layer=self.rows.name,
                field=self.title,
            )
        self._warn()

    @property
    def newest(self) -> int:
        """The last period in which something was tested, -1 where there is none."""
        tested = [place for place, one in enumerate(self.found) if one is not None]
        return tested[-1] if tested else -1

    def _warn(self):
        last = self.found[self.newest]
        n = int(last.judged.sum())
        if n < FEWEST and not self.few:
            self.warnings.append(
                Message(
                    "Only {n} districts can be judged: too few to tell single ones apart from chance, so the map shows no clusters. The "
                    "numbers of the whole municipality stand; FEW_DISTRICTS shows the map all the same.",
                    n=n,
                )
            )
        islands = [self.names[place] for place in last.islands]
        if islands:
            self.warnings.append(
                Message(
                    "Without neighbours, not judged: {names}.",
                    names=", ".join(islands[:20]) + (" …" if len(islands) > 20 else ""),
                )
            )
        if n and not np.isfinite(last.p).any():
            self.warnings.append(Message("All districts have the same value; there is nothing to tell apart."))

    def _overall(self, period: int, local: Local, weights: Weights, stop: Callable) -> list[list]:
        """Rows of GLOBAL: [period, measure, class, WholeMap, districts, islands, correlation]."""
        keep = local.judged
        x = self.values[period][keep]
        chosen = weights_of(self.measure, weights.among(keep))
        islands = len(local.islands)
        if len(x) < 3 or not len(chosen.j) or (self.measure != "join_count" and not np.ptp(x) > 0):
            return []
        head, tail = [self.periods[period], self.measure], [len(x), islands]
        if self.measure == "join_count":
            chosen = from_links(*either_way(chosen))
            rows = []
            for place in np.unique(x).astype(int).tolist():
                member = (x == place).astype(float)
                one = overall.joins(member > 0, chosen)
                p = overall.permuted(member, chosen, overall.product, self.seed, stop=stop)
                rows.append([*head, self.classes[place], replace(one, p_permutation=p), *tail, np.nan])
            return rows
        if self.others is not None:
            y = self.others[period][keep]
            if not np.ptp(y) > 0:
                return []
            one = overall.moran_of_two(x, y, chosen)
            pairs = np.column_stack([(a - a.mean()) / a.std() for a in (x, y)])
            p = overall.permuted(pairs, chosen, overall.crossed, self.seed, stop=stop)
            relation = float(correlation(np.column_stack([x, y]))[0, 1])
            return [[*head, "", replace(one, p_permutation=p), *tail, relation]]
        measure, spread, data = {
            "moran": (overall.moran, overall.product, x - x.mean()),
            "geary": (overall.geary, overall.squares, x),
            "getis_ord": (overall.getis_ord, overall.product, x),
        }[self.measure]
        one = measure(x, chosen)
        if one.value == one.value:
            one = replace(one, p_permutation=overall.permuted(data, chosen, spread, self.seed, stop=stop))
        return [[*head, "", one, *tail, np.nan]]

    # What is written

    def columns(self) -> list[Column]:
        """The fields behind those of the layer."""
        names = ("value", "lag", "z", "p", "q", "neighbours")
        blank = np.full(len(self.names), np.nan)
        blocks = {
            name: self.where.collect(np.array([blank if one is None else getattr(one, name) for one in self.found]))
            for name in names
        }
        code = np.array([np.zeros(len(self.names)) if one is None else self._shown(one) for one in self.found])
        code = np.nan_to_num(self.where.collect(code)).astype(int)
        neighbours = [None if np.isnan(count) else int(count) for count in blocks["neighbours"]]
        about = {"title": self.title, "other": self.other_title}
        lag = (
            tr("{title}: mean of the neighbours, {other}")
            if self.other_title
            else tr("{title}: mean of the neighbours")
        )
        if self.measure == "join_count":
            lag = tr("{title}: mean of the neighbours’ class numbers")
        columns = [
            Column(f"local_{self.measure}", "real", blocks["value"], self._measure_title()),
            Column("lag", "real", blocks["lag"], lag.format(**about)),
            Column("z_value", "real", blocks["z"], tr("Neighbours, in standard deviations from chance (z)")),
            Column("p_value", "real", blocks["p"], tr("p (of a single district)")),
            Column("q_value", "real", blocks["q"], tr("q (of all districts together)")),
            Column("neighbours", "integer", neighbours, tr("Neighbours with a value")),
            Column("cluster", "text", [CLUSTERS[place] or None for place in code], tr("District and surroundings")),
        ]
        if self.derived:
            columns.insert(0, Column("tested", "real", self.where.collect(self.values), self.title))
        return columns

    def _shown(self, one: Local) -> np.ndarray:
        """The numbers in CLUSTERS; nothing is said of single districts where there are too few."""
        return np.where(one.judged & ((one.judged.sum() < FEWEST) & (not self.few)), 0, one.cluster)

    def _measure_title(self) -> str:
        return {
            "moran": tr("Local Moran’s I"),
            "getis_ord": tr("Getis and Ord’s G*"),
            "geary": tr("Local Geary’s c"),
            "join_count": tr("Neighbours of the same class"),
        }[self.measure]

    def overall_columns(self) -> list[Column]:
        """The table GLOBAL."""
        rows = self.whole

        def of(get, kind="real"):
            return kind, [get(row) for row in rows]

        parts = {
            "period": of(lambda row: row[0] or None, "text"),
            "measure": of(lambda row: row[1], "text"),
            "value": of(lambda row: row[3].value),
            "expected": of(lambda row: row[3].expected),
            "variance": of(lambda row: row[3].variance),
            "z": of(lambda row: row[3].z),
            "p_value": of(lambda row: row[3].p),
            "p_permutation": of(lambda row: row[3].p_permutation),
            "districts": of(lambda row: row[4], "integer"),
            "islands": of(lambda row: row[5], "integer"),
            "class": of(lambda row: row[2] or None, "text"),
            "correlation": of(lambda row: row[6]),
        }
        return [Column(name, kind, values) for name, (kind, values) in parts.items()]

    def neighbour_columns(self) -> list[Column]:
        """The table NEIGHBOURS_OUT, of the newest period: it can be edited and read back as NEIGHBOURS."""
        one = self.around[self.newest]
        keys = np.array(self.where.districts, dtype=object)
        return [
            Column("district", "text", keys[one.weights.i].tolist(), tr("District")),
            Column("neighbour", "text", keys[one.weights.j].tolist(), tr("Neighbour")),
            Column("weight", "real", one.weights.w, tr("Weight")),
            Column("border", "real", one.metres, tr("Common border (m)")),
        ]

    def count(self, *kinds: int) -> int:
        """Districts of these kinds in the newest period."""
        return int(np.isin(self._shown(self.found[self.newest]), kinds).sum())

    def report(self) -> Report:
        """The page: how it is on the whole, who stands out and how to read it."""
        from ...core.charts.compare import neighbours_chart
        from ...core.data.cube import cube_from_rows

        last = self.newest
        local, when = self.found[last], period_text(self.periods[last])
        page = Report(tr("Neighbours on the map"))
        page.attend(self.warnings)
        whole = [row for row in self.whole if row[0] == self.periods[last]]
        shown = self._shown(local)
        page.found(
            cluster_findings(
                self.measure, self.title, when, self.names, self.raw[last], shown, local, whole,
                self.classes, self.other_title, number, self.q,
            )
        )  # fmt: skip
        page.found(misreadings())
        if self.measure in ("moran", "getis_ord", "geary") and np.isfinite(local.lag).any():
            values = np.column_stack([self.values[last], local.lag])
            titles = {"tested": self.title, "lag": tr("Mean of the neighbours")}
            keys = list(self.where.districts)
            cube = cube_from_rows(keys, [""] * len(keys), ["tested", "lag"], values, None, list(self.names), titles)
            page.show([neighbours_chart(cube, 0, 1, (), 0, number, period_text)], height=95.0)
        self._table(page, local, shown, when)
        page.heading(tr("The whole municipality"))
        page.table(
            [tr("Period"), tr("Class"), tr("Value"), tr("Expected"), "z", "p", tr("p (districts shuffled)"), tr("Districts")],
            [
                [period_text(row[0]), row[2], *map(float, (row[3].value, row[3].expected, row[3].z, row[3].p, row[3].p_permutation)), row[4]]
                for row in self.whole
            ],
        )  # fmt: skip
        page.heading(tr("How it was tested"))
        weights = self.around[last].weights
        page.items(
            [
                Message(
                    "Neighbours: {kind}; a district has {least} to {most}, on average {mean}.",
                    kind=self.neighbour_word(),
                    least=int(weights.sizes.min()),
                    most=int(weights.sizes.max()),
                    mean=number(float(weights.sizes.mean()), 1),
                ),
                *method(self.measure, local.draws, self.seed, self.q, number),
            ]
        )
        return page

    def neighbour_word(self) -> str:
        """Who counts as a neighbour."""
        return tr("a table of one’s own") if self.table else option_word("WEIGHTS", self.kind)

    def _around(self, local: Local) -> np.ndarray:
        """(districts,) mean of the neighbours in the unit of the values that people know: the rate, not its tested form."""
        if self.others is not None or not self.derived:
            return local.lag
        keep, mean = local.judged, np.full(len(local.lag), np.nan)
        mean[keep] = self.around[self.newest].weights.among(keep).standardised().lag(self.raw[self.newest][keep])
        return mean

    def _table(self, page: Report, local: Local, shown: np.ndarray, when: str):
        marked = np.flatnonzero(np.isin(shown, (HIGH_HIGH, LOW_LOW, HIGH_LOW, LOW_HIGH)))
        if not len(marked):
            return
        words, around = cluster_words(self.measure), self._around(local)
        order = marked[np.lexsort((-np.abs(local.z[marked]), shown[marked]))]
        page.heading(tr("Districts that stand out {period}").format(period=when).strip())
        page.table(
            [tr("District"), tr("Value"), tr("Mean of the neighbours"), tr("District and surroundings"), tr("Neighbours"), "q"],
            [
                [
                    self.names[place],
                    self.classes[int(self.values[self.newest][place])] if self.classes else float(self.raw[self.newest][place]),
                    float(around[place]),
                    words[CLUSTERS[shown[place]]],
                    int(local.neighbours[place]),
                    float(local.q[place]),
                ]
                for place in order[:_MOST_LINES].tolist()
            ],
        )  # fmt: skip


def _check(request, measure: str, time: str, top: str, bottom: str, plain: str, periods: int):
    """Refuse what does not go together."""
    if bool(top) != bool(bottom) or not (top or plain):
        raise SozialraumError(
            "Choose the values (FIELD), or a count and what it is counted out of (NUMERATOR, DENOMINATOR)."
        )
    if measure == "join_count" and (top or not plain):
        raise SozialraumError("Joins are counted of classes: choose the field with the classes (FIELD), and no counts.")
    if time != "each" and periods < 2:
        raise SozialraumError(
            "The layer has one period only; a change or what was before needs two. Choose TIME=each, or the field with the period "
            "(PERIOD_FIELD)."
        )
    second = request.field("SECOND_FIELD")
    if measure != "moran" and (second or time == "lagged"):
        raise SozialraumError(
            "A second field and the period before go with MEASURE=moran only. Choose it, or leave them out."
        )
    if measure == "join_count" and time != "each":
        raise SozialraumError("Classes have no difference: choose TIME=each.")
    if second and time != "each":
        raise SozialraumError("Choose either a second field (SECOND_FIELD) or another TIME, not both.")


def _in_order(text: str):
    """Numbers by size before words."""
    try:
        return 0, float(text), text
    except ValueError:
        return 1, 0.0, text
