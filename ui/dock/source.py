"""From a layer (and perhaps a table) to a cube: which field is what, and one read of everything."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from dataclasses import field as dc_field

import numpy as np
from qgis.core import QgsVectorLayer, QgsWkbTypes

from ...core.data.cube import Cube, cube_from_rows
from ...core.data.roles import KEY_NAMES, NAME_NAMES, PARENT_NAMES, WEIGHT_NAMES
from ...core.data.status import no_statuses, read_status, status_fields, visible
from ...core.periods import is_period
from ...core.rates.known import unit_and_title
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


def load(layer, table=None, roles: LayerRoles | None = None, catalogue=None) -> Source:
    """Read a layer, and the table joined with it where there is one.

    roles: what the user has chosen; "" is guessed. catalogue: field name → (title, unit, source) or None.
    """
    data = layer if table is None else table
    roles = _still_there(roles or LayerRoles(), layer, data)
    ids, columns = read_columns(layer)
    table_columns = columns if table is None else read_columns(table)[1]
    fields = {field.name(): field for field in data.fields()}
    wide = wide_fields(name for name, field in fields.items() if field.isNumeric())
    by_period = roles.period or _field(data, "period")
    roles = replace(roles, period=by_period, wide=not by_period and bool(wide))
    texts = _text_fields(layer)
    if table is None:
        roles = _guess(roles, columns, texts)
        keys = _texts(columns[roles.key]) if roles.key else []
        row_keys, names = keys, _texts(columns[roles.name]) if roles.name else None
    else:
        table_key = _guess(LayerRoles(period=by_period), table_columns, _text_fields(data))
        row_keys = _texts(table_columns[table_key.key]) if table_key.key else []
        if not roles.key:
            roles = replace(roles, key=_matching_key(columns, texts, set(row_keys)))
        keys = _texts(columns[roles.key]) if roles.key else []
        if not roles.name:
            roles = replace(roles, name=_guess(LayerRoles(key=roles.key), columns, texts).name)
        readable = dict(zip(keys, _texts(columns[roles.name]))) if roles.name else {}
        from_table = _texts(table_columns[table_key.name]) if table_key.name else row_keys
        names = [readable.get(key) or name for key, name in zip(row_keys, from_table)]
    cube = (_wide_cube if roles.wide else _long_cube)(
        fields, table_columns, roles, row_keys, names, wide, catalogue or {}
    )
    if not roles.weight:
        known = {name.lower(): name for name in cube.indicators}
        roles = replace(roles, weight=next((known[name] for name in WEIGHT_NAMES if name in known), ""))
    place = {key: number for number, key in enumerate(cube.districts)}
    district = np.fromiter((place.get(key, -1) for key in keys), dtype=np.int64, count=len(keys))
    period = np.full(len(keys), -1, dtype=np.int64)
    if table is None and roles.period and not roles.wide and len(keys):
        spot = {text: number for number, text in enumerate(cube.periods)}
        period[:] = [spot.get(text.strip(), -1) for text in _texts(columns[roles.period])]
    if not len(keys):
        ids = ids[:0]
    order = np.argsort(ids, kind="stable")
    parents = _parents(columns, texts, roles, district, len(cube.districts))
    return Source(roles, cube, ids[order], district[order], period[order], parents, _strange(table_columns, wide))


def _parents(columns: dict, candidates, roles: LayerRoles, district: np.ndarray, count: int) -> tuple[str, ...]:
    """The larger area of each district, from a field that has one for each and several districts in most.

    A field of an unusual name must be of words; () where there is none.
    """
    usual = {name: place for place, name in enumerate(PARENT_NAMES)}
    best: tuple[int, int, list[str]] | None = None
    for name in candidates:
        if name in (roles.key, roles.name, roles.period) or name not in columns or not count:
            continue
        place = usual.get(name.lower(), len(usual))
        pairs = set(zip(district.tolist(), _texts(columns[name])))
        known = {number: text for number, text in pairs if number >= 0 and text}
        several = set(known.values())
        single = len(known) == sum(1 for number, text in pairs if number >= 0 and text)
        wordy = place < len(usual) or all(any(map(str.isalpha, text)) for text in several)
        if not single or not wordy or not 1 < len(several) <= 0.6 * len(known):
            continue
        if best is None or (place, -len(several)) < best[:2]:
            best = place, -len(several), [known.get(number, "") for number in range(count)]
    return tuple(best[2]) if best else ()


def _strange(columns: dict, wide: dict) -> dict[str, list[str]]:
    """Indicators with texts beside their numbers that are no status, and these."""
    found: dict[str, list[str]] = {}
    for name, status in status_fields(list(columns)).items():
        if texts := no_statuses(_texts(columns[status])):
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
    ids, columns = read_columns(layer, changed)
    spots = {text: place for place, text in enumerate(cube.districts)}
    moments = {text: place for place, text in enumerate(cube.periods)}
    district = [spots.get(text, -1) for text in _texts(columns[roles.key])]
    period = [moments.get(text, -1) for text in _texts(columns[roles.period])]
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


def _texts(attributes) -> list[str]:
    """Attributes as text, "" where empty."""
    return [value if type(value) is str else (to_text(value) or "") for value in attributes]


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


def _guess(roles: LayerRoles, columns: dict, candidates) -> LayerRoles:
    """Fill in key and name: the key is unique (within a period), the name belongs to it."""
    if not columns or not len(next(iter(columns.values()))):
        return roles
    periods = _texts(columns[roles.period]) if roles.period in columns else None
    texts = {name: _texts(columns[name]) for name in candidates if name in columns and not _row_number(name)}

    def unique(name):
        pairs = zip(texts[name], periods) if periods else texts[name]
        return all(texts[name]) and len(set(pairs)) == len(texts[name])

    key = roles.key
    if not key:
        lower = {name.lower(): name for name in texts}
        ordered = [lower[name] for name in KEY_NAMES if name in lower] + list(texts)
        key = next((name for name in ordered if unique(name)), ordered[0] if ordered else "")
    name = roles.name
    if not name and key:
        name = _best_name(
            {candidate: values for candidate, values in texts.items() if candidate != key},
            texts.get(key) or _texts(columns[key]),
        )
    return replace(roles, key=key, name=name)


def _best_name(texts: dict[str, list[str]], keys: list[str]) -> str:
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


def _matching_key(columns: dict, candidates, wanted: set[str]) -> str:
    """The field of the districts that shares most values with the keys of the table."""
    hits = {name: len(wanted.intersection(_texts(columns[name]))) for name in candidates if name in columns}
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
    periods = _texts(columns[roles.period]) if roles.period and count else [""] * count
    return cube_from_rows(keys, periods, indicators, values, status, names, *_described(indicators, fields, catalogue))


def _long_values(columns: dict, indicators, count: int) -> tuple[np.ndarray, np.ndarray]:
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


def _cells(columns: dict, name: str, *status_fields: str) -> tuple[np.ndarray, np.ndarray]:
    """Numbers and status codes of a field, (rows,), with the statuses of the first status field there is."""
    state = next((field for field in status_fields if field in columns), None)
    numbers = as_numbers(columns[name])
    numbers[~np.isfinite(numbers)] = np.nan
    return read_status(numbers, None if state is None else _texts(columns[state]))
