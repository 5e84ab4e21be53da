"""The overview page: one map over the whole page, its key, and the districts that stand out."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsExpression,
    QgsGeometry,
    QgsMapLayerStyle,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsRuleBasedLabeling,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...core.messages import SozialraumError
from ...drawing import fonts
from ...i18n import day, number, period_text, sentence, tr
from ..maps.planes import metric_crs
from ..maps.presentation import letters
from ..maps.symbols import outlined, rule_renderer
from . import paper
from .map_subject import KEY_POINTS, Districts, Subject, figure
from .paper import ACCENT, MARGIN, NOTE_COLOUR, TEXT_COLOUR, Box, PaperSheet, Template, literal

_SIDE = 70.0
_TOP, _FOOT = 31.0, 13.0
MAP_LANDSCAPE = Box(MARGIN, _TOP, 297 - 2 * MARGIN - _SIDE - 6, 210 - _TOP - MARGIN - _FOOT)
MAP_PORTRAIT = Box(MARGIN, _TOP, 210 - 2 * MARGIN - _SIDE - 6, 297 - _TOP - MARGIN - _FOOT)


@dataclass
class Imprint:
    """What stands on every page: title, who made it and from what, number of pages before this part and in all."""

    title: str
    author: str = ""
    source: str = ""
    method: str = ""
    before: int = 0
    total: int = 1
    borders: QgsVectorLayer | None = None
    made: date = field(default_factory=date.today)


def whole_extent(districts: Districts, crs) -> QgsRectangle:
    """The extent of all districts in the system of the map."""
    extent = QgsRectangle()
    for feature in districts.rows.features:
        if feature.hasGeometry():
            extent.combineExtentWith(feature.geometry().boundingBox())
    if extent.isEmpty():
        raise SozialraumError(
            "“{layer}” has no areas that could be drawn. Choose a layer with polygons.", layer=districts.rows.name
        )
    transform = QgsCoordinateTransform(districts.rows.crs, crs, QgsProject.instance())
    return transform.transformBoundingBox(extent)


def map_crs(districts: Districts):
    """The plane system the map is drawn in."""
    crs = districts.rows.crs
    if not crs.isValid():
        raise SozialraumError(
            "“{layer}” has no coordinate reference system. Assign the right one in the layer's properties.",
            layer=districts.rows.name,
        )
    return metric_crs(crs, whole_extent(districts, crs))


def add_overview(sheet: PaperSheet, districts: Districts, subject: Subject, imprint: Imprint, page: int, frame: Box):
    """Fill the current page of the sheet with the map of a subject."""
    subtitle = " · ".join(filter(None, (subject.title, period_text(districts.period))))
    heading(sheet, imprint.title, subtitle)
    crs = map_crs(districts)
    extent = paper.fitted(whole_extent(districts, crs), frame)
    high, low = subject.extremes()
    size = _district_size(districts, crs) * frame.width / extent.width()
    style = subject_style(districts, subject, names=size >= 13, listed=[*high, *low])
    layers, styles = [districts.layer], {districts.layer.id(): style}
    if imprint.borders is not None:
        layers.insert(0, imprint.borders)
        styles[imprint.borders.id()] = outline_style()
    map_item = sheet.map(frame, layers, styles, extent, crs, tr("Map"))
    right = _covered(districts, crs, extent, frame, True) < _covered(districts, crs, extent, frame, False)
    sheet.scale_bar(map_item, frame, right, name=tr("Scale bar"))

    left = frame.right + 6
    top = _key(sheet, map_item, districts, subject, Box(left, _TOP, _SIDE, 0)) + 4
    top = _facts(sheet, districts, subject, Box(left, top, _SIDE, 0)) + 4
    _extremes(sheet, districts, subject, Box(left, top, _SIDE, frame.bottom - top), high, low)
    footer(sheet, imprint, imprint.method or subject.method, page)


def heading(sheet: PaperSheet, title: str, subtitle: str):
    """Title, subtitle and a line below them."""
    width = sheet.width - 2 * MARGIN
    points = 18
    # QGIS fills in a Template later, so that nobody knows its width
    if not isinstance(title, Template):
        points = next((size for size in (21, 19, 17, 15) if fonts.text_width(title, size, True) <= width), 12)
        title = "\n".join(fonts.shortened(title, width, points, 2, True))
    if not isinstance(subtitle, Template):
        subtitle = fonts.elided(subtitle, width, 11)
    sheet.text(title, Box(MARGIN, 7.5, width + 1, 11.5), points, True, middle=True, name=tr("Title"))
    sheet.text(subtitle, Box(MARGIN, 19, width + 1, 6), 11, colour=NOTE_COLOUR, middle=True, name=tr("Subtitle"))
    sheet.line(MARGIN, 26.5, width, ACCENT, 0.7)


def footer(sheet: PaperSheet, imprint: Imprint, method: str, page: int | Template):
    """Method and source on the left; author, date and page number on the right."""
    top = sheet.height - MARGIN - _FOOT + 3
    width = sheet.width - 2 * MARGIN
    sheet.line(MARGIN, top, width)
    source = tr("own calculation")
    if imprint.source:
        source = tr("Source: {source}; own calculation").format(source=imprint.source)
    else:
        source = tr("Source: {source}").format(source=source)
    left = width - 58
    lines = fonts.shortened(source, left, 7.5, 2) + fonts.shortened(method, left, 7.5, 2)
    sheet.text(
        "\n".join(lines),
        Box(MARGIN, top + 1.8, left + 2, sheet.height - 6 - top),
        7.5,
        colour=NOTE_COLOUR,
        name=tr("Source"),
    )
    made = day(imprint.made)
    numbers = tr("Page {page} of {pages}").format(page=page, pages=imprint.total)
    parts = [*map(literal, fonts.shortened(imprint.author, 54, 7.5, 2)), made, numbers]
    sheet.text(
        Template("\n".join(parts)),
        Box(MARGIN + width - 55, top + 1.8, 55, 14),
        7.5,
        colour=NOTE_COLOUR,
        right=True,
        name=tr("Author and date"),
    )


def subject_style(districts: Districts, subject: Subject, names: bool, listed: list[int], extra=()) -> str:
    """The layer's style for this map, as XML; listed: positions of the districts that carry their rank on the map."""
    crowded = len(districts.rows) > 150
    # legends of QGIS read expressions in the words of classes, some versions twice; an invisible sign breaks them
    shown = [replace(rule, label=rule.label.replace("[%", "[\u200b%")) for rule in (*subject.seen(), *extra)]
    renderer = rule_renderer(shown, 0.06 if crowded else 0.12)
    return _style_xml(renderer, _labels(districts, subject, names, listed))


