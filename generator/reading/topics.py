"""Passages → topics: each word of a topic's vocabulary speaks for it, the first sentence twice.

Words shared by all reports (工作, 建设) stand in no vocabulary, so they weigh nothing. A section's
heading speaks for the passages under it; a passage with a run-in head of its own may differ.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.authority import Topic
from generator.reading.forms import RUN_IN_HEAD, STATISTIC
from generator.reading.general import general
from generator.reading.pairs import found_in, table_of

HEADING_WEIGHT = 0.45
"""How much a heading's verdict adds to the topic of a passage under it, whose own words are worth one."""

RUN_IN_WEIGHT = 0.25
"""How much a run-in head adds; its words are the passage's own as well and count there already."""

BY_THE_WAY = 3.0
"""Score that words by the way reach: of a text that scores as much, half is believed."""

OPENING_WEIGHT = 0.5
"""How much the first passage of a part speaks of the whole by its place alone."""

FIRST_WEIGHT = 2.0
"""How much more a word weighs in the first sentence than further down."""

BOX_WEIGHT = 0.4
"""How much a line of a box of figures speaks of the whole year."""

BROAD, BROAD_SHARE, BROAD_MOST, BROAD_WEIGHT = 4, 0.08, 0.45, 0.6
"""Subjects that a passage names, each with what share at least, none with more; it is an overview then,"""

COUNTED = re.compile(r"\d\s*[余多万]*\s*(?:人次|[次项件部个人名])")
BROAD_COUNTS = 4
"""if it counts so many things besides."""

PURPOSE = re.compile(
    r"^[^\w]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?\s*"
    r"(?:围绕|紧扣|聚焦|服务|立足|锚定|着眼|心怀|胸怀|践行|融入|助力|助推|促进|推动|聚力|对标|坚持以|坚持人民|紧跟|胸怀)"
)
"""How a clause of a heading opens that says what for, and not what: 紧扣中心任务，以有力的监督助推振兴."""

PURPOSE_WEIGHT = 0.3
"""How much such a clause counts where another one of the heading names a subject."""

HEADING_WORDS: Mapping[str, tuple[str, float]] = {
    "司法监督": ("rule-of-law", 4.0),
    "监督": ("supervision", 2.0),
    "代表": ("deputies", 2.0),
    "机关": ("self-building", 1.5),
    "自身": ("self-building", 2.0),
    "自己": ("self-building", 1.0),
    "任免": ("appointments", 2.0),
    "民主": ("people-democracy", 1.0),
    "数读": ("overview", 3.0),
    "数说": ("overview", 3.0),
    "总体": ("overview", 2.0),
    "方向": ("party-leadership", 1.0),
    "忠诚": ("party-leadership", 1.0),
    "政治": ("party-leadership", 1.5),
}
"""Words that any passage may hold, but that name the subject where they stand in a heading."""

NEIGHBOUR_WEIGHT = 0.25
"""Share of a neighbour's score that a passage without a heading inherits."""

FIRST_SENTENCE = re.compile(r"^[^。！？]*[。！？]?")

Scores = Mapping[str, float]


