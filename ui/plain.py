"""Texts of people in places where Qt guesses whether a text is HTML, or takes a sign in it for a command."""

from __future__ import annotations

from html import escape


def plainly(text: str) -> str:
    """For tooltips and the message bar: the text as it is, never as markup.

    >>> plainly("Nord & Süd"), plainly("<b>Nord</b>")
    ('Nord & Süd', '<qt>&lt;b&gt;Nord&lt;/b&gt;</qt>')
    """
    if "<" not in text:
        return text
    return f"<qt>{escape(text, quote=False)}</qt>".replace("\n", "<br>")


def entry(text: str) -> str:
    """For an entry of a menu, where a single & would underline the next letter."""
    return text.replace("&", "&&")
