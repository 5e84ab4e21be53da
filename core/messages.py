"""What the science says to people: English templates with values, translated by whoever shows them."""

from __future__ import annotations

import re
from numbers import Integral
from typing import Callable

LONGEST = 100
"""Letters of a value in a refusal; of a list twice as many."""
_SECRETS = (
    # name=value of connections, the value in quotes or up to what ends it
    (
        re.compile(
            r"""(?i)\s*\b(?:ssl)?(password|passwd|pwd|pass)\s*=\s*('(\\.|[^'\\])*'|"(\\.|[^"\\])*"|[^\s;|&]*)"""
        ),
        "",
    ),
    (re.compile(r"(://[^:/@\s]+):\S*@"), r"\1@"),  # user:password@host
    (re.compile(r"(?i)\b(OCI:[^/@\s]+)/\S*@"), r"\1@"),  # user/password@database
)


def public(text: str) -> str:
    """A text, such as a path or the address of a database, without passwords of connections.

    Not QgsDataSourceUri.removePassword, which leaves what comes behind a blank or comma in the password.
    """
    if "=" in text or "@" in text:
        for pattern, replacement in _SECRETS:
            text = pattern.sub(replacement, text)
    return text


class Count(int):
    """A number of things that chooses the words around it: ``"{n} {n:row is|rows are} empty"``."""

    def __format__(self, words: str) -> str:
        one, several, other = words.partition("|")
        if not several:
            return int.__format__(self, words)
        return one if self == 1 else other


class Message:
    """A sentence with named values, for example ``Message("{n} {n:row|rows} read.", n=12)``.

    The template is a literal at the place of the call, so that the translation can be found and completed. Values may
    be messages themselves, or lists of messages; they are translated with the sentence they stand in. Floats are
    written as people write them; whole numbers, which may be years, and texts stay as they are, but
    for the passwords of connections, which nobody is told.
    """

    def __init__(self, template: str, /, **values):
        self.template = template
        self.values = values

    def text(
        self, translate: Callable[[str], str] = str, decimal: str = ".", minus: str = "-", language: str = "en"
    ) -> str:
        """The sentence, its template and the messages among its values passed through `translate`.

        decimal, minus: the sign between the whole and its parts, and that of a number below zero; language: which text
        of a value in several languages, {"en": …, "de": …}, is taken
        """

        def spoken(value):
            if isinstance(value, Message):
                return value.text(translate, decimal, minus, language)
            if isinstance(value, list):
                return ", ".join(str(spoken(part)) for part in value)
            if isinstance(value, str):
                return public(value)
            if isinstance(value, dict):
                return value.get(language) or value.get("en", "")
            if isinstance(value, Integral) and not isinstance(value, bool):
                return Count(value)
            return f"{value:.12g}".replace(".", decimal).replace("-", minus) if isinstance(value, float) else value

        return translate(self.template).format(**{name: spoken(value) for name, value in self.values.items()})

    def mapped(self, change: Callable) -> Message:
        """The same sentence with each of its values passed through `change`.

        >>> str(Message("{a} of {n}", a="x", n=2).mapped(lambda value: "y" if value == "x" else value))
        'y of 2'
        """
        return Message(self.template, **{name: change(value) for name, value in self.values.items()})

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __eq__(self, other) -> bool:
        return isinstance(other, Message) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash(self.template)


class SozialraumError(ValueError):
    """Input that a person can mend: one sentence that names field, value and remedy; long values are cut."""

    def __init__(self, template: str, /, **values):
        self.message = Message(template, **{name: _cut(value) for name, value in values.items()})
        super().__init__(str(self.message))


def short(value, most: int = LONGEST) -> str:
    """A value as it stands in a refusal: on one line, without control characters, of a long one both ends.

    Of a list (or a text of parts with commas between them) there are the first parts, up to twice the length.
    """
    if isinstance(value, (list, tuple)):
        text = ", ".join(short(one, most) for one in value[:most])
        whole = len(value) <= most
    else:
        text = _plain(value)
        whole = True
    parts = text.split(", ")
    if len(parts) > 2 and max(map(len, parts)) < most // 2:
        if whole and len(text) <= 2 * most:
            return text
        return f"{text[: 2 * most].rpartition(', ')[0]}, …"
    if len(text) <= most:
        return text
    end = most // 3
    return f"{text[: most - end - 1].rstrip()}…{text[-end:].lstrip()}"


def _plain(value) -> str:
    try:
        text = str(value)
    except Exception:  # a number of more than 4300 digits, or an object of a stranger's
        text = type(value).__name__
    return re.sub(
        r"[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff\s]+",
        " ",
        text if len(text) < 10_000 else text[:5_000] + text[-5_000:],
    ).strip()


def _cut(value):
    """A value of a refusal; numbers and messages have their own way of being written."""
    if isinstance(value, (Message, float)) or (isinstance(value, int) and abs(value) < 1e18):
        return value
    if isinstance(value, (list, tuple)) and any(isinstance(one, Message) for one in value):
        return value[:20]
    if isinstance(value, str) and len(value) <= LONGEST and value.isprintable():
        return value
    return short(value)
