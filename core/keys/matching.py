"""Which district each key of a table means: hypotheses over all keys, the best explanation of both sides wins."""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from ..messages import Message, SozialraumError
from ..tables.options import Finding
from . import MATCHINGS
from .evidence import FEWEST_FULL, Hits, agreement, chance_bits, other_levels
from .normalise import clean_key
from .repairs import EXPLANATIONS, LEFTOVERS, REPAIRS, Repair, number, split_code

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DECORATED_WITH_DIGITS = 9
_SHOWN = 3


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


@dataclass
class Sides:
    """Both sides of a match: texts as they stand, and cleaned; names by the text as it stands."""

    keys: list[str]
    districts: list[str]
    names: dict[str, str]
    district_names: dict[str, str]
    cleaned: dict[str, str]
    original: dict[str, str]
    clean_names: dict[str, str]


@dataclass
class Proposal:
    """What a repair makes of the keys: pairs of cleaned keys, those that are ambiguous with the reason, the evidence."""

    repair: Repair
    pairs: dict[str, str]
    ambiguous: dict[str, Message]
    hits: Hits


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
    sides = _sides(keys, districts, names, district_names)
    match = KeyMatch()
    if matching == "name":
        for repair in (REPAIRS[0], *REPAIRS[-2:]):
            left = [text for key, text in sides.cleaned.items() if key not in match.target and text]
            _accept(match, sides, _propose(repair, sides, list(dict.fromkeys(left))))
        return match
    if bridge:
        _by_bridge(match, sides, bridge)
    left = [text for key, text in sides.cleaned.items() if key not in match.target and text]
    left = list(dict.fromkeys(left))
    if left and sides.original:
        _best(match, sides, left)
    return match


def _sides(keys, districts, names, district_names) -> Sides:
    forms = {district: clean_key(district) for district in districts}
    counts = Counter(forms.values())
    original = {form: district for district, form in forms.items() if counts[form] == 1 and form}
    cleaned = {key: clean_key(key) for key in keys}
    clean_names = {cleaned[key]: name for key, name in names.items() if name and key in cleaned}
    return Sides(list(keys), list(districts), names, district_names, cleaned, original, clean_names)


def _best(match: KeyMatch, sides: Sides, left: list[str]):
    """Apply the best repair to the keys that are left, then the safe ones to what it leaves; say what was believed."""
    repairs = REPAIRS[:1] if _are_years(left) or _are_years(list(sides.original)) else REPAIRS
    proposals = _proposals(sides, left, repairs)
    allowed = [proposal for proposal in proposals if _allowed(proposal)]
    best = max(allowed, key=lambda proposal: round(proposal.hits.explained, 9))
    _accept(match, sides, best)
    match.findings += _said_of(best)
    rest = [text for text in left if text not in best.pairs and text not in best.ambiguous]
    taken = set(best.pairs.values())
    for repair in LEFTOVERS if len(repairs) > 1 and best.pairs else ():
        if not rest:
            break
        proposal = _propose(repair, sides, rest, taken if repair.name not in ("exact", "pad") else set())
        if not proposal.hits.forbidden:
            _accept(match, sides, proposal)
            rest = [text for text in rest if text not in proposal.pairs and text not in proposal.ambiguous]
    match.findings += _refused(proposals, best)
    if rest and len(repairs) > 1:
        match.findings += _offer_digits(rest, set(sides.original) - taken, len(best.pairs))


def _proposals(sides: Sides, left: list[str], repairs) -> list[Proposal]:
    """What each repair makes of the keys; once everything that can be explained is, the others are not tried."""
    found: list[Proposal] = []
    for repair in repairs:
        proposal = _propose(repair, sides, left)
        found.append(proposal)
        explained = min(proposal.hits.keys_hit / len(left), proposal.hits.districts_hit / len(sides.original))
        full = len(proposal.pairs) == min(len(left), len(sides.original))
        if _allowed(proposal) and (full or explained == 1) and not proposal.hits.doubtful:
            break
    return found


def _allowed(proposal: Proposal) -> bool:
    """Whether a repair may be applied: safe and not forbidden by the names, or proven. Equal keys always may."""
    repair, hits = proposal.repair, proposal.hits
    if repair.name == "exact":
        return True
    if repair.safe:
        return not hits.forbidden
    full = repair.name == "affix" and hits.complete and hits.keys >= FEWEST_FULL and not hits.forbidden
    return hits.proven or full


