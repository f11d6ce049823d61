"""Pages → docs/, docs/ → site/: the only place that writes either."""

from generator.site.building import build, require
from generator.site.docs import MANIFEST, Written, generated, write

__all__ = ["MANIFEST", "Written", "build", "generated", "require", "write"]
