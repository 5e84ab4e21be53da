"""Printed pages: what stands on them, in which form, and what happens with bad input."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProject

WORDS = {1: "sehr gering", 2: "gering", 3: "mittel", 4: "hoch"}


@pytest.fixture
def columns():
    """Twelve districts in two periods: four classes, one district without a value."""
    keys = [f"{number:02d}" for number in range(1, 13)]
    index = [-2.0, -1.5, -0.9, -0.4, 0.0, 0.1, 0.3, 0.5, 1.2, 1.4, 2.0, None]
    classes = [1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 4, None]
    return {
        "district": keys * 2,
        "district_name": [f"Viertel {key}" for key in keys] * 2,
        "period": ["2023"] * 12 + ["2024"] * 12,
        "population": [1000] * 24,
        "rate": [float(number) for number in range(12)] * 2,
        "index": [None if value is None else -value for value in index] + index,
        "index_class": [None if value is None else 5 - value for value in classes] + classes,
        "index_label": [WORDS.get(5 - value if value else 0) for value in classes]
        + [WORDS.get(v or 0) for v in classes],
    }


@pytest.fixture
def layer(make_layer, columns):
    """The districts as 1 km squares, three rows of four."""
    squares = []
    for number in range(12):
        x, y = 1000 * (number % 4), 1000 * (number // 4)
        squares.append(f"POLYGON(({x} {y}, {x + 1000} {y}, {x + 1000} {y + 1000}, {x} {y + 1000}, {x} {y}))")
    return make_layer(columns, squares * 2, name="Bedarf")


@pytest.fixture
def report(run, layer, tmp_path):
    """report(**parameters) → (results, text of all pages as pdftotext reads it)."""

    def call(**parameters):
        parameters = {"INPUT": layer, "KEY_FIELD": "district", "NAME_FIELD": "district_name", **parameters}
        results = run("createreport", OUTPUT=str(tmp_path / "pages.pdf"), **parameters)
        return results, text_of(results["OUTPUT"])

    return call


def tool(*command: str) -> str:
    """What a program of poppler prints."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed (package poppler-utils)")
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def text_of(path: str) -> str:
    """The text of a PDF, blanks and line breaks made one blank."""
    return " ".join(tool("pdftotext", "-layout", path, "-").split())


def read_in_order(path: str, page: int = 0) -> str:
    """The text as its tags give it to somebody who has it read aloud; page: from 1, 0 for all."""
    sections = tool("pdfinfo", "-struct-text", path).split("\n  Sect\n")[1:]
    lines = "\n".join(sections if not page else [sections[page - 1]]).splitlines()
    return " ".join(" ".join(line.strip().strip('"') for line in lines if line.strip().startswith('"')).split())


def test_page_shows_newest_period_with_key_and_extremes(report):
    results, text = report(TITLE="Bedarf in Quadratstadt", AUTHOR="Amt 12", SOURCE="Statistik")
    assert results["PAGE_COUNT"] == 1
    assert "Bedarf in Quadratstadt" in text
    assert "2024" in text and "2023" not in text
    assert "Source: Statistik; own calculation" in text
    assert "Amt 12" in text
    assert "Page 1 of 1" in text
    # by hand: classes of 2024 with smallest and largest value and number of districts
    for row in (
        "sehr gering −2.00 to −1.50 2",
        "gering −0.90 to 0.10 4",
        "mittel 0.30 to 0.50 2",
        "hoch 1.20 to 2.00 3",
        "without a valid value 1",
    ):
        assert row in read_in_order(results["OUTPUT"])
    assert "Districts with a value 11 / 12" in text
    for line in (
        "1 Viertel 11 2.00",
        "2 Viertel 10 1.40",
        "3 Viertel 09 1.20",
        "11 Viertel 01 −2.00",
        "10 Viertel 02 −1.50",
    ):
        assert line in text


def test_period_can_be_chosen(report):
    _, text = report(PERIOD="2023")
    assert "2023" in text and "2024" not in text
    assert re.search(r"1 Viertel 01 2\.00", text)


def test_residents_in_the_top_class(report):
    _, text = report(POPULATION_FIELD="population", METHOD="Mean of three shares.")
    assert "Mean of three shares." in text and "areas, not the people" not in text
    # by hand: class 4 holds 3 of 12 districts with 1,000 residents each
    assert re.search(r"Residents in the class “hoch” 25\.0 %", text)


def test_indicator_gets_a_page_with_round_classes(report):
    results, text = report(INDICATORS=["rate"])
    assert results["PAGE_COUNT"] == 2
    assert "Page 2 of 2" in text
    # by hand: the values 0 … 11 in five classes of about equal size
    rows = re.findall(r"(?:below [\d.]+|and more) (\d+)", read_in_order(results["OUTPUT"], 2))
    assert sum(int(count) for count in rows) == 12


