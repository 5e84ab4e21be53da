"""Tables that are no statistics of districts as they stand: series of one place, key lists, spoilt keys, sideways tables."""

from __future__ import annotations

import numpy as np

from .dialect import Writer
from .panels import NAMES, RANGES, TITLES, Indicator, Truth
from .plan import Plan, drawn, possible

FREE = ("delimiter", "decimal", "group", "places", "quote", "encoding", "end", "period", "minus")


def _writer(dice) -> Writer:
    """Only the dialect of a plan."""
    free = drawn(dice)
    plan = possible(Plan(**{name: getattr(free, name) for name in FREE}, periods="4", notes=free.notes))
    return Writer(plan, dice)


def _around(writer: Writer, rows: list[list], dice) -> bytes:
    pad = [""] * (len(rows[0]) - 1)
    if dice.random() < 0.4:
        rows = [["Statistik der Stadt", *pad], ["", *pad], *rows]
    if dice.random() < 0.4:
        rows = [*rows, ["", *pad], ["Quelle: Amt für Statistik", *pad]]
    return writer.lines(rows)


def series(seed: int) -> bytes:
    """Years as rows and measures as columns of one place that no column names."""
    dice = np.random.default_rng(seed)
    writer = _writer(dice)
    first, count = int(dice.integers(1990, 2005)), int(dice.integers(6, 22))
    columns = [
        Indicator("Insgesamt (in Mill. Euro)", "count", 0, "Euro"),
        Indicator("Je Einwohner (in Euro)", "income", 0, "Euro"),
    ]
    columns.append(Indicator("Landesdurchschnitt = 100", "rate", 1, "Anzahl"))
    columns = columns[: int(dice.integers(1, 4))]
    starts = (dice.integers(800, 9000), dice.integers(9000, 30000), 108)
    rows: list[list] = [["Jahr", *(column.title for column in columns)]]
    for year in range(first, first + count):
        step = year - first
        values = [float(start) * (1 + 0.01 * step) for start in starts]
        rows.append([str(year), *(writer.number(round(v, c.places), c) for v, c in zip(values, columns))])
    return _around(writer, rows, dice)


def spoilt(seed: int) -> tuple[bytes, list[str]]:
    """Keys of twelve digits that a spreadsheet has rounded: 9,001E+10; and their texts."""
    dice = np.random.default_rng(seed)
    writer = _writer(dice)
    count = int(dice.integers(5, 25))
    start = int(dice.integers(1, 12))
    sign = writer.plan.decimal
    keys = [
        f"{(start * 1e10 + i * 1e7) / 10 ** (11 if start > 9 else 10):.3f}E+{11 if start > 9 else 10}".replace(
            ".", sign
        )
        for i in range(count)
    ]
    named = dice.random() < 0.3
    names = dice.permutation(NAMES)
    indicators = [Indicator(title, "count", 0, "Anzahl") for title in TITLES["count"][: int(dice.integers(1, 4))]]
    head = ["Regionalschlüssel", *(["Name"] if named else []), *(indicator.title for indicator in indicators)]
    rows: list[list] = [head]
    for i, key in enumerate(keys):
        rows.append(
            [
                key,
                *([str(names[i])] if named else []),
                *(writer.number(float(dice.integers(80, 30000)), one) for one in indicators),
            ]
        )
    return _around(writer, rows, dice), keys


def list_of_keys(seed: int) -> bytes:
    """Keys and names, perhaps with the class of each district, and no number."""
    dice = np.random.default_rng(seed)
    writer = _writer(dice)
    kind = int(dice.integers(3))
    names = dice.permutation(NAMES)[: int(dice.integers(5, 40))]
    head = ["Schlüssel", "Name", *[["Bezirk"], ["Statusgruppe"], []][kind]]
    rows: list[list] = [head]
    for i, name in enumerate(names):
        more = [[f"Bezirk {'ABCD'[i % 4]}"], [("hoch", "mittel", "niedrig", "sehr niedrig")[i % 4]], []][kind]
        rows.append([f"{i + 1:02d}", str(name), *more])
    return _around(writer, rows, dice)


