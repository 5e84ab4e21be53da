"""The value of the municipality: numerators by denominators where the catalogue knows them, and what it is else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.municipality import city_word, municipality_of
from sozialraum.core.data.status import STATUS_CODE, TABLE, read_status
from sozialraum.core.rates.catalogue import parse_catalogue
from sozialraum.core.rates.formula import parse_formula
from sozialraum.core.rates.rates import calculate, totals

CATALOGUE = (
    "code;column;name_de;name_en;numerator_fields;denominator_fields;factor;denominator_en;denominator_de\n"
    "A1;quote;Quote;Rate;arme;kinder | unter_6 + ab_6;100;children;Kinder\n"
)
ENTRY = parse_catalogue(CATALOGUE.encode())[0]


def cube(status=None, **columns):
    """One period, one column of a cube per keyword; status: field → names."""
    count = len(next(iter(columns.values())))
    codes = np.zeros((count, len(columns)), dtype=np.uint8)
    for place, name in enumerate(columns):
        codes[:, place] = [STATUS_CODE[one] for one in (status or {}).get(name, ["ok"] * count)]
    keys = [str(row) for row in range(count)]
    return cube_from_rows(keys, ["2024"] * count, list(columns), np.column_stack(list(columns.values())), codes)


def test_numerators_by_denominators():
    one = municipality_of(cube(quote=[50, 1], arme=[50, 10], kinder=[100, 1000]), 0, ENTRY)
    # by hand: 60 of 1,100, not the mean of 50 and 1
    assert one.values.tolist() == [pytest.approx(100 * 60 / 1100)]
    assert one.basis == "denominator" and "children" in str(one.label())


def test_denominators_alone_will_do_and_may_be_sums():
    one = municipality_of(cube(quote=[50, 1], unter_6=[60, 500], ab_6=[40, 500]), 0, ENTRY, language="de")
    assert one.values.tolist() == [pytest.approx(100 * 60 / 1100)] and one.by == "Kinder"


def test_districts_too_small_to_be_shown_count_with_their_persons():
    status = {"quote": ["unreliable", "ok", "ok"]}
    one = municipality_of(cube(status, quote=[50, 10, 20], arme=[5, 10, 20], kinder=[10, 100, 100]), 0, ENTRY)
    assert one.values.tolist() == [pytest.approx(100 * 35 / 210)]


@pytest.mark.parametrize("name", [one.name for one in TABLE if one.value == "never"])
def test_what_is_withheld_is_in_no_sum(name):
    status = {"quote": [name, "ok", "ok"]}
    one = municipality_of(cube(status, quote=[50, 10, 20], arme=[50, 10, 20], kinder=[100, 100, 100]), 0, ENTRY)
    assert one.values.tolist() == [pytest.approx(15)]


def test_a_rate_in_shares_of_one_is_not_answered_in_per_cent():
    one = municipality_of(cube(quote=[0.5, 0.1], arme=[50, 10], kinder=[100, 100]), 0, ENTRY)
    assert one.values.tolist() == [pytest.approx(0.3)]


def test_without_denominator_the_means_say_what_they_are():
    table = cube(quote=[50, 1, 3], einwohner=[100, 300, np.nan])
    residents = municipality_of(table, 0, ENTRY, weights=table.values[:, :, 1], weight="residents")
    assert residents.values.tolist() == [pytest.approx((50 * 100 + 1 * 300) / 400)]
    assert (residents.basis, str(residents.label())) == ("weight", "Mean weighted by residents")
    plain = municipality_of(table, 0, None)
    assert plain.values.tolist() == [pytest.approx(18)] and str(plain.label()) == "Plain mean of the districts"
    assert np.isnan(municipality_of(cube(quote=[np.nan]), 0, None).values).all()


def test_a_column_for_several_says_what_it_holds():
    assert str(city_word(["denominator"])) == "Municipality" and str(city_word(["weight"])) == "Weighted mean"
    assert str(city_word(["districts"])) == "Mean of the districts"
    assert str(city_word(["weight", "denominator"])) == "Municipality or mean of the districts"


@given(
    st.lists(
        st.tuples(
            st.integers(0, 500),
            st.integers(0, 500),
            st.sampled_from(["ok", "revised", "estimated", "suppressed", "unknown", "missing", "nil"]),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_the_dock_says_what_the_report_of_the_rates_says(cells):
    """Rates as our own algorithm computes them, small and suppressed ones among them: one value of the municipality."""
    counts, state = read_status(np.array([above for above, _, _ in cells], dtype=float), [name for *_, name in cells])
    everyone = np.array([below for _, below, _ in cells], dtype=float)
    fine = np.zeros_like(state)
    rate = calculate(
        parse_formula("quote = arme / kinder * 100"),
        {"arme": counts, "kinder": everyone},
        {"arme": state, "kinder": fine},
        30,
    )
    group = np.where(rate.status == STATUS_CODE["blocked"], -1, 0)  # nobody lives there
    table = cube_from_rows(
        [str(row) for row in range(len(cells))],
        ["2024"] * len(cells),
        ["quote", "arme", "kinder"],
        np.column_stack([rate.value, counts, everyone]),
        np.column_stack([rate.status, state, fine]),
    )
    found = municipality_of(table, 0, ENTRY)
    assert found.basis == "denominator"
    assert found.values[0] == pytest.approx(totals(rate, group, 1)[0].value, nan_ok=True)
