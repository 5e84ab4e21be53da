from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.status import STATUS_CODE, STATUSES, names, read_status, worst
from sozialraum.core.messages import SozialraumError
from sozialraum.core.rates.catalogue import choose, parse_catalogue
from sozialraum.core.rates.formula import parse_formula
from sozialraum.core.rates.rates import calculate, totals

NAN = float("nan")
HEAD = "code;column;name_de;name_en;numerator_fields;denominator_fields;factor;direction\n"


def rate_of(text, minimum=0.0, status=None, **values):
    values = {name: np.array(column, dtype=float) for name, column in values.items()}
    statuses = {
        name: read_status(np.array(column, dtype=float), (status or {}).get(name))[1] for name, column in values.items()
    }
    return calculate(parse_formula(text), values, statuses, minimum)


@pytest.fixture(scope="module")
def catalogue(root):
    return parse_catalogue((root / "resources" / "catalogue" / "indicators.csv").read_bytes())


def test_the_catalogue_is_complete(catalogue):
    assert len(catalogue) == 46
    fields_of_action = {entry.text["field_de"] for entry in catalogue} - {"Kontext"}
    assert len(fields_of_action) == 10
    for entry in catalogue:
        for column in ("name", "numerator", "denominator", "unit", "field", "target_group"):
            assert entry.text[f"{column}_de"] and entry.text[f"{column}_en"], (entry.code, column)
        assert entry.direction in (-1, 0, 1)
        assert entry.column == entry.column.lower() and entry.column.isascii()
        assert entry.formula(lambda field: True).name == entry.column


