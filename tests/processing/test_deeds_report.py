"""“From data to deeds” in the report: five questions for each district, the agenda, and no text of a note."""

from __future__ import annotations

import shutil
import subprocess

import pytest

SECRET = "Zeugin Ypsilon"


@pytest.fixture
def told(run, make_layer, tmp_path):
    """The text of the printed part, page by page."""
    from qgis.core import QgsProject

    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext")
    keys = [f"{place:02d}" for place in range(6)]
    city = {
        "district": keys,
        "name": [f"Viertel {key}" for key in keys],
        "period": ["2025"] * 6,
        "index": [3.0, 1.0, 0.5, -0.5, -1.0, -3.0],
        "rate": [30.0, 20, 18, 15, 10, 5],
    }
    notes = {
        "district": ["00"] * 6 + ["05"] * 6 + ["01"] * 2,
        "author_code": [f"code{place:02d}x" for place in range(14)],
        "assessment": [-1] * 14,
        "period": ["2025"] * 14,
        "target_group": ["families"] * 14,
        "field_of_action": ["housing"] * 14,
        "q4_missing": [SECRET] * 14,
        "text": [SECRET] * 14,
    }
    offers = {
        "name": ["Treff am Markt"], "provider": ["Verein Nord"], "district": ["03"], "field_of_action": ["housing"],
        "target_group": ["families"],
    }  # fmt: skip
    measures = {
        "title": ["Treff ausbauen", "Bus am Abend"],
        "district": ["00", "01"],
        "status": ["agreed", "idea"],
        "responsible": ["Jugendamt", None],
        "due": ["2020-03-01", None],
    }
    path = tmp_path / "taten.pdf"
    QgsProject.instance().clear()
    run(
        "createreport",
        INPUT=make_layer(city),
        INDICATORS=["rate"],
        PAGES="report",
        PARTS=["questions"],
        PERCEPTIONS=make_layer(notes, False, name="perceptions"),
        OFFERS=make_layer(offers, False, name="offers"),
        MEASURES=make_layer(measures, False, name="measures"),
        OUTPUT=str(path),
    )
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def test_a_page_for_each_district_and_the_agenda(told):
    assert len(told) == 7
    first = told[0]
    assert "Viertel 00" in first and "voices and index lie on the same side" in first
    assert "families: 6 people" in first and "Housing: 6 people" in first and "White spot" in first
    assert "Jugendamt" in first
    assert "Treff am Markt" in told[3] and "Verein Nord" in told[3]
    assert told[2].count("Open") == 5, "what nobody has answered is printed as open"
    assert "people see it worse than the index" in told[5]
    agenda = told[-1]
    assert "was due on 2020-03-01" in agenda and "has no office or no date yet" in agenda and "Viertel 05" in agenda


def test_no_text_of_a_note_is_printed(told):
    whole = "".join(told)
    assert SECRET not in whole and "code0" not in whole
