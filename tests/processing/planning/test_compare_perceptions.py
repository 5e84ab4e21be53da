"""Voices beside the index from the toolbox; no text, point or code of a note in anything that goes out."""

from __future__ import annotations

import pytest

CITY = {
    "district": ["01", "02", "03", "04", "05", "06"],
    "name": ["Nord", "Süd", "West", "Ost", "Mitte", "Rand"],
    "period": ["2025"] * 6,
    "index": [2.0, 1.9, -2.0, -1.9, 0.0, 0.1],
    "kinder": [100.0] * 6,
}
SECRET = "Zeugin Ypsilon sagt Xanthippe"


def notes(*districts, **columns) -> dict:
    """Notes of districts, each a key and assessments of one author each."""
    rows = [(key, value) for key, values in districts for value in values]
    table = {
        "district": [key for key, _ in rows],
        "author_code": [f"qz{place:04d}" for place in range(len(rows))],
        "assessment": [value for _, value in rows],
        "period": ["2025"] * len(rows),
        "actor_type": ["resident"] * len(rows),
        "target_group": ["families"] * len(rows),
        "field_of_action": ["housing"] * len(rows),
        "text": [SECRET] * len(rows),
        "q4_missing": [SECRET] * len(rows),
        "uuid": [f"wxyz-{place:04d}-note" for place in range(len(rows))],
    }
    return {**table, **columns}


TOLD = notes(("01", [-1] * 5), ("02", [1] * 5), ("03", [-2] * 8), ("04", [2] * 4), ("05", [1, -1]))
OFFERS = {
    "name": ["Treff", "Beratung", "Mobil"],
    "district": ["03", "04", None],
    "field_of_action": ["housing", "youth", "youth"],
    "target_group": ["everyone", "youth", "youth"],
    "capacity": [10.0, None, 30.0],
    "catchment": [None, None, 900.0],
    "valid_to": [None, "2020-12-31", None],
}


@pytest.fixture
def given(make_layer):
    def points(count: int) -> list[str]:
        return [f"POINT({7000.25 + place} 123.75)" for place in range(count)]

    def make(told=TOLD, offers=OFFERS) -> dict:
        where = [f"POINT({x} 500)" for x in (2500, 3500, 1000)]
        return {
            "INPUT": make_layer(CITY),
            "PERCEPTIONS": make_layer(told, points(len(told["district"])), name="perceptions"),
            "OFFERS": make_layer(offers, where, name="offers"),
            "POPULATION_FIELD": "kinder",
        }

    return make


def test_words_and_numbers(run, given, read_layer):
    result = run("compareperceptions", **given())
    table = read_layer(result["OUTPUT"])
    assert table["agreement"] == ["agree", "statistically_worse", "perceived_worse", "few", "few", "no_voice"]
    assert table["authors"] == [5, 5, 8, 4, 2, 0]
    assert table["assessment"] == [-1, 1, -2, 2, None, None], "below three people nothing is told"
    assert table["share_negative"] == [1, 0, 1, 0, None, None]
    assert table["voice_strength"] == ["statement", "statement", "statement", "hint", "none", "none"]
    assert result["AUTHOR_COUNT"] == 24


def test_one_voice_for_each_author(run, given, read_layer):
    told = notes(("01", [-1] * 9), author_code=["a"] * 5 + ["b", "c", "d", "e"])
    table = read_layer(run("compareperceptions", **given(told))["OUTPUT"])
    assert table["authors"][0] == 5 and table["agreement"][0] == "agree"
    told["author_code"] = ["a"] * 9
    assert read_layer(run("compareperceptions", **given(told))["OUTPUT"])["agreement"][0] == "few"


