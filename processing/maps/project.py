"""The layer tree of a project: results in groups by what they tell, in the order of work, and one in place of another."""

from __future__ import annotations

from datetime import datetime

from qgis.core import QgsExpression, QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtXml import QDomDocument

from ...core.periods import in_order
from ...i18n import day, period_text, tr
from ..io.fields import is_null, to_text
from ..io.history import keep, remembered_run, run_of
from ..io.layers import text_slices

GROUP, GROUP_NAME = "sozialraum/group", "sozialraum/group_name"
"""Custom properties of a group: what it holds, and the name that we gave it."""

VIEW, NEWEST = "sozialraum/view", "newest"
"""Custom property of a layer that shows the newest period only."""

KINDS = ("orientation", "index", "indicators", "segregation", "planning", "statistics")
"""What groups hold, from the top of the tree to its foot."""

JOINS = ("joinstatisticsfile", "joinstatistics")
"""The tools that bring statistics onto districts."""

_TOOLS = {
    "socialindex": "index",
    "statusdynamics": "index",
    "indexrobustness": "index",
    "inequalitymeasures": "index",
    "calculateindicators": "indicators",
    "aggregatedistricts": "indicators",
    "segregationindices": "segregation",
    "localsegregation": "segregation",
    "segregationprofile": "segregation",
    "segregationlevels": "segregation",
    "segregationchange": "segregation",
    "rankorderincome": "segregation",
    "importstatistics": "statistics",
    "joinstatistics": "statistics",
    "joinstatisticsfile": "statistics",
}
_FIELDS = (
    ({"index_class"}, "index"),
    ({"status_class"}, "index"),
    ({"measure", "value"}, "segregation"),
    ({"period", "district"}, "statistics"),
)


def kind_of(layer: QgsMapLayer) -> str:
    """What a result tells, one of KINDS: by the run that made it, else by its fields."""
    run = run_of(layer)
    if run is not None and run["id"].startswith("sozialraum:"):
        return _TOOLS.get(run["id"].partition(":")[2], "planning")
    names = set(layer.fields().names()) if isinstance(layer, QgsVectorLayer) else set()
    return next((kind for fields, kind in _FIELDS if fields <= names), "indicators")


def title_of(kind: str) -> str:
    """What a group is called."""
    return {
        "orientation": tr("Orientation"),
        "index": tr("Social index"),
        "indicators": tr("Indicators"),
        "segregation": tr("Segregation"),
        "planning": tr("Planning"),
        "statistics": tr("Statistics"),
    }[kind]


def group_name(kind: str, run: dict | None) -> str:
    """Title, what it was made by or of, and the day: “Social index · Berlin (MSS) · 29.11.2026”."""
    parts = [title_of(kind)]
    if run is not None:
        parts += [text for text in (_made_of(kind, run), _day_of(run)) if text]
    return " · ".join(parts)


def group_of(project: QgsProject, kind: str, run: dict | None = None) -> QgsLayerTreeGroup:
    """The group of a kind, made in its place where it is missing; it is named after its newest run.

    A name that somebody has given stays.
    """
    root = project.layerTreeRoot()
    ours = {group.customProperty(GROUP): group for group in root.findGroups(True) if group.customProperty(GROUP)}
    group = ours.get(kind)
    name = group_name(kind, run)
    if group is None:
        later = [ours[one] for one in KINDS[KINDS.index(kind) + 1 :] if one in ours and ours[one].parent() == root]
        earlier = [ours[one] for one in KINDS[: KINDS.index(kind)] if one in ours and ours[one].parent() == root]
        nodes = root.children()
        place = nodes.index(later[0]) if later else nodes.index(earlier[-1]) + 1 if earlier else 0
        group = root.insertGroup(place, name)
        group.setCustomProperty(GROUP, kind)
    elif run is None or group.name() != group.customProperty(GROUP_NAME):
        return group
    group.setName(name)
    group.setCustomProperty(GROUP_NAME, name)
    return group


