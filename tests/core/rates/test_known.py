"""What is known about a field: its entry in the catalogue, and whether it is a count."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.rates.catalogue import parse_catalogue
from sozialraum.core.rates.known import count_fields, entry_of, is_count_field


@pytest.fixture(scope="module")
def catalogue(root):
    return parse_catalogue((root / "resources" / "catalogue" / "indicators.csv").read_bytes())


WHOLE = np.array([12.0, 30.0, 5.0, 44.0, 9.0, np.nan])
RATES = np.array([12.5, 30.1, 5.0, 44.0, 9.9, np.nan])
PEOPLE = np.array([1200.0, 3100.0, 480.0, 4300.0, 950.0, 1000.0])


@pytest.mark.parametrize(
    ("name", "title", "values", "counts"),
    [
        ("arbeitslose", "Arbeitslose", WHOLE, True),
        ("arbeitslose_maenner", "Arbeitslose, Männer", WHOLE, True),
        ("leistungsberechtigte_sgb_ii", "", WHOLE, True),
        ("beschaeftigte_am_wohnort", "", WHOLE, True),
        ("x", "Anzahl Kinder", WHOLE, True),
        ("pupils_count", "", WHOLE, True),
        ("arbeitslose", "Arbeitslose", RATES, False),
        ("arbeitslose", "Arbeitslose (%)", WHOLE, False),
        ("arbeitslose", "Arbeitslose (je km²)", WHOLE, False),
        ("arbeitslosenquote", "", WHOLE, False),
        ("employment_rate", "", WHOLE, False),
        ("einkommen", "Einkommen", 10 * PEOPLE, False),
        ("x", "x", WHOLE, False),
        ("x", "x", np.full(6, np.nan), False),
        ("x", "x", 2 * PEOPLE, True),
        ("x", "x", 5000 - PEOPLE, False),
    ],
)
def test_counts_are_told_from_rates(catalogue, name, title, values, counts):
    assert is_count_field(name, title, values, catalogue, PEOPLE) == counts


def test_no_rate_of_the_catalogue_is_a_count_and_every_numerator_is(catalogue):
    for entry in catalogue:
        assert not is_count_field(entry.column, entry.name("de"), WHOLE, catalogue, PEOPLE), entry.code
        assert entry_of(entry.column, "", catalogue) is entry
        assert entry_of(f"{entry.column}_smoothed", "", catalogue) is entry
        assert entry_of("field_7", f"{entry.name('de')} ({entry.text['unit_de']})", catalogue) is entry
    for field in count_fields(catalogue):
        assert is_count_field(field, field, WHOLE, catalogue), field


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_name_stops_it(name, title):
    assert is_count_field(name, title, RATES, [], PEOPLE) is False
    assert entry_of(name, title, []) is None