def outline_style() -> str:
    """The style that shows a polygon layer as borders only, as XML."""
    return _style_xml(QgsSingleSymbolRenderer(outlined()))


def _style_xml(renderer, labeling=None) -> str:
    """A style as XML, without the settings of any layer's fields."""
    carrier = QgsVectorLayer("Polygon", "style", "memory")
    carrier.setRenderer(renderer)
    carrier.setLabeling(labeling)
    carrier.setLabelsEnabled(labeling is not None)
    style = QgsMapLayerStyle()
    style.readFromLayer(carrier)
    return style.xmlData()


def _labels(districts: Districts, subject: Subject, names: bool, listed: list[int]) -> QgsRuleBasedLabeling:
    """Names of the districts where there is room for them; those listed beside the map always, crowded maps by rank."""
    key = f"to_string({QgsExpression.quotedColumnRef(districts.key_field)})"
    quoted = [QgsExpression.quotedValue(str(districts.keys[place])) for place in listed]
    name = QgsExpression.quotedColumnRef(districts.name_field or districts.key_field)
    ranks = subject.ranks()
    rank = " ".join(f"WHEN {key} = {one} THEN '{ranks[place]}'" for one, place in zip(quoted, listed))
    signs = any(rule.symbol is not None and rule.symbol.symbolLayerCount() > 1 for rule in subject.rules)
    among = f"{key} IN ({', '.join(quoted)})" if quoted else "FALSE"
    root = QgsRuleBasedLabeling.Rule(None)
    if quoted:
        settings = _label(name if names else f"CASE {rank} END", names, always=True)
        settings.yOffset = 3.0 if signs else 0.0
        root.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, 0, districts.expression(among)))
    if names and not signs:
        settings = _label(name, names, always=False)
        root.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, 0, districts.expression(f"NOT {among}")))
    return QgsRuleBasedLabeling(root)


def _label(expression: str, names: bool, always: bool) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    if always:
        settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.centroidInside = True
    settings.centroidWhole = True
    settings.fitInPolygonOnly = not always
    settings.displayAll = always
    settings.priority = 10 if always else 4
    settings.autoWrapLength = 12 if names else 0
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    text = letters(6 if names else 7, bold=always, colour=TEXT_COLOUR)
    text.setLineHeight(0.85)
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.5)
    buffer.setColor(QColor("#ffffff"))
    text.setBuffer(buffer)
    settings.setFormat(text)
    return settings


def _district_size(districts: Districts, crs) -> float:
    """Side of a square as large as the median district, in units of the map."""
    transform = QgsCoordinateTransform(districts.rows.crs, crs, QgsProject.instance())
    sizes = []
    for feature in districts.rows.features:
        if feature.hasGeometry():
            geometry = feature.geometry()
            geometry.transform(transform)
            sizes.append(abs(geometry.area()))  # the area of a broken border may be negative
    return math.sqrt(float(np.median(sizes))) if sizes else 0.0