def into_group(layer: QgsMapLayer, project: QgsProject):
    """Move a loaded result into its group, on top of its predecessors; of the districts only the newest is shown."""
    root = project.layerTreeRoot()
    node = root.findLayer(layer.id())
    kind = kind_of(layer)
    if node is None or node.parent().customProperty(GROUP) == kind:  # QGIS puts it where the chosen layer lies
        return
    group = group_of(project, kind, run_of(layer))
    moved = node.clone()
    group.insertChildNode(0, moved)
    node.parent().removeChildNode(node)
    if has_areas(layer):
        show_alone(project, layer.id())
    moved.setExpanded(has_areas(layer))
    if has_areas(layer):
        # the map has its key in sight; QGIS keeps a group shut that was empty when it came, until its state changes
        group.setExpanded(False)
        group.setExpanded(True)


def show_alone(project: QgsProject, layer_id: str):
    """Of our results with areas show this one; the others stay in the tree, unchecked and closed."""
    for node in project.layerTreeRoot().findLayers():
        if has_areas(node.layer()) and _in_ours(node) and node.parent().customProperty(GROUP) != "orientation":
            node.setItemVisibilityChecked(node.layerId() == layer_id)
            node.setExpanded(node.layerId() == layer_id)


def results_of(project: QgsProject) -> list[tuple[dict, QgsMapLayer]]:
    """Every layer that remembers its run, the newest first; what has all periods before what has one."""
    found = [(remembered_run(layer), layer) for layer in project.mapLayers().values()]
    known = [(run, layer) for run, layer in found if run is not None]
    return sorted(known, key=lambda one: (one[0].get("time", ""), one[1].customProperty(VIEW) != NEWEST), reverse=True)


def statistics_of(project: QgsProject) -> QgsMapLayer | None:
    """The newest layer of districts with statistics of all periods; None where the project has none."""
    for run, layer in results_of(project):
        joined = run["id"].partition(":")[2] in JOINS and run.get("output", "OUTPUT") == "OUTPUT"
        if joined and layer.customProperty(VIEW) != NEWEST:
            return layer
    return None


def predecessors(project: QgsProject, layer: QgsMapLayer) -> list[QgsMapLayer]:
    """Earlier results of the same output of the same tool, the newest first."""
    run = run_of(layer)
    if run is None:
        return []

    def same(other: dict | None) -> bool:
        return other is not None and all(other.get(key) == run.get(key) for key in ("id", "output"))

    found = [(run_of(one), one) for one in project.mapLayers().values() if one.id() != layer.id()]
    earlier = [(one["time"], other) for one, other in found if same(one) and one["time"] <= run["time"]]
    return [other for _, other in sorted(earlier, key=lambda pair: pair[0], reverse=True)]


def take_place(project: QgsProject, new: QgsVectorLayer) -> bool:
    """Let a result take the place of its predecessors; False where there are none.

    A layer of the newest period moves on to the newest one of the result. A layer in memory has no file that another
    layer could change to: there the old layer goes, and the new one stands where it stood.
    """
    earlier = predecessors(project, new)
    if not earlier:
        return False
    if "memory" in {layer.providerType() for layer in (new, *earlier)}:
        _exchange_nodes(project, earlier, new)
        return True
    for old in earlier:
        period = newest_period(new) if old.customProperty(VIEW) == NEWEST else ""
        name = old.name()
        if period and new.fields().lookupField("period") >= 0:
            before = newest_period(old)
            name = name.replace(period_text(before), period_text(period)) if before else name
        exchange(old, new, name, only_period(period))
    project.removeMapLayer(new.id())
    show_alone(project, earlier[0].id())
    group_of(project, kind_of(earlier[0]), run_of(earlier[0]))
    return True


