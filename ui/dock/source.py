"""From a layer (and perhaps a table) to a cube: which field is what, and one read of everything."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from dataclasses import field as dc_field

import numpy as np
from qgis.core import QgsVectorLayer, QgsWkbTypes

from ...core.data.cube import Cube, cube_from_rows, is_count
from ...core.data.municipality import Municipality, municipality_of
from ...core.data.roles import KEY_NAMES, NAME_NAMES, PARENT_NAMES, WEIGHT_NAMES
from ...core.data.status import no_statuses, read_status, status_fields, visible
from ...core.numerics import factorise
from ...core.periods import is_period
from ...core.rates.known import unit_and_title
from ...i18n import language
from ...processing.io.catalogue import shipped
from ...processing.io.layers import as_numbers, read_columns, to_text

NO_FEATURE = np.iinfo(np.int64).min
"""Stands for no feature; small negative ids belong to features that are not saved yet."""

_NO_INDICATOR = re.compile(
    r"(fid|ogc_fid|objectid|object_id|gid|pk|index_|shape_(area|leng(th)?)|st_area.*|st_length.*|area|perimeter)", re.I
)


@dataclass(frozen=True)
class LayerRoles:
    """Which field is what; "" where there is none. `wide`: one field per indicator and period."""

    key: str = ""
    name: str = ""
    period: str = ""
    weight: str = ""
    wide: bool = False


@dataclass(frozen=True)
class Source:
    """What one read has brought: the cube and the features that belong to its districts.

    ids: (features,) sorted feature ids of the map layer; district: (features,) their districts, -1 for none
    period: (features,) their periods, -1 for features that stand for all
    parents: (districts,) the larger areas they lie in, "" where that is not known; () where no field says so
    strange: indicator → texts beside its numbers that are no status and hide them
    """

    roles: LayerRoles
    cube: Cube
    ids: np.ndarray
    district: np.ndarray
    period: np.ndarray
    parents: tuple[str, ...] = ()
    strange: dict[str, list[str]] = dc_field(default_factory=dict)

    def municipality(self, indicator: int, members=None) -> Municipality:
        """The value of the municipality, or of some districts, by the catalogue, or the chosen weight; counts have the plain mean."""
        cube, weight = self.cube, self.roles.weight
        known = shipped().get(cube.indicators[indicator]) if weight != "-" else None
        place = cube.position(weight)
        if place < 0 or place == indicator or is_count(cube, indicator):
            return municipality_of(cube, indicator, known, members, language=language())
        weights = cube.values[:, :, place]
        return municipality_of(cube, indicator, known, members, weights, weight=cube.title(place), language=language())

    def meant(self, ids, before, period: int) -> list[int]:
        """The districts that somebody means by a selection of features, each once, in the order of the districts.

        ids: the features that are selected now; before: those that were, every feature of each district meant then
        period: the one that is shown. Its features count, those of others only where none of it is among them. Where one
        feature of a district that was selected whole is taken out, the district is.
        """
        now, was = self._among(ids), self._among(before)
        shown = (self.period == period) | (self.period < 0)
        count = len(self.cube.districts)

        def districts(features) -> np.ndarray:
            found = np.zeros(count, dtype=bool)
            found[self.district[features & (self.district >= 0)]] = True
            return found

        gone, new = was & ~now, now & ~was
        if not (now & shown).any():
            only_shown = gone.any() and not new.any() and not (gone & ~shown).any()
            return np.flatnonzero(districts(now) & ~districts(gone if only_shown else gone & False)).tolist()
        kept = districts(now & shown & was) | (districts(now & was) & ~districts(shown))
        if gone.any() and not new.any():
            kept &= ~(districts(gone) & districts(now & ~shown))
        added = districts(new & shown if (new & shown).any() else new)
        return np.flatnonzero(kept | added).tolist()

    def _among(self, ids) -> np.ndarray:
        """Which of the features are among some ids, (features,) bool."""
        return np.isin(self.ids, np.fromiter(ids, dtype=np.int64))

    def features_of(self, districts) -> list[int]:
        """Ids of all features of some districts."""
        return self.ids[np.isin(self.district, np.asarray(list(districts), dtype=np.int64))].tolist()

    def feature_of(self, district: int, period: int) -> int | None:
        """One feature of a district, that of the period if it has one."""
        rows = np.flatnonzero(self.district == district)
        if not len(rows):
            return None
        same = rows[self.period[rows] == period]
        return int(self.ids[same[0] if len(same) else rows[0]])

    def one_each(self, period: int) -> np.ndarray:
        """One feature per district as feature_of gives it, (districts,); NO_FEATURE where a district has none."""
        first = np.full(len(self.cube.districts), NO_FEATURE)
        for rows in (
            np.flatnonzero(self.district >= 0),
            np.flatnonzero((self.district >= 0) & (self.period == period)),
        ):
            first[self.district[rows[::-1]]] = self.ids[rows[::-1]]
        return first


def usable(layer) -> bool:
    """Whether a layer may carry districts: a vector layer with features on the map and a number field."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or not layer.isSpatial():
        return False
    polygon = layer.geometryType() == QgsWkbTypes.geometryType(QgsWkbTypes.Type.Polygon)
    return polygon or is_ours(layer)


