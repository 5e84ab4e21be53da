"""The profile: read as written, unknown keys kept, one sentence for what is wrong."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.messages import SozialraumError
from sozialraum.core.profile import answers, changed, learned, new_profile, read_profile, value_of, write_profile

PROFILE = {
    "schema": 1,
    "municipality": "Musterstadt",
    "districts": {
        "key": "district",
        "name": "name",
        "parents": ["bezirk"],
        "residents": "ew",
        "minimum_residents": 300,
    },
    "index": {"recipe": "mss_berlin", "indicators": ["a", "b"]},
    "print": {"author": "Stadt"},
    "of a later version": {"kept": [1, None]},
}

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
keys = st.sampled_from([*PROFILE, "background", "indicators", "classes", "targets", "deliveries"])


@given(st.dictionaries(st.text(min_size=1, max_size=8).map("x_{}".format), values, max_size=4))
def test_what_is_not_known_is_kept(extra):
    profile = {**PROFILE, **extra}
    assert read_profile(write_profile(profile)) == profile


@given(st.dictionaries(keys, values, max_size=4) | values)
def test_any_json_is_read_or_refused_in_a_sentence(found):
    text = json.dumps(found)
    try:
        profile = read_profile(text)
    except SozialraumError as error:
        assert str(error).endswith(".")
        return
    assert {**profile} == {"schema": 1, **found}
    assert isinstance(answers(profile, "socialindex", ["KEY_FIELD", "PARENT_FIELD", "INDICATORS"]), dict)


@given(st.text(max_size=30) | st.integers(0, 40).map(lambda end: json.dumps(PROFILE)[:end]))
def test_any_text_is_read_or_refused_in_a_sentence(text):
    try:
        assert read_profile(text)["schema"] == 1
    except SozialraumError as error:
        assert str(error).endswith(".")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"schema": 1,', "line 1, column 14"),
        ("[]", "A profile is a JSON object; this file holds []. Choose a file exported by this plugin."),
        ('{"districts": {"key": 7}}', "“districts.key” in the profile is 7; it must be a text."),
        ('{"targets": [{"value": true}]}', "“targets[1].value” in the profile is true; it must be a number."),
        ('{"schema": 2}', "schema 2; this version reads up to 1"),
        ('{"targets": [{"value": NaN}]}', "“NaN” in the profile"),
        ('{"targets": [{"value": 1e999}]}', "“1e999” in the profile"),
        ("[" * 100000, "nested too deeply"),
    ],
)
def test_what_is_wrong_is_said(text, words):
    with pytest.raises(SozialraumError) as error:
        read_profile(text)
    assert words in str(error.value)


def test_answers_are_those_the_tool_has():
    assert answers(PROFILE, "socialindex", ["KEY_FIELD", "RECIPE", "INDICATORS", "NETWORK", "MINIMUM_POPULATION"]) == {
        "KEY_FIELD": "district",
        "RECIPE": "mss_berlin",
        "INDICATORS": ["a", "b"],
        "MINIMUM_POPULATION": 300,
    }
    assert answers(PROFILE, "createreport", ["INDICATORS", "AUTHOR", "SOURCE"]) == {"AUTHOR": "Stadt"}
    for paper, said in (("A4", {}), ("", {}), ("a3_landscape", {"PAPER": "a3_landscape"})):
        assert answers({"print": {"paper": paper}}, "createreport", ["PAPER", "AUTHOR"]) == said
    assert answers(PROFILE, "aggregatedistricts", ["PARENT_FIELD"]) == {"PARENT_FIELD": "bezirk"}
    assert answers(new_profile(), "socialindex", ["KEY_FIELD", "PARENT_FIELD"]) == {}


def test_a_run_with_the_answers_of_the_profile_teaches_nothing():
    every = ["KEY_FIELD", "NAME_FIELD", "PARENT_FIELD", "INDICATORS", "RECIPE", "AUTHOR", "POPULATION_FIELD"]
    assert learned(PROFILE, "socialindex", answers(PROFILE, "socialindex", every)) == {}


def test_other_answers_are_learned_and_then_known():
    news = learned(PROFILE, "socialindex", {"RECIPE": "z_sum", "INDICATORS": "a;c", "PARENT_FIELD": "kreis"})
    assert news == {
        ("index", "recipe"): "z_sum",
        ("index", "indicators"): ["a", "c"],
        ("districts", "parents"): ["kreis", "bezirk"],
    }
    profile = PROFILE
    for path, value in news.items():
        profile = changed(profile, value, *path)
    assert learned(profile, "socialindex", {"RECIPE": "z_sum", "INDICATORS": "a;c", "PARENT_FIELD": "kreis"}) == {}
    assert value_of(PROFILE, "index", "recipe") == "mss_berlin"


def test_the_example_of_the_design_is_read(root):
    path = root.parent / "shared" / "design" / "profile_musterstadt.json"
    if not path.is_file():
        pytest.skip("the example lies beside the repository")
    text = path.read_text(encoding="utf-8")
    profile = read_profile(text)
    assert profile == json.loads(text) and value_of(profile, "districts", "minimum_residents") == 300
