"""What is said about segregation: who, where, at which level, why; nothing of a handful of residents."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.findings.inequality import inequality_findings
from sozialraum.core.findings.segregation import (
    cause_findings,
    changed_total,
    income_findings,
    level_findings,
    local_findings,
    scale_finding,
)

NAMES = ("Nord", "Süd", "Mitte", "Insel")


def test_where_a_group_lives_by_hand():
    """60 of 200, 10 of 200, 30 of 100 and 9 of 10 make 109 of 510; ten residents are too few to be told of."""
    people = np.array([200.0, 200.0, 100.0, 10.0])
    share = np.array([0.3, 0.05, 0.3, 0.9])
    city = 109 / 510
    contribution = np.array([0.06, -0.08, 0.02, 0.02])
    said = [str(one) for one in local_findings(NAMES, "A", share, share / city, contribution, people, when="2024")]
    assert said == [
        "A 2024: 21.4\u00a0% in the whole city.",
        "Highest shares: Nord (30.0\u00a0%, 1.4 times the city) and Mitte (30.0\u00a0%, 1.4 times the city).",
        "Lowest shares: Süd (5.0\u00a0%, 0.2 times the city).",
        "Süd, Nord and Mitte together make 89\u00a0% of the dissimilarity.",
    ]


def test_levels_by_hand():
    share = np.array([[0.5, 0.5], [np.nan, np.nan], [0.3, 0.7]])
    said = level_findings(
        ["Bezirk", "Sozialraum"],
        share,
        np.array([0.1, np.nan, 0.2]),
        ["West", "Ost", "Leer"],
        np.array([[0.5, 0.5, 0.0]] * 3),
        np.array([[0.1, 0.2, np.nan]] * 3),
        ["2010", "2011", "2012"],
    )
    assert [str(one) for one in said] == [
        "Segregation by level in 2012: Bezirk (30\u00a0%) and Sozialraum (70\u00a0%).",
        "Most of it lies at the level “Sozialraum”.",
        "The segregation of all groups (M) has risen since 2010, from 0.100 to 0.200.",
        "In 2010 the share of the level “Sozialraum” was 50\u00a0%.",
        "Within the areas it is strongest in Ost and weakest in West.",
    ]


@pytest.mark.parametrize(("after", "word"), [(0.2, "risen"), (0.05, "fallen"), (0.105, "hardly changed")])
def test_rise_fall_and_noise(after, word):
    assert word in str(changed_total(0.1, after, "2010"))


def test_causes_by_hand():
    said = cause_findings(
        ["groups", "structure"], np.array([0.03, -0.01]), 0.1, 0.12, np.array([-0.01, -0.02]), np.array([0.05, 0.0]),
        NAMES, np.array([0.02, -0.01, 0.0, np.nan]), "2010",
    )  # fmt: skip
    assert [str(one) for one in said] == [
        "The segregation of all groups (M) has risen since 2010, from 0.100 to 0.120.",
        "The largest part is “groups” (+0.030); it may be chance, its interval includes zero.",
        "Who lives where has added to segregation above all in Nord (+0.0200).",
        "Who lives where has lessened segregation above all in Süd (-0.0100).",
    ]


def test_scales():
    assert "small neighbourhoods" in str(scale_finding("A", [500, 4000], [0.3, 0.05], True))
    assert "large distances" in str(scale_finding("A", [500, 4000], [0.3, 0.25], True))
    plain = "A: {} within 500 m, {} within 4000 m."
    assert str(scale_finding("A", [500, 4000], [0.3, 0.25], False)) == plain.format("0.300", "0.250"), "isolation"
    assert str(scale_finding("A", [500, 4000], [0.013, 0.001], True)) == plain.format("0.013", "0.001"), "hardly any"
    assert str(scale_finding("A", [500, 4000], [np.nan, np.nan], True)) == "A: no value."


def test_incomes():
    said = income_findings(np.array([0.02, np.nan, 0.03]), ["2010", "2011", "2012"], 0.01, 0.04)
    assert [str(one) for one in said] == [
        "Rank-order H is 0.030; since 2010 it has risen (0.020).",
        "The richest tenth lives further apart (H 0.040) than the poorest (0.010).",
    ]


@pytest.mark.parametrize(
    ("course", "words"),
    [
        ([0.30, 0.35], "The districts have become more unequal: Gini 0.30 in 2010, 0.35 in 2020."),
        ([0.35, 0.30], "The districts have become less unequal: Gini 0.35 in 2010, 0.30 in 2020."),
        ([0.30, 0.305], "The districts are about as unequal as in 2010: Gini 0.30, in 2020 0.30."),
        ([np.nan, 0.3], "The Gini coefficient is 0.30 (2020)."),
        ([np.nan, np.nan], "There is no Gini coefficient: values are missing, negative or all zero."),
    ],
)
def test_inequality(course, words):
    assert [str(one) for one in inequality_findings(np.array(course), ["2010", "2020"])] == [words]
