"""Small files as offices deliver them, read with default parameters: every cell, its value and its status.

Each case says in its first words which oddity it stands for. Expected tables are written by hand: a line per district and
period, cells separated by |, `_` is NULL, a status other than ok stands behind the value.
"""

from __future__ import annotations

import io
import zipfile

import pytest

TITLE = "Stadt Musterhausen - Amt für Statistik\nBevölkerung nach Stadtteilen am 31.12.2020\n\n"
PLAIN = "Nr;Stadtteil;Einwohner;Quote\n01;Südstadt;1200;4,5\n02;Großneudorf;980;12,3\n03;Am Köhlerberg;2310;7,0\n"
PLAIN_READ = """
district|period|einwohner|quote
01|_|1200|4.5
02|_|980|12.3
03|_|2310|7
"""
DATED_READ = PLAIN_READ.replace("|_|", "|2020-12-31|")


def _zip(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return buffer.getvalue()


def _column(cells: list[str], first: str = "5,5", last: str = "7,25") -> str:
    """A table in which one column holds the cells, between two plain numbers."""
    return "Nr;Name;Wert\n" + "".join(
        f"{i:02d};Ort {chr(64 + i)};{cell}\n" for i, cell in enumerate([first, *cells, last], start=1)
    )


def _column_read(expected: list[str]) -> str:
    lines = [f"{i:02d}|_|{cell}" for i, cell in enumerate(["5.5", *expected, "7.25"], start=1)]
    return "district|period|wert\n" + "\n".join(lines)


BYTES = {
    "UTF-8": (PLAIN.encode(), PLAIN_READ),
    "UTF-8 with BOM": (b"\xef\xbb\xbf" + PLAIN.encode(), PLAIN_READ),
    "ISO-8859-1": (PLAIN.encode("iso-8859-1"), PLAIN_READ),
    "cp1252": (PLAIN.replace("Am Köhler", "Am „Köhler“ – ").encode("cp1252"), PLAIN_READ),
    "UTF-16 with BOM": (PLAIN.encode("utf-16"), PLAIN_READ),
    "UTF-16 without BOM": (PLAIN.encode("utf-16-le"), PLAIN_READ),
    "UTF-16 big endian": (b"\xfe\xff" + PLAIN.encode("utf-16-be"), PLAIN_READ),
    "CR LF": (PLAIN.replace("\n", "\r\n").encode(), PLAIN_READ),
    "CR": (PLAIN.replace("\n", "\r").encode(), PLAIN_READ),
    "no line end at the end": (PLAIN.rstrip("\n").encode(), PLAIN_READ),
    "zipped": (_zip(daten__csv=PLAIN.encode("cp1252"), liesmich__pdf=b"%PDF"), PLAIN_READ),
    "zipped beside a readme": (_zip(daten__csv=PLAIN.encode(), LIESMICH__txt=b"Quelle: Amt\nStand 2020\n"), PLAIN_READ),
    "quoted line breaks": (
        PLAIN.replace("Einwohner", '"Einwohner\ninsgesamt"').replace("Südstadt", '"Süd-\nstadt"').encode(),
        PLAIN_READ.replace("einwohner", "einwohner_insgesamt"),
    ),
    "tab": (PLAIN.replace(";", "\t").encode(), PLAIN_READ),
    "|": (PLAIN.replace(";", "|").encode(), PLAIN_READ),
    "comma, everything quoted": (
        "".join(",".join(f'"{cell}"' for cell in line.split(";")) + "\n" for line in PLAIN.splitlines()).encode(),
        PLAIN_READ,
    ),
    "comma and decimal dot": (PLAIN.replace(",", ".").replace(";", ",").encode(), PLAIN_READ),
    "blank lines": (PLAIN.replace("\n", "\n\n").encode(), PLAIN_READ),
    "empty columns at the end": (PLAIN.replace("\n", ";;;\n").encode(), PLAIN_READ),
}

AROUND = {
    "title lines": (TITLE + PLAIN, DATED_READ),
    "title lines filled up with separators": (TITLE.replace("\n", ";;;\n") + PLAIN, DATED_READ),
    "several blank lines": (TITLE + "\n;;;\n\n" + PLAIN.replace("\n", "\n\n", 1), DATED_READ),
    "Stand: … in the footer": (PLAIN + "\nStand: 31.12.2020\n", DATED_READ),
    "underline, footnotes, copyright": (
        PLAIN + "__________\n1) ohne Nebenwohnsitze\n2) Anteil an 100 Einwohnern; eigene Berechnung\n© Amt für Statistik, 2021\n",
        PLAIN_READ,
    ),
    "units row": (PLAIN.replace("\n", "\n;;Anzahl;%\n", 1), PLAIN_READ),
    "units row in brackets and column numbers": (PLAIN.replace("\n", "\n;;(Personen);(in %)\n1;2;3;4\n", 1), PLAIN_READ),
    "merged header cells left empty": (
        "Nr;Stadtteil;Einwohner;;Arbeitslose;\n;;insgesamt;weiblich;insgesamt;weiblich\n01;Süd;10;5;3;1\n02;Nord;20;9;4;2\n",
        """
district|period|einwohner_insgesamt|einwohner_weiblich|arbeitslose_insgesamt|arbeitslose_weiblich
01|_|10|5|3|1
02|_|20|9|4|2
""",
    ),
    "repeated header cells, three rows": (
        "Nr;Stadtteil;Bevölkerung;Bevölkerung;Bevölkerung\nNr;Stadtteil;unter 18;unter 18;gesamt\nNr;Stadtteil;m;w;zus.\n"
        "01;Süd;10;5;300\n02;Nord;20;9;400\n",
        """
district|period|bevoelkerung_unter_18_m|bevoelkerung_unter_18_w|bevoelkerung_gesamt_zus
01|_|10|5|300
02|_|20|9|400
""",
    ),
    "Gesamtstadt first": (PLAIN.replace("\n01", "\n;Gesamtstadt;4490;7,6\n01", 1), PLAIN_READ),
    "Insgesamt last": (PLAIN + "Insgesamt;;4490;7,6\n", PLAIN_READ),
    "SUMSUMSUM": (PLAIN + "SUMSUMSUM;;4490;7,6\n", PLAIN_READ),
    "123456SUM": (PLAIN + "123456SUM;;4490;7,6\n", PLAIN_READ),
    "#100 …": (PLAIN + "100;#100 Stadt Musterhausen;4490;7,6\n", PLAIN_READ),
    "an empty code with the town's name": (PLAIN + ";Musterhausen;4490;23,8\n", PLAIN_READ),
    "the town among its districts, first with code 00": (
        "Nr;Stadtteil;Einwohner;Kinder;Quote\n00;Musterhausen;4490;110;7,6\n01;Altdorf;1200;40;4,5\n02;Burgau;980;50;12,3\n"
        "03;Celle;2310;20;7,0\n",
        """
district|period|einwohner|kinder|quote
01|_|1200|40|4.5
02|_|980|50|12.3
03|_|2310|20|7
""",
    ),
    "the town among its districts, last in each year": (
        "Jahr;Stadtteil;Einwohner;Kinder\n2019;Süd;100;30\n2019;Nord;200;40\n2019;West;10;5\n2019;Musterhausen;310;75\n"
        "2020;Süd;110;31\n2020;Nord;210;41\n2020;West;20;6\n2020;Musterhausen;340;78\n",
        """
district|period|einwohner|kinder
Süd|2019|100|30
Nord|2019|200|40
West|2019|10|5
Süd|2020|110|31
Nord|2020|210|41
West|2020|20|6
""",
    ),
    "a large district first is no total": (
        "Nr;Stadtteil;Einwohner;Kinder\n01;Altdorf;3290;40\n02;Burgau;980;50\n03;Celle;2310;20\n04;Dorf;0;4\n",
        """
district|period|einwohner|kinder
01|_|3290|40
02|_|980|50
03|_|2310|20
04|_|0|4
""",
    ),
    "total rows per block": (
        "Jahr;Stadtteil;Einwohner;Kinder\n2019;Süd;10;3\n2019;Nord;20;4\n2019;Gesamtstadt;30;7\n"
        "2020;Süd;11;3\n2020;Nord;21;5\n2020;Gesamtstadt;32;8\n",
        """
district|period|einwohner|kinder
Süd|2019|10|3
Nord|2019|20|4
Süd|2020|11|3
Nord|2020|21|5
""",
    ),
    "rows keine Angabe and nicht zuzuordnen": (
        PLAIN + "98;keine Angabe;17;.\n99;nicht zuzuordnen;-;5,5\n",
        """
district|period|einwohner|einwohner_status|quote|quote_status
01|_|1200||4.5|
02|_|980||12.3|
03|_|2310||7|
98|_|17||_|unknown
99|_|_|nil|5.5|
""",
    ),
    "blocks under a line of text, each with a total": (
        "Stadtteil;Einwohner;Kinder\nBezirk West\nA-Dorf;12;1\nB-Dorf;13;2\nZusammen;25;3\n"
        "Bezirk Ost\nC-Dorf;14;3\nD-Dorf;15;1\nZusammen;29;4\nGesamtstadt;54;7\n",
        """
district|period|einwohner|kinder
A-Dorf|_|12|1
B-Dorf|_|13|2
C-Dorf|_|14|3
D-Dorf|_|15|1
""",
    ),
    "eight header rows above five districts": (
        "".join(f"Nr;Name;H{i};G{i}\n" for i in range(8)) + "".join(f"0{i};Ort {i};{i};{i}0\n" for i in range(1, 6)),
        "district|period|h0_h1_h2_h3_h4_h5_h6_h7|g0_g1_g2_g3_g4_g5_g6_g7\n" + "".join(f"0{i}|_|{i}|{i}0\n" for i in range(1, 6)),
    ),
    "several territorial levels": (
        "Ebene;Gebiet;Einwohner\nStadt;Musterhausen;60\nStadtbezirk;West;30\nStadtbezirk;Ost;30\nOrtsteil;A-Dorf;10\n"
        "Ortsteil;B-Dorf;20\nOrtsteil;C-Dorf;30\n",
        """
district|period|einwohner
A-Dorf|_|10
B-Dorf|_|20
C-Dorf|_|30
""",
    ),
}  # fmt: skip

LAYOUTS = {
    "years as columns": (
        "Stadtteil;2019;2020\nSüd;10;11\nNord;20;-\n",
        """
district|period|daten|daten_status
Süd|2019|10|
Süd|2020|11|
Nord|2019|20|
Nord|2020|_|nil
""",
    ),
    "years as dates in the header": (
        "Nr;Stadtteil;31.12.2019;31.12.2020\n01;Süd;10;11\n02;Nord;20;21\n",
        """
district|period|daten
01|2019-12-31|10
01|2020-12-31|11
02|2019-12-31|20
02|2020-12-31|21
""",
    ),
    "years as columns, one indicator per row": (
        "Gebiet;Sachmerkmal;2019;2020\nSüd;Männer;5;6\nSüd;Frauen;7;8\nNord;Männer;1;2\nNord;Frauen;3;4\n",
        """
district|period|maenner|frauen
Süd|2019|5|7
Süd|2020|6|8
Nord|2019|1|3
Nord|2020|2|4
""",
    ),
    "indicator and year, two header rows": (
        "Nr;Stadtteil;Einwohner;;Quote;\n;;2019;2020;2019;2020\n01;Süd;10;11;1,5;2,5\n02;Nord;20;21;3,5;4,5\n",
        """
district|period|einwohner|quote
01|2019|10|1.5
01|2020|11|2.5
02|2019|20|3.5
02|2020|21|4.5
""",
    ),
    "years above, indicators below": (
        "Nr;Stadtteil;2019;;2020;\n;;Einwohner;Quote;Einwohner;Quote\n01;Süd;10;1,5;11;2,5\n02;Nord;20;3,5;21;4,5\n",
        """
district|period|einwohner|quote
01|2019|10|1.5
01|2020|11|2.5
02|2019|20|3.5
02|2020|21|4.5
""",
    ),
    "indicator and year in one title": (
        "Nr;Einwohner 2019;Einwohner 2020;Quote_2019;Quote_2020\n01;10;11;1,5;2,5\n02;20;21;3,5;4,5\n",
        """
district|period|einwohner|quote
01|2019|10|1.5
01|2020|11|2.5
02|2019|20|3.5
02|2020|21|4.5
""",
    ),
    "long": (
        "Jahr;Stadtteil;Indikator;Wert\n2019;01;Einwohner;10\n2019;01;Quote;1,5\n2019;02;Einwohner;20\n2019;02;Quote;3,5\n"
        "2020;01;Einwohner;11\n2020;01;Quote;2,5\n2020;02;Einwohner;21\n2020;02;Quote;*\n",
        """
district|period|einwohner|quote|quote_status
01|2019|10|1.5|
01|2020|11|2.5|
02|2019|20|3.5|
02|2020|21|_|suppressed
""",
    ),
    "long, few rows": (
        "Stadtteil;Indikator;Wert\n01;Einwohner;10\n01;Quote;1,5\n02;Einwohner;20\n02;Quote;3,5\n",
        """
district|period|einwohner|quote
01|_|10|1.5
02|_|20|3.5
""",
    ),
    "codes of age groups are no part of the key": (
        "Nr;AG;Anzahl\n" + "".join(f"0{i};0{j};{i}{j}\n" for i in range(1, 4) for j in range(1, 3)),
        """
district|period|01|02
01|_|11|12
02|_|21|22
03|_|31|32
""",
    ),
    "key split over several columns": (
        "BEZ;PGR;BZR;PLR;E_E\n01;01;11;01;300\n01;01;11;02;400\n01;02;11;01;500\n02;01;11;01;600\n",
        """
district|period|e_e
01011101|_|300
01011102|_|400
01021101|_|500
02011101|_|600
""",
    ),
    "key split over several columns, with names and years": (
        "Jahr;Land;Kreis;Gemeinde;Name;Einwohner\n"
        + "".join(
            f"{y};05;315;000;Köln;{y - 1900}\n{y};05;334;002;Aachen;{y - 1999}\n{y};09;162;000;München;7\n"
            for y in (2019, 2020)
        ),
        """
district|period|einwohner
05315000|2019|119
05334002|2019|20
09162000|2019|7
05315000|2020|120
05334002|2020|21
09162000|2020|7
""",
    ),
    "format per column": (
        "Nr;Name;Anzahl;Quote;Index\n01;Altdorf;1.004;38,2;1.0041\n02;Burg;998;7,5;0.9982\n03;Celle;12.345;8,0;1.5\n",
        """
district|period|anzahl|quote|index
01|_|1004|38.2|1.0041
02|_|998|7.5|0.9982
03|_|12345|8|1.5
""",
    ),
    "1,234.5": (
        "Nr;Name;A;B\n01;Altdorf;1,234.5;7.5\n02;Burg;2,345;8.25\n03;Celle;999;9\n",
        """
district|period|a|b
01|_|1234.5|7.5
02|_|2345|8.25
03|_|999|9
""",
    ),
    "period from quarter": (
        "Quartal;Stadtteil;Arbeitslose\n2020-Q1;01;5\n2020-Q1;02;6\n2020-Q2;01;7\n2020-Q2;02;8\n",
        """
district|period|arbeitslose
01|2020-Q1|5
02|2020-Q1|6
01|2020-Q2|7
02|2020-Q2|8
""",
    ),
}

SIGNS = {
    "dots as thousands, decimal comma": (["1.234,5", "1.234.567"], ["1234.5", "1234567"]),
    "blanks as thousands": (["1 234,5", "1\u00a0234,5", "1\u202f234,5"], ["1234.5"] * 3),
    "12,3 %": (["12,3 %", "12,3%", "12,3\u00a0%"], ["12.3"] * 3),
    "-  23": (["-  23", "- 4,5"], ["-23", "-4.5"]),
    "Unicode minus": (["−6e-05", "−3,5", "–3,5"], ["-6e-05", "-3.5", "-3.5"]),
    ",00 counts": ([",00", ",50", "12,00"], ["0", "0.5", "12"]),
    "footnote digits": (["12,3¹⁾", "12,3²", "12,3 1)", "12,3*"], ["12.3"] * 4),
    "zero is ok": (["0", "0,0"], ["0", "0"]),
}

STATUSES = {
    "( ) round a number": (["(1,6%)", "(12)", "( 3,5 )"], ["1.6|uncertain", "12|uncertain", "3.5|uncertain"]),
    "flags": (["12,3r", "12p", "12 s", "12e"], ["12.3|revised", "12|provisional", "12|estimated", "12|estimated"]),
    "a flag alone": (["e"], ["_|estimated"]),
    "- and –": (["-", "–"], ["_|nil"] * 2),
    ". and ·": ([".", "·"], ["_|unknown"] * 2),
    "/": (["/"], ["_|unreliable"]),
    "x and X": (["x", "X"], ["_|blocked"] * 2),
    "... and …": (["...", "…"], ["_|later"] * 2),
    "* <3 <10 1–2": (["*", "<3", "<10", "< 3", "1–2", "1-2"], ["_|suppressed"] * 6),
    "empty, k.A., NA, NULL, n/a, #NV": (["", "k.A.", "NA", "NULL", "n/a", "#NV", "   "], ["_|missing"] * 7),
    "-9999 and -9.999": (["-9999", "-9.999", "-9999,00"], ["_|missing"] * 3),
    "codes of the Regionalatlas": (
        ["2222222222", "5555555555", "6666666666", "7777777777", "8888888888", "2222222222,0"],
        ["0|nil", "_|suppressed", "_|blocked", "_|unreliable", "_|later", "0|nil"],
    ),
}

KEYS = {
    "leading zeros lost": (["01011101", "02011102", "12011103"], ["1011101", "2011102", "12011103"]),
    "2 against 02": (["01", "02", "11"], ["1", "2", "11"]),
    "STGT01": (["01", "02", "03", "04", "05"], ["STGT01", "STGT02", "STGT03", "STGT04", "STGT05"]),
    "STGT01 in the layer": (["STGT01", "STGT02", "STGT03", "STGT04", "STGT05"], ["1", "2", "3", "4", "5"]),
    "01 Innenstadt": (["01", "02", "03"], ["01 Innenstadt", "02 Nord", "03 Süd-Ost"]),
    "01 - Innenstadt": (["01", "02", "03"], ["01 - Innenstadt", "02 - Nord", "03 - Süd - Ost"]),
    "AGS against ARS": (["05315000", "05334002", "09162000"], ["053150000000", "053340002002", "091620000000"]),
    "ARS against AGS": (["053150000000", "053340002002", "091620000000"], ["05315000", "05334002", "09162000"]),
    "AGS that lost its zero": (["053150000000", "053340002002", "091620000000"], ["5315000", "5334002", "9162000"]),
    "the key NA": (["NA", "AL", "ST"], ["NA", "AL", "ST"]),
    "trailing blanks": (["01 ", "02", "03"], ["01", "02  ", "03\u00a0"]),
    "1011101.0": (["01011101", "01011102", "01011103"], ["1011101.0", "1011102.0", "1011103.0"]),
    "Schwabing West, double blanks": (
        ["Schwabing-West", "Ludwigsvorstadt-Isarvorstadt", "Am Hart"],
        ["Schwabing West", "Ludwigsvorstadt -  Isarvorstadt", "Am  Hart"],
    ),
    "number and name against name": (
        ["Schwabing-West", "Ludwigsvorstadt-Isarvorstadt", "Am Hart"],
        ["04 Schwabing West", "02 Ludwigsvorstadt - Isarvorstadt", "24 Am Hart"],
    ),
    "umlauts decomposed": (["Südstadt", "Köln", "Äpfelhof"], ["Su\u0308dstadt", "Ko\u0308ln", "A\u0308pfelhof"]),
    "Strasse – Straße": (["Lange Straße", "Schloßplatz", "Nord"], ["Lange Strasse", "Schlossplatz", "NORD"]),
    "umlauts transcribed": (["Südstadt", "Köln", "Äpfelhof"], ["Suedstadt", "Koeln", "Aepfelhof"]),
}


def _expected(text: str) -> tuple[list[str], list[list[str]]]:
    lines = [line for line in text.splitlines() if line]
    return lines[0].split("|"), sorted(line.split("|") for line in lines[1:])


def _shown(rows: dict[str, list], names: list[str]) -> list[list[str]]:
    def text(name: str, value) -> str:
        if value is None:
            return "_"
        if name.endswith("_status") and value == "ok":
            return ""
        return f"{value:.12g}" if isinstance(value, float) else str(value)

    return sorted([text(name, value) for name, value in zip(names, cells)] for cells in zip(*(rows[n] for n in names)))


@pytest.fixture
def check(run, read_layer, tmp_path):
    """check(content, expected text, file name): read with default parameters, and each cell is as expected."""

    def compare(content: bytes | str, wanted: str, name: str = "daten.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        rows = read_layer(run("importstatistics", FILES=[str(path)])["OUTPUT"])
        names, cells = _expected(wanted)
        assert [column for column in rows if column not in ("fid", "district_name")] == names
        assert _shown(rows, names) == cells

    return compare


@pytest.mark.parametrize("case", BYTES)
def test_bytes(check, case):
    content, wanted = BYTES[case]
    check(content, wanted, "daten.zip" if content.startswith(b"PK") else "daten.csv")


@pytest.mark.parametrize("case", AROUND)
def test_around_the_table(check, case):
    check(*AROUND[case])


@pytest.mark.parametrize("case", LAYOUTS)
def test_layouts(check, case):
    check(*LAYOUTS[case])


@pytest.mark.parametrize("case", SIGNS)
def test_numbers(check, case):
    cells, wanted = SIGNS[case]
    check(_column(cells), _column_read(wanted))


@pytest.mark.parametrize("case", STATUSES)
def test_symbols(check, case):
    cells, wanted = STATUSES[case]
    text = _column_read([""] * 0).splitlines()
    lines = ["district|period|wert|wert_status", "01|_|5.5|"]
    lines += [f"{i:02d}|_|{cell}" for i, cell in enumerate(wanted, start=2)]
    check(_column(cells), "\n".join([*lines, f"{len(cells) + 2:02d}|_|7.25|"]))
    assert text


@pytest.mark.parametrize("case", KEYS)
def test_keys_find_their_districts(run, read_layer, make_layer, tmp_path, case):
    districts, keys = KEYS[case]
    path = tmp_path / "daten.csv"
    path.write_text("Gebiet;Einwohner\n" + "".join(f"{key};{i}\n" for i, key in enumerate(keys)), encoding="utf-8")
    layer = make_layer({"nr": districts})
    result = run("joinstatisticsfile", INPUT=layer, KEY_FIELD="nr", FILES=[str(path)])
    assert read_layer(result["OUTPUT"])["einwohner"] == list(range(len(keys)))
    assert (result["MATCHED_COUNT"], result["UNMATCHED_ROW_COUNT"]) == (len(keys), 0)


SHEET = [
    ["Bevölkerung der Stadt Musterhausen", None, None, None, None, None],
    ["am 31.12.2020", None, None, None, None, None],
    [],
    ["Nr", "Stadtteil", "Einwohner", None, "Quote", "Bemerkung"],
    [None, None, "insgesamt", "weiblich", "SGB II", None],
    [None, None, "Anzahl", "Anzahl", "%", None],
    [1, "Südstadt", 1200, 600.0, 0.123, "neu"],
    [2, "Großneudorf", "980", "*", 0.045, None],
    [11, "Am Köhlerberg", 2310, "1.154", "x", None],
    [None, "Musterhausen gesamt", 4490, None, 0.08, None],
    [],
    ["1) ohne Nebenwohnsitze", None, None, None, None, None],
]
SHEET_READ = """
district|period|bemerkung|einwohner_insgesamt|einwohner_weiblich|einwohner_weiblich_status|quote_sgb_ii|quote_sgb_ii_status
1|2020-12-31|neu|1200|600||12.3|
2|2020-12-31|_|980|_|suppressed|4.5|
11|2020-12-31|_|2310|1154||_|blocked
"""


def _workbook(path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "Hinweise"
    notes.append(["Erläuterungen zu den Tabellen"])
    notes.append(["Alle Angaben ohne Gewähr."])
    sheet = book.create_sheet("Tabelle 1")
    for row in SHEET:
        sheet.append(row)
    for cells in ("A1:F1", "A4:A5", "B4:B5", "C4:D4", "F4:F5"):
        sheet.merge_cells(cells)
    for row in range(7, 11):
        sheet.cell(row, 5).number_format = "0.0%"
    book.save(path)
    return book


def test_workbook_with_notes_merged_header_units_percent_and_total(check, tmp_path):
    _workbook(tmp_path / "book.xlsx")
    check((tmp_path / "book.xlsx").read_bytes(), SHEET_READ, "mappe.xlsx")


def test_sheet_per_year(check, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for year, add in (("2019", 0), ("2020", 5)):
        sheet = book.create_sheet(year)
        for row in (["Nr", "Stadtteil", "Einwohner"], ["01", "Altdorf", 10 + add], ["02", "Burgau", 20 + add]):
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "book.xlsx")
    wanted = "district|period|einwohner\n01|2019|10\n01|2020|15\n02|2019|20\n02|2020|25"
    check((tmp_path / "book.xlsx").read_bytes(), wanted, "mappe.xlsx")


def test_dates_as_headers_of_a_workbook(check, tmp_path):
    from datetime import date

    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (
        ["Nr", "Stadtteil", date(2019, 12, 31), date(2020, 12, 31)],
        [1, "Altdorf", 5, 6],
        [2, "Burgau", "-", 8],
    ):
        book.active.append(row)
    book.save(tmp_path / "book.xlsx")
    wanted = "district|period|mappe|mappe_status\n1|2019-12-31|5|\n1|2020-12-31|6|\n2|2019-12-31|_|nil\n2|2020-12-31|8|"
    check((tmp_path / "book.xlsx").read_bytes(), wanted, "mappe.xlsx")


@pytest.mark.parametrize(
    ("driver", "name"), [("ODS", "mappe.ods"), ("ESRI Shapefile", "daten.dbf"), ("XLSX", "mappe.xlsx")]
)
def test_tables_of_gdal_with_texts_among_numbers(run, read_layer, tmp_path, driver, name):
    from osgeo import ogr

    data = ogr.GetDriverByName(driver).CreateDataSource(str(tmp_path / name))
    options = ["ENCODING=CP1252"] if name.endswith("dbf") else []
    layer = data.CreateLayer(name.partition(".")[0], geom_type=ogr.wkbNone, options=options)
    for title, kind in (
        ("Nr", ogr.OFTString),
        ("Name", ogr.OFTString),
        ("Einwohner", ogr.OFTInteger),
        ("Quote", ogr.OFTReal),
        ("Sex", ogr.OFTString),
    ):
        layer.CreateField(ogr.FieldDefn(title, kind))
    for row in (
        ("01", "Südstadt", 10, 12.5, "5,5"),
        ("02", "Großau", 20, -9999.0, "*"),
        ("11", "Köln", None, 0.0, "7"),
    ):
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(row):
            feature.SetField(place, value)
        layer.CreateFeature(feature)
    feature = layer = data = None
    rows = read_layer(run("importstatistics", FILES=[str(tmp_path / name)])["OUTPUT"])
    assert rows["district"] == ["01", "02", "11"]
    assert rows["district_name"] == ["Südstadt", "Großau", "Köln"]
    assert rows["einwohner"] == [10, 20, None]
    assert (rows["quote"], rows["quote_status"]) == ([12.5, None, 0], ["ok", "missing", "ok"])
    assert (rows["sex"], rows["sex_status"]) == ([5.5, None, 7], ["ok", "suppressed", "ok"])


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ('Nr,Name,Zahl\n01,Altdorf,"1.004"\n02,Burgau,"2.345"\n03,Celle,"998"\n', True),
        ("Nr;Name;Zahl\n01;Altdorf;1,004\n02;Burgau;2,345\n03;Celle;998\n", True),
        ("Nr;Name;Zahl\n01;Altdorf;1.004\n02;Burgau;2.345\n03;Celle;998\n", False),
        ('Nr,Name,Zahl,Quote\n01,Altdorf,"1.004",1.5\n02,Burgau,"2.345",2.5\n03,Celle,"998",3.5\n', False),
    ],
)
def test_a_sign_that_may_group_thousands_is_pointed_out(run, tmp_path, text, warned):
    path, report = tmp_path / "daten.csv", tmp_path / "report.html"
    path.write_text(text, encoding="utf-8")
    run("importstatistics", FILES=[str(path)], REPORT=str(report))
    assert ("is possible, too, as nothing proves" in report.read_text(encoding="utf-8")) == warned


def test_keys_renumbered_with_a_bridge_table(run, read_layer, make_layer, tmp_path):
    layer = make_layer({"nr": ["12301203", "12301204", "12301205"]})
    bridge = make_layer({"alt": ["12103115", "12103116"], "neu": ["12301203", "12301204"]}, geometries=False)
    path = tmp_path / "x_2008.csv"
    path.write_text("RAUMID;Zahl\n12103115;1\n12103116;2\n12301205;3\n", encoding="utf-8")
    result = run("joinstatisticsfile", INPUT=layer, KEY_FIELD="nr", FILES=[str(path)], BRIDGE=bridge)
    assert read_layer(result["OUTPUT"])["zahl"] == [1, 2, 3]


SIDEWAYS = "Bevölkerung 2021\n\nAlter;{};Insgesamt\nunter 6;12;8;5;25\n6 - 17;30;21;9;60\n65+;44;61;7;112\nQuelle: Amt für Statistik\n"


@pytest.mark.parametrize("titles", ["Altstadt;Neustadt;Südstadt", "0101;0102;0103"], ids=["names", "keys"])
def test_districts_as_columns_are_turned_where_the_layer_knows_them(run, read_layer, make_layer, tmp_path, titles):
    layer = make_layer({"nr": ["0101", "0102", "0103"], "name": ["Altstadt", "Neustadt", "Südstadt"]})
    path = tmp_path / "alter.csv"
    path.write_text(SIDEWAYS.format(titles), encoding="utf-8")
    field = "nr" if titles[0] == "0" else "name"
    rows = read_layer(run("joinstatisticsfile", INPUT=layer, KEY_FIELD=field, FILES=[str(path)])["OUTPUT"])
    assert rows["period"] == ["2021"] * 3 and rows["unter_6"] == [12, 8, 5] and rows["65"] == [44, 61, 7]


def test_districts_as_columns_can_be_told_without_a_layer(run, read_layer, tmp_path):
    path = tmp_path / "alter.csv"
    path.write_text(SIDEWAYS.format("Altstadt;Neustadt;Südstadt"), encoding="utf-8")
    rows = read_layer(run("importstatistics", FILES=[str(path)], LAYOUT="districts_as_columns")["OUTPUT"])
    assert rows["district"] == ["Altstadt", "Neustadt", "Südstadt"] and rows["6_17"] == [30, 21, 9]
