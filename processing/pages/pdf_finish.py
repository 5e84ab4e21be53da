"""What Qt leaves out of a PDF: bookmarks, language, tags, links, and one drawing that many pages share.

A text of a page belongs to the place that it begins in: Qt writes texts in the order of painting, each between BT and ET, and
where they stand follows from the matrices before them. Everything else on a page is decoration for whoever has it read aloud.
ISO 32000-1 (2008), 12.3 (outline), 12.5.6.5 (links), 14.7 and 14.8 (structure).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from ...core.page import Box, Mark, Page, PageTable
from .pdf_objects import NotSimple, PdfObjects, packed, text_string

_POINTS = 72 / 25.4
_STEP = re.compile(rb"(?m)^(?:[qQ][ qQ]*|.*\bcm|BT|ET|[-\d. ]+ Td .*)$")


@dataclass(frozen=True)
class Region:
    """Where texts belong to one thing that is read. row, column: of a cell, -1 elsewhere; first of a table: its head."""

    box: Box
    role: str
    alt: str = ""
    row: int = -1
    column: int = -1
    target: int = -1


@dataclass
class PageTags:
    """What is read on one page, in its order, and its size in mm; group: the drawing it shares, "" for none."""

    width: float
    height: float
    regions: list[Region] = field(default_factory=list)
    group: str = ""


def tags_of(page: Page, group: str = "") -> PageTags:
    """The regions of a page."""
    tags = PageTags(page.width, page.height, [], group)
    for place in page.places:
        if place.role == "Artifact":
            continue
        if isinstance(place.content, PageTable):
            for row, column, _, box in place.content.boxes(place.box):
                tags.regions.append(Region(box, "Table", row=row, column=column))
            continue
        tags.regions.append(Region(place.box, place.role, place.alt, target=place.target))
    return tags


def finish(
    data: bytes, scratch: dict[str, int], pages: Sequence[PageTags], marks: Sequence[Mark], title: str, language: str
) -> bytes:
    """The finished file. scratch: group → number of the page (from 0) that holds what its pages share.

    pages: those that stay, in their order; NotSimple where the file is not built as Qt builds it
    """
    pdf = PdfObjects(data)
    every = pdf.pages()
    drawings = {group: every[place] for group, place in scratch.items()}
    kept = [page for number, page in enumerate(every) if number not in set(scratch.values())]
    if len(kept) != len(pages):
        raise NotSimple("not as many pages as were painted")
    forms = {group: _form(pdf, page) for group, page in drawings.items()}
    structure = _Structure(pdf, kept)
    for number, (page, tags) in enumerate(zip(kept, pages)):
        structure.add(number, page, tags)
        if tags.group in forms:
            _put_below(pdf, page, forms[tags.group])
    pdf.keep_pages(kept)
    entries = structure.close(len(pages))
    if marks:
        entries += b" /Outlines %d 0 R /PageMode /UseOutlines" % _outline(pdf, kept, marks)
    entries += b" /Lang (%s) /ViewerPreferences << /DisplayDocTitle true >>" % _tag(language)
    entries += b" /Metadata %d 0 R" % _metadata(pdf, title, language)
    pdf.extend(pdf.root, entries)
    return pdf.whole()


def _tag(language: str) -> bytes:
    """The tag of the language that the texts are in: German, else English, whatever language QGIS speaks."""
    return b"de-DE" if language == "de" else b"en-GB"


def _form(pdf: PdfObjects, page: int) -> int:
    """What a page shows, as a drawing that others can show as well."""
    box = re.search(rb"/MediaBox (\[[^\]]*\])", pdf.raw(page))
    if box is None:
        raise NotSimple("a page without a size")
    entries = b"/Type /XObject /Subtype /Form /BBox %s /Resources %d 0 R " % (
        box.group(1),
        pdf.entry(page, b"Resources"),
    )
    return pdf.add(packed(pdf.stream(pdf.entry(page, b"Contents")), entries))


def _put_below(pdf: PdfObjects, page: int, form: int):
    """Show a drawing under everything else on a page."""
    contents = pdf.entry(page, b"Contents")
    pdf.put(contents, packed(b"/Artifact BMC q /Shared Do Q EMC\n" + pdf.stream(contents)))
    resources = pdf.entry(page, b"Resources")
    body, count = re.subn(rb"/XObject <<", b"/XObject << /Shared %d 0 R " % form, pdf.raw(resources), count=1)
    if not count:
        raise NotSimple("a page without a place for drawings")
    pdf.put(resources, body)


def _outline(pdf: PdfObjects, pages: list[int], marks: Sequence[Mark]) -> int:
    root = pdf.add()
    numbers = _entries(pdf, pages, marks, root)
    pdf.put(
        root,
        b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (numbers[0], numbers[-1], len(numbers)),
    )
    return root


def _entries(pdf: PdfObjects, pages: list[int], marks: Sequence[Mark], parent: int) -> list[int]:
    numbers = [pdf.add() for _ in marks]
    for place, (number, mark) in enumerate(zip(numbers, marks)):
        body = b"<< /Title %s /Parent %d 0 R /Dest [%d 0 R /Fit]" % (text_string(mark.title), parent, pages[mark.page])
        if place:
            body += b" /Prev %d 0 R" % numbers[place - 1]
        if place + 1 < len(numbers):
            body += b" /Next %d 0 R" % numbers[place + 1]
        if mark.below:
            below = _entries(pdf, pages, mark.below, number)
            body += b" /First %d 0 R /Last %d 0 R /Count -%d" % (below[0], below[-1], len(below))
        pdf.put(number, body + b" >>")
    return numbers


def _metadata(pdf: PdfObjects, title: str, language: str) -> int:
    name = escape(title)
    text = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{name}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{_tag(language).decode()}</rdf:li></rdf:Bag>"
        '</dc:language></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()
    return pdf.add(b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(text), text))


class _Structure:
    """The tree of what is read: a section per page, in it headings, paragraphs, tables and figures in the order of the page."""

    def __init__(self, pdf: PdfObjects, pages: list[int]):
        self.pdf, self.pages = pdf, pages
        self.root, self.document = pdf.add(), pdf.add()
        # said once for all heads of rows (False) and of columns (True)
        self.scopes = {
            column: pdf.add(b"<< /O /Table /Scope /%s >>" % (b"Column" if column else b"Row"))
            for column in (False, True)
        }
        self.sections: list[int] = []
        self.parents: list[bytes] = []
        self.links: list[tuple[int, int]] = []
        """Key of the parent tree and element of each link."""

    def add(self, number: int, page: int, tags: PageTags):
        """Tag one page."""
        section = self.pdf.add()
        self.sections.append(section)
        # Qt gives every page an empty list of links
        self.pdf.put(page, re.sub(rb"/Annots \d+ 0 R", b"", self.pdf.raw(page)))
        texts = self._tag_texts(page, tags)
        parent: dict[int, int] = {}
        kids: list[int] = []
        table: dict[int, list[int]] = {}
        for place, region in enumerate(tags.regions):
            mine = texts.get(place, [])
            if region.role != "Table":
                table = {}
            if not mine and region.role != "Figure":
                continue
            if region.role == "Table":
                if not table:
                    kids.append(self.pdf.add())
                self._cell(kids[-1], section, page, region, mine, table, parent)
            else:
                kids.append(self._element(section, page, tags, region, mine, parent))
        self.pdf.put(section, _struct(b"Sect", self.document, b"/K [%s]" % _references(kids)))
        self.parents.append(b"%d [%s]" % (number, b" ".join(b"%d 0 R" % parent[at] for at in sorted(parent))))
        self.pdf.extend(page, b"/StructParents %d /Tabs /S" % number)
        self._link_page(number, page, tags, kids, texts)

    def _tag_texts(self, page: int, tags: PageTags) -> dict[int, list[int]]:
        """Mark the texts of a page; region → numbers of the texts that belong to it."""
        contents = self.pdf.entry(page, b"Contents")
        stream = self.pdf.stream(contents)
        found: dict[int, list[int]] = {}
        out, last, count = bytearray(b"/Artifact BMC\n"), 0, 0
        for begin, end, x, y in texts_of(stream):
            place = _region(tags.regions, x / _POINTS, tags.height - y / _POINTS)
            if place < 0:
                continue
            role = tags.regions[place].role
            name = {"Table": b"TD", "TOCI": b"Link"}.get(role, role.encode())
            out += stream[last:begin] + b"EMC\n/%s <</MCID %d>> BDC\n" % (name, count)
            out += stream[begin:end] + b"\nEMC\n/Artifact BMC\n"
            found.setdefault(place, []).append(count)
            last, count = end, count + 1
        out += stream[last:] + b"\nEMC\n"
        self.pdf.put(contents, packed(bytes(out)))
        return found

    def _element(
        self, section: int, page: int, tags: PageTags, region: Region, mine: list[int], parent: dict[int, int]
    ) -> int:
        number = self.pdf.add()
        further = b""
        if region.alt:
            further += b"/Alt %s " % text_string(region.alt)
        if region.role == "Figure":
            box = region.box
            corners = (box.left, tags.height - box.bottom, box.right, tags.height - box.top)
            further += b"/A << /O /Layout /BBox [%.1f %.1f %.1f %.1f] >> " % tuple(one * _POINTS for one in corners)
        kids = b" ".join(b"%d" % one for one in mine)
        if region.role == "TOCI":  # a line of the contents is a link within a paragraph
            inner = self.pdf.add(_struct(b"Link", number, b"/Pg %d 0 R /K [%s]" % (page, kids)))
            self.pdf.put(number, _struct(b"P", section, b"/K [%d 0 R]" % inner))
            owner = inner
        else:
            self.pdf.put(
                number, _struct(region.role.encode(), section, b"/Pg %d 0 R /K [%s] %s" % (page, kids, further))
            )
            owner = number
        parent.update((one, owner) for one in mine)
        return number

    def _cell(
        self,
        table: int,
        section: int,
        page: int,
        region: Region,
        mine: list[int],
        rows: dict[int, list[int]],
        parent: dict[int, int],
    ):
        """A cell of a table; rows: row → number of its element and of its cells."""
        if region.row not in rows:
            rows[region.row] = [self.pdf.add()]
        row = rows[region.row]
        head = region.row == 0 or region.column == 0
        scope = b"/A %d 0 R " % self.scopes[region.row == 0] if head else b""
        kids = b" ".join(b"%d" % one for one in mine)
        cell = self.pdf.add(_struct(b"TH" if head else b"TD", row[0], b"/Pg %d 0 R /K [%s] %s" % (page, kids, scope)))
        parent.update((one, cell) for one in mine)
        row.append(cell)
        self.pdf.put(row[0], _struct(b"TR", table, b"/K [%s]" % _references(row[1:])))
        self.pdf.put(table, _struct(b"Table", section, b"/K [%s]" % _references([one[0] for one in rows.values()])))

    def _link_page(self, number: int, page: int, tags: PageTags, kids: list[int], texts: dict[int, list[int]]):
        """Lines of the contents lead to their pages."""
        elements = iter(kids)
        links = []
        for place, region in enumerate(tags.regions):
            if region.role == "Table":
                return  # a page with links has no tables
            if place not in texts and region.role != "Figure":
                continue
            element = next(elements)
            if not 0 <= region.target < len(self.pages):
                continue
            box = region.box
            corners = tuple(
                one * _POINTS for one in (box.left, tags.height - box.bottom, box.right, tags.height - box.top)
            )
            key = 100_000 + len(self.links)
            inner = _first_kid(self.pdf.raw(element))
            link = self.pdf.add(
                b"<< /Type /Annot /Subtype /Link /Rect [%.1f %.1f %.1f %.1f] /Border [0 0 0] /F 4 " % corners
                + b"/Dest [%d 0 R /Fit] /StructParent %d /Contents %s >>"
                % (self.pages[region.target], key, text_string(region.alt))
            )
            self.links.append((key, inner))
            body = self.pdf.raw(inner)
            self.pdf.put(
                inner,
                re.sub(rb"/K \[(.*?)\]", b"/K [\\1 << /Type /OBJR /Obj %d 0 R /Pg %d 0 R >>]" % (link, page), body),
            )
            links.append(link)
        if links:
            self.pdf.extend(page, b"/Annots [%s]" % _references(links))

    def close(self, pages: int) -> bytes:
        """Write the tree; the entries of the catalogue."""
        numbers = [*self.parents, *(b"%d %d 0 R" % pair for pair in self.links)]
        tree = self.pdf.add(b"<< /Nums [%s] >>" % b" ".join(numbers))
        self.pdf.put(self.document, _struct(b"Document", self.root, b"/K [%s]" % _references(self.sections)))
        self.pdf.put(
            self.root,
            b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d >>"
            % (self.document, tree, 100_000 + len(self.links)),
        )
        return b"/StructTreeRoot %d 0 R /MarkInfo << /Marked true >>" % self.root


def _struct(kind: bytes, parent: int, rest: bytes) -> bytes:
    # the type may be left out (table 323), and there are a hundred of these on a page
    return b"<</S/%s/P %d 0 R %s>>" % (kind, parent, rest)


def _references(numbers: Sequence[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _first_kid(body: bytes) -> int:
    found = re.search(rb"/K \[(\d+) 0 R", body)
    if found is None:
        raise NotSimple("a line of the contents without a link")
    return int(found.group(1))


def _region(regions: Sequence[Region], x: float, y: float) -> int:
    """The smallest region in which a text begins; x, y in mm from the upper left corner, -1 for none."""
    best, least = -1, float("inf")
    for place, region in enumerate(regions):
        box = region.box
        if box.left - 0.8 <= x <= box.right + 0.8 and box.top - 0.5 <= y <= box.bottom + 1.2:
            size = max(box.width, 0.1) * max(box.height, 0.1)
            if size < least:
                best, least = place, size
    return best


def texts_of(stream: bytes) -> list[tuple[int, int, float, float]]:
    """Begin, end, x and y (points from the lower left corner) of each text of a page's stream."""
    matrix, kept, found = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), [], []
    begin, first = -1, None
    for step in _STEP.finditer(stream):
        line = step.group(0)
        if line == b"BT":
            begin, first = step.start(), None
        elif line == b"ET":
            if first is not None and begin >= 0:
                found.append((begin, step.end(), *first))
            begin = -1
        elif line.endswith(b"cm"):
            words = line.split()
            for word in words[:-7]:
                if word == b"q":
                    kept.append(matrix)
                elif word == b"Q" and kept:
                    matrix = kept.pop()
            a, b, c, d, e, f = (float(word) for word in words[-7:-1])
            A, B, C, D, E, F = matrix
            matrix = (
                a * A + b * C,
                a * B + b * D,
                c * A + d * C,
                c * B + d * D,
                e * A + f * C + E,
                e * B + f * D + F,
            )
        elif line[:1] in b"qQ":
            for word in line.split():
                if word == b"q":
                    kept.append(matrix)
                elif kept:
                    matrix = kept.pop()
        elif first is None and begin >= 0:
            x, y = (float(word) for word in line.split()[:2])
            A, B, C, D, E, F = matrix
            first = (x * A - y * C + E, x * B - y * D + F)
    return found
