"""Many tables tried one after the other: how many are read right, and the plainest table on which a reading still fails."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field, replace

import numpy as np

from .judge import Outcome, judge
from .layouts import Written, write
from .plan import FEATURES, Plan, drawn, possible

PLAINEST = asdict(Plan())


@dataclass
class Figures:
    """Counts of outcomes, of the guards, and the tables that failed."""

    outcomes: Counter = field(default_factory=Counter)
    verdicts: Counter = field(default_factory=Counter)
    clean: list[int] = field(default_factory=list)
    clean_warned: list[tuple[int, Outcome]] = field(default_factory=list)
    clean_refused: list[tuple[int, Outcome]] = field(default_factory=list)
    must_unwarned: list[tuple[int, Outcome]] = field(default_factory=list)
    failed: list[tuple[int, Outcome]] = field(default_factory=list)
    choices: Counter = field(default_factory=Counter)
    failed_choices: Counter = field(default_factory=Counter)
    pairs: set = field(default_factory=set)

    def share(self, cases: list, verdict: str) -> float:
        """The share of the tables of a verdict, in per cent."""
        return 100 * len(cases) / max(self.verdicts[verdict], 1)


def table(seed: int) -> Written:
    """The table of a seed."""
    return write(drawn(np.random.default_rng(seed)), seed)


def try_all(seeds, with_pairs: bool = False, told=None) -> Figures:
    """Read the tables of all seeds; told(seed) is called after each."""
    figures = Figures()
    for seed in seeds:
        written = table(seed)
        outcome = judge(written)
        count(figures, seed, written, outcome)
        if with_pairs:
            choices = tuple(asdict(written.plan).items())
            figures.pairs.update((one, two) for i, one in enumerate(choices) for two in choices[i + 1 :])
        if told:
            told(seed)
    return figures


def count(figures: Figures, seed: int, written: Written, outcome: Outcome):
    """Add one table to the figures."""
    figures.outcomes[outcome.kind] += 1
    figures.verdicts[written.verdict] += 1
    for choice in asdict(written.plan).items():
        figures.choices[choice] += 1
        figures.failed_choices[choice] += outcome.kind in ("silent", "crash")
    if outcome.kind in ("silent", "crash"):
        figures.failed.append((seed, outcome))
    if written.verdict == "clean":
        figures.clean.append(seed)
    if written.verdict == "clean" and outcome.kind == "refused":
        figures.clean_refused.append((seed, outcome))
    elif written.verdict == "clean" and outcome.warnings:
        figures.clean_warned.append((seed, outcome))
    elif written.verdict == "must" and outcome.kind not in ("refused", "crash") and not outcome.warnings:
        figures.must_unwarned.append((seed, outcome))


def shrunk(seed: int, fails) -> tuple[Plan, Outcome]:
    """The plainest plan that still fails for the seed; fails(written, outcome) says whether a reading does."""
    plan = table(seed).plan
    outcome = judge(write(plan, seed))
    for _ in range(2):
        for feature, choices in FEATURES.items():
            if getattr(plan, feature) == choices[0]:
                continue
            plainer = possible(replace(plan, **{feature: choices[0]}))
            if plainer == plan or distance(plainer) >= distance(plan):
                continue
            written = write(plainer, seed)
            tried = judge(written)
            if fails(written, tried):
                plan, outcome = plainer, tried
    return plan, outcome


def distance(plan: Plan) -> int:
    """How many features are not the plainest."""
    return sum(value != PLAINEST[feature] for feature, value in asdict(plan).items())


def special(plan: Plan) -> str:
    """What is not plain in a plan."""
    return (
        " ".join(f"{feature}={value!r}" for feature, value in asdict(plan).items() if value != PLAINEST[feature])
        or "plain"
    )
