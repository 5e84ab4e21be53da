"""Reports over odd material: what is printed holds to the checker, in the PDF and in the layouts, and both are alike."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemPicture,
    QgsProject,
)
from qgis.PyQt.QtGui import QColor, QImage

ROOT = Path(__file__).resolve().parents[3]
LONG = "Entwicklungsgebiet Nördliche Bahnhofsvorstadt zwischen Güterbahnhof und Straßenbahnbetriebshof"
"""92 letters, as Berlin's longest name of a planning area."""


def columns(districts: int = 12, periods: int = 3, indicators: int = 3, seed: int = 1) -> dict:
    """A layer with an index in classes, dynamics, boroughs, residents and indicators; gaps, hidden and uncertain values."""
    rng = np.random.default_rng(seed)
    keys = [f"{number:04d}" for number in range(1, districts + 1)]
    names = [LONG if number % 5 == 0 else f"Viertel {key}" for number, key in enumerate(keys)]
    level = rng.normal(0, 1, districts)
    cells: dict = {
        name: [] for name in ("district", "name", "borough", "period", "people", "status_index", "status_class")
    }
    cells |= {name: [] for name in ("dynamics_class", "group_label")}
    cells |= {f"rate_{one:02d}": [] for one in range(indicators)} | {"rate_00_status": []}
    words, moves = ("hoch", "mittel", "niedrig", "sehr niedrig"), ("positiv", "stabil", "negativ")
    for period in range(periods):
        for place, key in enumerate(keys):
            index = None if place == 2 else round(float(level[place] + 0.1 * period), 2)
            status = None if index is None else int(np.searchsorted([-1, 0.5, 1.2], index)) + 1
            dynamics = None if index is None else 1 + (place + period) % 3
            label = None if index is None else f"Status {words[status - 1]}, Dynamik {moves[dynamics - 1]}"
            row = (key, names[place], f"Bezirk {place % 3}", str(2024 - periods + 1 + period), 900 + 10 * place)
            for name, value in zip(cells, (*row, index, status, dynamics, label)):
                cells[name].append(value)
            state = {1: "suppressed", 4: "estimated"}.get(place, "ok")
            cells["rate_00_status"].append(state)
            for one in range(indicators):
                value = (
                    None if place == 3 and period == 1 else round(float(10 + 3 * level[place] + one + 0.4 * period), 1)
                )
                cells[f"rate_{one:02d}"].append(7.0 if one == 2 else value)  # the third is the same everywhere
    return cells


