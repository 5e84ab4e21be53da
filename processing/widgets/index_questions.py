"""The recipe of an index with its card, and the indicators that the recipe asks for."""

from __future__ import annotations

from html import escape

from qgis.gui import QgsProcessingGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ...core.messages import SozialraumError
from ...core.rates.offers import Offer
from ...i18n import language, sentence, tr
from ..index import recipes
from ..index.job import roles_of
from .chips import Chip
from .choices import ChoiceWidget
from .fields import FieldsWidget

STANDARD = QgsProcessingGui.WidgetType.Standard


def recipe_of(questions):
    """The recipe of a dialog: that of the file where one is chosen. SozialraumError where it cannot be read."""
    path = questions.value("RECIPE_FILE")
    if isinstance(path, str) and path.strip():
        return recipes.load_file(path)
    return recipes.load(questions.value("RECIPE") or "z_sum")


class RecipeWidget(ChoiceWidget):
    """The choice of a recipe; in a dialog with a card below it that says what the recipe is."""

    def make_widget(self) -> QWidget:
        """The box, and the card."""
        box = super().make_widget()
        self.card: QLabel | None = None
        if self.type() != STANDARD:
            return box
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(box)
        self.card = QLabel(frame)
        self.card.setObjectName("sozialraum_recipe_card")
        self.card.setWordWrap(True)
        self.card.setTextFormat(Qt.TextFormat.RichText)
        self.card.setFrameShape(QLabel.Shape.StyledPanel)
        self.card.setMargin(6)
        font = self.card.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.card.setFont(font)
        column.addWidget(self.card)
        frame.setFocusProxy(self.box)
        return frame

    def started(self):
        """The card follows the choice, and the file that takes its place."""
        if self.card is not None:
            self.questions.follow("RECIPE", self._show_card)
            self.questions.follow("RECIPE_FILE", self._show_card)
            self._show_card()

    def _show_card(self, _wrapper=None):
        try:
            recipe = recipe_of(self.questions)
        except SozialraumError as error:
            self.card.setText(escape(sentence(error)))
            return
        parts = [escape(recipe.text("statement", language()))]
        for title, text in (
            (tr("Used in"), recipe.text("used_by", language())),
            (tr("Needs"), recipe.text("needs", language())),
            (tr("Source"), recipe.source),
        ):
            if text:
                parts.append(f"<b>{escape(title)}</b>&nbsp; {escape(text)}")
        self.card.setText("<br/>".join(filter(None, parts)))


