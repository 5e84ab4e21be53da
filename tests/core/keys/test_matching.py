"""True repairs are found, wrong ones are not: real key sets and the look-alikes that went wrong."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from sozialraum.core.keys.matching import match_keys
from sozialraum.core.keys.repairs import REPAIRS


def numbers(first, last, width=0, prefix=""):
    return [f"{prefix}{number:0{width}d}" for number in range(first, last + 1)]


def warned(match):
    return [str(finding.reason) for finding in match.findings if finding.warning]


# ---- wrong repairs -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "districts"),
    [
        (numbers(101, 109), numbers(1, 9)),
        (numbers(1, 9), numbers(101, 109)),
        (numbers(101, 112), numbers(1, 12, 2)),
        (numbers(101, 112, 4), numbers(1, 12, 2)),
        (numbers(1010, 1090)[::10], numbers(101, 109)),
        (numbers(2001, 2012), numbers(1, 12, 2)),
        (numbers(1, 9, 0, "1-"), numbers(1, 9)),
        (numbers(1, 9, 0, "1."), numbers(1, 9)),
        (["1.12", "11.3", "2.14"], ["11.2", "1.13", "21.4"]),
    ],
)
def test_digits_are_never_taken_away_or_added(keys, districts):
    match = match_keys(keys, districts)
    assert match.target == {}


def test_shared_digits_are_offered_in_a_warning():
    assert "Without the digits “10”" in warned(match_keys(numbers(101, 109), numbers(1, 9)))[0]
    assert "With the digits “10” that all keys of the layer" in warned(match_keys(numbers(1, 9), numbers(101, 109)))[0]


def test_a_column_of_years_meets_nothing_but_itself():
    assert match_keys(numbers(2001, 2012), [f"Nr {n}" for n in numbers(2001, 2012)]).target == {}
    match = match_keys(numbers(2001, 2012), numbers(2005, 2030))
    assert len(match.target) == 8 and "may be chance" in warned(match)[0]


def test_counties_cut_to_two_digits_are_no_districts():
    counties = [f"{land:02d}{number:03d}" for land in range(1, 17) for number in range(1, 26)]
    match = match_keys(counties, numbers(1, 26, 2))
    assert match.target == {}
    # letters hide nothing: the same keys behind a word
    assert match_keys([f"K{text[:2]}" + text[2:] for text in counties], numbers(1, 26, 2)).target == {}


def test_plain_numbers_that_are_not_covered_are_joined_with_a_warning():
    for keys, districts in ((numbers(1, 12), numbers(1, 9)), (numbers(1, 9), numbers(1, 12, 2))):
        match = match_keys(keys, districts)
        assert len(match.target) == 9
        assert "may be chance" in warned(match)[0]
    assert warned(match_keys(numbers(1, 12), numbers(1, 12, 2))) == []


NAMES = ["Altmarkt", "Bahnhof", "Brühl", "Dornheide", "Eichholz", "Fährhaus", "Grünau", "Hafen", "Inselblick"]


def test_numbers_under_other_names_are_doubted_and_never_repaired():
    turned = NAMES[4:] + NAMES[:4]
    keys, padded = numbers(1, 9), numbers(1, 9, 2)
    own = dict(zip(keys, NAMES))
    equal = match_keys(keys, keys, names=own, district_names=dict(zip(keys, turned)))
    assert len(equal.target) == 9 and "only 0 % of the names" in warned(equal)[0]
    assert warned(match_keys(keys, keys, names=own, district_names=own)) == []
    lost = match_keys(keys, padded, names=own, district_names=dict(zip(padded, turned)))
    assert lost.target == {} and "the names do not agree" in warned(lost)[0]
    assert len(match_keys(keys, padded, names=own, district_names=dict(zip(padded, NAMES))).target) == 9


def test_names_prove_what_numbers_cannot():
    keys, districts = ["STGT01", "STGT02", "STGT03"], numbers(1, 6, 2)
    assert match_keys(keys, districts).target == {}
    match = match_keys(keys, districts, names=dict(zip(keys, NAMES)), district_names=dict(zip(districts, NAMES)))
    assert match.target == dict(zip(keys, districts))
    assert "Check a few of them" in warned(match)[0]


def test_few_names_are_offered_and_taken_when_asked_for():
    keys = ["Bruehl", "Nirgendwo", "Anderswo", "Irgendwo"]
    match = match_keys(keys, NAMES)
    assert match.target == {} and "KEY_MATCHING=name" in warned(match)[0]
    assert match_keys(keys, NAMES, "name").target == {"Bruehl": "Brühl"}


def test_two_keys_to_one_district_are_neither_and_named():
    match = match_keys(["Am Hart", "Am-Hart", "Hafen", "Mitte"], ["AmHart", "Hafen", "Mitte"])
    assert match.target == {"Hafen": "Hafen", "Mitte": "Mitte"}
    assert "Am Hart, Am-Hart" in str(match.ambiguous["Am Hart"])
    match = match_keys(["am hart", "Hafen"], ["Am Hart", "AM HART", "Hafen"])
    assert "am hart" not in match.target and "2 districts would match" in str(match.ambiguous["am hart"])


def test_the_repair_that_explains_both_sides_wins():
    """Two keys agree letter by letter, all sixty by name: the two come by name, too."""
    districts = [f"Mühle {chr(65 + i // 8)}{'abcdefgh'[i % 8]}" for i in range(60)]
    keys = districts[:2] + [text.replace("ü", "ue") for text in districts[2:]]
    match = match_keys(keys, districts)
    assert match.target == dict(zip(keys, districts))
    assert list(match.repair.values()).count("name") == 58
    # leftovers of an exact match get no names
    rest = match_keys([*districts[:57], "Muehle Hb", "MÜHLE-hc"], districts)
    assert len(rest.target) == 59


# ---- the bridge --------------------------------------------------------------------------------------------------


def test_a_bridge_goes_before_equal_keys_and_says_so():
    match = match_keys(["01", "02", "03"], ["01", "02", "03", "04"], bridge={"02": "03", "03": "04"})
    assert match.target == {"01": "01", "02": "03", "03": "04"}
    assert "Keys that also name other districts of the layer: 2" in " ".join(warned(match))


def test_a_bridge_that_does_nothing_is_a_warning():
    swapped = match_keys(["71", "72"], ["0101", "0102"], bridge={"0101": "71", "0102": "72"})
    assert swapped.target == {} and "wrong way round" in warned(swapped)[0]
    idle = match_keys(["01", "02"], ["01", "02"], bridge={"x": "y"})
    assert len(idle.target) == 2 and "translates nothing" in warned(idle)[0]
    lost = match_keys(["71", "72"], ["0101", "0102"], bridge={"71": "0101", "72": "9999"})
    assert "New keys of the bridge table that are not in the layer: 1, for example “9999”" in " ".join(warned(lost))


# ---- true repairs of real layers -----------------------------------------------------------------------------------


def properties(path, field):
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return [feature["properties"][field] for feature in features]


def test_berlin_lost_its_zeros(real_data):
    districts = properties(real_data / "berlin/geometry/lor_planungsraeume_bis2020.geojson", "RAUMID")
    keys = [text.lstrip("0") for text in districts]
    match = match_keys(keys, districts)
    assert match.target == dict(zip(keys, districts)) and warned(match) == []
    grouped = [f"{text[:2]} {text[2:4]} {text[4:6]} {text[6:]}" for text in districts]
    assert match_keys(grouped, districts).target == dict(zip(grouped, districts))
    named = [f"LOR-{text}" for text in keys]
    assert match_keys(named, districts).target == dict(zip(named, districts))


def test_muenchen_numbers_and_names(real_data):
    path = real_data / "muenchen/geometry/munich_districts.geojson"
    districts, names = properties(path, "SB_NUMMER"), properties(path, "NAME")
    with open(next((real_data / "muenchen/csv").glob("*dichte.csv")), encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["GLIEDERUNG"] == "Stadtbezirk" and row["NUMMER"] != "99"]
    named = {row["NUMMER"]: row["NAME"] for row in rows}
    match = match_keys(list(named), districts, names=named, district_names=dict(zip(districts, names)))
    assert {key: int(district) for key, district in match.target.items()} == {key: int(key) for key in named}
    assert len(match.target) == 25 and warned(match) == []
    by_text = match_keys(list(named.values()), districts, district_names=dict(zip(districts, names)))
    assert {by_text.target[name] for name in named.values()} == set(districts)


def test_leipzig_names(real_data):
    districts = properties(real_data / "leipzig/geometry/leipzig_ortsteile.geojson", "OT_NAME")
    keys = [text.replace("ö", "oe").replace("-", " ").upper() for text in districts]
    match = match_keys(keys, districts)
    assert match.target == dict(zip(keys, districts))
    assert "Names were compared" in warned(match)[0]


def test_counties_by_ags_and_ars(real_data):
    ogr = pytest.importorskip("osgeo.ogr", reason="GDAL is not there")

    layer = ogr.Open(str(real_data / "germany_gisd/kreise_vg250_2022_vereinfacht.gpkg"))
    districts = [feature.GetField("AGS5") for feature in layer.GetLayer(0)]
    for keys in (
        [f"{text}000" for text in districts],
        [f"{text}0000000" for text in districts],
        [f"{text}000".lstrip("0") for text in districts],
        [text.lstrip("0") for text in districts],
    ):
        match = match_keys(keys, districts)
        assert match.target == dict(zip(keys, districts)), keys[0]
        assert warned(match) == []
    states = sorted({text[:2] for text in districts})
    assert match_keys(districts, states).target == {}


def test_every_repair_is_explained_once():
    assert len({repair.name for repair in REPAIRS}) == len(REPAIRS)
    assert len({repair.explanation.template for repair in REPAIRS}) == len(REPAIRS)
    assert np.all([repair.safe for repair in REPAIRS[:6]]) and not any(repair.safe for repair in REPAIRS[6:])


def test_words_that_all_names_share_are_no_names():
    for keys in (["Aachen, Stadt", "Bonn, Stadt", "Köln, Stadt"], ["Stadt Aachen", "Stadt Bonn", "Stadt Köln"]):
        match = match_keys(keys, ["Aachen", "Bonn", "Köln"])
        assert list(match.target.values()) == ["Aachen", "Bonn", "Köln"]
        assert "Check a few of them" in warned(match)[0]


def test_a_total_without_the_letters_is_no_counter_example():
    keys = [*numbers(1, 12, 2, "OT"), "Gesamt"]
    match = match_keys(keys, numbers(1, 12, 2))
    assert len(match.target) == 12 and "Gesamt" not in match.target
    # a part of the numbers proves nothing, whatever stands before them
    part = match_keys(numbers(1, 9, 2, "OT"), numbers(1, 12, 2))
    assert part.target == {} and "is not proven" in warned(part)[0] and "digits" not in " ".join(warned(part))
