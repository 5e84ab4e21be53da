"""Fields of a layer: keys, names, larger areas; and the join that uses them."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.data.panel import Panel
from sozialraum.core.data.status import STATUS_CODE
from sozialraum.core.keys.account import people_column
from sozialraum.core.keys.fields import are_years, best_key, is_feature_id, judge, names_field, parents
from sozialraum.core.keys.layer import join_layer
from sozialraum.core.messages import SozialraumError

NAMES = ["Altmarkt", "Bahnhof", "Brühl", "Dornheide", "Eichholz", "Fährhaus", "Grünau", "Hafen", "Inselblick"]


def panel(keys, names=None, periods=None, values=None, title="Einwohner"):
    values = np.arange(1000.0, 1000 + len(keys)) if values is None else np.array(values, dtype=float)
    texts = {} if names is None else {"district_name": np.array(names, dtype=object)}
    return Panel(
        np.array(keys, dtype=object),
        np.array(periods or ["2020"] * len(keys), dtype=object),
        ["n"],
        values[:, None],
        np.zeros((len(keys), 1), dtype=np.uint8),
        texts,
        {"n": title},
    )


def joined(fields, key_field, statistics, **options):
    return join_layer(np.array(fields[key_field], dtype=object), lambda: fields, key_field, statistics, **options)


def warnings(findings):
    return [str(finding.reason) for finding in findings if finding.warning]


@pytest.mark.parametrize("name", ["fid", "FID", "ogc_fid", "OBJECTID", "objectid_1", "gml_id", "uuid", "gid"])
def test_feature_ids_are_no_keys(name):
    fields = {name: [str(n) for n in range(1, 10)], "nr": [f"{n:02d}" for n in range(1, 10)]}
    statistics = panel([str(n) for n in range(1, 10)])
    assert is_feature_id(name) and set(judge(fields, "auto", statistics)) == {"nr"}
    result, findings = joined(fields, name, statistics)
    assert "numbers features" in warnings(findings)[0]
    # and nothing is repaired to meet one
    assert joined(fields, name, panel([f"{n:02d}" for n in range(1, 10)]))[0].matched == 0


def test_a_column_of_years_is_no_key():
    years = [str(year) for year in range(2001, 2010)]
    assert are_years(years) and not are_years(["1001", "2001"]) and not are_years(["2001"])
    fields = {"erbaut": years, "nr": [str(n) for n in range(1, 10)]}
    assert set(judge(fields, "auto", panel(years))) == {"nr"}


def test_names_are_the_field_that_shares_them_or_is_called_so():
    keys = [str(n) for n in range(1, 10)]
    fields = {"nr": keys, "leitung": [f"Frau {name}" for name in NAMES], "titel": NAMES, "art": ["Bezirk"] * 9}
    assert names_field(fields, "nr", panel(keys, NAMES)) == "titel"
    assert names_field(fields, "nr", panel(keys)) == ""
    other = [f"Quartier {name}" for name in "abcdefghi"]
    assert names_field(fields, "nr", panel(keys, other)) == ""
    assert names_field({**fields, "gebietsname": NAMES}, "nr", panel(keys, other)) == "gebietsname"


def test_the_stadtteile_101_to_109_are_not_the_bezirke_1_to_9():
    """The case of shared/cases: equal names, keys that share a digit; nothing is joined, the field with the names is offered."""
    fields = {"nr": [str(n) for n in range(1, 10)], "name": NAMES}
    result, findings = joined(fields, "nr", panel([str(n) for n in range(101, 110)], NAMES))
    assert result.matched == 0
    told = " ".join(warnings(findings))
    assert "Without the digits “10”" in told and "Field “name” of the layer would match 9 districts" in told
    assert "They count 9036 in “Einwohner”" in told


COUNTIES = [f"{land:02d}{number:03d}" for land in (1, 3, 5, 9) for number in range(1, 11)]


def municipalities(per_county=4):
    keys = [f"{county}{number:03d}" for county in COUNTIES for number in range(per_county)]
    return {"ags": keys, "kreis": [key[:5] for key in keys], "name": [f"Ort {key}" for key in keys]}


def test_values_of_counties_reach_their_municipalities_and_it_is_said():
    fields = municipalities()
    result, findings = joined(fields, "ags", panel([county.lstrip("0") for county in COUNTIES], periods=["2020"] * 40))
    assert (result.parent, result.matched, len(result.rows)) == ("kreis", 160, 0)
    assert result.row[:, 0].tolist() == [i // 4 for i in range(160)]
    assert "joined through field “kreis”" in warnings(findings)[0]
    assert result.per_period == {"2020": 160}


def test_what_only_looks_like_a_larger_area_is_offered():
    """Twelve classes 1 … 12 beside a table of twelve districts 1 … 12: no bits, no names, no common beginning."""
    fields = {"nr": [f"X{n}" for n in range(60)], "klasse": [str(1 + n % 12) for n in range(60)]}
    statistics = panel([str(n) for n in range(1, 13)])
    result, findings = joined(fields, "nr", statistics)
    assert (result.matched, result.parent) == (0, "")
    assert "PARENT_FIELD joins through it" in " ".join(warnings(findings))
    assert not parents(fields, "nr", statistics).proven
    chosen, _ = joined(fields, "nr", statistics, parent_field="klasse")
    assert (chosen.matched, chosen.parent) == (60, "klasse")
    with pytest.raises(SozialraumError, match="None of the 60 values of field “nr”"):
        joined({**fields}, "klasse", panel(["77", "78"]), parent_field="nr")


def test_boroughs_that_begin_the_keys_of_their_parts_are_proven():
    keys = [f"{borough}{number:02d}" for borough in range(1, 10) for number in range(1, 8)]
    fields = {"nr": keys, "bezirk": [key[0] for key in keys]}
    result, _ = joined(fields, "nr", panel([str(n) for n in range(1, 10)]))
    assert (result.parent, result.matched) == ("bezirk", 63)


def test_rows_of_another_level_are_told_apart_from_losses():
    keys = [f"{borough:02d}{number:02d}" for borough in range(1, 4) for number in range(1, 6)]
    result, findings = joined({"nr": keys}, "nr", panel(["01", "02", "03", *keys]))
    assert result.matched == 15 and warnings(findings) == []
    assert "another level" in " ".join(str(finding.reason) for finding in findings)
    _, findings = joined({"nr": keys}, "nr", panel(["0199", *keys]))
    assert "They count 1000 in “Einwohner”" in warnings(findings)[0]


def test_a_table_of_the_whole_country_costs_a_complete_layer_nothing():
    country = [f"{n:05d}" for n in range(1001, 16077, 37)]
    result, findings = joined({"nr": country[:20]}, "nr", panel(country))
    assert result.matched == 20 and warnings(findings) == []


def test_only_whole_counts_of_people_are_people():
    assert people_column(panel(["1"], values=[12])) == 0
    assert people_column(panel(["1"], values=[12.5])) == -1
    assert people_column(panel(["1"], title="Anteil Einwohner über 65")) == -1
    assert people_column(None) == -1


@pytest.mark.parametrize(("status", "value"), [("suppressed", np.nan), ("unreliable", 7)])
def test_hidden_cells_are_never_counted(status, value):
    statistics = panel(["01", "02", "77"], values=[5, 6, value])
    statistics.status[2, 0] = STATUS_CODE[status]
    _, findings = joined({"nr": ["01", "02"]}, "nr", statistics)
    assert "They count 0 in" in " ".join(warnings(findings))


def test_of_equal_fields_the_one_that_is_called_a_key_is_taken():
    keys = [str(n) for n in range(1, 10)]
    fields = {"flaeche": keys, "nr": [f"{n:02d}" for n in range(1, 10)]}
    assert best_key(judge(fields, "auto", panel(keys))) == "nr"
    assert best_key(judge({"flaeche": keys, "x": fields["nr"]}, "auto", panel(keys))) == "flaeche"
    assert best_key({}) == ""
