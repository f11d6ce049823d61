"""The passages of two reports side by side as HTML: what became of each, and where it stands in the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from generator import words
from generator.gathering.entries import Entry
from generator.gathering.kinship.kin import Announced, Fate, Reply, Side, Tie
from generator.gathering.kinship.rating import SURE
from generator.model import Block, Label, Part
from generator.pages import raw
from generator.pages.pairs import PLAN, opening


@dataclass(frozen=True, slots=True)
class Column:
    """What one of two reports says: `report` leads to it, `prefix` stands before the anchors of its passages.

    `other` is before those of the other report, which is of `other_year`; `names` are those of indicators.
    """

    entry: Entry
    report: str
    prefix: str
    other: str
    other_year: int
    names: Mapping[str, str]

    def passage(self, side: Side) -> str:
        """A heading or paragraph in a line, with what became of it."""
        block, id = side.block, side.block.id
        text = raw.html(block.shown.text)
        if block.label is Label.HEADING:
            return f'<p class="under" id="{self.prefix}{id}">{text}</p>'
        plan, tag = (" plan", f"{PLAN} ") if block.part is Part.PLAN else ("", "")
        return (
            f'<div class="beside-passage{plan}" id="{self.prefix}{id}">'
            f"<p>{tag}{text}{self._source(id)}</p>{self._kept(side)}</div>"
        )

    def sentence(self, found: Announced | Reply) -> str:
        """A sentence of a plan, or one that may answer to it, with the way to where it stands."""
        return f"{raw.html(self.entry.text(found.block, found.span))}{self._source(found.block.id)}"

    def _source(self, id: str) -> str:
        return f'<a class="to-source" href="{self.report}#{id}">{_said("beside.source")}</a>'

    def _kept(self, side: Side) -> str:
        if side.fate is Fate.UNTOLD:
            return ""
        if not side.ties:
            return f'<div class="kept">{_FATES[side.fate]}<span>{sure(side.confidence)}</span></div>'
        ties = "".join(self._tie(side, found) for found in side.ties)
        more = f"<li>{raw.say('beside.more', count=side.more)}</li>" if side.more else ""
        return f'<div class="kept">{_FATES[side.fate]}<ul>{ties}{more}</ul></div>'

    def _tie(self, side: Side, found: Tie) -> str:
        leads = raw.say("beside.to_other", year=self.other_year, opening=_opening(found.block))
        fate = f"{raw.html(_WORDS[found.fate.value])} " if found.fate is not side.fate else ""
        return (
            f'<li><a href="#{self.other}{found.block.id}">{leads}</a> '
            f"{_TIES.get(found.fate, _nothing)(self, found, fate)}</li>"
        )

    def taken_up(self, found: Tie, fate: str) -> str:
        """What ties two passages of one matter."""
        counted = raw.html(_said("beside.lists").join(self.names[id] for id in found.indicators))
        both = raw.say("beside.counted", indicators=counted) if counted else ""
        return f"{sure(found.confidence)}{terms(found.terms)}{_small(both)}"

    def reworded(self, found: Tie, fate: str) -> str:
        """How like two texts are."""
        return f"{fate}{raw.say('beside.likeness', percent=int(found.likeness * 100))}"


def _nothing(column: Column, found: Tie, fate: str) -> str:
    return fate


_TIES: Mapping[Fate, Callable[[Column, Tie, str], str]] = {
    Fate.TAKEN_UP: Column.taken_up,
    Fate.REWORDED: Column.reworded,
}
_WORDS = words.table("beside.fates")
_FATES = {
    Fate(name): f'<strong class="fate {name}">{raw.html(word)}</strong>' for name, word in _WORDS.items()
}


def surely(confidence: float) -> str:
    """How sure the program is, in words."""
    return words.say("beside.surely" if confidence >= SURE else "beside.perhaps")


@cache
def sure(confidence: float) -> str:
    """How sure the program is, in words and as a number, as HTML."""
    return raw.say("beside.confidence", surely=raw.html(surely(confidence)), number=f"{confidence:.2f}")


def terms(found: tuple[str, ...]) -> str:
    """The words that two passages share, where there are any, as HTML."""
    listed = raw.html(_said("beside.lists").join(found))
    return _small(raw.say("beside.terms", terms=listed) if found else "")


def _small(html: str) -> str:
    return f' <span class="shared-terms">{html}</span>' if html else ""


def _opening(block: Block) -> str:
    return raw.html(opening(block))


@cache
def _said(key: str) -> str:
    return raw.say(key)
