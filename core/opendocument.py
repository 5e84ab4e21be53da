"""Texts that Word, LibreOffice and other word processors open: blocks as an OpenDocument file, as bytes.

OpenDocument 1.2 (ISO/IEC 26300-1:2015), the parts that a report needs: headings with outline levels, from which the
program makes a table of contents, paragraphs, tables with a repeated head, pictures with alternative texts. Why not a
library: Qt's own writer loses headings and alternative texts; odfpy, the only one in pure Python, has had no release
since 2020 and would have to be shipped with each copy of the plugin for the sake of these few elements.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union
from xml.sax.saxutils import escape, quoteattr

WIDTH = 170.0
"""Of a line on A4 between margins of 20 mm, in mm."""


@dataclass(frozen=True)
class Heading:
    """A heading; level: 1 for a chapter, 2 for a section, 3 below it."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; style: "text", "title", "subtitle", "note" or "lead"."""

    text: str
    style: str = "text"


@dataclass(frozen=True)
class DocumentTable:
    """A table; head: its titles, repeated on each page; figures: the columns whose cells stand on the right.

    widths: of the columns in parts of the line, none for equal ones; caption: stands above it
    """

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    figures: frozenset[int] = frozenset()
    widths: Sequence[float] = ()
    caption: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture as PNG; width, height: in mm; alternative: for people who do not see it; caption: stands below it."""

    png: bytes
    width: float
    height: float
    title: str
    alternative: str
    caption: str = ""


@dataclass(frozen=True)
class TableOfContents:
    """The headings up to level 2 with links; the page numbers come when the program updates it."""

    title: str


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Union[Heading, Paragraph, DocumentTable, Picture, TableOfContents, PageBreak]

_NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}
_ROOT = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items()) + ' office:version="1.2"'
_MIME = "application/vnd.oasis.opendocument.text"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PARAGRAPHS = {"text": "Text_20_body", "title": "Title", "subtitle": "Subtitle", "note": "Note", "lead": "Lead"}
_MOMENT = (2000, 1, 1, 0, 0, 0)  # the same blocks make the same bytes


def document(title: str, blocks: Sequence[Block], language: str = "de", author: str = "", page_word: str = "") -> bytes:
    """An ODT file. language: of all texts, as “de” or “en”; page_word: what stands before the number of the page.

    >>> import io, zipfile
    >>> made = document("Bericht", [Heading("Lage"), Paragraph("A < B")])
    >>> content = zipfile.ZipFile(io.BytesIO(made)).read("content.xml").decode()
    >>> '<text:h text:style-name="Heading_20_1" text:outline-level="1">' in content, "A &lt; B" in content
    (True, True)
    """
    body = _Body(blocks)
    parts: dict[str, str | bytes] = {
        "content.xml": body.content(),
        "styles.xml": _styles(language, page_word),
        "meta.xml": _meta(title, author, language),
        **body.pictures,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", _MOMENT), _MIME, zipfile.ZIP_STORED)  # first and plain
        for name, part in {**parts, "META-INF/manifest.xml": _manifest(list(parts))}.items():
            packed = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), part, packed)
    return buffer.getvalue()


def _plain(text: str) -> str:
    """A text as XML: what people wrote is never markup; lines and runs of blanks stay."""
    text = escape(_NO_XML.sub("", str(text)).replace("\r\n", "\n").replace("\r", "\n"))
    text = re.sub(" ( +)", lambda found: f' <text:s text:c="{len(found[1])}"/>', text)
    return text.replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")


def _value(text: str) -> str:
    """A text as a quoted attribute."""
    return quoteattr(_NO_XML.sub("", str(text)))


class _Body:
    """The content of a document: its blocks as XML, the pictures that they need, the styles of its tables."""

    def __init__(self, blocks: Sequence[Block]):
        self.pictures: dict[str, bytes] = {}
        self.styles: list[str] = []
        self.tables = 0
        self.headings = [block for block in blocks if isinstance(block, Heading)]
        self.told = 0
        self.xml = "".join(self._made(block) for block in blocks)

    def content(self) -> str:
        fixed = (
            '<style:style style:name="Break" style:family="paragraph" style:parent-style-name="Text_20_body">'
            '<style:paragraph-properties fo:break-before="page"/></style:style>'
        ) + "".join(
            f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties '
            f'fo:padding="0.8mm" fo:border-bottom="{line}" fo:border-top="none" fo:border-left="none" '
            'fo:border-right="none"/></style:style>'
            for name, line in (("Head", "0.8pt solid #1a1a1a"), ("Cell", "0.4pt solid #bdbdbd"))
        )
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ROOT}><office:automatic-styles>{fixed}'
            f"{''.join(self.styles)}</office:automatic-styles><office:body><office:text>{self.xml}</office:text>"
            "</office:body></office:document-content>"
        )

    def _made(self, block: Block) -> str:
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Paragraph):
            return f'<text:p text:style-name="{_PARAGRAPHS[block.style]}">{_plain(block.text)}</text:p>'
        if isinstance(block, DocumentTable):
            return self._table(block)
        if isinstance(block, Picture):
            return self._picture(block)
        if isinstance(block, TableOfContents):
            return self._contents(block)
        return '<text:p text:style-name="Break"/>'

    def _heading(self, block: Heading) -> str:
        self.told += 1
        return (
            f'<text:h text:style-name="Heading_20_{block.level}" text:outline-level="{block.level}">'
            f'<text:bookmark text:name="part{self.told}"/>{_plain(block.text)}</text:h>'
        )

    def _contents(self, block: TableOfContents) -> str:
        template = "".join(
            f'<text:table-of-content-entry-template text:outline-level="{level}" text:style-name="Contents_20_{level}">'
            '<text:index-entry-link-start/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" '
            'style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/>'
            "</text:table-of-content-entry-template>"
            for level in (1, 2)
        )
        entries = "".join(
            f'<text:p text:style-name="Contents_20_{one.level}"><text:a xlink:type="simple" xlink:href="#part{place}">'
            f"{_plain(one.text)}</text:a></text:p>"
            for place, one in enumerate(self.headings, 1)
            if one.level <= 2
        )
        title = _plain(block.title)
        return (
            '<text:table-of-content text:name="contents" text:protected="false"><text:table-of-content-source '
            f'text:outline-level="2"><text:index-title-template text:style-name="Contents_20_Heading">{title}'
            f"</text:index-title-template>{template}</text:table-of-content-source><text:index-body><text:index-title "
            f'text:name="contents_head"><text:p text:style-name="Contents_20_Heading">{title}</text:p></text:index-title>'
            f"{entries}</text:index-body></text:table-of-content>"
        )

    def _table(self, block: DocumentTable) -> str:
        self.tables += 1
        name, count = f"Table{self.tables}", len(block.head)
        parts = list(block.widths) or [1.0] * count
        widths = [WIDTH * part / sum(parts) for part in parts]
        self.styles.append(
            f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="{WIDTH}mm" '
            'table:align="left" fo:margin-top="2mm" fo:margin-bottom="4mm"/></style:style>'
            + "".join(
                f'<style:style style:name="{name}.{place}" style:family="table-column"><style:table-column-properties '
                f'style:column-width="{width:.2f}mm"/></style:style>'
                for place, width in enumerate(widths)
            )
        )
        columns = "".join(f'<table:table-column table:style-name="{name}.{place}"/>' for place in range(count))
        head = self._row(block, block.head, "Head")
        rows = "".join(self._row(block, row, "Cell") for row in block.rows)
        caption = (
            f'<text:p text:style-name="Caption_20_above">{_plain(block.caption)}</text:p>' if block.caption else ""
        )
        return (
            f'{caption}<table:table table:name="{name}" table:style-name="{name}">{columns}<table:table-header-rows>'
            f"{head}</table:table-header-rows>{rows}</table:table>"
        )

    def _row(self, block: DocumentTable, cells: Sequence[str], kind: str) -> str:
        made = "".join(
            f'<table:table-cell table:style-name="{kind}" office:value-type="string"><text:p text:style-name='
            f'"{"Figure" if place in block.figures else "Entry"}{"_20_head" if kind == "Head" else ""}">{_plain(cell)}'
            "</text:p></table:table-cell>"
            for place, cell in enumerate(cells)
        )
        return f"<table:table-row>{made}</table:table-row>"

    def _picture(self, block: Picture) -> str:
        name = f"Pictures/{len(self.pictures) + 1:03d}.png"
        self.pictures[name] = block.png
        caption = f'<text:p text:style-name="Caption">{_plain(block.caption)}</text:p>' if block.caption else ""
        return (
            f'<text:p text:style-name="Picture{"_20_told" if caption else ""}"><draw:frame draw:name={_value(block.title)} text:anchor-type="as-char" '
            f'svg:width="{block.width:.1f}mm" svg:height="{block.height:.1f}mm"><draw:image xlink:href="{name}" '
            'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
            f"<svg:title>{_plain_line(block.title)}</svg:title><svg:desc>{_plain_line(block.alternative)}</svg:desc>"
            f"</draw:frame></text:p>{caption}"
        )


def _plain_line(text: str) -> str:
    return escape(_NO_XML.sub("", str(text)))


def _meta(title: str, author: str, language: str) -> str:
    made = f"<meta:initial-creator>{_plain_line(author)}</meta:initial-creator>" if author else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-meta {_ROOT}><office:meta>'
        f"<dc:title>{_plain_line(title)}</dc:title>{made}<dc:language>{escape(language)}</dc:language>"
        "<meta:generator>Sozialraum</meta:generator></office:meta></office:document-meta>"
    )


def _manifest(names: Sequence[str]) -> str:
    kinds = {"xml": "text/xml", "png": "image/png"}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kinds[name.rpartition(".")[2]]}"/>'
        for name in names
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{_MIME}"/>'
        f"{entries}</manifest:manifest>"
    )


def _paragraph(name: str, text: str, paragraph: str, parent: str = "Standard", more: str = "") -> str:
    """A style of paragraphs: properties of the letters and of the paragraph; names have _20_ for blanks."""
    shown = name.replace("_20_", " ")
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph" '
        f'style:parent-style-name="{parent}" {more}><style:paragraph-properties {paragraph}/>'
        f"<style:text-properties {text}/></style:style>"
    )


def _styles(language: str, page_word: str) -> str:
    country = {"de": "DE", "en": "GB"}.get(language, "none")
    grey = 'fo:color="#595959"'
    tab = f'<style:tab-stops><style:tab-stop style:position="{WIDTH}mm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>'
    contents = "".join(
        f'<style:style style:name="Contents_20_{level}" style:display-name="Contents {level}" style:family="paragraph" '
        f'style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="{(level - 1) * 6}mm" '
        f'fo:margin-bottom="1mm">{tab}</style:paragraph-properties></style:style>'
        for level in (1, 2)
    )
    styles = "".join(
        [
            '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/>'
            f'<style:text-properties fo:font-size="10.5pt" fo:font-family="\'Open Sans\'" fo:language="{language}" '
            f'fo:country="{country}" fo:color="#1a1a1a"/></style:default-style>',
            '<style:style style:name="Standard" style:family="paragraph"/>',
            _paragraph("Text_20_body", "", 'fo:margin-bottom="2.5mm" fo:line-height="130%"'),
            _paragraph("Lead", 'fo:font-size="11.5pt"', 'fo:margin-bottom="3mm" fo:line-height="130%"'),
            _paragraph("Note", f'fo:font-size="8.5pt" {grey}', 'fo:margin-bottom="2mm"'),
            _paragraph(
                "Title", 'fo:font-size="26pt" fo:font-weight="bold"', 'fo:margin-top="50mm" fo:margin-bottom="4mm"'
            ),
            _paragraph("Subtitle", f'fo:font-size="13pt" {grey}', 'fo:margin-bottom="8mm"'),
            _paragraph(
                "Heading_20_1",
                'fo:font-size="17pt" fo:font-weight="bold"',
                'fo:margin-top="8mm" fo:margin-bottom="3mm" fo:keep-with-next="always"',
                more='style:default-outline-level="1" style:next-style-name="Text_20_body"',
            ),
            _paragraph(
                "Heading_20_2",
                'fo:font-size="12.5pt" fo:font-weight="bold"',
                'fo:margin-top="6mm" fo:margin-bottom="2mm" fo:keep-with-next="always"',
                more='style:default-outline-level="2" style:next-style-name="Text_20_body"',
            ),
            _paragraph(
                "Heading_20_3",
                'fo:font-size="11pt" fo:font-weight="bold"',
                'fo:margin-top="5mm" fo:margin-bottom="1.5mm" fo:keep-with-next="always"',
                more='style:default-outline-level="3" style:next-style-name="Text_20_body"',
            ),
            _paragraph("Contents_20_Heading", 'fo:font-size="14pt" fo:font-weight="bold"', 'fo:margin-bottom="3mm"'),
            contents,
            _paragraph("Picture", "", 'fo:margin-top="2mm" fo:margin-bottom="1mm"'),
            _paragraph("Picture_20_told", "", 'fo:keep-with-next="always"', "Picture"),
            _paragraph("Caption", f'fo:font-size="9pt" {grey}', 'fo:margin-bottom="4mm"'),
            _paragraph("Caption_20_above", 'fo:font-size="9.5pt" fo:font-weight="bold"', 'fo:keep-with-next="always"'),
            _paragraph("Entry", 'fo:font-size="9pt"', ""),
            _paragraph("Figure", 'fo:font-size="9pt"', 'fo:text-align="end"'),
            _paragraph("Entry_20_head", 'fo:font-weight="bold"', "", "Entry"),
            _paragraph("Figure_20_head", 'fo:font-weight="bold"', 'fo:text-align="end"', "Figure"),
            _paragraph("Footer", f'fo:font-size="8.5pt" {grey}', 'fo:text-align="end"'),
            '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format=""/>'
            '<text:outline-level-style text:level="2" style:num-format=""/>'
            '<text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>',
        ]
    )
    before = f"{_plain(page_word)} " if page_word else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {_ROOT}><office:styles>{styles}</office:styles>'
        '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties '
        'fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait" fo:margin="20mm"/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style>'
        '</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
        'style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">'
        f'{before}<text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>'
        "</style:master-page></office:master-styles></office:document-styles>"
    )