def exchange(old: QgsVectorLayer, new: QgsVectorLayer, name: str, only: str):
    """Let a layer show what another one shows; it keeps its id, its place in the tree and what refers to it.

    The look is that of the new one, because classes and legend belong to its numbers; the look before stays with the
    layer as a style of its own. only: its filter
    """
    document = QDomDocument()
    new.exportNamedStyle(document)
    run = run_of(new)
    view = old.customProperty(VIEW)
    old.styleManager().addStyleFromLayer(_unused(old.styleManager().styles(), tr("Earlier style")))
    old.setDataSource(new.source().partition("|subset=")[0], name, new.providerType())
    old.importNamedStyle(document)
    old.setSubsetString(only)
    old.setName(name)
    if view:
        old.setCustomProperty(VIEW, view)
    old.temporalProperties().setIsActive(not only and new.temporalProperties().isActive())
    if run is not None:
        keep(old, run)
    old.triggerRepaint()


def periods_of(layer: QgsVectorLayer, field: str = "") -> list[str]:
    """The periods of a layer in the order of time, those in which a field has values; none for layers without periods."""
    place = layer.fields().lookupField("period")
    if place < 0:
        return []
    if not field:
        return in_order({str(one) for one in layer.uniqueValues(place) if not is_null(one)})
    slices = text_slices(layer, ["period", field], 5000)
    return in_order({period for rows in slices for period, value in rows if period and value})


def periods_without(layer: QgsVectorLayer, field: str, period_field: str = "period") -> list[str]:
    """The periods of a layer in which a field has no value at all; none for layers that lack one of the two fields."""
    places = [layer.fields().lookupField(name) for name in (period_field, field)]
    if min(places) < 0:
        return []
    waiting = {to_text(one) for one in layer.uniqueValues(places[0]) if not is_null(one)}
    for rows in text_slices(layer, [period_field, field], 1000):
        waiting -= {period for period, value in rows if value}
        if not waiting:
            break  # rows of one district follow each other, so that this is soon known
    return in_order(waiting)


def newest_period(layer: QgsVectorLayer, field: str = "") -> str:
    """The newest of `periods_of`, "" where there is none."""
    return next(reversed(periods_of(layer, field)), "")


def only_period(period: str) -> str:
    """The filter that leaves one period, "" for all."""
    return f'"period" = {QgsExpression.quotedValue(period)}' if period else ""


def has_areas(layer) -> bool:
    """Whether a layer has polygons."""
    areas = QgsWkbTypes.geometryType(QgsWkbTypes.Type.Polygon)
    return isinstance(layer, QgsVectorLayer) and layer.isSpatial() and layer.geometryType() == areas


def _exchange_nodes(project: QgsProject, earlier: list[QgsVectorLayer], new: QgsVectorLayer):
    root = project.layerTreeRoot()
    before, after = root.findLayer(earlier[0].id()), root.findLayer(new.id())
    if before is not None and after is not None:
        moved = after.clone()
        before.parent().insertChildNode(before.parent().children().index(before), moved)
        after.parent().removeChildNode(after)
    for old in earlier:
        project.removeMapLayer(old.id())
    if has_areas(new):
        show_alone(project, new.id())


def _in_ours(node) -> bool:
    parent = node.parent()
    return parent is not None and bool(parent.customProperty(GROUP))


def _unused(names: list[str], name: str) -> str:
    number, free = 1, name
    while free in names:
        number += 1
        free = f"{name} {number}"
    return free


def _made_of(kind: str, run: dict) -> str:
    """The recipe of an index, the number of files of statistics, the number of groups of segregation."""
    given = {**run.get("defaults", {}), **run["parameters"]}
    if kind == "index" and given.get("RECIPE"):
        from ..words import option_word

        return option_word("RECIPE", str(given["RECIPE"]))
    files = _several(given.get("FILES"))
    if kind == "statistics" and files:
        return tr("1 file") if len(files) == 1 else tr("{n} files").format(n=len(files))
    groups = _several(given.get("GROUPS"))
    if kind == "segregation" and groups:
        return tr("1 group") if len(groups) == 1 else tr("{n} groups").format(n=len(groups))
    return ""


def _several(value) -> list:
    if is_null(value) or value == "":
        return []
    return list(value) if isinstance(value, (list, tuple)) else str(value).split(";")


def _day_of(run: dict) -> str:
    try:
        return day(datetime.fromisoformat(run["time"]).astimezone().date())
    except (KeyError, ValueError):
        return ""
