"""What the index algorithms write: columns, labels, tables and the recipe file."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ...core.composite.diagnostics import Statistic
from ...core.composite.dynamics import Transition, polarisation
from ...core.composite.indexed import IndexResult
from ...core.composite.larger_areas import LargerAreas
from ...core.composite.recipe import ClassRule, Recipe, dump
from ...i18n import language, tr
from ..io.layers import Column
from .job import IndexJob

if TYPE_CHECKING:
    from ..request import Request


def or_none(numbers: np.ndarray) -> list:
    """Numbers with None in place of 0: no rank, no class."""
    return [number or None for number in np.asarray(numbers).tolist()]


def labels(rule: ClassRule) -> list[str]:
    """One label per class in the user's language, the recipe's own or general ones."""
    if rule.labels:
        return [label.get(language()) or label.get("en", "") for label in rule.labels]
    words = [tr("least need")] + [""] * max(rule.size - 2, 0) + [tr("most need")]
    return [
        tr("class {number}: {word}").format(number=place, word=word)
        if word
        else tr("class {number}").format(number=place)
        for place, word in enumerate(words[: rule.size], start=1)
    ]


def words(classes: np.ndarray, names: list[str]) -> list:
    """The label of each row, None where there is no class."""
    return [names[number - 1] if number else None for number in classes.tolist()]


def group_words(status, change, status_labels: list[str], change_labels: list[str]) -> list:
    """“Status, dynamics” in words for each row, None where one of the two is missing."""
    return [
        f"{status_labels[one - 1]}, {change_labels[two - 1]}" if one and two else None
        for one, two in zip(status.tolist(), change.tolist())
    ]


def index_columns(result: IndexResult, names: list[str]) -> list[Column]:
    """Index, rank, class and label."""
    return [
        Column("index", "real", result.index, tr("Index (high = high need)")),
        Column("index_rank", "integer", or_none(result.rank), tr("Rank (1 = most need)")),
        Column("index_class", "integer", or_none(result.classes), tr("Class (1 = least need)")),
        Column("index_label", "text", words(result.classes, names), tr("Class in words")),
    ]


def domain_columns(result: IndexResult, recipe: Recipe) -> list[Column]:
    """Scores of the domains, for recipes that have some."""
    return [
        Column(f"domain_{name}", "real", scores, tr("Domain {name}").format(name=recipe.domain_title(name, language())))
        for name, scores in result.domains.items()
    ]


def standardised_columns(job: IndexJob, result: IndexResult, changes: bool = False) -> list[Column]:
    """The standardised indicators, or their changes: what each one adds to the index."""
    title = tr("{name} (change, standardised)") if changes else tr("{name} (standardised)")
    start = "z_change_" if changes else "z_"
    return [
        Column(f"{start}{name}", "real", result.standardised[:, j], title.format(name=job.rows.alias(name)))
        for j, name in enumerate(job.indicators)
    ]


def change_columns(job: IndexJob, changes: np.ndarray) -> list[Column]:
    """The changes of the indicators."""
    title = tr("{name} (change)")
    return [
        Column(f"change_{name}", "real", changes[:, j], title.format(name=job.rows.alias(name)))
        for j, name in enumerate(job.indicators)
    ]


def diagnostic_columns(found: list[Statistic]) -> list[Column]:
    """The table of diagnostics: one row per figure."""
    return [
        Column("period", "text", [one.period for one in found], tr("Period")),
        Column("statistic", "text", [one.statistic for one in found], tr("Figure")),
        Column("indicator", "text", [one.indicator for one in found], tr("Indicator")),
        Column("versus", "text", [one.versus for one in found], tr("Second indicator or number of the component")),
        Column("value", "real", [one.value for one in found], tr("Value")),
    ]


def polarisation_statistics(job: IndexJob, result: IndexResult) -> list[Statistic]:
    """How far the districts of each period lie apart in the index, as rows of the diagnostics."""
    found = polarisation(result.index, job.data.periods, job.data.population)
    return [
        Statistic(one.period, f"index_{name}", "", "", getattr(one, name))
        for one in found
        for name in ("p90_p10", "fifths", "weighted_sd", "weighted_gini")
    ]


def transition_columns(found: list[Transition]) -> list[Column]:
    """The table of transitions: one row per pair of periods and pair of classes."""
    return [
        Column("from_period", "text", [one.begin for one in found], tr("From period")),
        Column("to_period", "text", [one.end for one in found], tr("To period")),
        Column("from_class", "integer", [one.from_class for one in found], tr("From class")),
        Column("to_class", "integer", [one.to_class for one in found], tr("To class")),
        Column("districts", "integer", [one.districts for one in found], tr("Districts")),
        Column("share", "real", [one.share for one in found], tr("Share of those that began in this class")),
    ]


def area_columns(found: list[tuple[str, LargerAreas]], names: list[str]) -> list[Column]:
    """The table of larger areas: one row per classification, area and period."""

    def joined(part: str) -> list:
        return [one for _, areas in found for one in getattr(areas, part).tolist()]

    classes = np.array(joined("classes"), dtype=np.int64)
    kinds = [title for title, areas in found for _ in areas.parents]
    return [
        Column("area", "text", joined("parents"), tr("Larger area")),
        Column("period", "text", joined("periods"), tr("Period")),
        Column("index", "real", joined("index"), tr("Index (high = high need)")),
        Column("index_rank", "integer", or_none(joined("rank")), tr("Rank (1 = most need)")),
        Column("index_class", "integer", or_none(classes), tr("Class (1 = least need)")),
        Column("index_label", "text", words(classes, names), tr("Class in words")),
        Column("districts", "integer", joined("districts"), tr("Districts")),
        Column("population", "real", joined("population"), tr("Residents")),
        Column("classification", "text", kinds, tr("Classification")),
    ]


def input_hash(job: IndexJob) -> str:
    """SHA-256 of keys, periods and indicator values, sorted by key and period: tells whether a result came from the same data."""
    keys, periods = job.keys.tolist(), job.data.periods.tolist()
    order = sorted(range(len(keys)), key=lambda row: (keys[row], periods[row]))
    digest = hashlib.sha256()
    digest.update("\n".join(keys[row] for row in order).encode())
    digest.update("\n".join(periods[row] for row in order).encode())
    digest.update(np.ascontiguousarray(job.data.values[order], dtype="<f8").tobytes())
    return digest.hexdigest()


def write_recipe(request: Request, job: IndexJob, **more):
    """Write the recipe with fields, hash and further choices to RECIPE_OUT; nothing where it is not wanted."""
    if not request.wants("RECIPE_OUT"):
        return
    applied = {
        **job.applied,
        **more,
        "layer": job.rows.name,
        "periods": sorted(set(job.data.periods.tolist())),
        "rows": len(job.rows),
        "input_sha256": input_hash(job),
    }
    request.save("RECIPE_OUT", dump(replace(job.recipe, applied=applied)))
