"""How a file becomes complete: written beside its place, checked, flushed to the disk, renamed.

Nothing else in the plugin writes files for people. Whoever fails, is cancelled or runs out of room leaves the old file
as it was and nothing half written beside it.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

from ...core.messages import Message, SozialraumError

_OF_SQLITE = ("-wal", "-shm", "-journal")
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FULL_WORDS = ("is full", "No space left", "File too large", "uota exceeded")
_SMALL = 1 << 20  # bytes; with less room than that a file that breaks off did so for want of room

_LONG_NAME = 40

_ZIP, _ZIP_END = b"PK\x03\x04", b"PK\x05\x06"
_WHOLE = {
    ".html": (b"<!DOCTYPE html>", b"</html>"),
    ".svg": (b"<?xml", b"</svg>"),
    ".json": (b"{", b"}"),
    ".pdf": (b"%PDF-", b"%%EOF"),
    ".png": (b"\x89PNG", b"IEND\xaeB`\x82"),
    ".xlsx": (_ZIP, _ZIP_END),
    ".ods": (_ZIP, _ZIP_END),
    ".odt": (_ZIP, _ZIP_END),
    ".qgz": (_ZIP, _ZIP_END),
    ".gpkg": (b"SQLite format 3\0", b""),
}
"""How a whole file of a kind begins, and what stands at its end: Qt and GDAL do not tell that a disk was full."""


class Beside:
    """Files that are written into a folder beside their place and put there together when all of them are complete.

    path: the file that is to be written, others of its set (such as .dbf and .prj) beside it; file: where to write it now
    target: the folder that the files go to; the one of `path` where it is a file
    """

    def __init__(self, path: Path, target: Path | None = None):
        self.path = Path(path)
        self.target = target or self.path.parent
        # GDAL would take a folder with ".xlsx" or ".ods" in its name for a packed file, and write nothing into it.
        name = self.path.name.replace(".", "_")
        if len(name) > _LONG_NAME:  # twice a long name is more than a path may have
            name = f"{name[:_LONG_NAME]}_{crc32(name.encode()):x}"
        self.folder = self.path.parent / f".{name}.part"
        self.file = self.folder / self.path.name
        _remove(self.folder)  # of a run that was killed
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.folder.mkdir()
        except OSError as error:
            raise refusal(error, self.path) from error

    def settle_name(self, written: Path):
        """Give a file its name where a writer has put another ending behind it."""
        if not self.file.exists() and written.exists():
            written.rename(self.file)

    def fill(self, data: bytes):
        """Write the whole content; an error of the disk comes as it is, for who knows the destination."""
        self.file.write_bytes(data)

    def finish(self):
        """Check, flush and put everything in its place; SozialraumError where a file is not whole."""
        try:
            parts = sorted(self.folder.iterdir())
            if self.target == self.path.parent and self.file not in parts:
                raise failed(self.path)
            for part in parts:
                _check(part, self.target / part.name)
            self._replace([part.name for part in parts])
            _flush_folder(self.target)
        finally:
            self.discard()

    def discard(self):
        """Remove what is not in its place yet."""
        _remove(self.folder)

    def _replace(self, names: list[str]):
        """Move the files; where one of a set cannot be moved, the others get their old ones back."""
        old = self.folder / "old"
        old.mkdir()
        moved: list[str] = []
        try:
            for name in names:
                place = self.target / name
                moved.append(name)
                if len(names) > 1 and os.path.lexists(place):
                    os.replace(place, old / name)
                os.replace(self.folder / name, place)
        except OSError as error:
            for back in moved:
                if (old / back).exists():
                    os.replace(old / back, self.target / back)
                elif len(names) > 1 and not (self.folder / back).exists():
                    (self.target / back).unlink()
            raise SozialraumError(
                "“{path}” cannot be replaced ({reason}). Close the programs and layers that use it, then run again.",
                path=str(self.target / moved[-1]),
                reason=error.strerror,
            ) from error
        for name in names:
            for end in _OF_SQLITE:  # of the old database; SQLite would write its pages into the new one
                with suppress(FileNotFoundError):
                    os.remove(self.target / f"{name}{end}")


@contextmanager
def complete(path) -> Iterator[Path]:
    """Where to write a file; when the block ends well, it takes the place of `path`.

    An OSError of the block becomes a SozialraumError that names the file.
    """
    yield from _complete(Beside(Path(path)))


@contextmanager
def complete_folder(path) -> Iterator[Path]:
    """A folder to write files into; when the block ends well, they are put into the folder `path`, all or none.

    They replace files of the same names; what else the folder holds is left alone.
    """
    beside = Beside(Path(path), Path(path))
    beside.file = beside.folder
    yield from _complete(beside)


def _complete(beside: Beside) -> Iterator[Path]:
    try:
        try:
            yield beside.file
            beside.target.mkdir(exist_ok=True)
        except OSError as error:
            raise refusal(error, beside.path) from error
        beside.finish()
    finally:
        beside.discard()


def is_held(path: Path) -> bool:
    """Whether a file cannot be replaced because a program holds it, which Windows tells; nothing is changed."""
    try:
        if path.exists():
            os.replace(path, path)
    except OSError:
        return True
    return False


def write_text(path, text: str):
    """Write a text file (UTF-8)."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path, content: bytes):
    """Write a file."""
    with complete(path) as file:
        file.write_bytes(content)


