"""The page of one tool, from what the program says of it, the examples and the chapters that name it."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

from .words import WORDS

EXAMPLES = Path(__file__).with_name("examples.json")
FOLDER = "musterstadt"
"""Where the examples have the files of the sample."""
FAR = 1e9
"""Limits beyond are none."""


def examples() -> list[tuple[str, dict]]:
    """Tool and parameters of each example, in the order in which they can be run one after the other."""
    return [(tool, values) for tool, values in json.loads(EXAMPLES.read_text(encoding="utf-8"))]


def neighbours() -> dict[str, tuple[list[str], list[str]]]:
    """Tool → the tools whose results it takes, and those that take its own, in the examples."""
    made = {}
    found: dict[str, tuple[list[str], list[str]]] = {tool: ([], []) for tool, _ in examples()}
    for tool, values in examples():
        for value in (one for one in _flat(values) if "{sample}" not in one):
            maker = made.get(value)
            if maker not in (None, tool) and maker not in found[tool][0]:
                found[tool][0].append(maker)
                found[maker][1].append(tool)
        made.update({value: tool for value in _flat(values) if value not in made})
    return found


def _flat(values: dict) -> list[str]:
    several = (value if isinstance(value, list) else [value] for value in values.values())
    return [one for group in several for one in group if isinstance(one, str) and re.search(r"\w\.\w+$", one)]


def tool_page(tool: dict, facts: dict, chapters: list[tuple[str, str]], sources: list[tuple[str, str]]) -> str:
    """The body of a tool's page in HTML.

    facts: of the language; chapters, sources: (address, words) of what there is to read on
    """
    words = WORDS[facts["language"]]
    titles = {one["id"]: one["title"] for one in facts["tools"]}
    parts = [f"<h1>{escape(tool['title'])}</h1>", f'<div class="lead">{_prose(tool["summary"])}</div>']
    parts.append(_card(tool, words, titles))
    asked = [one for one in tool["parameters"] if not one["destination"] and not one["hidden"]]
    for part, name in ((False, "questions"), (True, "advanced")):
        chosen = [one for one in asked if one["advanced"] == part]
        if chosen:
            parts.append(f'<h2 id="{name}">{words[name]}</h2>')
            parts += [_parameter(one, words) for one in chosen]
    parts.append(_results(tool, words))
    parts.append(_example(tool, words))
    for name, links in (("more", chapters), ("sources", sources)):
        if links:
            lines = "".join(f'<li><a href="{address}">{text}</a></li>' for address, text in links)
            parts.append(f'<h2 id="{name}">{words[name]}</h2>\n<ul class="{name}">{lines}</ul>')
    return "\n".join(parts)


def _card(tool: dict, words: dict, titles: dict) -> str:
    before, after = neighbours().get(tool["id"], ([], []))
    rows = [
        (words["group"], escape(tool["group"])),
        (words["id"], f"<code>sozialraum:{tool['id']}</code>"),
        *(
            (words[name], ", ".join(f'<a href="{one}.html">{escape(titles[one])}</a>' for one in others))
            for name, others in (("before", before), ("after", after))
            if others
        ),
        (words["keywords_line"], escape(", ".join(tool["tags"]))),
    ]
    lines = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows if value)
    return f'<dl class="card">{lines}</dl>'


def _parameter(one: dict, words: dict) -> str:
    facts = [_kind(one, words)]
    if "least" in one:
        facts.append(_range(one, words))
    if not one["optional"] and one["default"] is None:
        facts.append(f"<b>{words['required']}</b>")
    elif one["default"] not in (None, "", []):
        facts.append(f"{words['default']}: {_default(one, words)}")
    if one["several"] and not one["type"].endswith("field"):
        facts.append(words["several"])
    options = ""
    if one["options"]:
        lines = "".join(
            f'<tr><td>{escape(word)}</td><td><code id="{one["name"]}-{name}">{name}</code></td></tr>'
            for name, word in one["options"].items()
        )
        options = f'<table class="options">{lines}</table>'
    told = " · ".join(filter(None, facts))
    return (
        f'<section class="parameter" id="{one["name"]}"><h3>{escape(one["title"])} <code>{one["name"]}</code></h3>'
        f'<p class="facts">{told}</p><div class="told">{_prose(one["help"], one["options"])}</div>{options}</section>'
    )


def _kind(one: dict, words: dict) -> str:
    name = {"sozialraum_field": "field", "sozialraum_text": "string"}.get(one["type"], one["type"])
    if name == "field" and one["several"]:
        name = "fields"
    if name == "number" and one.get("whole"):
        name = "whole"
    return words["kinds"].get(name, "")  # a kind that is new to QGIS says nothing of itself


def _range(one: dict, words: dict) -> str:
    low, high = one["least"], one["most"]
    if low <= -FAR and high >= FAR:
        return ""
    name = "range" if low > -FAR and high < FAR else "from" if low > -FAR else "to"
    return words[name].format(low=_figure(low, words), high=_figure(high, words))


def _figure(value: float, words: dict) -> str:
    text = f"{value:g}".replace("-", "−")
    return text.replace(".", ",") if words is WORDS["de"] else text


def _default(one: dict, words: dict) -> str:
    value = one["default"]
    if isinstance(value, bool):
        return words["yes"] if value else words["no"]
    if isinstance(value, (int, float)):
        return _figure(value, words)
    several = value if isinstance(value, list) else str(value).split(",") if one["options"] else [value]
    if one["options"]:
        return ", ".join(escape(one["options"].get(name, name)) for name in several)
    return ", ".join(f"<code>{escape(str(name))}</code>" for name in several)


def _results(tool: dict, words: dict) -> str:
    destinations = {one["name"]: one for one in tool["parameters"] if one["destination"]}
    lines, numbers = [], []
    for one in tool["outputs"]:
        parameter = destinations.get(one["name"])
        if parameter is None:
            numbers.append(f"<tr><td>{escape(one['title'])}</td><td><code>{one['name']}</code></td></tr>")
            continue
        facts = words["kinds"][parameter["type"] if one["type"] != "outputHtml" else "outputHtml"]
        facts += f" · {words['optional_output']}" if parameter["optional"] else ""
        lines.append(
            f'<section class="parameter" id="{one["name"]}"><h3>{escape(parameter["title"])} '
            f'<code>{one["name"]}</code></h3><p class="facts">{facts}</p><div class="told">{_prose(parameter["help"])}</div>'
            "</section>"
        )
    text = f'<h2 id="results">{words["results"]}</h2>' + "".join(lines)
    if numbers:
        text += f'<h3 id="numbers">{words["numbers"]}</h3><table class="options">{"".join(numbers)}</table>'
    return text


def example_of(tool: dict) -> dict:
    """The parameters of a tool's example; of a tool without one those that it cannot do without."""
    for name, values in examples():
        if name == tool["id"]:
            return values
    needed = (one for one in tool["parameters"] if not one["optional"] and one["default"] is None)
    return {one["name"]: "…" for one in needed}


