"""What proves a repair: bits against chance, cover, names. Each threshold is held by an example beside it on either side."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.keys.evidence import Hits, agreement, bits, chance_bits, same_name, strings


def test_bits_are_the_exponent_of_the_chance():
    """n hits of n at a share of 1/16: the chance is 16⁻ⁿ, 4 n bits, less 4 bits for the repairs tried."""
    assert bits(10, 10, 1 / 16) == pytest.approx(36)
    assert bits(10, 0, 0.1) == bits(10, 1, 0.1) == bits(0, 0, 0.5) == 0.0
    assert bits(12, 12, 1.0) == 0.0


def numbers_of_boroughs():
    return [f"{borough}{number:02d}" for borough in range(1, 10) for number in range(1, 13)]


@given(st.integers(1, 60), st.integers(0, 60), st.floats(0.01, 0.99))
def test_bits_never_promise_more_than_the_binomial_tail(keys, hit, share):
    hit = min(hit, keys)
    tail = math.fsum(math.comb(keys, k) * share**k * (1 - share) ** (keys - k) for k in range(hit, keys + 1))
    assert 2.0 ** -bits(keys, hit, share) >= min(tail, 1.0) - 1e-9


@pytest.mark.parametrize(
    ("forms", "count"),
    [
        (["1", "2", "3", "12"], 2 * 3),
        (numbers_of_boroughs()[:12], 12),
        (["0101", "0102", "0112"], 2 * 2),
        (["01011101", "12304314"], 256),
        (numbers_of_boroughs(), 9 * 2 * 10),
        (["A1", "A2", "B1"], 4),
        (["Mitte", "Hafen"], 26**6),
        (["7"], 1),
        ([], 1),
    ],
)
def test_strings_of_the_part_that_varies(forms, count):
    assert strings(forms) == pytest.approx(count, rel=0.001)


def test_names_agree_but_for_spelling_and_additions():
    assert same_name("Aachen, Stadt", "Aachen")
    assert same_name("Schloßstr.", "Schlossstrasse")
    assert not same_name("Dornheide", "Hafen")
    assert agreement([("a", "b"), ("c", "d")]) is None
    assert agreement([("Mitte", "Mitte"), ("Nord", "Nord"), ("Ost", "West"), ("", "x")]) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("hits", "proven"),
    [
        (Hits(10, 10, 10, 10, 20.0), True),
        (Hits(10, 10, 10, 10, 19.9), False),
        (Hits(10, 10, 6, 6, 40.0), True),
        (Hits(10, 10, 5, 5, 40.0), False),
        (Hits(10, 30, 9, 9, 40.0), True),
        (Hits(10, 31, 9, 9, 40.0), False),
        (Hits(400, 26, 377, 26, 500.0), False),
        (Hits(100, 100, 100, 98, 500.0), True),
        (Hits(100, 100, 100, 97, 500.0), False),
        (Hits(10, 10, 10, 10, 0.0, 0.8), True),
        (Hits(10, 10, 10, 10, 0.0, 0.79), False),
        (Hits(10, 10, 10, 10, 900.0, 0.19), False),
        (Hits(10, 10, 10, 10, 900.0, 0.2), True),
    ],
)
def test_proof(hits, proven):
    assert hits.proven is proven


@pytest.mark.parametrize(
    ("hits", "doubtful"),
    [
        (Hits(10, 10, 9, 9, 0.0), False),
        (Hits(10, 10, 8, 8, 0.0), True),
        (Hits(10, 20, 10, 10, 0.0), True),
        (Hits(10, 20, 10, 10, 20.0), False),
        (Hits(10, 10, 10, 10, 0.0, 0.49), True),
        (Hits(10, 20, 10, 10, 0.0, 0.5), False),
        (Hits(10, 10, 10, 10, 90.0, 0.49), True),
        (Hits(10, 10, 0, 0, 0.0), False),
    ],
)
def test_numbers_without_evidence_are_doubtful(hits, doubtful):
    assert hits.doubtful is doubtful


@given(
    st.lists(
        st.one_of(st.text(max_size=12), st.text("0123456789", max_size=400), st.text("aB9-", max_size=400)), max_size=12
    )
)
def test_any_texts_have_a_shape_of_at_least_their_number(forms):
    known = {form[:100] for form in forms if form}
    assert max(len(known), 1) <= strings(forms) < math.inf
    assert bits(len(forms), len(forms), len(known) / strings(forms)) >= 0


def test_a_few_districts_of_a_country_are_no_chance_but_the_same_numbering_is():
    country = [f"{number:05d}" for number in range(1001, 16077, 37)]
    assert chance_bits(country, country[:20], 20, 20) > 80
    boroughs = numbers_of_boroughs()
    assert chance_bits(boroughs[:49], boroughs[:24], 24, 24) < 20
