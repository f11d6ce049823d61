"""A newspaper press for tests: clean manuscripts in, torn newspaper text with known truth out.

`manuscript` parses tests/manuscripts/, `truth` gives the reading a perfect reader would give,
and the rest lays a manuscript out as a page and tears it the way extraction from one tears it.
"""
