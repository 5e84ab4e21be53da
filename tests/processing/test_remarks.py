"""Warnings of a run are in its log and go to those who listen: once for each run, to nobody under qgis_process."""

from __future__ import annotations

import re

import pytest
from sozialraum.core.messages import Message
from sozialraum.processing.io import remarks

ROWS = {"district": ["01", "02", "03", "04"], "borough": ["a", None, "b", ""], "people": [1, 2, None, 4]}


@pytest.fixture
def heard():
    said: list[tuple[str, list[str]]] = []

    def listener(title, texts):
        said.append((title, texts))

    remarks.listen(listener)
    yield said
    remarks.stop_listening(listener)
    assert not remarks._listeners


def aggregate(make_layer, unknown, **rows):
    from qgis.core import QgsProcessingFeedback

    import processing

    feedback = QgsProcessingFeedback(False)
    parameters = {"INPUT": make_layer({**ROWS, **rows}), "PARENT_FIELD": "borough", "COUNTS": ["people"]}
    processing.run(
        "sozialraum:aggregatedistricts",
        {**parameters, "UNKNOWN": unknown, "OUTPUT": "TEMPORARY_OUTPUT"},
        feedback=feedback,
    )
    return feedback.textLog()


def test_what_is_left_out_is_in_the_log_and_told(provider, make_layer, heard):
    log = aggregate(make_layer, "leave_out")
    ((_, texts),) = heard
    assert texts == [
        "2 rows belong to no larger area and were left out.",
        "Unknown cells were left out, so that sums are too small and rates uncertain: people (1).",
    ]
    assert all(log.count(text) == 1 for text in texts)


def test_a_run_without_remarks_says_nothing(provider, make_layer, heard):
    aggregate(make_layer, "leave_out", borough=["a", "a", "b", "b"], people=[1, 2, 3, 4])
    assert heard == []


def test_one_is_singular():
    message = Message("{n} {n:row is|rows are} empty", n=1)
    assert str(message) == "1 row is empty"
    assert str(Message("{n} {n:row is|rows are} empty", n=0)) == "0 rows are empty"
    assert str(Message("{n:03d} of {flag}", n=7, flag=True)) == "007 of True"


def test_whoever_translates_himself_counts_with_a_count(root):
    """`tr("{n:row|rows}").format(n=3)` would be an error of Python's: only Message makes counts of whole numbers."""
    pattern = re.compile(r'tr\(\s*((?:"[^"]*"\s*)+)\)\.format\((?=(.{0,200}))', re.DOTALL)
    found = []
    for path in [*(root / "processing").rglob("*.py"), *(root / "ui").rglob("*.py")]:
        for text, call in pattern.findall(path.read_text(encoding="utf-8") + "\n"):
            if re.search(r"\{\w+:[^}]*\|", text):
                found.append((path.name, "Count(" in call))
    assert sorted(name for name, _ in found) == ["hints.py", "job.py"] and all(good for _, good in found)
