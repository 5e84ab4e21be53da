"""The bridge table: keys of the table translated into keys of the layer by hand."""

from __future__ import annotations

from ..messages import Message, SozialraumError
from ..tables.findings import Finding
from .findings import LOOK, told
from .hypotheses import Sides
from .normalise import clean_key
from .repairs import EXPLANATIONS, number


def assigned(text: str) -> dict[str, str]:
    """What a person assigned by hand, “0307 = 0308; 0999 = 0101”, as old key → new key.

    Raises SozialraumError for an entry that names no two keys, and for a key that is assigned twice.

    >>> assigned("0307 = 0308; 999=0101")
    {'0307': '0308', '999': '0101'}
    """
    found: dict[str, str] = {}
    for part in filter(str.strip, text.split(";")):
        old, sign, new = (clean_key(one) for one in part.partition("="))
        if not (old and sign and new):
            raise SozialraumError(
                "“{entry}” assigns nothing. Write: key of the table = key of the layer.", entry=part.strip()
            )
        if found.get(old, new) != new:
            raise SozialraumError("Key “{key}” is assigned to two districts. Leave one of them.", key=old)
        found[old] = new
    return found


def translated(sides: Sides, bridge: dict[str, str]) -> tuple[dict[str, str], list[Finding]]:
    """Table key → district by the bridge (old → new), zeros in front ignored; a warning where it does nothing or is the wrong way round."""
    numbers = {number(old): new for old, new in bridge.items() if number(old)}
    targets = {number(text): district for text, district in sides.original.items() if number(text)}
    found: dict[str, str] = {}
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
        found[key] = district
    said = [Message("{repair} (keys: {n}).", repair=EXPLANATIONS["bridge"], n=len(found))]
    if not found:
        said = [_idle(sides, bridge, targets)]
    if overruled:
        said.append(
            Message(
                "Keys that also name other districts of the layer: {n}. The bridge table was followed.", n=overruled
            )
        )
    if lost and found:
        said.append(
            Message(
                "New keys of the bridge table that are not in the layer: {n}, for example “{key}”.",
                n=len(lost),
                key=lost[0],
            )
        )
    return found, [told("keys", "bridge", reason, LOOK) for reason in said]


def _idle(sides: Sides, bridge: dict[str, str], targets: dict[str, str]) -> Message:
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
