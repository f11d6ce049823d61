"""RTF → its tokens (Rich Text Format Specification 1.9.1, "RTF Syntax"): groups, controls, bytes of text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?(?P<space> )?"
    rb"|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<group>[{}])"
    rb"|(?P<text>[^\\{}\r\n\x00]+)"
)


class Token(NamedTuple):
    """`kind` is open, close, control, byte or text; `word` the control's name, `number` its parameter."""

    kind: str
    data: bytes = b""
    word: str = ""
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file; what \\bin says is raw is left out, line ends say nothing.

    >>> [(token.kind, token.data or token.word) for token in tokens(rb"{\\b x\\'b0}")]
    [('open', ''), ('control', 'b'), ('text', b'x'), ('byte', b'\\xb0'), ('close', '')]
    """
    at = 0
    while found := _TOKEN.search(data, at):
        at = found.end()
        if found["word"]:
            word = found["word"].decode("ascii")
            number = int(found["number"]) if found["number"] else None
            if word == "bin":
                at += max(number or 0, 0)
            else:
                yield Token("control", word=word, number=number)
        elif found["sign"]:
            yield Token("control", word=found["sign"].decode("latin-1"))
        elif found["group"]:
            yield Token("open" if found["group"] == b"{" else "close")
        elif found["hex"]:
            yield Token("byte", bytes.fromhex(found["hex"].decode("ascii")))
        else:
            yield Token("text", found["text"])
