"""The same tables for hypothesis, which makes a failing one as plain as it can be."""

from __future__ import annotations

from hypothesis import strategies as st

from .layouts import write
from .plan import FEATURES, Plan, possible


def plans(**fixed: str):
    """Any plan; features given by name keep their choice."""
    free = {name: st.sampled_from(choices) for name, choices in FEATURES.items() if name not in fixed}
    return st.builds(Plan, **free, **{name: st.just(choice) for name, choice in fixed.items()}).map(possible)


def tables(**fixed: str):
    """Any table of any plan."""
    return st.builds(write, plans(**fixed), st.integers(0, 2**31))
