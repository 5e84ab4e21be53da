"""The districts that something unmatched may be: the same ones in the report, the tables and the assistant."""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher

from .normalise import name_key

_MOST = 300
_LONGEST = 50
_LIKE = 0.5


def candidates(
    keys: list[str], districts: list[str], names: dict[str, str], district_names: dict[str, str]
) -> dict[str, list[str]]:
    """For each key the districts that it may be, best first: by the names of both sides where there are names.

    keys, districts: distinct keys; names, district_names: key → name. At most 300 keys are looked at.
    """
    by_name = {name: key for key, name in district_names.items() if name}
    named = [key for key in keys if names.get(key)]
    near = nearest([names[key] for key in named], list(by_name)) if by_name else {}
    found = {key: [by_name[name] for name in near.get(names[key], [])] for key in named}
    rest = [key for key in keys if not found.get(key)]
    texts = {key: names.get(key) or key for key in rest}
    near = nearest(list(dict.fromkeys(texts.values())), districts)
    return {**found, **{key: near.get(text, []) for key, text in texts.items()}}


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
    for text in texts[:_MOST]:
        form = (name_key(text) or text)[:_LONGEST]
        own = _bigrams(form)
        shared: Counter = Counter()
        for part in own:
            shared.update(pairs.get(part, ()))
        likely = sorted(shared, key=lambda i: -2 * shared[i] / (len(own) + len(grams[i])))[:6]
        scored = [(SequenceMatcher(None, form, forms[i], autojunk=False).ratio(), -i) for i in likely]
        result[text] = [districts[-i] for score, i in sorted(scored, reverse=True)[:count] if score >= _LIKE]
    return result


def _bigrams(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[i : i + 2] for i in range(len(padded) - 1)}
