"""What is true: districts, periods, indicators and their values, with the cells that an office hides."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .plan import Plan

NAMES = (
    "Altmarkt", "Bahnhofsviertel", "Brühl", "Dornheide", "Eichholz", "Fuchsberg", "Groß Flottbek", "Hafen", "Innenstadt-West", "Jägerpark",
    "Kaiserstraße", "Lößnig", "Mitte", "Neue Vahr", "Ölper", "Plagwitz", "Querfeld", "Rosenhügel", "St. Pauli", "Südvorstadt", "Tannenbusch",
    "Uferstadt", "Vogelsang", "Weststadt", "Am Hart", "Zehlendorf", "Äußere Neustadt", "Schwabing-West", "Alt-Treptow", "Blumenau", "Chorweiler",
    "Dulsberg", "Ehrenfeld", "Friedrichshain", "Gostenhof", "Hassel", "Ilverich", "Jungbusch", "Katernberg", "Langwasser", "Marxloh", "Nippes",
    "Obervieland", "Porz", "Rahlstedt", "Steilshoop", "Tenever", "Urbach", "Veddel", "Wilhelmsburg",
)  # fmt: skip
TITLES = {
    "count": ("Einwohner", "Haushalte", "Beschäftigte am Wohnort", "Wohnungen", "Bevölkerung insgesamt"),
    "small": ("Arbeitslose", "Kinder unter 6", "Kitas", "SGB-II-Empfänger", "Geburten", "Wohngeldhaushalte"),
    "rate": ("Arbeitslosenquote in %", "Anteil Alleinerziehende", "SGB-II-Quote", "Jugendquotient in Prozent"),
    "real": ("Fläche in km²", "Haushaltsgröße", "Grünfläche je Kopf", "Einwohnerdichte je ha"),
    "income": ("Einkommen je Person in Euro", "Kaufkraft je Einwohner (EUR)"),
    "balance": ("Wanderungssaldo", "Veränderung zum Vorjahr in %"),
}
RANGES = ("0 - 2", "3 - 5", "6 - 14", "15 - 17", "18 - 20", "21 - 34", "35-59", "60 und älter", "<6", "65+")
PHRASES = (
    "Sozialwohnungen mit Bindungsauslauf bis 2019", "Wohnungen, Baujahr vor 1949", "Einwohner ab Jahrgang 2015", "Prognose 2035", "Index (Basis 2015 = 100)",
)  # fmt: skip
GROUPS = ("Bevölkerung", "Arbeitsmarkt", "Wohnen")
SEXES = ("männlich", "weiblich")
HIDING = ("nil", "unknown", "unreliable", "blocked", "later", "suppressed", "missing")
KEPT = ("uncertain", "revised", "provisional", "estimated")


@dataclass(frozen=True)
class Indicator:
    """Its title, the kind and decimal places of its values, its unit, and words that may stand around the title."""

    title: str
    kind: str
    places: int
    unit: str
    context: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass
class Truth:
    """What a reading must give: values and statuses are (districts, periods, indicators); "absent" is in no cell.

    period_names: canonical period → all texts that a reader may call it; key_titles: of the columns that hold keys and names
    """

    keys: list[str]
    names: list[str]
    periods: list[str]
    indicators: list[Indicator]
    values: np.ndarray
    status: np.ndarray
    full: np.ndarray
    period_names: dict[str, set[str]] = field(default_factory=dict)
    aliases: list[set[str]] = field(default_factory=list)
    optional: set[str] = field(default_factory=set)
    place: str = "Musterstadt"
    key_titles: tuple[str, ...] = ()


def draw(plan: Plan, dice: np.random.Generator) -> Truth:
    """The truth of a plan."""
    low, high = {"few": (3, 8), "usual": (8, 20), "many": (21, 40)}[plan.districts]
    count = int(dice.integers(low, high + 1))
    if plan.levels != "none":
        count = max(count, 6)
    names = [str(name) for name in dice.permutation(NAMES)[:count]]
    if plan.name == "twice" and count > 3:
        names[2] = names[0]
    if plan.name == "town":
        names[count // 2] = "Musterstadt"  # the district in which the town lies that gave the whole its name
    keys = _keys(plan, count, names, dice)
    periods, period_names = _periods(plan, dice)
    indicators = _indicators(plan, dice)
    shape = (count, len(periods), len(indicators))
    values = np.empty(shape)
    size = np.exp(dice.normal(0, 0.8, count))
    for i, indicator in enumerate(indicators):
        values[:, :, i] = np.round(_values(indicator, size, len(periods), dice), indicator.places)
    status = np.full(shape, "ok", dtype=object)
    share = {"none": 0.0, "few": 0.03, "many": 0.1}[plan.hidden]
    if share:
        hit = dice.random(shape) < share
        hit[:2] = False  # a period or an indicator without any number is no statistics
        chosen = dice.choice(HIDING + HIDING + KEPT, size=shape)
        status[hit] = chosen[hit]
    full = values.copy()
    values[np.isin(status, HIDING)] = np.nan
    truth = Truth(
        keys, names if plan.name != "no" else [""] * count, periods, indicators, values, status, full, period_names
    )
    if plan.key == "name":
        truth.names = [""] * count
    truth.aliases = [{key} for key in keys]
    if plan.key == "coded_name":
        truth.aliases = [{key, key.split(" ", 1)[0], key.split(" ", 1)[1]} for key in keys]
    if plan.layout == "profile":
        _one_period_each(truth, dice)
    return truth


def _one_period_each(truth: Truth, dice):
    """Each indicator of a profile has one date; the first has none and belongs to the date of the file, the last."""
    for i in range(len(truth.indicators)):
        own = len(truth.periods) - 1 if i < 2 else int(dice.integers(0, len(truth.periods)))
        for p in range(len(truth.periods)):
            if p != own:
                truth.values[:, p, i] = np.nan
                truth.status[:, p, i] = "absent"


def _keys(plan: Plan, count: int, names: list[str], dice) -> list[str]:
    kind = plan.key
    if plan.levels != "none" and kind in ("padded", "plain"):
        kind = "four"
    order = range(1, count + 1)
    group = [(i - 1) // 4 + 1 for i in order]
    within = [(i - 1) % 4 + 1 for i in order]
    if kind == "padded":
        return [str(i).zfill(2) for i in order]
    if kind == "four":
        return [f"{g:02d}{w:02d}" for g, w in zip(group, within)]
    if kind == "yearlike":
        return [str(2000 + i) for i in order]
    if kind == "plain":
        return [str(i) for i in order]
    if kind == "hundreds":
        return [f"{g}{w:02d}" for g, w in zip(group, within)]
    if kind == "plr":
        return [f"{g:02d}{(w + 1) // 2:02d}{(w + 1) // 2:02d}{w:02d}" for g, w in zip(group, within)]
    if kind == "split":
        return [f"{g:02d}{(w + 1) // 2:02d}{w:02d}" for g, w in zip(group, within)]
    if kind == "kreis":
        land = int(dice.integers(1, 9))
        return [f"{land if i < count / 2 else land + 5:02d}{i:03d}" for i in order]
    if kind == "ars":
        return [f"0{i % 5 + 1}{i:03d}{9000 + i:04d}{i:03d}" for i in order]
    if kind == "letters":
        return [f"STGT{i:02d}" for i in order]
    if kind == "odd":
        return (
            ["DG", *(f"{98000 + i}" for i in order if i > 1)]
            if count % 2
            else [f"{'ABCDEF'[g % 6]}{i}" for i, g in zip(order, group)]
        )
    if kind == "coded_name":
        return [f"{i:02d} {name}" for i, name in zip(order, names)]
    return list(names)


def _periods(plan: Plan, dice) -> tuple[list[str], dict[str, set[str]]]:
    count, first = int(plan.periods), int(dice.integers(1998, 2022))
    years = list(range(first, first + count))
    if plan.place == "none":
        return [""], {"": {""}}
    if plan.period in ("day", "iso", "clock"):
        month, day = ((12, 31), (6, 30), (1, 1), (3, 15))[int(dice.integers(4))]
        texts = [f"{year}-{month:02d}-{day:02d}" for year in years]
    elif plan.period in ("month", "yyyymm"):
        start = int(dice.integers(1, 9))
        texts = (
            [f"{first}-{start + i:02d}" for i in range(count)]
            if dice.random() < 0.5
            else [f"{year}-{start:02d}" for year in years]
        )
    elif plan.period == "quarter":
        texts = [f"{first + i // 4}-Q{i % 4 + 1}" for i in range(count)]
    elif plan.period == "half":
        texts = [f"{first + i // 2}-H{i % 2 + 1}" for i in range(count)]
    elif plan.period == "school":
        texts = [f"{year}/{(year + 1) % 100:02d}" for year in years]
    elif plan.period == "span":
        texts = [f"{year - 4}-{year}" for year in years]
    elif plan.period == "mixed":
        texts = [f"{year - 4}-{year}" if i % 2 else str(year) for i, year in enumerate(years)]
    else:
        texts = [str(year) for year in years]
    return texts, {text: also(text) for text in texts}


def also(period: str) -> set[str]:
    """What else a reader may call a period: a month and its last day are one, a span may go by its last year."""
    names = {period}
    if len(period) == 7 and period[4] == "-" and period[5] == "H":
        names |= {f"{period[:4]}-S{period[6]}", f"{period[:4]}-{period[6]}H", f"{period[:4]}-HJ{period[6]}"}
    if len(period) == 9:
        names |= {period.replace("-", "–"), period.replace("-", "/"), period[5:]}
    return names


def _indicators(plan: Plan, dice) -> list[Indicator]:
    count = int(plan.indicators)
    kinds = {
        "mixed": ("count", "rate", "small", "real", "income", "rate"),
        "counts": ("count", "small"),
        "rates": ("rate",),
        "measures": ("real", "income"),
        "negative": ("balance", "count"),
    }[plan.content]
    places = {"count": 0, "small": 0, "rate": 1, "real": 2, "income": 0, "balance": 0}
    result: list[Indicator] = []
    used: set[str] = set()
    if plan.layout in ("long2", "longvalues", "titles2"):
        return _crossed(plan, count, kinds, places)
    if plan.layout == "genesis":
        labels = ("Insgesamt", "männlich", "weiblich", "unter 18 Jahre", "Ausländer", "65 Jahre und mehr")
        return [
            Indicator(
                label,
                "count" if i % 2 == 0 else "small",
                0,
                "Anzahl",
                ("Personen", "Geschlecht", "Bevölkerung", "Musterstatistik"),
            )
            for i, label in enumerate(labels[:count])
        ]
    if plan.header == "ranges":
        return [
            Indicator(title, "small", 0, "Anzahl", ("Alter",))
            for title in dice.permutation(RANGES)[: max(count, 2) if count < 10 else 6]
        ]
    for i in range(count):
        kind = kinds[i % len(kinds)]
        options = [title for title in TITLES[kind] if title not in used]
        title = str(dice.choice(options)) if options else f"{TITLES[kind][0]} {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i % 26]}{i}"
        if plan.header == "phrase" and i == count - 1:
            kind, title = "small", str(dice.choice(PHRASES))
        used.add(title)
        decimals = places[kind]
        if plan.places == "three" and kind in ("rate", "real"):
            decimals = 3
        if kind == "balance" and "%" in title:
            decimals = 1
        group = GROUPS[i * 3 // max(count, 3)] if plan.header == "merged" and count > 1 else ""
        unit = "%" if kind == "rate" or "%" in title else "Euro" if kind == "income" else "Anzahl"
        context = (*((group,) if group else ()), unit, "Prozent")
        result.append(Indicator(title, kind, decimals, unit, context, (group,) if group else ()))
    return result


def _crossed(plan: Plan, count: int, kinds, places) -> list[Indicator]:
    """Indicators that are a crossing of a topic with the sexes: two dimensions, or two columns of values."""
    result = []
    for i in range(max(count // 2, 1)):
        kind = kinds[i % len(kinds)]
        topic = TITLES[kind][i // len(kinds) % len(TITLES[kind])]
        for sex in SEXES:
            if plan.layout == "titles2":
                result.append(Indicator(f"{topic} {sex}", kind, places[kind], "Anzahl", (), (topic, sex)))
            else:
                result.append(Indicator(f"{topic} {sex}", kind, places[kind], "Anzahl", (), (topic, sex)))
    return result


def _values(indicator: Indicator, size: np.ndarray, periods: int, dice) -> np.ndarray:
    count = len(size)
    drift = 1 + 0.03 * dice.normal(size=(count, periods))
    level = size[:, None] * drift
    if indicator.kind == "count":
        return np.maximum(4000 * level * dice.uniform(0.6, 1.4), 5).round()
    if indicator.kind == "small":
        return np.maximum(120 * level * dice.uniform(0.3, 1.4), 1).round()
    if indicator.kind == "rate":
        return np.clip(dice.uniform(3, 25) * dice.uniform(0.5, 1.6, (count, 1)) * drift, 0.6, 60)
    if indicator.kind == "income":
        return (2500 * dice.uniform(0.6, 1.6, (count, 1)) * drift).round()
    if indicator.kind == "balance":
        return dice.normal(0, 80, (count, periods))
    return np.exp(dice.normal(1, 0.8, (count, 1))) * drift
