"""Whatever is given, whatever breaks: an output without NaN, or one sentence of at most three lines."""

from __future__ import annotations

import random
import re

import pytest
from hostile.trial import Listener, ears, refusal_faults, trial
from hostile.values import LONG, RECIPES, strange_recipe
from qgis.core import QgsProcessingContext, QgsProject
from sozialraum.core.composite.recipe import parse
from sozialraum.core.messages import SozialraumError

COUNTS = {
    "district": ["1", "2", "3", "4"],
    "period": ["2021", "2021", "2022", "2022"],
    "people": [100, 200, 150, 180],
    "a": [10, 50, 30, 20],
    "b": [5, 80, 30, 20],
}


@pytest.fixture
def refused(provider, make_layer):
    """refused("socialindex", SEED=…) → the sentence of a run that does not take place."""

    def call(name: str, **parameters) -> str:
        algorithm = provider.algorithm(name).create()
        context, listener, project = QgsProcessingContext(), Listener(), QgsProject()
        context.setProject(project)
        if algorithm.parameterDefinition("INPUT") is not None:
            parameters.setdefault("INPUT", make_layer(COUNTS))
        parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
        with ears() as heard:
            good, text = algorithm.checkParameterValues(parameters, context)
            if good:
                _, good = algorithm.run(parameters, context, listener)
                text = "\n".join(listener.errors)
        assert not heard, heard
        assert not good, "it was not refused"
        assert not refusal_faults(text), text
        return text

    return call


def test_hostile_parameters_end_well_or_in_a_sentence(provider):
    """A slice of `scripts/fuzz.py parameters`."""
    found, ended = [], 0
    for algorithm in provider.algorithms():
        for seed in range(9_000, 9_005):
            outcome = trial(algorithm, seed)
            ended += not outcome.refusal
            if outcome.findings:
                found.append(f"{algorithm.name()} --seed {seed}\n{outcome}")
    assert not found, "\n\n".join(found)
    assert ended > 20


NUMBERS = ("nan", float("nan"), float("inf"), 1e308, -1e308, [1, 2], {"a": 1}, "viele", 10**30)


@pytest.mark.parametrize("value", NUMBERS, ids=repr)
def test_a_number_that_is_none_is_refused_by_name(refused, value):
    text = refused("segregationindices", GROUPS=["a"], TOTAL_FIELD="people", SEED=value)
    assert "SEED" in text and "Enter a number" in text


@pytest.mark.parametrize(
    "parameter, value, words",
    [
        ("CENTRE_POINT", "nowhere", "a point such as"),
        ("CENTRE_POINT", "1e300,1e300 [EPSG:25832]", "a point such as"),
        ("CENTRE_POINT", "nan,nan", "a point such as"),
        ("KERNEL", ["gaussian", "uniform"], "takes one value, not 2"),
        ("KERNEL", LONG, "Choose from: triangular"),
        ("TOTAL_FIELD", ["people", "a"], "takes one field, not 2"),
        ("TOTAL_FIELD", 7, "the name of a field"),
        ("TOTAL_FIELD", LONG, "has no field"),
        ("INPUT", LONG, "is not there or is no layer"),
        ("INPUT", 5, "one layer"),
        ("REPORT", "a\0b.html", "cannot be written (number 0)"),
    ],
)
def test_other_values_are_refused_by_name(refused, parameter, value, words):
    given = {"GROUPS": ["a"], "TOTAL_FIELD": "people", parameter: value}
    assert words in refused("segregationindices", **given)


