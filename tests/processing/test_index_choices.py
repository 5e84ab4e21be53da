"""What only a recipe file could choose, chosen by parameter; and what the catalogue knows about indicators."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from qgis.core import QgsProcessingException

A = [4.0, 9.0, 6.0, 2.0, 5.0, 8.0]
B = [9.0, 21.0, 12.0, 5.0, 10.0, 30.0]


def columns(**more):
    return {"district": list("123456"), "a": A, "b": B, **more}


def test_each_indicator_has_its_own_transformation(run, make_layer, read_layer, tmp_path):
    path = tmp_path / "recipe.json"
    out = run(
        "socialindex",
        INPUT=make_layer(columns()),
        INDICATORS=["b", "a"],
        TRANSFORMS="ln1p; none",
        RECIPE_OUT=str(path),
    )
    logs = [math.log(value + 1) for value in B]

    def z(values):
        return (np.array(values) - np.mean(values)) / np.std(values)

    assert read_layer(out["OUTPUT"])["index"] == pytest.approx((z(A) + z(logs)) / 2)
    assert json.loads(path.read_text(encoding="utf-8"))["transforms"] == ["ln1p", "none"]
    again = run("socialindex", INPUT=make_layer(columns()), RECIPE_FILE=str(path))
    assert read_layer(again["OUTPUT"])["index"] == pytest.approx((z(A) + z(logs)) / 2)
    for wrong, words in {"ln1p": "1 entries for 2 indicators", "ln1p; lm": "no transformation"}.items():
        with pytest.raises(QgsProcessingException, match=words):
            run("socialindex", INPUT=make_layer(columns()), INDICATORS=["b", "a"], TRANSFORMS=wrong)


def test_districts_with_gaps_can_take_part_in_means(run, make_layer, read_layer):
    layer = make_layer(columns(a=[*A[:5], None]))
    complete = read_layer(run("socialindex", INPUT=layer, INDICATORS=["a", "b"])["OUTPUT"])
    available = read_layer(run("socialindex", INPUT=layer, INDICATORS=["a", "b"], BASE="available")["OUTPUT"])
    for table, known in ((complete, B[:5]), (available, B)):
        assert table["z_b"][:5] == pytest.approx((np.array(B[:5]) - np.mean(known)) / np.std(known))
        assert table["index"][5] is None


@pytest.mark.parametrize("kind", range(1, 10))
@pytest.mark.parametrize("tie", ["lower", "upper"])
def test_quantiles_of_every_type_and_both_sides(run, make_layer, read_layer, kind, tie):
    from sozialraum.core.numerics import quantile

    out = run(
        "socialindex",
        INPUT=make_layer(columns()),
        INDICATORS=["a"],
        STANDARDISATION="none",
        CLASSES="quantiles",
        CLASS_COUNT=3,
        QUANTILE_TYPE=str(kind),
        TIE=tie,
    )
    breaks = quantile(np.array(A), [1 / 3, 2 / 3], kind)
    above = np.greater if tie == "lower" else np.greater_equal
    assert read_layer(out["OUTPUT"])["index_class"] == [1 + int(above(value, breaks).sum()) for value in A]


def test_correlations_over_pairs(run, make_layer, read_layer):
    random = np.random.default_rng(1)
    need = random.normal(size=30)
    table = {name: (need + random.normal(size=30)).tolist() for name in "abc"}
    table["c"][0] = table["b"][1] = None
    layer = make_layer({"district": [str(row) for row in range(30)], **table})
    shares = {}
    for choice in ("complete", "pairwise"):
        out = run(
            "socialindex",
            INPUT=layer,
            INDICATORS=["a", "b", "c"],
            AGGREGATION="component",
            CORRELATION=choice,
            BASE="available",
            DIAGNOSTICS="TEMPORARY_OUTPUT",
        )
        found = read_layer(out["DIAGNOSTICS"])
        rows = zip(found["statistic"], found["indicator"], found["value"])
        shares[choice] = [value for statistic, _, value in rows if statistic == "component_share"]
    values = np.array([[np.nan if one is None else one for one in table[name]] for name in "abc"]).T
    matrix = np.eye(3)
    for i, j in ((0, 1), (0, 2), (1, 2)):
        both = ~np.isnan(values[:, [i, j]]).any(axis=1)
        matrix[i, j] = matrix[j, i] = np.corrcoef(values[both][:, [i, j]].T)[0, 1]
    assert shares["pairwise"] == pytest.approx(np.linalg.eigh(matrix)[1][:, -1] ** 2)
    whole = np.corrcoef(values[~np.isnan(values).any(axis=1)].T)
    assert shares["complete"] == pytest.approx(np.linalg.eigh(whole)[1][:, -1] ** 2)


def test_components_rise_with_the_marker(run, make_layer, read_layer):
    random = np.random.default_rng(2)
    need = random.normal(size=20)
    table = {name: (need + 0.3 * random.normal(size=20)).tolist() for name in ("jobless", "poor", "unskilled", "late")}
    table["graduates"] = (-need).tolist()
    layer = make_layer({"district": [str(row) for row in range(20)], **table})
    given = {
        "INPUT": layer,
        "RECIPE": "gisd",
        "ROLES": "work_unemployment=jobless; work_late=late; income_poor=poor; education_unskilled=unskilled; "
        "education_academic=graduates",
    }
    usual = read_layer(run("socialindex", **given)["OUTPUT"])["index"]
    turned = read_layer(run("socialindex", **given, MARKER="education_academic")["OUTPUT"])["index"]
    assert np.corrcoef(usual, need)[0, 1] > 0.9 and np.corrcoef(turned, need)[0, 1] < -0.9
    with pytest.raises(QgsProcessingException, match="no part of the recipe"):
        run("socialindex", **given, MARKER="weather")
    with pytest.raises(QgsProcessingException, match="no domains"):
        run("socialindex", INPUT=layer, INDICATORS=["poor"], MARKER="poor")


def test_several_classifications_of_larger_areas(run, make_layer, read_layer):
    layer = make_layer(
        columns(residents=[100, 300, 100, 100, 100, 300], borough=["N", "N", "N", "S", "S", "S"], school=list("xyxyxy"))
    )
    given = {
        "INPUT": layer,
        "INDICATORS": ["a"],
        "STANDARDISATION": "none",
        "POPULATION_FIELD": "residents",
        "AREAS": "TEMPORARY_OUTPUT",
    }
    areas = read_layer(run("socialindex", **given, AREA_FIELDS=["school", "borough"])["AREAS"])
    found = {(kind, area): value for kind, area, value in zip(areas["classification"], areas["area"], areas["index"])}
    assert found == {
        ("school", "x"): pytest.approx((4 + 6 + 5) / 3),
        ("school", "y"): pytest.approx((9 * 300 + 2 * 100 + 8 * 300) / 700),
        ("borough", "N"): pytest.approx((4 * 100 + 9 * 300 + 6 * 100) / 500),
        ("borough", "S"): pytest.approx((2 * 100 + 5 * 100 + 8 * 300) / 500),
    }
    assert sorted(areas["index_rank"]) == [1, 1, 2, 2]
    one = read_layer(run("socialindex", **given, PARENT_FIELD="borough")["AREAS"])
    assert one["area"] == ["N", "S"] and set(one["classification"]) == {"borough"}


def test_status_and_dynamics_give_sums_and_standardised_changes(run, make_layer, read_layer):
    table = {"district": list("1234"), "a": [1.0, 2.0, 3.0, 6.0], "b": [4.0, 4.0, 1.0, 7.0]}
    table.update(d=[0.0, 1.0, -1.0, 4.0], e=[1.0, 0.0, 0.0, 3.0])
    out = run(
        "statusdynamics",
        INPUT=make_layer(table),
        INDICATORS=["a", "b"],
        CHANGE_FIELDS=["d", "e"],
        RECIPE="mss_berlin",
    )
    found = read_layer(out["OUTPUT"])

    def z(values):
        return (np.array(values) - np.mean(values)) / np.std(values)

    assert found["z_change_a"] == pytest.approx(z(table["d"])) and found["z_change_b"] == pytest.approx(z(table["e"]))
    assert found["status_sum"] == pytest.approx(z(table["a"]) + z(table["b"]))
    assert found["dynamics_sum"] == pytest.approx(z(table["d"]) + z(table["e"]))
    assert found["dynamics_index"] == pytest.approx(z(found["dynamics_sum"]))


def test_smoothed_rates_come_beside_the_rates(run, make_layer, read_layer):
    poor, people = [10.0, 30.0, 2.0, 90.0], [100.0, 1000.0, 5.0, 800.0]
    layer = make_layer({"district": list("1234"), "poor": poor, "people": people, "borough": ["N", "N", "S", None]})
    given = {"INPUT": layer, "INDICATORS": "rate = poor / people * 100", "MINIMUM_DENOMINATOR": 0}
    assert "rate_smoothed" not in read_layer(run("calculateindicators", **given)["OUTPUT"])
    found = read_layer(run("calculateindicators", **given, SMALL_NUMBERS="empirical_bayes")["OUTPUT"])
    # Marshall (1991) by hand
    b = sum(poor) / sum(people)
    spread = sum(p * (e / p - b) ** 2 for e, p in zip(poor, people)) / sum(people) - b / (sum(people) / 4)
    shares = [spread / (spread + b / p) for p in people]
    expected = [100 * (w * e / p + (1 - w) * b) for w, e, p in zip(shares, poor, people)]
    assert spread > 0 and found["rate_smoothed"] == pytest.approx(expected)
    assert found["rate"] == pytest.approx([100 * e / p for e, p in zip(poor, people)])
    drawn = read_layer(run("calculateindicators", **given, SMALL_NUMBERS="logit", PARENT_FIELD="borough")["OUTPUT"])[
        "rate_smoothed"
    ]
    assert 3 < drawn[1] < drawn[0] < 10 and drawn[2] is not None and drawn[3] is None
    with pytest.raises(QgsProcessingException, match="larger area"):
        run("calculateindicators", **given, SMALL_NUMBERS="logit")


EMPLOYED = [50.5, 60.25, 40.0, 71.0, 65.5, 44.5]
POOR = [20.5, 12.0, 30.25, 4.0, 9.5, 26.5]


def logged(provider, algorithm="socialindex", **parameters):
    """Results and warnings of a run."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    said: list[str] = []

    class Feedback(QgsProcessingFeedback):
        def pushWarning(self, text):
            said.append(text)

    import processing

    parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
    return processing.run(
        f"sozialraum:{algorithm}", parameters, feedback=Feedback(), context=QgsProcessingContext()
    ), said