def is_panel_table(layer) -> bool:
    """Whether a layer is a table with one row per district and period."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and not layer.isSpatial()
        and _field(layer, "period") != ""
        and any(field.isNumeric() for field in layer.fields())
    )


def is_ours(layer) -> bool:
    """Whether a layer looks like one our algorithms make: one feature per district and period."""
    return all(_field(layer, name) for name in ("period", "period_begin", "period_end"))


def _field(layer, name: str) -> str:
    place = layer.fields().lookupField(name)
    return layer.fields().at(place).name() if place >= 0 else ""


def wide_fields(names) -> dict[str, tuple[str, str]]:
    """Fields of the form `<indicator>_<period>`: name → (indicator, period)."""
    out = {}
    for name in names:
        for place in [match.start() for match in re.finditer("_", name)]:
            text = name[place + 1 :]
            if place and is_period(text):
                out[name] = (name[:place], text)
                break
    return out


class Columns:
    """The attributes of a layer by field; as texts they are made once, "" where empty."""

    def __init__(self, cells: dict[str, tuple]):
        self.cells = cells
        self.count = len(next(iter(cells.values()), ()))
        self._texts: dict[str, list[str]] = {}
        self._codes: dict[str, tuple[np.ndarray, list]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self.cells

    def texts(self, name: str) -> list[str]:
        """The attributes of a field as texts; none for no field."""
        if name and name not in self._texts:
            self._texts[name] = [value if type(value) is str else (to_text(value) or "") for value in self.cells[name]]
        return self._texts.get(name, [])

    def codes(self, name: str) -> tuple[np.ndarray, list]:
        """Which of the distinct texts of a field each row has, (rows,), and these."""
        if name not in self._codes:
            self._codes[name] = factorise(self.texts(name))
        return self._codes[name]


def load(layer, table=None, roles: LayerRoles | None = None, catalogue=None) -> Source:
    """Read a layer, and the table joined with it where there is one.

    roles: what the user has chosen; "" is guessed. catalogue: field name → (title, unit, source) or None.
    """
    data = layer if table is None else table
    roles = _still_there(roles or LayerRoles(), layer, data)
    ids, cells = read_columns(layer)
    columns = Columns(cells)
    statistics = columns if table is None else Columns(read_columns(table)[1])
    fields = {field.name(): field for field in data.fields()}
    wide = wide_fields(name for name, field in fields.items() if field.isNumeric())
    by_period = roles.period or _field(data, "period")
    roles = replace(roles, period=by_period, wide=not by_period and bool(wide))
    candidates = _text_fields(layer)
    if table is None:
        roles = _guess(roles, columns, candidates)
        row_keys, names = columns.texts(roles.key), columns.texts(roles.name) if roles.name else None
    else:
        roles, row_keys, names = _joined(roles, columns, candidates, statistics, _text_fields(data))
    make = _wide_cube if roles.wide else _long_cube
    cube = make(fields, statistics, roles, row_keys, names, wide, catalogue or {})
    if not roles.weight:
        known = {name.lower(): name for name in cube.indicators}
        roles = replace(roles, weight=next((known[name] for name in WEIGHT_NAMES if name in known), ""))
    count = len(columns.texts(roles.key))
    district = _places(columns, roles.key, cube.districts, count)
    there = table is None and roles.period and not roles.wide
    period = _places(columns, roles.period if there else "", cube.periods, count)
    order = np.argsort(ids[:count], kind="stable")
    parents = _parents(columns, candidates, roles, district, len(cube.districts))
    strange = _strange(statistics, wide)
    return Source(roles, cube, ids[:count][order], district[order], period[order], parents, strange)


def _joined(
    roles: LayerRoles, columns: Columns, candidates, statistics: Columns, others
) -> tuple[LayerRoles, list[str], list[str]]:
    """Roles where the statistics lie in a table of their own, and the keys and names of its rows."""
    of_table = _guess(LayerRoles(period=roles.period), statistics, others)
    row_keys = statistics.texts(of_table.key)
    if not roles.key:
        roles = replace(roles, key=_matching_key(columns, candidates, set(row_keys)))
    if not roles.name:
        roles = replace(roles, name=_guess(LayerRoles(key=roles.key), columns, candidates).name)
    readable = dict(zip(columns.texts(roles.key), columns.texts(roles.name)))
    from_table = statistics.texts(of_table.name) if of_table.name else row_keys
    return roles, row_keys, [readable.get(key) or name for key, name in zip(row_keys, from_table)]


def _places(columns: Columns, name: str, known, count: int) -> np.ndarray:
    """The place of each row's text among the known ones, (count,); -1 where it is not among them, or without a field."""
    if not name or not count:
        return np.full(count, -1, dtype=np.int64)
    place = {text: number for number, text in enumerate(known)}
    codes, distinct = columns.codes(name)
    return np.array([place.get(text, place.get(text.strip(), -1)) for text in distinct], dtype=np.int64)[codes]


