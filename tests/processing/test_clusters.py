"""Neighbours on the map from the toolbox: what is written, what is said, what is refused."""

from __future__ import annotations

import re

import numpy as np
import pytest

SIDE = 7


def city(periods=("2023", "2024"), island: bool = True) -> tuple[dict, list[str]]:
    """Squares of 500 m with a slope from south-west to north-east, and far away one that touches nobody."""
    random = np.random.default_rng(4)
    columns: dict[str, list] = {
        name: [] for name in ("district", "name", "period", "rate", "other", "poor", "people", "kind")
    }
    shapes = []
    for year, period in enumerate(periods):
        for place in range(SIDE * SIDE + island):
            row, column = divmod(place, SIDE)
            height = (row + column) / (2 * SIDE)
            people = int(random.integers(300, 2000))
            share = 0.05 + 0.3 * height + 0.01 * year
            values = (
                f"{place:03d}", f"Viertel {place}", period, 100 * share + float(random.normal()), float(random.normal()),
                int(random.binomial(people, share)), people, "viel" if height > 0.45 else "wenig",
            )  # fmt: skip
            for name, value in zip(columns, values):
                columns[name].append(value)
            x, y = (500 * column, 500 * row) if place < SIDE * SIDE else (90_000, 90_000)
            shapes.append(f"POLYGON(({x} {y}, {x + 500} {y}, {x + 500} {y + 500}, {x} {y + 500}, {x} {y}))")
    return columns, shapes


@pytest.fixture
def layer(make_layer):
    return make_layer(*city(), name="Musterstadt")


def test_moran(run, layer, read_layer, tmp_path):
    page, table = tmp_path / "page.html", str(tmp_path / "global.gpkg")
    result = run("localclusters", INPUT=layer, FIELD="rate", GLOBAL=table, REPORT=str(page))
    done, whole = read_layer(result["OUTPUT"]), read_layer(table)
    names = ["local_moran", "lag", "z_value", "p_value", "q_value", "neighbours", "cluster"]
    assert [name for name in done if name in names] == names
    assert done["cluster"][49] == "island" and done["neighbours"][49] == 0 and done["lag"][49] is None
    assert done["neighbours"][:2] == [3, 5] and done["cluster"][48] == "high_high" and done["cluster"][0] == "low_low"
    assert done["lag"][0] == pytest.approx(np.mean([done["rate"][one] for one in (1, SIDE, SIDE + 1)]))
    assert whole["period"] == ["2023", "2024"] and whole["measure"] == ["moran"] * 2
    assert whole["districts"] == [49, 49] and whole["islands"] == [1, 1]
    assert whole["value"][1] > 0.5 and whole["p_permutation"] == [0.002, 0.002] and whole["p_value"][0] < 1e-6
    assert result["ISLAND_COUNT"] == 1
    assert result["CLUSTER_COUNT"] == sum(one not in ("none", "island", None) for one in done["cluster"][50:])
    text = page.read_text(encoding="utf-8")
    assert "like lies beside like" in text and "Viertel 48" in text and "High, here and around" in text
    assert "How important it is, is told by its height" in text and "Viertel 49" in text and "nan" not in text.lower()


@pytest.mark.parametrize("measure", ["getis_ord", "geary", "join_count"])
def test_other_measures(run, layer, read_layer, measure, tmp_path):
    page = tmp_path / "page.html"
    field = "kind" if measure == "join_count" else "rate"
    done = read_layer(run("localclusters", INPUT=layer, FIELD=field, MEASURE=measure, REPORT=str(page))["OUTPUT"])
    assert f"local_{measure}" in done and "high_high" in done["cluster"] and "low_low" in done["cluster"]
    assert "nan" not in page.read_text(encoding="utf-8").lower()
    if measure == "join_count":
        assert done["local_join_count"][0] == 3.0 and "viel" in page.read_text(encoding="utf-8")