def test_excel_in_germany_opens_the_catalogue(root):
    content = (root / "resources" / "catalogue" / "indicators.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.split(b"\r\n")[0].count(b";") == 19


def test_a_catalogue_saved_by_excel_is_read():
    text = HEAD + "X1;quote;Quote für Ältere;rate;a;b;0,5;1\n;;;;;;;\n"
    (entry,) = parse_catalogue(text.encode("cp1252"))
    assert entry.name("de") == "Quote für Ältere"
    assert entry.name("fr") == "rate"
    assert entry.factor == 0.5
    (again,) = parse_catalogue(text.replace(";", "\t").encode("utf-8"))
    assert again.column == "quote"


@pytest.mark.parametrize(
    "line, word",
    [
        ("X1;quote;q;q;a;b;100;1\nX1;other;q;q;a;b;100;1", "twice"),
        ("X1;quote;q;q;a;b;100;1\nX2;QUOTE;q;q;a;b;100;1", "twice"),
        ("X1;my rate;q;q;a;b;100;1", "my rate"),
        ("X1;quote;q;q;a;b;many;1", "factor"),
        ("X1;quote;q;q;;b;100;1", "numerator_fields"),
        ("X1;quote;q;q;a(;b;100;1", "a("),
    ],
)
def test_mistakes_in_a_catalogue_are_named(line, word):
    with pytest.raises(SozialraumError, match=word.replace("(", r"\(")):
        parse_catalogue((HEAD + line).encode())


def test_a_catalogue_without_a_needed_column_is_refused():
    with pytest.raises(SozialraumError, match="numerator_fields"):
        parse_catalogue(b"code;column\nX;y\n")
    with pytest.raises(SozialraumError, match="code"):
        parse_catalogue(b"")


def test_the_first_alternative_that_is_there_is_used(catalogue):
    young = ["alter_unter_3", "alter_3_bis_unter_6", "alter_6_bis_unter_10", "alter_10_bis_unter_15"]
    there = {"kinder_sgb2", *young}
    (formula,) = choose(["KIF01"], catalogue, there.__contains__)
    assert formula.fields() == ["kinder_sgb2", *young]
    assert formula.factor == 100
    (formula,) = choose(["child_poverty"], catalogue, (there | {"einwohner_unter_15"}).__contains__)
    assert formula.fields() == ["kinder_sgb2", "einwohner_unter_15"]


def test_without_a_wish_everything_possible_is_calculated(catalogue):
    formulas = choose([], catalogue, {"auslaender", "einwohner_insgesamt", "wohnungen"}.__contains__)
    assert [formula.name for formula in formulas] == ["foreigners"]
    with pytest.raises(SozialraumError, match="No indicator"):
        choose([], catalogue, lambda field: False)


@pytest.mark.parametrize(
    "wanted, word",
    [
        (["EIN99"], "EIN99"),
        (["EIN01"], "leistungsberechtigte_sgb_ii"),
        (["r = a / nothing"], "nothing"),
        (["r = a / b", "R = b / a"], "Two indicators"),
    ],
)
def test_wishes_that_cannot_be_met_are_explained(catalogue, wanted, word):
    with pytest.raises(SozialraumError, match=word):
        choose(wanted, catalogue, {"a", "b"}.__contains__)


def test_total_is_sum_by_sum_and_not_the_mean_of_rates():
    # By hand: 50 of 100 and 10 of 1,000 are 60 of 1,100, 5.4545 %, while the mean of the rates is 25.5 %.
    rate = rate_of("r = a / b * 100", a=[50, 10], b=[100, 1000])
    assert rate.value.tolist() == [50.0, 1.0]
    (total,) = totals(rate, np.array([0, 0]), 1)
    assert total.value == pytest.approx(60 / 1100 * 100)
    assert (total.districts, total.left_out) == (2, 0)


def test_total_leaves_unknown_districts_out_of_both_sums():
    rate = rate_of("r = a / b * 100", a=[50, NAN, 7], b=[100, 1000, NAN])
    (total,) = totals(rate, np.zeros(3, dtype=int), 1)
    assert total.value == 50.0
    assert (total.districts, total.left_out) == (1, 2)


def test_total_of_nothing_is_unknown():
    rate = rate_of("r = a / b", a=[1, 0], b=[2, 0])
    first, second, third = totals(rate, np.array([0, 1]), 3)
    assert first.value == 0.5
    assert np.isnan(second.value)
    assert np.isnan(third.value)


def test_plain_counts_are_summed():
    rate = rate_of("r = a + b", a=[1, 2], b=[3, 4])
    assert rate.value.tolist() == [4, 6]
    assert totals(rate, np.array([0, 0]), 1)[0].value == 10


def test_statuses_travel():
    rate = rate_of(
        "r = a / b",
        a=[NAN, NAN, 3, 3, 0],
        b=[10, NAN, 10, 0, 10],
        status={
            "a": ["suppressed", "missing", "estimated", None, "nil"],
            "b": [None, "unknown", "revised", None, None],
        },
    )
    assert names(rate.status) == ["suppressed", "unknown", "estimated", "blocked", "ok"]
    assert np.isnan(rate.value).tolist() == [True, True, False, True, False]


def test_an_empty_cell_without_status_is_missing():
    assert names(rate_of("r = a / b", a=[NAN], b=[1]).status) == ["missing"]


def test_small_denominators_are_flagged_and_keep_their_value():
    rate = rate_of("r = a / b", minimum=30, a=[1, 1, NAN], b=[29, 30, 5])
    assert names(rate.status) == ["unreliable", "ok", "missing"]
    assert rate.value[0] == pytest.approx(1 / 29)


def test_every_status_has_a_gravity_of_its_own():
    every = np.arange(len(STATUSES), dtype=np.uint8)
    unknown = np.zeros(len(every), dtype=bool)
    assert (worst([every], unknown) == every).all()
    assert set(names(worst([every, np.full_like(every, STATUS_CODE["suppressed"])], unknown))) == {"suppressed"}


_COUNTS = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 500), st.integers(0, 3)), min_size=1, max_size=40)


@given(_COUNTS)
def test_totals_of_groups_lie_between_their_rates_and_add_up(rows):
    above, extra, group = (np.array(column) for column in zip(*rows))
    rate = rate_of("r = a / b", a=above, b=above + extra)
    for position, total in enumerate(totals(rate, group, 4)):
        inside = rate.value[group == position]
        if len(inside):
            assert inside.min() - 1e-12 <= total.value <= inside.max() + 1e-12
            assert total.value * rate.denominator[group == position].sum() == pytest.approx(
                above[group == position].sum()
            )
        else:
            assert np.isnan(total.value)


@given(_COUNTS, st.permutations(range(4)))
def test_merging_districts_does_not_change_the_total(rows, order):
    above, extra, group = (np.array(column) for column in zip(*rows))
    fine = totals(rate_of("r = a / b", a=above, b=above + extra), np.zeros(len(rows), dtype=int), 1)[0]
    merged = np.array(order)[group]
    a, b = np.bincount(merged, above, 4), np.bincount(merged, above + extra, 4)
    coarse = totals(rate_of("r = a / b", a=a, b=b), np.zeros(4, dtype=int), 1)[0]
    assert coarse.value == pytest.approx(fine.value, nan_ok=True)
