"""Measuring the program: how well it reads printed pages, and how fast.

`python -m tests.benchmarks.reading` (make bench-reading) and `python -m tests.benchmarks.speed` (make bench).
"""