def test_rates_second_fields_and_time(run, layer, read_layer, tmp_path):
    rates = read_layer(run("localclusters", INPUT=layer, NUMERATOR="poor", DENOMINATOR="people")["OUTPUT"])
    assert rates["cluster"][48] == "high_high" and abs(np.mean(rates["tested"][:49])) < 1
    page = tmp_path / "page.html"
    run("localclusters", INPUT=layer, NUMERATOR="poor", DENOMINATOR="people", REPORT=str(page))
    row = re.search(
        r"<td>Viertel 48</td><td class=n>([^<]*)</td><td class=n>([^<]*)</td>", page.read_text(encoding="utf-8")
    )
    share = 100 * rates["poor"][50 + 48] / rates["people"][50 + 48]
    around = np.mean([100 * rates["poor"][50 + one] / rates["people"][50 + one] for one in (40, 41, 47)])
    assert [float(cell) for cell in row.groups()] == pytest.approx([share, around], abs=0.06), (
        "rates, as people know them"
    )
    table = str(tmp_path / "global.gpkg")
    two = read_layer(run("localclusters", INPUT=layer, FIELD="rate", SECOND_FIELD="other", GLOBAL=table)["OUTPUT"])
    assert two["lag"][0] == pytest.approx(np.mean([two["other"][one] for one in (1, SIDE, SIDE + 1)]))
    assert abs(read_layer(table)["correlation"][0]) < 0.5
    change = read_layer(run("localclusters", INPUT=layer, FIELD="rate", TIME="difference")["OUTPUT"])
    assert change["cluster"][:50] == [None] * 50 and change["tested"][50] == pytest.approx(
        change["rate"][50] - change["rate"][0]
    )
    before = read_layer(run("localclusters", INPUT=layer, FIELD="rate", TIME="lagged")["OUTPUT"])
    assert before["lag"][50] == pytest.approx(np.mean([before["rate"][one] for one in (1, SIDE, SIDE + 1)]))


@pytest.mark.parametrize(("weights", "first"), [("rook", 2), ("nearest", 4), ("distance", 2), ("kernel", 2)])
def test_neighbours(run, make_layer, read_layer, weights, first, tmp_path):
    table = str(tmp_path / "neighbours.gpkg")
    choices = {"NEAREST": 4, "DISTANCE": 520, "WEIGHTS": weights}
    found = run("localclusters", INPUT=make_layer(*city(("2024",))), FIELD="rate", **choices, NEIGHBOURS_OUT=table)
    done, links = read_layer(found["OUTPUT"]), read_layer(table)
    assert done["neighbours"][0] == first
    assert links["district"].count("000") == first and links["neighbour"][0] == "001"
    if weights == "rook":
        assert set(links["border"]) == {500.0}


def test_a_table_of_neighbours_is_read_back(run, layer, read_layer, tmp_path):
    table = str(tmp_path / "neighbours.gpkg")
    first = read_layer(run("localclusters", INPUT=layer, FIELD="rate", NEIGHBOURS_OUT=table)["OUTPUT"])
    again = read_layer(run("localclusters", INPUT=layer, FIELD="rate", NEIGHBOURS=table, WEIGHTS="rook")["OUTPUT"])
    assert again["p_value"] == first["p_value"] and again["cluster"] == first["cluster"]


def test_few_districts_have_no_map(run, make_layer, read_layer, tmp_path):
    columns, shapes = city(("2024",))
    few = {name: values[:20] for name, values in columns.items()}
    page = tmp_path / "page.html"
    done = read_layer(
        run("localclusters", INPUT=make_layer(few, shapes[:20]), FIELD="rate", REPORT=str(page))["OUTPUT"]
    )
    assert done["cluster"] == [None] * 20 and done["p_value"][0] is not None
    assert "too few to tell single ones apart" in page.read_text(encoding="utf-8")
    asked = run("localclusters", INPUT=make_layer(few, shapes[:20]), FIELD="rate", FEW_DISTRICTS=True)
    assert None not in read_layer(asked["OUTPUT"])["cluster"]