def _covered(districts: Districts, crs, extent: QgsRectangle, frame: Box, right: bool) -> float:
    """How much of a lower corner of the map, where a scale bar would stand, is covered by districts."""
    width, height = extent.width() * 52 / frame.width, extent.height() * 8 / frame.height
    left = extent.xMaximum() - width if right else extent.xMinimum()
    corner = QgsGeometry.fromRect(QgsRectangle(left, extent.yMinimum(), left + width, extent.yMinimum() + height))
    corner.transform(QgsCoordinateTransform(crs, districts.rows.crs, QgsProject.instance()))
    shapes = (feature.geometry() for feature in districts.rows.features)
    return sum(shape.intersection(corner).area() for shape in shapes if shape.intersects(corner))


def _key(sheet: PaperSheet, map_item, districts: Districts, subject: Subject, box: Box) -> float:
    title = subject.title
    if subject.short:
        title = tr("{subject} (number of districts)").format(subject=title)
    lines = fonts.wrapped(title, box.width, 10, True)
    height = len(lines) * fonts.line_height(10)
    sheet.text("\n".join(lines), Box(box.left, box.top, box.width + 2, height + 1), 10, True, name=tr("Key, heading"))
    legend = sheet.legend(
        map_item, districts.layer, Box(box.left, box.top + height + 1.5, box.width, 40), KEY_POINTS, tr("Key")
    )
    return box.top + height + 1.5 + legend.rect().height()


def _facts(sheet: PaperSheet, districts: Districts, subject: Subject, box: Box) -> float:
    values = subject.values
    known = values[np.isfinite(values)]
    facts = [(tr("Districts with a value"), f"{number(len(known), 0)} / {number(len(values), 0)}")]
    if subject.counts:
        facts.append((tr("Sum of the districts"), figure(float(known.sum()), 0)))
    elif not subject.is_index:
        whole, label = districts.municipality(subject.field, weighted=True)
        facts.append((sentence(label), figure(whole, subject.digits)))
    if len(known):
        facts.append((tr("Median of the districts"), figure(float(np.median(known)), subject.digits)))
    if districts.population is not None and len(subject.words) > 1 and (not subject.short or not subject.is_index):
        last = max((place for place, rule in enumerate(subject.rules) if not rule.hatched), default=0)
        people = np.nan_to_num(districts.population)
        share = people[subject.members[last]].sum() / people.sum() * 100 if people.sum() else math.nan
        words = tr("Residents in the class “{class_}”").format(class_=subject.words[last])
        facts.append((words, f"{figure(share, 1)} %"))
    return _two_columns(sheet, tr("At a glance"), facts, box)


def _extremes(sheet: PaperSheet, districts: Districts, subject: Subject, box: Box, high: list[int], low: list[int]):
    """The highest and the lowest districts, as many as there is room for."""
    ranks = subject.ranks()
    top = box.top
    lists = [places for places in (high, low) if places]
    room = int((box.height / max(len(lists), 1) - 9) / fonts.line_height(8.5))
    if room < 2:
        return
    if subject.is_index:
        headings = (tr("Greatest need (highest values)"), tr("Least need (lowest values)"))
    else:
        headings = (tr("Highest values"), tr("Lowest values"))
    for words, places in zip(headings, (high, low)):
        if not places:
            continue
        rows = [
            (f"{ranks[place]}", str(districts.names[place]), figure(subject.values[place], subject.digits))
            for place in places[:room]
        ]
        top = _three_columns(sheet, words, rows, Box(box.left, top, box.width, 0)) + 4


def _two_columns(sheet: PaperSheet, title: str, facts: list[tuple[str, str]], box: Box) -> float:
    step = fonts.line_height(8.5)
    top = _section(sheet, title, box)
    for words, value in facts:
        lines = fonts.wrapped(words, box.width - 20, 8.5)
        sheet.text("\n".join(lines), Box(box.left, top, box.width - 18, step * len(lines) + 0.5), 8.5)
        sheet.text(value, Box(box.right - 30, top, 30, step + 0.5), 8.5, right=True)
        top += step * len(lines) + 0.5
    return top


def _three_columns(sheet: PaperSheet, title: str, rows: list[tuple[str, str, str]], box: Box) -> float:
    top = _section(sheet, title, box)
    step = fonts.line_height(8.5)
    height = step * len(rows) + 1
    ranks, names, values = ("\n".join(column) for column in zip(*rows))
    widest = max(fonts.text_width(value, 8.5) for _, _, value in rows)
    names = "\n".join(fonts.elided(name, box.width - 9 - widest - 2, 8.5) for _, name, _ in rows)
    sheet.text(ranks, Box(box.left, top, 8, height), 8.5, colour=NOTE_COLOUR)
    sheet.text(names, Box(box.left + 9, top, box.width - 9 - widest, height), 8.5)
    sheet.text(values, Box(box.right - widest - 2, top, widest + 2, height), 8.5, right=True)
    return top + height


def _section(sheet: PaperSheet, title: str, box: Box) -> float:
    height = fonts.line_height(9)
    sheet.text(title, Box(box.left, box.top, box.width, height + 0.5), 9, True)
    sheet.line(box.left, box.top + height + 0.8, box.width)
    return box.top + height + 1.6
