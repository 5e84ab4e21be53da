"""The target of the municipality's profile in the dialog of the traffic light, as soon as the rate is chosen."""

from __future__ import annotations

from ...core.rates.targets import stated_target
from ..io.catalogue import shipped


class TargetAnswers:
    """Answers for the fields that are chosen; what a person has answered otherwise stays. questions: those of the dialog"""

    NAMES = ("TARGET", "SOURCE", "FACTOR", "DIRECTION")

    def __init__(self, questions):
        self.questions = questions
        self.first = {name: questions.value(name) for name in self.NAMES}
        self.shown = dict(self.first)
        self.known: dict = {}
        for name in ("NUMERATOR", "DENOMINATOR"):
            questions.follow(name, self._rate_chosen)

    def _rate_chosen(self, _wrapper=None):
        asked = self.questions
        fields = (asked.value(name) or "" for name in ("NUMERATOR", "DENOMINATOR"))
        known = stated_target(asked.profile, shipped().values(), *fields)
        for name in self.NAMES:
            if asked.value(name) != self.shown[name]:
                continue  # a person's own answer
            value = known.get(name, self.first[name])
            if value != self.shown[name]:
                asked.set(name, value)
                self.shown[name] = asked.value(name)
            if name in known or name in self.known:
                asked.tell_origin(name, name in known)
        self.known = known