def _parents(columns: Columns, candidates, roles: LayerRoles, district: np.ndarray, count: int) -> tuple[str, ...]:
    """The larger area of each district, from a field that has one for each and several districts in most.

    A field of an unusual name must be of words; () where there is none.
    """
    usual = {name: place for place, name in enumerate(PARENT_NAMES)}
    best: tuple[int, int, list[str]] | None = None
    for name in candidates:
        used = name in (roles.key, roles.name, roles.period) or _row_number(name)
        if used or name not in columns or not count:
            continue
        place = usual.get(name.lower(), len(usual))
        codes, distinct = columns.codes(name)
        filled = np.array([bool(text) for text in distinct], dtype=bool)
        several = [text for text in distinct if text]
        wordy = place < len(usual) or all(any(map(str.isalpha, text)) for text in several)
        if not wordy or not 1 < len(several) <= 0.6 * count:
            continue
        known = (district >= 0) & filled[codes]
        pairs = np.unique(district[known] * len(distinct) + codes[known])
        owner, area = np.divmod(pairs, len(distinct))
        # one area for each district, and several districts in most areas
        if len(np.unique(owner)) != len(owner) or not 1 < len(np.unique(area)) <= 0.6 * len(owner):
            continue
        if best is None or (place, -len(several)) < best[:2]:
            areas = [""] * count
            for number, text in zip(owner.tolist(), area.tolist()):
                areas[number] = distinct[text]
            best = place, -len(several), areas
    return tuple(best[2]) if best else ()


