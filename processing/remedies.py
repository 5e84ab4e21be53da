"""Where a refusal leads: the fields of the dialog that it is about, and the button that opens what solves it.

A refusal is known by its sentence, in whatever language and from whichever thread it comes; so the science that refuses
need not know of tools and dialogs. A test finds every sentence below in the code that says it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..i18n import tr

REFUSED = "sozialraum_refused"
"""What the feedback of a run carries from its thread to the dialog: why it stopped."""
TOOL, ASSISTANT, PAGE, LAYER = "tool", "assistant", "page", "layer"


@dataclass(frozen=True)
class Way:
    """A button: its words, what it opens (TOOL, ASSISTANT, PAGE of the handbook, LAYER properties), and which one."""

    words: str
    kind: str
    goal: str = ""


@dataclass(frozen=True)
class Lead:
    """Where a refusal leads: parameters to mark, buttons to offer."""

    fields: tuple[str, ...]
    ways: tuple[Way, ...]


def lead(sentence: str, definitions: Mapping[str, str], values: Mapping[str, object]) -> Lead:
    """What a refusal is about and what solves it.

    definitions: parameter id → title of the tool that refuses; values: parameter id → what was given
    """
    ways, named = [], []
    for refusals, fields, found in _remedies():
        if any(_says(sentence, refusal) for refusal in refusals):
            named += [name for name in fields if name in definitions]
            ways += [way for way in found if way not in ways]
    marked = [
        name
        for name, title in definitions.items()
        if re.search(rf"(?<![A-Z_]){name}(?![A-Z_])", sentence) or _quotes(sentence, title)
    ]
    if not marked and not named:
        marked = [
            name
            for name, value in values.items()
            if any(_quotes(sentence, str(one)) for one in _several(value) if one not in (None, ""))
        ]
    return Lead(tuple(dict.fromkeys([*named, *marked])), tuple(ways))


def _several(value) -> list:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _quotes(sentence: str, text: str) -> bool:
    """Whether a sentence has a text in quotes, also with the id of a parameter behind it."""
    return re.search(rf"[„“]{re.escape(text)}( \([A-Z_]+\))?[“”]", sentence) is not None


def _says(sentence: str, refusal: str) -> bool:
    """Whether a sentence is a refusal with its values."""
    parts = (re.escape(part) for part in re.split(r"\{\w+(?::[^}]*)?\}", refusal))
    return re.search(".*?".join(parts), sentence, re.S) is not None


def _remedies() -> list[tuple[tuple[str, ...], tuple[str, ...], tuple[Way, ...]]]:
    """Sentences, the parameters that they are about, and the buttons that solve what they say."""
    rates = Way(tr("Calculate indicators …"), TOOL, "calculateindicators")
    read = Way(tr("Read statistics …"), ASSISTANT)
    reference = Way(tr("Coordinate reference system …"), LAYER)
    transfer = Way(tr("Propose transfer table …"), TOOL, "proposetransfer")
    protection = Way(tr("What may be shown"), PAGE, "datenschutz")
    installing = Way(tr("Installation"), PAGE, "installation")
    trouble = Way(tr("Troubleshooting"), PAGE, "fehlersuche")
    return [
        (
            (
                tr(
                    "“{field}” is a count, and in an index of counts large districts are needy because they are large. {way}"
                ),
                tr(
                    "“{fields}” are counts, and in an index of counts large districts are needy because they are large. {way}"
                ),
            ),
            ("INDICATORS",),
            (rates,),
        ),
        (
            (
                tr(
                    "There is no change to measure: no period has another one {span} {unit} before it. Give another span, or name "
                    "the fields that hold the changes."
                ),
            ),
            ("SPAN",),
            (read,),
        ),
        (
            (
                tr("The layer has only one period. A change needs two; choose the period field, or join more periods."),
                tr(
                    "The table has rows without a period, the layer has one feature per period ({periods}). Read the table with PERIOD."
                ),
            ),
            ("PERIOD_FIELD",),
            (read,),
        ),
        (
            (
                tr("The recipe has {needed} parts, {given} were given. It needs, in this order: {roles} ({titles})."),
                tr(
                    "The recipe sorts indicators into domains, and {given} indicators do not fit its {needed} parts. Name the part of "
                    "each indicator, for example {example}=field ({title})."
                ),
                tr(
                    "“{fields}” has no part in the recipe yet. Name the part of every indicator, or of none; then their order counts."
                ),
            ),
            ("ROLES", "INDICATORS"),
            (),
        ),
        (
            (
                tr("The recipe needs at least {needed} indicators; {given} were given."),
                tr("No indicator was chosen. Choose the fields that the index is made of."),
            ),
            ("INDICATORS",),
            (),
        ),
        (
            (
                tr(
                    "No indicator of the catalogue can be computed from the fields of this layer. Write a formula such as: rate = a / "
                    "b * 100, or name the layer's fields in the catalogue."
                ),
            ),
            ("INDICATORS", "CATALOGUE"),
            (read,),
        ),
        (
            (
                tr(
                    "Field “{field}” of “{layer}” must hold numbers, but row {row} holds “{value}”. Choose another field, or read the "
                    "table with “Import statistics”, which understands decimal commas and symbols."
                ),
                tr(
                    "“{layer}” is no panel table: field “{field}” is missing. Read your file with “Import statistics” first."
                ),
                tr("“{layer}” has no field that holds numbers. Read your file with “Import statistics” first."),
            ),
            (),
            (read,),
        ),
        (
            (
                tr(
                    "The layer has no coordinate reference system, so nothing can be measured in metres. Assign one in the layer's "
                    "properties."
                ),
                tr("“{layer}” has no coordinate reference system. Assign the right one in the layer's properties."),
                tr(
                    "The coordinates do not fit the layer's coordinate reference system, so nothing can be measured in metres. "
                    "Assign the right one in the layer's properties."
                ),
            ),
            ("INPUT",),
            (reference,),
        ),
        (
            (
                tr(
                    "Classes weighted by population need a field with the number of residents. Choose a population field, or other classes."
                ),
                tr("The index of larger areas needs the number of residents. Choose a population field."),
                tr(
                    "A mean or spread weighted by population needs the number of residents. Choose a population field, or the plain "
                    "district mean."
                ),
                tr(
                    "The recipe weights by population, but no field with the number of residents was chosen. Choose it, or choose the "
                    "plain mean, spread and classes."
                ),
            ),
            ("POPULATION_FIELD",),
            (),
        ),
        (
            (
                tr(
                    "Smoothing small numbers needs the number of persons behind each rate. Choose a denominator field for each "
                    "indicator, in their order."
                ),
                tr(
                    "The Freeman-Tukey transformation needs the denominators of the rates. Choose a field with the number of persons "
                    "for each indicator."
                ),
            ),
            ("DENOMINATORS",),
            (),
        ),
        (
            (
                tr(
                    "District {district} occurs more than once in period {period}. Each district needs one row per period: choose the "
                    "period field or another key field, or remove the second row."
                ),
            ),
            ("PERIOD_FIELD", "KEY_FIELD"),
            (),
        ),
        ((tr("Groups of status and dynamics need classes. Choose how the classes are made."),), ("CLASSES",), ()),
        (
            (
                tr("The transfer table says nothing of {n} old {n:district|districts}, such as “{key}”. Complete it."),
                tr("The transfer table needs the fields “old”, “new” and “share”."),
            ),
            ("TRANSFER",),
            (transfer,),
        ),
        (
            (
                tr("No counts were chosen. Choose the fields with the numbers of persons to be protected."),
                tr(
                    "District “{district}” has {value} in “{field}”. Only whole numbers of persons from 0 on can be protected: choose "
                    "the field with the count, not the rate."
                ),
            ),
            ("COUNTS",),
            (protection,),
        ),
        (
            (
                tr(
                    "The Python package “{name}” is missing. It is part of the QGIS installers for Windows and macOS; on "
                    "Linux install python3-{name}, then start QGIS again."
                ),
            ),
            (),
            (installing,),
        ),
        (
            (
                tr(
                    "“{doing}” stopped because of a fault of the plugin, not of your data. The details are in the log (View > Panels > "
                    "Log Messages, tab “{tab}”); please send them to the plugin's authors."
                ),
            ),
            (),
            (trouble,),
        ),
    ]
