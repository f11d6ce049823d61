"""ZIP archives that others made: what is in them, each member inflated within bounds.

Sizes in a ZIP are claims: what is counted is what comes out. See D. Fifield, "A better zip bomb" (WOOT 2019),
for archives of 46 MB that hold 4.5 PB, and APPNOTE.TXT 6.3.10 for the fields.
"""

import io
import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO

from generator.errors import UnreadableSource

CHUNK = 1 << 16
"""Bytes inflated at a time, before they are counted."""

FREE = 1_000_000
"""Bytes that any member may have, however little they were packed in: blank pages pack well."""

TAIL = 22 + 65_535
"""Within so many bytes of its end an archive says where its list of members is (APPNOTE 4.3.16)."""

_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_IS_UTF8 = 0x800
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_OUTSIDE = re.compile(r"/|[A-Za-z]:|(.*/)?\.\.(/|$)", re.DOTALL)
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError,
    NotImplementedError, IndexError, KeyError, OverflowError,
)  # fmt: skip
"""What zipfile raises for archives that are none, or broken."""

_MEND = "Unpack it yourself, look at what it holds, and add that."
_AGAIN = "Get the file anew, and add it again."


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that an archive may hold: members, bytes of one and of all, and bytes for each packed one."""

    members: int
    member: int
    together: int
    ratio: int


DOCUMENT = Bounds(members=5_000, member=20_000_000, together=60_000_000, ratio=200)
"""A .docx: text parts of the largest report have 3 MB; Word's XML packs 10 to 60 times."""

COLLECTION = Bounds(members=20_000, member=100_000_000, together=4_000_000_000, ratio=500)
"""Files to be added: each is bounded as a file is. Text of one sign packs 1,000 times, reports 3 times."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its name as shown, with "/", and why it is not taken, where it is not."""

    name: str
    info: zipfile.ZipInfo
    refused: str | None = None


class Zip:
    """An archive under guard. `name` is what faults call it; `file` its bytes, or the open file.

    Raises UnreadableSource, here and below, for what is no ZIP, is broken or beyond its bounds.

    >>> packed = io.BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as archive:
    ...     archive.writestr("报告/1.txt", "工作报告")
    >>> opened = Zip("a.zip", packed, COLLECTION)
    >>> [(member.name, opened.read(member).decode()) for member in opened.members]
    [('报告/1.txt', '工作报告')]
    """

    def __init__(self, name: str, file: bytes | IO[bytes], bounds: Bounds) -> None:
        self.name, self.bounds, self._left = name, bounds, bounds.together
        opened = io.BytesIO(file) if isinstance(file, bytes) else file
        self._refuse_long_list(opened)
        try:
            self._archive = zipfile.ZipFile(opened)
            infos = [info for info in self._archive.infolist() if not info.is_dir()]
        except _DAMAGE as error:
            raise self._broken(name, error) from None
        if len(infos) > bounds.members:
            raise self._fault(name, f"it holds {len(infos):,} files, more than {bounds.members:,}.")
        self.members: tuple[Member, ...] = tuple(_looked_at(infos))

    def refuse_unsafe(self) -> None:
        """Refuse the whole archive for one member that should not be there, as a document must."""
        for member in self.members:
            if member.refused:
                raise self._fault(self.name, f"its part {printable(member.name)!r} {member.refused}.")

    def find(self, name: str) -> Member | None:
        """The member of that name."""
        return next((member for member in self.members if member.name == name), None)

    def read(self, member: Member) -> bytes:
        """What a member holds, counted while it is inflated."""
        where = f"{self.name}/{printable(member.name)}"
        if member.refused:
            raise self._fault(where, f"it {member.refused}.")
        try:
            return b"".join(self._inflated(where, member))
        except _DAMAGE as error:
            raise self._broken(where, error) from None

    def head(self, member: Member, most: int) -> bytes:
        """The first bytes of a member, `most` of them; empty for one that is not taken."""
        where = f"{self.name}/{printable(member.name)}"
        if member.refused:
            return b""
        try:
            return next(self._inflated(where, member), b"")[:most]
        except _DAMAGE as error:
            raise self._broken(where, error) from None

    def _inflated(self, where: str, member: Member) -> Iterator[bytes]:
        size, most = 0, self._most(member)
        with self._archive.open(member.info) as stream:
            while chunk := stream.read(CHUNK):
                size += len(chunk)
                self._left -= len(chunk)
                if size > most or self._left < 0:
                    raise self._fault(where, f"it unpacks to more than {min(size, most):,} bytes.")
                yield chunk

    def _most(self, member: Member) -> int:
        return min(self.bounds.member, max(FREE, self.bounds.ratio * member.info.compress_size))

    def _refuse_long_list(self, file: IO[bytes]) -> None:
        """Look at the length of the list of members before zipfile reads all of it into memory."""
        try:
            tail = _tail(file)
        except _DAMAGE as error:
            raise self._broken(self.name, error) from None
        end = len(tail) - 22 if tail[-22:-18] == _END and tail[-2:] == b"\0\0" else tail.rfind(_END)
        if end < 0 or len(tail) < end + 22:
            raise UnreadableSource(self.name, "it is no ZIP archive, or was cut short.", _AGAIN)
        if tail[max(0, end - 20) : end].startswith(_END_64):
            raise self._fault(self.name, "it is a ZIP64 archive, made for files beyond 4 GB.")
        if struct.unpack_from("<L", tail, end + 12)[0] > self.bounds.members * 512:
            raise self._fault(self.name, f"it lists more than {self.bounds.members:,} files.")

    def _broken(self, where: str, error: BaseException) -> UnreadableSource:
        what = f"it is a broken ZIP archive ({printable(str(error)) or 'unreadable'})."
        return UnreadableSource(where, what, _AGAIN)

    def _fault(self, where: str, what: str) -> UnreadableSource:
        return UnreadableSource(where, what, _MEND)


def _tail(file: IO[bytes]) -> bytes:
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - TAIL))
    tail = file.read(TAIL)
    file.seek(0)
    return tail


def _looked_at(infos: Sequence[zipfile.ZipInfo]) -> Iterator[Member]:
    """Each member with why it is not taken. Of two of one name neither can be told to be meant."""
    names = [_shown(info) for info in infos]
    times = Counter(name.casefold() for name in names)
    for name, info in zip(names, infos, strict=True):
        refused = "stands there twice" if times[name.casefold()] > 1 else _why_not(name, info)
        yield Member(name, info, refused)


def _why_not(name: str, info: zipfile.ZipInfo) -> str | None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    for is_so, why in (
        (_UNPRINTABLE.search(name) or not name, "has signs in its name that nobody sees"),
        (_OUTSIDE.match(name), "points out of the archive"),
        (kind not in (0, stat.S_IFREG), "is no plain file (a link, a device)"),
        (info.flag_bits & _ENCRYPTED, "is encrypted"),
        (info.compress_type not in _PACKED, "is packed in a way that is not taken"),
    ):
        if is_so:
            return why
    return None


def _shown(info: zipfile.ZipInfo) -> str:
    """The whole name, which zipfile cuts at a NUL, in the encoding it is in: of Windows in Chinese, GBK."""
    name = info.orig_filename
    if not info.flag_bits & _IS_UTF8:
        name = _in_its_encoding(name)
    return name.replace("\\", "/")


def _in_its_encoding(name: str) -> str:
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


def printable(text: str) -> str:
    """Text with what nobody sees, and what would turn a line around, as an escape.

    >>> printable("a\\x1b[31m\\u202etxt.exe")
    'a\\\\x1b[31m\\\\u202etxt.exe'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
