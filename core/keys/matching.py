"""Which district each key of a table means: hypotheses over all keys, the best explanation of both sides wins."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ..messages import Message, SozialraumError
from ..tables.findings import Finding
from . import MATCHINGS
from .bridge import translated
from .evidence import ENOUGH_COVER, Hits, agreement, chance_bits
from .hypotheses import Proposal, Sides, allowed, both_sides, propose
from .remarks import doubts, offered_digits, refused, said_of
from .repairs import EXPLANATIONS, LEFTOVERS, REPAIRS

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass
class KeyMatch:
    """Which district each distinct table key means.

    target: table key → district key; repair: table key → name of the repair ("exact" where none); ambiguous: table key →
    why it was not matched although something similar is there; findings: what is to be said about the keys
    """

    target: dict[str, str] = field(default_factory=dict)
    repair: dict[str, str] = field(default_factory=dict)
    ambiguous: dict[str, Message] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def repairs(self) -> list[tuple[str, int, Message]]:
        """Each repair that was applied: name, number of keys, explanation."""
        counts = Counter(self.repair.values())
        return [(name, count, EXPLANATIONS[name]) for name, count in counts.items() if name != "exact"]


def match_keys(
    keys: list[str],
    districts: list[str],
    matching: str = "auto",
    names: dict[str, str] | None = None,
    bridge: dict[str, str] | None = None,
    district_names: dict[str, str] | None = None,
) -> KeyMatch:
    """Find for each distinct table key the district key it means.

    keys, districts: distinct texts as they stand; names, district_names: key → name of the place on either side; bridge:
    old → new key, which goes before everything else. Each repair is tried on all keys; the one that explains most of both
    sides is taken, if it is safe or proven, and what it leaves may only get safe repairs.
    """
    if matching not in MATCHINGS:
        raise SozialraumError(
            "“{matching}” is no way to compare keys. Choose one of: {names}.",
            matching=matching,
            names=", ".join(MATCHINGS),
        )
    names, district_names = names or {}, district_names or {}
    known = set(districts)
    if matching == "exact" or (
        matching == "auto" and not bridge and len(known) == len(districts) and known.issuperset(keys)
    ):
        found = {key: key for key in keys if key in known}
        match = KeyMatch(found, dict.fromkeys(found, "exact"))
        if matching == "auto":
            _judge_numbers(match, list(keys), list(known), names, district_names)
        return match
    sides = both_sides(keys, districts, names, district_names)
    match = KeyMatch()
    if matching == "name":
        for repair in (REPAIRS[0], *REPAIRS[-2:]):
            left = [text for key, text in sides.cleaned.items() if key not in match.target and text]
            _accept(match, sides, propose(repair, sides, list(dict.fromkeys(left))))
        return match
    if bridge:
        match.target, match.findings = translated(sides, bridge)
        match.repair = dict.fromkeys(match.target, "bridge")
    left = [text for key, text in sides.cleaned.items() if key not in match.target and text]
    left = list(dict.fromkeys(left))
    if left and sides.original:
        _best(match, sides, left)
    return match


def _best(match: KeyMatch, sides: Sides, left: list[str]):
    """Apply the best repair to the keys that are left, then the safe ones to what it leaves; say what was believed."""
    repairs = REPAIRS[:1] if _are_years(left) or _are_years(list(sides.original)) else REPAIRS
    proposals = _proposals(sides, left, repairs)
    believed = [proposal for proposal in proposals if allowed(proposal)]
    best = max(believed, key=lambda proposal: round(proposal.hits.explained, 9))
    bridged = bool(match.target)  # whoever gives a bridge table has looked at the rest
    _accept(match, sides, best)
    match.findings += [finding for finding in said_of(best) if not (bridged and finding.value == "numbers")]
    rest = [text for text in left if text not in best.pairs and text not in best.ambiguous]
    taken = set(best.pairs.values())
    for repair in LEFTOVERS if len(repairs) > 1 and best.pairs else ():
        if not rest:
            break
        proposal = propose(repair, sides, rest, taken if repair.name not in ("exact", "pad") else set())
        if not proposal.hits.forbidden:
            _accept(match, sides, proposal)
            rest = [text for text in rest if text not in proposal.pairs and text not in proposal.ambiguous]
    match.findings += refused(proposals, best)
    if rest and len(repairs) > 1:
        match.findings += offered_digits(rest, set(sides.original) - taken, len(best.pairs))


def _proposals(sides: Sides, left: list[str], repairs) -> list[Proposal]:
    """What each repair makes of the keys; once everything that can be explained is, the others are not tried."""
    found: list[Proposal] = []
    for repair in repairs:
        proposal = propose(repair, sides, left)
        found.append(proposal)
        explained = min(proposal.hits.keys_hit / len(left), proposal.hits.districts_hit / len(sides.original))
        full = len(proposal.pairs) == min(len(left), len(sides.original))
        if allowed(proposal) and (full or explained == 1) and not proposal.hits.doubtful:
            break
    return found


def _accept(match: KeyMatch, sides: Sides, proposal: Proposal):
    for key in sides.keys:
        if key in match.target:
            continue
        text = sides.cleaned[key]
        if text in proposal.pairs:
            district = proposal.pairs[text]
            match.target[key] = sides.original[district]
            match.repair[key] = "exact" if text == district else proposal.repair.name
            match.ambiguous.pop(key, None)
        elif text in proposal.ambiguous:
            match.ambiguous[key] = proposal.ambiguous[text]


def _are_years(texts: list[str]) -> bool:
    """Whether the keys are a column of years, which names no districts."""
    return len(texts) > 1 and all(_YEAR.fullmatch(text) for text in texts)


def _judge_numbers(match: KeyMatch, keys, districts, names, district_names):
    """Say where equal keys are equal by chance only, or belong to other names."""
    own, other = list(match.target), districts
    pairs = [(names.get(key) or "", district_names.get(key) or "") for key in own] if names and district_names else []
    covered = len(own) >= ENOUGH_COVER * max(len(keys), len(other))
    evidence = 0.0 if covered else chance_bits(keys, other, len(own), len(own))
    hits = Hits(len(keys), len(other), len(own), len(own), evidence, agreement(pairs))
    match.findings += doubts(hits)
