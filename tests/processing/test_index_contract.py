"""What models and scripts rely on in the index algorithms: names, recipe files that stand alone, one sentence on errors."""

from __future__ import annotations

import json
import math
import random

import pytest

INDEX = ["index", "index_rank", "index_class", "index_label"]
STATUS = ["status_index", "status_class", "dynamics_index", "dynamics_class", "group", "group_label"]
ROBUST = ["rank_median", "rank_low", "rank_high", "class_stability"]
SHARED = [
    "INPUT",
    "KEY_FIELD",
    "PERIOD_FIELD",
    "INDICATORS",
    "INVERTED",
    "POPULATION_FIELD",
    "MINIMUM_POPULATION",
    "RECIPE",
    "RECIPE_FILE",
    "ROLES",
    "STANDARDISATION",
    "CENTRE",
    "SPREAD",
    "COMPARISON",
    "REFERENCE_PERIOD",
    "WEIGHTS",
    "AGGREGATION",
    "MINIMUM_SHARE",
    "SECOND_PASS",
    "CLASSES",
    "CLASS_BREAKS",
    "OUTPUT",
    "REPORT",
]
FIELDS = [f"v{j}" for j in range(13)]


def columns(count=13, periods=("2019", "2021"), seed=1) -> dict:
    chance = random.Random(seed)
    table: dict[str, list] = {"district": [], "period": [], "borough": [], "residents": [], "households": []}
    table.update({name: [] for name in FIELDS})
    for period in periods:
        for district in [*range(count), None]:
            total = district is None
            table["district"].append("Stadt" if total else f"{district:03d}")
            table["period"].append(period)
            table["borough"].append("alle" if total else f"b{district % 3}")
            table["residents"].append(99_999 if total else chance.randrange(300, 5000))
            table["households"].append(9_999 if total else chance.randrange(100, 900))
            for name in FIELDS:
                value = 30 + (0 if total else 8 * math.sin(district)) + chance.gauss(0, 4)
                table[name].append(round(value, 2))
    return table


@pytest.mark.parametrize(
    ("algorithm", "more"),
    [
        ("socialindex", ["DIAGNOSTICS", "RECIPE_OUT"]),
        ("statusdynamics", ["SPAN", "CHANGE", "CHANGE_FIELDS", "TRANSITIONS", "RECIPE_OUT"]),
        ("indexrobustness", ["RUNS", "SEED"]),
    ],
)
def test_names_of_parameters_and_choices(provider, algorithm, more):
    definition = provider.algorithm(algorithm)
    names = [parameter.name() for parameter in definition.parameterDefinitions()]
    assert not {*SHARED, *more} - set(names)
    recipes = definition.parameterDefinition("RECIPE")
    assert recipes.usesStaticStrings()
    assert recipes.options()[:5] == ["z_sum", "mss_berlin", "gisd", "imd_england", "townsend"]
    assert recipes.options()[-1] == "custom"
    assert definition.parameterDefinition("COMPARISON").options() == ["per_period", "pooled", "reference"]
    assert definition.parameterDefinition("KEY_FIELD").defaultValue() == "district"
    assert definition.parameterDefinition("PERIOD_FIELD").defaultValue() == "period"
    for parameter in definition.parameterDefinitions():
        if parameter.type() == "enum":
            assert parameter.usesStaticStrings(), parameter.name()
        assert parameter.help()


def test_names_of_output_fields(run, make_layer, read_layer):
    layer = make_layer(columns())
    given = {"INPUT": layer, "INDICATORS": FIELDS[:3], "RECIPE": "mss_berlin", "POPULATION_FIELD": "residents"}
    parts = [f"z_{name}" for name in FIELDS[:3]]
    own = list(columns())
    for algorithm, expected in (
        ("socialindex", [*INDEX, *parts]),
        ("statusdynamics", [*STATUS, *parts]),
        ("indexrobustness", [*INDEX, *ROBUST]),
    ):
        more = {"RUNS": 5} if algorithm == "indexrobustness" else {}
        table = read_layer(run(algorithm, **given, **more)["OUTPUT"])
        assert list(table)[: len(own)] == own
        assert not set(expected) - set(table), algorithm
    out = run(
        "inequalitymeasures",
        INPUT=layer,
        FIELDS=["v0"],
        PERIOD_FIELD="period",
        POPULATION_FIELD="residents",
    )
    table = read_layer(out["OUTPUT"])
    assert list(table)[:4] == ["period", "field", "measure", "value"]
    assert table["measure"][:6] == ["gini", "theil", "p90_p10", "quintile_gap", "weighted_sd", "cv"]


