"""What a quantity was found to count, and all that its clause is judged by."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from generator.figures.actors import Actors
from generator.figures.clauses import Clause
from generator.figures.decisions import Bar, Way
from generator.figures.elsewhere import Elsewhere
from generator.figures.levels import Levels
from generator.figures.listing import VERB
from generator.figures.wordings import Vocabularies, Vocabulary


@dataclass(slots=True)
class Match:
    """What a quantity counts.

    `ids` are its indicators (several for a joint total), `raw` those it would have if nothing spoke
    against them, as `bar` tells; `way` is how they were found, by the `words` told. `after` is how far the
    noun after the quantity reaches; `pending` waits for the numbers to come (满意率分别为 100% 和 98%).
    """

    ids: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    way: Way | None = None
    bar: Bar | None = None
    words: str = ""
    after: int = 0
    pending: tuple[str, ...] = ()
    said: str = ""
    before: "Match | None" = None
    leaning: bool = False
    carried: bool = False

    @property
    def verbs(self) -> str:
        """The words that the next item of a list takes its verb from: its own, or those before."""
        match = self
        while match.before and not VERB.search(match.said):
            match = match.before
        return match.said

    def barred(self, bar: Bar) -> "Match":
        """The same, filed nowhere after all."""
        return Match((), self.raw, self.way, bar, self.words, self.after, (), self.said, self.before)


@dataclass(slots=True)
class Scene:
    """A sentence: the indicators it can tell of, who acts in it, and the levels of congresses."""

    sentence: str
    vocabularies: Vocabularies
    levels: Levels
    actors: Actors
    _fitting: dict[str, tuple[Vocabulary, ...]] = field(default_factory=dict)

    def candidates(self, unit: str) -> tuple[Vocabulary, ...]:
        """The indicators counted in a measure word that the sentence can tell of, or that follow others."""
        if unit not in self._fitting:
            all_of_unit, text = self.vocabularies.by_unit.get(unit, ()), self.sentence
            self._fitting[unit] = tuple([one for one in all_of_unit if one.follows or one.can_stand_in(text)])
        return self._fitting[unit]


def scene(sentence: str, vocabularies: Vocabularies, levels: Levels) -> Scene:
    """The setting of a sentence."""
    return Scene(sentence, vocabularies, levels, Actors(levels))


@dataclass(slots=True)
class Attempt:
    """A clause with all that it is judged by: `previous` is the match before it in the sentence.

    `candidates` are the indicators that its sentence can tell of; `bar` is what spoke against a match that
    came to nothing.
    """

    clause: Clause
    candidates: tuple[Vocabulary, ...]
    previous: Match
    scene: Scene
    bar: Bar = Bar.NOUN
    leaning: bool = False
    carried: bool = False
    _allowed: dict[str, bool] | None = field(default=None)
    _acting: bool | None = field(default=None)
    _elsewhere: bool | None = field(default=None)

    def near(self, text: str) -> list[Vocabulary]:
        """The candidates that can be told of in a text, and that no word of the clause speaks against."""
        return [one for one in self.candidates if one.can_stand_in(text) and self.allows(one)]

    def of(self, ids: Collection[str]) -> list[Vocabulary]:
        """The candidates among these that no word of the clause speaks against."""
        return [one for one in self.candidates if one.id in ids and self.allows(one)]

    def allows(self, one: Vocabulary) -> bool:
        """Whether no word in the clause speaks against an indicator."""
        if one.unless is None:
            return True
        if self._allowed is None:
            self._allowed = {}
        allowed = self._allowed.get(one.id)
        if allowed is None:
            allowed = self._allowed[one.id] = not one.unless.search(self.clause.item)
        if not allowed:
            self.bar = Bar.WORD
        return allowed

    @property
    def others_act(self) -> bool:
        """Whether another body or another level's congress acts in the clause."""
        if self._acting is None:
            self._acting = self.scene.actors.others_act(self.clause.before, self.clause.item)
        return self._acting

    @property
    def elsewhere(self) -> bool:
        """Whether the clause tells of towns, of one station or of one deputy."""
        if self._elsewhere is None:
            self._elsewhere = Elsewhere(self.clause.earlier).acts(self.clause.before, self.clause.item)
        return self._elsewhere

    def has_verb(self, one: Vocabulary, rest: str) -> bool:
        """Whether the indicator's verb stands in the clause or, where `rest` has no verb, is carried over."""
        if one.verb is None or one.verb.search(self.clause.head):
            return True
        carried = not VERB.search(rest) and bool(one.verb.search(self.previous.verbs))
        self.carried = self.carried or carried
        return carried

    def unmatched(self) -> Match:
        """Nothing: the next clause takes its verb from this one, or from those before."""
        if self.bar is Bar.NOUN:
            self.bar = self._nearness()
        return Match(bar=self.bar, said=self.clause.head, before=self.previous)

    def _nearness(self) -> Bar:
        """How near the words of an indicator stand."""
        if _is_named(self.candidates, self.clause.item):
            return Bar.CLOSE
        return Bar.NOUN if _is_named(self.candidates, self.scene.sentence) else Bar.NAME


def _is_named(candidates: Iterable[Vocabulary], text: str) -> bool:
    return any(one.can_stand_in(text) for one in candidates)


def ids_of(groups: Iterable[Iterable[Vocabulary]]) -> tuple[str, ...]:
    """The indicators of groups, each once."""
    return tuple(dict.fromkeys(one.id for group in groups for one in group))
