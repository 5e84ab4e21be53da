"""Indicators of several tables under names of their own: prefixes by subject, renaming and leaving out."""

from __future__ import annotations

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


def with_own_names(panels: list[Panel], options: Options) -> tuple[list[Panel], list[Finding]]:
    """The panels after leaving out, renaming and prefixing their indicators, as given or because they collide.

    Titles are looked for before the prefixes are put in front and, those that are not found, behind them.
    """
    leave_out, rename = entries(options.leave_out), entries(options.rename)
    panels, later_out, gone = _leave_out(panels, leave_out)
    panels, later_new = _rename(panels, rename)
    findings: list[Finding] = []
    if options.prefix.strip().lower() in ("", "auto"):
        panels, findings = _by_subject(panels)
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


def _by_subject(panels: list[Panel]) -> tuple[list[Panel], list[Finding]]:
    """Prefixes for indicators of the same title that two tables of different content give for the same districts and periods."""
    collide: dict[int, set[str]] = {}
    for i, one in enumerate(panels):
        for j in range(i + 1, len(panels)):
            other = panels[j]
            shared = [name for name in one.indicators if name in other.indicators]
            if not shared or set(one.indicators) == set(other.indicators):
                continue
            different = [name for name in shared if _differs(one, other, name)]
            for place in (i, j) if different else ():
                collide.setdefault(place, set()).update(different)
    if not collide:
        return panels, []
    names = _subjects([panels[place].source for place in collide])
    result, told = list(panels), []
    for place, subject in zip(collide, names):
        positions = [i for i, name in enumerate(panels[place].indicators) if name in collide[place]]
        told.append(f"{panels[place].source} → “{subject}”")
        result[place] = _prefixed(panels[place], subject, positions)
    titles = sorted({panels[place].titles.get(name, name) for place in collide for name in collide[place]})
    reason = Message(
        "The same titles mean different things in several files ({titles}); the subject of the file was put in front: {files}. "
        "“Prefix” and “Rename” change it.",
        titles=quoted(titles[:8]),
        files=", ".join(told),
    )
    return result, [
        Finding("unite", names, reason, margin=DOUBTFUL, about=(("indicator_lost", "indicator_added"), tuple(titles)))
    ]


def _differs(one: Panel, other: Panel, name: str) -> bool:
    import pandas as pd

    count = len(one)
    districts = pd.factorize(np.concatenate([one.districts, other.districts]))[0].astype(np.int64)
    periods = pd.factorize(np.concatenate([one.periods, other.periods]))[0].astype(np.int64)
    places = districts * (periods.max(initial=0) + 1) + periods
    _, here, there = np.intersect1d(places[:count], places[count:], return_indices=True)
    first, second = one.column(name)[here], other.column(name)[there]
    known = ~(np.isnan(first) | np.isnan(second))
    return bool(known.any()) and float((first[known] != second[known]).mean()) > _OTHER_SUBJECT


def _subjects(sources: list[str]) -> list[str]:
    """What the names of files do not share, without periods: leipzig_arbeitslose_jahre → Arbeitslose."""
    parts = [
        [part for part in tidy(source).split("_") if not part.isdigit() and not read_period(part)] for source in sources
    ]
    shared = set(parts[0]).intersection(*parts[1:]) if len(parts) > 1 else set()
    names = [" ".join(part for part in words if part not in shared).capitalize() for words in parts]
    if len(set(names)) < len(names) or "" in names:
        names = [f"{name or 'Tabelle'} {place}" for place, name in enumerate(names, start=1)]
    return names
