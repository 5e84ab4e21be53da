"""The user's language: one context, English source, German translation."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from math import isfinite
from pathlib import Path
from typing import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QDate, QLocale, QTranslator

CONTEXT = "Sozialraum"


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def sentence(message) -> str:
    """A core Message (or the message of a SozialraumError) in the user's language."""
    return getattr(message, "message", message).text(tr, decimal_point(), "−", language())


def language() -> str:
    """Two letters of the language QGIS speaks, for example "de"."""
    return (QgsApplication.locale() or "en")[:2]


@lru_cache(maxsize=8)
def _locale(asked: Callable[[], str]) -> QLocale:
    """The locale that QGIS says it has. It reads its settings each time it is asked, a chart writes thousands of numbers,
    and until it is started again it keeps its language."""
    return QLocale(asked())


def decimal_point() -> str:
    """The sign between the whole and its parts in the user's language."""
    return _locale(QgsApplication.locale).decimalPoint()


def figure(value: float) -> str:
    """A number without needless digits, with the user's decimal sign."""
    return f"{value:g}".replace(".", decimal_point()).replace("-", "−")


def number(value: float, digits: int = 1) -> str:
    """A number as people of the user's language write it, with a true minus sign, which spreadsheets would not read."""
    value = round(float(value), digits) + 0.0  # no −0
    return _locale(QgsApplication.locale).toString(value, "f", digits).replace("-", "−")


def read_number(text: str) -> float | None:
    """A number as people of the user's language write it, None where it is none; separators of thousands are refused,
    because 1.500 is one and a half to some and fifteen hundred to others."""
    locale = QLocale(QgsApplication.locale())
    locale.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator)
    value, good = locale.toDouble(text.strip().replace("−", "-"))
    return value if good and isfinite(value) else None


def day(value: date) -> str:
    """A date as people of the user's language write it: 31.12.2024 in German, 2024-12-31 elsewhere."""
    return value.strftime("%d.%m.%Y") if language() == "de" else value.isoformat()


def period_text(text: str) -> str:
    """A period as people of the user's language write it: 2021, Jun 2021, Q2 2021, H1 2021, 31.12.2021, 2020/21."""
    from ..core.periods import spelled  # not before it is needed: QGIS starts with this module

    def month(begin: date) -> str:
        return QLocale(QgsApplication.locale()).toString(QDate(begin.year, begin.month, 1), "MMM yyyy")

    return spelled(text, month, day)


def over_periods(title: str, periods) -> str:
    """A title with the one period that it is about, or with a word that all of them are there: “Districts, all years”."""
    known = [str(period) for period in dict.fromkeys(periods) if period]
    if not known:
        return title
    if len(known) == 1:
        return f"{title} {period_text(known[0])}"
    words = tr("{title}, all years") if all(one.isdigit() for one in known) else tr("{title}, all periods")
    return words.format(title=title)


def load_translator() -> QTranslator | None:
    """Install the translation for the user's language, if there is one; the caller keeps it and removes it."""
    _locale.cache_clear()
    translator = QTranslator()
    path = Path(__file__).with_name(f"sozialraum_{language()}.qm")
    if not path.exists() or not translator.load(str(path)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
