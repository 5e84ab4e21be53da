"""Layers that an algorithm may be given: one that makes sense, and many that do not."""

from __future__ import annotations

import random

from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

SIDE = 6
"""Districts along each side of the sensible layer."""
PERIODS = ("2021", "2022", "2023")
TEXTS = ("district", "period", "parent", "borough", "name")
COUNTS = ("people", "low", "middle", "high", "old")
RATES = ("rate_a", "rate_b", "rate_c", "index")
HOSTILE_NAMES = (
    "[% 1/0 %]", "<b>fett</b>", "=SUM(A1)", "{{name}}", "{0}", "it's", 'a"b', "a;b", "a,b", "Umlaut ÄÖÜß", "a\\b", "%s", "😀",
    "a" * 300, " blank ", "select", "nan", "..", "a/b", "a|b", "%20",
)  # fmt: skip
HUGE = (1e308, -1e308, float("inf"), -float("inf"), float("nan"), 1e-320, 1e17, -5.0, 0.0, 0.5, 1e12)

Columns = dict[str, list]


def sensible(dice: random.Random, periods=PERIODS, side: int = SIDE) -> tuple[Columns, list[str]]:
    """Columns and polygons (WKT) of a square town: four brackets of income that add up to the people, rates, parents."""
    columns: Columns = {name: [] for name in (*TEXTS, *COUNTS, *RATES, "low_status")}
    shapes = []
    for period in periods:
        for row in range(side):
            for column in range(side):
                parts = [dice.randint(20, 400) for _ in COUNTS[1:]]
                values = (
                    f"{row:02d}{column:02d}", period, f"P{row // 2}{column // 2}", f"B{row // 4}", f"Ort {row}-{column}",
                    sum(parts), *parts, *(round(dice.uniform(1, 40), 2) for _ in RATES), "ok",
                )  # fmt: skip
                for name, value in zip(columns, values):
                    columns[name].append(value)
                x, y = 565_000 + 500 * column, 5_934_000 + 500 * row
                shapes.append(square(x, y, 500))
    return columns, shapes


def square(x: float, y: float, size: float) -> str:
    """A square as WKT."""
    far_x, far_y = x + size, y + size
    return f"POLYGON(({x} {y}, {far_x} {y}, {far_x} {far_y}, {x} {far_y}, {x} {y}))"


