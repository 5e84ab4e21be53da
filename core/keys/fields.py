"""Which field of a layer holds the keys of a table, which one the names, and which one larger areas."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ..data.panel import Panel
from .evidence import ENOUGH_BITS, FEWEST_FULL, NAMES_PROVE, chance_bits
from .matching import KeyMatch, match_keys
from .normalise import clean_key, name_key
from .repairs import number

_FEATURE_ID = re.compile(
    r"(?:ogc_)?fid(?:_\d+)?|objectid(?:_\d+)?|gml_?id|uuid|globalid|inspireid|rowid|gid", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:\.0)?")
_NAME_WORDS = re.compile(
    r"(?:name|gen|bezeichnung|bez|gebiet|stadtteil|ortsteil|stadtbezirk|quartier|label)", re.IGNORECASE
)
_KEY_WORDS = re.compile(
    r"(?:nr|nummer|id|key|schl(?:ue|ü)ssel|ags|ars|code|kennziffer|kennung|kz|district)$", re.IGNORECASE
)
_MOST_KEYS = 3000
_MANY_DISTRICTS = 20_000
_DISTINCT = 0.5
_SHARED_NAMES = 0.3
_ENOUGH_AREAS = 0.6
_SHORTEST_NUMBER = 3


def is_feature_id(field: str) -> bool:
    """Whether a field numbers features and names no district."""
    return bool(_FEATURE_ID.fullmatch(field))


def are_years(texts) -> bool:
    """Whether a column holds nothing but years."""
    known = {text for text in texts if text}
    return len(known) > 1 and all(_YEAR.fullmatch(text) for text in known)


def layer_labels(fields: dict[str, list[str]], key_field: str = "") -> frozenset[str]:
    """Keys and names of the districts of a layer as `label` makes them comparable: of the key field and of texts that differ.

    fields: name → text of every district. Empty for layers of more than 20,000 districts, which no table has as columns.
    """
    found: set[str] = set()
    for name, texts in fields.items():
        distinct = {text for text in texts if text}
        if len(texts) > _MANY_DISTRICTS or len(distinct) < _DISTINCT * len(texts) or are_years(distinct):
            continue
        if name == key_field or _KEY_WORDS.search(name) or any(any(map(str.isalpha, text)) for text in distinct):
            found.update(map(label, distinct))
    return frozenset(found - {""})


def label(text: str) -> str:
    """A key or name to compare with titles; "" for small numbers, which any row of a table may hold.

    >>> label("0101"), label("Groß Flottbek"), label("7")
    ('0101', 'grossflottbek', '')
    """
    text = clean_key(text)
    if text.isdecimal():
        return text if len(text) >= _SHORTEST_NUMBER else ""
    return name_key(text)


def table_names(panel: Panel) -> dict[str, str]:
    """Key → name of the places of a panel; empty where it has no names."""
    names = panel.texts.get("district_name")
    return {} if names is None else {key: str(name) for key, name in zip(panel.districts, names) if name}


def judge(
    fields: dict[str, list[str]], matching: str, panel: Panel, cancelled=lambda: False
) -> dict[str, tuple[int, int]]:
    """How well each field serves as key: districts met, and how many of them without a repair.

    fields: name → text of every district, "" where empty. Feature ids, columns of years and fields in which less than
    half of the entries differ are no keys. In large layers only agreement is counted, with and without zeros in front,
    because trying every repair on every field would take long.
    """
    keys = list(dict.fromkeys(panel.districts))[:_MOST_KEYS]
    names = table_names(panel)
    bare = {number(key) or key for key in keys}
    scores: dict[str, tuple[int, int]] = {}
    for name, texts in fields.items():
        distinct = {text for text in texts if text}
        if cancelled() or is_feature_id(name) or len(distinct) < _DISTINCT * len(texts) or are_years(distinct):
            continue
        agreeing = len(distinct.intersection(keys))
        if len(distinct) > _MANY_DISTRICTS:
            scores[name] = len(bare & {number(text) or text for text in distinct}), agreeing
        else:
            found = match_keys(keys, list(distinct), matching, names, None, names_by_key(fields, name, panel))
            scores[name] = len(set(found.target.values())), agreeing
    return scores


def best_key(scores: dict[str, tuple[int, int]]) -> str:
    """The field that meets most districts; of several the one that is called a key, then the one that needs no repair. "" for none."""
    return max(scores, key=lambda name: (scores[name][0], bool(_KEY_WORDS.search(name)), scores[name][1]), default="")


def names_field(fields: dict[str, list[str]], key_field: str, panel: Panel) -> str:
    """The field with the names of the districts, "" where there is none or the table has no names.

    The one that shares most names with the table; where none shares enough, one that is called a name and holds texts, so that
    names which all differ are noticed.
    """
    known = {name_key(name) for name in table_names(panel).values()}
    if not known:
        return ""
    best, most, titled = "", 0, ""
    for field, texts in fields.items():
        if field == key_field:
            continue
        distinct = {text for text in texts if text}
        if len(distinct) < _DISTINCT * len(texts):
            continue
        shared = len(known & {name_key(text) for text in distinct})
        if shared > most:
            best, most = field, shared
        worded = sum(any(sign.isalpha() for sign in text) and len(text) > 3 for text in distinct)
        if not titled and _NAME_WORDS.search(field) and worded >= 0.8 * len(distinct):
            titled = field
    return best if most >= _SHARED_NAMES * min(len(known), len(fields[best]) if best else 1) else titled


def names_by_key(fields: dict[str, list[str]], key_field: str, panel: Panel) -> dict[str, str]:
    """District key → name on the map, as far as the layer names them."""
    field = names_field(fields, key_field, panel)
    return {key: name for key, name in zip(fields[key_field], fields[field]) if key and name} if field else {}


@dataclass
class Parents:
    """A field that names larger areas: its distinct keys, the place of each district's area among them, whether it is proven."""

    field: str
    keys: np.ndarray
    place: np.ndarray
    match: KeyMatch
    covered: int
    proven: bool


