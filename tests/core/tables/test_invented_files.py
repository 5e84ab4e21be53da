"""Invented files in the shape of those of German municipalities, each of a kind that was read wrong or in silence once.

What must come out: districts, periods and titles in full, some cells, and what a warning must name.
"""

from __future__ import annotations

import re

import numpy as np
import pytest
from foreign_tables.judge import read
from sozialraum.core.messages import SozialraumError

NAMES = (
    "Altstadt", "Nordstadt", "Südvorstadt", "Westend", "Hafen", "Lindenthal", "Gostenhof", "Plagwitz", "Ehrenfeld", "Riem", "Moosach", "Laim",
)  # fmt: skip
PADDED = [f"{i:02d}" for i in range(1, 13)]


def table(head: str, *columns, end: str = "") -> str:
    """A head and a row for each of twelve districts: columns are texts, or functions of number and name."""
    lines = [
        ";".join(str(column(i, name) if callable(column) else column) for column in columns)
        for i, name in enumerate(NAMES, start=1)
    ]
    return "\n".join([head, *lines, end]).rstrip("\n") + "\n"


def name(_i, text):
    return text


def padded(i, _text):
    return f"{i:02d}"


def count(factor: int):
    return lambda i, _text: 90 + factor * (i * 37 % 11) + i


def rate(shift: int = 0):
    return lambda i, _text: f"{3 + (i * 7 + shift) % 19},{(i + shift) % 10}"


def several(head: str, values, line) -> str:
    """A head and for each value a row of every district."""
    return (
        "\n".join([head, *(line(value, i, text) for value in values for i, text in enumerate(NAMES, start=1))]) + "\n"
    )


