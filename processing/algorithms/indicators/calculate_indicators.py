"""Rates from counts: indicators of the catalogue and free formulas."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Callable

import numpy as np

from ....core.composite.choices import SMALL_NUMBERS
from ....core.messages import Message, SozialraumError
from ....i18n import language, number, over_periods, period_text, tr
from ...algorithm import SozialraumAlgorithm
from ...io.catalogue import PATH
from ...io.layers import Column, Rows

if TYPE_CHECKING:
    from ....core.charts.series import Series
    from ....core.data.cube import Cube
    from ....core.rates.catalogue import Indicator
    from ....core.rates.rates import Rate, Total
    from ...io.html import Report
    from ...request import Request


class CalculateIndicators(SozialraumAlgorithm):
    """One rate per indicator, totals from summed numerators and denominators."""

    ID = "calculateindicators"
    GROUP = "indicators"

    def title(self) -> str:
        """Display name."""
        return tr("Calculate indicators")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Turns counts into rates: indicators of the catalogue by their code, or formulas of your own. The report "
            "gives the value of the whole municipality from summed numerators and denominators, never as a mean of "
            "rates. Suppressed and missing cells stay so, with their status."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("indicator,rate,share,quota,formula,catalogue,numerator,denominator")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer or table with the counts, one row per district and period."), tables=True)
        self.add_key_field(
            tr("The field that tells the districts apart; it shows whether a district comes twice within a period."),
            advanced=True,
        )
        self.add_period_field()
        self.add_codes(
            "INDICATORS",
            tr("Indicators"),
            tr(
                "One per line, or separated by semicolons: codes of the catalogue such as EIN01, or formulas such as "
                "rate = (a + b) / c * 100. Field names with blanks stand in double quotes. Empty: every indicator of "
                "the catalogue whose fields the layer has."
            ),
        )
        self.add_number(
            "MINIMUM_DENOMINATOR",
            tr("Smallest reliable denominator"),
            tr("Rates with a smaller number below the line keep their value and get the status “unreliable”. 0: none."),
            default=30,
            least=0,
            digits=0,
            optional=False,
        )
        self.add_choice(
            "SMALL_NUMBERS",
            tr("Smoothing of small numbers"),
            tr(
                "Adds to each rate a field “…_smoothed”, in which the rates of small districts are drawn towards the "
                "municipality (empirical_bayes) or towards their larger area (logit, for shares). The rate stays as it "
                "is."
            ),
            list(SMALL_NUMBERS),
            default="none",
            advanced=True,
        )
        self.add_field(
            "PARENT_FIELD",
            tr("Larger area"),
            tr("The field that names the larger area of each district, for smoothing with logit."),
            optional=True,
            advanced=True,
        )
        self.add_yes(
            "INTERVALS",
            tr("Intervals and reliability"),
            tr(
                "Adds to each share of people its bounds of 95 % (Wilson) and a grade: good, fair or weak. The dock and the pages show them."
            ),
            advanced=True,
        )
        self.add_file(
            "CATALOGUE",
            tr("Catalogue"),
            tr("A catalogue of your own, made from the plugin's resources/catalogue/indicators.csv. Empty: that file."),
            "csv",
        )
        self.add_table(
            "OUTPUT",
            tr("Indicators"),
            tr("The input with one field per indicator, and a status field where a value is not simply valid."),
        )
        self.add_report()
        self.add_counts(
            INDICATOR_COUNT=tr("Indicators calculated"),
            UNKNOWN_COUNT=tr("Cells without a value"),
            UNRELIABLE_COUNT=tr("Cells with a small denominator"),
        )

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.data.status import STATUS_CODE, is_soft, names, visible
        from ....core.rates.catalogue import choose
        from ....core.rates.rates import calculate
        from ...io.panels import read_addends
        from ...maps.class_rules import indicator_style

        rows = request.rows()
        catalogue = _catalogue(request.file("CATALOGUE"))
        minimum = request.number("MINIMUM_DENOMINATOR")
        formulas = choose(_wanted(request.text("INDICATORS")), catalogue, rows.has)
        needed = dict.fromkeys(field for formula in formulas for field in formula.fields())
        period_field = request.period_field(rows)
        _refuse_needed_names(formulas, [*needed, request.key_field(), period_field])
        cells = {field: read_addends(rows, field) for field in needed}
        values = {field: cell[0] for field, cell in cells.items()}
        statuses = {field: cell[1] for field, cell in cells.items()}
        known = {entry.column: entry for entry in catalogue}
        rates, columns, odd = [], [], []
        smooth = _smoothing(request, rows, period_field)
        for position, formula in enumerate(formulas):
            request.stop()
            rate = calculate(formula, values, statuses, minimum)
            rates.append(rate)
            title = _title(known.get(formula.name))
            columns.append(Column(formula.name, "real", rate.value, title))
            if rate.status.any() or rows.has(f"{formula.name}_status"):
                columns.append(Column(f"{formula.name}_status", "text", names(rate.status)))
            if smooth is not None and rate.denominator is not None:
                smoothed = tr("{name} (smoothed)").format(name=title or formula.name)
                columns.append(Column(f"{formula.name}_smoothed", "real", smooth(rate), smoothed))
            if request.yes("INTERVALS"):
                bounds = _bounds(rate, title or formula.name)
                columns += bounds
                odd += [] if bounds else [title or formula.name]
            request.progress(80 * (position + 1) / len(formulas))
        if odd:
            request.warn(Message("No shares of people, so without intervals: {names}.", names=", ".join(odd)))
        doubles = _doubles(request, rows, period_field)
        request.warn(*doubles)
        report = _report(rates, columns, rows, request.key_field(), period_field, minimum)
        report.attend(doubles)
        first = rates[0]
        shown, soft = visible(first.value, first.status), bool(is_soft(first.status).any())
        style = indicator_style(first.formula.name, shown, first.status.any(), soft)
        title = (columns[0].alias if len(rates) == 1 else "") or tr("Indicators")
        name = over_periods(title, rows.texts(period_field) if period_field else ())
        request.write("OUTPUT", columns, rows, style, name)
        request.report(report)
        unreliable = STATUS_CODE["unreliable"]
        request.give(
            INDICATOR_COUNT=len(rates),
            UNKNOWN_COUNT=int(sum(np.isnan(rate.value).sum() for rate in rates)),
            UNRELIABLE_COUNT=int(sum(((rate.status == unreliable) & ~np.isnan(rate.value)).sum() for rate in rates)),
        )


def _bounds(rate: Rate, title: str) -> list[Column]:
    """Bounds and grade of a share of people, the bounds only where the share itself may be seen; none where it is no share."""
    from ....core.data.status import visible
    from ....core.rates.intervals import GRADES, grades, wilson

    counts, of, factor = rate.numerator, rate.denominator, rate.formula.factor
    with np.errstate(invalid="ignore"):
        if of is None or factor <= 0 or ((counts < 0) | (counts > of)).any():
            return []
    lower, upper = wilson(counts, of)
    grade = np.array(GRADES, dtype=object)[grades(rate.value / factor, lower, upper)]
    shown = np.isfinite(visible(rate.value, rate.status))
    name = rate.formula.name
    return [
        Column(
            f"{name}_lower",
            "real",
            np.where(shown, factor * lower, np.nan),
            tr("{title}: lower bound").format(title=title),
        ),
        Column(
            f"{name}_upper",
            "real",
            np.where(shown, factor * upper, np.nan),
            tr("{title}: upper bound").format(title=title),
        ),
        Column(
            f"{name}_reliability",
            "text",
            [word or None for word in grade],
            tr("{title}: reliability").format(title=title),
        ),
    ]


def _smoothing(request: Request, rows: Rows, period_field: str) -> Callable[[Rate], np.ndarray] | None:
    """What makes the smoothed values of a rate, period by period; None where none are wanted."""
    from ....core.composite.shrinkage import smoothed_rates

    method = request.choice("SMALL_NUMBERS")
    if method in ("", "none"):
        return None
    parent_field = request.field("PARENT_FIELD")
    if method == "logit" and not parent_field:
        raise SozialraumError("Smoothing towards a larger area needs the field that names it. Choose the larger area.")
    periods = [text or "" for text in rows.texts(period_field)] if period_field else [""] * len(rows)
    parents = np.array([text or "" for text in rows.texts(parent_field)], dtype=object) if parent_field else None
    # a share of a negative number is none, and who belongs nowhere has nothing to be drawn towards
    homeless = np.zeros(len(rows), dtype=bool) if method != "logit" else parents == ""

    def smooth(rate: Rate) -> np.ndarray:
        events = np.where((rate.numerator < 0) | homeless, np.nan, rate.numerator)
        found = smoothed_rates(events, rate.denominator, np.array(periods, dtype=object), method, parents)
        lost = int((np.isnan(found) & ~np.isnan(rate.value)).sum())
        if lost:
            request.warn(
                Message(
                    "{count} {count:value|values} of “{indicator}” could not be smoothed: the number above the line is negative or "
                    "larger than the one below it, or the larger area is not named.",
                    count=lost,
                    indicator=rate.formula.name,
                )
            )
        return found * rate.formula.factor

    return smooth


def _refuse_needed_names(formulas, kept: list[str]):
    """Stop where an indicator would take the place of a count, the key or the period."""
    lower = {field.lower() for field in kept}
    for formula in formulas:
        if formula.name.lower() in lower:
            raise SozialraumError(
                "“{name}” is a field that is still needed: a count, the key or the period. Give the indicator "
                "another name.",
                name=formula.name,
            )


def _doubles(request: Request, rows: Rows, period_field: str) -> list[Message]:
    """What is to be said of rows that repeat a district within a period; those would count twice in the totals."""
    from ....core.data.places import places

    key_field = request.field("KEY_FIELD")
    if not rows.has(key_field):
        if request.given("KEY_FIELD"):
            rows.keys(key_field)
        return []
    count = places(rows.texts(key_field), rows.texts(period_field) if period_field else None, "first").repeated
    message = Message(
        "{count} {count:row repeats|rows repeat} a district within a period and {count:counts|count} more than once in the municipality's value. "
        "Choose the right key and period fields, or remove the rows.",
        count=count,
    )
    return [message] if count else []


def _wanted(text: str) -> list[str]:
    """Codes and formulas, one per line or separated by semicolons."""
    return [part.strip() for part in re.split(r"[\n;]", text) if part.strip()]


def _catalogue(path: str) -> list[Indicator]:
    from ....core.rates.catalogue import parse_catalogue

    try:
        return parse_catalogue((Path(path) if path else PATH).read_bytes())
    except OSError as error:
        raise SozialraumError(
            "The catalogue “{path}” cannot be read ({reason}). Choose another file.", path=path, reason=error.strerror
        ) from error


def _title(entry: Indicator | None) -> str:
    """The indicator's name with its unit, for the field's alias."""
    if entry is None:
        return ""
    unit = entry.text.get(f"unit_{language()}") or entry.text.get("unit_en", "")
    return f"{entry.name(language())} ({unit})" if unit else entry.name(language())


def _report(
    rates: list[Rate], columns: list[Column], rows: Rows, key_field: str, period_field: str, minimum: float
) -> Report:
    """What the indicators say, each in a line; their courses; then each with its formula, findings and figures."""
    from ....core.charts.series import series_of
    from ....core.charts.time_series import time_series_chart
    from ....core.data.cube import narrowed
    from ....core.data.municipality import Municipality
    from ....core.data.status import STATUS_CODE
    from ....core.findings.values import brief, value_findings
    from ....core.rates.rates import totals
    from ...io.cubes import computed_cube, key_texts, title_and_unit
    from ...io.html import Report

    names = [rate.formula.name for rate in rates]
    titles = {column.name: column.alias or column.name for column in columns}
    periods = rows.texts(period_field) if period_field else [""] * len(rows)
    cube = computed_cube(
        rows,
        key_texts(rows, key_field),
        periods,
        names,
        np.column_stack([rate.value for rate in rates]),
        np.column_stack([rate.status for rate in rates]),
        {name: title_and_unit(name, titles[name]) for name in names},
    )
    place = {period: at for at, period in enumerate(cube.periods)}
    group = np.array([place.get(str(text or ""), -1) for text in periods])
    report = Report(tr("Indicators"))
    found, charts, sections = [], [], []
    for at, rate in enumerate(rates):
        whole = totals(rate, group, len(cube.periods))
        one = narrowed(cube, at, np.isfinite([total.value for total in whole]))
        values = np.array([whole[cube.periods.index(period)].value for period in one.periods])
        told = series_of(one, 0, whole=Municipality(values, "denominator", tr("its denominator")))
        if rate.formula.denominator is not None:  # rates of a few districts may all be whole, that of the whole is not
            told = replace(told, raw_digits=max(told.raw_digits, 1))
        found.append(brief(one, told, -1, number, period_text))
        if len(one.periods) > 1:
            charts.append(time_series_chart(one, told, number=number, period_text=period_text))
        sections.append((rate, one, told, [whole[cube.periods.index(period)] for period in one.periods]))
    report.found(found)
    for start in range(0, len(charts), _CHARTS):
        some = charts[start : start + _CHARTS]
        report.show(some, height=58.0 * ((len(some) + 1) // 2) + 14)
    report.say(
        Message(
            "{indicators} {indicators:indicator|indicators} calculated for {rows} {rows:row|rows} of “{layer}”.",
            indicators=len(rates),
            rows=len(rows),
            layer=rows.name,
        )
    )
    report.say(
        tr(
            "The municipality's value is the sum of the numerators by the sum of the denominators of all districts for "
            "which both are known."
        ),
        note=True,
    )
    if minimum > 0:
        report.say(
            Message(
                "Small: districts with a denominator below {minimum}; their values are kept and marked “unreliable”.",
                minimum=minimum,
            ),
            note=True,
        )
    for rate, one, told, whole in sections:
        report.heading(titles[rate.formula.name])
        report.items(value_findings(one, told, -1, -1, number, period_text))
        report.say(tr("Calculated as: {formula}").format(formula=_spoken(rate, rows)), note=True)
        small = (rate.status == STATUS_CODE["unreliable"]) & ~np.isnan(rate.value)
        counts = [int((small & (group == cube.periods.index(period))).sum()) for period in one.periods]
        _figures(report, one, told, whole, counts)
    return report


_CHARTS = 6
"""Courses that stand together on a page."""


def _figures(report: Report, cube: Cube, told: Series, whole: list[Total], small: list[int]):
    """The figures of one indicator, a column per period that has a value."""
    known = [values[np.isfinite(values)] for values in told.raw]
    lines = [
        [tr("Municipality"), *(one.value for one in whole)],
        [tr("Lowest"), *(float(values.min()) if len(values) else None for values in known)],
        [tr("Highest"), *(float(values.max()) if len(values) else None for values in known)],
        [tr("Districts"), *(one.districts for one in whole)],
    ]
    left_out = [one.left_out for one in whole]
    lines += [[tr("Unknown"), *left_out]] if any(left_out) else []
    lines += [[tr("Small"), *small]] if any(small) else []
    report.table(["", *(period_text(period) or tr("Value") for period in cube.periods)], lines, told.raw_digits)


def _spoken(rate: Rate, rows: Rows) -> str:
    """The formula with what people call the fields."""
    fields = {field: tr("“{group}”").format(group=rows.alias(field)) for field in rate.formula.fields()}
    names = "|".join(sorted(map(re.escape, fields), key=len, reverse=True))
    _, _, text = rate.formula.text.partition("=")
    told = re.sub(rf'"({names})"|\b({names})\b', lambda match: fields[match[1] or match[2]], text)
    return told.replace("*", "·").strip()