def test_a_text_of_control_characters_or_without_end_is_refused(refused, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("district;people\n1;5\n2;6\n", encoding="utf-8")
    assert "ENCODING" in refused("importstatistics", FILES=[str(table)], ENCODING="\0")
    assert "PREFIX" in refused("importstatistics", FILES=[str(table)], PREFIX="x" * 100_000)


def test_a_box_takes_yes_or_no_and_nothing_else(refused):
    assert "true or false" in refused("suppresssmallnumbers", COUNTS=["a"], NEARLY_ALL="perhaps")


@pytest.mark.parametrize("value", [1e308, -1e308, float("inf")])
def test_a_number_beyond_all_statistics_is_refused_with_its_row(refused, make_layer, value):
    layer = make_layer({**COUNTS, "a": [10.0, 50.0, value, 20.0]})
    text = refused("segregationindices", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="people")
    assert "“a”" in text and "row 3" in text


def test_coordinates_of_nowhere_are_refused(refused, make_layer):
    far = "POLYGON((1e300 0, 1e300 1e300, 0 1e300, 1e300 0))"
    layer = make_layer(COUNTS, [far] * 4)
    text = refused("proposetransfer", INPUT=layer, TARGET=make_layer(COUNTS), KEY_FIELD="district")
    assert "coordinate reference system" in text


def test_an_empty_list_is_as_good_as_nothing(provider, make_layer, run):
    parameters = {"INPUT": make_layer(COUNTS), "GROUPS": ["a", "b"], "TOTAL_FIELD": "people"}
    usual = run("segregationprofile", **parameters)
    assert run("segregationprofile", **parameters, BANDWIDTHS=[])["ROW_COUNT"] == usual["ROW_COUNT"]


@pytest.mark.parametrize("error", [ZeroDivisionError("division by zero"), KeyError("x" * 5_000), RecursionError()])
def test_a_fault_of_ours_is_said_in_one_sentence_and_kept_in_the_log(provider, make_layer, monkeypatch, error):
    algorithm = provider.algorithm("inequalitymeasures").create()

    def broken(self, request):
        raise error

    monkeypatch.setattr(type(algorithm), "execute", broken)
    context, listener = QgsProcessingContext(), Listener()
    with ears() as heard:
        _, done = algorithm.run(
            {"INPUT": make_layer(COUNTS), "FIELDS": ["a"], "OUTPUT": "TEMPORARY_OUTPUT"}, context, listener
        )
    text = "\n".join(listener.errors)
    assert not done and "a fault of the plugin, not of your data" in text and algorithm.title() in text
    assert not refusal_faults(text)
    assert len(heard) == 1 and type(error).__name__ in heard[0] and "broken" in heard[0]


def test_too_little_memory_is_no_fault(provider, make_layer, monkeypatch):
    algorithm = provider.algorithm("inequalitymeasures").create()

    def hungry(self, request):
        raise MemoryError

    monkeypatch.setattr(type(algorithm), "execute", hungry)
    listener = Listener()
    parameters = {"INPUT": make_layer(COUNTS), "FIELDS": ["a"], "OUTPUT": "TEMPORARY_OUTPUT"}
    algorithm.run(parameters, QgsProcessingContext(), listener)
    assert "more memory than there is" in "\n".join(listener.errors)


@pytest.mark.parametrize(
    "name, parameters",
    [
        ("segregationchange", {"GROUPS": ["a"]}),
        ("segregationlevels", {"GROUPS": ["a"], "LEVELS": ["district"]}),
        ("rankorderincome", {"GROUPS": ["a", "b"]}),
    ],
)
def test_no_value_is_null_and_its_reason_is_said_once(provider, make_layer, read_layer, name, parameters):
    layer = make_layer({**COUNTS, "a": [0, 0, 0, 0], "b": [0, 0, 0, 0]})
    algorithm = provider.algorithm(name).create()
    context, listener = QgsProcessingContext(), Listener()
    results, done = algorithm.run({"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}, context, listener)
    if not done:
        assert not refusal_faults("\n".join(listener.errors))
        return
    numbers = [value for value in results.values() if not isinstance(value, str)]
    assert None in numbers and all(value is None or value == value for value in numbers)
    assert len([text for text in listener.said if text.startswith("There is no value for")]) == 1


def test_recipes_of_strangers_are_refused_in_a_sentence(qgis_app):
    dice = random.Random(12)
    refusals = 0
    for text in [*RECIPES, *(strange_recipe(dice) for _ in range(1_500))]:
        try:
            parse(text)
        except SozialraumError as error:
            assert not refusal_faults(str(error)), str(error)
            refusals += 1
    assert refusals > 1_000


def test_the_judge_of_refusals_can_fail():
    assert refusal_faults("a\nb\nc\nd") and refusal_faults(LONG) and refusal_faults("KeyError: 'a'")
    assert not refusal_faults("Field “a” must hold numbers. Choose another field.")


def test_every_kind_of_parameter_of_the_provider_is_looked_at(provider):
    from sozialraum.processing import refusals

    kinds = tuple(refusals._LOOKS)
    unseen = {
        definition.type()
        for algorithm in provider.algorithms()
        for definition in algorithm.parameterDefinitions()
        if not definition.isDestination() and not isinstance(definition, kinds)
    }
    assert unseen <= {"multilayer"}, unseen
    assert not re.search("[A-Z]", "".join(unseen))
