"""A further delivery: where it goes, what it changes, and that nothing hidden comes back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.status import STATUS_CODE
from sozialraum.core.keys.deliveries import canonical, compare, find_periods, grid, refusal, refuse_repeats, resolve
from sozialraum.core.messages import SozialraumError

OK, MISSING, SUPPRESSED, NIL = (STATUS_CODE[name] for name in ("ok", "missing", "suppressed", "nil"))


def test_the_grid_takes_shapes_from_the_nearest_earlier_period():
    found = grid(["a", "b", "a"], ["2019", "2019", "2020"], ["2018", "2021"])
    assert found.districts.tolist() == ["a", "b"] and found.periods == ["2018", "2019", "2020", "2021"]
    assert found.feature.tolist() == [[-1, 0, 2, -1], [-1, 1, -1, -1]]
    assert found.model.tolist() == [[0, 0, 2, 2], [1, 1, 1, 1]]


def test_features_that_repeat_are_refused():
    with pytest.raises(SozialraumError, match="“a” comes more than once in period 2019"):
        grid(["a", "a"], ["2019", "2019"], [])
    with pytest.raises(SozialraumError, match="without a district key: 1"):
        grid(["a", ""], ["2019", "2019"], [])
    with pytest.raises(SozialraumError, match=r"4 features, 2 keys.*Name it as PERIOD_FIELD"):
        refuse_repeats(["a", "a", "b", "b"], "nr")
    refuse_repeats(["a", "a", "b", "c"], "nr")


def test_periods_are_found_where_they_tell_features_apart():
    fields = {"nr": ["1", "2", "1", "2"], "jahr": ["2019", "2019", "2020", "2020"], "year": ["1900"] * 4}
    assert find_periods(list(fields), fields.get, fields["nr"]) == ("jahr", fields["jahr"])
    assert find_periods(["nr", "year"], fields.get, fields["nr"]) is None
    once = {"nr": ["1", "2"], "jahr": ["1950", "1960"]}
    assert find_periods(list(once), once.get, once["nr"]) is None  # a property of the district
    ours = {**once, "period": ["2019", "2019"], "period_begin": ["2019-01-01"] * 2, "period_end": ["2019-12-31"] * 2}
    assert find_periods(list(ours), ours.get, ours["nr"]) == ("period", ["2019", "2019"])
    assert canonical(["31.12.2019", "2019"]) == ["2019-12-31", "2019"] and canonical(["2019", ""]) is None


CELLS = st.one_of(
    st.tuples(st.sampled_from([0.0, 1.0, 2.0]), st.just(OK)),
    st.tuples(st.just(float("nan")), st.sampled_from([MISSING, SUPPRESSED])),
    st.tuples(st.just(float("nan")), st.just(NIL)),
)


@given(st.lists(st.tuples(CELLS, CELLS, st.booleans()), min_size=1, max_size=20), st.sampled_from(["keep", "replace"]))
def test_cells_are_filled_kept_or_replaced_and_every_change_is_listed(cells, choice):
    old, old_status = (np.array([cell[0][i] for cell in cells]) for i in (0, 1))
    new, new_status = (np.array([cell[1][i] for cell in cells]) for i in (0, 1))
    delivered = np.array([cell[2] for cell in cells])
    values, status, changed = resolve(
        old, old_status.astype(np.uint8), new, new_status.astype(np.uint8), delivered, choice
    )
    for i in range(len(cells)):
        before, after, result = (
            (float(one[i]), int(state[i])) for one, state in ((old, old_status), (new, new_status), (values, status))
        )
        same = before[1] == after[1] and (before[0] == after[0] or before[1] != OK)
        if not delivered[i] or after[1] == MISSING or same:
            assert str(result) == str(before) and not changed[i]
        elif before[1] == MISSING:
            assert str(result) == str(after) and not changed[i]
        else:
            assert changed[i]
            assert str(result) == str(after if choice == "replace" else before)


def test_what_is_hidden_on_either_side_is_a_change():
    nan = np.nan
    old, new = np.array([5.0, nan, nan]), np.array([nan, 5.0, nan])
    changed = compare(old, np.array([OK, SUPPRESSED, SUPPRESSED]), new, np.array([SUPPRESSED, OK, SUPPRESSED]))
    assert changed.tolist() == [True, True, False]
    five = np.array([5.0, 5.0])
    unreliable = STATUS_CODE["unreliable"]
    assert compare(five, np.array([OK, unreliable]), five, np.array([unreliable, unreliable])).tolist() == [True, False]


def test_the_refusal_names_cells_and_tells_a_revision_from_another_subject():
    cells = [("01", "2019", "Einwohner", 5.0, 6.0)]
    few, many = str(refusal(cells, 1000)), str(refusal(cells, 50))
    assert "1 of 1000 values" in few and "Einwohner of 01 in 2019: 5 → 6" in few and "another one" not in few
    assert "name of another one" in many
