"""Bytes → Source: any encoding, any line ends; what is no text is refused with the mend."""

import codecs
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import UnreadableSource
from generator.intake import decode

TEXT = "区人大常委会全年听取专项工作报告21项，开展执法检查3次。\n各位代表：\n"
HAN = st.text(
    st.sampled_from("区人大常委会代表建议监督工作报告，。；12345项次件\n"), min_size=20, max_size=200
)


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "big5"]
)
def test_every_common_encoding_is_told(name: str) -> None:
    text = TEXT if name != "big5" else "區人民代表大會常務委員會工作報告，聽取專項工作報告。"
    assert decode([("source.txt", text.encode(name))]).text == text


@pytest.mark.parametrize(
    ("mark", "name"),
    [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8")],
)
def test_a_byte_order_mark_is_no_part_of_the_text(mark: bytes, name: str) -> None:
    source = decode([("source.txt", mark + TEXT.encode(name))])
    assert source.text == TEXT
    assert source.parts[0].encoding == name


@given(HAN, st.sampled_from(["utf-8", "gb18030", "utf-16"]))
def test_decoding_gives_back_what_was_encoded(text: str, name: str) -> None:
    if text.strip():
        assert decode([("source.txt", text.encode(name))]).text == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_are(end: str) -> None:
    text = TEXT.replace("\n", end)
    assert decode([("source.txt", text.encode())]).text == text


def test_parts_stand_one_after_the_other_with_their_places() -> None:
    source = decode([("source.1.txt", TEXT.encode()), ("source.2.txt", TEXT.encode("gb18030"))])
    assert [source.text[part.span.start : part.span.end] for part in source.parts] == [TEXT, TEXT]
    assert [part.name for part in source.parts] == ["source.1.txt", "source.2.txt"]
    assert source.text.replace(TEXT, "").isspace()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "no text"),
        (b" \r\n\t\n", "no text"),
        ("\ufeff\n".encode(), "no text"),
        (b"\xd0\xcf\x11\xe0rest", ".doc"),
        (bytes(range(256)) * 4, "encoding"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_the_mend(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableSource) as fault:
        decode([("report.txt", data)])
    assert str(fault.value).startswith("report.txt: ")
    assert what in fault.value.what
    assert fault.value.mend


BROKEN = "区人大常委会全年听取专项工作报告21项，开展执法检查3次。\n" * 30


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16"])
@given(place=st.integers(2, 800))
def test_the_first_broken_byte_is_named(name: str, place: int) -> None:
    text = BROKEN if name != "big5" else "區人民代表大會常務委員會工作報告，聽取專項工作報告。" * 40
    before = text[:place].encode(name)
    broken = b"\x00\xdc" if name == "utf-16" else b"\xff"
    data = (
        before + broken + text[place:].encode("utf-16-le" if name == "utf-16" else name.removesuffix("-sig"))
    )
    with pytest.raises(UnreadableSource) as fault:
        decode([("report.txt", data)])
    assert f"at byte offset {len(before)} " in fault.value.what
    assert fault.value.what.split(" is not ")[1].startswith(name.removesuffix("-sig").upper())


@pytest.mark.parametrize("cut", [1, 2])
def test_a_text_cut_within_a_character_is_told_with_its_place(cut: int) -> None:
    whole = BROKEN.strip().encode()
    with pytest.raises(UnreadableSource, match=f"at byte offset {len(whole) - 3} "):
        decode([("report.txt", whole[:-cut])])


@given(
    st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff"]), st.randoms(use_true_random=False), st.integers(100, 600)
)
def test_random_bytes_are_no_text(mark: bytes, random: Random, length: int) -> None:
    for codes in (range(256), range(128), range(128, 256)):
        data = mark + bytes(random.choice(codes) for _ in range(length - length % 2))
        with pytest.raises(UnreadableSource):
            decode([("report.txt", data)])


def test_characters_nobody_can_read_are_kept_and_doubted() -> None:
    text = TEXT + "代表\x00建议\ue123件\ufffd。"
    source = decode([("source.txt", text.encode())])
    assert source.text == text
    assert [doubt.place and text[doubt.place.start] for doubt in source.doubts] == [
        "\x00",
        "\ue123",
        "\ufffd",
    ]


def test_readable_text_raises_no_doubt() -> None:
    assert decode([("source.txt", (TEXT + "\f　表").encode())]).doubts == ()