@pytest.mark.parametrize("algorithm", ["socialindex", "statusdynamics", "indexrobustness"])
def test_the_catalogue_gives_the_direction_once_and_marks_decide(provider, make_layer, read_layer, tmp_path, algorithm):
    years = ["2019", "2020", "2021"]
    table = {
        "district": list("123456") * 3,
        "period": [year for year in years for _ in range(6)],
        "employment_rate": EMPLOYED + [value + 1.5 for value in EMPLOYED] + [value * 1.05 for value in EMPLOYED],
        "sgb2_rate": POOR + POOR[1:] + POOR[:1] + POOR,
    }
    layer = make_layer(table)
    layer.setFieldAlias(2, "Beschäftigtenquote (%)")
    given = {"INPUT": layer, "INDICATORS": ["sgb2_rate", "employment_rate"]}
    more = {"indexrobustness": {"RUNS": 2}}.get(algorithm, {})
    field = "status_index" if algorithm == "statusdynamics" else "index"

    def z(values):
        return (np.array(values) - np.mean(values)) / np.std(values)

    out, said = logged(provider, algorithm, **given, **more)
    assert read_layer(out["OUTPUT"])[field][:6] == pytest.approx((z(POOR) - z(EMPLOYED)) / 2)
    turned = [text for text in said if text.startswith("Turned around")]
    assert len(said) == len(set(said)) and len(turned) == 1 and "Beschäftigtenquote" in turned[0]
    # a mark decides, also against the catalogue, and that is said once too
    out, said = logged(provider, algorithm, **given, **more, INVERTED=["sgb2_rate"])
    assert read_layer(out["OUTPUT"])[field][:6] == pytest.approx((z(EMPLOYED) - z(POOR)) / 2)
    assert sum("the direction is the other one" in text for text in said) == 1
    out, _ = logged(provider, algorithm, **given, **more, DIRECTIONS="given")
    assert read_layer(out["OUTPUT"])[field][:6] == pytest.approx((z(POOR) + z(EMPLOYED)) / 2)
    # a recipe file gives the same index again, whatever the catalogue says by then
    if algorithm != "indexrobustness":
        path = str(tmp_path / "recipe.json")
        logged(provider, algorithm, **given, DIRECTIONS="given", RECIPE_OUT=path)
        out, _ = logged(provider, algorithm, INPUT=layer, RECIPE_FILE=path)
        assert read_layer(out["OUTPUT"])[field][:6] == pytest.approx((z(POOR) + z(EMPLOYED)) / 2)


