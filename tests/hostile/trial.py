"""One run of an algorithm with one set of parameters, and what is wrong with how it ended."""

from __future__ import annotations

import json
import math
import random
import re
import sys
import tempfile
import time
import traceback
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
)

from .values import World, set_of

MOST_LINES = 3
MOST_LETTERS = 800
MOST_SECONDS = 30
_NO_NUMBER = re.compile(r"(?<![\w.])[-+−]?(nan|NaN|inf|Infinity|∞)(?![\w-])")
_INSIDE = re.compile(r"Traceback|\w+Error\b|\w+Exception\b|<class '|object at 0x")


@dataclass
class Outcome:
    """How a run ended: `refusal` is the sentence of one that was refused; findings are what must not be."""

    parameters: dict
    wounds: list[str]
    refusal: str = ""
    results: dict = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def __str__(self) -> str:
        shown = {name: repr(value)[:160] for name, value in self.parameters.items()}
        lines = [
            *self.findings,
            f"refusal: {self.refusal[:400]}",
            f"layers: {self.wounds}",
            json.dumps(shown, indent=1, ensure_ascii=False),
        ]
        return "\n".join(lines)


class Listener(QgsProcessingFeedback):
    """Keeps what a run says."""

    def __init__(self):
        super().__init__(False)
        self.said: list[str] = []
        self.errors: list[str] = []

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)

    def reportError(self, text, fatalError=False):
        self.errors.append(text)


@contextmanager
def ears():
    """Tracebacks that reach the log or Python itself while the block runs."""
    heard: list[str] = []
    before = sys.excepthook
    log = QgsApplication.messageLog()

    def hear(text, tab, level):
        if level == Qgis.MessageLevel.Critical and "Traceback" in text:
            heard.append(text)

    sys.excepthook = lambda *error: heard.append("".join(traceback.format_exception(*error)))
    signal = log.messageReceived[str, str, Qgis.MessageLevel]
    signal.connect(hear)
    try:
        yield heard
    finally:
        signal.disconnect(hear)
        sys.excepthook = before


def trial(algorithm, seed: int) -> Outcome:
    """Draw a set of parameters from a seed, run the algorithm with it, and judge; nothing is left behind."""
    dice = random.Random(f"{algorithm.id()} {seed}")
    with tempfile.TemporaryDirectory(prefix="sozialraum-hostile-") as folder:
        world = World(dice, Path(folder))
        outcome = Outcome(set_of(algorithm, world), world.wounds)
        begin = time.monotonic()
        with ears() as heard:
            context, listener = _run(algorithm, outcome)
        outcome.seconds = time.monotonic() - begin
        outcome.findings += heard
        outcome.findings += refusal_faults(outcome.refusal)
        if outcome.seconds > MOST_SECONDS:
            outcome.findings.append(f"{outcome.seconds:.0f} s")
        if not outcome.refusal:
            layers = {one.name() for one in algorithm.parameterDefinitions() if one.isDestination()}
            outcome.findings += output_faults(outcome, context, listener.said, layers)
        left = [
            path.name
            for path in Path(folder).rglob("*")
            if ".part" in path.name or path.name.endswith(("-wal", "-shm"))
        ]
        outcome.findings += [f"left behind: {left}"] if left else []
    return outcome


def _run(algorithm, outcome: Outcome):
    context, listener = QgsProcessingContext(), Listener()
    project = QgsProject()
    context.setProject(project)
    context.setFeedback(listener)
    outcome.project = project  # lives as long as the context
    new = algorithm.create()
    good, text = new.checkParameterValues(outcome.parameters, context)
    if not good:
        outcome.refusal = text or "(nothing was said)"
        if not text:
            outcome.findings.append("refused without a word")
        return context, listener
    outcome.results, done = new.run(outcome.parameters, context, listener)
    if not done:
        outcome.refusal = "\n".join(listener.errors) or "(nothing was said)"
        if not listener.errors:
            outcome.findings.append("stopped without a word")
    return context, listener


def refusal_faults(text: str) -> list[str]:
    """What is wrong with a refusal: lines, length, echoes, words of programmers."""
    faults = []
    if len(text.splitlines()) > MOST_LINES or len(text) > MOST_LETTERS:
        faults.append(f"a refusal of {len(text.splitlines())} lines and {len(text)} letters")
    if re.search(r"X{150}|n{150}|a{150}", text):
        faults.append("a refusal that echoes a long value")
    if found := _INSIDE.search(text):
        faults.append(f"a refusal in words of programmers: {found.group()}")
    return faults


def output_faults(outcome: Outcome, context, said: list[str], written: set[str]) -> list[str]:
    """NaN and infinite numbers in layers, numbers, texts and the log; written: names of outputs that are files or layers."""
    faults = []
    named = (
        _NO_NUMBER.search(repr(outcome.parameters).replace("\\x00", ""))
        or "text_in_numbers" in outcome.wounds
        or "numbers.csv" in repr(outcome.parameters)  # whose titles are such texts
        or {"strange_names", "strange_field_names"} & set(outcome.wounds)
    )
    for name, value in outcome.results.items():
        if isinstance(value, float) and not math.isfinite(value):
            faults.append(f"{name} is {value}")
        if not isinstance(value, str) or name not in written:
            continue
        path = Path(value) if Path(value).is_file() else Path(value.partition("|")[0])
        if path.suffix in (".html", ".json", ".csv") and path.is_file() and not named:
            text = re.sub(r"<style.*?</style>|<svg.*?</svg>", "", path.read_text(encoding="utf-8"), flags=re.S)
            faults += [
                f"{name}: …{text[max(0, found.start() - 60) : found.end() + 20]}…"
                for found in [_NO_NUMBER.search(text)]
                if found
            ]
        if Path(value).is_dir():
            faults += [] if any(Path(value).iterdir()) else [f"{name} is an empty folder"]
        elif not value.lower().endswith((".html", ".json", ".odt", ".pdf")):
            faults += _layer_faults(name, QgsProcessingUtils.mapLayerFromString(value, context), outcome)
    if not named:
        faults += [f"said: {text[:300]}" for text in said if _NO_NUMBER.search(text)]
    return faults


def _layer_faults(output: str, layer, outcome: Outcome) -> list[str]:
    # where somebody has given such texts himself, as a title or in numbers.csv, they come out again
    texts = "numbers.csv" not in repr(outcome.parameters) and not _NO_NUMBER.search(repr(outcome.parameters))
    if layer is None or not hasattr(layer, "getFeatures"):
        return [f"{output} cannot be opened"]
    given = [one for value in outcome.parameters.values() for one in (value if isinstance(value, list) else [value])]
    kept = {name for layer in given if hasattr(layer, "fields") for name in layer.fields().names()}
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in layer.getFeatures(request):
        for name, value in zip(layer.fields().names(), feature.attributes()):
            if isinstance(value, float) and not math.isfinite(value) and name not in kept:
                return [f"{output}.{name} is {value}"]
            if (
                texts
                and isinstance(value, str)
                and name not in kept
                and value in ("nan", "inf", "-inf", "None", "NULL")
            ):
                return [f"{output}.{name} is “{value}”"]
    return []