def test_white_spots(run, given, read_layer):
    result = run("compareperceptions", **given(), WHITE_SPOTS="TEMPORARY_OUTPUT", PERIOD="2025")
    table = read_layer(result["WHITE_SPOTS"])
    rows = list(zip(*(table[name] for name in ("field_of_action", "target_group", "district", "offers", "reason"))))
    youth = {district: (offers, reason) for action, group, district, offers, reason in rows if group == "youth"}
    # the bus stands on the border of 01 and 02 and reaches most of both; the other offer has ended
    assert youth == {
        "01": (1, None), "02": (1, None), "03": (0, None), "04": (0, None), "05": (0, None), "06": (0, None),
    }  # fmt: skip
    housing = {
        district: reason for action, group, district, _, reason in rows if (action, group) == ("housing", "families")
    }
    assert housing["01"] == housing["02"] == "no_offer" and housing["03"] is None
    assert result["WHITE_SPOT_COUNT"] == sum(table["white_spot"]) == 4
    spots = read_layer(result["OUTPUT"])
    assert spots["white_spots"] == [2, 2, 0, 0, 0, 0] and spots["offers"] == [1, 1, 1, 0, 0, 0]
    assert [table["per_100"][place] for place, row in enumerate(rows) if row[1] == "youth"][:2] == [15, 15]


def test_points_where_people_live_decide(run, given, make_layer, read_layer):
    homes = make_layer({"n": [5, 1]}, ["POINT(100 500)", "POINT(1500 500)"], name="homes")
    table = read_layer(
        run("compareperceptions", **given(), POPULATION_POINTS=homes, WHITE_SPOTS="TEMPORARY_OUTPUT")["WHITE_SPOTS"]
    )
    places = [place for place, group in enumerate(table["target_group"]) if group == "youth"]
    reached = {table["district"][place]: table["offers"][place] for place in places}
    assert reached["01"] == 1 and reached["02"] == 1 and reached["03"] == 0


def test_nothing_of_a_note_goes_out(run, given, tmp_path):
    outputs = {
        "OUTPUT": tmp_path / "o.gpkg",
        "WHITE_SPOTS": tmp_path / "w.gpkg",
        "REPORT": tmp_path / "r.html",
    }
    run("compareperceptions", **given(), **{name: str(path) for name, path in outputs.items()})
    import struct

    traces = [SECRET.encode(), b"qz0001", b"wxyz-0001", b"7001.25", b"123.75", struct.pack("<d", 7001.25)]
    for path in outputs.values():
        data = path.read_bytes()
        assert len(data) > 1000
        assert not [trace for trace in traces if trace in data], path.name


def test_what_is_past_its_date_or_of_another_year_does_not_count(run, given, read_layer):
    told = notes(("01", [-1] * 5), delete_after=["2020-01-01"] * 4 + ["2999-01-01"])
    assert read_layer(run("compareperceptions", **given(told))["OUTPUT"])["authors"][0] == 1
    told = notes(("01", [-1] * 5), period=["2024"] * 2 + ["2026"] * 3)
    assert read_layer(run("compareperceptions", **given(told))["OUTPUT"])["authors"][0] == 3, "the newest"
    one = run("compareperceptions", **given(told), PERCEPTION_PERIOD="2024")
    assert read_layer(one["OUTPUT"])["authors"][0] == 2


def test_the_report_tells_who_has_not_spoken_and_hides_small_numbers(run, given, tmp_path):
    told = notes(("01", [-1] * 6), actor_type=["resident"] * 4 + ["school"] * 2, target_group=["families"] * 6)
    page = tmp_path / "r.html"
    run("compareperceptions", **given(told), REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert "fewer than 3" in text and "youth work" in text and "Nord" in text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"PERCEPTIONS": "INPUT"}, "assessment"),
        ({"PERCEPTION_PERIOD": "1999"}, "1999"),
        ({"OFFERS": None, "WHITE_SPOTS": "TEMPORARY_OUTPUT"}, "OFFERS"),
    ],
)
def test_what_does_not_fit_is_one_sentence(run, given, changes, said):
    from qgis.core import QgsProcessingException

    parameters = given()
    changes = {name: parameters["INPUT"] if value == "INPUT" else value for name, value in changes.items()}
    with pytest.raises(QgsProcessingException, match=said):
        run("compareperceptions", **{**parameters, **changes})


def test_the_map_shows_the_words(run, given, tmp_path):
    from qgis.core import QgsVectorLayer

    path = tmp_path / "o.gpkg"
    run("compareperceptions", **given(), OUTPUT=str(path))
    layer = QgsVectorLayer(str(path), "o", "ogr")
    layer.loadDefaultStyle()
    values = [category.value() for category in layer.renderer().categories()]
    assert values[:-1] == ["agree", "statistically_worse", "perceived_worse", "mixed", "few", "no_voice"]
