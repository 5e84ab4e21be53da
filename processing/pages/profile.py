"""The profile pages: one page per district as an atlas, with its values beside those of the others."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsExpression,
    QgsExpressionContextUtils,
    QgsLayoutItemPicture,
    QgsLayoutObject,
    QgsProperty,
)

from ...core.charts.compare import distribution_chart
from ...core.charts.profile import profile_chart
from ...core.charts.series import Series, common_city_label, series_of
from ...core.charts.time_series import time_series_chart
from ...core.data.breaks import breaks_of
from ...core.data.cube import Cube, cube_from_rows
from ...core.data.municipality import Municipality
from ...core.data.places import places
from ...core.messages import SozialraumError
from ...core.numerics import rank as ranks_of
from ...drawing import fonts
from ...drawing.charts import paint_charts, save_svg
from ...i18n import number, period_text, sentence, tr
from ..io.files import complete_folder
from ..io.layers import Rows, stop_if_cancelled
from ..io.panels import read_cells
from ..maps.symbols import MapRule
from ..statistics.municipality import municipality_of_rows
from . import paper
from .map_subject import Districts, Subject, figure
from .overview import Imprint, footer, heading, map_crs, outline_style, subject_style, whole_extent
from .paper import MARGIN, NOTE_COLOUR, Box, PaperSheet, Template, literal
from .pdf import PdfFile

MAXIMUM_CHARTS = 6
"""So many indicators get a chart; more would be too small to read."""

_VARIABLE = "sozialraum_profiles"
_SIDE = 70.0
_TOP = 31.0
_ROW, _SMALL_ROW = 5.6, 4.3
_CHARTS = 55.0
"""Least height of the charts, mm."""


@dataclass
class Profiles:
    """What the profile pages show: subjects (index first) over all periods, the map's subject and its districts.

    drawn: the cube with the bounds that stand beside the indicators, behind them, for the charts
    """

    districts: Districts
    subject: Subject
    cube: Cube
    drawn: Cube
    digits: list[int]
    wholes: list[Municipality]
    wanted: list[str]
    breaks: Sequence[Mapping] = ()

    def series(self, place: int) -> Series:
        """An indicator made ready for a chart."""
        return series_of(self.cube, place, whole=self.wholes[place])

    @property
    def period(self) -> int:
        """The place of the shown period."""
        return self.cube.periods.index(self.districts.period) if self.districts.period else 0


def collect(
    districts: Districts,
    subject: Subject,
    rows: Rows,
    fields: list[tuple[str, str, int]],
    period_field: str,
    name_field: str,
    population_field: str,
    wanted: list[str],
    breaks: Sequence[Mapping] = (),
) -> Profiles:
    """Everything the pages show. fields: name, title and decimals of each indicator; wanted: keys that get a page.

    breaks: from which periods on something else was counted, as the profile of the municipality says
    """
    periods = rows.texts(period_field) if period_field else np.full(len(rows), "", dtype=object)
    periods = np.array([text or "" for text in periods], dtype=object)
    keys = rows.keys(districts.key_field)
    names = rows.texts(name_field) if name_field else None
    titles = {name: title for name, title, _ in fields}
    bounds = [f"{name}_{end}" for name in titles for end in ("lower", "upper")]
    drawn = [*titles, *(name for name in bounds if name not in titles and rows.has(name) and rows.is_numeric(name))]
    cells = {name: read_cells(rows, name) for name in drawn}

    def cube_of(chosen):
        values, status = (np.column_stack([cells[name][part] for name in chosen]) for part in (0, 1))
        return cube_from_rows(keys, periods, chosen, values, status, names, titles=titles)

    cube = cube_of(list(titles))
    where = places(keys, periods, "first")
    # counts have no mean that residents could weight
    wholes = [municipality_of_rows(rows, where, name, population_field if digits else "") for name, _, digits in fields]
    return Profiles(
        districts, subject, cube, cube_of(drawn), [digits for _, _, digits in fields], wholes, wanted, breaks
    )


def _row_height(sheet: PaperSheet, count: int) -> float:
    """Height of a row of the table; SozialraumError where so many rows leave no room for the charts."""
    room = sheet.height - MARGIN - 15 - _TOP - 5 - 12 - _CHARTS
    most = int(room / _SMALL_ROW)
    if count > most:
        raise SozialraumError(
            "A profile has room for {most} fields, but {n} are chosen. Choose fewer indicators, or overview maps only.",
            most=most,
            n=count,
        )
    return min(_ROW, room / count)


def add_profile(sheet: PaperSheet, profiles: Profiles, imprint: Imprint):
    """Fill the page of the sheet and make it an atlas over the wanted districts."""
    districts, subject = profiles.districts, profiles.subject
    place = period_text(districts.period)
    key = _entry(districts, "key")
    title = fonts.elided(imprint.title, sheet.width - 2 * MARGIN - 80, 11)
    subtitle = Template(" · ".join(filter(None, (literal(title), tr("Key {key}").format(key=key), place))))
    heading(sheet, _entry(districts, "name"), subtitle)
    frame = Box(sheet.width - MARGIN - _SIDE, _TOP, _SIDE, 66)
    crs = map_crs(districts)
    extent = paper.fitted(whole_extent(districts, crs), frame)
    here = _here(districts)
    marked = MapRule(districts.expression(here), tr("this district"), paper.TEXT_COLOUR, outline=True)
    style = subject_style(districts, subject, names=False, listed=[], extra=[marked])
    layers, styles = [districts.layer], {districts.layer.id(): style}
    if imprint.borders is not None:
        layers.insert(0, imprint.borders)
        styles[imprint.borders.id()] = outline_style()
    sheet.map(frame, layers, styles, extent, crs, tr("Map"))
    top = frame.bottom + 3
    sheet.text(subject.title, Box(frame.left, top, _SIDE, 5), 9, True)
    _legend(sheet, [*subject.seen(), marked], Box(frame.left, top + 7, _SIDE, 0))

    left, width = MARGIN, sheet.width - 2 * MARGIN - _SIDE - 6
    bottom = _table(sheet, profiles, Box(left, _TOP, width, 0))
    chart_box = Box(left, bottom + 4, width, sheet.height - MARGIN - 15 - bottom - 8)
    _picture(sheet, districts, chart_box)
    footer(sheet, imprint, imprint.method or subject.method, Template(f"[% @atlas_featurenumber + {imprint.before} %]"))
    atlas = sheet.layout.atlas()
    atlas.setCoverageLayer(districts.layer)
    atlas.setFilterFeatures(True)
    atlas.setFilterExpression(districts.expression(_among(districts, profiles.wanted)))
    atlas.setSortFeatures(True)
    atlas.setSortExpression(_key(districts))
    atlas.setPageNameExpression(QgsExpression.quotedColumnRef(districts.name_field or districts.key_field))
    atlas.setEnabled(True)


def write_profiles(sheet: PaperSheet, profiles: Profiles, pdf: PdfFile, feedback):
    """Write the pages of all wanted districts into the PDF, charts with real text, and leave their texts in the layout."""
    districts, atlas = profiles.districts, sheet.layout.atlas()
    picture = sheet.layout.itemById(tr("Charts"))
    picture.setVisibility(False)
    box = Box(picture.pagePos().x(), picture.pagePos().y(), picture.rect().width(), picture.rect().height())
    texts = _texts(profiles)
    names = atlas.pageNameExpression()
    atlas.setPageNameExpression(_key(districts))
    atlas.beginRender()
    count = atlas.updateFeatures()
    try:
        for page in range(count):
            stop_if_cancelled(feedback)
            key = atlas.nameForPage(page)
            # only this page's texts: parsing those of all districts for every label would take far longer
            _remember(sheet, {key: texts[key]})
            atlas.seekTo(page)
            pdf.add(sheet.layout, detail=1.0)  # the map is small
            charts = _charts(profiles, key)
            pdf.paint(box, lambda painter, rect, charts=charts: paint_charts(painter, rect, charts, font=fonts.font(8)))
            feedback.setProgress(100 * (page + 1) / count)
    finally:
        atlas.endRender()
        atlas.setPageNameExpression(names)
        picture.setVisibility(True)
    _remember(sheet, {key: texts[key] for key in profiles.wanted})


def keep_charts(sheet: PaperSheet, profiles: Profiles, folder: Path, feedback):
    """Write the charts as files for a layout that stays in a project; layouts show pictures from files only."""
    box = sheet.layout.itemById(tr("Charts")).rect()
    texts = _texts(profiles)
    with complete_folder(folder) as place:
        for number_of, key in enumerate(profiles.wanted):
            stop_if_cancelled(feedback)
            name = f"{number_of + 1:04d}.svg"
            save_svg(place / name, _charts(profiles, key), box.width(), box.height())
            texts[key]["chart"] = str(folder / name)
    _remember(sheet, {key: texts[key] for key in profiles.wanted})


def _remember(sheet: PaperSheet, texts: dict):
    QgsExpressionContextUtils.setLayoutVariable(sheet.layout, _VARIABLE, json.dumps(texts, ensure_ascii=False))


def _key(districts: Districts) -> str:
    return f"to_string({QgsExpression.quotedColumnRef(districts.key_field)})"


def _among(districts: Districts, keys: list[str]) -> str:
    return f"{_key(districts)} IN ({', '.join(QgsExpression.quotedValue(str(key)) for key in keys)})"


def _here(districts: Districts) -> str:
    field = QgsExpression.quotedValue(districts.key_field)
    return f"{_key(districts)} = to_string(attribute(@atlas_feature, {field}))"


def _lookup(districts: Districts, name: str) -> str:
    """The QGIS expression of a text of the current page."""
    return f"map_get(map_get(from_json(@{_VARIABLE}), {_key(districts)}), '{name}')"


def _entry(districts: Districts, name: str) -> str:
    return Template(f"[% {_lookup(districts, name)} %]")


def _texts(profiles: Profiles) -> dict[str, dict[str, str]]:
    """key → name → text of everything on a page that differs from district to district."""
    cube, period = profiles.cube, profiles.period
    ranks = [ranks_of(cube.values[period, :, place]) for place in range(len(cube.indicators))]
    texts = {}
    for column, (key, name) in enumerate(zip(cube.districts, cube.names)):
        entry = {"key": key, "name": name}
        for place, digits in enumerate(profiles.digits):
            entry[f"value{place}"] = figure(cube.values[period, column, place], digits)
            rank, count = int(ranks[place][column]), int((ranks[place] > 0).sum())
            entry[f"rank{place}"] = tr("{rank} of {count}").format(rank=rank, count=count) if rank else "–"
        texts[key] = entry
    return texts


def _legend(sheet: PaperSheet, rules: list[MapRule], box: Box):
    """The key as plain items: a legend of QGIS would count the features of every class anew on each page."""
    top = box.top
    for rule in rules:
        sheet.swatch(rule, box.left, top)
        lines = rule.label.split("|")
        height = fonts.line_height(7.5) * len(lines)
        middle = top + max(0.0, (paper.SWATCH_HEIGHT - height) / 2)
        sheet.text("\n".join(lines), Box(box.left + 10, middle, box.width - 9, height + 0.5), 7.5)
        top += max(height, paper.SWATCH_HEIGHT) + 2


def _table(sheet: PaperSheet, profiles: Profiles, box: Box) -> float:
    """One row per indicator: this district, its rank, mean, lowest and highest; returns where it ends."""
    cube, period = profiles.cube, profiles.period
    marks, notes = _marks(profiles.wholes)
    bases = {whole.basis for whole in profiles.wholes}
    city_title = {"weight": tr("Weighted mean"), "districts": tr("Mean")}.get(bases.pop() if len(bases) == 1 else "")
    columns = (tr("This district"), tr("Rank"), city_title or tr("Municipality"), tr("Lowest"), tr("Highest"))
    step = 24.0
    first = box.width - step * len(columns)
    for place, title in enumerate(columns):
        cell = Box(box.left + first + place * step, box.top, step - 1, 5)
        sheet.text(title, cell, 8, colour=NOTE_COLOUR, right=True)
    top = box.top + 5
    row = _row_height(sheet, len(profiles.digits))
    points = 9 if row > 5 else 7.5
    sheet.line(box.left, top, box.width)
    for place, digits in enumerate(profiles.digits):
        values = cube.values[period, :, place]
        known = values[np.isfinite(values)]
        mean = float(profiles.wholes[place].values[period])
        low, high = (float(known.min()), float(known.max())) if len(known) else (np.nan, np.nan)
        title = fonts.elided(cube.title(place), first - 2, points)
        sheet.text(title, Box(box.left, top, first, row), points, middle=True)
        cells = [
            _entry(profiles.districts, f"value{place}"),
            _entry(profiles.districts, f"rank{place}"),
            figure(mean, max(digits, 1)) + marks[place],
            figure(low, digits),
            figure(high, digits),
        ]
        for column, text in enumerate(cells):
            cell = Box(box.left + first + column * step, top, step - 1, row)
            sheet.text(text, cell, points, bold=column == 0, right=True, middle=True)
        top += row
        sheet.line(box.left, top, box.width, "#e2e2e2", 0.1)
    if notes:
        sheet.text(notes, Box(box.left, top + 0.6, box.width, 3.5), 6.5, colour=NOTE_COLOUR)
        top += 3.5
    return top


def _marks(wholes: list[Municipality]) -> tuple[list[str], str]:
    """What is set behind the value of each indicator that is a mean and not the municipality's own, and what it means."""
    if len({whole.basis for whole in wholes}) == 1:
        return [""] * len(wholes), ""  # the heading says it
    labels = list(dict.fromkeys(sentence(whole.label()) for whole in wholes if whole.basis != "denominator"))
    signs = dict(zip(labels, "¹²³"))
    return (
        [signs.get(sentence(whole.label()), "") for whole in wholes],
        " · ".join(f"{sign} {label}" for label, sign in signs.items()),
    )


