"""Map pages: the map of a subject with its key and the districts that stand out, in any direction of the paper."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

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
from ...core.page import INK, MARGIN, SMALL, TEXT, Box, Fill, MapView, Page, Words
from ...drawing import fonts
from ...i18n import number, period_text, sentence, tr
from ..maps.planes import metric_crs
from ..maps.presentation import letters
from ..maps.symbols import MapRule, outlined, rule_renderer, symbol_of
from .frame import CONTENT, Imprint, breadth, foot, paragraphs, section, start_page, table
from .map_subject import Districts, Subject, figure
from .scenes import Scene

SWATCH = 8.0
"""Width of the symbol of an entry in a key, mm."""

FINE = 0.09
"""Width of the thinnest borders, mm; thinner ones (under 0.25 pt) would vanish in print."""

_LEAD, _SIDE, _BAR = 17.5, 82.0, 8.0


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


def map_page(
    size: tuple[float, float],
    districts: Districts,
    subject: Subject,
    imprint: Imprint,
    told: Sequence[str],
    at: int,
    kicker: str = "",
    marks: tuple[str, ...] = (),
) -> Page:
    """The page of a map: what it says in words, the map, its key, the districts that stand out. at: number of the page"""
    subtitle = " · ".join(filter(None, (counted(len(districts.keys)), period_text(districts.period))))
    page = start_page(size, imprint, kicker, subject.title, subtitle, marks or (subject.title,))
    lead, frame, key, facts = _areas(page)
    paragraphs(page, told[:3], lead, TEXT, 0.6)
    high, low = subject.extremes()
    add_map(page, districts, subject, imprint, frame, [*high, *low], " ".join(told))
    bottom = key_table(page, districts, subject, key)
    if page.wide and facts.left == key.left:
        facts = Box(facts.left, bottom + 3, facts.width, page.foot - 4 - bottom - 3)
    bottom = _facts(page, districts, subject, facts)
    _extremes(page, districts, subject, Box(facts.left, bottom + 2, facts.width, facts.bottom - bottom - 2), high, low)
    foot(page, imprint, imprint.method or subject.method, at)
    return page


def counted(count: int) -> str:
    """A number of districts in words."""
    return tr("1 district") if count == 1 else tr("{n} districts").format(n=number(count, 0))


def _areas(page: Page) -> tuple[Box, Box, Box, Box]:
    """Where sentences, map, key and facts stand: one below the other, or beside the map on a page that is wider than high."""
    bottom = page.foot - 4
    if not page.wide:
        lead = Box(MARGIN, CONTENT, page.inner, _LEAD)
        low = bottom - 63
        frame = Box(MARGIN, CONTENT + _LEAD, page.inner, low - CONTENT - _LEAD - 3)
        left = page.inner * 104 / 186
        return lead, frame, Box(MARGIN, low, left, 62), Box(MARGIN + left + 10, low, page.inner - left - 10, 62)
    side = min(_SIDE, page.inner * 0.34)
    height = bottom - CONTENT
    if page.width / page.height > 1.6:  # a slide: words and key beside the facts
        left = page.width - MARGIN - 2 * side - 6
        lead = Box(left, CONTENT, side, 34)
        key = Box(left, CONTENT + 36, side, height - 36)
        return lead, Box(MARGIN, CONTENT, left - MARGIN - 6, height), key, Box(left + side + 6, CONTENT, side, height)
    left = page.width - MARGIN - side
    lead = Box(left, CONTENT, side, 24)
    key = Box(left, CONTENT + 26, side, 62)
    return lead, Box(MARGIN, CONTENT, left - MARGIN - 6, height), key, key


def add_map(
    page: Page,
    districts: Districts,
    subject: Subject,
    imprint: Imprint,
    frame: Box,
    listed: list[int],
    alt: str,
    extra: Sequence[MapRule] = (),
    bar: bool = True,
    name: str = "map",
    labels: bool = True,
):
    """The map of a subject with a scale bar in the emptier corner. listed: positions of the districts that carry their rank"""
    crs = map_crs(districts)
    extent = fitted(whole_extent(districts, crs), frame)
    size = _district_size(districts, crs) * frame.width / extent.width()
    style = subject_style(districts, subject, labels and size >= 13, listed if labels else [], extra)
    corner = ""
    if bar:
        corners = {side: _covered(districts, crs, extent, frame, side == "right") for side in ("left", "right")}
        corner = min(corners, key=corners.get)
        if corners[corner] > 0:  # no corner is free: the map moves up
            extent = fitted(whole_extent(districts, crs), Box(frame.left, frame.top, frame.width, frame.height - _BAR))
            extent.setYMinimum(extent.yMinimum() - _BAR * extent.width() / frame.width)
    metres = extent.width() / frame.width
    scene = scene_of(districts, style, imprint, extent, crs)
    page.add(frame, MapView(scene, corner, metres), "Figure", alt=alt[:300] or subject.title, name=name)


def scene_of(districts: Districts, style: str, imprint: Imprint, extent: QgsRectangle, crs) -> Scene:
    """The districts in a style, below the further borders."""
    layers, styles = [districts.layer], {districts.layer.id(): style}
    if imprint.borders is not None:
        layers.insert(0, imprint.borders)
        styles[imprint.borders.id()] = outline_style()
    return Scene(tuple(layers), styles, extent, crs)


def fitted(extent: QgsRectangle, box: Box, margin: float = 0.02) -> QgsRectangle:
    """The extent widened by a margin to the proportions of a box."""
    width, height = extent.width() * (1 + 2 * margin), extent.height() * (1 + 2 * margin)
    if width / height < box.width / box.height:
        width = height * box.width / box.height
    else:
        height = width * box.height / box.width
    centre = extent.center()
    return QgsRectangle(
        centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2
    )


def better_size(extent: QgsRectangle) -> str:
    """The paper on which a map alone is drawn larger, a4_landscape or a4_portrait."""
    wide = min(189 / extent.width(), 145 / extent.height())
    high = min(186 / extent.width(), 158 / extent.height())
    return "a4_portrait" if high > wide else "a4_landscape"


def subject_style(districts: Districts, subject: Subject, names: bool, listed: list[int], extra=()) -> str:
    """The layer's style for this map, as XML; listed: positions of the districts that carry their rank on the map."""
    crowded = len(districts.rows) > 150
    # legends of QGIS read expressions in the words of classes, some versions twice; an invisible sign breaks them
    shown = [replace(rule, label=rule.label.replace("[%", "[\u200b%")) for rule in (*subject.seen(), *extra)]
    renderer = rule_renderer(shown, FINE if crowded else 0.12)
    return _style_xml(renderer, _labels(districts, subject, names, listed))


