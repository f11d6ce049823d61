"""Sections: a heading, or none, with the passages under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.reading.outline import Head, Item, Passage


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, or none, with the passages under it, in file order."""

    head: Head | None
    passages: tuple[Passage, ...]

    @property
    def at(self) -> int:
        """Where in the file the section begins."""
        places = [passage.at for passage in self.passages]
        return min([*places, self.head.at] if self.head else places)


def sections_in_order(stretches: Sequence[Sequence[Item]]) -> list[Section]:
    """Each heading with what follows it, up to the next."""
    found: list[Section] = []
    for stretch in stretches:
        head: Head | None = None
        body: list[Passage] = []
        for item in stretch:
            if isinstance(item, Passage):
                body.append(item)
                continue
            _close(found, head, body)
            head, body = item, []
        _close(found, head, body)
    return found


def _close(found: list[Section], head: Head | None, body: list[Passage]) -> None:
    if head or body:
        found.append(Section(head, tuple(body)))