class TopicScorer:
    """Scores texts against the topics' vocabularies."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        weights: dict[str, list[tuple[str, float]]] = {}
        for topic in topics:
            for term, weight in topic.terms:
                weights.setdefault(term, []).append((topic.id, weight))
        self._weights = {term: tuple(pairs) for term, pairs in weights.items()}
        self._table = table_of(weights)
        self.order = tuple(topic.id for topic in topics)
        self.scores = lru_cache(maxsize=4096)(self._scores)
        self.heading = lru_cache(maxsize=1024)(self._heading)
        self.evidence = lru_cache(maxsize=4096)(self._evidence)
        self.own = lru_cache(maxsize=4096)(self._own)

    def _scores(self, text: str) -> Scores:
        """For each topic that the text speaks of, how much; repeated words count less and less."""
        text = "".join(text.split())
        first = FIRST_SENTENCE.match(text)
        head = first.end() if first else 0
        total: dict[str, float] = {}
        seen: dict[str, int] = {}
        for at, term in self.terms_in(text):
            seen[term] = seen.get(term, 0) + 1
            factor = (FIRST_WEIGHT if at < head else 1.0) / seen[term]
            for topic, weight in self._weights[term]:
                total[topic] = total.get(topic, 0.0) + weight * factor
        return total

    def terms_in(self, text: str) -> list[tuple[int, str]]:
        """Each term of the vocabulary where it stands, the longest first, none within another."""
        found: list[tuple[int, str]] = []
        free = 0
        for at, terms in found_in(text, self._table):
            if at >= free:
                for term in terms:
                    if text.startswith(term, at):
                        found.append((at, term))
                        free = at + len(term)
                        break
        return found

    def best(self, scores: Scores) -> str | None:
        """The topic with the highest score; of equals the first of the vocabulary; None of nothing."""
        spoken = [topic for topic in self.order if scores.get(topic, 0.0) > 0]
        return max(spoken, key=lambda topic: scores[topic], default=None)

    def _heading(self, text: str) -> Scores:
        """The subjects that a heading names, as shares of one; a clause that says what for counts little."""
        clauses = [clause for clause in re.split("[，。]", text) if clause]
        scores = [self._named(clause) for clause in clauses]
        named = any(own for clause, own in zip(clauses, scores, strict=True) if not PURPOSE.match(clause))
        weights = [PURPOSE_WEIGHT if named and PURPOSE.match(clause) else 1.0 for clause in clauses]
        total = mix(*zip(scores, weights, strict=True))
        size = sum(total.values())
        return {topic: score / size for topic, score in total.items()} if size else {}

    def _named(self, clause: str) -> Scores:
        words = [({topic: weight}, 1.0) for word, (topic, weight) in HEADING_WORDS.items() if word in clause]
        return mix((self.scores(clause), 0.5), *words)

    def _evidence(self, text: str) -> Scores:
        """The scores as shares, less sure where the text names little: few words may be by the way."""
        return _believed(self.scores(text))

    def shares(self, text: str) -> Scores:
        """The scores as shares of one."""
        scores = self.scores(text)
        total = sum(scores.values())
        return {topic: score / total for topic, score in scores.items()}

    def together(self, texts: Sequence[str]) -> Scores:
        """The evidence of several texts as of one."""
        return _believed(mix(*((self.scores(text), 1.0) for text in texts)))

    def _own(self, text: str) -> Scores:
        """What a passage says of itself: by its words, a run-in head, the form of a general statement."""
        scores = self.scores(text)
        broad = _is_broad(scores) and len(COUNTED.findall(text)) >= BROAD_COUNTS
        overview = general(text) + BOX_WEIGHT * bool(STATISTIC.match(text)) + BROAD_WEIGHT * broad
        named = self.heading(head[0]) if (head := RUN_IN_HEAD.match(text)) else {}
        return mix((self.evidence(text), 1.0), ({"overview": overview}, 1.0), (named, RUN_IN_WEIGHT))

    def alone(self, text: str) -> str | None:
        """The topic of a passage that stands under no heading."""
        return self.best(self.own(text))


def _believed(scores: Scores) -> Scores:
    total = sum(scores.values()) + BY_THE_WAY
    return {topic: score / total for topic, score in scores.items()}


def _is_broad(scores: Scores) -> bool:
    """Whether a passage names many subjects and none above the others."""
    total = sum(scores.values())
    shares = [score / total for score in scores.values()]
    return sum(share >= BROAD_SHARE for share in shares) >= BROAD and max(shares) < BROAD_MOST


def mix(*weighted: tuple[Scores, float]) -> Scores:
    """The sum of scores, each by its weight.

    >>> mix(({"deputies": 2.0}, 0.5), ({"deputies": 1.0, "decisions": 1.0}, 1.0))
    {'deputies': 2.0, 'decisions': 1.0}
    """
    total: dict[str, float] = {}
    for scores, weight in weighted:
        for topic, score in scores.items():
            total[topic] = total.get(topic, 0.0) + weight * score
    return total


def passage_topics(
    scorer: TopicScorer, headings: Sequence[str], texts: Sequence[str], opens: bool = False
) -> list[str | None]:
    """The topic of each passage of one section, under the headings above it, outermost first.

    `opens` says that the section opens its part without a heading: its first passage speaks of
    the whole unless its words say otherwise.

    读者：每个主题有自己的词表，按词语的分量计分；标题、段首小标题和相邻段落也算。各篇都用的词（工作、建设）不计。
    """
    above = [(scorer.heading(heading), HEADING_WEIGHT) for heading in headings]
    found = []
    for at, text in enumerate(texts):
        lead = [({"overview": 1.0}, OPENING_WEIGHT)] if opens and at == 0 else []
        beside = (*texts[max(0, at - 1) : at], *texts[at + 1 : at + 2])
        sides = [(scorer.evidence(side), NEIGHBOUR_WEIGHT) for side in beside]
        found.append(scorer.best(mix((scorer.own(text), 1.0), *lead, *above, *sides)))
    return found
