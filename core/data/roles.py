"""Which field of a layer is what: names that usually stand for key, name and residents of a district."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

KEY_NAMES = (
    "district",
    "key",
    "schluessel",
    "plr_id",
    "raum_id",
    "raumid",
    "sr_nr",
    "sozialraum",
    "ortsteil",
    "code",
    "nummer",
    "nr",
    "id",
)
"""Fields that usually hold the district key, the most telling first."""

NAME_NAMES = ("district_name", "name", "plr_name", "sr_name", "bezeichnung", "bezirk_name", "gen")
"""Fields that usually hold the readable name."""

PARENT_NAMES = (
    "parent_name",
    "bezirk_name",
    "bezirksname",
    "bez_name",
    "stadtbezirk",
    "bezirk",
    "larger_area",
    "stadtteil",
    "ortsteil",
    "parent",
)
"""Fields that usually hold the larger area of a district, the most telling first."""

PERIOD_NAMES = ("period", "jahr", "year", "zeitraum", "stichtag", "datum")
"""Fields that usually hold the period, the most telling first."""

WEIGHT_NAMES = (
    "population",
    "population_total",
    "einwohner",
    "einwohner_insgesamt",
    "bevoelkerung",
    "residents",
    "ew",
    "e_e",
    "persons",
    "insgesamt",
)
"""Indicators by which the municipal value is weighted where the layer has one of them: the residents."""


def usual_field(usual: Sequence[str], fields: Iterable[str]) -> str:
    """The field with the most telling of some usual names, whatever its case; "" where there is none."""
    known = {field.lower(): field for field in reversed(list(fields))}
    return next((known[name] for name in usual if name in known), "")


_BESIDE = ("_lower", "_upper", "_reliability", "_funnel")


def is_beside(name: str, names: Collection[str]) -> bool:
    """Whether a field tells how certain another one is, such as rate_lower beside rate: no indicator of its own.

    >>> is_beside("rate_lower", {"rate", "rate_lower"}), is_beside("income_lower", {"income_lower"})
    (True, False)
    """
    return any(name.endswith(end) and name[: -len(end)] in names for end in _BESIDE)
