"""Drawn pages → pictures, as a scanner gives them: clean, or skewed, noisy, coarse and pressed."""

from dataclasses import dataclass
from io import BytesIO

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

POINTS = 72


@dataclass(frozen=True, slots=True)
class Wear:
    """What happens to a page on its way: `skew` in degrees, `noise` in grey levels (standard deviation),
    `jpeg` the quality of its compression (0: none), `dpi` how finely it is scanned."""

    dpi: int = 200
    skew: float = 0.0
    noise: float = 0.0
    jpeg: int = 0


CLEAN = Wear()
DEGRADED = (
    Wear(200, 3.0, 0.0),
    Wear(200, -3.0, 8.0),
    Wear(200, 0.0, 20.0),
    Wear(200, 1.0, 5.0, 40),
    Wear(150, 0.0, 0.0),
    Wear(150, -1.5, 6.0, 40),
)
"""What scans are measured on beside clean ones."""


def scans_of(pdf: bytes, wear: Wear = CLEAN, seed: int = 0) -> list[Image.Image]:
    """Each page of a PDF as a grey picture."""
    with pdfium.PdfDocument(pdf) as document:
        pages = [page.render(scale=wear.dpi / POINTS, grayscale=True).to_pil() for page in document]
    return [_worn(page.convert("L"), wear, seed + number) for number, page in enumerate(pages)]


def png_of(image: Image.Image, dpi: int = CLEAN.dpi, greys: int = 0) -> bytes:
    """The picture as PNG, in so few greys where that is asked, to be small."""
    held = BytesIO()
    shown = image.quantize(greys) if greys else image
    shown.save(held, "PNG", optimize=True, dpi=(dpi, dpi))
    return held.getvalue()


def jpeg_of(image: Image.Image, dpi: int = CLEAN.dpi, quality: int = 90) -> bytes:
    """The picture as JPEG."""
    held = BytesIO()
    image.save(held, "JPEG", quality=quality, dpi=(dpi, dpi))
    return held.getvalue()


def tiff_of(images: list[Image.Image], dpi: int = CLEAN.dpi) -> bytes:
    """Pictures as one TIFF of several pages."""
    held = BytesIO()
    first, *more = images
    first.save(held, "TIFF", compression="tiff_lzw", save_all=True, append_images=more, dpi=(dpi, dpi))
    return held.getvalue()


def pdf_of_images(images: list[Image.Image], dpi: int = CLEAN.dpi) -> bytes:
    """Pictures as a PDF that has no text."""
    held = BytesIO()
    first, *more = images
    fixed = {"creationDate": None, "modDate": None}
    first.save(held, "PDF", resolution=dpi, save_all=True, append_images=more, **fixed)
    return held.getvalue()


def _worn(image: Image.Image, wear: Wear, seed: int) -> Image.Image:
    if wear.skew:
        image = image.rotate(wear.skew, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    if wear.noise:
        rng = np.random.default_rng(seed)
        grain = rng.normal(0.0, wear.noise, (image.height, image.width))
        image = Image.fromarray(np.clip(np.asarray(image, float) + grain, 0, 255).astype(np.uint8))
    if wear.jpeg:
        image = Image.open(BytesIO(jpeg_of(image, wear.dpi, wear.jpeg)))
    return image
