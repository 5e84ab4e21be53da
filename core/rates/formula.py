"""The small language of indicators: name = numerator / denominator * factor."""

from __future__ import annotations

import ast
import operator
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Union

import numpy as np

from ..messages import SozialraumError

LONGEST = 2_000
"""Characters a formula may have."""

LARGEST = 1e100
"""Numbers in a formula are smaller than this."""

_OPERATORS = {ast.Add: ("+", operator.add), ast.Sub: ("-", operator.sub), ast.Mult: ("*", operator.mul)}
_FUNCTIONS = dict(_OPERATORS.values())

Term = Union[float, str, tuple]
"""A number, the name of a field, or (operator, left, right) with the operator + - or *."""


@dataclass(frozen=True)
class Formula:
    """An indicator: its name, what is counted, what it is divided by (None for a plain count), and a factor."""

    name: str
    numerator: Term
    denominator: Term | None
    factor: float
    text: str

    def fields(self) -> list[str]:
        """The fields that the formula needs, each once, in order of appearance."""
        denominator = [] if self.denominator is None else fields_of(self.denominator)
        return list(dict.fromkeys(fields_of(self.numerator) + denominator))


def parse_formula(text: str) -> Formula:
    """The formula that a text spells out; SozialraumError for everything else.

    Numerator and denominator are sums, differences and products of fields and numbers. A field whose name is no plain
    word stands in quotes: rate = "Arbeitslose SGB II" / ("15 bis 65") * 100. There is one division: it decides what is
    summed above and below the line when districts are put together.
    """
    try:
        return _formula(text)
    except RecursionError as error:
        raise _not_understood(text) from error


def _formula(text: str) -> Formula:
    node = _parse(text, "exec")
    statement = node.body[0] if len(node.body) == 1 else None
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        raise _not_understood(text)
    target = statement.targets[0]
    if not isinstance(target, ast.Name):
        raise _not_understood(text)
    above, below, factor = _split(statement.value, text)
    numerator = _term(above, text)
    if not fields_of(numerator):
        raise _not_understood(text)
    denominator = None if below is None else _term(below, text)
    if denominator is not None and not fields_of(denominator):
        constant = float(evaluate(denominator, {}))
        if constant == 0:
            raise _not_understood(text)
        factor, denominator = factor / constant, None
    return Formula(target.id, numerator, denominator, factor, " ".join(text.split()))


def parse_term(text: str) -> Term:
    """A sum, difference or product of fields and numbers; SozialraumError for everything else."""
    try:
        return _term(_parse(text, "eval").body, text)
    except RecursionError as error:
        raise _not_understood(text) from error


def fields_of(term: Term) -> list[str]:
    """The fields in a term, in order of appearance, repetitions included."""
    if isinstance(term, str):
        return [term]
    if isinstance(term, tuple):
        return fields_of(term[1]) + fields_of(term[2])
    return []


def evaluate(term: Term, values: Mapping[str, np.ndarray]) -> np.ndarray | np.float64:
    """The value of a term, (rows,), one number where it names no field; NaN where a field in it is NaN."""
    if isinstance(term, str):
        return values[term]
    if isinstance(term, tuple):
        return _FUNCTIONS[term[0]](evaluate(term[1], values), evaluate(term[2], values))
    return np.float64(term)


def _parse(text: str, mode: str):
    if len(text) > LONGEST:
        raise SozialraumError(
            "The formula “{text} …” has more than {longest} characters. Add the fields up beforehand.",
            text=text[:60],
            longest=LONGEST,
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python's remarks on backslashes in quoted names
            return ast.parse(text.strip(), mode=mode)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise _not_understood(text) from error


def _split(node, text: str):
    """Numerator, denominator or None, and factor of an expression."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return node.left, node.right, 1.0
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        for part, other in ((node.left, node.right), (node.right, node.left)):
            factor = _number(other)
            if factor is not None and _divides(part):
                above, below, inner = _split(part, text)
                return above, below, inner * factor
    return node, None, 1.0


def _divides(node) -> bool:
    return any(isinstance(part, ast.Div) for part in ast.walk(node))


def _number(node) -> float | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
        return float(node.value) if abs(node.value) < LARGEST else None
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
        inner = _number(node.operand)
        return None if inner is None else -inner
    return None


def _term(node, text: str) -> Term:
    number = _number(node)
    if number is not None:
        return number
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        return node.value
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return ("*", -1.0, _term(node.operand, text))
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        return (_OPERATORS[type(node.op)][0], _term(node.left, text), _term(node.right, text))
    raise _not_understood(text)


def _not_understood(text: str) -> SozialraumError:
    return SozialraumError(
        "The formula “{text}” is not understood. Write: name = numerator / denominator * factor, with sums and "
        "differences of fields above and below the line, for example: rate = (a + b) / c * 100. Field names with "
        "blanks stand in double quotes.",
        text=text,
    )
