"""Text as kinship compares it: letters and digits alone."""

import unicodedata


def fold(text: str) -> str:
    """Text without punctuation, white space, and differences of width and case.

    >>> fold("全年，审议议题 ４３ 项。")
    '全年审议议题43项'
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).lower()))