def _propose(repair: Repair, sides: Sides, keys: list[str], taken=frozenset()) -> Proposal:
    """Pairs of cleaned keys whose forms agree. Two keys or two districts of one form are paired only if they are equal.

    A key that is the district's own goes before others of the same form; those follow it where the repair is safe
    (01 in one year, 1 in the next) and are told apart by the period later.
    """
    districts = [text for text in sides.original if text not in taken]
    forms = repair.forms(keys, districts, sides.clean_names)
    if forms is None:
        return Proposal(repair, {}, {}, Hits(len(keys), len(districts), 0, 0, 0.0))
    own, other = forms
    meant: dict[str, list[str]] = defaultdict(list)
    for district, form in zip(districts, other):
        if form:
            meant[form].append(district)
    users: dict[str, list[str]] = defaultdict(list)
    for key, form in zip(keys, own):
        if form in meant:
            users[form].append(key)
    pairs: dict[str, str] = {}
    ambiguous: dict[str, Message] = {}
    for form, members in users.items():
        _pair(repair, members, meant[form], pairs, ambiguous)
    hit = sum(map(len, users.values()))
    districts_hit = sum(len(meant[form]) for form in users)
    apart = {key for key, form in zip(keys, own) if form not in meant}
    levels = other_levels(list(apart), [key for key in keys if key not in apart])
    level = [form for key, form in zip(keys, own) if key not in apart or len(key) not in levels or not key.isdigit()]
    evidence = chance_bits(level, other, hit, districts_hit)
    hits = Hits(len(level), len(districts), hit, districts_hit, evidence, _agree(sides, pairs))
    return Proposal(repair, pairs, ambiguous, hits)


def _pair(repair: Repair, keys: list[str], districts: list[str], pairs: dict, ambiguous: dict):
    equal = [key for key in keys if key in districts]
    pairs.update((key, key) for key in equal)
    if len(keys) == len(districts) == 1:
        pairs[keys[0]] = districts[0]
        return
    for key in keys:
        if key in equal:
            continue
        if len(districts) == 1 and equal and repair.safe:
            pairs[key] = districts[0]
        elif len(districts) > 1:
            ambiguous[key] = Message(
                "{n} districts would match key “{key}” ({repair}): {districts}.",
                n=len(districts),
                key=key,
                districts=", ".join(districts[:_SHOWN]),
                repair=repair.explanation,
            )
        else:
            ambiguous[key] = Message(
                "{n} keys of the table would match district “{district}” ({repair}): {keys}.",
                n=len(keys),
                district=districts[0],
                keys=", ".join(keys[:_SHOWN]),
                repair=repair.explanation,
            )


def _agree(sides: Sides, pairs: dict[str, str]) -> float | None:
    """Whether the names of paired places agree; names are given apart, or stand in the keys beside their numbers."""
    own_names = sides.district_names
    named = []
    for key, district in pairs.items():
        name = sides.clean_names.get(key) or split_code(key)[1]
        other = own_names.get(sides.original[district]) or split_code(district)[1]
        if name and other:
            named.append((name, other))
    return agreement(named)


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
    evidence = chance_bits(keys, other, len(own), len(own))
    hits = Hits(len(keys), len(other), len(own), len(own), evidence, agreement(pairs))
    match.findings += _doubts(hits)


def _said_of(best: Proposal) -> list[Finding]:
    """The repair that was applied, as a warning where it needed proof, and what makes its pairs doubtful."""
    found = []
    changed = sum(key != district for key, district in best.pairs.items())
    if changed:
        found.append(
            Finding(
                "keys",
                best.repair.name,
                Message("{repair} (keys: {n}). Check a few of them.", repair=best.repair.explanation, n=changed)
                if not best.repair.safe
                else Message("{repair} (keys: {n}).", repair=best.repair.explanation, n=changed),
                warning=not best.repair.safe,
            )
        )
    return found + (_doubts(best.hits) if best.repair.safe else [])


def _doubts(hits: Hits) -> list[Finding]:
    if not hits.doubtful:
        return []
    if hits.agreement is not None:
        reason = Message(
            "The keys agree, but only {share} % of the names do. Table and layer may number different districts; check the "
            "key field.",
            share=round(100 * hits.agreement),
        )
    else:
        reason = Message(
            "The keys are plain numbers in a row, of which {n} of {keys} in the table and {met} of {districts} in the layer "
            "agree. That may be chance; check that both number the same districts.",
            n=hits.keys_hit,
            keys=hits.keys,
            met=hits.districts_hit,
            districts=hits.districts,
        )
    return [Finding("keys", "numbers", reason, warning=True)]


