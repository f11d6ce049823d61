"""What divisions are called: short where that is enough, never two alike."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.authority import Division
from generator.gathering.names import told_apart
from tests.gathering.making import division

DIVISIONS = st.builds(
    Division,
    code=st.integers(990101, 990999).map(str),
    name=st.sampled_from(("鼓楼区", "朝阳区", "甲市")),
    slug=st.just(""),
    level=st.just("district"),
    province=st.sampled_from(("乙省", "丙省")),
    city=st.sampled_from((None, "甲市", "丁市")),
).map(lambda one: replace(one, slug=f"{one.code}-x"))


@given(st.lists(DIVISIONS, unique_by=lambda one: one.slug))
def test_no_two_are_called_alike_and_each_bears_its_name(divisions: list[Division]) -> None:
    called = told_apart(divisions)
    assert len(set(called.values())) == len(called) == len(divisions)
    assert all(one.name in called[one.slug] for one in divisions)


def test_a_name_of_its_own_stays_short() -> None:
    assert told_apart([division(1), division(2)]) == {"990901-shi1": "试1区", "990902-shi2": "试2区"}


def test_what_lies_above_is_named_as_far_as_it_is_needed() -> None:
    def alike(code: str, province: str, city: str | None) -> Division:
        return Division(code, "朝阳区", code, "district", province, city)

    beijing, changchun = alike("110105", "北京市", None), alike("220104", "吉林省", "长春市")
    assert told_apart([beijing, changchun]) == {"110105": "北京市朝阳区", "220104": "长春市朝阳区"}
    other = alike("990104", "别省", "长春市")
    assert told_apart([changchun, other]) == {"220104": "吉林省长春市朝阳区", "990104": "别省长春市朝阳区"}
    anew = alike("220199", "吉林省", "长春市")
    assert set(told_apart([changchun, anew]).values()) == {"长春市朝阳区（220104）", "长春市朝阳区（220199）"}