def _strange(columns: Columns, wide: dict) -> dict[str, list[str]]:
    """Indicators with texts beside their numbers that are no status, and these."""
    found: dict[str, list[str]] = {}
    for name, status in status_fields(list(columns.cells)).items():
        if texts := no_statuses(columns.codes(status)[1]):
            indicator = wide.get(name, (name,))[0]
            found[indicator] = list(dict.fromkeys([*found.get(indicator, []), *texts]))
    return found


def patched(source: Source, layer, changed) -> Source | None:
    """The source with some features read anew, None where that is not enough because a key or period has changed.

    changed: ids of features; only for layers with one feature per district and period.
    """
    roles, cube = source.roles, source.cube
    if roles.wide or not roles.period or not roles.key or cube.duplicates:
        return None
    ids, cells = read_columns(layer, changed)
    columns = Columns(cells)
    spots = {text: place for place, text in enumerate(cube.districts)}
    moments = {text: place for place, text in enumerate(cube.periods)}
    district = [spots.get(text, -1) for text in columns.texts(roles.key)]
    period = [moments.get(text, -1) for text in columns.texts(roles.period)]
    place = np.searchsorted(source.ids, ids)
    if len(ids) != len(changed) or not np.array_equal(source.ids[np.minimum(place, len(source.ids) - 1)], ids):
        return None
    if not (np.array_equal(source.district[place], district) and np.array_equal(source.period[place], period)):
        return None
    values, status = _long_values(columns, cube.indicators, len(ids))
    block, states = cube.values.copy(), cube.status.copy()
    block[period, district] = visible(values, status)
    states[period, district] = status
    return replace(source, cube=replace(cube, values=block, status=states))


def _still_there(roles: LayerRoles, layer, data) -> LayerRoles:
    """The roles without fields that have been deleted or renamed since they were chosen."""
    own, others = ({field.name() for field in one.fields()} for one in (layer, data))
    return replace(
        roles,
        key=roles.key if roles.key in own else "",
        name=roles.name if roles.name in own else "",
        period=roles.period if roles.period in others else "",
    )


def _text_fields(layer) -> list[str]:
    """Fields that may hold a key or a name: text and whole numbers, no statuses."""
    names = []
    for field in layer.fields():
        if field.name().endswith("_status") or field.name() in ("period", "period_begin", "period_end"):
            continue
        whole = field.typeName().lower().startswith(("int", "long", "short", "mediumint"))
        # a shapefile holds large whole numbers as decimal numbers without decimals
        whole = whole or (field.isNumeric() and field.length() > 0 and field.precision() == 0)
        if whole or not field.isNumeric():
            names.append(field.name())
    return names


def _guess(roles: LayerRoles, columns: Columns, candidates) -> LayerRoles:
    """Fill in key and name: the key is unique (within a period), the name belongs to it."""
    if not columns.count or (roles.key and roles.name):
        return roles
    periods = (
        columns.codes(roles.period) if roles.period in columns else (np.zeros(columns.count, dtype=np.int64), [""])
    )
    texts = {name: columns.texts(name) for name in candidates if name in columns and not _row_number(name)}

    def unique(name):
        codes, distinct = columns.codes(name)
        return all(distinct) and len(np.unique(codes * len(periods[1]) + periods[0])) == columns.count

    key = roles.key
    if not key:
        lower = {name.lower(): name for name in texts}
        ordered = [lower[name] for name in KEY_NAMES if name in lower] + list(texts)
        key = next((name for name in ordered if unique(name)), ordered[0] if ordered else "")
    name = roles.name
    if not name and key:
        name = _best_name(
            {candidate: columns.codes(candidate)[1] for candidate in texts if candidate != key},
            columns.codes(key)[1],
        )
    return replace(roles, key=key, name=name)


def _best_name(texts: dict[str, list], keys: list) -> str:
    """The field whose words tell the districts apart; the name of the borough does not."""
    count = len(set(keys))
    best, most = "", (False, False, 0)
    for name, values in texts.items():
        several = {value for value in values if value}
        wordy = [value for value in several if sum(map(str.isalpha, value)) > sum(map(str.isdigit, value))]
        if len(wordy) < max(1, 0.5 * count) or len(wordy) < 0.5 * len(several) or len(several) > count:
            continue
        # a few names may occur twice, and districts without data may lack theirs
        telling = len(several) >= 0.9 * count, name.lower() in NAME_NAMES, len(several)
        if telling > most:
            best, most = name, telling
    return best


