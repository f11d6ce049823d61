"""Pictures of pages as WebP: as small as they can be while their print can still be read.

Print on paper has few greys: told exactly in a handful of them it weighs less than as a photograph, and its
edges stay sharp. Measured on two newspaper pages of four thousand characters at 1,300 pixels: 134 KB in four
greys, 238 KB as a photograph of the lowest quality, with clouds around each character.
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageChops

MOST = 120_000
"""Bytes that a picture may have, if it can be brought below them and read."""

TINT = 24
"""How far red, green and blue lie apart, of 255, where a dot is seen as coloured."""

TINTED = 0.001
"""Share of a page's dots from which on its colours are shown."""

CLEAN = 250
"""Grey from which on paper is white: a page that was drawn, not scanned."""

TALLEST = 6000
"""Pixels of height at most: WebP has room for 16,383."""

VEIL = 30
"""How much darker than the paper, of 255, a dot of a scan is at least that is more than noise."""


_SIDE = 0x3FFF  # fourteen bits hold a width or a height


@dataclass(frozen=True, slots=True)
class Way:
    """A way to write a picture: its width, how many greys a channel has (0: as a photograph), its colours."""

    width: int
    greys: int
    coloured: bool = False


WAYS: tuple[Way, ...] = (
    Way(1300, 16, coloured=True),
    Way(1300, 0, coloured=True),
    Way(1200, 4, coloured=True),
    Way(1300, 16),
    Way(1300, 0),
    Way(1300, 4),
    Way(1200, 3),
    Way(1100, 3),
    Way(1400, 2),
    Way(1200, 2),
    Way(1000, 2),
)
"""From the best to the plainest; the first that keeps below `MOST` is taken, else the last."""

PHOTOGRAPH = {"quality": 45, "method": 4}
EXACT = {"lossless": True, "quality": 80, "method": 4}
"""Fixed, so that the same pixels give the same bytes; higher methods take minutes and save a hundredth."""


def written(page: Image.Image) -> tuple[bytes, int, int]:
    """A page, grey or in colours, as WebP; with its width and height in pixels.

    >>> written(Image.new("L", (2600, 1300), 255))[1:]
    (1300, 650)
    """
    plain = page if page.mode in ("L", "RGB") else page.convert("RGB")
    is_coloured = plain.mode == "RGB" and _has_colours(plain)
    ways = [way for way in WAYS if is_coloured or not way.coloured]
    tried = (_encoded(plain, way) for way in ways)
    data, size = next((one for one in tried if len(one[0]) <= MOST), None) or _encoded(plain, ways[-1])
    return data, *size


def _encoded(page: Image.Image, way: Way) -> tuple[bytes, tuple[int, int]]:
    found = _narrowed(page if way.coloured else page.convert("L"), way.width)
    if way.greys:
        found = found.point(_steps(found.convert("L"), way.greys) * len(found.getbands()))
    held = BytesIO()
    found.save(held, "WEBP", **(EXACT if way.greys else PHOTOGRAPH))
    return held.getvalue(), found.size


def _narrowed(page: Image.Image, width: int) -> Image.Image:
    """At most so wide, and so tall; what is smaller stays, for nothing would be gained."""
    scale = min(1.0, width / page.width, TALLEST / page.height)
    size = max(1, round(page.width * scale)), max(1, round(page.height * scale))
    return page if size == page.size else page.resize(size, Image.Resampling.LANCZOS)


def _steps(grey: Image.Image, greys: int) -> list[int]:
    """For each value from 0 to 255 the step it is brought to, paper and its noise to white.

    >>> sorted(set(_steps(Image.new("L", (9, 9), 255), 3)))
    [0, 128, 255]
    """
    counted = grey.histogram()
    paper = max(range(128, 256), key=lambda value: counted[value])
    white = paper if paper >= CLEAN else paper - VEIL
    return [round(round(min(1.0, value / white) * (greys - 1)) * 255 / (greys - 1)) for value in range(256)]


def _has_colours(page: Image.Image) -> bool:
    small = page.reduce(max(1, page.width // 400))
    red, green, blue = small.split()
    spread = ImageChops.subtract(
        ImageChops.lighter(ImageChops.lighter(red, green), blue),
        ImageChops.darker(ImageChops.darker(red, green), blue),
    )
    return sum(spread.histogram()[TINT:]) > TINTED * small.width * small.height


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height as the head of a WebP file tells them; None where it is none.

    RFC 9649, sections 2.5–2.7: a key frame (VP8), a lossless one (VP8L), or the extended form (VP8X).

    >>> size_of(written(Image.new("L", (30, 20), 255))[0]), size_of(b"GIF89a")
    ((30, 20), None)
    """
    if len(data) < 30 or data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    if data[12:16] == b"VP8 ":
        return _number(data, 26, 2) & _SIDE, _number(data, 28, 2) & _SIDE
    if data[12:16] == b"VP8L":
        bits = _number(data, 21, 4)
        return (bits & _SIDE) + 1, (bits >> 14 & _SIDE) + 1
    return (_number(data, 24, 3) + 1, _number(data, 27, 3) + 1) if data[12:16] == b"VP8X" else None


def _number(data: bytes, at: int, count: int) -> int:
    return int.from_bytes(data[at : at + count], "little")