def sideways(seed: int) -> tuple[bytes, Truth]:
    """Districts as columns, ages as rows, perhaps a column of totals, codes above the names, or years; and what it says."""
    dice = np.random.default_rng(seed)
    writer = _writer(dice)
    names = [str(name) for name in dice.permutation(NAMES)[: int(dice.integers(6, 20))]]
    codes = [f"{100 + i}" if dice.random() < 0.5 else f"{i:04d}" for i in range(1, len(names) + 1)]
    coded = dice.random() < 0.3
    ages = [str(age) for age in RANGES[: int(dice.integers(4, 9))]]
    periods = ["2021"] if dice.random() < 0.7 else ["2020", "2021"]
    values = np.round(np.exp(dice.normal(6.5, 1, (len(names), len(periods), len(ages)))))
    indicators = [Indicator(age, "count", 0, "Anzahl", ("Alter", "Altersgruppe", "Jahre")) for age in ages]
    total = str(dice.choice(("", "", "Insgesamt", "Stadt insgesamt", "Gesamtstadt")))
    first = bool(dice.random() < 0.5)

    def with_total(cells: list, whole) -> list:
        return cells if not total else [whole, *cells] if first else [*cells, whole]

    front = ["Jahr"] if len(periods) > 1 else []
    titles = [*front, ("Alter", "Altersgruppe", "Merkmal")[int(dice.integers(3))]]
    rows: list[list] = [[*titles, *with_total(names, total)]]
    if coded:
        rows.insert(0, [*([""] * len(titles)), *with_total(codes, "")])
    for p, period in enumerate(periods):
        for i, age in enumerate(ages):
            cells = [writer.number(value, indicators[i]) for value in values[:, p, i]]
            rows.append(
                [
                    *([period] if front else []),
                    age,
                    *with_total(cells, writer.number(values[:, p, i].sum(), indicators[i])),
                ]
            )
    keys = codes if coded else names
    status = np.full(values.shape, "ok", dtype=object)
    truth = Truth(
        keys,
        names if coded else [""] * len(names),
        periods,
        indicators,
        values,
        status,
        values,
        {p: {p} for p in periods},
    )
    truth.aliases = [{key, name} for key, name in zip(keys, names)]
    truth.key_titles = tuple(titles)
    return _around(writer, rows, dice), truth


def look_alike_keys(seed: int) -> tuple[list[str], list[str]]:
    """Keys of a table and of a layer that meet once digits are cut off, and mean different districts."""
    dice = np.random.default_rng(seed)
    count = int(dice.integers(5, 10))
    way = int(dice.integers(4))
    digit = int(dice.integers(1, 10))
    numbers = range(1, count + 1)
    if way == 0:
        return [f"{digit}0{i}" for i in numbers], [str(i) for i in numbers]
    if way == 1:
        return [f"0{digit}{i:02d}" for i in range(1, count + 4)], [f"{i:02d}" for i in range(1, count + 4)]
    if way == 2:
        return [f"{digit}{i}" for i in numbers], [str(i) for i in numbers]
    return [f"{i}{digit}0" for i in numbers], [str(i) for i in numbers]


def two_files(seed: int, share: float) -> tuple[list[tuple[str, bytes]], list[np.ndarray], list[str]]:
    """Two files of one town and year with the same titles, a `share` of the cells with other numbers.

    Files by name, their numbers (districts, titles), and the keys. All cells are other: another subject. A few: a revision.
    """
    dice = np.random.default_rng(seed)
    writer = _writer(dice)
    count = int(dice.integers(8, 40))
    keys = [f"{i + 1:02d}" for i in range(count)]
    names = dice.permutation(NAMES)[:count]
    indicators = [
        Indicator(title, "count", 0, "Anzahl")
        for title in ("Insgesamt", "Männer", "Frauen", "Ausländer")[: int(dice.integers(2, 5))]
    ]
    numbers = [np.round(np.exp(dice.normal(6, 1, (count, len(indicators)))))]
    other = numbers[0] + np.where(dice.random(numbers[0].shape) < share, dice.integers(1, 50, numbers[0].shape), 0)
    if share < 1:
        other = numbers[0].copy()
        other[int(dice.integers(count)), 0] += 7
    numbers.append(other * (11 if share >= 1 else 1))
    words = ("arbeitslose", "einwohner") if share >= 1 else ("arbeitslose", "arbeitslose_neu")
    year = int(dice.integers(2001, 2023))
    files = []
    for word, values in zip(words, numbers):
        rows: list[list] = [["Nr.", "Stadtteil", *(indicator.title for indicator in indicators)]]
        rows += [
            [key, str(name), *(writer.number(v, i) for v, i in zip(row, indicators))]
            for key, name, row in zip(keys, names, values)
        ]
        files.append((f"{word}_{year}.csv", writer.lines(rows)))
    return files, numbers, keys
