"""Whether a comma or a dot stands before the decimals: the whole file is one witness."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from . import weights, words
from .numbers import BLANKS, clean
from .profile import Profile
from .symbols import SYMBOLS

_LONGEST = 400
_MANY = 25
_MOST_TEXTS = 200
_BLANK_GROUPS = re.compile(rf"\d[{BLANKS}'’]\d{{3}}(?!\d)")
_SHAPES = re.compile(r"[+-]?(?P<whole>\d*)(?P<rest>(?:[.,]\d*)*)(?:[eE][+-]?\d+)?")
_USUAL = re.compile(r"-?\d{1,15}(?:[.,]\d{1,15})?")  # nothing to clean; nearly every cell of a large file


@dataclass
class Witness:
    """What the texts of one column, or of one indicator of a long table, say.

    comma, dot: texts that prove the sign; groups: sign → texts such as 1.004 that could be either
    """

    title: str
    comma: int = 0
    dot: int = 0
    groups: dict[str, list[str]] = field(default_factory=lambda: {".": [], ",": []})
    thousands: int = 0
    integers: int = 0
    blanks: int = 0

    @property
    def proven(self) -> str:
        """The sign that this witness alone proves, "" where it proves none."""
        if self.comma > self.dot:
            return ","
        if self.dot > self.comma:
            return "."
        return ""

    def votes(self) -> tuple[float, float]:
        """(for the comma, for the dot) as decimal sign."""
        votes = {
            ",": min(weights.PROOF * self.comma, weights.MOST_PROOF),
            ".": min(weights.PROOF * self.dot, weights.MOST_PROOF),
        }
        for sign, other in ((".", ","), (",", ".")):
            if self.groups[sign] and not self.groups[other]:
                as_groups, as_decimals = self._open(sign)
                votes[other] += as_groups
                votes[sign] += as_decimals
        return votes[","], votes["."]

    def _open(self, sign: str) -> tuple[float, float]:
        """What speaks for groups of thousands, and for decimals, where the texts could be either."""
        texts, title = self.groups[sign], words.of(self.title)
        zero = sum(text.endswith("0") for text in texts)
        groups = decimals = 0.0
        if zero and self.integers and not self.thousands:
            groups += weights.GROUPS_END_IN_ZERO
        if self.integers and not self.thousands:
            groups += weights.SMALL_INTEGERS
        if len(texts) >= _MANY and not (self.comma or self.dot):
            groups += weights.ALWAYS_THREE_DIGITS
        if self.blanks:
            groups += weights.BLANKS_GROUP
        rate = words.hints(title, words.RATE)
        if words.hints(title, words.COUNT) and not rate:
            groups += weights.COUNT_WORD
        if rate:
            decimals += weights.RATE_WORD
        if self.thousands:
            decimals += weights.PLAIN_THOUSANDS + (weights.PLAIN_THOUSANDS_TRIMMED if zero else 0.0)
        return groups, decimals


def heard(title: str, texts) -> Witness:
    """What distinct texts say about the decimal sign."""
    found = Witness(title)
    for text in texts:
        if not isinstance(text, str) or len(text) > _LONGEST:
            continue
        if _USUAL.fullmatch(text):
            _hear_usual(found, text)
            continue
        bare = clean(text)[0]
        if not bare or bare.lower() in SYMBOLS or not any(map(str.isdecimal, bare)):
            continue
        if _BLANK_GROUPS.search(text):
            found.blanks += 1
            if not any(sign in bare for sign in ".,"):
                continue  # 3 828 is grouped and says nothing about numbers without groups
        _hear(found, bare)
    return found


def _hear_usual(found: Witness, text: str):
    whole, sign, decimals = text.lstrip("-").partition("," if "," in text else ".")
    if not sign:
        found.thousands += len(whole) > 3
        found.integers += len(whole) <= 3
    elif len(decimals) == 3 and len(whole) <= 3 and whole[0] != "0":
        found.groups[sign].append(text)
    else:
        _prove(found, sign)


def _hear(found: Witness, bare: str):
    match = _SHAPES.fullmatch(bare)
    if match is None:
        return
    whole, signs = match["whole"], [sign for sign in bare if sign in ".,"]
    if not signs:
        found.thousands += len(whole) > 3
        found.integers += len(whole) <= 3
        return
    last = signs[-1]
    if len(set(signs)) > 1:  # 1.234,5
        if signs.count(last) == 1:
            _prove(found, last)
        return
    parts = re.split("[.,]", bare.lstrip("+-"))
    three = all(len(part) == 3 for part in parts[1:]) and 0 < len(parts[0]) <= 3
    if len(signs) > 1:  # 1.234.567
        if three:
            _prove(found, "," if last == "." else ".")
        return
    if three and parts[0][0] != "0":
        found.groups[last].append(bare)
    else:
        _prove(found, last)


def _prove(found: Witness, sign: str):
    found.comma += sign == ","
    found.dot += sign == "."


@dataclass(frozen=True)
class Decision:
    """The decimal sign of a file and the margin over the other; `open`: whether any text could be read both ways."""

    sign: str
    margin: float
    open: bool


def decide(witnesses: list[Witness], usual: str) -> Decision:
    """The sign of the file by all witnesses; the usual one counts a little."""
    comma = dot = 0.0
    for witness in witnesses:
        for_comma, for_dot = witness.votes()
        comma, dot = comma + for_comma, dot + for_dot
    comma, dot = comma + weights.USUAL_SIGN * (usual == ","), dot + weights.USUAL_SIGN * (usual == ".")
    is_open = any(witness.groups["."] or witness.groups[","] for witness in witnesses)
    return Decision("," if comma > dot else "." if dot > comma else usual, abs(comma - dot), is_open)


def witnesses_of(columns: list[Profile], labels: list[str] | None, together_titles: bool = False) -> list[Witness]:
    """A witness for each column, or in a long table for each indicator of a column.

    labels: the indicator of each sampled row; together_titles: the columns are periods of the same indicators
    """
    groups: dict[str, set] = {}
    for column in columns:
        if labels is None:
            some = dict.fromkeys(cell for cell in column.raw if isinstance(cell, str))
            groups[f"{column.position}\0{column.title}"] = set(islice(some, _MOST_TEXTS))
            continue
        several = len(columns) > 1 and not together_titles
        # “männlich” says nothing of what is counted, the title of its column may
        own = "" if together_titles or words.is_value_title(column.title) else f" {column.title}"
        for label, cell in zip(labels, column.raw):
            if isinstance(cell, str):
                groups.setdefault(f"{column.position if several else 0}\0{label}{own}", set()).add(cell)
    return [heard(name.partition("\0")[2], texts) for name, texts in groups.items()]
