"""The page of method and limits: the rules, how well they read, where they fail, how to set it right."""

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.doubts import DOUBTFUL
from generator.model import Page
from generator.pages.about import contact
from generator.pages.frame import page
from generator.words import say, table

READERS = table("method.readers")
"""The ways of reading that are compared, as in measured.yml: the program's, and four simple ones."""

MEASURES = table("method.measures")
"""What is measured, as in measured.yml, by its name for readers."""

FAMILIES = table("method.families")
"""The families of texts, as in measured.yml, the more telling one first."""

KINDS = table("method.decisions")
"""The decisions whose confidence is checked, as in measured.yml."""

LIMITS = table("method.limits_each")
"""Limits that no test can tell."""


def render(catalogue: Catalogue) -> Page:
    """The page at /about/method/."""
    archive, told = catalogue.authority.archive, catalogue.method
    return page(
        addresses.METHOD,
        "method.md.j2",
        say("method.title"),
        say("method.description"),
        hide=("navigation",),
        archive=archive,
        contact=contact(archive.contact),
        steps=told.steps,
        limits=told.limits,
        measured={name: told.measured[name] for name in FAMILIES if name in told.measured},
        families=FAMILIES,
        readers=READERS,
        measures=MEASURES,
        measures_explained=table("method.measures_explained"),
        families_explained=table("method.families_explained"),
        kinds=KINDS,
        known_limits=LIMITS,
        doubtful=DOUBTFUL,
        share=share,
    )


def share(value: float | None) -> str:
    """A share as readers know it; what is not quite all is never rounded up to all.

    >>> share(0.9712), share(1.0), share(0.99999), share(None)
    ('97.1%', '100%', '99.9%', '—')
    """
    if value is None:
        return say("method.unknown")
    return "100%" if value == 1 else f"{min(value * 100, 99.9):.1f}%"