def test_an_indicator_that_runs_against_the_others_is_named_once_for_all_years(provider, make_layer):
    years = [str(year) for year in range(2010, 2025)]
    table = {
        "district": list("123456") * 15,
        "period": [year for year in years for _ in range(6)],
        "up": POOR * 15,
        "down": [-value for value in POOR] * 15,
        "also_up": A * 15,
    }
    _, said = logged(provider, INPUT=make_layer(table), INDICATORS=["up", "down", "also_up"])
    assert sum("“down” runs against the other indicators in period 2010 and 14 more" in text for text in said) == 1
    assert len(said) <= 3


@pytest.mark.parametrize("algorithm", ["socialindex", "statusdynamics", "indexrobustness"])
def test_an_index_of_counts_is_stopped_with_the_way_out(provider, make_layer, read_layer, algorithm):
    table = {
        "district": list("123456"),
        "arbeitslose": [120, 300, 55, 410, 90, 101],
        "beschaeftigte_am_wohnort": [1200, 3100, 480, 4300, 950, 1000],
        "rate": POOR,
    }
    layer = make_layer(table)
    layer.setFieldAlias(1, "Arbeitslose")
    given = {"INPUT": layer, "INDICATORS": ["arbeitslose", "rate"]}
    with pytest.raises(QgsProcessingException, match="“Arbeitslose” is a count.*Calculate indicators.*ALLOW_COUNTS"):
        logged(provider, algorithm, **given)
    with pytest.raises(QgsProcessingException, match="“Arbeitslose, beschaeftigte_am_wohnort” are counts"):
        logged(provider, algorithm, INPUT=layer, INDICATORS=["arbeitslose", "beschaeftigte_am_wohnort"])
    if algorithm == "socialindex":
        assert logged(provider, algorithm, **given, ALLOW_COUNTS=True)[0]["VALID_COUNT"] == 6
        layer.setFieldAlias(1, "Arbeitslose (%)")
        assert logged(provider, algorithm, **given)[0]["VALID_COUNT"] == 6


