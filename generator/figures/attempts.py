"""What a quantity was found to count, and all that its clause is judged by."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.figures.bodies import Levels
from generator.figures.clauses import Clause
from generator.figures.listing import VERB
from generator.figures.standing import stands
from generator.figures.wordings import Vocabulary


@dataclass(frozen=True, slots=True)
class Match:
    """What a quantity counts.

    `ids` are its indicators (several for a joint total), `raw` those it would have if nothing spoke
    against them; `verbs` are the words that the next item of a list takes its verb from; `after` is
    how far the noun after the quantity reaches; `pending` waits for the numbers to come
    (满意率分别为 100% 和 98%).
    """

    ids: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    verbs: str = ""
    after: int = 0
    pending: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """A clause with all that it is judged by: `previous` is the match before it in the sentence."""

    clause: Clause
    candidates: tuple[Vocabulary, ...]
    previous: Match
    levels: Levels

    def told(self, groups: Iterable[Iterable[Vocabulary]], after: int = 0, verbs: str | None = None) -> Match:
        """The match of these nouns: each must leave an indicator that nothing speaks against."""
        named = [tuple(group) for group in groups]
        kept = [[one.id for one in group if stands(one, self.clause, self.levels)] for group in named]
        ids = tuple(dict.fromkeys(id_ for group in kept for id_ in group)) if all(kept) else ()
        raw = tuple(dict.fromkeys(one.id for group in named for one in group))
        return Match(ids, ids or raw, self.verbs if verbs is None else verbs, after)

    @property
    def verbs(self) -> str:
        return self.clause.head if VERB.search(self.clause.head) else self.previous.verbs

    def has_verb(self, one: Vocabulary, rest: str) -> bool:
        """Whether the indicator's verb stands in the clause or, where `rest` has no verb, is carried over."""
        if one.verb is None or one.verb.search(self.clause.head):
            return True
        return not VERB.search(rest) and bool(one.verb.search(self.previous.verbs))