class IndexIndicatorsWidget(FieldsWidget):
    """The indicators of an index: chips with directions, or a line for each named part of the recipe.

    Directions are those of INVERTED and DIRECTIONS, parts those of ROLES: the widget writes them and shows what they say.
    """

    def make_widget(self) -> QWidget:
        """The chips, and the place where the parts go."""
        self.parts: dict[str, QComboBox] = {}
        self.recipe = None
        self._writing = False
        inner = super().make_widget()
        if self.type() != STANDARD:
            return inner
        self.chips.turned.connect(self._turn)
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.plain = inner
        column.addWidget(inner)
        self.told = QLabel(frame)
        self.told.setWordWrap(True)
        font = self.told.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.told.setFont(font)
        column.addWidget(self.told)
        self.grid = QWidget(frame)
        self.grid.setLayout(QGridLayout())
        self.grid.layout().setContentsMargins(0, 0, 0, 0)
        self.grid.layout().setColumnStretch(1, 1)
        column.addWidget(self.grid)
        self.free = QCheckBox(tr("Other indicators than those of the recipe"), frame)
        self.free.toggled.connect(self._freed)
        self.free.setVisible(False)
        column.addWidget(self.free)
        self.grid.setVisible(False)
        frame.setFocusProxy(self.button)
        return frame

    def started(self):
        """Follow the recipe and what says directions and parts."""
        super().started()
        if self.type() != STANDARD:
            return
        for name in ("RECIPE", "RECIPE_FILE"):
            self.questions.follow(name, self._recipe_chosen)
        for name in ("INVERTED", "DIRECTIONS"):
            self.questions.follow(name, lambda _: self.refresh())
        self.questions.follow("ROLES", self._roles_typed)
        self._recipe_chosen()

    def start(self, value) -> bool:
        """Begin with the profile's indicators and directions."""
        fits = super().start(value)
        turned = self.questions.profile.get("directions") or {}
        if fits and any(one in turned for one in self.values):
            self._write_directions([one for one in self.values if self._direction(one, turned) < 0])
        return fits

    def show_value(self, value):
        """Show fields; with a recipe of named parts in its order, or as ROLES says."""
        super().show_value(value)
        self._recipe_chosen()

    def widgetValue(self):
        """The fields; of a recipe with parts those that have one, in the recipe's order."""
        if self.type() != STANDARD or not self.by_parts():
            return super().widgetValue()
        return [box.currentData() for box in self.parts.values() if box.currentData()] or None

    def by_parts(self) -> bool:
        """Whether the recipe asks for named parts and nobody wants others."""
        return bool(self.parts) and not (self._may_be_free() and self.free.isChecked())

    def no_choice(self, offer: Offer) -> str:
        """Counts say which districts are large; they are refused unless somebody says that they are meant."""
        if offer.kind == "count" and not self.questions_allow_counts():
            return tr(
                "This is a count. An index needs rates: calculate indicators first, or tick “Counts are meant” under Advanced."
            )
        return ""

    def questions_allow_counts(self) -> bool:
        """Whether the box “Counts are meant” is ticked."""
        return self.questions is not None and bool(self.questions.value("ALLOW_COUNTS"))

    def note(self) -> str:
        """What the recipe needs."""
        return self.recipe.text("needs", language()) if self.recipe is not None else ""

    def chip(self, value: str) -> Chip:
        """A field with the sign of its direction."""
        chip = super().chip(value)
        if self.type() != STANDARD or self.questions is None or chip.wrong:
            return chip
        return Chip(chip.value, chip.title, -1 if value in self._inverted() else 1, "")

    def _empty_word(self) -> str:
        return tr("Please choose.")  # the parameter is optional for recipe files that bring their fields

    def refresh(self):
        """Show the chips anew, and what the signs mean."""
        super().refresh()
        if getattr(self, "told", None) is not None:
            words = tr("▲ more means more need, ▼ less does (it is turned around). A click on the sign changes it.")
            self.told.setText(words)
            self.told.setVisible(bool(self.values) and not self.by_parts())

    def directions(self) -> dict[str, int] | None:
        """As the signs of the chips say; a recipe with parts has its own directions."""
        if self.questions is None or self.by_parts():
            return None
        inverted = self._inverted()
        return {one: -1 if one in inverted else 1 for one in self.values}

    def take_directions(self, directions: dict[str, int] | None):
        """Write what was turned into INVERTED; what nobody turned is as the profile says, else the catalogue."""
        if directions is not None:
            known = {**(self.questions.profile.get("directions") or {}), **directions}
            self._write_directions([one for one in self.values if self._direction(one, known) < 0])
            self.refresh()

    # ---- directions ---------------------------------------------------------------------------------------------

    def _direction(self, value: str, turned: dict | None = None) -> int:
        known = {one.value: one.direction for one in super().offers()} if turned is None else turned
        if turned is not None and value not in turned:
            return self._direction(value)
        return known.get(value, 0)

    def _catalogued(self) -> list[str]:
        """Those of the fields that the catalogue turns around."""
        from ...core.rates.known import entry_of
        from ..io.catalogue import shipped

        titles = {one.name: one.title for one in self.questions.fields(self._parent())}
        catalogue = list(shipped().values())
        entries = {one: entry_of(one, titles.get(one, one), catalogue) for one in self.values}
        return [one for one, entry in entries.items() if entry is not None and entry.direction < 0]

    def _inverted(self) -> list[str]:
        marked = self.questions.value("INVERTED")
        marked = marked.split(";") if isinstance(marked, str) else list(marked or [])
        if marked:
            return marked
        return [] if self.questions.value("DIRECTIONS") == "given" else self._catalogued()

    def _turn(self, value: str):
        self._write_directions([one for one in self.values if (one in self._inverted()) != (one == value)])
        self.refresh()
        self.changed()

    def _write_directions(self, inverted: list[str]):
        usual = self._catalogued()
        as_usual = set(inverted) == set(usual)
        self.questions.set("INVERTED", None if as_usual else inverted or None)
        self.questions.set("DIRECTIONS", "given" if not inverted and usual else "catalogue")

    def _removed(self, value: str):
        inverted = [one for one in self._inverted() if one != value]
        super()._removed(value)
        self._write_directions([one for one in inverted if one in self.values])

    # ---- named parts --------------------------------------------------------------------------------------------

    def _may_be_free(self) -> bool:
        return self.recipe is not None and self.recipe.open_roles and self.recipe.within is None

    def _recipe_chosen(self, _wrapper=None):
        if self.type() != STANDARD or self.questions is None:
            return
        try:
            self.recipe = recipe_of(self.questions)
        except SozialraumError:
            self.recipe = None  # the card says what is wrong with it
        roles = self.recipe.roles if self.recipe is not None else ()
        self.free.setVisible(bool(roles) and self._may_be_free())
        if _wrapper is not None:
            self._leave_parts(roles)
        self._build_parts(roles, by_order=_wrapper is None)
        fits = len(self.values) == len(roles) or not self.values
        if self._may_be_free() and not fits and not self.questions.value("ROLES"):
            self.free.blockSignals(True)
            self.free.setChecked(True)
            self.free.blockSignals(False)
        self._show_parts()

    def _leave_parts(self, roles):
        """Another recipe was chosen: what was said of the parts of the one before is no answer any more."""
        names = {role.name for role in roles} | {alias for role in roles for alias in role.aliases}
        said = self._said_roles()
        if said and not names & set(said):
            self.values = self.values or list(said.values())
            self._write("ROLES", None)

    def _write(self, name: str, value):
        self._writing = True
        self.questions.set(name, value)
        self._writing = False

    def _said_roles(self) -> dict[str, str]:
        try:
            return roles_of(str(self.questions.value("ROLES") or ""))
        except SozialraumError:
            return {}  # the run says what is wrong with it

    def _build_parts(self, roles, by_order: bool):
        grid = self.grid.layout()
        while grid.count():
            grid.takeAt(0).widget().deleteLater()
        self.parts = {}
        offers = [one for one in super().offers() if one.choosable]
        offers = sorted(offers, key=lambda one: (one.kind == "count", one.title.lower()))
        assigned = self._said_roles()
        if not assigned and by_order and len(self.values) == len(roles):
            assigned = {role.name: value for role, value in zip(roles, self.values)}
        for row, role in enumerate(roles):
            title = role.title.get(language()) or role.title.get("en") or role.name
            domain = self.recipe.domain_title(role.domain, language()) if role.domain else ""
            label = QLabel(f"{domain}: {title}" if domain else title, self.grid)
            label.setWordWrap(True)
            box = QComboBox(self.grid)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
            box.setAccessibleName(label.text())
            box.addItem(tr("(please choose)") if not self.recipe.within else tr("(none)"), None)
            for one in offers:
                box.addItem(f"{one.title} ({one.unit})" if one.unit else one.title, one.value)
            given = assigned.get(role.name)
            if given and box.findData(given) < 0:
                box.addItem(tr("{name} – not in the layer").format(name=given), given)
            box.setCurrentIndex(max(box.findData(given), 0))
            box.activated.connect(self._part_chosen)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.parts[role.name] = box

    def _show_parts(self):
        by_parts = self.by_parts()
        self.grid.setVisible(by_parts)
        self.plain.setVisible(not by_parts)
        self.refresh()

    def _freed(self, _free: bool):
        self._show_parts()
        self._write_roles()
        self.changed()

    def _part_chosen(self, _index):
        self._write_roles()
        self.changed()

    def _write_roles(self):
        pairs = [f"{name}={box.currentData()}" for name, box in self.parts.items() if box.currentData()]
        self._write("ROLES", "; ".join(pairs) if self.by_parts() else None)

    def _roles_typed(self, _wrapper=None):
        if not self._writing:
            self._recipe_chosen()
