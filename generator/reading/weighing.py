"""Weights: what it costs a decision that something is seen, added up and told in words."""

from collections.abc import Iterator
from typing import NamedTuple


class Weight(NamedTuple):
    """What it costs a decision that all signs of `when` are seen and none of `unless`; and in words."""

    seen: str
    cost: float
    when: int
    unless: int = 0


class Weights:
    """The weights of one decision.

    >>> opens = Weights(Weight("ends in a stop", 6.0, when=1), Weight("no blank line", 0.8, 2, unless=4))
    >>> opens.cost(7), opens.cost(3)
    (6.0, 6.8)
    """

    def __init__(self, *weights: Weight) -> None:
        self._weights = weights

    @property
    def heeded(self) -> int:
        """The signs that speak for or against the decision."""
        found = 0
        for weight in self._weights:
            found |= weight.when | weight.unless
        return found

    def cost(self, signs: int) -> float:
        """What these signs weigh together."""
        return sum((weight.cost for weight in self.told(signs)), 0.0)

    def told(self, signs: int) -> Iterator[Weight]:
        """The weights that these signs call for."""
        return (w for w in self._weights if signs & w.when == w.when and not signs & w.unless)
