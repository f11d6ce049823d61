"""Places in a source's text, and text that remembers its places."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.compact import Origins, compact


@compact
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters: `start` is inside, `end` is not."""

    start: int
    end: int


@compact
@dataclass(frozen=True, slots=True)
class Emendation:
    """One change between the source and what is shown, kept so that it can be shown and undone.

    `rule` names the rule that made it, `before` is what stands in the source at `span`, `after`
    what is shown instead.
    """

    rule: str
    span: Span
    before: str
    after: str


@compact
@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the program is unsure of, for the maintainer to look at.

    `code` is stable (kebab-case), `message` says what is doubtful and how to settle it,
    `place` is where in the source, if it has a place.
    """

    code: str
    message: str
    place: Span | None = None


@compact
@dataclass(frozen=True, slots=True)
class TracedText:
    """Text as shown, each character with the place it was read from.

    `origins[i]` is the offset in `Source.text` of the character that `text[i]` stands for; they are kept
    as `Origins`, whatever sequence is given.
    """

    text: str
    origins: Sequence[int]

    def __post_init__(self) -> None:
        if type(self.origins) is not Origins:
            object.__setattr__(self, "origins", Origins(self.origins))

    def __getitem__(self, part: slice) -> "TracedText":
        return TracedText(self.text[part], self.origins[part])
