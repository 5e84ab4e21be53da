"""Last stage: the panels of several files become one."""

from __future__ import annotations

from difflib import SequenceMatcher

import numpy as np

from ..data.panel import Panel
from ..data.status import STATUS_CODE, TABLE, visible
from ..keys.normalise import over_distinct
from ..messages import Message, SozialraumError
from ..periods import in_order
from .assemble import Cells, fold
from .findings import DOUBTFUL, Finding
from .names import tidy
from .options import REVISION_CHOICES, Options
from .subjects import with_own_names

_MISSING = STATUS_CODE["missing"]


def unite(
    panels: list[Panel], options: Options | None = None, lines: list[str] | None = None
) -> tuple[Panel, list[Finding]]:
    """One panel of several, in the order of periods; SozialraumError where two give different values for one cell.

    Keys that lost their leading zeros in some files get them back where other files show them, and columns that only
    changed their name from one file to the next become one. lines: the title line of each table.
    """
    options = options or Options()
    if options.revision not in REVISION_CHOICES:
        raise SozialraumError(
            "“{choice}” is no way to treat changed values. Choose one of: {names}.",
            choice=options.revision,
            names=", ".join(REVISION_CHOICES),
        )
    if len(panels) == 1:
        panels, findings = with_own_names(panels, options)
        return panels[0], findings
    findings: list[Finding] = []
    panels = [_with_texts_apart(panel, panels) for panel in panels]
    panels, found = _pad_keys(panels)
    findings += found
    panels, found = with_own_names(panels, options, lines)
    findings += found
    panels, found = _renamed(panels)
    findings += found
    indicators = list(dict.fromkeys(name for panel in panels for name in panel.indicators))
    titles = {name: title for panel in reversed(panels) for name, title in panel.titles.items()}
    place = {name: i for i, name in enumerate(indicators)}
    district_codes, districts = _common_codes([panel.districts for panel in panels])
    period_names = in_order(text for panel in panels for text in dict.fromkeys(panel.periods))
    period_place = {text: i for i, text in enumerate(period_names)}
    keys = [
        np.array([period_place[text] for text in panel.periods], dtype=np.int64) * len(districts) + codes
        for panel, codes in zip(panels, district_codes)
    ]
    used, rows = np.unique(np.concatenate(keys), return_inverse=True)
    offsets = np.cumsum([0, *(len(panel) for panel in panels)])
    cells = []
    for number, panel in enumerate(panels):
        row = rows.reshape(-1)[offsets[number] : offsets[number + 1]]
        for i, name in enumerate(panel.indicators):
            status = panel.status[:, i]
            values = panel.values[:, i]
            empty = (status == _MISSING) & np.isnan(values)
            cells.append(Cells(row, np.full(len(row), place[name]), values, status, empty))
    if options.revision == "replace":
        cells.reverse()
    values, status, lost, same = fold(
        cells, len(used), len(indicators), empty_contradictions=options.revision == "refuse"
    )
    new_districts = np.array(districts, dtype=object)[used % len(districts)]
    new_periods = np.array(period_names, dtype=object)[used // len(districts)]
    if len(lost):
        place = (
            new_districts[lost[0] // len(indicators)],
            new_periods[lost[0] // len(indicators)],
            indicators[lost[0] % len(indicators)],
        )
        if options.revision == "refuse":
            _refuse(panels, *place, len(lost))
        findings.append(_revised(options.revision, place, titles, len(lost)))
    if same:
        findings.append(
            Finding(
                "unite",
                same,
                Message("Cells with the same content in several files, taken once: {n}.", n=same),
            )
        )
    texts = _texts(panels, rows.reshape(-1), offsets, len(used))
    source = ", ".join(dict.fromkeys(panel.source for panel in panels if panel.source))
    findings.append(
        Finding(
            "unite",
            len(panels),
            Message(
                "{n} tables were united: {districts} {districts:district|districts}, {periods} {periods:period|periods}, {indicators} {indicators:indicator|indicators}.",
                n=len(panels),
                districts=len(districts),
                periods=len(period_names),
                indicators=len(indicators),
            ),
        )
    )
    return Panel(new_districts, new_periods, indicators, values, status, texts, titles, source), findings


def _refuse(panels: list[Panel], district: str, period: str, indicator: str, count: int):
    found = []
    for panel in panels:
        if indicator in panel.indicators:
            rows = np.flatnonzero((panel.districts == district) & (panel.periods == period))
            values, status = panel.column(indicator)[rows], panel.column_status(indicator)[rows]
            found += [(panel.source, _told(*cell)) for cell in zip(visible(values, status).tolist(), status.tolist())]
    distinct: dict = {}
    for source, value in found:
        distinct.setdefault(value, source)
    (first, one), (second, other) = (
        list(distinct.items())[:2] if len(distinct) > 1 else [(found[0][1], found[0][0])] * 2
    )
    raise SozialraumError(
        "The files contradict each other in {n} cells: district {district}, period {period}, “{indicator}” is {first} in “{one}” "
        "and {second} in “{other}”. Choose in “Changed values” which file counts, give them different periods, or set them apart with "
        "“Prefix”, “Rename” or “Leave out”.",
        n=count,
        district=district,
        period=period or "–",
        indicator=indicator,
        first=first,
        one=one,
        second=second,
        other=other,
    )


def _told(value: float, status: int) -> float | Message:
    """A number that may be seen, else why there is none."""
    return TABLE[status].word if value != value else value


def _revised(choice: str, place: tuple[str, str, str], titles: dict[str, str], count: int) -> Finding:
    values = {"district": place[0], "period": place[1] or "–", "title": titles.get(place[2], place[2]), "n": count}
    if choice == "keep":
        reason = Message(
            "Later files change cells: {n}, first “{title}” in district {district}, period {period}. The first value was kept.",
            **values,
        )
    else:
        reason = Message(
            "Later files change cells: {n}, first “{title}” in district {district}, period {period}. The last value counts.",
            **values,
        )
    return Finding("unite", count, reason, margin=DOUBTFUL)


def _common_codes(texts: list[np.ndarray]) -> tuple[list[np.ndarray], np.ndarray]:
    import pandas as pd

    codes, distinct = pd.factorize(np.concatenate(texts))
    bounds = np.cumsum([len(part) for part in texts])[:-1]
    return np.split(codes.astype(np.int64), bounds), distinct


def _texts(panels: list[Panel], rows: np.ndarray, offsets: np.ndarray, count: int) -> dict[str, np.ndarray]:
    names = list(dict.fromkeys(name for panel in panels for name in panel.texts))
    result = {}
    for name in names:
        column = np.full(count, None, dtype=object)
        for number in reversed(range(len(panels))):
            if name in panels[number].texts:
                texts = panels[number].texts[name]
                there = np.array([text is not None for text in texts], dtype=bool)
                column[rows[offsets[number] : offsets[number + 1]][there]] = texts[there]
        result[name] = column
    return result


def _with_texts_apart(panel: Panel, panels: list[Panel]) -> Panel:
    """A column that is text in another file is text here, too (codes such as 01 that lost their zero)."""
    texts_elsewhere = {name for other in panels for name in other.texts}
    both = [name for name in panel.indicators if name in texts_elsewhere]
    if not both:
        return panel
    texts = dict(panel.texts)
    for name in both:
        column = panel.column(name)
        texts[name] = np.array([None if value != value else f"{value:g}" for value in column], dtype=object)
    keep = [i for i, name in enumerate(panel.indicators) if name not in both]
    names = [panel.indicators[i] for i in keep]
    titles = {name: title for name, title in panel.titles.items() if name in names}
    return Panel(
        panel.districts, panel.periods, names, panel.values[:, keep], panel.status[:, keep], texts, titles, panel.source
    )


def _pad_keys(panels: list[Panel]) -> tuple[list[Panel], list[Finding]]:
    """Leading zeros back to all-digit keys where keys of full length with such zeros occur in another file."""
    distinct = {key for panel in panels for key in set(panel.districts)}
    digits = [key for key in distinct if key.isdecimal()]
    with_zero = {len(key) for key in digits if key[0] == "0" and len(key) > 1}
    width = max((len(key) for key in digits), default=0)
    if len(digits) < 0.8 * len(distinct) or with_zero != {width}:
        return panels, []
    short = {key for key in digits if len(key) < width}
    if not short or min(len(key) for key in short) < width - 2:
        return panels, []
    result, repaired = [], []
    for panel in panels:
        own = set(panel.districts)
        padded = {key: key.zfill(width) if key.isdecimal() else key for key in own}
        if own & short and len(set(padded.values())) == len(own):
            districts = over_distinct(panel.districts, lambda key, padded=padded: padded[key])
            repaired.append((panel.source, len(own & short)))
            panel = Panel(
                districts,
                panel.periods,
                panel.indicators,
                panel.values,
                panel.status,
                panel.texts,
                panel.titles,
                panel.source,
            )
        result.append(panel)
    if not repaired:
        return panels, []
    message = Message(
        "Keys were filled up with zeros to {width} digits in: {files}.",
        width=width,
        files=", ".join(f"{name} ({count})" for name, count in repaired),
    )
    return result, [Finding("unite", sum(count for _, count in repaired), message)]


def _renamed(panels: list[Panel]) -> tuple[list[Panel], list[Finding]]:
    """Columns at the same place with a similar name, of which never both occur in one file, become one.

    Two files are of one series when they have equally many columns and most of them have the same name at the same place.
    """
    newest = sorted(range(len(panels)), key=lambda i: in_order(panels[i].periods)[-1:])
    rename: dict[str, str] = {}
    order = [tuple(panels[i].indicators) for i in reversed(newest)]
    kinds = list(dict.fromkeys(order))
    together = [set(kind) for kind in kinds]
    for new in kinds:
        for old in kinds:
            if old == new or len(old) != len(new):
                continue
            differing = [(a, b) for a, b in zip(old, new) if a != b]
            if not differing or len(differing) > 0.4 * len(new):
                continue
            for before, after in differing:
                apart = not any(before in names and after in names for names in together)
                if apart and before not in rename and after not in rename and _similar(before, after):
                    rename[before] = after
    if not rename:
        return panels, []
    result = []
    for panel in panels:
        names = [rename.get(name, name) for name in panel.indicators]
        titles = {rename.get(name, name): title for name, title in panel.titles.items()}
        result.append(
            Panel(panel.districts, panel.periods, names, panel.values, panel.status, panel.texts, titles, panel.source)
        )
    message = Message(
        "Columns that changed their name between the files were united, because place and spelling agree: {n} ({pairs}).",
        n=len(rename),
        pairs=", ".join(f"{before} → {after}" for before, after in list(rename.items())[:12]),
    )
    return result, [Finding("unite", rename, message)]


def _similar(one: str, other: str) -> bool:
    return SequenceMatcher(None, tidy(one), tidy(other), autojunk=False).ratio() >= 0.6
