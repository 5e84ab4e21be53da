"""Indicators of several tables under names of their own: prefixes by subject, renaming and leaving out."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from ..data.panel import Panel
from ..messages import Message, SozialraumError
from ..periods import read_period
from .findings import DOUBTFUL, Finding, quoted
from .names import tidy, unique_names
from .options import Options

_OTHER_SUBJECT = 0.01
"""A larger share of different cells under equal titles says that two tables are about different things."""
_NO_REVISION, _MOSTLY, _FEWEST = 0.1, 0.8, 10
"""No revision changes more than 80 % of at least ten cells by more than a tenth."""


def entries(text: str) -> list[tuple[str, str, str]]:
    """The parts of a list such as “file: old = new; old = new”: (file, left, right), "" where a part is missing."""
    found = []
    for part in text.split(";"):
        if not part.strip():
            continue
        left, _, right = part.partition("=")
        file, colon, title = left.partition(": ")
        if not colon:
            file, title = "", left
        found.append((file.strip(), title.strip(), right.strip()))
    return found


def with_own_names(
    panels: list[Panel], options: Options, lines: list[str] | None = None
) -> tuple[list[Panel], list[Finding]]:
    """The panels after leaving out, renaming and prefixing their indicators, as given or because they collide.

    Titles are looked for before the prefixes are put in front and, those that are not found, behind them.
    lines: the title line of each table, "" where it has none
    """
    leave_out, rename = entries(options.leave_out), entries(options.rename)
    panels, later_out, gone = _leave_out(panels, leave_out)
    panels, later_new = _rename(panels, rename)
    findings: list[Finding] = []
    if options.prefix.strip().lower() in ("", "auto"):
        panels, findings = _by_subject(panels, lines or [""] * len(panels))
    elif options.prefix.strip().lower() != "none":
        panels = _given_prefixes(panels, options.prefix)
    panels, unknown, more = _leave_out(panels, later_out)
    panels, unnamed = _rename(panels, later_new)
    for _, title, _ in unknown + unnamed:
        raise _unknown(panels, title)
    if panels and not any(panel.indicators for panel in panels):
        raise SozialraumError("Every indicator is left out. Take some titles out of “Leave out”.")
    if gone or more:
        said = Message("Left out as given: {titles}.", titles=quoted(gone + more))
        findings = [Finding("unite", gone + more, said), *findings]
    return panels, findings


def _of(panel: Panel, file: str) -> bool:
    return not file or tidy(file) in (tidy(panel.source), tidy(panel.source.rsplit(".", 1)[0]))


def _hits(panel: Panel, title: str) -> list[int]:
    wanted = tidy(title)
    return [
        i for i, name in enumerate(panel.indicators) if name == wanted or tidy(panel.titles.get(name, "")) == wanted
    ]


def _unknown(panels: list[Panel], title: str) -> SozialraumError:
    known = dict.fromkeys(panel.titles.get(name, name) for panel in panels for name in panel.indicators)
    return SozialraumError(
        "There is no column “{name}”. The columns are: {titles}.", name=title, titles=", ".join(known)
    )


def _leave_out(panels: list[Panel], wanted: list[tuple[str, str, str]]):
    """(panels, entries that were not found, titles that were)."""
    gone: list[str] = []
    later = []
    for file, title, _ in wanted:
        hits = [_hits(panel, title) if _of(panel, file) else [] for panel in panels]
        if not any(hits):
            later.append((file, title, ""))
            continue
        gone.append(title)
        panels = [_without(panel, hit) if hit else panel for panel, hit in zip(panels, hits)]
    return panels, later, gone


def _without(panel: Panel, positions: list[int]) -> Panel:
    keep = [i for i in range(len(panel.indicators)) if i not in positions]
    names = [panel.indicators[i] for i in keep]
    titles = {name: title for name, title in panel.titles.items() if name in names}
    return replace(panel, indicators=names, values=panel.values[:, keep], status=panel.status[:, keep], titles=titles)


def _renamed(panel: Panel, titles: dict[int, str]) -> Panel:
    """The panel with other titles at some positions, and the names that follow from them."""
    every = [titles.get(i, panel.titles.get(name, name)) for i, name in enumerate(panel.indicators)]
    names = [tidy(titles[i]) if i in titles else name for i, name in enumerate(panel.indicators)]
    if len(set(names)) < len(names) or "" in names:
        names = unique_names(every)
    return replace(panel, indicators=names, titles=dict(zip(names, every)))


def _rename(panels: list[Panel], wanted: list[tuple[str, str, str]]):
    """(panels, entries that were not found)."""
    later = []
    for file, old, new in wanted:
        if not tidy(new):
            raise SozialraumError("“{entry}” gives no new name. Write: old title = new title.", entry=old)
        hits = [_hits(panel, old) if _of(panel, file) else [] for panel in panels]
        if not any(hits):
            later.append((file, old, new))
            continue
        panels = [_renamed(panel, {hit[0]: new}) if hit else panel for panel, hit in zip(panels, hits)]
    return panels, later


def _prefixed(panel: Panel, prefix: str, positions: list[int]) -> Panel:
    return _renamed(
        panel, {i: f"{prefix}: {panel.titles.get(panel.indicators[i], panel.indicators[i])}" for i in positions}
    )


def _given_prefixes(panels: list[Panel], text: str) -> list[Panel]:
    given = entries(text)
    result = []
    for place, panel in enumerate(panels):
        by_name = [right for _, left, right in given if right and _of(panel, left)]
        in_order = given[place][1] if place < len(given) and not given[place][2] else ""
        prefix = by_name[0] if by_name else in_order
        result.append(_prefixed(panel, prefix, list(range(len(panel.indicators)))) if prefix else panel)
    return result


def _by_subject(panels: list[Panel], lines: list[str]) -> tuple[list[Panel], list[Finding]]:
    """Prefixes for indicators of the same title that two tables of different content give for the same districts and periods.

    Tables all of whose titles are equal may be two deliveries of one table as well: they need other numbers nearly everywhere
    and subjects that file names or title lines tell apart.
    """
    alike = _alike(panels)
    names = _names_apart(panels, lines, alike)
    for i, j in list(alike):
        if names[i] and names[j] and names[i] != names[j]:
            continue
        if set(panels[i].indicators) == set(panels[j].indicators):
            del alike[i, j]
        else:
            names[i], names[j] = (f"{panels[place].source} {place + 1}" for place in (i, j))
    collide = _colliding(panels, alike, names)
    if not collide:
        return panels, []
    result, told = list(panels), []
    for place in sorted(collide):
        positions = [i for i, name in enumerate(panels[place].indicators) if name in collide[place]]
        told.append(Message("{file} → “{subject}”", file=panels[place].source, subject=names[place]))
        result[place] = _prefixed(panels[place], names[place], positions)
    titles = sorted({panels[place].titles.get(name, name) for place in collide for name in collide[place]})
    reason = Message(
        "The same titles mean different things in several files ({titles}); the subject of the file was put in front: {files}. "
        "“Prefix” and “Rename” change it.",
        titles=quoted(titles[:8]),
        files=told,
    )
    about = (("indicator_lost", "indicator_added"), tuple(titles))
    subjects = [names[place] for place in sorted(collide)]
    return result, [Finding("unite", subjects, reason, margin=DOUBTFUL, about=about)]


def _alike(panels: list[Panel]) -> dict[tuple[int, int], list[str]]:
    """Pairs of panels of the same periods → titles that mean different things in both."""
    found: dict[tuple[int, int], list[str]] = {}
    times = [set(panel.periods) for panel in panels]
    for i, one in enumerate(panels):
        for j in range(i + 1, len(panels)):
            other = panels[j]
            shared = [name for name in one.indicators if name in other.indicators] if times[i] & times[j] else []
            if shared and set(one.indicators) != set(other.indicators):
                shared = [name for name in shared if _differs(one, other, name)]
            elif shared and not _other_numbers(one, other):
                shared = []
            if shared:
                found[i, j] = shared
    return found


def _colliding(panels: list[Panel], alike: dict[tuple[int, int], list[str]], names: list[str]) -> dict[int, set[str]]:
    """Panel → its indicators that need the subject in front, also in another year of one of the subjects."""
    collide: dict[int, set[str]] = {}
    for pair, shared in alike.items():
        for place in pair:
            collide.setdefault(place, set()).update(shared)
    for place, panel in enumerate(panels):
        same = [collide[other] for other in sorted(collide) if names[other] == names[place] and names[place]]
        if place not in collide and same:
            collide[place] = set().union(*same) & set(panel.indicators)
    return collide


def _common(one: Panel, other: Panel) -> tuple[np.ndarray, np.ndarray]:
    """Rows of the two panels that are about the same district and period."""
    import pandas as pd

    count = len(one)
    districts = pd.factorize(np.concatenate([one.districts, other.districts]))[0].astype(np.int64)
    periods = pd.factorize(np.concatenate([one.periods, other.periods]))[0].astype(np.int64)
    places = districts * (periods.max(initial=0) + 1) + periods
    return np.intersect1d(places[:count], places[count:], return_indices=True)[1:]


def _differs(one: Panel, other: Panel, name: str) -> bool:
    here, there = _common(one, other)
    first, second = one.column(name)[here], other.column(name)[there]
    known = ~(np.isnan(first) | np.isnan(second))
    return bool(known.any()) and float((first[known] != second[known]).mean()) > _OTHER_SUBJECT


def _other_numbers(one: Panel, other: Panel) -> bool:
    """Whether numbers of the same titles differ so much nearly everywhere that they cannot be a revision."""
    here, there = _common(one, other)
    order = [other.indicators.index(name) for name in one.indicators]
    first, second = one.values[here], other.values[there][:, order]
    known = ~(np.isnan(first) | np.isnan(second))
    if known.sum() < _FEWEST:
        return False
    large = np.maximum(np.abs(first[known]), np.abs(second[known]))
    apart = np.abs(first[known] - second[known]) > _NO_REVISION * large
    return bool(apart.mean() > _MOSTLY)


def _names_apart(panels: list[Panel], lines: list[str], alike: dict) -> list[str]:
    """A subject for each table: what its file name, or else its title line, does not share with all that it collides with."""
    places = sorted({place for pair in alike for place in pair})
    names = [""] * len(panels)
    for texts in ([panel.source for panel in panels], lines):
        names = _subjects(texts, places)
        if places and all(names[i] != names[j] and names[i] and names[j] for i, j in alike):
            return names
    return _subjects([panel.source for panel in panels], places)


def _subjects(texts: list[str], places: list[int]) -> list[str]:
    """What texts do not share, without periods: leipzig_arbeitslose_jahre → Arbeitslose; `places` are those that must differ."""
    parts = [
        [part for part in re.split(r"[\W_]+", text) if tidy(part) and not part.isdecimal() and not read_period(part)]
        for text in texts
    ]
    known = [set(map(tidy, words)) for words in parts]
    shared = known[places[0]].intersection(*(known[place] for place in places)) if places else set()
    subjects = [" ".join(part for part in words if tidy(part) not in shared) for words in parts]
    return [text[:1].upper() + text[1:] for text in subjects]
