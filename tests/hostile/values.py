"""Values of parameters, drawn from their definitions: ones that make sense, and ones of strangers. A new algorithm needs no entry."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from pathlib import Path

from census_grid import write_grid
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsRasterLayer,
    QgsReferencedPointXY,
)

from . import layers

LONG = "X" * 5_000
TEXTS = (
    "", " ", "\0", "a\0b", LONG, "\n" * 50, "nan", "inf", "1e308", "-1e308", "[% 1/0 %]", "<b>x</b>", "{0}", "{n}", "%s", "'", '"',
    "=1+1", "(", "((((((((", "1/0", "a = b / c", "a = low / 0 * 1", "low=", "=low", ";", ",", ",,,", "1,2,3", "5", "0", "-1", "1;2",
    "2021", "2023", "31.12.2020", "rate_a=low", "0101", "😀", "..", "C:\\x", "low = low / people * 1e308", "utf-8", "cp1252", "rot13",
    "undefined", "base64", "idna", "1-2", "0-0", "0000", "low, high", "low high", "A=B, A=B", "500, 1000", "1e300", "0.5", "100, -1",
)  # fmt: skip
NUMBERS = (
    float("nan"), float("inf"), -float("inf"), 1e308, -1e308, 1e300, -1, 0, 1, 2, 3, 0.5, 1e-300, 100, 2**31, 2**63, 10**30, "nan",
    "abc", "", "1e999", "1,5", [1, 2], {"a": 1}, True, b"5", "٣",
)  # fmt: skip
STRANGE = (
    [],
    [[]],
    {},
    {"a": [1]},
    [None],
    (1, 2),
    7,
    0.5,
    float("nan"),
    True,
    b"bytes",
    "\0",
    LONG,
    "",
    None,
    [LONG, LONG],
    [["a"]],
)
POINTS = (
    "1e300,1e300 [EPSG:25832]", "nan,nan", "1e308,0", "565000,5934000", "565000,5934000 [EPSG:999999]", "abc", "1", "1,2,3,4", "inf,inf",
    "9,53 [EPSG:4326]", "", "POINT(1 2)", QgsPointXY(), QgsGeometry(), QgsGeometry.fromWkt("LINESTRING(0 0, 1 1)"),
    QgsReferencedPointXY(QgsPointXY(1e300, 0), QgsCoordinateReferenceSystem("EPSG:25832")),
)  # fmt: skip
RECIPES = (
    "", "{", "[]", "null", "1", '"text"', '{"schema": 1}', '{"schema": 2}', '{"schema": true}', "[" * 100_000, '{"schema":1,"a":' * 2_000,
    '{"schema": 1, "minimum_share": NaN}', '{"schema": 1, "span": Infinity}', '{"schema": 1, "span": 1e999}', '{"schema": 1, "order": NaN}',
    '{"schema": 1, "final": null}', '{"schema": 1, "final": {"lower": NaN}}', '{"schema": 1, "final": {"standardisation": []}}',
    '{"schema": 1, "final": {"standardisation": {"a": 1}}}', '{"schema": 1, "roles": {}}', '{"schema": 1, "roles": [1]}',
    '{"schema": 1, "roles": [{}]}', '{"schema": 1, "roles": [{"name": 1}]}', '{"schema": 1, "roles": [{"name": "a", "weight": "b"}]}',
    '{"schema": 1, "roles": [{"name": "a", "weight": NaN}, {"name": "a"}]}', '{"schema": 1, "classes": {"breaks": [NaN]}}',
    '{"schema": 1, "classes": {"breaks": [[1]]}}', '{"schema": 1, "classes": {"method": "quantiles", "count": 1e999}}',
    '{"schema": 1, "classes": {"labels": [1]}}', '{"schema": 1, "classes": {"method": "quantiles", "count": 3, "labels": [{"en": 1}, {}, {}]}}',
    '{"schema": 1, "title": {"en": 1}}', '{"schema": 1, "title": []}', '{"schema": 1, "weight_values": [1e308, 1e308, -1e308]}',
    '{"schema": 1, "weight_values": [0, 0]}', '{"schema": 1, "goalposts": [[1, 1]]}', '{"schema": 1, "goalposts": [[1]]}',
    '{"schema": 1, "minimum_population": -1e999}', '{"schema": 1, "minimum_indicators": -5}', '{"schema": 1, "minimum_indicators": 1e300}',
    '{"schema": 1, "applied": {"a": [1]}}', '{"schema": 1, "applied": {"fields": 1, "directions": 2}}', '{"schema": 1, "name": "\\u0000"}',
    '{"schema": 1, "' + LONG + '": 1}', '{"schema": 1, "source": 1}', '{"schema": 1, "transform": "' + LONG + '"}',
    '{"schema": 1, "span": -0.0}', '{"schema": 1, "within": {}, "final": {}}', '{"schema": 1, "within": []}',
    '{"schema": 1, "roles": [{"name": "a", "aliases": {"b": {"transform": []}}}]}', '{"schema": 1, "name": "a", "name": "b"}',
)  # fmt: skip


class World:
    """The layers and files of some trials: made once, used by all parameters of a trial.

    folder: where files lie that are read, and where outputs may go
    """

    def __init__(self, dice: random.Random, folder: Path):
        self.dice = dice
        self.folder = folder
        self.wounds: list[str] = []
        self.main = layers.make(*layers.sensible(dice))
        self.other = layers.make(*layers.sensible(dice, layers.PERIODS[:1]), name="other")

    def layer(self, hostile: bool):
        """A layer; which wound it has is kept."""
        if not hostile:
            return self.main
        if self.dice.random() < 0.03:
            return self.dice.choice(
                ("nowhere", "", LONG, str(self.folder), str(self.file()), QgsRasterLayer("nowhere", "raster"))
            )
        wound, layer = layers.hostile(self.dice)
        self.wounds.append(wound)
        return layer

    def file(self, name: str = "table.csv", content: bytes | None = None) -> Path:
        """A file with this content, by default a small table."""
        path = self.folder / name
        path.write_bytes(content if content is not None else _TABLE)
        return path


def _lines() -> bytes:
    head = "district;period;people;low;high\n"
    rows = (
        f"{row:02d}{column:02d};{year};{900 + row};{100 + column};{50 + row}\n"
        for year in layers.PERIODS
        for row in range(6)
        for column in range(6)
    )
    return (head + "".join(rows)).encode()


_TABLE = _lines()


def _zip(content: bytes, name: str, times: int) -> bytes:
    """A zip file in a zip file in …"""
    for depth in range(times):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name if depth == 0 else f"{depth}.zip", content)
        content = buffer.getvalue()
    return content


def strange_file(world: World) -> Path:
    """A file that is no table, or hardly one."""
    dice = world.dice
    kind = dice.randrange(9)
    if kind == 0:
        return world.file("nested.zip", _zip(_TABLE, "t.csv", dice.choice((1, 2, 3, 30))))
    if kind == 1:
        return world.file("bomb.zip", _zip(b"0;" * 20_000_000, "t.csv", 1))
    if kind == 2:
        return world.file(
            dice.choice(("empty.csv", "empty.xlsx", "empty.ods", "empty.zip", "empty.gpkg", "empty.xls", "empty.json")),
            b"",
        )
    if kind == 3:
        noise = bytes(dice.randrange(256) for _ in range(300))
        return world.file(dice.choice(("noise.csv", "noise.xlsx", "noise.dbf", "noise.zip", "noise.gpkg")), noise)
    if kind == 4:
        numbers = (b"1e308", b"1e999", b"nan", b"inf", b"-9999", b"9" * 400, b"<3", b"viele")
        return world.file("numbers.csv", re.sub(rb"\d+(?=\n)", lambda _: dice.choice(numbers), _TABLE))
    if kind == 5:
        return world.file("names.csv", _TABLE.replace(b"people", dice.choice(layers.HOSTILE_NAMES).encode()))
    if kind == 6:
        return world.file("double.csv", _TABLE + _TABLE)
    if kind == 7:
        return world.file(f"{'n' * 200} [% 1 %] %20.csv", _TABLE)
    return world.file("one.csv", b"district;people\n0000;5\n")


def set_of(algorithm, world: World) -> dict:
    """One set of parameters: mostly sensible, some of them hostile, outputs at the end."""
    dice = world.dice
    definitions = [one for one in algorithm.parameterDefinitions() if not one.isDestination()]
    sources = [one for one in definitions if isinstance(one, _LAYERS)]
    if dice.random() < 0.5 and sources:  # what can be computed at all is computed with the strangest layers
        chosen = {dice.choice((sources[0], *sources)).name()}
    else:
        chosen = {
            one.name()
            for one in dice.sample(definitions, min(dice.choice((1, 1, 1, 1, 1, 2, 2, 3, 99)), len(definitions)))
        }
    parameters: dict = {}
    for definition in definitions:
        name = definition.name()
        optional = (
            bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)
            or definition.defaultValue() is not None
        )
        if name in chosen:
            strange = dice.random() < (0.02 if isinstance(definition, _LAYERS) else 0.15)
            parameters[name] = dice.choice(STRANGE) if strange else hostile(definition, world)
        elif not optional or dice.random() < _LIKELY.get(name, _usual(definition)):
            parameters[name] = sensible(definition, world)
    for definition in algorithm.parameterDefinitions():
        if definition.isDestination() and (definition.name() == "OUTPUT" or dice.random() < 0.5):
            parameters[definition.name()] = destination(definition, world)
    return parameters


_LAYERS = (QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer, QgsProcessingParameterMultipleLayers)
_LIKELY = {
    "GROUPS": 1,
    "COUNTS": 1,
    "INDICATORS": 1,
    "GRID": 0.95,
    "COHORT": 0.9,
    "HORIZON": 1,
    "TOTAL_FIELD": 0.8,
    "KEY_FIELD": 0.9,
    "PERIOD_FIELD": 0.9,
    "RUNS": 1,
    "REPLICATES": 1,
}
"""Optional parameters without which little happens, or too much: how often they are given."""


def _usual(definition) -> float:
    """How often an optional parameter is given: texts and lists that must fit others rarely, so that many runs end well."""
    if isinstance(definition, (QgsProcessingParameterString, QgsProcessingParameterFile)):
        return 0.06
    return 0.12 if getattr(definition, "allowMultiple", bool)() else 0.2


def destination(definition, world: World):
    """Where an output goes: memory, or a file, sometimes with a hostile name."""
    dice = world.dice
    file = definition.type() == "fileDestination"
    ending = definition.defaultFileExtension() if file else dice.choice(("gpkg", "gpkg", "csv", "geojson", "shp"))
    if dice.random() < (0.8 if file else 0.15):
        return str(world.folder / f"out_{definition.name()}.{ending}")
    if dice.random() < 0.05:
        name = dice.choice(
            ("n" * 243, "n" * 3000, "a|b", "a%20b", "a\0b", "no/such/folder", "", " ", "[% 1 %]", "<b>", "ä😀", "a b")
        )
        return str(world.folder / f"{name}.{ending}")
    return "TEMPORARY_OUTPUT"


def sensible(definition, world: World):
    """A value that makes sense, found by the kind of the parameter and the words of its name."""
    dice, name = world.dice, definition.name()
    if isinstance(definition, _LAYERS[:2]):
        return world.main if name == "INPUT" else world.other
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        return [str(world.file())]
    if isinstance(definition, QgsProcessingParameterField):
        return _field(definition, dice)
    if isinstance(definition, QgsProcessingParameterEnum):
        options = definition.options()
        return (
            dice.sample(options, dice.randint(1, len(options))) if definition.allowMultiple() else dice.choice(options)
        )
    if isinstance(definition, QgsProcessingParameterBoolean):
        return dice.random() < 0.5
    if isinstance(definition, QgsProcessingParameterNumber):
        if name in ("RUNS", "REPLICATES"):
            return 10
        if name == "HORIZON":
            return 1  # the periods of the town lie a year apart
        default = definition.defaultValue()
        return (
            default
            if default is not None and dice.random() < 0.6
            else max(definition.minimum(), min(definition.maximum(), dice.choice((1, 2, 3, 0.5, 10))))
        )
    if isinstance(definition, QgsProcessingParameterPoint):
        return "566500,5935500 [EPSG:25832]"
    if isinstance(definition, QgsProcessingParameterFile) and definition.name() == "GRID":
        middles = [(565_250 + 500 * x, 5_934_250 + 500 * y) for x in range(layers.SIDE + 1) for y in range(layers.SIDE)]
        return write_grid(world.folder / "grid.csv", middles)
    if isinstance(definition, QgsProcessingParameterFile):
        return str(world.file(f"recipe.{definition.extension() or 'json'}", b'{"schema": 1}'))
    return definition.defaultValue() or _text(name, dice)


def _field(definition, dice: random.Random):
    name, several = definition.name(), definition.allowMultiple()
    numeric = definition.dataType() == QgsProcessingParameterField.DataType.Numeric
    if re.search("KEY", name):
        return "district"
    if "PERIOD" in name:
        return "period"
    if re.search("PARENT|LEVEL|BOROUGH|AREA", name):
        outer_first = ["borough", "parent"]
        return (outer_first if "LEVEL" in name else outer_first[::-1]) if several else "parent"
    if re.search("NAME|LABEL", name):
        return "name"
    if re.search("TOTAL|POPULATION|DENOMINATOR", name) and not several:
        return "people"
    pool = [*layers.RATES[:3]] if re.search("INDICATOR|RATE|FIELDS", name) else [*layers.COUNTS[1:]]
    pool = pool if numeric or several else ["parent", "name", *pool]
    return dice.sample(pool, dice.randint(min(2, len(pool)), len(pool))) if several else dice.choice(pool)


def _text(name: str, dice: random.Random) -> str:
    if "INDICATORS" in name:
        return dice.choice(("share = low / people * 100", "share = low / people"))
    if "PERIOD" in name or name in ("FROM", "TO"):
        return dice.choice(layers.PERIODS)
    if re.search("BREAKS|WEIGHTS|VALUES|BANDWIDTHS", name):
        return dice.choice(("1, 2, 3", "-1, 1", "1", "500, 1000"))
    return dice.choice(("low", "Text", "2021", "1"))


def hostile(definition, world: World):
    """A value that a stranger may give a parameter of this kind."""
    dice = world.dice
    if isinstance(definition, _LAYERS[:2]):
        return world.layer(hostile=True)
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        several = [str(strange_file(world)) for _ in range(dice.choice((1, 1, 2)))]
        return dice.choice(
            (several, several, several[0], [world.layer(True)], ["nowhere"], [LONG], [str(world.folder)])
        )
    if isinstance(definition, QgsProcessingParameterField):
        names = [*layers.TEXTS, *layers.COUNTS, *layers.RATES, "nothing", LONG, "", "\0", "low_status"]
        return (
            [dice.choice(names) for _ in range(dice.choice((0, 1, 2, 5)))]
            if dice.random() < 0.6
            else dice.choice(names)
        )
    if isinstance(definition, QgsProcessingParameterEnum):
        options = definition.options()
        return dice.choice(
            (
                options,
                [],
                "nothing",
                LONG,
                99,
                -1,
                options[0],
                options[-1],
                ["nothing", options[0]],
                ",".join(options[:2]),
                0,
            )
        )
    if isinstance(definition, QgsProcessingParameterNumber):
        if definition.name() in ("RUNS", "REPLICATES"):  # thousands are no fault, and take their time
            return dice.choice((0, 1, 2, 5, *NUMBERS[:6], "abc"))
        return dice.choice(NUMBERS)
    if isinstance(definition, QgsProcessingParameterBoolean):
        return dice.choice(("maybe", 7, "", [], "true", LONG))
    if isinstance(definition, QgsProcessingParameterPoint):
        return dice.choice(POINTS)
    if isinstance(definition, QgsProcessingParameterFile):
        return dice.choice(
            (
                str(world.file(f"recipe.{definition.extension() or 'json'}", strange_recipe(dice).encode())),
                str(world.folder),
                "nowhere",
                str(strange_file(world)),
            )
        )
    return dice.choice(TEXTS)


def strange_recipe(dice: random.Random) -> str:
    """The JSON of a recipe with one or two values of any kind, or a broken text."""
    if dice.random() < 0.4:
        return dice.choice(RECIPES)
    from sozialraum.core.composite.recipe import Recipe, dump

    data = json.loads(dump(Recipe()))
    for _ in range(dice.choice((1, 1, 2))):
        place = data
        while True:
            key = dice.choice(list(place))
            if isinstance(place[key], dict) and place[key] and dice.random() < 0.7:
                place = place[key]
                continue
            break
        place[dice.choice((key, key, key, "unknown"))] = dice.choice(
            (
                float("nan"),
                float("inf"),
                -1,
                0,
                1e308,
                10**400,
                "",
                "x",
                LONG,
                [],
                [[]],
                {},
                {"a": {"b": 1}},
                None,
                True,
                [float("nan")],
                [1, 2],
                ["a"],
            )
        )
    return json.dumps(data)
