"""An amount of money shared out over districts: what was asked for becomes a plan, and the plan columns and a report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ...core.allocation.bounded import BOUNDS
from ...core.allocation.facts import known_people, named, need_index
from ...core.allocation.plan import VERDICTS, Plan, ranges, share_out, verdicts, years_of_transition
from ...core.allocation.sheet import sheet_lines
from ...core.data.roles import NAME_NAMES, usual_field
from ...core.data.status import visible
from ...core.messages import Message, SozialraumError
from ...i18n import number, sentence, tr
from ..io.html import Report
from ..io.layers import Column
from ..io.panels import read_addends
from ..statistics.periods import rows_of_one_period

if TYPE_CHECKING:
    from ..pages.funds_sheet import FundsPage

_MOST_LINES = 400
_MOST_ON_SHEET = 22


def bound_words() -> dict[str, str]:
    """What holds an amount, in words."""
    return {
        "none": "",
        "floor": tr("floor"),
        "cap": tr("cap"),
        "loss": tr("largest loss"),
        "gain": tr("largest gain"),
    }


def verdict_words() -> dict[str, str]:
    """Whether a difference to the equal split holds, in words."""
    return {"open": tr("open"), "gain": tr("gain that holds"), "loss": tr("loss that holds")}


@dataclass
class Sharing:
    """One run: rows of one period, ordered as they came, and the plan in the order of the keys."""

    rows: object
    keys: list[str]
    names: list[str]
    order: np.ndarray
    plan: Plan
    fields: list[str]
    warnings: list[Message] = field(default_factory=list)

    @staticmethod
    def of(request) -> Sharing:
        """Read and check everything that was asked for; SozialraumError names field, district and remedy."""
        rows, keys, names = _districts(request)
        order = np.array(sorted(range(len(keys)), key=lambda place: keys[place]))
        method = request.choice("METHOD")
        warnings: list[Message] = []
        cells = _Cells(rows, names, order)
        population = cells.counts(request.field("POPULATION_FIELD") or _missing("POPULATION_FIELD"))
        needs = request.ordered_fields("NEED_FIELDS")
        need, index, stage = population[:, None], np.empty(0), np.empty(0, dtype=np.int64)
        if method == "need_counts":
            if not needs:
                raise SozialraumError("Choose at least one field with people in need (NEED_FIELDS), or another method.")
            need = np.column_stack([cells.counts(name) for name in needs])
        elif method == "base_plus_need":
            index, told = cells.index(request.field("INDEX_FIELD") or _missing("INDEX_FIELD"), population)
            warnings += told
        elif method == "stages":
            stage = cells.stages(request.field("INDEX_FIELD") or _missing("INDEX_FIELD"))
        factors = _factors(request, stage) if method == "stages" else ()
        last = request.field("LAST_YEAR_FIELD")
        amount = request.number("AMOUNT")
        if not amount or amount <= 0:
            raise SozialraumError("Give the amount that is to be shared out in euros (AMOUNT), more than zero.")
        last_year = cells.money(last) if last else None
        floor, cap = (_bound(request, name, population, last_year) for name in ("FLOOR", "CAP"))
        plan = Plan(
            amount=round(amount * 100),
            method=method,
            population=population,
            need=need,
            shares=_shares(request, needs) if method == "need_counts" else np.ones(1),
            index=index,
            need_share=(request.number("NEED_SHARE") or 0.0) / 100,
            spread=request.number("SPREAD_FACTOR") or 0.0,
            stage=stage,
            factors=factors,
            floor=0.0 if floor is None else floor,
            cap=np.inf if cap is None else cap,
            last_year=last_year,
            max_loss=_share(request.number("MAX_LOSS"), 1.0),
            max_gain=_share(request.number("MAX_GAIN"), np.inf),
        )
        return Sharing(rows, keys, names, order, plan, needs, warnings)

    def run(self, request) -> Shares:
        """Amounts and their ranges."""
        done = share_out(self.plan)
        request.progress(30)
        request.stop()
        low, high = ranges(self.plan)
        request.progress(80)
        request.stop()
        return Shares(self, done, low, high, verdicts(low, high, done.equal))

    def back(self, values: np.ndarray) -> np.ndarray:
        """Values of the plan in the order in which the rows came."""
        out = np.empty_like(values)
        out[self.order] = values
        return out


@dataclass
class Shares:
    """What a plan comes to; everything (districts,) in the order of the plan."""

    sharing: Sharing
    done: object
    low: np.ndarray
    high: np.ndarray
    verdict: np.ndarray

    def columns(self) -> list[Column]:
        """The columns of the output, in the order of the rows."""
        plan, back = self.sharing.plan, self.sharing.back
        people = plan.population
        per_head = np.divide(self.done.cents / 100, people, out=np.full(len(people), np.nan), where=people > 0)
        bounds, robust = np.array(BOUNDS, dtype=object), np.array(VERDICTS, dtype=object)
        return [
            Column("allocation", "real", back(self.done.cents / 100), tr("Amount (€)")),
            Column("allocation_per_head", "real", back(per_head.round(4)), tr("Amount per resident (€)")),
            Column("equal_split", "real", back(self.done.equal / 100), tr("Equal split (€)")),
            Column(
                "difference", "real", back((self.done.cents - self.done.equal) / 100), tr("More or less than equal (€)")
            ),
            Column("allocation_low", "real", back((self.low / 100).round(2)), tr("Lowest amount (€)")),
            Column("allocation_high", "real", back((self.high / 100).round(2)), tr("Highest amount (€)")),
            Column("bound", "text", list(back(bounds[self.done.bound])), tr("Bound that holds")),
            Column("robustness", "text", list(back(robust[self.verdict])), tr("Gain or loss that holds")),
        ]

    def findings(self) -> list[Message]:
        """What a committee has to know, in sentences."""
        plan, names = self.sharing.plan, [self.sharing.names[place] for place in self.sharing.order]
        gap = (self.done.cents - self.done.equal) / 100
        found = [
            Message(
                "{amount} € are shared out over {n} districts. {share} % of the money lies elsewhere than in a split per head.",
                amount=number(plan.amount / 100, 2),
                n=len(names),
                share=number(100 * self.done.moved, 1),
            )
        ]
        most, least = int(np.argmax(gap)), int(np.argmin(gap))
        if gap[most] > 0:
            found.append(
                Message(
                    "{name} gains most against the equal split: {more} € more; {other} gives most: {less} € less.",
                    name=names[most],
                    more=number(gap[most], 2),
                    other=names[least],
                    less=number(-gap[least], 2),
                )
            )
        if plan.method == "need_counts":
            found += self._each_in_need()
        counts = [int((self.verdict == place).sum()) for place in (1, 2, 0)]
        found.append(
            Message(
                "Against the equal split, {gain} districts gain and {loss} lose however the uncertain choices are turned; for {open} it "
                "depends on them.",
                gain=counts[0],
                loss=counts[1],
                open=counts[2],
            )
        )
        years = years_of_transition(plan)
        if plan.last_year is not None:
            found.append(
                Message("With the same amount and needs, no transition bound holds any more after {n} years.", n=years)
                if years is not None
                else Message("With the same amount and needs, the transition is not over within thirty years.")
            )
        return found

    def _each_in_need(self) -> list[Message]:
        """What people in need stand for: of the districts that no bound holds, for the bounds change what is left for them."""
        plan, free = self.sharing.plan, self.done.bound == 0
        if plan.need.shape[1] > 1:
            return [Message("Several needs count together; each has its share of the amount.")]
        people = plan.need[free, 0].sum()
        if not people > 0:
            return []
        amount = number(self.done.cents[free].sum() / people, 2)
        if free.all():
            return [Message("For each 100 people in need there are {amount} €, wherever they live.", amount=amount)]
        return [
            Message(
                "For each 100 people in need there are {amount} €, wherever they live, but in {n} {n:district|districts} where a bound holds.",
                amount=amount,
                n=int((~free).sum()),
            )
        ]

    def report(self) -> Report:
        """The page: findings, the formula in words, the table, what is uncertain."""
        sharing = self.sharing
        page = Report(tr("Allocation of funds"))
        page.attend(sharing.warnings)
        page.found(self.findings())
        page.heading(tr("How it was computed"))
        page.items(self.method())
        page.heading(tr("Amounts"))
        share = sharing.plan.weights()
        share = share / share.sum()
        page.table(
            self.header(), [self.line(place, share) for place in range(min(len(sharing.keys), _MOST_LINES))], digits=2
        )
        page.heading(tr("How certain the differences are"))
        page.say(
            Message(
                "The range shows what an amount becomes when counts of need are drawn again by chance and the choices are moved by a "
                "tenth. A gain or loss holds where the whole range lies on one side of the equal split; otherwise it is open."
            )
        )
        return page

    def page(self, purpose: str) -> FundsPage:
        """The page for the committee; purpose: what the money is for."""
        from ..pages.funds_sheet import FundsPage

        plan, order = self.sharing.plan, self.sharing.order
        counted = plan.method == "need_counts" and plan.need.shape[1] == 1
        lines = sheet_lines(
            [self.sharing.names[place] for place in order],
            plan.population,
            plan.need[:, 0] if counted else None,
            plan.weights(),
            self.done.cents,
            self.done.equal,
            _MOST_ON_SHEET,
            tr("{n} further districts"),
            tr("Sum"),
        )
        certain = []
        for line in lines:
            words = "" if line.place < 0 else verdict_words()[VERDICTS[self.verdict[line.place]]]
            held = "" if line.place < 0 else bound_words()[BOUNDS[self.done.bound[line.place]]]
            certain.append(held or words)
        return FundsPage(
            purpose or tr("Who gets how much by need, beside the equal split for each head?"),
            [sentence(one) for one in self.findings()],
            [sentence(one) for one in self.method()],
            self.sharing.rows.title(self.sharing.fields[0]) if counted else "",
            lines,
            certain,
            [(float(self.low[line.place]), float(self.high[line.place])) for line in lines],
        )

    def header(self) -> list[str]:
        """The columns of the table in the report."""
        return [
            tr("District"),
            tr("Residents"),
            tr("Share of need (%)"),
            tr("Amount (€)"),
            tr("Per resident (€)"),
            tr("Equal split (€)"),
            tr("Difference (€)"),
            tr("From"),
            tr("To"),
            tr("Bound that holds"),
            tr("Gain or loss that holds"),
        ]

    def line(self, place: int, share: np.ndarray) -> list:
        """One district of the table; share: of the need, (districts,)."""
        sharing, plan = self.sharing, self.sharing.plan
        people, cents, equal = plan.population[place], int(self.done.cents[place]), int(self.done.equal[place])
        return [
            sharing.names[sharing.order[place]],
            int(people) if float(people).is_integer() else float(people),
            float(100 * share[place]),
            cents / 100,
            cents / 100 / people if people > 0 else None,
            equal / 100,
            (cents - equal) / 100,
            float(self.low[place] / 100),
            float(self.high[place] / 100),
            bound_words()[BOUNDS[self.done.bound[place]]],
            verdict_words()[VERDICTS[self.verdict[place]]],
        ]

    def method(self) -> list[Message]:
        """The formula in words."""
        plan, titles = self.sharing.plan, [self.sharing.rows.alias(name) for name in self.sharing.fields]
        shares = plan.shares / plan.shares.sum()
        words = {
            "need_counts": Message(
                "Each district gets its share of the people in need: {needs}.",
                needs="; ".join(f"{title} {number(100 * share, 0)} %" for title, share in zip(titles, shares)),
            ),
            "base_plus_need": Message(
                "{base} % of the amount go by residents alone. The rest goes by residents, too, but where need is greatest each counts "
                "{factor} times as much as where it is least.",
                base=number(100 * (1 - plan.need_share), 0),
                factor=number(1 + plan.spread, 2),
            ),
            "stages": Message(
                "Each resident counts by the stage of the district: {factors}. A district that just misses a stage gets noticeably "
                "less; stages are cliffs.",
                factors="; ".join(f"{place + 1}: {number(factor, 2)}" for place, factor in enumerate(plan.factors)),
            ),
            "per_head": Message("Each resident counts the same."),
        }
        found = [words[plan.method]]
        floor, cap = (np.unique(np.asarray(one, dtype=float)) for one in (plan.floor, plan.cap))
        if (floor > 0).any():
            found.append(
                Message("No district gets less than {amount} €.", amount=number(floor[0] / 100, 2))
                if len(floor) == 1
                else Message("No district gets less than its floor.")
            )
        if np.isfinite(cap).any():
            found.append(
                Message("No district gets more than {amount} €.", amount=number(cap[0] / 100, 2))
                if len(cap) == 1
                else Message("No district gets more than its cap.")
            )
        if plan.last_year is not None and plan.max_loss < 1:
            found.append(
                Message(
                    "No district loses more than {share} % of last year’s amount.", share=number(100 * plan.max_loss, 0)
                )
            )
        if plan.last_year is not None and np.isfinite(plan.max_gain):
            found.append(
                Message(
                    "No district gains more than {share} % of last year’s amount.", share=number(100 * plan.max_gain, 0)
                )
            )
        if self.done.bound.any():
            found.append(
                Message("What a bound adds or takes is borne by the other districts, in the same proportions.")
            )
        found.append(
            Message("Amounts are whole cents and sum to the amount; what is left over goes by the largest remainder.")
        )
        return found


class _Cells:
    """Fields of the districts in the order of the plan; what is not known is refused, never taken for nothing."""

    def __init__(self, rows, names: list[str], order: np.ndarray):
        self.rows, self.names, self.order = rows, names, order

    def _read(self, name: str) -> np.ndarray:
        values, status = read_addends(self.rows, name)
        return visible(values, status)[self.order]

    def _named(self, places) -> str:
        return named(self._in_order(), places)

    def _in_order(self) -> list[str]:
        return [self.names[place] for place in self.order]

    def counts(self, name: str) -> np.ndarray:
        """People, all known and none negative."""
        return known_people(self._read(name), self.rows.alias(name), self._in_order())

    def money(self, name: str) -> np.ndarray:
        """Last year's amounts in cents, NaN for districts that are new."""
        values = self._read(name) * 100
        if (values < 0).any():
            raise SozialraumError(
                "“{field}” is negative in {districts}. Choose the field with last year’s amounts in euros.",
                field=self.rows.alias(name),
                districts=self._named(np.flatnonzero(values < 0)),
            )
        return values

    def index(self, name: str, population: np.ndarray) -> tuple[np.ndarray, list[Message]]:
        """An index, with the least need for districts that have none, and who they are."""
        return need_index(self._read(name), self.rows.alias(name), self._in_order(), population)

    def stages(self, name: str) -> np.ndarray:
        """Whole numbers from one."""
        values = self._read(name)
        wrong = np.flatnonzero(np.isnan(values) | (values < 1) | (values != np.floor(values)))
        if len(wrong):
            raise SozialraumError(
                "“{field}” must hold the stage as a whole number from 1 in every district, but not so in {districts}.",
                field=self.rows.alias(name),
                districts=self._named(wrong),
            )
        return values.astype(np.int64)


