"""What the search box may suggest: names of what is held, and key terms of the texts."""

from generator.search.terms.suggesting import suggestions

__all__ = ["suggestions"]
