"""Kitas, schools, doctors and youth centres of Musterstadt, as points."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .city import City
from .names import DISTRICTS


class Facility(NamedTuple):
    """One facility: kind, name, who runs it, places or pupils (None for practices), Sozialraum, easting, northing."""

    kind: str
    name: str
    owner: str
    places: int | None
    district: str
    x: float
    y: float


_KITA = ("Regenbogen", "Sonnenblume", "Pusteblume", "Kastanie", "Wirbelwind", "Löwenzahn", "Villa Kunterbunt", "Igel")
_OWNERS = ("Musterstadt", "Kirchengemeinde", "Wohlfahrtsverband", "Elterninitiative")


def build_facilities(seed: int, city: City, counts: dict[str, np.ndarray]) -> list[Facility]:
    """The facilities of the last year: fewer places and practices where need is high, as is often found."""
    random = np.random.RandomState(seed)
    last = {name: values[:, -1] for name, values in counts.items()}
    poverty = last["sgb2"] / np.maximum(last["einwohner"], 1)
    result = []
    for index, district in enumerate(DISTRICTS):
        if last["einwohner"][index] < 300:
            continue
        blocks = city.blocks[district.key]

        def place(kind, name, owner, places, blocks=blocks, district=district):
            x, y = blocks[random.randint(len(blocks))] + random.uniform(-25, 25, 2)
            result.append(Facility(kind, name, owner, places, district.key, round(float(x), 1), round(float(y), 1)))

        small = last["alter 0-3"][index] * 0.40 + last["alter 3-6"][index] * 0.97
        left = int(round(small * (1.02 - 0.9 * poverty[index])))
        number = max(1, int(round(left / 78)))
        for position in range(number):
            size = left // (number - position)
            left -= size
            owner = _OWNERS[random.randint(len(_OWNERS))]
            place("Kita", f"Kita {_KITA[random.randint(len(_KITA))]} ({district.name})", owner, size)
        if last["alter 6-10"][index] > 150:
            pupils = int(round(last["alter 6-10"][index] * 0.97))
            place("Grundschule", f"Grundschule {district.name}", "Musterstadt", pupils)
        if index % 4 == 1:
            place(
                "Weiterführende Schule", f"Gesamtschule {district.name}", "Musterstadt", 620 + 20 * random.randint(25)
            )
        for _ in range(int(round(last["einwohner"][index] / 1_750 * (1.2 - 1.8 * poverty[index])))):
            place("Hausarztpraxis", f"Hausarztpraxis {district.name}", "privat", None)
        children = sum(last[f"alter {age}"][index] for age in ("0-3", "3-6", "6-10", "10-15"))
        if random.uniform() < children / 1_900 * (1.3 - 2.5 * poverty[index]):
            place("Kinderarztpraxis", f"Kinderarztpraxis {district.name}", "privat", None)
        if random.uniform() < 0.15 + 1.3 * poverty[index]:
            place(
                "Jugendzentrum",
                f"Jugendzentrum {district.name}",
                _OWNERS[random.randint(3)],
                40 + 10 * random.randint(9),
            )
    return result
