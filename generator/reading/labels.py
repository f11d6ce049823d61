"""Chunks → labels: what each is on the page, from its form and its words."""

import re
from collections.abc import Callable, Sequence

from generator.model import Label
from generator.reading.lines import PART_HEAD
from generator.reading.paragraphs import CREDIT, LONGEST_HEAD, NUMBERED, SALUTATION, SENTENCE_END, Chunk

CONGRESS = r"(?:人大(?:常委会|及其常委会)?|人民代表大会(?:常务委员会)?|常委会)"
REPORT_TITLE = re.compile(
    rf"^(?!——|—|各位|受).{{0,30}}{CONGRESS}.{{0,20}}工作(?:情况)?(?:的)?报告(?:\s*[（(【].{{1,12}}[）)】])?$"
)
FEATURE_LINE = re.compile(r"^(?:——|－－|--|—).{4,45}(?:综述|巡礼|纪实|回眸|侧记|扫描|掠影|回顾|工作.{0,6})$")
SESSION_LINE = re.compile(
    r"^[（(]?(?:——|－－|--|—)?\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日.{0,40}(?:会议|大会)上?[）)]?$"
)
SUBTITLE_DASH = re.compile(r"^(?:——|－－|--|—)")

FURNITURE = re.compile(
    r"第?\s*[0-9A-Z一二三四五六七八九十]{1,4}\s*版.{0,12}|[A-Z]?\d{1,3}|[—\-·\s]*\d{1,3}[—\-·\s]*"
    r"|[（(▶►]?\s*[上下紧]?[转接][^，。]{0,10}版[^，。]{0,8}[）)]?|.{0,8}版[次面][：:·].{0,12}"
    r"|(?:责任?编辑?|值班|编辑|校对|美编|版式|电话|网址|邮箱|邮编|地址|国内统一刊号|本报地址).{0,40}"
    r"|.{0,16}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*.{0,10}星期[一二三四五六日天].{0,16}"
    r"|星期[一二三四五六日天].{0,12}|要闻|专版|特别报道|公告|广告"
)
SPEAKER = re.compile(
    r"^[^，。]{0,24}(?:主任|副主任|委员长|秘书长)[\s\u3000：:]+[\u4e00-\u9fff·]{1,4}(?:[\s\u3000][\u4e00-\u9fff]{1,2})?$"
)
CREDIT_ANYWHERE = re.compile(
    r"(?:记者|通讯员|整理|文/|摄影|图/|/文|/图|撰稿|供稿)[\s\u3000：:/]|(?:[\s\u3000](?:整理|摄|文|图|供图|摄影|摄影报道))$"
)

PICTURE_CREDIT = re.compile(
    r"(?:摄|供图|资料图|图片)[）)]?$|^(?:图为|图[①-⑩一二三四五\d]|▲|上图|下图|左图|右图|本版图)"
)
EVENT_VERB = re.compile(
    r"举行|召开|揭牌|授牌|启动|走进|走访|视察|调研|座谈|宣誓|宣讲|参观|考察|检查|接待|培训|开展|签署|交流|参加|举办|颁发|投票|表决|询问|慰问|听取|了解|深入|商讨|讨论|合影|察看|查看|收集|观摩|亮相"
)
EVENT_ACTOR = re.compile(
    r"代表|委员|人大|常委会|会议|活动|主任|现场|仪式|座谈会|调研组|视察组|检查组|居民|群众|干部|小组|组在|站|室"
)
EVENT_FORM = re.compile(
    r"^[^，]{0,14}(?:代表|委员|居民|群众|主任|常委会|调研组|视察组|检查组|人大)[^，]{0,10}(?:在|到|赴|走进|与|向|为|同|深入)[^，]{2,}"
)
"""Somebody, somewhere, with somebody: the frame of a caption's sentence."""
HEAD_OPENING = re.compile(
    r"^(?:坚持|加强|强化|推进|推动|聚焦|围绕|紧扣|深化|践行|突出|提升|增强|优化|健全|完善|立足|着力|始终|全面|高质量"
    r"|依法|扎实|坚定|切实|深入|发挥|服务|助力|促进|夯实|锚定|做好|稳步|持续|努力|不断|严格|把|以|从|在|用|抓|凝聚|忠诚|履职|尽责|担当|恪尽|贯彻|拓展|守正|密切|充分|积极|进一步|主动|打造|丰富)"
)
PARALLEL = re.compile(r"[，\s].*(?:以|为|在|更|有|让|用)|，")

CAPTION_ENOUGH = 2.0
"""Votes that make a line a caption rather than a heading."""


def label_chunks(chunks: Sequence[Chunk]) -> tuple[Label, ...]:
    """One label a chunk. There is at most one title and one subtitle."""
    labels = [_label_alone(chunk) for chunk in chunks]
    title = find_title(chunks, labels)
    for at in title:
        labels[at] = Label.TITLE
    _settle_subtitle(chunks, labels, title)
    return tuple(labels)


