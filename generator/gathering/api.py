"""What the static JSON API offers: its version, and each sort of document with its address."""

from generator.gathering import addresses

VERSION = "1.0"
"""Grows behind the point when properties come; another number before it has addresses of its own."""

DOCUMENTS: tuple[tuple[str, str], ...] = (
    ("index", addresses.API_INDEX),
    ("reports", addresses.api_list("reports")),
    ("report", addresses.API + "reports/{report}.json"),
    ("districts", addresses.api_list("districts")),
    ("district", addresses.API + "districts/{district}.json"),
    ("topics", addresses.api_list("topics")),
    ("topic", addresses.API + "topics/{topic}.json"),
    ("passages", addresses.API + "topics/{topic}/{year}.json"),
    ("years", addresses.api_list("years")),
    ("year", addresses.API + "years/{year}.json"),
    ("indicators", addresses.api_list("indicators")),
)
"""Each sort of document, named as its schema, with its address; names in braces are filled in."""
