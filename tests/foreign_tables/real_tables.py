"""What the real tables hold, by knowledge of each file and with nothing but the csv module; and whether a reading says so."""

from __future__ import annotations

import csv
import math
import re
from collections import defaultdict
from pathlib import Path

import numpy as np

from .judge import Atom, Outcome, names, plain, read

EMPTY = {"", "-", "-9999", "-88888888"}  # the last is Munich's sign for a missing value, which comes again and again
NO_NUMBERS = {
    "ZEIT", "Zeit", "RAUMID", "BEZ", "PGR", "BZR", "PLR", "STADTRAUM", "PLR_ID", "PLR_NAME", "BEZ_ID", "SI_V", "DI_V", "SDI", "SDI_V",
    "KOM", "id", "name", "status_index_class", "dynamic_index", "dynamic_index_class", "status_dynamic_index",
    "status_dynamic_index_class", "kreis_id", "kreis_name", "year",
}  # fmt: skip


def raw(path: Path, delimiter: str) -> list[dict[str, str]]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def number(text: str) -> float:
    return float(text.replace(",", "."))


def cells_of(path: Path) -> dict:
    """`seen`: (key, period, indicator) of all cells; `values`: the numbers there; `stated`: years that a column names."""
    if "leipzig" in path.name:
        return leipzig(path)
    return muenchen(path) if "indikatorenatlas" in path.name else flat(path)


def count(path: Path) -> dict:
    """Rows, keys, periods, indicators, cells without a value and the sum of all values, by knowledge of the file."""
    cells = cells_of(path)
    rows = {(key, period) for key, period, _ in cells["seen"]}
    indicators = {indicator for _, _, indicator in cells["seen"]}
    values = [entries[0] for entries in cells["values"].values() if len(set(entries)) == 1]
    return {
        "rows": len(rows),
        "keys": {key for key, _ in rows},
        "periods": len({period for _, period in rows}),
        "indicators": len(indicators),
        "missing": len(rows) * len(indicators) - len(values),
        "sum": math.fsum(values),
    }


def flat(path: Path) -> dict:
    delimiter = ";" if "_Matrix" in path.name else ","
    seen, values, stated = set(), defaultdict(list), set()
    for row in raw(path, delimiter):
        stated.add((row.get("ZEIT") or row.get("Zeit") or "")[:4])
        if "Planungsraum (Nummer)" in row:
            key, period, numbers = (
                row["Planungsraum (Nummer)"],
                row["Stand der Daten"],
                {"Fläche in qm": row["Fläche in qm"]},
            )
        else:
            key = next(row[title] for title in ("RAUMID", "PLR_ID", "id", "kreis_id") if title in row)
            period = row.get("year", "one")
            numbers = {title: text for title, text in row.items() if title not in NO_NUMBERS}
        for title, text in numbers.items():
            seen.add((key, period, title))
            if text.strip() not in EMPTY:
                values[key, period, title].append(number(text))
    return {"seen": seen, "values": values, "stated": stated - {""}}


def leipzig(path: Path) -> dict:
    seen, values = set(), defaultdict(list)
    for row in raw(path, ";"):
        if row.get("Ebene", "Ortsteil") != "Ortsteil":
            continue
        key, indicator = row.get("Gebiet") or row["Ortsteil"], row["Sachmerkmal"].strip()
        years = (
            {row["Jahr"]: row["Wert"]}
            if "Jahr" in row
            else {title: text for title, text in row.items() if title.isdigit()}
        )
        for year, text in years.items():
            seen.add((key, year, indicator))
            if text not in EMPTY:
                values[key, year, indicator].append(number(text))
    return {"seen": seen, "values": values}


def muenchen(path: Path) -> dict:
    seen, values, filled = set(), defaultdict(list), set()
    for row in raw(path, ","):
        if row["GLIEDERUNG"] != "Stadtbezirk":
            continue
        for title in ("INDIKATOR_WERT", *(f"BASISWERT_{i}" for i in range(1, 6))):
            indicator = (row["INDIKATOR_AUSPRAEGUNG"], title)
            seen.add((row["NUMMER"], row["JAHR"], indicator))
            if row[title] not in EMPTY:
                filled.add(indicator)
                values[row["NUMMER"], row["JAHR"], indicator].append(number(row[title]))
    return {"seen": {entry for entry in seen if entry[2] in filled}, "values": values}


