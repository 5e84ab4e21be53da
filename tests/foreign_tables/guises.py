"""What must become of the special tables and of the guises of a kind: "" where all is well, else what is wrong."""

from __future__ import annotations

import re

import numpy as np

from .judge import differences, judge, names, read
from .kinds import KINDS, variants
from .special import list_of_keys, look_alike_keys, series, sideways, spoilt, two_files


def one_place(seed: int) -> str:
    """A series of one place has no districts."""
    from sozialraum.core.messages import SozialraumError

    try:
        panel = read([("einkommen.csv", series(seed))]).panel
    except SozialraumError as error:
        return "" if re.search("district|key", str(error)) else str(error)
    districts = set(panel.districts)
    return "" if len(districts) == 1 else f"{len(districts)} districts"


def rounded_keys(seed: int) -> str:
    """Keys that a spreadsheet has rounded are named."""
    from sozialraum.core.messages import SozialraumError

    data, keys = spoilt(seed)
    try:
        reading = read([("gemeinden_2021.csv", data)])
    except SozialraumError as error:
        return "" if "E+1" in str(error) or "Regionalschlüssel" in str(error) else str(error)
    warnings = " ".join(str(finding.reason) for finding in reading.findings if finding.warning)
    return "" if "Regionalschlüssel" in warnings or any(key in warnings for key in keys) else f"only said: {warnings}"


def key_list(seed: int) -> str:
    """A list of keys is refused in a sentence that says what it is."""
    from sozialraum.core.messages import SozialraumError

    try:
        read([("schluessel_2021.csv", list_of_keys(seed))])
    except SozialraumError as error:
        return "" if re.search("list of keys|key list|class", str(error)) else str(error)
    return "was read"


def districts_as_columns(seed: int) -> str:
    """Districts as columns are read, refused or warned of; ages are no districts."""
    from sozialraum.core.messages import SozialraumError

    data, truth = sideways(seed)
    try:
        reading = read([("alter_2021.csv", data)])
    except SozialraumError as error:
        return "" if re.search("columns|sideways|transpose", str(error)) else str(error)
    findings = [finding for finding in reading.findings if finding.warning]
    atoms = [
        atom for atom in differences(truth, reading.panel) if not any(names(finding, atom) for finding in findings)
    ]
    return ", ".join(map(str, atoms[:2]))


def districts_as_columns_of_the_layer(seed: int) -> str:
    """Where the layer knows the districts, a table that has them as columns is read without a word of doubt."""
    from sozialraum.core.keys.fields import layer_labels
    from sozialraum.core.messages import SozialraumError

    data, truth = sideways(seed)
    names = [next(iter(texts - {key}), key) for key, texts in zip(truth.keys, truth.aliases)]
    labels = layer_labels({"nr": truth.keys, "name": names, "farbe": ["rot", "blau"] * len(names)}, "nr")
    try:
        reading = read([("alter_2021.csv", data)], layer=labels)
    except SozialraumError as error:
        return str(error)
    return ", ".join(map(str, differences(truth, reading.panel)[:2]))


def look_alike_digits(seed: int) -> str:
    """Hierarchical numbers 101 … 109 are not 1 … 9: what only matches without its digits is not joined."""
    from sozialraum.core.keys.joining import join

    keys, districts = look_alike_keys(seed)
    periods = np.full(len(keys), "2021", dtype=object)
    joined = join(np.array(districts, dtype=object), np.array(keys, dtype=object), periods)
    return "" if joined.matched == 0 else f"{keys} became {districts}"


def two_subjects(seed: int) -> str:
    """Two subjects with the same titles stay apart, and say which is which."""
    from sozialraum.core.messages import SozialraumError

    files, numbers, keys = two_files(seed, 1.0)
    try:
        panel = read(files).panel
    except SozialraumError as error:
        return str(error)
    if panel.values.shape != (len(keys), 2 * numbers[0].shape[1]):
        return f"{panel.values.shape}"
    for (name, _), values in zip(files, numbers):
        subject = name.partition("_")[0]
        for column in values.T:
            same = [i for i in range(panel.values.shape[1]) if np.array_equal(panel.values[:, i], column)]
            if len(same) != 1:
                return f"{subject}: {len(same)} columns"
    apart = [subject for subject in ("arbeitslose", "einwohner") if any(subject in name for name in panel.indicators)]
    return "" if apart else f"which is which: {panel.indicators}"


def revision(seed: int) -> str:
    """A revised cell is never chosen in silence."""
    from sozialraum.core.messages import SozialraumError

    files, numbers, keys = two_files(seed, 0.0)
    (row,) = np.flatnonzero((numbers[0] != numbers[1]).any(axis=1))
    try:
        reading = read(files)
    except SozialraumError as error:
        return "" if keys[row] in str(error) and "arbeitslose" in str(error) else str(error)
    warnings = " ".join(str(finding.reason) for finding in reading.findings if finding.warning)
    return "" if keys[row] in warnings else f"read, and only said: {warnings}"


SPECIAL = {
    check.__name__: check
    for check in (
        one_place,
        rounded_keys,
        key_list,
        districts_as_columns,
        look_alike_digits,
        two_subjects,
        revision,
        districts_as_columns_of_the_layer,
    )
}
"""Name → check of one seed."""


def wrong_guises(kind: str, count: int) -> list[str]:
    """What is wrong with so many guises of a kind of `KINDS`."""
    wrong = []
    for written in variants(kind, count):
        outcome = judge(written)
        if outcome.kind not in ("same", "warned") or (written.verdict == "must" and not outcome.warnings):
            unnamed = [str(atom) for atom in outcome.unnamed[:4]]
            wrong.append(f"{outcome.kind} {outcome.said} {unnamed}\n{written.plan}\n{written.show()}")
    return wrong


def wrong_specials(name: str, count: int) -> list[str]:
    """What is wrong with so many special tables."""
    return [f"{seed}: {said}" for seed in range(count) if (said := SPECIAL[name](seed))]


__all__ = ["KINDS", "SPECIAL", "wrong_guises", "wrong_specials"]
