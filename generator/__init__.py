"""Turns reports torn out of newspaper pages into a readable, searchable, comparable archive."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
"""The project's own folder: schemas and theme belong to the code, vocabularies serve who has none."""
