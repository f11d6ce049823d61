"""What belongs to the page and not to the article: heads, page numbers, turn lines, page breaks."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from tests.press.distortions.columns import parted, torn
from tests.press.sheet import Frame, Sheet, ink, space

HEADS = ("第3版", "A2", "2", "版次·要闻", "03版 要闻", "02 要闻·综合", "■责任编辑 纪言 ■版式 林杉", "—3—")
TURNS = (("（下转第3版）", "（上接第1版）"), ("（下转02版）", "（上接01版）"), ("▶转第4版", "◀接第2版"))
WEEKDAYS = "一二三四五六日"


def strew(sheet: Sheet, rng: Random) -> Sheet:
    """Page heads, page numbers and a pair of turn lines stand between frames."""
    heads = list(HEADS)
    rng.shuffle(heads)
    for text in [*_dated(sheet), *heads[: rng.randint(1, 2)]]:
        sheet = _put(sheet, text, rng.choice([0, len(sheet.frames), rng.randrange(len(sheet.frames))]))
    return _turned(sheet, rng)


def feed_forms(sheet: Sheet, rng: Random) -> Sheet:
    """Form feeds part the pages: one or two, before frames."""
    frames = list(sheet.frames)
    held = [n for n, frame in enumerate(frames) if n and frame.lines]  # what lent its lines has none
    for _ in range(rng.randint(1, 2)):
        at = rng.choice(held)
        frames[at] = replace(frames[at], lines=((space("\f"), *frames[at].lines[0]), *frames[at].lines[1:]))
    return sheet.with_frames(frames)


def end_lines_crlf(sheet: Sheet, rng: Random) -> Sheet:
    """Lines end in carriage return and line feed."""
    return replace(sheet, line_end="\r\n")


def _dated(sheet: Sheet) -> list[str]:
    """The page's date line, a day after the session; only where the article dates itself."""
    stated = sheet.manuscript.metadata.date
    if stated is None:
        return []
    day = date.fromisoformat(stated) + timedelta(days=1)
    return [f"{day.year}年{day.month}月{day.day}日 星期{WEEKDAYS[day.weekday()]}"]


def _turned(sheet: Sheet, rng: Random) -> Sheet:
    """An article turned to another page, between two paragraphs or in mid-sentence."""
    frames = list(sheet.frames)
    long = [
        n for n, frame in enumerate(frames) if frame.kind == "body" and sum(not x for x in frame.lines) > 1
    ]
    if not long:
        return sheet
    at = rng.choice(long)
    in_sentence = rng.random() < 0.4
    frames[at : at + 1] = torn(sheet, frames[at], rng) if in_sentence else parted(frames[at], rng)
    away, back = rng.choice(TURNS)
    return _put(_put(sheet.with_frames(frames), away, at + 1), back, at + 2)


def _put(sheet: Sheet, text: str, at: int) -> Sheet:
    block = len(sheet.manuscript.blocks) + len(sheet.furniture)
    frame = Frame("furniture", "furniture", (block,), (ink(text, block), ()))
    frames = (*sheet.frames[:at], frame, *sheet.frames[at:])
    return replace(sheet, frames=frames, furniture=(*sheet.furniture, text))