def parents(fields: dict[str, list[str]], key_field: str, panel: Panel, wanted: str = "") -> Parents | None:
    """The field through which the keys of the table reach most districts as larger areas; None where none does.

    A field is believed when its hits are no coincidence: enough bits, agreeing names, or full cover by keys that begin those of
    their parts. `wanted` names the field that a person chose; it needs no proof.
    """
    keys = list(dict.fromkeys(panel.districts))
    best = None
    for field, texts in fields.items():
        distinct = list(dict.fromkeys(text for text in texts if text))
        repeated = len(distinct) < _DISTINCT * len(texts) and not is_feature_id(field) and not are_years(distinct)
        if not (field == wanted or (not wanted and field != key_field and repeated and distinct)):
            continue
        match = match_keys(keys, distinct, "auto", table_names(panel))
        met = set(match.target.values())
        covered = sum(text in met for text in texts)
        if best is None or covered > best.covered:
            position = {text: place for place, text in enumerate(distinct)}
            place = np.array([position.get(text, -1) for text in texts], dtype=np.int64)
            proven = field == wanted or _is_parent(match, keys, distinct, texts, fields[key_field])
            best = Parents(field, np.array(distinct, dtype=object), place, match, covered, proven)
    return best if best is not None and best.covered else None


def _is_parent(match: KeyMatch, keys, distinct, texts, parts) -> bool:
    met = len(set(match.target.values()))
    if len(match.target) < _ENOUGH_AREAS * min(len(keys), len(distinct)) or met < _ENOUGH_AREAS * len(distinct):
        return False
    own = [number(text) or text for text in keys]
    forms = [number(text) or text for text in distinct]
    if chance_bits(own, forms, len(match.target), met) >= ENOUGH_BITS:
        return True
    begun = [clean_key(part).startswith(clean_key(text)) for text, part in zip(texts, parts) if text and part]
    full = len(match.target) == len(keys) == met == len(distinct) and met >= FEWEST_FULL
    return full and sum(begun) >= NAMES_PROVE * max(len(begun), 1)
