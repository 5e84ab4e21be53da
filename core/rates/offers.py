"""What can be chosen as an indicator: fields of a layer and the catalogue's entries, in groups, found by typing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..data.roles import is_beside
from ..data.search import fold
from ..messages import Message
from .catalogue import Indicator
from .known import count_fields, entry_of, is_rate_name, unit_and_title

RESULTS, OWN, COUNTS, TEXTS, NUMBERS = "results", "own", "counts", "texts", "numbers"
GROUP_TITLES = {
    RESULTS: Message("Results"),
    OWN: Message("Further rates and values"),
    COUNTS: Message("Counts of persons and cases"),
    TEXTS: Message("Names and keys"),
    NUMBERS: Message("Fields of numbers"),
}
"""Groups beside the fields of action, in their order."""

_NEVER = re.compile(r"^(?:fid|ogc_fid|objectid|geom|geometry|period|period_begin|period_end|z_.*|.*_status)$", re.I)
_RESULTS = re.compile(
    r"^(?:(?:status_|dynamics_)?(?:index|rank|class|sum)|index_(?:rank|class)|rank_(?:median|low|high)|class_stability|"
    r"entropy|divergence|simpson|(?:lq|gap|contribution|isolation)_.+)$"
)


class FieldSeen(NamedTuple):
    """A field of a layer: its name, its alias or name, and whether it holds numbers."""

    name: str
    title: str
    numeric: bool = True


@dataclass(frozen=True)
class Offer:
    """One line of what can be chosen.

    value: what is handed back, a field or a code; group: a field of action, or RESULTS, OWN, COUNTS
    kind: "rate", "count" or "result"; direction: 1 more is more need, -1 less need, 0 neither
    choosable: whether it can be chosen now; computable: whether the layer has the counts that it is made of; missing:
    what it lacks, in words; about: numerator and denominator in words, "" where they are not known
    """

    value: str
    title: str
    unit: str = ""
    direction: int = 0
    kind: str = "rate"
    group: str = OWN
    code: str = ""
    choosable: bool = True
    computable: bool = False
    missing: tuple[str, ...] = ()
    about: tuple[str, str] = ("", "")
    source: str = ""


class Group(NamedTuple):
    """A group as it is shown: places of its offers, how many of all its offers can be chosen, how many it has."""

    name: str
    places: list[int]
    choosable: int
    size: int


def field_offers(
    fields: Iterable[FieldSeen],
    catalogue: Sequence[Indicator],
    language: str,
    *,
    own: Sequence[Mapping] = (),
    directions: Mapping[str, int] | None = None,
    leave_out: Collection[str] = (),
) -> list[Offer]:
    """The fields of a layer that hold numbers, and the catalogue's entries that it does not have.

    own: indicators of the municipality's profile, which know more than the catalogue; directions: field → direction as
    the municipality sees it; leave_out: fields that hold keys
    """
    fields = list(fields)
    every = {one.name for one in fields}
    seen = [
        one
        for one in fields
        if one.numeric and one.name not in leave_out and not _NEVER.match(one.name) and not is_beside(one.name, every)
    ]
    names = {one.name.lower() for one in seen}
    columns = {entry.column.lower(): entry for entry in catalogue}
    described = {one["field"]: one for one in own if "field" in one}
    counted = count_fields(catalogue)
    found, held = [], set()
    for one in seen:
        entry = columns.get(one.name.lower())
        if entry is None and unit_and_title(one.title)[0]:
            entry = entry_of(one.name, one.title, catalogue)
        if entry is not None:
            held.add(entry.column)
        offer = _field_offer(one, entry, described.get(one.name, {}), counted, language)
        turned = (directions or {}).get(one.name, offer.direction)
        found.append(replace(offer, direction=turned))
    for entry in catalogue:
        if entry.column not in held:
            offer = _entry_offer(entry, lambda name: name.lower() in names, language)
            found.append(replace(offer, value=entry.column, choosable=False))
    return _told_apart(found)


def catalogue_offers(catalogue: Iterable[Indicator], has: Callable[[str], bool], language: str) -> list[Offer]:
    """The catalogue's entries by their code; those can be chosen whose fields are all there."""
    return [_entry_offer(entry, has, language) for entry in catalogue]


def group_offers(fields: Iterable[FieldSeen]) -> list[Offer]:
    """Fields that may name larger areas: texts first, numbers can be keys as well."""
    seen = [one for one in fields if not _NEVER.match(one.name)]
    return [Offer(one.name, one.title, group=NUMBERS if one.numeric else TEXTS) for one in seen]


def _told_apart(offers: list[Offer]) -> list[Offer]:
    """Offers of one title get the name of their field as well."""
    often = Counter((one.title, one.unit) for one in offers if one.choosable)
    return [
        replace(one, title=f"{one.title} – {one.value}") if one.choosable and often[one.title, one.unit] > 1 else one
        for one in offers
    ]


