"""Clause → indicators: what a quantity counts, or nothing where that is not sure."""

import re
from dataclasses import dataclass, replace

from generator.figures.bodies import Levels, of_other_congress, of_other_level, other_acts
from generator.figures.clauses import Clause
from generator.figures.phrases import COORDINATORS, GOVERNORS, INCREASE, VERBS
from generator.figures.wordings import Vocabularies, Vocabulary

_INCREASE = re.compile(INCREASE)
_VERB = re.compile("|".join(VERBS))
_GOVERNED = re.compile("|".join(map(re.escape, (*VERBS, *GOVERNORS))))
_COORDINATED = re.compile(f"(?:{'|'.join(COORDINATORS)})$")
_LAST_ITEM = re.compile(r"(?:.*[、])?(.*)$")
_THIS_YEAR = re.compile(r"其中，?(?:今年|本年|当年|20\d\d年|本年度)$")
_SHARE = re.compile(r"^[、和及]?$")
_ASIDE = re.compile(r"^[，（(；]?其中")
_PART = re.compile(r"其中")


@dataclass(frozen=True, slots=True)
class Match:
    """What was found: `ids` the indicators (several for a joint total), `rest` the words before the noun,
    `after` how far the noun after the quantity reaches, `raw` the ids before what forbids them was heard,
    `pending` those of the numbers to come."""

    ids: tuple[str, ...] = ()
    rest: str = ""
    after: int = 0
    raw: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()


def match(clause: Clause, previous: Match | None, vocabularies: Vocabularies, levels: Levels) -> Match:
    """The indicators that a quantity is a figure of; `previous` is the match before it in the sentence."""
    fitting = vocabularies.by_unit.get(clause.quantity.unit, ())
    candidates = tuple(one for one in fitting if not (one.unless and one.unless.search(clause.item)))
    if not candidates or clause.each or _INCREASE.search(clause.bare) or _INCREASE.search(clause.head):
        return Match(rest=clause.head)
    if clause.respectively:
        return _allowed(_respective(clause, candidates) or Match(rest=clause.head), clause, candidates, levels)
    found = (
        _ended(clause, candidates, previous)
        or _formed(clause, candidates, levels)
        or _opened(clause, candidates, previous)
        or _continued(clause, candidates, previous)
        or Match(rest=clause.head)
    )
    return _allowed(found, clause, candidates, levels)


@dataclass(frozen=True, slots=True)
class _Listing:
    """The indicators whose nouns stand last before the number, in their order in the text.

    `rest` is what stands before them; `foreign`: the list holds other things too (座谈、走访、执法检查).
    """

    ids: tuple[str, ...]
    rest: str
    foreign: bool


def _listing(text: str, candidates: tuple[Vocabulary, ...]) -> _Listing:
    ids: list[str] = []
    foreign = False
    while hits := _longest(text, candidates):
        ids[:0] = [one.id for one, _ in hits]
        text = text[: len(text) - hits[0][1]]
        joint = _COORDINATED.search(text)
        if not joint:
            foreign = _lists_others(text)
            break
        text = text[: joint.start()]
        foreign = bool(text)
    return _Listing(tuple(dict.fromkeys(ids)), text, foreign)


def _ended(clause: Clause, candidates: tuple[Vocabulary, ...], previous: Match | None) -> Match | None:
    """The noun stands before the number, alone or last in a list: 执法检查、视察、调研 12 次."""
    listing = _listing(clause.bare, candidates)
    if not listing.ids:
        return _among_others(clause, candidates)
    return _settled(clause, candidates, previous, listing)


def _respective(clause: Clause, candidates: tuple[Vocabulary, ...]) -> Match | None:
    """The first of several numbers whose nouns were all told before; the others wait in `pending`."""
    listing = _listing(clause.bare, candidates)
    if len(listing.ids) < 2 or listing.foreign:
        return None
    return Match(listing.ids[:1], clause.head, raw=listing.ids[:1], pending=listing.ids[1:])


def _settled(
    clause: Clause,
    candidates: tuple[Vocabulary, ...],
    previous: Match | None,
    listing: _Listing,
) -> Match | None:
    words = {one.id: one for one in candidates}
    kept = [id_ for id_ in listing.ids if _verb_stands(words[id_], clause, listing.rest, previous)]
    if listing.foreign and len(kept) == 1 and not words[kept[0]].among_others:
        kept = []
    carried = previous.rest if previous and not _VERB.search(clause.head) else clause.head
    return Match(tuple(kept), carried, raw=tuple(kept)) if kept else None


def _longest(text: str, candidates: tuple[Vocabulary, ...]) -> list[tuple[Vocabulary, int]]:
    """The candidates whose words end the text with the most characters."""
    hits: list[tuple[Vocabulary, int]] = []
    for one in candidates:
        for pattern in (one.ending, one.ending_free):
            hit = pattern.search(text) if pattern else None
            if hit and hit[0]:
                hits.append((one, len(hit[0])))
    most = max((length for _, length in hits), default=0)
    return [(one, length) for one, length in hits if length == most]


def _lists_others(rest: str) -> bool:
    """Whether the noun's item continues a list of things that are no indicator (座谈、走访、执法检查)."""
    if "、" not in rest:
        return False
    item = _LAST_ITEM.match(rest)
    last = item[1] if item else ""
    return not _GOVERNED.search(last)


def _among_others(clause: Clause, candidates: tuple[Vocabulary, ...]) -> Match | None:
    """A list that ends in other things (调研报告、理论文章等 70 余篇), where the vocabulary allows it."""
    items = clause.bare.split("、")
    for count in range(len(items) - 1, 0, -1):
        for one, _ in _longest("、".join(items[:count]), candidates):
            if one.among_others and not any(_VERB.search(item) for item in items[count:]):
                return Match((one.id,), clause.bare, raw=(one.id,))
    return None


