"""XML that others made, parsed without what XML can do beside telling of a tree.

No entity is declared or expanded (billion laughs, files of this machine), no document type or style sheet is
fetched, nothing is deeper or larger than a report needs. See OWASP's XML External Entity Prevention.
"""

import re
from typing import Any

from lxml import etree

from generator.errors import UnreadableSource
from generator.intake.limits import MARKUP, hold
from generator.intake.zips import printable

_DECLARED = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_MEND = "Open the file in the program that made it, save it anew, and add that."
_WHAT = "declares a document type or entities, which no report needs and which can do harm"


def refuse_declarations(name: str, part: str, data: bytes) -> None:
    """Refuse XML with a document type, in UTF-8, UTF-16 or UTF-32. Raises UnreadableSource.

    >>> refuse_declarations("a.docx", "document.xml", "<!DOCTYPE a>".encode("utf-16"))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    generator.errors.UnreadableSource: a.docx: its part document.xml declares a document type or entities, ...
    """
    if _DECLARED.search(data.replace(b"\0", b"")):
        raise UnreadableSource(name, f"its part {part} {_WHAT}.", _MEND)


def parse(name: str, part: str, data: bytes) -> Any:
    """The root of an XML part of file `name`. Raises UnreadableSource for what is broken or unsafe."""
    hold(name, MARKUP, len(data))
    refuse_declarations(name, part, data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableSource(
            name, f"its part {part} is broken XML ({printable(str(error))[:120]}).", _MEND
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding that hid it until now
        raise UnreadableSource(name, f"its part {part} {_WHAT}.", _MEND)
    return root
