"""What the program says of itself, as JSON in the language of LC_ALL: tools with parameters, choices and outputs; measures; texts.

Run by `handbook.py build` in a Python of its own for each language, because QGIS takes its language from where it starts.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from html import unescape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


_KINDS = {"sozialraum_field": "field", "sozialraum_text": "string"}
"""Our own kinds that are asked with widgets of ours, and what a reader takes them for."""


def parameter(one) -> dict:
    """One parameter of a tool."""
    from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterFile, QgsProcessingParameterNumber

    flags = QgsProcessingParameterDefinition.Flag
    told = {
        "name": one.name(),
        "title": one.description(),
        "type": _KINDS.get(one.type(), one.type()),
        "help": one.help(),
        "optional": bool(one.flags() & flags.FlagOptional),
        "advanced": bool(one.flags() & flags.FlagAdvanced),
        "hidden": bool(one.flags() & flags.FlagHidden),
        "destination": one.isDestination(),
        "default": one.defaultValue(),
        "several": bool(getattr(one, "allowMultiple", bool)()),
        "options": dict(getattr(one, "words", {})),
    }
    if isinstance(one, QgsProcessingParameterFile) and one.behavior() == QgsProcessingParameterFile.Behavior.Folder:
        told["type"] = "outputFolder"
    if isinstance(one, QgsProcessingParameterNumber):
        told["least"], told["most"] = one.minimum(), one.maximum()
        told["whole"] = one.dataType() == QgsProcessingParameterNumber.Type.Integer
    return told


def in_side_panel(one, parameter) -> str:
    """What the side panel of a model says of a parameter; QGIS keeps no help of it elsewhere."""
    title = re.escape(parameter.description())
    found = re.search(rf"<p><b>{title}</b><br/>(.*?)</p>", one.shortHelpString(), re.S)
    return unescape(found[1]) if found else ""


def tool(one) -> dict:
    """One tool."""
    return {
        "id": one.name(),
        "title": one.title() if hasattr(one, "title") else one.displayName().partition(" ")[2],  # a model
        "group": one.group(),
        "summary": one.shortDescription() or one.shortHelpString(),
        "tags": list(one.tags()),
        "module": type(one).__module__.partition("sozialraum.")[2],
        "parameters": [
            {**parameter(each), "help": each.help() or in_side_panel(one, each)} for each in one.parameterDefinitions()
        ],
        "outputs": [
            {"name": each.name(), "title": each.description(), "type": each.type()} for each in one.outputDefinitions()
        ],
    }


def measures(speak) -> list[dict]:
    """The measures of segregation in the order of the registry."""
    from sozialraum.core.segregation.registry import DIMENSIONS, MEASURES, STANDARD

    return [
        {
            "name": one.name,
            "title": speak(one.title),
            "dimension": speak(DIMENSIONS[one.dimension]),
            "standard": one.name in STANDARD,
            "source": one.source,
        }
        for one in MEASURES.values()
    ]


def main():
    with tempfile.TemporaryDirectory(prefix="sozialraum-handbook-") as folder:
        plugins = Path(folder) / "plugins"
        plugins.mkdir()
        (plugins / "sozialraum").symlink_to(ROOT)
        here = Path(__file__).resolve().parent
        sys.path[:] = [str(plugins), *(p for p in sys.path if Path(p or ".").resolve() not in (here, ROOT))]
        os.environ.update(QGIS_CUSTOM_CONFIG_PATH=folder, XDG_CONFIG_HOME=folder, QT_QPA_PLATFORM="offscreen")
        from qgis.core import QgsApplication

        application = QgsApplication(
            [], False, folder, "desktop"
        )  # for a dialog: choices are words, not lists in the help
        application.initQgis()
        from sozialraum.i18n import language, load_translator, sentence
        from sozialraum.processing.models import titles
        from sozialraum.processing.provider import SozialraumProvider, algorithms, version

        translator = load_translator()
        provider = SozialraumProvider()
        QgsApplication.processingRegistry().addProvider(provider)
        provider.add_models()
        order = [*(one.name() for one in algorithms()), *titles()]
        tools = [tool(one) for one in provider.algorithms()]
        tools.sort(key=lambda one: (one["group"], order.index(one["id"]) if one["id"] in order else len(order)))
        told = {"language": language(), "version": version(), "tools": tools, "measures": measures(sentence)}
        print(json.dumps(told, ensure_ascii=False))
        sys.stdout.flush()
        del translator
        os._exit(0)  # QGIS complains when Python takes the provider apart


if __name__ == "__main__":
    main()
