"""The stages before the numbers: bytes, dialect, header, roles, layout, totals, names."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.messages import SozialraumError
from sozialraum.core.tables import cells
from sozialraum.core.tables.dialect import cut, rows_of
from sozialraum.core.tables.encoding import decode
from sozialraum.core.tables.files import read_bytes, read_cells
from sozialraum.core.tables.header import find_header
from sozialraum.core.tables.interpret import sampled_columns
from sozialraum.core.tables.names import tidy, unique_names
from sozialraum.core.tables.options import Options
from sozialraum.core.tables.row_words import is_total_text
from sozialraum.core.tables.understanding import interpret


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Größe".encode(), "utf-8"),
        ("Größe".encode("utf-8-sig"), "utf-8-sig"),
        ("Größe".encode("iso-8859-1"), "iso-8859-1"),
        ("Größe – 5 €".encode("cp1252"), "cp1252"),
        ("Größe".encode("utf-16"), "utf-16"),
        ("Größe der Gebiete".encode("utf-16-le"), "utf-16-le"),
        ("Größe der Gebiete".encode("utf-16-be"), "utf-16-be"),
        ("Größe für Übungen".encode("cp850"), "cp850"),
    ],
)
def test_encodings(data, encoding):
    text, finding = decode(data)
    assert finding.value == encoding
    assert text.startswith("Größe")


def test_prescribed_encoding_wins_and_wrong_ones_are_named():
    assert decode("Größe".encode("cp1252"), "cp1250")[1].value == "cp1250"
    with pytest.raises(SozialraumError, match="utf-8"):
        decode("Größe".encode("cp1252"), "utf-8")
    with pytest.raises(SozialraumError, match="klingonisch"):
        decode(b"a;b", "klingonisch")


def test_binary_is_no_text():
    with pytest.raises(SozialraumError, match="not a text table"):
        decode(bytes(range(1, 32)) * 50)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_delimiters_and_line_ends(delimiter, end):
    text = end.join(delimiter.join(row) for row in (["a", "b", "c"], ["x", "1", "2"], ["y", "3", "4"]))
    head, finding = cut(text)
    assert finding.value == delimiter
    assert head.rows[2] == ["y", "3", "4"]


def test_decimal_commas_do_not_separate_columns():
    head, _ = cut("a;b;c\n1,5;2,5;3,5\n1,6;2,6;3,6\n")
    assert head.delimiter == ";"


def test_quoted_line_breaks_stay_in_their_cell():
    assert list(rows_of('a;"b\nc";d\n1;2;3\n', ";")) == [["a", "b\nc", "d"], ["1", "2", "3"]]


def test_a_line_without_end_is_refused():
    with pytest.raises(SozialraumError, match="line of more than"):
        cut("1;" * 10_000_000)


def _header(text: str, delimiter: str = ";"):
    rows = [line.split(delimiter) for line in text.strip("\n").split("\n")]
    return find_header(rows, max(map(len, rows)))[0]


def test_title_lines_units_and_column_numbers_are_no_header():
    header = _header("Einwohner 2020;;\n;;\nNr;Name;Quote\n;;%\n1;2;3\n01;Alt;5,5\n02;Neu;6,5\n03;West;6,1")
    assert header.titles == ["Nr", "Name", "Quote"]
    assert (header.preface, header.first_data, header.unit_row) == (["Einwohner 2020"], 5, 3)


def test_merged_header_cells_count_for_all_columns_they_span():
    header = _header(";;Einwohner;;Arbeitslose;\nNr;Name;2019;2020;2019;2020\n1;Alt;50;51;5;6\n2;Neu;60;61;6;7")
    assert header.levels[2:] == [
        ["Einwohner", "2019"],
        ["Einwohner", "2020"],
        ["Arbeitslose", "2019"],
        ["Arbeitslose", "2020"],
    ]
    assert header.titles[0] == "Nr"


def test_years_above_numbers_are_header_but_numbers_like_years_are_not():
    assert _header("Gebiet;2019;2020\nAlt;50;51\nNeu;60;61").first_data == 1
    header = _header("Gebiet;männlich;weiblich\nAlt;1995;2001\nNeu;60;61\nWest;70;71")
    assert (header.first_data, header.titles) == (1, ["Gebiet", "männlich", "weiblich"])


def test_district_without_any_number_belongs_to_the_data():
    header = _header("Nr;Name;A;B\n01;Alt;;\n02;Neu;6;7\n03;West;8;9")
    assert header.first_data == 1


def test_text_without_numbers_is_no_table():
    with pytest.raises(SozialraumError, match="No table was found"):
        _header("a;b\nc;d\ne;f")


def _panel(text: str, name: str = "tabelle.csv", **options):
    return read_bytes(text.encode(), name, Options(**options))[0]


TWO_KEYS = "BEZ;PLR;Name;Jahr;Wert\n01;01;Alt;2020;5\n01;02;Neu;2020;6\n02;01;West;2020;7\n"


def test_prescribed_columns_by_title_number_and_joined():
    assert _panel(TWO_KEYS, key_column="BEZ + PLR").panel.districts.tolist() == ["0101", "0102", "0201"]
    assert _panel(TWO_KEYS, key_column="Name").panel.districts.tolist() == ["Alt", "Neu", "West"]
    assert _panel(TWO_KEYS, key_column="3").panel.districts.tolist() == ["Alt", "Neu", "West"]
    with pytest.raises(SozialraumError, match="no column “Nummer”"):
        _panel(TWO_KEYS, key_column="Nummer")


def test_period_from_column_title_name_and_parameter():
    body = "Nr;Wert\n01;5\n02;6\n03;7\n"
    assert set(_panel("Nr;Jahr;Wert\n01;2020;5\n02;2020;6\n").panel.periods) == {"2020"}
    assert set(_panel("Stand am 31.12.2019;\n\n" + body).panel.periods) == {"2019-12-31"}
    assert set(_panel(body, "ew_2018.csv").panel.periods) == {"2018"}
    assert set(_panel(body, "ew_2018.csv", period="1. Quartal 2017").panel.periods) == {"2017-Q1"}
    assert set(_panel(body).panel.periods) == {""}
    with pytest.raises(SozialraumError, match="not a period"):
        _panel(body, period="neulich")


@pytest.mark.parametrize("old_pandas", [False, True])
def test_decimal_sign_is_found_for_each_column_and_can_be_prescribed(monkeypatch, old_pandas):
    """Old pandas takes 1.004 for a number whatever the decimal sign is; scripts/matrix.sh bullseye has one."""
    if old_pandas:
        monkeypatch.setattr(cells, "_takes_a_dot_for_a_comma", lambda: True)
    text = "Nr;A;B\n01;1.004;38,2\n02;12.345;39,1\n03;998;40,5\n"
    assert _panel(text).panel.values.tolist() == [[1004, 38.2], [12345, 39.1], [998, 40.5]]
    text = "Nr;A;B\n01;0.504;38,2\n02;12.345;39,1\n03;9.5;40,5\n"
    assert _panel(text).panel.values[:, 0].tolist() == [0.504, 12.345, 9.5]
    assert _panel("Nr;A\n01;1.234\n02;2.345\n", decimal=".").panel.values[:, 0].tolist() == [1.234, 2.345]
    with pytest.raises(SozialraumError, match="decimal sign"):
        _panel(text, decimal="?")


def test_nil_is_empty_or_zero_as_wished():
    text = "Nr;A\n01;5\n02;-\n03;7\n"
    assert np.isnan(_panel(text).panel.values[1, 0])
    assert _panel(text, nil="zero").panel.values[1, 0] == 0


@pytest.mark.parametrize(
    "text",
    [
        "Gesamtstadt",
        "Insgesamt",
        "SUMSUMSUM",
        "123456SUM",
        "#100 Stadt München",
        "Summe",
        "Bezirk Mitte gesamt",
        "Total",
        "Zusammen",
    ],
)
def test_words_for_totals(text):
    assert is_total_text(text)


@pytest.mark.parametrize(
    "text", ["Altstadt", "Gesamtschulviertel", "Summendorf", "0100", "Stadtmitte", "Am Stadtgebiet 3"]
)
def test_words_for_districts(text):
    assert not is_total_text(text)


def test_a_row_without_key_is_a_total_when_it_is_the_sum():
    text = "Nr;Name;A;B\n01;Alt;1;10\n02;Neu;2;20\n03;West;3;30\n;Musterhausen;6;60\n;Hausboote;7;5\n"
    table = _panel(text)
    assert table.panel.districts.tolist() == ["01", "02", "03", "Hausboote"]
    assert _left_out(table, "total") == [4]


def _left_out(table, why: str) -> list[int]:
    return [int(row) for left in table.left_out if left.why == why for row in left.rows]


def test_total_rows_and_footnotes_go_and_rows_without_place_stay():
    text = "Nr;Name;A\n;Insgesamt;18\n01;Alt;5\n02;Neu;6\n99;nicht zuzuordnen;7\n\n* geheim\nQuelle: Amt\n"
    table = _panel(text)
    assert table.panel.districts.tolist() == ["01", "02", "99"]
    assert _left_out(table, "total") == [1]
    assert table.footnotes == ["* geheim", "Quelle: Amt"]


def test_finest_level_is_taken_or_the_one_wished():
    text = "Ebene;Gebiet;2019;2020\nOrtsteil;A;1;2\nOrtsteil;B;3;4\nStadt;Stadt X;4;6\nOrtsteil;C;5;5\n"
    assert set(_panel(text).panel.districts) == {"A", "B", "C"}
    assert set(_panel(text, level="Stadt").panel.districts) == {"Stadt X"}


def test_contradicting_duplicates_are_left_empty_and_equal_ones_taken_once():
    table = _panel("Nr;Jahr;A\n01;2020;5\n01;2020;5\n02;2020;6\n02;2020;7\n03;2020;8\n04;2020;9\n")
    np.testing.assert_equal(table.panel.values[:, 0], [5, np.nan, 8, 9])
    assert [finding.value for finding in table.findings if finding.stage == "duplicates"] == [1, 1]


def test_key_na_and_decimal_tails():
    assert _panel("Nr;A\nNA;5\nNB;6\nNC;7\n").panel.districts.tolist() == ["NA", "NB", "NC"]
    assert _panel("Nr;A\n1011101.0;5\n1011102.0;6\n").panel.districts.tolist() == ["1011101", "1011102"]


def test_names_are_ascii_unique_and_short():
    assert tidy("Einwohner/innen (in %) – Größe") == "einwohner_innen_in_prozent_groesse"
    names = unique_names(["Wert", "Wert", "district", "", "x" * 90, "x" * 90, "A_status"])
    assert names == ["wert", "wert_2", "district_2", "column_4", "x" * 60, "x" * 58 + "_2", "a_status_value"]


def test_roles_of_an_official_table():
    rows = [
        ["ZEIT", "RAUMID", "BEZ", "STADTRAUM", "E_E"],
        *([["200112", f"0101{i:04d}", "01", "1", str(i)] for i in range(20)]),
    ]
    header, _ = find_header(rows, 5)
    understood = interpret(header, sampled_columns(header, rows), Options())
    roles = understood.roles
    assert (roles.key, roles.period, roles.values) == ([1], 0, [4])
    assert all(str(finding.reason) for finding in understood.findings)


def test_cells_of_a_database_keep_their_numbers():
    table = read_cells(
        [["key", "year", "share"], ["01", 2020.0, 0.5], ["02", 2020.0, None], ["03", 2020.0, 1.234]], "db"
    )
    np.testing.assert_equal(table.panel.values[:, 0], [0.5, np.nan, 1.234])
    assert table.panel.periods.tolist() == ["2020"] * 3


def test_every_stage_gives_its_reason():
    text = "Titel;;\n\nNr;Name;Quote\n01;Alt;5,5\n02;Neu;*\n03;West;6,5\n;Gesamtstadt;6\n* geheim;;\n"
    table = _panel(text, "quote_2020.csv")
    stages = {finding.stage: str(finding.reason) for finding in table.findings}
    assert set(stages) >= {
        "encoding",
        "dialect",
        "header",
        "key",
        "footer",
        "numbers",
        "layout",
        "totals",
        "period",
        "symbols",
    }
    assert "Gesamtstadt" in stages["totals"]
    assert "suppressed" in stages["symbols"]


@pytest.mark.parametrize(
    ("title", "parts", "periods"),
    [
        ("Quartal", ("1", "2"), ["2020-Q1", "2020-Q2"]),
        ("Quartal", ("Q3", "Q4"), ["2020-Q3", "2020-Q4"]),
        ("Quartal", ("I", "IV"), ["2020-Q1", "2020-Q4"]),
        ("Monat", ("1", "12"), ["2020-01", "2020-12"]),
        ("Monat", ("März", "Mai"), ["2020-03", "2020-05"]),
    ],
)
def test_year_and_part_of_the_year_in_two_columns(title, parts, periods):
    lines = [f"2020;{part};{place};{i}" for part in parts for i, place in enumerate(("Alt", "Neu", "West"))]
    panel = _panel(f"Jahr;{title};Gebiet;Wert\n" + "\n".join(lines) + "\n").panel
    assert sorted(set(panel.periods)) == sorted(periods)
    assert panel.values[:, 0].tolist() == [0, 0, 1, 1, 2, 2]  # district by district


def test_a_total_without_code_and_without_a_word_for_it_is_known_by_its_sums():
    table = _panel("Code;Name;A;B\n01;Alt;5;6\n02;Neu;6;6\n03;West;2;3\n;Musterstadt;13;15\n")
    assert table.panel.districts.tolist() == ["01", "02", "03"]
    assert _left_out(table, "total") == [4]


def test_a_lone_carriage_return_among_line_feeds_is_a_line_end():
    """pandas 1.5's reader took all memory on this text, which the fuzzer found."""
    table = _panel(
        "Einwohner 2020\n\nNr;Name;A;B\n0101;Altstadt;1.234;5,5\n0102;Neustadt;987;*\n;Gesamtstadt;2.221;6\n\n*\r geheim\n"
    )
    assert table.panel.districts.tolist() == ["0101", "0102"]
    assert table.footnotes == ["*", "geheim"]


