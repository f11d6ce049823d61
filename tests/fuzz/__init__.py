"""Files of every form, broken at random: what reads them gives a source that keeps its contract, or refuses.

`tests/intake/hostile/test_fuzz.py` tries some of each form in every test run; `python -m tests.fuzz` tries as
many as there is time for, in processes of their own, so that a crash and an endless loop are found as well.
"""
