from __future__ import annotations

import math

import numpy as np
import pytest
from sozialraum.core.segregation.registry import MEASURES, STANDARD

# By hand: district shares .8/.2 of equal size, D = .6, isolation = .8·.8 + .2·.2 = .68, P = .5.
TWO = {"district": ["1", "2"], "a": [80, 20], "b": [20, 80], "everyone": [100, 100]}
COLUMNS = (
    "period measure dimension group versus value expected adjusted lower upper p_value value_min value_max districts "
    "districts_left_out population"
)


def values(table: dict, measure: str, **where) -> list[float]:
    rows = range(len(table["measure"]))
    return [
        table["value"][row]
        for row in rows
        if table["measure"][row] == measure and all(table[name][row] == value for name, value in where.items())
    ]


def grid(make_layer, crs: str = "EPSG:25832", periods=("",)):
    """12 × 12 squares of 500 m with a group in the west, once per period."""
    random = np.random.default_rng(1)
    columns = {"district": [], "period": [], "group": [], "other": [], "everyone": []}
    geometries = []
    for number, period in enumerate(periods):
        for place in range(144):
            x, y = 500_000 + place % 12 * 500, 5_800_000 + place // 12 * 500
            total = int(random.integers(80, 200))
            group = int(total * (0.6 - 0.1 * number if place % 12 < 6 else 0.2))
            geometries.append(f"POLYGON(({x} {y},{x + 500} {y},{x + 500} {y + 500},{x} {y + 500},{x} {y}))")
            row = (str(place), period, group, int(total * 0.1), total)
            for name, value in zip(columns, row):
                columns[name].append(value)
    return make_layer(columns, geometries, crs)


def test_two_districts_by_hand(run, make_layer, read_layer):
    result = run("segregationindices", INPUT=make_layer(TWO), GROUPS=["a"], TOTAL_FIELD="everyone")
    table = read_layer(result["OUTPUT"])
    assert list(table)[:16] == COLUMNS.split()
    assert values(table, "dissimilarity", group="a") == [pytest.approx(0.6)]
    assert values(table, "isolation", group="a") == [pytest.approx(0.68)]
    entropy = 1 + (0.8 * math.log(0.8) + 0.2 * math.log(0.2)) / math.log(2)
    assert values(table, "entropy", group="a") == [pytest.approx(entropy)]
    assert values(table, "multi_information", group="") == [pytest.approx(entropy)]
    assert list(dict.fromkeys(table["measure"])) == list(STANDARD)
    assert set(table["districts"]) == {2} and set(table["population"]) == {200.0}
    assert (result["ROW_COUNT"], result["PERIOD_COUNT"], result["LEFT_OUT_COUNT"]) == (7, 1, 0)


