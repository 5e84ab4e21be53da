"""The report as a text: what stands in it, in which form, and what never does."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from qgis.core import QgsProcessingException

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


def layer_of(make_layer, names, suppressed=None):
    """Districts as squares in two periods with a rate and an index; suppressed: the place of a confidential rate."""
    count = len(names)
    rates = [10.5 + place + 7 * period for period in range(2) for place in range(count)]
    status = ["suppressed" if place == suppressed else "ok" for place in range(2 * count)]
    columns = {
        "district": [f"{place:02d}" for place in range(count)] * 2,
        "name": list(names) * 2,
        "period": ["2023"] * count + ["2024"] * count,
        "people": [1000] * 2 * count,
        "rate": [None if place == suppressed else value for place, value in enumerate(rates)],
        "rate_status": status,
        "index": [float(place - 3) for place in range(count)] * 2,
        "index_class": [1 + place // 2 for place in range(count)] * 2,
        "status_class": [1 + place // 2 for place in range(count)] * 2,
        "dynamics_class": [1 + place % 3 for place in range(count)] * 2,
    }
    squares = [
        f"POLYGON(({x * 1000} 0, {x * 1000 + 1000} 0, {x * 1000 + 1000} 1000, {x * 1000} 1000, {x * 1000} 0))"
        for x in range(count)
    ]
    return make_layer(columns, squares * 2, name="Bedarf")


@pytest.fixture
def write(run, tmp_path):
    """write(layer, **parameters) → (results, content of the file as XML, the archive)."""

    def call(layer, **parameters):
        results = run(
            "createtext", INPUT=layer, KEY_FIELD="district", NAME_FIELD="name", POPULATION_FIELD="people",
            OUTPUT=str(tmp_path / "text.odt"), **{"INDICATORS": ["rate"], "TITLE": "Sozialbericht", **parameters},
        )  # fmt: skip
        archive = zipfile.ZipFile(io.BytesIO((tmp_path / "text.odt").read_bytes()))
        return results, ElementTree.fromstring(archive.read("content.xml")), archive

    return call


def told(element) -> str:
    return "".join(element.itertext())


NAMES = ("Altstadt", "Nord", "Süd", "Ost", "West", "Hafen", "Berg", "Tal")


def test_the_whole_report_is_there(write, make_layer):
    results, root, archive = write(layer_of(make_layer, NAMES), AUTHOR="Amt 12", SOURCE="Statistik")
    headings = [(one.get(f"{TEXT}outline-level"), told(one)) for one in root.iter(f"{TEXT}h")]
    chapters = [words for level, words in headings if level == "1"]
    for words in (
        "The essentials in brief",
        "Status and dynamics",
        "Indicators",
        "Profiles",
        "Tables",
        "Sources and methods",
    ):
        assert words in chapters, headings
    assert {words for level, words in headings if level == "2"} >= set(NAMES)
    listed = root.find(f".//{TEXT}index-body")
    assert [told(one) for one in listed.iter(f"{TEXT}a")] == [words for level, words in headings if level in "12"]
    pictures = [one for one in archive.namelist() if one.startswith("Pictures/")]
    assert results["PICTURE_COUNT"] == len(pictures) > 8
    assert results["TABLE_COUNT"] == len(list(root.iter(f"{TABLE}table"))) > 8
    alternatives = [one.text for one in root.iter(f"{SVG}desc")]
    assert len(alternatives) == len(pictures) and all(alternatives)
    paragraphs = " ".join(told(one) for one in root.iter(f"{TEXT}p"))
    # by hand: 2024 the rate of Tal is 10.5 + 7 + 7, that of Altstadt 17.5
    assert "24.5" in paragraphs and "17.5" in paragraphs and "Amt 12" in paragraphs and "Statistik" in paragraphs


def test_pictures_show_something(write, make_layer):
    from qgis.PyQt.QtGui import QImage

    _, _, archive = write(layer_of(make_layer, NAMES), PARTS=["index", "indicators", "profiles"])
    for name in archive.namelist():
        if name.startswith("Pictures/"):
            image = QImage.fromData(archive.read(name))
            colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
            assert image.width() > 300 and len(colours) > 2, name


def test_parts_are_those_chosen(write, make_layer):
    _, root, _ = write(layer_of(make_layer, NAMES), PARTS=["tables"])
    assert [told(one) for one in root.iter(f"{TEXT}h")] == ["Tables"]


def test_a_confidential_number_is_in_no_cell_sentence_or_picture(write, make_layer):
    """The same file whatever the hidden number is."""
    layer = layer_of(make_layer, NAMES, suppressed=9)
    first = write(layer)[2]
    place = layer.fields().lookupField("rate")
    row = next(one for one in layer.getFeatures() if one["rate_status"] == "suppressed")
    assert layer.dataProvider().changeAttributeValues({row.id(): {place: 77.7}})
    second = write(layer)[2]
    assert [(one, first.read(one)) for one in first.namelist()] == [
        (one, second.read(one)) for one in second.namelist()
    ]


def test_names_of_people_stay_text(write, make_layer):
    hostile = ("<b>Nord</b>", "[% 1+1 %]", "A & B", '"Süd"', "=SUM(A1)", "{{x}}", "Ort\nzwei", "x" * 92)
    _, root, archive = write(layer_of(make_layer, hostile), PARTS=["profiles", "tables"])
    words = " ".join(told(one) for one in root.iter(f"{TEXT}h"))
    for name in hostile:
        assert re.sub(r"\s+", "", name) in re.sub(r"\s+", "", words), name
    assert archive.testzip() is None


def test_what_cannot_be_written_is_refused_and_leaves_the_old_file(run, make_layer, tmp_path):
    path = tmp_path / "text.odt"
    path.write_text("old")
    with pytest.raises(QgsProcessingException, match="index"):
        run("createtext", INPUT=layer_of(make_layer, NAMES), KEY_FIELD="district", INDEX_FIELD="", OUTPUT=str(path))
    assert path.read_text() == "old" and [one.name for one in tmp_path.iterdir()] == ["text.odt"]


def test_the_cover_has_the_logo_with_its_words(write, make_layer, tmp_path):
    from qgis.core import QgsExpressionContextUtils, QgsProject
    from qgis.PyQt.QtGui import QImage

    project, layer = QgsProject.instance(), layer_of(make_layer, ["Nord", "Süd"])
    _, plain, _ = write(layer, PARTS=["cover"])
    project.addMapLayer(layer)
    (tmp_path / "wappen.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 0h8v4z"/></svg>'
    )
    QgsExpressionContextUtils.setProjectVariable(project, "sozialraum_logo", str(tmp_path / "wappen.svg"))
    try:
        _, content, archive = write(layer, PARTS=["cover"])
    finally:
        project.clear()
    assert not list(plain.iter(f"{SVG}title"))
    assert (
        [told(one) for one in content.iter(f"{SVG}title")]
        == ["Logo"]
        == [told(one) for one in content.iter(f"{SVG}desc")]
    )
    name = next(one for one in archive.namelist() if one.startswith("Pictures/"))
    image = QImage.fromData(archive.read(name))
    assert image.width() == pytest.approx(2 * image.height(), abs=2) and image.hasAlphaChannel()
