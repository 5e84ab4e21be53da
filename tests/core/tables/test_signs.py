"""Signs of a city of one's own: told as a list or a table, they stand for the statuses that everybody reads."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.data.status import names
from sozialraum.core.messages import SozialraumError
from sozialraum.core.tables.files import read_bytes, read_cells
from sozialraum.core.tables.options import Options
from sozialraum.core.tables.signs import parse_signs

TEXT = "Nr;Name;Einwohner;Arme\n" + "".join(
    f"{number};{name};{people};{poor}\n"
    for number, name, people, poor in [
        ("01", "Nord", "1.204", "120"),
        ("02", "Süd", "XX", "99999"),
        ("03", "Ost", "1.311", "gesp."),
        ("99999", "West", "2.004", "77"),
        ("05", "Mitte", "1.999", "91"),
    ]
)
SIGNS = "XX = suppressed; 99999 = unbekannt; gesp. = gesperrt"


def found(panel, district, indicator):
    row = panel.districts.tolist().index(district)
    place = panel.position(indicator)
    return panel.values[row, place], names(panel.status[row])[place]


@pytest.mark.parametrize(
    "signs",
    [
        SIGNS,
        "Zeichen;Bedeutung\nXX;suppressed\n99999;unbekannt\ngesp.;gesperrt\n",
        "xx,suppressed\n99999,unknown\ngesp.,geheim",
    ],
)
def test_own_signs_are_statuses_and_keys_stay_keys(signs):
    panel = read_bytes(TEXT.encode("cp1252"), "a_2023.csv", Options(signs=signs))[0].panel
    assert panel.districts.tolist() == ["01", "02", "03", "99999", "05"]
    assert np.isnan(found(panel, "02", "einwohner")[0]) and found(panel, "02", "einwohner")[1] == "suppressed"
    assert np.isnan(found(panel, "02", "arme")[0]) and found(panel, "02", "arme")[1] == "unknown"
    assert found(panel, "03", "arme")[1] == "suppressed"
    assert found(panel, "99999", "einwohner") == (2004, "ok")


def test_own_signs_in_cells_of_a_spreadsheet():
    rows = [["Nr", "Einwohner"], ["01", 120.0], ["02", 99999.0], ["03", 99999], ["04", 14.0]]
    panel = read_cells(rows, "a_2023", Options(signs="99999 = suppressed")).panel
    assert names(panel.status[:, 0]) == ["ok", "suppressed", "suppressed", "ok"]
    assert panel.values[:, 0].tolist()[::3] == [120, 14]


@pytest.mark.parametrize(
    ("text", "said"),
    [("XX = rot", "no status"), ("= suppressed", "no status"), ("X1 = nil; x1 = unknown", "two statuses")],
)
def test_what_says_nothing_is_refused(text, said):
    with pytest.raises(SozialraumError, match=said):
        parse_signs(text)