def test_the_order_of_rows_decides_nothing(run, make_layer, read_layer):
    columns, shapes = city(("2024",))
    order = np.random.default_rng(1).permutation(50).tolist()
    mixed = {name: [values[one] for one in order] for name, values in columns.items()}
    one = read_layer(run("localclusters", INPUT=make_layer(columns, shapes), FIELD="rate", WEIGHTS="nearest")["OUTPUT"])
    other = read_layer(
        run("localclusters", INPUT=make_layer(mixed, [shapes[one] for one in order]), FIELD="rate", WEIGHTS="nearest")[
            "OUTPUT"
        ]
    )
    for name in ("p_value", "cluster", "neighbours"):
        assert [one[name][place] for place in order] == other[name], name


def test_hidden_values_are_no_neighbours(run, make_layer, read_layer):
    columns, shapes = city(("2024",))
    columns["rate_status"] = ["suppressed" if place == 8 else "ok" for place in range(50)]
    columns["rate"][8] = 77777.0
    done = read_layer(run("localclusters", INPUT=make_layer(columns, shapes), FIELD="rate")["OUTPUT"])
    assert done["local_moran"][8] is None and done["cluster"][8] is None and done["neighbours"][0] == 2
    assert max(one for one in done["lag"] if one is not None) < 100


def test_a_distance_beyond_the_city_is_refused(run, make_layer):
    from qgis.core import QgsProcessingException

    squares = [
        f"POLYGON(({x} {y}, {x + 9} {y}, {x + 9} {y + 9}, {x} {y + 9}, {x} {y}))"
        for x in range(0, 100, 10)
        for y in range(0, 100, 10)
    ]
    layer = make_layer(
        {"district": [str(one) for one in range(100)], "rate": [float(one % 7) for one in range(100)]}, squares
    )
    with pytest.raises(QgsProcessingException, match="DISTANCE"):
        run("localclusters", INPUT=layer, FIELD="rate", WEIGHTS="distance", DISTANCE=5000)
    everywhere = run("localclusters", INPUT=layer, FIELD="rate", WEIGHTS="distance", DISTANCE=15)
    assert everywhere["ISLAND_COUNT"] == 0


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"FIELD": None}, "FIELD"),
        ({"NUMERATOR": "poor"}, "DENOMINATOR"),
        ({"MEASURE": "join_count", "NUMERATOR": "poor", "DENOMINATOR": "people"}, "classes"),
        ({"MEASURE": "join_count", "FIELD": "rate"}, "at most 30"),
        ({"MEASURE": "geary", "SECOND_FIELD": "other"}, "MEASURE=moran"),
        ({"SECOND_FIELD": "other", "TIME": "difference"}, "not both"),
        ({"PERIOD_FIELD": ""}, "more than once"),
    ],
)
def test_what_does_not_fit_is_one_sentence(run, layer, changes, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run("localclusters", INPUT=layer, **{"FIELD": "rate", **changes})


def test_the_map_has_words_and_colours(qgis_app, make_layer, run):
    from sozialraum.processing.maps.clusters import cluster_rules, cluster_style

    layer = make_layer(*city(("2024",)))
    result = run("localclusters", INPUT=layer, FIELD="rate")
    assert result["CLUSTER_COUNT"] > 0
    labels = [rule.label for rule in cluster_rules("moran")]
    assert len(set(labels)) == len(labels) == 7
    styled = make_layer({"cluster": ["high_high", "none", None]})
    cluster_style("moran")(styled)
    symbols = styled.renderer().rootRule().children()
    assert [rule.label() for rule in symbols] == labels


def test_by_qgis_process(qgis_process, make_file, tmp_path, read_layer):
    out = tmp_path / "clusters.gpkg"
    columns, shapes = city(("2024",))
    result = qgis_process.run("localclusters", INPUT=make_file(columns, shapes), FIELD="rate", OUTPUT=out)
    assert result["CLUSTER_COUNT"] > 0 and read_layer(out)["cluster"][48] == "high_high"
