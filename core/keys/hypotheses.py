"""Hypotheses: what a repair makes of all keys of a table and a layer, and whether it may be believed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from ..messages import Message
from .evidence import ENOUGH_COVER, FEWEST_FULL, Hits, agreement, chance_bits, other_levels
from .normalise import clean_key
from .repairs import Repair, split_code

_SHOWN = 3


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


def both_sides(keys, districts, names, district_names) -> Sides:
    """Both sides with their keys cleaned; keys of the layer that become equal by that are left out."""
    forms = {district: clean_key(district) for district in districts}
    counts = Counter(forms.values())
    original = {form: district for district, form in forms.items() if counts[form] == 1 and form}
    cleaned = {key: clean_key(key) for key in keys}
    clean_names = {cleaned[key]: name for key, name in names.items() if name and key in cleaned}
    return Sides(list(keys), list(districts), names, district_names, cleaned, original, clean_names)


def allowed(proposal: Proposal) -> bool:
    """Whether a repair may be applied: safe and not forbidden by the names, or proven. Equal keys always may."""
    repair, hits = proposal.repair, proposal.hits
    if repair.name == "exact":
        return True
    if repair.safe:
        return not hits.forbidden
    full = repair.name == "affix" and hits.complete and hits.keys >= FEWEST_FULL and not hits.forbidden
    return hits.proven or full


def propose(repair: Repair, sides: Sides, keys: list[str], taken=frozenset()) -> Proposal:
    """Pairs of cleaned keys whose forms agree. Two keys or two districts of one form are paired only if they are equal.

    A key that is the district's own goes before others of the same form; those follow it where the repair is safe
    (01 in one year, 1 in the next) and are told apart by the period later.
    """
    districts = [text for text in sides.original if text not in taken]
    forms = repair.forms(keys, districts, sides.clean_names)
    if forms is None:
        return Proposal(repair, {}, {}, Hits(len(keys), len(districts), 0, 0, 0.0))
    own, other = forms
    known = set(other) - {""}
    pairs: dict[str, str] = {}
    ambiguous: dict[str, Message] = {}
    if len(known) == len(districts) and len(set(own)) == len(own):  # every form once: the usual case, and a quick one
        by_form = dict(zip(other, districts))
        pairs = {key: by_form[form] for key, form in zip(keys, own) if form in by_form}
        hit = districts_hit = len(pairs)
    else:
        meant, users = _grouped(districts, other, known), _grouped(keys, own, known)
        for form, members in users.items():
            _pair(repair, members, meant[form], pairs, ambiguous)
        hit = sum(map(len, users.values()))
        districts_hit = sum(len(meant[form]) for form in users)
    level = own if hit == len(keys) else _one_level(keys, own, known)
    if repair.name == "affix":
        level = [form for form in level if form]  # a row “Gesamt” has no affix and is no counter-example
    covered = hit >= ENOUGH_COVER * len(level) and districts_hit >= ENOUGH_COVER * len(districts)
    needless = (repair.safe and covered) or not hit
    evidence = 0.0 if needless else chance_bits(level, other, hit, districts_hit)
    hits = Hits(len(level), len(districts), hit, districts_hit, evidence, _agree(repair, sides, pairs))
    return Proposal(repair, pairs, ambiguous, hits)


def _grouped(texts: list[str], forms: list[str], known: set[str]) -> dict[str, list[str]]:
    """Form → texts of that form."""
    groups: dict[str, list[str]] = defaultdict(list)
    for text, form in zip(texts, forms):
        if form in known:
            groups[form].append(text)
    return groups


def _one_level(keys: list[str], forms: list[str], known: set[str]) -> list[str]:
    """The forms of the keys without those that seem to belong to another level."""
    apart = {key for key, form in zip(keys, forms) if form not in known}
    levels = other_levels(list(apart), [key for key in keys if key not in apart])
    if not levels:
        return forms
    return [form for key, form in zip(keys, forms) if key not in apart or len(key) not in levels or not key.isdecimal()]


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


def _agree(repair: Repair, sides: Sides, pairs: dict[str, str]) -> float | None:
    """Whether the names of paired places agree; names are given apart, or stand in the keys beside their numbers."""
    own_names = sides.district_names
    if repair.name != "split" and not own_names and not sides.clean_names:
        return None  # of a hundred thousand keys nobody splits the names off for nothing
    named = []
    for key, district in pairs.items():
        name = sides.clean_names.get(key) or split_code(key)[1]
        other = own_names.get(sides.original[district]) or split_code(district)[1]
        if name and other:
            named.append((name, other))
    return agreement(named)
