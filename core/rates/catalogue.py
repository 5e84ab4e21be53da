"""The catalogue of indicators, and the formulas that its codes and people's own texts stand for."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Callable

from ..messages import SozialraumError
from ..profile import own_formula
from .formula import Formula, fields_of, parse_formula, parse_term

ALTERNATIVE = "|"
"""Separates, in the catalogue, several ways to take a count; the first whose fields are all there is used."""

_NEEDED = ("code", "column", "name_de", "name_en", "numerator_fields", "denominator_fields", "factor")


@dataclass(frozen=True)
class Indicator:
    """One line of the catalogue.

    code: such as EIN01; column: the field that holds the rate; text: every column of the line by its name
    numerator, denominator: alternatives, formulas over fields; direction: 1 more is more need, -1 less need, 0 neither
    """

    code: str
    column: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    factor: float
    direction: int
    text: Mapping[str, str]

    def name(self, language: str) -> str:
        """The name in a language, English where there is none."""
        return self.text.get(f"name_{language}") or self.text["name_en"]

    def terms(self, has: Callable[[str], bool]) -> tuple[str | None, str | None]:
        """Numerator and denominator over fields that are there, None where they are not."""
        return _first(self.numerator, has), _first(self.denominator, has)

    def formula(self, has: Callable[[str], bool]) -> Formula | None:
        """The formula over fields that are there, None where they are not."""
        above, below = self.terms(has)
        if above is None or (below is None and self.denominator):
            return None
        divided = f" / {_bracketed(below)}" if below else ""
        factor = f" * {self.factor:g}" if self.factor != 1 else ""
        return parse_formula(f"{self.column} = {_bracketed(above)}{divided}{factor}")


def _bracketed(text: str) -> str:
    return text if text.isidentifier() else f"({text})"


def _first(alternatives: Sequence[str], has: Callable[[str], bool]) -> str | None:
    for text in alternatives:
        if all(has(field) for field in fields_of(parse_term(text))):
            return text
    return None


def parse_catalogue(content: bytes) -> list[Indicator]:
    """The indicators of a catalogue file: CSV with semicolons, commas or tabs, UTF-8 or as Excel saves it (cp1252).

    SozialraumError where a column is missing, a code or column name occurs twice, or a formula is not understood.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    header = rows[0].keys() if rows else [name.strip() for name in first.split(delimiter)]
    for name in _NEEDED:
        if name not in header:
            raise SozialraumError(
                "The catalogue has no column “{name}”. It needs: {names}.", name=name, names=", ".join(_NEEDED)
            )
    indicators, seen = [], set()
    for number, row in enumerate(rows, start=2):
        row = {name: (value or "").strip() for name, value in row.items() if name and not isinstance(value, list)}
        if not row["code"]:
            continue
        for name in (row["code"].lower(), row["column"].lower()):
            if name in seen:
                raise SozialraumError(
                    "“{name}” occurs twice in the catalogue, the second time in line {line}. Give every indicator a "
                    "code and a column of its own.",
                    name=name,
                    line=number,
                )
        seen |= {row["code"].lower(), row["column"].lower()}
        indicators.append(_indicator(row, number))
    return indicators


def _indicator(row: dict[str, str], line: int) -> Indicator:
    if not row["column"].isidentifier():
        raise SozialraumError(
            "“{column}” in line {line} of the catalogue cannot be the name of a column. Use letters, digits and "
            "underscores.",
            column=row["column"],
            line=line,
        )
    try:
        factor = float(row["factor"].replace(",", ".") or 1)
        direction = int(row.get("direction") or 0)
    except ValueError:
        raise SozialraumError(
            "Line {line} of the catalogue needs numbers in “factor” and “direction”.", line=line
        ) from None
    alternatives: list[tuple[str, ...]] = []
    for name in ("numerator_fields", "denominator_fields"):
        parts = tuple(part.strip() for part in row[name].split(ALTERNATIVE) if part.strip())
        for part in parts:
            parse_term(part)
        alternatives.append(parts)
    if not alternatives[0]:
        raise SozialraumError(
            "Line {line} of the catalogue has no “numerator_fields”. Write the fields of the numerator there.",
            line=line,
        )
    numerator, denominator = alternatives
    return Indicator(row["code"], row["column"], numerator, denominator, factor, direction, row)


def own_entries(indicators: Sequence[Mapping]) -> list[Indicator]:
    """The indicators of a municipality's profile as entries; their code is the formula, which every tool understands.

    Those whose formula is not understood are left out: the window with the profile says what is wrong with them.
    """
    found = []
    for one in indicators:
        formula = own_formula(one)
        try:
            if not one.get("numerator") or parse_formula(formula).name != one["field"]:
                continue
        except SozialraumError:
            continue
        above, below = (str(one.get(name) or "") for name in ("numerator", "denominator"))
        text = {f"name_{language}": title for language, title in (one.get("title") or {}).items()}
        text.setdefault("name_en", next(iter(text.values()), one["field"]))
        text |= {"unit_en": one.get("unit") or "", "field_en": one.get("area") or "", "numerator_en": above}
        text |= {"denominator_en": below, "typical_source": one.get("source") or ""}
        direction = int(one.get("direction") or 0)
        divided = (below,) if below else ()
        found.append(Indicator(formula, one["field"], (above,), divided, one.get("factor", 1), direction, text))
    return found


def choose(wanted: Sequence[str], catalogue: Sequence[Indicator], has: Callable[[str], bool]) -> list[Formula]:
    """The formulas that codes, columns and free formulas stand for; all that can be computed where nothing is wanted.

    SozialraumError for an unknown code, for fields that are not there, and for two indicators of one name.
    """
    if not wanted:
        formulas = [formula for entry in catalogue if (formula := entry.formula(has)) is not None]
        if not formulas:
            raise SozialraumError(
                "No indicator of the catalogue can be computed from the fields of this layer. Write a formula such as: "
                "rate = a / b * 100, or name the layer's fields in the catalogue."
            )
        return formulas
    known = {name.lower(): entry for entry in catalogue for name in (entry.code, entry.column)}
    formulas = [_formula(text, known, has) for text in wanted]
    names = [formula.name.lower() for formula in formulas]
    for position, name in enumerate(names):
        if name in names[:position]:
            raise SozialraumError("Two indicators are called “{name}”. Give them different names.", name=name)
    return formulas


def _formula(text: str, known: Mapping[str, Indicator], has: Callable[[str], bool]) -> Formula:
    if "=" in text:
        formula = parse_formula(text)
        for field in formula.fields():
            if not has(field):
                raise SozialraumError(
                    "The formula “{text}” needs the field “{field}”, which the layer does not have.",
                    text=formula.text,
                    field=field,
                )
        return formula
    entry = known.get(text.strip().lower())
    if entry is None:
        raise SozialraumError(
            "“{text}” is neither an indicator of the catalogue nor a formula. Write a code such as {code}, or: "
            "name = numerator / denominator * factor.",
            text=text,
            code=next(iter(known.values())).code if known else "EIN01",
        )
    found = entry.formula(has)
    if found is None:
        raise SozialraumError(
            "Indicator {code} needs the fields {numerator} and {denominator}, which the layer does not have. Rename "
            "fields, change the catalogue, or write a formula: {column} = numerator / denominator * {factor}.",
            code=entry.code,
            numerator=f" {ALTERNATIVE} ".join(entry.numerator),
            denominator=f" {ALTERNATIVE} ".join(entry.denominator) or "-",
            column=entry.column,
            factor=f"{entry.factor:g}",
        )
    return found
