"""Groups of ages as titles above cells that are hidden by ranges."""

from __future__ import annotations

from sozialraum.core.tables.files import read_bytes
from sozialraum.core.tables.options import Options


def test_groups_of_ages_are_titles_even_where_ranges_hide_cells():
    rows = "".join(
        f"{i:02};Ort {i};{i * 20};{'1–2' if i % 4 == 0 else i * 9};{i * 31 if i % 5 else '3-5'}\n" for i in range(1, 25)
    )
    panel = read_bytes(f"Nr;Stadtteil;18 - 20;0 - 2;21 - 34\n{rows}".encode(), "a_2020.csv", Options())[0].panel
    assert [panel.titles[name] for name in panel.indicators] == ["18 - 20", "0 - 2", "21 - 34"]
    assert len(panel) == 24


def test_a_first_row_that_is_hidden_by_one_range_stays_data():
    rows = "01;Nord;1-2;1-2\n" + "".join(
        f"{i:02};Ort {i};{i * 20};{'1-2' if i % 4 == 0 else i * 9}\n" for i in range(2, 25)
    )
    panel = read_bytes(f"Nr;Stadtteil;A;B\n{rows}".encode(), "a_2020.csv", Options())[0].panel
    assert panel.districts[0] == "01" and len(panel) == 24
