"""What a join says, with its margin: how far the evidence is from another answer, on the scale of the reader of tables."""

from __future__ import annotations

from ..messages import Message
from ..tables.options import Finding

CERTAIN = 99.0
"""What cannot be otherwise."""

LOOK = 2.0
"""What a person should look at: a loss, or a repair that had to be proven."""

OPEN = 0.5
"""What only a person can decide."""

_WARNED_BELOW = 3.0


def told(stage: str, value: object, reason: Message, margin: float = CERTAIN) -> Finding:
    """One thing that a join says, a warning where its margin is below 3."""
    return Finding(stage, value, reason, warning=margin < _WARNED_BELOW)
