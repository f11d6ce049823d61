"""How common words are in other districts: what many committees write is a formula before it is a matter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.gathering.entries import Entry

DISTRICTS = 60
"""So many districts are asked, spread evenly over the archive, so that the cost is bound."""
LEAST = 0.3
"""Words of every district weigh so much still: all have 加装电梯, and it is a matter."""


@dataclass(frozen=True, slots=True)
class Common:
    """The texts of some districts, by slug, one report each. None at all: nothing is told to be common."""

    texts: Mapping[str, str] = field(default_factory=dict)

    def weight(self, run: str, own: str) -> float:
        """What words count of what they weigh: 1 where no district but `own` has them, down to LEAST."""
        holding = sum(run in text for slug, text in self.texts.items() if slug != own)
        share = holding / (len(self.texts) + 4)  # of a few districts one alone tells little
        return max(LEAST, 1 - share)


def common(entries: Iterable[Entry]) -> Common:
    """The latest report of each of at most DISTRICTS districts."""
    latest = {entry.division.slug: entry for entry in sorted(entries, key=lambda one: (one.year, one.id))}
    slugs = sorted(latest)
    step = -(-len(slugs) // DISTRICTS) or 1
    return Common({slug: _text(latest[slug]) for slug in slugs[::step]})


def _text(entry: Entry) -> str:
    return "\n".join(block.shown.text for block in entry.holding.report.blocks)