def test_the_report_tells_numerator_denominator_and_the_source_of_the_layer(run, make_layer, tmp_path):
    layer = make_layer({"district": list("123456"), "sgb2_rate": POOR, "a": A})
    page = tmp_path / "report.html"
    run("socialindex", INPUT=layer, INDICATORS=["sgb2_rate", "a"], REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert "<td>Recipients of SGB II benefits</td><td>Inhabitants below retirement age</td><td>%</td>" in text
    assert "Source of the data" not in text and "BA Statistik" not in text
    metadata = layer.metadata()
    metadata.setRights(["Amt für Statistik, CC BY 4.0"])
    layer.setMetadata(metadata)
    run("socialindex", INPUT=layer, INDICATORS=["sgb2_rate", "a"], REPORT=str(page))
    assert "Source of the data: Amt für Statistik, CC BY 4.0" in page.read_text(encoding="utf-8")


def test_what_is_odd_in_an_indicator_is_said_once_for_all_years(provider, make_layer):
    years = [str(year) for year in range(2010, 2020)]
    table = {
        "district": list("123456") * 10,
        "period": [year for year in years for _ in range(6)],
        "a": A * 10,
        "same": [3.5] * 60,
        "gone": [None] * 60,
        "b": POOR * 10,
    }
    _, said = logged(provider, INPUT=make_layer(table), INDICATORS=["a", "b", "same", "gone"], MINIMUM_SHARE=0.5)
    assert sum("“same” has the same value everywhere in period 2010" in text for text in said) == 1
    assert sum("“gone” has no value in period 2010" in text for text in said) == 1
    assert sum(text.endswith("So too in 9 more periods.") for text in said) == 2
    assert len(said) <= 4 and not [text for text in said if "period 2011" in text]


@pytest.mark.parametrize("comparison", ["per_period", "pooled"])
def test_only_the_chosen_years_get_an_index_and_take_part(run, make_layer, read_layer, comparison):
    years = ("2021", "2022", "2023")
    values = {"a": A + [v + 1 for v in A] + [3 * v for v in A], "b": B + [v + 2 for v in B] + [v * v for v in B]}
    table = {"district": list("123456") * 3, "period": [year for year in years for _ in range(6)], **values}
    choices = {"INDICATORS": ["a", "b"], "COMPARISON": comparison, "PERIOD_FIELD": "period", "KEY_FIELD": "district"}
    part = {name: column[:12] for name, column in table.items()}
    alone = read_layer(run("socialindex", INPUT=make_layer(part), **choices)["OUTPUT"])
    chosen = run("socialindex", INPUT=make_layer(table), PERIODS="2022, 2021", **choices)
    found = read_layer(chosen["OUTPUT"])
    assert found["period"] == ["2021"] * 6 + ["2022"] * 6 and chosen["PERIOD_COUNT"] == 2
    assert found["index"] == pytest.approx(alone["index"]) and found["index_rank"] == alone["index_rank"]
    everything = run("socialindex", INPUT=make_layer(table), PERIODS="", **choices)
    assert everything["PERIOD_COUNT"] == 3
    with pytest.raises(QgsProcessingException, match="no period “2030”. It has: 2021, 2022, 2023"):
        run("socialindex", INPUT=make_layer(table), PERIODS="2030", **choices)
    with pytest.raises(QgsProcessingException, match="no field with the period"):
        run("socialindex", INPUT=make_layer(columns()), INDICATORS=["a", "b"], PERIODS="2021")
