"""Columns that say something about values instead of being values: units, codes, signs of quality."""

from __future__ import annotations

import numpy as np

from ..data.status import STATUS_CODE, read_status
from ..messages import Message
from . import words
from .columns import ranges
from .findings import Finding, quoted
from .numbers import Numbers
from .profile import Profile, distinct, together
from .roles import Roles
from .symbols import symbol_status
from .titles import split_title

_QUALITY = ("q", "quality", "qualitaet", "flag", "qualitaetszeichen", "status", "kennzeichen")
_SAID = ("unit", "einheit", "code", "label", "masseinheit")
_FINAL = 0.75
"""A flag on more of the plain cells than this says that they are final."""


def quality_columns(columns: list[Profile], roles: Roles) -> dict[int, int]:
    """Column of signs of quality → column of the values that they are about."""
    return {
        c.position: stem
        for c in columns
        if (stem := _stem(c, columns, roles, _QUALITY)) is not None and (c.values > 0.99 or _is_ours(c.texts))
    }


def _is_ours(texts) -> bool:
    """Whether texts are statuses in our own words, as a panel table of ours holds them."""
    return bool(len(texts)) and set(texts) - {""} <= set(STATUS_CODE)


def attribute_columns(columns: list[Profile], roles: Roles) -> set[int]:
    """Columns of units and codes of values: named so, or the same for all districts in a long table."""
    found = {c.position for c in columns if _stem(c, columns, roles, _SAID) is not None}
    rest = [c for c in roles.values if c not in found]
    if roles.indicators and len(rest) > 1:
        groups = [columns[c].codes for c in (*roles.indicators, roles.period) if c is not None]
        base = together(groups)
        same = {
            c
            for c in rest
            if distinct(base, columns[c].codes) == distinct(base)
            and not words.is_value_title(columns[c].title)
            and not split_title([columns[c].title])[1]
        }
        if len(same) < len(rest):
            found |= same
    return found


def _stem(c: Profile, columns: list[Profile], roles: Roles, endings: tuple[str, ...]) -> int | None:
    if not c.words or c.words[-1] not in endings:
        return None
    others = [columns[value] for value in roles.values if columns[value] is not c and columns[value].tidy]
    # “arme_kinder_status” is about “arme_kinder”, not about “arme”
    for other in sorted(others, key=lambda other: -len(other.tidy)):
        if c.tidy.startswith(f"{other.tidy}_") or (len(c.words) == 1 and words.is_value_title(other.title)):
            return other.position
    return None


def set_aside(roles: Roles, columns: list[Profile], quality: dict[int, int]) -> list[Finding]:
    """Take attributes out of the values; say which."""
    aside = [c for c in sorted(attribute_columns(columns, roles)) if c not in quality]
    gone = [c for c in aside if c in roles.values]
    roles.values = [c for c in roles.values if c not in aside and c not in quality]
    roles.texts = [c for c in roles.texts if c not in aside and c not in quality]
    findings = []
    if gone:
        names = quoted(columns[c].title or ranges([c]) for c in gone)
        findings.append(
            Finding("layout", gone, Message("Units and codes of the values are no indicators: {titles}.", titles=names))
        )
    if quality:
        names = quoted(columns[c].title for c in quality)
        findings.append(
            Finding("symbols", list(quality), Message("Signs of quality were taken from {titles}.", titles=names))
        )
    return findings


def flagged(numbers: Numbers, flags: np.ndarray) -> Numbers:
    """Numbers with the statuses of their signs of quality: (rows,) text beside them.

    A flag on most of the plain cells says “final”. A sign in place of the number counts more than one beside it. Our own
    words say what they say.
    """
    if _is_ours(flags):
        return Numbers(*read_status(numbers.values, flags.tolist()), numbers.unreadable)
    status, values = numbers.status.copy(), numbers.values
    there = ~np.isnan(values) & (status == STATUS_CODE["ok"])
    for text in dict.fromkeys(flags):
        code = symbol_status(text) if text else None
        hit = there & (flags == text)
        if code is not None and code != STATUS_CODE["missing"] and hit.sum() <= _FINAL * max(there.sum(), 1):
            status[hit] = code
    return Numbers(values, status, numbers.unreadable)
