"""Five questions: answered by numbers, open where nobody has answered, and the agenda that follows."""

from __future__ import annotations

from sozialraum.core.perceptions.questions import QUESTIONS, DistrictFacts, PlannedMeasure, agenda, answers

NORTH = DistrictFacts(
    "Nord", "perceived_worse", 7, {"families": 4, "older": 2}, {"housing": 3}, ["Wohnen · Familien"], ["Treff"], ["AWO"],
    [PlannedMeasure("Treff ausbauen", "agreed", "Jugendamt", "01.03.2027")],
)  # fmt: skip
EMPTY = DistrictFacts("Süd", "no_voice", 0)


def test_all_five_are_answered():
    told = [" ".join(map(str, one)) for one in answers(NORTH)]
    assert len(told) == len(QUESTIONS) == 5 and all(told)
    assert "families: 4 people" in told[1] and "older" not in told[1], "two people are too few to be told"
    assert "Treff" in told[2] and "Wohnen · Familien" in told[3] and "Housing: 3" in told[3]
    assert "Jugendamt, 01.03.2027" in told[4] and "agreed" in told[4]


def test_what_nobody_has_answered_is_open():
    assert answers(EMPTY) == [[], [], [], [], []]
    assert answers(DistrictFacts("Ost", "few", 2))[0] == []
    assert "First hints only" in str(answers(DistrictFacts("Ost", "few", 3))[0][0])


def test_the_agenda():
    late = DistrictFacts(
        "West", "agree", 9, spots=["x"], measures=[PlannedMeasure("Bus", "running", "Amt", "01.01.2020", True)]
    )
    loose = DistrictFacts("Ost", "agree", 9, spots=["x"], measures=[PlannedMeasure("Park", "idea", "", "")])
    done = DistrictFacts("Mitte", "agree", 9, spots=["x"], measures=[PlannedMeasure("Haus", "done", "", "", True)])
    told = "\n".join(map(str, agenda([NORTH, EMPTY, late, loose, done])))
    assert "worse than the index: talk about why: Nord." in told
    assert "“Bus” was due on 01.01.2020" in told and "“Park” has no office" in told and "Haus" not in told
    assert "without a measure: Mitte." in told
    assert "What is there already? Süd" in told
