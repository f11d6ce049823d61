"""Links between pages are what the standard library makes of their paths."""

from posixpath import relpath

from hypothesis import example, given
from hypothesis import strategies as st

from generator.gathering.addresses import relative

steps = st.lists(st.sampled_from(["a", "b", "reports", "2023-report"]), max_size=4)


@given(steps, steps, st.booleans(), st.sampled_from(["", "#p1"]))
@example(["a"], ["a"], False, "#p1")
def test_a_link_is_the_relative_path(here: list[str], there: list[str], file: bool, fragment: str) -> None:
    start = "".join(f"{step}/" for step in here)
    target = "/".join(there) if file else "".join(f"{step}/" for step in there)
    link = relpath(f"/{target}", f"/{start}")
    folder = "/" if not file or not there else ""
    assert relative(start, f"{target}{fragment}") == f"{link}{folder}{fragment}"
