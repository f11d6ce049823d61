"""Pictures and pages of PDFs → sheets: grey pixels, as they were scanned."""

import warnings
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import ExifTags, Image

from generator.errors import UnreadableSource
from generator.intake import limits

Pixels = NDArray[np.uint8]
"""Grey values, rows from above, 0 black and 255 white."""

SCREEN = frozenset({0, 1, 72, 96})
"""Dots an inch that programs write where nobody has said any."""

COARSEST, FINEST = 150, 300
"""Dots an inch at which pages of a PDF are drawn: as fine as their picture is, within these."""

BAND = 256
"""Rows of a picture that are worked on at a time, so that large ones are never held twice in colour."""

_WAYS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How a picture is made upright that says it was taken so (Exif 2.32, tag 0x0112)."""

_BROKEN = "Open it in a picture viewer, save it anew as PNG, and add that."
_REDUCED = 1  # TIFF 6.0, NewSubfileType (254): a smaller copy of another page
_TAKEN = ("PNG", "JPEG", "TIFF")  # as Pillow calls those that open them; no other decoder is let near


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as it was scanned: `number` counts from 1, `dpi` is None where it is not told."""

    number: int
    pixels: Pixels
    dpi: float | None


def sheets(name: str, data: bytes, numbers: Collection[int] | None = None) -> Iterator[Sheet]:
    """The sheets of a picture or a PDF, those of `numbers` alone where some are named.

    Raises UnreadableSource for what cannot be drawn, or would take too much room.
    """
    drawn = _pages if b"%PDF-" in data[:1024] else _frames
    try:
        yield from drawn(name, data, numbers)
    except UnreadableSource:
        raise
    except Image.DecompressionBombError:
        raise limits.beyond(name, limits.PIXELS) from None
    except Exception as fault:  # whatever a decoder makes of broken bytes
        raise UnreadableSource(name, f"the picture is broken: {_told(fault)}.", _BROKEN) from fault


def _told(fault: Exception) -> str:
    return " ".join(str(fault).split())[:120].rstrip(".") or type(fault).__name__


def _frames(name: str, data: bytes, numbers: Collection[int] | None) -> Iterator[Sheet]:
    """The pages of a TIFF, without smaller copies of them; of another picture the first.

    Each is opened anew and closed before it is given, so that its colours are not held while it is read.
    """
    number = 0
    for frame in range(_count(name, data)):
        with _opened(data) as image:
            image.seek(frame)
            limits.hold(name, limits.SIDE, max(image.size))
            limits.hold(name, limits.PIXELS, image.width * image.height)
            number += not _is_reduced(image)
            asked = not _is_reduced(image) and (numbers is None or number in numbers)
            sheet = Sheet(number, _grey(image), _dpi(image)) if asked else None
        if sheet:
            yield sheet


def _count(name: str, data: bytes) -> int:
    with _opened(data) as image:
        count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
    limits.hold(name, limits.PAGES, count)
    return count


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of odd metadata and of sizes, which are held to limits here
        with Image.open(BytesIO(data), formats=_TAKEN) as image:
            yield image


def _is_reduced(image: Image.Image) -> bool:
    tags: Any = getattr(image, "tag_v2", {})
    return bool(int(tags.get(254, 0)) & _REDUCED)


def _grey(image: Image.Image) -> Pixels:
    """Grey values on white paper, turned as the camera held the page."""
    if image.mode.startswith(("I", "F")):
        pixels = _narrowed(np.asarray(image))
    elif image.has_transparency_data:
        pixels = np.empty((image.height, image.width), np.uint8)
        for top, band in _bands(image):
            pixels[top : top + BAND] = _on_paper(band)
    else:
        pixels = np.asarray(image.convert("L"))
    way = _WAYS.get(image.getexif().get(ExifTags.Base.Orientation, 1))  # turned last, when it is smallest
    return pixels if way is None else np.asarray(Image.fromarray(pixels).transpose(way))


def _bands(image: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """The picture in bands from above: what is made of one is forgotten before the next is made."""
    for top in range(0, image.height, BAND):
        yield top, image.crop((0, top, image.width, min(top + BAND, image.height)))


def _on_paper(band: Image.Image) -> Pixels:
    coloured = band.convert("RGBA")
    paper = Image.new("RGBA", coloured.size, "white")
    return np.asarray(Image.alpha_composite(paper, coloured).convert("L"))


def _narrowed(values: NDArray[Any]) -> Pixels:
    """Sixteen bits a dot and more brought to eight."""
    top = float(values.max()) if values.size else 0.0
    scale = 65535 if top > 255 else 255
    grey = np.empty(values.shape, np.uint8)
    for first in range(0, len(values), BAND):
        band = np.nan_to_num(values[first : first + BAND].astype(np.float64))
        grey[first : first + BAND] = np.clip(band, 0, scale) * (255 / scale)
    return grey


def _dpi(image: Image.Image) -> float | None:
    """Dots an inch as the file tells them, where that is likely to be true."""
    told = image.info.get("dpi", (0, 0))
    dpi = float(told[0]) if isinstance(told, tuple) else 0.0
    return dpi if round(dpi) not in SCREEN and 50 <= dpi <= 1200 else None


def _pages(name: str, data: bytes, numbers: Collection[int] | None) -> Iterator[Sheet]:
    document = pdfium.PdfDocument(data)
    try:
        limits.hold(name, limits.PAGES, len(document))
        for number in range(1, len(document) + 1):
            if numbers is None or number in numbers:
                yield _page(name, number, document)
    finally:
        document.close()


def _page(name: str, number: int, document: Any) -> Sheet:
    page = document[number - 1]
    try:
        dpi = _fineness(page)
        width, height = (round(side * dpi / 72) for side in page.get_size())
        limits.hold(name, limits.SIDE, max(width, height))
        limits.hold(name, limits.PIXELS, width * height)
        bitmap = page.render(scale=dpi / 72, grayscale=True)
        pixels = np.array(bitmap.to_numpy(), dtype=np.uint8).reshape(bitmap.height, bitmap.width)
        bitmap.close()
        return Sheet(number, pixels, dpi)
    finally:
        page.close()


def _fineness(page: Any) -> float:
    """The dots an inch of the largest picture on a page, within bounds."""
    finest = (_dots(one) for one in page.get_objects(filter=[3], max_depth=3))  # FPDF_PAGEOBJ_IMAGE
    return float(min(FINEST, max(COARSEST, *finest, COARSEST)))


def _dots(picture: Any) -> float:
    left, bottom, right, top = picture.get_bounds()
    wide, high = abs(right - left), abs(top - bottom)
    across, down = picture.get_px_size()
    return float(max(across, down) * 72 / max(wide, high, 1.0))
