"""Cells and bytes as offices write them: numbers, signs, periods, quotation marks, encodings."""

from __future__ import annotations

import numpy as np

from .panels import Indicator
from .plan import Plan

SIGNS = {
    "nil": ("-", "–"),
    "unknown": (".", "·"),
    "unreliable": ("/",),
    "blocked": ("x", "X"),
    "later": ("...", "…"),
    "suppressed": ("*", "<3", "<10", "1–2"),
    "missing": ("k.A.", "NA", "n/a", "#NV", "-9999", "k. A.", "n.v.", "o.A."),
}
FLAGS = {"revised": ("r", " r"), "provisional": ("p", " p"), "estimated": ("e", " s")}
MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
SHORT = ("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")
TIME_TITLES = {
    "year": ("Jahr", "Berichtsjahr", "Zeit"),
    "day": ("Stichtag", "Datum", "Berichtszeitpunkt"),
    "iso": ("Stichtag", "Stand"),
    "clock": ("Stichtag", "Datum"),
    "month": ("Monat", "Berichtsmonat"),
    "yyyymm": ("Berichtsmonat", "Zeit"),
    "quarter": ("Quartal", "Berichtsquartal"),
    "half": ("Halbjahr", "Zeitraum"),
    "school": ("Schuljahr",),
    "span": ("Zeitraum", "Jahr"),
    "mixed": ("jahr", "Zeit"),
}


class Percent(float):
    """A number that a spreadsheet shows as per cent of a hundred: 0.184 under the format 0.0%."""


class Writer:
    """Writes the cells of one table; habits that a table keeps throughout are drawn once."""

    def __init__(self, plan: Plan, dice: np.random.Generator):
        self.plan = plan
        self.dice = dice
        self.percent_sign = plan.mode == "text" and dice.random() < 0.15
        self.percent_cells = plan.mode == "xlsx" and dice.random() < 0.3
        self.group = {"dot": "." if plan.decimal == "," else ",", "mixed": " "}.get(plan.group, plan.group)
        self.sign = {status: str(dice.choice(signs)) for status, signs in SIGNS.items()}
        self.flag = {status: str(dice.choice(flags)) for status, flags in FLAGS.items()}
        self.spelling = int(dice.integers(0, 4))
        self.one_sign = dice.random() < 0.5

    def number(self, value: float, indicator: Indicator) -> str | float:
        """A plain number."""
        if self.plan.typed:
            return Percent(value / 100) if self.percent_cells and indicator.unit == "%" else float(value)
        text = f"{abs(value):,.{indicator.places}f}"
        if self.plan.places == "trimmed" and "." in text:
            text = text.rstrip("0").rstrip(".")
        text = text.replace(",", "\0").replace(".", self.plan.decimal).replace("\0", self._group())
        if value < 0 and text.strip("0.,"):
            text = self.plan.minus + text
        return text + (" %" if self.percent_sign and indicator.unit == "%" else "")

    def _group(self) -> str:
        if self.plan.group == "mixed" and self.dice.random() < 0.5:
            return "." if self.plan.decimal == "," else ","
        return self.group

    def cell(self, value: float, status: str, indicator: Indicator, alone: bool) -> str | float | None:
        """A cell; alone: an empty cell would leave nothing in its row."""
        if status == "absent":
            return None if self.plan.typed else ""
        if status in SIGNS:
            if status == "missing" and not alone and self.dice.random() < 0.5:
                return ""
            return self.sign[status] if self.one_sign else str(self.dice.choice(SIGNS[status]))
        if status == "ok" or status == "either":
            return self.number(value, indicator)
        text = self.number(value, indicator)
        if self.plan.typed:
            text = f"{value:.{indicator.places}f}".replace(".", self.plan.decimal)
        return f"({text})" if status == "uncertain" else f"{text}{self.flag[status]}"

    def period(self, period: str, bare: bool = True) -> str:
        """A period in the spelling of the table; bare: it stands alone in its cell."""
        form, way = self.plan.period, self.spelling
        if not period:
            return ""
        if form in ("day", "clock"):
            text = f"{period[8:10]}.{period[5:7]}.{period[:4]}"
            return text + " 00:00:00" if form == "clock" else text
        if form == "yyyymm":
            return period.replace("-", "")
        if form == "month":
            year, month = int(period[:4]), int(period[5:7])
            ways = (f"{SHORT[month - 1]} {year}", f"{MONTHS[month - 1]} {year}", f"{month:02d}/{year}", period)
            return ways[way if bare else way % 2]
        if form == "quarter":
            year, part = period.split("-Q")
            ways = (
                f"{part}. Quartal {year}",
                period,
                f"Q{part}/{year}",
                f"{['I', 'II', 'III', 'IV'][int(part) - 1]}/{year}",
            )
            return ways[way if bare else 0]
        if form == "half":
            year, part = period.split("-H")
            ways = (f"{part}. Halbjahr {year}", f"{part}. Hj. {year}", f"{year}-H{part}", f"{part}. Halbjahr {year}")
            return ways[way if bare else 0]
        if form == "school":
            ways = (period, f"{period[:4]}/{int(period[:4]) + 1}", f"Schuljahr {period}", period)
            return ways[way if bare else way % 2]
        if form in ("span", "mixed"):
            return (period, period.replace("-", "–"), period, period)[way]
        return period

    def in_file_name(self, period: str) -> str:
        """A period as it stands in the name of a file."""
        if len(period) == 10:
            return (
                period,
                f"{period[8:]}{period[5:7]}{period[:4]}",
                period.replace("-", ""),
                period.replace("-", "_"),
            )[self.spelling]
        if len(period) == 7:
            return (f"{period[5:]}-{period[:4]}", period, period.replace("-", ""), period)[self.spelling]
        return period

    def lines(self, rows: list[list]) -> bytes:
        """Rows as the bytes of a text file."""
        plan = self.plan
        text = plan.end.join(plan.delimiter.join(self._quoted(cell) for cell in row) for row in rows) + plan.end
        if plan.encoding in ("cp1252", "mac_roman"):
            text = text.replace("\u202f", "\u00a0").replace("\u2212", "-")
        if plan.encoding == "mac_roman":
            text = text.replace("²", "2")
        return text.encode(plan.encoding)

    def _quoted(self, cell) -> str:
        text = "" if cell is None else str(cell)
        if text and self.plan.quote == "all" or self.plan.delimiter in text or '"' in text:
            return '"' + text.replace('"', '""') + '"'
        return text
