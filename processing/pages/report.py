"""From the choices of a report to its pages: which parts there are, in which order, and their two ways out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

from ...core.messages import SozialraumError
from ...core.page import PAPERS, Drawing, Page
from ...i18n import tr
from ..io.files import complete_folder
from ..io.layers import stop_if_cancelled
from . import certainty, change, comparison, deeds, findings, texts
from .frame import Imprint, data_state
from .layouts import TABLE, Pictures, fill_sheet, profile_layout, values_layer, write_values
from .maps import better_size, map_crs, map_page, whole_extent
from .material import PageChoices, collect
from .paper import PaperSheet, unique_name
from .pdf import write_pdf
from .period_maps import period_page, period_subjects
from .profile import Profiles

OF_PAGES = {"overview": ("index", "indicators"), "profiles": ("profiles",), "both": ("index", "indicators", "profiles")}
"""The parts of the shorter sets of pages."""


@dataclass
class Section:
    """A part of the report. entries: lines of the contents, title, depth and number of the page within the part

    make: gives the pages, from the number of the page before them on
    """

    name: str
    count: int
    make: Callable[[int], Iterator[Page]]
    entries: list[tuple[str, int, int]]


class ReportPages:
    """The pages of a run, in their order, as often as they are asked for."""

    def __init__(self, choices: PageChoices, imprint: Imprint):
        self.material = collect(choices)
        self.choices, self.imprint = choices, imprint
        self.size = self._size()
        imprint.data = data_state([self.material.districts.period])
        self.sections = [part for name in choices.parts for part in self._part(name)]
        self._number()

    def _size(self) -> tuple[float, float]:
        if self.choices.paper:
            return PAPERS[self.choices.paper]
        districts = self.material.districts
        alone = set(self.choices.parts) <= {"index", "indicators"}
        return PAPERS[better_size(whole_extent(districts, map_crs(districts))) if alone else "a4_portrait"]

    def _number(self):
        """Count the pages; the contents are as many pages as their lines need."""
        contents = next((part for part in self.sections if part.name == "contents"), None)
        if contents is not None:
            lines = sum(len(part.entries) for part in self.sections)
            contents.count = texts.contents_count(self.size, self.imprint, lines)
        self.imprint.total = self.total

    @property
    def total(self) -> int:
        """The number of pages."""
        return sum(part.count for part in self.sections)

    def pages(self, *, profiles: bool = True) -> Iterator[Page]:
        """All pages; without the profiles on request."""
        before = 0
        for part in self.sections:
            if part.name != "profiles" or profiles:
                yield from part.make(before)
            before += part.count

    def contents(self) -> list[tuple[str, int, int]]:
        """The lines of the contents: title, depth, number of the page from 0."""
        lines, before = [], 0
        for part in self.sections:
            lines += [(title, depth, before + at) for title, depth, at in part.entries]
            before += part.count
        return lines

    @cached_property
    def made(self) -> Profiles:
        """The profiles of the run."""
        return Profiles(self.material, self.imprint, self.size, 0)

    # ---- the parts

    def _part(self, name: str) -> list[Section]:
        return getattr(self, f"_{name}")()

    def _one(self, name: str, title: str, make: Callable[[int], Page]) -> list[Section]:
        def pages(before: int) -> Iterator[Page]:
            yield make(before + 1)

        return [Section(name, 1, pages, [(title, 0, 0)] if title else [])]

    def _cover(self) -> list[Section]:
        return self._one("cover", "", lambda at: texts.cover(self.size, self.material, self.imprint))

    def _contents(self) -> list[Section]:
        def pages(before: int) -> Iterator[Page]:
            yield from texts.contents(self.size, self.imprint, self.contents(), before)

        return [Section("contents", 1, pages, [])]

    def _summary(self) -> list[Section]:
        title = findings.summary_title()
        return self._one("summary", title, lambda at: findings.summary_page(self.size, self.material, self.imprint, at))

    def _maps(self, name: str, places: list[int]) -> list[Section]:
        """The page of each map, and that of its small maps."""
        steps: list[tuple[str, Callable[[int], Page]]] = []
        for place in places:
            districts, subject = self.material.maps[place]
            told = findings.map_sentences(self.material, place)
            kicker = tr("Map")

            def make(at: int, districts=districts, subject=subject, told=told, kicker=kicker) -> Page:
                marks = (tr("Maps"), subject.title)
                return map_page(self.size, districts, subject, self.imprint, told, at, kicker, marks)

            steps.append((subject.title, make))
            series = period_subjects(self.choices, self.choices.fields()[place]) if self.choices.period_maps else []
            if series:

                def small(at: int, series=series) -> Page:
                    return period_page(self.size, series, self.imprint, at)

                steps.append(("", small))

        def pages(before: int) -> Iterator[Page]:
            for number, (_, step) in enumerate(steps):
                yield step(before + number + 1)

        entries = [(title, 0, number) for number, (title, _) in enumerate(steps) if title]
        return [Section(name, len(steps), pages, entries)] if steps else []

    def _index(self) -> list[Section]:
        return self._maps("index", [self.material.index] if self.material.index >= 0 else [])

    def _indicators(self) -> list[Section]:
        return self._maps("indicators", self.material.rates)

    def _status_dynamics(self) -> list[Section]:
        groups = change.groups_of(self.material)
        if groups is None:
            return []
        return self._one(
            "status_dynamics",
            tr("Status and dynamics"),
            lambda at: change.status_page(self.size, self.material, groups, self.imprint, at),
        )

    def _change(self) -> list[Section]:
        place = change.changing(self.material)
        if place < 0:
            return []
        title = tr("Change: {indicator}").format(indicator=self.material.cube.title(place))
        return self._one(
            "change", title, lambda at: change.change_page(self.size, self.material, place, self.imprint, at)
        )

    def _segregation(self) -> list[Section]:
        courses = findings.segregation_courses(self.material)
        if not courses:
            return []
        return self._one(
            "segregation",
            tr("Segregation over time"),
            lambda at: findings.segregation_page(self.size, self.material, courses, self.imprint, at),
        )

    def _comparison(self) -> list[Section]:
        steps = comparison.pages_of(self.size, self.material, self.imprint)

        def pages(before: int) -> Iterator[Page]:
            for number, step in enumerate(steps):
                yield step(before + number + 1)

        return [Section("comparison", len(steps), pages, [(tr("Comparison"), 0, 0)])] if steps else []

    def _certainty(self) -> list[Section]:
        found = certainty.certain(self.material)
        if not found:
            return []
        return self._one(
            "certainty",
            certainty.title(),
            lambda at: certainty.certainty_page(self.size, self.material, found, self.imprint, at),
        )

    def _profiles(self) -> list[Section]:
        made = self.made
        if not made.count:
            return []
        entries: list[tuple[str, int, int]] = [(tr("Profiles"), 0, 0)]
        each = len(made.parts)
        known = set()
        few = len(self.material.wanted) <= texts.MOST_NAMES
        for number, district in enumerate(self.material.wanted):
            borough = self.material.boroughs[district]
            if borough and borough not in known:
                known.add(borough)
                entries.append((borough, 1, number * each))
            if few:
                entries.append((self.material.names[district], 2 if borough else 1, number * each))

        return [Section("profiles", made.count, lambda before: made.pages(first=before), entries)]

    def _questions(self) -> list[Section]:
        """Five questions for each wanted district, then the agenda; nothing without perceptions."""
        known = self.choices.facts
        facts = [known[key] for key in map(str, self._wanted_keys()) if key in known]
        if not facts:
            return []

        def pages(before: int) -> Iterator[Page]:
            for number, one in enumerate(facts):
                yield deeds.questions_page(self.size, one, self.imprint, before + number + 1)
            yield deeds.agenda_page(self.size, facts, self.imprint, before + len(facts) + 1)

        return [Section("questions", len(facts) + 1, pages, [(deeds.deeds_title(), 0, 0)])]

    def _wanted_keys(self) -> list[str]:
        """The keys of the districts that get pages of their own, in the order of the profiles; all where none was chosen."""
        districts = self.material.cube.districts
        return [districts[place] for place in self.material.wanted] or list(districts)

    def _tables(self) -> list[Section]:
        steps = texts.table_pages(self.size, self.material, self.imprint)

        def pages(before: int) -> Iterator[Page]:
            for number, step in enumerate(steps):
                yield step(before + number + 1)

        return [Section("tables", len(steps), pages, [(tr("Tables"), 0, 0)])] if steps else []

    def _methods(self) -> list[Section]:
        return self._one(
            "methods",
            tr("Sources and methods"),
            lambda at: texts.methods_page(self.size, self.material, self.imprint, at),
        )


def make_pages(
    choices: PageChoices,
    imprint: Imprint,
    home: QgsProject,
    own: bool,
    path: str,
    folder: str,
    replaced: bool,
    feedback,
) -> int:
    """Write the PDF, one per district into `folder` on request, and the layouts where the layer belongs to a project.

    own: whether `home` keeps the layouts; replaced: whether they take the place of those of the same name. How many pages
    the PDF has.
    """
    report = ReportPages(choices, imprint)
    if not own:
        home.setCrs(map_crs(report.material.districts), True)
    elif imprint.borders is not None and home.mapLayer(imprint.borders.id()) is None:
        # layouts forget a layer that no project holds
        imprint.borders = home.addMapLayer(imprint.borders.clone(), False)
    target = Path(path)
    count = write_pdf(target, imprint.title, report.pages, report.total, feedback)
    if folder and report.made.count:
        _write_each(report, Path(folder), feedback)
    if own:
        _Layouts(report, home, target, replaced, feedback).make()
    return count


def _write_each(report: ReportPages, folder: Path, feedback):
    """One PDF per district, all or none."""
    material = report.material
    alone = Profiles(material, replace(report.imprint, total=len(report.made.parts)), report.size, 0)
    with complete_folder(folder) as place:
        for district in material.wanted:
            stop_if_cancelled(feedback)
            name, key = material.names[district], material.cube.districts[district]
            title = f"{report.imprint.title}: {name}"
            file = place / f"{file_name(key)}_{file_name(name)}.pdf"
            write_pdf(file, title, lambda one=district: alone.pages([one], 0), 1, feedback, progress=False)


def file_name(text: str) -> str:
    """A name as part of the name of a file on any system.

    >>> file_name("Nord/West: [% 1 %]")
    'Nord_West_1'
    """
    return re.sub(r"[^\w-]+", "_", text).strip("_")[:60] or "_"


class _Layouts:
    """The layouts of a run in the project: one with the fixed pages, an atlas with the profiles."""

    def __init__(self, report: ReportPages, home: QgsProject, path: Path, replaced: bool, feedback):
        self.report, self.home, self.replaced, self.feedback = report, home, replaced, feedback
        self.folder = path.with_name(f"{path.stem}_charts")

    def make(self):
        """Write the files that the layouts show, then the layouts."""
        report, pictures = self.report, Pictures(self.folder)
        fixed = list(report.pages(profiles=False))
        made = report.made if any(part.name == "profiles" for part in report.sections) else None
        for page in fixed:
            for place in page.places:
                if isinstance(place.content, Drawing):
                    pictures.path(place)
        first: list[Page] = []
        if made is not None or pictures.texts:
            with complete_folder(self.folder) as folder:
                if made is not None:
                    before = sum(part.count for part in report.sections[: self._place_of_profiles()])
                    write_values(
                        folder / f"{TABLE}.gpkg",
                        report.material,
                        made.pages(first=before),
                        len(made.parts),
                        pictures,
                        self.feedback,
                    )
                    first = [
                        made.page(report.material.wanted[0], part, before + part + 1) for part in range(len(made.parts))
                    ]
                    for page in first:
                        for place in page.places:
                            if isinstance(place.content, Drawing):
                                pictures.path(place)
                pictures.write(folder)
        title = report.imprint.title
        if fixed:
            sheet = PaperSheet(self.home, self._name(title), report.size)
            fill_sheet(sheet, fixed, pictures, self.feedback)
            self._keep(sheet)
        if made is not None:
            layer = self._values()
            sheet = PaperSheet(self.home, self._name(tr("{title}, profiles").format(title=title)), report.size)
            profile_layout(sheet, first, layer, pictures, self.feedback)
            self._keep(sheet)

    def _place_of_profiles(self) -> int:
        return next(place for place, part in enumerate(self.report.sections) if part.name == "profiles")

    def _values(self) -> QgsVectorLayer:
        """The table of what differs, in the project; one that is there already shows the new numbers."""
        layer = values_layer(self.folder / f"{TABLE}.gpkg")
        if not layer.isValid():
            raise SozialraumError(
                "“{path}” cannot be read. Choose another file.", path=str(self.folder / f"{TABLE}.gpkg")
            )
        for other in self.home.mapLayers().values():
            if isinstance(other, QgsVectorLayer) and other.source() == layer.source():
                other.reload()
                other.updateFields()
                return other
        self.home.addMapLayer(layer, False)
        self.home.layerTreeRoot().addLayer(layer).setItemVisibilityChecked(False)
        return layer

    def _name(self, name: str) -> str:
        if self.replaced:
            old = self.home.layoutManager().layoutByName(name)
            if old is not None:
                self.home.layoutManager().removeLayout(old)
        return unique_name(self.home, name)

    def _keep(self, sheet: PaperSheet):
        self.home.layoutManager().addLayout(sheet.layout)
