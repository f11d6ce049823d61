"""Nouns → match: what was named is filed unless something in the sentence speaks against it."""

from collections.abc import Collection, Sequence

from generator.figures.attempts import Attempt, Match, ids_of
from generator.figures.decisions import Way
from generator.figures.standing import against
from generator.figures.wordings import Vocabulary


def settled(
    attempt: Attempt,
    way: Way,
    groups: Sequence[Collection[Vocabulary]],
    words: str = "",
    after: int = 0,
    own: bool | None = None,
) -> Match:
    """The match of these nouns: each must leave an indicator that nothing speaks against.

    `own`: the clause has its verb for the next one to take, or has none of its own; None is not known.
    """
    bars = [{one.id: against(one, attempt) for one in group} for group in groups]
    kept = [[id for id, bar in group.items() if bar is None] for group in bars]
    ids = tuple(dict.fromkeys([id for group in kept for id in group])) if all(kept) else ()
    return Match(
        ids,
        ids or ids_of(groups),
        way,
        None if ids else next((bar for group in bars for bar in group.values() if bar), attempt.bar),
        words,
        after,
        said="" if own is False else attempt.clause.head,
        before=None if own else attempt.previous,
        leaning=attempt.leaning,
        carried=attempt.carried,
    )
