"""Indicators of the catalogue and formulas of one's own: chips, the window, and a line for a formula."""

from __future__ import annotations

import re
from dataclasses import replace

from qgis.PyQt.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ...core.messages import SozialraumError
from ...core.rates.catalogue import own_entries, parse_catalogue
from ...core.rates.formula import parse_formula
from ...core.rates.offers import Offer, catalogue_offers
from ...i18n import language, sentence, tr
from ..io.catalogue import shipped
from .chips import Chip
from .fields import MODELER, FieldsWidget


class CodesWidget(FieldsWidget):
    """Codes and formulas, stored as one text with semicolons between them."""

    def make_widget(self) -> QWidget:
        """The chips, and below them a line to write a formula in."""
        self.formula: QLineEdit | None = None
        inner = super().make_widget()
        if self.type() == MODELER:
            self.line.setPlaceholderText(tr("codes such as EIN01, or formulas, separated by semicolons"))
            return inner
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(inner)
        self.formula = QLineEdit(frame)
        self.formula.setPlaceholderText(tr("Formula of your own: rate = a / b * 100"))
        self.formula.setAccessibleName(tr("Formula of your own"))
        self.formula.editingFinished.connect(self._take_formula)
        self.formula.textEdited.connect(lambda _: self.changed())
        column.addWidget(self.formula)
        frame.setFocusProxy(self.button)
        return frame

    def started(self):
        """Follow the layer and the catalogue."""
        self.questions.follow("CATALOGUE", self._layer_chosen)
        super().started()

    def show_value(self, value):
        """Show codes and formulas."""
        text = "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value or "")
        self.values = [part.strip() for part in re.split(r"[\n;]", text) if part.strip()]
        if self.line is not None:
            self.line.setText("; ".join(self.values))
        self.refresh()

    def widgetValue(self):
        """One text, with a formula that was typed and not yet taken."""
        values = super().widgetValue() or []
        typed = self.formula.text().strip() if self.formula is not None else ""
        return "; ".join([*values, *([typed] if typed else [])]) or None

    def offers(self) -> list[Offer]:
        """The entries of the catalogue and those of the profile; in the Model Designer, where no layer is known, all can
        be chosen."""
        catalogue = self._catalogue()
        if self.questions is None or self.questions.layer(self._parent()) is None:
            return [
                replace(one, choosable=True, computable=True, missing=())
                for one in catalogue_offers(catalogue, lambda _: False, language())
            ]
        names = {one.name.lower() for one in self.questions.fields(self._parent())}

        def there(name: str) -> bool:
            return name.lower() in names

        own = catalogue_offers(own_entries(self.questions.profile.get("indicators") or ()), there, language())
        return [*catalogue_offers(catalogue, there, language()), *(replace(one, code="") for one in own)]

    def no_choice(self, offer: Offer) -> str:
        """All that can be computed can be chosen."""
        return ""

    def standing(self) -> str:
        """They are not there yet, they can be computed."""
        return ""

    def chosen(self) -> list[str]:
        """Codes as the catalogue writes them; a column stands for its code. Formulas stay as they are."""
        self._take_formula()
        codes = {name.lower(): one.code for one in self._catalogue() for name in (one.code, one.column)}
        text = self.line.text() if self.line is not None else ""
        values = [part.strip() for part in text.split(";") if part.strip()] or self.values
        return list(dict.fromkeys(codes.get(one.lower(), one) for one in values))

    def chip(self, value: str) -> Chip:
        """A code under its indicator's name, a formula as it is."""
        if "=" in value:
            return self._formula_chip(value)
        offer = next((one for one in self.offers() if value.lower() in (one.code.lower(), self._column(one))), None)
        if offer is None:
            return Chip(value, value, None, tr("not in the catalogue"))
        wrong = tr("missing: {fields}").format(fields=", ".join(offer.missing)) if offer.missing else ""
        return Chip(value, offer.title, None, wrong)

    def _formula_chip(self, value: str) -> Chip:
        own = next((one for one in self.offers() if one.value == value), None)
        if own is not None and own.choosable:
            return Chip(value, own.title)
        try:
            formula = parse_formula(value)
        except SozialraumError as error:
            return Chip(value, value, None, sentence(error))
        names = {one.name.lower() for one in self.questions.fields(self._parent())} if self.questions else set()
        away = [name for name in formula.fields() if names and name.lower() not in names]
        return Chip(value, value, None, tr("missing: {fields}").format(fields=", ".join(away)) if away else "")

    def _column(self, offer: Offer) -> str:
        return next((one.column.lower() for one in self._catalogue() if one.code == offer.code), "")

    def _catalogue(self) -> list:
        path = self.questions.value("CATALOGUE") if self.questions is not None else None
        if not isinstance(path, str) or not path:
            return list(shipped().values())
        try:
            with open(path, "rb") as file:
                return parse_catalogue(file.read())
        except (OSError, SozialraumError):
            return []  # the run says what is wrong with the file

    def _parent(self) -> str:
        return "INPUT"

    def _layer_chosen(self, _wrapper=None):
        self.refresh()

    def _empty_word(self) -> str:
        can = sum(one.choosable for one in self.offers()) if self.questions is not None else 0
        if can:
            return tr("None chosen: all {n} that can be computed").format(n=can)
        return tr("None chosen: all that can be computed")

    def _take_formula(self):
        text = self.formula.text().strip() if self.formula is not None else ""
        if text:
            self.values += [part.strip() for part in text.split(";") if part.strip()]
            self.formula.clear()
            self.refresh()
            self.changed()
