"""The order of rows decides nothing: the same rows shuffled give the same output of every algorithm."""

from __future__ import annotations

import math
import random
import re
from pathlib import Path

import pytest
from hostile import layers
from hostile.trial import Listener
from hostile.values import World, sensible
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsProject,
)

_RARELY = (QgsProcessingParameterString, QgsProcessingParameterFile, QgsProcessingParameterFeatureSource)
"""Parameters that are seldom given where they are optional."""


def shuffled(columns: dict, shapes: list, seed: int):
    order = random.Random(seed).sample(range(len(shapes)), len(shapes))
    return {name: [values[i] for i in order] for name, values in columns.items()}, [shapes[i] for i in order]


def plain(value):
    """A cell as it is compared: numbers to nine digits, for sums in another order differ in the last ones."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    if isinstance(value, float):
        return f"{value:.9g}" if math.isfinite(value) and abs(value) > 1e-12 else "0" if value == value else "nan"
    return str(value)


def outcome(algorithm, parameters: dict, folder: Path) -> dict:
    """Output → its rows as a sorted list, a number or the text of a page."""
    context, listener, project = QgsProcessingContext(), Listener(), QgsProject()
    context.setProject(project)
    results, done = algorithm.create().run(parameters, context, listener)
    if not done:
        return {"refused": "\n".join(listener.errors)}
    found: dict = {}
    for name, value in results.items():
        layer = QgsProcessingUtils.mapLayerFromString(value, context) if isinstance(value, str) else None
        if layer is not None:
            rows = [tuple(plain(cell) for cell in feature.attributes()) for feature in layer.getFeatures()]
            found[name] = sorted(rows)
        elif isinstance(value, str):
            path = Path(value)
            if path.suffix in (".html", ".json"):
                text = re.sub(r"<svg.*?</svg>", "", path.read_text(encoding="utf-8"), flags=re.S)
                found[name] = re.sub(r"\d{4}-\d\d-\d\d[T ][\d:]+\S*|\"(hash|time)\": \"\w*\"", "", text)
        else:
            found[name] = plain(value)
    found["said"] = sorted(listener.said)
    return found


def towns(ties: bool):
    """Columns and shapes; with ties there are but few different values, so that much depends on how they are broken."""
    dice = random.Random(5)
    columns, shapes = layers.sensible(dice)
    if ties:
        for name in (*layers.COUNTS[1:], *layers.RATES):
            columns[name] = [10 * (int(value) % 3) + 10 for value in columns[name]]
        columns["people"] = [sum(parts) for parts in zip(*(columns[name] for name in layers.COUNTS[1:]))]
    return columns, shapes


def settings(algorithm, folder: Path, draw: int) -> dict:
    """The same sensible parameters for every order of the rows, all outputs wanted; the layers are put in later."""
    dice = random.Random(f"{algorithm.name()} {draw}")
    world = World(dice, folder)
    parameters = {}
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if definition.isDestination():
            file = definition.type() == "fileDestination"
            parameters[name] = (
                str(folder / f"{name}.{definition.defaultFileExtension()}") if file else "TEMPORARY_OUTPUT"
            )
            continue
        optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        often = {
            "GROUPS": 1,
            "GRID": 1,
            "COUNTS": 1,
            "INDICATORS": 1,
            "TOTAL_FIELD": 1,
            "KEY_FIELD": 1,
            "PERIOD_FIELD": 1,
            "INFERENCE": 0.9,
        }
        usual = 0.0 if isinstance(definition, _RARELY) else 0.15
        if not optional or dice.random() < often.get(name, usual):
            parameters[name] = sensible(definition, world)
        if name in ("RUNS", "REPLICATES"):
            parameters[name] = 20
    return parameters


@pytest.mark.slow
@pytest.mark.parametrize("ties", [False, True], ids=["different", "ties"])
def test_the_order_of_rows_decides_nothing(provider, tmp_path, ties):
    columns, shapes = towns(ties)
    other = layers.sensible(random.Random(7), layers.PERIODS[:1])
    found, ended = [], 0
    for algorithm in provider.algorithms():
        sources = [
            one.name()
            for one in algorithm.parameterDefinitions()
            if isinstance(one, QgsProcessingParameterFeatureSource)
        ]
        if not sources or algorithm.name() in (
            "createreport",
            "createtext",
        ):  # pages are pictures of what the other algorithms give
            continue
        for draw in range(3):
            parameters = settings(algorithm, tmp_path, draw)
            results = []
            for seed in (None, 1, 2):
                for name in sources:
                    if name == "INPUT" or name in parameters:
                        town = (columns, shapes) if name == "INPUT" else other
                        parameters[name] = layers.make(*(town if seed is None else shuffled(*town, seed)), name=name)
                results.append(outcome(algorithm, parameters, tmp_path))
            ended += "refused" not in results[0]
            for result in results[1:]:
                found += [
                    f"{algorithm.name()} {draw}: {name}\n{difference(results[0].get(name), result.get(name))}\n"
                    f"{ {key: value for key, value in parameters.items() if key not in sources} }"
                    for name in sorted({*results[0], *result})
                    if results[0].get(name) != result.get(name)
                ]
    assert not found, f"{len(found)}\n" + "\n\n".join(found)
    assert ended > 30


def difference(first, second) -> str:
    """The first place where two outputs differ."""
    if isinstance(first, list) and isinstance(second, list):
        one, other = [row for row in first if row not in second], [row for row in second if row not in first]
        return f"{len(one)} rows: {one[:2]}\n{other[:2]}"
    if isinstance(first, str) and isinstance(second, str):
        place = next((i for i, (a, b) in enumerate(zip(first, second)) if a != b), min(len(first), len(second)))
        return f"…{first[max(0, place - 80) : place + 80]}…\n…{second[max(0, place - 80) : place + 80]}…"
    return f"{first!r:.300}\n{second!r:.300}"