def squares(districts: int, periods: int, size: int = 1000, origin=(0, 0)) -> list[str]:
    """Squares side by side, for each period anew."""
    wide = int(np.ceil(np.sqrt(districts)))
    found = []
    for number in range(districts):
        x, y = origin[0] + size * (number % wide), origin[1] + size * (number // wide)
        found.append(f"POLYGON(({x} {y}, {x + size} {y}, {x + size} {y + size}, {x} {y + size}, {x} {y}))")
    return found * periods


@pytest.fixture
def report(run, make_layer, tmp_path):
    """report(districts, periods, indicators, crs, own, **parameters) → path of the PDF and the results."""

    def call(districts=12, periods=3, indicators=3, crs="EPSG:25832", origin=(0, 0), own=False, **parameters):
        layer = make_layer(columns(districts, periods, indicators), squares(districts, periods, origin=origin), crs)
        for place, field in enumerate(layer.fields()):
            if field.name().startswith("rate_") and not field.name().endswith("status"):
                layer.setFieldAlias(place, f"Quote {field.name()[5:]} (%)")
        if own:
            QgsProject.instance().addMapLayer(layer)
        given = {
            "KEY_FIELD": "district",
            "NAME_FIELD": "name",
            "BOROUGH_FIELD": "borough",
            "POPULATION_FIELD": "people",
        }
        given |= {"INDICATORS": [f"rate_{one:02d}" for one in range(indicators)], "PAGES": "report", "TITLE": "Bericht"}
        given |= {"INDEX_FIELD": "status_index", "CLASS_FIELD": "status_class", "SOURCE": "Statistik"}
        path = tmp_path / "report.pdf"
        results = run("createreport", INPUT=layer, OUTPUT=str(path), **{**given, **parameters})
        return path, results

    yield call
    QgsProject.instance().clear()


def check(path: Path, *further: str) -> list[str]:
    """What the checker finds, one line per problem."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (package poppler-utils)")
    command = [sys.executable, str(ROOT / "scripts" / "check_pages.py"), str(path), "--lang", "en", *further]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1) and not done.stderr, done.stderr
    return done.stdout.splitlines() if done.returncode else []


def test_the_report_of_a_usual_layer(report):
    path, results = report()
    assert results["PAGE_COUNT"] > 20
    assert check(path, "--raster", "6", "--find", "Viertel 0002", "Nördliche") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "case",
    [
        {"periods": 1},
        {"periods": 30, "indicators": 2},
        {"indicators": 60, "districts": 6, "periods": 2},
        {"indicators": 1},
        {"districts": 1},
        {"districts": 2, "periods": 2},
        {"crs": "EPSG:3857", "origin": (800_000, 6_700_000)},
        {"PAPER": "a4_landscape"},
        {"PAPER": "a3_landscape"},
        {"PAPER": "wide_16_9"},
    ],
    ids=str,
)
def test_reports_over_odd_material(report, case):
    path, _ = report(**case)
    assert check(path, "--raster", "6") == []


@pytest.mark.slow
def test_542_profiles_share_what_is_equal(report):
    path, results = report(542, 2, 6, PAGES="profiles", BOROUGH_FIELD=None)
    assert results["PAGE_COUNT"] == 542
    assert path.stat().st_size < 10e6
    assert check(path, "--raster", "1") == []


def test_what_is_hidden_is_nowhere(report):
    """A hidden value is one that no other cell has; it must not be on any page, nor its neighbours' difference to it."""
    path, _ = report()
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    cells = columns()
    hidden = {
        f"{value:.1f}"
        for key, value, state in zip(cells["district"], cells["rate_00"], cells["rate_00_status"])
        if state == "suppressed"
    }
    others = {f"{value:.1f}" for name in ("rate_01",) for value in cells[name] if value is not None}
    others |= {
        f"{value:.1f}"
        for value, state in zip(cells["rate_00"], cells["rate_00_status"])
        if value is not None and state != "suppressed"
    }
    found = set(re.findall(r"\d+\.\d", text))
    assert hidden - others and not (hidden - others) & found
    assert "•" in text


def test_it_is_read_aloud_in_order(report):
    path, _ = report(PARTS=["summary", "indicators", "tables"])
    told = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True, check=True).stdout
    pages = told.split("\n  Sect\n")[1:]
    assert len(pages) == 1 + 3 + len(pages[4:])
    for page in pages:
        roles = re.findall(r"^    (\w+)", page, re.M)
        assert roles[0] == "H1" and set(roles) <= {"H1", "H2", "P", "Table", "Figure"}, roles
    table = pages[4]
    heads = re.findall(r"TH", table)
    assert len(heads) >= 12 and "TD" in table and "TR" in table
    assert "Figure" in pages[1] and re.search(r"H2.*\n\s+\"Key\"", pages[1])


def test_contents_lead_to_their_pages(report):
    path, results = report(PARTS=["contents", "index", "indicators", "methods"])
    data = path.read_bytes()
    links = re.findall(rb"/Subtype /Link", data)
    text = subprocess.run(
        ["pdftotext", "-layout", "-l", "1", str(path), "-"], capture_output=True, text=True, check=True
    )
    numbers = [int(one) for one in re.findall(r"(?<!\d)(\d{1,2})\s*$", text.stdout.split("Page 1 of")[0], re.M)]
    assert numbers == [2, 3, 4, 5, 6] and len(links) == 5 and results["PAGE_COUNT"] == 6
    assert data.count(b"/Type /Outlines") == 1


def test_one_pdf_per_district(report, tmp_path):
    folder = tmp_path / "each"
    _, results = report(4, 2, 2, PAGES="profiles", FOLDER=str(folder))
    files = sorted(one.name for one in folder.iterdir())
    assert len(files) == results["PAGE_COUNT"] == 4 and files[1] == "0002_Viertel_0002.pdf"
    assert check(folder / files[1], "--raster", "1") == []


# ---- the layout side


def labels(layout, page: int) -> list[QgsLayoutItemLabel]:
    """The labels of a page that show something."""
    found = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.page() == page]
    return [item for item in found if item.currentText().strip()]


