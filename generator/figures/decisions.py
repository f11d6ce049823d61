"""What is decided of a quantity, and on what signs: the words for people, and nothing else.

Each sign is told as it stands here where a decision is explained, and weighs in its rating.
"""

from enum import StrEnum


class Way(StrEnum):
    """How it was found what a quantity counts."""

    ENDED = "what it counts stands right before the number"
    OPENED = "what it counts stands right after the number"
    FORMED = "the whole clause has a form of the vocabulary"
    AMONG = "what it counts opens a list of like things"
    SHARED = "several numbers are shared out to as many nouns"
    CONTINUED = "it goes on with the count before it"
    RESUMED = "what it counts stands before a comma and is taken up"
    CONTRASTED = "it says the count before it anew of another time"
    ROW = "the row of a table that it stands in is named after what it counts"


class Bar(StrEnum):
    """Why a quantity is filed under no indicator."""

    SPEAKER = "the report is another body's"
    UNIT = "no indicator is counted in this measure word"
    NAME = "no word of an indicator counted so stands in its sentence"
    NOUN = "the words of an indicator stand in its sentence, but not in its clause"
    CLOSE = "the words of an indicator stand in its clause, but in no wording that is known"
    WORD = "a word in its clause speaks against the indicator"
    BEFORE = "the words before it speak against the indicator"
    EACH = "one number is said of several things each"
    INCREASE = "it tells how much more or less, not how much"
    SHARE = "it is a mean, or what was not done"
    MIXED = "it counts other things, too"
    ACTOR = "another body acts"
    LEVEL = "it belongs to a congress of another level"
    SUBJECT = "its sentence speaks of something else"
    TIME = "it counts another time than the report's"
    NORM = "it tells what ought to be, or what one alone did"
    PART = "it is part of a total told before"
    TABLE = "row, column or title of its table do not surely say that it is this report's own count"


class Mark(StrEnum):
    """What else makes a decision more or less sure."""

    CARRIED = "its verb is taken from the item before"
    JOINT = "it is a joint total of several indicators"
    LEANING = "what it is about is told in the sentence before"
    GAP = "white space parts its digits"
    SPELLED = "it is written in characters alone"
    INTENT = "words of intent stand before it"
    MEANT = "its sentence speaks of what is meant to be done"
    BOUND = "it tells a bound, as plans do"
    UNSURE = "a character of it was recognised in a scan, and may be another"
    PARTIAL = "it counts one matter, or what was chosen of all"
