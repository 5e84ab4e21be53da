"""The kinds of tables that went wrong, each varied over all layouts and dialects that it can take."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .layouts import Written, write
from .plan import FEATURES, Plan, drawn, possible

SEVERAL = ("2", "3", "6")
TEXTS = ("text", "texts")
KINDS: dict[str, dict[str, tuple[str, ...]]] = {
    "einwohner_tausenderpunkt_2023.csv": {"group": ("dot",), "content": ("mixed",), "indicators": SEVERAL, "mode": TEXTS, "layout": ("rows", "titles1", "long", "years", "titles2", "files")},
    "sozialbericht_2023.csv": {"group": ("mixed",), "content": ("mixed",), "indicators": SEVERAL, "hidden": ("few", "many"), "mode": TEXTS, "layout": ("rows", "titles1", "long", "years", "files")},
    "altersgruppen_2019.csv": {"header": ("ranges",), "layout": ("rows", "files")},
    "flaeche_kreise_31122021.csv": {"key": ("odd",), "indicators": ("1",), "layout": ("rows", "files", "titles1", "years", "long")},
    "profil_2022.csv": {"layout": ("profile",)},
    "status_2009.xlsx": {"total": ("place", "keyless"), "total_where": ("first",), "layout": FEATURES["layout"][:9]},
    "kreise_2014.csv": {"extra": ("rownumber",), "key": ("kreis",), "name": ("twice", "yes"), "layout": ("rows", "files", "titles1", "titles2")},
    "ba_bedarfsgemeinschaften_quartal.csv": {"period": ("yyyymm",), "place": ("column",), "extra": ("part", "none"), "total": ("word", "keyless"), "hidden": ("few", "many")},
    "wegweiser_export.csv": {"layout": ("years",), "key": ("name",), "indicators": SEVERAL, "hidden": ("few", "many")},
    "kita_plaetze.ods": {"mode": ("texts", "xlsx", "cells"), "total": ("word", "place"), "notes": ("above", "both"), "place": ("line",)},
    "lebenserwartung.csv": {"period": ("mixed", "span"), "place": ("column",), "periods": ("2", "4")},
    "stichtag_mit_uhrzeit.csv": {"period": ("clock",), "place": ("column",)},
    "genesis_flat_qualitaet.csv": {"layout": ("genesis",)},
    "gebiete_gueltig.csv": {"extra": ("valid",)},
    "ohne_angabe.csv": {"hidden": ("many",)},
    "prozentformat.xlsx": {"mode": ("xlsx",), "content": ("mixed", "rates")},
    "einwohnerbestand_06-2022.csv": {"place": ("file",), "period": ("month", "day"), "name": ("last",), "layout": ("rows", "files")},
}  # fmt: skip
"""The example of `cases.json` for a kind → the choices that make it this kind; everything else is free."""


def variants(kind: str, count: int = 40, first: int = 0) -> list[Written]:
    """So many tables of a kind, each of another plan where possible."""
    dice = np.random.default_rng([first, sum(map(ord, kind))])
    found: dict[Plan, Written] = {}
    for _ in range(200 * count):
        free = drawn(dice)
        wanted = {feature: str(dice.choice(choices)) for feature, choices in KINDS[kind].items()}
        plan = possible(replace(free, **wanted))
        if plan not in found and all(getattr(plan, feature) in choices for feature, choices in KINDS[kind].items()):
            found[plan] = write(plan, int(dice.integers(1 << 31)))
            if len(found) == count:
                break
    return list(found.values())
