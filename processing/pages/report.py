"""From the choices of a report to its sheets: which maps there are, in which order, and their way into the PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsProject, QgsVectorLayer

from ...core.classes import read
from ...core.messages import SozialraumError
from ...core.profile import value_of
from ...i18n import tr
from ..io.layers import Rows, stop_if_cancelled
from .map_subject import Districts, Subject, choose_districts, classed, graded, periods_of, shown_numbers
from .overview import MAP_LANDSCAPE, MAP_PORTRAIT, Imprint, add_overview, map_crs, whole_extent
from .paper import LANDSCAPE, PaperSheet, better_size, unique_name
from .pdf import PdfFile
from .period_maps import MAXIMUM_MAPS, add_period_maps
from .profile import add_profile, collect, keep_charts, write_profiles


@dataclass
class PageChoices:
    """What the user chose: fields of the layer ("" for none), the period to show ("" for the newest), and the pages.

    wanted: keys of the districts that get a profile; profile: that of the municipality, which knows the classes of indicators
    """

    layer: QgsVectorLayer
    rows: Rows
    key_field: str
    name_field: str
    period_field: str
    period: str
    index_field: str
    class_field: str
    label_field: str
    indicators: list[str]
    population_field: str
    wanted: set[str]
    overview: bool = True
    profiles: bool = False
    period_maps: bool = False
    profile: Mapping = field(default_factory=dict)

    def fields(self) -> list[str]:
        """The fields that get a map, the index first."""
        return [self.index_field] * bool(self.index_field) + self.indicators

    def periods(self, field: str) -> list[str]:
        """The periods in which a field has values, in the order of time."""
        if not self.period_field:
            return []
        values = shown_numbers(self.rows, field)
        known = {text for text, value in zip(self.rows.texts(self.period_field), values) if value == value}
        return [period for period in periods_of(self.rows, self.period_field) if period in known]

    def subject(self, field: str, period: str) -> tuple[Districts, Subject]:
        """The map of a field in a period, in classes that are the same for all periods."""
        districts = choose_districts(
            self.layer,
            self.rows,
            self.key_field,
            self.name_field,
            self.period_field,
            period,
            self.population_field,
        )
        is_index = field == self.index_field
        if is_index and self.class_field:
            return districts, classed(districts, self.rows, field, self.class_field, self.label_field)
        return districts, graded(districts, self.rows, field, is_index, read(value_of(self.profile, "classes", field)))


def make_pages(
    choices: PageChoices, imprint: Imprint, home: QgsProject, own: bool, path: str, feedback
) -> tuple[list, PdfFile]:
    """Write the PDF; the layouts for the project, and the finished file. own: whether `home` keeps the layouts."""
    maps = [choices.subject(field, _shown_period(choices, field)) for field in choices.fields()]
    if not own:
        home.setCrs(map_crs(maps[0][0]), True)
    overview = [(maps[place], _period_maps(choices, field)) for place, field in enumerate(choices.fields())]
    if not choices.overview:
        overview = []
    profiles = _profiles(choices, maps) if choices.profiles else None
    imprint.before = sum(2 if series else 1 for _, series in overview)
    imprint.total = imprint.before + (len(profiles.wanted) if profiles else 0)
    pdf = PdfFile(path, imprint.title)
    sheets = []
    try:
        if overview:
            sheets.append(_overview(home, overview, imprint, pdf, feedback))
        if profiles is not None:
            sheet = PaperSheet(home, unique_name(home, tr("{title}, profiles").format(title=imprint.title)), LANDSCAPE)
            add_profile(sheet, profiles, imprint)
            write_profiles(sheet, profiles, pdf, feedback)
            if own:
                keep_charts(sheet, profiles, pdf.final.with_name(f"{pdf.final.stem}_charts"), feedback)
            sheets.append(sheet)
        pdf.finish()
    finally:
        pdf.discard()
    return sheets, pdf


def _shown_period(choices: PageChoices, field: str) -> str:
    """The period asked for, or the newest one in which the field has values."""
    if not choices.period_field:
        return ""
    periods = periods_of(choices.rows, choices.period_field)
    if not periods:
        raise SozialraumError(
            "Field “{field}” holds no period. Choose another field, or none.", field=choices.period_field
        )
    if not choices.period:
        return (choices.periods(field) or periods)[-1]
    if choices.period not in periods:
        raise SozialraumError(
            "There is no period “{period}” in field “{field}”. It has: {periods}.",
            period=choices.period,
            field=choices.period_field,
            periods=", ".join(periods),
        )
    return choices.period


def _period_maps(choices: PageChoices, field: str) -> list[tuple[Districts, Subject]]:
    """The same map for periods at even distances, the first and the last among them, all in the same classes."""
    periods = choices.periods(field)
    if not choices.period_maps or len(periods) < 2:
        return []
    places = np.unique(np.linspace(0, len(periods) - 1, MAXIMUM_MAPS).round().astype(int))
    chosen = [periods[place] for place in places]
    return [choices.subject(field, period) for period in chosen]


def _overview(home: QgsProject, overview: list, imprint: Imprint, pdf: PdfFile, feedback) -> PaperSheet:
    districts = overview[0][0][0]
    size, frame = better_size(whole_extent(districts, map_crs(districts)), MAP_LANDSCAPE, MAP_PORTRAIT)
    sheet = PaperSheet(home, unique_name(home, imprint.title), size)
    for place, ((shown, subject), series) in enumerate(overview):
        stop_if_cancelled(feedback)
        if place:
            sheet.add_page()
        add_overview(sheet, shown, subject, imprint, sheet.page + 1, frame)
        if series:
            sheet.add_page()
            add_period_maps(sheet, series, imprint, sheet.page + 1, frame)
    for page in range(sheet.page + 1):
        stop_if_cancelled(feedback)
        pdf.add(sheet.layout, page)
        feedback.setProgress(100 * pdf.pages / imprint.total)
    return sheet


def _profiles(choices: PageChoices, maps: list):
    districts, subject = maps[0]
    return collect(
        districts,
        subject,
        choices.rows,
        [(one.field, one.title, one.digits) for _, one in maps],
        choices.period_field,
        choices.name_field,
        choices.population_field,
        [key for key in districts.keys.tolist() if key in choices.wanted],
    )
