"""The dock colours the map of a real QGIS: pictures in German and English, light and dark, narrow and large."""

from __future__ import annotations

from pathlib import Path

import pytest

PICTURES = """
from qgis.core import QgsApplication
if "%(theme)s" == "dark":
    QgsApplication.setUITheme("Night Mapping")
    settle(300)
dock.setMinimumWidth(%(width)d)
window.resizeDocks([dock], [%(width)d], Qt.Orientation.Horizontal)
box = controls.indicator_box
box.setCurrentIndex(box.findData(model.cube.position("rate")))
box.activated.emit(box.currentIndex())
model.select([1, 13, 22])
settle(900)
answer = {"map": screenshot("map"), "dock": screenshot("dock", dock)}
answer["legend"] = [rule.label() for rule in layer.renderer().rootRule().children()[0].children()]
answer["heading"] = layer.renderer().rootRule().children()[0].label()
answer["caption"] = dock.link.caption.text()
tree = iface.layerTreeView()
answer["unfolded"] = sum(
    tree.isExpanded(tree.model().index(row, 0, parent))
    for layer_row in range(tree.model().rowCount())
    for parent in [tree.model().index(layer_row, 0)]
    for row in range(tree.model().rowCount(parent))
)
image = canvas.grab().toImage()
corner = on_map(1)
ratio = image.width() / canvas.width()
# around the middle most is neither name nor outline
around = [(x, y) for x in range(-12, 13, 2) for y in range(-12, 13, 2)]
seen = [image.pixelColor(int((corner.x() + x) * ratio), int((corner.y() + y) * ratio)).name() for x, y in around]
answer["inside"] = max(set(seen), key=seen.count)
edge = place_on_map(1000, 500)
answer["edge"] = [image.pixelColor(int((edge.x() + step) * ratio), int(edge.y() * ratio)).name() for step in (-1, 0, 1)]
answer["width"] = dock.width()
for view in ("comparison", "ranking", "time_series"):
    model.set(view=view, base=2)
    settle(400)
    answer[view] = screenshot(view)
QTest.keyClicks(dock.search.line, "sued")
settle(100)
answer["search"] = screenshot("search", dock)
dock.search.close_hits()
from sozialraum.ui.dock.classes_dialog import ClassesDialog
dialog = ClassesDialog(model, dock)
dialog.show()
settle(200)
answer["classes"] = screenshot("classes", dialog)
dialog.close()
done(answer)
"""


@pytest.mark.parametrize(
    ("locale", "theme", "scale", "width"),
    [("de", "light", 1, 420), ("de", "light", 1, 300), ("en_US", "dark", 1, 420), ("de", "dark", 2, 420)],
)
def test_map_legend_outline_and_caption_are_drawn(hands, locale, theme, scale, width):
    from sozialraum.core.charts.marks import style
    from sozialraum.processing.maps.ramps import SEQUENTIAL, ramp

    result = hands(PICTURES % {"theme": theme, "width": width}, locale=locale, scale=scale)
    assert result["heading"] == "SGB-II-Quote (%) · 2024" and result["caption"] == "SGB-II-Quote (%)\n2024"
    assert result["unfolded"] == 1, "the classes are seen below their heading"
    assert result["legend"][0].startswith("unter" if locale == "de" else "below")
    assert result["inside"] in ramp(SEQUENTIAL, 5), "the class is seen, not QGIS's yellow"
    assert style(0)[0].lower() in result["edge"], "and the outline in the colour of the line"
    # another view is another picture on the map; QGIS lives through it
    for name in ("map", "dock", "classes", "comparison", "ranking", "search"):
        assert Path(result[name]).stat().st_size > 5000
