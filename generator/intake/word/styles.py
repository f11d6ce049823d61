"""The styles of a Word document: what each is called, what it makes of a paragraph, whether it hides text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.intake.word.package import attribute, child, local
from generator.model import Label

HEADING = re.compile(r"heading [1-9]", re.IGNORECASE)
OF_CONTENTS = re.compile(r"toc (?:heading|\d)|table of figures|index \d", re.IGNORECASE)
NAMED = {"title": Label.TITLE, "subtitle": Label.SUBTITLE, "caption": Label.CAPTION}
"""Built-in styles keep their English names in the file whatever the language of Word (ECMA-376 17.7.4.9)."""

BODY_LEVEL = 9
"""The outline level of body text; 0 to 8 are those of headings."""

LONGEST_CHAIN = 20
"""How many styles one may be based on, one on another: a ring of them ends here."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name, the properties of paragraphs (pPr) and of runs (rPr), and what it is based on."""

    name: str
    paragraph: Any
    run: Any
    parent: str | None


@dataclass(frozen=True, slots=True)
class Look:
    """What a style is called and makes of text, by itself or by those it is based on.

    `hides`: it is not printed; `outline` and `numbers` are the properties that tell its level and list.
    """

    name: str | None
    label: Label | None
    hides: bool
    outline: Any
    numbers: Any


class Styles:
    """The styles by their ids."""

    def __init__(self, root: Any) -> None:
        self._by_id: dict[str, Style] = {}
        self._looks: dict[str | None, Look] = {}
        self.default: str | None = None
        for one in () if root is None else (e for e in root if local(e) == "style"):
            self._add(one)

    def _add(self, element: Any) -> None:
        id_ = attribute(element, "styleId") or ""
        based, named = child(element, "basedOn"), child(element, "name")
        name = "" if named is None else attribute(named, "val") or ""
        parent = None if based is None else attribute(based, "val")
        self._by_id[id_] = Style(name, child(element, "pPr"), child(element, "rPr"), parent)
        if attribute(element, "type") == "paragraph" and is_on(element, "default"):
            self.default = id_

    def chain(self, id_: str | None) -> Iterator[Style]:
        """A style and those it is based on, the nearest first."""
        for _ in range(LONGEST_CHAIN):
            style = self._by_id.get(id_ or "")
            if style is None:
                return
            yield style
            id_ = style.parent

    def look(self, id_: str | None) -> "Look":
        """What a style makes of text in it; asked of every paragraph and run, so it is made once."""
        if id_ not in self._looks:
            chain = tuple(self.chain(id_))
            self._looks[id_] = Look(
                next((style.name for style in chain), id_),
                next((found for style in chain if (found := label_of(style.name))), None),
                switched(_first(child(style.run, "vanish") for style in chain)),
                _first(child(style.paragraph, "outlineLvl") for style in chain),
                _first(child(style.paragraph, "numPr") for style in chain),
            )
        return self._looks[id_]

    def label(self, id_: str | None, properties: Any) -> Label | None:
        """What a paragraph of this style and of these own properties surely is."""
        look, own = self.look(id_), child(properties, "outlineLvl")
        level = look.outline if own is None else own
        depth = None if level is None else attribute(level, "val")
        heads = depth is not None and depth.isdecimal() and int(depth) < BODY_LEVEL
        return look.label or (Label.HEADING if heads else None)


def _first(found: Iterable[Any]) -> Any:
    return next((one for one in found if one is not None), None)


def label_of(name: str) -> Label | None:
    """What paragraphs in a style of this name surely are.

    >>> label_of("heading 2"), label_of("Normal")
    (<Label.HEADING: 'heading'>, None)
    """
    if HEADING.fullmatch(name):
        return Label.HEADING
    return Label.FURNITURE if OF_CONTENTS.fullmatch(name) else NAMED.get(name.lower())


def is_on(element: Any, name: str) -> bool:
    """Whether an attribute says yes."""
    return (attribute(element, name) or "0").lower() in ("1", "true", "on")


def switched(element: Any) -> bool:
    """Whether a property that is on or off is on: it is where it stands without a value."""
    return element is not None and (attribute(element, "val") or "1").lower() in ("1", "true", "on")
