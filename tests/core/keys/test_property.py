"""Whatever a table's keys look like and whatever happened to them: no row stands under another district without a warning.

Places have an identity; both sides write it in a shape, with decoration and damage, and the table may be about other places
altogether. What cannot be told apart by anybody (plain numbers that cover each other fully, without names) is left out.
"""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from sozialraum.core.keys.account import account
from sozialraum.core.keys.joining import join

SYLLABLES = [
    "berg",
    "dorf",
    "feld",
    "hau",
    "lin",
    "mar",
    "neu",
    "ost",
    "rain",
    "see",
    "tal",
    "wald",
    "zell",
    "bruck",
    "ried",
]


def places(dice: random.Random, shape: str, count: int) -> list[str]:
    """Distinct codes of one shape."""
    if shape == "dense":
        return [str(number) for number in range(1, count + 1)]
    if shape == "padded":
        return [f"{number:02d}" for number in range(1, count + 1)]
    if shape == "hundreds":
        return [f"{1 + i // 12}{1 + i % 12:02d}" for i in range(count)]
    if shape == "tree":
        return [f"{1 + i // 9:02d}{1 + i % 9:02d}" for i in range(count)]
    if shape == "planning":
        return [
            f"{1 + i // 40:02d}{dice.randrange(1, 9):02d}{i % 90 + 1:02d}{dice.randrange(1, 9):02d}"
            for i in range(count)
        ]
    if shape == "municipality":
        return [
            f"{dice.randrange(1, 16):02d}{dice.randrange(1, 9)}{dice.randrange(1, 80):02d}{i:03d}" for i in range(count)
        ]
    return [f"{'ABCDEFGH'[i % 8]}{1 + i // 8}" for i in range(count)]


def names(dice: random.Random, count: int) -> list[str]:
    """Distinct names, with umlauts and double names."""
    found: dict[str, None] = {}
    while len(found) < count:
        name = "".join(dice.choice(SYLLABLES) for _ in range(dice.randrange(2, 4))).capitalize()
        name = name.replace("see", "söe") if dice.random() < 0.2 else name
        found[f"{name}-{dice.choice(SYLLABLES).capitalize()}" if dice.random() < 0.3 else name] = None
    return list(found)


def written(dice: random.Random, code: str, name: str, way: str) -> str:
    """A place as one side writes it."""
    return {
        "plain": code,
        "lost": code.lstrip("0") or "0",
        "float": f"{code.lstrip('0') or '0'}.0" if code.isdigit() else code,
        "blank": f" {code}\u00a0",
        "prefix": f"SR-{code}",
        "suffix": f"{code}_OT",
        "case": code.swapcase(),
        "both": f"{code} {name}",
        "name": name,
        "spelled": name.replace("ö", "oe").upper().replace("-", " "),
        "ars": f"{code[:5]}0123{code[5:]}" if len(code) == 8 else code,
        "cut": code[1:] or code,
        "longer": f"1{code}",
    }[way]


WAYS = [
    "plain",
    "lost",
    "float",
    "blank",
    "prefix",
    "suffix",
    "case",
    "both",
    "name",
    "spelled",
    "ars",
    "cut",
    "longer",
]
SHAPES = ["dense", "padded", "hundreds", "tree", "planning", "municipality", "letters"]


def side(dice: random.Random, shape: str, way: str, count: int, offset: int) -> tuple[dict[str, int], dict[str, str]]:
    """Written key → identity (ambiguous ones are no keys), and key → name."""
    codes, titles = places(dice, shape, count), names(dice, count)
    keys = [written(dice, code, title, way) for code, title in zip(codes, titles)]
    once = [i for i in range(count) if keys.count(keys[i]) == 1]
    return {keys[i]: i + offset for i in once}, {keys[i]: titles[i] for i in once}


