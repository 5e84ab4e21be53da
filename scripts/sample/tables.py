"""The statistics files of Musterstadt, each in the manner of the office that delivers it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .names import DISTRICTS, SPLIT, SPLIT_NAME
from .people import AGES, NATIONS, YEARS
from .xlsx import write_xlsx

SMALLEST = 3
"""Counts from 1 to this number less one are not published."""

TOTAL = "Gesamtstadt"

# Missing cells: name of the count, Sozialraum, years that were never delivered.
MISSING = (("lärm", "0407", (2017,)), ("lärm", "0707", (2012,)), ("beschäftigte", "0402", (2013, 2014)))

POPULATION = (
    ("Einwohner insgesamt", "einwohner"),
    ("männlich", "männlich"),
    ("weiblich", "weiblich"),
    *(
        (
            f"Alter unter {AGES[0][2:]}"
            if i == 0
            else f"Alter {a.replace('-', ' bis unter ').replace('80+', '80 und älter')}",
            f"alter {a}",
        )
        for i, a in enumerate(AGES)
    ),
    ("Deutsche", "deutsche"),
    ("Ausländer", "ausländer"),
    ("Deutsche mit Migrationshintergrund", "deutsche mit hintergrund"),
    ("unter 18 mit Migrationshintergrund", "unter 18 mit hintergrund"),
    *(("übrige Staatsangehörigkeiten" if nation == "übrige" else nation, nation) for nation in NATIONS),
)

RENAMED = {
    "Deutsche mit Migrationshintergrund": "Deutsche mit Migrationsgeschichte",
    "unter 18 mit Migrationshintergrund": "unter 18 mit Migrationsgeschichte",
}
"""Columns of the population files that carry another name from 2018 on."""

SITUATION = (
    ("Leistungsberechtigte SGB II", "sgb2"),
    ("Arbeitslose", "arbeitslose"),
    ("Arbeitslose SGB II", "arbeitslose sgb2"),
    ("Arbeitslose unter 25", "arbeitslose unter 25"),
    ("Langzeitarbeitslose", "langzeitarbeitslose"),
    ("Beschäftigte am Wohnort", "beschäftigte"),
    ("Empfänger Grundsicherung im Alter", "grundsicherung alter"),
)

HOUSEHOLDS = (
    ("Haushalte", "haushalte"),
    ("Haushalte mit Kindern unter 18", "haushalte kinder"),
    ("Alleinerziehende", "alleinerziehende"),
    ("Einpersonenhaushalte", "einpersonenhaushalte"),
)

SURROUNDINGS = (
    ("Wohnungen", "wohnungen", YEARS),
    ("Wohnungen mit Bindung", "wohnungen gebunden", YEARS),
    ("Wohnfläche in m²", "wohnfläche", YEARS),
    ("Öffentliche Grünfläche in m²", "grünfläche", YEARS),
    ("Versiegelte Fläche in m²", "versiegelt", YEARS),
    ("Lärmbelastete Einwohner", "lärm", (2012, 2017, 2022)),
)


class Delivery:
    """The counts as published: the Sozialräume of each year, small numbers hidden, some cells never delivered."""

    def __init__(self, counts: dict[str, np.ndarray]):
        self.counts = counts
        self.index = {entry.key: position for position, entry in enumerate(DISTRICTS)}
        self.names = {**{entry.key: entry.name for entry in DISTRICTS}, SPLIT[0]: SPLIT_NAME}
        self.missing = {(name, key, year) for name, key, years in MISSING for year in years}

    def keys(self, year: int) -> list[str]:
        """The Sozialräume of a year."""
        current = [entry.key for entry in DISTRICTS]
        return current if year >= 2018 else sorted([key for key in current if key not in SPLIT[1]] + [SPLIT[0]])

    def count(self, name: str, key: str, year: int) -> int:
        """The true count."""
        parts = SPLIT[1] if key == SPLIT[0] else (key,)
        return int(sum(self.counts[name][self.index[part], year - YEARS[0]] for part in parts))

    def total(self, name: str, year: int) -> int:
        """The count of the whole city, hidden and undelivered cells included."""
        return int(self.counts[name][:, year - YEARS[0]].sum())

    def hidden(self, name: str, year: int) -> set[str]:
        """The Sozialräume whose count is not published.

        Where it is a single one, the next smallest is hidden too: otherwise the total would give the number away.
        """
        count = {key: self.count(name, key, year) for key in self.keys(year)}
        small = {key for key, value in count.items() if 0 < value < SMALLEST}
        if len(small) == 1:
            small.add(min((key for key in count if key not in small and count[key]), key=lambda key: (count[key], key)))
        return small

    def cell(self, name: str, key: str, year: int, hidden: set[str]) -> str:
        """The count as printed."""
        if (name, key, year) in self.missing:
            return "k.A."
        if key in hidden:
            return "*"
        value = self.count(name, key, year)
        return str(value) if value else "-"


def write_tables(folder: Path, counts: dict[str, np.ndarray]) -> None:
    """Write all statistics files."""
    delivery = Delivery(counts)
    for year in YEARS:
        _population(folder / f"einwohner_{year}.csv", delivery, year)
    _situation(folder / "soziale_lage_2010_2024.csv", delivery)
    _child_poverty(folder / "kinder_sgb2_2010_2024.csv", delivery)
    _households(folder / "haushalte_2010_2024.xlsx", delivery)
    _surroundings(folder / "wohnen_umwelt_2010_2024.csv", delivery)
    _leavers(folder / "schulabgaenge_2010_2024.csv", delivery)
    _transfer(folder / "uebergang_2017_2018.csv", delivery)


def _save(path: Path, rows: list, encoding: str = "cp1252") -> None:
    text = "".join((row if isinstance(row, str) else ";".join(row)) + "\r\n" for row in rows)
    path.write_bytes(text.encode(encoding))


def _population(path: Path, delivery: Delivery, year: int) -> None:
    """One file per year, two columns renamed in 2018. Nothing is hidden: the population register is public."""
    titles = [RENAMED.get(title, title) if year >= 2018 else title for title, _ in POPULATION]
    rows = [
        "Musterstadt - Amt für Statistik und Wahlen",
        f"Einwohner mit Hauptwohnung {year} nach Sozialräumen",
        "",
        ["Nr.", "Sozialraum", *titles],
    ]
    for key in delivery.keys(year):
        rows.append([key, delivery.names[key], *(str(delivery.count(name, key, year)) for _, name in POPULATION)])
    rows.append(["", TOTAL, *(str(delivery.total(name, year)) for _, name in POPULATION)])
    rows += [
        "",
        "Quelle: Melderegister, Stand: Jahresende. Erfundene Daten.",
        "© Musterstadt, Amt für Statistik und Wahlen",
    ]
    _save(path, rows)


def _situation(path: Path, delivery: Delivery) -> None:
    """One row per Sozialraum and year; a spreadsheet has eaten the zeros in front of the keys."""
    rows = [
        "Soziale Lage in Musterstadt 2010 bis 2024",
        "",
        ["Nr", "Sozialraum", "Jahr", *(title for title, _ in SITUATION), "SGB-II-Quote in %"],
    ]
    for year in YEARS:
        hidden = {name: delivery.hidden(name, year) for _, name in SITUATION}
        for key in delivery.keys(year):
            cells = [delivery.cell(name, key, year, hidden[name]) for _, name in SITUATION]
            below = sum(delivery.count(f"alter {age}", key, year) for age in AGES[:8])
            rate = "*" if key in hidden["sgb2"] else _decimal(100 * delivery.count("sgb2", key, year) / below)
            rows.append([str(int(key)), delivery.names[key], str(year), *cells, rate])
        below = sum(delivery.total(f"alter {age}", year) for age in AGES[:8])
        totals = [str(delivery.total(name, year)) for _, name in SITUATION]
        rows.append(["", TOTAL, str(year), *totals, _decimal(100 * delivery.total("sgb2", year) / below)])
    rows += [
        "",
        f"* Werte unter {SMALLEST} und Werte, aus denen sie sich errechnen ließen, sind geheim. k.A. = keine Angabe.",
        "- = nichts vorhanden",
        "SGB-II-Quote: Leistungsberechtigte je 100 Einwohner unter 65 Jahren.",
    ]
    _save(path, rows)


def _child_poverty(path: Path, delivery: Delivery) -> None:
    """Years as columns; x where a Sozialraum did not exist. UTF-8 with a byte order mark."""
    name = "sgb2 kinder"
    hidden = {year: delivery.hidden(name, year) for year in YEARS}
    rows = [
        "Kinder unter 15 Jahren in SGB-II-Bedarfsgemeinschaften",
        "",
        ["Nr.", "Sozialraum", *(str(year) for year in YEARS)],
    ]
    for key in sorted(delivery.names):
        cells = [delivery.cell(name, key, year, hidden[year]) if key in delivery.keys(year) else "x" for year in YEARS]
        rows.append([key, delivery.names[key], *cells])
    rows.append(["", TOTAL, *(str(delivery.total(name, year)) for year in YEARS)])
    rows += [
        "",
        f"* unter {SMALLEST} oder geheim; x = Sozialraum bestand in diesem Jahr nicht",
        "Quelle: Statistik-Service. Erfundene Daten.",
    ]
    _save(path, rows, "utf-8-sig")


def _households(path: Path, delivery: Delivery) -> None:
    """A workbook with two header rows: the subject above, merged over its years, the years below."""
    first = ["Nr.", "Sozialraum"]
    second: list = ["", ""]
    merges = []
    for title, _ in HOUSEHOLDS:
        merges.append((3, len(first), 3, len(first) + len(YEARS) - 1))
        first += [title] + [""] * (len(YEARS) - 1)
        second += list(YEARS)
    rows: list[list] = [
        ["Haushalte in Musterstadt nach Sozialräumen"],
        ["Haushaltegenerierung, Jahresende"],
        [],
        first,
        second,
    ]
    for key in sorted(delivery.names):
        row: list = [key, delivery.names[key]]
        for _, name in HOUSEHOLDS:
            row += [delivery.count(name, key, year) if key in delivery.keys(year) else "x" for year in YEARS]
        rows.append(row)
    rows.append([TOTAL, "", *(delivery.total(name, year) for _, name in HOUSEHOLDS for year in YEARS)])
    rows += [[], ["x = Sozialraum bestand in diesem Jahr nicht"], ["Erfundene Daten"]]
    write_xlsx(path, "Haushalte", rows, merges)


def _surroundings(path: Path, delivery: Delivery) -> None:
    """A long table, points between thousands; the noise map is drawn every five years. UTF-8."""
    rows = [["Sozialraum-Nr", "Jahr", "Merkmal", "Wert"]]
    for title, name, years in SURROUNDINGS:
        for year in years:
            hidden = delivery.hidden(name, year)
            for key in delivery.keys(year):
                rows.append([key, str(year), title, _points(delivery.cell(name, key, year, hidden))])
            rows.append([TOTAL, str(year), title, _points(str(delivery.total(name, year)))])
    _save(path, rows, "utf-8")


def _leavers(path: Path, delivery: Delivery) -> None:
    """School years instead of calendar years."""
    rows = [
        "Schulabgänge nach Wohnort",
        ["Nr.", "Sozialraum", "Schuljahr", "Schulabgänge", "Schulabgänge ohne Hauptschulabschluss"],
    ]
    for year in YEARS[1:]:
        hidden = {name: delivery.hidden(name, year) for name in ("abgänge", "abgänge ohne")}
        label = f"{year - 1}/{year % 100:02d}"
        for key in delivery.keys(year):
            cells = [delivery.cell(name, key, year, hidden[name]) for name in ("abgänge", "abgänge ohne")]
            rows.append([key, delivery.names[key], label, *cells])
        rows.append(["", TOTAL, label, str(delivery.total("abgänge", year)), str(delivery.total("abgänge ohne", year))])
    rows += ["", f"* unter {SMALLEST} oder geheim; - = nichts vorhanden"]
    _save(path, rows)


def _transfer(path: Path, delivery: Delivery) -> None:
    """Which Sozialraum of 2017 became which of 2018, with the share of its inhabitants."""
    rows = [["sozialraum_bis_2017", "sozialraum_ab_2018", "anteil_einwohner"]]
    for key in delivery.keys(2017):
        parts = SPLIT[1] if key == SPLIT[0] else (key,)
        people = [delivery.count("einwohner", part, 2017) for part in parts]
        first = round(people[0] / sum(people), 4)
        for part, share in zip(parts, (first, round(1 - first, 4))):
            rows.append([key, part, "1" if len(parts) == 1 else f"{share:.4f}".replace(".", ",")])
    _save(path, rows, "utf-8")


def _decimal(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _points(text: str) -> str:
    return f"{int(text):,}".replace(",", ".") if text.isdigit() else text
