"""Small counts hidden, rounded or slightly changed, so that nobody can tell them from what is published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import Message, SozialraumError
from ....i18n import figure, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column, Rows
from ...planning import protection

if TYPE_CHECKING:
    from ....core.protection.counts import Counts
    from ....core.protection.publication import Publication
    from ...request import Request


class SuppressSmallNumbers(SozialraumAlgorithm):
    """The counts of an office as they may be published."""

    ID = "suppresssmallnumbers"
    GROUP = "planning"

    def title(self) -> str:
        """Display name."""
        return tr("Suppress small numbers")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Hides small counts, and as few further ones as it takes so that nobody can reckon them from totals and sums. "
            "What comes out may be published; rates are computed from the protected counts. Nothing unprotected leaves the "
            "run."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr(
            "data protection,disclosure,suppression,small numbers,anonymise,confidential,cell key,rounding,privacy"
        )

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer or table with the true counts, one row per district and period."), tables=True)
        protection.add_counts_and_areas(self)
        protection.add_rule(self)
        protection.add_flows(self)
        protection.add_dominance(self)
        self.add_text(
            "RATES",
            tr("Rates"),
            tr(
                "Rates to publish, one per line: rate = a / total * 100. They are computed from the protected counts and may "
                "use nothing but counts and the total."
            ),
            lines=True,
            advanced=True,
        )
        self.add_number(
            "MINIMUM_DENOMINATOR",
            tr("Smallest reliable denominator"),
            tr("Rates with a smaller number below the line get the status “unreliable”. 0: none."),
            default=0,
            least=0,
            digits=0,
            optional=False,
            advanced=True,
        )
        self.add_yes(
            "COMPLEMENTARY",
            tr("Hide complementary cells"),
            tr("Without them most small counts can be reckoned by subtraction, and the run stops."),
            default=True,
            advanced=True,
        )
        self.add_source_table(
            "EARLIER",
            tr("Earlier edition"),
            tr("The table as it was published before. What it told stays told, what it hid stays hidden."),
            optional=True,
            advanced=True,
        )
        self.add_fields(
            "KEEP",
            tr("Fields to keep"),
            tr(
                "Further fields that tell nothing about persons, such as area or coordinates. Names, keys and other texts are "
                "kept anyway; other numbers are left out."
            ),
            numeric=False,
            optional=True,
            advanced=True,
        )
        self.add_choice(
            "METHOD",
            tr("Method"),
            tr(
                "suppress: small counts have no number. round: every number is rounded, sums no longer fit. cell_key: every "
                "number is changed a little by a key, as in the census of 2022; needs keys of the persons."
            ),
            {"suppress": tr("hide"), "round": tr("round"), "cell_key": tr("change by a key (experts)")},
            default="suppress",
            optional=False,
            advanced=True,
        )
        self.add_number(
            "BASE",
            tr("Round to multiples of"),
            tr("For the method round: 3, 5 or 10."),
            default=5,
            least=2,
            most=1000,
            whole=True,
            optional=False,
            advanced=True,
        )
        self._define_cell_key()
        self.add_number(
            "RUNS",
            tr("Further attempts"),
            tr("How many other orders are tried on small tables; the one that hides least is kept."),
            default=8,
            least=0,
            most=1000,
            whole=True,
            optional=False,
            advanced=True,
        )
        self.add_number(
            "SEED",
            tr("Seed"),
            tr("The same seed gives the same result."),
            default=1,
            least=0,
            whole=True,
            optional=False,
            advanced=True,
        )
        self.add_yes(
            "ALLOW_UNPROTECTED",
            tr("Write it although counts are unprotected"),
            tr(
                "For use inside the office only. Without this nothing is written when a small count can be narrowed down."
            ),
            advanced=True,
        )
        self.add_table(
            "OUTPUT",
            tr("Protected counts"),
            tr("The districts with the counts that may be told, a status for each that may not, and the rates."),
        )
        self.add_table(
            "PARENTS",
            tr("Protected sums"),
            tr("The sums of larger areas and of the whole, with the same protection; level tells which."),
            optional=True,
            advanced=True,
        )
        self.add_report()
        self.add_counts(
            PRIMARY_COUNT=tr("Hidden for their own sake"),
            COMPLEMENTARY_COUNT=tr("Hidden to protect others"),
            TOTALS_HIDDEN_COUNT=tr("Hidden totals"),
            UNPROTECTED_COUNT=tr("Still unprotected"),
            ALREADY_HIDDEN_COUNT=tr("Hidden in the input already"),
        )

    def _define_cell_key(self):
        self.add_fields(
            "KEYS",
            tr("Keys"),
            tr(
                "For the method cell_key: per count the field with the sum of the persons' fixed random keys (0 to 1), in the "
                "order of the counts. The total stays as it is."
            ),
            optional=True,
            advanced=True,
        )
        for name, title, help_text, default in (
            ("LARGEST_CHANGE", tr("Largest change"), tr("For cell_key: by how many persons a count may change."), 2),
            ("VARIANCE", tr("Variance"), tr("For cell_key: variance of the change, persons squared."), 1.08),
            ("NEVER_SHOWN", tr("Never shown up to"), tr("For cell_key: counts from 1 to this number never appear."), 1),
        ):
            self.add_number(
                name,
                title,
                help_text,
                default=default,
                least=0,
                most=100,
                whole=name != "VARIANCE",
                optional=False,
                advanced=True,
            )

    def execute(self, request: Request):
        """Read, protect, write."""
        rows = request.rows()
        counts, status = protection.read_counts(request, rows)
        formulas = _formulas(request, counts)
        kept, dropped = _fields_to_keep(request, rows, counts)
        titles = {name: rows.alias(name) for name in [*counts.names, *counts.parent_names]}
        already = _already_hidden(counts, status)
        if already:
            before = Message(
                "{n} numbers of the input are hidden already. They stay hidden, but nobody knows here whether they can be reckoned: "
                "take the table with the true counts, or have “Audit suppression” look at it.",
                n=already,
            )
            request.warn(before)
        found, page = _protected(request, counts, dropped, titles)
        if already:
            page.attend([before])
        request.stop()
        if found.unprotected and not request.yes("ALLOW_UNPROTECTED"):
            raise SozialraumError(
                "{count} small {count:count|counts} could still be reckoned or narrowed down, so nothing was written. Hide complementary "
                "cells, publish fewer levels or join small groups; for use inside the office only, tick “Write it although "
                "counts are unprotected”.",
                count=found.unprotected,
            )
        _write(request, rows.only(kept), counts, status, found, formulas, titles)
        request.report(page)
        request.give(
            PRIMARY_COUNT=found.primary,
            COMPLEMENTARY_COUNT=found.complementary,
            TOTALS_HIDDEN_COUNT=found.totals_hidden,
            UNPROTECTED_COUNT=found.unprotected,
            ALREADY_HIDDEN_COUNT=already,
        )


def _already_hidden(counts: Counts, status: np.ndarray) -> int:
    """How many numbers somebody has hidden before."""
    from ....core.data.status import STATUS_CODE

    return int((np.isnan(counts.values) & np.isin(status, [STATUS_CODE["suppressed"], STATUS_CODE["unknown"]])).sum())


def _formulas(request: Request, counts: Counts) -> list:
    """RATES; SozialraumError where one uses a field that is not protected here, or takes the name of a count."""
    from ....core.rates.formula import parse_formula

    formulas = [parse_formula(text) for text in re.split(r"[\n;]", request.text("RATES")) if text.strip()]
    for formula in formulas:
        strange = [field for field in formula.fields() if field not in counts.names]
        if strange:
            raise SozialraumError(
                "The rate “{name}” uses “{field}”, which is not protected here. Choose it among the counts or as the total.",
                name=formula.name,
                field=strange[0],
            )
        if formula.name in counts.names:
            raise SozialraumError(
                "“{name}” is a field that is still needed: a count, the key or the period. Give the indicator another name.",
                name=formula.name,
            )
    return formulas


def _fields_to_keep(request: Request, rows: Rows, counts: Counts) -> tuple[list[str], list[str]]:
    """Fields of the input that go into the output beside the counts, and those that are left out."""
    chosen = request.fields("KEEP")
    needed = [request.key_field(), request.period_field(rows), *counts.parent_names, *chosen]
    statuses = {f"{name}_status" for name in rows.field_names()}
    told = [name for name in chosen if name in [*request.fields("LARGEST"), *request.fields("CONTRIBUTORS")]]
    if told:
        raise SozialraumError(
            "“{field}” tells of single contributors and cannot be kept. Take it out of the fields to keep.",
            field=told[0],
        )
    kept, dropped = [], []
    for name in rows.field_names():
        if name in counts.names or name == "fid" or name in statuses:
            continue
        if name in needed or not (rows.is_numeric(name) or _holds_numbers(rows, name) or _tells(rows, name, counts)):
            kept.append(name)
        else:
            dropped.append(rows.alias(name))
    return kept, dropped


def _holds_numbers(rows: Rows, name: str) -> bool:
    """Whether a field of texts is a field of numbers in disguise."""
    texts = [text.strip() for text in rows.texts(name) if text and text.strip()]
    return bool(texts) and sum(bool(re.fullmatch(r"[-−+]?[\d.,\s]+%?", text)) for text in texts) * 2 > len(texts)


def _tells(rows: Rows, name: str, counts: Counts) -> bool:
    """Whether every text of a field holds the number of one of the counts, such as “12 children”."""
    tokens = [set(re.findall(r"\d+", text or "")) for text in rows.texts(name)]
    for column in counts.values.T.tolist():
        told = [str(int(value)) in found for value, found in zip(column, tokens) if value == value]
        if told and all(told):
            return True
    return False


def _protected(request: Request, counts: Counts, dropped: list[str], titles: dict[str, str]):
    """The counts as they may be published, and the page that says how."""
    from ....core.protection.publication import change, suppress
    from ...planning.protection_report import account, say_what_follows

    method = request.choice("METHOD")
    if method == "suppress":
        rule = protection.rule_of(request)
        found = suppress(
            counts,
            rule,
            protection.groups_of(request, counts),
            request.yes("COMPLEMENTARY"),
            protection.earlier_edition(request, counts),
            go_on=lambda: not request.cancelled(),
            flows=request.yes("FLOWS"),
            runs=request.whole("RUNS"),
            seed=request.whole("SEED"),
        )
        return found, account(counts, found, rule, dropped, titles, request.yes("FLOWS"))
    from ...io.html import Report

    if counts.largest is not None or counts.contributors is not None or request.yes("FLOWS"):
        raise SozialraumError(
            "Dominance and periods that add up are handled by hiding only. Choose the method “suppress”, or leave LARGEST, "
            "CONTRIBUTORS and FLOWS out."
        )
    page = Report(tr("Changed counts"))
    if method == "round":
        from ....core.protection.rounding import round_counts

        base = request.whole("BASE")
        found = change(counts, lambda values, keys: round_counts(values, base))
        page.found(
            [
                tr(
                    "Every number is rounded to a multiple of {base} by itself, sums too: they no longer add up, by {half} per "
                    "number at most. Counts below {tenfold} persons are poorly protected and poorly readable."
                ).format(base=base, half=figure(base / 2), tenfold=10 * base)
            ]
        )
    else:
        found = change(counts, *_cell_key(request, counts))
        page.found(
            [
                tr(
                    "Every count was changed a little by the keys of its persons; zero stays zero, totals are unchanged. Sums no "
                    "longer add up."
                )
            ]
        )
    say_what_follows(page, dropped)
    return found, page


def _cell_key(request: Request, counts: Counts):
    """How the cell key method changes values, and the keys of all cells."""
    from ....core.protection.cell_key import perturb, transition
    from ...io.panels import read_cells

    fields = request.ordered_fields("KEYS")
    wanted = counts.groups.shape[1]
    if len(fields) != wanted:
        raise SozialraumError(
            "The cell key method needs one field with keys per count: {wanted} counts, {given} keys. Let the office that holds "
            "the records sum up the fixed random keys of the persons of each cell.",
            wanted=wanted,
            given=len(fields),
        )
    rows = request.rows(geometry=False)
    keys = np.zeros(counts.values.shape)
    keys[:, :wanted] = np.column_stack([read_cells(rows, field)[0] for field in fields])
    if np.isnan(keys[~np.isnan(counts.values)]).any() or (keys < 0).any():
        raise SozialraumError("Every count needs a key from 0 on. Fill in the missing keys, or choose other fields.")
    table = transition(request.whole("LARGEST_CHANGE"), request.number("VARIANCE"), request.whole("NEVER_SHOWN"))

    def changed(values: np.ndarray, sums: np.ndarray) -> np.ndarray:
        result = np.array(values)
        result[:, :wanted] = perturb(values[:, :wanted], np.nan_to_num(sums[:, :wanted]) % 1.0, table)
        return result

    return changed, keys


def _write(request: Request, rows: Rows, counts: Counts, status: np.ndarray, found: Publication, formulas, titles):
    """Districts and larger areas, each with counts, statuses and rates."""
    from ....core.data.status import STATUS_CODE

    suppressed = STATUS_CODE["suppressed"]
    marked = np.where(found.hidden, suppressed, status)
    columns = protection.count_columns(counts.names, found.values, marked, titles)
    columns += _rates(formulas, counts.names, found.values, marked, request.number("MINIMUM_DENOMINATOR"))
    open_ = tr("Counts with unprotected cells (internal)") if found.unprotected else ""
    request.write("OUTPUT", columns, rows, name=open_ or tr("Protected counts"))
    values = np.vstack([sums.values for sums in found.sums])
    missing = np.where(np.isnan(values), STATUS_CODE["missing"], 0)
    above = np.where(np.vstack([sums.hidden for sums in found.sums]), suppressed, missing)
    levels = [level or protection.WHOLE for sums in found.sums for level in sums.levels]
    parents = [
        Column("level", "text", levels, tr("Level")),
        Column("district", "text", [area for sums in found.sums for area in sums.areas], tr("Larger area")),
    ]
    if any(counts.periods):
        periods = [sums.period for sums in found.sums for _ in sums.areas]
        parents.append(Column("period", "text", periods, tr("Period")))
    parents += protection.count_columns(counts.names, values, above, titles)
    parents += _rates(formulas, counts.names, values, above, request.number("MINIMUM_DENOMINATOR"))
    request.write("PARENTS", parents, name=open_ or tr("Protected sums"))


def _rates(formulas, names, values: np.ndarray, status: np.ndarray, minimum: float) -> list[Column]:
    """Rates from protected counts: where a count is hidden, so is the rate."""
    from ....core.data.status import names as words
    from ....core.rates.rates import calculate

    cells = {name: values[:, place] for place, name in enumerate(names)}
    codes = {name: status[:, place].astype(np.uint8) for place, name in enumerate(names)}
    columns = []
    for formula in formulas:
        rate = calculate(formula, cells, codes, minimum)
        columns.append(Column(formula.name, "real", rate.value))
        if rate.status.any():
            columns.append(Column(f"{formula.name}_status", "text", words(rate.status)))
    return columns
