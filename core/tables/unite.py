"""Last stage: the panels of several files become one."""

from __future__ import annotations

from dataclasses import dataclass
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
    for step in (_pad_keys, lambda some: with_own_names(some, options, lines), _renamed):
        panels, found = step(panels)
        findings += found
    places = _places(panels)
    values, status, lost, same = _folded(panels, places, options.revision)
    titles = {name: title for panel in reversed(panels) for name, title in panel.titles.items()}
    if len(lost):
        row, column = divmod(int(lost[0]), len(places.indicators))
        first = places.districts[row], places.periods[row], places.indicators[column]
        if options.revision == "refuse":
            _refuse(panels, *first, len(lost))
        findings.append(_revised(options.revision, first, titles, len(lost)))
    if same:
        said = Message("Cells with the same content in several files, taken once: {n}.", n=same)
        findings.append(Finding("unite", same, said))
    source = ", ".join(dict.fromkeys(panel.source for panel in panels if panel.source))
    reason = Message(
        "{n} tables were united: {districts} {districts:district|districts}, {periods} {periods:period|periods}, {indicators} {indicators:indicator|indicators}.",
        n=len(panels),
        districts=len(set(places.districts)),
        periods=len(set(places.periods)),
        indicators=len(places.indicators),
    )
    findings.append(Finding("unite", len(panels), reason))
    texts = _texts(panels, places.rows, len(places.districts))
    return Panel(places.districts, places.periods, places.indicators, values, status, texts, titles, source), findings


@dataclass
class _Together:
    """The rows and columns of the panel that several make.

    districts, periods: of each row of it; rows: for each panel, the row of it that each of its own rows becomes
    """

    districts: np.ndarray
    periods: np.ndarray
    indicators: list[str]
    rows: list[np.ndarray]


def _places(panels: list[Panel]) -> _Together:
    district_codes, districts = _common_codes([panel.districts for panel in panels])
    names = in_order(text for panel in panels for text in dict.fromkeys(panel.periods))
    place = {text: i for i, text in enumerate(names)}
    keys = [
        np.array([place[text] for text in panel.periods], dtype=np.int64) * len(districts) + codes
        for panel, codes in zip(panels, district_codes)
    ]
    used, rows = np.unique(np.concatenate(keys), return_inverse=True)
    bounds = np.cumsum([len(panel) for panel in panels])[:-1]
    indicators = list(dict.fromkeys(name for panel in panels for name in panel.indicators))
    return _Together(
        np.array(districts, dtype=object)[used % len(districts)],
        np.array(names, dtype=object)[used // len(districts)],
        indicators,
        np.split(rows.reshape(-1), bounds),
    )


def _folded(panels: list[Panel], places: _Together, revision: str) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Values, statuses, the flat positions that two panels give differently, and how many cells they give alike."""
    column = {name: i for i, name in enumerate(places.indicators)}
    cells = []
    for panel, row in zip(panels, places.rows):
        for i, name in enumerate(panel.indicators):
            status, values = panel.status[:, i], panel.values[:, i]
            empty = (status == _MISSING) & np.isnan(values)
            cells.append(Cells(row, np.full(len(row), column[name]), values, status, empty))
    if revision == "replace":
        cells.reverse()
    count = len(places.districts), len(places.indicators)
    return fold(cells, *count, empty_contradictions=revision == "refuse")


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


def _texts(panels: list[Panel], rows: list[np.ndarray], count: int) -> dict[str, np.ndarray]:
    names = list(dict.fromkeys(name for panel in panels for name in panel.texts))
    result = {}
    for name in names:
        column = np.full(count, None, dtype=object)
        for panel, row in reversed(list(zip(panels, rows))):
            if name in panel.texts:
                texts = panel.texts[name]
                there = np.array([text is not None for text in texts], dtype=bool)
                column[row[there]] = texts[there]
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
