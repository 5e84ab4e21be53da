"""Which districts are selected: those of the map's features, in the order of selection, through years, filters and layers."""

from __future__ import annotations

UNDO = 20
"""So many selections can be taken back."""


class DistrictSelection:
    """The part of the dock's model that keeps the selection; it has a layer, a source, a cube and a period."""

    def begin_selection(self):
        """Nothing is selected."""
        self.selected: list[int] = []
        self._marked: list[int] = []
        self._marking = False
        self._keys: list[str] = []
        self._earlier: list[list[str]] = []

    def _take_selection(self):
        """The districts of the selected features; those that were selected before keep their place and colour."""
        layer = self.layer
        if layer is None or self.source is None:
            self.selected = []
            return
        found = self.source.meant(layer.selectedFeatureIds(), self._marked, self.period)
        still = set(found)
        kept = [district for district in self.selected if district in still]
        known = set(kept)
        self.selected = kept + [district for district in found if district not in known]

    def _select_again(self):
        """After another reading or on another layer: the same districts, unless the layer has a selection of its own."""
        layer, cube = self.layer, self.cube
        self._marked = []
        self.selected = self._places(self._keys)
        if layer is None or cube is None:
            return
        if layer.selectedFeatureCount():
            self._take_selection()
        if self.selected:
            self._mark()
            self._note()

    def _places(self, keys) -> list[int]:
        """Districts of some keys, as far as they are there."""
        place = {key: number for number, key in enumerate(self.cube.districts)} if self.cube is not None else {}
        return [place[key] for key in keys if key in place]

    def _mark(self):
        """Select on the map every feature of the selected districts, so that the selection stays in other years."""
        self._marked = self.source.features_of(self.selected)
        self._marking = True
        try:
            self.layer.selectByIds(self._marked)
        finally:
            self._marking = False

    def _note(self):
        """Remember which districts are selected, and which were before."""
        keys = [self.cube.districts[district] for district in self.selected]
        if set(keys) != set(self._keys):
            self._earlier = [*self._earlier, self._keys][-UNDO:]
        self._keys = keys

    @property
    def can_undo(self) -> bool:
        """Whether an earlier selection can be brought back."""
        return bool(self._earlier)

    def undo(self):
        """Select what was selected before the last change."""
        if self._earlier and self.source is not None and self.layer is not None:
            *self._earlier, keys = self._earlier
            self._keys = keys
            self.selected = self._places(keys)
            self._mark()
            self.selection_changed.emit()

    def select(self, districts, how: str = "replace"):
        """Select districts on the map: "replace", "add", "remove" or "toggle"."""
        layer = self.layer
        if layer is None or self.source is None:
            return
        # a chart that is about to be replaced may still name districts that are gone
        there = range(len(self.source.cube.districts))
        wanted = [district for district in dict.fromkeys(map(int, districts)) if district in there]
        if how == "add":
            wanted = self.selected + [district for district in wanted if district not in self.selected]
        elif how == "remove":
            wanted = [district for district in self.selected if district not in wanted]
        elif how == "toggle":
            out = set(wanted) & set(self.selected)
            wanted = [d for d in self.selected if d not in out] + [d for d in wanted if d not in out]
        self.selected = wanted
        self._mark()
        self._note()
        self.selection_changed.emit()
