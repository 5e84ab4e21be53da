"""A panel written as one or several tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np

from .dialect import TIME_TITLES, Writer
from .panels import HIDING, Indicator, Truth, draw
from .plan import Plan
from .workbook import workbook

KEY_TITLES = {
    "padded": ("Schlüssel", "Nr.", "Gebietsnummer", "Stadtteil-Nr.", "Raumschlüssel", "Kennziffer"),
    "plain": ("Nr.", "Bezirk", "Nummer", "Wohnviertel_id", "Stadtteil-Nr."),
    "hundreds": ("Nr.", "Stadtteilnummer", "Nr", "Gebiet"),
    "yearlike": ("Schlüssel", "Bezirksnummer", "Raumschlüssel"),
    "plr": ("PLR-ID", "RAUMID", "Planungsraum", "Schlüssel"),
    "split": ("BEZ", "BZR", "PLR"),
    "kreis": ("Kreisschlüssel", "AGS", "Kreiskennziffer", "Regionalschlüssel"),
    "ars": ("ARS", "Regionalschlüssel"),
    "letters": ("Kürzel", "Gebiet", "Code"),
    "odd": ("Schlüssel", "Code", "Gebiet"),
    "name": ("Gebiet", "Stadtteil", "Name", "Sozialraum", "Ortsteil", "Kommune"),
    "coded_name": ("Gebiet", "Stadtbezirk", "Sozialraum"),
}
NAME_TITLES = ("Name", "Stadtteil", "Bezeichnung", "Gebietsname", "Stadtteilname")
TOTAL_WORDS = ("Gesamt", "Insgesamt", "Stadt insgesamt", "Summe", "Gesamtstadt", "Stadt gesamt")
ADDITIVE = ("count", "small", "balance")


@dataclass
class Row:
    """A district, or a row that is none (a total, a parent): what stands in its key and name cells and its numbers."""

    key: str
    name: str
    values: np.ndarray
    status: np.ndarray
    number: int
    kind: str = "district"
    parent: str = ""


@dataclass
class Written:
    """A table on paper and what must be read from it.

    files: (name, bytes or rows of cells); must: why a warning has to come; may: why one may; refusable: why the reader
    may refuse
    """

    plan: Plan
    truth: Truth
    files: list[tuple[str, bytes | list[list]]]
    must: list[str] = field(default_factory=list)
    may: list[str] = field(default_factory=list)
    refusable: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        """`must`, `may` or `clean`: whether a reading carries a warning."""
        return "must" if self.must else "may" if self.may else "clean"

    def show(self, lines: int = 14) -> str:
        """The tables as text, for a person."""
        parts = []
        for name, content in self.files:
            if self.plan.mode == "xlsx":
                shown = [f"a workbook of {len(content)} bytes"]
            elif isinstance(content, bytes):
                shown = content.decode(self.plan.encoding).replace("\r\n", "\n").replace("\r", "\n").split("\n")
            else:
                shown = [" | ".join("" if cell is None else str(cell) for cell in row) for row in content]
            parts.append(
                f"--- {name} ({len(shown)} lines)\n"
                + "\n".join(
                    line[:200]
                    for line in shown[:lines] + ["…"] * (len(shown) > lines + 4) + shown[max(lines, len(shown) - 4) :]
                )
            )
        return "\n".join(parts)


def write(plan: Plan, seed: int) -> Written:
    """The table of a plan; the seed draws everything that the plan leaves open."""
    dice = np.random.default_rng(seed)
    truth = draw(plan, dice)
    return _Table(plan, truth, dice).written()


class _Table:
    def __init__(self, plan: Plan, truth: Truth, dice):
        self.plan, self.truth, self.dice = plan, truth, dice
        self.writer = Writer(plan, dice)
        self.must: list[str] = []
        self.may: list[str] = []
        self.refusable: list[str] = []
        self.titled_place = dice.random() < 0.6
        self.key_title = str(dice.choice(KEY_TITLES[plan.key]))
        self.name_title = str(dice.choice([title for title in NAME_TITLES if title != self.key_title]))
        truth.key_titles = (self.key_title, self.name_title, *(KEY_TITLES["split"] if plan.key == "split" else ()))
        self.time_title = str(dice.choice(TIME_TITLES[plan.period]))
        self.cells_by_column: dict[object, list[str]] = {}
        self.record = 0
        self.zeros_lost = False

    # what is written

    def written(self) -> Written:
        plan, truth = self.plan, self.truth
        self._sentinels()
        rows = self._rows()
        if plan.layout == "files":
            files = []
            for p, period in enumerate(truth.periods):
                name = (
                    f"statistik_{self.writer.in_file_name(period)}.csv"
                    if plan.place == "file"
                    else f"statistik_{p + 1}.csv"
                )
                files.append((name, self._sheet(rows, [p])))
        else:
            name = "statistik.csv"
            if plan.place == "file" or plan.layout == "profile":
                name = f"einwohnerbestand_{self.writer.in_file_name(truth.periods[-1])}.csv"
            files = [(name, self._sheet(rows, list(range(len(truth.periods)))))]
        self._doubts()
        encode, end = {"text": (self.writer.lines, ".csv"), "xlsx": (self._workbook, ".xlsx")}.get(
            plan.mode, (lambda sheet: sheet, "")
        )
        written = [(name[:-4] + end, encode(sheet)) for name, sheet in files]
        return Written(plan, truth, written, self.must, self.may, self.refusable)

    def _sentinels(self):
        if self.plan.sentinel == "none":
            return
        truth, dice = self.truth, self.dice
        i = int(dice.integers(len(truth.indicators)))
        number = float(dice.choice((-88888888.0, 99999999.0, -77777.0)))
        count = 1 if self.plan.sentinel == "one" else max(2, len(truth.keys) // 4)
        for d in dice.permutation(len(truth.keys))[:count]:
            p = int(dice.integers(len(truth.periods)))
            if truth.status[d, p, i] == "absent":
                p = int(np.flatnonzero(truth.status[d, :, i] != "absent")[0])
            truth.values[d, p, i] = truth.full[d, p, i] = number
            truth.status[d, p, i] = "either" if count == 1 else "sentinel"
        self.must.append("sentinel")

    def _rows(self) -> list[Row]:
        plan, truth = self.plan, self.truth
        districts = [
            Row(key, name, truth.values[d], truth.status[d], d)
            for d, (key, name) in enumerate(zip(truth.keys, truth.names))
        ]
        rows = self._with_levels(districts) if plan.levels != "none" else districts
        if plan.total == "none":
            return rows
        total = self._total(districts)
        return [total, *rows] if plan.total_where == "first" else [*rows, total]

    def _sum(self, districts: list[Row]) -> tuple[np.ndarray, np.ndarray]:
        """Sums of counts, means of the rest, of the true values; a cell that is in no table stays out."""
        numbers = [row.number for row in districts]
        full, status = self.truth.full[numbers], self.truth.status[numbers]
        full = np.where(np.isin(status, ("sentinel", "either")), 0, full)
        result = np.empty(full.shape[1:])
        for i, indicator in enumerate(self.truth.indicators):
            column = full[:, :, i]
            result[:, i] = column.sum(0) if indicator.kind in ADDITIVE else np.round(column.mean(0), indicator.places)
        state = np.where((status == "absent").all(axis=0), "absent", "ok").astype(object)
        return result, state

    def _total(self, districts: list[Row]) -> Row:
        plan, truth = self.plan, self.truth
        values, status = self._sum(districts)
        word = str(self.dice.choice(TOTAL_WORDS)) if plan.total == "word" else ""
        text = {"word": word, "place": truth.place, "keyless": ""}[plan.total]
        named = any(truth.names)
        key = "" if named else text
        if plan.total != "word":
            additive = [i for i, indicator in enumerate(truth.indicators) if indicator.kind in ("count", "small")]
            exact = [i for i in additive if not np.isin(truth.status[:, :, i], (*HIDING, "sentinel", "either")).any()]
            proof = bool(exact) and len(districts) >= 4
            if not proof:
                self.may.append("total without proof")
        return Row(key, text if named else "", values, status, -1, "total", "")

    def _with_levels(self, districts: list[Row]) -> list[Row]:
        plan = self.plan
        groups: dict[str, list[Row]] = {}
        for row in districts:
            groups.setdefault(self._parent_of(row), []).append(row)
        additive = any(indicator.kind in ("count", "small") for indicator in self.truth.indicators)
        if plan.levels == "length" and (not additive or plan.hidden != "none" or plan.sentinel != "none"):
            self.may.append("levels without proof")
        result: list[Row] = []
        parents: list[Row] = []
        names = ("Nord", "Süd", "Ost", "West", "Mitte-Ost", "Mitte-West", "Südost", "Südwest", "Nordost", "Nordwest")
        for number, (parent, members) in enumerate(groups.items()):
            values, status = self._sum(members)
            row = Row(parent, names[number % 10] if any(self.truth.names) else "", values, status, -1, "parent", parent)
            parents.append(row)
            result += [row, *members]
        return result if self.dice.random() < 0.5 else parents + districts

    def _parent_of(self, row: Row) -> str:
        if self.plan.levels == "column_own":
            return f"{row.number // 4 + 1:02d}"
        return row.key[:-2] if len(row.key) > 3 else row.key[:1]

    # columns beside the numbers

    def _fixed(self, row: Row, p: int | None) -> list[tuple[str, object]]:
        """(title, cell) of the columns in front of the numbers."""
        plan = self.plan
        columns: list[tuple[str, object]] = []
        if plan.extra == "rownumber":
            title = "" if self.titled_place else "lfd. Nr."
            self.record += 1
            columns.append((title, str(self.record)))
        elif plan.extra == "record":
            self.record += 1
            columns.append(("OBJECTID" if self.titled_place else "fid", str(1000 + self.record)))
        elif plan.extra == "part":
            columns.append(("Gemeinde", "98765432"))
        elif plan.extra == "parent":
            text = f"Kreis {'ABCDEFGH'[max(row.number, 0) // 5]}" if row.kind == "district" else ""
            columns.append(("Oberbezirk", text))
        if plan.levels in ("column", "column_own"):
            columns.append(
                (
                    "Ebene" if self.titled_place else "Regionalebene",
                    {"district": "Ortsteil", "parent": "Bezirk", "total": "Stadt"}[row.kind],
                )
            )
        key = self._key(row)
        if plan.name == "last":
            self.key_cells = key
        else:
            columns += key
        if any(self.truth.names):
            columns.append((self.name_title, row.name))
        if plan.extra == "valid":
            day = (
                f"{1 + abs(row.number * 7) % 28:02d}.{1 + row.number % 12:02d}.{1990 + row.number % 30}"
                if row.number >= 0
                else ""
            )
            columns.append(("gültig ab" if self.titled_place else "BEGINN", day))
        elif plan.extra == "klass":
            text = ("hoch", "mittel", "niedrig")[row.number % 3] if row.number >= 0 else ""
            columns.append(("Statusgruppe" if self.titled_place else "Gebietstyp der Planung", text))
        elif plan.extra == "level":
            text = ("Stadt", "Landkreis")[row.number % 3 == 0] if row.number >= 0 else ""
            columns.append(("Kreisart" if self.titled_place else "Gebietsart", text))
        elif plan.extra == "remark":
            columns.append(
                ("Bemerkung", "vorläufig abgegrenzt" if row.number == 1 else "Neubaugebiet" if row.number == 4 else "")
            )
        return columns

    def _key(self, row: Row) -> list[tuple[str, object]]:
        if self.plan.key == "split":
            parts = [row.key[i : i + 2] for i in (0, 2, 4)]
            return list(zip(("BEZ", "BZR", "PLR"), parts))
        key: object = row.key
        if self.plan.typed and self.plan.key in ("plain", "hundreds") and row.key.isdigit():
            key = float(row.key)
        lost = self.plan.key == "kreis" and len(row.key) == 5 or self.zeros_lost and self.plan.key in ("padded", "plr")
        if lost and self.plan.mode == "text" and self.titled_place:
            key = row.key.lstrip("0")
        return [(self.key_title, key)]

    def _last(self) -> list[tuple[str, object]]:
        return self.key_cells if self.plan.name == "last" else []

    def _cell(self, row: Row, p: int, i: int, alone: bool, column: object) -> str | float | None:
        status = row.status[p, i]
        if status == "sentinel":
            status = "either"
        cell = self.writer.cell(row.values[p, i], status, self.truth.indicators[i], alone)
        if isinstance(cell, str):
            self.cells_by_column.setdefault(self.truth.indicators[i].title, []).append(cell)
        return cell

    # layouts

    def _sheet(self, rows: list[Row], periods: list[int]) -> list[list]:
        self.record = 0
        self.zeros_lost = self.plan.layout == "files" and periods == [0]  # in the first year of a series
        build = {
            "rows": self._flat,
            "files": self._flat,
            "profile": self._profile,
            "years": self._years,
            "titles1": self._titles,
            "titles2": self._titles,
            "long": self._long,
            "long2": self._long,
            "longvalues": self._long_values,
            "genesis": self._genesis,
        }[self.plan.layout]
        head, body = build(rows, periods)
        return self._around(head, body, periods)

    def _each(self, rows: list[Row], periods: list[int]):
        if self.plan.order == "district":
            return [(row, p) for row in rows for p in periods]
        return [(row, p) for p in periods for row in rows]

    def _flat(self, rows: list[Row], periods: list[int]) -> tuple[list[list], list[list]]:
        plan, indicators = self.plan, self.truth.indicators
        body, titles = [], []
        column = plan.place == "column"
        for row, p in self._each(rows, periods):
            fixed = self._fixed(row, p)
            if column:
                fixed.append((self.time_title, self._time(self.truth.periods[p])))
            cells = [self._cell(row, p, i, len(indicators) == 1, i) for i in range(len(indicators))]
            extra = self._last()
            titles = [title for title, _ in fixed], [title for title, _ in extra]
            body.append([cell for _, cell in fixed] + cells + [cell for _, cell in extra])
        names = [indicator.title for indicator in indicators]
        if plan.place == "titles":
            names = [self._dated(name, self.truth.periods[periods[0]]) for name in names]
        head = [titles[0] + names + titles[1]]
        return self._header(head, len(titles[0]), len(titles[1])), body

    def _header(self, head: list[list], before: int, behind: int) -> list[list]:
        kind, indicators = self.plan.header, self.truth.indicators
        width = len(indicators)
        if kind == "merged" and width > 1:
            groups = [indicator.parts[0] if indicator.parts else "" for indicator in indicators]
            shown = [group if i == 0 or group != groups[i - 1] else "" for i, group in enumerate(groups)]
            if self.plan.typed and self.plan.mode != "xlsx":
                shown = groups
            head = [[""] * before + shown + [""] * behind, *head]
        elif kind == "units":
            units = [{"%": "%", "Euro": "Euro", "Anzahl": "Anzahl"}[indicator.unit] for indicator in indicators]
            head = [*head, [""] * before + units + [""] * behind]
        elif kind == "numbered" and before + width + behind > 2:
            head = [*head, [str(i + 1) for i in range(before + width + behind)]]
        return head

    def _time(self, period: str) -> str | float:
        if self.plan.typed and self.plan.period == "year" and period:
            return float(period)
        return self.writer.period(period)

    def _dated(self, title: str, period: str) -> str:
        text = self.writer.period(period, bare=False)
        return (f"{title} {text}", f"{title} ({text})", f"{title}, {text}", f"{title} {text}")[self.writer.spelling]

    def _titles(self, rows, periods) -> tuple[list[list], list[list]]:
        indicators = self.truth.indicators
        pairs = [(i, p) for i in range(len(indicators)) for p in periods]
        by_period = self.plan.order == "period" and self.plan.layout == "titles2" and self.titled_place
        if by_period:
            pairs.sort(key=lambda pair: pair[1])
        body, titles = [], ([], [])
        for row in rows:
            fixed, alone = self._fixed(row, None), len(pairs) == 1
            cells = [self._cell(row, p, i, alone, (i, p)) for i, p in pairs]
            extra = self._last()
            titles = [title for title, _ in fixed], [title for title, _ in extra]
            body.append([cell for _, cell in fixed] + cells + [cell for _, cell in extra])
        before, behind = len(titles[0]), len(titles[1])
        if self.plan.layout == "titles1":
            names = [self._dated(indicators[i].title, self.truth.periods[p]) for i, p in pairs]
            return [titles[0] + names + titles[1]], body
        upper = [self.writer.period(self.truth.periods[p]) if by_period else indicators[i].title for i, p in pairs]
        lower = [indicators[i].title if by_period else self.writer.period(self.truth.periods[p]) for i, p in pairs]
        merged = [text if n == 0 or text != upper[n - 1] else "" for n, text in enumerate(upper)]
        if self.plan.typed and self.plan.mode != "xlsx":
            merged = upper
        return [[""] * before + merged + [""] * behind, titles[0] + lower + titles[1]], body

    def _profile(self, rows, periods) -> tuple[list[list], list[list]]:
        indicators, truth = self.truth.indicators, self.truth
        own = [int(np.flatnonzero((truth.status[:, :, i] != "absent").any(axis=0))[0]) for i in range(len(indicators))]
        body, titles = [], ([], [])
        for row in rows:
            fixed = self._fixed(row, None)
            cells = [self._cell(row, own[i], i, False, i) for i in range(len(indicators))]
            extra = self._last()
            titles = [title for title, _ in fixed], [title for title, _ in extra]
            body.append([cell for _, cell in fixed] + cells + [cell for _, cell in extra])
        names = []
        for i, indicator in enumerate(indicators):
            period = truth.periods[own[i]]
            text = self.writer.period(period, bare=False)
            if self.plan.period in ("day", "iso") and period[5:] == "12-31" and i % 2:
                text = f"Dez {period[:4]}"
                truth.period_names[period].add(period[:7])
            names.append(indicator.title if i == 0 else f"{indicator.title} ({text})")
        self.may.append("a column without a date")
        return [titles[0] + names + titles[1]], body

    def _years(self, rows, periods) -> tuple[list[list], list[list]]:
        indicators = self.truth.indicators
        body, titles = [], ([], [])
        pairs = [(row, i) for row in rows for i in range(len(indicators))]
        if self.plan.order == "period":
            pairs = [(row, i) for i in range(len(indicators)) for row in rows]
        for row, i in pairs:
            fixed = self._fixed(row, None)
            fixed.append(("Merkmal" if self.titled_place else "Indikator", indicators[i].title))
            cells = [self._cell(row, p, i, False, i) for p in periods]
            extra = self._last()
            titles = [title for title, _ in fixed], [title for title, _ in extra]
            body.append([cell for _, cell in fixed] + cells + [cell for _, cell in extra])
        return [titles[0] + [self.writer.period(self.truth.periods[p]) for p in periods] + titles[1]], body

    def _long(self, rows, periods) -> tuple[list[list], list[list]]:
        plan, indicators = self.plan, self.truth.indicators
        two = plan.layout == "long2"
        body, titles = [], ([], [])
        every = range(len(indicators))
        if plan.order == "district":
            order = [(row, p, i) for row in rows for p in periods for i in every]
        else:
            order = [(row, p, i) for p in periods for i in every for row in rows]
        value_title = "Wert" if self.titled_place else "Anzahl" if plan.content == "counts" else "value"
        for row, p, i in order:
            if row.status[p, i] == "missing" and self.titled_place:
                continue  # a long table leaves out what it does not know
            fixed = self._fixed(row, p)
            if plan.place == "column":
                fixed.append((self.time_title, self._time(self.truth.periods[p])))
            if plan.extra == "code":
                fixed.append(("Merkmal_Code", f"M{i + 1:03d}"))
            if two:
                fixed += list(zip(("Merkmal", "Geschlecht"), indicators[i].parts))
            else:
                fixed.append(("Merkmal_Label" if plan.extra == "code" else "Merkmal", indicators[i].title))
            cells = (
                [self._flagged(row, p, i)] if plan.extra == "flag" else [(value_title, self._cell(row, p, i, True, 0))]
            )
            if plan.extra == "flag":
                cells = [(value_title, cells[0][0]), (f"{value_title}_q", cells[0][1])]
            if plan.extra == "unit":
                cells.append(("Einheit", indicators[i].unit))
            cells += self._last()
            titles = [title for title, _ in fixed], [title for title, _ in cells]
            body.append([cell for _, cell in fixed] + [cell for _, cell in cells])
        return [titles[0] + titles[1]], body

    def _flagged(self, row: Row, p: int, i: int) -> tuple[object, str]:
        """A number, and its flag in a column of its own."""
        status = row.status[p, i]
        flag = {"revised": "r", "provisional": "p", "estimated": "s", "uncertain": "()"}.get(status, "")
        if not flag:
            return self._cell(row, p, i, True, 0), ""
        cell = self.writer.cell(row.values[p, i], "ok", self.truth.indicators[i], True)
        return cell, flag

    def _long_values(self, rows, periods) -> tuple[list[list], list[list]]:
        indicators = self.truth.indicators
        topics = list(dict.fromkeys(indicator.parts[0] for indicator in indicators))
        sexes = list(dict.fromkeys(indicator.parts[1] for indicator in indicators))
        place = {indicator.parts: i for i, indicator in enumerate(indicators)}
        order = [(row, p, sex) for p in periods for sex in sexes for row in rows]
        if self.plan.order == "district":
            order = [(row, p, sex) for row in rows for p in periods for sex in sexes]
        body, titles = [], ([], [])
        for row, p, sex in order:
            fixed = self._fixed(row, p)
            if self.plan.place == "column":
                fixed.append((self.time_title, self._time(self.truth.periods[p])))
            fixed.append(("Geschlecht", sex))
            cells = [self._cell(row, p, place[topic, sex], len(topics) == 1, topic) for topic in topics]
            extra = self._last()
            titles = [title for title, _ in fixed], [title for title, _ in extra]
            body.append([cell for _, cell in fixed] + cells + [cell for _, cell in extra])
        return [titles[0] + topics + titles[1]], body

    def _genesis(self, rows, periods) -> tuple[list[list], list[list]]:
        head = [
            "statistics_code",
            "statistics_label",
            "time_code",
            "time_label",
            "time",
            "1_variable_code",
            "1_variable_label",
            "1_variable_attribute_code",
            "1_variable_attribute_label",
            "2_variable_code",
            "2_variable_label",
            "2_variable_attribute_code",
            "2_variable_attribute_label",
            "value",
            "value_unit",
            "value_variable_code",
            "value_variable_label",
            "value_q",
        ]
        known = self.truth.status[~np.isin(self.truth.status, (*HIDING, "absent"))]
        final = "e" if (known == "ok").mean() > 0.95 else ""  # fewer could as well be estimates
        body = []
        for row, p in self._each(rows, periods):
            for i, indicator in enumerate(self.truth.indicators):
                status = row.status[p, i]
                flag = {"revised": "r", "provisional": "p", "estimated": "s", "uncertain": "()"}.get(
                    status, "" if status in HIDING else final
                )
                cell = self.writer.cell(row.values[p, i], status if status in HIDING else "ok", indicator, True)
                self.cells_by_column.setdefault(indicator.title, []).append(str(cell))
                code = "" if indicator.title == "Insgesamt" else f"GES{i}"
                body.append(
                    [
                        "99911",
                        "Musterstatistik",
                        "STAG" if "-" in self.truth.periods[p] else "JAHR",
                        "Jahr",
                        self._time(self.truth.periods[p]),
                    ]
                    + ["KREISE", "Kreise", row.key, row.name, "GES", "Geschlecht", code, indicator.title]
                    + [cell, "Anzahl", "MUS01", "Personen", flag]
                )
        return [head], body

    # above and below

    def _around(self, head: list[list], body: list[list], periods: list[int]) -> list[list]:
        plan, truth = self.plan, self.truth
        width = len(body[0])
        pad = [""] * (width - 1)
        above: list[list] = []
        if plan.notes in ("above", "both"):
            title = f"Statistik der {'Stadt ' + truth.place if plan.total == 'place' or plan.name == 'town' or self.titled_place else 'Stadt'}"
            above = [[title, *pad]]
            if plan.place == "line":
                text = self.writer.period(truth.periods[periods[0]], bare=False)
                above += [
                    [
                        (
                            f"Stand: {text}",
                            f"Einwohner und Arbeitslose {text}",
                            f"Stichtag {text}",
                            f"Berichtszeit {text}",
                        )[self.writer.spelling],
                        *pad,
                    ]
                ]
            above += [["", *pad]]
        below: list[list] = []
        if plan.notes in ("below", "both"):
            below = [["", *pad], ["* geheim gehalten", *pad], ["Quelle: Amt für Statistik", *pad]]
            if plan.place == "note":
                below.append([f"Stand: {self.writer.period(truth.periods[0], bare=False)}", *pad])
            elif self.titled_place:
                below.append(["© Stadt Musterstadt 2024", *pad])
        return above + head + body + below

    def _workbook(self, sheet: list[list]) -> bytes:
        merged = []
        if self.plan.layout == "titles2" or self.plan.header == "merged":
            top = next(i for i, row in enumerate(sheet) if sum(bool(cell) for cell in row) > 1 or not self.plan.notes)
            starts = [c for c, cell in enumerate(sheet[top]) if cell]
            last = max(c for c, cell in enumerate(sheet[top + 1]) if cell) - (
                len(self._last()) if self.plan.name == "last" else 0
            )
            ends = [*(c - 1 for c in starts[1:]), last]
            merged = [(top, start, top, end) for start, end in zip(starts, ends) if end > start]
        return workbook(sheet, merged)

    # doubts

    def _doubts(self):
        plan = self.plan
        if self.writer.percent_cells:
            self.may.append("per cent format")
        if plan.place == "none":
            self.may.append("no period")
        if plan.encoding == "mac_roman":
            self.may.append("encoding")
        if plan.key == "yearlike":
            self.may.append("keys like years")
        if plan.key == "odd" and not any(indicator.kind in ("count", "small") for indicator in self.truth.indicators):
            self.may.append("a key of another shape above rates")
        if plan.name == "town":
            self.may.append("a district of the name of the whole")
        if len(self.truth.keys) < 4:
            self.may.append("few rows")
        texts = [text for cells in self.cells_by_column.values() for text in cells]
        open_columns, proofs = [], 0
        for title, cells in self.cells_by_column.items():
            proofs += sum(map(_proof, cells))
            if any(map(_open, cells)):
                open_columns.append((title, cells))
        if not open_columns or not texts:
            return
        if proofs < 3:
            lone = any(
                all(_open(text) for text in cells if re.search(r"\d", text)) and not _title_helps(title)
                for title, cells in open_columns
            )
            alone = len(self.cells_by_column) == 1
            (self.must if lone and alone and not proofs else self.may).append("decimal sign")
        elif proofs < 5:
            self.may.append("decimal sign")


def _bare(text: str) -> str:
    return re.sub(r"[()%rpse \u00a0\u202f'−-]", "", text)


def _open(text: str) -> bool:
    """Whether a number reads both ways: one to three digits, one sign, three digits."""
    return bool(re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", _bare(text)))


def _proof(text: str) -> bool:
    """Whether a number proves its decimal sign."""
    bare = _bare(text)
    if re.fullmatch(r"\d{1,3}([.,]\d{3}){2,}", bare) or re.fullmatch(r"[\d.]*,\d+|[\d,]*\.\d+", bare):
        return not _open(text) or bare.startswith("0")
    return False


def _title_helps(title: str) -> bool:
    return bool(re.search(r"Einwohner|Haushalte|Beschäftigte|Wohnungen|Bevölkerung|Quote|quote|Anteil", title))


__all__ = ["Indicator", "Row", "Written", "write"]
