"""Kinds of places from the toolbox: what is written, carried over, said and refused."""

from __future__ import annotations

import numpy as np
import pytest

FIELDS = ["arm", "alt", "neu"]


def city(periods=("2022", "2024"), n: int = 60) -> dict:
    """Three kinds of districts; in 2024 district 0 has become one of the third kind, and 59 has a gap."""
    random = np.random.default_rng(3)
    middle = np.array([[5.0, 30, 10], [15, 15, 40], [30, 10, 12]])
    columns: dict[str, list] = {name: [] for name in ("district", "name", "period", *FIELDS)}
    for period in periods:
        for place in range(n):
            kind = 2 if (place, period) == (0, periods[-1]) else place % 3
            values = middle[kind] + random.normal(size=3)
            gap = place == n - 1 and period == periods[-1]
            row = (f"{place:02d}", f"Viertel {place}", period, *(None if gap else float(one) for one in values))
            for name, value in zip(columns, row):
                columns[name].append(value)
    return columns


@pytest.fixture
def layer(make_layer):
    return make_layer(city(), name="Musterstadt")


def test_kinds_profiles_and_transitions(run, layer, read_layer, tmp_path):
    page, profiles, transitions = tmp_path / "page.html", str(tmp_path / "p.gpkg"), str(tmp_path / "t.gpkg")
    result = run(
        "typology", INPUT=layer, INDICATORS=FIELDS, REFERENCE_PERIOD="2022", NAMES="ruhig; jung",
        PROFILES=profiles, TRANSITIONS=transitions, REPORT=str(page),
    )  # fmt: skip
    done, table, moved = (read_layer(one) for one in (result["OUTPUT"], profiles, transitions))
    assert result["KIND_COUNT"] == 3 and result["MOVED_COUNT"] == 1
    assert done["kind"][:6] == [1, 2, 3, 1, 2, 3] and done["kind"][60] == 3 and done["kind_before"][60] == 1
    assert done["kind"][119] is None and done["kind_name"][119] is None and done["kind_distance"][119] is None
    assert done["kind_name"][0] == "ruhig" and done["kind_name"][1] == "jung" and "arm" in done["kind_name"][2]
    assert 0 < done["kind_distance"][0] < 1
    assert table["kind"] == [1] * 3 + [2] * 3 + [3] * 3 and table["indicator"] == FIELDS * 3
    assert table["mean"][0] == pytest.approx(np.mean([done["arm"][one] for one in range(0, 60, 3)]))
    assert table["word"][:3] == ["low", "high", None] or table["word"][:2] == ["low", "high"]
    assert table["districts"][0] == 20 and int(table["medoid"][0]) % 3 == 0
    rows = list(zip(*(moved[name] for name in ("from_period", "to_period", "from", "to", "n"))))
    assert ("2022", "2024", 1, 3, 1) in rows and sum(row[4] for row in rows) == 59
    assert moved["districts"][rows.index(("2022", "2024", 1, 3, 1))] == "Viertel 0"
    text = page.read_text(encoding="utf-8")
    assert (
        "From “ruhig” to" in text
        and "Viertel 0" in text
        and "of the districts right" in text
        and "nan" not in text.lower()
    )


def test_typed_names_are_carried_over(run, layer, read_layer, make_layer, tmp_path):
    profiles = str(tmp_path / "p.gpkg")
    run("typology", INPUT=layer, INDICATORS=FIELDS, PROFILES=profiles)
    typed = read_layer(profiles)
    names = {1: "ruhig", 2: "jung", 3: "belastet"}
    typed = {name: typed[name] for name in ("kind", "kind_name", "indicator", "mean")}
    typed["kind_name"] = [names[kind] for kind in typed["kind"]]
    mixed = {name: values[::-1] for name, values in typed.items()}
    # another first indicator numbers the kinds anew; the names stay with the places
    done = read_layer(
        run("typology", INPUT=layer, INDICATORS=["alt", "arm", "neu"], NAMED=make_layer(mixed, False))["OUTPUT"]
    )
    assert done["kind_name"][1:6] == ["jung", "belastet", "ruhig", "jung", "belastet"]
    assert done["kind"][3] == 3