def outline_style() -> str:
    """The style that shows a polygon layer as borders only, as XML."""
    return _style_xml(QgsSingleSymbolRenderer(outlined()))


def plain_style(rules: Sequence[MapRule], border: float = FINE) -> str:
    """The style that shows a layer by rules, without names, as XML."""
    return _style_xml(rule_renderer(rules, border))


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
    settings.displayAll = always and not names  # names upon each other could not be read; the table has them all
    settings.priority = 10 if always else 4
    settings.autoWrapLength = 12 if names else 0
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    text = letters(6.5 if names else 7, bold=always, colour=INK)
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


def key_table(page: Page, districts: Districts, subject: Subject, box: Box) -> float:
    """The key: symbol, word, range, number of districts and share of the residents of each class; where it ends."""
    top = section(page, tr("Key"), box, counted(len(districts.keys)))
    entries = [place for place, members in enumerate(subject.members) if members.any()]
    people = districts.population
    lived = float(np.nansum(people)) if people is not None else 0.0
    rows, ranged = [], any(subject.ranges[place] for place in entries)
    for place in entries:
        members = subject.members[place]
        share = figure(100 * float(np.nansum(people[members])) / lived, 1) + "\u00a0%" if lived > 0 else ""
        rows.append((subject.words[place], subject.ranges[place], number(int(members.sum()), 0), share))
    head = (subject.title, tr("Range") if ranged else "", tr("Districts"), tr("Residents") if lived > 0 else "")
    step = min(6.1, (box.bottom - top - 1) / (len(rows) + 1))
    points = SMALL if step >= 3.6 else 7.0
    widths = _key_widths([head, *rows], box.width - SWATCH - 2.5, points)
    for line, place in enumerate(entries, 1):
        high = min(4.8, step - 0.8)
        swatch = Box(box.left, top + line * step + (step - high) / 2, SWATCH, high)
        rule = subject.rules[place]
        content = Fill(hatched=True, border="#6f6f6f") if rule.hatched else Fill(symbol=symbol_of(rule))
        page.add(swatch, content, "Artifact")
    cells = Box(box.left + SWATCH + 2.5, top, box.width - SWATCH - 2.5, 0)
    return table(page, [head, *rows], widths, cells, (2, 3), points, step, rules=False, name="key")