def test_indicator_alone_when_the_index_is_left_out(report):
    results, text = report(INDICATORS=["rate"], INDEX_FIELD="")
    assert results["PAGE_COUNT"] == 1
    assert "Highest values" in text and "need" not in text


def test_values_that_may_not_be_seen_are_not_on_the_map(run, make_layer, columns, tmp_path):
    columns["rate_status"] = ["suppressed" if number % 12 == 11 else "ok" for number in range(24)]
    path = str(tmp_path / "pages.pdf")
    run(
        "createreport",
        INPUT=make_layer(columns),
        KEY_FIELD="district",
        INDICATORS=["rate"],
        INDEX_FIELD="",
        OUTPUT=path,
    )
    text = text_of(path)
    assert "without a valid value 1" in text
    assert "Districts with a value 11 / 12" in text
    assert "1 11 10" in text  # the highest visible value; 12 would have had 11


def test_everything_is_vector(report):
    results, _ = report(INDICATORS=["rate"])
    assert len(tool("pdfimages", "-list", results["OUTPUT"]).splitlines()) == 2  # the two lines of the heading
    fonts = tool("pdffonts", results["OUTPUT"]).splitlines()[2:]
    assert fonts and all(" yes " in font for font in fonts)


def test_a4_in_the_better_direction(report, run, make_layer, columns, tmp_path):
    results, _ = report()
    assert re.search(r"842 x 595 pts|841\.\d+ x 595", tool("pdfinfo", results["OUTPUT"]))
    tall = make_layer(
        columns, [f"POLYGON((0 {n}000, 900 {n}000, 900 {n}900, 0 {n}900, 0 {n}000))" for n in range(12)] * 2
    )
    path = str(tmp_path / "tall.pdf")
    run("createreport", INPUT=tall, KEY_FIELD="district", OUTPUT=path)
    assert re.search(r"595(\.\d+)? x 84[12]", tool("pdfinfo", path))


def test_layout_joins_the_project_of_the_layer_and_leaves_its_style(report, layer):
    project = QgsProject.instance()
    project.addMapLayer(layer)
    before = layer.renderer().type()
    try:
        report(TITLE="Karte")
        report(TITLE="Karte")
        names = sorted(layout.name() for layout in project.layoutManager().printLayouts())
        assert names == ["Karte", "Karte (2)"]
        assert layer.renderer().type() == before
    finally:
        project.clear()


def test_layer_from_a_file_leaves_the_project_alone(report, layer):
    report()
    assert not QgsProject.instance().layoutManager().printLayouts()


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"PERIOD": "1999"}, "no period “1999”.*2023, 2024"),
        ({"PERIOD_FIELD": None}, "District 01 occurs more than once"),
        ({"INDEX_FIELD": ""}, "has no field “index”"),
        ({"KEY_FIELD": "nothing"}, "nothing"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(report, tmp_path, parameters, words):
    with pytest.raises(QgsProcessingException, match=words):
        report(**parameters)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"geometries": ["POLYGON EMPTY"] * 2}, "no areas"),
        ({"crs": ""}, "no coordinate reference system"),
    ],
)
def test_layers_that_cannot_be_drawn(run, make_layer, tmp_path, change, words):
    layer = make_layer({"district": ["1", "2"], "index": [1.0, 2.0]}, **change)
    with pytest.raises(QgsProcessingException, match=words):
        run("createreport", INPUT=layer, KEY_FIELD="district", OUTPUT=str(tmp_path / "map.pdf"))
    assert not list(tmp_path.iterdir())


def test_geographic_coordinates_are_drawn_in_utm(run, make_layer, tmp_path):
    squares = [f"POLYGON((13.{n} 52, 13.{n + 1} 52, 13.{n + 1} 52.1, 13.{n} 52.1, 13.{n} 52))" for n in range(3)]
    layer = make_layer({"district": ["1", "2", "3"], "index": [0.0, 1.0, None]}, squares, crs="EPSG:4326")
    project = QgsProject.instance()
    project.addMapLayer(layer)
    try:
        run("createreport", INPUT=layer, KEY_FIELD="district", TITLE="Karte", OUTPUT=str(tmp_path / "map.pdf"))
        page = project.layoutManager().layoutByName("Karte")
        assert page.itemById("Map").crs().authid() == "EPSG:25833"
    finally:
        project.clear()