def _picture(sheet: PaperSheet, districts: Districts, box: Box):
    item = QgsLayoutItemPicture(sheet.layout)
    item.setMode(QgsLayoutItemPicture.Format.FormatSVG)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    source = QgsProperty.fromExpression(_lookup(districts, "chart"))
    item.dataDefinedProperties().setProperty(QgsLayoutObject.DataDefinedProperty.PictureSource, source)
    sheet.put(item, box, tr("Charts"))


def _charts(profiles: Profiles, key: str) -> list:
    """The course of each indicator; with one period only all in one profile, or the distribution of a single one."""
    cube, period = profiles.cube, profiles.period
    selected = [cube.districts.index(key)]
    words = {"number": number, "period_text": period_text}
    if len(cube.periods) > 1:
        several = [profiles.series(place) for place in range(min(len(cube.indicators), MAXIMUM_CHARTS))]
        city = common_city_label(several)
        return [
            time_series_chart(
                profiles.drawn,
                shown,
                selected,
                city=city,
                uncertainty=True,
                breaks=breaks_of(cube, shown.indicator, profiles.breaks),
                **words,
            )
            for shown in several
        ]
    if len(cube.indicators) > 1:
        return [
            profile_chart(cube, range(len(cube.indicators)), selected, period, profiles.wholes.__getitem__, **words)
        ]
    return [distribution_chart(cube, profiles.series(0), selected, period, **words)]
