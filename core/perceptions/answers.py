"""Answers of a survey become notes: exports of KoboToolbox and LimeSurvey, one row an answer.

What is not asked for here is left out, so that names, addresses and numbers of computers never get into the notes.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..messages import Message, SozialraumError
from ..tables.findings import quoted
from .vocabulary import LISTS

NAMES: dict[str, tuple[str, ...]] = {
    "uuid": ("uuid", "_uuid", "meta_instanceid", "instanceid"),
    "district": ("district", "sozialraum", "stadtteil", "quartier", "ortsteil", "gebiet", "wohngebiet"),
    "date": ("date", "datum", "submitdate", "_submission_time", "submission_time", "end", "today", "datestamp"),
    "actor_type": ("actor_type", "actor", "akteur", "akteursgruppe", "wer_spricht", "rolle"),
    "author_code": ("author_code", "code", "kuerzel", "ihr_code"),
    "target_group": ("target_group", "zielgruppe", "gruppe"),
    "field_of_action": ("field_of_action", "handlungsfeld", "thema", "bereich"),
    "assessment": ("assessment", "bewertung", "einschaetzung", "wie_ist_es_hier"),
    "q1_matches": ("q1_matches", "q1", "deckung", "passt"),
    "q2_groups": ("q2_groups", "q2", "wer_braucht_etwas"),
    "q3_exists": ("q3_exists", "q3", "was_gibt_es"),
    "q4_missing": ("q4_missing", "q4", "was_fehlt"),
    "q5_contributes": ("q5_contributes", "q5", "wer_kann_was", "beitrag"),
    "text": ("text", "anmerkung", "bemerkung", "kommentar", "note", "comment"),
    "saw_report": ("saw_report", "bericht_bekannt"),
    "public": ("public", "oeffentlich"),
    "period": ("period", "zeitraum", "jahr", "year"),
    "latitude": ("latitude", "breite", "_latitude", "lat"),
    "longitude": ("longitude", "laenge", "_longitude", "lon"),
    "point": ("point", "geopoint", "location", "standort", "ort"),
}
"""Fields of the notes, and where their answers stand, and what columns are usually called that hold them."""

_ASSESSMENTS = {
    "sehr_schlecht": -2,
    "very_bad": -2,
    "eher_schlecht": -1,
    "schlecht": -1,
    "rather_bad": -1,
    "bad": -1,
    "teils_teils": 0,
    "weder_noch": 0,
    "weder_gut_noch_schlecht": 0,
    "mittel": 0,
    "neutral": 0,
    "neither_good_nor_bad": 0,
    "eher_gut": 1,
    "gut": 1,
    "rather_good": 1,
    "good": 1,
    "sehr_gut": 2,
    "very_good": 2,
}
_YES = {"yes", "ja", "true", "1", "y", "j", "wahr"}
_MATCHES = {"ja": "yes", "teilweise": "partly", "teils": "partly", "nein": "no", "weiss_nicht": "cannot_say"}
_MATCHES |= {"keine_angabe": "cannot_say", "kann_ich_nicht_sagen": "cannot_say"}
_CHOICES = {"actor_type": "code_actors", "target_group": "code_groups", "field_of_action": "code_fields"}
SCALES = ("minus_two_to_two", "five_is_best", "five_is_worst")
"""How numbers of the assessment are meant; words need no scale."""
_MOST_NAMED = 6
_PAIR = re.compile(r"^\s*(-?\d+(?:\.\d+)?)[\s,;]+(-?\d+(?:\.\d+)?)")


@dataclass
class Notes:
    """rows: one dictionary a note, by the names of the fields of `perceptions`, without what was not answered;
    points: longitude and latitude of each or None; remarks: what a person should know."""

    rows: list[dict] = field(default_factory=list)
    points: list[tuple[float, float] | None] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)


def read_answers(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    assigned: Mapping[str, str],
    districts: Mapping[str, str],
    words: Mapping[str, Mapping[str, str]],
    scale: str = "minus_two_to_two",
) -> Notes:
    """Notes from the rows of a survey's export.

    assigned: field → title of a column, where the usual names do not fit; districts: key or name → key; words: list of
    codes → words in the user's language → code; scale: one of SCALES
    Raises SozialraumError where no column holds an assessment, or none of its answers is understood.
    """
    columns = _columns(header, assigned)
    if "assessment" not in columns:
        raise SozialraumError(
            "No column holds the assessment. Name one, for example “assessment = Question 3” (ASSIGNED). There are: {titles}.",
            titles=", ".join(title for title in header if title),
        )
    reader = _Reader(columns, {_plain(name): key for name, key in districts.items()}, words, scale)
    seen: Counter[str] = Counter()
    notes = Notes()
    for row in rows:
        cells = {name: row[place].strip() for name, place in columns.items() if place < len(row)}
        if not any(cells.values()):
            continue
        content = "\x1f".join(row)
        seen[content] += 1
        note, point = reader.note(cells)
        note["uuid"] = _identifier(cells.get("uuid", ""), f"{content}\x1f{seen[content]}")
        code = cells.get("author_code", "")
        # a code of the survey may be traceable there; nobody needs it but to count each person once
        note["author_code"] = _digest(_plain(code) or note["uuid"])[:8]
        notes.rows.append(note)
        notes.points.append(point)
    if scale == SCALES[0] and any(re.fullmatch(r"[345]", text) for text in reader.strange.get("assessment", ())):
        raise SozialraumError(
            "The assessment holds numbers above 2. Choose how numbers from 1 to 5 are meant: is 5 the best or the worst (SCALE)?"
        )
    if notes.rows and not any("assessment" in note for note in notes.rows):
        raise SozialraumError(
            "No assessment is understood, such as “{answer}”. Export the answers as words or as numbers from −2 to 2, or choose how "
            "numbers from 1 to 5 are meant (SCALE).",
            answer=next(iter(reader.strange.get("assessment", {"": 1})), ""),
        )
    left = [title for place, title in enumerate(header) if place not in columns.values() and title.strip()]
    notes.remarks = reader.remarks() + _left_out(left)
    return notes


class _Reader:
    """Turns the cells of one answer into a note, and remembers what it did not understand."""

    def __init__(self, columns, districts, words, scale):
        self.columns, self.districts, self.scale = columns, districts, scale
        self.words = {
            name: {_plain(word): code for word, code in one.items()} | {_plain(code): code for code in LISTS[name]}
            for name, one in words.items()
        }
        self.strange: dict[str, Counter] = {}

    def note(self, cells: Mapping[str, str]) -> tuple[dict, tuple[float, float] | None]:
        note: dict = {}
        for name in ("q2_groups", "q3_exists", "q4_missing", "q5_contributes", "text", "period"):
            if cells.get(name):
                note[name] = cells[name]
        for name, read in (("district", self._district), ("date", _day), ("assessment", self._assessment)):
            self._take(note, name, cells.get(name, ""), read)
        for name, choices in _CHOICES.items():
            self._take(note, name, cells.get(name, ""), lambda text, choices=choices: self._choice(choices, text))
        matches = {**self.words.get("code_matches", {}), **_MATCHES}
        self._take(note, "q1_matches", cells.get("q1_matches", ""), lambda text: matches.get(_plain(text)))
        for name in ("saw_report", "public"):
            if cells.get(name):
                note[name] = _plain(cells[name]) in _YES
        if "period" not in note and "date" in note:
            note["period"] = str(note["date"].year)
        return note, _point(cells)

    def _take(self, note: dict, name: str, text: str, read):
        if not text:
            return
        value = read(text)
        if value is None:
            self.strange.setdefault(name, Counter())[text] += 1
        else:
            note[name] = value

    def _district(self, text: str) -> str | None:
        return self.districts.get(_plain(text))

    def _choice(self, choices: str, text: str) -> str | None:
        known = self.words.get(choices, {})
        return known.get(_plain(text)) or next(
            (known[part] for part in map(_plain, text.split()) if part in known), None
        )

    def _assessment(self, text: str) -> int | None:
        plain = _plain(text)
        if plain in _ASSESSMENTS:
            return _ASSESSMENTS[plain]
        number = re.fullmatch(r"([+-]?\d)(?:[.,]0+)?", text.strip().replace("−", "-").replace("–", "-"))
        if number is None:
            return None
        value = int(number[1])
        if self.scale != "minus_two_to_two":
            if not 1 <= value <= 5:
                return None
            value = value - 3 if self.scale == "five_is_best" else 3 - value
        return value if -2 <= value <= 2 else None

    def remarks(self) -> list[Message]:
        """What was not understood, field by field."""
        said = []
        for name, texts in self.strange.items():
            shown = quoted(text[:40] for text, _ in texts.most_common(_MOST_NAMED))
            said.append(
                Message(
                    "{n} {n:answer|answers} for “{field}” {n:is|are} not understood and {n:was|were} left empty: {answers}.",
                    n=sum(texts.values()),
                    field=name,
                    answers=shown,
                )
            )
        return said


def _columns(header: Sequence[str], assigned: Mapping[str, str]) -> dict[str, int]:
    """Field → position of its column: as assigned, else by its usual names."""
    found: dict[str, int] = {}
    titles = [str(title).strip() for title in header]
    for name, title in assigned.items():
        if name not in NAMES:
            raise SozialraumError(
                "“{field}” is no field of the notes (ASSIGNED). There are: {fields}.",
                field=name,
                fields=", ".join(NAMES),
            )
        if title.strip() not in titles:
            raise SozialraumError(
                "There is no column “{title}” (ASSIGNED). There are: {titles}.", title=title, titles=", ".join(titles)
            )
        found[name] = titles.index(title.strip())
    called = [_called(title) for title in titles]
    taken = set(found.values())
    for name, usual in NAMES.items():
        if name in found:
            continue
        place = next((at for one in usual for at, names in enumerate(called) if one in names and at not in taken), None)
        if place is None and name in ("latitude", "longitude"):  # KoboToolbox: _location_latitude
            place = next((at for at, title in enumerate(titles) if title.lower().endswith(f"_{name}")), None)
        if place is not None:
            found[name] = place
            taken.add(place)
    return found


def _called(title: str) -> set[str]:
    """What a column may be called: its title, what stands behind the groups of KoboToolbox, the code of LimeSurvey."""
    last = title.rsplit("/", 1)[-1]
    code = re.split(r"[.:]\s|\[", last, maxsplit=1)[0]
    return {_plain(title), _plain(last), _plain(code), last.strip().lower()}


def _plain(text: str) -> str:
    """A text as names are written: lower case, no umlauts, one line between words; "−1" and "1" stay apart."""
    text = text.strip().lower().replace("−", "-")
    for old, new in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(old, new)
    sign = "-" if re.fullmatch(r"-\d.*", text) else ""
    return sign + re.sub(r"[^a-z0-9]+", "_", text).strip("_")


def _day(text: str) -> date | None:
    for pattern, order in ((r"(\d{4})-(\d{1,2})-(\d{1,2})", (1, 2, 3)), (r"(\d{1,2})\.(\d{1,2})\.(\d{4})", (3, 2, 1))):
        hit = re.match(pattern, text)
        if hit:
            try:
                return date(*(int(hit[place]) for place in order))
            except ValueError:
                return None
    return None


def _point(cells: Mapping[str, str]) -> tuple[float, float] | None:
    """Longitude and latitude; KoboToolbox writes “latitude longitude height accuracy”, LimeSurvey “latitude;longitude”."""
    text = f"{cells.get('latitude', '')} {cells.get('longitude', '')}".strip() or cells.get("point", "")
    hit = _PAIR.match(text)
    if hit is None:
        return None
    latitude, longitude = float(hit[1]), float(hit[2])
    return (longitude, latitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _identifier(given: str, content: str) -> str:
    """That of the survey, else one made of the row, so that a row read again is known."""
    given = given.replace("uuid:", "").strip()
    return given or _digest(content)[:32]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _left_out(titles: list[str]) -> list[Message]:
    if not titles:
        return []
    return [
        Message(
            "{n} {n:column was|columns were} left out, for {n:it is|they are} no part of the notes: {titles}.",
            n=len(titles),
            titles=", ".join(titles[:12]) + (", …" if len(titles) > 12 else ""),
        )
    ]