def test_a_second_run_replaces_the_fields_of_the_first(run, make_layer, read_layer):
    first = run("socialindex", INPUT=make_layer(columns()), INDICATORS=FIELDS[:3])
    second = run("socialindex", INPUT=first["OUTPUT"], INDICATORS=FIELDS[3:6])
    table = read_layer(second["OUTPUT"])
    assert [name for name in table if name.startswith("index")] == INDEX
    assert table["index"] != read_layer(first["OUTPUT"])["index"]


@pytest.mark.parametrize(
    "choices",
    [
        {"RECIPE": "z_sum", "INDICATORS": FIELDS[:3], "CENTRE": "total", "TOTAL_KEY": "Stadt"},
        {"RECIPE": "carstairs", "INDICATORS": FIELDS[:4], "POPULATION_FIELD": "residents"},
        {"RECIPE": "townsend", "ROLES": "unemployed=v3; no_car=v0; overcrowded=v2; not_owner=v1"},
        {"RECIPE": "gisd", "ROLES": "work_unemployment=v3\neducation_a=v0\nincome_x=v2\neducation_b=v4"},
        {"RECIPE": "imd_england", "INDICATORS": FIELDS[:7], "WEIGHTS": "1;1;1;1;1;1;2"},
        {
            "RECIPE": "z_sum",
            "INDICATORS": FIELDS[:3],
            "SMALL_NUMBERS": "empirical_bayes",
            "DENOMINATORS": ["households"],
        },
        {
            "RECIPE": "z_sum",
            "INDICATORS": FIELDS[:3],
            "SMALL_NUMBERS": "logit",
            "DENOMINATORS": ["households"],
            "PARENT_FIELD": "borough",
        },
        {"RECIPE": "custom", "INDICATORS": FIELDS[:3], "TRANSFORM": "freeman_tukey", "DENOMINATORS": ["households"]},
        {"RECIPE": "ampi", "INDICATORS": FIELDS[:3], "CENTRE": "total", "TOTAL_KEY": "Stadt"},
        {"RECIPE": "ndi_powell_wiley", "INDICATORS": FIELDS, "POPULATION_FIELD": "residents"},
        {
            "RECIPE": "custom",
            "INDICATORS": FIELDS[:4],
            "INVERTED": ["v1"],
            "WEIGHTS": "pca",
            "SECOND_PASS": "rescale_100",
            "CLASSES": "jenks",
            "CLASS_COUNT": 4,
            "COMPARISON": "pooled",
        },
    ],
)
def test_the_recipe_file_alone_gives_the_same_index(run, make_layer, read_layer, tmp_path, choices):
    path = tmp_path / "recipe.json"
    layer = make_layer(columns(30))
    first = read_layer(run("socialindex", INPUT=layer, RECIPE_OUT=str(path), **choices)["OUTPUT"])
    second = read_layer(run("socialindex", INPUT=layer, RECIPE_FILE=str(path))["OUTPUT"])
    assert any(value is not None for value in first["index"])
    for name in INDEX:
        assert first[name] == second[name]


def test_status_and_dynamics_come_again_from_the_recipe_file(run, make_layer, read_layer, tmp_path):
    path = tmp_path / "recipe.json"
    layer = make_layer(columns(20, ("2018", "2019", "2021")))
    first = run(
        "statusdynamics",
        INPUT=layer,
        INDICATORS=FIELDS[:3],
        RECIPE="mss_berlin",
        SPAN=1,
        SPAN_UNIT="periods",
        CHANGE="percent",
        DYNAMICS_BREAKS="-0.5; 0.5",
        RECIPE_OUT=str(path),
    )
    second = run("statusdynamics", INPUT=layer, RECIPE_FILE=str(path))
    one, two = read_layer(first["OUTPUT"]), read_layer(second["OUTPUT"])
    for name in STATUS:
        assert one[name] == two[name]