PARAMETERS = {
    "leipzig": ({"level": "Ortsteil"}, {"layout": "years_as_columns"}, {"decimal": ","}),
    "indikatorenatlas": ({"level": "Stadtbezirk"}, {"key_column": "NUMMER"}, {"decimal": ","}),
    "": ({"key_column": "RAUMID"}, {"key_column": "PLR_ID"}, {"key_column": "id"}, {"decimal": "."}, {"decimal": ","}),
}
"""Part of a file's name → what a person who knows the file would prescribe."""


def judged(path: Path) -> tuple[str, Outcome]:
    """`right`, `parameter`, `warned`, `refused` or `silent`, and the reading by default that says so."""
    outcome = judge_real(path)
    if outcome.kind == "same":
        return "right", outcome
    part = next(part for part in PARAMETERS if part in path.name)
    if any(judge_real(path, **given).kind == "same" for given in PARAMETERS[part]):
        return "parameter" if outcome.kind != "silent" else "silent", outcome
    return outcome.kind, outcome


def judge_real(path: Path, **given) -> Outcome:
    """Read a real table and compare every cell with the counting."""
    from sozialraum.core.messages import SozialraumError

    try:
        reading = read([(path.name, path.read_bytes())], **given)
    except SozialraumError as error:
        return Outcome("refused", said=str(error))
    findings = [finding for finding in reading.findings if finding.warning]
    atoms = compare(cells_of(path), reading.panel, path.name)
    unnamed = [atom for atom in atoms if not any(names(finding, atom) for finding in findings)]
    kind = "same" if not atoms else "silent" if unnamed else "warned"
    return Outcome(kind, [str(finding.reason) for finding in findings], atoms, unnamed)


def compare(cells: dict, panel, file_name: str) -> list[Atom]:
    """Every difference of a panel from the cells that were counted."""
    one = {period for _, period, _ in cells["seen"]} == {"one"}
    atoms = _other_periods(cells, panel, file_name, one)
    place = {
        (key, "one" if one else _year(period)): row
        for row, (key, period) in enumerate(zip(panel.districts, panel.periods))
    }
    rows = {(key, "one" if one else _year(period)) for key, period, _ in cells["seen"]}
    atoms += [Atom("row_lost", (key, period)) for key, period in sorted(rows - set(place))]
    atoms += [Atom("row_added", (key, period)) for key, period in sorted(set(place) - rows)]
    wanted: dict = defaultdict(dict)
    for key, period, indicator in cells["seen"]:
        numbers = set(cells["values"].get((key, period, indicator), ()))
        value = numbers.pop() if len(numbers) == 1 else math.nan
        if (row := place.get((key, "one" if one else _year(period)))) is not None:
            wanted[indicator][row] = value
    free = dict(enumerate(plain(panel.titles.get(name, name)) for name in panel.indicators))
    for indicator in sorted(wanted, key=str):
        title = " ".join(indicator) if isinstance(indicator, tuple) else indicator
        column = _column(panel, wanted[indicator], indicator, free)
        if column is None:
            atoms.append(Atom("indicator_lost", (title,)))
        else:
            free.pop(column)
    return atoms + [
        Atom("indicator_added", (panel.titles.get(panel.indicators[c], ""), panel.indicators[c])) for c in free
    ]


def _column(panel, values: dict[int, float], indicator, free: dict[int, str]) -> int | None:
    """The free column with exactly these values and a title that says so."""
    rows = np.fromiter(values, dtype=int)
    numbers = np.fromiter(values.values(), dtype=float)
    words = set(plain(indicator[0] if isinstance(indicator, tuple) else indicator).split())
    for column, title in sorted(free.items(), key=lambda item: len(item[1])):
        if words <= set(title.split()) and np.array_equal(panel.values[rows, column], numbers, equal_nan=True):
            return column
    return None


def _other_periods(cells: dict, panel, file_name: str, one: bool) -> list[Atom]:
    years = cells.get("stated") or {match[0] for match in re.finditer(r"(?:19|20)\d{2}", file_name)}
    periods = list(dict.fromkeys(panel.periods))
    if one and (len(periods) != 1 or (years and periods[0][:4] not in years)):
        return [Atom("period_changed", (*periods, "no period"))]
    return []


def _year(period: str) -> str:
    match = re.search(r"(?:19|20)\d{2}", period)
    return match[0] if match else period
