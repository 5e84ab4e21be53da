"""Evidence, and what the reader says about its decisions: one manner for all of them, with the margin by which it decided."""

from __future__ import annotations

from dataclasses import dataclass

from ..messages import Message
from .weights import ASKED_BELOW, WARNED_BELOW

CERTAIN = 99.0
"""The margin of what cannot be otherwise."""
DOUBTFUL = 2.0
"""The margin of what a person should look at."""


@dataclass(frozen=True)
class Evidence:
    """One observation that speaks for an answer (weight above 0) or against it."""

    check: str
    weight: float


def total(evidence: list[Evidence]) -> float:
    """The score of an answer."""
    return sum(one.weight for one in evidence)


@dataclass(frozen=True)
class Finding:
    """One decision: at which stage, what, why, and by which margin over the best other answer.

    warning: whether a person should look at it; follows from the margin, or gives a usual one
    about: (kinds of differences from the truth that this may stand for, the rows, columns or periods concerned)
    """

    stage: str
    value: object
    reason: Message
    warning: bool = False
    table: str = ""
    margin: float = CERTAIN
    about: tuple = ()

    def __post_init__(self):
        if self.warning and self.margin >= WARNED_BELOW:
            object.__setattr__(self, "margin", DOUBTFUL)
        object.__setattr__(self, "warning", self.margin < WARNED_BELOW)

    @property
    def question(self) -> bool:
        """Whether it is so open that a person should be asked before reading."""
        return self.margin < ASKED_BELOW


def quoted(texts) -> list[Message]:
    """Texts between the quotation marks of the reader's language, for a sentence that lists them."""
    return [Message("“{text}”", text=str(text)) for text in texts]


def in_order_of_doubt(findings: list[Finding]) -> list[Finding]:
    """What needs attention first, the most doubtful on top; the rest in its order."""
    return sorted(findings, key=lambda finding: finding.margin if finding.warning else CERTAIN)
