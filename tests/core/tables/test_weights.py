"""Each weight of the reader, shown by a small table that is read otherwise without it."""

from __future__ import annotations

import pytest
from sozialraum.core.messages import SozialraumError
from sozialraum.core.tables import weights
from sozialraum.core.tables.files import combine, read_bytes


def _read(text: str):
    return combine(read_bytes(text.encode(), "tabelle_2020.csv"))


def _table(head: str, *rows: str) -> str:
    return "\n".join([head, *rows]) + "\n"


def _districts(text: str) -> list[str]:
    try:
        return sorted(set(_read(text).panel.districts))
    except SozialraumError:
        return []


def _warned(text: str) -> bool:
    return any(finding.warning for finding in _read(text).findings)


def _titles(text: str) -> list[str]:
    try:
        return list(_read(text).panel.titles.values())
    except SozialraumError:
        return []


NAMES = ("Altdorf", "Burgau", "Celle", "Dorfen", "Erding", "Fulda", "Gera", "Hamm")
EIGHT = tuple(range(8))

CASES = {
    "HEADER_NUMBER": (-2.0, _table("Nr;A;B", *(f"0{i};{i * 7};{i * 3}" for i in range(1, 6))), _titles, ["A", "B"]),
    "HEADER_WORD": (2.5, _table("Nr;Einwohner;Haushalte", *(f"{i};{i * 7};{i * 3}" for i in range(1, 6))), _titles, ["Einwohner", "Haushalte"]),
    "HEADER_UNDER_TITLES": (0.0, _table("Nr.;Haushalte", "Mitte;43326", "1;16351", "2;1658", "3;4488", "4;20829"), _titles, ["Haushalte"]),
    "HEADER_TOTAL": (
        0.0,
        _table("Nr.;Lage;Haushalte", "Gesamt;gesamt;1643", *(f"{i};{70 + i};{i * 70}" for i in range(1, 6))),
        _titles,
        ["Lage", "Haushalte"],
    ),
    "KEY_WORD": (
        0.0,
        _table("Quartier;Gebietskennziffer;Wert", *(f"Q {i // 2} x;{i + 11};{i * 7}" for i in EIGHT)),
        _districts,
        [str(i + 11) for i in EIGHT],
    ),
    "KEY_INDICATOR_WORD": (4.0, _table("Altersgruppe;Anzahl", "unter 6;120", "6 bis 17;300", "ab 18;900"), _districts, []),
    "KEY_RECORD_ID": (
        6.0,
        _table("objectid;Ort;Wert", *(f"{i + 1};{name};{i * 7}" for i, name in enumerate(NAMES))),
        _districts,
        sorted(NAMES),
    ),
    "KEY_ROW_NUMBER": (3.0, _table(";Stadtteil;Wert", *(f"{i + 1};{name};{i * 7}" for i, name in enumerate(NAMES))), _districts, sorted(NAMES)),
    "KEY_PLAIN_NUMBERS": (6.0, _table("Jahr;Summe in Mill.", *(f"{2000 + i};{4400 + 7 * i}" for i in EIGHT)), _districts, []),
    "FILL": (
        0.0,
        _table("Schlüssel;Name;Stand;Wert", *(f"0{i + 1};{name};0{i + 1}.01.201{i};{i}" for i, name in enumerate(NAMES))),
        lambda text: sorted(set(_read(text).panel.periods)),
        ["2020"],
    ),
    "REPEATED_ROWS": (
        0.0,
        _table("Bezirk;Ort;Anzahl", *(f"{'West' if i < 4 else 'Ost'};{name};{i}" for i, name in enumerate(NAMES))),
        _districts,
        sorted(NAMES),
    ),
    "TOTAL_WORD": (0.0, _table("Ort;Quote", *(f"{name};{i},5" for i, name in enumerate(NAMES)), "Insgesamt;4,0"), _districts, sorted(NAMES)),
    "TOTAL_SUM": (-3.0, _table("Nr;Name;A;B", *(f"0{i + 1};{n};{i + 5};{i * 7}" for i, n in enumerate(NAMES)), ";Stadt X;68;196"), _districts, [f"0{i + 1}" for i in EIGHT]),
    "GROUPS_END_IN_ZERO": (0.0, _table("Nr;Wert", "01;15.020", "02;87", "03;1.310", "04;999"), _warned, False),
    "PROOF": (0.0, _table("Nr;Wert;B", "01;1.234;5,5", "02;2.345;6,5", "03;3.456;7,25"), _warned, False),
    "PLAIN_THOUSANDS": (0.0, _table("Nr;A", "01;1.004", "02;1234", "03;2.345"), lambda text: _read(text).panel.values[0, 0], 1.004),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_without_its_weight_the_table_is_read_otherwise(monkeypatch, name):
    neutral, text, look, wanted = CASES[name]
    assert look(text) == wanted
    monkeypatch.setattr(weights, name, neutral)
    assert look(text) != wanted