def _field_offer(one: FieldSeen, entry: Indicator | None, said: Mapping, counted: set[str], language: str) -> Offer:
    unit, title = unit_and_title(one.title)
    titles = said.get("title", {})
    title = titles.get(language) or titles.get("en") or title
    unit = said.get("unit") or unit
    if entry is not None:
        plain = entry.name(language) if one.title == one.name else title
        offer = _entry_offer(entry, lambda _: True, language)
        return replace(offer, value=one.name, title=plain, unit=unit or offer.unit, computable=False)
    direction = int(said.get("direction", 0))
    about = (str(said.get("numerator", "")), str(said.get("denominator", "")))
    source = str(said.get("source", ""))
    if _RESULTS.match(one.name):
        return Offer(one.name, title, unit, direction, "result", RESULTS)
    rate = bool(said) or (one.name.lower() not in counted and (unit or is_rate_name(one.name, one.title)))
    group = str(said.get("area") or (OWN if rate else COUNTS))
    kind = "rate" if rate else "count"
    return Offer(one.name, title, unit, direction, kind, group, about=about, source=source)


def _entry_offer(entry: Indicator, has: Callable[[str], bool], language: str) -> Offer:
    def words(column: str) -> str:
        return entry.text.get(f"{column}_{language}") or entry.text.get(f"{column}_en") or ""

    about = (words("numerator"), words("denominator"))
    above, below = entry.terms(has)
    missing = []
    if above is None:
        missing.append(about[0] or " | ".join(entry.numerator))
    if below is None and entry.denominator:
        missing.append(about[1] or " | ".join(entry.denominator))
    return Offer(
        entry.code,
        entry.name(language),
        words("unit"),
        entry.direction,
        "rate",
        words("field") or OWN,
        entry.code,
        choosable=not missing,
        computable=not missing,
        missing=tuple(missing),
        about=about,
        source=entry.text.get("typical_source", ""),
    )


def _by_name(title: str) -> str:
    """What titles are sorted by: “Age 3 to 5” before “Age 10 to 14”."""
    return re.sub(r"\d+", lambda found: found.group().zfill(8), fold(title)[1])


class Offers:
    """Offers made ready for searching; the order of groups and offers is that of a person who looks for what is there.

    titles: what the groups beside the fields of action are called in the user's language; first: the group that goes
    before all others
    """

    def __init__(self, offers: Sequence[Offer], titles: Mapping[str, str] | None = None, first: str = ""):
        self.offers = list(offers)
        self.titles = dict(titles or {})
        special = list(GROUP_TITLES)
        members: dict[str, list[int]] = {}
        for place, one in enumerate(self.offers):
            members.setdefault(one.group, []).append(place)
        for places in members.values():
            places.sort(key=lambda place: (not self.offers[place].choosable, _by_name(self.offers[place].title)))
        ready = {name: sum(self.offers[place].choosable for place in places) for name, places in members.items()}

        def order(name: str):
            known = name in special
            return (
                name != first,
                known,
                special.index(name) if known else -ready[name],
                fold(self.titles.get(name, name))[1],
            )

        self._members = {name: members[name] for name in sorted(members, key=order)}
        self._ready = ready
        self._texts = [self._text(one) for one in self.offers]

    def _text(self, one: Offer) -> str:
        group = self.titles.get(one.group, one.group)
        parts = (one.title, one.value, one.code, group, *one.about)
        return "\n".join("\n".join(fold(part)) for part in parts if part)

    def place_of(self, value: str) -> int | None:
        """The place of the offer with a value, whatever its case; None where there is none."""
        lower = value.lower()
        return next((place for place, one in enumerate(self.offers) if one.value.lower() == lower), None)

    def shown(
        self,
        query: str = "",
        *,
        there: bool = False,
        rates: bool = False,
        favourites: Collection[str] | None = None,
    ) -> list[Group]:
        """The groups with the offers that hold every word of a query, in one spelling or the other.

        there: only what can be chosen; rates: no counts; favourites: only these values
        """
        words = [fold(word) for word in query.split()]
        groups = []
        for name, places in self._members.items():
            if rates and name == COUNTS:
                continue
            kept = [place for place in places if self._fits(place, words, there, rates, favourites)]
            if kept:
                groups.append(Group(name, kept, self._ready[name], len(places)))
        return groups

    def _fits(self, place: int, words, there: bool, rates: bool, favourites: Collection[str] | None) -> bool:
        one, text = self.offers[place], self._texts[place]
        return (
            (not there or one.choosable)
            and (not rates or one.kind != "count")
            and (favourites is None or one.value in favourites)
            and all(first in text or second in text for first, second in words)
        )
