from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.messages import SozialraumError
from sozialraum.core.rates.formula import LONGEST, evaluate, parse_formula, parse_term

VALUES = {"a": np.array([1.0, 2.0]), "b": np.array([10.0, 20.0]), "c d": np.array([4.0, 5.0])}


@pytest.mark.parametrize(
    "text, numerator, denominator, factor",
    [
        ("r = a / b", "a", "b", 1),
        ("r = a / b * 100", "a", "b", 100),
        ("r = 100 * (a / b)", "a", "b", 100),
        ("r = (a / b) * -1", "a", "b", -1),
        ("r = (a - b) / (a + b) * 1000", ("-", "a", "b"), ("+", "a", "b"), 1000),
        ('r = "c d" / a', "c d", "a", 1),
        ("r = a + b", ("+", "a", "b"), None, 1),
        ("r = a / 1000", "a", None, 0.001),
        ("r = a * b / b", ("*", "a", "b"), "b", 1),
        ("r = -a / b", ("*", -1.0, "a"), "b", 1),
        ("  r   =\ta / b ", "a", "b", 1),
    ],
)
def test_formulas(text, numerator, denominator, factor):
    formula = parse_formula(text)
    assert (formula.name, formula.numerator, formula.denominator, formula.factor) == (
        "r",
        numerator,
        denominator,
        factor,
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a / b",
        "r = ",
        "r == a / b",
        "r = a / b / c",
        "r = a / b + c / d",
        "r = a / (b / c)",
        "r = a ** 2 / b",
        "r = 5",
        "r = 5 / b",
        "r = a / 0",
        "r = a // b",
        "r = f(a) / b",
        "r = a.b / c",
        "r = a[0] / c",
        "r = __import__('os').system('true')",
        "r = lambda: a",
        "r = a if b else c",
        "r = 'x' + ''",
        "r = a; s = b",
        "r = s = a / b",
        "r, s = a / b",
        "r += a",
        "import os",
        "r = True / a",
        "r = 1j * a",
        "r = a / b * c",
        "r = a\0 / b",
        "r = " + "(" * 900 + "a" + ")" * 900,
        "r = " + "-" * 1500 + "a",
        "r = a" + " + a" * LONGEST,
    ],
)
def test_everything_else_is_refused_in_one_sentence(text):
    with pytest.raises(SozialraumError) as caught:
        parse_formula(text)
    assert "formula" in str(caught.value)


def test_fields_come_once_and_in_order():
    assert parse_formula("r = (b + a) / (a + b - b)").fields() == ["b", "a"]


def test_values_by_hand():
    assert evaluate(parse_term('2 * a + b - "c d"'), VALUES).tolist() == [8.0, 19.0]


def test_unknown_stays_unknown():
    assert np.isnan(evaluate(parse_term("a + b"), {"a": np.array([np.nan]), "b": np.array([1.0])})).all()


@given(st.text(max_size=60))
def test_any_text_is_understood_or_refused(text):
    try:
        formula = parse_formula(text)
    except SozialraumError:
        return
    assert formula.fields()


_TERMS = st.recursive(
    st.sampled_from(["a", "b", '"c d"', "3", "0.5"]),
    lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
    max_leaves=8,
)


@given(_TERMS)
def test_terms_have_the_value_that_python_gives_them(text):
    plain = text.replace('"c d"', "cd")
    expected = eval(plain, {}, {"a": VALUES["a"], "b": VALUES["b"], "cd": VALUES["c d"]})
    assert np.allclose(evaluate(parse_term(text), VALUES), expected)