def test_cancelling_leaves_the_old_file(provider, layer, tmp_path):
    from qgis.core import QgsProcessingFeedback

    import processing

    path = tmp_path / "map.pdf"
    path.write_text("old")
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    parameters = {"INPUT": layer, "KEY_FIELD": "district", "PAGES": "both", "OUTPUT": str(path)}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run("sozialraum:createreport", parameters, feedback=feedback)
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["map.pdf"]


def test_command_line_reads_a_file_in_german(qgis_process_german, layer, tmp_path):
    from qgis.core import QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    path = str(tmp_path / "bedarf.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
    done = qgis_process_german.run(
        "createreport", INPUT=path, KEY_FIELD="district", OUTPUT=str(tmp_path / "karte.pdf"), SOURCE="Statistikamt"
    )
    text = text_of(done["OUTPUT"])
    assert "Quelle: Statistikamt; eigene Berechnung" in text
    assert "sehr gering −2,00 bis −1,50 2" in read_in_order(done["OUTPUT"])
    assert "Größter Bedarf" in text


def test_command_line_says_what_is_wrong(qgis_process, sample, tmp_path):
    path = tmp_path / "map.pdf"
    said = qgis_process.fail(
        "createreport", INPUT=f"{sample}/musterstadt.gpkg|layername=sozialraeume", KEY_FIELD="sr_nr", OUTPUT=str(path)
    )
    assert "has no field “index”" in said
    assert not path.exists()


def test_small_maps_share_their_classes(report, columns):
    results, text = report(PERIOD_MAPS=True, INDICATORS=["rate"], METHOD="")
    assert results["PAGE_COUNT"] == 4  # index, its course, rate, its course
    page = " ".join(tool("pdftotext", "-layout", "-f", "2", "-l", "2", results["OUTPUT"], "-").split())
    assert "Social index 2023–2024 · 12 districts" in page
    # by hand: 2023 has the classes of 2024 the other way round
    assert "sehr gering 3 2" in page and "gering 2 4" in page and "mittel 4 2" in page and "hoch 2 3" in page
    assert "without a valid 1 1 value" in page or "without a valid value 1 1" in page
    page = " ".join(tool("pdftotext", "-layout", "-f", "4", "-l", "4", results["OUTPUT"], "-").split())
    assert "below 2 2 2" in page and "9 and more 3 3" in page
    assert "All maps have the same classes" in page


def test_small_maps_need_several_periods(run, make_layer, tmp_path):
    layer = make_layer({"district": ["1", "2"], "index": [0.0, 1.0]})
    path = str(tmp_path / "map.pdf")
    assert run("createreport", INPUT=layer, KEY_FIELD="district", PERIOD_MAPS=True, OUTPUT=path)["PAGE_COUNT"] == 1


def test_profiles_have_a_page_for_each_district(report):
    results, text = report(INDICATORS=["rate"], PAGES="both", TITLE="Bedarf")
    assert results["PAGE_COUNT"] == 2 + 12
    assert "Page 14 of 14" in text
    # by hand: district 09 of 2024 has the index 1.2, the third of eleven, and the rate 8, the fourth of twelve
    page = read_in_order(results["OUTPUT"], 11)
    assert page.startswith("Viertel 09 District 09 · 2024")
    assert "hoch Social index 1.20 · rank 3 of 11" in page
    assert "Rate 8 5.5 4" in page  # mean (0 + … + 11) / 12
    assert "rank 1: highest value of 12" in page


def test_profiles_of_selected_districts_become_an_atlas(run, layer, tmp_path):
    from qgis.core import QgsProcessingFeatureSourceDefinition

    project = QgsProject.instance()
    project.addMapLayer(layer)
    layer.selectByExpression("\"district\" IN ('03', '12')")
    path = str(tmp_path / "pages.pdf")
    try:
        results = run(
            "createreport",
            INPUT=QgsProcessingFeatureSourceDefinition(layer.id(), True),
            KEY_FIELD="district",
            NAME_FIELD="district_name",
            PAGES="profiles",
            TITLE="Bedarf",
            OUTPUT=path,
        )
        assert results["PAGE_COUNT"] == 2
        assert len(tool("pdfimages", "-list", path).splitlines()) == 2
        layout = project.layoutManager().layoutByName("Bedarf, profiles")
        atlas = layout.atlas()
        atlas.beginRender()
        assert atlas.updateFeatures() == 2
        assert [atlas.nameForPage(page) for page in range(2)] == ["Viertel 03", "Viertel 12"]
        atlas.seekTo(1)
        assert layout.itemById("title").currentText() == "Viertel 12"
        picture = layout.itemById("spine")
        picture.refreshPicture(layout.createExpressionContext())
        assert Path(picture.evaluatedPath()).parent == tmp_path / "pages_charts"
        assert "<svg" in Path(picture.evaluatedPath()).read_text(encoding="utf-8")
        atlas.endRender()
    finally:
        project.clear()


def test_long_texts_are_shortened_and_keep_the_page_number(report):
    long = (
        "Ein sehr langer Satz über die soziale Lage in allen Sozialräumen der Stadt und ihre Entwicklung seit dem Jahr 2010 "
        * 3
    )
    _, text = report(TITLE=long, AUTHOR=long, SOURCE=long, METHOD=long, PAGES="both")
    assert "Page 1 of 13" in text and "Page 13 of 13" in text
    assert text.count("…") >= 4


def test_many_indicators_go_on_on_further_pages(report, layer, columns):
    results, text = report(PAGES="profiles", INDICATORS=["rate"] * 60)
    assert results["PAGE_COUNT"] % 12 == 0 and results["PAGE_COUNT"] >= 24
    assert text.count("Rate") >= 60 * 12


@pytest.mark.parametrize(("period", "words"), [("2021-06", "Jun 2021"), ("2021-Q2", "Q2 2021")])
def test_pages_and_dock_write_a_period_one_way(run, make_layer, tmp_path, period, words):
    from qgis.core import QgsProject
    from sozialraum.ui.dock import content
    from sozialraum.ui.dock.model import DockModel

    squares = [f"POLYGON(({x} 0, {x + 900} 0, {x + 900} 900, {x} 900, {x} 0))" for x in (0, 1000, 2000, 3000)]
    columns = {"district": list("abcd"), "period": [period] * 4, "rate": [1.5, 2.5, 4.0, 8.5]}
    layer = make_layer(columns, squares)
    path = str(tmp_path / "page.pdf")
    run("createreport", INPUT=layer, KEY_FIELD="district", PERIOD_FIELD="period", INDICATORS=["rate"], OUTPUT=path)
    text = text_of(path)
    assert words in text and period not in text
    QgsProject.instance().addMapLayer(layer)
    dock = DockModel()
    try:
        dock.choose(layer_id=layer.id())
        assert str(content.table_of(dock).columns[0]) == words
    finally:
        dock.release()
        QgsProject.instance().clear()


def test_profiles_show_intervals_and_breaks(run, make_layer, columns, tmp_path):
    """Where bounds stand beside a rate they are drawn; what the profile of the municipality says of breaks is drawn, too."""
    import json

    columns["rate_lower"] = [max(0.0, value - 4) for value in columns["rate"]]
    columns["rate_upper"] = [value + 5 for value in columns["rate"]]
    profile = tmp_path / "profile.json"
    profile.write_text(json.dumps({"schema": 1, "breaks": [{"period": "2024", "title": "Reform"}]}), encoding="utf-8")
    path = str(tmp_path / "pages.pdf")
    run(
        "createreport",
        INPUT=make_layer(columns, name="Bedarf"),
        KEY_FIELD="district",
        NAME_FIELD="district_name",
        INDICATORS=["rate"],
        INDEX_FIELD="",
        PAGES="profiles",
        TITLE="Bedarf",
        PROFILE=str(profile),
        OUTPUT=path,
    )
    text = text_of(path)
    assert "interval: what chance may change" in text and "break: Reform" in text
    assert "Rate lower" not in text and "rate_lower" not in text, "bounds are no indicators of their own"


def test_a_page_says_how_certain_the_numbers_are(report, columns, make_layer, tmp_path):
    columns["quote"] = [None if number == 11 else 10.0 + number for number in range(12)] * 2
    width = [9.0 if number == 2 else 1.0 for number in range(12)] * 2
    columns["quote_lower"] = [-1.0 if one is None else one - half for one, half in zip(columns["quote"], width)]
    columns["quote_upper"] = [99.0 if one is None else one + half for one, half in zip(columns["quote"], width)]
    squares = [
        f"POLYGON(({x} 0, {x + 900} 0, {x + 900} 900, {x} 900, {x} 0))" for x in (1000 * number for number in range(12))
    ]
    layer = make_layer(columns, squares * 2, name="Quoten")
    chosen = {"INPUT": layer, "INDICATORS": ["quote"], "PAGES": "report", "PERIOD": "2024"}
    results, text = report(**chosen, PARTS=["certainty"])
    assert results["PAGE_COUNT"] == 1 and "How certain are the numbers?" in text
    assert "weak in Viertel 03" in text and "differ from the municipality" in text and "How to read it" in text
    assert "99" not in re.sub(r"99[.,]8", "", text), "without a value there is no interval"
    _, text = report(INPUT=layer, INDICATORS=["rate"], PAGES="report", PARTS=["certainty", "methods"], PERIOD="2024")
    assert "How certain" not in text, "without bounds there is no such page"
