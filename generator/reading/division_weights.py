"""How much each naming of a place speaks for a report being of it, and what rank a report gives itself."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.authority import Division
from generator.placenames import rank
from generator.reading.division_names import Form, Hit


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a text names a division, the divisions above it right before it or not.

    `weight` tells how much it speaks for the report being that division's, `congress` that its
    congress is meant, `decisive` that this settles it, `others` that it is named as a partner or a
    model, `away` that it may lie far off; `quote` is how it stands in the text.
    """

    hit: Hit
    divisions: tuple[Division, ...]
    above: tuple[Hit, ...]
    weight: float
    congress: bool
    decisive: bool
    others: bool
    away: bool
    quote: str


_NUMBER = r"[一二三四五六七八九十百零〇\d]+"
_CONGRESS = re.compile(rf"(第?{_NUMBER}届)?(人民代表大会|人大(?!代表))")
_ORGAN = re.compile(
    rf"第?{_NUMBER}(届|次党代会|次代表大会)|人大代表|委(?![员托派])|人民政府|政府|人民法院|人民检察院|监察委|政协"
)
_RANKS = "省市州盟区县旗"
_SELF = re.compile(rf"[{_RANKS}]级?(?=(?:第?{_NUMBER}届)?(?:人大|人民代表大会)|委(?![员托派])|(?:人民)?政府)")
"""A rank before its congress, party committee or government."""
_OTHERS_BEFORE = _RANKS + "镇乡、/）)"
"""What stands before a rank that is not the report's own: another, or a list."""
_WHOLE = re.compile(r"[全我本](自治区|省|市|州|盟|区|县|旗)(?![域间位别场面长])")
_BESIDE = re.compile(r"[、与和同及跟]$|携手$|联合$|协同$|会同$|毗邻$")
_AWAY = re.compile(r"[赴往原]$|学习$|考察$|借鉴$|参观$|帮扶$|支援$")
_SERVED = ("配合", "协助")
"""What a committee does for the one above it."""
_LEADS_IN = ("", "在", "受", "由")
_VISITORS = re.compile(r"(?:人大|政府)?(?:常委会)?.{0,6}?(?:一行|来[访我区县市]|考察[团组])")

TITLE, OPENING, BODY = 6.0, 2.0, 1.0
"""How much more a naming weighs where it stands."""

_CONGRESS_WEIGHT, _ORGAN_WEIGHT, _FULL_WEIGHT, _SHORT_WEIGHT = 5.0, 3.0, 2.0, 0.5
_LAW_WEIGHT = 0.5
"""Of a name that opens a law's title, which is more often that of the city or province above."""
_OTHERS_SHARE = 0.1
"""What is left of a name's weight where it stands as a partner's or a model's."""
_LEAST = 1.5
"""Below this nothing was really named: a full name once, or a short name three times, is the least."""
_ENOUGH = 2.5
"""Below this it was named, but in passing perhaps: twice in full, or its congress once, is enough."""
_CLEAR = 2.0
"""By how much a name must outweigh the next of its rank."""
_RANK_CLEAR = 1.5
"""By how much the own rank must outnumber the next."""


def own_rank(texts: Sequence[str]) -> str | None:
    """The rank that a report calls its own congress by, or None where it is not clear; title first.

    For texts from which names of places are taken out, since a named congress may be another's.

    >>> own_rank(["", "", "一年来，区人大常委会在区委领导下，配合市人大常委会开展调研，全区…"])
    '区'
    >>> own_rank(["市人大常委会工作报告", "", "指导区人大常委会工作，区人大代表…"])
    '市'
    """
    counted: Counter[str] = Counter()
    if texts and (titled := {rank for rank, _ in _own_bodies(texts[0])}) and len(titled) == 1:
        return titled.pop()
    for text in texts:
        for own, end in _own_bodies(text):
            counted[own] += 1 if text.startswith(("委", "人民政府", "政府"), end) else 3
        counted.update(found[1] for found in _WHOLE.finditer(text))
    first, second = [*counted.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] and first[1] >= _RANK_CLEAR * second[1] else None