def _verb_stands(one: Vocabulary, clause: Clause, rest: str, previous: Match | None) -> bool:
    """An indicator's own verb, in the clause or carried over; patterns of `before` bring theirs along."""
    if one.verb is None or (one.ending_free and one.ending_free.search(clause.bare)):
        return True
    if one.verb.search(clause.head):
        return True
    return bool(previous and not _VERB.search(rest) and one.verb.search(previous.rest))


def _formed(clause: Clause, candidates: tuple[Vocabulary, ...], levels: Levels) -> Match | None:
    """A whole clause has the form: 检查 17 部法律法规的实施情况. The first that nothing speaks against."""
    fitting = [one for one in candidates if one.form and one.form.search(clause.text)]
    if not fitting:
        return None
    standing = [one for one in fitting if _stands(one, clause, levels)] or fitting
    return Match((standing[0].id,), clause.head, len(clause.tail), (standing[0].id,))


def _opened(clause: Clause, candidates: tuple[Vocabulary, ...], previous: Match | None) -> Match | None:
    """The noun stands after the number: 44 项议题, 12 次执法检查、视察."""
    hits = []
    for one in candidates:
        hit = one.opening.match(clause.tail) if one.opening else None
        if hit and not (clause.adjoined and hit.end() == len(clause.tail)):
            if _verb_stands_before(one, clause.head, previous):
                hits.append((one, hit.end()))
    if not hits:
        return None
    least = min(end for _, end in hits)
    most = max(end for _, end in hits)
    nearest = (
        [one for one, end in hits if end == most] if most - least < 6 else [o for o, e in hits if e == least]
    )
    end = most if most - least < 6 else least
    ids = [one.id for one in nearest]
    joined, end = _joined(clause, candidates, end)
    carried = previous.rest if previous and not _VERB.search(clause.head) else clause.head
    kept = tuple(dict.fromkeys(ids + joined))
    return Match(kept, carried, end, kept)


def _joined(clause: Clause, candidates: tuple[Vocabulary, ...], end: int) -> tuple[list[str], int]:
    """The further items of a list after the number, unless the next number has them."""
    ids: list[str] = []
    while not clause.adjoined:
        more = re.match("|".join(COORDINATORS), clause.tail[end:])
        if not more:
            break
        rest = clause.tail[end + more.end() :]
        hits = [(one, hit.end()) for one in candidates if one.opening and (hit := one.opening.match(rest))]
        if not hits:
            break
        longest = max(length for _, length in hits)
        ids += [one.id for one, length in hits if length == longest]
        end += more.end() + longest
    return ids, end


def _verb_stands_before(one: Vocabulary, head: str, previous: Match | None) -> bool:
    if one.verb is None or one.verb.search(head):
        return True
    return bool(previous and not _VERB.search(head) and one.verb.search(previous.rest))


def _continued(clause: Clause, candidates: tuple[Vocabulary, ...], previous: Match | None) -> Match | None:
    """A quantity without a noun of its own: 128 批次 341 人次; 9 期，其中今年 3 期."""
    if previous is None or not previous.ids:
        return None
    if previous.pending and not clause.head:
        waiting = tuple(one.id for one in candidates if one.id == previous.pending[0])
        return Match(waiting, previous.rest, raw=waiting, pending=previous.pending[1:])
    this_year = _THIS_YEAR.search(clause.lead + clause.head)
    for one in candidates:
        same = one.id in previous.ids
        if (this_year and same) or (_SHARE.match(clause.head) and one.follows & set(previous.ids)):
            return Match((one.id,), previous.rest, raw=() if this_year else (one.id,))
    return None


def _allowed(found: Match, clause: Clause, candidates: tuple[Vocabulary, ...], levels: Levels) -> Match:
    """The match, with no indicator where anything speaks against one."""
    words = {one.id: one for one in candidates}
    if all(_stands(words[id_], clause, levels) for id_ in found.ids):
        return found
    return replace(found, ids=())


def _stands(one: Vocabulary, clause: Clause, levels: Levels) -> bool:
    if one.unless_before and one.unless_before.search(clause.lead + clause.head):
        return False
    if not one.others_act and (other_acts(clause.lead + clause.head) or of_other_congress(clause.item, levels)):
        return False
    if one.own_level and (of_other_level(clause.lead, clause.item, levels) or _parts_abroad(clause, levels)):
        return False
    return one.about is None or _is_about(one, clause)


def _parts_abroad(clause: Clause, levels: Levels) -> bool:
    """A total some part of which is another level's (41 件，其中市代表建议 9 件) is not ours."""
    return bool(_ASIDE.match(clause.following) and levels.theirs.search(clause.following))


def _is_about(one: Vocabulary, clause: Clause) -> bool:
    """Whether the last subject named, in this sentence or the one before, is the indicator's."""
    assert one.subject is not None and one.about is not None
    subjects = list(one.subject.finditer(clause.text))[-1:] or list(one.subject.finditer(clause.following))[:1]
    if subjects:
        return bool(one.about.match(subjects[0].string, subjects[0].start()))
    last = list(one.subject.finditer(clause.earlier))[-1:]
    return bool(last and one.about.match(clause.earlier, last[0].start()))


def is_part(clause: Clause, found: Match, before: Match | None) -> bool:
    """Whether the quantity is a part of one told before: 28 项，其中法院报告 3 项."""
    aside = _PART.search((clause.lead + clause.head)[-40:])
    return bool(aside and before and set(found.raw) & set(before.raw) and not _THIS_YEAR.search(clause.head))
