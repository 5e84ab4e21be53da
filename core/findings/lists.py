"""Names in sentences: told apart, in lists of a few, with what is known of each in brackets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Union

from ..messages import Message

Words = Union[str, Message]


def distinct(names: Sequence[str], keys: Sequence[str]) -> tuple[str, ...]:
    """The readable names; those that several districts share are told apart by their keys.

    >>> distinct(["Nord", "Mitte", "Nord"], ["01", "02", "03"])
    ('Nord (01)', 'Mitte', 'Nord (03)')
    """
    shared = {name for name, count in Counter(names).items() if count > 1}
    return tuple(f"{name} ({key})" if name in shared and key != name else name for name, key in zip(names, keys))


def enumeration(parts: Sequence[Words], most: int = 0) -> Words:
    """Parts of a sentence as a list with “and” before the last one; most: so many are named, the others counted (0: all).

    >>> str(enumeration(["A", "B", "C"])), str(enumeration(["A", "B", "C", "D"], 2))
    ('A, B and C', 'A, B and 2 more')
    """
    if not parts:
        return ""
    if most and len(parts) > most + 1:  # one more name takes no more room than saying that there is one
        return Message("{parts} and {n} more", parts=list(parts[:most]), n=len(parts) - most)
    if len(parts) == 1:
        return parts[0]
    return Message("{parts} and {last}", parts=list(parts[:-1]), last=parts[-1])


def noted(name: Words, note: Words) -> Words:
    """A name with something in brackets behind it."""
    return Message("{name} ({note})", name=name, note=note) if note else name


def paragraph(sentences: Sequence[Message]) -> list[Message]:
    """Sentences that belong together as one; none of none.

    >>> [str(one) for one in paragraph([Message("One."), Message("Two.")])]
    ['One. Two.']
    """
    if len(sentences) < 2:
        return list(sentences)
    first, *rest = sentences
    return [Message("{first} {rest}", first=first, rest=paragraph(rest)[0])]
