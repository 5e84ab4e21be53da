"""The report as a text that word processors open: the same findings, maps, charts and figures, without the bounds of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ...core.findings.district import ABOUT_AREAS, district_findings
from ...core.opendocument import (
    WIDTH,
    Block,
    DocumentTable,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    TableOfContents,
)
from ...core.page import (
    CONTENT,
    MARGIN,
    PAPERS,
    SMALL,
    Box,
    Drawing,
    Fill,
    MapArea,
    MapView,
    Page,
    PagePlace,
    PageTable,
    Stroke,
    Words,
)
from ...drawing.pages import PagePainter
from ...drawing.pictures import picture_png
from ...i18n import number, period_text, sentence, tr
from . import certainty, change, comparison, findings, texts
from .frame import Imprint
from .logo import fitted
from .maps import counted, map_page
from .material import Material
from .profile import Profiles
from .report import ReportPages
from .scenes import paint_foreign

DPI = 200
"""Dots per inch of pictures; a word processor prints them as they are."""

MOST_COURSES = 60
"""Of more districts than this there are no pictures of courses, so that the file can be mailed."""

COLUMNS = 5
"""So many figures stand in a row of a table."""

_SIZE = PAPERS["a4_portrait"]
_SMALLEST = 12.0
"""Drawings that are lower, mm, are parts of a table, which holds their figures."""
_LABEL, _BESIDE = 30, 45.0
"""Letters of the longest label of a chart, and how far from it, mm, one may stand."""

_LAID_UPON = (Words, Stroke, Fill, MapArea, Drawing, PageTable)


def blocks_of(report: ReportPages, stop: Callable[[float], None]) -> list[Block]:
    """The report from title to methods. stop: is told the share done, and may raise"""
    material, imprint, parts = report.material, report.imprint, report.choices.parts
    blocks: list[Block] = []
    if "cover" in parts:
        blocks += _cover(material, imprint)
    if "contents" in parts:
        blocks += [TableOfContents(tr("Contents")), PageBreak()]
    makers: dict[str, Callable[[Material, Imprint], Iterator[Block]]] = {
        "summary": _summary,
        "index": _index,
        "status_dynamics": _status,
        "change": _change,
        "indicators": _indicators,
        "segregation": _segregation,
        "comparison": _comparison,
        "certainty": _certainty,
        "profiles": _profiles,
        "tables": _tables,
        "methods": _methods,
    }
    for place, (name, make) in enumerate(makers.items()):
        if name in parts:
            for block in make(material, imprint):
                blocks.append(block)
                stop((place + 1) / (len(makers) + 1))
    return blocks


def _cover(material: Material, imprint: Imprint) -> list[Block]:
    about = " · ".join(filter(None, (counted(len(material.districts.keys)), material.span)))
    blocks: list[Block] = []
    if imprint.logo is not None:
        place = fitted(imprint.logo, Box(0, 0, 60, 25))
        dots = (max(1, round(one / 25.4 * DPI)) for one in (place.width, place.height))
        png, words = picture_png(imprint.logo.path, *dots), texts.logo_words(imprint)
        blocks.append(Picture(png, place.width, place.height, words, words))
    blocks += [Paragraph(imprint.title, "title"), Paragraph(about, "subtitle")]
    blocks += [Paragraph(words, "lead") for words in (imprint.municipality, imprint.author) if words]
    if imprint.source:
        blocks.append(Paragraph(tr("Source: {source}").format(source=imprint.source), "note"))
    return [*blocks, PageBreak()]


def _summary(material: Material, imprint: Imprint) -> Iterator[Block]:
    yield Heading(findings.summary_title())
    for words in findings.summary_sentences(material):
        yield Paragraph(words)


def _map(material: Material, place: int, imprint: Imprint) -> Iterator[Block]:
    """What a map says, the map, and its key as a table."""
    districts, subject = material.maps[place]
    told = findings.map_sentences(material, place)
    for words in told:
        yield Paragraph(words)
    page = map_page(_SIZE, districts, subject, imprint, told, 1)
    yield from _pictures(page, f"{subject.title} {period_text(districts.period)}".strip(), {"map"})
    key = next((one.content for one in page.places if one.name == "key"), None)
    if isinstance(key, PageTable):
        yield _table(key)
    yield Paragraph(imprint.method or subject.method, "note")


def _index(material: Material, imprint: Imprint) -> Iterator[Block]:
    if material.index >= 0:
        yield Heading(material.maps[material.index][1].title)
        yield from _map(material, material.index, imprint)


def _indicators(material: Material, imprint: Imprint) -> Iterator[Block]:
    if material.rates:
        yield Heading(tr("Indicators"))
    for place in material.rates:
        yield Heading(material.named(place), 2)
        yield from _map(material, place, imprint)


def _status(material: Material, imprint: Imprint) -> Iterator[Block]:
    """What a district has of both, the map, and how many districts have which."""
    groups = change.groups_of(material)
    if groups is None:
        return
    title = tr("Status and dynamics")
    yield Heading(title)
    for words in change.sentences_of(material, groups):
        yield Paragraph(words)
    page = change.status_page(_SIZE, material, groups, imprint, 1)
    yield from _pictures(page, f"{title} {period_text(material.districts.period)}".strip(), {"map"})
    counts = change.counts_of(groups)
    rows = [
        (word, *(number(int(one), 0) for one in (*line, line.sum()))) for word, line in zip(groups.status_words, counts)
    ]
    rows.append((tr("total"), *(number(int(one), 0) for one in (*counts.sum(axis=0), counts.sum()))))
    head = (tr("Number of districts"), *groups.dynamics_words, tr("total"))
    yield DocumentTable(head, rows, frozenset(range(1, len(head))), (2, *[1] * (len(head) - 1)))


def _change(material: Material, imprint: Imprint) -> Iterator[Block]:
    place = change.changing(material)
    if place >= 0:
        yield from _whole(change.change_page(_SIZE, material, place, imprint, 1))


def _segregation(material: Material, imprint: Imprint) -> Iterator[Block]:
    courses = findings.segregation_courses(material)
    if courses:
        yield from _whole(findings.segregation_page(_SIZE, material, courses, imprint, 1))


def _certainty(material: Material, imprint: Imprint) -> Iterator[Block]:
    found = certainty.certain(material)
    if found:
        yield from _whole(certainty.certainty_page(_SIZE, material, found, imprint, 1))


def _comparison(material: Material, imprint: Imprint) -> Iterator[Block]:
    """Each page as one picture: its charts share their key and the names of the districts."""
    for step in comparison.pages_of(_SIZE, material, imprint):
        page = step(1)
        title = next(place.content.full or " ".join(place.content.lines) for place in page.places if place.role == "H1")
        told = [place.alt for place in page.places if place.role == "Figure" and place.alt]
        yield Heading(title)
        yield _painted(page, Box(MARGIN, CONTENT, page.inner, _end(page) - CONTENT), title, " ".join(told)[:300])


def _profiles(material: Material, imprint: Imprint) -> Iterator[Block]:
    """Of each district its sentences, its values beside those of the municipality, and its courses."""
    if not material.wanted:
        return
    made = Profiles(material, imprint, _SIZE, 0)
    yield Heading(tr("Profiles"))
    if material.index >= 0:
        yield Paragraph(sentence(ABOUT_AREAS), "note")
    borough = ""
    for district in material.wanted:
        if material.boroughs[district] != borough:
            borough = material.boroughs[district]
            yield Heading(borough, 2)
        yield Heading(material.names[district], 3 if borough else 2)
        for place in material.rates or [material.index]:
            told = district_findings(
                material.cube, material.series(place), district, material.period, number, period_text
            )
            words = " ".join(sentence(one) for one in told)
            yield Paragraph(tr("{title}: {text}").format(title=material.cube.title(place), text=words))
        yield _values(material, district)
        if len(material.wanted) <= MOST_COURSES:
            page = made.page(district, 0, 1)
            for at, place in enumerate(made.courses, 1):
                yield from _pictures(page, material.named(place), {f"course{at}"})


def _values(material: Material, district: int) -> DocumentTable:
    period = material.period
    places = ([material.index] if material.index >= 0 else []) + material.rates
    rows = []
    for place in places:
        rank = int(material.rank(place, period)[district])
        city = "" if place == material.index else material.city(place, period)
        written = material.written(place, period, district)
        rows.append((material.named(place), written, city, number(rank, 0) if rank else ""))
    head = (tr("Indicator"), tr("Value"), tr("City"), tr("Rank"))
    return DocumentTable(head, rows, frozenset({1, 2, 3}), (5, 1.4, 1.4, 1))


def _tables(material: Material, imprint: Imprint) -> Iterator[Block]:
    """All districts with their values, as many columns at a time as fit."""
    yield Heading(tr("Tables"))
    period = material.period
    columns = ([material.index] if material.index >= 0 else []) + material.rates
    order = texts.ordered(material)
    for begin in range(0, len(columns), COLUMNS):
        some = columns[begin : begin + COLUMNS]
        rows = [
            (material.cube.districts[one], material.names[one], *(material.written(c, period, one) for c in some))
            for one in order
        ]
        city = ("" if place == material.index else material.city(place, period) for place in some)
        rows.append(("", tr("City"), *city))
        head = (tr("District key"), tr("District"), *(material.named(place) for place in some))
        caption = f"{tr('Values of the districts')} {period_text(material.cube.periods[period])}".strip()
        figures = frozenset(range(2, len(head)))
        yield DocumentTable(head, rows, figures, (1.6, 3, *[1.5] * len(some)), caption)
    yield Paragraph(" · ".join(texts.signs(material, columns)), "note")


def _methods(material: Material, imprint: Imprint) -> Iterator[Block]:
    yield from _whole(texts.methods_page(_SIZE, material, imprint, 1))


# ---- pages as blocks


def _whole(page: Page) -> Iterator[Block]:
    """What stands on a page, in the order in which it is read; the short labels of pictures stay in these."""
    for place in page.places:
        content = place.content
        if place.role == "Artifact":
            continue
        if _is_picture(place):
            yield _picture(page, place, place.alt.partition(". ")[0])
        elif isinstance(content, PageTable):
            yield _table(content)
        elif isinstance(content, Words) and not _is_label(place):
            words = content.full or " ".join(filter(None, content.lines))
            if place.role in ("H1", "H2"):
                yield Heading(words, 1 if place.role == "H1" else 3)
            else:
                yield Paragraph(words, "note" if content.points <= SMALL or place.name == "subtitle" else "text")


def _pictures(page: Page, title: str, names: set[str]) -> Iterator[Block]:
    """The pictures of these names."""
    for place in page.places:
        if place.name in names and _is_picture(place):
            yield _picture(page, place, title, title)


def _is_picture(place: PagePlace) -> bool:
    return isinstance(place.content, (Drawing, MapView)) and place.role == "Figure" and place.box.height >= _SMALLEST


def _is_label(place: PagePlace) -> bool:
    """Whether a text only names something that is drawn beside it."""
    content = place.content
    short = isinstance(content, Words) and sum(map(len, content.lines)) <= _LABEL
    return short and content.points <= SMALL and place.role == "P" and place.name != "subtitle"


def _labelled(page: Page, place: PagePlace) -> Box:
    """The frame of a chart with the labels beside it at the same height."""
    box = place.box
    if isinstance(place.content, MapView):
        return box
    found = [box]
    for one in page.places:
        same = one.box.top >= box.top - 5 and one.box.bottom <= box.bottom + 5
        near = one.box.right >= box.left - _BESIDE and one.box.left <= box.right + _BESIDE
        if _is_label(one) and same and near:
            found.append(one.box)
    left, top = min(one.left for one in found), min(one.top for one in found)
    return Box(left, top, max(one.right for one in found) - left, max(one.bottom for one in found) - top)


def _picture(page: Page, place: PagePlace, title: str, caption: str = "") -> Picture:
    """A picture as it is on the page, with its labels."""
    return _painted(page, _labelled(page, place), title, place.alt or title, caption, place)


def _end(page: Page) -> float:
    """Where the content of a page ends."""
    inside = [place.box.bottom for place in page.places if place.box.bottom < page.foot]
    return max(inside, default=page.foot) + 1


def _painted(
    page: Page, frame: Box, title: str, alternative: str, caption: str = "", only: PagePlace | None = None
) -> Picture:
    """A part of a page as a picture. only: the map that is painted; maps that lie there, too, are not"""
    unit = DPI / 25.4
    image = QImage(round(frame.width * unit), round(frame.height * unit), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(unit * 1000))
    image.setDotsPerMeterY(round(unit * 1000))
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-frame.left * unit, -frame.top * unit)
    brush = PagePainter(painter, DPI, paint_foreign)
    for one in page.places:
        if one is only or (isinstance(one.content, _LAID_UPON) and one.box.meets(frame)):
            brush.paint(one)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    shrunk = min(1.0, WIDTH / frame.width)
    png = bytes(buffer.data())
    return Picture(png, frame.width * shrunk, frame.height * shrunk, title, alternative or title, caption)


def _table(cells: PageTable) -> DocumentTable:
    figures = frozenset(column for column, right in enumerate(cells.right) if right)
    head, *rows = cells.full or cells.rows
    return DocumentTable(head, rows, figures, cells.widths)
