"""What is said about repairs: those applied, those only offered, and equal keys that may be equal by chance."""

from __future__ import annotations

import os

from ..messages import Message
from ..tables.findings import CERTAIN, Finding
from .evidence import Hits
from .findings import LOOK, OPEN, told
from .hypotheses import Proposal, allowed

_DECORATED_WITH_DIGITS = 9


def said_of(best: Proposal) -> list[Finding]:
    """The repair that was applied, as a warning where it needed proof, and what makes its pairs doubtful."""
    found = []
    changed = sum(key != district for key, district in best.pairs.items())
    if changed:
        found.append(
            told(
                "keys",
                best.repair.name,
                Message("{repair} (keys: {n}). Check a few of them.", repair=best.repair.explanation, n=changed)
                if not best.repair.safe
                else Message("{repair} (keys: {n}).", repair=best.repair.explanation, n=changed),
                CERTAIN if best.repair.safe else LOOK,
            )
        )
    return found + (doubts(best.hits) if best.repair.safe else [])


def doubts(hits: Hits) -> list[Finding]:
    """What makes equal keys doubtful, if anything."""
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
    return [told("keys", "numbers", reason, OPEN)]


def refused(proposals: list[Proposal], best: Proposal) -> list[Finding]:
    """Repairs that would have explained more and were not believed: offered, with the way to them."""
    more = [
        proposal
        for proposal in proposals
        if not allowed(proposal) and proposal.hits.explained > best.hits.explained and proposal.pairs
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
    return [told("keys", offer.repair.name, reason, OPEN)]


def offered_digits(rest: list[str], free: set[str], met: int) -> list[Finding]:
    """An offer where digits that all keys of one side share would have to be taken away; that is never done."""
    best: tuple[int, str, bool] = (0, "", True)
    for texts, others, of_table in ((rest, free, True), (list(free), set(rest), False)):
        for part, cut in _shared_parts(texts):
            if not any(map(str.isdecimal, part)):
                continue  # letters are a repair of their own
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
    return [told("keys", "digits", reason, OPEN)]


def _shared_parts(texts: list[str]):
    """Beginnings and ends that all texts share, each with what takes it away."""
    if len(texts) < 2:
        return
    begin = os.path.commonprefix(texts)
    end = os.path.commonprefix([text[::-1] for text in texts])[::-1]
    for size in range(1, min(len(begin), _DECORATED_WITH_DIGITS) + 1):
        yield begin[:size], lambda text, size=size: text[size:]
    for size in range(1, min(len(end), _DECORATED_WITH_DIGITS) + 1):
        yield end[-size:], lambda text, size=size: text[:-size]