def _refused(proposals: list[Proposal], best: Proposal) -> list[Finding]:
    """Repairs that would have explained more and were not believed: offered, with the way to them."""
    more = [
        proposal
        for proposal in proposals
        if not _allowed(proposal) and proposal.hits.explained > best.hits.explained and proposal.pairs
    ]
    if not more:
        return []
    offer = max(more, key=lambda proposal: proposal.hits.explained)
    if offer.hits.forbidden:
        reason = Message(
            "{repair}: this would join {n} of the keys, but the names do not agree. Nothing was joined that way.",
            repair=offer.repair.explanation,
            n=len(offer.pairs),
        )
    elif offer.repair.name in ("name", "district_name"):
        reason = Message(
            "Keys that would meet a district by name: {n}, too few to prove it. KEY_MATCHING=name joins them.",
            n=len(offer.pairs),
        )
    else:
        reason = Message(
            "{repair}: this would join {n} of the keys, is not proven and was not done. A bridge table (BRIDGE) joins them.",
            repair=offer.repair.explanation,
            n=len(offer.pairs),
        )
    return [Finding("keys", offer.repair.name, reason, warning=True)]


def _offer_digits(rest: list[str], free: set[str], met: int) -> list[Finding]:
    """An offer where digits that all keys of one side share would have to be taken away; that is never done."""
    best: tuple[int, str, bool] = (0, "", True)
    for texts, others, of_table in ((rest, free, True), (list(free), set(rest), False)):
        for part, cut in _shared_digits(texts):
            count = len({cut(text) for text in texts} & others)
            best = max(best, (count, part, of_table))
    count, part, of_table = best
    if count < 2 or count <= met:
        return []
    if of_table:
        reason = Message(
            "Without the digits “{part}” that all keys of the table share, {n} would meet a district. Digits tell districts "
            "apart and are never taken away; if the same districts are meant, give a bridge table (BRIDGE).",
            part=part,
            n=count,
        )
    else:
        reason = Message(
            "With the digits “{part}” that all keys of the layer share, {n} keys of the table would meet a district. Digits "
            "tell districts apart and are never added; if the same districts are meant, give a bridge table (BRIDGE).",
            part=part,
            n=count,
        )
    return [Finding("keys", "digits", reason, warning=True)]


def _shared_digits(texts: list[str]):
    """Beginnings and ends that all texts share, each with what takes it away."""
    if len(texts) < 2:
        return
    begin = os.path.commonprefix(texts)
    end = os.path.commonprefix([text[::-1] for text in texts])[::-1]
    for size in range(1, min(len(begin), _DECORATED_WITH_DIGITS) + 1):
        yield begin[:size], lambda text, size=size: text[size:]
    for size in range(1, min(len(end), _DECORATED_WITH_DIGITS) + 1):
        yield end[-size:], lambda text, size=size: text[:-size]


def _by_bridge(match: KeyMatch, sides: Sides, bridge: dict[str, str]):
    """Translate keys by the bridge, zeros in front ignored; warn where it does nothing, or is the wrong way round."""
    numbers = {number(old): new for old, new in bridge.items() if number(old)}
    targets = {number(text): district for text, district in sides.original.items() if number(text)}
    lost, overruled = [], 0
    for key, text in sides.cleaned.items():
        new = bridge.get(text) or numbers.get(number(text))
        if new is None:
            continue
        district = sides.original.get(clean_key(new)) or targets.get(number(new))
        if district is None:
            lost.append(new)
            continue
        overruled += text in sides.original and sides.original[text] != district
        match.target[key], match.repair[key] = district, "bridge"
    applied = len(match.target)
    if applied:
        match.findings.append(
            Finding("keys", "bridge", Message("{repair} (keys: {n}).", repair=EXPLANATIONS["bridge"], n=applied), True)
        )
    else:
        match.findings.append(Finding("keys", "bridge", _idle_bridge(sides, bridge, targets), warning=True))
    if overruled:
        reason = Message(
            "Keys that also name other districts of the layer: {n}. The bridge table was followed.", n=overruled
        )
        match.findings.append(Finding("keys", "bridge", reason, warning=True))
    if lost and applied:
        reason = Message(
            "New keys of the bridge table that are not in the layer: {n}, for example “{key}”.",
            n=len(lost),
            key=lost[0],
        )
        match.findings.append(Finding("keys", "bridge", reason, warning=True))


def _idle_bridge(sides: Sides, bridge: dict[str, str], targets: dict[str, str]) -> Message:
    own = {number(text) or text for text in sides.cleaned.values()}
    swapped = sum(
        (number(new) or new) in own and (old in sides.original or number(old) in targets) for old, new in bridge.items()
    )
    if swapped:
        return Message(
            "The bridge table translates nothing; its columns “old” and “new” are the wrong way round: {n} keys of the table "
            "stand in “new”.",
            n=swapped,
        )
    return Message(
        "The bridge table translates nothing: none of its {n} old keys is in the table. Check its columns “old” and “new”.",
        n=len(bridge),
    )
