"""Refusals lead on: every sentence that has a remedy is one that the code says, and what it leads to exists."""

from __future__ import annotations

import ast
import re

import pytest
from conftest import ROOT

HERE = ROOT / "processing" / "remedies.py"


def said() -> set[str]:
    """Every sentence of the code but for the list of remedies."""
    found = set()
    for room in ("core", "processing"):
        for path in (ROOT / room).rglob("*.py"):
            if path == HERE:
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = getattr(getattr(node, "func", None), "id", "")
                first = node.args[0] if name in ("tr", "Message", "SozialraumError") and node.args else None
                if isinstance(first, ast.Constant):
                    found.add(first.value)
    return found


def test_every_sentence_with_a_remedy_is_said_somewhere(qgis_app):
    from sozialraum.processing import remedies

    sentences = [refusal for refusals, _, _ in remedies._remedies() for refusal in refusals]
    assert len(sentences) == len(set(sentences)) > 20
    assert sorted(set(sentences) - said()) == []


def test_every_remedy_leads_to_something(provider):
    from sozialraum.processing import remedies

    tools = {one.name(): one for one in provider.algorithms()}
    parameters = {one.name() for tool in tools.values() for one in tool.parameterDefinitions()}
    kinds = set()
    for refusals, fields, ways in remedies._remedies():
        assert fields or ways, refusals
        assert set(fields) <= parameters, fields
        for way in ways:
            kinds.add(way.kind)
            if way.kind == remedies.TOOL:
                assert way.goal in tools
            if way.kind == remedies.PAGE:
                assert (ROOT / "docs" / f"{way.goal}.md").is_file()
    assert kinds == {remedies.TOOL, remedies.ASSISTANT, remedies.PAGE, remedies.LAYER}


DEFINITIONS = {
    "INPUT": "Districts",
    "GROUPS": "Groups",
    "TOTAL_FIELD": "Total",
    "PERIOD_FIELD": "Period",
    "COUNTS": "Counts",
}


@pytest.mark.parametrize(
    ("sentence", "values", "fields"),
    [
        ("Nothing was chosen for “Groups (GROUPS)”. Choose a field.", {}, ("GROUPS",)),
        (
            "“districts” has no field “persons”. It has: a, b.",
            {"TOTAL_FIELD": "persons", "GROUPS": ["a"]},
            ("TOTAL_FIELD",),
        ),
        ("Field “note” of “x” is odd.", {"GROUPS": ["poor", "note"]}, ("GROUPS",)),
        ("Choose the field with the key of the new districts (COUNTS).", {}, ("COUNTS",)),
        ("Nothing is named here.", {"GROUPS": "a"}, ()),
        ("A TOTAL_FIELD_2 is no parameter.", {}, ()),
    ],
)
def test_the_field_is_found_by_id_title_or_value(qgis_app, sentence, values, fields):
    from sozialraum.processing.remedies import lead

    assert lead(sentence, DEFINITIONS, values).fields == fields


def test_a_sentence_is_known_with_its_values_in_both_languages(qgis_app, monkeypatch):
    from qgis.core import QgsApplication
    from sozialraum import i18n
    from sozialraum.core.messages import SozialraumError
    from sozialraum.i18n import sentence
    from sozialraum.processing.remedies import TOOL, lead

    refusal = SozialraumError(
        "“{field}” is a count, and in an index of counts large districts are needy because they are large. {way}",
        field="Arbeitslose (a+b) [x]",
        way="Make rates.",
    )
    english = lead(sentence(refusal), {"INDICATORS": "Indicators"}, {})
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de"))
    translator = i18n.load_translator()
    try:
        german = lead(sentence(refusal), {"INDICATORS": "Indikatoren"}, {})
    finally:
        QgsApplication.removeTranslator(translator)
    for found in (english, german):
        assert found.fields == ("INDICATORS",)
        assert [(way.kind, way.goal) for way in found.ways] == [(TOOL, "calculateindicators")]
    assert english.ways[0].words != german.ways[0].words


def test_refusals_end_with_a_way_out():
    """A sentence that refuses says what to do: an imperative, a choice of what there is, or what is needed."""
    way_out = re.compile(
        r"\b(Choose|Give|Check|Correct|Use|Write|Leave|Name|Fill|Add|Take|Make|Read|Save|Close|Split|Standardise|Known|Complete|"
        r"Assign|Open|Place|Hide|Rename|Lift|Update|Remove|Enter|See|Let|Free|Mend|Tick|Export|Dissolve|Delete|Join|Needs?|"
        r"It has|There is|There are|Possible|Cancelled|mend|choose|use|add|Untick|needs?|must|name|turn|Separate|Unpack|It can be|Its parts are|Publish|install|Lower|Say|Tell|Set|Draw|Turn|Put|Raise|Reduce|Run|Install|Ask|Keep|Move|Show)\b"
    )
    lost = []
    for room in ("core", "processing"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if getattr(getattr(node, "func", None), "id", "") != "SozialraumError":
                    continue
                first = node.args[0]
                if not isinstance(first, ast.Constant) or first.value.endswith(("{way}", ": {error}")):
                    continue  # another sentence comes behind
                if not way_out.search(first.value):
                    lost.append((path.name, first.value))
    assert not lost