def bad(**changes) -> dict:
    return {**columns(), **changes}


CONSTANT = [5.0] * 28
EMPTY_2021 = [30.0 + i for i in range(14)] + [None] * 14


@pytest.mark.parametrize(
    ("table", "choices", "said", "count"),
    [
        (bad(v1=CONSTANT), {}, "“v1” has the same value everywhere in period 2019", 28),
        (bad(v1=CONSTANT), {"WEIGHTS": "pca"}, "“v1” has the same value everywhere in period 2019", 28),
        (bad(v1=CONSTANT), {"INDICATORS": ["v1"]}, "Period 2021 has no index because no indicator tells", 0),
        (bad(v1=EMPTY_2021), {}, "Period 2021 has no index because “v1” has no value there", 14),
        (bad(v1=EMPTY_2021), {"MINIMUM_SHARE": 0.5}, "“v1” has no value in period 2021; the index there rests", 28),
        (
            bad(v1=[-1.0] * 14 + [4.0 + i for i in range(14)]),
            {"TRANSFORM": "ln"},
            "not defined for 14 values of “v1”",
            14,
        ),
        (
            columns(4, ("2021",)),
            {"INDICATORS": FIELDS, "WEIGHTS": "pca"},
            "not more districts (5) than indicators (13)",
            5,
        ),
        (bad(v1=[-x for x in columns()["v0"]]), {}, "“v1” runs against the other indicators in period 2019", 28),
        (columns(), {"INVERTED": ["v1"]}, "because it is turned around", 28),
        (
            bad(residents=[None] * 28),
            {"CENTRE": "weighted_mean", "POPULATION_FIELD": "residents"},
            "Period 2019 has no mean weighted by population",
            0,
        ),
    ],
)
def test_what_is_odd_is_named_and_the_rest_computed(run, make_layer, tmp_path, table, choices, said, count):
    page = tmp_path / "report.html"
    choices = {"INDICATORS": FIELDS[:3], **choices}
    out = run("socialindex", INPUT=make_layer(table), REPORT=str(page), **choices)
    assert said in page.read_text(encoding="utf-8")
    assert out["VALID_COUNT"] == count


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"RECIPE": "custom"}, "No indicator was chosen"),
        ({"INDICATORS": ["v0", "v1"], "RECIPE": "townsend"}, "has 4 parts, 2 were given"),
        ({"INDICATORS": FIELDS[:4], "ROLES": "no_car=v2", "RECIPE": "townsend"}, "“v0, v1, v3” has no part"),
        ({"ROLES": "no_car=v1;not_owner=v1", "RECIPE": "townsend"}, "two parts of the recipe, no_car and not_owner"),
        ({"ROLES": "no_car=v1;no_car=v2", "RECIPE": "townsend"}, "“no_car” was given twice"),
        ({"ROLES": "health=v1;work_a=v2", "RECIPE": "gisd"}, "“health” belongs to no domain"),
        ({"INDICATORS": FIELDS[:3], "RECIPE": "gisd"}, "3 indicators do not fit its 9 parts"),
        ({"INDICATORS": FIELDS[:4], "RECIPE": "carstairs"}, "no field with the number of residents"),
        ({"INDICATORS": FIELDS[:3], "WEIGHTS": "0; 0; 0"}, "at least one must be above zero"),
        ({"INDICATORS": FIELDS[:3], "CENTRE": "total", "TOTAL_KEY": "Dorf"}, "No row has the key “Dorf”"),
        ({"INDICATORS": FIELDS[:3], "SECOND_PASS": "reference_100"}, "mean is above zero"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(run, make_layer, choices, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run("socialindex", INPUT=make_layer(columns()), **choices)
    assert said in str(caught.value) and "Traceback" not in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        {"final": None},
        {"classes": []},
        {"roles": 5},
        {"roles": [{"name": "a", "aliases": {"b": 3}}]},
        {"weight_values": ["a"]},
        {"goalposts": [1, 2]},
        {"classes": {"breaks": ["a", "b"]}},
        {"classes": {"method": "quantiles", "count": 2.5}},
        {"classes": {"breaks": [1], "labels": [3, 4]}},
        {"applied": [1]},
        {"title": "x"},
        {"span": None},
    ],
)
def test_a_broken_recipe_file_is_one_sentence(run, make_layer, tmp_path, content):
    from qgis.core import QgsProcessingException

    path = tmp_path / "broken.json"
    path.write_text(json.dumps({"schema": 1, **content}))
    with pytest.raises(QgsProcessingException, match="wrong kind|group of named values") as caught:
        run("socialindex", INPUT=make_layer(columns()), RECIPE_FILE=str(path), INDICATORS=["v0"])
    assert "Traceback" not in str(caught.value)


