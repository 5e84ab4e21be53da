"""A district is found however its name is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.search import DistrictSearch, fold

NAMES = ["Südvorstadt", "Großer Garten", "Alt-Treptow", "Müllerstraße", "Garten am See"]
KEYS = ["0101", "0102", "0201", "0202", "1"]
PARENTS = ["Süd", "Süd", "Ost", "Ost", ""]


def search():
    return DistrictSearch(NAMES, KEYS, PARENTS)


@pytest.mark.parametrize("typed", ["südvor", "suedvor", "sudvor", "SÜDVOR", "vorstadt", "0101"])
def test_umlauts_case_and_keys(typed):
    assert search().find(typed)[0] == 0


@pytest.mark.parametrize("typed", ["müllerstraße", "muellerstrasse", "mullerstrasse", "Müllerstrasse"])
def test_sharp_s(typed):
    assert search().find(typed) == [3]


def test_a_name_that_begins_so_comes_before_one_that_holds_it_and_before_the_larger_area():
    assert search().find("garten") == [4, 1]
    assert search().find("sud") == [0, 1]
    assert search().find("ost garten") == [] and search().find("sued garten") == [1]
    assert search().find("treptow") == [2] and search().find("  ") == [] and search().find("nowhere") == []


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=20), st.data())
def test_every_name_and_every_part_of_it_is_found(names, data):
    place = data.draw(st.integers(0, len(names) - 1))
    name = names[place]
    part = name[data.draw(st.integers(0, len(name) - 1)) :].strip()
    found = DistrictSearch(names, [str(number) for number in range(len(names))]).find(part, len(names))
    assert place in found or not part.split() or not all(fold(part))