def plain(chunk: Chunk) -> str:
    """The chunk's text with white space closed, but for a space between words."""
    text = "".join(line.text for line in chunk.lines)
    return "".join(text.split()) if any(line.spaced for line in chunk.lines) else " ".join(text.split())


def _label_alone(chunk: Chunk) -> Label:
    text = plain(chunk)
    for applies, label in BY_FORM:
        if applies(text):
            return label
    return Label.CAPTION if caption_votes(text) >= CAPTION_ENOUGH else Label.HEADING


def _is_furniture(text: str) -> bool:
    return bool(FURNITURE.fullmatch(text)) and not PART_HEAD.fullmatch(text)


def _is_byline(text: str) -> bool:
    if SENTENCE_END.search(text) or len(text) > LONGEST_HEAD:
        return False
    return bool(
        (CREDIT.match(text) and not SUBTITLE_DASH.match(text))
        or SPEAKER.match(text)
        or CREDIT_ANYWHERE.search(text)
    )


def _is_subtitle(text: str) -> bool:
    return bool(FEATURE_LINE.match(text) or SESSION_LINE.match(text))


def _is_caption(text: str) -> bool:
    return len(text) <= 2 * LONGEST_HEAD and bool(PICTURE_CREDIT.search(text.rstrip("。")))


def _is_paragraph(text: str) -> bool:
    ended = SENTENCE_END.search(text) and not NUMBERED.match(text)
    return bool(ended or SALUTATION.match(text) or len(text) > LONGEST_HEAD or text[-1] in "，、；：")


def _is_heading(text: str) -> bool:
    return bool(PART_HEAD.fullmatch(text) or (NUMBERED.match(text) and not _is_run_in(text)))


def _is_run_in(text: str) -> bool:
    return (
        text.count("。") > 1
        or len(text) > LONGEST_HEAD
        or (SENTENCE_END.search(text) is not None and "，" in text and len(text) > 30)
    )


BY_FORM: tuple[tuple[Callable[[str], bool], Label], ...] = (
    (_is_furniture, Label.FURNITURE),
    (_is_byline, Label.BYLINE),
    (_is_subtitle, Label.SUBTITLE),
    (_is_caption, Label.CAPTION),
    (_is_heading, Label.HEADING),
    (_is_paragraph, Label.PARAGRAPH),
)
"""What the form alone settles, the surest first; the rest is a heading or a caption."""


def caption_votes(text: str) -> float:
    """How much a line that ends in no full stop speaks of one event, as a picture's caption does.

    >>> caption_votes("区人大代表在滨河社区开展宣讲活动") >= CAPTION_ENOUGH
    True
    >>> caption_votes("坚持人民至上，以务实举措保障代表履职") >= CAPTION_ENOUGH
    False
    """
    votes = 1.0 * bool(EVENT_VERB.search(text)) + 1.0 * bool(EVENT_ACTOR.search(text))
    votes += 1.5 * bool(EVENT_FORM.match(text))
    votes += 0.5 * bool(re.search(r"[在到赴向]|[镇街村区县]", text))
    votes -= 2.0 * bool(HEAD_OPENING.match(text)) + 1.0 * bool(PARALLEL.search(text))
    return votes - 1.0 * (len(text) < 9)


def find_title(chunks: Sequence[Chunk], labels: Sequence[Label]) -> tuple[int, ...]:
    """The chunk that is the title: one that says so, else the line before the subtitle, else none.

    A title over two lines may be two chunks; then both are given.
    """
    texts = [plain(chunk) for chunk in chunks]
    for at, text in enumerate(texts):
        if len(text) <= LONGEST_HEAD and REPORT_TITLE.match(text) and labels[at] is not Label.SUBTITLE:
            return (at,)
    for at in range(len(texts) - 1):
        if len(texts[at]) + len(texts[at + 1]) <= LONGEST_HEAD and REPORT_TITLE.match(
            texts[at] + texts[at + 1]
        ):
            return (at, at + 1)
    return _before_subtitle(texts, labels)


def _before_subtitle(texts: Sequence[str], labels: Sequence[Label]) -> tuple[int, ...]:
    for at, label in enumerate(labels):
        before = at - 1
        if label is Label.SUBTITLE and before >= 0 and labels[before] in (Label.HEADING, Label.CAPTION):
            return (before,)
    for at, text in enumerate(texts):
        if labels[at] in (Label.HEADING, Label.CAPTION) and " " in text and not NUMBERED.match(text):
            return (at,)
    return ()


def _settle_subtitle(chunks: Sequence[Chunk], labels: list[Label], title: tuple[int, ...]) -> None:
    """Only the subtitle nearest the title is one; a dashed line right after the title is, too."""
    if title and (after := title[-1] + 1) < len(chunks) and SUBTITLE_DASH.match(plain(chunks[after])):
        labels[after] = Label.SUBTITLE
    found = [at for at, label in enumerate(labels) if label is Label.SUBTITLE]
    anchor = title[-1] if title else 0
    for at in sorted(found, key=lambda at: abs(at - anchor))[1:]:
        labels[at] = Label.HEADING
