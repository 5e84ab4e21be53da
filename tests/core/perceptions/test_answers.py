"""Exports of KoboToolbox and LimeSurvey become notes; whatever tells who somebody is stays behind."""

from __future__ import annotations

from datetime import date

import pytest
from sozialraum.core.messages import SozialraumError
from sozialraum.core.perceptions.answers import read_answers

DISTRICTS = {"01": "01", "Nord": "01", "02": "02", "Süd-West": "02"}
WORDS = {
    "code_groups": {"Kinder": "children"},
    "code_actors": {"Kita": "day_care"},
    "code_fields": {},
    "code_matches": {},
}

KOBO = (
    ["start", "teil/sozialraum", "teil/Wie_ist_es_hier", "zielgruppe", "zielgruppe/kinder", "_location_latitude",
     "_location_longitude", "name", "_uuid", "_submission_time"],
    [
        ["x", "01", "-2", "kinder jugend", "1", "51.5", "7.1", "Erika Muster", "u-1", "2026-05-03T10:00:00"],
        ["x", "süd west", "sehr gut", "", "", "", "", "Max", "u-2", "2026-05-04T10:00:00"],
    ],
)  # fmt: skip
LIME = (
    [
        "id",
        "submitdate",
        "token",
        "ipaddr",
        "stadtteil. Wo?",
        "bewertung. Wie?",
        "akteur. Wer?",
        "q4. Was fehlt?",
        "code. Ihr Code",
    ],
    [
        ["1", "2026-03-01 12:00:00", "tok1", "1.2.3.4", "Nord", "5", "Kita", "Ein Spielplatz", "AB 12"],
        ["2", "2026-03-02 12:00:00", "tok2", "1.2.3.4", "Nord", "1", "Kita", "", "ab 12"],
        ["3", "2026-03-02 12:00:00", "tok3", "1.2.3.5", "Mond", "9", "Kita", "", ""],
    ],
)


def test_kobotoolbox():
    notes = read_answers(*KOBO, {}, DISTRICTS, WORDS)
    first, second = notes.rows
    assert (first["district"], first["assessment"], first["target_group"]) == ("01", -2, "children")
    assert first["date"] == date(2026, 5, 3) and first["period"] == "2026" and first["uuid"] == "u-1"
    assert notes.points == [(7.1, 51.5), None]
    assert (second["district"], second["assessment"]) == ("02", 2)
    assert first["author_code"] != second["author_code"]
    assert "Erika" not in str(notes.rows) and "name" in str(notes.remarks[-1])


def test_limesurvey_with_a_scale_of_five():
    notes = read_answers(*LIME, {}, DISTRICTS, WORDS, "five_is_worst")
    first, second, third = notes.rows
    assert [note.get("assessment") for note in notes.rows] == [-2, 2, None]
    assert first["author_code"] == second["author_code"] != third["author_code"], "“AB 12” and “ab 12” are one person"
    assert first["q4_missing"] == "Ein Spielplatz" and first["actor_type"] == "day_care"
    assert "district" not in third
    told = " ".join(map(str, notes.remarks))
    assert "Mond" in told and "ipaddr" in told
    assert not {"tok1", "1.2.3.4", "AB 12"} & {str(value) for note in notes.rows for value in note.values()}


def test_a_row_read_again_is_the_same_note():
    once, again = (read_answers(*LIME, {}, DISTRICTS, WORDS, "five_is_best") for _ in range(2))
    assert [note["uuid"] for note in once.rows] == [note["uuid"] for note in again.rows]
    assert len({note["uuid"] for note in once.rows}) == 3
    twice = read_answers(["bewertung", "ort"], [["1", ""], ["1", ""]], {}, {}, {})
    assert len({note["uuid"] for note in twice.rows}) == 2, "two people may say the same"


def test_columns_may_be_named():
    notes = read_answers(["Frage 7", "wo"], [["-1", "01"]], {"assessment": "Frage 7", "district": "wo"}, DISTRICTS, {})
    assert notes.rows[0]["assessment"] == -1 and notes.rows[0]["district"] == "01"


@pytest.mark.parametrize(
    ("header", "row", "assigned", "said"),
    [
        (["frage"], ["3"], {}, "ASSIGNED"),
        (["bewertung"], ["A3"], {}, "A3"),
        (["bewertung"], ["4"], {}, "SCALE"),
        (["bewertung"], ["1"], {"unsinn": "bewertung"}, "unsinn"),
        (["bewertung"], ["1"], {"assessment": "Frage"}, "Frage"),
    ],
)
def test_what_cannot_be_read_is_said(header, row, assigned, said):
    with pytest.raises(SozialraumError, match=said):
        read_answers(header, [row], assigned, {}, {})
