"""What was made before, kept under the digest of all that it was made of."""

from generator.results.digest import digest

__all__ = ["digest"]
