"""From data to deeds: five questions for each district, answered by numbers of people, offers and measures, never by texts of notes.

What nobody has answered stays open, and says so; the open ones make the agenda of the next meeting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..messages import Message
from .vocabulary import LISTS, word
from .voices import HINT, STATEMENT

QUESTIONS = (
    Message("Do the results match what people on the spot see?"),
    Message("Who needs something?"),
    Message("What is there already?"),
    Message("What is missing in particular?"),
    Message("Who can contribute what?"),
)
_MOST = 6

_AGREED = {
    "agree": Message("Yes: voices and index lie on the same side."),
    "statistically_worse": Message("No: the index is worse than what people see. Talk about why."),
    "perceived_worse": Message("No: people see it worse than the index. Talk about why."),
    "mixed": Message("Voices go apart: there is no direction beyond chance."),
}


@dataclass(frozen=True)
class PlannedMeasure:
    """Something that was thought of or agreed on. status: code; due: date as people write it, "" without; late: past its day."""

    title: str
    status: str
    responsible: str
    due: str = ""
    late: bool = False

    @property
    def settled(self) -> bool:
        """Whether it says who does it until when."""
        return bool(self.responsible and self.due)


@dataclass(frozen=True)
class DistrictFacts:
    """What is known of a district. agreement: one of agreement.AGREEMENTS or None; needs, lacks: code → people who see it
    negatively, by target group and by field of action; spots: kinds of white spots in words; offers, providers: names."""

    name: str
    agreement: str | None
    authors: int
    needs: dict[str, int] = field(default_factory=dict)
    lacks: dict[str, int] = field(default_factory=dict)
    spots: Sequence[str] = ()
    offers: Sequence[str] = ()
    providers: Sequence[str] = ()
    measures: Sequence[PlannedMeasure] = ()


def answers(facts: DistrictFacts) -> list[list[Message]]:
    """What answers each of QUESTIONS, in their order; nothing for one that is open.

    Numbers of people are told from three on, and codes only then: fewer could be known.
    """
    return [_matches(facts), _needs(facts), _there(facts), _missing(facts), _contributions(facts)]


def agenda(districts: Sequence[DistrictFacts]) -> list[Message]:
    """What the next meeting has to talk about: contradictions, measures that are late or nobody's, open questions."""
    points = []
    for told, names in (
        (Message("People see it worse than the index: talk about why"), _named(districts, "perceived_worse")),
        (Message("The index is worse than what people see: talk about why"), _named(districts, "statistically_worse")),
    ):
        if names:
            points.append(Message("{what}: {names}.", what=told, names=names))
    for one in districts:
        for measure in one.measures:
            if measure.status == "done":
                continue
            if measure.late:
                points.append(
                    Message(
                        "{district}: “{title}” was due on {due}.",
                        district=one.name,
                        title=measure.title,
                        due=measure.due,
                    )
                )
            elif not measure.settled:
                points.append(
                    Message(
                        "{district}: “{title}” has no office or no date yet.", district=one.name, title=measure.title
                    )
                )
    empty = [one.name for one in districts if one.spots and not any(m.status != "done" for m in one.measures)]
    if empty:
        points.append(Message("White spots without a measure: {names}.", names=_some(empty)))
    for place, question in enumerate(QUESTIONS):
        open_ones = [one.name for one in districts if not answers(one)[place]]
        if open_ones:
            points.append(Message("Open – {question} {names}.", question=question, names=_some(open_ones)))
    return points


def _matches(facts: DistrictFacts) -> list[Message]:
    told = _AGREED.get(facts.agreement or "")
    if told is not None:
        return [told, Message("{n} people have spoken.", n=facts.authors)]
    if HINT <= facts.authors < STATEMENT:
        return [
            Message(
                "First hints only: {n} people have spoken; a statement needs {least}.", n=facts.authors, least=STATEMENT
            )
        ]
    return []


def _needs(facts: DistrictFacts) -> list[Message]:
    return _counted("code_groups", facts.needs)


def _there(facts: DistrictFacts) -> list[Message]:
    if not facts.offers:
        return []
    return [
        Message(
            "{n} {n:offer reaches|offers reach} the district: {names}.",
            n=len(facts.offers),
            names=_some(sorted(facts.offers)),
        )
    ]


def _missing(facts: DistrictFacts) -> list[Message]:
    said = [Message("White spot: {kind}.", kind=kind) for kind in list(facts.spots)[:_MOST]]
    return said + _counted("code_fields", facts.lacks)


def _contributions(facts: DistrictFacts) -> list[Message]:
    said = [
        Message(
            "“{title}” ({status}): {responsible}, {due}.",
            title=one.title,
            status=word("code_status", one.status) if one.status in LISTS["code_status"] else one.status or "–",
            responsible=one.responsible or Message("nobody yet"),
            due=one.due or Message("no date yet"),
        )
        for one in list(facts.measures)[:_MOST]
    ]
    if facts.providers:
        said.append(Message("Who is there: {names}.", names=_some(sorted(set(facts.providers)))))
    return said


def _counted(choices: str, counts: dict[str, int]) -> list[Message]:
    """Codes that three people or more see negatively, most first."""
    known = sorted(((-n, code) for code, n in counts.items() if n >= HINT and code))
    return [
        Message("{what}: {n} people see it negatively.", what=word(choices, code), n=-n) for n, code in known[:_MOST]
    ]


def _named(districts: Sequence[DistrictFacts], agreement: str) -> Message | str:
    return _some([one.name for one in districts if one.agreement == agreement])


def _some(names: Sequence[str]) -> Message | str:
    if len(names) <= _MOST + 1:
        return ", ".join(names)
    return Message("{names} and {n} more", names=", ".join(names[:_MOST]), n=len(names) - _MOST)
