"""First stage: bytes → text."""

from __future__ import annotations

import codecs
import re

from ..messages import Message, SozialraumError
from .findings import DOUBTFUL, Finding
from .options import MAXIMUM_BYTES

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNDEFINED_IN_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_LETTERS_OF_CP850 = re.compile(rb"[A-Za-z][\x81\x84\x94\xe1]|(?<![A-Za-z])[\x8e\x99\x9a][a-z]")
_ONLY_IN_CP1252 = re.compile(rb"[\x80-\x9f]")
_LETTERS_OF_MAC = re.compile(
    rb"[A-Za-z][\x8a\x9a\x9f\xa7]|(?<![A-Za-z])(?:[\x80\x85\x86][a-z]|\x8a(?:lter|rzt|nder|hnl)|\x9f(?:ber|bri)|\x9a(?:ffen|kol|st|rt))"
)
_SIGNS_OF_MAC = re.compile(rb"\d[\xca\xd0\xd5](?=\d)|(?<=[;,\t|])\xc9(?=[;,\t|\r\n])")
"""No-break blank, dash and apostrophe between digits, three dots alone in a cell; elsewhere these bytes are letters."""
_LETTERS_OF_WINDOWS = re.compile(rb"[A-Za-z][\xe4\xf6\xfc\xdf]|(?<![A-Za-z])[\xc4\xd6\xdc][a-z]")
_FEW_LETTERS = 3
_UMLAUTS = re.compile(rb"[\xe4\xf6\xfc\xdf\xc4\xd6\xdc]")
_ASCII = bytes(range(128))
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f]")


def decode(data: bytes, encoding: str = "") -> tuple[str, Finding]:
    """The text of a file and how its bytes were read.

    In this order: the prescribed encoding, a byte order mark, UTF-16 by its zero bytes, UTF-8 where every byte fits,
    DOS (cp850) by its umlauts, cp1252 where bytes 80–9F occur, else ISO-8859-1. SozialraumError for what is no text.
    """
    if len(data) > MAXIMUM_BYTES:
        raise SozialraumError(
            "The file holds {size} MB of text, more than can be read at once. Split it, or load it into a GeoPackage "
            "and choose the table there.",
            size=len(data) >> 20,
        )
    name, reason = _choose(data, encoding.strip())
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError) as error:
        raise SozialraumError(
            "The file cannot be read as “{encoding}” ({reason}). Leave the encoding empty, or choose another one, for "
            "example cp1252 or UTF-8.",
            encoding=name,
            reason=str(error),
        ) from error
    text = text.lstrip("\ufeff")
    if "\0" in text:
        text = text.replace("\0", "")
    if len(_CONTROL.findall(text, 0, 4096)) > 0.05 * min(len(text), 4096):
        raise SozialraumError(
            "The file is not a text table: it holds control characters. Spreadsheets need their own ending (.xlsx, "
            ".xls, .ods), zipped tables the ending .zip."
        )
    if name == "mac_roman" and not encoding.strip() and not _sure_of_mac(data):
        return text, Finding("encoding", name, reason, margin=DOUBTFUL)
    return text, Finding("encoding", name, reason)


def _sure_of_mac(data: bytes) -> bool:
    return len(_LETTERS_OF_MAC.findall(data)) + len(_SIGNS_OF_MAC.findall(data)) >= _FEW_LETTERS


def _choose(data: bytes, prescribed: str) -> tuple[str, Message]:
    if prescribed:
        return prescribed, Message("Encoding {encoding}, as given.", encoding=prescribed)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, Message("Encoding {encoding}: the file begins with its byte order mark.", encoding=name)
    wide = _wide(data[:4000])
    if wide:
        return wide, Message("Encoding {encoding}: every second byte is zero.", encoding=wide)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        position = error.start
    else:
        if data.isascii():
            return "utf-8", Message("Encoding ASCII: no letters beyond a–z.")
        return "utf-8", Message("Encoding UTF-8: every byte fits.")
    # long searches would keep the whole of QGIS waiting: what is not ASCII is taken out first, and there is little of it
    beyond = data.translate(None, _ASCII)
    if not _UMLAUTS.search(beyond) and _LETTERS_OF_CP850.search(data):
        return "cp850", Message("Encoding cp850 (DOS): the umlauts are written so.")
    mac = len(_LETTERS_OF_MAC.findall(data)) + len(_SIGNS_OF_MAC.findall(data))
    if mac > len(_LETTERS_OF_WINDOWS.findall(data)):
        return "mac_roman", Message(
            "Encoding mac_roman (Macintosh): umlauts, blanks or dashes are written so, {n} times.", n=mac
        )
    if _ONLY_IN_CP1252.search(beyond) and not _UNDEFINED_IN_CP1252.search(beyond):
        return "cp1252", Message(
            "Encoding cp1252 (Windows): byte {n} is not UTF-8, and signs of Windows occur.", n=position
        )
    return "iso-8859-1", Message("Encoding ISO-8859-1: byte {n} is not UTF-8.", n=position)


def _wide(sample: bytes) -> str:
    """UTF-16 without a byte order mark: one half of the byte pairs is mostly zero."""
    if len(sample) < 8:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""
