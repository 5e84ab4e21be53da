"""What is said about an index: ranks and classes, never its own numbers."""

from __future__ import annotations

import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.ranking import Ranking
from sozialraum.core.findings.index import group_findings, index_findings, robustness_findings

NAMES = tuple(f"Viertel {letter}" for letter in "ABCDEFGH")
LABELS = ("low", "middle", "high")


def ranking(ranks, classes, people=None, periods=("2020", "2022", "2024"), names=NAMES):
    return Ranking("Index", names, periods, np.array(ranks), np.array(classes), LABELS, people)


RANKS = [[1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 3, 4, 5, 6, 7, 8], [6, 1, 2, 3, 4, 5, 7, 0]]
CLASSES = [[3, 3, 2, 2, 2, 2, 1, 1], [3, 3, 2, 2, 2, 2, 1, 1], [2, 3, 3, 2, 2, 2, 1, 0]]


def test_everything_about_an_index_by_hand():
    people = np.full((3, 8), 100.0)
    assert [str(one) for one in index_findings(ranking(RANKS, CLASSES, people))] == [
        "Index 2024: most need in Viertel B (rank 1, high), Viertel C (rank 2, high) and Viertel D (rank 3, middle). "
        "Least need in Viertel G (rank 7, low), Viertel A (rank 6, middle) and Viertel F (rank 5, middle).",
        "2 of 7 districts, with 200 residents (29\u00a0%), are in the class of most need, “high”.",
        "Since 2022 2 of 7 districts have changed class. To a class of more need: Viertel C (from middle to high). "
        "To a class of less need: Viertel A (from high to middle).",
        "Since 2020 2 of 7 districts have changed class. To a class of more need: Viertel C (from middle to high). "
        "To a class of less need: Viertel A (from high to middle).",
        "Furthest down in the ranking of need since 2020: Viertel A (from rank 1 to 6).",
        "Without an index in 2024: Viertel H.",
    ]


def test_nobody_one_and_none():
    same = index_findings(ranking([RANKS[0]] * 2, [CLASSES[0]] * 2, periods=("2020", "2024")))
    assert "Since 2020 no district has changed class." in map(str, same)
    one = [*CLASSES[0]]
    one[6] = 2
    said = [
        str(sentence)
        for sentence in index_findings(ranking([RANKS[0]] * 2, [CLASSES[0], one], periods=("2020", "2024")))
    ]
    assert (
        "Since 2020 one of 8 districts has changed class. To a class of more need: Viertel G (from low to middle)."
        in said
    )
    assert [
        str(sentence) for sentence in index_findings(ranking(np.empty((0, 8), int), np.empty((0, 8), int), periods=()))
    ] == ["No district has an index."]


def test_groups_name_who_has_low_status_and_falls_behind():
    said = group_findings(
        NAMES,
        np.array([3, 3, 1, 2, 0, 1, 1, 1]),
        np.array([3, 2, 1, 3, 1, 2, 2, 2]),
        (LABELS, ("up", "stable", "down")),
        "2022",
    )
    assert [str(one) for one in said] == [
        "Most need, “high”, and since 2022 “down”: Viertel A.",
        "“down”: Viertel D (middle).",
        "“up”: Viertel C (low).",
    ]


def test_firm_and_shaky_ranks():
    ranks = np.arange(1, 9)
    low, high = ranks - 0.0, ranks + 0.0
    high[4], low[4] = 8.0, 2.0
    stability = np.array([1.0, 1.0, 0.95, 0.9, 0.5, 0.95, 1.0, np.nan])
    assert [str(one) for one in robustness_findings(NAMES, ranks, low, high, stability)] == [
        "6 of 7 districts keep their class in at least nine of ten runs.",
        "Least firm in their class: Viertel E (50\u00a0% of the runs).",
        "Most need whatever is chosen: Viertel A.",
        "Widest span of ranks: Viertel E (rank 5, between 2 and 8).",
    ]


@given(st.data())
def test_no_key_and_no_number_that_is_none(data):
    """Ranks follow from random values with gaps; classes from thirds of them."""
    from sozialraum.core.numerics import rank

    periods, count = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 8))
    cell = st.one_of(st.just(float("nan")), st.integers(0, 5).map(float))
    values = np.array(data.draw(st.lists(cell, min_size=periods * count, max_size=periods * count))).reshape(
        periods, count
    )
    ranks = np.array([rank(row) for row in values])
    classes = np.where(np.isfinite(values), 1 + np.nan_to_num(values) // 2, 0).astype(int)
    known = (ranks > 0).any(axis=1)
    index = ranking(
        ranks[known],
        classes[known],
        periods=tuple(np.array(["2020", "2022", "2024"])[:periods][known]),
        names=NAMES[:count],
    )
    for sentence in map(str, index_findings(index)):
        assert not re.search(r"\b(?:nan|None|inf)\b|\brank 0\b|  ", sentence), sentence
        assert sentence.endswith(".")
