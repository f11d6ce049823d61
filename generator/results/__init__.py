"""What was made before, kept under the digest of all that it was made of."""

from generator.results.digest import digest
from generator.results.fingerprints import Code
from generator.results.keeping import Memory, grown, kept, lay, loaded, using
from generator.results.program import FOLDER, program
from generator.results.store import Store

__all__ = ["FOLDER", "Code", "Memory", "Store", "digest", "grown", "kept", "lay", "loaded", "program", "using"]
