"""ZIP archives of others: nothing leads out of them, and nothing in them is larger than it may be."""

import io
import stat
import struct
import warnings
import zipfile
from dataclasses import replace

import pytest

from generator.errors import UnreadableSource
from generator.intake.zips import COLLECTION, DOCUMENT, Zip

SMALL = replace(DOCUMENT, members=3, member=2_000_000, together=3_000_000)


def packed(*members: tuple[str | zipfile.ZipInfo, bytes], how: int = zipfile.ZIP_STORED) -> bytes:
    held = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w", how) as archive:
        warnings.simplefilter("ignore")  # of a name that stands there twice
        for name, content in members:
            archive.writestr(name, content)
    return held.getvalue()


def info(name: str, mode: int = 0, flags: int = 0) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.external_attr, made.flag_bits = mode << 16, flags
    return made


def refused(data: bytes) -> str | None:
    (member,) = Zip("a.zip", data, COLLECTION).members
    return member.refused


def fault(data: bytes, bounds: object = SMALL, read: bool = True) -> str:
    with pytest.raises(UnreadableSource) as caught:
        opened = Zip("a.zip", data, bounds)  # type: ignore[arg-type]
        if read:
            for member in opened.members:
                opened.read(member)
    assert caught.value.where.startswith("a.zip") and caught.value.mend
    return caught.value.what


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a.txt", None),
        ("年报/2023..年/a.txt", None),
        ("a..txt", None),
        ("../a.txt", "points out of the archive"),
        ("b/../../a.txt", "points out of the archive"),
        ("b\\..\\..\\a.txt", "points out of the archive"),
        ("b/..", "points out of the archive"),
        ("/etc/passwd", "points out of the archive"),
        ("\\\\host\\share", "points out of the archive"),
        ("C:a.txt", "points out of the archive"),
        ("c:\\a.txt", "points out of the archive"),
        ("a\nb.txt", "has signs in its name that nobody sees"),
        ("a\x1b[2J.txt", "has signs in its name that nobody sees"),
        ("a\u202etxt.exe", "has signs in its name that nobody sees"),
        ("a\u2066.txt", "has signs in its name that nobody sees"),
    ],
)
def test_a_member_is_refused_by_its_name(name: str, why: str | None) -> None:
    assert refused(packed((name, b"x"))) == why


def test_what_follows_a_nul_in_a_name_is_seen() -> None:
    data = packed(("a.txt_/../b", b"x")).replace(b"a.txt_/../b", b"a.txt\0/../b")
    assert refused(data) == "has signs in its name that nobody sees"


@pytest.mark.parametrize(
    ("mode", "why"),
    [
        (0, None),
        (stat.S_IFREG | 0o644, None),
        (stat.S_IFLNK | 0o777, "is no plain file (a link, a device)"),
        (stat.S_IFIFO, "is no plain file (a link, a device)"),
        (stat.S_IFBLK, "is no plain file (a link, a device)"),
    ],
)
def test_links_and_devices_are_refused(mode: int, why: str | None) -> None:
    assert refused(packed((info("a", mode), b"/etc/passwd"))) == why


def test_encrypted_members_are_refused() -> None:
    data = bytearray(packed(("a.txt", b"x")))
    for signature, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(signature) + place] |= 1
    assert refused(bytes(data)) == "is encrypted"


def test_other_ways_of_packing_are_refused() -> None:
    assert refused(packed(("a", b"x"), how=zipfile.ZIP_LZMA)) == "is packed in a way that is not taken"
    assert refused(packed(("a", b"x"), how=zipfile.ZIP_DEFLATED)) is None


def test_of_two_members_of_one_name_neither_is_taken() -> None:
    for other in ("a.txt", "A.TXT"):
        opened = Zip("a.zip", packed(("a.txt", b"1"), (other, b"2"), ("b.txt", b"3")), COLLECTION)
        assert [member.refused for member in opened.members] == ["stands there twice"] * 2 + [None]


def test_names_are_read_in_the_encoding_they_are_in() -> None:
    data = packed(("1234/a.txt", b"x")).replace(b"1234/a.txt", "报告/a.txt".encode("gbk"))
    assert [member.name for member in Zip("a.zip", data, COLLECTION).members] == ["报告/a.txt"]


def test_a_bomb_is_counted_while_it_goes_off() -> None:
    bomb = packed(("a", bytes(3_000_000)), how=zipfile.ZIP_DEFLATED)
    assert fault(bomb) == "it unpacks to more than 1,000,000 bytes."  # 200 times what it is packed in
    assert fault(packed(("a", bytes(2_000_001)))) == "it unpacks to more than 2,000,000 bytes."
    both = packed(("a", bytes(1_600_000)), ("b", bytes(1_600_000)))
    assert "it unpacks to more than" in fault(both)
    opened = Zip("a.zip", packed(("a", bytes(2_000_000)), ("b", bytes(1_000_000))), SMALL)
    assert [len(opened.read(member)) for member in opened.members] == [2_000_000, 1_000_000]


def test_what_a_bomb_says_of_its_size_is_not_believed() -> None:
    data = bytearray(packed(("a", bytes(3_000_000)), how=zipfile.ZIP_DEFLATED))
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, 10)
    opened = Zip("a.zip", bytes(data), SMALL)
    with pytest.raises(UnreadableSource):
        opened.read(opened.members[0])


def test_members_that_overlap_are_refused() -> None:
    """As in Fifield's bomb: many entries of the list lead to the same bytes."""
    data = packed(("a", bytes(1_500_000)))
    place = data.index(b"PK\x01\x02")
    entry, end = data[place : data.index(b"PK\x05\x06")], bytearray(data[data.index(b"PK\x05\x06") :])
    struct.pack_into("<HHL", end, 8, 3, 3, 3 * len(entry))
    entries = b"".join(entry[:46] + name + entry[47:] for name in (b"a", b"b", b"c"))
    whole = data[:place] + entries + bytes(end)
    opened = Zip("a.zip", whole, SMALL)
    assert len(opened.read(opened.members[0])) == 1_500_000
    assert fault(whole).startswith("it is a broken ZIP archive")


def test_long_lists_are_refused_before_they_are_read() -> None:
    many = packed(*((f"{n}.txt", b"") for n in range(4)))
    assert fault(many, read=False) == "it holds 4 files, more than 3."
    longer = packed(*((f"{n:0200}.txt", b"") for n in range(20)))
    assert fault(longer, read=False) == "it lists more than 3 files."


@pytest.mark.parametrize("length", [0, 1, 4, 21, 22, 60, -1, -10, -30])
def test_an_archive_that_is_cut_short_is_refused(length: int) -> None:
    assert "ZIP archive" in fault(packed(("a.txt", b"1234567890"))[:length])


def test_a_document_is_refused_for_one_bad_part() -> None:
    opened = Zip("a.docx", packed(("a.xml", b""), ("../b", b"")), DOCUMENT)
    with pytest.raises(UnreadableSource, match=r"a\.docx: its part '\.\./b' points out of the archive\."):
        opened.refuse_unsafe()
    Zip("a.docx", packed(("a.xml", b"")), DOCUMENT).refuse_unsafe()
