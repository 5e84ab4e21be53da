from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

COMPONENTS = ["appearing", "disappearing", "group_margin", "district_margin", "structure", "total"]
TWO_YEARS = {
    "district": ["1", "2", "3", "1", "2", "4"],
    "period": ["2010"] * 3 + ["2020"] * 3,
    "a": [80, 20, 50, 70, 30, 90],
    "t": [100, 100, 100, 100, 100, 100],
}


def change(run, layer, **parameters):
    return run("segregationchange", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", REPLICATES=50, **parameters)


def test_components_add_up(run, make_layer, read_layer):
    result = change(run, make_layer(TWO_YEARS), DISTRICTS="TEMPORARY_OUTPUT", COMPARISON="TEMPORARY_OUTPUT")
    table = read_layer(result["OUTPUT"])
    assert table["component"] == COMPONENTS
    assert sum(table["value"][:5]) == pytest.approx(table["value"][5])
    assert [result[name.upper()] for name in COMPONENTS] == pytest.approx(table["value"])
    assert table["value"][0] != 0 and table["value"][1] != 0
    assert table["value"][4] < 0  # the common districts have come closer to each other
    assert table["lower"][5] < table["upper"][5]
    districts = read_layer(result["DISTRICTS"])
    assert sorted(districts["district"]) == ["1", "2", "3", "4"]
    for place, component in enumerate(COMPONENTS):
        assert sum(districts[component]) == pytest.approx(table["value"][place], abs=1e-12)
    comparison = read_layer(result["COMPARISON"])
    row = comparison["measure"].index("dissimilarity")
    # only the two common districts are compared: D from .6 to .4
    assert [comparison["before"][row], comparison["after"][row]] == pytest.approx([0.6, 0.4])
    assert comparison["difference"][row] == pytest.approx(-0.2)


def test_same_seed_same_intervals(run, make_layer, read_layer):
    one, two, other = (
        read_layer(change(run, make_layer(TWO_YEARS), SEED=seed)["OUTPUT"])["lower"] for seed in (1, 1, 2)
    )
    assert one == two and one != other


def test_periods_can_be_chosen(run, make_layer, read_layer):
    columns = {name: values + values[:3] for name, values in TWO_YEARS.items()}
    columns["period"] = ["2010"] * 3 + ["2020"] * 3 + ["2015"] * 3
    result = change(run, make_layer(columns), FROM_PERIOD="2010", TO_PERIOD="2015")
    assert read_layer(result["OUTPUT"])["value"] == pytest.approx([0] * 6, abs=1e-9)


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"TO_PERIOD": "1999"}, "no period “1999”"),
        ({"FROM_PERIOD": "2020", "TO_PERIOD": "2020"}, "two different"),
        ({"PERIOD_FIELD": None, "KEY_FIELD": "row"}, "only one period"),
    ],
)
def test_mistakes_are_one_sentence(run, make_layer, parameters, said):
    layer = make_layer({**TWO_YEARS, "row": ["1", "2", "3", "4", "5", "6"]})
    with pytest.raises(QgsProcessingException, match=said):
        change(run, layer, **parameters)


def test_a_period_without_known_numbers_is_said(run, make_layer, read_layer, tmp_path):
    layer = make_layer(
        {
            "district": ["1", "2"] * 2,
            "period": ["2020", "2020", "2021", "2021"],
            "a": [None, None, 80, 20],
            "b": [None, None, 20, 80],
        }
    )
    path = tmp_path / "report.html"
    result = run("segregationchange", INPUT=layer, GROUPS=["a", "b"], KEY_FIELD="district", REPORT=str(path))
    assert read_layer(result["OUTPUT"])["value"] == [None] * 6
    text = path.read_text(encoding="utf-8")
    assert "cannot be told" in text and "nan" not in text.split("</style>")[1]


def test_districts_must_have_a_key(run, make_layer):
    layer = make_layer({name: values for name, values in TWO_YEARS.items() if name != "district"})
    with pytest.raises(QgsProcessingException, match="without a key"):
        change(run, layer)


def test_from_the_command_line(qgis_process, make_file, read_layer, tmp_path):
    output = tmp_path / "change.gpkg"
    result = qgis_process.run(
        "segregationchange",
        INPUT=make_file(TWO_YEARS),
        GROUPS="a",
        TOTAL_FIELD="t",
        OUTPUT=output,
        DISTRICTS=tmp_path / "districts.gpkg",
        REPORT=tmp_path / "report.html",
    )
    assert read_layer(output)["component"] == COMPONENTS
    assert result["TOTAL"] == pytest.approx(read_layer(output)["value"][5])
    assert "From 2010 to 2020" in (tmp_path / "report.html").read_text(encoding="utf-8")
