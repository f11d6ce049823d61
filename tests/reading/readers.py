"""What the tests of reading share: the project's vocabularies, loaded once."""

from pathlib import Path

from generator import corpus

ROOT = Path(__file__).resolve().parents[2]
AUTHORITY = corpus.load_authority(ROOT)
