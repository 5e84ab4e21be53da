"""A short, seeded slice of the fuzzer; the long run is scripts/fuzz.py."""

from __future__ import annotations

import importlib.util
import signal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.keys.joining import join
from sozialraum.core.messages import SozialraumError
from sozialraum.core.tables.files import read_cells

NUMBERS = st.one_of(
    st.text(st.characters(whitelist_categories=("Nd", "No", "Nl")), min_size=1, max_size=6),
    st.sampled_from(["9" * 5000, "0" * 400, "1²", "½", "①", "٣", "12", "0"]),
)
"""Digits of all scripts, superscripts, fractions, and numbers longer than Python turns into one."""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs an alarm clock")
def test_broken_tables_end_as_panel_or_clear_error(root, capsys):
    specification = importlib.util.spec_from_file_location("fuzz", root / "scripts" / "fuzz.py")
    fuzz = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(fuzz)
    assert fuzz.run(300, 0, 20240, None) == 0
    assert "300 inputs" in capsys.readouterr().out


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(NUMBERS, NUMBERS), min_size=3, max_size=30),
    st.sampled_from(["Nr", "Bezirk", "", "lfd. Nr.", "Jahr"]),
)
def test_what_unicode_calls_a_digit_is_no_number_of_ours(pairs, title):
    rows = [[title, "Einwohner", "Quote"], *([key, value, str(i)] for i, (key, value) in enumerate(pairs))]
    try:
        panel = read_cells(rows, "t_2020").panel
    except SozialraumError as error:
        assert str(error).endswith(".")
    else:
        assert panel.values.shape == (len(panel), len(panel.indicators))
    keys, districts = (np.array(list(dict.fromkeys(texts)), dtype=object) for texts in zip(*pairs))
    joined = join(districts, keys, np.full(len(keys), "2020", dtype=object))
    assert joined.row.shape == (len(districts), 1)
