"""Fifth stage: what each column is (key, name, period, level, indicator, value, other text)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

import numpy as np

from ..messages import Message, SozialraumError
from ..periods import read_period
from .header import Header
from .names import tidy
from .numbers import looks_like_number, looks_like_value
from .options import Finding, Options
from .totals import is_total_text

_WORDS = re.compile(r"[a-z]+|\d+")
_KEY_WORDS = {
    "id", "key", "schluessel", "schl", "nummer", "nr", "num", "ags", "ars", "rs", "raumid", "kennziffer", "kennung", "code", "gkz",
    "schluesselnummer", "gebietsnummer", "bezirksnummer", "lor", "nuts", "district", "krs", "gemeindeschluessel",
    "regionalschluessel", "gebietsschluessel", "raumschluessel", "stadtteilnummer", "kuerzel", "kurzzeichen",
}  # fmt: skip
_PLACE_WORDS = {
    "gebiet", "bezirk", "stadtbezirk", "stadtteil", "ortsteil", "planungsraum", "sozialraum", "kreis", "gemeinde", "quartier", "viertel",
    "raum", "raumeinheit", "gebietseinheit", "name", "area", "place", "region", "stadt", "bezirksteil", "lebenswelt", "wahlbezirk",
    "siedlung", "gebietsname", "bezeichnung", "baublock", "ort", "gebietsbezeichnung", "stadtteile", "bezirke", "districts",
}  # fmt: skip
_NAME_WORDS = {"name", "bezeichnung", "gebietsname", "gebietsbezeichnung", "text"}
_PERIOD_WORDS = {
    "zeit", "jahr", "year", "stichtag", "datum", "date", "period", "periode", "zeitraum", "berichtsjahr", "quartal", "monat", "month",
    "quarter", "erhebungsjahr", "stand", "zeitpunkt", "schuljahr", "zeitbezug", "berichtszeitraum", "time", "daten", "vom",
}  # fmt: skip
_PARTS_OF_YEAR = {"quartal", "quarter", "vierteljahr", "monat", "month"}
_LEVEL_WORDS = {
    "ebene",
    "gliederung",
    "level",
    "gebietstyp",
    "raumbezug",
    "raumebene",
    "gebietsebene",
    "gebietsart",
    "raumtyp",
}
_INDICATOR_WORDS = {
    "sachmerkmal", "indikator", "merkmal", "auspraegung", "indicator", "variable", "kategorie", "kennzahl", "merkmalsauspraegung",
    "bezeichnung", "indikatorname", "statistik", "gruppe", "thema", "altersgruppe", "geschlecht", "nationalitaet", "category", "group",
}  # fmt: skip
_VALUE_WORDS = {"wert", "value", "anzahl", "werte", "count", "zahl", "messwert", "insgesamt"}
_CODE_TITLES = {
    "bez", "pgr", "bzr", "plr", "stadtraum", "bez_id", "bezirk", "bzr_id", "pgr_id", "land", "kreis_nr", "lor", "bezirk_nr",
    "gemeinde_nr", "sb_nr", "st_nr", "ot_nr", "ortsteil_nr", "stadtteil_nr", "bezirksnummer", "fid", "ogc_fid", "objectid", "gid",
}  # fmt: skip
_UUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")


@dataclass
class Roles:
    """Positions of the columns by role; `texts` are kept beside the numbers."""

    key: list[int]
    name: int | None = None
    period: int | None = None
    part_of_year: int | None = None
    level: int | None = None
    indicators: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)

    def text_columns(self) -> set[int]:
        """Columns that must not be read as numbers."""
        wanted = {*self.key, self.name, self.period, self.part_of_year, self.level, *self.indicators, *self.texts}
        return {position for position in wanted if position is not None}


class _Column:
    """What the head says about one column."""

    def __init__(self, position: int, title: str, cells: list[str]):
        self.position = position
        self.title = title
        self.tidy = tidy(title)
        self.words = set(_WORDS.findall(self.tidy))
        self.all = cells
        self.cells = [cell for cell in cells if cell]
        self.count = len(self.cells)
        self.empty = len(cells) - self.count
        self.distinct = len(set(self.cells))
        numbers = sum(map(looks_like_number, self.cells))
        self.values = sum(map(looks_like_value, self.cells))
        only_signs = self.count > 0 and numbers == 0 and self.values == self.count
        mostly_signs = numbers > 0 and self.values >= 0.9 * self.count
        self.is_number = (numbers > 0.5 * self.count and self.values > 0.6 * self.count) or only_signs or mostly_signs
        self.digits = bool(self.cells) and all(cell.isdigit() for cell in self.cells)
        self.leading_zeros = any(len(cell) > 1 and cell.isdigit() and cell[0] == "0" for cell in self.cells)

    def periods(self) -> float:
        """Share of cells that are periods; 0 where none of the first is one."""
        if not any(read_period(cell) for cell in self.cells[:5]):
            return 0.0
        return sum(read_period(cell) is not None for cell in self.cells) / self.count if self.count else 0.0


def find_roles(header: Header, rows: list[list[str]], options: Options) -> tuple[Roles, list[Finding]]:
    """The role of each column, from its title and its cells in the head of the table."""
    width = len(header.titles)
    body = [row + [""] * (width - len(row)) for row in rows[header.first_data :] if sum(map(bool, row)) >= 2]
    body = [row for row in body if not any(is_total_text(cell) for cell in row if cell)] or body
    columns = [_Column(i, header.titles[i], [row[i] for row in body]) for i in range(width)]
    findings: list[Finding] = []
    taken: set[int] = set()

    def prescribed(text: str) -> int | None:
        if not text:
            return None
        position = column_of(header.titles, text)
        taken.add(position)
        return position

    key = [column_of(header.titles, part) for part in _parts(options.key_column, header.titles)]
    taken.update(key)
    name = prescribed(options.name_column)
    period = prescribed(options.period_column)
    indicators = [column_of(header.titles, part) for part in _parts(options.indicator_column, header.titles)]
    taken.update(indicators)
    value = prescribed(options.value_column)
    free = [column for column in columns if column.position not in taken]
    part = None

    if period is None and not options.period:
        period = _find_period(free)
        if period is not None:
            findings.append(
                Finding("period", period, Message("Column “{title}” holds the period.", title=header.titles[period]))
            )
    free = [column for column in free if column.position != period]
    if period is not None and all(len(read_period(cell) or "") == 4 for cell in columns[period].cells):
        part = next((c.position for c in free if c.words & _PARTS_OF_YEAR and c.count and c.distinct <= 12), None)
        free = [column for column in free if column.position != part]
    level = next(
        (c.position for c in free if c.words & _LEVEL_WORDS and not c.is_number and 0 < c.distinct <= 12), None
    )
    free = [column for column in free if column.position != level]
    if not key:
        found, reason = _find_key(free, name)
        key = _split_key(free, columns[found], None if period is None else columns[period])
        if len(key) > 1:
            parts = " + ".join(header.titles[position] for position in key)
            reason = Message(
                "District key in several columns: “{title}”. Only together they tell the rows apart.", title=parts
            )
        findings.append(Finding("key", found, reason))
    else:
        title = " + ".join(header.titles[position] for position in key)
        findings.append(Finding("key", key, Message("District key in column “{title}”, as prescribed.", title=title)))
    free = [column for column in free if column.position not in key]
    if name is None and not all(_is_name_like(columns[position]) for position in key):
        whole = columns[key[0]]
        if len(key) > 1:
            whole = _Column(key[-1], whole.title, ["".join(cells) for cells in zip(*(columns[c].all for c in key))])
        name = _find_name(free, whole, indicators)
    if name is not None:
        findings.append(
            Finding(
                "key", name, Message("Column “{title}” holds the names of the districts.", title=header.titles[name])
            )
        )
    free = [column for column in free if column.position != name]
    values = [value] if value is not None else [c.position for c in free if _is_value(c)]
    texts = [c.position for c in free if c.position not in values and c.position not in indicators and c.title]
    return Roles(key, name, period, part, level, indicators, values, texts), findings


def column_of(titles: list[str], wanted: str) -> int:
    """The position of a column by its title, its tidy name or its number from 1; SozialraumError where there is none."""
    wanted = wanted.strip()
    for match in (lambda title: title == wanted, lambda title: tidy(title) == tidy(wanted) != ""):
        found = [position for position, title in enumerate(titles) if match(title)]
        if found:
            return found[0]
    if wanted.isdecimal() and 1 <= int(wanted) <= len(titles):
        return int(wanted) - 1
    raise SozialraumError(
        "There is no column “{name}”. The columns are: {titles}.",
        name=wanted,
        titles=", ".join(title or str(position) for position, title in enumerate(titles, start=1)),
    )


def _parts(text: str, titles: list[str]) -> list[str]:
    """Column names joined by “+”, unless one column has that very title."""
    if not text:
        return []
    if text in titles or "+" not in text:
        return [text]
    return [part.strip() for part in text.split("+")]


def _find_period(free: list[_Column]) -> int | None:
    named = [c for c in free if c.words & _PERIOD_WORDS and c.periods() > 0.9]
    if not named:
        dated = [
            c for c in free if c.periods() > 0.95 and not all(cell.isdigit() and len(cell) == 4 for cell in c.cells)
        ]
        named = [c for c in dated if not c.is_number or c.words & _PERIOD_WORDS]
    return named[0].position if named else None


def _find_key(free: list[_Column], name: int | None) -> tuple[int, Message]:
    candidates = [c for c in free if c.count and not _is_measurement(c) and not read_period(c.title)]
    likely = [c for c in candidates if not c.is_number or c.words & (_KEY_WORDS | _PLACE_WORDS) or c.leading_zeros]
    candidates = likely or candidates
    most = max((c.distinct for c in candidates), default=1)
    best, best_score = None, 0.0
    for order, column in enumerate(candidates):
        named = 5.0 * bool(column.words & _KEY_WORDS) + 3.0 * bool(column.words & _PLACE_WORDS)
        named -= 1.0 * (column.tidy in _CODE_TITLES)
        form = 2.0 * column.leading_zeros + 1.0 * (column.digits and len({len(cell) for cell in column.cells}) == 1)
        form -= 6.0 * any(_UUID.fullmatch(cell) for cell in column.cells[:5])
        form += 2.0 * (not column.is_number)
        form -= 4.0 * bool(column.words & _INDICATOR_WORDS and not column.words & (_PLACE_WORDS | _KEY_WORDS))
        place = 2.0 / (1 + order)
        # a total row may have no code: a few empty cells do not count against a column
        gaps = column.empty if column.empty <= max(2, 0.1 * column.count) else 0
        score = (4.0 + named + form + place) * min(1.0, (column.distinct + gaps) / most) ** 1.5
        if score > best_score:
            best, best_score = column, score
    if best is None:
        raise SozialraumError(
            "No column with the key of the districts was found. Name it in “Key column”, for example by its title."
        )
    return best.position, Message(
        "District key in column “{title}”: {n} different entries in the first {rows} rows.",
        title=best.title or str(best.position + 1),
        n=best.distinct,
        rows=best.count,
    )


def _split_key(free: list[_Column], found: _Column, period: _Column | None) -> list[int]:
    """The columns of a key cut into its parts, such as BEZ, PGR, BZR, PLR; the column found where that tells rows apart.

    Parts are codes of fixed length in neighbouring columns that tell the rows of a period apart only together.
    """
    rows = len(found.all)
    times = period.all if period is not None else [""] * rows

    def reached(parts: list[_Column]) -> int:
        return len(set(zip(times, *(part.all for part in parts))))

    whole = _is_name_like(found) or not found.is_number and not found.digits
    if rows < 3 or (reached([found]) == rows and not (whole and found.position > 1)):
        return [found.position]
    parts: list[_Column] = []
    for column in free:
        fixed = column.count == rows and column.digits and len({len(cell) for cell in column.cells}) == 1
        code = column.leading_zeros or column.tidy in _CODE_TITLES or column.words & (_PLACE_WORDS | _KEY_WORDS)
        code = code and not (column.words & _INDICATOR_WORDS and not column.words & (_PLACE_WORDS | _KEY_WORDS))
        if fixed and code and len(column.cells[0]) <= 5 and not read_period(column.cells[0]):
            if parts and column.position != parts[-1].position + 1:
                break
            parts.append(column)
        elif parts:
            break
    if len(parts) < 2 or reached(parts) < rows or not any(part.leading_zeros for part in parts):
        return [found.position]
    if len(set(zip(*(part.all for part in parts)))) == math.prod(part.distinct for part in parts):
        return [found.position]  # every code with every other: districts and, for example, age groups
    return [part.position for part in parts]


def _is_measurement(column: _Column) -> bool:
    """Numbers with decimals, which are no key."""
    decimals = sum(bool(re.search(r"\d[.,]\d", cell)) and not re.fullmatch(r"\d+[.,]0", cell) for cell in column.cells)
    return column.is_number and decimals > 0.2 * max(column.count, 1)


def _is_name_like(column: _Column) -> bool:
    letters = sum(bool(re.search(r"[^\W\d_]{3}", cell)) for cell in column.cells)
    return letters > 0.8 * max(column.count, 1)


def _find_name(free: list[_Column], key: _Column, indicators: list[int]) -> int | None:
    best, best_score = None, 0.0
    for column in free:
        if column.is_number or not column.count or column.position in indicators or not _is_name_like(column):
            continue
        named = 2.0 * bool(column.words & _NAME_WORDS) + 1.5 * bool(column.words & _PLACE_WORDS)
        named += 2.0 * bool(column.words & key.words - {"id", "nummer"})
        full = key.distinct + (key.empty if key.empty <= 2 else 0)
        close = min(column.distinct, full) / max(column.distinct, full)
        if len(set(zip(key.all, column.all))) > 1.5 * key.distinct:
            continue  # a district has one name, perhaps in two spellings; this is an indicator
        beside = 1.0 if abs(column.position - key.position) == 1 else 0.0
        if close > 0.8 and named + beside >= 1.0 and close * (1 + named + beside) > best_score:
            best, best_score = column.position, close * (1 + named + beside)
    return best


def _is_value(column: _Column) -> bool:
    if column.tidy in _CODE_TITLES or column.leading_zeros:
        return False
    if not column.count:
        return bool(column.title)
    return column.is_number


def indicator_columns(
    texts: dict[int, np.ndarray],
    roles: Roles,
    header: Header,
    values: list[int],
    prescribed: str = "",
    required: bool = False,
) -> list[int]:
    """Text columns that name the indicator: with them, district and period tell the rows apart, as far as possible.

    texts: (rows,) object per text column; values: columns of numbers of a long table, none where the header holds the
    periods. Empty where district and period alone tell the rows apart and no title speaks of indicators.
    """
    if prescribed:
        return [column_of(header.titles, part) for part in _parts(prescribed, header.titles)]
    base = [*roles.key, *(c for c in (roles.period, roles.part_of_year, roles.level) if c is not None)]
    codes = {c: _codes(texts[c]) for c in {*base, *roles.texts}}
    rows = len(codes[base[0]])
    candidates = [c for c in roles.texts if 1 < len(np.unique(codes[c])) <= max(0.5 * rows, 2)]
    words = {c: set(_WORDS.findall(tidy(header.titles[c]))) for c in roles.texts}
    together = _together([codes[c] for c in base])
    reached = len(np.unique(together))
    chosen: list[int] = []
    if reached < 0.98 * rows:
        while reached < rows:
            gains = []
            for order, c in enumerate(candidates):
                if c not in chosen:
                    gain = len(np.unique(_together([together, codes[c]]))) - reached
                    if gain > 0:
                        gains.append((gain * (1.5 if words[c] & _INDICATOR_WORDS else 1.0), -order, c))
            if not gains or max(gains)[0] < 0.02 * rows:
                break
            chosen.append(max(gains)[2])
            together = _together([together, codes[chosen[-1]]])
            reached = len(np.unique(together))
    titled = any(is_value_title(header.titles[c]) for c in values)
    if not chosen and not required and values and not titled:
        return []
    # a name of the indicator that never changes belongs in front: “Arbeitslosendichte” + “gesamt”
    named = [
        c
        for c in roles.texts
        if c not in chosen
        and words[c] & _INDICATOR_WORDS
        and "gruppe" not in words[c]
        and not any(word.startswith("basis") for word in words[c])
        and len(np.unique(codes[c])) == 1
        and texts[c][0]
    ]
    return sorted({*named, *chosen})


def _codes(texts: np.ndarray) -> np.ndarray:
    import pandas as pd

    return pd.factorize(texts)[0].astype(np.int64)


def _together(codes: list[np.ndarray]) -> np.ndarray:
    """One code for each combination."""
    result = codes[0]
    for more in codes[1:]:
        result = np.unique(result * (more.max(initial=0) + 1) + more, return_inverse=True)[1].reshape(-1)
    return result


def is_value_title(title: str) -> bool:
    """Whether a title says no more than "value"."""
    return bool(set(_WORDS.findall(tidy(title))) & _VALUE_WORDS)
