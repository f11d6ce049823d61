"""Turns reports torn out of newspaper pages into a readable, searchable, comparable archive."""