def _example(tool: dict, words: dict) -> str:
    values = json.loads(json.dumps(example_of(tool)).replace("{sample}", FOLDER))
    shell = [f"qgis_process run sozialraum:{tool['id']} --"]
    for name, value in values.items():
        shell += [f"{name}={_quoted(one)}" for one in (value if isinstance(value, list) else [value])]
    code = json.dumps(values, ensure_ascii=False, indent=4)
    python = f'import processing\n\nprocessing.run("sozialraum:{tool["id"]}", {code})'
    joint = " \\\n    "
    return (
        f'<h2 id="example">{words["example"]}</h2><p>{words["example_text"]}</p><pre><code>{escape(joint.join(shell))}'
        f"</code></pre><p>{words['example_python']}</p><pre><code>{escape(python)}</code></pre>"
    )


def _quoted(value) -> str:
    text = str(value)
    return text if re.fullmatch(r"[\w./,-]+", text) else f'"{text}"'


def _prose(text: str, names=()) -> str:
    """A text of the program, which may have lines and a little HTML of QGIS's; names: ascii names that it may explain."""
    if re.search(r"</?(p|b|i|br|ul|li)\b", text):
        return text
    text = escape(text, quote=False)
    for name in names:  # where a help explains its own options, not where one is a word of the sentence
        text = re.sub(rf"(?<![\w>])[„“]{name}[“”]|(?<![\w>/]){name}(?=:)", f"<code>{name}</code>", text)
        text = re.sub(rf"(?<![\w>/]){name}(?![\w<])", f"<code>{name}</code>", text) if "_" in name else text
    first, *rest = text.split("\n")
    return first + ("<ul>" + "".join(f"<li>{line}</li>" for line in rest) + "</ul>" if rest else "")
