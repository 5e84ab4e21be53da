"""What people see beside the index: notes become voices, voices a word for each district; no text and no point goes out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from ...core.data.roles import NAME_NAMES, usual_field
from ...core.messages import Message, SozialraumError
from ...core.perceptions.agreement import AGREEMENTS, Overall, agreement, index_side, overall
from ...core.perceptions.vocabulary import LISTS
from ...core.perceptions.voices import HINT, STATEMENT, Voices, voices
from ...core.periods import in_order, read_period
from ...i18n import number, period_text, sentence, tr
from ..io.html import Report
from ..io.layers import Column, Rows
from ..io.panels import read_cells
from ..maps.symbols import categorised
from ..statistics.periods import asked_period, rows_of_one_period
from .offers import ReachingOffers, WhiteSpots, code_words

_MOST_NAMED = 8
_MOST_LINES = 400
_FEW = 3
"""Below so many authors a number in a table of who has spoken is not told."""

COLOURS = {
    "agree": "#009e73",
    "statistically_worse": "#56b4e9",
    "perceived_worse": "#d55e00",
    "mixed": "#cc79a7",
    "few": "#f0e442",
    "no_voice": "#e8e8e8",
}


def agreement_words() -> dict[str, str]:
    """What the words of agreement mean to people."""
    return {
        "agree": tr("voices and index agree"),
        "statistically_worse": tr("the index is worse than what people see"),
        "perceived_worse": tr("people see it worse than the index"),
        "mixed": tr("voices go apart"),
        "few": tr("few voices: first hints"),
        "no_voice": tr("no voice yet"),
    }


def agreement_style(layer):
    """Districts by agreement."""
    words = agreement_words()
    layer.setRenderer(categorised("agreement", [(name, words[name], COLOURS[name]) for name in AGREEMENTS]))


@dataclass
class NoteTable:
    """The notes that count: all (notes,); who is "" where there is no code."""

    district: np.ndarray
    author: list[str]
    assessment: np.ndarray
    actor: list[str]
    group: list[str]
    action: list[str]
    saw_report: int
    period: str


@dataclass
class Comparison:
    """One run: the districts of one period, what was said, and what it comes to."""

    rows: Rows
    keys: list[str]
    names: list[str]
    index: np.ndarray
    side: np.ndarray
    notes: NoteTable
    heard: Voices
    words: np.ndarray
    whole: Overall
    spots: WhiteSpots | None
    warnings: list[Message] = field(default_factory=list)

    @staticmethod
    def of(request) -> Comparison:
        """Read and compare; SozialraumError names what is missing."""
        rows = rows_of_one_period(request)
        keys = [(text or "").strip() for text in rows.texts(request.key_field())]
        name_field = usual_field(NAME_NAMES, rows.field_names())
        names = [text or key for text, key in zip(rows.texts(name_field), keys)] if name_field else keys
        index, _ = read_cells(rows, (request.field("INDEX_FIELD") or "index"))
        warnings: list[Message] = []
        if not np.isfinite(index).any():
            raise SozialraumError(
                "“{field}” has no number that may be used. Choose the field with the index (INDEX_FIELD).",
                field=rows.alias(request.field("INDEX_FIELD") or "index"),
            )
        periods = [text or "" for text in rows.texts(request.period_field(rows))] if request.period_field(rows) else []
        period = periods[0] if periods else ""
        notes = _notes(request, keys, period, warnings)
        heard = voices(notes.district, notes.author, notes.assessment, len(keys))
        request.progress(40)
        request.stop()
        side = index_side(index)
        spots = None
        if request.given("OFFERS"):
            spots = ReachingOffers.of(request, keys, period, warnings).spots(request, rows, keys, names, index, notes)
        elif request.wants("WHITE_SPOTS"):
            raise SozialraumError("White spots need the offers. Choose their table (OFFERS).")
        request.progress(80)
        request.stop()
        return Comparison(
            rows,
            keys,
            names,
            index,
            side,
            notes,
            heard,
            agreement(side, heard),
            overall(index, side, heard),
            spots,
            warnings,
        )

    def columns(self) -> list[Column]:
        """What goes onto the map: words and numbers of districts, nothing of single notes."""
        heard = self.heard
        standing = np.where(heard.authors >= STATEMENT, 2, (heard.authors >= HINT).astype(int))
        made = [
            Column("agreement", "text", list(self.words), tr("Voices beside the index")),
            Column("authors", "integer", heard.authors, tr("Number of people who spoke")),
            Column("assessment", "real", heard.assessment, tr("Mean assessment (−2 very bad to 2 very good)")),
            Column(
                "share_negative",
                "real",
                heard.share_negative,
                tr("Share of the negative among those who lean (0 to 1)"),
            ),
            Column("share_negative_low", "real", heard.share_low, tr("Share of the negative, lower bound (90 %)")),
            Column("share_negative_high", "real", heard.share_high, tr("Share of the negative, upper bound (90 %)")),
            Column(
                "voice_strength",
                "text",
                [("none", "hint", "statement")[place] for place in standing],
                tr("What the voices allow to say"),
            ),
        ]
        if self.spots is not None:
            offers, white = self.spots.by_district()
            made.append(Column("offers", "integer", offers, tr("Offers that reach the district")))
            made.append(
                Column("white_spots", "integer", white, tr("White spots: need is high, nothing or little reaches"))
            )
        return made

    def findings(self) -> list[Message]:
        """What it says of the city."""
        counts = Counter(self.words.tolist())
        said = []
        for name, told in (
            ("perceived_worse", Message("People see it worse than the index says")),
            ("statistically_worse", Message("The index is worse than what people see")),
            ("agree", Message("Voices and index agree")),
            ("mixed", Message("Voices go apart")),
        ):
            if counts[name]:
                said.append(Message("{what}: {names}.", what=told, names=self._named(self.words == name)))
        spoken = int((self.heard.authors > 0).sum())
        said.append(
            Message(
                "People have spoken in {n} of {all} districts, enough for a statement ({least} people or more) in {enough}.",
                n=spoken,
                all=len(self.keys),
                least=STATEMENT,
                enough=int((self.heard.authors >= STATEMENT).sum()),
            )
        )
        if counts["no_voice"]:
            said.append(Message("Nobody has spoken yet in {names}.", names=self._named(self.words == "no_voice")))
        if np.isfinite(self.whole.spearman):
            said.append(
                Message(
                    "Over {n} districts, what people see and the index go together with a rank correlation of {r} (1: the same order).",
                    n=self.whole.spearman_n,
                    r=number(self.whole.spearman, 2),
                )
            )
        if np.isfinite(self.whole.kappa):
            said.append(
                Message(
                    "In {n} districts with enough voices the agreement beyond chance is {kappa} (weighted kappa, 1: all agree).",
                    n=self.whole.kappa_n,
                    kappa=number(self.whole.kappa, 2),
                )
            )
        if self.notes.saw_report >= _FEW:
            said.append(
                Message(
                    "{n} notes are of people who knew the report before; agreement is then no proof.",
                    n=self.notes.saw_report,
                )
            )
        return said + (self.spots.findings() if self.spots is not None else [])

    def report(self) -> Report:
        """The page."""
        page = Report(tr("Perceptions beside the index"))
        page.attend(self.warnings)
        page.found(self.findings())
        page.heading(tr("Districts"))
        page.table(self._header(), [self._line(place) for place in range(min(len(self.keys), _MOST_LINES))], digits=2)
        page.heading(tr("Who has spoken, and who has not"))
        page.table(*self._spoken())
        missing = self._missing()
        if missing:
            page.say(Message("Nobody has spoken of these: {actors}.", actors=missing))
        page.heading(tr("How it was computed"))
        page.items(self._method())
        if self.spots is not None:
            page.heading(tr("White spots"))
            page.say(self.spots.method())
            page.table(*self.spots.table(_MOST_LINES), digits=1)
        return page

    def _named(self, chosen: np.ndarray) -> str:
        found = sorted(self.names[place] for place in np.flatnonzero(chosen).tolist())
        return ", ".join(found[:_MOST_NAMED]) + (" …" if len(found) > _MOST_NAMED else "")

    @staticmethod
    def _header() -> list[str]:
        return [
            tr("District"),
            tr("Index"),
            tr("People who spoke"),
            tr("Mean assessment"),
            tr("Negative (%)"),
            tr("From"),
            tr("To"),
            tr("Voices beside the index"),
        ]

    def _line(self, place: int) -> list:
        heard = self.heard
        few = heard.authors[place] < HINT
        return [
            self.names[place],
            float(self.index[place]),
            int(heard.authors[place]),
            None if few else float(heard.assessment[place]),
            *(
                None if few else float(100 * one[place])
                for one in (heard.share_negative, heard.share_low, heard.share_high)
            ),
            agreement_words().get(self.words[place], "–"),
        ]

    def _spoken(self) -> tuple[list[str], list[list]]:
        """Authors by what they are and for whom they speak; small numbers are not told."""
        pairs: dict[tuple[str, str], set] = {}
        for place, (author, actor, group) in enumerate(zip(self.notes.author, self.notes.actor, self.notes.group)):
            who = author or f"\0{self.notes.district[place]}"
            pairs.setdefault((actor, group), set()).add(who)
        actors = [
            one for one in (*LISTS["code_actors"], *{actor for actor, _ in pairs}) if any(one == a for a, _ in pairs)
        ]
        groups = [
            one for one in (*LISTS["code_groups"], *{group for _, group in pairs}) if any(one == g for _, g in pairs)
        ]
        actors, groups = list(dict.fromkeys(actors)), list(dict.fromkeys(groups))
        header = [tr("Who speaks"), *(code_words("code_groups", one) for one in groups)]
        lines = [
            [code_words("code_actors", actor), *(_told(len(pairs.get((actor, group), ()))) for group in groups)]
            for actor in actors
        ]
        return header, lines

    def _missing(self) -> str:
        there = set(self.notes.actor)
        return ", ".join(
            sentence(words) for code, words in LISTS["code_actors"].items() if code not in there and code != "other"
        )

    def _method(self) -> list[Message]:
        return [
            Message("Notes of the period {period}; each person has one voice in each district, the mean of all own notes there.",
                    period=period_text(self.notes.period) if self.notes.period else "–"),
            Message("Below {few} people nothing is told of a district; from {few} on a first hint, from {enough} on a statement.",
                    few=HINT, enough=STATEMENT),
            Message(
                "Voices have a direction where the sign test says that chance alone would be as one-sided in one of ten cases at most "
                "(exact, two-sided; Dixon & Mood 1946). The index is worse or better where it lies more than half a standard deviation from "
                "the mean of the districts."
            ),
            Message("The range of the negative is Wilson’s interval (90 %): who spoke is a sample of those who could have."),
        ]  # fmt: skip


def _told(count: int) -> str:
    if not count:
        return "–"
    return str(count) if count >= _FEW else tr("fewer than {n}").format(n=_FEW)


def _notes(request, keys: list[str], period: str, warnings: list[Message]) -> NoteTable:
    rows = request.rows("PERCEPTIONS", geometry=False)
    for name in ("district", "assessment"):
        if not rows.has(name):
            raise SozialraumError(
                "“{layer}” has no field “{field}”. Choose the table “perceptions” that “Collect perceptions” has made (PERCEPTIONS).",
                layer=rows.name,
                field=name,
            )
    texts = {
        name: _texts(rows, name)
        for name in ("district", "author_code", "actor_type", "target_group", "field_of_action")
    }
    used, chosen = _of_period(request, rows, period, warnings)
    today = date.today().isoformat()
    expired = np.array([len(text) > 0 and text[:10] < today for text in _texts(rows, "delete_after")], dtype=bool)
    if (expired & used).any():
        warnings.append(
            Message(
                "{n} notes are past the day on which they were to be deleted and were left out. Delete them with “Collect perceptions”.",
                n=int((expired & used).sum()),
            )
        )
    place = {key: at for at, key in enumerate(keys)}
    district = np.array([place.get(text.strip(), -1) for text in texts["district"]], dtype=np.int64)
    lost = used & ~expired & (district < 0)
    if lost.any():
        warnings.append(Message("{n} notes belong to no district of the layer and were left out.", n=int(lost.sum())))
    values, _ = read_cells(rows, "assessment")
    with np.errstate(invalid="ignore"):
        strange = np.isfinite(values) & ((values < -2) | (values > 2))
    if strange.any():
        warnings.append(
            Message("{n} assessments lie outside −2 to 2 and were left out.", n=int((strange & used).sum()))
        )
        values = np.where(strange, np.nan, values)
    keep = np.flatnonzero(used & ~expired & (district >= 0)).tolist()
    nameless = sum(not texts["author_code"][one].strip() for one in keep)
    if nameless:
        warnings.append(
            Message(
                "{n} notes have no code of their author; those of a district count as one voice together, for nobody knows how many "
                "people they are.",
                n=nameless,
            )
        )
    saw = _texts(rows, "saw_report")
    return NoteTable(
        district[keep],
        [texts["author_code"][one].strip() for one in keep],
        values[keep],
        [texts["actor_type"][one] for one in keep],
        [texts["target_group"][one] for one in keep],
        [texts["field_of_action"][one] for one in keep],
        sum(saw[one].lower() in ("true", "1") for one in keep),
        chosen,
    )


def _of_period(request, rows: Rows, period: str, warnings: list[Message]) -> tuple[np.ndarray, str]:
    """Which notes are of the period, (notes,) bool, and which it is: as asked, else that of the index, else the newest."""
    own = _texts(rows, "period")
    days = _texts(rows, "date")
    periods = [read_period(text) or text or day[:4] for text, day in zip(own, days)]
    known = in_order(dict.fromkeys(one for one in periods if one))
    if not known:
        return np.ones(len(rows), dtype=bool), ""
    wanted = request.text("PERCEPTION_PERIOD") if request.has("PERCEPTION_PERIOD") else ""
    index_period = read_period(period) or period
    chosen = asked_period(wanted, known) if wanted else index_period if index_period in known else known[-1]
    used = np.array([one == chosen for one in periods], dtype=bool)
    if index_period and chosen != index_period:
        warnings.append(
            Message(
                "The index is of {index}, the notes are of {notes}.",
                index=period_text(index_period),
                notes=period_text(chosen),
            )
        )
    if not used.all():
        warnings.append(
            Message(
                "{n} notes of other periods were left out ({periods}).",
                n=int((~used).sum()),
                periods=", ".join(period_text(one) for one in known if one != chosen) or "–",
            )
        )
    return used, chosen


def _texts(rows: Rows, name: str) -> list[str]:
    return [text or "" for text in rows.texts(name)] if rows.has(name) else [""] * len(rows)
