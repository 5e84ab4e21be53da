#!/usr/bin/env python3
"""Keeps i18n/sozialraum_de.ts in step with the texts in the code.

    translate.py update            add new texts as unfinished, drop those the code no longer has, compile the .qm
    translate.py fill FILE.json    update, and take translations {English: German} from a file
    translate.py missing           print the texts without a translation as JSON

Texts are the literals given to tr(), Message() and SozialraumError(). Qt's lupdate is not used because the context
would be the class name; all our texts share one context, so that core, toolbox and interface say a thing one way.
"""

from __future__ import annotations

import ast
import fcntl
import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "i18n" / "sozialraum_de.ts"
ROOMS = ("core", "drawing", "processing", "expressions", "ui", "i18n")
FUNCTIONS = {"tr", "Message", "SozialraumError"}


def sources() -> dict[str, list[str]]:
    """Every translatable text of the code with the files it stands in."""
    found: dict[str, list[str]] = {}
    files = [ROOT / "sozialraum_plugin.py"] + [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    for path in sorted(files):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = node.args[0]
            if name in FUNCTIONS and isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.setdefault(first.value, []).append(str(path.relative_to(ROOT)))
    return found


def translations() -> dict[str, str]:
    """What the .ts file holds: English → German."""
    if not TS.exists():
        return {}
    messages = ET.parse(TS).getroot().iter("message")
    return {message.findtext("source"): message.findtext("translation") or "" for message in messages}


def write(texts: dict[str, list[str]], german: dict[str, str]):
    """Write the .ts file, sorted, and compile it."""
    root = ET.Element("TS", version="2.1", language="de", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "Sozialraum"
    for text in sorted(texts):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        translation.text = german.get(text, "")
        if not translation.text:
            translation.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    TS.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    lrelease = shutil.which("lrelease") or next(map(str, Path("/usr/lib").glob("qt*/bin/lrelease")), None)
    if lrelease is None:
        sys.exit("lrelease is missing: install qttools5-dev-tools")
    subprocess.run([lrelease, "-silent", "-nounfinished", str(TS)], check=True)


def main(arguments: list[str]):
    if not arguments or arguments[0] not in ("update", "fill", "missing"):
        sys.exit(__doc__)
    texts = sources()
    with open(TS.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        german = translations()
        if arguments[0] == "missing":
            print(json.dumps({text: "" for text in texts if not german.get(text)}, ensure_ascii=False, indent=1))
            return
        if arguments[0] == "fill":
            given = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))
            unknown = sorted(set(given) - set(texts))
            if unknown:
                print("not in the code:", *unknown, sep="\n  ")
            german.update(given)
        write(texts, german)
    print(f"{len(texts)} texts, {sum(not german.get(text) for text in texts)} without German")


if __name__ == "__main__":
    main(sys.argv[1:])
