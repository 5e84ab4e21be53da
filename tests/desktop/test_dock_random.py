"""Random things that people do with the dock: no exception, nothing left behind, no growing memory.

Two seeds of 60 actions each; the long run is
SOZIALRAUM_SEEDS=20 SOZIALRAUM_ACTIONS=200 bash scripts/test.sh tests/desktop/test_dock_random.py
"""

from __future__ import annotations

import os
from pathlib import Path


def test_random_actions_leave_nothing_behind(desktop):
    script = Path(__file__).with_name("random_actions.py").read_text(encoding="utf-8")
    seeds = int(os.environ.get("SOZIALRAUM_SEEDS", "2"))
    actions = int(os.environ.get("SOZIALRAUM_ACTIONS", "60"))
    result = desktop(script, plugin=False, timeout=120 + seeds * actions)
    assert len(result["seeds"]) == seeds
    for seed in result["seeds"]:
        assert seed["done"] == actions
        assert seed["after"] == result["before"], seed
    if seeds * actions >= 1000:
        assert sum(seed["pointed"] for seed in result["seeds"]) > 0, "the map was never pointed at"
    # the first seeds fill caches of QGIS; from then on memory may breathe but not climb
    used = [seed["memory"] for seed in result["seeds"]]
    if len(used) >= 10:
        half = len(used) // 2
        assert sum(used[half:]) / len(used[half:]) < 1.1 * sum(used[2:half]) / len(used[2:half]), used
    assert not result["dialogs"]
    assert "Traceback" not in result["stderr"]
