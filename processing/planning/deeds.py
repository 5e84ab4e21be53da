"""The five questions of each district, from perceptions, offers and measures."""

from __future__ import annotations

from datetime import date

import numpy as np

from ...core.perceptions.questions import DistrictFacts, PlannedMeasure
from ...i18n import day
from .offers import kind_words
from .perceptions import Comparison


def district_facts(request) -> dict[str, DistrictFacts]:
    """Key of a district → what is known of it; PERCEPTIONS, and OFFERS and MEASURES where they are given."""
    compared = Comparison.of(request)
    request.warn(*compared.warnings)
    measures = _measures(request)
    notes, spots = compared.notes, compared.spots
    facts = {}
    for place, key in enumerate(compared.keys):
        white = reached = ()
        providers: list[str] = []
        if spots is not None:
            white = [kind_words(*spots.kinds[kind]) for kind in np.flatnonzero(spots.done.reason[:, place]).tolist()]
            there = np.flatnonzero(spots.reaches[:, place]).tolist()
            reached = [spots.offers[one] for one in there if spots.offers[one]]
            providers = [spots.providers[one] for one in there if spots.providers[one]]
        facts[key] = DistrictFacts(
            compared.names[place],
            compared.words[place],
            int(compared.heard.authors[place]),
            _negative(notes, notes.group, place),
            _negative(notes, notes.action, place),
            white,
            reached,
            providers,
            measures.get(key, []),
        )
    return facts


def _negative(notes, codes: list[str], place: int) -> dict[str, int]:
    """Code → people whose notes of it are negative; notes without a code of the author are one person together."""
    found: dict[str, dict[str, list[float]]] = {}
    for at in np.flatnonzero((notes.district == place) & np.isfinite(notes.assessment)).tolist():
        found.setdefault(codes[at], {}).setdefault(notes.author[at], []).append(float(notes.assessment[at]))
    return {code: sum(sum(values) < 0 for values in people.values()) for code, people in found.items() if code}


def _measures(request) -> dict[str, list[PlannedMeasure]]:
    if not request.given("MEASURES"):
        return {}
    rows = request.rows("MEASURES", geometry=False)

    def texts(name: str) -> list[str]:
        return [(text or "").strip() for text in rows.texts(name)] if rows.has(name) else [""] * len(rows)

    found: dict[str, list[PlannedMeasure]] = {}
    today = date.today().isoformat()
    for key, title, status, who, due in zip(*map(texts, ("district", "title", "status", "responsible", "due"))):
        known = due[:10]
        try:
            written = day(date.fromisoformat(known)) if known else ""
        except ValueError:
            written = due
        found.setdefault(key, []).append(
            PlannedMeasure(title or "–", status, who, written, bool(known) and known < today)
        )
    return found
