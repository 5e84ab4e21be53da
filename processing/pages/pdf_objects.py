"""The objects of a PDF as Qt writes it: read, added to, written anew. Standard library only.

Qt 5 and 6 write version 1.4 or 1.6 with one plain table of places and one compressed stream per page. `NotSimple` is raised
where a file is built otherwise, so that whoever calls keeps it as it is.
"""

from __future__ import annotations

import re
import zlib

_REFERENCE = re.compile(rb"(\d+) 0 R")


class NotSimple(Exception):
    """The file is not built as Qt builds it."""


class PdfObjects:
    """The objects of one file by number; `changed` holds those that are new or take the place of old ones."""

    def __init__(self, data: bytes):
        self.data = data
        self.places = _table(data)
        trailer = re.search(rb"trailer\s*<<(.*?)>>", data[data.rfind(b"trailer") :], re.S)
        if trailer is None:
            raise NotSimple("no trailer")
        self.root = _number(rb"/Root (\d+) 0 R", trailer.group(1))
        self.info = _number(rb"/Info (\d+) 0 R", trailer.group(1))
        self.size = _number(rb"/Size (\d+)", trailer.group(1))
        self.tree = _number(rb"/Pages (\d+) 0 R", self.raw(self.root))
        self.changed: dict[int, bytes] = {}

    def raw(self, number: int) -> bytes:
        """What stands between “obj” and “endobj”."""
        if number in getattr(self, "changed", {}):
            return self.changed[number]
        if number not in self.places:
            raise NotSimple(f"no object {number}")
        begin = self.data.index(b"obj", self.places[number]) + 3
        return self.data[begin : self._end(number, begin)].strip()

    def _end(self, number: int, begin: int) -> int:
        """Where an object ends; what is compressed may hold any bytes, so the next object is looked for, not a word."""
        after = self._next.get(self.places[number], len(self.data))
        end = self.data.rfind(b"endobj", begin, after)
        if end < 0:
            raise NotSimple(f"object {number} has no end")
        return end

    @property
    def _next(self) -> dict[int, int]:
        if not hasattr(self, "_following"):
            order = sorted(self.places.values())
            self._following = dict(zip(order, order[1:]))
        return self._following

    def add(self, body: bytes = b"") -> int:
        """A new object; its number."""
        number, self.size = self.size, self.size + 1
        self.changed[number] = body
        return number

    def put(self, number: int, body: bytes):
        """Let an object have another content."""
        self.changed[number] = body

    def extend(self, number: int, entries: bytes):
        """Add entries to a dictionary."""
        body = self.raw(number).rstrip()
        if not body.endswith(b">>"):
            raise NotSimple(f"object {number} is no dictionary")
        self.put(number, body[:-2] + b" " + entries + b" >>")

    def pages(self) -> list[int]:
        """The numbers of the pages in their order."""
        kids = re.search(rb"/Kids\s*\[(.*?)\]", self.raw(self.tree), re.S)
        if kids is None:
            raise NotSimple("no pages")
        return [int(one) for one in _REFERENCE.findall(kids.group(1))]

    def keep_pages(self, pages: list[int]):
        """Let the file have these pages only."""
        kids = b" ".join(b"%d 0 R" % page for page in pages)
        tree = re.sub(rb"/Kids\s*\[.*?\]", b"/Kids [" + kids + b"]", self.raw(self.tree), flags=re.S)
        self.put(self.tree, re.sub(rb"/Count \d+", b"/Count %d" % len(pages), tree))

    def entry(self, number: int, name: bytes) -> int:
        """The number of the object that an entry of a dictionary refers to."""
        return _number(rb"/" + name + rb" (\d+) 0 R", self.raw(number))

    def stream(self, number: int) -> bytes:
        """The content of a stream, unpacked."""
        body = self.raw(number)
        begin = body.index(b"stream") + len(b"stream")
        begin = body.index(b"\n", begin) + 1
        if b"/FlateDecode" not in body[:begin]:
            return body[begin : body.rindex(b"endstream")].rstrip(b"\r\n")
        try:
            return zlib.decompressobj().decompress(body[begin:])
        except zlib.error as error:
            raise NotSimple("a page cannot be unpacked") from error

    def whole(self) -> bytes:
        """The file anew, with the objects that something refers to and no others."""
        live: set[int] = set()
        waiting = [self.root, self.info]
        while waiting:
            number = waiting.pop()
            if number in live or (number not in self.places and number not in self.changed):
                continue
            live.add(number)
            body = self.raw(number)
            stop = body.find(b"stream\n")
            waiting += [int(one) for one in _REFERENCE.findall(body if stop < 0 else body[:stop])]
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = {}
        for number in sorted(live):
            places[number] = len(out)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, self.raw(number))
        begin = len(out)
        # one table without gaps: poppler 22 stumbles over many short sections
        rows = (
            b"%010d 00000 n \n" % places[one] if one in places else b"0000000000 65535 f \n" for one in range(self.size)
        )
        out += b"xref\n0 %d\n" % self.size + b"".join(rows)
        out += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\n" % (self.size, self.root, self.info)
        out += b"startxref\n%d\n%%%%EOF\n" % begin
        return bytes(out)


def packed(content: bytes, entries: bytes = b"") -> bytes:
    """A stream with its dictionary."""
    small = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s>>\nstream\n%s\nendstream" % (len(small), entries, small)


def text_string(text: str) -> bytes:
    """A text for people, as PDF writes it."""
    return b"<FEFF" + text.encode("utf-16-be", errors="replace").hex().upper().encode() + b">"


def _number(pattern: bytes, text: bytes) -> int:
    found = re.search(pattern, text)
    if found is None:
        raise NotSimple(f"{pattern!r} is missing")
    return int(found.group(1))


def _table(data: bytes) -> dict[int, int]:
    """Object number → where it begins."""
    try:
        begin = int(data[data.rindex(b"startxref") + 9 :].split()[0])
        head = re.match(rb"xref\s+(\d+) (\d+)\s+", data[begin : begin + 60])
        if head is None:
            raise NotSimple("no plain table of objects")
        first, count = int(head.group(1)), int(head.group(2))
        rows = data[begin + head.end() : begin + head.end() + 20 * count]
        table = {
            first + row: int(rows[20 * row : 20 * row + 10])
            for row in range(count)
            if rows[20 * row + 17 : 20 * row + 18] == b"n"
        }
    except (ValueError, IndexError) as error:
        raise NotSimple("no plain table of objects") from error
    return table