CASES = {
    "targets are no period": (
        "kitaplaetze.csv",
        table("Stadtteil;Plätze 2021;Plätze 2022;Ziel 2030", name, count(3), count(4), count(5)),
        {"titles": ["Plätze", "Ziel 2030"], "periods": ["", "2021", "2022"], "warned": "Ziel 2030"},
    ),
    "classes of building age": (
        "baualter_2022.csv",
        table("Stadtteil;bis 1918;1919-1948;1949-1978;1979-1990;2011 und später", name, *map(count, (1, 2, 3, 4, 5))),
        {"titles": ["bis 1918", "1919-1948", "1949-1978", "1979-1990", "2011 und später"], "periods": ["2022"]},
    ),
    "moving averages are periods": (
        "geburten.csv",
        table("Stadtteil;2017-2019;2018-2020;2019-2021", name, rate(), rate(1), rate(2)),
        {"periods": ["2017-2019", "2018-2020", "2019-2021"], "indicators": 1},
    ),
    "years of birth are classes": (
        "kinder_2022.csv",
        several("Stadtteil;Geburtsjahrgang;Kinder", (2016, 2017, 2018), lambda y, i, text: f"{text};{y};{y % 100 + i}"),
        {"periods": ["2022"], "titles": ["2016 Kinder", "2017 Kinder", "2018 Kinder"]},
    ),
    "the date of the table before the year of the book": (
        "kapitel3.csv",
        "Statistisches Jahrbuch 2022;;\nTabelle 3.1: Bevölkerung am 31.12.2021;;\n\n"
        + table("Nr.;Stadtteil;Einwohner", padded, name, count(9)),
        {"periods": ["2021-12-31"], "warned": "2022"},
    ),
    "record ids are no districts": (
        "indikatoren.csv",
        several("ID;Raumeinheit_ID;Raumeinheit;Indikator_ID;Indikator;Jahr;Wert;Einheit", (1, 2), lambda k, i, text: f"{1000 * k + i};{i};{text};{k};{('Einwohner', 'Wohnungen')[k - 1]};2021;{k * 100 + i};Anzahl"),
        {"keys": [str(i) for i in range(1, 13)], "titles": ["Einwohner", "Wohnungen"]},
    ),
    "ids that count district and year": (
        "sozialatlas.csv",
        several("id;gebietsname;jahr;einwohner", (2018, 2019), lambda y, i, text: f"{y}{i:02d};{text};{y};{y + i}"),
        {"keys": list(NAMES), "periods": ["2018", "2019"]},
    ),
    "row numbers beside codes": (
        "bevoelkerung_2014.csv",
        "Nr;Kennziffer;Raumeinheit;Bevölkerung\n1;8121;Heilbronn;120000\n2;8125;Heilbronn;330000\n3;8126;Hohenlohekreis;110000\n4;9161;Ingolstadt;130000\n",
        {"keys": ["8121", "8125", "8126", "9161"], "titles": ["Bevölkerung"]},
    ),
    "larger areas above their parts, nothing else names them": (
        "stadtbezirke_2021.csv",
        "Stadtbezirk;Bezirksteil;Name;Einwohner\n1;;Altstadt-Lehel;300\n1;11;Graggenau;100\n1;12;Angerviertel;120\n1;13;Hackenviertel;80\n"
        "2;;Ludwigsvorstadt;500\n2;21;Gärtnerplatz;210\n2;22;Museum;90\n2;23;Glockenbach;200\n",
        {"absent": ["Altstadt-Lehel", "Ludwigsvorstadt", "1", "2"], "warned": "Altstadt-Lehel", "districts": 6},
    ),
    "a full split key": (
        "planungsraeume_2020.csv",
        "BEZ;PGR;BZR;PLR;PLRNAME;Dauer\n" + "".join(f"{b:02d};{p:02d};01;{q:02d};{text};{p * 10 + q}\n" for text, (b, p, q) in zip(NAMES, [(b, p, q) for b in (1, 2) for p in (1, 2, 3) for q in (1, 2)])),
        {"keys": [f"{b:02d}{p:02d}01{q:02d}" for b in (1, 2) for p in (1, 2, 3) for q in (1, 2)]},
    ),
    "an average of the town": (
        "mieten_2021.csv",
        table("Bezirk;Name;Mietpreis", lambda i, _: i, name, rate(), end=";Ø Stadt;10,5"),
        {"districts": 12, "absent": ["Ø Stadt"]},
    ),
    "average, least and most": (
        "leerstand_2021.csv",
        table("Stadtteil;Leerstand", name, rate(), end="Durchschnitt;4,5\nMinimum;1,0\nMaximum;25,0"),
        {"keys": list(NAMES)},
    ),
    "the town by its name among rates": (
        "quoten_2020.csv",
        table("Bezirk;SGB II-Quote", name, rate()).replace("\n", "\nStadt Köln;11,3\n", 1),
        {"warned": "Stadt Köln"},
    ),
    "the town under a key of zeros, which is nearly the sum": (
        "einwohner_mannheim_2021.csv",
        table("Nr.;Stadtbezirk;Einwohner", padded, name, lambda i, _: 1000 + i, end="00;Mannheim;12.400"),
        {"keys": PADDED, "warned": "Mannheim|decimal"},
    ),
    "a unit tells two columns of one title apart": (
        "auslaender_2021.csv",
        ";;Bevölkerung;;\nNr.;Stadtbezirk;insgesamt;Ausländer;\n;;Anzahl;Anzahl;%\n" + table("", padded, name, count(9), count(2), rate())[1:],
        {"titles": ["Bevölkerung insgesamt", "Bevölkerung Ausländer", "Bevölkerung Ausländer (%)"]},
    ),
    "household sizes from one to five and more": (
        "haushalte_2019.csv",
        table("Stadtteil;1;2;3;4;5+", name, *map(count, (1, 2, 3, 4, 5))),
        {"titles": ["1", "2", "3", "4", "5+"], "keys": list(NAMES)},
    ),
    "codes above the names of the columns": (
        "profil_2020.csv",
        ";;101;102;103\n" + table("Nr.;Stadtteil;Einwohner;Haushalte;Quote", padded, name, count(9), count(4), rate()),
        {"keys": PADDED, "indicators": 3},
    ),
    "signs for nothing": (
        "kinder_2019.csv",
        table("Nr;Name;Kinder;Alte", padded, name, lambda i, _: -1 if i in (4, 6) else 30 + i, lambda i, _: 999 if i in (2, 5) else 50 + i),
        {"cells": [("04", 0, None), ("02", 1, None), ("01", 0, 31.0)], "warned": "Kinder"},
    ),
    "a postcode is no number": (
        "zuordnung_2020.csv", table("Schlüssel;Stadtteil;PLZ", padded, name, lambda i, _: 50600 + i * 7), {"refused": "list of keys"},
    ),
    "a span in the file's name": (
        "lebenserwartung_2017-2021.csv", table("Nr.;Stadtteil;Jahre", padded, name, rate(70)), {"periods": ["2017-2021"]},
    ),
    "a school year in the file's name": (
        "schueler_2020_21.csv", table("Schulbezirk;Schüler", name, count(9)), {"periods": ["2020/21"]},
    ),
    "a month in the file's name": ("sgb2_dez2021.csv", table("Stadtteil;Personen", name, count(9)), {"periods": ["2021-12"]}),
    "a name without a code among codes and rates": (
        "monitoring_2021.csv",
        table("Raum-ID;Name;Arbeitslose in %", lambda i, _: f"0101{i:04d}", name, rate()).replace("\n", "\n;Berlin;5,1\n", 1),
        {"warned": "Berlin"},
    ),
    "codes with dots": (
        "gebiete_2020.csv",
        table("Gebiet;Name;Einwohner", lambda i, _: f"{(i - 1) // 4 + 1}.{(i - 1) % 4 + 1}", name, count(9)),
        {"keys": [f"{a}.{b}" for a in (1, 2, 3) for b in (1, 2, 3, 4)], "titles": ["Einwohner"]},
    ),
    "a number of the borough is no indicator": (
        "ortsteile_2020.csv",
        table("Bezirksnr.;Bezirk;Ortsteilnr.;Ortsteil;Einwohner", lambda i, _: i // 5, lambda i, _: f"Bezirk {'ABC'[i // 5]}", padded, name, count(9)),
        {"keys": PADDED, "titles": ["Einwohner"]},
    ),
    "the code of a larger area is no indicator": (
        "bezirke_2021.csv",
        table("Statistischer Stadtteil;Statistischer Bezirk;Name;Haushalte", lambda i, _: i // 4, padded, name, count(9)),
        {"keys": PADDED, "titles": ["Haushalte"]},
    ),
    "changes with signs of their own are no key": (
        "anteile_2021.csv",
        table("Stadtteil;Anteil;Veränderung", name, rate(), lambda i, _: f"{'+-±'[i % 3]}{i % 9},{i % 7} %"),
        {"keys": list(NAMES), "warned": "Veränderung"},
    ),
    "flags of Eurostat in the first rows": (
        "quoten.csv",
        "geo;time;unit;values\n" + "".join(f"DE{i:03d};{y};PC;{i % 9 + 3}.{i % 10}{' b' if i < 4 else ''}\n" for y in (2019, 2020) for i in range(1, 13)),
        {"districts": 12, "periods": ["2019", "2020"], "titles": ["values"], "cells": []},
    ),
    "the day of one column is the year of the file": (
        "bezirke_2020.csv",
        table("stat. Bezirk;Bevölkerung am 31.12.2020 (HW);davon 0 bis 2 Jahre", lambda i, _: f"{i:03d}", count(9), count(2)),
        {"periods": ["2020-12-31"], "titles": ["Bevölkerung (HW)", "davon 0 bis 2 Jahre"]},
    ),
    "sums of boroughs by their number": (
        "stadtteile_2020.csv",
        "Bezirk;Stadtteil;Einwohner\n1;Altstadt;100\n1;Nordstadt;200\n1;Summe Bezirk 1;300\n2;Hafen;150\n2;Riem;250\n2;Summe Bezirk 2;400\n;Stadt;700\n",
        {"keys": ["Altstadt", "Nordstadt", "Hafen", "Riem"]},
    ),
    "levels by their names": (
        "quoten_2021.csv",
        "Gebietstyp;Gebiet;Quote\nStadt;Essen;12,1\nStadtbezirk;Bezirk I;11,1\nStadtbezirk;Bezirk II;10,2\nStadtteil;Stadtkern;9,9\nStadtteil;Ostviertel;19,1\nStadtteil;Nordviertel;21,0\n",
        {"keys": ["Stadtkern", "Ostviertel", "Nordviertel"]},
    ),
    "dates with underscores in titles": (
        "einwohner.csv",
        table("Bezirk;EW_2020_12_31;EW_2021_12_31", name, count(9), count(8)),
        {"periods": ["2020-12-31", "2021-12-31"], "titles": ["EW"]},
    ),
    "a total beside districts as columns": (
        "alter_2021.csv",
        "Alter;" + ";".join(NAMES) + ";Stadt insgesamt\n" + "".join(f"{age};" + ";".join(str(100 + k * i) for i in range(13)) + "\n" for k, age in enumerate(("unter 6", "6 - 17", "18 - 64", "65+"), 1)),
        {"refused": "side by side"},
    ),
}  # fmt: skip


def check(reading, wanted: dict):
    panel = reading.panel
    keys = list(dict.fromkeys(panel.districts))
    found = {
        "keys": keys,
        "districts": len(keys),
        "periods": list(dict.fromkeys(panel.periods)),
        "titles": [panel.titles[one] for one in panel.indicators],
        "indicators": len(panel.indicators),
    }
    for what in found.keys() & wanted.keys():
        assert found[what] == wanted[what], what
    names = panel.texts.get("district_name", ())
    assert not set(wanted.get("absent", ())) & {*keys, *names}
    for key, column, value in wanted.get("cells", ()):
        (row,) = np.flatnonzero(panel.districts == key)
        cell = panel.values[row, column]
        assert np.isnan(cell) if value is None else cell == value, (key, column, cell)
    told = " ".join(str(finding.reason) for finding in reading.findings if finding.warning)
    if "warned" in wanted:
        assert re.search(wanted["warned"], told), told


@pytest.mark.parametrize("case", CASES)
def test_an_invented_file(case):
    file, text, wanted = CASES[case]
    if "refused" in wanted:
        with pytest.raises(SozialraumError, match=wanted["refused"]):
            read([(file, text.encode())])
        return
    check(read([(file, text.encode())]), wanted)
