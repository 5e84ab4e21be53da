"""Answers of a made-up survey in Musterstadt as KoboToolbox exports them, one row an answer."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np

from .names import DISTRICTS

_CODES = ("resident", "volunteer", "school", "day_care", "youth_work", "social_service")
_FIELDS = ("housing", "education", "children_families", "youth", "older", "mobility", "leisure")
_GROUPS = ("everyone", "families", "children", "youth", "older")
_MISSING = ("Ein Treffpunkt", "Mehr Kita-Plätze", "Ein sicherer Schulweg", "Der Bus am Abend", "Ein Spielplatz", "")
_TITLES = (
    "start", "teil1/sozialraum", "teil1/wer_spricht", "teil1/zielgruppe", "teil1/handlungsfeld", "teil1/bewertung",
    "teil2/q1_matches", "teil2/q4_missing", "kuerzel", "name", "_uuid", "_submission_time",
)  # fmt: skip


def write_survey(path: Path, seed: int, counts: dict[str, np.ndarray]) -> None:
    """Between no and eleven people in each district, who see it by and large as the share of SGB II is, but not everywhere."""
    random = np.random.RandomState(seed + 1)
    last = {name: values[:, -1] for name, values in counts.items()}
    poverty = last["sgb2"] / np.maximum(last["einwohner"], 1)
    place = np.argsort(np.argsort(poverty)) / len(poverty)
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
    rows.writerow(_TITLES)
    number = 0
    for index, district in enumerate(DISTRICTS):
        if last["einwohner"][index] < 300:
            continue
        own = random.normal(0, 0.5)
        for voice in range(int(random.choice([0, 2, 4, 5, 6, 7, 9, 11]))):
            for _ in range(1 + (random.uniform() < 0.2)):
                number += 1
                felt = int(np.clip(np.round(2.6 - 5 * place[index] + own + random.normal(0, 0.8)), -2, 2))
                day = f"2024-{random.randint(5, 8):02d}-{random.randint(1, 29):02d}"
                rows.writerow(
                    [
                        f"{day}T09:00:00", district.key, _CODES[random.choice(6, p=[0.45, 0.15, 0.12, 0.12, 0.06, 0.1])],
                        _GROUPS[random.randint(5)], _FIELDS[random.randint(7)], str(felt),
                        ("yes", "partly", "no")[random.choice(3, p=[0.5, 0.35, 0.15])], _MISSING[random.randint(6)],
                        f"{district.key}-{voice}", "Erika Mustermann", f"musterstadt-{number:04d}", f"{day}T09:05:00",
                    ]
                )  # fmt: skip
    path.write_bytes(text.getvalue().encode("utf-8"))