def wrong_and_told(layer: dict[str, int], table: dict[str, int], own_names, other_names):
    """Pairs of the join whose identities differ, whether anything was said, and the join."""
    keys = np.array(list(table), dtype=object)
    given_names = None if own_names is None else np.array([own_names.get(key) for key in keys], dtype=object)
    districts = np.array(list(layer), dtype=object)
    result = join(
        districts, keys, np.full(len(keys), "2020", dtype=object), names=given_names, district_names=other_names
    )
    pairs = [(districts[i], keys[row]) for i, row in enumerate(result.row[:, 0]) if row >= 0]
    wrong = [(district, key) for district, key in pairs if layer[district] != table[key]]
    return wrong, any(finding.warning for finding in account(result)), result


@pytest.mark.slow
@settings(max_examples=1500)
@given(
    st.integers(0, 10**9), st.sampled_from(SHAPES), st.sampled_from(SHAPES), st.sampled_from(WAYS), st.sampled_from(WAYS),
    st.integers(3, 60), st.integers(3, 60), st.booleans(),
)  # fmt: skip
@example(0, "hundreds", "hundreds", "plain", "plain", 24, 49, False)
@example(0, "hundreds", "hundreds", "plain", "plain", 13, 13, True)
@example(0, "dense", "dense", "plain", "plain", 9, 11, False)
def test_two_sets_of_other_places_are_never_joined_in_silence(seed, shape, other, way, other_way, count, more, named):
    dice = random.Random(seed)
    layer, layer_names = side(dice, shape, way, count, 0)
    table, table_names = side(dice, other, other_way, more, 10**6)
    assume(layer and table)
    wrong, told, result = wrong_and_told(layer, table, table_names if named else None, layer_names if named else None)
    if wrong and not told:
        # only what nobody can tell: codes that cover each other, no names on either side
        assert not named
        assert result.matched >= 0.9 * max(len(layer), len(table))


@pytest.mark.slow
@settings(max_examples=1500)
@given(
    st.integers(0, 10**9), st.sampled_from(SHAPES), st.sampled_from(WAYS), st.sampled_from(WAYS), st.integers(4, 60),
    st.floats(0, 0.5), st.booleans(), st.booleans(),
)  # fmt: skip
def test_the_same_places_are_joined_to_themselves(seed, shape, way, other_way, count, lost, both_named, strangers):
    """Two spellings of one set of places, some rows lost, some of another level added."""
    dice = random.Random(seed)
    layer, layer_names = side(random.Random(seed), shape, way, count, 0)
    table, table_names = side(random.Random(seed), shape, other_way, count, 0)
    table = {key: place for key, place in table.items() if dice.random() >= lost}
    assume(layer and table)
    if strangers:
        table.update({f"Summe {number}": 10**6 + number for number in range(3)})
    wrong, told, result = wrong_and_told(
        layer, table, table_names if both_named else None, layer_names if both_named else None
    )
    assert not wrong or told, (wrong[:3], result.match.findings)


@settings(max_examples=400)
@given(
    st.integers(0, 10**9), st.sampled_from(SHAPES), st.sampled_from(["plain", "lost", "float", "blank", "case"]), st.integers(5, 60),
)  # fmt: skip
def test_safe_spellings_lose_nothing_and_say_nothing(seed, shape, way, count):
    layer, _ = side(random.Random(seed), shape, "plain", count, 0)
    table, _ = side(random.Random(seed), shape, way, count, 0)
    assume(len(table) == len(layer) == count)
    wrong, told, result = wrong_and_told(layer, table, None, None)
    assert (wrong, told, result.matched) == ([], False, count)


@settings(max_examples=400)
@given(
    st.integers(0, 10**9),
    st.sampled_from(["padded", "tree", "planning", "municipality", "dense"]),
    st.sampled_from(["prefix", "suffix"]),
    st.integers(5, 60),
)
def test_decoration_is_seen_through(seed, shape, way, count):
    layer, _ = side(random.Random(seed), shape, "plain", count, 0)
    table, _ = side(random.Random(seed), shape, way, count, 0)
    assume(len(table) == len(layer) == count)
    for one, other in ((layer, table), (table, layer)):
        wrong, told, result = wrong_and_told(one, other, None, None)
        assert (wrong, told, result.matched) == ([], True, count)
