"""What a join says, with its margin, on the scale and in the type of the reader of tables."""

from __future__ import annotations

from ..messages import Message
from ..tables.findings import CERTAIN, DOUBTFUL, Finding

LOOK = DOUBTFUL
"""What a person should look at: a loss, or a repair that had to be proven."""

OPEN = 0.5
"""What only a person can decide."""


def told(stage: str, value: object, reason: Message, margin: float = CERTAIN) -> Finding:
    """One thing that a join says."""
    return Finding(stage, value, reason, margin=margin)
