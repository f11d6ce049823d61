"""Texts as words: written alike (fold), cut (words), what may be a term of them, and how often it stands."""
