#!/usr/bin/env python3
"""Checks the pages of a PDF that QGIS/Qt has painted: one line per problem, exit 1 if there is any.

    check_pages.py FILE.pdf [--lang de] [--find TEXT ...] [--skip CODE ...] [--raster N] [--quiet-after N]

Needs poppler-utils (pdfinfo, pdffonts, pdfimages, pdftotext, pdftoppm) and numpy. Codes:

    file      encrypted, no title, page size not A4/A3/16:9, more than 150 kB per page
    outline   more than five pages and no bookmarks        lang     no /Lang in the catalog, or not the expected one
    title     the window would not show the title          tags     not tagged, or figures without alternative text
    font      not embedded, no ToUnicode, Type 3           family   more than one font family: a fallback crept in
    image     a raster image                               hairline strokes under 0.25 pt
    margin    text nearer than 5 mm to the edge            small    text under 6 pt
    overlap   words upon each other                        cut      text outside the clip it is painted in
    spacing   glyphs set on whole pixels of a coarse grid  glyph    characters without meaning (U+FFFD, private use)
    words     typography and leftovers of the other language (decimal point, hyphen as minus, straight quotes, English)
    contrast  text on its ground below 4.5:1 (3:1 from 18 pt, or 14 pt bold)
    colours   two filled areas that deuteranopes or protanopes cannot tell apart (CIEDE2000 < 8), or nobody can (< 10)
    empty     a page without text

Text geometry is read from the content streams of all pages; contrast and colours are measured on N pages (default 12):
the first ones of each layout and some at even distances. A page is rendered twice, with and without its text, so the
ground of every letter is known exactly, halos included.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pages.colours import DEUTAN, PROTAN, ciede2000, lab, ratio  # noqa: E402
from pages.content import PT, Pdf, runs_of  # noqa: E402
from pages.poppler import picture, tool, words_of  # noqa: E402

SIZES = {"A4": (210, 297), "A3": (297, 420), "16:9": (190.5, 338.667), "Letter": (215.9, 279.4)}
ENGLISH = re.compile(
    r"\b(districts?|of the|Page \d+ of|Source:|own calculation|lowest|highest|mean|residents|below|and more|without a valid|Key)\b"
)


class Check:
    def __init__(self, path: Path, options):
        self.path, self.options = path, options
        self.found: list[tuple[str, int, str]] = []
        self.pdf = Pdf(path)
        self.numbers = self.pdf.pages()
        self.pages = words_of(path)

    def report(self, code: str, page: int, text: str):
        if code not in self.options.skip:
            self.found.append((code, page, text))

    def file(self):
        info = dict(line.split(":", 1) for line in tool("pdfinfo", str(self.path)).splitlines() if ":" in line)
        info = {key: value.strip() for key, value in info.items()}
        if info.get("Encrypted", "no") != "no":
            self.report("file", 0, "the file is encrypted")
        if not info.get("Title"):
            self.report("file", 0, "no document title")
        catalog = self.pdf.catalog
        lang = re.search(rb"/Lang\s*\(([^)]*)\)", catalog)
        if not lang:
            self.report("lang", 0, "no /Lang in the catalog: a screen reader guesses the language")
        elif not lang.group(1).decode("latin1").lower().startswith(self.options.lang):
            self.report("lang", 0, f"/Lang is {lang.group(1).decode('latin1')}, expected {self.options.lang}")
        if b"/DisplayDocTitle true" not in catalog:
            self.report(
                "title", 0, "the window shows the file name, not the title (/ViewerPreferences /DisplayDocTitle)"
            )
        if len(self.pages) > 5 and b"/Outlines" not in catalog:
            self.report("outline", 0, f"{len(self.pages)} pages without bookmarks")
        if b"/StructTreeRoot" not in catalog or not re.search(rb"/Marked true", catalog):
            self.report("tags", 0, "not tagged: no reading order, no alternative texts")
        else:
            data = self.pdf.data
            places = [match.start() for match in re.finditer(rb"/S\s*/Figure\b", data)]
            figures = [data[data.rfind(b" obj", 0, at) : data.find(b"endobj", at)] for at in places]
            bare = sum(b"/Alt" not in one for one in figures)
            if bare:
                self.report("tags", 0, f"{bare} of {len(figures)} figures without alternative text")
        per_page = len(self.pdf.data) / max(1, len(self.pages)) / 1000
        if per_page > 150:
            self.report("file", 0, f"{per_page:.0f} kB per page on average")
        odd = Counter()
        for width, height, _ in self.pages:
            short, long = sorted((width / PT, height / PT))
            if not any(abs(short - a) < 1.5 and abs(long - b) < 1.5 for a, b in SIZES.values()):
                odd[f"{width / PT:.0f} × {height / PT:.0f} mm"] += 1
        for size, count in odd.items():
            self.report("file", 0, f"{count} pages of unusual size {size}")

    def fonts(self):
        families = {}
        for line in tool("pdffonts", str(self.path)).splitlines()[2:]:
            match = re.match(
                r"(\S+)\s+(Type \S+|CID \S+|TrueType|Type 1C?)(?: \(?\w*\)?)?\s+.*?\s(yes|no)\s+(yes|no)\s+(yes|no)\s",
                line,
            )
            if not match:
                continue
            name, kind, embedded, _, unicode_map = match.groups()
            plain = name.split("+")[-1]
            if embedded == "no":
                self.report("font", 0, f"{plain} is not embedded")
            if unicode_map == "no":
                self.report("font", 0, f"{plain} has no ToUnicode: its text can be neither searched nor read aloud")
            if kind.startswith("Type 3"):
                self.report("font", 0, f"{plain} is a Type 3 font")
            families.setdefault(re.split(r"[-,]", plain)[0], set()).add(plain)
        if len(families) > 1:
            self.report("family", 0, "several font families: " + ", ".join(sorted(families)))

    def images(self):
        count = Counter()
        for line in tool("pdfimages", "-list", str(self.path)).splitlines()[2:]:
            parts = line.split()
            if len(parts) > 4 and parts[2] == "image":
                count[int(parts[0])] += 1
        for page, number in sorted(count.items()):
            self.report("image", page, f"{number} raster image{'s' * (number > 1)}")

    def geometry(self):
        edge, least = 5 * PT, self.options.least
        for number, (width, height, words) in enumerate(self.pages, 1):
            if not words:
                self.report("empty", number, "no text on the page")
            for left, top, right, bottom, word in words:
                if left < edge or top < edge or right > width - edge or bottom > height - edge:
                    self.report(
                        "margin",
                        number,
                        f"“{word}” lies {min(left, top, width - right, height - bottom) / PT:.1f} mm from the edge",
                    )
            for one, other, share in overlaps(words):
                self.report("overlap", number, f"“{one}” and “{other}” share {share:.0%} of the smaller one")
        sizes = defaultdict(Counter)
        grid, glyphs = Counter(), Counter()
        for number, page in enumerate(self.numbers, 1):
            runs, _, _ = runs_of(self.pdf.page_stream(page))
            for _, _, points, _, _, advances, scale in runs:
                if points < least - 0.05:
                    sizes[round(points, 1)][number] += 1
                inner = np.array(advances[1:])
                if len(inner) >= 3:
                    glyphs[number] += len(inner)
                    # whole steps that are coarse against the letters: a pixel of more than 1/14 em
                    if np.all(inner == np.round(inner)) and scale > points / 14:
                        grid[number] += len(inner)
        for points, pages in sorted(sizes.items()):
            self.report("small", min(pages), f"{sum(pages.values())} texts of {points} pt on {len(pages)} pages")
        if grid:
            page = min(grid)
            self.report(
                "spacing",
                page,
                f"{sum(grid.values())} glyphs on {len(grid)} pages stand on whole pixels; set QFont.PreferNoHinting or paint the chart on a finer grid",
            )

    def language(self):
        total, seen = Counter(), defaultdict(set)
        for number, (_, _, words) in enumerate(self.pages, 1):
            text = " ".join(word for *_, word in words)
            for sign in text:
                kind = unicodedata.category(sign)
                if sign == "\ufffd" or kind in ("Co", "Cn") or (kind == "Cc" and sign not in "\n\t"):
                    total["glyph"] += 1
                    seen["glyph"].add(number)
            if unicodedata.normalize("NFC", text) != text:
                total["decomposed letters"] += 1
                seen["decomposed letters"].add(number)
            if self.options.lang != "de":
                continue
            for name, pattern in (
                ("decimal point", r"(?<![\d.,])(?<!BY )\d{1,3}\.\d{1,2}(?![\d.])(?!\.\d)"),
                ("hyphen as minus", r"(?<![\w\d])-\d"),
                ("straight quotation marks", r"\""),
                ("hyphen between figures where an en dash belongs", r"\b(?:19|20)\d\d-(?:19|20)\d\d\b"),
                ("per cent without a space", r"\d%"),
            ):
                hits = re.findall(pattern, text)
                if hits:
                    total[f"{name}, e.g. “{hits[0]}”"] += len(hits)
                    seen[f"{name}, e.g. “{hits[0]}”"].add(number)
            for hit in ENGLISH.findall(text):
                total[f"English: “{hit}”"] += 1
                seen[f"English: “{hit}”"].add(number)
        for what, count in total.items():
            code = "glyph" if what in ("glyph", "decomposed letters") else "words"
            self.report(code, min(seen[what]), f"{what}: {count} times on {len(seen[what])} pages")
        everything = " ".join(word for _, _, words in self.pages for *_, word in words)
        for wanted in self.options.find:
            if " ".join(wanted.split()) not in everything:
                self.report("words", 0, f"“{wanted}” cannot be found by a search")

    def chosen(self) -> list[int]:
        """Pages to look at as pictures: the first with each number of text runs (a layout), then even distances."""
        count, wanted = len(self.pages), self.options.raster
        if wanted >= count:
            return list(range(1, count + 1))
        kinds = {}
        for number, (width, height, words) in enumerate(self.pages, 1):
            kinds.setdefault((round(width), round(height), round(np.log2(1 + len(words)) * 2)), number)
        first = sorted(kinds.values())[: max(1, wanted // 2)]
        rest = np.linspace(1, count, wanted - len(first)).round().astype(int).tolist() if wanted > len(first) else []
        return sorted({*first, *rest})

    def pictures(self, dpi: int = 200):
        with tempfile.TemporaryDirectory() as folder:
            chosen = self.chosen()
            bare = Path(folder) / "bare.pdf"
            self.pdf.without_text([self.numbers[page - 1] for page in chosen], bare)
            for page in chosen:
                runs, areas, strokes = runs_of(self.pdf.page_stream(self.numbers[page - 1]), fills=True)
                self._cut(page, runs)
                self._colours(page, areas)
                thin = {points: length for points, length in strokes.items() if 0 < points < 0.24}
                if sum(thin.values()) > 50 * PT:
                    self.report(
                        "hairline",
                        page,
                        f"{sum(thin.values()) / PT / 1000:.1f} m of lines of {min(thin):.2f}–{max(thin):.2f} pt",
                    )
                full = picture(self.path, page, dpi, folder, "full")
                ground = picture(bare, page, dpi, folder, "bare")
                self._contrast(page, full, ground, runs, dpi)

    def _cut(self, page: int, runs):
        height = self.pages[page - 1][1]
        for x, y, points, _, clip, _, _ in runs:
            if clip and not (clip[0] - 1 <= x <= clip[2] + 1 and clip[1] - 1 <= y + 0.3 * points <= clip[3] + 1):
                self.report("cut", page, f"text at {x / PT:.0f} × {(height - y) / PT:.0f} mm starts outside its clip")

    def _contrast(self, page: int, full, ground, runs, dpi: int):
        """The colour of every run of text, as the file has it, against the ground under its letters."""
        scale, height, words = dpi / 72, self.pages[page - 1][1], self.pages[page - 1][2]
        change = np.abs(full - ground).sum(axis=2)
        low = []
        for x, y, points, colour, _, advances, step in runs:
            if colour is None or points < 1:
                continue
            top, wide = height - y, max(0.4 * points, sum(advances[1:]) * step + 0.4 * points)
            rows = slice(max(0, int((top - 0.75 * points) * scale)), max(1, int((top + 0.2 * points) * scale) + 1))
            columns = slice(max(0, int(x * scale)), int((x + wide) * scale) + 1)
            patch = change[rows, columns]
            if not patch.size or patch.max() < 0.02:
                value = (
                    1.0  # the letters change nothing: they have the colour of their ground, or something lies on them
                )
                if len(advances) < 3:
                    continue
            else:
                core = patch >= max(0.02, 0.6 * patch.max())
                value = float(np.percentile(ratio(np.array(colour), ground[rows, columns][core]), 25))
            if value < (3.0 if points >= 18 else 4.5) - 0.03:
                name = next((w[4] for w in words if w[0] - 2 <= x + 1 <= w[2] and w[1] - 1 <= top <= w[3] + 1), "?")
                low.append((value, name, hexa(colour)))
        if low:
            low.sort()
            shown = ", ".join(f"“{word}” {value:.1f}:1 ({colour})" for value, word, colour in low[:3])
            self.report("contrast", page, f"{len(low)} texts below 4.5:1: {shown}" + (" …" if len(low) > 3 else ""))

    def _colours(self, page: int, areas):
        width, height, _ = self.pages[page - 1]
        large = [colour for colour, area in areas.items() if area > 0.0012 * width * height and min(colour) < 0.95]
        large = large[:14]
        for name, matrix, least in (
            ("everybody", None, 10.0),
            ("deuteranopes", DEUTAN, 8.0),
            ("protanopes", PROTAN, 8.0),
        ):
            for place, one in enumerate(large):
                for other in large[place + 1 :]:
                    if max(abs(a - b) for a, b in zip(one, other)) < 0.03:
                        continue  # the same colour but for rounding
                    distance = ciede2000(lab(one, matrix), lab(other, matrix))
                    if distance < least:
                        self.report(
                            "colours",
                            page,
                            f"{hexa(one)} and {hexa(other)} differ by {distance:.1f} for {name} (≥ {least:.0f})",
                        )


def hexa(colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def overlaps(words, share: float = 0.12):
    """Pairs of words whose letters lie upon each other. Boxes are shrunk to the x-height first: line boxes may touch."""
    boxes = []
    for left, top, right, bottom, word in words:
        inset = 0.22 * (bottom - top)
        boxes.append((left, top + inset, right, bottom - inset, word))
    boxes.sort()
    active = []
    for box in boxes:
        active = [other for other in active if other[2] > box[0]]
        for other in active:
            wide = min(box[2], other[2]) - max(box[0], other[0])
            high = min(box[3], other[3]) - max(box[1], other[1])
            if wide > 0 and high > 0:
                least = min((b[2] - b[0]) * (b[3] - b[1]) for b in (box, other))
                if least > 0 and wide * high / least > share:
                    yield other[4], box[4], wide * high / least
        active.append(box)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--lang", default="de", help="language the pages should be in (de, en)")
    parser.add_argument("--find", nargs="*", default=[], help="texts that a search must find")
    parser.add_argument("--skip", nargs="*", default=[], help="codes to leave out")
    parser.add_argument("--least", type=float, default=6.0, help="smallest allowed size of text in points")
    parser.add_argument("--raster", type=int, default=12, help="number of pages looked at as pictures (0: none)")
    parser.add_argument("--most", type=int, default=8, help="lines shown per code")
    options = parser.parse_args()
    check = Check(options.file, options)
    for step in (check.file, check.fonts, check.images, check.geometry, check.language):
        step()
    if options.raster:
        check.pictures()
    shown = Counter()
    for code, page, text in check.found:
        shown[code] += 1
        if shown[code] <= options.most:
            print(f"{code:9} {'page ' + str(page) if page else 'file':9} {text}")
    for code, count in shown.items():
        if count > options.most:
            print(f"{code:9} {'':9} … {count - options.most} more")
    if not check.found:
        print(f"{options.file.name}: {len(check.pages)} pages, no problem found")
    return 1 if check.found else 0


if __name__ == "__main__":
    sys.exit(main())
