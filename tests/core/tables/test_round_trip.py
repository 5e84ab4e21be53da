"""Any panel written in any layout, dialect, encoding and set of symbols and read back is the same panel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sozialraum.core.data.status import STATUSES
from sozialraum.core.tables.files import combine, read_bytes
from sozialraum.core.tables.names import tidy
from sozialraum.core.tables.options import Options

NAMES = (
    "Altstadt", "Nordstadt", "Südvorstadt", "Schwabing-West", "Groß Flottbek", "Am Hart", "St. Pauli", "Höhenberg", "Mitte",
    "Weststadt", "Plagwitz", "Lößnig", "Ölper", "Äußere Neustadt",
)  # fmt: skip
TITLES = (
    "Einwohner",
    "Arbeitslosenquote in %",
    "Kinder unter 6",
    "SGB-II-Empfänger",
    "Wohnfläche (m²)",
    "k01_index",
    "E_E1U6",
)
SIGNS = {
    "nil": ("-", "–"),
    "unknown": (".", "·"),
    "unreliable": ("/",),
    "blocked": ("x", "X"),
    "later": ("...", "…"),
    "suppressed": ("*", "<3", "<10", "1–2"),
    "missing": ("", "k.A.", "NA", "n/a", "#NV", "-9999"),
}
FLAGS = {"revised": ("r", " r"), "provisional": ("p",), "estimated": ("e", " s")}
WITH_VALUE = ("uncertain", *FLAGS)


def no_sentinel(cents: int) -> bool:
    """99999, 88.888,00: such numbers stand for missing values, and are taken for them with a warning."""
    digits = str(abs(cents)).rstrip("0")
    return len(digits) < 3 or len(set(digits)) > 1


@st.composite
def panels(draw):
    """Keys, names, periods, titles, values and statuses; two thirds of the cells are plain numbers."""
    count = draw(st.integers(3, 8))
    kind = draw(st.sampled_from(("padded", "plain", "names")))
    numbers = draw(st.lists(st.integers(1, 9999), min_size=count, max_size=count, unique=True))
    names = draw(st.permutations(NAMES))[:count]
    width = draw(st.integers(4, 8))
    keys = {"padded": [str(n).zfill(width) for n in numbers], "plain": [str(n) for n in numbers], "names": names}[kind]
    years = sorted(draw(st.sets(st.integers(1995, 2030), min_size=1, max_size=4)))
    dated = draw(st.booleans())
    periods = [f"{year}-12-31" if dated else str(year) for year in years]
    titles = draw(st.permutations(TITLES))[: draw(st.integers(1, 4))]
    shape = (count, len(periods), len(titles))
    # drawn at random and never shrunk: among numbers of a few cents any row may be the sum of the others
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    cents = [number for number in random.integers(-99_999, 9_999_999, 3 * int(np.prod(shape))) if no_sentinel(number)]
    cents = cents[: int(np.prod(shape))]
    values = np.array(cents, dtype=float).reshape(shape)
    whole = draw(st.lists(st.booleans(), min_size=len(titles), max_size=len(titles)))
    for i in range(len(titles)):
        # hundredths that are no whole tenths prove the decimal sign; whole numbers need no proof
        values[:, :, i] = values[:, :, i] if i and whole[i] else np.round((values[:, :, i] // 10 * 10 + 5) / 100, 2)
    rare = st.sampled_from(STATUSES)
    usual = st.just("ok")
    status = np.array(
        draw(st.lists(st.one_of(usual, usual, usual, usual, rare), min_size=values.size, max_size=values.size))
    )
    status = status.reshape(shape)
    status[0], status[1] = "ok", "ok"
    values[~np.isin(status, ("ok", *WITH_VALUE))] = np.nan
    return keys, (names if kind != "names" else None), periods, list(titles), values, status


@st.composite
def dialects(draw):
    """(delimiter, decimal sign, sign between thousands, encoding, line end)"""
    delimiter, decimal = draw(
        st.sampled_from(((";", ","), (";", "."), ("\t", ","), ("\t", "."), (",", "."), ("|", ",")))
    )
    thousands = draw(st.sampled_from(("", "", " ", "\u00a0", "\u202f", "." if decimal == "," else "'")))
    encoding = draw(st.sampled_from(("utf-8", "utf-8-sig", "iso-8859-1", "cp1252", "utf-16")))
    return delimiter, decimal, thousands, encoding, draw(st.sampled_from(("\r\n", "\n", "\r")))


def written(value: float, status: str, decimal: str, thousands: str, draw) -> str:
    if status in SIGNS:
        return draw(st.sampled_from(SIGNS[status]))
    text = f"{value:,.2f}" if value % 1 else f"{value:,.0f}"
    text = text.replace(",", "\0").replace(".", decimal).replace("\0", thousands)
    if status == "uncertain":
        return f"({text})"
    return text + (draw(st.sampled_from(FLAGS[status])) if status in FLAGS else "")


def _expressible(text: str, encoding: str) -> str:
    """The text with the signs that an 8-bit encoding has."""
    if encoding in ("iso-8859-1", "cp1252"):
        text = text.replace("\u202f", "\u00a0")
    if encoding == "iso-8859-1":
        text = text.replace("–", "-").replace("…", "...")
    return text


def german(period: str) -> str:
    return f"{period[8:]}.{period[5:7]}.{period[:4]}" if len(period) == 10 else period


def table(layout, panel, dialect, draw) -> list[list[str]]:
    keys, names, periods, titles, values, status = panel
    _, decimal, thousands, encoding, _ = dialect

    def cell(d, p, i):
        text = written(values[d, p, i], status[d, p, i], decimal, thousands, draw)
        return _expressible(text, encoding)

    fixed = [[key] + ([names[d]] if names else []) for d, key in enumerate(keys)]
    head = ["Schlüssel" if names else "Gebiet"] + (["Name"] if names else [])
    everyone, every_period, every_title = range(len(keys)), range(len(periods)), range(len(titles))
    if layout == "per_district":
        if len(periods) == 1 and draw(st.booleans()):
            return [head + titles] + [fixed[d] + [cell(d, 0, i) for i in every_title] for d in everyone]
        rows = [head + ["Jahr" if len(periods[0]) == 4 else "Stichtag"] + titles]
        return rows + [
            fixed[d] + [german(periods[p])] + [cell(d, p, i) for i in every_title]
            for p in every_period
            for d in everyone
        ]
    if layout == "years_as_columns":
        rows = [head + ["Merkmal"] + [german(p) for p in periods]]
        return rows + [
            fixed[d] + [titles[i]] + [cell(d, p, i) for p in every_period] for d in everyone for i in every_title
        ]
    if layout == "indicator_and_year_columns":
        pairs = [(p, i) for i in every_title for p in every_period]
        body = [fixed[d] + [cell(d, p, i) for p, i in pairs] for d in everyone]
        if draw(st.booleans()):
            return [head + [f"{titles[i]} {german(periods[p])}" for p, i in pairs]] + body
        upper = [titles[i] if p == 0 or draw(st.just(True)) and len(periods) == 1 else "" for p, i in pairs]
        return [[""] * len(head) + upper, head + [german(periods[p]) for p, _ in pairs]] + body
    rows = [head + ["Jahr" if len(periods[0]) == 4 else "Stichtag", "Indikator", "Wert"]]
    return rows + [
        fixed[d] + [german(periods[p]), titles[i], cell(d, p, i)]
        for p in every_period
        for i in every_title
        for d in everyone
    ]


def quoted(text: str, delimiter: str) -> str:
    return '"' + text.replace('"', '""') + '"' if delimiter in text or '"' in text else text


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["per_district", "years_as_columns", "indicator_and_year_columns", "long"])
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_panel_comes_back(layout, data):
    draw = data.draw
    panel, dialect = draw(panels()), draw(dialects())
    keys, names, periods, titles, values, status = panel
    delimiter, _, _, encoding, end = dialect
    rows = table(layout, panel, dialect, draw)
    width = len(rows[0])
    # a line of nothing but a name cannot be told from a note or the title of a block; the report lists it as left out
    # and the join as a district without data
    assume(all(sum(map(bool, row)) > 1 or row[0].isdigit() for row in rows))
    lines = [delimiter.join(quoted(text, delimiter) for text in row) for row in rows]
    period_in_title = layout == "per_district" and not {"Jahr", "Stichtag"} & set(rows[0])
    if period_in_title:
        lines[:0] = [f"Statistik am {german(periods[0])}", ""]
    elif draw(st.booleans()):
        lines[:0] = ["Statistik der Stadt, ein Titel"[: 22 if delimiter == "," else None], ""]
    if draw(st.booleans()):
        lines += [delimiter * (width - 1), "* geheim gehalten", "Quelle: Amt für Statistik"]
    content = (end.join(lines) + end).encode(encoding)

    read = combine(read_bytes(content, "statistik.csv", Options())).panel

    assert set(read.indicators) == {tidy(title) for title in titles}
    places = {(d, p): row for row, (d, p) in enumerate(zip(read.districts, read.periods))}
    assert set(places) == {(key, period) for key in keys for period in periods}
    for d, key in enumerate(keys):
        for p, period in enumerate(periods):
            for i, title in enumerate(titles):
                column = read.indicators.index(tidy(title))
                row = places[key, period]
                assert STATUSES[read.status[row, column]] == status[d, p, i]
                np.testing.assert_equal(read.values[row, column], values[d, p, i])
    if names:
        assert [read.texts["district_name"][places[key, periods[0]]] for key in keys] == list(names)
