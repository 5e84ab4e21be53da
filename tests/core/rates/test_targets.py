"""The target that a profile states for a rate."""

from __future__ import annotations

import pytest
from sozialraum.core.profile import answers, learned
from sozialraum.core.rates.catalogue import Indicator
from sozialraum.core.rates.targets import stated_target

ENTRY = Indicator("X1", "poor_rate", ("poor", "a + b"), ("people",), 100.0, 1, {})
WORK = Indicator("X2", "work_rate", ("work",), ("people",), 100.0, -1, {})


@pytest.mark.parametrize(
    ("fields", "targets", "said"),
    [
        (("poor", "people"), [{"field": "poor_rate", "value": 12, "source": "Rat"}], (12, "Rat", 100, "less")),
        (("POOR", "people"), [{"field": "Poor_Rate", "value": 0}], (0, None, 100, "less")),
        (("work", "people"), [{"field": "work_rate", "value": 60}], (60, None, 100, "more")),
        (("c", "people"), [{"field": "c_rate", "value": 7}], (7, None, None, None)),
        (("poor", "men"), [{"field": "poor_rate", "value": 12}], (None,) * 4),  # another rate of the same people
        (("poor", "people"), [{"field": "poor", "value": 12}], (None,) * 4),  # a target of the count
        (("poor", "people"), [{"field": "poor_rate", "value": -1}], (None,) * 4),
        (("poor", "people"), [{"field": "poor_rate", "value": one} for one in (12, 13)], (None,) * 4),
        (("poor", "people"), [{"field": "poor_rate", "value": 12}] * 2, (12, None, 100, "less")),
        (("c", ""), [{"field": "c_rate", "value": 7}], (None,) * 4),
        (("", ""), [{"field": "poor_rate", "value": 12}, {"value": 3}], (None,) * 4),
    ],
)
def test_only_a_target_of_this_rate_is_one(fields, targets, said):
    found = stated_target({"targets": targets}, [ENTRY, WORK], *fields)
    assert tuple(found.get(name) for name in ("TARGET", "SOURCE", "FACTOR", "DIRECTION")) == said


def test_what_the_municipality_says_goes_before_the_catalogue():
    own = {"field": "poor_rate", "numerator": "poor", "denominator": "people", "factor": 1000, "direction": 1}
    profile = {"indicators": [own], "targets": [{"field": "poor_rate", "value": 120}], "directions": {"poor_rate": -1}}
    assert stated_target(profile, [ENTRY], "poor", "people") == {"TARGET": 120, "FACTOR": 1000, "DIRECTION": "more"}
    other = {**profile, "indicators": [{**own, "denominator": "men"}]}
    assert stated_target(other, [ENTRY], "poor", "people") == {}, "the field holds what the municipality says it does"


def test_who_sets_a_target_is_no_source_of_data():
    profile = {"print": {"source": "Melderegister"}}
    assert answers(profile, "trafficlight", ["SOURCE"]) == {}
    assert learned(profile, "trafficlight", {"SOURCE": "Rat, 12.05.2024"}) == {}
    assert answers(profile, "createreport", ["SOURCE"]) == {"SOURCE": "Melderegister"}
