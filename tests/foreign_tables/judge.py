"""What a reading made of a table: the same panel, or differences, each named by a warning or not."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from .layouts import Written
from .panels import Truth

KINDS = (
    "row_lost", "row_added", "keys_merged", "period_changed", "spread", "scaled", "value_lost", "value_invented", "indicator_lost", "indicator_added",
    "indicator_merged", "status_changed",
)  # fmt: skip


@dataclass(frozen=True)
class Atom:
    """One difference: its kind, and the texts by any of which a warning may name it."""

    kind: str
    subjects: tuple[str, ...]
    detail: str = ""

    def __post_init__(self):
        assert self.kind in KINDS, self.kind

    def __str__(self) -> str:
        return f"{self.kind}({' | '.join(self.subjects[:2])}{': ' + self.detail if self.detail else ''})"


@dataclass
class Outcome:
    """same, warned (each difference named), silent (one is not), refused, crash; and whether a warning was given.

    mute: warnings that are about something and do not say what
    """

    kind: str
    warnings: list[str] = field(default_factory=list)
    atoms: list[Atom] = field(default_factory=list)
    unnamed: list[Atom] = field(default_factory=list)
    said: str = ""
    mute: list[str] = field(default_factory=list)


def read(files: list[tuple[str, object]], **given):
    """The united reading of files by default, or with what is `given`."""
    from sozialraum.core.tables.files import combine, read_bytes, read_cells
    from sozialraum.core.tables.options import Options
    from sozialraum.core.tables.spreadsheets import fill_merged, read_xlsx

    options = Options(**given)
    tables = []
    for name, content in files:
        if name.endswith(".xlsx"):
            sheets = read_xlsx(content)
            tables += [read_cells(fill_merged(sheet), name.rpartition(".")[0], options) for sheet in sheets]
        elif isinstance(content, bytes):
            tables += read_bytes(content, name, options)
        else:
            tables.append(read_cells(content, name, options))
    return combine(tables)


def judge(written: Written, **given) -> Outcome:
    """Read a table and compare."""
    from sozialraum.core.messages import SozialraumError

    try:
        reading = read(written.files, **given)
    except SozialraumError as error:
        return Outcome("refused", said=str(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault of the reader, and is counted
        return Outcome("crash", said=f"{type(error).__name__}: {error}")
    findings = [finding for finding in reading.findings if finding.warning]
    atoms = differences(written.truth, reading.panel)
    unnamed = [atom for atom in atoms if not any(names(finding, atom) for finding in findings)]
    kind = "same" if not atoms else "silent" if unnamed else "warned"
    mute = [str(finding.reason) for finding in findings if not says(finding)]
    return Outcome(kind, [str(finding.reason) for finding in findings], atoms, unnamed, "", mute)


def says(finding) -> bool:
    """Whether the sentence of a finding has one of the things that it is about."""
    subjects = [plain(subject) for subject in (getattr(finding, "about", ()) or ((), ()))[1]]
    sentence = plain(str(finding.reason))
    absent = ("no key", "no period")  # what has no name needs none
    return not any(subjects) or any(subject in absent or (subject and subject in sentence) for subject in subjects)


def names(finding, atom: Atom) -> bool:
    """Whether a warning is about a difference: by what it says it is about, else by its sentence."""
    about = getattr(finding, "about", None)
    if about is not None and about != ():
        kinds, subjects = about
        kinds = (kinds,) if isinstance(kinds, str) else kinds
        if atom.kind not in {str(kind) for kind in kinds}:
            return False
        said = {plain(subject) for subject in subjects}
        return any(plain(subject) in said for subject in atom.subjects)
    sentence = f" {plain(str(finding.reason))} "
    return any(len(plain(subject)) > 1 and f" {plain(subject)} " in sentence for subject in atom.subjects)


def plain(text: object) -> str:
    """A text without case, signs and accents, for comparing titles and keys."""
    text = unicodedata.normalize("NFC", str(text)).casefold()
    for sign, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("%", " prozent "), ("€", " euro ")):
        text = text.replace(sign, letters)
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return " ".join(re.findall(r"[a-z0-9]+", text))


def same_key(text: object) -> str:
    """A key without what a safe repair changes: blanks, case, zeros in front, a decimal tail."""
    text = " ".join(unicodedata.normalize("NFC", str(text)).split()).casefold()
    text = re.sub(r"^(\d+)[.,]0+$", r"\1", text)
    return text.lstrip("0") or "0" if text.isdigit() else text


def differences(truth: Truth, panel) -> list[Atom]:
    """The atoms by which a panel that was read differs from the truth."""
    from sozialraum.core.data.status import STATUSES

    atoms: list[Atom] = []
    district = _districts(truth, panel, atoms)
    if not district and truth.key_titles:
        # another column was taken for the key: what a warning can name is the column, not each row
        return [Atom("row_lost", truth.key_titles, f"keys {', '.join(map(str, panel.districts[:3]))} …"), *atoms]
    period = _periods(truth, panel, atoms)
    columns = _indicators(truth, panel, district, period, atoms)
    shape = truth.values.shape
    row_of = np.full(shape[:2], -1)
    names = panel.texts.get("district_name")
    for row, (key, text) in enumerate(zip(panel.districts, panel.periods)):
        d, p = district.get(str(key)), period.get(str(text))
        if d is not None and p is not None:
            row_of[d, p] = row
        elif d is None and not any(atom.kind == "keys_merged" for atom in atoms):
            name = str(names[row] or "") if names is not None else ""
            if not np.isnan(panel.values[row]).all():
                atoms.append(Atom("row_added", tuple(filter(None, (str(key), name))) or ("no key",), str(text)))
    _lost_rows(truth, row_of, columns, atoms)
    for i, column in columns.items():
        _cells(truth, panel, i, column, row_of, STATUSES, atoms)
    return list(dict.fromkeys(atoms))


def _districts(truth: Truth, panel, atoms: list[Atom]) -> dict[str, int]:
    alias: dict[str, int] = {}
    for d, texts in enumerate(truth.aliases or [{key} for key in truth.keys]):
        for text in texts:
            alias.setdefault(same_key(text), d)
    seen = {str(key) for key in panel.districts}
    found = {key: alias[same_key(key)] for key in seen if same_key(key) in alias}
    if truth.names:
        twice = {same_key(name) for name, count in Counter(truth.names).items() if count > 1 and name}
        for key in seen - set(found):
            if same_key(key) in twice:
                atoms.append(Atom("keys_merged", (key,)))
    return found


def _periods(truth: Truth, panel, atoms: list[Atom]) -> dict[str, int]:
    alias: dict[str, int] = {}
    for p, text in enumerate(truth.periods):
        alias[text] = p
    for p, text in enumerate(truth.periods):
        for other in truth.period_names.get(text, ()):
            alias.setdefault(other, p)
    seen = list(dict.fromkeys(str(text) for text in panel.periods))
    found = {text: alias[text] for text in seen if text in alias}
    lost = [p for p in range(len(truth.periods)) if p not in found.values() and (truth.status[:, p] != "absent").any()]
    strange = [text for text in seen if text not in found]
    if strange or (lost and not found):
        texts = tuple(dict.fromkeys([*strange, *(truth.periods[p] for p in lost)]))
        atoms.append(
            Atom(
                "period_changed",
                tuple(filter(None, texts)) or ("no period",),
                f"{[truth.periods[p] for p in lost]} → {strange}",
            )
        )
        if len(strange) == len(lost):
            found.update(zip(strange, lost))  # the same rows under another name: the cells are compared all the same
    return found


def _indicators(truth: Truth, panel, district, period, atoms: list[Atom]) -> dict[int, int]:
    """Truth indicator → column of the panel: by title, then by title and context, then by content."""
    titles = [plain(panel.titles.get(name, name)) for name in panel.indicators]
    tidy = [plain(name.replace("_", " ")) for name in panel.indicators]
    columns: dict[int, int] = {}
    free = set(range(len(titles)))
    for i, indicator in enumerate(truth.indicators):
        wanted = plain(indicator.title)
        hit = next((c for c in sorted(free) if wanted in (titles[c], tidy[c])), None)
        if hit is not None:
            columns[i] = hit
            free.discard(hit)
    merged = _merged(truth, panel, titles, free, columns, atoms)
    for i, indicator in enumerate(truth.indicators):
        if i in columns or i in merged:
            continue
        words = set(plain(indicator.title).split())
        allowed = words | {word for text in indicator.context for word in plain(text).split()}
        hit = next((c for c in sorted(free) if words <= set(titles[c].split()) <= allowed), None)
        if hit is None:
            hit = next(
                (
                    c
                    for c in sorted(free)
                    if words & set(titles[c].split()) and _equal(truth, panel, i, c, district, period)
                ),
                None,
            )
            if hit is not None and not words <= set(titles[hit].split()):
                atoms.append(
                    Atom(
                        "indicator_lost",
                        (indicator.title, panel.titles.get(panel.indicators[hit], "")),
                        f"called “{titles[hit]}”",
                    )
                )
        if hit is not None:
            columns[i] = hit
            free.discard(hit)
    lost = [i for i in range(len(truth.indicators)) if i not in columns and i not in merged]
    atoms += [
        Atom("indicator_lost", (truth.indicators[i].title,)) for i in lost if not np.isnan(truth.values[:, :, i]).all()
    ]
    for c in sorted(free):
        if np.isnan(panel.values[:, c]).all() or plain(panel.titles.get(panel.indicators[c], "")) in truth.optional:
            continue
        atoms.append(Atom("indicator_added", (panel.titles.get(panel.indicators[c], ""), panel.indicators[c])))
    return columns


def _merged(truth: Truth, panel, titles: list[str], free: set[int], columns, atoms: list[Atom]) -> dict[int, int]:
    """Indicator → the column that has only what its title shares with the title of another."""
    merged: dict[int, int] = {}
    for c in sorted(free):
        common = set(titles[c].split())
        parts = [i for i, indicator in enumerate(truth.indicators) if common < set(plain(indicator.title).split())]
        parts = [i for i in parts if common and i not in columns and i not in merged]
        if len(parts) > 1 and all(truth.indicators[i].parts for i in parts):
            title = panel.titles.get(panel.indicators[c], "")
            atoms.append(Atom("indicator_merged", (title, *(truth.indicators[i].title for i in parts))))
            merged.update(dict.fromkeys(parts, c))
            free.discard(c)
    return merged


def _equal(truth: Truth, panel, i: int, c: int, district, period) -> bool:
    same = total = 0
    for row, (key, text) in enumerate(zip(panel.districts, panel.periods)):
        d, p = district.get(str(key)), period.get(str(text))
        if d is not None and p is not None and not np.isnan(truth.values[d, p, i]):
            total += 1
            same += _close(panel.values[row, c], truth.values[d, p, i])
    return total > 0 and same == total


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1e-9)


def _lost_rows(truth: Truth, row_of: np.ndarray, columns: dict[int, int], atoms: list[Atom]):
    told = np.isin(truth.status, ("absent", "missing", "sentinel"))
    for d, p in np.argwhere((row_of < 0) & ~told.all(axis=2)):
        if any(atom.kind == "period_changed" and truth.periods[p] in atom.subjects for atom in atoms):
            continue
        name = truth.names[d] if truth.names else ""
        atoms.append(
            Atom(
                "row_lost",
                tuple(filter(None, (truth.keys[d], name, truth.periods[p] if (row_of[:, p] < 0).all() else ""))),
                truth.periods[p],
            )
        )


def _cells(truth: Truth, panel, i: int, c: int, row_of: np.ndarray, statuses, atoms: list[Atom]):
    subjects = (
        truth.indicators[i].title,
        panel.titles.get(panel.indicators[c], panel.indicators[c]),
        panel.indicators[c],
    )
    for d, p in np.argwhere(row_of >= 0):
        row = row_of[d, p]
        want, got = truth.values[d, p, i], panel.values[row, c]
        status, state = truth.status[d, p, i], statuses[panel.status[row, c]]
        detail = f"{truth.keys[d]} {truth.periods[p]}: {want:g} → {got:g}"
        if status == "either":
            continue
        if status == "sentinel":
            want, status = np.nan, "missing"
        status = "missing" if status == "absent" else status
        kind = _difference(truth, d, p, i, want, got)
        if kind:
            atoms.append(Atom(kind, subjects + (truth.keys[d],), detail))
        elif status != state:
            atoms.append(
                Atom(
                    "status_changed",
                    subjects + (truth.keys[d],),
                    f"{truth.keys[d]} {truth.periods[p]}: {status} → {state}",
                )
            )


def _difference(truth: Truth, d: int, p: int, i: int, want: float, got: float) -> str:
    if np.isnan(want) and np.isnan(got):
        return ""
    if np.isnan(got):
        return "value_lost"
    if np.isnan(want):
        others = [truth.values[d, q, i] for q in range(len(truth.periods)) if q != p]
        return "spread" if any(_close(got, other) for other in others if not np.isnan(other)) else "value_invented"
    if _close(want, got):
        return ""
    ratio = got / want if want else 0
    power = np.log10(abs(ratio)) if ratio else 0.5
    return "scaled" if abs(power - round(power)) < 1e-6 else "value_invented"
