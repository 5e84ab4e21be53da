"""The colours of classes: ramps that can be chosen, one for need, one for change."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtGui import QColor

from ...i18n import tr

NEED = ("#3f9c94", "#a9d3cb", "#efe7d3", "#d9b365", "#8c510a")
"""Least need (teal) to most need (brown), for classes of status and index. No two of them have the same grey in a copy, and
colour-blind people tell them apart; none is red, which would read as a verdict. The middle one is pale."""

CHANGE = ("#01665e", "#80cdc1", "#f5f5f5", "#dfc27d", "#8c510a")
"""From less (teal) by hardly any change to more (brown): BrBG of ColorBrewer (Harrower & Brewer 2003)."""

SEQUENTIAL = ("#ffffd9", "#edf8b1", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#253494", "#081d58")
"""Little to much, readable in grey and by colour-blind people: YlGnBu of ColorBrewer (Harrower & Brewer 2003)."""

RAMPS = {
    "yellow_blue": SEQUENTIAL,
    "yellow_red": ("#ffffcc", "#ffeda0", "#fed976", "#feb24c", "#fd8d3c", "#fc4e2a", "#e31a1c", "#bd0026", "#800026"),
    "greens": ("#f7fcf5", "#e5f5e0", "#c7e9c0", "#a1d99b", "#74c476", "#41ab5d", "#238b45", "#006d2c", "#00441b"),
    "purples": ("#fcfbfd", "#efedf5", "#dadaeb", "#bcbddc", "#9e9ac8", "#807dba", "#6a51a3", "#54278f", "#3f007d"),
    "greys": ("#ffffff", "#f0f0f0", "#d9d9d9", "#bdbdbd", "#969696", "#737373", "#525252", "#252525", "#000000"),
    "teal_brown": NEED,
    "blue_red": (
        "#313695",
        "#4575b4",
        "#74add1",
        "#abd9e9",
        "#e0f3f8",
        "#ffffbf",
        "#fee090",
        "#fdae61",
        "#f46d43",
        "#d73027",
        "#a50026",
    ),
}
"""Colours that can be chosen for an indicator, by the name that a profile keeps: YlGnBu, YlOrRd, Greens, Purples, Greys and
RdYlBu of ColorBrewer (Harrower & Brewer 2003)."""


def shades(name: str, count: int) -> list[str]:
    """The colours of `count` classes by the name of a ramp; for a name that nobody knows the usual ones."""
    return need_colours(count) if name == "teal_brown" else ramp(RAMPS.get(name, SEQUENTIAL), count)


def need_colours(count: int) -> list[str]:
    """One colour for each of `count` classes, least need first; which class has which depends on nothing else.

    Four classes are those of a status: high, middle, low, very low.
    """
    few = {1: (2,), 2: (0, 4), 3: (0, 2, 4), 4: (0, 2, 3, 4)}.get(count)
    return [NEED[place] for place in few] if few else ramp(NEED, count, 0.0)


def ramp_words() -> dict[str, str]:
    """What the ramps are called by people."""
    return {
        "yellow_blue": tr("yellow to blue"),
        "yellow_red": tr("yellow to red"),
        "greens": tr("greens"),
        "purples": tr("purples"),
        "greys": tr("greys"),
        "teal_brown": tr("teal to brown (little to much need)"),
        "blue_red": tr("blue to red (two ends)"),
    }


def ramp(stops: Sequence[str], count: int, margin: float | None = None) -> list[str]:
    """`count` colours evenly along the stops, as #rrggbb.

    The outer ends are very dark; few classes start further in, as ColorBrewer's short schemes do, or by a share of the
    whole that is given as margin.
    """
    margin = (
        margin if margin is not None else {1: 0.5, 2: 0.2, 3: 0.15, 4: 0.1, 5: 0.1, 6: 0.07, 7: 0.07}.get(count, 0.0)
    )
    colours = []
    for place in range(count):
        along = (margin + (1 - 2 * margin) * (place / (count - 1) if count > 1 else 0.0)) * (len(stops) - 1)
        before = min(int(along), len(stops) - 2)
        one, two = QColor(stops[before]), QColor(stops[before + 1])
        part = along - before
        channels = [round(a + (b - a) * part) for a, b in zip(one.getRgb()[:3], two.getRgb()[:3])]
        colours.append(QColor(*channels).name())
    return colours
