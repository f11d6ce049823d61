"""The ways in which a page's text comes out torn: named, ordered, each one function.

A distortion is `work(sheet, rng) -> sheet`; `seen(page)` counts, on the finished page alone, the
places where it shows. Those of stage `copy` run before the type is set, those of stage `frames`
after it. The order of the list is the order of work; the reason stands beside.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.press import seen, seen_blanks, seen_copy
from tests.press.distortions import blanks, captions, columns, copy, furniture, lines, order, setting
from tests.press.printed import PrintedPage
from tests.press.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Distortion:
    """One way of tearing: what it does, and how to see on the page that it was done."""

    name: str
    stage: str
    work: Callable[[Sheet, Random], Sheet]
    seen: Callable[[PrintedPage], int]

    @property
    def meaning(self) -> str:
        return (self.work.__doc__ or "").split("\n")[0]


DISTORTIONS: tuple[Distortion, ...] = (
    Distortion("full-width-digits", "copy", copy.widen_digits, seen.full_width_digits),
    Distortion(
        "spaced-numbers", "copy", copy.space_numbers, seen.spaced_numbers
    ),  # before widths are measured
    Distortion("doubled-commas", "copy", copy.double_commas, seen_copy.doubled_commas),
    Distortion("spaced-names", "copy", copy.space_names, seen_copy.spaced_names),
    Distortion("headings-marked", "copy", copy.mark_headings, seen_copy.headings_marked),
    Distortion("title-broken", "copy", setting.break_title, seen.title_broken),
    Distortion("headings-broken", "copy", setting.break_headings, seen.headings_broken),
    Distortion("indent-eaten", "copy", setting.eat_indent, seen.indent_eaten),
    Distortion("numbers-split", "copy", setting.split_numbers, seen.numbers_split),
    Distortion("column-wrap", "copy", setting.wrap_columns, seen.column_wrap),
    Distortion("numbers-parted", "copy", setting.part_numbers, seen.numbers_parted),  # chooses the width anew
    Distortion("widths-differ", "copy", setting.vary_widths, seen.widths_differ),  # keeps the first width
    Distortion("missing-punctuation", "frames", lines.lose_punctuation, seen.missing_punctuation),
    Distortion("letter-spacing", "frames", lines.space_letters, seen.letter_spacing),
    Distortion("headings-after-bodies", "frames", order.put_headings_after, seen.headings_after_bodies),
    Distortion("frames-reversed", "frames", order.reverse_frames, seen.frames_reversed),
    Distortion("frames-shuffled", "frames", order.shuffle_frames, seen.frames_shuffled),
    Distortion(
        "headings-detached", "frames", order.detach_headings, seen.headings_detached
    ),  # whatever the order
    Distortion("title-last", "frames", order.put_title_last, seen.title_last),
    Distortion("two-heads-on-one-line", "frames", order.join_heads, seen.two_heads),  # needs the lede's place
    Distortion("columns-interleaved", "frames", columns.interleave, seen.columns_interleaved),
    Distortion("byline-between", "frames", order.put_byline_between, seen.byline_between),
    Distortion("captions-clustered", "frames", captions.cluster, seen.captions_clustered),
    Distortion("captions-strewn", "frames", captions.strew, seen.captions_strewn),  # splits frames, so late
    Distortion("furniture", "frames", furniture.strew, seen.furniture),  # turns an article between paragraphs
    Distortion("blank-missing", "frames", blanks.lose_blanks, seen_blanks.blank_missing),
    Distortion("blanks-gone", "frames", blanks.lose_all_blanks, seen_blanks.blanks_gone),
    Distortion("blank-inside", "frames", blanks.strew_blanks, seen_blanks.blank_inside),
    Distortion("blank-anywhere", "frames", blanks.strew_blanks_anywhere, seen_blanks.blank_after_stop),
    Distortion("words-parted", "frames", blanks.part_words, seen_blanks.words_parted),
    Distortion("form-feeds", "frames", furniture.feed_forms, seen.form_feeds),
    Distortion("crlf", "frames", furniture.end_lines_crlf, seen.crlf),
)

BY_NAME = {distortion.name: distortion for distortion in DISTORTIONS}
