"""Words of titles and what they hint at, compared by their ends: Kreiskennziffer, Berichtszeitpunkt."""

from __future__ import annotations

import re

from .names import tidy

_NUMBER = re.compile(r"([a-z]{4,})nr(?![a-z])")
_WORD = re.compile(r"[a-z]+|\d+")

KEY = (
    "id", "key", "schluessel", "schl", "nummer", "nr", "num", "ags", "ars", "rs", "raumid", "kennziffer", "kennung", "code", "gkz", "kennzahl",
    "lor", "nuts", "district", "krs", "kuerzel", "kurzzeichen", "plr", "kz", "nummern",
)  # fmt: skip
PLACE = (
    "gebiet", "bezirk", "stadtteil", "ortsteil", "planungsraum", "sozialraum", "kreis", "gemeinde", "quartier", "viertel", "raum", "raumeinheit",
    "gebietseinheit", "gebietsname", "area", "place", "region", "stadt", "bezirksteil", "lebenswelt", "siedlung", "baublock", "ort", "stadtteile",
    "bezirke", "districts", "kommune", "kommunen", "ortschaft", "gemarkung", "bundesland", "land", "stadtbezirke", "ortsteile",
)  # fmt: skip
NAME = ("name", "bezeichnung", "gebietsname", "text", "label")
PERIOD = (
    "zeit", "jahr", "year", "stichtag", "datum", "date", "period", "periode", "zeitraum", "quartal", "monat", "month", "quarter", "stand",
    "zeitpunkt", "schuljahr", "zeitbezug", "time", "daten", "vom", "halbjahr", "jahre", "semester",
)  # fmt: skip
NOT_A_PERIOD = (
    "gueltig", "jahrgang", "baujahr", "geburtsjahr", "beginn", "ende", "geburtsdatum", "aenderung", "gruendung", "eingemeindung", "wirksam",
    "bestand", "zustand", "wohnzeit", "bauzeit", "arbeitszeit", "teilzeit", "vollzeit", "begin", "valid", "erstellt", "gruendungsjahr",
)  # fmt: skip
BIRTH_OR_BUILDING = ("jahrgang", "geburtsjahr", "baujahr", "baualter", "baualtersklasse", "bauperiode")
"""Years that are classes of people and houses, never when something was counted."""
PARTS_OF_YEAR = ("quartal", "quarter", "vierteljahr", "monat", "month", "halbjahr")
LEVEL = ("ebene", "gliederung", "level", "gebietstyp", "raumbezug", "gebietsart", "raumtyp", "regionaltyp")
INDICATOR = (
    "sachmerkmal", "indikator", "merkmal", "auspraegung", "indicator", "variable", "kategorie", "kennzahl", "merkmalsauspraegung", "statistik",
    "gruppe", "thema", "geschlecht", "nationalitaet", "category", "group", "indikatorname", "alter", "altersklasse", "klasse", "staatsangehoerigkeit",
)  # fmt: skip
VALUE = (
    "wert",
    "value",
    "anzahl",
    "werte",
    "count",
    "zahl",
    "messwert",
    "insgesamt",
    "daten",
    "ergebnis",
    "zahlen",
    "data",
)
INDICATOR_NAME = (
    "sachmerkmal",
    "indikator",
    "merkmal",
    "indicator",
    "variable",
    "kennzahl",
    "indikatorname",
    "statistik",
    "thema",
    "label",
)
COUNT = (
    "einwohner", "haushalte", "personen", "anzahl", "bevoelkerung", "wohnungen", "beschaeftigte", "arbeitslose", "kinder", "empfaenger", "auslaender",
    "frauen", "maenner", "gesamt", "insgesamt", "faelle", "schueler", "wohnberechtigte", "zahl", "inhabitants", "population", "people", "households",
    "bedarfsgemeinschaften", "einwohnerinnen", "geburten", "sterbefaelle",
)  # fmt: skip
RATE = (
    "quote", "anteil", "prozent", "rate", "dichte", "ziffer", "quotient", "index", "durchschnitt", "je", "pro", "share", "score", "ha", "km2", "qkm",
    "anteile", "groesse", "grad", "flaeche", "erwartung",
)  # fmt: skip
CODE_TITLES = {
    "bez", "pgr", "bzr", "plr", "stadtraum", "bez_id", "bezirk", "bzr_id", "pgr_id", "land", "kreis_nr", "lor", "bezirk_nr", "gemeinde_nr", "sb_nr",
    "plz", "postleitzahl", "vorwahl", "st_nr", "ot_nr", "ortsteil_nr", "stadtteil_nr", "bezirksnummer",
}  # fmt: skip
"""Titles of codes that are parts of a key or name a larger area."""
RECORD_TITLES = {
    "fid",
    "ogc_fid",
    "objectid",
    "gid",
    "oid",
    "rowid",
    "uuid",
    "lfd_nr",
    "lfd",
    "laufende_nummer",
    "lfdnr",
    "recordid",
    "record_id",
}
_SHORT = 4


def of(title: str) -> tuple[str, ...]:
    """The words of a title, lower-case ascii; “Bezirksnr.” are two."""
    return tuple(_WORD.findall(_NUMBER.sub(r"\1_nr", tidy(title))))


def hints(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether a word ends like one of those wanted; short ones must be the whole word."""
    return any(word == end or (len(end) > _SHORT - 1 and word.endswith(end)) for word in words for end in wanted)


def is_value_title(title: str) -> bool:
    """Whether a title says no more than "value"."""
    return bool(set(of(title)) & set(VALUE))