def test_germans_read_german(qgis_process_german, make_file, tmp_path):
    layer = make_file(bad(v1=CONSTANT))
    page = tmp_path / "bericht.html"
    target = tmp_path / "index.gpkg"
    results = qgis_process_german.run(
        "socialindex", INPUT=layer, INDICATORS=FIELDS[:3], RECIPE="mss_berlin", OUTPUT=target, REPORT=page
    )
    assert results["VALID_COUNT"] == 28
    assert "„v1“ hat im Zeitraum 2019 überall denselben Wert" in page.read_text(encoding="utf-8")
    said = qgis_process_german.fail(
        "socialindex", INPUT=layer, ROLES="no_car=v1;no_car=v2", RECIPE="townsend", OUTPUT=target
    )
    assert "„no_car“ wurde zweimal angegeben" in said and "Traceback" not in said


def test_components_of_the_recipe_are_in_the_diagnostics(run, make_layer, read_layer, tmp_path):
    page = tmp_path / "report.html"
    out = run(
        "socialindex",
        INPUT=make_layer(columns(30)),
        RECIPE="gisd",
        INDICATORS=FIELDS[:9],
        DIAGNOSTICS="TEMPORARY_OUTPUT",
        REPORT=str(page),
    )
    table = read_layer(out["DIAGNOSTICS"])
    figures = {
        (statistic, versus, indicator): value
        for period, statistic, indicator, versus, value in zip(
            table["period"], table["statistic"], table["indicator"], table["versus"], table["value"]
        )
        if statistic.startswith("component_") and not period
    }
    for place, domain in enumerate(("education", "work", "income")):
        names = FIELDS[3 * place : 3 * place + 3]
        eigenvalue = next(v for (s, d, _), v in figures.items() if (s, d) == ("component_eigenvalue", domain))
        explained = next(v for (s, d, _), v in figures.items() if (s, d) == ("component_explained", domain))
        assert sum(figures["component_share", domain, name] for name in names) == pytest.approx(1)
        assert explained == pytest.approx(eigenvalue / 3)
        for name in names:
            loading = figures["component_loading", domain, name]
            assert loading**2 == pytest.approx(figures["component_share", domain, name] * eigenvalue)
    assert "Principal components of the recipe (all periods together)" in page.read_text(encoding="utf-8")


def test_the_method_note_says_when_a_recipe_was_changed_and_how_indicators_weigh(run, make_layer, tmp_path):
    page = tmp_path / "report.html"
    given = {"INPUT": make_layer(columns()), "INDICATORS": FIELDS[:2], "REPORT": str(page)}
    run("socialindex", **given)
    plain = page.read_text(encoding="utf-8")
    assert "in standard deviations" in plain and "other choices" not in plain and "Weight<" not in plain
    run("socialindex", STANDARDISATION="min_max", WEIGHTS="2.5; 1", **given)
    changed = page.read_text(encoding="utf-8")
    assert "with other choices" in changed and "in standard deviations" not in changed
    assert "Weight<" in changed and ">2.5<" in changed
