"""The sample municipality: made again it is the same, its numbers add up, its map has neither gaps nor overlaps."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
YEARS = range(2010, 2025)

gdal.UseExceptions()


def table(name: str, encoding: str, first: str) -> list[dict[str, str]]:
    """Rows of a CSV file as dictionaries, from the header that begins with `first` to the next empty line."""
    lines = (SAMPLE / name).read_bytes().decode(encoding).split("\r\n")
    start = next(i for i, line in enumerate(lines) if line.startswith(first + ";"))
    stop = next((i for i in range(start, len(lines)) if not lines[i]), len(lines))
    return list(csv.DictReader(io.StringIO("\n".join(lines[start:stop])), delimiter=";"))


def features(layer: str, folder: Path = SAMPLE) -> list[tuple[dict, str]]:
    source = gdal.OpenEx(str(folder / "musterstadt.gpkg"), gdal.OF_VECTOR)
    return [(f.items(), f.GetGeometryRef().ExportToWkt()) for f in source.GetLayerByName(layer)]


def geometries(layer: str) -> dict[str, ogr.Geometry]:
    return {next(iter(items.values())): ogr.CreateGeometryFromWkt(wkt) for items, wkt in features(layer)}


@pytest.fixture(scope="module")
def population():
    return {year: table(f"einwohner_{year}.csv", "cp1252", "Nr.") for year in YEARS}


@pytest.mark.slow
def test_made_again_it_is_the_same(tmp_path):
    subprocess.run([sys.executable, str(ROOT / "scripts" / "make_sample.py"), str(tmp_path)], check=True, timeout=300)
    made = {path.name for path in tmp_path.iterdir()}
    assert made == {path.name for path in SAMPLE.iterdir()} - {"README.md", "profil.json", "berechnet.tar.xz"}
    for name in made - {"musterstadt.gpkg"}:
        assert (tmp_path / name).read_bytes() == (SAMPLE / name).read_bytes(), name
    for layer in ("sozialraeume", "sozialraeume_bis_2017", "stadtbezirke", "einrichtungen", "fluss"):
        assert features(layer, tmp_path) == features(layer), layer


def test_it_is_small_and_says_that_it_is_invented():
    assert sum(path.stat().st_size for path in SAMPLE.iterdir()) < 2_000_000
    text = (SAMPLE / "README.md").read_text(encoding="utf-8")
    assert "erfunden" in text
    assert "invented" in text
    assert all(
        path.name in text or path.name.startswith("einwohner_") for path in SAMPLE.iterdir() if path.suffix != ".md"
    )


@pytest.mark.parametrize("layer, count", [("sozialraeume", 60), ("sozialraeume_bis_2017", 59), ("stadtbezirke", 8)])
def test_the_map_is_a_partition(layer, count):
    polygons = geometries(layer)
    assert len(polygons) == count
    union = ogr.Geometry(ogr.wkbMultiPolygon)
    for key, geometry in polygons.items():
        assert geometry.IsValid(), key
        assert geometry.GetGeometryCount() == 1, key
        union.AddGeometry(geometry.GetGeometryRef(0))
    union = union.UnionCascaded()
    assert union.GetGeometryName() == "POLYGON"
    assert union.GetGeometryCount() == 1, "there is a gap"
    total = sum(geometry.GetArea() for geometry in polygons.values())
    assert union.GetArea() == pytest.approx(total, abs=0.01)
    rim = union.GetGeometryRef(0).Length()
    shared = sum(geometry.Boundary().Length() for geometry in polygons.values()) - rim
    lengths = {}
    for geometry in polygons.values():
        ring = geometry.GetGeometryRef(0).GetGeometryRef(0)
        points = [ring.GetPoint_2D(i) for i in range(ring.GetPointCount())]
        for pair in zip(points, points[1:]):
            lengths.setdefault(frozenset(pair), []).append(np.hypot(*np.subtract(*pair)))
    assert max(len(sides) for sides in lengths.values()) == 2
    assert sum(sum(sides) for sides in lengths.values() if len(sides) == 2) == pytest.approx(shared, abs=0.01)


def test_the_city_is_no_chessboard():
    for key, geometry in geometries("sozialraeume").items():
        ring = geometry.GetGeometryRef(0).GetGeometryRef(0)
        assert ring.GetPointCount() > 30, key
        assert geometry.GetArea() < 0.985 * geometry.ConvexHull().GetArea()


def test_the_parts_of_the_divided_district_make_the_old_one():
    old, new = geometries("sozialraeume_bis_2017"), geometries("sozialraeume")
    assert set(old) - set(new) == {"0307"}
    assert set(new) - set(old) == {"0308", "0309"}
    union = new["0308"].Union(new["0309"])
    assert union.SymDifference(old["0307"]).GetArea() < 0.01
    rows = table("uebergang_2017_2018.csv", "utf-8", "sozialraum_bis_2017")
    share = {}
    for row in rows:
        share.setdefault(row["sozialraum_bis_2017"], []).append(float(row["anteil_einwohner"].replace(",", ".")))
    assert set(share) == set(old)
    assert {row["sozialraum_ab_2018"] for row in rows} == set(new)
    assert all(sum(parts) == pytest.approx(1) for parts in share.values())


def test_facilities_lie_in_their_districts():
    districts = geometries("sozialraeume")
    rows = features("einrichtungen")
    kinds = {items["art"] for items, _ in rows}
    assert {"Kita", "Grundschule", "Hausarztpraxis", "Kinderarztpraxis", "Jugendzentrum"} <= kinds
    for items, wkt in rows:
        assert districts[items["sr_nr"]].Contains(ogr.CreateGeometryFromWkt(wkt)), items["name"]
        assert (items["plaetze"] is None) == items["art"].endswith("praxis")


def test_population_adds_up(population):
    for year, rows in population.items():
        assert len(rows) == (61 if year >= 2018 else 60)
        keys = {row["Nr."] for row in rows[:-1]}
        assert keys == set(geometries("sozialraeume" if year >= 2018 else "sozialraeume_bis_2017"))
        assert rows[-1]["Sozialraum"] == "Gesamtstadt"
        titles = [title for title in rows[0] if title not in ("Nr.", "Sozialraum")]
        for title in titles:
            assert sum(int(row[title]) for row in rows[:-1]) == int(rows[-1][title])
        for row in rows:
            value = {title: int(row[title]) for title in titles}
            total = value["Einwohner insgesamt"]
            assert value["männlich"] + value["weiblich"] == total
            assert sum(v for title, v in value.items() if title.startswith("Alter ")) == total
            assert value["Deutsche"] + value["Ausländer"] == total
            nations = titles[titles.index("türkisch") :]
            assert sum(value[title] for title in nations) == value["Ausländer"]
            word = "geschichte" if year >= 2018 else "hintergrund"
            background = value[f"Deutsche mit Migrations{word}"]
            assert background <= value["Deutsche"]
            assert value[f"unter 18 mit Migrations{word}"] <= background + value["Ausländer"]


def test_social_situation_agrees_with_the_population(population):
    people = {(row["Nr."], year): row for year, rows in population.items() for row in rows}
    rows = table("soziale_lage_2010_2024.csv", "cp1252", "Nr")
    assert len(rows) == sum(len(rows) for rows in population.values())
    hidden = 0
    for row in rows:
        key = row["Nr"] and f"{int(row['Nr']):04d}"
        assert not row["Nr"].startswith("0")
        person = people[key, int(row["Jahr"])]
        below = sum(int(person[t]) for t in person if t.startswith("Alter ")) - int(person["Alter 65 bis unter 80"])
        below -= int(person["Alter 80 und älter"])
        benefits = row["Leistungsberechtigte SGB II"]
        if benefits.isdigit():
            assert row["SGB-II-Quote in %"] == f"{100 * int(benefits) / below:.1f}".replace(".", ",")
        counts = {title: int(value) if value.isdigit() else None for title, value in row.items() if title != "Nr"}
        hidden += sum(value == "*" for value in row.values())
        for part, whole in (
            ("Arbeitslose SGB II", "Arbeitslose"),
            ("Arbeitslose SGB II", "Leistungsberechtigte SGB II"),
            ("Arbeitslose unter 25", "Arbeitslose"),
            ("Langzeitarbeitslose", "Arbeitslose"),
        ):
            if counts[part] is not None and counts[whole] is not None:
                assert counts[part] <= counts[whole]
    assert hidden > 50


@pytest.mark.parametrize("year", YEARS)
def test_no_hidden_cell_can_be_worked_out_from_the_total(year):
    rows = [row for row in table("soziale_lage_2010_2024.csv", "cp1252", "Nr") if row["Jahr"] == str(year)]
    for title in rows[0]:
        stars = [row for row in rows if row[title] == "*"]
        assert len(stars) != 1, title
        if title.endswith("%") or title in ("Nr", "Sozialraum", "Jahr"):
            continue
        known = sum(int(row[title]) for row in rows[:-1] if row[title].isdigit())
        unknown = int(rows[-1][title]) - known
        missing = any(row[title] == "k.A." for row in rows)
        assert unknown >= len(stars) if stars or missing else unknown == 0


def test_child_poverty_has_years_as_columns(population):
    rows = table("kinder_sgb2_2010_2024.csv", "utf-8-sig", "Nr.")
    assert list(rows[0])[2:] == [str(year) for year in YEARS]
    by_key = {row["Nr."]: row for row in rows}
    assert by_key["0307"]["2018"] == "x"
    assert by_key["0309"]["2017"] == "x"
    assert [key for key, row in by_key.items() if row["2020"] == "*"] == ["0302", "0607"]
    for year, people in population.items():
        for person in people:
            children = sum(int(person[t]) for t in list(person)[5:9])
            cell = by_key[person["Nr."]][str(year)]
            assert cell == "*" or int(cell) <= children


def test_households_have_two_header_rows():
    source = gdal.OpenEx(str(SAMPLE / "haushalte_2010_2024.xlsx"), gdal.OF_VECTOR, open_options=["HEADERS=DISABLE"])
    rows = [list(feature.items().values()) for feature in source.GetLayer(0)]
    first = next(i for i, row in enumerate(rows) if row[0] == "Nr.")
    assert [title for title in rows[first][2:] if title] == [
        "Haushalte",
        "Haushalte mit Kindern unter 18",
        "Alleinerziehende",
        "Einpersonenhaushalte",
    ]
    assert [int(year) for year in rows[first + 1][2:]] == list(YEARS) * 4
    body = rows[first + 2 : first + 2 + 61]
    assert len({row[0] for row in body}) == 61
    numbers = np.array([[0 if cell == "x" else int(cell) for cell in row[2:]] for row in body]).reshape(61, 4, 15)
    total = next(row for row in rows if row[0] == "Gesamtstadt")
    assert (numbers.sum(axis=0).ravel() == [int(cell) for cell in total[2:]]).all()
    assert (numbers[:, 2] <= numbers[:, 1]).all()
    assert (numbers[:, 1] <= numbers[:, 0]).all()
    assert (numbers[:, 3] <= numbers[:, 0]).all()


def test_long_table_sums_and_gaps():
    rows = table("wohnen_umwelt_2010_2024.csv", "utf-8", "Sozialraum-Nr")
    sums, totals, missing = {}, {}, []
    for row in rows:
        name = row["Merkmal"], int(row["Jahr"])
        if row["Wert"] == "k.A.":
            missing.append((row["Sozialraum-Nr"], *name))
        elif row["Sozialraum-Nr"] == "Gesamtstadt":
            totals[name] = int(row["Wert"].replace(".", ""))
        elif row["Wert"] not in ("*", "-"):
            sums[name] = sums.get(name, 0) + int(row["Wert"].replace(".", ""))
    assert missing == [("0707", "Lärmbelastete Einwohner", 2012), ("0407", "Lärmbelastete Einwohner", 2017)]
    assert {year for title, year in totals if title.startswith("Lärm")} == {2012, 2017, 2022}
    whole = {name for name in totals if name not in {(title, year) for _, title, year in missing}}
    hidden = {(row["Merkmal"], int(row["Jahr"])) for row in rows if row["Wert"] == "*"}
    assert all(sums[name] == totals[name] for name in whole - hidden)
    assert all(sums[name] < totals[name] for name in set(totals) - (whole - hidden))


def test_the_city_is_believable(population):
    north = {"0201", "0202", "0203", "0207", "0301"}
    hill = {"0601", "0602", "0603", "0604", "0605"}
    rows = [r for r in table("soziale_lage_2010_2024.csv", "cp1252", "Nr") if r["Jahr"] == "2024"]
    rate = {row["Nr"].zfill(4): float(row["SGB-II-Quote in %"].replace(",", ".")) for row in rows if row["Nr"] != "302"}
    assert min(rate[key] for key in north) > 3 * max(rate[key] for key in hill)
    totals = {y: {t: int(v) for t, v in rows[-1].items() if v.isdigit()} for y, rows in population.items()}
    assert totals[2024]["syrisch"] > 10 * totals[2014]["syrisch"]
    assert totals[2022]["ukrainisch"] > 5 * totals[2021]["ukrainisch"]
    old = [totals[y]["Alter 80 und älter"] / totals[y]["Einwohner insgesamt"] for y in YEARS]
    assert old == sorted(old)
    benefits = [
        int(row["Leistungsberechtigte SGB II"])
        for row in table("soziale_lage_2010_2024.csv", "cp1252", "Nr")
        if row["Sozialraum"] == "Gesamtstadt"
    ]
    by_year = dict(zip(YEARS, benefits))
    assert by_year[2019] < by_year[2010]
    assert by_year[2020] > by_year[2019]
    assert by_year[2022] > by_year[2021]


def test_the_catalogue_knows_the_columns(population):
    from sozialraum.core.rates.catalogue import choose, parse_catalogue
    from sozialraum.core.tables.names import tidy

    catalogue = parse_catalogue((ROOT / "resources" / "catalogue" / "indicators.csv").read_bytes())
    titles = [
        *population[2024][0],
        *table("soziale_lage_2010_2024.csv", "cp1252", "Nr")[0],
        *table("schulabgaenge_2010_2024.csv", "cp1252", "Nr.")[0],
        *{row["Merkmal"] for row in table("wohnen_umwelt_2010_2024.csv", "utf-8", "Sozialraum-Nr")},
        "Kinder unter 15 Jahren in SGB-II-Bedarfsgemeinschaften",
        "Haushalte",
        "Haushalte mit Kindern unter 18",
        "Alleinerziehende",
    ]
    fields = {tidy(title) for title in titles} | {"flaeche_ha"}
    codes = {entry.column: entry.code for entry in catalogue}
    assert {codes[formula.name] for formula in choose([], catalogue, fields.__contains__)} == {
        *("WOH01", "WOH04", "JUG01", "KIF01", "KIF02", "KIF06", "STB02", "STB04", "ALT01", "ALT02", "NAH01"),
        *("BIL01", "EIN01", "EIN02", "EIN03", "EIN04", "DEM01"),
    }