def _key_widths(rows: list[tuple[str, ...]], room: float, points: float) -> list[float]:
    """Widths of the columns: figures as wide as they need, the word what is left of the room."""
    needs = [
        max(fonts.text_width(row[place], points, line == 0) for line, row in enumerate(rows)) + 3.0
        if any(row[place] for row in rows)
        else 0.0
        for place in range(1, 4)
    ]
    while room - sum(needs) < 24 and any(needs[:1] + needs[2:]):
        needs[2 if needs[2] else 0] = 0.0  # rather no share of the residents than no words
    return [room - sum(needs), *needs]


def facts_of(districts: Districts, subject: Subject) -> list[tuple[str, str]]:
    """What is said about all districts together: how many have a value, the municipality, the median, the top class."""
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
    people = districts.population
    if people is not None and len(subject.words) > 1 and subject.is_index and np.nansum(people) > 0:
        last = max((place for place, rule in enumerate(subject.rules) if not rule.hatched), default=0)
        share = 100 * float(np.nansum(people[subject.members[last]])) / float(np.nansum(people))
        words = tr("Residents in the class “{class_}”").format(class_=subject.words[last])
        facts.append((words, f"{figure(share, 1)}\u00a0%"))
    return facts


def _facts(page: Page, districts: Districts, subject: Subject, box: Box) -> float:
    top = section(page, tr("At a glance"), box)
    rows: list[tuple[str, str]] = []
    for words, value in facts_of(districts, subject):
        lines = fonts.shortened(words, breadth(box.width - 25), SMALL, 2)
        rows += [(line, "") for line in lines[:-1]] + [(lines[-1], value)]
    step = fonts.line_height(SMALL) + 0.3
    for line, (words, value) in enumerate(rows):
        place = top + line * step
        paragraph_of(page, words, Box(box.left, place, box.width - 24.5, step))
        if value:
            right = Box(box.right - 24, place, 24, step)
            page.add(right, words_of(value), "P")
    return top + len(rows) * step


def words_of(value: str, align: str = "right") -> Words:
    """A short text of small letters."""
    return Words((value,), SMALL, align=align)


def paragraph_of(page: Page, words: str, box: Box):
    """A short text of small letters in one line."""
    page.add(box, Words((words,), SMALL), "P")


def _extremes(page: Page, districts: Districts, subject: Subject, box: Box, high: list[int], low: list[int]):
    """The highest and the lowest districts as a table, as many as there is room for."""
    ranks = subject.ranks()
    if subject.is_index:
        headings = (tr("Greatest need (highest values)"), tr("Least need (lowest values)"))
    else:
        headings = (tr("Highest values"), tr("Lowest values"))
    lists = [(words, places) for words, places in zip(headings, (high, low)) if places]
    step = fonts.line_height(SMALL) + 0.25
    room = int((box.height / step - len(lists)) / max(1, len(lists)))
    if room < 2 or not lists:
        return
    rows: list[tuple[str, str, str]] = []
    strong = []
    for words, places in lists:
        strong.append(len(rows))
        rows.append((words, "", ""))
        rows += [
            (number(int(ranks[at]), 0), str(districts.names[at]), figure(subject.values[at], subject.digits))
            for at in places[:room]
        ]
    widest = max(fonts.text_width(row[2], SMALL) for row in rows) + 2.5
    first = max(fonts.text_width(row[0], SMALL) for row in rows if row[1]) + 3
    widths = (first, box.width - first - widest + 1.5, widest)
    table(page, rows, widths, box, (2,), SMALL, step, strong=tuple(strong), rules=False, name="extremes")