def failed(path, reason: str = "") -> SozialraumError:
    """What to raise where a writer of Qt, GDAL or SQLite says that it failed, in whatever words."""
    full = any(words in reason for words in _FULL_WORDS)
    return refusal(OSError(errno.ENOSPC if full else 0, reason), Path(path))


def _check(part: Path, place: Path):
    """Whether a file can be read, is whole and lies on the disk; SozialraumError names its place."""
    try:
        with part.open("rb+") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(0)
            head = file.read(100)
            file.seek(max(0, size - 1100))
            if not _is_whole(part, size, head, file.read()):
                raise failed(place)
            os.fsync(file.fileno())
    except OSError as error:
        raise refusal(error, place) from error


def _is_whole(part: Path, size: int, head: bytes, tail: bytes) -> bool:
    """Whether a file begins and ends as files of its kind do."""
    ending = part.suffix.lower()
    begin, end = _WHOLE.get(ending, (b"", b""))
    if not head.startswith(begin) or not (tail.rstrip(b"\r\n").endswith(end) or end == _ZIP_END in tail):
        return False
    if size < _promised(ending, head):
        return False
    if ending == ".json":
        try:
            json.loads(part.read_bytes())
        except ValueError:
            return False
    return True


def _promised(ending: str, head: bytes) -> int:
    """Bytes that a file must have by what stands at its beginning, 0 where nothing is promised."""
    if ending == ".gpkg":  # SQLite, file format 1.3.2 and 1.3.8: size of a page, number of pages
        (page,), (count,) = struct.unpack(">H", head[16:18]), struct.unpack(">I", head[28:32])
        return (65536 if page == 1 else page) * count
    if ending == ".dbf" and len(head) >= 12:  # dBASE III: records, bytes of the header and of a record
        records, header, record = struct.unpack("<IHH", head[4:12])
        return header + records * record if header else sys.maxsize
    if ending in (".shp", ".shx"):  # ESRI 1998: words of two bytes; without its header of 100 bytes there is nothing
        return 2 * struct.unpack(">I", head[24:28])[0] if len(head) == 100 else 100
    return 0


def _flush_folder(folder: Path):
    """Have the new names lie on the disk as well; Windows opens no folders, and does it by itself."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _remove(folder: Path):
    """Remove a folder of ours; of a link that lies in its place only the link."""
    if folder.is_symlink() or folder.is_file():
        with suppress(OSError):
            folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)


def _room(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return _SMALL


def refusal(error: OSError, path: Path) -> SozialraumError:
    """An error of the disk as one sentence."""
    if error.errno in _FULL or (not error.errno and _room(path.parent) < _SMALL):
        return SozialraumError(
            "There is no room left on the disk for “{path}”; what was there before is unchanged. Free some space, or "
            "choose another place.",
            path=str(path),
        )
    return SozialraumError(
        "“{path}” cannot be written ({reason}). Choose another place, or close the program that uses it.",
        path=str(path),
        reason=error.strerror or Message("the file is incomplete"),
    )
