"""Text stands out from its ground in light and dark: WCAG AA, 4.5 to 1."""

import re
from pathlib import Path

import pytest

TOKENS = Path("generator/theme/assets/stylesheets/tokens.css").read_text("utf-8")
SCHEMES = {
    name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", body))
    for name, body in re.findall(
        r'^\[data-md-color-scheme="(\w+)"\] \{\n  color-scheme(.*?)\}', TOKENS, re.M | re.S
    )
}
TEXTS = ("ink", "ink-soft", "seal", "plan")
GROUNDS = ("paper", "sheet", "shade")
PAIRS = (
    *((text, ground) for text in TEXTS for ground in GROUNDS),
    *(
        ("ink", "seal-wash"),
        ("ink", "mark"),
        ("ink", "plan-wash"),
        ("plan", "plan-wash"),
        ("ink-soft", "plan-wash"),
    ),
    ("paper", "seal"),  # the word in the notice of a demonstration
)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert round(contrast("#000000", "#ffffff"), 3) == 21


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_contrast(scheme: str, text: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][text], SCHEMES[scheme][ground]) >= 4.5
