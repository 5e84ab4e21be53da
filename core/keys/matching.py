"""Table rows find their districts, and everything that did not is explained."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from ..messages import Message, SozialraumError
from . import MATCHINGS
from .normalise import clean_key, name_key
from .repairs import EXPLANATIONS, REPAIRS

_MOST_CANDIDATES = 300
_LONGEST = 50


@dataclass
class KeyMatch:
    """Which district each distinct table key means.

    target: table key → district key; repair: table key → name of the repair ("exact" where none); ambiguous: table key →
    why it was not matched although something similar is there
    """

    target: dict[str, str]
    repair: dict[str, str]
    ambiguous: dict[str, Message] = field(default_factory=dict)

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
) -> KeyMatch:
    """Find for each distinct table key the district key it means.

    keys, districts: distinct texts as they stand; names: table key → name of the district; bridge: old → new key.
    Repairs are tried one after the other on what is still unmatched, and only where one key meets one district.
    """
    if matching not in MATCHINGS:
        raise SozialraumError(
            "“{matching}” is no way to compare keys. Choose one of: {names}.",
            matching=matching,
            names=", ".join(MATCHINGS),
        )
    known = set(districts)
    if matching != "name" and len(known) == len(districts) and known.issuperset(keys):
        return KeyMatch(dict(zip(keys, keys)), dict.fromkeys(keys, "exact"))
    counts = Counter(map(clean_key, districts))
    original = {clean_key(district): district for district in districts if counts[clean_key(district)] == 1}
    if matching == "exact":
        found = {key: key for key in keys if key in known}
        return KeyMatch(found, dict.fromkeys(found, "exact"))
    match = KeyMatch({}, {})
    cleaned = {key: clean_key(key) for key in keys}
    if matching == "auto":
        for key in keys:
            if cleaned[key] in original and cleaned[key]:
                match.target[key], match.repair[key] = original[cleaned[key]], "exact"
        _by_bridge(match, cleaned, original, bridge)
    for repair in REPAIRS if matching == "auto" else REPAIRS[-1:]:
        left = [key for key in keys if key not in match.target and cleaned[key]]
        if not left:
            break
        proposed = repair.propose(list(dict.fromkeys(cleaned[key] for key in left)), list(original))
        proposed = _only_one(proposed, match, repair.name)
        if proposed and len(proposed) >= repair.enough * len(left):
            _accept(match, left, cleaned, proposed, original, repair.name)
    if names:
        _by_name(match, keys, names, original)
    return match


def _accept(match: KeyMatch, left, cleaned, proposed, original, name: str):
    for key in left:
        if cleaned[key] in proposed:
            match.target[key], match.repair[key] = original[proposed[cleaned[key]]], name


def _only_one(proposed: dict[str, str], match: KeyMatch, repair: str) -> dict[str, str]:
    """Proposals in which each district is meant by one key only."""
    meant = Counter(proposed.values())
    for key, district in proposed.items():
        if meant[district] > 1:
            match.ambiguous[key] = Message(
                "{n} keys of the table would match district “{district}” ({repair}).",
                n=meant[district],
                district=district,
                repair=EXPLANATIONS[repair],
            )
    return {key: district for key, district in proposed.items() if meant[district] == 1}


def _by_bridge(match: KeyMatch, cleaned: dict[str, str], original: dict[str, str], bridge: dict[str, str] | None):
    if not bridge:
        return
    numbers = {old.lstrip("0"): new for old, new in bridge.items() if old.isdigit()}
    targets = {clean_key(new).lstrip("0"): district for new, district in original.items() if new.isdigit()}
    for key, text in cleaned.items():
        if key in match.target:
            continue
        new = bridge.get(text) or (numbers.get(text.lstrip("0")) if text.isdigit() else None)
        if new is None:
            continue
        district = original.get(clean_key(new)) or (targets.get(new.lstrip("0")) if new.isdigit() else None)
        if district is not None:
            match.target[key], match.repair[key] = district, "bridge"


def _by_name(match: KeyMatch, keys: list[str], names: dict[str, str], original: dict[str, str]):
    """Rows whose key met nothing, by the name that the table gives them; both names must occur only once."""
    left = [key for key in keys if key not in match.target and names.get(key)]
    if not left:
        return
    forms: dict[str, list[str]] = defaultdict(list)
    for text in original:
        forms[name_key(text)].append(text)
    own = Counter(name_key(name) for name in names.values() if name)
    for key in left:
        form = name_key(names[key])
        if not form or form not in forms:
            continue
        if len(forms[form]) > 1 or own[form] > 1:
            match.ambiguous[clean_key(key)] = Message(
                "The name “{name}” occurs {n} times; names that occur more than once are never joined.",
                name=names[key],
                n=max(len(forms[form]), own[form]),
            )
        elif not form.isdigit():
            match.target[key], match.repair[key] = original[forms[form][0]], "district_name"


def nearest(texts: list[str], districts: list[str], count: int = 3) -> dict[str, list[str]]:
    """For each text the districts that are written most like it, best first; at most 300 texts are looked at."""
    if not texts:
        return {}
    pairs: dict[str, list[int]] = defaultdict(list)
    forms = [(name_key(district) or district)[:_LONGEST] for district in districts]
    grams = [_bigrams(form) for form in forms]
    for position, parts in enumerate(grams):
        for part in parts:
            pairs[part].append(position)
    result = {}
    for text in texts[:_MOST_CANDIDATES]:
        form = (name_key(text) or text)[:_LONGEST]
        own = _bigrams(form)
        shared: Counter = Counter()
        for part in own:
            shared.update(pairs.get(part, ()))
        likely = sorted(shared, key=lambda i: -2 * shared[i] / (len(own) + len(grams[i])))[:6]
        scored = [(SequenceMatcher(None, form, forms[i], autojunk=False).ratio(), -i) for i in likely]
        result[text] = [districts[-i] for score, i in sorted(scored, reverse=True)[:count] if score >= 0.5]
    return result


def _bigrams(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[i : i + 2] for i in range(len(padded) - 1)}
