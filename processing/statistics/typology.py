"""Kinds of places over the rows of a layer: what is grouped, the names, the tables and the page."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ...core.data.places import RowPlaces
from ...core.data.roles import NAME_NAMES, usual_field
from ...core.findings.lists import distinct
from ...core.findings.typology import (
    HIGH,
    caution,
    kind_findings,
    move_findings,
    profile_words,
    stability_words,
    tree_words,
)
from ...core.messages import Message, SozialraumError
from ...core.typology.kinds import FEWEST_EACH, Grouping, Kinds, find_kinds, medoids
from ...core.typology.over_time import RENEW, Course, followed, moves
from ...core.typology.tree import short_tree
from ...i18n import number, period_text, sentence, tr
from ..io.html import Report
from ..io.layers import Column, Rows
from ..io.panels import read_cells
from .periods import asked_period
from .proportions import places_of


@dataclass
class Typology:
    """One run. values: (periods, districts, indicators) as published; z: in standard deviations; reference: the period of
    the centres; mean, spread: (periods, indicators) by which z was made
    """

    rows: Rows
    where: RowPlaces
    periods: list[str]
    indicators: list[str]
    titles: list[str]
    values: np.ndarray
    z: np.ndarray
    mean: np.ndarray
    spread: np.ndarray
    reference: int
    districts: tuple[str, ...]
    seed: int
    found: Kinds = field(default_factory=lambda: Kinds((), None))
    one: Grouping | None = None
    course: Course | None = None
    names: list[str] = field(default_factory=list)
    named: bool = True
    warnings: list[Message] = field(default_factory=list)

    @staticmethod
    def of(request) -> Typology:
        """Read and check what was asked for."""
        rows = request.rows()
        where, periods = places_of(request, rows)
        indicators = request.ordered_fields("INDICATORS")
        if len(indicators) < 2:
            raise SozialraumError("Kinds are made of two indicators or more. Choose them (INDICATORS).")
        values = np.stack([where.spread(read_cells(rows, name)[0]) for name in indicators], axis=2)
        complete = np.isfinite(values).all(axis=2).sum(axis=1)
        wanted = request.text("REFERENCE_PERIOD")
        full = np.flatnonzero(complete >= 2 * FEWEST_EACH)
        if not wanted and not len(full):
            raise SozialraumError(
                "In no period {least} districts have all indicators; for kinds there are too few. Leave out the indicators with the most gaps "
                "(INDICATORS).",
                least=2 * FEWEST_EACH,
            )
        reference = periods.index(asked_period(wanted, periods)) if wanted else int(full[-1])
        if complete[reference] < 2 * FEWEST_EACH:
            raise SozialraumError(
                "In {period} only {n} districts have all indicators; for kinds at least {least} are needed. Choose fewer indicators or another period.",
                period=periods[reference],
                n=int(complete[reference]),
                least=2 * FEWEST_EACH,
            )
        mean, spread = _scale(values, reference, request.choice("COMPARISON") == "per_period")
        titles = [rows.alias(name) for name in indicators]
        flat = np.flatnonzero(~(spread[reference] > 0))
        if len(flat):
            raise SozialraumError(
                "“{field}” is the same in all districts in {period}: it tells no kinds apart. Leave it out (INDICATORS).",
                field=titles[int(flat[0])],
                period=periods[reference],
            )
        with np.errstate(divide="ignore", invalid="ignore"):
            z = np.where(spread[:, None] > 0, (values - mean[:, None]) / spread[:, None], np.nan)
        name_field = usual_field(NAME_NAMES, rows.field_names())
        keys = list(where.districts)
        given = rows.texts(name_field)[where.row.max(axis=0)] if name_field else [None] * len(keys)
        shown = distinct([text or key for text, key in zip(given, keys)], keys)
        return Typology(
            rows, where, periods, indicators, titles, values, z, mean, spread, reference, shown, request.whole("SEED")
        )

    def find(self, request):
        """Find the kinds in the reference period, follow them, and name them."""
        known = self.known(self.reference)
        count = request.whole("KINDS")
        if count and (count < 2 or count > known.sum() // FEWEST_EACH):
            raise SozialraumError(
                "{n} kinds do not fit {districts} districts (KINDS): two or more, and at least {least} districts for each; 0 finds the number. Choose another number.",
                n=count,
                districts=int(known.sum()),
                least=FEWEST_EACH,
            )
        self.found = find_kinds(self.z[self.reference][known], count, self.seed, request.stop)
        self.one = self.found.chosen
        if self.one is None:
            if not request.yes("ALLOW_UNSTABLE"):
                raise self._unstable(count)
            self.named = False
            self.one = max(self.found.trials, key=lambda one: one.rand)
            self.warnings.append(
                Message(
                    "These kinds are not stable: other districts would give others. They have no names, and nobody should argue with them."
                )
            )
        self.course = followed(self.z, self.one.centres, self.reference)
        for place, far in enumerate(self.course.far.tolist()):
            if far > RENEW:
                self.warnings.append(
                    Message(
                        "In {period} the districts lie {times} times as far from the centres of their kinds as in {reference}: find the kinds anew.",
                        period=self.periods[place],
                        times=number(far, 2),
                        reference=self.periods[self.reference],
                    )
                )
        self.names = self._given_names(request)

    def _unstable(self, count: int) -> SozialraumError:
        best = max(self.found.trials, key=lambda one: one.rand)
        if count:
            return SozialraumError(
                "With {n} kinds (KINDS) the districts do not fall apart in a stable way: where other districts are drawn, other kinds come out "
                "(agreement {rand}, needed 0.8; the least certain kind {kept}, needed 0.75). Choose 0, fewer kinds or fewer indicators.",
                n=count,
                rand=round(best.rand, 2),
                kept=round(float(best.jaccard.min()), 2),
            )
        return SozialraumError(
            "The districts do not fall apart into kinds in a stable way: with 2 to {most} kinds others come out where other districts are drawn "
            "(best agreement {rand} with {n}). Choose fewer indicators that differ in what they measure, or use an index.",
            most=self.found.trials[-1].kinds,
            rand=round(best.rand, 2),
            n=best.kinds,
        )

    def known(self, period: int) -> np.ndarray:
        """(districts,) bool: with all indicators."""
        return np.isfinite(self.z[period]).all(axis=1)

    def _given_names(self, request) -> list[str]:
        """Typed names by number, those of an earlier table by the most similar kind, else what stands out."""
        kinds = self.one.kinds
        if not self.named:
            return [tr("Kind {n}").format(n=place + 1) for place in range(kinds)]
        names = [
            tr("Kind {n}, {profile}").format(n=place + 1, profile=sentence(profile_words(mean, self.titles)))
            for place, mean in enumerate(self.one.centres)
        ]
        if request.given("NAMED"):
            for place, name in _carried(request.rows("NAMED"), self).items():
                names[place] = name
        typed = [text.strip() for text in request.text("NAMES").split(";")]
        if len([text for text in typed if text]) > kinds:
            raise SozialraumError(
                "There are {n} names (NAMES), but {kinds} kinds. Give one for each, separated by semicolons.",
                n=len(typed),
                kinds=kinds,
            )
        for place, text in enumerate(typed[:kinds]):
            names[place] = text or names[place]
        return names

    # What is written

    def columns(self) -> list[Column]:
        """The fields behind those of the layer."""
        course = self.course
        kind = self._collected(course.kind)
        before = np.concatenate([np.full((1, course.kind.shape[1]), -1), course.kind[:-1]])
        shown = [place if place is None else place + 1 for place in kind]
        second = [
            None if place is None or not near else place + 1
            for place, near in zip(
                self._collected(course.second), self.where.collect(course.between.astype(float)) == 1
            )
        ]
        columns = [
            Column("kind", "integer", shown, tr("Kind (number)")),
            Column("kind_name", "text", [None if place is None or not self.named else self.names[place] for place in kind], tr("Kind of place")),
            Column("kind_distance", "real", self.where.collect(course.distance), tr("Distance to the middle of the kind")),
            Column("kind_between", "integer", second, tr("Hardly nearer than this other kind")),
        ]  # fmt: skip
        if len(self.periods) > 1:
            earlier = [place if place is None else place + 1 for place in self._collected(before)]
            columns.append(Column("kind_before", "integer", earlier, tr("Kind in the period before")))
        return columns

    def _collected(self, numbers: np.ndarray) -> list[int | None]:
        found = np.nan_to_num(self.where.collect(numbers.astype(float)), nan=-1.0).astype(int).tolist()
        return [None if place < 0 else place for place in found]

    def profile_columns(self) -> list[Column]:
        """The table PROFILES: kinds × indicators; type the names in it and give it as NAMED next time."""
        label, known = self.one.label, self.known(self.reference)
        values = self.values[self.reference][known]
        middles = medoids(self.z[self.reference][known], label, self.one.kinds)
        keys = np.array(self.where.districts, dtype=object)[known]
        names = np.array(self.districts, dtype=object)[known]
        rows: dict[str, list] = {
            name: []
            for name in (
                "kind",
                "kind_name",
                "indicator",
                "title",
                "mean",
                "z",
                "word",
                "districts",
                "medoid",
                "medoid_name",
            )
        }
        for kind in range(self.one.kinds):
            members = label == kind
            for place, (name, title) in enumerate(zip(self.indicators, self.titles)):
                z = float(self.one.centres[kind, place])
                word = "high" if z > HIGH else "low" if z < -HIGH else None
                cells = (
                    kind + 1, self.names[kind] if self.named else None, name, title, float(values[members, place].mean()), z, word,
                    int(members.sum()), keys[middles[kind]], names[middles[kind]],
                )  # fmt: skip
                for column, cell in zip(rows.values(), cells):
                    column.append(cell)
        kinds = {"kind": "integer", "districts": "integer", "mean": "real", "z": "real"}
        return [Column(name, kinds.get(name, "text"), cells) for name, cells in rows.items()]

    def transition_columns(self) -> list[Column]:
        """The table TRANSITIONS: between each two periods that follow one another, from which kind to which."""
        rows: dict[str, list] = {name: [] for name in ("from_period", "to_period", "from", "to", "n", "districts")}
        kind = self.course.kind
        present = [place for place in range(len(self.periods)) if (kind[place] >= 0).any()]
        for first, last in zip(present, present[1:]):
            table = moves(kind[first], kind[last], self.one.kinds)
            for one, other in zip(*np.nonzero(table)):
                members = np.flatnonzero((kind[first] == one) & (kind[last] == other))
                told = "; ".join(self.districts[place] for place in members) if one != other else None
                cells = (
                    self.periods[first],
                    self.periods[last],
                    int(one) + 1,
                    int(other) + 1,
                    int(table[one, other]),
                    told,
                )
                for column, cell in zip(rows.values(), cells):
                    column.append(cell)
        kinds = {"from": "integer", "to": "integer", "n": "integer"}
        return [Column(name, kinds.get(name, "text"), cells) for name, cells in rows.items()]

    def report(self) -> Report:
        """The page: which kinds there are, who belongs to them and why, who has moved, and how sure that is."""
        page = Report(tr("Kinds of places"))
        page.attend(self.warnings)
        known, kinds = self.known(self.reference), self.one.kinds
        label, values = self.one.label, self.values[self.reference][known]
        middles = medoids(self.z[self.reference][known], label, kinds)
        names = np.array(self.districts, dtype=object)[known]
        when = period_text(self.periods[self.reference])
        page.found(stability_words(self.found, number))
        profiles = [profile_words(mean, self.titles) for mean in self.one.centres]
        short = [tr("Kind {n}").format(n=place + 1) if not self.named or sentence(profiles[place]) in self.names[place] else self.names[place] for place in range(kinds)]  # fmt: skip
        sizes = np.bincount(label, minlength=kinds).tolist()
        page.found(kind_findings(short, profiles, sizes, [str(names[place]) for place in middles], when))
        self._moves(page, short)
        page.found(caution())
        page.heading(tr("Profiles {period}").format(period=when).strip())
        page.table(
            [tr("Indicator"), *short],
            [
                [title, *(float(values[label == kind, place].mean()) for kind in range(kinds))]
                for place, title in enumerate(self.titles)
            ],
        )
        tree = short_tree(values, label, kinds, self.seed)
        page.heading(tr("Why a district belongs to its kind"))
        page.items(
            tree_words(tree, self.titles, short, number)
            if tree
            else [
                Message("No short rule tells 85 % of the districts right; the profiles above say what the kinds are.")
            ]
        )
        self._matrix(page, short)
        page.heading(tr("How many kinds"))
        page.table(
            [tr("Kinds"), tr("Silhouette"), tr("Agreement (Rand)"), tr("Least certain kind (Jaccard)"), tr("Stable")],
            [
                [one.kinds, one.silhouette, one.rand, float(one.jaccard.min()), tr("yes") if one.stable else tr("no")]
                for one in self.found.trials
            ],
        )
        page.items(
            [
                Message(
                    "k-means on standard deviations from the mean of {period}, 20 starts (Arthur & Vassilvitskii 2007), seed {seed}; stability by "
                    "30 bootstraps (Hubert & Arabie 1985; Hennig 2007), silhouette by Rousseeuw (1987).",
                    period=when or tr("all districts"),
                    seed=self.seed,
                )
            ]
        )
        return page

    def _moves(self, page: Report, short: list[str]):
        kind = self.course.kind
        present = [place for place in range(len(self.periods)) if (kind[place] >= 0).any()]
        if len(present) > 1:
            first, last = present[0], present[-1]
            ends = (period_text(self.periods[place]) for place in (first, last))
            page.found(move_findings(kind[first], kind[last], short, self.districts, *ends))

    def _matrix(self, page: Report, short: list[str]):
        kind = self.course.kind
        present = [place for place in range(len(self.periods)) if (kind[place] >= 0).any()]
        if len(present) > 1:
            first, last = present[0], present[-1]
            table = moves(kind[first], kind[last], self.one.kinds)
            page.heading(
                tr("From {first} to {last}").format(
                    first=period_text(self.periods[first]), last=period_text(self.periods[last])
                )
            )
            page.table([tr("From"), *short], [[name, *map(int, row)] for name, row in zip(short, table)])


def _scale(values: np.ndarray, reference: int, each: bool) -> tuple[np.ndarray, np.ndarray]:
    """(periods, indicators) mean and standard deviation (n) of the districts with all indicators."""
    mean, spread = (np.full((len(values), values.shape[2]), np.nan) for _ in range(2))
    for period in range(len(values)):
        whole = values[period if each else reference]
        whole = whole[np.isfinite(whole).all(axis=1)]
        if len(whole):
            mean[period], spread[period] = whole.mean(axis=0), whole.std(axis=0)
    flat = spread <= 1e-12 * np.abs(mean)  # what rounding leaves of equal values
    return mean, np.where(flat, 0.0, spread)


def _carried(table: Rows, run: Typology) -> dict[int, str]:
    """The typed names of an earlier table PROFILES, each for the kind with the nearest profile; each name once."""
    for name in ("kind", "kind_name", "indicator", "mean"):
        if not table.has(name):
            raise SozialraumError(
                "“{layer}” is no table of profiles: field “{field}” is missing. Give the table PROFILES of an earlier run.",
                layer=table.name,
                field=name,
            )
    mean, numbers = read_cells(table, "mean")[0], table.texts("kind")
    old: dict[str, np.ndarray] = {}
    names: dict[str, str] = {}
    for row, (kind, name, indicator) in enumerate(zip(numbers, table.texts("kind_name"), table.texts("indicator"))):
        if kind and indicator in run.indicators:
            old.setdefault(kind, np.full(len(run.indicators), np.nan))[run.indicators.index(indicator)] = mean[row]
            if name:
                names[kind] = name
    scale, middle = run.spread[run.reference], run.mean[run.reference]
    apart = {
        (kind, place): float(np.sqrt((((values - middle) / scale - run.one.centres[place]) ** 2).sum()))
        for kind, values in old.items()
        if kind in names and np.isfinite(values).all()
        for place in range(run.one.kinds)
    }
    if not apart:
        raise SozialraumError(
            "“{layer}” has no names for kinds of these indicators. Give the table PROFILES of a run with the same INDICATORS.",
            layer=table.name,
        )
    found: dict[int, str] = {}
    taken = set()
    for (kind, place), _ in sorted(apart.items(), key=lambda one: (one[1], one[0])):
        if kind not in taken and place not in found:
            taken.add(kind)
            found[place] = names[kind]
    return found