def _districts(request):
    """The rows of one period, and their keys and names."""
    rows = rows_of_one_period(request)
    keys = [text or "" for text in rows.texts(request.key_field())]
    name_field = usual_field(NAME_NAMES, rows.field_names())
    names = [text or key for text, key in zip(rows.texts(name_field), keys)] if name_field else list(keys)
    return rows, keys, names


def _missing(name: str):
    raise SozialraumError(
        "This method needs a field that was not chosen: {name}. Choose it, or another method.", name=name
    )


def _numbers(text: str, name: str) -> list[float]:
    """Numbers with commas or dots, separated by semicolons or blanks."""
    parts = [part for part in re.split(r"[;\s]+", text.replace("%", " ")) if part]
    try:
        found = [float(part.replace(",", ".")) for part in parts]
    except ValueError:
        found = [float("nan")]
    if not all(0 <= value < 1e6 for value in found):
        raise SozialraumError(
            "“{text}” is no list of numbers from zero ({name}). Write them with semicolons between, such as 75; 25.",
            text=text[:60],
            name=name,
        )
    return found


def _shares(request, needs: list[str]) -> np.ndarray:
    found = _numbers(request.text("NEED_WEIGHTS"), "NEED_WEIGHTS")
    if found and len(found) != len(needs):
        raise SozialraumError(
            "There are {fields} needs, but {weights} shares (NEED_WEIGHTS). Give one share for each need, or none.",
            fields=len(needs),
            weights=len(found),
        )
    if found and not sum(found) > 0:
        raise SozialraumError("The shares of the needs (NEED_WEIGHTS) are all zero. Give at least one that is more.")
    return np.array(found) if found else np.ones(len(needs))


def _factors(request, stage: np.ndarray) -> tuple[float, ...]:
    found = tuple(_numbers(request.text("STAGE_FACTORS"), "STAGE_FACTORS"))
    if len(found) < stage.max():
        raise SozialraumError(
            "There are {stages} stages, but {factors} factors (STAGE_FACTORS). Give one factor for each stage, such as 1; 1.2; 1.5.",
            stages=int(stage.max()),
            factors=len(found),
        )
    return found


def _share(percent: float | None, default: float) -> float:
    return default if percent is None else percent / 100


def _bound(request, name: str, population: np.ndarray, last_year: np.ndarray | None):
    """A floor or cap of every district in cents, None without one."""
    value = request.number(name)
    if value is None:
        return None
    unit = request.choice("BOUND_UNIT")
    if unit == "per_head":
        return value * 100 * population
    if unit == "last_year":
        if last_year is None:
            raise SozialraumError(
                "Floors and caps in per cent of last year need the field with last year’s amounts (LAST_YEAR_FIELD)."
            )
        free = 0.0 if name == "FLOOR" else np.inf
        return np.where(np.isnan(last_year), free, last_year * value / 100)
    return np.full(len(population), value * 100.0)
