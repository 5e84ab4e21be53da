"""What the sample says about one column."""

from __future__ import annotations

import re
from collections import Counter

import numpy as np

from ..periods import read_period
from . import words
from .names import tidy
from .numbers import looks_like_number, looks_like_value

_MOST_DISTINCT = 250
_HALF, _MOSTLY, _NEARLY_ALL = 0.5, 0.8, 0.9
_SOME, _MANY = 200, 0.3
_LONGEST = 15
_TIMES_LARGER = 50
_UUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
_DECIMALS = re.compile(r"\d[.,]\d")
_DOTTED = re.compile(r"\d{1,3}(?:[.-]\d{1,3})+")
_AMOUNT = re.compile(r"\d\s*(?:%|‰|€|EUR\b)|^[±+-]\s?\d+,\d")
_WHOLE = re.compile(r"[\d.]*\d[.,]0+")
_SPOILT = re.compile(r"\d[.,]\d+[eE]\+?\d{1,2}")
_LETTERS = re.compile(r"[^\W\d_]{3}")


class Profile:
    """Shares and shapes of the texts of a column.

    cells: the texts of the sampled rows, "" where empty; raw: the same as they came, numbers of a spreadsheet as numbers;
    said: the title without a
    period and without what belongs to columns to the left, too
    """

    def __init__(self, position: int, title: str, cells: list[str], raw: list | None = None, said: str = ""):
        self.position, self.title = position, title
        self.tidy, self.words = tidy(said or title), words.of(said or title)
        self.all, self.raw = cells, cells if raw is None else raw
        self.counts = Counter(cells)
        self.empty = self.counts.pop("", 0)
        self.count = len(cells) - self.empty
        self.distinct = len(self.counts)
        self.texts = list(self.counts)[:_MOST_DISTINCT]
        self._weight = sum(self.counts[text] for text in self.texts) or 1
        number = {text for text in self.texts if looks_like_number(text)}
        self.numbers = self.share(number.__contains__)
        others = len(number) < len(self.texts)
        self.values = self.share(lambda text: text in number or looks_like_value(text)) if others else self.numbers
        only_signs = self.count > 0 and self.numbers == 0 and self.values == 1
        mostly = self.numbers > 0 and self.values >= 0.9
        self.is_number = (self.numbers > 0.5 and self.values > 0.6) or only_signs or mostly
        self.digits = bool(self.texts) and all(text.isdecimal() for text in self.texts)
        self.leading_zeros = self.digits and any(len(text) > 1 and text[0] == "0" for text in self.texts)
        self.lengths = {len(text) for text in self.texts}
        self._codes: np.ndarray | None = None
        self._periods: float | None = None

    def share(self, test) -> float:
        """Share of the cells that pass a test."""
        return sum(self.counts[text] for text in self.texts if test(text)) / self._weight

    @property
    def codes(self) -> np.ndarray:
        """(rows,) int64: equal for equal texts; an empty cell is a text of its own."""
        if self._codes is None:
            import pandas as pd

            self._codes = pd.factorize(np.array(self.all, dtype=object))[0].astype(np.int64)
        return self._codes

    @property
    def periods(self) -> float:
        """Share of the cells that are periods."""
        if self._periods is None:
            few = self.texts[:5]
            self._periods = (
                self.share(lambda text: read_period(text) is not None) if any(map(read_period, few)) else 0.0
            )
        return self._periods

    @property
    def bare_years(self) -> bool:
        """Only four digits."""
        return self.digits and self.lengths == {4}

    @property
    def measurement(self) -> bool:
        """Numbers with decimals, which are no key; 1.1, 1.2, 2.1 under a title of districts are codes."""
        return (
            self.is_number
            and not self.dotted_codes
            and self.share(lambda text: bool(_DECIMALS.search(text)) and not _WHOLE.fullmatch(text)) > 0.2
        )

    @property
    def dotted_codes(self) -> bool:
        """1.1, 1.2, 2.1, or 1-1, 1-2 under a title that says key or place, none of them twice in the order of the rows."""
        place = self.hints(words.KEY) or bool(set(self.words[-1:]) & set(words.PLACE))
        coded = place and self.count > 2 and all(map(_DOTTED.fullmatch, self.texts))
        return coded and [_parts(text) for text in self.texts] == sorted(_parts(text) for text in self.texts)

    @property
    def amounts(self) -> bool:
        """Shares and sums of money, even if some signs in them make them no numbers of ours."""
        return self.share(lambda text: bool(_AMOUNT.search(text))) > _HALF

    @property
    def half_numbers(self) -> bool:
        """Numbers with decimals or units in many cells, among texts that are none."""
        mixed = not self.is_number and self.numbers >= _MANY
        return mixed and self.share(lambda text: bool(_AMOUNT.search(text) or _DECIMALS.search(text))) >= _MANY

    @property
    def spoilt(self) -> list[str]:
        """Keys that a spreadsheet turned into 9,001E+10."""
        return [text for text in self.texts if _SPOILT.fullmatch(text)]

    @property
    def spoilt_key(self) -> bool:
        """Whether the title says key and most entries are spoilt."""
        return bool(self.spoilt) and self.hints(words.KEY + words.PLACE) and len(self.spoilt) > 0.5 * len(self.texts)

    @property
    def name_like(self) -> bool:
        """Words of letters."""
        return self.share(lambda text: bool(_LETTERS.search(text))) > _MOSTLY

    @property
    def record_id(self) -> bool:
        """The number of a record, not of a district."""
        return self.tidy in words.RECORD_TITLES or any(map(_UUID.fullmatch, self.texts[:5]))

    @property
    def counts_rows(self) -> bool:
        """1, 2, 3, … from row to row, but for gaps that totals or a sample leave, larger ones where no title says otherwise."""
        if (
            not self.digits
            or self.count < 3
            or self.empty
            or self.distinct < self.count
            or max(self.lengths) > _LONGEST
        ):
            return False
        steps = np.diff(np.array([int(text) for text in self.all[:_SOME]]))
        if not (steps > 0).all():
            return False
        return bool((steps == 1).mean() >= _MOSTLY) or (not self.title and bool((steps == 1).mean() >= _HALF))

    @property
    def in_order(self) -> bool:
        """Whether codes of digits rise from row to row for the most part, as numbers of districts do."""
        if not self.digits or max(self.lengths) > _LONGEST:
            return False
        steps = np.diff(np.array([int(text) for text in self.texts]))
        return len(steps) == 0 or bool((steps > 0).mean() >= _NEARLY_ALL)

    def hints(self, wanted: tuple[str, ...]) -> bool:
        """Whether the title has a word that ends like one of these."""
        return words.hints(self.words, wanted)


def _parts(code: str) -> tuple[int, ...]:
    return tuple(map(int, re.split("[.-]", code)))


def together(codes: list[np.ndarray]) -> np.ndarray:
    """One code for each combination."""
    result = codes[0]
    for more in codes[1:]:
        result = np.unique(result * (more.max(initial=0) + 1) + more, return_inverse=True)[1].reshape(-1)
    return result


def distinct(*codes: np.ndarray) -> int:
    """How many combinations of codes, none below 0, occur."""
    result = codes[0]
    for more in codes[1:]:
        result = result * (int(more.max(initial=0)) + 1) + more
        if result.max(initial=0) > 1 << 40:
            result = np.unique(result, return_inverse=True)[1].reshape(-1)
    if result.max(initial=0) <= _TIMES_LARGER * len(result):
        return int(np.count_nonzero(np.bincount(result)))  # counting is quicker than sorting
    return len(np.unique(result))
