"""Passages → topics: each word of a topic's vocabulary speaks for it, the first sentence twice.

Words shared by all reports (工作, 建设) stand in no vocabulary, so they weigh nothing. A section's
heading speaks for the passages under it; a passage with a run-in head of its own may differ.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.authority import Topic
from generator.reading.forms import CLOSING, RUN_IN_HEAD, STATISTIC

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

GENERAL: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"^(?:各位|尊敬的).{0,12}[：:！!]|^我?受.{0,40}委托"), 2.0),
    (re.compile(r"^\d{4}年[，是].{0,20}(?:常委会)(?:将|在|坚持|紧紧|深入|全面|认真|以|的)"), 0.8),
    (
        re.compile(
            r"^(?:新的一年|今后|明年|来年|\d{4}年)[^。]{0,40}(?:常委会(?:将|要)|总体|总的?要求|关键|是[^。]{2,40}的?一年)"
        ),
        1.0,
    ),
    (re.compile(r"(?:展望|新的一年|来年|明年)[^。]{0,30}(?:常委会|我们)[^。]{0,12}(?:将|要)"), 1.0),
    (re.compile(r"\d{4}年是[^。]{0,40}之年|刚刚过去的一年"), 0.8),
    (
        re.compile(
            r"(?<!计划)(?<!拟)(?:召开|举行)[^，。；]{0,8}常委会会议\s*\d+\s*次[^。]{0,60}\d+\s*[项次][^。]{0,60}\d+\s*[项次]"
        ),
        1.0,
    ),
    (CLOSING, 1.5),
    (re.compile(r"总体思路|总体?要求是"), 1.0),
    (re.compile(r"(?:圆满|全面|较好地?)完成.{0,40}(?:任务|目标)"), 1.0),
    (
        re.compile(
            r"^(?:.{0,60}我们(?:也|还|深知)[^。]{0,12}(?:认识|看到|深知|感到)|.{0,60}(?:清醒地?(?:认识|看到)|存在)[^。]{0,30}(?:不足|差距|问题)|.{0,80}(?:不足|差距|欠缺)[：，。])"
        ),
        1.5,
    ),
)
"""Forms of a general statement: salutation, mandate, the year as a whole, statistics, shortcomings."""

BOX_WEIGHT = 0.4
"""How much a line of a box of figures speaks of the whole year."""

BROAD, BROAD_SHARE, BROAD_MOST, BROAD_WEIGHT = 4, 0.08, 0.45, 0.6
"""Subjects that a passage names, each with what share at least, none with more; it is an overview then."""

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
        self._openings: dict[str, list[tuple[str, list[tuple[str, float]]]]] = {}
        for term in sorted(weights, key=lambda term: (-len(term), term)):
            self._openings.setdefault(term[0], []).append((term, weights[term]))
        first = "".join(sorted(self._openings))
        self._first = re.compile(f"[{re.escape(first)}]" if first else r"(?!)")
        self.order = tuple(topic.id for topic in topics)
        self.scores = lru_cache(maxsize=4096)(self._scores)
        self.heading = lru_cache(maxsize=1024)(self._heading)
        self.evidence = lru_cache(maxsize=4096)(self._evidence)

    def _scores(self, text: str) -> Scores:
        """For each topic that the text speaks of, how much; repeated words count less and less."""
        text = "".join(text.split())
        first = FIRST_SENTENCE.match(text)
        head = first.end() if first else 0
        total: dict[str, float] = {}
        seen: dict[str, int] = {}
        for at, term, weights in self._terms_in(text):
            seen[term] = seen.get(term, 0) + 1
            factor = (FIRST_WEIGHT if at < head else 1.0) / seen[term]
            for topic, weight in weights:
                total[topic] = total.get(topic, 0.0) + weight * factor
        return total

    def _terms_in(self, text: str) -> Iterator[tuple[int, str, list[tuple[str, float]]]]:
        """Each term of the vocabulary where it stands, the longest first, none within another."""
        free = 0
        for match in self._first.finditer(text):
            at = match.start()
            if at < free:
                continue
            for term, weights in self._openings[text[at]]:
                if text.startswith(term, at):
                    yield at, term, weights
                    free = at + len(term)
                    break

    def best(self, scores: Scores) -> str | None:
        """The topic with the highest score; of equals the first of the vocabulary; None of nothing."""
        spoken = [topic for topic in self.order if scores.get(topic, 0.0) > 0]
        return max(spoken, key=lambda topic: scores[topic], default=None)

    def shares(self, text: str) -> Scores:
        """The scores as shares of one."""
        scores = self.scores(text)
        total = sum(scores.values())
        return {topic: score / total for topic, score in scores.items()} if total else {}

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
        scores = self.scores(text)
        total = sum(scores.values()) + BY_THE_WAY
        return {topic: score / total for topic, score in scores.items()}


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
    own = [scorer.evidence(text) for text in texts]
    found = []
    for at, text in enumerate(texts):
        lead = [({"overview": 1.0}, OPENING_WEIGHT)] if opens and at == 0 else []
        sides = [(own[i], NEIGHBOUR_WEIGHT) for i in (at - 1, at + 1) if 0 <= i < len(own)]
        found.append(scorer.best(mix((own[at], 1.0), *_cues(scorer, text), *lead, *above, *sides)))
    return found


def is_general(text: str) -> bool:
    """Whether a passage has the form of a general statement, which stands under no heading of its own."""
    return any(pattern.search(text) for pattern, _ in GENERAL)


def _cues(scorer: TopicScorer, text: str) -> list[tuple[Scores, float]]:
    """What a passage says of itself: by a run-in head, or by the form of a general statement."""
    cues: list[tuple[Scores, float]] = [
        ({"overview": weight}, 1.0) for pattern, weight in GENERAL if pattern.search(text)
    ]
    if STATISTIC.match(text):
        cues.append(({"overview": 1.0}, BOX_WEIGHT))
    shares = scorer.shares(text)
    if (
        len([share for share in shares.values() if share >= BROAD_SHARE]) >= BROAD
        and max(shares.values()) < BROAD_MOST
    ):
        cues.append(({"overview": 1.0}, BROAD_WEIGHT))
    if head := RUN_IN_HEAD.match(text):
        cues.append((scorer.heading(head[0]), RUN_IN_WEIGHT))
    return cues