def faults(layout, page: int) -> list[str]:
    """Labels whose text does not fit into them, and labels that lie upon each other."""
    found, boxes = [], []
    for item in labels(layout, page):
        need = item.sizeForText()
        rect = item.rect()
        if need.height() > rect.height() + 0.4 or need.width() > rect.width() + 0.4:
            found.append(
                f"{item.currentText()!r} needs {need.width():.1f} × {need.height():.1f} in {rect.width():.1f} × {rect.height():.1f}"
            )
        boxes.append((item.pagePos().x(), item.pagePos().y(), rect.width(), rect.height(), item.currentText()))
    for at, (x, y, w, h, text) in enumerate(boxes):
        for left, top, wide, high, other in boxes[at + 1 :]:
            if min(x + w, left + wide) - max(x, left) > 0.5 and min(y + h, top + high) - max(y, top) > 0.5:
                found.append(f"{text!r} and {other!r} share a place")
    return found


def test_texts_of_layouts_stay_in_their_frames(report):
    report(5, 2, 4, own=True)
    layouts = QgsProject.instance().layoutManager().printLayouts()
    assert sorted(layout.name() for layout in layouts) == ["Bericht", "Bericht, profiles"]
    for layout in layouts:
        atlas = layout.atlas()
        if not atlas.enabled():
            found = [one for page in range(layout.pageCollection().pageCount()) for one in faults(layout, page)]
            assert not found, found
            continue
        atlas.beginRender()
        assert atlas.updateFeatures() == 5
        for number in range(5):
            atlas.seekTo(number)
            found = [one for page in range(layout.pageCollection().pageCount()) for one in faults(layout, page)]
            assert not found, found
        atlas.endRender()


def picture(path: Path, page: int) -> np.ndarray:
    """A page of a PDF at 60 dpi, (rows, columns, 3) 0–255."""
    done = subprocess.run(
        ["pdftoppm", "-r", "60", "-f", str(page), "-l", str(page), str(path)], capture_output=True, check=True
    ).stdout
    head, size, _, data = done.split(b"\n", 3)
    width, height = map(int, size.split())
    return np.frombuffer(data, dtype=np.uint8)[: 3 * width * height].reshape(height, width, 3).astype(float)