def _row_number(name: str) -> bool:
    return bool(_NO_INDICATOR.fullmatch(name))


def _matching_key(columns: Columns, candidates, wanted: set[str]) -> str:
    """The field of the districts that shares most values with the keys of the table."""
    hits = {name: len(wanted.intersection(columns.codes(name)[1])) for name in candidates if name in columns}
    best = max(hits, key=hits.get) if hits else ""
    return best if best and hits[best] else (_guess(LayerRoles(), columns, candidates).key)


def _described(names, fields, catalogue) -> tuple[dict, dict]:
    titles, units = {}, {}
    for name in names:
        alias = fields[name].displayName() if name in fields else name
        unit, title = unit_and_title(alias)
        known = catalogue.get(name)
        if known:
            title, unit = (known[0] or title) if alias == name else title, known[1] or unit
            title = title.removesuffix(f"({unit})").strip() or title if unit else title
        titles[name], units[name] = title, unit
    return titles, units


def _long_cube(fields, columns, roles, keys, names, wide, catalogue) -> Cube:
    known = {roles.key, roles.name, roles.period, "period_begin", "period_end"}
    indicators = [
        name for name, field in fields.items() if field.isNumeric() and name not in known and not _row_number(name)
    ]
    count = len(keys)
    values, status = _long_values(columns, indicators, count)
    periods = columns.texts(roles.period) if roles.period and count else [""] * count
    return cube_from_rows(keys, periods, indicators, values, status, names, *_described(indicators, fields, catalogue))


def _long_values(columns: Columns, indicators, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Values and statuses of rows, (rows, indicators); an empty cell without a status is missing."""
    values = np.empty((count, len(indicators)))
    status = np.zeros(values.shape, dtype=np.uint8)
    for place, name in enumerate(indicators):
        if count:
            values[:, place], status[:, place] = _cells(columns, name, f"{name}_status")
    return values, status


def _wide_cube(fields, columns, roles, keys, names, wide, catalogue) -> Cube:
    """One row per district, fields `<indicator>_<period>`: turned into one row per district and period."""
    indicators = list(dict.fromkeys(indicator for indicator, _ in wide.values()))
    periods = list(dict.fromkeys(text for _, text in wide.values()))
    count = len(keys)
    values = np.full((len(periods), count, len(indicators)), np.nan)
    status = np.zeros(values.shape, dtype=np.uint8)
    for name, (indicator, text) in wide.items():
        at = periods.index(text), slice(None), indicators.index(indicator)
        if count:
            values[at], status[at] = _cells(columns, name, f"{name}_status", f"{indicator}_status_{text}")
    described = {name: next(field for field in wide if wide[field][0] == name) for name in indicators}
    titles, units = _described(indicators, {name: fields[described[name]] for name in indicators}, catalogue)
    for name in indicators:
        if titles[name] == described[name]:
            titles[name] = name
        for text in periods:
            titles[name] = titles[name].replace(f" {text}", "") or name
    return cube_from_rows(
        keys * len(periods),
        np.repeat(periods, count).tolist(),
        indicators,
        values.reshape(-1, len(indicators)),
        status.reshape(-1, len(indicators)),
        None if names is None else list(names) * len(periods),
        titles,
        units,
    )


def _cells(columns: Columns, name: str, *status_fields: str) -> tuple[np.ndarray, np.ndarray]:
    """Numbers and status codes of a field, (rows,), with the statuses of the first status field there is."""
    state = next((field for field in status_fields if field in columns), None)
    numbers = as_numbers(columns.cells[name])
    numbers[~np.isfinite(numbers)] = np.nan
    return read_status(numbers, None if state is None else columns.texts(state))
