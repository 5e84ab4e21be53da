"""Kinds of districts: found where they are, refused where there are none, followed over time, told in words."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from sozialraum.core.findings.typology import move_findings, profile_words, tree_words
from sozialraum.core.typology.kinds import adjusted_rand, crossed, find_kinds, medoids, nearest, silhouette, trial
from sozialraum.core.typology.over_time import followed, moves
from sozialraum.core.typology.tree import paths, short_tree, told


def towns(kinds: int = 3, n: int = 240, apart: float = 4.0, seed: int = 2):
    """Districts of so many kinds in four indicators, in standard deviations, and their kinds by the first indicator."""
    random = np.random.default_rng(seed)
    label = np.arange(n) % kinds
    middle = random.normal(size=(kinds, 4))
    middle = apart * middle / np.linalg.norm(middle, axis=1)[:, None]
    middle = middle[np.argsort(middle[:, 0])]
    x = middle[label] + random.normal(size=(n, 4))
    return (x - x.mean(0)) / x.std(0), label


@pytest.mark.parametrize("kinds", [3, 4])
def test_planted_kinds_are_found_and_numbered(kinds):
    z, label = towns(kinds, apart=5.0)
    found = find_kinds(z)
    assert found.chosen is not None and found.chosen.kinds == kinds
    assert (found.chosen.label == label).mean() > 0.97
    assert (np.diff(found.chosen.centres[:, 0]) > 0).all()
    again = find_kinds(z, seed=1)
    np.testing.assert_array_equal(found.chosen.label, again.chosen.label)


def test_two_kinds_that_differ_in_everything_are_two():
    random = np.random.default_rng(4)
    label = np.arange(160) % 2
    x = 6.0 * label[:, None] + random.normal(size=(160, 4))
    found = find_kinds((x - x.mean(0)) / x.std(0))
    assert found.chosen.kinds == 2 and (found.chosen.label == label).all()


@pytest.mark.parametrize("seed", range(5))
def test_where_there_are_no_kinds_none_are_given(seed):
    assert find_kinds(np.random.default_rng(seed).normal(size=(200, 5))).chosen is None


def test_a_number_that_is_not_stable_is_refused():
    z, _ = towns(3, apart=5.0)
    assert find_kinds(z, 6).chosen is None and find_kinds(z, 3).chosen is not None


def test_centres_are_means_and_no_start_is_better():
    z, _ = towns(3)
    one = trial(z, 3, 1)
    for kind in range(3):
        np.testing.assert_allclose(one.centres[kind], z[one.label == kind].mean(axis=0), atol=1e-12)
    spread = ((z - one.centres[one.label]) ** 2).sum()
    random = np.random.default_rng(0)
    for _ in range(20):  # plain Lloyd from random districts
        centres = z[random.choice(len(z), 3, replace=False)]
        for _ in range(60):
            label = nearest(z, centres)[0]
            centres = np.array(
                [z[label == kind].mean(axis=0) if (label == kind).any() else centres[kind] for kind in range(3)]
            )
        assert ((z - centres[label]) ** 2).sum() >= spread - 1e-9


def test_silhouette_and_rand_are_their_definitions():
    z, label = towns(3, n=40)
    apart = np.linalg.norm(z[:, None] - z[None], axis=2)
    values = []
    for i in range(40):
        mine = label == label[i]
        a = apart[i, mine].sum() / (mine.sum() - 1)
        b = min(apart[i, label == other].mean() for other in range(3) if other != label[i])
        values.append((b - a) / max(a, b))
    assert silhouette(z, label, 3) == pytest.approx(np.mean(values), abs=1e-12)
    random = np.random.default_rng(3)
    one, other = random.integers(0, 3, 30), random.integers(0, 4, 30)
    pairs = list(combinations(range(30), 2))
    both = sum(one[i] == one[j] and other[i] == other[j] for i, j in pairs)
    first, second = (sum(x[i] == x[j] for i, j in pairs) for x in (one, other))
    chance = first * second / len(pairs)
    expected = (both - chance) / ((first + second) / 2 - chance)
    assert adjusted_rand(crossed(one, other, 3, 4)) == pytest.approx(expected, abs=1e-12)


def test_a_medoid_is_the_district_in_the_middle():
    z = np.array([[0.0], [1.0], [10.0], [20.0], [21.0]])
    assert medoids(z, np.array([0, 0, 0, 1, 1]), 3).tolist() == [1, 3, -1]


def test_a_district_between_two_kinds_does_not_move():
    centres = np.array([[-1.0], [1.0]])
    z = np.array([[[-1.0], [0.9]], [[0.02], [np.nan]], [[0.5], [-0.9]]])
    course = followed(z, centres, 0)
    assert course.kind.tolist() == [[0, 1], [0, -1], [1, 0]]
    assert course.between.tolist() == [[False, False], [True, False], [False, False]]
    assert course.distance[1, 0] == pytest.approx(1.02) and np.isnan(course.distance[1, 1])
    backwards = followed(z[::-1], centres, 2)
    assert backwards.kind.tolist() == course.kind.tolist()[::-1]
    assert moves(course.kind[0], course.kind[2], 2).tolist() == [[0, 1], [1, 0]]


def test_far_from_the_centres_is_said():
    z, _ = towns(3)
    found = find_kinds(z)
    course = followed(np.stack([z, 3 * z]), found.chosen.centres, 0)
    assert course.far[0] == pytest.approx(1) and course.far[1] > 1.25


def test_a_tree_says_why():
    random = np.random.default_rng(6)
    values = random.uniform(0, 100, (300, 3))
    label = np.where(values[:, 1] > 60, 2, np.where(values[:, 0] > 50, 1, 0))
    tree = short_tree(values, label, 3)
    assert tree.right > 0.95 and tree.unseen > 0.93 and len(paths(tree.top)) <= 4
    assert (told(tree.top, values) == label).mean() == tree.right
    assert sum(leaf.count for _, leaf in paths(tree.top)) == 300
    words = [str(one) for one in tree_words(tree, ["A", "B", "C"], ["ruhig", "gemischt", "belastet"])]
    assert any(one.startswith("If B above ") and "belastet" in one for one in words)
    assert short_tree(values, random.integers(0, 3, 300), 3) is None


def test_words_of_profiles_and_moves():
    assert str(profile_words(np.array([1.2, -0.7, 0.1, 0.6]), ["A", "B", "C", "D"])) == "high: A and D; low: B"
    assert str(profile_words(np.zeros(2), ["A", "B"])) == "near the mean in everything"
    told_of = move_findings(
        np.array([0, 1, -1]), np.array([1, 1, 0]), ["x", "y"], ["Nord", "Süd", "West"], "2020", "2024"
    )
    assert [str(one) for one in told_of] == [
        "From 2020 to 2024 1 of 2 districts have clearly changed their kind.",
        "From “x” to “y”: Nord.",
    ]
