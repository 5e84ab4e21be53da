"""What the content streams of a PDF hold that Qt has written: texts, areas, lines, clips."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from contextlib import suppress
from pathlib import Path

import numpy as np

PT = 72 / 25.4
"""Points in a millimetre."""


class Pdf:
    """Objects of a PDF with a plain cross-reference table, as Qt writes it; incremental updates win."""

    def __init__(self, path: Path):
        self.data = path.read_bytes()
        self.start = {int(m.group(1)): m.start() for m in re.finditer(rb"(?m)^(\d+) 0 obj", self.data)}
        found = re.findall(rb"/Root (\d+) 0 R", self.data)
        self.catalog = self.object(int(found[-1])) if found else b""

    def object(self, number: int) -> bytes:
        start = self.start.get(number)
        return b"" if start is None else self.data[start : self.data.find(b"endobj", start)]

    def pages(self) -> list[int]:
        root = re.search(rb"/Pages (\d+) 0 R", self.catalog)
        return self._kids(int(root.group(1))) if root else []

    def _kids(self, number: int) -> list[int]:
        node = self.object(number)
        kids = re.search(rb"/Kids\s*\[(.*?)\]", node, re.S)
        if not kids:
            return [number]
        return [page for kid in re.findall(rb"(\d+) 0 R", kids.group(1)) for page in self._kids(int(kid))]

    def contents(self, page: int) -> list[int]:
        node = self.object(page)
        many = re.search(rb"/Contents\s*\[(.*?)\]", node, re.S)
        if many:
            return [int(n) for n in re.findall(rb"(\d+) 0 R", many.group(1))]
        one = re.search(rb"/Contents (\d+) 0 R", node)
        return [int(one.group(1))] if one else []

    def stream(self, number: int) -> bytes:
        start = self.start.get(number)
        if start is None:
            return b""
        begin = self.data.find(b"stream", start)
        begin = self.data.find(b"\n", begin) + 1
        head = self.data[start:begin]
        if b"FlateDecode" not in head:
            return self.data[begin : self.data.find(b"endstream", begin)]
        try:
            return zlib.decompressobj().decompress(self.data[begin:])
        except zlib.error:
            return b""

    def page_stream(self, page: int) -> bytes:
        """What is painted on a page, the drawing that it shares with others first."""
        own = b"\n".join(self.stream(number) for number in self.contents(page))
        if b"/Shared Do" not in own:
            return own
        resources = re.search(rb"/Resources (\d+) 0 R", self.object(page))
        shared = resources and re.search(rb"/Shared (\d+) 0 R", self.object(int(resources.group(1))))
        return (b"q\n" + self.stream(int(shared.group(1))) + b"\nQ\n" if shared else b"") + own

    def without_text(self, pages: list[int], target: Path):
        """The same file with the text of these pages taken out, as an incremental update."""
        out, places = [self.data], {}
        length = len(self.data)
        for page in pages:
            for number in self.contents(page):
                body = zlib.compress(re.sub(rb"(?s)\bBT\b.*?\bET\b", b"", self.stream(number)), 1)
                text = b"\n%d 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream\nendobj\n" % (
                    number,
                    len(body),
                    body,
                )
                places[number] = length + 1
                out.append(text)
                length += len(text)
        before = self.data.rfind(b"startxref")
        previous = int(self.data[before + 9 :].split()[0])
        trailer = re.findall(rb"trailer\s*<<(.*?)>>", self.data, re.S)[-1]
        trailer = re.sub(rb"/Prev \d+", b"", trailer)
        table = b"xref\n" + b"".join(
            b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in sorted(places.items())
        )
        out.append(table + b"trailer\n<<%s/Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, previous, length))
        target.write_bytes(b"".join(out))


TOKEN = re.compile(rb"<[0-9A-Fa-f]*>|\((?:\\.|[^()\\])*\)|\[|\]|/[^\s<>\[\]/()]+|[-+.\d]+|[A-Za-z'\"*]+")
TEXT_LINE = re.compile(rb"(?m)^(?:[qQ][ qQ]*|.*\bcm|.*\b(?:scn|SCN|BT|ET|Tf|Tm|Td|Tj|W\*?|Do).*)$")


def runs_of(stream: bytes, fills: bool = False):
    """Text runs [(x, y, points, colour, clip, advances, scale)], fills {colour: pt²}, strokes {points: length}, in PDF points.

    advances: distances of the glyphs in text space, to see whether they lie on whole pixels; without fills only the lines
    of text are read, which is faster
    """
    reader = _Reader(fills)
    for piece in [stream] if fills else (match.group(0) for match in TEXT_LINE.finditer(stream)):
        for token in TOKEN.findall(piece):
            reader.take(token)
    return reader.runs, reader.areas, reader.strokes


class _Reader:
    """Follows a content stream operator by operator. Operands gather until the operator comes that they belong to."""

    def __init__(self, fills: bool):
        self.fills = fills
        self.runs, self.areas, self.strokes = [], defaultdict(float), defaultdict(float)
        self.matrix, self.kept = np.eye(3), []
        self.colour, self.clip, self.width, self.alpha = (0.0, 0.0, 0.0), None, 1.0, b""
        self.size, self.line, self.advances = 0.0, [0.0, 0.0], []
        self.path, self.sub, self.clipping, self.operands = [], [], False, []
        self.does = {
            b"q": self._keep,
            b"Q": self._restore,
            b"cm": self._transform,
            b"gs": self._transparency,
            b"w": self._set_width,
            b"BT": self._begin_text,
            b"Tf": self._set_size,
            b"Td": self._move,
            b"Tj": self._show,
            b"n": self._end_path,
            **dict.fromkeys((b"scn", b"rg", b"g"), self._set_colour),
            **dict.fromkeys((b"W", b"W*"), self._start_clip),
        }
        if fills:
            self.does |= {
                b"m": self._begin_part,
                b"l": self._line_to,
                b"c": self._curve_to,
                b"re": self._rectangle,
                **dict.fromkeys((b"f", b"f*"), self._fill),
                **dict.fromkeys((b"B", b"B*", b"b", b"b*"), self._fill_and_stroke),
                **dict.fromkeys((b"S", b"s"), self._stroke),
            }

    def take(self, token: bytes):
        """One token of the stream."""
        first = token[:1]
        if first in b"-+.0123456789":
            with suppress(ValueError):
                self.operands.append(float(token))
        elif first in b"</[(":
            self.operands.append(token)
        elif first != b"]":
            if token in self.does:
                self.does[token]([one for one in self.operands if isinstance(one, float)])
            self.operands = []

    def _here(self, x, y):
        matrix = self.matrix
        return (
            x * matrix[0, 0] + y * matrix[1, 0] + matrix[2, 0],
            x * matrix[0, 1] + y * matrix[1, 1] + matrix[2, 1],
        )

    def _keep(self, _):
        self.kept.append((self.matrix, self.colour, self.clip, self.width, self.alpha))

    def _restore(self, _):
        if self.kept:
            self.matrix, self.colour, self.clip, self.width, self.alpha = self.kept.pop()

    def _transform(self, numbers):
        a, b, c, d, e, f = numbers[-6:]
        self.matrix = np.array([[a, b, 0], [c, d, 0], [e, f, 1]]) @ self.matrix

    def _transparency(self, _):
        self.alpha = self.operands[-1] if self.operands else b""

    def _set_width(self, numbers):
        self.width = numbers[-1]

    def _set_colour(self, numbers):
        if any(isinstance(one, bytes) and one.startswith(b"/Pat") for one in self.operands):
            self.colour = None  # a pattern
        elif numbers:
            self.colour = tuple(numbers[-3:]) if len(numbers) >= 3 else (numbers[-1],) * 3

    def _begin_text(self, _):
        self.line, self.advances, self.size = [0.0, 0.0], [], 0.0

    def _set_size(self, numbers):
        self.size = numbers[-1]

    def _move(self, numbers):
        self.line = [self.line[0] + numbers[-2], self.line[1] + numbers[-1]]
        self.advances.append(numbers[-2])

    def _show(self, _):
        if len(self.advances) <= 1:
            # the text matrix of Qt is 1 0 0 -1 0 0: y runs downwards inside
            x, y = self._here(self.line[0], -self.line[1])
            scale = float(np.hypot(self.matrix[1, 0], self.matrix[1, 1]))
            self.runs.append([x, y, self.size * scale, self.colour, self.clip, self.advances, scale])

    def _begin_part(self, numbers):
        self.sub = [self._here(numbers[-2], numbers[-1])]
        self.path.append(self.sub)

    def _line_to(self, numbers):
        self.sub.append(self._here(numbers[-2], numbers[-1]))

    def _curve_to(self, numbers):
        self.sub.append(self._here(numbers[-2], numbers[-1]))

    def _rectangle(self, numbers):
        x, y, w, h = numbers[-4:]
        corners = ((x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y))
        self.sub = [self._here(*corner) for corner in corners]
        self.path.append(self.sub)

    def _fill(self, _):
        if self.colour is not None and self.alpha in (b"", b"/GSa"):
            self.areas[tuple(round(one, 3) for one in self.colour)] += abs(sum(_area(one) for one in self.path))
        self.path = []

    def _fill_and_stroke(self, _):
        path = self.path
        self._fill(_)
        self.path = path
        self._stroke(_)

    def _stroke(self, _):
        self.strokes[round(self.width * _scale(self.matrix), 3)] += sum(_length(one) for one in self.path)
        self.path = []

    def _start_clip(self, _):
        self.clipping = True

    def _end_path(self, _):
        if self.fills and self.clipping and any(self.path):
            x, y = np.array([corner for part in self.path for corner in part]).T
            new = (x.min(), y.min(), x.max(), y.max())
            old = self.clip or new
            self.clip = (max(old[0], new[0]), max(old[1], new[1]), min(old[2], new[2]), min(old[3], new[3]))
        self.clipping, self.path = False, []


def _scale(matrix) -> float:
    return float(np.sqrt(abs(matrix[0, 0] * matrix[1, 1] - matrix[0, 1] * matrix[1, 0])))


def _area(points) -> float:
    if len(points) < 3:
        return 0.0
    x, y = np.array(points).T
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


def _length(points) -> float:
    return float(np.hypot(*np.diff(np.array(points), axis=0).T).sum()) if len(points) > 1 else 0.0
