"""What the index algorithms write: columns, labels, the recipe file and the method note."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np

from ..core.composite.index import IndexResult
from ..core.composite.recipe import ClassRule, dump
from ..i18n import language, tr
from .index_job import IndexJob
from .layer_io import Column
from .report import Report, write_text


def or_none(numbers: np.ndarray) -> list:
    """Numbers with None in place of 0: no rank, no class."""
    return [int(number) if number else None for number in numbers]


def labels(rule: ClassRule) -> list[str]:
    """One label per class in the user's language, the recipe's own or general ones."""
    if rule.labels:
        return [label.get(language()) or label.get("en", "") for label in rule.labels]
    return [tr("Class {number} of {count}").format(number=n, count=rule.size) for n in range(1, rule.size + 1)]


def words(classes: np.ndarray, names: list[str]) -> list:
    """The label of each row, None where there is no class."""
    return [names[number - 1] if number else None for number in classes]


def domain_columns(result: IndexResult) -> list[Column]:
    """Scores of the domains, for recipes that have some."""
    return [
        Column(f"domain_{name}", "real", scores, tr("Domain {name}").format(name=name))
        for name, scores in result.domains.items()
    ]


def standardised_columns(job: IndexJob, result: IndexResult) -> list[Column]:
    """The standardised indicators: what each one adds to the index."""
    return [
        Column(
            f"z_{name}",
            "real",
            result.standardised[:, j],
            tr("{name} (standardised)").format(name=job.rows.alias(name)),
        )
        for j, name in enumerate(job.indicators)
    ]


def input_hash(job: IndexJob) -> str:
    """SHA-256 of keys, periods and indicator values in their order: tells whether a result came from the same data."""
    digest = hashlib.sha256()
    digest.update("\n".join(job.keys.tolist()).encode())
    digest.update("\n".join(job.data.periods.tolist()).encode())
    digest.update(np.ascontiguousarray(job.data.values, dtype="<f8").tobytes())
    return digest.hexdigest()


def write_recipe(algorithm, parameters, context, job: IndexJob) -> dict:
    """Write the recipe with fields and hash to RECIPE_OUT; {} where it is not wanted."""
    path = algorithm.parameterAsFileOutput(parameters, "RECIPE_OUT", context)
    if not path:
        return {}
    applied = {
        "indicators": job.indicators,
        "inverted": [name for name, turned in zip(job.indicators, job.data.inverted) if turned],
        "roles": {role: name for role, name in zip(job.data.roles, job.indicators) if role},
        "layer": job.rows.name,
        "periods": sorted(set(job.data.periods.tolist())),
        "rows": len(job.rows),
        "input_sha256": input_hash(job),
    }
    write_text(Path(path), dump(replace(job.recipe, applied=applied)))
    return {"RECIPE_OUT": path}


def report(title: str, job: IndexJob, result: IndexResult) -> Report:
    """The method note of an index: statement, recipe, indicators, periods, remarks."""
    page = Report(title)
    page.say(job.recipe.text("title", language()))
    page.say(job.recipe.text("statement", language()))
    if job.recipe.source:
        page.say(tr("Source of the method: {source}").format(source=job.recipe.source), note=True)
    page.heading(tr("Indicators"))
    page.items(
        (tr("{name} (more is better)") if turned else "{name}").format(name=job.rows.alias(name))
        for name, turned in zip(job.indicators, job.data.inverted)
    )
    if result.messages:
        page.heading(tr("Remarks"))
        page.items(result.messages)
    return page


def group_words(status, change, status_labels: list[str], change_labels: list[str]) -> list:
    """“Status, dynamics” in words for each row, None where one of the two is missing."""
    return [
        f"{status_labels[s - 1]}, {change_labels[c - 1]}" if s and c else None
        for s, c in zip(status.tolist(), change.tolist())
    ]


def change_columns(job: IndexJob, changes: np.ndarray) -> list[Column]:
    """The changes of the indicators."""
    return [
        Column(f"change_{name}", "real", changes[:, j], tr("{name} (change)").format(name=job.rows.alias(name)))
        for j, name in enumerate(job.indicators)
    ]
