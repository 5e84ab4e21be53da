"""HTML pages that algorithms hand back: plain, printable, self-contained."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from ...core.messages import public
from ...i18n import day, language, number, sentence, tr

_STYLE = """
body{font:15px/1.5 "Segoe UI","DejaVu Sans",Arial,sans-serif;color:#1a1a1a;max-width:60em;margin:2em auto;padding:0 1em}
h1{font-size:1.6em;margin-bottom:.2em} h2{font-size:1.15em;margin-top:1.8em;border-bottom:1px solid #bbb}
table{border-collapse:collapse;margin:.8em 0} th,td{padding:.25em .7em;text-align:left;border-bottom:1px solid #ddd}
th{background:#f2f2f2} td.n{text-align:right;font-variant-numeric:tabular-nums} .note{color:#555;font-size:.9em}
.wide{overflow-x:auto}
@media print{body{margin:0;font-size:11px}.wide{overflow:visible}.wide table{font-size:9px}}
"""


class Report:
    """A page built from top to bottom, then handed to `Request.report`."""

    def __init__(self, title: str):
        self.title = title
        self.parts: list[str] = []
        self.warnings: list[str] = []

    def attend(self, messages: Iterable):
        """What needs attention: listed under the title, before everything else, whenever it is said."""
        self.warnings += [message if isinstance(message, str) else sentence(message) for message in messages]

    def heading(self, text: str):
        """A section heading."""
        self.parts.append(f"<h2>{_safe(text)}</h2>")

    def say(self, message, note: bool = False):
        """A paragraph: a text already translated, or a core Message."""
        text = message if isinstance(message, str) else sentence(message)
        self.parts.append(f"<p{' class=note' if note else ''}>{_safe(text)}</p>")

    def items(self, messages: Iterable):
        """A bulleted list of texts or Messages."""
        texts = [message if isinstance(message, str) else sentence(message) for message in messages]
        self.parts.append("<ul>" + "".join(f"<li>{_safe(text)}</li>" for text in texts) + "</ul>")

    def table(self, header: Sequence[str], rows: Iterable[Sequence], digits: int = 3):
        """A table; floats are written with `digits` decimals in the user's language, NaN and None as a dash."""
        head = "".join(f"<th>{_safe(text)}</th>" for text in header)
        body = "".join("<tr>" + "".join(_cell(value, digits) for value in row) + "</tr>" for row in rows)
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        self.parts.append(f'<div class="wide">{table}</div>')

    def svg(self, svg: str):
        """A drawing, as SVG text."""
        self.parts.append(f"<figure>{svg}</figure>")

    def html(self) -> str:
        """The page."""
        made = tr("Made with the QGIS plugin Sozialraum on {date}.").format(date=day(date.today()))
        attention = ""
        if self.warnings:
            listed = "".join(f"<li>{_safe(text)}</li>" for text in dict.fromkeys(self.warnings))
            attention = f"<h2>{_safe(tr('Please check'))}</h2><ul>{listed}</ul>"
        return (
            f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8"><title>{_safe(self.title)}</title>'
            f"<style>{_STYLE}</style></head><body><h1>{_safe(self.title)}</h1>{attention}{''.join(self.parts)}"
            f'<p class="note">{_safe(made)}</p></body></html>'
        )


def _safe(text: str) -> str:
    return escape(public(text))


def _cell(value, digits: int) -> str:
    if value is None or value != value:
        return '<td class="n">–</td>'
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return f"<td>{_safe(str(value))}</td>"
    return f'<td class="n">{number(value, 0 if isinstance(value, int) else digits)}</td>'
