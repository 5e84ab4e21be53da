"""Find a district by its name, key or larger area, however its umlauts are typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "å": "aa"})


def fold(text: str) -> tuple[str, str]:
    """A text without case, accents and ß, umlauts once as two letters and once as one.

    >>> fold("Große Südstraße")
    ('grosse suedstrasse', 'grosse sudstrasse')
    """
    plain = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    one, other = plain.translate(_TWO_LETTERS), plain.translate(str.maketrans("æøå", "aoa"))
    return _bare(one), _bare(other)


def _bare(text: str) -> str:
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


class DistrictSearch:
    """The districts made ready for searching.

    names, keys, parents: (districts,); parents may be shorter or "" where the larger area is not known
    """

    def __init__(self, names: Sequence[str], keys: Sequence[str], parents: Sequence[str] = ()):
        known = list(parents) + [""] * (len(names) - len(parents))
        self._names = ["\n".join(fold(name)) for name in names]
        self._keys = [key.casefold() for key in keys]
        folded = {parent: "\n".join(fold(parent)) for parent in set(known)}
        self._all = [f"{name}\n{key}\n{folded[up]}" for name, key, up in zip(self._names, self._keys, known)]

    def find(self, query: str, most: int = 6) -> list[int]:
        """Districts that hold every word of a query, in one spelling or the other, the likeliest first.

        Those whose name or key begins with it come first, then those with a word that does, then other names and keys,
        then those of a larger area; within these by the order of the districts.
        """
        words = [fold(word) for word in query.split()]
        if not words:
            return []
        found = [
            place for place, text in enumerate(self._all) if all(one in text or other in text for one, other in words)
        ]
        whole = fold(query)
        return sorted(found, key=lambda place: (self._distance(place, whole), place))[:most]

    def _distance(self, place: int, whole: tuple[str, str]) -> int:
        lines = [*self._names[place].split("\n"), self._keys[place]]
        if any(line.startswith(whole) for line in lines):
            return 0
        if any(f" {one}" in line or f"-{one}" in line for line in lines for one in whole):
            return 1
        return 2 if any(one in line for line in lines for one in whole) else 3
