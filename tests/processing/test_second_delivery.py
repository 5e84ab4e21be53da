"""A second delivery onto a joined layer, larger areas, and warnings that stand first: the join as a user runs it."""

from __future__ import annotations

import json
import re

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsProcessingFeedback

KEYS = ["01", "02", "03", "04"]


class Listening(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.warnings = []

    def pushWarning(self, warning):
        self.warnings.append(warning)


@pytest.fixture
def districts(make_layer):
    return make_layer({"nr": KEYS, "name": ["Altstadt", "Neustadt", "Südstadt", "Hafen"], "flaeche": [1, 2, 3, 4]})


@pytest.fixture
def table(tmp_path):
    def write(year, text, name="ew"):
        path = tmp_path / f"{name}_{year}.csv"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def cells(rows, name):
    return dict(zip(zip(rows["nr"], rows["period"]), rows[name]))


@pytest.fixture
def first(run, districts, table, tmp_path):
    """Two years joined, one cell hidden."""
    files = [
        table(2019, "Nr;Einwohner\n1;10\n2;20\n3;*\n4;40\n"),
        table(2020, "Nr;Einwohner\n1;11\n2;21\n3;31\n4;41\n"),
    ]
    output = str(tmp_path / "joined.gpkg")
    run("joinstatisticsfile", INPUT=districts, KEY_FIELD="nr", FILES=files, OUTPUT=output)
    return output


@pytest.mark.parametrize("key", ["nr", "district", None])
def test_a_third_year_is_appended(run, read_layer, first, table, key):
    third = table(2021, "Nr;Einwohner\n1;12\n2;22\n4;42\n")
    result = run("joinstatisticsfile", INPUT=first, KEY_FIELD=key, FILES=[third])
    rows = read_layer(result["OUTPUT"])
    assert (result["MATCHED_COUNT"], result["UNMATCHED_DISTRICT_COUNT"], result["UNMATCHED_ROW_COUNT"]) == (3, 1, 0)
    assert len(rows["nr"]) == 12
    assert cells(rows, "einwohner") == {
        ("01", "2019"): 10, ("02", "2019"): 20, ("03", "2019"): None, ("04", "2019"): 40,
        ("01", "2020"): 11, ("02", "2020"): 21, ("03", "2020"): 31, ("04", "2020"): 41,
        ("01", "2021"): 12, ("02", "2021"): 22, ("03", "2021"): None, ("04", "2021"): 42,
    }  # fmt: skip
    status = cells(rows, "einwohner_status")
    assert status["03", "2019"] == "suppressed" and status["01", "2021"] == "ok" and status["03", "2021"] is None
    assert cells(rows, "flaeche")["04", "2021"] == 4 and cells(rows, "name")["04", "2021"] == "Hafen"
    assert rows["period_end"][2].toString("yyyy-MM-dd") == "2021-12-31"


def test_new_indicators_become_columns_of_their_years(run, read_layer, first, table):
    other = table(2020, "Nr;Arbeitslose\n1;1\n2;2\n3;3\n4;*\n", "al")
    rows = read_layer(run("joinstatisticsfile", INPUT=first, KEY_FIELD="nr", FILES=[other])["OUTPUT"])
    assert len(rows["nr"]) == 8
    assert cells(rows, "arbeitslose")["01", "2019"] is None and cells(rows, "arbeitslose")["01", "2020"] == 1
    assert cells(rows, "arbeitslose_status")["04", "2020"] == "suppressed"
    assert cells(rows, "einwohner")["01", "2019"] == 10


def test_changed_values_are_refused_kept_or_replaced(run, read_layer, first, table, tmp_path):
    revised = table(2020, "Nr;Einwohner\n1;11\n2;21\n3;33\n4;*\n", "neu")
    options = {"INPUT": first, "KEY_FIELD": "nr", "FILES": [revised]}
    with pytest.raises(QgsProcessingException, match=r"2 of 4 values of the layer would change .*03 in 2020: 31 → 33"):
        run("joinstatisticsfile", **options)
    report = tmp_path / "r.html"
    kept = read_layer(run("joinstatisticsfile", CHANGED="keep", REPORT=str(report), **options)["OUTPUT"])
    assert cells(kept, "einwohner")["03", "2020"] == 31 and cells(kept, "einwohner")["04", "2020"] == 41
    page = report.read_text(encoding="utf-8")
    assert "differ from the delivery: 2" in page and page.index("Please check") < page.index("differ from")
    assert "Changed values" in page
    new = read_layer(run("joinstatisticsfile", CHANGED="replace", **options)["OUTPUT"])
    assert cells(new, "einwohner")["03", "2020"] == 33 and cells(new, "einwohner")["04", "2020"] is None
    assert cells(new, "einwohner_status")["04", "2020"] == "suppressed"
    assert cells(new, "einwohner_status")["03", "2019"] == "suppressed"


def test_the_same_delivery_again_changes_nothing(run, read_layer, first, table):
    again = table(2020, "Nr;Einwohner\n1;11\n2;21\n3;31\n4;41\n", "wieder")
    rows = read_layer(run("joinstatisticsfile", INPUT=first, KEY_FIELD="nr", FILES=[again])["OUTPUT"])
    before = read_layer(first)
    assert {name: rows[name] for name in before if name != "fid"} == {
        name: values for name, values in before.items() if name != "fid"
    }


def test_a_layer_of_one_period_is_joined_by_period_too(run, read_layer, districts, table, tmp_path):
    output = str(tmp_path / "one.gpkg")
    text = "Nr;Einwohner\n1;10\n2;20\n3;30\n4;40\n"
    run("joinstatisticsfile", INPUT=districts, KEY_FIELD="nr", FILES=[table(2019, text)], OUTPUT=output)
    rows = read_layer(run("joinstatisticsfile", INPUT=output, KEY_FIELD="nr", FILES=[table(2020, text)])["OUTPUT"])
    assert rows["period"] == ["2019", "2020"] * 4 and rows["einwohner"] == [10, 10, 20, 20, 30, 30, 40, 40]


def test_what_does_not_fit_a_joined_layer_is_refused_with_the_way_out(run, first, table, make_layer):
    undated = table("x", "Nr;Einwohner\n1;10\n2;20\n3;30\n4;40\n")
    with pytest.raises(QgsProcessingException, match="Read the table with PERIOD"):
        run("joinstatisticsfile", INPUT=first, KEY_FIELD="nr", FILES=[undated])
    third = table(2021, "Nr;Einwohner\n1;12\n2;22\n4;42\n")
    with pytest.raises(QgsProcessingException, match="SHAPE=per_district_and_period"):
        run("joinstatisticsfile", INPUT=first, KEY_FIELD="nr", FILES=[third], SHAPE="per_district")
    bare = make_layer({"nr": KEYS * 3, "wert": list(range(12))})
    with pytest.raises(QgsProcessingException, match="repeats its keys"):
        run("joinstatisticsfile", INPUT=bare, KEY_FIELD="nr", FILES=[third])


def test_a_layer_of_others_with_years(run, read_layer, make_layer, table):
    layer = make_layer({"nr": ["01", "02"] * 2, "stand": ["2019"] * 2 + ["2020"] * 2, "kitas": [1, 2, 3, 4]})
    result = run(
        "joinstatisticsfile", INPUT=layer, KEY_FIELD="nr", PERIOD_FIELD="stand", FILES=[table(2020, "Nr;Wert\n1;5\n2;6\n")]
    )  # fmt: skip
    rows = read_layer(result["OUTPUT"])
    assert cells(rows, "wert") == {("01", "2019"): None, ("02", "2019"): None, ("01", "2020"): 5, ("02", "2020"): 6}
    assert rows["stand"] == rows["period"] == ["2019", "2020"] * 2
    assert rows["kitas"] == [1, 3, 2, 4]


def test_county_figures_on_municipalities(run, read_layer, make_layer, table, tmp_path):
    counties = [f"05{number:03d}" for number in range(101, 113)]
    keys = [f"{county}{number:03d}" for county in counties for number in range(3)]
    layer = make_layer({"ags": keys, "kreis": [key[:5] for key in keys]})
    report = tmp_path / "r.html"
    text = "Kreis;Quote\n" + "".join(f"{county};{i},5\n" for i, county in enumerate(counties))
    result = run("joinstatisticsfile", INPUT=layer, KEY_FIELD="ags", FILES=[table(2020, text)], REPORT=str(report))
    rows = read_layer(result["OUTPUT"])
    assert result["MATCHED_COUNT"] == 36
    assert rows["quote"] == [i // 3 + 0.5 for i in range(36)]
    assert "joined through field “kreis”" in report.read_text(encoding="utf-8")


def heard(**parameters):
    """Results of joinstatisticsfile and the warnings of its log."""
    import processing

    feedback = Listening()
    parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
    return processing.run("sozialraum:joinstatisticsfile", parameters, feedback=feedback), feedback.warnings


def join(layer, table, text="Nr;Stadtteil;Einwohner\n1;A;10\n2;B;20\n3;C;30\n4;D;40\n"):
    return " ".join(heard(INPUT=layer, KEY_FIELD="nr", FILES=[table(2020, text)])[1])


def square(x, y, size):
    return f"POLYGON(({x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}))"


def test_loss_is_a_warning_in_the_log_and_first_in_the_report(provider, districts, table, tmp_path):
    report = tmp_path / "r.html"
    text = "Nr;Einwohner\n1;10\n77;20\n78;30\n79;40\n"
    _, warnings = heard(INPUT=districts, KEY_FIELD="nr", FILES=[table(2020, text)], REPORT=str(report))
    assert "They count 90 in “Einwohner”" in " ".join(warnings)
    assert "Districts with data: 1 of 4; without data: 3." in warnings
    page = report.read_text(encoding="utf-8")
    assert page.index("Please check") < page.index("They count 90") < page.index("<table>")


def test_shapes_that_are_wrong_are_warnings(provider, make_layer, table):
    good = make_layer({"nr": KEYS}, [square(500_000 + 100 * i, 5_600_000, 100) for i in range(4)])
    good.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    assert join(good, table) == ""
    good.setCrs(QgsCoordinateReferenceSystem())
    assert "no coordinate system" in join(good, table)
    turned = make_layer({"nr": KEYS}, [square(5_600_000, 500_000 + 100 * i, 100) for i in range(4)])
    turned.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    assert "axes are swapped" in join(turned, table)
    degrees = make_layer({"nr": KEYS}, [square(51 + i / 10, 9, 0.1) for i in range(4)])
    degrees.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    assert "probably not its own" in join(degrees, table)
    whole = [square(500_000 + 100 * (i % 2), 5_600_000 + 100 * (i // 2), 100) for i in range(4)]
    layer = make_layer({"nr": [*KEYS, "99"]}, [*whole, square(500_000, 5_600_000, 200)])
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    assert "“99” covers all other districts" in join(layer, table)


def test_a_bridge_with_swapped_columns_is_a_warning(provider, districts, make_layer, table):
    bridge = make_layer({"old": KEYS, "new": ["71", "72", "73", "74"]}, geometries=False)
    text = "Nr;Einwohner\n71;10\n72;20\n73;30\n74;40\n"
    _, warnings = heard(INPUT=districts, KEY_FIELD="nr", FILES=[table(2020, text)], BRIDGE=bridge)
    assert "the wrong way round" in " ".join(warnings)


def test_the_case_of_stadtteile_and_bezirke(provider, root):
    folder = root.parent / "shared" / "cases"
    if not folder.is_dir():
        pytest.skip(f"the cases are not there: {folder}")
    entries = json.loads((folder / "cases.json").read_text(encoding="utf-8"))
    entries = entries if isinstance(entries, list) else entries["cases"]
    case = next(entry for entry in entries if entry["file"] == "stadtteile_101_109.csv")
    result, warnings = heard(
        INPUT=str(folder / case["layer"]), KEY_FIELD=case["key"], FILES=[str(folder / case["file"])],
        PERIOD=case["period"],
    )  # fmt: skip
    assert result["MATCHED_COUNT"] == case["matched"]
    assert "Without the digits “10”" in " ".join(warnings)


def test_report_and_assistant_name_the_same_districts(run, districts, table, tmp_path):
    from sozialraum.core.tables.options import Options
    from sozialraum.processing.io.tables import read_files
    from sozialraum.ui.assistant.matching import check

    path = table(2020, "Nr;Name;Einwohner\n1;Altstadt;10\n2;Neustadt;20\n3;Südstadt;30\n9;Haafen;40\n")
    lost = tmp_path / "lost.gpkg"
    run("joinstatisticsfile", INPUT=districts, KEY_FIELD="nr", FILES=[path], UNMATCHED_ROWS=str(lost))
    from qgis.core import QgsVectorLayer

    written = [feature["candidates"] for feature in QgsVectorLayer(str(lost), "l", "ogr").getFeatures()]
    fields = {name: [str(feature[name]) for feature in districts.getFeatures()] for name in ("nr", "name", "flaeche")}
    shown = check(fields, "nr", "auto", read_files([path], Options(), None).panel).entries[0]
    assert written == [shown.district] == ["04 Hafen"]


def test_the_assistant_sees_the_districts_of_a_joined_layer_once(run, first, table):
    from qgis.core import QgsVectorLayer
    from sozialraum.core.tables.options import Options
    from sozialraum.processing.io.layers import text_slices
    from sozialraum.processing.io.tables import read_files
    from sozialraum.ui.assistant.matching import check

    layer = QgsVectorLayer(first, "joined", "ogr")
    names = [field.name() for field in layer.fields() if not field.name().endswith("_status")]
    rows = [row for part in text_slices(layer, names) for row in part]
    fields = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    panel = read_files([table(2021, "Nr;Einwohner\n1;12\n2;22\n4;42\n")], Options(), None).panel
    found = check(fields, "", "auto", panel)
    assert (found.field, found.matched, found.districts) == ("nr", 3, 4)
    assert check(fields, "district", "auto", panel).matched == 3


def test_a_third_year_on_the_command_line(qgis_process, first, table, tmp_path, read_layer):
    third = table(2021, "Nr;Einwohner\n1;12\n2;22\n4;42\n")
    output = tmp_path / "three.gpkg"
    result = qgis_process.run("joinstatisticsfile", INPUT=first, KEY_FIELD="nr", FILES=third, OUTPUT=str(output))
    assert result["MATCHED_COUNT"] == 3
    rows = read_layer(output)
    assert rows["period"] == ["2019", "2020", "2021"] * 4
    assert cells(rows, "einwohner")["02", "2021"] == 22 and cells(rows, "einwohner")["02", "2019"] == 20


def test_leipzig_in_two_runs(run, read_layer, real_data, tmp_path):
    """Residents first, the unemployed of the same years by a second run; the sums of both are those of the files."""
    folder, output = real_data / "leipzig", str(tmp_path / "leipzig.gpkg")
    options = {"KEY_FIELD": "OT_NAME", "PERIODS": "2021, 2022"}
    layer = str(folder / "geometry" / "leipzig_ortsteile.geojson")
    run(
        "joinstatisticsfile",
        INPUT=layer,
        FILES=[str(folder / "csv/leipzig_einwohner_jahre.csv")],
        OUTPUT=output,
        **options,
    )
    second = run(
        "joinstatisticsfile", INPUT=output, FILES=[str(folder / "csv/leipzig_arbeitslose_jahre.csv")], CHANGED="keep", **options
    )  # fmt: skip
    before, after = read_layer(output), read_layer(second["OUTPUT"])
    assert after["period"] == before["period"] == ["2021", "2022"] * 63
    assert {name: after[name] for name in before if name not in ("fid",)} | {"fid": 0} == {**before, "fid": 0}
    assert any("arbeitslose" in name for name in set(after) - set(before))


def test_fields_of_the_same_name_are_kept_and_it_is_said(provider, make_layer, table):
    layer = make_layer({"nr": KEYS, "einwohner": [1, 2, 3, 4]})
    text = "Nr;Einwohner\n1;10\n2;20\n3;30\n4;40\n"
    result, warnings = heard(INPUT=layer, KEY_FIELD="nr", FILES=[table(2020, text)])
    assert "einwohner → einwohner_2" in " ".join(warnings)
    assert [feature["einwohner_2"] for feature in result["OUTPUT"].getFeatures()] == [10, 20, 30, 40]


def test_dates_and_texts_of_single_periods_are_not_carried_into_new_ones(run, read_layer, qgis_app, table):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    fields = "field=nr:string&field=period:string&field=gezaehlt:datetime&field=tag:date&field=bemerkung:string"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:25832&{fields}", "joined", "memory")
    for i, (key, year) in enumerate((key, year) for key in KEYS for year in ("2019", "2020")):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(square(1000 * i, 0, 1000)))
        feature.setAttributes([key, year, f"{year}-12-31T08:15:00", f"{year}-12-31", f"Stand {year}"])
        assert layer.dataProvider().addFeatures([feature])[0]
    layer.updateExtents()
    rows = read_layer(
        run("joinstatisticsfile", INPUT=layer, KEY_FIELD="nr", FILES=[table(2021, "Nr;Wert\n1;5\n2;6\n3;7\n4;8\n")])[
            "OUTPUT"
        ]
    )
    assert rows["bemerkung"] == ["Stand 2019", "Stand 2020", None] * 4
    assert rows["gezaehlt"] == ["2019-12-31T08:15:00", "2020-12-31T08:15:00", None] * 4
    assert [None if day is None else day.toString("yyyy-MM-dd") for day in rows["tag"]][:3] == [
        "2019-12-31",
        "2020-12-31",
        None,
    ]
    assert rows["wert"][:3] == [None, None, 5]


def test_districts_with_signs_only_are_without_data(provider, sample, tmp_path):
    """0308 and 0309 of the sample did not exist before 2018: their rows hold signs, which are no data."""
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{sample}/musterstadt.gpkg|layername=sozialraeume", "sozialraeume", "ogr")
    years, report = range(2010, 2018), tmp_path / "r.html"
    files = [str(sample / "soziale_lage_2010_2024.csv")]
    _, warnings = heard(
        INPUT=layer, KEY_FIELD="sr_nr", FILES=files, PERIODS=", ".join(map(str, years)), REPORT=str(report)
    )
    assert "Districts with data: 58 of 60; without data: 2." in warnings
    page = re.sub(r"<[^>]*>", "|", report.read_text(encoding="utf-8"))
    counted = [re.search(rf"\|{year}\|+(\d+)\|+(\d+)\|", page).groups() for year in years]
    assert {sum(map(int, pair)) for pair in counted} == {60} and all(int(bare) >= 2 for _, bare in counted)
