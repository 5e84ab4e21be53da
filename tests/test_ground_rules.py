"""The rules of docs/architecture.md that a machine can check."""

from __future__ import annotations

import ast
import configparser
import importlib
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from string import Formatter

import numpy as np
import pytest
from conftest import ROOT, repository_files
from flake8_qgis import Plugin

ROOMS = ("core", "drawing", "processing", "expressions", "ui", "i18n")
OURS = [ROOT / "__init__.py", ROOT / "sozialraum_plugin.py"] + sorted(
    path for room in ROOMS for path in (ROOT / room).rglob("*.py")
)


@cache
def tree_of(text: str) -> ast.Module:
    """A file as Python reads it, once for all rules."""
    return ast.parse(text)


def room_of(path) -> str:
    """The first folder of a file; the two files at the top are the room "plugin"."""
    parts = path.relative_to(ROOT).parts
    return parts[0] if len(parts) > 1 else "plugin"


def imports(path) -> list[tuple[str, int]]:
    """Dotted names that a file imports, ours as sozialraum.…"""
    package = ("sozialraum", *path.relative_to(ROOT).parent.parts)
    found = []
    for node in ast.walk(tree_of(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            home = ".".join((*base, node.module or "")).strip(".")
            found += [(f"{home}.{alias.name}", node.lineno) for alias in node.names]
    return found


DOORS = {
    "core": ("core",),
    "i18n": ("i18n", "core"),
    "drawing": ("drawing", "core", "i18n"),
    "expressions": ("expressions", "drawing", "core", "i18n"),
    "processing": ("processing", "core", "drawing", "i18n"),
    "ui": (
        "ui",
        "core",
        "drawing",
        "i18n",
        "processing.io",
        "processing.maps",
        "processing.widgets",
        "processing.remedies",
    ),
    "plugin": ("i18n", "expressions", "processing.provider", "processing.widgets", "ui", "sozialraum_plugin"),
}
"""What each room may import of ours; processing's own folders are doors of their own."""
NO_QGIS = ("qgis", "PyQt5", "PyQt6", "osgeo")
NOT_HERE = ("PyQt5", "PyQt6", "scipy", "geopandas", "shapely", "matplotlib")
FEATURES = ("qgis.core.QgsFeature",)


def inside(name: str, doors) -> bool:
    """Whether a dotted name lies in one of some packages."""
    return any(name == door or name.startswith(f"{door}.") for door in doors)


def forbidden(path, name: str) -> bool:
    """Whether a file of a room may not import a name."""
    room, top = room_of(path), name.split(".")[0]
    if top == "sozialraum":
        return not inside(name, [f"sozialraum.{door}" for door in DOORS[room]])
    if top == "pyqtgraph":
        return path != ROOT / "ui" / "plot" / "pyqtgraph_import.py"
    if name in FEATURES:
        return path.parent != ROOT / "processing" / "io"
    return top in (NO_QGIS if room == "core" else NOT_HERE)


def test_rooms_keep_their_doors_shut():
    found = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in OURS
        for name, line in imports(path)
        if forbidden(path, name)
    ]
    assert not found, found


def test_every_room_has_doors():
    assert {room_of(path) for path in OURS} == set(DOORS)


def test_the_rule_about_doors_can_fail():
    assert forbidden(ROOT / "core" / "data" / "panel.py", "qgis.core.QgsField")
    assert forbidden(ROOT / "core" / "data" / "panel.py", "sozialraum.processing.io.layers.read")
    assert forbidden(ROOT / "processing" / "io" / "layers.py", "sozialraum.ui.dock.dock")
    assert forbidden(ROOT / "ui" / "dock" / "dock.py", "sozialraum.processing.algorithms.indices.social_index")
    assert forbidden(ROOT / "ui" / "dock" / "dock.py", "sozialraum.processing.pages.paper.Sheet")
    assert forbidden(ROOT / "ui" / "dock" / "dock.py", "pyqtgraph.PlotItem")
    assert forbidden(ROOT / "drawing" / "charts.py", "sozialraum.ui.dock.dock")
    assert forbidden(ROOT / "drawing" / "charts.py", "sozialraum.processing.maps.symbols")
    assert forbidden(ROOT / "expressions" / "functions.py", "sozialraum.processing.io.layers.read")
    assert forbidden(ROOT / "i18n" / "__init__.py", "sozialraum.drawing.theme")
    assert forbidden(ROOT / "sozialraum_plugin.py", "sozialraum.core.data.panel")
    assert forbidden(ROOT / "processing" / "pages" / "overview.py", "qgis.core.QgsFeature")
    assert not forbidden(ROOT / "processing" / "io" / "layers.py", "qgis.core.QgsFeature")
    assert not forbidden(ROOT / "processing" / "io" / "html.py", "sozialraum.drawing.charts.paint")
    assert not forbidden(ROOT / "ui" / "dock" / "source.py", "sozialraum.processing.io.layers.to_text")


WRITING = {"write_text", "write_bytes", "rename", "copyfile", "copy2", "move"}
SAVERS = {"save_svg", "save_png", "save_pdf"}


def written(text: str) -> list[int]:
    """Lines that write a file for people by themselves: without `complete`, `complete_folder` or a temporary folder."""
    tree = tree_of(text)
    kept = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.With) and any(
            getattr(item.context_expr, "func", None) is not None
            and ast.unparse(item.context_expr.func) in ("complete", "complete_folder", "tempfile.TemporaryDirectory")
            for item in node.items
        ):
            kept.update(id(inside) for inside in ast.walk(node))
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or id(node) in kept:
            continue
        name = ast.unparse(node.func)
        method, opens = name.rpartition(".")[2], name.rpartition(".")[2] == "open"
        modes = [*node.args, *(keyword.value for keyword in node.keywords)] if opens else []
        if (
            (isinstance(node.func, ast.Attribute) and method in WRITING)
            or name == "os.replace"
            or method in SAVERS
            or any(isinstance(mode, ast.Constant) and str(mode.value) in ("w", "wb", "a", "x") for mode in modes)
        ):
            found.append(node.lineno)
    return found