def printed(layout, path: Path) -> Path:
    """The pages of a layout as QGIS itself writes them."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.forceVectorOutput = True
    assert QgsLayoutExporter(layout).exportToPdf(str(path), settings) == QgsLayoutExporter.ExportResult.Success
    return path


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """Mean difference of two pictures as a share of black to white."""
    rows, columns_ = min(one.shape[0], other.shape[0]), min(one.shape[1], other.shape[1])
    return float(np.abs(one[:rows, :columns_] - other[:rows, :columns_]).mean() / 255)


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm is not installed (package poppler-utils)")
def test_layout_and_pdf_are_alike(report, tmp_path):
    path, _ = report(5, 2, 3, own=True)
    manager = QgsProject.instance().layoutManager()
    fixed, atlas_of = manager.layoutByName("Bericht"), manager.layoutByName("Bericht, profiles")
    own = printed(fixed, tmp_path / "layout.pdf")
    for page in range(1, 8):
        gap = difference(picture(path, page), picture(own, page))
        assert gap < 0.02, (page, gap)
    first = next(
        page
        for page in range(1, 40)
        if "District 00"
        in subprocess.run(
            ["pdftotext", "-f", str(page), "-l", str(page), str(path), "-"], capture_output=True, text=True, check=True
        ).stdout
    )
    atlas = atlas_of.atlas()
    atlas.beginRender()
    atlas.updateFeatures()
    for number in (0, 4):
        atlas.seekTo(number)
        atlas_of.refresh()
        own = printed(atlas_of, tmp_path / f"atlas{number}.pdf")
        gap = difference(picture(path, first + number), picture(own, 1))
        assert gap < 0.02, (number, gap)
    atlas.endRender()
    blank = np.full_like(picture(path, 2), 255.0)
    assert difference(picture(path, 4), blank) > 0.02, "the measure tells a page from white paper"


# ---- the logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 60"><rect width="30" height="60" fill="#00ff00"/></svg>'
PARTS = ["cover", "contents", "index", "profiles", "methods"]


def make_logo(path, kind: str):
    """A green logo, half as wide as high."""
    if kind == "svg":
        path.write_text(SVG)
    else:
        image = QImage(30, 60, QImage.Format.Format_ARGB32)
        image.fill(QColor("#00ff00"))
        image.save(str(path), "PNG")
    return path


def green(path, page: int) -> tuple[int, int, int, int] | None:
    """First and last row and column, at 60 dpi, of what is purely green on a page."""
    shown = picture(path, page)
    rows, columns = ((shown[..., 1] > 200) & (shown[..., 0] < 80) & (shown[..., 2] < 80)).nonzero()
    return (rows.min(), rows.max(), columns.min(), columns.max()) if len(rows) else None


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm is not installed (package poppler-utils)")
@pytest.mark.parametrize("kind", ["svg", "png"])
def test_it_stands_on_cover_and_heads_in_pdf_and_layout(report, tmp_path, kind):
    project = QgsProject.instance()
    logo = make_logo(tmp_path / f"wappen.{kind}", kind)
    QgsExpressionContextUtils.setProjectVariable(project, "sozialraum_logo", str(logo))
    QgsExpressionContextUtils.setProjectVariable(project, "sozialraum_municipality", "Musterstadt")
    path, results = report(3, 2, 2, own=True, PARTS=PARTS)
    wide = 30 / 25.4 * 60
    for page in range(2, results["PAGE_COUNT"] + 1):
        top, bottom, left, right = green(path, page)
        assert bottom < 16 / 25.4 * 60 and abs((bottom - top) / (right - left) - 2) < 0.3, page
        assert abs(right - (picture(path, page).shape[1] - 12 / 25.4 * 60)) < 3, page
    top, bottom, left, right = green(path, 1)
    assert bottom - top > 2 * 10.4 / 25.4 * 60 and left < wide, "the cover has it larger"
    told = "Logo of Musterstadt".encode("utf-16-be")
    assert told in path.read_bytes() or told.hex().encode() in path.read_bytes().lower()
    flags = ["--skip", "image"] if kind == "png" else []
    assert check(path, "--raster", "4", *flags) == []
    for layout in project.layoutManager().printLayouts():
        items = [one for one in layout.items() if isinstance(one, QgsLayoutItemPicture) and one.id() == "logo"]
        assert len(items) == layout.pageCollection().pageCount() and not [one for one in items if one.isMissingImage()]
        assert {one.picturePath() for one in items} == {str(logo)}


def test_a_logo_that_cannot_be_read_is_left_out(report, tmp_path):
    QgsExpressionContextUtils.setProjectVariable(QgsProject.instance(), "sozialraum_logo", str(tmp_path / "gone.png"))
    path, results = report(3, 1, 2, own=True, PARTS=["cover", "index"])
    assert results["PAGE_COUNT"] == 2 and check(path, "--raster", "2") == []


def test_profiles_show_their_pictures_before_the_atlas_runs(report, tmp_path):
    """The layout manager opens a layout without the preview of its atlas, on a project that was saved and read again."""
    report(3, 2, 2, own=True, PARTS=["profiles"])
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "stadt.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "stadt.qgz"))
    for shown in (project, again):
        layout = shown.layoutManager().layoutByName("Bericht, profiles")
        layout.refresh()
        items = [one for one in layout.items() if isinstance(one, QgsLayoutItemPicture)]
        for item in items:
            item.refreshPicture()
        assert len(items) > 2 and [one.id() for one in items if one.isMissingImage()] == []


@pytest.mark.parametrize("paper", ["wide_16_9", "a4_portrait"])
def test_a_cover_full_of_words_has_room_for_a_logo(report, tmp_path, paper):
    project = QgsProject.instance()
    logo = make_logo(tmp_path / "wappen.svg", "svg")
    QgsExpressionContextUtils.setProjectVariable(project, "sozialraum_logo", str(logo))
    QgsExpressionContextUtils.setProjectVariable(project, "sozialraum_municipality", f"Stadt {LONG}, {LONG}")
    long = {"TITLE": f"{LONG} {LONG}", "AUTHOR": f"Amt {LONG}, {LONG}", "SOURCE": f"{LONG}, {LONG}, {LONG}, {LONG}"}
    path, _ = report(3, 1, 2, own=True, PARTS=["cover", "index"], PAPER=paper, **long)
    assert check(path, "--raster", "2") == []
    assert green(path, 1) and green(path, 2), "the logo is there"
    told = subprocess.run(["pdftotext", "-l", "1", "-bbox", str(path), "-"], capture_output=True, text=True, check=True)
    words = [
        tuple(map(float, one))
        for one in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', told.stdout)
    ]
    rows = [one / 60 * 72 for one in green(path, 1)]
    under = [
        one for one in words if one[0] < rows[3] and one[2] > rows[2] and one[1] < rows[1] - 2 and one[3] > rows[0] + 2
    ]
    assert under == [] and len(words) > 40
