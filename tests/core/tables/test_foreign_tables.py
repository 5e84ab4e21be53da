"""The generator of foreign tables draws everything it knows, and the judge sees every kind of difference."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, replace

import numpy as np
import pytest
from foreign_tables.ideal import ideal
from foreign_tables.judge import Atom, differences, names
from foreign_tables.layouts import write
from foreign_tables.plan import FEATURES, Plan, drawn, pairs, possible
from foreign_tables.strategy import tables
from foreign_tables.trial import table
from hypothesis import given, settings
from sozialraum.core.data.panel import Panel
from sozialraum.core.messages import Message
from sozialraum.core.tables.findings import Finding

SEEDS = range(1500)


@pytest.fixture(scope="module")
def drawn_plans() -> list[Plan]:
    return [drawn(np.random.default_rng(seed)) for seed in SEEDS]


def changed(panel: Panel, **parts) -> Panel:
    return replace(panel, **parts)


def rows(panel: Panel, keep) -> Panel:
    return replace(
        panel,
        districts=panel.districts[keep],
        periods=panel.periods[keep],
        values=panel.values[keep],
        status=panel.status[keep],
        texts={name: texts[keep] for name, texts in panel.texts.items()},
    )


@pytest.fixture(scope="module")
def written():
    return write(possible(Plan(periods="4", indicators="3", districts="usual", hidden="few")), 7)


@pytest.mark.parametrize("feature", FEATURES)
def test_every_choice_is_drawn(drawn_plans, feature):
    seen = Counter(getattr(plan, feature) for plan in drawn_plans)
    assert set(seen) == set(FEATURES[feature])


def test_nearly_all_pairs_of_choices_are_drawn():
    """In the tables of the whole property; the rest contradict each other."""
    seen = set()
    for seed in range(5300):
        choices = list(asdict(drawn(np.random.default_rng(seed))).items())
        seen.update((one, two) for i, one in enumerate(choices) for two in choices[i + 1 :])
    assert len(seen) > 0.94 * len(pairs())


def test_a_plan_that_is_possible_stays_as_it_is(drawn_plans):
    assert all(possible(plan) == plan for plan in drawn_plans)


def test_a_seed_gives_the_same_table_again():
    for seed in range(40):
        one, other = table(seed), table(seed)
        assert one.files == other.files
        assert one.verdict == other.verdict


def test_all_verdicts_occur():
    seen = Counter(table(seed).verdict for seed in range(300))
    assert min(seen["clean"], seen["may"], seen["must"]) >= 3
    assert seen["clean"] > 0.4 * 300


def test_every_known_number_stands_in_the_table():
    """A truth that the table does not show could be read by nobody."""
    for seed in range(150):
        drawn_table = table(seed)
        if drawn_table.plan.mode == "xlsx":
            continue  # packed
        truth, plan = drawn_table.truth, drawn_table.plan
        told = np.isin(truth.status, ("ok", "either", "sentinel", "revised", "provisional", "estimated", "uncertain"))
        shown = Counter()
        for _, content in drawn_table.files:
            text = content.decode(plan.encoding) if isinstance(content, bytes) else str(content)
            shown.update(sign for sign in text if sign.isdigit())
        digits = Counter()
        for d, p, i in np.argwhere(told):
            text = f"{abs(truth.values[d, p, i]):.{truth.indicators[i].places}f}"
            if plan.places == "trimmed" or plan.typed:
                text = text.rstrip("0").rstrip(".") if "." in text else text
            digits.update(sign for sign in text if sign.isdigit())
        assert all(shown[sign] >= count for sign, count in digits.items()), seed


@settings(max_examples=60)
@given(tables())
def test_the_judge_has_nothing_against_the_truth(drawn_table):
    assert differences(drawn_table.truth, ideal(drawn_table.truth)) == []


def told(written, panel: Panel) -> set[str]:
    return {atom.kind for atom in differences(written.truth, panel)}


def test_the_judge_sees_rows(written):
    panel = ideal(written.truth)
    assert told(written, rows(panel, np.arange(len(panel)) != 5)) == {"row_lost"}
    more = rows(panel, np.r_[np.arange(len(panel)), 0])
    more.districts[-1] = "Insgesamt"
    assert told(written, more) == {"row_added"}


def test_the_judge_sees_keys_that_became_one():
    twins = write(possible(Plan(name="twice", districts="usual")), 3)
    panel = ideal(twins.truth)
    merged = changed(panel, districts=panel.texts["district_name"])
    assert "keys_merged" in told(twins, merged)


def test_the_judge_sees_periods(written):
    panel = ideal(written.truth)
    later = changed(panel, periods=np.array([str(int(text) + 50) for text in panel.periods], dtype=object))
    assert told(written, later) == {"period_changed"}
    profile = write(possible(Plan(layout="profile")), 1)
    panel = ideal(profile.truth)
    filled = panel.values.copy()
    for key in set(panel.districts):
        of_district = panel.districts == key
        filled[of_district, 0] = np.nanmax(panel.values[of_district, 0])
    assert "spread" in told(profile, changed(panel, values=filled))


def test_the_judge_sees_numbers_and_statuses(written):
    panel = ideal(written.truth)
    known = tuple(np.argwhere(panel.status == 0)[-1])
    hidden = tuple(np.argwhere(np.isnan(panel.values))[0])

    def with_value(place, value):
        values = panel.values.copy()
        values[place] = value
        return told(written, changed(panel, values=values))

    assert with_value(known, panel.values[known] / 1000) == {"scaled"}
    assert with_value(known, np.nan) == {"value_lost"}
    assert with_value(known, panel.values[known] + 1) == {"value_invented"}
    assert with_value(hidden, 0.0) == {"value_invented"}
    status = panel.status.copy()
    status[known] = 2
    assert told(written, changed(panel, status=status)) == {"status_changed"}


def test_the_judge_sees_indicators(written):
    panel = ideal(written.truth)
    without = changed(panel, indicators=panel.indicators[:-1], values=panel.values[:, :-1], status=panel.status[:, :-1])
    assert told(written, without) == {"indicator_lost"}
    numbers = np.arange(len(panel), dtype=float)[:, None]
    more = changed(
        panel,
        indicators=[*panel.indicators, "lfd_nr"],
        values=np.hstack([panel.values, numbers]),
        status=np.hstack([panel.status, np.zeros_like(panel.status[:, :1])]),
    )
    assert told(written, more) == {"indicator_added"}


def test_the_judge_sees_indicators_that_became_one():
    crossed = write(possible(Plan(layout="long2", indicators="2")), 2)
    panel = ideal(crossed.truth)
    topic = crossed.truth.indicators[0].parts[0]
    merged = changed(
        panel, indicators=["both"], titles={"both": topic}, values=panel.values[:, :1], status=panel.status[:, :1]
    )
    assert told(crossed, merged) == {"indicator_merged"}


def test_a_warning_names_only_what_it_is_about():
    atom = Atom("row_added", ("", "Musterstadt"))

    def warning(text, **values):
        return Finding("totals", 1, Message(text, **values))

    assert names(warning("“{name}” may be a total.", name="Musterstadt"), atom)
    assert not names(warning("“{name}” may be a total.", name="Neustadt"), atom)
    assert not names(warning("1 row may be a total."), atom)


def test_the_plainest_plan_comes_first():
    assert asdict(Plan()) == {feature: choices[0] for feature, choices in FEATURES.items()}