def test_files_for_people_are_complete_or_not_there():
    home = ROOT / "processing" / "io" / "files.py"
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in OURS
        if path != home and room_of(path) in ("processing", "ui", "plugin")
        for line in written(path.read_text(encoding="utf-8"))
    ]
    assert not found, f"write through processing/io/files.py: {found}"


def test_the_rule_about_files_can_fail():
    assert written("Path(x).write_text('a')") == written("open(x, 'w')") == written("os.replace(a, b)") == [1]
    assert written("save_svg(path, charts)") == written("export.save_svg(path, charts)") == [1]
    assert written("with complete(path) as file:\n    save_svg(file, charts)\nwrite_text(path, 'a')\nopen(x)") == []


ALGORITHMS = [
    ROOT / "processing" / "algorithm.py",
    ROOT / "processing" / "index" / "algorithm.py",
    *sorted((ROOT / "processing" / "algorithms").glob("*/*.py")),
]


def kept_state(text: str) -> list[str]:
    """What the methods of classes put into `self`."""
    return [
        f"line {node.lineno}: self.{node.attr}"
        for node in ast.walk(tree_of(text))
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, (ast.Store, ast.Del))
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    ]


def test_algorithms_hold_no_state_between_runs():
    found = [f"{path.relative_to(ROOT)} {one}" for path in ALGORITHMS for one in kept_state(path.read_text("utf-8"))]
    assert not found, found
    assert kept_state("def f(self):\n    self.rows = 1") == ["line 2: self.rows"]


