"""Numbers and signs, with decimal comma and dot, column by column."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sozialraum.core.data.status import STATUS_CODE, STATUSES
from sozialraum.core.tables.decimal_sign import decide, heard
from sozialraum.core.tables.files import read_bytes, read_cells
from sozialraum.core.tables.numbers import looks_like_value, read_cell, read_numbers


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1.234,5", 1234.5),
        ("1 234,5", 1234.5),
        ("1\u00a0234,5", 1234.5),
        ("1\u202f234\u202f567,5", 1234567.5),
        ("12,3 %", 12.3),
        ("-  23", -23.0),
        ("−6e-05", -6e-05),
        (",00", 0.0),
        (",5", 0.5),
        ("+1,5", 1.5),
        ("12,3¹⁾", 12.3),
        ("12,3 1)", 12.3),
        ("1'234,5", 1234.5),
        ("007", 7.0),
        ("1.234 €", 1234.0),
    ],
)
def test_decimal_comma(cell, value):
    assert read_cell(cell, ",") == (value, STATUS_CODE["ok"])


@pytest.mark.parametrize(("cell", "value"), [("1,234.5", 1234.5), ("0.66", 0.66), ("1,234", 1234.0), ("6.1e3", 6100.0)])
def test_decimal_dot(cell, value):
    assert read_cell(cell, ".") == (value, STATUS_CODE["ok"])


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("-", "nil"), ("–", "nil"), (".", "unknown"), ("·", "unknown"), ("/", "unreliable"), ("x", "blocked"), ("X", "blocked"),
        ("...", "later"), ("…", "later"), ("*", "suppressed"), ("<3", "suppressed"), ("< 10", "suppressed"), ("1–2", "suppressed"),
        ("", "missing"), ("k.A.", "missing"), ("NA", "missing"), ("NULL", "missing"), ("n/a", "missing"), ("#NV", "missing"),
        ("-9999", "missing"), ("-9.999", "missing"), ("5555555555", "suppressed"), ("6666666666", "blocked"),
        ("7777777777", "unreliable"), ("8888888888", "later"), ("e", "estimated"),
    ],
)  # fmt: skip
def test_signs_are_never_zero(cell, status):
    numbers = read_numbers(np.array([cell], dtype=object), ",")
    assert math.isnan(numbers.values[0])
    assert STATUSES[numbers.status[0]] == status


@pytest.mark.parametrize(
    ("cell", "value", "status"),
    [
        ("12,3r", 12.3, "revised"),
        ("12p", 12, "provisional"),
        ("12 s", 12, "estimated"),
        ("12e", 12, "estimated"),
        ("(1,6%)", 1.6, "uncertain"),
        ("(0)", 0, "uncertain"),
    ],
)
def test_flagged_numbers_keep_their_value(cell, value, status):
    assert read_cell(cell, ",") == (value, STATUS_CODE[status])


def test_zero_code_of_the_regionalatlas_is_zero():
    numbers = read_numbers(np.array(["2222222222", "3"], dtype=object), ",")
    assert numbers.values.tolist() == [0.0, 3.0]
    assert STATUSES[numbers.status[0]] == "nil"


def test_codes_in_a_column_that_came_as_numbers():
    numbers = read_numbers(np.array([1.5, -9999.0, np.nan, np.inf, 5555555555.0]), ".")
    np.testing.assert_equal(numbers.values, [1.5, np.nan, np.nan, np.nan, np.nan])
    assert [STATUSES[code] for code in numbers.status] == ["ok", "missing", "missing", "missing", "suppressed"]


def test_unreadable_texts_are_counted_not_guessed():
    numbers = read_numbers(np.array(["12", "siehe Blatt 2", "siehe Blatt 2"], dtype=object), ",")
    assert numbers.unreadable == {"siehe Blatt 2": 2}
    assert np.isnan(numbers.values[1:]).all()


@pytest.mark.parametrize(
    ("texts", "sign"),
    [
        (["38,2", "1"], ","),
        (["38.2", "1"], "."),
        (["1.004", "998", "12.345"], ""),
        (["1.004", "0.998"], "."),
        (["1.234.567"], ","),
        (["1.234,5"], ","),
        (["1,234.5"], "."),
        (["12", "345"], ""),
        (["-", "x", "k.A."], ""),
    ],
)
def test_what_a_column_proves(texts, sign):
    assert heard("", texts).proven == sign


@pytest.mark.parametrize(
    ("columns", "sign", "sure"),
    [
        ({"A": ["1.004", "1234"]}, ".", False),
        ({"A": ["1.004", "998", "12.345"], "B": ["38,2", "7,5"]}, ",", True),
        ({"A": ["15.020", "87", "1.310"]}, ",", True),
        ({"A": ["1.234"]}, ",", False),
        ({"Einwohner": ["1.234", "987"], "Quote": ["1.234"]}, ",", False),
        ({"A": ["1 234", "12"], "B": ["0,5"]}, ",", True),
    ],
)
def test_the_whole_file_decides(columns, sign, sure):
    found = decide([heard(title, texts) for title, texts in columns.items()], ",")
    assert (found.sign, found.margin >= 3) == (sign, sure)


def test_many_distinct_numbers_take_the_quick_way_with_the_same_result():
    random = np.random.default_rng(1)
    cents = random.integers(-1_000_000, 1_000_000, 3000)
    texts = np.array([f"{cent / 100:.2f}".replace(".", ",") for cent in cents] + ["*", "1.234,5"], dtype=object)
    numbers = read_numbers(texts, ",")
    np.testing.assert_array_equal(numbers.values[:-2], cents / 100)
    assert numbers.values[-1] == 1234.5
    assert STATUSES[numbers.status[-2]] == "suppressed"


@pytest.mark.parametrize("text", ["Mitte", "0101 Altstadt", "12.12.2020", "2+/-", "ab12"])
def test_texts_are_no_values(text):
    assert not looks_like_value(text)


@pytest.mark.parametrize("sign", [",", "."])
def test_decimals_are_read_to_the_last_bit(sign):
    numbers = np.random.default_rng(7).normal(size=2000) * 10.0 ** np.random.default_rng(8).integers(-5, 9, 2000)
    lines = [f"{i:05d};{float(number)!r}".replace(".", sign) for i, number in enumerate(numbers)]
    (table,) = read_bytes(("Nr;Wert\n" + "\n".join(lines) + "\n").encode(), "werte.csv")
    np.testing.assert_array_equal(table.panel.values[:, 0], numbers)


@pytest.mark.parametrize("text", ["1e999", "-1e999", "9" * 399, "9" * 4400, "inf", "1.234.567e400"])
@pytest.mark.parametrize("districts", [12, 1500])
def test_a_number_beyond_all_bounds_is_missing_and_its_cell_named(text, districts):
    rows = [f"{i:04d};Ort {i};{text if i == 3 else 1000 + i};{i},5" for i in range(1, districts)]
    reading = read_bytes("\n".join(["Nr;Name;Einwohner;Quote", *rows]).encode(), "einwohner_2020.csv")[0]
    values, status = reading.panel.column("einwohner"), reading.panel.column_status("einwohner")
    assert np.isfinite(np.delete(values, 2)).all() and math.isnan(values[2])
    assert STATUSES[status[2]] == "missing"
    told = [str(finding.reason) for finding in reading.findings if finding.warning]
    assert any(text[:30] in sentence and "0003" in sentence and "row 4" in sentence for sentence in told), told


def test_an_infinite_number_of_a_database_is_missing_and_its_cell_named():
    rows = [
        ["Nr", "Name", "Einwohner"],
        *([f"{i:02d}", f"Ort {i}", math.inf if i == 3 else 7.0 * i] for i in range(1, 9)),
    ]
    reading = read_cells(rows, "einwohner_2020")
    assert math.isnan(reading.panel.values[2, 0])
    assert any(finding.warning and "03" in str(finding.reason) for finding in reading.findings)