def test_raised_digits_in_keys_are_no_numbers():
    """int("³") ended in a traceback, which the fuzzer found."""
    assert _panel("Nr;A\n²;5\n³;6\n¹;7\n").panel.districts.tolist() == ["²", "³", "¹"]


def test_files_that_contradict_each_other_tell_no_hidden_number():
    """Neither “nan” for a confidential cell, nor a number that is too unreliable to be shown."""
    from sozialraum.core.data.panel import Panel
    from sozialraum.core.data.status import STATUS_CODE
    from sozialraum.core.tables.unite import unite

    def panel(value: float, status: str, source: str) -> Panel:
        codes = np.array([[STATUS_CODE[status]]], dtype=np.uint8)
        keys = np.array(["01"], dtype=object), np.array(["2024"], dtype=object)
        return Panel(*keys, ["arme"], np.array([[value]]), codes, source=source)

    for value, status in ((np.nan, "suppressed"), (7.0, "unreliable"), (np.nan, "blocked")):
        with pytest.raises(SozialraumError) as caught:
            unite([panel(value, status, "a"), panel(8.0, "ok", "b")])
        text = str(caught.value)
        assert "nan" not in text and "7" not in text and "8 in “b”" in text
        assert {"suppressed": "confidential", "unreliable": "reliable", "blocked": "apply"}[status] in text