def test_only_the_base_sees_the_parameters_of_qgis():
    """Everything else gets the request of the run."""
    found = []
    for path in (ROOT / "processing").rglob("*.py"):
        for node in ast.walk(tree_of(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and {"parameters", "context"} <= {one.arg for one in node.args.args}:
                found.append(f"{path.name}: {node.name}")
    assert sorted(found) == [
        "algorithm.py: checkParameterValues",
        "algorithm.py: prepareAlgorithm",
        "algorithm.py: processAlgorithm",
        "history.py: account",
        "place.py: look",
        "refusals.py: unacceptable",
        "request.py: __init__",
    ]


def modules() -> dict[str, set[str]]:
    """Each of our modules with those it imports, wherever in the file it does."""
    names = {}
    for path in OURS:
        parts = path.relative_to(ROOT).with_suffix("").parts
        names[".".join(("sozialraum", *(parts[:-1] if parts[-1] == "__init__" else parts)))] = path
    return {
        module: {
            home
            for name, _ in imports(path)
            for home in [name if name in names else name.rpartition(".")[0]]
            if home in names and home != module
        }
        for module, path in names.items()
    }


def circles(graph: dict[str, set[str]]) -> list[str]:
    """The modules that import themselves by way of others: what stays when modules that import nothing are taken away."""
    left = {module: set(others) for module, others in graph.items()}
    while leaves := [module for module, others in left.items() if not others & left.keys()]:
        for module in leaves:
            del left[module]
    while roots := left.keys() - {other for others in left.values() for other in others}:
        for module in roots:
            del left[module]
    return sorted(left)


def test_no_circle_of_imports():
    graph = modules()
    assert len(graph) > 100
    assert circles(graph) == []


def test_the_rule_about_circles_can_fail():
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == ["b", "c"]
    assert circles({"a": {"b"}, "b": {"c"}, "c": set()}) == []


def classes(path) -> list[str]:
    """Public classes that a file defines."""
    tree = tree_of(path.read_text(encoding="utf-8"))
    return [node.name for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]


def test_one_name_means_one_thing():
    homes = {}
    for path in OURS:
        for name in classes(path):
            homes.setdefault(name, []).append(str(path.relative_to(ROOT)))
    assert len(homes) > 100
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}


NETWORK = {"urllib", "http", "socket", "ssl", "ftplib", "requests", "aiohttp", "httpx", "xmlrpc", "smtplib"}
_DOORS = {"processing/io/database.py: socket"}
"""Asks whether the database that somebody has chosen answers; QGIS would wait half a minute for a silent one."""


def test_nothing_opens_the_network():
    found = []
    for path in OURS:
        text = path.read_text(encoding="utf-8")
        names = [name for name, _ in imports(path)]
        found += [f"{path}: {name}" for name in names if name.split(".")[0] in NETWORK or "QtNetwork" in name]
        found += [
            f"{path}: {word}" for word in re.findall(r"QgsNetwork(?!DistanceStrategy)\w+|QNetwork\w+|QTcpSocket", text)
        ]
    found = [one for one in found if one.removeprefix(f"{ROOT}/") not in _DOORS]
    assert not found, found


def qgis_class(module: str, name: str):
    """A class that a file imports from qgis, or None."""
    try:
        return getattr(importlib.import_module(module), name, None)
    except ImportError:
        return None


def loose_enums(text: str) -> list[str]:
    """Enum members used without the name of their enum, such as Qt.AlignLeft, which PyQt6 does not know."""
    tree = tree_of(text)
    classes = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            for alias in node.names:
                classes[alias.asname or alias.name] = qgis_class(node.module, alias.name)
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and classes.get(node.value.id):
            member = getattr(classes[node.value.id], node.attr, None)
            if isinstance(member, int) and type(member) not in (int, bool):
                found.append(f"line {node.lineno}: {node.value.id}.{node.attr}")
    return found


def test_enums_are_written_with_their_class(qgis_app):
    found = [f"{path.relative_to(ROOT)} {one}" for path in OURS for one in loose_enums(path.read_text("utf-8"))]
    assert not found, found


def test_the_rule_about_enums_can_fail(qgis_app):
    assert loose_enums("from qgis.PyQt.QtCore import Qt\nx = Qt.AlignLeft") == ["line 2: Qt.AlignLeft"]
    assert loose_enums("from qgis.PyQt.QtCore import Qt\nx = Qt.AlignmentFlag.AlignLeft") == []


@pytest.mark.parametrize("command", [["ruff", "check"], ["ruff", "format", "--check"]])
def test_linters_find_nothing(command):
    done = subprocess.run([sys.executable, "-m", *command, "."], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def qgis_lint(text: str) -> list[str]:
    """What flake8-qgis says of Qt 6 and of how QGIS is used; asked by itself, for flake8 would look for all else too."""
    return [
        f"{line}: {said}"
        for line, _, said, _ in Plugin(ast.parse(text)).run()
        if said[:4] == "QGS4" or said[:6] == "QGS107"
    ]


@pytest.mark.slow
def test_the_linter_of_qgis_finds_nothing():
    found = [f"{path.relative_to(ROOT)}:{one}" for path in OURS for one in qgis_lint(path.read_text("utf-8"))]
    assert not found, found


def test_the_linter_of_qgis_can_fail():
    assert qgis_lint("field = QgsField(name, QVariant.Double)\ndialog.exec_()")


def metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


def test_metadata_is_complete():
    general = metadata()
    for name in [
        "name",
        "description",
        "description[de]",
        "about",
        "about[de]",
        "version",
        "author",
        "email",
        "tags",
        "icon",
    ]:
        assert general[name].strip(), name
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    assert general["hasProcessingProvider"] == "yes"
    assert "changelog" not in general  # the package takes it from CHANGELOG.md
    assert not [name for name in ("homepage", "tracker", "repository") if "example." in general.get(name, "")]
    assert (ROOT / general["icon"]).is_file()
    assert general["version"] in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text(encoding="utf-8")


def translation_tool():
    spec = importlib.util.spec_from_file_location("translate", ROOT / "scripts" / "translate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def placeholders(text: str) -> set:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_german_translation_is_complete_and_compiled(qgis_app):
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    tool = translation_tool()
    german = tool.translations()
    texts = tool.sources()
    assert len(texts) > 100
    assert not [text for text in texts if not german.get(text)], "run scripts/translate.py missing"
    assert not sorted(set(german) - set(texts)), "run scripts/translate.py update"
    compiled = QTranslator()
    assert compiled.load(str(ROOT / "i18n" / "sozialraum_de.qm"))
    assert QCoreApplication.installTranslator(compiled)
    try:
        shown = {text: QCoreApplication.translate("Sozialraum", text) for text in texts}
    finally:
        QCoreApplication.removeTranslator(compiled)
    assert shown == {text: german[text] for text in texts}
    for text in texts:
        if "{" in text:
            assert placeholders(text) == placeholders(german[text]), text


def test_texts_for_people_are_literals():
    found = []
    for path in OURS:
        for node in ast.walk(tree_of(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("tr", "Message", "SozialraumError"):
                literal = node.args and isinstance(node.args[0], ast.Constant)
                if not literal and not (path.name == "messages.py" or isinstance(node.args[0], ast.Name)):
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert not found, found


def loose_quotes(text: str) -> list[int]:
    """Lines with a text put together between English quotes, which no translation can turn into those of another language."""
    return [
        node.lineno
        for node in ast.walk(tree_of(text))
        if isinstance(node, ast.JoinedStr)
        and any("“" in part.value for part in node.values if isinstance(part, ast.Constant))
    ]


def test_quotes_stand_in_texts_that_are_translated():
    found = [
        f"{path.relative_to(ROOT)}:{line}" for path in OURS for line in loose_quotes(path.read_text(encoding="utf-8"))
    ]
    assert not [one for one in found if not one.startswith("processing/remedies.py")], found  # a pattern, not a text
    assert loose_quotes('told = f"{a} → “{b}”"\nother = Message("“{b}”", b=b)') == [1]


def test_every_algorithm_explains_itself(provider):
    assert len(provider.algorithms()) >= 7
    for algorithm in provider.algorithms():
        assert re.fullmatch(r"[a-z0-9]+", algorithm.name()), algorithm.name()
        assert algorithm.displayName() and algorithm.group() and algorithm.shortHelpString(), algorithm.name()
        assert len(algorithm.tags()) >= 2, algorithm.name()
        assert algorithm.outputDefinitions(), algorithm.name()
        for parameter in algorithm.parameterDefinitions():
            assert len(parameter.help()) > 10, f"{algorithm.name()} {parameter.name()}"
            assert parameter.name() == parameter.name().upper(), f"{algorithm.name()} {parameter.name()}"
        assert type(algorithm.createInstance()) is type(algorithm)


def test_every_option_of_every_choice_has_words(provider):
    from sozialraum.processing.choice import ChoiceParameter

    choices = [one for algorithm in provider.algorithms() for one in algorithm.parameterDefinitions()]
    choices = [one for one in choices if isinstance(one, ChoiceParameter)]
    assert len(choices) > 25
    for choice in choices:
        for name, word in choice.words.items():
            assert word and "_" not in word, f"{choice.name()}: {name}"


def test_no_dialog_asks_more_than_eight_questions(provider):
    """Everything else stands behind “Advanced”, where every output that is not wanted each time does as well."""
    from qgis.core import QgsProcessingParameterDefinition

    hidden = QgsProcessingParameterDefinition.Flag.FlagAdvanced | QgsProcessingParameterDefinition.Flag.FlagHidden
    asked = {
        algorithm.name(): [one.name() for one in algorithm.parameterDefinitions() if not one.flags() & hidden]
        for algorithm in provider.algorithms()
    }
    assert {name: names for name, names in asked.items() if len(names) > 8} == {}


def test_tools_stand_in_the_order_of_work(provider):
    """QGIS sorts groups and tools by what they are called; the provider lists them as one works."""
    from sozialraum.processing.algorithm import groups
    from sozialraum.processing.provider import algorithms

    listed = algorithms()
    for group, title in groups().items():
        names = [one.displayName() for one in listed if one.groupId() == group]
        assert names == sorted(names) and len(names) < 10, title  # 3.10 would come before 3.2
        assert all(re.fullmatch(rf"{title.split()[0]}\.\d .+", name) for name in names), names
    assert [one.group() for one in listed] == sorted(one.group() for one in listed)
    assert [one.displayName() for one in listed] == sorted(one.displayName() for one in provider.algorithms())


def test_every_group_has_an_icon_of_its_own(provider):
    paths = {one.groupId(): one.svgIconPath() for one in provider.algorithms()}
    drawings = {Path(path).read_text(encoding="utf-8") for path in paths.values()}
    assert len(drawings) == len(paths) > 5
    for one in provider.algorithms():
        assert not one.icon().pixmap(24, 24).isNull(), one.name()


def test_every_algorithm_file_is_in_the_provider(provider):
    files = {path.stem for path in (ROOT / "processing" / "algorithms").glob("*/[a-z]*.py")}
    listed = {type(algorithm).__module__.rpartition(".")[2] for algorithm in provider.algorithms()}
    assert files == listed


START = """
import sys
sys.path.insert(0, sys.argv[1])
import sozialraum.sozialraum_plugin, sozialraum.processing.provider
for algorithm in sozialraum.processing.provider.algorithms():
    algorithm.initAlgorithm()
print("\\n".join(sys.modules))
"""
ONLY_FOR_RUNS = (
    "core.periods",
    "core.data.panel",
    "core.rates.catalogue",
    "core.data.aggregation",
    "core.keys.matching",
    "core.tables.reading",
    "core.composite.recipe",
    "core.composite.index",
    "core.segregation.summary",
    "processing.io.html",
    "processing.index.job",
    "processing.segregation.geometry",
    "processing.io.tables",
    "processing.io.geopackage",
    "processing.pages",
    "ui",
)


def test_starting_qgis_loads_what_dialogs_need_and_not_what_runs_need():
    plugins = next(entry for entry in sys.path if "sozialraum-plugins-" in entry)
    done = subprocess.run([sys.executable, "-c", START, plugins], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "sozialraum.processing.algorithms.indices.social_index" in loaded
    assert {"pandas", "pyqtgraph", "scipy"}.isdisjoint(loaded)
    assert [name for name in ONLY_FOR_RUNS if f"sozialraum.{name}" in loaded] == []


def test_the_handbook_says_what_the_program_says_of_itself():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "handbook.py"), "check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_recipe_says_what_it_is_and_needs(provider):
    from sozialraum.processing.index import recipes

    assert set(recipes.NAMES) == {path.stem for path in recipes.FOLDER.glob("*.json")}
    assert recipes.NAMES[0] == "z_sum" and recipes.NAMES[-1] == "custom"
    help_text = provider.algorithm("socialindex").shortHelpString()
    for name in recipes.NAMES:
        recipe = recipes.load(name)
        assert recipe.name == name
        for part in ("title", "statement", "needs"):
            assert recipe.text(part, "de").strip() and getattr(recipe, part)["en"].strip(), (name, part)
        assert set(recipe.used_by) in (set(), {"en", "de"}), name
        assert f"<br/>{name}: " in help_text


def test_every_room_is_in_the_package():
    line = next(line for line in (ROOT / "scripts" / "package.py").read_text().splitlines() if " i18n " in line)
    assert set(ROOMS) <= set(line.split()), line


@pytest.mark.slow
@pytest.mark.skipif(
    np.lib.NumpyVersion(np.__version__) >= "2.0.0", reason="types are checked as numpy 1.24 declares them"
)
def test_the_types_of_core_fit():
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def rooms_of_the_design() -> tuple[set[str], set[str]]:
    """The folders that docs/architecture.md lists, and the Python files it names at the beginning of a line."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders, files, home = set(), set(), ""
    for line in text.partition("## Rooms\n")[2].partition("\n## ")[0].splitlines():
        depth = len(line) - len(line.lstrip())
        names = re.split(r" {2,}", line.strip())[0].split()
        if depth in (4, 6) and names and all(re.fullmatch(r"[\w]+/|\w+\.py", name) for name in names):
            place = home if depth == 6 else ""
            folders |= {f"{place}{name}" for name in names if name.endswith("/")}
            files |= {f"{place}{name}" for name in names if name.endswith(".py")}
            home = names[0] if depth == 4 else home
    return folders, files


def test_the_architecture_names_the_rooms_that_exist():
    parts = [name.split("/")[:-1] for name in repository_files()]
    there = {"/".join(part[:depth]) + "/" for part in parts for depth in (1, 2) if len(part) >= depth}
    folders, files = rooms_of_the_design()
    assert len(folders) > 30
    assert folders == there
    assert not [name for name in files if not (ROOT / name).is_file()]


def test_every_module_at_the_top_of_core_is_named():
    _, files = rooms_of_the_design()
    assert {f"core/{path.name}" for path in (ROOT / "core").glob("[a-z]*.py")} == {
        f for f in files if f.startswith("core/")
    }
