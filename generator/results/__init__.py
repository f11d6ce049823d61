"""What was made before, kept under the digest of all that it was made of."""

from generator.results.alone import alone
from generator.results.digest import digest
from generator.results.fingerprints import Code
from generator.results.keeping import Memory, grown, kept, lay, loaded, remembering, using
from generator.results.notes import note, noted, now
from generator.results.program import FOLDER, program
from generator.results.store import Store

__all__ = [
    "FOLDER",
    "Code",
    "Memory",
    "Store",
    "alone",
    "digest",
    "grown",
    "kept",
    "lay",
    "loaded",
    "note",
    "noted",
    "now",
    "program",
    "remembering",
    "using",
]
