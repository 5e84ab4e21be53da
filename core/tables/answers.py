"""What is said of key and period: the answer and its margin over the best other one, or why there is none."""

from __future__ import annotations

from ..messages import Message, SozialraumError
from . import weights, words
from .findings import CERTAIN, DOUBTFUL, Finding, quoted
from .interpret import Interpretation, Search
from .numbers import looks_like_value
from .profile import Profile, distinct, together
from .roles import Roles


def no_numbers(columns: list[Profile]) -> SozialraumError:
    """The refusal of a table of keys, names and classes."""
    return SozialraumError(
        "The table holds keys, names or classes ({titles}), but no numbers: it is a list of keys, no statistics. “Join statistics to districts” takes "
        "it as bridge table. If one of its columns holds numbers, name it in “Value column”.",
        titles=quoted(c.title or str(c.position + 1) for c in columns[:6] if c.count),
    )


def no_districts(columns: list[Profile], ranked: list[Interpretation]) -> SozialraumError:
    """The refusal of a table without districts, with the likeliest way out."""
    spoilt = next((c for c in columns if c.spoilt_key or len(c.spoilt) > 1), None)
    if spoilt is not None:
        return SozialraumError(
            "Column “{title}” holds keys that a spreadsheet has spoilt (“{text}”): their digits are lost. Take the table from "
            "the office again, or let the spreadsheet treat this column as text before the file is opened.",
            title=spoilt.title or str(spoilt.position + 1),
            text=spoilt.spoilt[0],
        )
    sideways = [c.title for c in columns if c.is_number and c.title and not c.hints(words.COUNT + words.RATE)]
    rival = next((one for one in ranked if one.key), None)
    if len(sideways) >= 5 and len(sideways) >= 0.8 * sum(c.is_number for c in columns):
        return SozialraumError(
            "No column with the key or the names of the districts was found. If the districts stand side by side as columns "
            "(“{first}”, “{second}” …), choose the layout “Districts as columns”. Otherwise name the column in “Key column”.",
            first=sideways[0],
            second=sideways[1],
        )
    best = columns[rival.key[0]].title or str(rival.key[0] + 1) if rival is not None else ""
    return SozialraumError(
        "No column with the key of the districts was found: the table seems to be about one place only, or about classes. "
        "If it has districts, name their column in “Key column” (the likeliest is “{title}”).",
        title=best or "–",
    )


def told(search: Search, ranked: list[Interpretation], roles: Roles) -> list[Finding]:
    """What is said of key, name and period, each with its margin over the best other answer."""
    columns, options = search.columns, search.options
    findings = []
    if roles.period is not None:
        findings.append(_period_finding(search, ranked))
    titles = " + ".join(columns[c].title or str(c + 1) for c in roles.key)
    if options.key_column:
        reason = Message("District key in column “{title}”, as given.", title=titles)
        findings.append(Finding("key", roles.key, reason))
    else:
        findings.append(_key_finding(search, ranked, titles))
    findings += [_spoilt_finding(c) for c in columns if c.spoilt and (c.spoilt_key or c.position in roles.key)]
    findings += [_half_numbers(columns[c]) for c in roles.texts if columns[c].half_numbers]
    if roles.name is not None:
        reason = Message("Column “{title}” holds the names of the districts.", title=columns[roles.name].title)
        findings.append(Finding("key", roles.name, reason))
    return findings


def _key_finding(search: Search, ranked: list[Interpretation], titles: str) -> Finding:
    best, columns = ranked[0], search.columns
    rival = other_key(columns, best, ranked[1:])
    margin = best.score - rival.score if rival is not None else CERTAIN
    if rival is not None and not rival.key:
        margin += weights.KEY_OVER_NONE  # a table about one place is rare
    if rival is not None and margin < weights.WARNED_BELOW:
        other = " + ".join(columns[c].title or str(c + 1) for c in rival.key)
        if other:
            reason = Message(
                "District key in column “{title}”; “{other}” is possible, too. Name it in “Key column” if that is right.",
                title=titles,
                other=other,
            )
        else:
            reason = Message(
                "District key in column “{title}”, for want of a better one: check that these are districts.",
                title=titles,
            )
        return Finding(
            "key",
            list(best.key),
            reason,
            margin=margin,
            about=(("row_lost", "row_added", "keys_merged"), (titles, other)),
        )
    if len(best.key) > 1:
        reason = Message(
            "District key in several columns: “{title}”. Only together they tell the rows apart.", title=titles
        )
    else:
        column = columns[best.key[0]]
        reason = Message(
            "District key in column “{title}”: {n} different {n:entry|entries} in {rows} {rows:row|rows}.",
            title=titles,
            n=column.distinct,
            rows=column.count,
        )
    return Finding("key", list(best.key), reason, margin=margin)


def _half_numbers(column: Profile) -> Finding:
    strange = next((text for text in column.texts if not looks_like_value(text)), column.texts[0])
    reason = Message(
        "Column “{title}” holds numbers beside texts that are none, for example “{text}”: it was kept as text and is no indicator. "
        "“Own signs” say what such texts mean.",
        title=column.title or str(column.position + 1),
        text=strange,
    )
    return Finding("numbers", column.position, reason, margin=DOUBTFUL, about=(("indicator_lost",), (column.title,)))


def _spoilt_finding(column: Profile) -> Finding:
    reason = Message(
        "Keys in column “{title}” were spoilt by a spreadsheet (“{text}”): their digits are lost. Take the table from the office "
        "again; without these keys, districts of one name cannot be told apart.",
        title=column.title or str(column.position + 1),
        text=column.spoilt[0],
    )
    about = (("row_lost", "row_added", "keys_merged"), (column.title, *column.spoilt[:50]))
    return Finding("key", column.position, reason, margin=DOUBTFUL, about=about)


def other_key(columns: list[Profile], best: Interpretation, others: list[Interpretation]) -> Interpretation | None:
    """The best interpretation whose key cuts the rows into other districts, None without any."""
    return next((one for one in others if _cuts_otherwise(columns, best, one)), None)


def other_period(best: Interpretation, others: list[Interpretation]) -> Interpretation | None:
    """The best interpretation with the same key and another period, None without any."""
    return next((one for one in others if one.key == best.key and one.period != best.period), None)


def _cuts_otherwise(columns: list[Profile], best: Interpretation, other: Interpretation) -> bool:
    if set(other.key) == set(best.key):
        return False
    if not other.key:
        return True
    one, two = (together([columns[c].codes for c in key]) for key in (best.key, other.key))
    pairs, most = distinct(one, two), max(distinct(one), distinct(two))
    return pairs > 1.02 * most + 1


def _period_finding(search: Search, ranked: list[Interpretation]) -> Finding:
    best = ranked[0]
    title = search.columns[best.period].title or str(best.period + 1)
    rival = other_period(best, ranked[1:])
    margin = best.score - rival.score if rival is not None else CERTAIN
    if margin < weights.WARNED_BELOW and search.columns[best.period].distinct > 1:
        reason = Message(
            "Column “{title}” holds the period; it may be only a date of the district. “Period column” changes it.",
            title=title,
        )
        return Finding(
            "period",
            best.period,
            reason,
            margin=margin,
            about=(("period_changed",), tuple(search.columns[best.period].texts[:40])),
        )
    return Finding("period", best.period, Message("Column “{title}” holds the period.", title=title))