def make(
    columns: Columns, shapes: list | None, crs: str = "EPSG:25832", kind: str = "Polygon", name="town"
) -> QgsVectorLayer:
    """A memory layer; a column is real, whole or text by its sensible values, "text" by force where it holds any text."""
    source = f"{kind}?crs={crs}" if shapes is not None else "None"
    layer = QgsVectorLayer(source, name, "memory")
    fields = QgsFields()
    for column, values in columns.items():
        known = [value for value in values if value is not None]
        types = {type(value) for value in known}
        variant = (
            QVariant.String if not known or str in types else QVariant.LongLong if types == {int} else QVariant.Double
        )
        fields.append(QgsField(column, variant))
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    features = []
    for row in range(len(next(iter(columns.values()), ()))):
        feature = QgsFeature(layer.fields())
        texts = [field.type() == QVariant.String for field in layer.fields()]
        values = [values[row] for values in columns.values()][: len(texts)]
        feature.setAttributes([str(v) if text and v is not None else v for v, text in zip(values, texts)])
        if shapes is not None and shapes[row] is not None:
            feature.setGeometry(QgsGeometry.fromWkt(shapes[row]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def hostile(dice: random.Random) -> tuple[str, QgsVectorLayer]:
    """What was done to the sensible layer, and the layer."""
    wound = dice.choice(WOUNDS)
    columns, shapes = sensible(dice, PERIODS[: dice.choice((1, 2, 2, 3))], dice.choice((2, 3, 4)))
    return wound.__name__, wound(dice, columns, shapes)


def _some(dice: random.Random, columns: Columns, names=(*COUNTS, *RATES)) -> list[str]:
    return dice.sample(names, dice.choice((1, 2, len(names))))


def _wounded(dice, columns, names, values) -> Columns:
    """Some (or all) cells of some columns replaced."""
    share = dice.choice((0.05, 0.3, 1.0))
    for name in _some(dice, columns, names):
        columns[name] = [dice.choice(values) if dice.random() < share else value for value in columns[name]]
    return columns


def no_rows(dice, columns, shapes):
    return make({name: [] for name in columns}, [], dice.choice(("EPSG:25832", "EPSG:4326")))


def one_row(dice, columns, shapes):
    return make({name: values[:1] for name, values in columns.items()}, shapes[:1])


def two_rows(dice, columns, shapes):
    return make({name: values[:2] for name, values in columns.items()}, shapes[:2])


def no_geometry(dice, columns, shapes):
    return make(columns, None)


def some_without_geometry(dice, columns, shapes):
    share = dice.choice((0.2, 1.0))
    return make(columns, [None if dice.random() < share else shape for shape in shapes])


def nulls(dice, columns, shapes):
    return make(_wounded(dice, columns, (*COUNTS, *RATES), (None,)), shapes)


def null_texts(dice, columns, shapes):
    return make(_wounded(dice, columns, TEXTS, (None, "", " ")), shapes)


def extreme_numbers(dice, columns, shapes):
    columns = {name: [float(v) if name in COUNTS else v for v in values] for name, values in columns.items()}
    return make(
        _wounded(dice, columns, (*COUNTS, *RATES), dice.choice((HUGE, HUGE[:2], HUGE[2:4], (HUGE[4],)))), shapes
    )


def all_zero(dice, columns, shapes):
    return make(_wounded(dice, columns, (*COUNTS, *RATES), (0,)), shapes)


def constant(dice, columns, shapes):
    for name in (*COUNTS, *RATES):
        columns[name] = [7] * len(columns[name])
    return make(columns, shapes)


def text_in_numbers(dice, columns, shapes):
    return make(
        _wounded(dice, columns, (*COUNTS, *RATES), ("1,5", "viele", "1e400", "nan", "inf", "-", "1.234", "٣")), shapes
    )


def same_keys(dice, columns, shapes):
    return make(_wounded(dice, columns, ("district", "period"), ("0000", "2021")), shapes)


def strange_periods(dice, columns, shapes):
    texts = ("2021", "31.12.2020", "nie", "2020/21", "99999", "-1", "Q2 2021", "0000-00-00", "9999-12-31", "0001-01-01")
    columns["period"] = [dice.choice(texts) for _ in columns["period"]]
    return make(columns, shapes)


def strange_names(dice, columns, shapes):
    return make(_wounded(dice, columns, ("district", "parent", "borough", "name"), HOSTILE_NAMES), shapes)


def strange_field_names(dice, columns, shapes):
    renamed = dict(zip(dice.sample(list(columns), 4), dice.sample(HOSTILE_NAMES, 4)))
    return make({renamed.get(name, name): values for name, values in columns.items()}, shapes)


def our_field_names(dice, columns, shapes):
    own = (
        "index_rank",
        "index_class",
        "z_rate_a",
        "period_begin",
        "lq_low",
        "entropy",
        "value",
        "measure",
        "fid",
        "ogc_fid",
        "group",
    )
    renamed = dict(zip(dice.sample(list(columns), 3), dice.sample(own, 3)))
    return make({renamed.get(name, name): values for name, values in columns.items()}, shapes)


def statuses(dice, columns, shapes):
    columns["low_status"] = [
        dice.choice(("ok", "suppressed", "blocked", "unreliable", "geheim", None, "<b>")) for _ in shapes
    ]
    return make(columns, shapes)


def broken_polygons(dice, columns, shapes):
    broken = (
        "POLYGON((0 0, 1000 1000, 1000 0, 0 1000, 0 0))", "POLYGON((0 0, 0 0, 0 0, 0 0))", "POLYGON((0 0, 1000 0, 2000 0, 0 0))",
        "POLYGON EMPTY", "POLYGON((1e300 0, 1e300 1e300, 0 1e300, 1e300 0))", "POLYGON((nan nan, 1 nan, 1 1, nan nan))",
        "POLYGON((0 0, 1000 0, 1000 1000, 0 1000, 0 0),(0 0, 1000 0, 1000 1000, 0 1000, 0 0))", shapes[0],
    )  # fmt: skip
    share = dice.choice((0.1, 1.0))
    return make(columns, [dice.choice(broken) if dice.random() < share else shape for shape in shapes])


def other_system(dice, columns, shapes):
    return make(columns, shapes, dice.choice(("EPSG:4326", "EPSG:3857", "EPSG:31467", "", "EPSG:999999")))


def far_away(dice, columns, shapes):
    return make(columns, [square(1e7 * row, -1e7, dice.choice((1e-9, 500, 1e7))) for row in range(len(shapes))])


def points(dice, columns, shapes):
    return make(columns, [f"POINT({row} {row})" for row in range(len(shapes))], kind="Point")


def lines(dice, columns, shapes):
    return make(columns, [f"LINESTRING({row} 0, {row} 9)" for row in range(len(shapes))], kind="LineString")


def no_fields(dice, columns, shapes):
    return make({"only": [1] * len(shapes)}, shapes)


def other_name(dice, columns, shapes):
    return make(columns, shapes, name=dice.choice(HOSTILE_NAMES))


def shuffled(dice, columns, shapes):
    order = dice.sample(range(len(shapes)), len(shapes))
    return make({name: [values[i] for i in order] for name, values in columns.items()}, [shapes[i] for i in order])


WOUNDS = (
    no_rows, one_row, two_rows, no_geometry, some_without_geometry, nulls, null_texts, extreme_numbers, extreme_numbers, all_zero,
    constant, text_in_numbers, same_keys, strange_periods, strange_names, strange_field_names, our_field_names, statuses,
    broken_polygons, other_system, far_away, points, lines, no_fields, other_name, shuffled,
)  # fmt: skip
