"""The package of a Word document: which of its parts is which (ECMA-376 part 2)."""

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from generator.errors import UnreadableSource
from generator.intake import xml
from generator.intake.limits import DEPTH, hold
from generator.intake.zips import DOCUMENT, Zip

OTHERS: tuple[tuple[str, str, str], ...] = (
    (
        "xl/workbook",
        "it is an Excel workbook.",
        "Copy the report from it into a Word document, and add that.",
    ),
    ("ppt/presentation", "it is a PowerPoint file.", "Save it as a PDF, and add that."),
    ("META-INF/manifest.xml", "it is an OpenDocument or e-book file.", "Save it as .docx, and add that."),
    ("Index/", "it is a Pages document.", "Export it as .docx, and add that."),
)
"""What else is a ZIP archive: how a part of it is named, what it is, what to do with it."""

NO_DOCUMENT = "it is a ZIP archive with no Word document in it."
UNPACK = "Unpack it, and add the files it holds."
BROKEN = "Open it in Word, WPS or LibreOffice, save it anew, and add that."


class Package:
    """The parts of one document, each parsed once. Raises UnreadableSource, here and below."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self._zip = Zip(name, data, DOCUMENT)
        self._members = {member.name: member for member in self._zip.members}
        self._parsed: dict[str, Any] = {}
        self._main = self._find_main()
        self._zip.refuse_unsafe()
        root = self.xml(self._main)
        if root is None or local(root) != "document":
            raise UnreadableSource(name, f"its part {self._main} is no Word document.", BROKEN)
        self.document = root
        self._related = dict(self._relations(self._main))

    def _find_main(self) -> str:
        for start, what, mend in OTHERS:
            if any(name.startswith(start) for name in self._members):
                raise UnreadableSource(self.name, what, mend)
        found = dict(self._relations("")).get("officeDocument", "word/document.xml")
        if found not in self._members:
            raise UnreadableSource(self.name, NO_DOCUMENT, UNPACK)
        return found

    def related(self, kind: str) -> str:
        """The part of the document that is of this kind (styles, footnotes …); "" where there is none."""
        return self._related.get(kind, "")

    def xml(self, part: str) -> Any:
        """The root of a part; None where there is no such part."""
        if part not in self._members:
            return None
        if part not in self._parsed:
            root = xml.parse(self.name, part, self._zip.read(self._members[part]))
            hold(self.name, DEPTH, _depth(root))
            self._parsed[part] = root
        return self._parsed[part]

    def texts(self) -> Iterator[tuple[str, Any]]:
        """Every part that is XML, with its root, by name; relations and what says of itself that it is data
        (properties, customXml) are none of the document's text."""
        for part in sorted(self._members):
            if part.endswith(".xml") and not part.startswith(("docProps/", "customXml/", "[")):
                yield part, self.xml(part)

    def embedded(self) -> list[str]:
        """Parts that Word would show as text and that are of another form (altChunk)."""
        return sorted(target for kind, target in self._relations(self._main) if kind == "aFChunk" and target)

    def _relations(self, part: str) -> Iterator[tuple[str, str]]:
        """For each part related to one, of what kind it is, and its name. None outside is followed."""
        folder, file = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        for one in () if root is None else root.iter("{*}Relationship"):
            given: Mapping[str, str] = one.attrib
            if given.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, given.get("Target", "")))
                yield given.get("Type", "").rpartition("/")[2], target.lstrip("/")


def local(element: Any) -> str:
    """The name of an element without its namespace; "" for comments and instructions.

    Names are the same in transitional and strict documents; namespaces are not.
    """
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """An attribute by its name without namespace."""
    found = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return next(found, None)


def child(element: Any, *path: str) -> Any:
    """The first child of that name, and so on along the path; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def _depth(root: Any) -> int:
    deepest, level = 0, [root]
    while level:
        deepest += 1
        level = [child for element in level for child in element]
    return deepest