def _own_bodies(text: str) -> Iterator[tuple[str, int]]:
    """The ranks that stand before a body without any name of a place, and where each ends."""
    for found in _SELF.finditer(text):
        start = found.start()
        autonomous = start > 1 and text.startswith("自治区", start - 2)
        before = text[start - 3 : start - 2] if autonomous else text[start - 1 : start]
        if not before or before not in _OTHERS_BEFORE:
            yield "自治区" if autonomous else text[start], found.end()


def weigh(
    text: str, above: tuple[Hit, ...], hit: Hit, divisions: tuple[Division, ...], factor: float
) -> Naming:
    """A hit in a text, the names right before it, and what it weighs in a zone of this factor."""
    start = above[0].start if above else hit.start
    congress = _CONGRESS.match(text, hit.end)
    body = congress or _ORGAN.match(text, hit.end)
    away = bool(_AWAY.search(text[max(0, start - 2) : start]) or _VISITORS.match(text, hit.end))
    others = away or _beside(text, start, hit)
    share = _OTHERS_SHARE if others or text[:start].endswith(_SERVED) else 1.0
    titled = factor == TITLE and congress is not None
    seated = factor == OPENING and congress is not None and congress[1] is not None
    mandated = congress is not None and text[:start].endswith("受")
    return Naming(
        hit=hit,
        divisions=divisions,
        above=above,
        weight=_weight(text, start, hit) * factor * share,
        congress=congress is not None,
        decisive=(titled or seated or mandated) and not others,
        others=others,
        away=away,
        quote=text[start : body.end() if body else hit.end],
    )


def presents_itself(text: str, hit: Hit, factor: float) -> bool:
    """Whether a name that is an ordinary word too is a report's own: a word by itself, whose congress
    stands in the title, is counted (第十八届) or has given the mandate (受…委托).

    >>> def own(text, at, factor=BODY):
    ...     return presents_itself(text, Hit(at, at + 3, "市中区", Form.FULL, ()), factor)
    >>> own("市中区人大常委会", 0, TITLE), own("在市中区第十八届人大", 1), own("我受市中区人大常委会", 2)
    (True, True, True)
    >>> own("全市中区人大常委会", 1, TITLE), own("市中区人大常委会", 0), own("市中区人大代表", 0, TITLE)
    (False, False, False)
    """
    congress, before = _CONGRESS.match(text, hit.end), text[: hit.start][-1:]
    alone = before in _LEADS_IN or not "一" <= before <= "鿿"
    return congress is not None and alone and (factor == TITLE or congress[1] is not None or before == "受")


def _weight(text: str, start: int, hit: Hit) -> float:
    """What a naming weighs by what stands around it."""
    if _CONGRESS.match(text, hit.end):
        return _CONGRESS_WEIGHT
    if _ORGAN.match(text, hit.end):
        return _ORGAN_WEIGHT
    if text[:start].endswith("《"):
        return _LAW_WEIGHT
    return _FULL_WEIGHT if hit.form is Form.FULL else _SHORT_WEIGHT


def _beside(text: str, start: int, hit: Hit) -> bool:
    """Whether a naming is that of a partner, or one of a list of the same rank."""
    behind = text[hit.end : hit.end + 10]
    listed = hit.form is Form.FULL and re.match(rf"[、与和及].{{2,8}}?{hit.name[-1]}", behind)
    return bool(_BESIDE.search(text[max(0, start - 2) : start]) or listed)


def _fits(name: str, own: str | None) -> bool:
    return own is None or rank(name) == own


def decided(namings: Iterable[Naming], own: str | None) -> str | None:
    """The one name of the congress in the title, at whose session or for whose committee it was given."""
    for wanted in (None, own):
        names = {d.name for n in namings if n.decisive for d in n.divisions if _fits(d.name, wanted)}
        if len(names) == 1:
            return names.pop()
    return None


def weighed(namings: Sequence[Naming], own: str | None) -> tuple[list[str], bool]:
    """The names of the own rank that no other outweighs, and whether they weigh enough.

    Where the own rank is not told, only congresses count: any city may be named in any report.
    """
    scores: dict[str, float] = defaultdict(float)
    for naming in namings:
        for name in {d.name for d in naming.divisions if _fits(d.name, own)}:
            scores[name] += naming.weight if own or naming.congress else 0
    best = max(scores.values(), default=0)
    ordered = sorted((-score, name) for name, score in scores.items() if score >= _LEAST)
    return [name for score, name in ordered if -score * _CLEAR > best], best >= _ENOUGH