def test_each_period_by_itself_and_the_newest_as_reference(run, make_layer, read_layer):
    shifted = city()
    shifted["arm"] = [
        None if one is None else one + (100 if period == "2024" else 0)
        for one, period in zip(shifted["arm"], shifted["period"])
    ]
    done = read_layer(run("typology", INPUT=make_layer(shifted), INDICATORS=FIELDS, COMPARISON="per_period")["OUTPUT"])
    assert done["kind"][1:6] == [2, 3, 1, 2, 3] and done["kind"][61:66] == [2, 3, 1, 2, 3]


def test_one_period_has_no_moves(run, make_layer, read_layer, tmp_path):
    page = tmp_path / "page.html"
    result = run("typology", INPUT=make_layer(city(("2024",))), INDICATORS=FIELDS, KINDS=3, REPORT=str(page))
    assert "kind_before" not in read_layer(result["OUTPUT"]) and result["MOVED_COUNT"] == 0
    assert "changed their kind" not in page.read_text(encoding="utf-8")


def test_hidden_values_have_no_kind(run, make_layer, read_layer, tmp_path):
    columns = city(("2024",))
    columns["arm_status"] = ["suppressed" if place == 4 else "ok" for place in range(60)]
    columns["arm"][4] = 77777.0
    profiles = str(tmp_path / "p.gpkg")
    done = read_layer(run("typology", INPUT=make_layer(columns), INDICATORS=FIELDS, PROFILES=profiles)["OUTPUT"])
    assert done["kind"][4] is None and max(read_layer(profiles)["mean"]) < 100


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"INDICATORS": ["arm"]}, "two indicators"),
        ({"KINDS": 5}, "stable"),
        ({"KINDS": 8}, "do not fit"),
        ({"NAMES": "a;b;c;d"}, "NAMES"),
        ({"REFERENCE_PERIOD": "1999"}, "1999"),
        ({"INDICATORS": ["arm", "alt", "same"]}, "same in all"),
        ({"INDICATORS": ["arm", "alt", "gap"]}, "too few"),
        ({"INDICATORS": ["noise1", "noise2", "noise3"]}, "stable way"),
    ],
)
def test_what_does_not_fit_is_one_sentence(run, make_layer, changes, said):
    from qgis.core import QgsProcessingException

    random = np.random.default_rng(1)
    columns = city()
    columns["same"] = [4.0] * 120
    columns["gap"] = [1.0 * (place % 7) if place % 60 < 10 else None for place in range(120)]
    for name in ("noise1", "noise2", "noise3"):
        columns[name] = random.normal(size=120).tolist()
    with pytest.raises(QgsProcessingException, match=said):
        run("typology", INPUT=make_layer(columns), **{"INDICATORS": FIELDS, **changes})


def test_kinds_that_are_not_stable_can_be_looked_at_without_names(run, layer, read_layer, tmp_path):
    page = tmp_path / "page.html"
    done = read_layer(
        run("typology", INPUT=layer, INDICATORS=FIELDS, KINDS=5, ALLOW_UNSTABLE=True, REPORT=str(page))["OUTPUT"]
    )
    assert set(done["kind_name"]) == {None} and max(one for one in done["kind"] if one) == 5
    assert "not stable" in page.read_text(encoding="utf-8")


def test_the_map_has_a_colour_for_each_kind(make_layer):
    from sozialraum.processing.maps.typology import kind_rules, kind_style

    layer = make_layer({"kind": [1, 2, None], "kind_between": [None, 1, None], "kind_before": [1, 1, None]})
    kind_style(["ruhig", "jung"], True)(layer)
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert labels[:2] == ["ruhig", "jung"] and len(labels) == len(kind_rules(["ruhig", "jung"], True)) == 5


def test_by_qgis_process(qgis_process, make_file, tmp_path, read_layer):
    out = tmp_path / "kinds.gpkg"
    result = qgis_process.run("typology", INPUT=make_file(city(("2024",))), INDICATORS=FIELDS, OUTPUT=out)
    assert result["KIND_COUNT"] == 3 and read_layer(out)["kind"][1:4] == [2, 3, 1]
