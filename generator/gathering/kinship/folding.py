"""Text as kinship compares it: letters and digits alone."""

import unicodedata


def fold(text: str) -> str:
    """Text without punctuation, white space, and differences of width and case.

    >>> fold("全年，审议议题 ４３ 项。")
    '全年审议议题43项'
    """
    return text.translate(_FOLDS)


class _Folds(dict[int, str]):
    """What each character becomes, found when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKC", chr(code)).lower()
        return self.setdefault(code, "".join(filter(str.isalnum, plain)))


_FOLDS = _Folds()