def test_periods_are_separate_and_in_order(run, make_layer, read_layer):
    layer = make_layer(
        {
            "district": ["1", "2", "1", "2"],
            "period": ["2021", "2021", "2011", "2011"],
            "a": [80, 20, 50, 50],
            "t": [100, 100, 100, 100],
        }
    )
    table = read_layer(
        run("segregationindices", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", MEASURES=["dissimilarity"])["OUTPUT"]
    )
    assert table["period"] == ["2011", "2021"]
    assert table["value"] == pytest.approx([0.0, 0.6])


def test_every_measure_has_a_value_on_a_map(run, make_layer, read_layer):
    layer = grid(make_layer)
    result = run(
        "segregationindices", INPUT=layer, GROUPS=["group", "other"], TOTAL_FIELD="everyone", MEASURES=list(MEASURES)
    )
    table = read_layer(result["OUTPUT"])
    empty = {name for name, value in zip(table["measure"], table["value"]) if value is None}
    # all districts are equally large, so that concentration is not defined
    assert empty == {"absolute_concentration", "relative_concentration"}
    assert set(table["measure"]) == set(MEASURES)
    assert values(table, "spatial_proximity", group="group")[0] > 1


def test_measures_of_touching_squares_by_hand(run, make_layer, read_layer):
    """Three squares in a row, shares .8 .2 .5: two borders of 1 km with |Δp| = .6 and .3; all squares have one shape."""
    layer = make_layer({"district": ["1", "2", "3"], "a": [80, 20, 50], "t": [100, 100, 100]})
    names = ["dissimilarity", "dissimilarity_adjacency", "dissimilarity_border", "dissimilarity_shape", "delta"]
    table = read_layer(run("segregationindices", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", MEASURES=names)["OUTPUT"])
    found = dict(zip(table["measure"], table["value"]))
    assert found["dissimilarity"] == pytest.approx(0.4)
    for name in names[1:4]:
        assert found[name] == pytest.approx(0.4 - 0.45)
    assert found["delta"] == pytest.approx(0.5 * (abs(80 / 150 - 1 / 3) + abs(20 / 150 - 1 / 3)))


def test_centre_point_decides_the_sign(run, make_layer, read_layer):
    layer = grid(make_layer)
    found = []
    for x in (500_000, 506_000):
        result = run(
            "segregationindices",
            INPUT=layer,
            GROUPS=["group"],
            TOTAL_FIELD="everyone",
            MEASURES=["relative_centralisation"],
            CENTRE_POINT=f"{x},5803000 [EPSG:25832]",
        )
        found.append(read_layer(result["OUTPUT"])["value"][0])
    assert found[0] > 0.1 and found[1] < -0.1


def test_decay_and_bandwidth_are_metres(run, make_layer, read_layer):
    layer = grid(make_layer)
    found = []
    for metres in (500, 5000):
        result = run(
            "segregationindices",
            INPUT=layer,
            GROUPS=["group"],
            TOTAL_FIELD="everyone",
            MEASURES=["spatial_proximity", "spatial_information"],
            DECAY=metres,
            BANDWIDTH=metres,
        )
        found.append(read_layer(result["OUTPUT"])["value"])
    assert all(near > far for near, far in zip(*found))


@pytest.mark.parametrize("inference", ["bootstrap", "bootstrap_persons", "permutation"])
def test_inference_fills_its_columns(run, make_layer, read_layer, inference):
    layer = grid(make_layer, periods=("2019", "2023"))
    result = run(
        "segregationindices",
        INPUT=layer,
        GROUPS=["group"],
        TOTAL_FIELD="everyone",
        INFERENCE=inference,
        REPLICATES=100,
        SEED=3,
    )
    table = read_layer(result["OUTPUT"])
    assert all(low is not None and low < high for low, high in zip(table["lower"], table["upper"]))
    assert all((p is not None) == (inference == "permutation") for p in table["p_value"])
    if inference == "permutation":
        assert max(table["p_value"]) == pytest.approx(1 / 101)


def test_versus_and_own_totals(run, make_layer, read_layer):
    layer = make_layer({**TWO, "half": [90, 40]})
    table = read_layer(
        run(
            "segregationindices",
            INPUT=layer,
            GROUPS=["a"],
            TOTAL_FIELD="everyone",
            VERSUS="b",
            MEASURES=["dissimilarity", "interaction"],
        )["OUTPUT"]
    )
    assert table["versus"] == ["b", "b"]
    assert table["value"] == pytest.approx([0.6, 0.32])
    table = read_layer(
        run("segregationindices", INPUT=layer, GROUPS=["a"], TOTALS=["half"], MEASURES=["dissimilarity"])["OUTPUT"]
    )
    assert table["value"] == pytest.approx([0.5 * (abs(0.8 - 1 / 3) + abs(0.2 - 2 / 3))])


def test_order_of_groups_and_totals_is_the_order_of_choice(run, make_layer, read_layer):
    layer = make_layer({**TWO, "half": [90, 40]})
    table = read_layer(
        run(
            "segregationindices",
            INPUT=layer,
            GROUPS=["b", "a"],
            TOTALS=["everyone", "half"],
            MEASURES=["dissimilarity"],
        )["OUTPUT"]
    )
    assert table["group"] == ["b", "a"]
    assert table["value"] == pytest.approx([0.6, 0.5 * (abs(0.8 - 1 / 3) + abs(0.2 - 2 / 3))])


@pytest.mark.parametrize("versus", [None, "b"])  # a group that others are compared with is one group all the same
def test_exposure_matrix(run, make_layer, read_layer, versus):
    result = run(
        "segregationindices",
        INPUT=make_layer(TWO),
        GROUPS=["a", "b"],
        TOTAL_FIELD="everyone",
        VERSUS=versus,
        EXPOSURE="TEMPORARY_OUTPUT",
    )
    table = read_layer(result["EXPOSURE"])
    assert list(zip(table["group"], table["versus"])) == [("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]
    assert table["value"] == pytest.approx([0.68, 0.32, 0.32, 0.68])


def test_suppressed_counts_give_bounds(run, make_layer, read_layer):
    layer = make_layer(
        {
            "district": ["1", "2", "3"],
            "a": [80.0, 20.0, None],
            "a_status": [None, None, "suppressed"],
            "t": [100, 100, 40],
        }
    )
    wide, narrow = (
        read_layer(
            run(
                "segregationindices",
                INPUT=layer,
                GROUPS=["a"],
                TOTAL_FIELD="t",
                MEASURES=["dissimilarity"],
                HIDDEN_MAXIMUM=maximum,
            )["OUTPUT"]
        )
        for maximum in (0, 2)
    )
    assert wide["value"] == pytest.approx([0.6]) and wide["districts_left_out"] == [1]
    assert wide["value_min"][0] < narrow["value_min"][0] < narrow["value_max"][0] <= wide["value_max"][0]

    def dissimilarity(x):
        return 0.5 * sum(abs(a / sum(x) - (b - a) / (240 - sum(x))) for a, b in zip(x, (100, 100, 40)))

    possible = [dissimilarity((80, 20, hidden)) for hidden in range(3)]
    assert [narrow["value_min"][0], narrow["value_max"][0]] == pytest.approx([min(possible), max(possible)])


def test_table_without_geometry_lacks_only_the_spatial_measures(run, make_layer, read_layer):
    table = read_layer(
        run(
            "segregationindices",
            INPUT=make_layer(TWO, geometries=False),
            GROUPS=["a"],
            TOTAL_FIELD="everyone",
            MEASURES=["dissimilarity", "spatial_proximity"],
        )["OUTPUT"]
    )
    assert table["measure"] == ["dissimilarity"]


def test_report_says_it_in_words_with_a_chart(run, make_layer, tmp_path):
    path = tmp_path / "report.html"
    run(
        "segregationindices",
        INPUT=grid(make_layer, periods=("2019", "2023")),
        GROUPS=["group"],
        TOTAL_FIELD="everyone",
        INFERENCE="bootstrap",
        REPLICATES=50,
        REPORT=str(path),
    )
    text = path.read_text(encoding="utf-8")
    assert "of 100 persons of “group” would have to move" in text
    assert text.count("<svg") == len(STANDARD)
    assert "{" not in text.split("</style>")[1]


def test_report_names_the_districts_left_out(run, make_layer, tmp_path):
    path = tmp_path / "report.html"
    layer = make_layer({"district": ["1", "2", "Nordstadt"], "a": [80, 20, 70], "t": [100, 100, 50]})
    run("segregationindices", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", REPORT=str(path))
    assert "larger than the total" in path.read_text(encoding="utf-8")
    assert "Nordstadt" in path.read_text(encoding="utf-8")


def test_the_report_compares_with_the_second_group_and_with_chance(run, make_layer, tmp_path):
    path = tmp_path / "report.html"
    layer = make_layer({"a": [5, 5, 5], "b": [5, 5, 5], "c": [9, 0, 1]})
    layer.setFieldAlias(layer.fields().lookupField("b"), "Rentner")
    measures = ["dissimilarity", "multi_information"]
    run("segregationindices", INPUT=layer, GROUPS=["a", "c"], VERSUS="b", MEASURES=measures, REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert "over the districts like “Rentner”" in text and "compared with “Rentner”" in text
    assert text.count("no segregation to be seen") == 1 and text.count("freed of chance D is") == 1


def test_districts_named_twice_are_mentioned(run, make_layer, tmp_path):
    path = tmp_path / "report.html"
    layer = make_layer({"district": ["1", "2"] * 2, "year": [2020] * 2 + [2021] * 2, "a": [80, 20, 60, 40]}, False)
    run("segregationindices", INPUT=layer, GROUPS=["a"], REPORT=str(path))
    assert "field “district” names some districts more than once" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("key", [None, "district"])
def test_rows_without_a_period_are_left_out_and_counted(run, make_layer, read_layer, tmp_path, key):
    path = tmp_path / "report.html"
    layer = make_layer(
        {
            "district": ["3", "1", "2", "1", "2"],
            "year": [None, 2020, 2020, 2021, 2021],
            "a": [7, 80, 20, 60, 40],
            "t": [9, 100, 100, 100, 100],
        }
    )
    choices = {"INPUT": layer, "GROUPS": ["a"], "TOTAL_FIELD": "t", "PERIOD_FIELD": "year", "KEY_FIELD": key}
    table = read_layer(run("segregationindices", **choices, MEASURES=["dissimilarity"], REPORT=str(path))["OUTPUT"])
    assert table["period"] == ["2020", "2021"] and table["value"] == pytest.approx([0.6, 0.2])
    assert "their period is empty: 1" in path.read_text(encoding="utf-8")
    local = read_layer(run("localsegregation", **choices)["OUTPUT"])
    assert local["lq_a"] == [None, pytest.approx(1.6), pytest.approx(0.4), pytest.approx(1.2), pytest.approx(0.8)]


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"GROUPS": []}, "Nothing was chosen for “Groups"),
        (
            {"MEASURES": ["dissimilarity", "duncan"]},
            "no “duncan” for “Measures .MEASURES.”. Choose from: dissimilarity",
        ),
        ({"KERNEL": "box"}, "no “box” .* triangular, gaussian"),
        ({"CONFIDENCE": 2}, "“2” is not possible .* from 0.5 to 0.999"),
        ({"DECAY": 0}, "“0” is not possible .* of at least 1"),
        ({"GROUPS": ["nobody"]}, "nobody"),
        ({"GROUPS": ["name"]}, "must hold numbers"),
        ({"GROUPS": ["a", "b"], "TOTALS": ["everyone"]}, "one total per group"),
        ({"GROUPS": ["a"], "KEY_FIELD": "name"}, "more than once"),
    ],
)
def test_mistakes_are_one_sentence(run, make_layer, parameters, said):
    from qgis.core import QgsProcessingException

    layer = make_layer({**TWO, "name": ["north", "north"]})
    with pytest.raises(QgsProcessingException, match=said):
        run("segregationindices", **{"INPUT": layer, "GROUPS": ["a"], "TOTAL_FIELD": "everyone", **parameters})


def test_overlapping_districts_are_mentioned(run, make_layer, tmp_path):
    square = "POLYGON((0 0,1000 0,1000 1000,0 1000,0 0))"
    layer = make_layer({**TWO}, [square, "POLYGON((0 0,3000 0,3000 1000,0 1000,0 0))"])
    path = tmp_path / "report.html"
    run("segregationindices", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="everyone", REPORT=str(path))
    assert "overlap" in path.read_text(encoding="utf-8")


def test_from_the_command_line(qgis_process, make_file, read_layer, tmp_path):
    output = tmp_path / "indices.gpkg"
    result = qgis_process.run(
        "segregationindices",
        INPUT=make_file(TWO),
        GROUPS="a",
        TOTAL_FIELD="everyone",
        MEASURES=["dissimilarity", "isolation"],
        INFERENCE="permutation",
        REPLICATES=20,
        OUTPUT=output,
        REPORT=tmp_path / "report.html",
    )
    assert result["ROW_COUNT"] == 2
    assert read_layer(output)["value"] == pytest.approx([0.6, 0.68])
    assert "would have to move" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_german_report(qgis_process_german, make_file, tmp_path):
    report = tmp_path / "bericht.html"
    qgis_process_german.run(
        "segregationindices",
        INPUT=make_file(TWO),
        GROUPS="a",
        TOTAL_FIELD="everyone",
        OUTPUT=tmp_path / "indizes.gpkg",
        REPORT=report,
    )
    text = report.read_text(encoding="utf-8")
    assert "60 von 100 Personen der Gruppe „a“ müssten umziehen" in text
    assert "everyone else" not in text and "Segregationsindex" in text


def test_overlapping_groups_have_no_measures_over_all_groups_unless_they_are_named(
    run, make_layer, read_layer, tmp_path
):
    columns = {"district": list("1234"), "a": [10, 20, 30, 5], "b": [40, 10, 20, 15], "t": [100, 80, 120, 60]}
    layer = make_layer(columns)
    given = {"INPUT": layer, "GROUPS": ["a", "b"], "TOTAL_FIELD": "t"}
    page = tmp_path / "report.html"
    table = read_layer(run("segregationindices", **given, REPORT=str(page))["OUTPUT"])
    assert "" not in table["group"] and {"dissimilarity", "isolation"} <= set(table["measure"])
    assert "Not in the standard set here" in page.read_text(encoding="utf-8")
    named = read_layer(run("segregationindices", **given, MEASURES=["multi_information"])["OUTPUT"])
    assert named["value"] and named["group"] == [""]
    columns["rest"] = [t - a - b for a, b, t in zip(columns["a"], columns["b"], columns["t"])]
    whole = read_layer(
        run("segregationindices", INPUT=make_layer(columns), GROUPS=["a", "b", "rest"], TOTAL_FIELD="t")["OUTPUT"]
    )
    assert {"multi_information", "mutual_information"} <= set(whole["measure"])
